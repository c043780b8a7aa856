//! The page on paper: printed to PDF as a reader prints it, and read back.

use crate::case::case;
use crate::page::{Page, Setting, listed};
use crate::paper::{self, Sheet};
use casetrace::case::Chart;
use casetrace::i18n::{Language, message::Message};
use casetrace::wording::Voice;

/// A4 in points.
const A4: (f64, f64) = (595.0, 842.0);
/// The margin at the foot, in which the page's number stands.
const FOOT: f64 = 45.0;
/// How far down a page must be written, as a share of its height.
const FILLED: f64 = 0.4;
/// The smallest type, in points.
const SMALLEST: f64 = 7.0;

const ADDRESSES: [(Language, &str); 3] = [
    (Language::Traditional, "#/?theme=dark"),
    (Language::Simplified, "#/?theme=dark&lang=zh-Hans"),
    (Language::English, "#/?theme=dark&lang=en"),
];

#[test]
fn the_folders_page_is_fit_for_paper_in_each_language() {
    for (language, hash) in ADDRESSES {
        hold(&opened(hash, Setting::default()), language);
    }
}

#[test]
fn the_one_file_is_fit_for_paper_in_each_language() {
    for (language, hash) in ADDRESSES {
        let setting = Setting {
            file: "casetrace.html",
            from_disk: true,
            ..Setting::default()
        };
        hold(&opened(hash, setting), language);
    }
}

#[test]
fn without_scripts_the_page_is_fit_for_paper_too() {
    let page = Page::open(Setting {
        scripts: false,
        file: "en.html",
        ..Setting::default()
    });
    let wrong = found_wrong(&paper::read(&page.printed()), Language::English, &[]);
    assert!(wrong.is_empty(), "{}", listed(&wrong));
}

/// The panel of a narrow window, which a sheet of paper is, lies over the page and asks for room below it.
#[test]
fn with_a_figure_chosen_no_page_is_printed_more() {
    for width in [1280, 390] {
        let setting = || Setting {
            width,
            height: 800,
            ..Setting::default()
        };
        let pages = |hash| paper::read(&opened(hash, setting()).printed()).len();
        assert_eq!(pages("#/?figure=days-after"), pages("#/"), "{width}");
    }
}

#[test]
fn a_chart_shown_as_its_table_is_printed_as_its_table() {
    let page = opened(
        "#/?lang=en&theme=dark&table=investment-columns",
        Setting::default(),
    );
    let text = text_of(&paper::read(&page.printed()));
    assert!(
        text.contains("MeasureValuePeriodOrigin"),
        "the head of the table"
    );
}

/// A rule of style that spoils the paper, and what is to be said of it.
const MISTAKES: [(&str, &str); 11] = [
    ("@page { size: letter }", "is 612 by 792 points"),
    (
        ".table-switch { display: flex !important }",
        "“Showtable” is only for the screen",
    ),
    (
        "#chart-funding-parts { display: none }",
        "chart funding-parts is missing",
    ),
    (
        "#chart-funding-parts { break-inside: auto } #chart-funding-parts .picture-frame { break-before: page }",
        "is cut in two",
    ),
    (
        ".entry[href$=central-share] { display: none }",
        "figure central-share is missing",
    ),
    (
        ".entry::after { content: none }",
        "the address of central-share is missing",
    ),
    (":root { --ink: #eceef0 }", "letters are light"),
    (
        "html { background: #131518 !important }",
        "the paper is dark",
    ),
    (
        ".theme { break-after: page } #people { display: none }",
        "is nearly empty",
    ),
    (".story { break-before: page }", "stands alone"),
    (".entry { zoom: 0.4 }", "points high"),
];

#[test]
fn what_is_wrong_on_paper_is_found() {
    let page = opened("#/?theme=dark&lang=en", Setting::default());
    let controls = controls(&page);
    let found = || found_wrong(&paper::read(&page.printed()), Language::English, &controls);
    for (rule, complaint) in MISTAKES {
        page.run(ADD, &[rule.into()]);
        let wrong = found();
        assert!(
            wrong.iter().any(|said| said.contains(complaint)),
            "{rule} is to be found by “{complaint}”, but there is only:\n{}",
            listed(&wrong)
        );
        page.run(TAKE_AWAY, &[]);
    }
    assert_eq!(found(), Vec::<String>::new());
}

