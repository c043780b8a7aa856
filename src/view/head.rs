//! The head of the case: what it is in one sentence, and the few figures that matter.

use super::state::State;
use super::words;
use crate::case::KeyFigure;
use crate::i18n::message::Message;
use crate::i18n::number::Written;
use crate::markup::{Element, tag};

/// Title, sentence, editorial note and key figures.
pub fn head(state: &State) -> Vec<Element> {
    let voice = state.voice();
    let case = voice.case;
    let figures = case
        .key_figures
        .iter()
        .map(|key| key_figure(state, key))
        .collect();
    let summary = case.summary.in_language(voice.language);
    vec![
        tag("h1")
            .id("top")
            .set("tabindex", "-1")
            .words(&voice.text(&case.title)),
        tag("p")
            .class("summary")
            .nodes(words::template(state, summary)),
        tag("p")
            .class("editorial")
            .words(state.say(Message::EditorialTitle)),
        tag("ul").class("key-figures").children(figures),
    ]
}

fn key_figure(state: &State, key: &KeyFigure) -> Element {
    let voice = state.voice();
    let period = voice.period(&key.of);
    let period = period
        .as_deref()
        .unwrap_or(state.say(Message::PeriodNotStated));
    let link = tag("a")
        .class("key-figure")
        .set("href", &state.href_of(&key.of))
        .set("data-origin", key.of.as_str())
        .child(tag("span").class("label").words(&voice.text(&key.label)))
        .maybe(voice.value(&key.of).map(|written| value(state, &written)))
        .child(tag("span").class("period").words(period));
    tag("li")
        .set("data-accent", &state.accent(&key.of).to_string())
        .child(link)
}

/// A written number in parts: the digits large, qualifier and unit small beside them, none of them lost.
pub fn value(state: &State, written: &Written) -> Element {
    let small = |class: &str, words: &str| {
        (!words.is_empty()).then(|| tag("span").class(class).words(words))
    };
    let editorial = written
        .editorial_unit
        .then(|| state.say(Message::EditorialUnit));
    let unit = if written.editorial_unit {
        "unit unit-editorial"
    } else {
        "unit"
    };
    tag("span")
        .class("value")
        .maybe(small("qualifier", &written.before()))
        .child(tag("span").class("number").words(&written.number))
        .maybe(small(unit, &written.after()).map(|unit| unit.set_if("title", editorial)))
}
