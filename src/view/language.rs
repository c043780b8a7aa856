//! The language that is asked for: its words are fetched when they are not at hand, and then the page speaks it; and
//! those of all languages, once somebody searches.

use super::state::State;
use super::{browser, loading};
use crate::i18n::Language;
use crate::page::reading::Reading;
use crate::page::world::World;
use leptos::prelude::*;

/// Goes to the language in the address.
pub fn follow(state: State) {
    let now = state.now();
    let wanted = wanted(state, &now);
    if wanted != now.language() {
        loading::in_language(wanted, move |world| arrived(state, wanted, world));
    }
}

fn wanted(state: State, reading: &Reading) -> Language {
    reading.route.language.unwrap_or(state.served)
}

/// The words are there, or they are not; the reader may meanwhile have chosen another language.
fn arrived(state: State, language: Language, world: Option<&'static World>) {
    let now = state.now();
    let unloaded = world.is_none().then_some(language);
    if wanted(state, &now) != language || unloaded.is_some() && now.unloaded == unloaded {
        return;
    }
    browser::keep_place(|| {
        state.reading.update(|reading| {
            reading.unloaded = unloaded;
            reading.world = world.unwrap_or(reading.world);
        });
    });
}

/// Has the search understand all languages, as their words arrive; those that do not, it does without.
pub fn hear_all(state: State) {
    for language in Language::ALL {
        loading::in_language(language, move |world| {
            if let Some(world) = world {
                hear(state, world);
            }
        });
    }
}

fn hear(state: State, world: &'static World) {
    let known = |reading: &Reading| reading.heard.iter().any(|it| it.language == world.language);
    if !state.reading.with_untracked(known) {
        state.reading.update(|reading| reading.heard.push(world));
    }
}
