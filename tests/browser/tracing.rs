//! From a mark to its sentence and back, by mouse, touch and keyboard; and the same by address.

use crate::case::case;
use crate::page::{Media, Page, Setting};
use std::thread;
use std::time::Duration;

const MARK: &str = "svg[data-chart] a.mark[data-origin=\"e-licence-rate\"]";

#[test]
fn what_is_copied_from_the_report_is_the_report() {
    for (hash, spoken) in [("#/", "復原的字"), ("#/?text=received", "插入的拼音")] {
        let page = Page::ready(hash);
        let words = page.text_of(
            "(() => { const text = document.querySelector('.report-text');
                getSelection().selectAllChildren(text); return getSelection().toString(); })()",
        );
        assert!(words.chars().count() > 1500, "{words}");
        assert!(!words.contains(spoken), "{spoken} is only said aloud");
        assert!(
            page.eval(&format!(
                "document.querySelector('.report-text').textContent.includes('{spoken}')"
            )) == true
        );
    }
}

#[test]
fn hovering_a_mark_shows_value_qualifier_unit_and_period() {
    let page = Page::ready("#/?lang=en");
    page.hover(MARK);
    page.wait_until(
        "document.querySelector('.tooltip:not([hidden])')",
        "the tooltip",
    );
    let words = page.text(".tooltip");
    for expected in ["close to", "95", "%", "period not stated"] {
        assert!(words.contains(expected), "{expected} in {words}");
    }
    page.press("Escape");
    page.wait_until(
        "!document.querySelector('.tooltip:not([hidden])')",
        "Escape takes the tooltip away",
    );
}

/// Of marks that lie upon each other, the tooltip tells of the one that a press at the same place chooses.
#[test]
fn what_is_shown_at_a_mark_is_what_a_press_there_chooses() {
    let page = Page::ready("#/?lang=en");
    for (mark, part, words) in [
        ("growth-claimed", "+ .mark-words text", "10%"),
        ("growth-2023", "path", "33%"),
        ("growth-2024", "path", "25%"),
        ("subsidies", "path", "1,250"),
        ("central-share", "+ .mark-words text", "57%"),
        ("central-funds", "+ .mark-words text", "717"),
    ] {
        let place = format!("svg[data-layout=wide] a.mark[data-origin=\"{mark}\"] {part}");
        page.hover(&place);
        let told = format!(
            "document.querySelector('.tooltip:not([hidden])')?.innerText.includes('{words}')"
        );
        page.wait_until(&told, mark);
        page.click(&place);
        let chosen = format!("location.hash.includes('figure={mark}')");
        page.wait_until(&chosen, mark);
    }
}

/// What is written on the root, were it only what stands there already, has the browser reckon the style of all its
/// elements: a tenth of a second on a slow phone.
#[test]
fn neither_the_start_nor_a_choice_writes_on_the_root() {
    let page = Page::open(Setting {
        before: Some(
            "addEventListener('DOMContentLoaded', () => { window.__written = [];
                new MutationObserver(all => all.forEach(it => window.__written.push(it.attributeName)))
                    .observe(document.documentElement, { attributes: true }); });",
        ),
        ..Setting::default()
    });
    page.wait_ready();
    page.click(MARK);
    page.wait_until("location.hash.includes('e-licence-rate')", "the choice");
    // What was put off until the charts stood is laid out.
    assert_eq!(page.text_of("window.__written.join(', ')"), "data-first");
    assert_eq!(page.count("html[data-first]"), 0);
    page.eval("location.hash = '#/?theme=dark'");
    page.wait_until("window.__written[1] === 'data-theme'", "other colours");
}

#[test]
fn choosing_a_mark_marks_its_sentence_and_fills_the_panel() {
    let page = Page::ready("#/");
    page.click(MARK);
    page.wait_until(
        "document.querySelector('.evidence-text .figure-mark[data-origin~=\"e-licence-rate\"]')?.ariaCurrent === 'true'",
        "the number in its sentence is marked",
    );
    let visible = "(() => { const box = document.querySelector('.evidence-text [data-origin~=\"e-licence-rate\"]')
        .getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; })()";
    page.wait_until(visible, "the sentence is in view");
    let panel = page.text("aside.evidence");
    for words in ["接近", "95", "電子證照總生成率", "未說明", "小於"] {
        assert!(panel.contains(words), "{words} in {panel}");
    }
    assert!(
        page.hash().contains("figure=e-licence-rate"),
        "{}",
        page.hash()
    );
}

