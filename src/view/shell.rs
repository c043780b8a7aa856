//! The takeover: the served page stays as it is, and from then on each of its places follows the reader.

use super::browser::{self, Motion};
use super::evidence::Evidence;
use super::notices::Notices;
use super::state::State;
use super::tooltip::Tooltip;
use super::{language, light, listen};
use crate::markup;
use crate::page::masthead;
use crate::page::place::{self, Key, Place};
use crate::page::reading::Reading;
use crate::page::world::World;
use crate::route::{self, Theme};
use leptos::mount::mount_to;
use leptos::prelude::*;

/// Takes the served page over. Nothing in it is written that the address does not ask to be otherwise.
pub fn take_over(served: &'static World) {
    let (search, hash) = browser::location();
    let owner = Owner::new();
    let state = owner.with(|| State::new(served, &search, &hash));
    live(place::EVIDENCE, move || view! { <Evidence state/> });
    live(place::NOTICES, move || view! { <Notices state/> });
    live(place::TOOLTIP, move || view! { <Tooltip state/> });
    owner.with(|| follow(state, served));
    // The page lives as long as its document.
    std::mem::forget(owner);
}

/// Puts a component in the place of what was served there.
fn live<V: IntoView + 'static>(id: &str, component: impl FnOnce() -> V + 'static) {
    if let Some(place) = browser::emptied(id) {
        mount_to(place, component).forget();
    }
}

fn follow(state: State, served: &'static World) {
    listen::listen(state);
    language::follow(state);
    places(state, served);
    Effect::new(move |_| state.reading.with(name_document));
    light::follow(state);
    arrive(state);
}

/// Writes a place anew when what it follows has changed. What is served needs no writing.
fn places(state: State, served: &'static World) {
    let places = place::places(served);
    let keys =
        |reading: &Reading| -> Vec<Key> { places.iter().map(|it| it.key(reading)).collect() };
    let mut before = keys(&Reading::served(served));
    Effect::new(move |_| {
        state.reading.with(|reading| {
            let changed = write(&places, reading, &mut before);
            if changed {
                state.forget_scenes();
            }
            browser::set_value(masthead::THEME, reading.route.theme.code());
            let money = reading.money();
            browser::set_value(masthead::MONEY, money.map_or("", |money| money.code()));
        });
    });
}

fn write(places: &[Place], reading: &Reading, before: &mut [Key]) -> bool {
    let mut changed = false;
    for (place, before) in places.iter().zip(before) {
        let now = place.key(reading);
        if *before != now {
            browser::fill(&place.id, &markup::all(&place.content(reading)));
            *before = now;
            changed = true;
        }
    }
    changed
}

fn name_document(reading: &Reading) {
    let voice = reading.voice();
    let theme = match reading.route.theme {
        Theme::System => None,
        Theme::Light | Theme::Dark => Some(reading.route.theme.code()),
    };
    let title = format!("{} · CaseTrace", voice.text(&voice.case.title));
    browser::set_document(voice.language.tag(), &title, theme);
}

/// The first view: brings into view what the address names, and reports the charts as painted.
fn arrive(state: State) {
    let (chosen, place) = state
        .reading
        .with_untracked(|reading| (reading.selection(), reading.route.place.clone()));
    browser::after_paint(move || {
        browser::mark_ready();
        match (chosen, place) {
            (Some(id), _) => browser::reveal(&id, Motion::None),
            (None, route::Place::Section(name)) => browser::go_to(&name, Motion::None),
            (None, route::Place::Home | route::Place::Gallery) => {}
        }
    });
}
