//! Notices: what was wrong with the address, in plain words, with a way on.

use super::reading::Reading;
use crate::case::Id;
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::route::{self, Place, Problem, shown};

/// The sections that the page has besides the themes.
const OWN_SECTIONS: [&str; 4] = [
    "claims",
    "report",
    super::method::SECTION,
    super::take::SECTION,
];

/// Every notice that the address calls for, in one box.
pub fn notices(reading: &Reading) -> Option<Element> {
    let words = words(reading);
    if words.is_empty() {
        return None;
    }
    let lines = words.iter().map(|words| tag("p").words(words)).collect();
    let way_on = tag("a")
        .class("button")
        .set("href", "#/")
        .words(reading.say(Message::ShowWholeCase));
    Some(
        tag("div")
            .class("notice")
            .set("data-kind", "trouble")
            .child(tag("div").children(lines))
            .child(tag("div").class("actions").child(way_on)),
    )
}

fn words(reading: &Reading) -> Vec<String> {
    let language = reading.language();
    let mut words: Vec<_> = reading
        .problems
        .iter()
        .filter(|problem| !is_appended(problem))
        .map(|problem| problem_words(problem).with(language, &[&detail(problem)]))
        .collect();
    let route = &reading.route;
    if let Some(id) = &route.selection
        && reading.selection().is_none()
    {
        words.push(Message::UnknownFigure.with(language, &[&shown(id)]));
    }
    if let Some((message, name)) = unknown(reading, &route.place) {
        words.push(message.with(language, &[&shown(name)]));
    }
    for table in route.tables.all() {
        if !is_chart(reading, table) {
            words.push(Message::UnknownChart.with(language, &[&shown(table)]));
        }
    }
    if let Some(missing) = reading.unloaded {
        words.push(Message::LanguageNotLoaded.with(language, &[missing.own_name()]));
    }
    words
}

/// The section or chart that the address names and the page does not have. The gallery is a page of its own, to
/// which the folder's pages lead before the program starts.
fn unknown<'a>(reading: &Reading, place: &'a Place) -> Option<(Message, &'a str)> {
    let (message, known, name) = match place {
        Place::Home => return None,
        Place::Gallery => (Message::UnknownSection, false, "gallery"),
        Place::Section(name) => (
            Message::UnknownSection,
            is_section(reading, name),
            name.as_str(),
        ),
        Place::Embed(name) => (
            Message::UnknownChart,
            is_chart(reading, name),
            name.as_str(),
        ),
    };
    (!known).then_some((message, name))
}

fn is_section(reading: &Reading, name: &str) -> bool {
    let theme = reading.world.case.theme(&Id::from(name)).is_some();
    let chart = name.strip_prefix(route::CHART);
    theme || OWN_SECTIONS.contains(&name) || chart.is_some_and(|name| is_chart(reading, name))
}

fn is_chart(reading: &Reading, name: &str) -> bool {
    reading.world.case.chart(&Id::from(name)).is_some()
}

/// What apps append to an address they pass on says nothing to this page, and nothing is wrong with it.
fn is_appended(problem: &Problem) -> bool {
    matches!(problem, Problem::UnknownParameter(_) | Problem::Repeated(_))
}

fn problem_words(problem: &Problem) -> Message {
    match problem {
        Problem::TooLong => Message::AddressTooLong,
        Problem::Shape(_)
        | Problem::UnknownParameter(_)
        | Problem::UnknownValue { .. }
        | Problem::Repeated(_)
        | Problem::Encoding(_) => Message::AddressUnknown,
    }
}

fn detail(problem: &Problem) -> String {
    match problem {
        Problem::TooLong => String::new(),
        Problem::Shape(part) | Problem::UnknownParameter(part) | Problem::Encoding(part) => {
            part.clone()
        }
        Problem::UnknownValue { name, value } => format!("{name}={value}"),
        Problem::Repeated(name) => (*name).to_owned(),
    }
}
