//! The takeover: the served page stays as it is, and from then on each of its places follows the reader.

use super::browser;
use super::live::{self, Live};
use super::state::State;
use super::{language, light, listen};
use crate::i18n::money::MoneyUnit;
use crate::markup;
use crate::page::place::{self, Key, Place};
use crate::page::reading::Reading;
use crate::page::world::World;
use crate::page::{self, claims, masthead};
use crate::route::{self, Theme};
use leptos::mount::mount_to;
use leptos::prelude::*;

/// The id of a place, and what the component in it shows.
type Component = (&'static str, fn(State) -> String);

/// Takes the served page over. Nothing in it is written that the address does not ask to be otherwise.
pub fn take_over(served: &'static World) {
    let (search, hash) = browser::location();
    let owner = Owner::new();
    let state = owner.with(|| State::new(served, &search, &hash));
    let components: [Component; 4] = [
        (place::EVIDENCE, live::evidence),
        (place::SPOKEN, live::spoken),
        (place::NOTICES, live::notices),
        (place::TOOLTIP, live::tooltip),
    ];
    for (id, content) in components {
        mount(id, state, content);
    }
    owner.with(|| follow(state, served));
    // The page lives as long as its document.
    std::mem::forget(owner);
}

/// Puts a component in the place of what was served there.
fn mount(id: &str, state: State, content: fn(State) -> String) {
    if let Some(place) = browser::emptied(id) {
        mount_to(place, move || view! { <Live state content/> }).forget();
    }
}

fn follow(state: State, served: &'static World) {
    let arrived = browser::is_at_target() && is_as_served(&state.now(), served);
    browser::complete_links(route::CHOOSING);
    listen::listen(state);
    browser::ask_again();
    let mut places = Places::of(served);
    always(Box::new(move || {
        state.reading.with(|reading| {
            if places.write(reading) {
                state.forget_scenes();
            }
            show_settings(reading);
        });
        language::follow(state);
    }));
    always(Box::new(move || light::light(state)));
    arrive(state, arrived);
}

/// Acts now, and whenever a signal that it reads changes. What can go to other threads costs 2 KB less than what cannot:
/// the latter asks which thread it is on, and for that the standard library brings an allocator of its own.
fn always(mut act: Box<dyn FnMut() + Send + Sync>) {
    Effect::new_sync(move |_| act());
}

/// Whether the address asks for nothing but a place in the page as it was served, and its colours.
fn is_as_served(now: &Reading, served: &World) -> bool {
    let mut route = now.route.clone();
    route.place = route::Place::Home;
    route.selection = None;
    route.theme = Theme::System;
    route.language = route.language.filter(|it| *it != served.language);
    route == route::Route::default()
}

/// The places of the page, and what each of them was last written for.
struct Places {
    places: Vec<Place>,
    written: Vec<Key>,
}

impl Places {
    /// As they are served: nothing needs writing yet.
    fn of(served: &'static World) -> Self {
        let places = place::places(served);
        let reading = Reading::served(served);
        let written = places.iter().map(|it| it.key(&reading)).collect();
        Self { places, written }
    }

    /// Writes those anew for which something has changed; says whether there were any.
    fn write(&mut self, reading: &Reading) -> bool {
        let mut changed = false;
        for (place, written) in self.places.iter().zip(&mut self.written) {
            let key = place.key(reading);
            if *written != key {
                browser::fill(&place.id, &markup::all(&place.content(reading)));
                *written = key;
                changed = true;
            }
        }
        changed
    }
}

/// Title, language, colours, and the values of the controls.
fn show_settings(reading: &Reading) {
    let route = &reading.route;
    let theme = match route.theme {
        Theme::System => None,
        Theme::Light | Theme::Dark => Some(route.theme.code()),
    };
    let title = page::title(reading);
    browser::set_document(reading.language().tag(), &title, theme);
    browser::set_value(masthead::THEME, route.theme.code());
    browser::set_value(masthead::MONEY, route.money.map_or("", MoneyUnit::code));
    browser::set_value(claims::FILTER, &route.asked);
}

/// The first view: brings into view what the address names, unless the browser has done so and the reader may have moved
/// on since; and reports the charts as painted.
fn arrive(state: State, arrived: bool) {
    let now = state.now();
    if !now.route.asked.is_empty() {
        language::hear_all(state);
    }
    browser::after_paint(move || {
        browser::mark_ready();
        if !arrived {
            listen::go_to_named(&now);
        }
    });
}
