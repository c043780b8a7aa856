//! Loading: each broken rule is named with its place and mend, and no input stops it.

#![allow(clippy::wildcard_enum_match_arm, reason = "the enum is serde_json’s")]

use super::*;
use serde_json::{Value, json};

mod any;

const FIXTURE: &str = include_str!("../../../tests/fixture/case.json");
const TEXT: &str = include_str!("../../../tests/fixture/text.txt");

fn fixture() -> Value {
    serde_json::from_str(FIXTURE).unwrap()
}

fn read(case: &Value) -> Result<Case, LoadError> {
    load(&case.to_string(), TEXT)
}

/// The place under a JSON pointer, made where its last step is a new field.
fn place<'a>(case: &'a mut Value, pointer: &str) -> &'a mut Value {
    let (above, last) = pointer.rsplit_once('/').unwrap();
    let above = case.pointer_mut(above).unwrap();
    match above {
        Value::Array(list) => &mut list[last.parse::<usize>().unwrap()],
        other => &mut other[last.replace("~1", "/")],
    }
}

/// Why a case is refused; a case that is not is too long to print.
fn refused(case: &Value, what: &str) -> LoadError {
    match read(case) {
        Ok(_) => panic!("{what}: is read"),
        Err(error) => error,
    }
}

/// The fixture with one value replaced is refused at this place, for a reason that holds these words.
fn check(pointer: &str, value: Value, path: &str, rule: &str) {
    let mut case = fixture();
    *place(&mut case, pointer) = value;
    let error = refused(&case, pointer);
    assert_eq!(error.path, path, "{pointer}: {error}");
    assert!(error.rule.contains(rule), "{pointer}: {error}");
    assert!(!error.mend.is_empty(), "{pointer}: {error}");
}

#[test]
fn the_fixture_is_read() {
    let case = read(&fixture()).unwrap();
    assert_eq!(case.id.as_str(), "dongling");
    assert_eq!((case.figures.len(), case.charts.len()), (24, 11));
    assert_eq!(case.title.in_language(Language::English).pieces().len(), 1);
}

#[test]
fn what_is_no_json_is_told_with_its_line() {
    for (json, path) in [
        ("", "line 1, column 0"),
        ("{\n \"id\": }", "line 2, column 8"),
    ] {
        let error = load(json, "").unwrap_err();
        assert_eq!(
            (error.path.as_str(), error.rule.as_str()),
            (path, "the file must be JSON")
        );
    }
}

#[test]
fn a_missing_field_is_named_with_its_place() {
    let rule = "this field is required";
    for (pointer, path) in [
        ("/id", "id"),
        ("/version", "version"),
        ("/language", "language"),
        ("/title", "title"),
        ("/licenses/0/name", "licenses[0].name"),
        ("/contributors/0/role", "contributors[0].role"),
        ("/sources/0/sha256", "sources[0].sha256"),
        ("/entities/1/label", "entities[1].label"),
        ("/units/2/kind", "units[2].kind"),
        ("/themes/0/lead", "themes[0].lead"),
        ("/concepts/3/definition", "concepts[3].definition"),
        ("/keyFigures/0/of", "keyFigures[0].of"),
        ("/passages/0/role", "passages[0].role"),
        ("/figures/0/quote", "figures[0].quote"),
        ("/figures/0/quote/exact", "figures[0].quote.exact"),
        ("/figures/0/decimals", "figures[0].decimals"),
        ("/derived/0/formula", "derived[0].formula"),
        ("/claims/0/entity", "claims[0].entity"),
        ("/checks/0/verdict", "checks[0].verdict"),
        ("/checks/0/tests/0/left", "checks[0].tests[0].left"),
        ("/periods/0/period", "periods[0].period"),
        ("/nonFigures/0/reason", "nonFigures[0].reason"),
        ("/charts/0/series", "charts[0].series"),
        (
            "/charts/0/series/0/data/1/of",
            "charts[0].series[0].data[1].of",
        ),
        (
            "/translations/en/entities~1ambulance~1label",
            "translations.en.entities/ambulance/label",
        ),
    ] {
        check(pointer, Value::Null, path, rule);
    }
}

