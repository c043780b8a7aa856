//! Bad days: each ends in plain words with a way on, never in a blank page.

use crate::page::{Page, Setting};
use crate::server::Serving;

#[test]
fn an_address_that_names_nothing_says_so_and_shows_the_case() {
    for (hash, words) in [
        ("#/?lang=en&figure=nothing", "no figure or claim"),
        ("#/nowhere?lang=en", "no section of this page"),
        ("#/?lang=en&unit=shells", "unit=shells"),
        ("#/?lang=en&figure=%ff", "says nothing"),
        ("#nonsense", "讀不懂"),
    ] {
        let page = Page::ready(hash);
        let notice = page.text(".notice");
        assert!(notice.contains(words), "{hash}: {notice}");
        assert!(
            page.count("svg[data-chart]") > 10,
            "{hash}: the case is shown all the same"
        );
        page.click(".notice a.button");
        page.wait_until("!document.querySelector('main .notice')", "the way on");
    }
}

#[test]
fn what_a_chat_app_appends_is_no_trouble() {
    let page = Page::ready("#/?lang=en&figure=subsidies&from=singlemessage&isappinstalled=0");
    assert_eq!(page.count("main .notice"), 0);
    assert!(page.text("aside.evidence").contains("1,250"));
}

fn replaced(page: &mut Vec<u8>, from: &str, to: &str) {
    let text = String::from_utf8(std::mem::take(page)).unwrap();
    assert!(text.contains(from), "the page holds {from}");
    *page = text.replacen(from, to, 1).into_bytes();
}

#[test]
fn a_damaged_case_names_the_place_and_the_way_on() {
    let wrong_word: fn(&mut Vec<u8>) =
        |page| replaced(page, "\"kind\":\"money\"", "\"kind\":\"shells\"");
    let no_json: fn(&mut Vec<u8>) = |page| replaced(page, "\"version\":", "\"version\":,");
    for (alter, place) in [(wrong_word, "kind"), (no_json, "line 1")] {
        let page = Page::open(Setting {
            hash: "#/?lang=en",
            serving: Serving {
                alter: Some(alter),
                ..Serving::default()
            },
            ..Setting::default()
        });
        page.wait_until("document.querySelector('.failure')", "the failure page");
        let words = page.text(".failure");
        assert!(
            words.contains("cannot be read") && words.contains(place),
            "{words}"
        );
        assert_eq!(page.count(".failure a.button"), 1);
    }
}

#[test]
fn words_of_a_case_never_become_elements() {
    let page = Page::open(Setting {
        serving: Serving {
            alter: Some(|page| {
                // The title of the case: the first of its own, behind its language.
                let from = "\"language\":\"zh-Hant\",\"title\":\"";
                replaced(
                    page,
                    from,
                    &format!("{from}<img src=x onerror=window.__hit=1><b>x</b>"),
                );
            }),
            ..Serving::default()
        },
        ..Setting::default()
    });
    page.wait_ready();
    assert!(page.text("h1").contains("<img"), "{}", page.text("h1"));
    assert_eq!(page.eval("window.__hit ?? null"), serde_json::Value::Null);
}

#[test]
fn a_browser_without_webassembly_says_so() {
    let page = Page::open(Setting {
        hash: "#/?lang=en",
        before: Some("delete window.WebAssembly"),
        ..Setting::default()
    });
    page.wait_until(
        "[...document.querySelectorAll('[data-trouble=wasm]')].some(box => box.offsetParent)",
        "the words",
    );
    assert!(
        page.text("#app").contains("does not support WebAssembly"),
        "{}",
        page.text("#app")
    );
}

#[test]
fn denied_storage_and_clipboard_are_no_trouble() {
    let page = Page::open(Setting {
        hash: "#/?lang=en&figure=subsidies",
        before: Some(
            "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
                 Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
             Object.defineProperty(navigator, 'clipboard', { get() { return undefined; } });",
        ),
        ..Setting::default()
    });
    page.wait_ready();
    page.click("[data-do=copy][data-with=copy-report]");
    page.wait_until(
        "!document.getElementById('copy-report').hidden",
        "the words to copy by hand",
    );
    let words = page.text_of("document.getElementById('copy-report').value");
    assert!(
        words.contains("12.5億元") && words.contains("subsidies"),
        "{words}"
    );
}

#[test]
fn a_panic_ends_in_words() {
    let page = Page::open(Setting {
        hash: "#/?lang=en",
        // The page asks for the width of the column at its start; one that lies breaks an assumption of the glue.
        before: Some("window.matchMedia = () => { throw new Error('broken') }"),
        ..Setting::default()
    });
    page.wait_until(
        "document.getElementById('app').innerText.length > 20",
        "words",
    );
    assert!(page.count("h1") > 0);
}
