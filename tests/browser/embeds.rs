//! One chart alone, in a frame of another page.

use serde_json::json;

use crate::case::case;
use crate::page::{Page, Setting};

/// The charts that are shown, and whether there are scroll bars.
const ALONE: &str = "[
    [...document.querySelectorAll('figure.chart')].filter(it => it.offsetParent).map(it => it.id).join(' '),
    document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight,
    [...document.querySelectorAll('h1, header, footer, aside, .evidence-text, .take')].filter(it => it.offsetParent).length]";

/// From the end of the picture to the words that follow it, in pixels.
const GAP: &str = "(picture => {
    let next = picture.parentNode;
    do next = next.nextElementSibling; while (!next.clientHeight);
    return next.getBoundingClientRect().top - picture.getBoundingClientRect().bottom;
})([...document.querySelectorAll('[data-embedded] .picture')].find(it => it.clientWidth))";

#[test]
fn a_frame_shows_one_chart_that_fits_it() {
    let page = Page::ready("#/?lang=en");
    for chart in &case().charts {
        for (width, height) in [(320, 640), (600, 600), (900, 560)] {
            page.resize(width, height);
            page.visit("about-nothing");
            page.visit(&format!("en.html#/embed/{}", chart.id));
            page.wait_ready();
            let found = page.eval(ALONE);
            let expected = json!([format!("chart-{}", chart.id), 0, 0, 0]);
            assert_eq!(found, expected, "{} at {width}", chart.id);
            let figure = page.text(&format!("#chart-{}", chart.id));
            assert!(figure.contains("Source:") && figure.contains("Show the whole case"));
            let gap = page.number_of(GAP);
            assert!((0.0..40.0).contains(&gap), "{} at {width}: {gap}", chart.id);
            let link = "(link => link.target + ' ' + link.rel)(document.querySelector('[data-embedded] a.whole'))";
            assert_eq!(page.text_of(link), "_blank noopener");
        }
    }
}

/// How high the smallest words of the picture are drawn, in pixels.
const SMALLEST: &str = "(picture => {
    const scale = picture.clientWidth / picture.viewBox.baseVal.width;
    const sizes = [...picture.querySelectorAll('text')].map(it => parseFloat(getComputedStyle(it).fontSize));
    return scale * Math.min(...sizes);
})([...document.querySelectorAll('[data-embedded] .picture')].find(it => it.clientWidth))";

#[test]
fn words_in_a_frame_stay_large_enough_to_read_however_low_it_is() {
    let page = Page::ready("#/?lang=en");
    for chart in &case().charts {
        page.resize(600, 400);
        page.visit("about-nothing");
        page.visit(&format!("en.html#/embed/{}", chart.id));
        page.wait_ready();
        for (width, height) in [(600, 400), (1000, 300), (320, 240)] {
            page.resize(width, height);
            let large = format!("innerWidth === {width} && {SMALLEST} >= 9");
            page.wait_until(&large, &format!("large words: {} at {width}", chart.id));
            let over = page.number_of("document.documentElement.scrollWidth - innerWidth");
            assert!(over <= 0.0, "{} at {width}: {over}", chart.id);
        }
    }
}

#[test]
fn a_frame_is_right_before_the_program_runs_and_by_the_search_string() {
    let page = Page::open(Setting {
        hash: "#/embed/service-days",
        before: Some("delete window.WebAssembly"),
        width: 600,
        ..Setting::default()
    });
    page.wait_until("document.querySelector('[data-embedded]')", "the chart");
    assert_eq!(page.eval(ALONE)[0], json!("chart-service-days"));
    page.visit("?s=%2Fembed%2Fservice-days");
    page.wait_until("document.querySelector('[data-embedded]')", "the chart");
    assert_eq!(page.eval(ALONE)[0], json!("chart-service-days"));
}

#[test]
fn a_frame_for_a_chart_that_is_not_there_says_so() {
    let page = Page::ready("#/embed/nothing?lang=en");
    let notice = page.text("#notices .notice");
    assert!(notice.contains("no chart of this case"), "{notice}");
    assert!(page.count("html[data-embed]") == 0 && page.count("h1") == 1);
}
