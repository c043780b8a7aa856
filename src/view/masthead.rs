//! The masthead: name, sections, language, colours, unit of money.

use super::browser;
use super::state::State;
use crate::i18n::Language;
use crate::i18n::message::Message;
use crate::i18n::money::MoneyUnit;
use crate::markup::{self, Element, tag};
use crate::quantity::UnitKind;
use crate::route::{Place, Theme};
use leptos::prelude::*;

/// The masthead; its controls stay in place while their words change.
pub fn masthead(state: State) -> AnyView {
    view! {
        <header class="masthead">
            <div class="masthead-row">
                <a class="brand" href="#/" on:click=move |event| home(state, &event)>"CaseTrace"</a>
                <nav class="themes" aria-label=move || state.say(Message::Sections) inner_html=move || sections(&state)></nav>
                <div class="controls">{languages(state)} {colours(state)} {money(state)}</div>
            </div>
        </header>
    }
    .into_any()
}

fn home(state: State, event: &leptos::ev::MouseEvent) {
    event.prevent_default();
    state.go(|route| route.place = Place::Home);
    browser::go_to("top", browser::Motion::Smooth);
}

fn sections(state: &State) -> String {
    let voice = state.voice();
    let mut links = Vec::new();
    for theme in &voice.case.themes {
        links.push(section(
            state,
            theme.id.as_str(),
            theme.accent,
            &voice.text(&theme.label),
        ));
    }
    links.push(section(
        state,
        "report",
        0,
        state.say(Message::ReportHeading),
    ));
    links.push(section(
        state,
        "method",
        0,
        state.say(Message::MethodHeading),
    ));
    markup::all(&links)
}

fn section(state: &State, id: &str, accent: u8, label: &str) -> Element {
    let here = state
        .route
        .with(|route| matches!(&route.place, Place::Section(name) if name == id));
    tag("a")
        .set(
            "href",
            &state.href(|route| route.place = Place::Section(id.to_owned())),
        )
        .set("data-accent", &accent.to_string())
        .set("data-do", "section")
        .set("data-with", id)
        .set_if("aria-current", here.then_some("true"))
        .words(label)
}

fn languages(state: State) -> AnyView {
    let links = move || {
        state.route.track();
        markup::all(&Language::ALL.map(|language| language_link(&state, language)))
    };
    let label = move || state.say(Message::LanguageLabel);
    view! { <div class="languages" role="group" aria-label=label inner_html=links></div> }
        .into_any()
}

/// A language names itself.
fn language_link(state: &State, language: Language) -> Element {
    let name = match language {
        Language::Traditional => Message::NameTraditional,
        Language::Simplified => Message::NameSimplified,
        Language::English => Message::NameEnglish,
    };
    let current = state.language.get() == language;
    tag("a")
        .set("href", &state.href(|route| route.language = Some(language)))
        .set("lang", language.tag())
        .set("data-do", "language")
        .set("data-with", language.tag())
        .set_if("aria-current", current.then_some("true"))
        .words(name.text(language))
}

fn colours(state: State) -> AnyView {
    let choose = move |event| {
        let theme = Theme::parse(&event_target_value(&event)).unwrap_or_default();
        state.go(|route| route.theme = theme);
    };
    let option = move |theme: Theme| {
        let words = match theme {
            Theme::System => Message::ThemeSystem,
            Theme::Light => Message::ThemeLight,
            Theme::Dark => Message::ThemeDark,
        };
        let chosen = move || state.theme.get() == theme;
        view! { <option value=theme.code() selected=chosen>{move || state.say(words)}</option> }
            .into_any()
    };
    let options = Theme::ALL.map(option).into_iter().collect_view();
    let value = move || state.theme.get().code();
    view! {
        <label class="control">
            <span>{move || state.say(Message::ThemeLabel)}</span>
            <select on:change=choose prop:value=value>{options}</select>
        </label>
    }
    .into_any()
}

/// The unit switch; a case without money has none.
fn money(state: State) -> AnyView {
    let units = &state.world.case.units;
    let Some(currency) = units.iter().find(|unit| unit.kind == UnitKind::Money) else {
        return ().into_any();
    };
    let choose = move |event| {
        let money = MoneyUnit::parse(&event_target_value(&event));
        state.go(|route| route.money = money);
    };
    let option = move |money: MoneyUnit| {
        let chosen = move || state.money.get() == Some(money);
        let label = move || {
            let voice = state.voice();
            money.label(voice.language, &voice.text(&currency.label))
        };
        view! { <option value=money.code() selected=chosen>{label}</option> }.into_any()
    };
    let options = MoneyUnit::ALL.map(option).into_iter().collect_view();
    let value = move || state.money.get().map_or("", MoneyUnit::code);
    view! {
        <label class="control">
            <span>{move || state.say(Message::MoneyLabel)}</span>
            <select on:change=choose prop:value=value>
                <option value="" selected=move || state.money.get().is_none()>{move || state.say(Message::MoneyNatural)}</option>
                {options}
            </select>
        </label>
    }
    .into_any()
}
