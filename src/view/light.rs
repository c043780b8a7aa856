//! What is lit and what is chosen, all over the page: attributes only.

use super::browser;
use super::state::State;
use leptos::prelude::*;

/// Lights what is pointed at with all that belongs to it, and marks what is chosen. What is chosen stays lit.
pub fn light(state: State) {
    // What is written anew loses its light, and it is written anew when the reading changes.
    let (world, chosen) = state
        .reading
        .with(|reading| (reading.world, reading.selection()));
    let hover = state.hover.get();
    let lit = hover.iter().chain(&chosen);
    let lit: Vec<_> = lit.flat_map(|id| world.related(id)).collect();
    browser::next_frame(move || {
        browser::light(&lit, chosen.as_ref());
        if let Some(id) = &hover {
            browser::place_tooltip(id);
        }
    });
}
