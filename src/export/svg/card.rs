//! A card: one figure, derived value or claim with the sentence that states it, as a picture for chat.

use super::frame::{Frame, NUMBER, SUBTITLE, TITLE};
use super::{LONG, Look, Picture, wide};
use crate::case::Id;
use crate::export::citation::{self, Access};
use crate::i18n::message::Message;
use crate::wording::Voice;

/// The card of a figure, derived value or claim; `None` if the case declares none of that name.
///
/// The number stands with its qualifier, and below it all that the page says beside it: place, period, among whom,
/// that it is derived or a goal; then the report's own words, the source and the address.
pub fn card(voice: Voice<'_>, id: &Id, link: &str, look: &Look<'_>) -> Option<Picture> {
    let access = Access { link, date: None };
    let reference = citation::figure(voice, id, &access)?;
    let label = voice.label(id);
    let accent = voice.case.theme_of(id).map_or(0, |theme| theme.accent);
    let mut frame = Frame::new(LONG, look).with_accent(accent);
    frame.words(&label, &TITLE);
    frame.keep_whole(stated(&voice, id));
    if let Some(value) = voice.value(id) {
        frame.words(&value.text(), &NUMBER);
    }
    frame.words(&facts(&voice, id), &SUBTITLE);
    frame.rule();
    for line in reference.evidence() {
        frame.words(&line, &SUBTITLE);
        frame.part();
    }
    frame.foot(&voice, link);
    frame.title = label;
    frame.summary = reference.statement.unwrap_or_default();
    Some(wide(frame, voice.language))
}

/// What qualifies the number besides its own words.
fn facts(voice: &Voice<'_>, id: &Id) -> String {
    let unknown = || Message::PeriodNotStated.text(voice.language).to_owned();
    let period = voice.period(id).unwrap_or_else(unknown);
    let rank = voice.rank_of(id).map(|rank| voice.ordinal(rank));
    let mut facts: Vec<_> = rank.into_iter().chain([period]).collect();
    facts.extend(citation::beside(voice, id));
    voice.enumerate(&facts)
}

/// The number as written here and as the report has it.
fn stated(voice: &Voice<'_>, id: &Id) -> Vec<String> {
    let written = voice.value(id).map(|written| written.text());
    let quote = voice.case.figure(id).map(|it| it.quote.exact.clone());
    written.into_iter().chain(quote).collect()
}
