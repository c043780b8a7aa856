//! Method and limits: how the figures were read, what is the editor's, what cannot be checked, what was repaired.

mod coverage;
mod statements;
mod written;

use super::evidence;
use super::state::State;
use crate::case::Id;
use crate::i18n::Language;
use crate::i18n::message::Message;
use crate::i18n::number;
use crate::markup::{self, Element, tag};
use crate::measure;
use leptos::prelude::*;

/// The section of the method.
pub fn method(state: State) -> AnyView {
    let inside = move || markup::all(&section(&state));
    view! { <section class="method" id="method" tabindex="-1" aria-labelledby="h-method" inner_html=inside></section> }
        .into_any()
}

fn section(state: &State) -> Vec<Element> {
    let voice = state.voice();
    let mut parts = vec![
        tag("h2")
            .id("h-method")
            .words(state.say(Message::MethodHeading)),
        heading(state, Message::MethodReadHeading),
        paragraph(state, Message::MethodRead),
        paragraph(state, Message::MethodQualifiers),
        qualifiers(state),
        written::written(state),
        paragraph(state, Message::MethodIntervals),
        heading(state, Message::MethodEditorialHeading),
        tag("p").words(&voice.text(&voice.case.editorial_note)),
        heading(state, Message::MethodChecksHeading),
        paragraph(state, Message::MethodChecks),
        checks(state),
    ];
    parts.extend(coverage::coverage(state));
    parts.extend(repairs(state));
    parts.extend(statements::statements(state));
    parts
}

/// A heading of the method.
pub(super) fn heading(state: &State, message: Message) -> Element {
    tag("h3").words(state.say(message))
}

/// A paragraph of the method.
pub(super) fn paragraph(state: &State, message: Message) -> Element {
    tag("p").words(state.say(message))
}

/// A count, in the reader's way of writing numbers.
pub(super) fn count(language: Language, count: usize) -> String {
    number::integer(i64::try_from(count).unwrap_or(i64::MAX), language)
}

/// The qualifying words, as the case's own language has them.
const QUALIFIERS: [Message; 7] = [
    Message::MeansAbove,
    Message::MeansAtLeast,
    Message::MeansBelow,
    Message::MeansAtMost,
    Message::MeansCloseBelow,
    Message::MeansSomewhatAbove,
    Message::MeansAbout,
];

fn qualifiers(state: &State) -> Element {
    let item = |message: Message| tag("li").words(state.say(message));
    tag("ul")
        .class("plain")
        .children(QUALIFIERS.into_iter().map(item).collect())
}

fn checks(state: &State) -> Element {
    let heads = [
        Message::CheckColumn,
        Message::VerdictColumn,
        Message::MissingColumn,
    ];
    let heads = heads.map(|head| tag("th").set("scope", "col").words(state.say(head)));
    let mut rows = Vec::new();
    for (check, outcome) in measure::outcomes(&state.world.case) {
        let voice = state.voice();
        let note = voice.text(&check.note);
        let missing = voice.text(&check.missing);
        let about = links(state, check.inputs.iter().map(|(_, id)| id));
        rows.push(
            tag("tr")
                .child(
                    tag("th")
                        .set("scope", "row")
                        .words(&voice.text(&check.label))
                        .child(about),
                )
                .child(tag("td").child(evidence::verdict(state, outcome.verdict)))
                .child(
                    tag("td")
                        .words(&missing)
                        .maybe((!note.is_empty()).then(|| tag("p").words(&note))),
                ),
        );
    }
    table(
        "checks-caption",
        state.say(Message::MethodChecksHeading),
        heads,
        rows,
    )
}

/// A table that scrolls by itself where it is too wide.
pub(super) fn table(id: &str, caption: &str, heads: [Element; 3], rows: Vec<Element>) -> Element {
    let table = tag("table")
        .class("data")
        .child(tag("caption").id(id).words(caption))
        .child(tag("thead").child(tag("tr").children(heads.into())))
        .child(tag("tbody").children(rows));
    tag("div")
        .class("table-scroll")
        .set("tabindex", "0")
        .set("role", "group")
        .set("aria-labelledby", id)
        .child(table)
}

/// Figures one after the other, each a link to its evidence.
pub(super) fn links<'a>(state: &State, ids: impl Iterator<Item = &'a Id>) -> Element {
    let mut line = tag("p");
    for (place, id) in ids.enumerate() {
        let link = tag("a")
            .set("href", &state.href_of(id))
            .set("data-origin", id.as_str())
            .words(&state.voice().label(id));
        line = line.words(if place == 0 { "" } else { " · " }).child(link);
    }
    line
}

fn repairs(state: &State) -> Vec<Element> {
    let Some(repairs) = &state.world.repairs else {
        return Vec::new();
    };
    let language = state.voice().language;
    let counts =
        [repairs.glosses.len(), repairs.runs.len(), repairs.widened].map(|n| count(language, n));
    let words = Message::MethodRepairs.with(language, &[&counts[0], &counts[1], &counts[2]]);
    let link = tag("a")
        .set("href", &state.href(|route| route.received = true))
        .set("data-do", "received")
        .set("data-with", "received")
        .words(state.say(Message::TextReceived));
    vec![
        heading(state, Message::MethodRepairsHeading),
        tag("p").words(&words),
        tag("p").child(link),
    ]
}
