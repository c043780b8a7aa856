//! Words with their figures and claims marked in place, each mark a link to its evidence.

use super::browser::joined;
use super::state::State;
use crate::case::{Id, Piece, Template};
use crate::measure::Origin;
use crate::provenance::{Run, Subject};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// A stretch of the report, marked.
pub fn runs(state: &State, runs: &[Run]) -> AnyView {
    let mut seen = BTreeSet::new();
    let run = |run: &Run| {
        let ids = ids(run);
        if ids.is_empty() {
            return run.text.clone().into_any();
        }
        let first = seen.insert(ids[0].clone());
        mark(state, &ids, run.text.clone(), first)
    };
    runs.iter().map(run).collect_view().into_any()
}

/// The figures and then the claims that a run belongs to.
pub fn ids(run: &Run) -> Vec<Id> {
    let of = |claims: bool| {
        run.marks
            .iter()
            .filter_map(move |(subject, _)| match subject {
                Subject::Figure(id) => (!claims).then(|| id.clone()),
                Subject::Claim(id) => claims.then(|| id.clone()),
                Subject::Check(_) | Subject::Period(_) | Subject::NonFigure(..) => None,
            })
    };
    of(false).chain(of(true)).collect()
}

/// Words of the case with their slots written and marked.
pub fn template(state: &State, template: &Template) -> AnyView {
    let voice = state.voice();
    let part = |piece: &Piece| {
        let words = voice.piece(piece);
        match piece.id() {
            Some(id) => mark(state, std::slice::from_ref(id), words, true),
            None => words.into_any(),
        }
    };
    template.pieces().iter().map(part).collect_view().into_any()
}

/// Words that lead to the evidence of what they state. Of a mark cut in pieces only the first is a Tab stop.
fn mark(state: &State, ids: &[Id], words: String, first: bool) -> AnyView {
    let origin = Origin::of(&state.world.case, &ids[0]);
    let (class, kind) = match origin {
        Some(Origin::Quoted(_)) => ("figure-mark", "stated"),
        Some(Origin::Derived(_)) => ("figure-mark", "derived"),
        Some(Origin::Claimed(_)) | None => ("claim-mark", "claim"),
    };
    let tab = if first { "0" } else { "-1" };
    view! {
        <a class=class data-kind=kind href=state.href_of(&ids[0]) data-origin=joined(ids) tabindex=tab>
            {words}
        </a>
    }
    .into_any()
}
