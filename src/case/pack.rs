//! What a page needs to speak one language: its own messages and the case's translations, as one file of JSON.
//!
//! The build takes the packs out of the program and out of the case, so that a reader loads one language and the
//! others on demand.

use super::LoadError;
use super::json::Json;
use super::load::parsed;
use crate::i18n::{Language, message::Message};
#[cfg(not(target_arch = "wasm32"))]
use serde_json::Value;

/// A language of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct LanguagePack {
    /// The language.
    pub language: Language,
    /// Its messages, in the order of [`Message`].
    pub messages: Vec<String>,
    /// The case's translations into it; null for the report's own language.
    pub(super) translation: Json,
}

impl LanguagePack {
    /// Reads a pack.
    ///
    /// # Errors
    /// When the file is not JSON, names no language, or has not one string for each message.
    pub fn read(json: &str) -> Result<Self, LoadError> {
        let mut value = parsed(json)?;
        let language = value.get("language").and_then(Json::as_str);
        let Some(language) = language.and_then(Language::parse) else {
            return Err(wrong("language", "must be a language of the page"));
        };
        let messages = messages(value.take("messages"));
        if messages.len() != Message::COUNT {
            return Err(wrong("messages", "must hold one string for each message"));
        }
        Ok(Self {
            language,
            messages,
            translation: value.take("translation"),
        })
    }
}

/// The strings of a list, for which the others are none.
fn messages(list: Json) -> Vec<String> {
    let mut messages = Vec::new();
    if let Json::List(items) = list {
        for item in items {
            if let Json::Text(message) = item {
                messages.push(message);
            }
        }
    }
    messages
}

fn wrong(path: &str, rule: &str) -> LoadError {
    LoadError {
        path: path.to_owned(),
        rule: rule.to_owned(),
        mend: "build the page again".to_owned(),
    }
}

/// Parts a case file for a page: the case without its translations, and the pack of each language.
///
/// # Errors
/// When the file is not JSON or not an object.
#[cfg(not(target_arch = "wasm32"))]
pub fn unpacked(json: &str) -> Result<(String, Vec<(Language, String)>), LoadError> {
    let mut value = editable(json)?;
    let Some(case) = value.as_object_mut() else {
        return Err(wrong("", "must be an object"));
    };
    let mut translations = case.remove("translations").unwrap_or_default();
    let packs = Language::ALL.map(|language| {
        let translation = translations
            .get_mut(language.tag())
            .map_or(Value::Null, Value::take);
        (language, written(language, translation))
    });
    Ok((value.to_string(), packs.into()))
}

/// The file as the library has it, which can write it again.
#[cfg(not(target_arch = "wasm32"))]
fn editable(json: &str) -> Result<Value, LoadError> {
    parsed(json)?;
    serde_json::from_str(json).map_err(|error| wrong("", &error.to_string()))
}

#[cfg(not(target_arch = "wasm32"))]
fn written(language: Language, translation: Value) -> String {
    let mut pack = serde_json::Map::new();
    pack.insert("language".into(), language.tag().into());
    pack.insert("messages".into(), Message::catalogue(language).into());
    pack.insert("translation".into(), translation);
    Value::Object(pack).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const CASE: &str = r#"{"id": "x", "translations": {"en": {"title": "T"}}}"#;

    #[test]
    fn a_case_and_its_packs_hold_all_that_it_held() {
        let (case, packs) = unpacked(CASE).unwrap();
        assert_eq!(case, r#"{"id":"x"}"#);
        for (language, json) in packs {
            let pack = LanguagePack::read(&json).unwrap();
            assert_eq!(pack.language, language);
            assert_eq!(pack.messages, Message::catalogue(language));
            let title = pack.translation.get("title").and_then(Json::as_str);
            assert_eq!(title, (language == Language::English).then_some("T"));
        }
    }

    #[test]
    fn a_pack_that_is_not_whole_is_refused_with_its_place() {
        for (json, path) in [
            ("{", "line 1, column 1"),
            ("{}", "language"),
            (r#"{"language": "en", "messages": ["a"]}"#, "messages"),
        ] {
            assert_eq!(LanguagePack::read(json).unwrap_err().path, path, "{json}");
        }
    }
}
