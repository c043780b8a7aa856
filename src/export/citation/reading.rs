//! What of a figure is the editor's, and must go with it where it is cited.

use crate::case::Id;
use crate::i18n::message::Message;
use crate::measure;
use crate::wording::Voice;

/// A unit that the report leaves out, and how the words were read.
pub(super) fn of(voice: &Voice<'_>, id: &Id) -> Vec<String> {
    let unit = measure::number(voice.case, id).filter(|number| number.unit_editorial);
    let unit = unit.map(|_| Message::EditorialUnit.text(voice.language).to_owned());
    let before = Message::EditorialReading.text(voice.language);
    let note = voice.note(id).map(|note| format!("{before}{note}"));
    unit.into_iter().chain(note).collect()
}
