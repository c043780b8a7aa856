//! The evidence of what is chosen: its words, its reading, its formula, its checks.

mod facts;
mod formula;
mod quote;

pub(super) use facts::meaning;

pub use formula::in_values;

use super::head;
use super::reading::Reading;
use super::{take, words};
use crate::case::{Check, ClaimKind, Id, Text, Verdict};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::measure::{self, Origin};
use crate::route::Place;

/// The place of the panel, and of what is said aloud when the choice changes.
pub fn place(reading: &Reading) -> Vec<Element> {
    let spoken = tag("div")
        .class("visually-hidden")
        .id(super::place::SPOKEN)
        .set("role", "status");
    let live = tag("div").child(panel(reading));
    vec![tag("div").id(super::place::EVIDENCE).child(live), spoken]
}

/// The panel: a column on wide screens, a sheet on narrow ones where something is chosen.
pub fn panel(reading: &Reading) -> Element {
    let chosen = reading.selection();
    let accent = chosen.as_ref().map_or(0, |id| reading.accent(id));
    let inside = match &chosen {
        Some(id) => self::chosen(reading, id),
        None => nothing(reading),
    };
    tag("aside")
        .class("evidence")
        .id("evidence")
        .set("tabindex", "-1")
        .set("aria-label", reading.say(Message::EvidenceHeading))
        .set_if("data-empty", chosen.is_none().then_some(""))
        .set("data-accent", &accent.to_string())
        .child(tag("div").children(inside))
}

fn nothing(reading: &Reading) -> Vec<Element> {
    // Without the program nothing can be chosen.
    let line = |message: Message| tag("p").class("scripted").words(reading.say(message));
    let key = [
        ("stated", Message::KindStatedLong),
        ("derived", Message::KindDerivedLong),
        ("claim", Message::KindClaimLong),
    ];
    let key = key.map(|(kind, words)| {
        let words = tag("span").words(reading.say(words));
        tag("p").class("kind").set("data-kind", kind).child(words)
    });
    let body = tag("div")
        .class("evidence-body evidence-empty")
        .child(line(Message::EvidenceEmpty))
        .child(line(Message::EvidenceEmptyHow))
        .child(tag("div").class("key").children(key.into()));
    vec![bar(reading, false), body]
}

fn chosen(reading: &Reading, id: &Id) -> Vec<Element> {
    let Some(origin) = Origin::of(&reading.world.case, id) else {
        return nothing(reading);
    };
    let voice = reading.voice();
    let number = voice
        .value(id)
        .map(|written| head::value(reading, &written));
    let number = number.map(|value| tag("p").class("evidence-value").child(value));
    let body = tag("div")
        .class("evidence-body")
        .child(kind(reading, &origin))
        .child(tag("p").class("evidence-label").words(&voice.label(id)))
        .maybe(number)
        .children(quote::quotes(reading, &origin))
        .maybe(formula::formula(reading, id))
        .child(facts::facts(reading, &origin))
        .maybe(note(reading, id))
        .maybe(checks(reading, id))
        .maybe(charts(reading, &origin))
        .children(actions(reading, id));
    vec![bar(reading, true), body]
}

fn bar(reading: &Reading, chosen: bool) -> Element {
    let close = || {
        tag("button")
            .class("close")
            .set("data-do", "deselect")
            .words(reading.say(Message::Close))
    };
    tag("div")
        .class("evidence-bar")
        .child(
            tag("h2")
                .class("evidence-title")
                .words(reading.say(Message::EvidenceHeading)),
        )
        .maybe(chosen.then(close))
}

fn kind(reading: &Reading, origin: &Origin) -> Element {
    let (name, message) = match origin {
        Origin::Quoted(_) => ("stated", Message::KindStatedLong),
        Origin::Derived(_) => ("derived", Message::KindDerivedLong),
        Origin::Claimed(id) => ("claim", claim_kind(reading, id)),
    };
    tag("p")
        .class("kind")
        .set("data-kind", name)
        .words(reading.say(message))
}

fn claim_kind(reading: &Reading, id: &Id) -> Message {
    reading
        .world
        .case
        .claim(id)
        .map_or(Message::KindClaim, |claim| claim_message(claim.kind))
}

/// The name of a kind of claim.
pub const fn claim_message(kind: ClaimKind) -> Message {
    match kind {
        ClaimKind::Award => Message::ClaimAward,
        ClaimKind::First => Message::ClaimFirst,
        ClaimKind::Record => Message::ClaimRecord,
        ClaimKind::Rank => Message::ClaimRank,
        ClaimKind::Practice => Message::ClaimPractice,
        ClaimKind::Recognition => Message::ClaimRecognition,
        ClaimKind::Outcome => Message::ClaimOutcome,
    }
}

/// How the number was read, and how its rank was.
fn note(reading: &Reading, id: &Id) -> Option<Element> {
    let words = reading.voice().note(id)?;
    let before = reading.say(Message::EditorialReading);
    Some(tag("p").class("note").words(&[before, &words].concat()))
}

fn checks(reading: &Reading, id: &Id) -> Option<Element> {
    let mut items = Vec::new();
    for (check, outcome) in measure::outcomes(&reading.world.case) {
        if involves(reading, check, id) {
            items.push(self::check(reading, check, outcome.verdict));
        }
    }
    let heading = tag("h3").words(reading.say(Message::ChecksHeading));
    (!items.is_empty()).then(|| {
        tag("div")
            .child(heading)
            .child(tag("ul").class("checks").children(items))
    })
}

