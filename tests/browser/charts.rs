//! Every chart of the case is there, named and summarised; becomes a table and comes back; and is the picture that
//! the native renderer draws.

use crate::case::case;
use crate::page::Page;
use casetrace::chart::Plan;
use casetrace::i18n::Language;
use casetrace::i18n::money::MoneyUnit;
use casetrace::measure::Origin;
use casetrace::page::chart::scene;
use casetrace::scene::markup;
use casetrace::wording::Voice;

#[test]
fn every_chart_is_present_named_and_summarised() {
    let page = Page::ready("#/");
    for chart in &case().charts {
        let id = chart.id.as_str();
        let all = format!("svg[data-chart=\"{id}\"]");
        assert_eq!(
            page.count(&all),
            2,
            "{id}: one for each width of its column"
        );
        let svg = format!("{all}[data-layout=wide]");
        assert!(
            page.count(&format!("{svg} a.mark[aria-label]")) > 0,
            "{id} has marks with names"
        );
        for attribute in ["aria-labelledby", "aria-describedby"] {
            let script = format!(
                "document.getElementById(document.querySelector('{svg}').getAttribute('{attribute}')).textContent.trim()"
            );
            assert!(
                page.text_of(&script).chars().count() > 5,
                "{id}: {attribute}"
            );
        }
    }
    for theme in &case().themes {
        assert!(
            page.count(&format!("#{} svg[data-chart]", theme.id)) > 0,
            "{} has a chart",
            theme.id
        );
    }
}

#[test]
fn the_picture_is_the_native_one_served_and_drawn_anew() {
    // The second address asks for another unit of money, so that the program draws each picture itself.
    for (hash, query, money) in [
        ("#/", "", None),
        ("#/?unit=wan", "&unit=wan", MoneyUnit::parse("wan")),
    ] {
        let page = Page::ready(hash);
        let case = case();
        let language = case.language;
        let voice = Voice {
            case,
            language,
            money,
        };
        for plan in casetrace::chart::plans(case, voice) {
            for (layout, narrow) in [("wide", false), ("narrow", true)] {
                same_as_native(&page, &plan, layout, narrow, query);
            }
        }
    }
}

fn same_as_native(page: &Page, plan: &Plan<'_>, layout: &str, narrow: bool, query: &str) {
    let id = plan.chart.id.as_str();
    let link = |origin: &Origin| format!("#/?figure={}{query}", origin.id());
    let setting = markup::Setting {
        chart: id,
        labelled_by: &format!("title-{id}"),
        described_by: &format!("summary-{id}"),
        link: &link,
    };
    let native = markup::picture(&scene(plan, narrow), &setting).set("data-layout", layout);
    // Both are parsed by the browser, so that only what differs in meaning differs.
    let same = page.run(
        "const live = document.querySelector(`svg[data-chart='${arguments[0]}'][data-layout=${arguments[1]}]`);
         const box = document.createElement('div');
         box.innerHTML = arguments[2];
         const native = box.firstChild;
         return live.isEqualNode(native) ? '' : live.outerHTML + '\\n---\\n' + native.outerHTML;",
        &[id.into(), layout.into(), native.markup().into()],
    );
    assert_eq!(same.as_str(), Some(""), "{id} {layout}{query}");
}

#[test]
fn a_chart_turns_into_a_table_of_the_same_series_and_back() {
    let page = Page::ready("#/?lang=en");
    let case = case();
    let voice = Voice {
        case,
        language: Language::English,
        money: None,
    };
    for plan in casetrace::chart::plans(case, voice) {
        let id = plan.chart.id.as_str();
        let button = format!("[data-do=\"table\"][data-with=\"{id}\"]");
        page.click(&button);
        let table = format!("#chart-{id} table.data");
        page.wait_until(&format!("document.querySelector('{table}')"), "the table");
        assert_eq!(
            page.count(&format!("{table} tbody tr")),
            plan.data().count() as u64,
            "{id}"
        );
        let text = page.text(&table);
        for datum in plan.data() {
            let written = datum
                .written
                .as_ref()
                .map(|written| written.text())
                .unwrap_or_default();
            assert!(text.contains(&written), "{id}: {written} in {text}");
        }
        assert!(page.hash().contains("table="), "{}", page.hash());
        page.wait_until(
            &format!("document.activeElement.matches('{button}')"),
            "the focus on the switch",
        );
        page.click(&button);
        page.wait_until(
            &format!("document.querySelector('#chart-{id} svg')"),
            "the picture",
        );
    }
}

#[test]
fn the_unit_switch_rewrites_money_and_keeps_qualifiers() {
    let page = Page::ready("#/?lang=en&unit=yuan");
    let text = page.text("#funding");
    for words in ["1,250,000,000", "over CNY 27,000,000"] {
        assert!(text.contains(words), "{words} in {text}");
    }
    let page = Page::ready("#/?unit=wan");
    assert!(
        page.text("#funding").contains("2700余萬元"),
        "{}",
        page.text("#funding")
    );
    assert!(
        page.text("#investment").contains("〔元〕"),
        "the editorial unit stays marked"
    );
}
