//! The tooltip: what the figure under the pointer or the focus is, with qualifier, unit and period.

use super::browser;
use super::head;
use super::state::State;
use crate::case::Id;
use crate::chart;
use crate::i18n::message::Message;
use leptos::prelude::*;

/// The one tooltip of the page. It repeats what the mark's own name says, so that nothing depends on it.
pub fn tooltip(state: State) -> AnyView {
    let body = move || state.hover.get().map(|id| body(&state, &id));
    Effect::new(move |_| {
        if let Some(id) = state.hover.get() {
            browser::next_frame(move || browser::place_tooltip(&id));
        }
    });
    view! {
        <div class="tooltip" aria-hidden="true" hidden=move || state.hover.with(Option::is_none)>{body}</div>
    }
    .into_any()
}

fn body(state: &State, id: &Id) -> AnyView {
    let voice = state.voice();
    let value = voice.value(id).map(|written| head::value(state, &written));
    let period = voice
        .period(id)
        .unwrap_or_else(|| state.say(Message::PeriodNotStated).to_owned());
    let facts = [
        voice.rank_of(id).map(|rank| voice.ordinal(rank)),
        chart::caveat(&voice, id),
        Some(period),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    view! {
        <div class="tooltip-label">{voice.label(id)}</div>
        {value}
        <div class="tooltip-facts">{voice.enumerate(&facts)}</div>
    }
    .into_any()
}
