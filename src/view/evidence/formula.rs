//! How a derived value follows from stated ones.

use crate::case::Id;
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::view::state::State;

/// The formula with its inputs as links; `None` for what is not derived.
pub(super) fn formula(state: &State, id: &Id) -> Option<Element> {
    let voice = state.voice();
    let derived = voice.case.derived(id)?;
    let mut inputs = Vec::new();
    for (name, input) in &derived.inputs {
        let value = voice
            .value(input)
            .map(|written| written.text())
            .unwrap_or_default();
        let link = tag("a")
            .set("href", &state.href_of(input))
            .set("data-origin", input.as_str())
            .words(&voice.label(input));
        inputs.push(
            tag("li")
                .child(tag("code").words(name))
                .words(" = ")
                .child(link)
                .words(&format!(" {value}")),
        );
    }
    let result = voice
        .value(id)
        .map(|written| written.text())
        .unwrap_or_default();
    let line = format!("{} = {result}", derived.formula);
    Some(
        tag("div")
            .class("formula")
            .child(tag("h3").words(state.say(Message::FormulaHeading)))
            .child(tag("p").class("formula-line").words(&line))
            .child(tag("ul").class("inputs").children(inputs)),
    )
}
