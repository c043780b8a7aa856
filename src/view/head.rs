//! The head of the case: what it is in one sentence, and the few figures that matter.

use super::state::State;
use crate::case::KeyFigure;
use crate::i18n::message::Message;
use crate::i18n::number::Written;
use leptos::prelude::*;

/// Title, sentence, editorial note and key figures.
pub fn head(state: &State) -> AnyView {
    let voice = state.voice();
    let case = voice.case;
    let figures = case
        .key_figures
        .iter()
        .map(|key| key_figure(state, key))
        .collect_view();
    view! {
        <div class="case-head">
            <h1 id="top" tabindex="-1">{voice.text(&case.title)}</h1>
            <p class="summary">{super::words::template(state, case.summary.in_language(voice.language))}</p>
            <p class="editorial">{state.say(Message::EditorialTitle)}</p>
            <ul class="key-figures">{figures}</ul>
        </div>
    }
    .into_any()
}

fn key_figure(state: &State, key: &KeyFigure) -> AnyView {
    let voice = state.voice();
    let accent = accent(state, key);
    let value = voice.value(&key.of).map(|written| value(state, &written));
    let period = voice
        .period(&key.of)
        .unwrap_or_else(|| state.say(Message::PeriodNotStated).to_owned());
    view! {
        <li data-accent=accent.to_string()>
            <a class="key-figure" href=state.href_of(&key.of) data-origin=key.of.as_str()>
                <span class="label">{voice.text(&key.label)}</span>
                {value}
                <span class="period">{period}</span>
            </a>
        </li>
    }
    .into_any()
}

fn accent(state: &State, key: &KeyFigure) -> u8 {
    let case = &state.world.case;
    let figure = case.figure(&key.of).map(|figure| &figure.theme);
    let theme = figure.or_else(|| case.derived(&key.of).map(|derived| &derived.theme));
    theme
        .and_then(|id| case.theme(id))
        .map_or(1, |theme| theme.accent)
}

/// A written number in parts: the digits large, qualifier and unit small beside them, none of them lost.
pub fn value(state: &State, written: &Written) -> AnyView {
    let small = |class: &'static str, words: String| {
        (!words.is_empty()).then(|| view! { <span class=class>{words}</span> })
    };
    let editorial = written
        .editorial_unit
        .then(|| state.say(Message::EditorialUnit));
    let unit = if written.editorial_unit {
        "unit unit-editorial"
    } else {
        "unit"
    };
    view! {
        <span class="value">
            {small("qualifier", written.before())} <span class="number">{written.number.clone()}</span>
            <span class=unit title=editorial>{written.after()}</span>
        </span>
    }
    .into_any()
}
