//! JSON as a small tree, which `serde_json` fills as it reads.
//!
//! Its own tree keeps the fields of an object in a map, which would bring eight kilobytes into the page's program.

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// A value of JSON, as far as the case needs it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    /// `None` where it is not a whole number, or too large for one of 64 bits.
    Number(Option<i64>),
    Text(String),
    List(Vec<Json>),
    /// The fields by their names, in the order of these; of several with one name the last.
    Object(Vec<(String, Json)>),
}

/// Where a text ceases to be JSON: the line from 1, and the column of the byte within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

impl Json {
    /// Reads a text that is one value.
    pub(crate) fn parse(source: &str) -> Result<Self, Place> {
        serde_json::from_str(source).map_err(|error| Place {
            line: error.line(),
            column: error.column(),
        })
    }

    /// The field of an object, if it is there.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else {
            return None;
        };
        let at = position(fields, name).ok()?;
        fields.get(at).map(|(_, value)| value)
    }

    /// The field of an object, if it is there and not null.
    pub(crate) fn present(&self, name: &str) -> Option<&Self> {
        let value = self.get(name)?;
        (!matches!(value, Self::Null)).then_some(value)
    }

    /// Takes a field out of an object; null if it is not there.
    pub(crate) fn take(&mut self, name: &str) -> Self {
        let mut taken = Self::Null;
        if let Self::Object(fields) = self
            && let Ok(at) = position(fields, name)
        {
            std::mem::swap(&mut fields[at].1, &mut taken);
        }
        taken
    }

    /// The items; none where it is no list.
    pub(crate) fn items(&self) -> &[Self] {
        if let Self::List(items) = self {
            items
        } else {
            &[]
        }
    }

    /// The string, if it is one.
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }
}

fn position(fields: &[(String, Json)], name: &str) -> Result<usize, usize> {
    fields.binary_search_by(|(other, _)| other.as_str().cmp(name))
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        source.deserialize_any(Tree)
    }
}

/// Builds the tree out of what the parser meets.
struct Tree;

impl<'de> Visitor<'de> for Tree {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(Some(value)))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(i64::try_from(value).ok()))
    }

    fn visit_f64<E>(self, _: f64) -> Result<Json, E> {
        Ok(Json::Number(None))
    }

    fn visit_str<E>(self, value: &str) -> Result<Json, E> {
        Ok(Json::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Json, A::Error> {
        let mut object = Vec::new();
        while let Some((name, value)) = fields.next_entry::<String, Json>()? {
            match position(&object, &name) {
                Ok(at) => object[at].1 = value,
                Err(at) => object.insert(at, (name, value)),
            }
        }
        Ok(Json::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// The same value as `serde_json` has it.
    fn same(json: &Json, other: &Value) -> bool {
        match (json, other) {
            (Json::Null, other) => other.is_null(),
            (Json::Bool(one), Value::Bool(other)) => one == other,
            (Json::Text(one), Value::String(other)) => one == other,
            (Json::Number(one), Value::Number(other)) => *one == other.as_i64(),
            (Json::List(one), Value::Array(other)) => {
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| same(one, other))
            }
            (Json::Object(one), Value::Object(other)) => {
                let pairs = || one.iter().zip(other);
                one.len() == other.len()
                    && pairs().all(|((one, a), (other, b))| one == other && same(a, b))
            }
            _ => false,
        }
    }

    /// Both trees hold the same, or the text is refused at the same place.
    fn check(source: &str) {
        match (Json::parse(source), serde_json::from_str::<Value>(source)) {
            (Ok(json), Ok(value)) => assert!(same(&json, &value), "{source}: {json:?}"),
            (Err(place), Err(error)) => {
                let (line, column) = (error.line(), error.column());
                assert_eq!(place, Place { line, column }, "{source:?}: {error}");
            }
            (json, value) => panic!("{source:?}: {json:?}, but {value:?}"),
        }
    }

    #[test]
    fn every_case_is_read_as_by_the_reference() {
        for folder in ["seeds/suizhou", "tests/fixture"] {
            check(&std::fs::read_to_string(format!("{folder}/case.json")).unwrap());
        }
    }

    #[test]
    fn each_kind_of_value_and_of_fault_is_read_as_by_the_reference() {
        for source in [
            "",
            " ",
            "\n",
            "\u{feff}1",
            "null",
            "nul",
            "nulx",
            "true",
            "tru ",
            "false",
            "fals",
            "x",
            "\0",
            "1\0",
            "0",
            "01",
            "0 1",
            "-",
            "-x",
            "-1",
            "-0",
            "1e999",
            "1.",
            "1.5",
            "1.x",
            "1e5",
            "1E+5",
            "1e-5",
            "1e",
            "1ex",
            "1e+",
            ".5",
            "+1",
            "999999999999999999",
            "-999999999999999999",
            "9999999999999999999999",
            "[",
            "[]",
            "[ ]",
            "[1",
            "[1,",
            "[1,]",
            "[1 2]",
            "[,]",
            "[1,2]",
            "]",
            "{",
            "{}",
            "{ }",
            "{1",
            "{\"a\"",
            "{\"a\"}",
            "{\"a\":",
            "{\"a\":}",
            "{\"a\":1",
            "{\"a\":1,",
            "{\"a\":1,}",
            "{\"a\":1 \"b\"",
            "{\"b\":1,\"a\":2,\"b\":[3]}",
            "{\"a\" 1}",
            "\"",
            "\"a",
            "\"a\nb\"",
            "\"a\u{7f}b\"",
            "\"\\",
            "\"\\x\"",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
            "\"\\u\"",
            "\"\\u00e9\\u6F22\"",
            "\"\\u12\"",
            "\"\\u12g4\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ud83dx\"",
            "\"\\ud83d\\n\"",
            "\"\\ud83d\\u0041\"",
            "\"\\ud83d\\ud83d\"",
            "\"\\ude00\"",
            "\"\\ud83d\\",
            "1 2",
            "[]]",
            "\"a\" \t\r\n",
            "\"a\"\u{a0}",
        ] {
            check(source);
        }
    }

    #[test]
    fn what_lies_too_deep_is_refused_as_by_the_reference() {
        for depth in [126, 127, 128, 100_000] {
            check(&"[".repeat(depth));
            check(&["[".repeat(depth), "]".repeat(depth)].concat());
            check(&["{\"a\":".repeat(depth), "1".into(), "}".repeat(depth)].concat());
        }
    }

    proptest! {
        #[test]
        fn text_that_may_be_json_is_read_as_by_the_reference(
            source in "(\\[|\\]|\\{|\\}|,|:|\"|\"[a-c]\"|\"[a-c]\":|\\\\|u[0-9a-f]{4}|[-+.0-9eE]| |\n|null|true|é|漢){0,24}",
        ) {
            check(&source);
        }

        #[test]
        fn any_text_is_read_or_refused_as_by_the_reference(source in "\\PC*") {
            check(&source);
        }

        #[test]
        fn a_string_of_any_characters_is_read_again(text in any::<String>()) {
            let json = Value::from(text.as_str()).to_string();
            prop_assert_eq!(Json::parse(&json), Ok(Json::Text(text)));
        }
    }
}
