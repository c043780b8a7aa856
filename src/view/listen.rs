//! What the reader does with pointer, finger and keys: every control and every mark is listened to in one place.

use super::browser::{self, Motion, Step};
use super::language;
use super::state::State;
use crate::case::Id;
use crate::i18n::Language;
use crate::i18n::money::MoneyUnit;
use crate::markup;
use crate::page::reading::Reading;
use crate::page::{claims, masthead, take};
use crate::route::{Place, Theme};
use leptos::ev;
use leptos::prelude::*;

/// Listens to the whole page.
pub fn listen(state: State) {
    browser::on_pointer("click", move |event| choose(state, event));
    browser::on_pointer("pointerdown", move |event| refresh(state, event));
    browser::on_pointer("pointerover", move |event| hover(state, event));
    browser::on_pointer("pointermove", move |event| point(state, event));
    browser::on_pointer("pointerout", move |event| leave(state, event));
    browser::on("focusin", move |event| enter(state, event));
    browser::on("focusout", move |_| state.hover.set(None));
    browser::on("input", move |event| set(state, event));
    browser::on("change", move |event| set(state, event));
    browser::on_key(move |event| key(state, event));
    browser::keep_focus();
    browser::on_address(move |search, hash, written| {
        let (route, problems) = crate::route::Route::from_location(&search, &hash);
        state.reading.update(|reading| {
            reading.route = route;
            reading.problems = problems;
        });
        if written {
            browser::after_paint(move || go_to_named(&state.now()));
        }
    });
}

/// Brings into view what the address names.
pub fn go_to_named(now: &Reading) {
    match (now.selection(), &now.route.place) {
        (_, Place::Embed(_)) | (None, Place::Home | Place::Gallery) => {}
        (Some(id), _) => browser::reveal(&id, &now.home(&id), Motion::None),
        (None, Place::Section(name)) => browser::go_to(name, Motion::None),
    }
}

/// A click on anything that has an origin chooses it; with a modifier key it stays a link.
fn choose(state: State, event: &ev::MouseEvent) {
    browser::leave_menu(event);
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
        return;
    }
    if let Some((action, with)) = browser::action_of(event) {
        if act(state, &action, &with) {
            event.prevent_default();
        }
        return;
    }
    let chosen = browser::origin_of(event).or_else(|| nearest(state, event));
    if let Some(id) = chosen {
        event.prevent_default();
        open(state, event, id);
    }
}

/// Shows the evidence of what was chosen, and its sentence. Whoever chose it out of a sentence has that in view.
fn open(state: State, event: &ev::MouseEvent, id: Id) {
    let inside = browser::is_inside(event, "#evidence");
    let pressed = event.detail() == 0;
    let again = pressed && state.now().selection().as_ref() == Some(&id);
    state.select(Some(&id));
    if !pressed {
        // The evidence says it all; a finger would leave the tooltip over the sentence for good.
        state.hover.set(None);
    }
    if inside || again {
        // The link that had the focus is gone with the evidence that it stood in; and a key pressed on what is chosen
        // already leads into its evidence, which lies behind many a Tab.
        browser::after_paint(|| browser::focus("#evidence"));
    }
    if !inside {
        browser::remember_opener();
    }
    if browser::is_inside(event, ".evidence-text, .report-text") {
        browser::next_frame(browser::show_opener);
    } else if !again {
        let home = state.now().home(&id);
        browser::next_frame(move || browser::reveal(&id, &home, Motion::Smooth));
    }
}

/// A link about to be opened elsewhere takes the state of now along.
fn refresh(state: State, event: &ev::Event) {
    let now = state.now();
    if let Some(id) = browser::origin_of(event) {
        browser::set_link(event, &now.href_of(&id));
    } else if now.route.selection.is_some() && browser::is_inside(event, ".whole") {
        // Out of a frame, to what was chosen in it.
        browser::set_link(event, &now.href(|route| route.place = Place::Home));
    }
}

/// What a control asks for: `data-do` and `data-with` of its element. Says whether it is a control to press.
fn act(state: State, action: &str, with: &str) -> bool {
    match action {
        "table" => state.go(|route| route.tables.toggle(with)),
        "language" => state.go(|route| route.language = Language::parse(with)),
        "received" => state.go(|route| route.received = with == "received"),
        _ => return go(state, action, with),
    }
    true
}

