//! What a page needs to speak one language: its own messages and the case's translations, as one file of JSON.
//!
//! The build takes the packs out of the program and out of the case, so that a reader loads one language and the
//! others on demand.

use super::LoadError;
use super::json::Json;
use super::load::parsed;
use crate::excerpt;
use crate::i18n::export_message::ExportMessage;
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
    #[inline(never)]
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

/// What exported files say in the language of a pack, in the order of [`ExportMessage`]. They are read apart from the
/// rest: the page's program has no use for them.
///
/// # Errors
/// When the file is not JSON, or has not one string for each message.
pub fn export_messages(json: &str) -> Result<Vec<String>, LoadError> {
    let messages = messages(parsed(json)?.take("exportMessages"));
    if messages.len() != ExportMessage::COUNT {
        let rule = "must hold one string for each message of exported files";
        return Err(wrong("exportMessages", rule));
    }
    Ok(messages)
}

/// Before the translation in a pack, which comes last. Inside a string its quotation marks would have a stroke.
const TRANSLATION: &str = ",\"translation\":";

/// Puts a case file together again from the case and the packs of a page: what [`unpacked`] has parted, with the
/// translations of as many languages as there are packs. The parts are taken as they are written, so that no number
/// changes.
///
/// # Errors
/// When what comes of it is not JSON, since a part is not as `unpacked` writes it.
pub fn packed(case: &str, packs: &[String]) -> Result<String, LoadError> {
    let mut whole = case.strip_suffix('}').unwrap_or(case).to_owned();
    whole.push_str(",\"translations\":{");
    let mut comma = "";
    for json in packs {
        let language = LanguagePack::read(json)?.language.tag();
        let translation = excerpt::around(json, TRANSLATION).map_or("", |(_, rest)| rest);
        let translation = translation.strip_suffix('}').unwrap_or_default();
        if translation != "null" {
            whole.push_str(&[comma, "\"", language, "\":", translation].concat());
            comma = ",";
        }
    }
    whole.push_str("}}\n");
    parsed(&whole)?;
    Ok(whole)
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

/// A pack without the words of exported files, for a page beside which the whole pack lies.
///
/// # Errors
/// When the pack is not JSON.
#[cfg(not(target_arch = "wasm32"))]
pub fn without_export_messages(pack: &str) -> Result<String, LoadError> {
    let mut value = editable(pack)?;
    if let Some(pack) = value.as_object_mut() {
        pack.remove("exportMessages");
    }
    Ok(value.to_string())
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
    let export = ExportMessage::catalogue(language);
    pack.insert("exportMessages".into(), export.into());
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
            let export = export_messages(&json).unwrap();
            assert_eq!(export, ExportMessage::catalogue(language));
            let title = pack.translation.get("title").and_then(Json::as_str);
            assert_eq!(title, (language == Language::English).then_some("T"));
        }
    }

    #[test]
    fn a_case_is_put_together_again_from_what_the_page_has() {
        let value = |json: &str| serde_json::from_str::<Value>(json).unwrap();
        for json in [CASE, r#"{"id": "}", "x": [0.5, {}], "translations": {}}"#] {
            let (case, packs) = unpacked(json).unwrap();
            let packs: Vec<_> = packs.into_iter().map(|(_, pack)| pack).collect();
            assert_eq!(value(&packed(&case, &packs).unwrap()), value(json));
            let chinese: Vec<_> = packs.into_iter().take(2).collect();
            let part = packed(&case, &chinese).unwrap();
            assert_eq!(value(&part)["translations"], serde_json::json!({}));
        }
    }

    #[test]
    fn a_page_may_leave_the_words_of_files_beside_it() {
        for (_, json) in unpacked(CASE).unwrap().1 {
            let lean = without_export_messages(&json).unwrap();
            assert!(lean.len() < json.len());
            assert_eq!(LanguagePack::read(&lean), LanguagePack::read(&json));
            assert!(export_messages(&lean).is_err());
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
        let said = export_messages(r#"{"exportMessages": ["a"]}"#).unwrap_err();
        assert_eq!(said.path, "exportMessages");
    }
}
