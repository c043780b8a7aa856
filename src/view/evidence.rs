//! The panel of evidence: it follows the choice in the address.

use super::state::State;
use crate::i18n::message::Message;
use crate::markup;
use crate::page::evidence;
use leptos::prelude::*;

/// The panel, and what is said aloud when the choice changes.
#[component]
pub fn Evidence(
    /// The state that it follows.
    state: State,
) -> impl IntoView {
    let reading = state.reading;
    let body = move || reading.with(|reading| markup::all(&evidence::panel(reading)));
    let empty = move || reading.with(|reading| reading.selection().is_none().then_some(""));
    let accent = move || reading.with(|reading| evidence::accent(reading).to_string());
    let label = move || reading.with(|reading| reading.say(Message::EvidenceHeading));
    let spoken = move || {
        reading.with(|reading| {
            let chosen = reading.selection()?;
            Some(reading.voice().spoken(&chosen))
        })
    };
    view! {
        <aside class="evidence" id="evidence" tabindex="-1" aria-label=label data-empty=empty data-accent=accent>
            <div inner_html=body></div>
        </aside>
        <p class="visually-hidden" role="status">{spoken}</p>
    }
}
