//! A language's page in plain elements, for readers of the one file whose browser runs no scripts: the report, every
//! figure with its qualifier, every chart's picture and table, as the page itself writes them. Its marks and figures are
//! links that ask for their language too: early, they are state, and without a program they lead to the words that
//! state the figure.
//!
//! A picture stands in its narrow layout alone, and its marks are called by the words in them: the table below says
//! the rest. Three pages with all of it would weigh more than the one file may.

use casetrace::case::Chart;
use casetrace::i18n::Language;
use casetrace::i18n::message::Message;
use casetrace::markup::{Element, Node, tag};
use casetrace::measure::Origin;
use casetrace::page::{self, chart, claims, head, reading::Reading, report, theme};
use casetrace::route::CHOOSING;
use casetrace::scene::markup;

/// The id that the link to a language's plain page leads to.
pub(crate) fn id(language: Language) -> String {
    ["page-", language.tag()].concat()
}

/// Where a link to a language leads in the one file: the page itself stands in the report's own.
pub(crate) fn address(own: Language, language: Language) -> String {
    if language == own {
        return "#/".to_owned();
    }
    format!("#{}", id(language))
}

/// The page of a language.
pub(crate) fn page(reading: &Reading) -> Element {
    let case = &reading.world.case;
    let mut reading = reading.clone();
    reading.route.language = Some(reading.language());
    let mut parts = head::head(&reading);
    for theme in &case.themes {
        parts.extend(theme::heading(&reading, theme));
        let charts = case.charts.iter().filter(|it| it.theme == theme.id);
        parts.extend(charts.map(|it| pictured(&reading, it, theme.accent)));
    }
    parts.extend(report::inside(&reading));
    parts.extend(claims::head(&reading));
    parts.extend(claims::list(&reading));
    parts.extend(page::foot(&reading));
    let tag_of_language = reading.language().tag();
    let parts = page::anchors::anchored(&reading, parts);
    let inside = parts.iter().flat_map(plain).collect();
    tag("div")
        .class("plain-page")
        .set("lang", tag_of_language)
        .child(links(case.language))
        .children(troubles(&reading))
        .child(tag("div").nodes(inside))
}

/// Why the program may not run, for this page to say in its own language: in few boxes, since there is no room for all of
/// the whole page's own.
fn troubles(reading: &Reading) -> Vec<Element> {
    let reasons = [
        ("wasm", Message::NoWebAssembly),
        ("start stopped", Message::NotStarted),
        ("damaged", Message::CaseDamagedWhatNow),
    ];
    reasons.map(|reason| trouble(reading, reason)).into()
}

fn trouble(reading: &Reading, (reasons, advice): (&str, Message)) -> Element {
    let words = tag("div")
        .child(tag("p").child(tag("strong").words(reading.say(Message::NotLive))))
        .child(tag("p").words(reading.say(advice)))
        .child(tag("pre").set("hidden", ""));
    tag("div")
        .class("notice")
        .set("role", "alert")
        .set("data-kind", "trouble")
        .set("data-trouble", reasons)
        .set("hidden", "")
        .child(words)
}

/// A chart with its picture before its table.
fn pictured(reading: &Reading, chart: &Chart, accent: u8) -> Element {
    let plan = casetrace::chart::plan(chart, reading.voice());
    let link = |origin: &Origin| short(&reading.href_of(origin.id()));
    let drawing = markup::drawing(&chart::scene(&plan, true), &link);
    let drawing = drawing.set("data-accent", &accent.to_string());
    let mut as_table = reading.clone();
    as_table.route.tables.insert(chart.id.as_str());
    let mut parts = chart::inside(&as_table, chart);
    let table = parts
        .iter()
        .position(|it| classes(it).contains(&"table-scroll"));
    let table = table.unwrap_or(parts.len());
    // The page itself says it aloud alone; here it is to be read.
    let summary = tag("p").words(&plan.summary);
    parts.splice(table..table, [drawing, summary]);
    tag("div").children(parts)
}

