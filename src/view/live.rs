//! The components of the page: what always follows the reader, each in its place of the served page.

use super::state::State;
use crate::chart;
use crate::markup::tag;
use crate::page::reading::Reading;
use crate::page::{evidence, notice, tooltip};
use leptos::prelude::*;

/// Something that follows the state. One component serves all: each further one would weigh about 2 KB.
#[component]
pub fn Live(
    /// The state that it follows.
    state: State,
    /// What it shows, as markup.
    content: fn(State) -> String,
) -> impl IntoView {
    view! { <div inner_html=move || content(state)></div> }
}

/// The panel of evidence.
pub fn evidence(state: State) -> String {
    state
        .reading
        .with(|reading| evidence::panel(reading).markup())
}

/// What is said aloud when the choice changes.
pub fn spoken(state: State) -> String {
    let words = |reading: &Reading| {
        let chosen = reading.selection();
        chosen.map_or_else(String::new, |id| {
            let voice = reading.voice();
            let mut words = vec![voice.spoken(&id)];
            words.extend(chart::caveat(&voice, &id));
            voice.enumerate(&words)
        })
    };
    tag("p").words(&state.reading.with(words)).markup()
}

/// What is wrong with the address.
pub fn notices(state: State) -> String {
    state.reading.with(|reading| {
        let notice = notice::notices(reading);
        notice.map_or_else(String::new, |notice| notice.markup())
    })
}

/// The tooltip beside what is pointed at.
pub fn tooltip(state: State) -> String {
    let Some(pointed) = state.hover.get() else {
        return String::new();
    };
    tag("div")
        .class("tooltip")
        .children(tooltip::body(&state.now(), &pointed))
        .markup()
}
