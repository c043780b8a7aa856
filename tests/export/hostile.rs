//! A case whose words are made to break out of every format: they stay words, and every file stays what it is.

use crate::read;
use casetrace::case::{self, Case, Id};
use casetrace::chart;
use casetrace::export::citation::{self, Access, Style};
use casetrace::export::jsonld::{self, Links};
use casetrace::export::package::{self, Contents};
use casetrace::export::svg::{self, Format, Look, Shown};
use casetrace::export::{archive::File, csv};
use casetrace::i18n::Language;
use casetrace::wording::Voice;
use serde_json::Value;

/// Words that each format would have to stumble over. The braces are doubled, as words of a case have them.
const WORDS: &str =
    "=cmd|' /C calc'!A0\",\r\nER  - \n</script><script>&lt;]]>{{\\input}}%$#_~^\u{1}\u{2028}";

/// The same as a reader of the case sees them.
fn seen() -> String {
    WORDS.replace("{{", "{").replace("}}", "}")
}

/// The invented case with these words as every label, title, note and qualifier.
fn hostile() -> (Case, String) {
    let mut json: Value = serde_json::from_str(&read("tests/fixture", "case.json")).unwrap();
    spoil(&mut json);
    let json = json.to_string();
    (
        case::load(&json, &read("tests/fixture", "text.txt")).unwrap(),
        json,
    )
}

fn spoil(value: &mut Value) {
    if let Some(items) = value.as_array_mut() {
        items.iter_mut().for_each(spoil);
    }
    let Some(members) = value.as_object_mut() else {
        return;
    };
    for (name, value) in members {
        let last = name.rsplit('/').next().unwrap_or_default();
        let words = [
            "label",
            "title",
            "note",
            "subtitle",
            "summary",
            "scope",
            "qualifierText",
        ];
        if value.is_string() && words.contains(&last) {
            *value = Value::from(WORDS);
        } else {
            spoil(value);
        }
    }
}

fn voice(case: &Case) -> Voice<'_> {
    Voice {
        case,
        language: Language::English,
        money: None,
    }
}

#[test]
fn tables_read_back_the_words_and_run_none_of_them() {
    let (case, _) = hostile();
    let text = csv::figures(voice(&case));
    let rows = csv::read(&text).unwrap();
    let label = rows[0].iter().position(|name| name == "label").unwrap();
    assert!(rows[1..].iter().all(|row| row[label] == seen()));
    assert!(!text.contains(",=") && !text.contains(",\"="));
}

#[test]
fn pictures_stay_xml_with_no_element_of_the_words() {
    let (case, _) = hostile();
    for plan in chart::plans(&case, voice(&case)) {
        let shown = Shown {
            plan: &plan,
            link: WORDS,
        };
        for format in [Format::AsShown(336), Format::Square] {
            let picture = svg::chart(&shown, format, &Look::default());
            let document = roxmltree::Document::parse(&picture.markup).unwrap();
            let scripts = document
                .descendants()
                .filter(|node| node.tag_name().name() == "script");
            assert_eq!(scripts.count(), 0);
        }
    }
}

#[test]
fn citations_keep_their_records_whole() {
    let (case, _) = hostile();
    let access = Access {
        link: WORDS,
        date: None,
    };
    let id = Id::from("wait-cut");
    let reference = citation::figure(voice(&case), &id, &access).unwrap();
    let ris = reference.written(Style::Ris);
    let records = ris.lines().filter(|line| line.starts_with("ER  - "));
    assert_eq!(records.count(), 1);
    let bibtex = reference.written(Style::Bibtex);
    assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count());
    assert!(!bibtex.contains("\\input"));
}

#[test]
fn packages_and_linked_data_stay_json() {
    let (case, json) = hostile();
    let contents = Contents {
        voice: voice(&case),
        link: WORDS,
        case_json: &json,
        case_schema: "{}",
        source: None,
    };
    let files = package::files(&contents);
    let text = |file: &File| String::from_utf8(file.bytes.clone()).unwrap();
    let descriptor: Value = serde_json::from_str(&text(&files[0])).unwrap();
    assert_eq!(descriptor["title"], seen());
    assert!(descriptor["homepage"].is_null());
    let links = Links {
        page: WORDS,
        figure: &|_| WORDS.to_owned(),
        files: &[(WORDS.to_owned(), "text/csv")],
    };
    let block = jsonld::block(voice(&case), &links, &case.value_ids().collect::<Vec<_>>());
    assert!(!block.contains('<'));
    let graph: Value = serde_json::from_str(&block).unwrap();
    assert_eq!(graph["@graph"][0]["name"], seen());
}