/// The languages, each naming itself.
fn links(own: Language) -> Element {
    let link = |language: Language| {
        let link = tag("a")
            .set("href", &address(own, language))
            .set("lang", language.tag());
        link.words(language.own_name())
    };
    let links = Language::ALL.map(link);
    tag("p").class("languages").children(links.into())
}

/// What remains of an element without controls.
fn plain(element: &Element) -> Vec<Node> {
    match (element.name(), classes(element)) {
        ("svg", _) => vec![element.clone().into()],
        // A caption repeats the headings over its table.
        ("noscript" | "select" | "input" | "caption", _) => Vec::new(),
        (_, classes) if leaves_out(&classes) => Vec::new(),
        // Its parts stand under each other by style alone.
        ("a", classes) if classes.contains(&"key-figure") || classes.contains(&"entry") => {
            told(element)
        }
        ("a", classes) if classes.contains(&"figure-mark") || classes.contains(&"claim-mark") => {
            vec![link(element).nodes(inside(element)).into()]
        }
        ("p", classes) if classes.contains(&"entry-formula") => vec![formula(element).into()],
        ("p", classes) if classes.contains(&"tally") => vec![tally(element).into()],
        ("a" | "span", _) => inside(element),
        ("div" | "details", _) => inside(element),
        ("summary", _) => vec![tag("h4").nodes(inside(element)).into()],
        (name, classes) => vec![bare(name, &classes, element).into()],
    }
}

/// The switches of the page, what is only said aloud of pictures and marks, the original of what is translated.
fn leaves_out(classes: &[&str]) -> bool {
    let names = [
        "visually-hidden",
        "print-only",
        "scripted",
        "entry-quote",
        "original-note",
        "chart-foot",
        "count",
    ];
    names.iter().any(|name| classes.contains(name))
}

/// An element with only those attributes that say what it is. Of what a header of a table is one, its place says as much
/// (HTML, 4.9.12.2: the first row heads columns, the first column rows).
fn bare(name: &'static str, classes: &[&str], element: &Element) -> Element {
    let data = classes.contains(&"data").then_some("data");
    tag(name)
        .set_if("class", data)
        .set_if("lang", element.attribute("lang"))
        .nodes(inside(element))
}

/// A link with its address, and the place that other links lead to.
fn link(element: &Element) -> Element {
    let short = |name| element.attribute(name).map(short);
    tag("a")
        .set_if("id", short("id").as_deref())
        .set_if("href", short("href").as_deref())
}

/// The short form of an address that chooses a figure in a language, as `route` reads it.
fn short(address: &str) -> String {
    let parts = address.split_once(CHOOSING.trim_start_matches('#'));
    let parts = parts.and_then(|(hash, rest)| Some((hash, rest.split_once("&lang=")?)));
    match parts {
        Some((hash, (figure, language))) => format!("{hash}/{language}/{figure}"),
        None => address.to_owned(),
    }
}

/// A formula: words, and links to its inputs.
fn formula(element: &Element) -> Element {
    let part = |node: &Node| match node {
        Node::Element(input) => link(input).nodes(inside(input)).into(),
        Node::Words(words) => Node::Words(words.clone()),
    };
    tag("p").nodes(element.inside().iter().map(part).collect())
}

fn inside(element: &Element) -> Vec<Node> {
    let plain = |node: &Node| match node {
        Node::Element(element) => plain(element),
        Node::Words(words) => vec![Node::Words(words.clone())],
    };
    element.inside().iter().flat_map(plain).collect()
}

fn classes(element: &Element) -> Vec<&str> {
    let classes = element.attribute("class").unwrap_or_default();
    classes.split_whitespace().collect()
}

