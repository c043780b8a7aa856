//! The page asks nobody but its own server, and for nothing but the bundle's files.

use crate::page::{Page, listed};
use crate::server::names_of_bundle;

#[test]
fn nothing_is_requested_but_the_bundles_own_files() {
    let page = Page::ready("#/");
    let own = page.server().url();
    let requests = page.requests();
    assert!(
        requests.len() >= 3,
        "page, glue and program: {}",
        listed(&requests)
    );
    let names = names_of_bundle();
    let foreign: Vec<&String> = requests
        .iter()
        .filter(|url| {
            let name = url
                .strip_prefix(&own)
                .map(|rest| rest.split(['#', '?']).next().unwrap_or(rest));
            !name.is_some_and(|name| name.is_empty() || names.contains(&name))
        })
        .collect();
    assert!(foreign.is_empty(), "{}", listed(&foreign));
}

#[test]
fn no_request_goes_unanswered() {
    let page = Page::ready("#/");
    let failed: Vec<_> = page
        .server()
        .accesses()
        .into_iter()
        .filter(|access| access.status != 200)
        .collect();
    assert!(failed.is_empty(), "{}", listed(&failed));
}
