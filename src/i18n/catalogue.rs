//! The words of the page where they are not part of the program: in the browser they arrive with the page.

use super::Language;
use std::sync::OnceLock;

static WORDS: [OnceLock<Vec<String>>; 3] = [OnceLock::new(), OnceLock::new(), OnceLock::new()];

/// Takes in the messages of a language, in the order of [`super::message::Message`]. The first ones given stay.
pub fn install(language: Language, messages: Vec<String>) {
    // A second pack of a language says the same.
    let _ = WORDS[language as usize].set(messages);
}

#[cfg(target_arch = "wasm32")]
/// A message by its place; nothing before its language has arrived.
pub(super) fn look_up(place: usize, language: Language) -> &'static str {
    let words = WORDS[language as usize].get();
    words
        .and_then(|words| words.get(place))
        .map_or("", String::as_str)
}