#[test]
fn on_a_phone_all_words_of_a_figure_stand_clear_of_the_sheet() {
    let page = Page::open(Setting {
        width: 360,
        height: 900,
        hash: "#/",
        ..Setting::default()
    });
    page.wait_ready();
    for figure in ["investment-2022", "central-funds", "e-licence-rate"] {
        page.click(&format!(
            "svg[data-layout=narrow] a.mark[data-origin=\"{figure}\"]"
        ));
        let clear = format!(
            "(() => {{
                const top = document.querySelector('.masthead').getBoundingClientRect().bottom;
                const foot = document.querySelector('aside.evidence').getBoundingClientRect().top;
                const words = [...document.querySelectorAll('.theme .evidence-text [data-origin~=\"{figure}\"]')];
                const here = words.filter((word) => word.parentNode === words[0].parentNode);
                const at = here.map((word) => word.getBoundingClientRect());
                return foot < innerHeight && at.length > 0
                    && at.every((box) => box.top >= top && box.bottom <= foot);
            }})()"
        );
        page.wait_until(&clear, "all its words are in view");
        page.press("Escape");
        page.wait_until("!location.hash.includes('figure')", "nothing is chosen");
    }
}

#[test]
fn choosing_a_number_in_the_text_lights_every_chart_that_uses_it() {
    let page = Page::ready("#/");
    page.click(".report-text [data-origin=\"central-funds\"]");
    let case = case();
    let uses = |datum: &casetrace::case::Datum| {
        let origin = casetrace::measure::Origin::of(case, &datum.of).unwrap();
        origin
            .roots(case)
            .iter()
            .any(|root| root.as_str() == "central-funds")
    };
    page.wait_until("document.querySelector('a.mark[data-lit]')", "a lit mark");
    let mut charts = 0;
    for chart in &case.charts {
        let expected = chart
            .series
            .iter()
            .flat_map(|series| &series.data)
            .any(uses);
        let lit = page.count(&format!(
            "svg[data-chart=\"{}\"][data-layout=wide] a.mark[data-lit]",
            chart.id
        )) > 0;
        assert_eq!(lit, expected, "{}", chart.id);
        charts += u32::from(expected);
    }
    assert!(charts > 1, "the figure is used by more than one chart");
}

#[test]
fn a_derived_value_shows_its_formula_and_leads_to_its_inputs() {
    let page = Page::ready("#/?figure=central-share&lang=en");
    let panel = page.text("aside.evidence");
    assert!(panel.contains("b ÷ a ≈ 57%"), "{panel}");
    page.click("aside.evidence .formula a[data-origin=\"subsidies\"]");
    page.wait_until(
        "location.hash.includes('figure=subsidies')",
        "the input is chosen",
    );
    page.wait_until(
        "document.querySelector('aside.evidence').innerText.includes('1,250')",
        "the input's evidence",
    );
}

#[test]
fn a_finger_chooses_too_and_the_sheet_closes() {
    let page = Page::open(Setting {
        width: 360,
        height: 740,
        ..Setting::default()
    });
    page.wait_ready();
    page.tap(MARK);
    page.wait_until(
        "document.querySelector('aside.evidence:not([data-empty])')",
        "the sheet",
    );
    page.click("aside.evidence .close");
    page.wait_until(
        "document.querySelector('aside.evidence[data-empty]')",
        "the sheet is gone",
    );
}

#[test]
fn the_state_survives_reload_back_and_forward() {
    let page = Page::ready("#/?lang=en&figure=days-after&table=service-days");
    assert_eq!(page.count("#chart-service-days table.data"), 1);
    page.reload();
    page.wait_ready();
    assert!(
        page.text("aside.evidence").contains("at most"),
        "{}",
        page.text("aside.evidence")
    );
    assert_eq!(page.count("#chart-service-days table.data"), 1);
    page.click(".report-text [data-origin~=\"seconded\"]");
    page.wait_until(
        "location.hash.includes('figure=seconded')",
        "another choice",
    );
    page.back();
    page.wait_until("location.hash.includes('figure=days-after')", "Back");
    page.wait_until(
        "document.querySelector('aside.evidence').innerText.includes('at most')",
        "its evidence",
    );
    page.forward();
    page.wait_until(
        "document.querySelector('aside.evidence').innerText.includes('4')",
        "Forward",
    );
}

/// As when it is typed or pasted into the browser's own line, or set by the page around a frame.
#[test]
fn an_address_written_into_an_open_page_is_gone_to() {
    let page = Page::ready("#/");
    let seen = |selector: &str| {
        format!(
            "(() => {{ const box = document.querySelector('{selector}').getBoundingClientRect();
                return box.top >= 0 && box.bottom <= innerHeight; }})()"
        )
    };
    for (hash, selector) in [
        (
            "#/?figure=seconded",
            ".evidence-text [data-origin~=\"seconded\"]",
        ),
        ("#/services", "#h-services"),
        (
            "#/?figure=central-share",
            "svg[data-layout=wide] a.mark[data-origin=\"central-share\"]",
        ),
    ] {
        page.eval(&format!("location.hash = '{hash}'"));
        page.wait_until(&seen(selector), hash);
    }
    // And Back leads to where the reader was.
    page.back();
    page.wait_until(&seen("#h-services"), "Back");
}