/// What was checked, with what came of it, and what the report would have to state.
pub fn check(reading: &Reading, check: &Check, outcome: Verdict) -> Element {
    let voice = reading.voice();
    let marked = |text: &Text| {
        let words = words::template(reading, text.in_language(voice.language));
        tag("p").nodes(words)
    };
    tag("li")
        .child(verdict(reading, outcome))
        .child(marked(&check.label))
        .maybe(missing(reading, &voice.text(&check.missing)))
        .maybe((!check.note.is_empty()).then(|| marked(&check.note)))
}

/// A check concerns its inputs, what is derived from nothing else, and the claims in whose words it stands.
fn involves(reading: &Reading, check: &Check, id: &Id) -> bool {
    let case = &reading.world.case;
    let input = |id: &Id| check.inputs.iter().any(|(_, input)| input == id);
    match Origin::of(case, id) {
        Some(Origin::Derived(_)) => {
            let roots = Origin::Derived(id.clone()).roots(case);
            input(id) || (!roots.is_empty() && roots.iter().all(input))
        }
        Some(Origin::Claimed(_)) => input(id) || overlap(reading, &check.id, id),
        Some(Origin::Quoted(_)) | None => input(id),
    }
}

fn overlap(reading: &Reading, check: &Id, claim: &Id) -> bool {
    let span = |id: &Id| {
        reading
            .world
            .index
            .statement(id)
            .and_then(|trace| trace.span())
    };
    span(check)
        .zip(span(claim))
        .is_some_and(|(check, claim)| check.overlaps(claim))
}

/// What the report would have to state.
fn missing(reading: &Reading, words: &str) -> Option<Element> {
    (!words.is_empty())
        .then(|| tag("p").words(&format!("{}{words}", reading.say(Message::MissingForCheck))))
}

/// A verdict as a word with a shape before it.
pub fn verdict(reading: &Reading, verdict: Verdict) -> Element {
    let (name, message) = match verdict {
        Verdict::Consistent => ("consistent", Message::VerdictConsistent),
        Verdict::Inconsistent => ("inconsistent", Message::VerdictInconsistent),
        Verdict::Partly => ("partly", Message::VerdictPartly),
        Verdict::Uncheckable => ("uncheckable", Message::VerdictUncheckable),
    };
    tag("span")
        .class("verdict")
        .set("data-verdict", name)
        .words(reading.say(message))
}

/// The charts that show the number, or one that is derived from it.
fn charts(reading: &Reading, origin: &Origin) -> Option<Element> {
    let voice = reading.voice();
    let case = voice.case;
    let id = origin.id();
    let shows = |of: &Id| {
        let from = Origin::of(case, of).map(|origin| origin.roots(case));
        of == id || from.is_some_and(|roots| roots.contains(id))
    };
    let mut items = Vec::new();
    for chart in &voice.case.charts {
        let mut data = chart.series.iter().flat_map(|series| &series.data);
        if data.any(|datum| shows(&datum.of)) {
            let theme = || Place::Section(chart.theme.to_string());
            let link = tag("a")
                .set("href", &reading.href(|route| route.place = theme()))
                .set("data-do", "chart")
                .set("data-with", chart.id.as_str())
                .words(&voice.text(&chart.title));
            items.push(tag("li").child(link));
        }
    }
    let heading = tag("h3").words(reading.say(Message::ShownIn));
    (!items.is_empty()).then(|| {
        tag("div")
            .child(heading)
            .child(tag("ul").class("inputs").children(items))
    })
}

fn actions(reading: &Reading, id: &Id) -> Vec<Element> {
    let button = |action: &str, with: &str, message: Message| {
        tag("button")
            .class("button")
            .set("data-do", action)
            .set("data-with", with)
            .words(reading.say(message))
    };
    let buttons = tag("div")
        .class("actions")
        .child(button("show", id.as_str(), Message::ShowInReport))
        .child(button("copy", "copy-link", Message::CopyLink))
        .child(button("copy", "copy-report", Message::ReportError));
    let mut parts = vec![buttons, take::of_figure(reading, id.as_str())];
    parts.extend(copied(
        reading,
        "copy-link",
        Message::CopyLink,
        &link(reading),
    ));
    let report = report(reading, id);
    parts.extend(copied(
        reading,
        "copy-report",
        Message::ReportError,
        &report,
    ));
    parts
}

/// The words to copy, shown when copied so that they can also be copied by hand; and what came of it.
fn copied(reading: &Reading, id: &str, label: Message, words: &str) -> [Element; 2] {
    let said = tag("p")
        .class("note")
        .id(&format!("{id}-said"))
        .set("role", "status")
        .set("data-copied", reading.say(Message::Copied))
        .set("data-refused", reading.say(Message::CopyRefused));
    let area = tag("textarea")
        .class("copy-text")
        .id(id)
        .set("readonly", "")
        .set("rows", "4")
        .set("hidden", "")
        .set("aria-label", reading.say(label))
        .words(words);
    [said, area]
}

fn link(reading: &Reading) -> String {
    [reading.address.as_str(), &reading.href(|_| {})].concat()
}

/// The prepared text of an error report.
fn report(reading: &Reading, id: &Id) -> String {
    let voice = reading.voice();
    let case = voice.case;
    let mut quoted = Origin::of(case, id)
        .map(|origin| quote::exact(reading, &origin))
        .unwrap_or_default();
    if let Some(rank) = voice.rank_of(id) {
        quoted.extend([" / ", &*rank.quote.exact]);
    }
    let title = format!("{} {}", voice.text(&case.title), case.version);
    let values = [
        title.as_str(),
        &voice.spoken(id),
        &quoted,
        id.as_str(),
        &link(reading),
    ];
    Message::ErrorReport.with(voice.language, &values)
}
