//! A case with any value swapped that still loads is drawn, tabulated and written down without a panic.

use crate::worlds::World;
use casetrace::case::{self, LanguagePack};
use casetrace::chart;
use casetrace::export::csv;
use casetrace::i18n::Language;
use casetrace::markup;
use casetrace::page;
use casetrace::page::reading::Reading;
use casetrace::scene::plot;
use proptest::prelude::*;
use serde_json::{Value, json};

const CASE: &str = include_str!("../fixture/case.json");
const TEXT: &str = include_str!("../fixture/text.txt");

/// Every place of a value, as a JSON pointer, but for the words of other languages.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    let mut below = |name: &str, value: &Value| {
        places(value, &format!("{at}/{}", name.replace('/', "~1")), found);
    };
    match value {
        Value::Object(fields) => fields
            .iter()
            .filter(|(name, _)| *name != "translations")
            .for_each(|(name, value)| below(name, value)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, value)| below(&index.to_string(), value)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {
            found.push(at.to_owned());
        }
    }
}

/// Values that break what a picture or a table may silently count on.
fn swap() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Null),
        Just(json!(0)),
        Just(json!(u32::MAX)),
        Just(json!(i64::MAX)),
        Just(json!(-30)),
        Just(json!("0")),
        Just(json!("-5")),
        Just(json!("79228162514264337593543950335")),
        Just(json!("0.0000000000000000000000000001")),
        Just(json!("<")),
        Just(json!(">=")),
        Just(json!("9999-12")),
        Just(json!("{centres} {nobody} <b>")),
        any::<bool>().prop_map(Value::from),
        (-40..400_i64).prop_map(Value::from),
    ]
}

/// The page and what is taken along of it, in one language.
fn told(json: &str, language: Language) -> Option<usize> {
    let (case, packs) = case::unpacked(json).ok()?;
    let (_, pack) = packs.iter().find(|(other, _)| *other == language)?;
    let pack = LanguagePack::read(pack).ok()?;
    let world: &World = World::load(&case, TEXT, &pack, None, None).ok()?;
    let reading = Reading::served(world);
    let mut length = markup::all(&page::body(&reading)).len();
    for plan in chart::plans(&world.case, reading.voice()) {
        for width in plot::WIDTHS {
            length += plot::draw(&plan, width).items.len();
        }
        length += csv::chart(&plan).len();
    }
    Some(length + csv::figures(reading.voice()).len())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(160))]

    #[test]
    fn what_loads_is_told_without_a_panic(
        swaps in prop::collection::vec((any::<prop::sample::Index>(), swap()), 1..4),
        language in 0..3_usize,
    ) {
        let mut case: Value = serde_json::from_str(CASE).unwrap();
        let mut all = Vec::new();
        places(&case, "", &mut all);
        for (index, value) in swaps {
            if let Some(place) = case.pointer_mut(index.get(&all).as_str()) {
                *place = value;
            }
        }
        // Refused or told: either is well, and a panic is not.
        let _ = told(&case.to_string(), Language::ALL[language]);
    }
}

#[test]
fn the_fixture_is_told() {
    for language in Language::ALL {
        assert!(told(CASE, language).is_some_and(|length| length > 10_000));
    }
}