/// A value that is derived stands in no sentence: without the program its address leads to the index, far below.
#[test]
fn the_way_back_to_a_choice_keeps_the_place() {
    // So high that all of it is in view: what is not scrolled has no place that a browser would go back to.
    let page = Page::open(Setting {
        hash: "#/",
        width: 1440,
        height: 2400,
        ..Setting::default()
    });
    page.wait_ready();
    let mark = |id: &str| format!("svg[data-layout=wide] a.mark[data-origin=\"{id}\"] path");
    for id in ["growth-2023", "growth-2024"] {
        page.click(&mark(id));
        let chosen = format!("location.hash.includes('figure={id}')");
        page.wait_until(&chosen, id);
    }
    let before = page.number_of("scrollY");
    page.back();
    page.wait_until("location.hash.includes('figure=growth-2023')", "Back");
    page.wait_until(
        "document.querySelector('aside.evidence').innerText.includes('33')",
        "its evidence",
    );
    // A browser takes its time to go where it thinks the address leads.
    for _ in 0..10 {
        thread::sleep(Duration::from_millis(50));
        let moved = (page.number_of("scrollY") - before).abs();
        assert!(moved < 100.0, "moved by {moved} px");
    }
}

#[test]
fn every_figure_and_claim_of_the_report_is_marked_in_place() {
    let page = Page::ready("#/");
    let case = case();
    let ids = case
        .figures
        .iter()
        .map(|f| &f.id)
        .chain(case.claims.iter().map(|c| &c.id));
    for id in ids {
        let count = page.count(&format!(".report-text [data-origin~=\"{id}\"]"));
        assert!(count > 0, "{id} is not marked in the report");
    }
}

#[test]
fn the_text_as_received_is_there_byte_for_byte_with_its_damage_marked() {
    let page = Page::ready("#/report?text=received");
    let source = std::fs::read_to_string("seeds/suizhou/source.txt").unwrap();
    let shown = page.run(
        "const copy = document.querySelector('.report-text').cloneNode(true);
         copy.querySelectorAll('.visually-hidden').forEach(node => node.remove());
         return [...copy.children].map(line => line.textContent).join('\\n');",
        &[],
    );
    assert_eq!(shown.as_str(), Some(source.trim_end()));
    assert!(page.count(".report-text del.received") > 50);
    assert!(page.count(".repairs li ins.restored") >= 6);
}

#[test]
fn a_link_to_a_derived_value_leads_to_its_mark() {
    for width in [390, 1280] {
        let page = Page::open(Setting {
            hash: "#/?figure=central-share",
            width,
            ..Setting::default()
        });
        page.wait_ready();
        page.wait_until(
            "[...document.querySelectorAll('.chart a.mark[data-origin=central-share]')].some(mark => {
                 const { top, width } = mark.getBoundingClientRect();
                 return width > 0 && top > 0 && top < innerHeight / 2;
             })",
            "the mark, above the evidence",
        );
    }
}

/// Whether the sentence of what is chosen stands marked in the theme of a chart, in sight of the reader.
const IN_SIGHT: &str = "(theme => [...theme.querySelectorAll('.evidence-text [aria-current=true], .chart [aria-current=true]')]
    .some(it => (box => box.width > 0 && box.bottom > 0 && box.top < innerHeight)(it.getBoundingClientRect())))
    (document.getElementById('chart-CHART').closest('.theme'))";

#[test]
fn every_mark_keeps_the_reader_in_its_theme() {
    let page = Page::open(Setting {
        media: Media {
            reduced_motion: true,
            ..Media::PLAIN
        },
        ..Setting::default()
    });
    page.wait_ready();
    for chart in &case().charts {
        let marks = format!("#chart-{} svg[data-layout=wide] a.mark", chart.id);
        for place in 0..page.count(&marks) {
            page.run("location.hash = '#/';", &[]);
            page.wait_until(
                "!document.querySelector('[aria-current=true][data-origin]')",
                "nothing chosen",
            );
            page.run(
                &format!(
                    "const mark = document.querySelectorAll('{marks}')[{place}];
                     mark.scrollIntoView({{ block: 'center' }});
                     mark.focus({{ preventScroll: true }});
                     mark.dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true }}));"
                ),
                &[],
            );
            page.wait_until("location.hash.includes('figure=')", "the choice");
            page.run("return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))));", &[]);
            page.wait_until(
                &IN_SIGHT.replace("CHART", chart.id.as_str()),
                &format!("mark {place} of {} in its theme", chart.id),
            );
        }
    }
}

#[test]
fn the_address_in_a_picture_leads_to_its_chart() {
    let page = Page::ready("#/chart-service-coverage?lang=en");
    assert_eq!(page.count("#notices .notice"), 0);
    let top = "document.getElementById('chart-service-coverage').getBoundingClientRect().top";
    page.wait_until(
        &format!("{top} >= 0 && {top} < innerHeight / 2"),
        "the chart",
    );
}
