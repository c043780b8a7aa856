//! Turns a case file into a [`Case`]: the only step of the core that can fail.

mod references;
mod words;

use self::words::{
    CHART_KINDS, CLAIM_KINDS, DATUM_ROLES, PASSAGE_ROLES, REASONS, RELATIONS, STATUSES, UNIT_KINDS,
    VERDICTS,
};
use super::json::{Json, Place};
use super::reader::{File, LoadError, Node};
use super::{
    Case, Chart, Check, Claim, Concept, Contributor, Datum, DatumRole, Denominator, Derived,
    Entity, Figure, Id, KeyFigure, LanguagePack, License, NamedPeriod, NonFigure, Passage, Quote,
    Rank, Series, Source, Template, Test, Text, Theme, Unit,
};
use crate::i18n::Language;
use crate::quantity::formula::Formula;
use crate::quantity::{self, Comparator, Decimal, Interval, Period};
use std::ops::Bound;

/// Reads a case file and the restored text beside it.
///
/// # Errors
/// The first place in the file that breaks a rule of the format, or a name that nothing declares, with the mend.
/// A quote that is not found in the text is not an error: that is shown to the reader where it matters.
pub fn load(json: &str, text: &str) -> Result<Case, LoadError> {
    load_with(json, text, None)
}

/// Reads a case file that has lost its translations, with a language pack beside it.
///
/// # Errors
/// As [`load`]; and the first place in the translation that breaks a rule of the format.
pub fn load_in(json: &str, text: &str, pack: &LanguagePack) -> Result<Case, LoadError> {
    load_with(json, text, Some(pack))
}

fn load_with(json: &str, text: &str, pack: Option<&LanguagePack>) -> Result<Case, LoadError> {
    let value = parsed(json)?;
    let mut file = File::new(&value);
    file.translations = translations(&file.root(), &value);
    if let Some(pack) = pack
        && pack.translation != Json::Null
    {
        file.translations.push((pack.language, &pack.translation));
    }
    let case = case(&file.root(), text);
    references::check(&case, &file);
    file.none_or(case)
}

pub(super) fn parsed(json: &str) -> Result<Json, LoadError> {
    Json::parse(json).map_err(not_json)
}

/// The text that a data block of the page holds, as a JSON string; `None` if it holds anything else.
pub fn text_block(block: &str) -> Option<String> {
    if let Ok(Json::Text(text)) = Json::parse(block) {
        Some(text)
    } else {
        None
    }
}

fn not_json(Place { line, column }: Place) -> LoadError {
    LoadError {
        path: format!("line {line}, column {column}"),
        rule: "the file must be JSON".into(),
        mend: "look for a missing comma, bracket or quotation mark before this place".into(),
    }
}

fn translations<'a>(root: &Node<'_>, value: &'a Json) -> Vec<(Language, &'a Json)> {
    let mut translations = Vec::new();
    if let Some(all) = value.present("translations") {
        for (tag, words) in root.entries(all) {
            match Language::parse(tag) {
                Some(language) => translations.push((language, words)),
                None => root.error(words, NO_LANGUAGE.0, NO_LANGUAGE.1),
            }
        }
    }
    translations
}

fn case(root: &Node<'_>, text: &str) -> Case {
    Case {
        id: id(root, "id"),
        version: root.string("version"),
        language: language(root),
        title: words(root, "title"),
        summary: words(root, "summary"),
        editorial_note: words(root, "editorialNote"),
        licenses: root.list("licenses", "name", license),
        contributors: root.list("contributors", "", contributor),
        sources: root.list("sources", "path", source),
        entities: root.list("entities", "id", entity),
        units: root.list("units", "id", unit),
        themes: root.list("themes", "id", theme),
        concepts: root.list("concepts", "id", concept),
        key_figures: root.list("keyFigures", "of", key_figure),
        passages: root.list("passages", "id", passage),
        figures: root.list("figures", "id", figure),
        derived: root.list("derived", "id", derived),
        claims: root.list("claims", "id", claim),
        checks: root.list("checks", "id", check),
        periods: root.list("periods", "", named_period),
        non_figures: root.list("nonFigures", "", non_figure),
        charts: root.list("charts", "id", chart),
        text: text.to_owned(),
    }
}

/// A string of the case with its translations, required.
fn words(node: &Node<'_>, name: &str) -> Text {
    node.field(name);
    optional_words(node, name)
}

/// A string of the case with its translations, empty where there is none.
fn optional_words(node: &Node<'_>, name: &str) -> Text {
    let Some(own) = node.optional(name) else {
        return Text::default();
    };
    Text {
        own: template(node, own),
        translated: translated(node, &node.key_of(name)),
    }
}

fn translated(node: &Node<'_>, key: &str) -> Vec<(Language, Template)> {
    let mut translated = Vec::new();
    for (language, words) in &node.file.translations {
        let words = node.at(words);
        translated.push((*language, template(&words, words.field(key))));
    }
    translated
}

