//! The page starts: at the site's root and below it, and says something.

use crate::page::{Page, Setting, listed};
use crate::server::Serving;

#[test]
fn the_page_starts_without_an_error_on_the_console() {
    let page = Page::ready("#/");
    let errors = page.console_errors();
    assert!(errors.is_empty(), "{}", listed(&errors));
    assert!(page.text("#app").chars().count() > 3, "{}", page.told());
}

#[test]
fn the_bundle_works_at_a_deep_path() {
    let page = Page::open(Setting {
        serving: Serving {
            base: "/a/deep/path/",
            ..Serving::default()
        },
        ..Setting::default()
    });
    page.wait_ready();
    let errors = page.console_errors();
    assert!(errors.is_empty(), "{}", listed(&errors));
}

#[test]
fn the_page_says_what_it_is_before_its_program_runs() {
    let page = Page::open(Setting {
        // A browser without WebAssembly: all that is left is what stands in the document.
        before: Some("delete window.WebAssembly"),
        ..Setting::default()
    });
    assert!(page.text("#app").chars().count() > 3, "{}", page.told());
    assert_eq!(page.count(".case-head:not([hidden]) h1"), 1);
}
