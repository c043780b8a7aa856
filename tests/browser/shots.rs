//! Screenshots of the whole page, for people to look at: `cargo xtask shots` runs this.

use std::env;

use crate::page::{Page, Setting};

const WIDTHS: [u32; 3] = [1440, 768, 360];
const THEMES: [&str; 2] = ["light", "dark"];
const LANGUAGES: [&str; 3] = ["zh-Hant", "zh-Hans", "en"];

#[test]
#[ignore = "makes pictures, decides nothing: `cargo xtask shots`"]
fn every_width_theme_and_language() {
    let hash = env::var("CASETRACE_SHOTS_HASH").unwrap_or_else(|_| "#/".into());
    let page = Page::open(Setting::default());
    for language in LANGUAGES {
        for theme in THEMES {
            page.visit(&with_query(&hash, &[("lang", language), ("theme", theme)]));
            page.reload();
            page.wait_ready();
            for width in WIDTHS {
                page.resize(width, 900);
                let path = page.screenshot_whole(&format!("{width}-{theme}-{language}"));
                println!("{}", path.display());
            }
        }
    }
}

/// The hash with further parameters after its `?`.
fn with_query(hash: &str, parameters: &[(&str, &str)]) -> String {
    parameters
        .iter()
        .fold(hash.to_owned(), |hash, (name, value)| {
            let join = if hash.contains('?') { '&' } else { '?' };
            format!("{hash}{join}{name}={value}")
        })
}

#[test]
fn parameters_join_those_already_there() {
    assert_eq!(
        with_query("#/", &[("lang", "en"), ("theme", "dark")]),
        "#/?lang=en&theme=dark"
    );
    assert_eq!(with_query("#/a?x=1", &[("lang", "en")]), "#/a?x=1&lang=en");
}
