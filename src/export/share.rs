//! What the picture of a case says, which chats and networks show beside a link to it: title and key figures.

use crate::i18n::message::Message;
use crate::wording::Voice;

/// Width and height of a picture, in pixels: the shape that readers of `og:image` (ogp.me) show uncut.
pub const SIZE: (u32, u32) = (1200, 630);

/// The file of the picture in a language, in the folder of the case.
pub fn file(voice: Voice<'_>) -> String {
    format!("share-{}.png", voice.language.tag())
}

/// The picture in words, each figure with its qualifier, unit and period: its alternative text, and what it was made from.
pub fn words(voice: Voice<'_>) -> String {
    let mut parts = vec![voice.text(&voice.case.title)];
    for key in &voice.case.key_figures {
        let value = voice.value(&key.of).map(|written| written.text());
        let label = voice.text(&key.label);
        let value = [label.as_str(), value.as_deref().unwrap_or_default()].join(" ");
        let unknown = Message::PeriodNotStated.text(voice.language);
        let period = voice.period(&key.of);
        parts.push(voice.enumerate(&[value, period.unwrap_or_else(|| unknown.to_owned())]));
    }
    parts.join(" · ")
}
