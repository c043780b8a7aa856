//! The language that is asked for: its words are fetched when they are not at hand, and then the page speaks it.

use super::loading;
use super::state::State;
use crate::i18n::Language;
use crate::page::world::World;
use leptos::prelude::*;

/// Follows the language in the address.
pub fn follow(state: State) {
    Effect::new(move |_| {
        let wanted = state.route.with(|route| route.language);
        let wanted = wanted.unwrap_or(state.served);
        if wanted != state.world.with_untracked(|world| world.language) {
            loading::in_language(wanted, move |world| arrived(state, wanted, world));
        }
    });
}

/// The words are there, or they are not; the reader may meanwhile have chosen another language.
fn arrived(state: State, language: Language, world: Option<&'static World>) {
    let wanted = state.route.with_untracked(|route| route.language);
    if wanted.unwrap_or(state.served) != language {
        return;
    }
    state.unloaded.set(world.is_none().then_some(language));
    if let Some(world) = world {
        state.world.set(world);
    }
}
