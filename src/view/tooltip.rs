//! The one tooltip of the page: what is under the pointer or has the focus.

use super::browser;
use super::state::State;
use crate::markup;
use crate::page::tooltip;
use leptos::prelude::*;

/// The tooltip, beside what is pointed at.
#[component]
pub fn Tooltip(
    /// The state that it follows.
    state: State,
) -> impl IntoView {
    let body = move || {
        let pointed = state.hover.get()?;
        let reading = state.reading;
        Some(reading.with_untracked(|reading| markup::all(&tooltip::body(reading, &pointed))))
    };
    Effect::new(move |_| {
        if let Some(id) = state.hover.get() {
            browser::next_frame(move || browser::place_tooltip(&id));
        }
    });
    let hidden = move || state.hover.with(Option::is_none);
    view! { <div class="tooltip" aria-hidden="true" hidden=hidden inner_html=body></div> }
}