fn license(node: &Node<'_>) -> License {
    License {
        name: node.string("name"),
        title: words(node, "title"),
    }
}

fn contributor(node: &Node<'_>) -> Contributor {
    Contributor {
        title: words(node, "title"),
        role: node.string("role"),
    }
}

fn source(node: &Node<'_>) -> Source {
    Source {
        path: node.string("path"),
        title: words(node, "title"),
        sha256: node.string("sha256"),
    }
}

fn entity(node: &Node<'_>) -> Entity {
    Entity {
        id: id(node, "id"),
        label: words(node, "label"),
    }
}

fn unit(node: &Node<'_>) -> Unit {
    Unit {
        id: id(node, "id"),
        kind: node.word("kind", UNIT_KINDS),
        label: words(node, "label"),
    }
}

fn theme(node: &Node<'_>) -> Theme {
    Theme {
        id: id(node, "id"),
        label: words(node, "label"),
        lead: words(node, "lead"),
        accent: node.integer("accent"),
    }
}

fn concept(node: &Node<'_>) -> Concept {
    Concept {
        id: id(node, "id"),
        label: words(node, "label"),
        definition: words(node, "definition"),
    }
}

fn key_figure(node: &Node<'_>) -> KeyFigure {
    KeyFigure {
        of: id(node, "of"),
        label: words(node, "label"),
    }
}

fn passage(node: &Node<'_>) -> Passage {
    Passage {
        id: id(node, "id"),
        role: node.word("role", PASSAGE_ROLES),
        start: node.integer("start"),
        end: node.integer("end"),
        translations: translated(node, node.key),
    }
}

fn figure(node: &Node<'_>) -> Figure {
    Figure {
        id: id(node, "id"),
        theme: id(node, "theme"),
        concept: id(node, "concept"),
        entity: id(node, "entity"),
        label: words(node, "label"),
        quote: quote(node),
        also: node.list("also", "", quote),
        value: optional_decimal(node, "value"),
        decimals: node.integer("decimals"),
        unit: id(node, "unit"),
        unit_editorial: node.boolean("unitEditorial"),
        comparator: comparator(node),
        approximate: node.boolean("approximate"),
        qualifier_text: node
            .optional("qualifierText")
            .map(|_| node.string("qualifierText")),
        bounds: bounds(node),
        period: optional_period(node),
        status: node.word("obsStatus", STATUSES),
        is_part_of: optional_id(node, "isPartOf"),
        denominator: denominator(node),
        rank: rank(node),
        note: optional_words(node, "note"),
    }
}

fn rank(of: &Node<'_>) -> Option<Rank> {
    let value = of.optional("rank")?;
    let key = &of.key_of("rank");
    let node = &Node { value, key, ..*of };
    Some(Rank {
        position: node.integer("position"),
        of: words(node, "of"),
        scope: words(node, "scope"),
        set_size: node.optional("setSize").map(|it| node.whole(it)),
        quote: quote(node),
        note: optional_words(node, "note"),
    })
}

fn derived(node: &Node<'_>) -> Derived {
    Derived {
        id: id(node, "id"),
        theme: id(node, "theme"),
        concept: id(node, "concept"),
        label: words(node, "label"),
        formula: formula(node, "formula"),
        inputs: inputs(node),
        value: decimal(node, node.field("value")),
        decimals: node.integer("decimals"),
        comparator: comparator(node),
        unit: id(node, "unit"),
        period: optional_period(node),
        note: optional_words(node, "note"),
    }
}

fn claim(node: &Node<'_>) -> Claim {
    Claim {
        id: id(node, "id"),
        theme: id(node, "theme"),
        kind: node.word("kind", CLAIM_KINDS),
        entity: id(node, "entity"),
        label: words(node, "label"),
        quote: quote(node),
        period: optional_period(node),
        rank: rank(node),
        note: optional_words(node, "note"),
    }
}

fn check(node: &Node<'_>) -> Check {
    Check {
        id: id(node, "id"),
        theme: id(node, "theme"),
        label: words(node, "label"),
        quote: node.optional("quote").map(|_| quote(node)),
        inputs: inputs(node),
        tests: node.list("tests", "", test),
        missing: optional_words(node, "missing"),
        verdict: node.word("verdict", VERDICTS),
        note: optional_words(node, "note"),
    }
}

fn chart(node: &Node<'_>) -> Chart {
    Chart {
        id: id(node, "id"),
        theme: id(node, "theme"),
        kind: node.word("kind", CHART_KINDS),
        title: words(node, "title"),
        subtitle: words(node, "subtitle"),
        summary: words(node, "summary"),
        note: optional_words(node, "note"),
        series: node.required_list("series", series),
    }
}

fn series(node: &Node<'_>) -> Series {
    Series {
        label: optional_words(node, "label"),
        data: node.list("data", "", datum),
    }
}

fn datum(node: &Node<'_>) -> Datum {
    let role = node.optional("role");
    Datum {
        role: role.map_or(DatumRole::Value, |_| node.word("role", DATUM_ROLES)),
        of: id(node, "of"),
    }
}