#[test]
fn a_value_of_another_type_is_named_with_its_place() {
    for (pointer, value, path, rule) in [
        ("/version", json!(1), "version", "must be a string"),
        ("/themes", json!({}), "themes", "must be a list"),
        (
            "/contributors",
            json!("x"),
            "contributors",
            "must be a list",
        ),
        (
            "/charts/0/series",
            json!({}),
            "charts[0].series",
            "must be a list",
        ),
        (
            "/translations",
            json!([]),
            "translations",
            "must be an object",
        ),
        (
            "/checks/0/inputs",
            json!(["a"]),
            "checks[0].inputs",
            "must be an object",
        ),
        (
            "/checks/0/inputs/a",
            json!(1),
            "checks[0].inputs.a",
            "must be a string",
        ),
        (
            "/themes/0/accent",
            json!("1"),
            "themes[0].accent",
            "whole number",
        ),
        (
            "/themes/0/accent",
            json!(256),
            "themes[0].accent",
            "whole number",
        ),
        (
            "/themes/0/accent",
            json!(1.5),
            "themes[0].accent",
            "whole number",
        ),
        (
            "/figures/2/start",
            json!(-1),
            "figures[2].start",
            "whole number",
        ),
        (
            "/figures/0/approximate",
            json!("no"),
            "figures[0].approximate",
            "true or false",
        ),
        (
            "/figures/0/qualifierText",
            json!(1),
            "figures[0].qualifierText",
            "must be a string",
        ),
        (
            "/figures/0/quote/prefix",
            json!(1),
            "figures[0].quote.prefix",
            "must be a string",
        ),
    ] {
        check(pointer, value, path, rule);
    }
}

#[test]
fn a_broken_rule_is_named_with_its_place() {
    for (pointer, value, path, rule) in [
        ("/id", "a b", "id", "must be a name"),
        ("/units/0/id", "", "units[0].id", "must be a name"),
        ("/language", "fr", "language", "not a language of the page"),
        (
            "/translations/fr",
            "x",
            "translations.fr",
            "not a language of the page",
        ),
        (
            "/title",
            "a {b",
            "title",
            "a slot is not closed or has no name: {b",
        ),
        (
            "/translations/en/title",
            "a } b",
            "translations.en.title",
            "a slot is not closed",
        ),
        (
            "/units/0/kind",
            "area",
            "units[0].kind",
            "not one of the words",
        ),
        (
            "/charts/0/kind",
            "pie",
            "charts[0].kind",
            "not one of the words",
        ),
        (
            "/figures/0/value",
            "1e5",
            "figures[0].value",
            "must be a decimal",
        ),
        (
            "/figures/0/value",
            "eleven",
            "figures[0].value",
            "must be a decimal",
        ),
        (
            "/figures/0/lowerBound",
            "",
            "figures[0].lowerBound",
            "must be a decimal",
        ),
        (
            "/figures/0/comparator",
            "=",
            "figures[0].comparator",
            "is not a comparator",
        ),
        (
            "/figures/0/period",
            "2023-13",
            "figures[0].period",
            "ISO 8601",
        ),
        (
            "/derived/0/formula",
            "b / ",
            "derived[0].formula",
            "is not a formula: formula, character 5",
        ),
        (
            "/figures/0/quote/exact",
            "",
            "figures[0].quote",
            "a quote must hold words",
        ),
    ] {
        check(pointer, json!(value), path, rule);
    }
    check(
        "/figures/0/end",
        json!(31),
        "figures[0].quote",
        "a quote must hold words",
    );
}

#[test]
fn words_for_a_reader_are_never_empty() {
    for (pointer, path) in [
        ("/title", "title"),
        ("/themes/0/label", "themes[0].label"),
        ("/figures/0/note", "figures[0].note"),
        ("/claims/0/scope", "claims[0].scope"),
        ("/charts/0/series/0/label", "charts[0].series[0].label"),
        ("/translations/en/title", "translations.en.title"),
    ] {
        for words in ["", " ", "\n\t"] {
            check(pointer, json!(words), path, "must hold words");
        }
    }
}

#[test]
fn places_and_sizes_count_from_one() {
    let case = fixture();
    let ranked = case["figures"].as_array().unwrap();
    let at = ranked.iter().position(|it| it["rank"].is_object()).unwrap();
    for (pointer, path) in [
        ("/themes/0/accent".to_owned(), "themes[0].accent".to_owned()),
        (
            "/claims/0/setSize".to_owned(),
            "claims[0].setSize".to_owned(),
        ),
        (
            format!("/figures/{at}/rank/position"),
            format!("figures[{at}].rank.position"),
        ),
        (
            format!("/figures/{at}/rank/setSize"),
            format!("figures[{at}].rank.setSize"),
        ),
    ] {
        check(&pointer, json!(0), &path, "must be 1 or more");
        check(&pointer, json!(-1), &path, "whole number");
    }
}