/// Adds rules for paper at the end of the page's styles, by a way that its policy leaves open.
const ADD: &str = "const sheet = [...document.styleSheets].at(-1);
    const at = sheet.insertRule('@media print {}', sheet.cssRules.length);
    sheet.cssRules[at].insertRule('@media all { ' + arguments[0] + ' }', 0);";
const TAKE_AWAY: &str =
    "const sheet = [...document.styleSheets].at(-1); sheet.deleteRule(sheet.cssRules.length - 1);";

#[test]
fn a_link_to_elsewhere_says_where_it_leads() {
    let page = opened("#/?lang=en", Setting::default());
    let own = page.text_of("location.href");
    page.run(
        "const link = document.createElement('a');
         link.href = 'https://example.org/terms';
         link.textContent = 'terms';
         document.querySelector('.method p').append(link);",
        &[],
    );
    let text = text_of(&paper::read(&page.printed()));
    assert!(text.contains("terms(https://example.org/terms)"));
    assert!(text.contains(&own), "{own} is on paper");
}

fn opened(hash: &'static str, setting: Setting) -> Page {
    let page = Page::open(Setting { hash, ..setting });
    page.wait_ready();
    page.wait_until(
        "document.documentElement.dataset.theme === 'dark' || !location.hash.includes('dark')",
        "the theme",
    );
    page
}

fn hold(page: &Page, language: Language) {
    page.wait_until(
        &format!("document.documentElement.lang === '{}'", language.tag()),
        "the language",
    );
    // An open list has its forms, which are for the screen as well.
    page.run(
        "document.querySelector('.chart .take > summary').click()",
        &[],
    );
    let controls = controls(page);
    assert!(controls.len() > 15, "{controls:?}");
    let sheets = paper::read(&page.printed());
    let wrong = found_wrong(&sheets, language, &controls);
    assert!(
        wrong.is_empty(),
        "{}:\n{}",
        page.text_of("location.href"),
        listed(&wrong)
    );
}

/// The words of what is only for the screen, but for those that stand in the page's text as well.
fn controls(page: &Page) -> Vec<String> {
    let words = page.run(
        "const only = 'button, option, .button, .table-switch, .take, .filter, .skip, .close, .whole, .reading-tools, .count, #tooltip-place, .evidence, .masthead, noscript, script, style';
         const bare = element => {
             const copy = element.cloneNode(true);
             copy.querySelectorAll('.visually-hidden').forEach(it => it.remove());
             return copy.textContent.replace(/\\s/g, '');
         };
         const rest = document.getElementById('app').cloneNode(true);
         rest.querySelectorAll(only).forEach(it => it.remove());
         const text = rest.textContent.replace(/\\s/g, '');
         const words = [...document.querySelectorAll('#app :is(button, option, .button, .table-switch, .filter label, .skip, .whole, .count)')].map(bare);
         return [...new Set(words)].filter(it => it.length > 1 && !text.includes(it));",
        &[],
    );
    let words = words.as_array().cloned().unwrap_or_default();
    words
        .iter()
        .filter_map(|it| it.as_str().map(str::to_owned))
        .collect()
}

fn found_wrong(sheets: &[Sheet], language: Language, controls: &[String]) -> Vec<String> {
    let voice = Voice {
        case: case(),
        language,
        money: None,
    };
    let text = text_of(sheets);
    let mut wrong = papers(sheets);
    wrong.extend(charts(sheets, &voice));
    wrong.extend(entries(&text, &voice));
    let shown = controls
        .iter()
        .filter(|words| text.contains(words.as_str()));
    wrong.extend(shown.map(|words| format!("“{words}” is only for the screen")));
    wrong
}

fn text_of(sheets: &[Sheet]) -> String {
    sheets.iter().map(Sheet::text).collect()
}

/// What is wrong with the pages as pieces of paper.
fn papers(sheets: &[Sheet]) -> Vec<String> {
    let last = sheets.len() - 1;
    let pages = sheets.iter().zip(1..);
    let wrong = pages.flat_map(|(sheet, number)| {
        let of_page = [size(sheet), ground(sheet), ink(sheet), type_size(sheet)];
        let empty = (number <= last).then(|| emptiness(sheet)).flatten();
        let wrong = of_page.into_iter().chain([empty]).flatten();
        wrong
            .map(move |said| format!("page {number} {said}"))
            .collect::<Vec<_>>()
    });
    wrong.collect()
}