/// A key figure or an entry of the index: its label, and apart from it all the rest.
fn told(element: &Element) -> Vec<Node> {
    let mut parts = words(element).into_iter();
    let label = link(element).words(&parts.next().unwrap_or_default());
    let rest: Vec<_> = parts.collect();
    let rest = Node::Words([" ", &rest.join(" · ")].concat());
    if rest == Node::Words(" ".to_owned()) {
        return vec![label.into()];
    }
    vec![label.into(), rest]
}

/// How the checks came out: what is counted, and each count.
fn tally(element: &Element) -> Element {
    let mut parts = words(element);
    parts.retain(|part| !part.trim().is_empty());
    tag("p").words(&parts.join(" · "))
}

/// The words of each part of an element; the parts of a number bring their spaces along.
fn words(element: &Element) -> Vec<String> {
    let part = |node: &Node| match node {
        Node::Element(element) if leaves_out(&classes(element)) => None,
        Node::Element(element) => Some(words(element).concat()),
        Node::Words(words) => Some(words.clone()),
    };
    let parts = element.inside().iter().filter_map(part);
    parts.filter(|part| !part.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_files::tests::fixture;
    use casetrace::route::Route;

    fn markup_of(words: &str) -> String {
        let markup = tag("p").words(words).markup();
        markup
            .trim_start_matches("<p>")
            .trim_end_matches("</p>")
            .to_owned()
    }

    fn html(language: Language) -> String {
        page(&Reading::served(fixture().world(language).unwrap())).markup()
    }

    #[test]
    fn a_plain_page_holds_every_value_and_table_and_passage() {
        for language in Language::ALL {
            let html = html(language);
            let world = fixture().world(language).unwrap();
            let voice = Reading::served(world).voice();
            for id in world.case.value_ids() {
                let written = voice.value(id).map(|written| written.text());
                let written = written.unwrap_or_default();
                assert!(html.contains(&written), "{id}: {written}");
            }
            let tables = html.matches("<table class=\"data\">").count();
            assert_eq!(tables, world.case.charts.len());
            assert_eq!(html.matches("<svg class=\"picture\"").count(), tables);
            for id in world.case.value_ids() {
                let link = format!("href=\"#/{}/{id}\"", language.tag());
                assert!(html.contains(&link), "{id} is a link");
            }
            for chart in &world.case.charts {
                let summary = voice.text(&chart.summary);
                assert!(html.contains(&markup_of(&summary)), "{summary}");
            }
            for key in &world.case.key_figures {
                let value = voice.value(&key.of).map(|it| it.text()).unwrap_or_default();
                let told = format!(">{}</a> {value} · ", voice.text(&key.label));
                assert!(html.contains(&told), "{told}");
            }
        }
    }

    #[test]
    fn nothing_in_it_needs_scripts() {
        for language in Language::ALL {
            let html = html(language);
            for foreign in ["<a class", "<select", "tabindex", "data-origin"] {
                assert!(!html.contains(foreign), "{foreign}");
            }
        }
    }

    #[test]
    fn each_link_leads_to_another_page_or_to_a_place_of_this_one_that_is_its_own() {
        let pages = Language::ALL.map(html);
        let ids = pages.iter().flat_map(|html| values(html, " id=\""));
        let mut ids: Vec<_> = ids.collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "each place is named once in the whole file");
        for (language, html) in Language::ALL.into_iter().zip(&pages) {
            let before = format!(" href=\"#/{}/", language.tag());
            let figures: Vec<_> = values(html, &before).collect();
            assert!(figures.len() > 20, "{language:?}");
            for figure in figures {
                let place = format!("/{}/{figure}", language.tag());
                assert!(values(html, " id=\"").any(|id| id == place), "{place}");
                let (route, problems) = Route::parse(&place);
                assert_eq!(route.language, Some(language));
                assert!(problems.is_empty(), "{place}");
            }
        }
    }

    /// What stands after a text up to the next quotation mark.
    fn values<'a>(html: &'a str, before: &'a str) -> impl Iterator<Item = &'a str> {
        html.split(before)
            .skip(1)
            .filter_map(|it| it.split('"').next())
    }
}
