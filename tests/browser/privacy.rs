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

/// The pictures of the icon are for home screens, and weigh on no first load.
#[test]
fn of_the_icons_the_drawing_alone_is_asked_for() {
    let page = Page::ready("#/");
    page.run("return new Promise(done => setTimeout(done, 500));", &[]);
    let icons = page
        .server()
        .accesses()
        .into_iter()
        .map(|access| access.path);
    let icons: Vec<String> = icons.filter(|path| path.contains("icon")).collect();
    assert!(
        !icons.is_empty() && icons.iter().all(|path| path.ends_with(".svg")),
        "{}",
        listed(&icons)
    );
    for icon in [
        "icon-180.png",
        "icon-192.png",
        "icon-512.png",
        "icon-maskable-512.png",
    ] {
        assert!(names_of_bundle().contains(&icon), "{icon} is in the bundle");
    }
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
