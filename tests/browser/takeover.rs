//! The program takes the served page over: what a reader sees, where they are and what they have done stay.

use crate::page::{Page, Setting};
use serde_json::Value;

/// Holds the program back until the test lets it go.
const HELD: &str = "
    const compile = WebAssembly.instantiateStreaming;
    const gate = new Promise(open => { window.__letGo = open; });
    WebAssembly.instantiateStreaming = (...given) => gate.then(() => compile.apply(WebAssembly, given));
";

/// The page before its program runs.
pub(crate) fn held(hash: &'static str, width: u32, height: u32) -> Page {
    held_by(HELD, hash, width, height)
}

/// Holds the program of the one file back, which is compiled from what the page holds.
const HELD_ALONE: &str = "
    const compile = WebAssembly.instantiate;
    const gate = new Promise(open => { window.__letGo = open; });
    WebAssembly.instantiate = (...given) => gate.then(() => compile.apply(WebAssembly, given));
";

/// The one file before its program runs.
pub(crate) fn held_alone(hash: &'static str, width: u32, height: u32) -> Page {
    held_as(Setting {
        hash,
        width,
        height,
        file: "casetrace.html",
        before: Some(HELD_ALONE),
        ..Setting::default()
    })
}

/// The page before its program runs, held back by another script than usual.
pub(crate) fn held_by(script: &'static str, hash: &'static str, width: u32, height: u32) -> Page {
    held_as(Setting {
        hash,
        width,
        height,
        before: Some(script),
        ..Setting::default()
    })
}

fn held_as(setting: Setting) -> Page {
    let page = Page::open(setting);
    page.wait_until(
        "window.__letGo && document.readyState === 'complete'",
        "the document",
    );
    assert_eq!(
        page.eval("window.__caseStarted ?? null"),
        Value::Null,
        "the program is held"
    );
    page
}

fn let_go(page: &Page) {
    page.run("__letGo();", &[]);
    page.wait_ready();
}

/// The page without the places in which the program puts components of its own, and without what it adds to a served
/// link: the name of the figure that its address has already, and that arrow keys lead to a mark; and without the ids
/// that addresses lead to while there is no program.
const WITHOUT_ISLANDS: &str = "(() => {
    const copy = document.getElementById('app').cloneNode(true);
    for (const island of copy.querySelectorAll('#evidence-place, #spoken, #notices, #tooltip-place')) island.replaceChildren();
    for (const link of copy.querySelectorAll('a[href^=\"#/?figure=\"]')) {
        link.removeAttribute('data-origin');
        if (link.dataset.mark) link.removeAttribute('tabindex');
    }
    for (const place of copy.querySelectorAll('[id^=\"/\"]')) place.removeAttribute('id');
    return copy;
})()";

#[test]
fn the_takeover_changes_nothing_that_is_seen() {
    for (hash, width) in [
        ("#/", 1280),
        ("#/?lang=en", 1280),
        ("#/?theme=dark", 768),
        ("#/?lang=zh-Hans", 360),
    ] {
        let page = held(hash, width, 5000);
        let before = page.picture();
        page.run(
            &format!(
                "window.__copy = {WITHOUT_ISLANDS};
                 window.__kept = [...document.querySelectorAll('#app *')]
                     .filter(element => !element.closest('#evidence-place > *, #spoken > *, #notices > *, #tooltip-place > *'));"
            ),
            &[],
        );
        let_go(&page);
        let share = page.differing(&before, &page.picture());
        assert!(
            share < 0.001,
            "{hash} at {width}: {share} of the pixels differ"
        );
        let gone = page.number_of("__kept.filter(element => !element.isConnected).length");
        assert!(
            gone == 0.0,
            "{hash} at {width}: {gone} elements were made anew"
        );
        assert_eq!(
            page.eval(&format!("{WITHOUT_ISLANDS}.isEqualNode(__copy)")),
            true,
            "{hash} at {width}: the page is the served one"
        );
    }
}

#[test]
fn two_pictures_that_differ_are_seen_to_differ() {
    let page = held("#/", 800, 600);
    let before = page.picture();
    page.run("document.querySelector('h1').textContent = '';", &[]);
    assert!(page.differing(&before, &page.picture()) > 0.001);
    assert!(page.differing(&before, &before) == 0.0);
}

#[test]
fn the_focus_and_the_place_in_the_page_stay() {
    for hash in ["#/", "#/?lang=en&theme=dark"] {
        let page = held(hash, 1280, 900);
        // Focusing would scroll smoothly: the test would be over before.
        page.run(
            "const mark = document.querySelector('.theme:nth-of-type(3) svg[data-layout=wide] a.mark');
             mark.scrollIntoView({ block: 'center', behavior: 'instant' });
             mark.focus({ preventScroll: true });",
            &[],
        );
        page.run("window.scrollBy({ top: 37, behavior: 'instant' }); window.__focus = document.activeElement;", &[]);
        let before = page.number_of("scrollY");
        assert!(before > 100.0, "the page is scrolled: {before}");
        let_go(&page);
        page.run("return new Promise(done => setTimeout(done, 200));", &[]);
        assert_eq!(
            page.number_of("scrollY").to_bits(),
            before.to_bits(),
            "{hash}"
        );
        assert_eq!(
            page.eval("document.activeElement === __focus && __focus.matches('a.mark')"),
            true,
            "{hash}"
        );
    }
}

