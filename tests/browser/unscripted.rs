//! The page where no script runs: everything can be read, and nothing is offered that would not work.

use crate::case::case;
use crate::page::{Page, Setting, listed};
use std::fs;

fn unscripted(width: u32) -> Page {
    let page = Page::open(Setting {
        width,
        scripts: false,
        ..Setting::default()
    });
    assert_eq!(
        page.eval("document.documentElement.hasAttribute('data-scripted')"),
        false,
        "no script of the page has run"
    );
    page
}

#[test]
fn the_whole_report_is_there() {
    let page = unscripted(1280);
    let text = page.text_of(
        "(() => { const copy = document.querySelector('.report-text').cloneNode(true);
         copy.querySelectorAll('.visually-hidden').forEach(node => node.remove());
         return copy.textContent; })()",
    );
    let lines = fs::read_to_string("seeds/suizhou/text.txt").unwrap();
    for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
        assert!(text.contains(line), "{line}");
    }
    let shown =
        page.number_of("document.querySelector('.report-text').getBoundingClientRect().height");
    assert!(shown > 500.0, "the report is shown: {shown}");
}

#[test]
fn every_chart_is_shown_with_its_table_at_hand() {
    for width in [1280, 360] {
        let page = unscripted(width);
        for chart in &case().charts {
            let figure = format!("#chart-{}", chart.id);
            let shown = page.number_of(&format!(
                "[...document.querySelectorAll('{figure} svg')].filter(svg => svg.getBoundingClientRect().height > 40).length"
            ));
            assert!(
                (shown - 1.0).abs() < 0.5,
                "{figure} at {width}: {shown} pictures are shown"
            );
            let rows = page.count(&format!("{figure} noscript details table tbody tr"));
            assert!(rows > 0, "{figure}");
        }
        let figure = format!("#chart-{}", case().charts[0].id);
        let rows = format!("document.querySelector('{figure} noscript table').checkVisibility()");
        assert_eq!(page.eval(&rows), false);
        page.click(&format!("{figure} noscript summary"));
        page.wait_until(&rows, "the table opens");
    }
}

#[test]
fn every_mark_is_a_tab_stop_where_no_arrow_key_moves() {
    let page = unscripted(1280);
    let marks = "[...document.querySelectorAll('a.mark')].filter(mark => mark.checkVisibility())";
    let all = page.number_of(&format!("{marks}.length"));
    let reached = page.number_of(&format!(
        "{marks}.filter(mark => mark.tabIndex === 0).length"
    ));
    assert!(all > 30.0, "{all} marks are shown");
    assert!(
        (all - reached).abs() < 0.5,
        "{reached} of {all} are reached"
    );
}

#[test]
fn nothing_is_offered_that_would_not_work() {
    let page = unscripted(1280);
    let dead = page.eval(
        "[...document.querySelectorAll('button, select, input, textarea, [data-do=table], [data-do=received]')]
            .filter(control => control.checkVisibility()).map(control => control.outerHTML.slice(0, 120))",
    );
    let dead: Vec<_> = dead
        .as_array()
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(dead.is_empty(), "{}", listed(&dead));
    let shown =
        "[...document.querySelectorAll('[data-trouble]')].some(box => box.checkVisibility())";
    assert_eq!(
        page.eval(shown),
        false,
        "a browser without scripts is no trouble"
    );
}

#[test]
fn the_languages_are_pages() {
    let page = unscripted(1280);
    for (tag, file, words) in [
        ("en", "/en.html", "Transport"),
        ("zh-Hans", "/zh-Hans.html", "随州"),
        ("zh-Hant", "/index.html", "隨州"),
    ] {
        page.click(&format!(".languages a[lang={tag}]"));
        page.wait_until(&format!("location.pathname.endsWith('{file}')"), "the page");
        page.wait_until(
            &format!("document.querySelector('h1')?.innerText.includes('{words}')"),
            "its words",
        );
        assert_eq!(page.text_of("document.documentElement.lang"), tag);
    }
}

#[test]
fn nothing_scrolls_sideways() {
    for width in [320, 1280] {
        let page = unscripted(width);
        let over = page.number_of(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        assert!(over <= 0.0, "{over} px too wide at {width}");
    }
}
