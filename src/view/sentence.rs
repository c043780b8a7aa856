//! The sentences of the report that a chart's figures come from, shown beside it.

use super::state::State;
use super::words;
use crate::case::{Case, Id, Passage, Template};
use crate::chart::Plan;
use crate::i18n::Language;
use crate::i18n::message::Message;
use crate::provenance::{self, Span};
use leptos::prelude::*;

/// The sentences behind a chart, marked.
pub fn beside(state: &State, plan: &Plan<'_>) -> AnyView {
    let spans = spans(state, plan);
    let quotes = spans
        .into_iter()
        .map(|span| quote(state, span))
        .collect_view();
    view! {
        <div class="evidence-text">
            <p class="overline">{state.say(Message::InTheReport)}</p>
            {quotes}
        </div>
    }
    .into_any()
}

/// The sentences, each once, in the order of the report.
fn spans(state: &State, plan: &Plan<'_>) -> Vec<Span> {
    let world = state.world;
    let roots = plan
        .data()
        .flat_map(|datum| datum.origin.roots(&world.case));
    let quoted = roots.filter_map(|id| world.index.statement(&id)?.span());
    let mut spans: Vec<_> = quoted
        .map(|span| world.index.document().sentence(span))
        .collect();
    spans.sort_unstable();
    spans.dedup();
    spans
}

fn quote(state: &State, span: Span) -> AnyView {
    let runs = provenance::runs(&state.world.index, span);
    let ids: Vec<Id> = runs.iter().flat_map(words::ids).collect();
    let case = &state.world.case;
    let language = state.language.get();
    let translated = translation(case, span, &ids, language);
    let own = view! {
        <blockquote lang=case.language.tag()>
            <p>{words::runs(state, &runs)}</p>
        </blockquote>
    };
    match translated {
        None => own.into_any(),
        Some(sentences) => {
            let parts = sentences
                .iter()
                .map(|sentence| words::template(state, sentence))
                .collect_view();
            let original =
                view! { <p class="original" lang=case.language.tag()>{plain(state, span)}</p> };
            view! { <blockquote lang=language.tag()><p>{parts}</p>{original}</blockquote> }
                .into_any()
        }
    }
}

fn plain(state: &State, span: Span) -> String {
    state.world.index.document().slice(span).trim().to_owned()
}

/// The translated sentences that hold any of the figures or claims; none in the report's own language.
pub fn translation(
    case: &Case,
    span: Span,
    ids: &[Id],
    language: Language,
) -> Option<Vec<Template>> {
    let holds = |passage: &&Passage| Span::of(passage).covers(span);
    let passage = case.passages.iter().find(holds)?;
    let (_, template) = passage
        .translations
        .iter()
        .find(|(other, _)| *other == language)?;
    let has = |sentence: &Template| {
        sentence
            .pieces()
            .iter()
            .filter_map(|piece| piece.id())
            .any(|id| ids.contains(id))
    };
    let sentences: Vec<_> = template.sentences().into_iter().filter(has).collect();
    (!sentences.is_empty()).then_some(sentences)
}
