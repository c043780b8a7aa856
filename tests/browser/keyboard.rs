//! The page by keyboard alone: one Tab stop a chart, arrows through its marks, each with a spoken name.

use crate::case::case;
use crate::page::Page;
use casetrace::i18n::Language;
use casetrace::wording::Voice;
use serde_json::Value;

#[test]
fn arrows_walk_over_every_mark_of_every_chart_and_each_has_a_name() {
    let page = Page::ready("#/");
    for chart in &case().charts {
        let id = chart.id.as_str();
        let marks = page.count(&format!(
            "svg[data-chart=\"{id}\"][data-layout=wide] a.mark"
        ));
        assert_eq!(
            page.count(&format!(
                "svg[data-chart=\"{id}\"][data-layout=wide] a.mark[tabindex=\"0\"]"
            )),
            1,
            "{id}: one Tab stop"
        );
        page.focus(&format!("svg[data-chart=\"{id}\"] a.mark"));
        for index in 0..marks {
            let focused = page.text_of("document.activeElement.dataset.mark ?? ''");
            assert_eq!(focused, index.to_string(), "{id}");
            let name = page.text_of("document.activeElement.getAttribute('aria-label')");
            assert!(name.chars().count() > 3, "{id}: {name}");
            page.press("ArrowRight");
        }
        page.press("Home");
        assert_eq!(
            page.text_of("document.activeElement.dataset.mark"),
            "0",
            "{id}"
        );
        page.press("End");
        assert_eq!(
            page.text_of("document.activeElement.dataset.mark"),
            (marks - 1).to_string(),
            "{id}"
        );
    }
}

#[test]
fn a_spoken_name_holds_the_qualifier() {
    for language in Language::ALL {
        let page = Page::ready(format!("#/?lang={}", language.tag()).leak());
        let voice = Voice {
            case: case(),
            language,
            money: None,
        };
        let mut spoken = 0;
        for figure in &case().figures {
            let said = figure
                .qualifier_text
                .as_ref()
                .and_then(|_| voice.value(&figure.id));
            let Some(said) = said.map(|written| written.text()) else {
                continue;
            };
            let names = page.eval(&format!(
                "[...document.querySelectorAll('a.mark[data-origin=\"{}\"]')].map(mark => mark.getAttribute('aria-label'))",
                figure.id
            ));
            for name in names.as_array().cloned().unwrap_or_default() {
                assert!(
                    name.as_str().is_some_and(|name| name.contains(&said)),
                    "{name}: {said}"
                );
                spoken += 1;
            }
        }
        assert!(spoken > 4, "{spoken} names in {}", language.tag());
    }
}

#[test]
fn enter_chooses_and_escape_takes_it_back_to_the_mark() {
    let page = Page::ready("#/?lang=en");
    page.focus("svg[data-chart=\"roads-panels\"] a.mark");
    page.press("Enter");
    page.wait_until(
        "location.hash.includes('figure=roadside-km')",
        "the mark is chosen",
    );
    page.wait_until(
        "document.querySelector('aside.evidence').innerText.includes('over')",
        "its evidence",
    );
    page.press("Escape");
    page.press("Escape");
    page.wait_until("!location.hash.includes('figure')", "nothing is chosen");
    page.wait_until(
        "document.activeElement.dataset.origin?.includes('roadside-km')",
        "the focus is back",
    );
}

#[test]
fn tab_reaches_every_chart_once_and_the_focus_is_seen() {
    let page = Page::ready("#/");
    page.run("document.querySelector('.skip').focus()", &[]);
    let mut charts: Vec<String> = Vec::new();
    for _ in 0..400 {
        page.press("Tab");
        let chart =
            page.eval("document.activeElement.closest('svg[data-chart]')?.dataset.chart ?? null");
        if let Value::String(chart) = chart {
            let ring = page
                .text_of("getComputedStyle(document.activeElement.querySelector('.ring')).stroke");
            assert_ne!(ring, "none", "{chart}: the ring shows");
            charts.push(chart);
        }
        if page.eval("!!document.activeElement.closest('.report')") == true {
            break;
        }
    }
    let declared: Vec<String> = case()
        .charts
        .iter()
        .map(|chart| chart.id.to_string())
        .collect();
    let mut expected = declared.clone();
    // The page shows the charts theme by theme.
    expected.sort_by_key(|id| {
        let chart = case()
            .charts
            .iter()
            .find(|chart| chart.id.as_str() == id)
            .unwrap();
        case()
            .themes
            .iter()
            .position(|theme| theme.id == chart.theme)
    });
    assert_eq!(charts, expected);
}

#[test]
fn a_mark_keeps_the_focus_when_the_page_shows_its_other_layout() {
    let page = Page::ready("#/");
    let focused = |of: &str| page.text_of(&format!("document.activeElement.{of} ?? ''"));
    let layout = "closest('svg')?.dataset.layout";
    for chart in &case().charts {
        let id = chart.id.as_str();
        page.resize(1440, 900);
        page.focus(&format!(
            "svg[data-chart=\"{id}\"][data-layout=wide] a.mark"
        ));
        page.press("End");
        let (name, mark) = (focused("ariaLabel"), focused("dataset.mark"));
        page.resize(360, 740);
        page.wait_until(
            &format!("document.activeElement.{layout} === 'narrow'"),
            "the mark's twin has the focus",
        );
        assert_eq!(focused("ariaLabel"), name, "{id}");
        assert_eq!(focused("dataset.mark"), mark, "{id}");
        // It is the Tab stop of either layout.
        let stops = page.eval(&format!(
            "[...document.querySelectorAll('svg[data-chart=\"{id}\"] a[tabindex=\"0\"]')].map(it => it.dataset.mark)"
        ));
        assert_eq!(stops, serde_json::json!([mark, mark]), "{id}");
    }
}