fn size(sheet: &Sheet) -> Option<String> {
    let (width, height) = sheet.size;
    let fits = (width - A4.0).abs() <= 1.0 && (height - A4.1).abs() <= 1.0;
    (!fits).then(|| format!("is {width:.0} by {height:.0} points"))
}

fn ground(sheet: &Sheet) -> Option<String> {
    let dark = sheet
        .fills
        .iter()
        .any(|fill| fill.share > 0.25 && fill.light < 0.8);
    dark.then(|| "the paper is dark".to_owned())
}

/// Only words on a mark, which is dark itself, are light.
fn ink(sheet: &Sheet) -> Option<String> {
    let letters = |light: bool| {
        let words = sheet
            .words
            .iter()
            .filter(move |words| !light || words.light > 0.5);
        words.map(|words| words.text.chars().count()).sum::<usize>()
    };
    let (light, all) = (letters(true), letters(false));
    (light * 10 > all).then(|| format!("{light} of {all} letters are light"))
}

fn type_size(sheet: &Sheet) -> Option<String> {
    let small = sheet
        .words
        .iter()
        .find(|words| words.size < SMALLEST && !words.text.trim().is_empty())?;
    Some(format!(
        "has words {:.1} points high: {}",
        small.size, small.text
    ))
}

fn emptiness(sheet: &Sheet) -> Option<String> {
    let height = sheet.size.1;
    let lines = sheet
        .words
        .iter()
        .map(|words| words.y)
        .filter(|y| *y < height - FOOT);
    let lowest = lines.fold(0.0, f64::max) / height;
    (lowest < FILLED).then(|| format!("is nearly empty: it ends after {lowest:.2} of its height"))
}

/// Each chart is there, on one page from its title to its source, which is its last line, and a theme's first one
/// below the heading.
fn charts(sheets: &[Sheet], voice: &Voice<'_>) -> Vec<String> {
    let texts: Vec<String> = sheets.iter().map(Sheet::text).collect();
    let page_of = |words: &str| texts.iter().position(|text| text.contains(words));
    let mut begun = vec![0; texts.len()];
    let mut wrong = Vec::new();
    for chart in &case().charts {
        match page_of(&head(chart, voice)) {
            Some(page) => begun[page] += 1,
            None => wrong.push(format!("chart {} is missing", chart.id)),
        }
    }
    for theme in &case().themes {
        let first = case().charts.iter().find(|chart| chart.theme == theme.id);
        let first = first.map(|chart| head(chart, voice));
        let lead = without_spaces(&voice.text(&theme.lead));
        if first.and_then(|head| page_of(&head)) != page_of(&lead) {
            wrong.push(format!("the heading of {} stands alone", theme.id));
        }
    }
    wrong.extend(cut(&texts, &begun, voice));
    wrong
}

/// Title and subtitle of a chart, as they follow each other.
fn head(chart: &Chart, voice: &Voice<'_>) -> String {
    without_spaces(&(voice.text(&chart.title) + &voice.text(&chart.subtitle)))
}

fn cut(texts: &[String], begun: &[usize], voice: &Voice<'_>) -> Vec<String> {
    let source = Message::SourceLine.with(voice.language, &[&voice.text(&case().title)]);
    let source = without_spaces(&source);
    let ended = texts.iter().map(|text| text.matches(&source).count());
    let pages = ended
        .zip(begun)
        .zip(1..)
        .filter(|((ended, begun), _)| ended != *begun);
    let wrong = pages.map(|((ended, begun), page)| {
        format!("page {page}: of {begun} charts {ended} end there, so one is cut in two")
    });
    wrong.collect()
}

fn without_spaces(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// Each figure and derived value is in the index, with its value as written and what leads to it.
fn entries(text: &str, voice: &Voice<'_>) -> Vec<String> {
    let figures = case().figures.iter().map(|figure| &figure.id);
    let ids = figures.chain(case().derived.iter().map(|derived| &derived.id));
    let mut wrong = Vec::new();
    for id in ids {
        let value = voice
            .value(id)
            .map(|written| written.text())
            .unwrap_or_default();
        let entry = without_spaces(&(voice.label(id) + &value));
        if !text.contains(&entry) {
            wrong.push(format!("figure {id} is missing: {entry}"));
        }
        if !text.contains(&format!("#/?figure={id}")) {
            wrong.push(format!("the address of {id} is missing"));
        }
    }
    wrong
}