#[test]
fn the_ends_that_a_text_states_stand_in_order() {
    let mut case = fixture();
    case["figures"][0]["lowerBound"] = json!("100");
    for upper in ["100", "10"] {
        case["figures"][0]["upperBound"] = json!(upper);
        let error = refused(&case, upper);
        assert_eq!(error.path, "figures[0]");
        assert!(error.rule.contains("below upperBound"), "{error}");
    }
}

#[test]
fn the_words_of_a_closed_list_are_given_in_full() {
    let mut case = fixture();
    case["checks"][0]["verdict"] = json!("maybe");
    let error = read(&case).unwrap_err();
    assert_eq!(
        error.mend,
        "use consistent, inconsistent, partly, uncheckable"
    );
}

#[test]
fn a_name_that_nothing_declares_is_told_where_it_is_used() {
    let rule = "nothing here is called “nobody”";
    for (pointer, path) in [
        ("/derived/0/inputs/a", "derived growth-2022, input a"),
        ("/checks/0/inputs/t", "check share-fits, input t"),
        ("/keyFigures/0/of", "keyFigures"),
        ("/figures/0/isPartOf", "figure centres, isPartOf"),
        ("/charts/0/series/0/data/0/of", "chart visit-columns"),
        ("/figures/0/theme", "figure centres, theme"),
        ("/figures/0/concept", "figure centres, concept"),
        ("/figures/0/entity", "figure centres, entity"),
        ("/figures/0/unit", "figure centres, unit"),
        ("/derived/0/theme", "derived growth-2022, theme"),
        ("/derived/0/concept", "derived growth-2022, concept"),
        ("/derived/0/unit", "derived growth-2022, unit"),
        ("/claims/0/theme", "claim shared-results, theme"),
        ("/claims/0/entity", "claim shared-results, entity"),
        ("/charts/0/theme", "chart visit-columns, theme"),
        ("/checks/0/theme", "check share-fits, theme"),
    ] {
        let mut case = fixture();
        case["translations"] = json!({});
        *place(&mut case, pointer) = json!("nobody");
        let error = refused(&case, pointer);
        assert_eq!(
            (error.path.as_str(), error.rule.as_str()),
            (path, rule),
            "{pointer}"
        );
    }
}

#[test]
fn names_and_formulas_must_agree() {
    let mut case = fixture();
    case["translations"] = json!({});
    case["claims"][0]["id"] = json!("centres");
    let error = read(&case).unwrap_err();
    assert_eq!(error.path, "claim centres");
    assert!(
        error.rule.starts_with("a figure, derived value or claim"),
        "{error}"
    );
    for (pointer, value, path) in [
        ("/derived/0/formula", "b / c", "growth-2022"),
        ("/checks/0/tests/0/left", "a / c", "share-fits"),
        ("/checks/0/tests/0/right", "c", "share-fits"),
    ] {
        check(
            pointer,
            json!(value),
            path,
            "its formula uses “c”, which is no number among its inputs",
        );
    }
}

#[test]
fn a_check_may_concern_a_claim_but_not_reckon_with_it() {
    let mut case = fixture();
    case["translations"] = json!({});
    let claim = case["claims"][0]["id"].clone();
    case["checks"][0]["inputs"]["x"] = claim.clone();
    assert!(read(&case).is_ok());
    case["checks"][0]["inputs"]["t"] = claim;
    let rule = read(&case).unwrap_err().rule;
    assert!(
        rule.ends_with("which is no number among its inputs"),
        "{rule}"
    );
}

#[test]
fn of_several_errors_the_first_in_the_file_is_told() {
    let mut case = fixture();
    case["charts"] = json!(1);
    case["themes"][1]["accent"] = json!("x");
    case["figures"][0]["theme"] = json!("nobody");
    assert_eq!(read(&case).unwrap_err().path, "themes[1].accent");
}

#[test]
fn a_text_block_is_a_json_string_and_nothing_else() {
    assert_eq!(text_block("\"甲\\n乙\""), Some("甲\n乙".to_owned()));
    for other in ["", "甲", "1", "null", "[\"甲\"]", "\"甲\" 1"] {
        assert_eq!(text_block(other), None, "{other}");
    }
}

#[test]
fn a_text_that_was_lost_is_told() {
    for (text, place) in [
        ("", "passage p1"),
        (&TEXT[..TEXT.floor_char_boundary(900)], "passage p5"),
    ] {
        let error = load(&fixture().to_string(), text).unwrap_err();
        assert_eq!(
            (error.path.as_str(), &*error.rule),
            (place, "it ends beyond the text")
        );
    }
}