fn test(node: &Node<'_>) -> Test {
    Test {
        left: formula(node, "left"),
        relation: node.word("relation", RELATIONS),
        right: formula(node, "right"),
    }
}

fn named_period(node: &Node<'_>) -> NamedPeriod {
    NamedPeriod {
        quote: quote(node),
        period: period(node, node.field("period")),
    }
}

fn non_figure(node: &Node<'_>) -> NonFigure {
    NonFigure {
        quote: quote(node),
        reason: node.word("reason", REASONS),
    }
}

fn template(node: &Node<'_>, words: &Json) -> Template {
    Template::parse(node.text(words)).unwrap_or_else(|part| {
        let rule = ["a slot is not closed or has no name: ", &part].concat();
        node.error(words, &rule, "write {id}, or {{ for a brace");
        Template::default()
    })
}

fn id(node: &Node<'_>, name: &str) -> Id {
    let value = node.field(name);
    let name = node.text(value);
    let mut allowed = !name.is_empty();
    for byte in name.bytes() {
        allowed &= byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    }
    if !allowed {
        node.error(
            value,
            "must be a name",
            "use letters a-z, digits and hyphens",
        );
    }
    Id::from(name)
}

fn optional_id(node: &Node<'_>, name: &str) -> Option<Id> {
    node.optional(name).map(|_| id(node, name))
}

const NO_LANGUAGE: (&str, &str) = (
    "is not a language of the page",
    "use zh-Hant, zh-Hans or en",
);

fn language(root: &Node<'_>) -> Language {
    let tag = root.field("language");
    Language::parse(root.text(tag)).unwrap_or_else(|| {
        root.error(tag, NO_LANGUAGE.0, NO_LANGUAGE.1);
        Language::Traditional
    })
}

fn decimal(node: &Node<'_>, value: &Json) -> Decimal {
    quantity::plain_decimal(node.text(value)).unwrap_or_else(|| {
        node.error(
            value,
            "must be a decimal number in quotation marks",
            "write \"1500000000\" or \"0.35\"",
        );
        Decimal::ZERO
    })
}

fn optional_decimal(node: &Node<'_>, name: &str) -> Option<Decimal> {
    node.optional(name).map(|value| decimal(node, value))
}

fn comparator(node: &Node<'_>) -> Option<Comparator> {
    let code = node.optional("comparator")?;
    let comparator = Comparator::parse(node.text(code));
    if comparator.is_none() {
        node.error(code, "is not a comparator", "use <, <=, >= or >");
    }
    comparator
}

fn bounds(node: &Node<'_>) -> Option<Interval> {
    let lower = optional_decimal(node, "lowerBound").map_or(Bound::Unbounded, Bound::Included);
    let upper = optional_decimal(node, "upperBound").map_or(Bound::Unbounded, Bound::Excluded);
    let stated = (lower, upper) != (Bound::Unbounded, Bound::Unbounded);
    stated.then_some(Interval { lower, upper })
}

fn period(node: &Node<'_>, value: &Json) -> Period {
    Period::parse(node.text(value)).unwrap_or_else(|_| {
        node.error(
            value,
            "is not an ISO 8601 period",
            "write 2024, 2024-05 or 2025-01/2025-06",
        );
        Period::Year(1)
    })
}

fn optional_period(node: &Node<'_>) -> Option<Period> {
    node.optional("period").map(|value| period(node, value))
}

fn denominator(node: &Node<'_>) -> Denominator {
    let name = "measurementDenominator";
    match optional_id(node, name) {
        Some(id) => Denominator::Figure(id),
        None if node.value.get(name).is_some() => Denominator::NotStated,
        None => Denominator::None,
    }
}

fn quote(node: &Node<'_>) -> Quote {
    let value = node.field("quote");
    let words = &node.at(value);
    let quote = Quote {
        exact: words.string("exact"),
        prefix: optional_string(words, "prefix"),
        suffix: optional_string(words, "suffix"),
        start: node.integer("start"),
        end: node.integer("end"),
    };
    if quote.exact.is_empty() || quote.end <= quote.start {
        node.error(
            value,
            "a quote must hold words",
            "give exact words, and start before end",
        );
    }
    quote
}

fn optional_string(node: &Node<'_>, name: &str) -> String {
    node.optional(name)
        .map_or_else(String::new, |_| node.string(name))
}

fn formula(node: &Node<'_>, name: &str) -> Formula {
    let value = node.field(name);
    Formula::parse(node.text(value)).unwrap_or_else(|error| {
        let rule = ["is not a formula: ", &error.to_string()].concat();
        node.error(value, &rule, "write for example b / a - 1");
        Formula::default()
    })
}

fn inputs(node: &Node<'_>) -> Vec<(String, Id)> {
    let mut inputs = Vec::new();
    if let Some(all) = node.optional("inputs") {
        for (name, value) in node.entries(all) {
            inputs.push((name.clone(), Id::from(node.text(value))));
        }
    }
    inputs
}

#[cfg(test)]
mod tests;
