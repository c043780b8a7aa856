//! What a reader does most, by the WebDriver standard alone, so that it is tested in every engine.

use crate::family::Family;
use crate::page::{Page, Setting, listed};
use serde_json::{Value, json};
use std::thread;
use std::time::{Duration, Instant};

const MARK: &str = "svg[data-chart] a.mark[data-origin=\"e-licence-rate\"]";

#[test]
fn the_page_starts_and_tells_no_trouble() {
    let page = Page::ready("#/");
    let told = page.eval(
        "[...document.querySelectorAll('.notice')].filter(box => box.checkVisibility()).length",
    );
    assert_eq!(told, 0, "{}", page.told());
    assert!(page.text("h1").contains("隨州"), "{}", page.told());
    let shown = page.number_of("[...document.querySelectorAll('svg[data-chart]')].filter(svg => svg.checkVisibility()).length");
    let charts = page.number_of("document.querySelectorAll('figure.chart').length");
    assert!(
        charts > 10.0 && (shown - charts).abs() < 0.5,
        "{shown} of {charts} charts are shown"
    );
}

#[test]
fn pointing_at_a_mark_tells_its_number_and_choosing_it_its_sentence() {
    let page = Page::ready("#/?lang=en");
    let begun = Instant::now();
    let told = "!!document.querySelector('.tooltip:not([hidden])')?.innerText.includes('close to')";
    // A hand does not stop at the first stir of the pointer either.
    while page.eval(told) != true {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "no tooltip: {}",
            page.told()
        );
        page.move_mouse(1.0, 1.0);
        page.hover(MARK);
        thread::sleep(Duration::from_millis(200));
    }
    page.click(MARK);
    page.wait_until(
        "location.hash.includes('figure=e-licence-rate')",
        "the address",
    );
    page.wait_until(
        "document.querySelector('aside.evidence:not([data-empty])')?.innerText.includes('接近')",
        "the evidence",
    );
    page.wait_until(
        "document.querySelector('.evidence-text .figure-mark[data-origin~=\"e-licence-rate\"][aria-current=true]')",
        "the mark in its sentence",
    );
}

#[test]
fn choosing_a_number_in_the_text_lights_its_mark() {
    let page = Page::ready("#/?lang=en");
    page.click(".report-text [data-origin~=\"e-licence-rate\"]");
    page.wait_until(
        "location.hash.includes('figure=e-licence-rate')",
        "the address",
    );
    // Away from it, so that it is the choice that lights, and not the pointer.
    page.move_mouse(1.0, 1.0);
    page.wait_until(
        &format!("document.querySelector('{MARK}[data-lit]')"),
        "the mark is lit",
    );
}

#[test]
fn arrows_walk_over_the_marks_of_a_chart() {
    let page = Page::ready("#/");
    page.focus("svg[data-chart=\"service-days\"] a.mark");
    let at = |page: &Page| page.text_of("document.activeElement.dataset.mark");
    assert_eq!(at(&page), "0");
    page.press("ArrowRight");
    assert_eq!(at(&page), "1");
    page.press("Home");
    assert_eq!(at(&page), "0");
    page.press("Enter");
    page.wait_until("location.hash.includes('figure=')", "the choice");
    page.press("Escape");
    page.press("Escape");
    page.wait_until("!location.hash.includes('figure=')", "nothing is chosen");
}

#[test]
fn the_words_the_unit_and_the_table_change_in_place() {
    let page = Page::ready("#/");
    page.run("window.__same = true;", &[]);
    page.click(".languages a[lang=en]");
    page.wait_until("document.documentElement.lang === 'en'", "the language");
    page.click("[data-do=table][data-with=service-days]");
    page.wait_until(
        "document.querySelector('#chart-service-days table.data')",
        "the table",
    );
    page.run(
        "const unit = document.querySelector('select[data-do=unit]');
         unit.value = 'yuan';
         unit.dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    );
    page.wait_until(
        "document.querySelector('#funding').innerText.includes('1,250,000,000')",
        "the unit",
    );
    assert_eq!(page.eval("window.__same"), true, "no other page");
    page.back();
    page.back();
    page.wait_until(
        "document.querySelector('#chart-service-days svg')",
        "Back takes the table away",
    );
}