/// What a control leads to, if it leads anywhere.
fn go(state: State, action: &str, with: &str) -> bool {
    match action {
        "home" => {
            state.go(|route| route.place = Place::Home);
            browser::go_to("top", Motion::Smooth);
        }
        "skip" => browser::go_to("main", Motion::None),
        "section" => {
            state.go(|route| route.place = Place::Section(with.to_owned()));
            browser::go_to(with, Motion::Smooth);
        }
        "see-received" => {
            state.go(|route| route.received = true);
            browser::after_paint(|| browser::go_to("report", Motion::Smooth));
        }
        "chart" => browser::go_to(&format!("chart-{with}"), Motion::Smooth),
        "deselect" => escape(state),
        "show" => browser::show_in_report(&Id::from(with)),
        "copy" => browser::copy_of(with),
        "take" => return take_along(state, with),
        "take-open" => {
            browser::fill_menu(with, || markup::all(&take::forms(&state.now(), with)));
            browser::take("", "", "");
            browser::show_menu();
            // The browser opens the list.
            return false;
        }
        _ => return false,
    }
    true
}

/// Takes something along. A file beside the page is better than one made anew, where it says the same: a package writes
/// amounts in the unit that is asked for. Then the link to it does.
fn take_along(state: State, what: &str) -> bool {
    let now = state.now();
    let same = match what {
        "json" | "terms" => true,
        "package" => now.route.money.is_none(),
        _ => false,
    };
    if same && browser::has_files() {
        return false;
    }
    browser::take(what, &now.href(|_| {}), now.language().tag());
    true
}

/// A control that takes a value: a choice out of a list, or words to search for.
fn set(state: State, event: &ev::Event) {
    let Some((name, value)) = browser::value_of(event) else {
        return;
    };
    match name.as_str() {
        claims::FILTER => state.search(value),
        masthead::THEME => {
            state.go(|route| route.theme = Theme::parse(&value).unwrap_or_default());
        }
        masthead::MONEY => state.go(|route| route.money = MoneyUnit::parse(&value)),
        _ => {}
    }
}

/// The mark that the pointer in a picture is on, as a press would choose it, else the one nearest to it.
fn nearest(state: State, event: &ev::MouseEvent) -> Option<Id> {
    let at = browser::place_in_picture(event)?;
    browser::origin_of(event).or_else(|| {
        let index = state.nearest_mark(&at.chart, at.narrow, at.point)?;
        browser::point_at(&at, index)
    })
}

fn point(state: State, event: &ev::MouseEvent) {
    if let Some(id) = nearest(state, event) {
        let new = state
            .hover
            .with_untracked(|hover| hover.as_ref() != Some(&id));
        if new {
            state.hover.set(Some(id));
        }
    }
}

/// What has an origin and is under the pointer or has the focus is what is pointed at.
fn hover(state: State, event: &ev::Event) {
    if let Some(id) = browser::origin_of(event) {
        state.hover.set(Some(id));
    }
}

/// The focus arrives. Whoever is about to search may do so in any language.
fn enter(state: State, event: &ev::Event) {
    hover(state, event);
    if browser::value_of(event).is_some_and(|(name, _)| name == claims::FILTER) {
        language::hear_all(state);
    }
}

/// The pointer leaves: nothing is pointed at, unless it only moves on inside a picture.
fn leave(state: State, event: &ev::MouseEvent) {
    if !browser::stays_in_picture(event) {
        state.hover.set(None);
    }
}

fn key(state: State, event: &ev::KeyboardEvent) {
    if let Some(step) = Step::of_key(&event.key()) {
        if browser::step(event, step) {
            event.prevent_default();
        }
    } else if event.key() == "Escape" {
        escape(state);
    }
}

/// Escape takes away what lies on top: first an open list, then the tooltip, then the choice.
fn escape(state: State) {
    if browser::close_menu() {
        return;
    }
    if state.hover.with_untracked(Option::is_some) {
        state.hover.set(None);
    } else if let Some(id) = state.now().selection() {
        state.select(None);
        browser::focus_opener(&id);
    }
}
