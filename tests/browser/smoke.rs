//! What a reader does most, by the WebDriver standard alone, so that it is tested in Firefox as well.

use crate::page::{Page, listed};

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
    page.hover(MARK);
    page.wait_until(
        "document.querySelector('.tooltip:not([hidden])')?.innerText.includes('close to')",
        "the tooltip",
    );
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
}
