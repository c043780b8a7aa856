//! The evidence of what is chosen: its words, its reading, its formula, its checks.

mod facts;
mod formula;
mod quote;

pub(super) use facts::meaning;

use super::head;
use super::state::State;
use crate::case::{Check, ClaimKind, Id, Verdict};
use crate::i18n::message::Message;
use crate::markup::{self, Element, tag};
use crate::measure::{self, Origin};
use crate::route::Place;
use leptos::prelude::*;

/// The panel: a column on wide screens, a sheet on narrow ones. It follows the choice in the address.
pub fn evidence(state: State) -> AnyView {
    let body = move || markup::all(&panel(&state));
    let empty = move || state.selection.with(Option::is_none).then_some("");
    let accent = move || {
        state
            .selection
            .with(|id| id.as_ref().map_or(0, |id| state.accent(id)))
            .to_string()
    };
    let label = move || state.say(Message::EvidenceHeading);
    let spoken = move || state.selection.get().map(|id| state.voice().spoken(&id));
    view! {
        <aside class="evidence" id="evidence" tabindex="-1" aria-label=label data-empty=empty data-accent=accent>
            <div inner_html=body></div>
        </aside>
        <p class="visually-hidden" role="status">{spoken}</p>
    }
    .into_any()
}

/// What the panel holds now.
fn panel(state: &State) -> Vec<Element> {
    match state.selection.get() {
        Some(id) => chosen(state, &id),
        None => nothing(state),
    }
}

fn nothing(state: &State) -> Vec<Element> {
    let line = |message: Message| tag("p").words(state.say(message));
    let key = [
        ("stated", Message::KindStatedLong),
        ("derived", Message::KindDerivedLong),
        ("claim", Message::KindClaimLong),
    ];
    let key = key.map(|(kind, words)| {
        let words = tag("span").words(state.say(words));
        tag("p").class("kind").set("data-kind", kind).child(words)
    });
    let body = tag("div")
        .class("evidence-body evidence-empty")
        .child(line(Message::EvidenceEmpty))
        .child(line(Message::EvidenceEmptyHow))
        .child(tag("div").class("key").children(key.into()));
    vec![bar(state, false), body]
}

fn chosen(state: &State, id: &Id) -> Vec<Element> {
    let Some(origin) = Origin::of(&state.world.case, id) else {
        return nothing(state);
    };
    let voice = state.voice();
    let number = voice.value(id).map(|written| head::value(state, &written));
    let number = number.map(|value| tag("p").class("evidence-value").child(value));
    let body = tag("div")
        .class("evidence-body")
        .child(kind(state, &origin))
        .child(tag("p").class("evidence-label").words(&voice.label(id)))
        .maybe(number)
        .children(quote::quotes(state, &origin))
        .maybe(formula::formula(state, id))
        .child(facts::facts(state, &origin))
        .maybe(note(state, id))
        .maybe(checks(state, id))
        .maybe(charts(state, &origin))
        .children(actions(state, id));
    vec![bar(state, true), body]
}

fn bar(state: &State, chosen: bool) -> Element {
    let close = || {
        tag("button")
            .set("type", "button")
            .class("close")
            .set("data-do", "deselect")
            .words(state.say(Message::Close))
    };
    tag("div")
        .class("evidence-bar")
        .child(
            tag("h2")
                .class("evidence-title")
                .words(state.say(Message::EvidenceHeading)),
        )
        .maybe(chosen.then(close))
}

fn kind(state: &State, origin: &Origin) -> Element {
    let (name, message) = match origin {
        Origin::Quoted(_) => ("stated", Message::KindStatedLong),
        Origin::Derived(_) => ("derived", Message::KindDerivedLong),
        Origin::Claimed(id) => ("claim", claim_kind(state, id)),
    };
    tag("p")
        .class("kind")
        .set("data-kind", name)
        .words(state.say(message))
}