/// Two frames after the program has taken over, when it would have scrolled.
const SETTLED: &str = "window.__caseReady && !window.__frames
    && requestAnimationFrame(() => requestAnimationFrame(() => { window.__frames = true; })), window.__frames";

#[test]
fn an_address_that_the_browser_has_followed_moves_nobody_at_the_takeover() {
    for (hash, moves) in [
        ("#/?figure=growth-2023", 0),
        ("#/?figure=subsidies", 0),
        ("#/?figure=central-share", 700),
        ("#/?figure=four-levels", -500),
        ("#/roads", 900),
    ] {
        for page in [held(hash, 1280, 800), held_alone(hash, 1280, 800)] {
            page.run("scrollBy(0, arguments[0])", &[moves.into()]);
            page.wait_until("scrollY > 0", "the place");
            let before = page.number_of("scrollY");
            let_go(&page);
            page.wait_until(SETTLED, "the program");
            let after = page.number_of("scrollY");
            assert!((after - before).abs() < 2.0, "{hash}: {before} to {after}");
        }
    }
}

#[test]
fn what_is_chosen_before_the_program_runs_is_chosen_once_it_does() {
    let page = held("#/", 1280, 900);
    page.click("svg[data-chart] a.mark[href='#/?figure=e-licence-rate']");
    page.wait_until(
        "location.hash.includes('figure=e-licence-rate')",
        "the address",
    );
    assert_eq!(page.count("aside.evidence[data-empty]"), 1);
    let_go(&page);
    page.wait_until(
        "document.querySelector('aside.evidence:not([data-empty])')?.innerText.includes('接近')",
        "its evidence",
    );
    page.wait_until(
        "document.querySelector('.evidence-text [data-origin~=\"e-licence-rate\"]').ariaCurrent === 'true'",
        "its mark in the sentence",
    );
}

#[test]
fn a_table_asked_for_before_the_program_runs_stands_there_once_it_does() {
    let page = held("#/", 1280, 900);
    page.click("[data-do=table][data-with=service-days]");
    assert!(
        page.hash().contains("table=service-days"),
        "{}",
        page.hash()
    );
    let_go(&page);
    assert_eq!(page.count("#chart-service-days table.data"), 1);
    assert_eq!(page.count("#chart-service-days svg"), 0);
}

#[test]
fn what_is_asked_of_a_control_before_the_program_runs_is_done_once_it_does() {
    let page = held("#/", 1280, 900);
    page.run(
        "const theme = document.querySelector('select[data-do=theme]');
         theme.value = 'dark';
         theme.dispatchEvent(new Event('change', { bubbles: true }));
         window.__exporter = () => new Promise(() => { window.__taken = true; });
         document.querySelector('details.take summary').click();",
        &[],
    );
    assert_eq!(page.eval("window.__taken ?? null"), Value::Null);
    let_go(&page);
    page.wait_until("location.hash.includes('theme=dark')", "the colours");
    page.wait_until("window.__taken", "what makes the forms is asked for");
    page.wait_until(
        "document.querySelector('details.take[open] .take-menu button')",
        "the list that was opened has its forms",
    );
    assert_eq!(
        page.text_of("document.querySelector('select[data-do=theme]').value"),
        "dark"
    );
}

#[test]
fn a_language_asked_for_before_the_program_runs_is_the_page_served_in_it() {
    let page = held("#/", 1280, 900);
    page.click(".languages a[lang=en]");
    page.wait_until("location.pathname.endsWith('/en.html')", "the other page");
    page.wait_until(
        "document.documentElement.lang === 'en' && document.querySelector('h1')",
        "its words",
    );
}

#[test]
fn an_address_with_a_state_is_followed_at_the_takeover() {
    let page = held(
        "#/?figure=central-share&table=service-days&text=received&unit=wan",
        1280,
        900,
    );
    assert_eq!(
        page.count("#chart-service-days table.data"),
        0,
        "it is served as every reader gets it"
    );
    let_go(&page);
    assert_eq!(page.count("#chart-service-days table.data"), 1);
    assert_eq!(page.count(".report-text[data-version=received]"), 1);
    assert_eq!(
        page.text_of("document.querySelector('select[data-do=unit]').value"),
        "wan"
    );
    assert!(
        page.text("aside.evidence").contains('%'),
        "{}",
        page.text("aside.evidence")
    );
}
