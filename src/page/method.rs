//! Method and limits: how the figures were read, what is the editor's, what cannot be checked, what was repaired.

mod coverage;
mod statements;
mod written;

pub use statements::libraries;

use super::evidence;
use super::reading::Reading;
use super::{table, words};
use crate::case::Id;
use crate::i18n::Language;
use crate::i18n::message::Message;
use crate::i18n::number;
use crate::markup::{Element, tag};
use crate::measure;

/// The id of the section, and its name in an address.
pub const SECTION: &str = "method";

/// The section of the method.
pub fn section(reading: &Reading) -> Element {
    tag("section")
        .class("method")
        .id(SECTION)
        .set("tabindex", "-1")
        .set("aria-labelledby", "h-method")
        .children(inside(reading))
}

/// What is inside that section.
pub fn inside(reading: &Reading) -> Vec<Element> {
    let voice = reading.voice();
    let mut parts = vec![
        tag("h2")
            .id("h-method")
            .words(reading.say(Message::MethodHeading)),
        heading(reading, Message::MethodReadHeading),
        paragraph(reading, Message::MethodRead),
        paragraph(reading, Message::MethodQualifiers),
        qualifiers(reading),
        written::written(reading),
        paragraph(reading, Message::MethodIntervals),
        heading(reading, Message::MethodEditorialHeading),
        tag("p").words(&voice.text(&voice.case.editorial_note)),
        heading(reading, Message::MethodChecksHeading),
        paragraph(reading, Message::MethodChecks),
        checks(reading),
    ];
    parts.extend(coverage::coverage(reading));
    parts.extend(repairs(reading));
    parts.extend(statements::statements(reading));
    parts
}

/// A heading of the method.
#[inline(never)]
pub(super) fn heading(reading: &Reading, message: Message) -> Element {
    tag("h3").words(reading.say(message))
}

/// A paragraph of the method.
#[inline(never)]
pub(super) fn paragraph(reading: &Reading, message: Message) -> Element {
    tag("p").words(reading.say(message))
}

/// A count, in the reader's way of writing numbers.
#[inline(never)]
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

fn qualifiers(reading: &Reading) -> Element {
    let mut list = tag("ul").class("plain");
    for message in QUALIFIERS {
        list = list.child(tag("li").words(reading.say(message)));
    }
    list
}

fn checks(reading: &Reading) -> Element {
    let heads = [
        Message::CheckColumn,
        Message::VerdictColumn,
        Message::MissingColumn,
    ];
    let mut rows = Vec::new();
    for (check, outcome) in measure::outcomes(&reading.world.case) {
        let voice = reading.voice();
        let note = voice.text(&check.note);
        let missing = voice.text(&check.missing);
        let mut inputs = Vec::new();
        for (_, id) in &check.inputs {
            inputs.push(id);
        }
        let about = links(reading, &inputs);
        rows.push(
            tag("tr")
                .child(
                    tag("th")
                        .set("scope", "row")
                        .words(&voice.text(&check.label))
                        .child(about),
                )
                .child(tag("td").child(evidence::verdict(reading, outcome.verdict)))
                .child(
                    tag("td")
                        .words(&missing)
                        .maybe((!note.is_empty()).then(|| tag("p").words(&note))),
                ),
        );
    }
    table::framed(
        reading,
        "checks-caption",
        reading.say(Message::MethodChecksHeading),
        &heads,
        rows,
    )
}

/// Figures one after the other, each a link to its evidence.
#[inline(never)]
pub(super) fn links(reading: &Reading, ids: &[&Id]) -> Element {
    let mut line = tag("p");
    for (place, id) in ids.iter().enumerate() {
        let link = words::link(reading, None, id).words(&reading.voice().label(id));
        line = line.words(if place == 0 { "" } else { " · " }).child(link);
    }
    line
}

fn repairs(reading: &Reading) -> Vec<Element> {
    let Some(repairs) = &reading.world.repairs else {
        return Vec::new();
    };
    let language = reading.voice().language;
    let counts =
        [repairs.glosses.len(), repairs.runs.len(), repairs.widened].map(|n| count(language, n));
    let words = Message::MethodRepairs.with(language, &[&counts[0], &counts[1], &counts[2]]);
    let link = tag("a")
        .set("href", &reading.href(|route| route.received = true))
        .set("data-do", "see-received")
        .words(reading.say(Message::TextReceived));
    vec![
        heading(reading, Message::MethodRepairsHeading),
        tag("p").words(&words),
        // The text as received is not served; the program writes it.
        tag("p").class("scripted").child(link),
    ]
}