fn claim_kind(state: &State, id: &Id) -> Message {
    state
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
fn note(state: &State, id: &Id) -> Option<Element> {
    let voice = state.voice();
    let case = voice.case;
    let figure = case.figure(id).map(|figure| &figure.note);
    let derived = || case.derived(id).map(|derived| &derived.note);
    let claim = || case.claim(id).map(|claim| &claim.note);
    let own = figure
        .or_else(derived)
        .or_else(claim)
        .map(|note| voice.text(note))
        .unwrap_or_default();
    let rank = voice
        .rank_of(id)
        .map(|rank| voice.text(&rank.note))
        .unwrap_or_default();
    let words: Vec<_> = [own, rank]
        .into_iter()
        .filter(|words| !words.is_empty())
        .collect();
    let words = words.join(" ");
    (!words.is_empty()).then(|| {
        tag("p")
            .class("note")
            .words(&format!("{}{words}", state.say(Message::EditorialReading)))
    })
}

fn checks(state: &State, id: &Id) -> Option<Element> {
    let voice = state.voice();
    let mut items = Vec::new();
    for (check, outcome) in measure::outcomes(&state.world.case) {
        if involves(state, check, id) {
            let note = voice.text(&check.note);
            let item = tag("li")
                .child(verdict(state, outcome.verdict))
                .child(tag("p").words(&voice.text(&check.label)))
                .maybe(missing(state, &voice.text(&check.missing)))
                .maybe((!note.is_empty()).then(|| tag("p").words(&note)));
            items.push(item);
        }
    }
    let heading = tag("h3").words(state.say(Message::ChecksHeading));
    (!items.is_empty()).then(|| {
        tag("div")
            .child(heading)
            .child(tag("ul").class("checks").children(items))
    })
}

/// A check concerns its inputs, what is derived from nothing else, and the claims in whose words it stands.
fn involves(state: &State, check: &Check, id: &Id) -> bool {
    let case = &state.world.case;
    let input = |id: &Id| check.inputs.iter().any(|(_, input)| input == id);
    match Origin::of(case, id) {
        Some(Origin::Derived(_)) => {
            let roots = Origin::Derived(id.clone()).roots(case);
            input(id) || (!roots.is_empty() && roots.iter().all(input))
        }
        Some(Origin::Claimed(_)) => input(id) || overlap(state, &check.id, id),
        Some(Origin::Quoted(_)) | None => input(id),
    }
}

fn overlap(state: &State, check: &Id, claim: &Id) -> bool {
    let span = |id: &Id| {
        state
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
pub fn missing(state: &State, words: &str) -> Option<Element> {
    (!words.is_empty())
        .then(|| tag("p").words(&format!("{}{words}", state.say(Message::MissingForCheck))))
}

/// A verdict as a word with a shape before it.
pub fn verdict(state: &State, verdict: Verdict) -> Element {
    let (name, message) = match verdict {
        Verdict::Consistent => ("consistent", Message::VerdictConsistent),
        Verdict::Inconsistent => ("inconsistent", Message::VerdictInconsistent),
        Verdict::Partly => ("partly", Message::VerdictPartly),
        Verdict::Uncheckable => ("uncheckable", Message::VerdictUncheckable),
    };
    tag("span")
        .class("verdict")
        .set("data-verdict", name)
        .words(state.say(message))
}

/// The charts that show the number, or one that it goes into.
fn charts(state: &State, origin: &Origin) -> Option<Element> {
    let voice = state.voice();
    let related = state.related(origin.id());
    let mut items = Vec::new();
    for chart in &voice.case.charts {
        let mut data = chart.series.iter().flat_map(|series| &series.data);
        if data.any(|datum| related.contains(&datum.of)) {
            let theme = || Place::Section(chart.theme.to_string());
            let link = tag("a")
                .set("href", &state.href(|route| route.place = theme()))
                .set("data-do", "chart")
                .set("data-with", chart.id.as_str())
                .words(&voice.text(&chart.title));
            items.push(tag("li").child(link));
        }
    }
    let heading = tag("h3").words(state.say(Message::ShownIn));
    (!items.is_empty()).then(|| {
        tag("div")
            .child(heading)
            .child(tag("ul").class("inputs").children(items))
    })
}

fn actions(state: &State, id: &Id) -> Vec<Element> {
    let button = |action: &str, with: &str, message: Message| {
        tag("button")
            .set("type", "button")
            .class("button")
            .set("data-do", action)
            .set("data-with", with)
            .words(state.say(message))
    };
    let buttons = tag("div")
        .class("actions")
        .child(button("show", id.as_str(), Message::ShowInReport))
        .child(button("copy", "copy-link", Message::CopyLink))
        .child(button("copy", "copy-report", Message::ReportError));
    let mut parts = vec![buttons];
    parts.extend(copied(state, "copy-link", Message::CopyLink, &link(state)));
    let report = report(state, id);
    parts.extend(copied(state, "copy-report", Message::ReportError, &report));
    parts
}

/// The words to copy, shown when copied so that they can also be copied by hand; and what came of it.
fn copied(state: &State, id: &str, label: Message, words: &str) -> [Element; 2] {
    let said = tag("p")
        .class("note")
        .id(&format!("{id}-said"))
        .set("role", "status")
        .set("data-copied", state.say(Message::Copied))
        .set("data-refused", state.say(Message::CopyRefused));
    let area = tag("textarea")
        .class("copy-text")
        .id(id)
        .set("readonly", "")
        .set("rows", "4")
        .set("hidden", "")
        .set("aria-label", state.say(label))
        .words(words);
    [said, area]
}

fn link(state: &State) -> String {
    format!("{}{}", super::browser::page_address(), state.href(|_| {}))
}

/// The prepared text of an error report.
fn report(state: &State, id: &Id) -> String {
    let voice = state.voice();
    let case = voice.case;
    let quoted = Origin::of(case, id)
        .map(|origin| quote::exact(state, &origin))
        .unwrap_or_default();
    let title = format!("{} {}", voice.text(&case.title), case.version);
    let values = [
        title.as_str(),
        &voice.spoken(id),
        &quoted,
        id.as_str(),
        &link(state),
    ];
    Message::ErrorReport.with(voice.language, &values)
}
