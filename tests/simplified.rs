//! The stored Simplified words are OpenCC's conversion of the report's, except where the list beside the case says why.

#![allow(clippy::wildcard_enum_match_arm, reason = "the enum is serde_json’s")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use casetrace::case::{self, Case, Piece, Template};
use casetrace::i18n::Language;
use casetrace::wording::Voice;
use ferrous_opencc::{OpenCC, config::BuiltinConfig};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

const FOLDER: &str = "seeds/suizhou";

struct Given {
    case: Case,
    json: Value,
    list: Value,
    stored: BTreeMap<String, String>,
    opencc: OpenCC,
}

fn given() -> Given {
    let read = |name: &str| fs::read_to_string(format!("{FOLDER}/{name}")).unwrap();
    let json: Value = serde_json::from_str(&read("case.json")).unwrap();
    Given {
        case: case::load(&read("case.json"), &read("text.txt")).unwrap(),
        list: serde_json::from_str(&read("simplified.json")).unwrap(),
        stored: serde_json::from_value(json["translations"]["zh-Hans"].clone()).unwrap(),
        opencc: OpenCC::from_config(BuiltinConfig::T2s).unwrap(),
        json,
    }
}

impl Given {
    /// The report's own words behind a key of the translations.
    fn own(&self, key: &str) -> String {
        if let Some(id) = key.strip_prefix("passages/") {
            let passage = self
                .case
                .passages
                .iter()
                .find(|passage| passage.id.as_str() == id)
                .unwrap();
            return self
                .case
                .text
                .chars()
                .skip(passage.start)
                .take(passage.end - passage.start)
                .collect();
        }
        let mut at = &self.json;
        for step in key.split('/') {
            at = match at {
                Value::Array(items) => items
                    .iter()
                    .find(|item| names(item, step))
                    .unwrap_or_else(|| &items[index(step)]),
                other => &other[step],
            };
        }
        at.as_str()
            .unwrap_or_else(|| panic!("{key} stands for no words"))
            .to_owned()
    }

    fn listed(&self, list: &str, key: &str) -> Vec<(String, String)> {
        let field = |entry: &Value, name: &str| entry[name].as_str().unwrap().to_owned();
        let entries = self.list[list]
            .as_array()
            .unwrap()
            .iter()
            .filter(|entry| entry["where"] == *key);
        entries
            .map(|entry| (field(entry, "opencc"), field(entry, "stored")))
            .collect()
    }

    /// Words as OpenCC simplifies them, slots kept.
    fn simplified(&self, words: &str) -> String {
        let template = Template::parse(words).unwrap();
        let convert = |words: &str| self.opencc.convert(words);
        let parts = template.pieces().iter().map(|piece| match piece {
            Piece::Words(words) => convert(words),
            Piece::Value(id) => format!("{{{id}}}"),
            Piece::Rank(id) => format!("{{{id}#rank}}"),
            Piece::Marked(id, words) => format!("{{{id}|{}}}", convert(words)),
        });
        parts.collect()
    }
}

fn names(item: &Value, step: &str) -> bool {
    ["id", "name", "path", "of"]
        .iter()
        .any(|field| item[*field] == *step)
}

fn index(step: &str) -> usize {
    step.parse()
        .unwrap_or_else(|_| panic!("nothing is named {step}"))
}

#[test]
fn stored_labels_are_opencc_s_except_those_listed() {
    let given = given();
    let mut differ = Vec::new();
    for (key, stored) in given
        .stored
        .iter()
        .filter(|(key, _)| !key.starts_with("passages/"))
    {
        let converted = given.simplified(&given.own(key));
        if converted != *stored {
            differ.push((key.clone(), converted, stored.clone()));
        }
    }
    let entries = given.list["differences"].as_array().unwrap().iter();
    let field = |entry: &Value, name: &str| entry[name].as_str().unwrap().to_owned();
    let mut listed: Vec<_> = entries
        .map(|entry| {
            (
                field(entry, "where"),
                field(entry, "opencc"),
                field(entry, "stored"),
            )
        })
        .collect();
    listed.sort();
    assert_eq!(
        differ, listed,
        "each difference is listed, and each listed one is still needed"
    );
}

#[test]
fn told_passages_are_opencc_s_conversion_of_the_report_except_where_listed() {
    let given = given();
    let voice = Voice {
        case: &given.case,
        language: Language::Simplified,
        money: None,
    };
    let written = |words: &str| voice.fill(&Template::parse(words).unwrap());
    for passage in &given.case.passages {
        let key = format!("passages/{}", passage.id);
        let mut report = given.opencc.convert(&given.own(&key));
        for (opencc, stored) in given.listed("slots", &key) {
            assert_eq!(report.matches(&opencc).count(), 1, "{key}: {opencc}");
            assert_eq!(
                given.stored[&key].matches(&stored).count(),
                1,
                "{key}: {stored}"
            );
            assert_ne!(written(&stored), opencc, "{key}: no longer needed");
            report = report.replace(&opencc, &written(&stored));
        }
        assert_eq!(written(&given.stored[&key]), report, "{key}");
    }
}

#[test]
fn what_was_checked_by_hand_still_occurs() {
    let given = given();
    let report = given.opencc.convert(&given.case.text);
    for entry in given.list["checked"].as_array().unwrap() {
        for words in entry["opencc"].as_str().unwrap().split('、') {
            assert!(report.contains(words), "{words}");
        }
    }
}
