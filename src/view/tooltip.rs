//! The tooltip: what the figure under the pointer or the focus is, with qualifier, unit and period.

use super::state::State;
use super::{browser, head};
use crate::case::Id;
use crate::chart;
use crate::i18n::message::Message;
use crate::markup::{self, Element, tag};
use leptos::prelude::*;

/// The one tooltip of the page. It repeats what the mark's own name says, so that nothing depends on it.
pub fn tooltip(state: State) -> AnyView {
    let body = move || state.hover.get().map(|id| markup::all(&body(&state, &id)));
    Effect::new(move |_| {
        if let Some(id) = state.hover.get() {
            browser::next_frame(move || browser::place_tooltip(&id));
        }
    });
    let hidden = move || state.hover.with(Option::is_none);
    view! { <div class="tooltip" aria-hidden="true" hidden=hidden inner_html=body></div> }
        .into_any()
}

fn body(state: &State, id: &Id) -> Vec<Element> {
    let voice = state.voice();
    let period = voice
        .period(id)
        .unwrap_or_else(|| state.say(Message::PeriodNotStated).to_owned());
    let mut facts = Vec::new();
    facts.extend(voice.rank_of(id).map(|rank| voice.ordinal(rank)));
    facts.extend(chart::caveat(&voice, id));
    facts.push(period);
    let mut body = vec![tag("div").class("tooltip-label").words(&voice.label(id))];
    body.extend(voice.value(id).map(|written| head::value(state, &written)));
    body.push(
        tag("div")
            .class("tooltip-facts")
            .words(&voice.enumerate(&facts)),
    );
    body
}
