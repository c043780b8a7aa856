//! The tooltip: what the figure under the pointer or the focus is, with qualifier, unit and period.

use super::head;
use super::reading::Reading;
use crate::case::Id;
use crate::chart;
use crate::i18n::message::Message;
use crate::markup::{Element, tag};

/// What the tooltip says of a figure or claim; it repeats the mark's own name, so that nothing depends on it.
pub fn body(reading: &Reading, id: &Id) -> Vec<Element> {
    let voice = reading.voice();
    let period = voice
        .period(id)
        .unwrap_or_else(|| reading.say(Message::PeriodNotStated).to_owned());
    let mut facts = Vec::new();
    facts.extend(voice.rank_of(id).map(|rank| voice.ordinal(rank)));
    facts.extend(chart::caveat(&voice, id));
    facts.push(period);
    let mut body = vec![tag("div").class("tooltip-label").words(&voice.label(id))];
    body.extend(
        voice
            .value(id)
            .map(|written| head::value(reading, &written)),
    );
    body.push(
        tag("div")
            .class("tooltip-facts")
            .words(&voice.enumerate(&facts)),
    );
    body
}