/// Pairs of Chinese signs, or of one with another, in a line of which the second begins before the first has ended, by
/// more than so many pixels; and Chinese signs that have less room than their own width.
fn overlaps(page: &Page, most: f64) -> Value {
    page.eval(&OVERLAPS.replace("MOST", &most.to_string()))
}

const OVERLAPS: &str = "(() => {
    const found = [], range = document.createRange();
    // A sign before a break of the line has boxes in both lines.
    const boxes = (node, at) => (range.setStart(node, at), range.setEnd(node, at + 1), [...range.getClientRects()]);
    const chinese = /\\p{Script=Han}/u;
    for (const place of document.querySelectorAll('.chart-title, .evidence-text')) {
        const nodes = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        let one, before = '';
        while (nodes.nextNode()) {
            const node = nodes.currentNode, size = parseFloat(getComputedStyle(node.parentNode).fontSize);
            for (let at = 0; at < node.length; at++) {
                const all = boxes(node, at), other = all[0], sign = node.data[at];
                if (one && other && chinese.test(before + sign) && Math.abs(one.top - other.top) < 2
                        && one.left < other.left && other.left < one.right - MOST)
                    found.push(before + sign);
                if (all.length && chinese.test(sign) && Math.max(...all.map(box => box.width)) < 0.9 * size)
                    found.push(sign);
                one = all.at(-1), before = sign;
            }
        }
    }
    return found;
})()";

#[test]
fn no_sign_is_drawn_over_the_one_before() {
    let page = Page::ready("#/");
    if page.driver().family() == Family::WebKit {
        // It rounds the boxes of a part of a line outwards, so that neighbours share a pixel: of those of a page four
        // times as large, that is a quarter.
        assert_eq!(overlaps(&page, 1.0), json!([]));
        page.run("document.documentElement.style.zoom = 4", &[]);
    }
    assert_eq!(overlaps(&page, 0.75), json!([]));
}

#[test]
fn each_kind_of_mark_is_underlined_in_its_own_way() {
    let page = Page::ready("#/");
    for (selector, line) in [
        ("#report .figure-mark", "underline solid 2px"),
        ("#report .claim-mark", "underline dotted 1.5px"),
        (".unit-editorial", "underline dotted 1px"),
        (".table-switch", "underline solid 1px"),
        (".chart-foot .take > summary", "underline solid 1px"),
    ] {
        let drawn = page.text_of(&format!(
            "(style => [style.textDecorationLine, style.textDecorationStyle, style.textDecorationThickness].join(' '))
             (getComputedStyle(document.querySelector('{selector}')))"
        ));
        assert_eq!(drawn, line, "{selector}");
    }
}

#[test]
fn nothing_is_requested_from_elsewhere() {
    let page = Page::ready("#/?lang=en");
    let own = page.server().url();
    let foreign: Vec<_> = page
        .requests()
        .into_iter()
        .filter(|url| !url.starts_with(&own))
        .collect();
    assert!(foreign.is_empty(), "{}", listed(&foreign));
    assert!(page.console_errors().is_empty(), "{}", page.told());
}

#[test]
fn a_request_elsewhere_and_an_error_would_be_seen() {
    let page = Page::open(Setting {
        before: Some("setTimeout(() => { throw new Error('seen'); });"),
        ..Setting::default()
    });
    page.wait_ready();
    let errors = page.console_errors();
    assert!(
        errors.iter().any(|error| error.contains("seen")),
        "{}",
        listed(&errors)
    );
    page.run(
        "setTimeout(() => location.assign('http://elsewhere.invalid/seen'));",
        &[],
    );
    let begun = Instant::now();
    while !page
        .requests()
        .iter()
        .any(|url| url.ends_with("elsewhere.invalid/seen"))
    {
        assert!(
            begun.elapsed() < Duration::from_secs(20),
            "the request is not seen"
        );
        thread::sleep(Duration::from_millis(50));
    }
}
