//! The words of the page where they are not part of the program: in the browser they arrive with the page.

use super::Language;
use std::sync::OnceLock;

type Words = [OnceLock<Vec<String>>; 3];

static WORDS: Words = [OnceLock::new(), OnceLock::new(), OnceLock::new()];

/// Those of exported files. The page's own program never fills them.
static EXPORT: Words = [OnceLock::new(), OnceLock::new(), OnceLock::new()];

/// Takes in the messages of a language, in the order of [`super::message::Message`]. The first ones given stay.
pub fn install(language: Language, messages: Vec<String>) {
    // A second pack of a language says the same.
    let _ = WORDS[language as usize].set(messages);
}

/// Takes in what exported files say, in the order of [`super::export_message::ExportMessage`].
pub fn install_export(language: Language, messages: Vec<String>) {
    // As above.
    let _ = EXPORT[language as usize].set(messages);
}

/// A message by its place; nothing before its language has arrived.
#[cfg(target_arch = "wasm32")]
pub(super) fn look_up(place: usize, language: Language) -> &'static str {
    word(&WORDS, place, language)
}

/// What an exported file says, by its place.
#[cfg(target_arch = "wasm32")]
pub(super) fn look_up_export(place: usize, language: Language) -> &'static str {
    word(&EXPORT, place, language)
}

#[cfg(target_arch = "wasm32")]
fn word(words: &'static Words, place: usize, language: Language) -> &'static str {
    let words = words[language as usize].get();
    words
        .and_then(|words| words.get(place))
        .map_or("", String::as_str)
}
