//! The shell: masthead, case, evidence, footer; and the listening that all of them share.

use super::browser::{self, Motion, Step};
use super::state::State;
use super::{claims, evidence, head, masthead, method, notice, report, theme, tooltip};
use crate::case::Id;
use crate::i18n::Language;
use crate::i18n::message::Message;
use crate::markup::{self, Element, tag};
use crate::route::{Place, Theme};
use leptos::ev;
use leptos::prelude::*;

/// The whole page for a loaded case.
#[component]
pub fn Shell(
    /// The state that the page follows.
    state: State,
) -> impl IntoView {
    provide_context(state);
    follow(state);
    let case = &state.world.case;
    let themes = case
        .themes
        .iter()
        .map(|theme| theme::section(state, theme))
        .collect_view();
    view! {
        <div
            on:click=move |event| choose(state, &event)
            on:pointerover=move |event| hover(state, &event)
            on:pointermove=move |event| point(state, &event)
            on:pointerout=move |event| leave(state, &event)
            on:focusin=move |event| hover(state, &event)
            on:focusout=move |_| state.hover.set(None)
        >
            <a class="skip" href="#main" on:click=move |event: ev::MouseEvent| skip(&event)>
                {move || state.say(Message::SkipToContent)}
            </a>
            {masthead::masthead(state)}
            <div class="shell">
                <main id="main" tabindex="-1">
                    <div role="status" inner_html=move || notice::notices(&state).map(|box_| box_.markup())></div>
                    <div class="case-head" inner_html=move || markup::all(&head::head(&state))></div>
                    {themes}
                    {claims::claims(state)}
                    {report::report(state)}
                    {method::method(state)}
                </main>
                {evidence::evidence(state)}
            </div>
            <footer>
                <div inner_html=move || markup::all(&foot(&state))></div>
            </footer>
            {tooltip::tooltip(state)}
        </div>
    }
}

fn skip(event: &ev::MouseEvent) {
    event.prevent_default();
    browser::go_to("main", Motion::None);
}

fn foot(state: &State) -> Vec<Element> {
    let voice = state.voice();
    let line = Message::FooterLine.with(
        voice.language,
        &[env!("CARGO_PKG_VERSION"), &voice.case.version],
    );
    vec![
        tag("p").words(&voice.text(&voice.case.title)),
        tag("p").words(&line),
    ]
}

/// A click on anything that has an origin chooses it; with a modifier key it stays a link.
fn choose(state: State, event: &ev::MouseEvent) {
    if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
        return;
    }
    let chosen = browser::origin_of(event).or_else(|| nearest(state, event));
    if let Some((action, with)) = browser::action_of(event) {
        event.prevent_default();
        act(state, &action, &with);
    } else if let Some(id) = chosen {
        event.prevent_default();
        state.select(&id);
        browser::next_frame(move || browser::reveal(&id, Motion::Smooth));
    }
}

/// What a control asks for: `data-do` and `data-with` of its element. The focus stays where it was, though the
/// control may have been made anew.
fn act(state: State, action: &str, with: &str) {
    match action {
        "table" => state.go(|route| toggle(&mut route.tables, with)),
        "section" => {
            state.go(|route| route.place = Place::Section(with.to_owned()));
            browser::go_to(with, Motion::Smooth);
            return;
        }
        "language" => state.go(|route| route.language = Language::parse(with)),
        "received" => state.go(|route| route.received = with == "received"),
        "chart" => return browser::go_to(&format!("chart-{with}"), Motion::Smooth),
        "deselect" => return escape(state),
        "show" => return browser::show_in_report(&Id::from(with)),
        "copy" => return browser::copy_of(with),
        _ => return,
    }
    let control = format!("[data-do=\"{action}\"][data-with=\"{with}\"]");
    browser::after_paint(move || browser::focus_again(&control));
}

fn toggle(tables: &mut std::collections::BTreeSet<String>, id: &str) {
    if !tables.remove(id) {
        tables.insert(id.to_owned());
    }
}

/// The mark nearest to the pointer is the one meant, wherever in the picture the pointer is.
fn nearest(state: State, event: &ev::MouseEvent) -> Option<Id> {
    let (chart, place) = browser::place_in_picture(event)?;
    let index = state.nearest_mark(&chart, place)?;
    browser::point_at(&chart, index)
}

fn point(state: State, event: &ev::PointerEvent) {
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

/// The pointer leaves: nothing is pointed at, unless it only moves on inside a picture.
fn leave(state: State, event: &ev::PointerEvent) {
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

/// Escape takes away what lies on top: first the tooltip, then the choice.
fn escape(state: State) {
    if state.hover.with_untracked(Option::is_some) {
        state.hover.set(None);
    } else if let Some(id) = state.selection.get_untracked() {
        state.deselect();
        browser::focus(&format!("[data-origin~=\"{id}\"]"));
    }
}

/// Tells the browser what follows from the state: address, title, language, colours, lights.
fn follow(state: State) {
    browser::on_address(move |search, hash| {
        let (route, problems) = crate::route::Route::from_location(&search, &hash);
        state.problems.set(problems);
        state.route.set(route);
    });
    browser::on_key(move |event| key(state, event));
    browser::on_narrow(move |narrow| state.narrow.set(narrow));
    Effect::new(move |_| name_document(&state));
    Effect::new(move |_| light(&state));
    Effect::new(move |first: Option<()>| {
        if first.is_none() {
            arrive(&state);
        }
    });
}

fn name_document(state: &State) {
    let voice = state.voice();
    let theme = match state.theme.get() {
        Theme::System => None,
        Theme::Light | Theme::Dark => Some(state.theme.get().code()),
    };
    let title = format!("{} · CaseTrace", voice.text(&voice.case.title));
    browser::set_document(voice.language.tag(), &title, theme);
}

/// Lights what is pointed at with all that belongs to it, and marks what is chosen. What is chosen stays lit.
fn light(state: &State) {
    // What the words and pictures depend on, since they lose their light when they are made anew.
    state.language.track();
    state.money.track();
    state.narrow.track();
    state.route.track();
    let hover = state.hover.get();
    let chosen = state.selection.get();
    let lit: Vec<_> = hover
        .iter()
        .chain(&chosen)
        .flat_map(|id| state.related(id))
        .collect();
    browser::next_frame(move || browser::light(&lit, chosen.as_ref()));
}

/// The first view: brings into view what the address names, and reports the charts as painted.
fn arrive(state: &State) {
    let chosen = state.selection.get_untracked();
    let place = state.route.with_untracked(|route| route.place.clone());
    browser::after_paint(move || {
        browser::mark_ready();
        match (chosen, place) {
            (Some(id), _) => browser::reveal(&id, Motion::None),
            (None, Place::Section(name)) => browser::go_to(&name, Motion::None),
            (None, Place::Home | Place::Gallery) => {}
        }
    });
}
