//! The harness itself: what it must see, so that a test of the page that passes means something.

use serde_json::json;

use crate::axe;
use crate::page::{Media, Page, Setting};
use crate::server::Serving;

fn blank(width: u32) -> Page {
    Page::open(Setting {
        width,
        serving: Serving {
            alter: Some(|page| {
                *page = b"<!doctype html><html lang=en><title>t</title><main><h1>t</h1></main>"
                    .to_vec();
            }),
            ..Serving::default()
        },
        ..Setting::default()
    })
}

#[test]
fn a_foreign_request_and_a_console_error_are_seen() {
    let page = blank(1280);
    page.run(
        "const image = new Image(); image.src = 'http://127.0.0.1:9/x.png'; document.body.append(image);
         return new Promise(done => { image.onerror = () => done(); });",
        &[],
    );
    page.run("setTimeout(() => { throw new Error('seen'); }); return new Promise(done => setTimeout(done, 50));", &[]);
    assert!(page.requests().iter().any(|url| url.ends_with(":9/x.png")));
    assert!(
        page.console_errors()
            .iter()
            .any(|error| error.contains("seen"))
    );
}

#[test]
fn media_and_width_reach_the_page() {
    let page = blank(320);
    assert_eq!(page.eval("innerWidth"), json!(320));
    for (media, query) in [
        (
            Media {
                dark: true,
                ..Media::default()
            },
            "(prefers-color-scheme: dark)",
        ),
        (
            Media {
                forced_colors: true,
                ..Media::default()
            },
            "(forced-colors: active)",
        ),
        (
            Media {
                reduced_motion: true,
                ..Media::default()
            },
            "(prefers-reduced-motion: reduce)",
        ),
        (
            Media {
                print: true,
                ..Media::default()
            },
            "print",
        ),
    ] {
        assert_eq!(
            page.eval(&format!("matchMedia('{query}').matches")),
            json!(false),
            "{query}"
        );
        page.emulate(media);
        assert_eq!(
            page.eval(&format!("matchMedia('{query}').matches")),
            json!(true),
            "{query}"
        );
        page.emulate(Media::default());
    }
}

#[test]
fn axe_finds_what_is_wrong() {
    let page = blank(1280);
    let before = axe::run(&page, &axe::TAGS);
    assert_eq!(before.violations, []);
    assert!(before.passes > 0);
    page.run("document.querySelector('main').append(new Image());", &[]);
    let after = axe::run(&page, &axe::TAGS);
    assert!(
        after
            .violations
            .iter()
            .any(|finding| finding.rule == "image-alt"),
        "{after:?}"
    );
}

#[test]
fn keys_and_pointers_reach_the_page() {
    let page = blank(1280);
    page.run(
        "document.body.innerHTML = '<button id=one>1</button><button id=two>2</button>';
         window.seen = [];
         for (const kind of ['keydown', 'pointerenter', 'click'])
             for (const button of document.querySelectorAll('button'))
                 button.addEventListener(kind, event => seen.push(`${kind} ${event.key ?? event.pointerType} ${button.id}`));",
        &[],
    );
    page.press("Tab");
    page.press("ArrowRight");
    page.hover("#two");
    page.click("#one");
    page.tap("#two");
    let seen = page.eval("seen.join('; ')");
    let seen = seen.as_str().unwrap();
    for expected in [
        "keydown ArrowRight one",
        "pointerenter mouse two",
        "click mouse one",
        "click touch two",
    ] {
        assert!(seen.contains(expected), "{expected} is not in: {seen}");
    }
}

#[test]
fn a_screenshot_is_a_picture_of_the_viewport() {
    let page = blank(360);
    let bytes = std::fs::read(page.screenshot("harness")).unwrap();
    assert!(bytes.starts_with(b"\x89PNG\r\n\x1a\n"));
    // The header's width, big-endian, at its fixed place (PNG, section 11.2.2).
    assert_eq!(bytes[16..20], 360_u32.to_be_bytes());
    assert!(bytes.ends_with(b"IEND\xaeB`\x82"));
}

#[test]
fn a_test_that_panics_leaves_no_browser_behind() {
    let profile = std::panic::catch_unwind(|| {
        let page = blank(1280);
        let profile = page.driver().profile().to_owned();
        assert!(profile.is_dir());
        std::panic::panic_any(profile);
    })
    .unwrap_err();
    let profile = profile.downcast::<std::path::PathBuf>().unwrap();
    assert!(!profile.exists(), "{} is still there", profile.display());
}
