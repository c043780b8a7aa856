//! Turns a case file into a [`Case`]: the only step of the core that can fail.

mod references;
mod values;
mod words;

use self::values::{
    NO_LANGUAGE, bounds, comparator, date, decimal, denominator, formula, id, inputs, language,
    optional_decimal, optional_id, optional_period, optional_text, period, quote, text_of,
    translated,
};
use self::words::{
    CHART_KINDS, CLAIM_KINDS, DATUM_ROLES, PASSAGE_ROLES, REASONS, RELATIONS, STATUSES, UNIT_KINDS,
    VERDICTS,
};
use super::json::{Json, Place};
use super::reader::{File, LoadError, Node};
use super::{
    Case, Chart, Check, Claim, Concept, Contributor, Datum, DatumRole, Derived, Entity, Figure,
    KeyFigure, LanguagePack, License, NamedPeriod, NonFigure, Passage, Rank, Series, Source, Test,
    Theme, Unit,
};
use crate::i18n::Language;

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

/// Not inlined, nor are others that return much: what they return would be moved field by field.
#[inline(never)]
fn load_with(json: &str, text: &str, pack: Option<&LanguagePack>) -> Result<Case, LoadError> {
    let value = parsed(json)?;
    let mut file = File::new(&value);
    file.translations = translations(&file.root(), &value);
    if let Some(pack) = pack
        && !matches!(pack.translation, Json::Null)
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

#[inline(never)]
fn case(root: &Node<'_>, text: &str) -> Case {
    let mut case = Case {
        id: id(root, "id"),
        version: root.string("version"),
        language: language(root),
        title: text_of(root, "title"),
        title_stated: root.boolean("titleStated"),
        published: root
            .optional("datePublished")
            .map(|value| date(root, value)),
        summary: text_of(root, "summary"),
        editorial_note: text_of(root, "editorialNote"),
        licenses: Vec::new(),
        contributors: Vec::new(),
        sources: Vec::new(),
        entities: Vec::new(),
        units: Vec::new(),
        themes: Vec::new(),
        concepts: Vec::new(),
        key_figures: Vec::new(),
        passages: Vec::new(),
        figures: Vec::new(),
        derived: Vec::new(),
        claims: Vec::new(),
        checks: Vec::new(),
        periods: Vec::new(),
        non_figures: Vec::new(),
        charts: Vec::new(),
        text: text.to_owned(),
    };
    for (name, by, read) in LISTS {
        root.each(name, by, &mut |node| read(&mut case, node));
    }
    case
}

type Read = fn(&mut Case, &Node<'_>);

/// The lists of a case in their order: the name, the field that the keys of translations are made of, and how an
/// item is read. A table is a third of the calls that it stands for.
const LISTS: &[(&str, &str, Read)] = &[
    ("licenses", "name", |it, node| {
        it.licenses.push(license(node))
    }),
    ("contributors", "", |it, node| {
        it.contributors.push(contributor(node))
    }),
    ("sources", "path", |it, node| it.sources.push(source(node))),
    ("entities", "id", |it, node| it.entities.push(entity(node))),
    ("units", "id", |it, node| it.units.push(unit(node))),
    ("themes", "id", |it, node| it.themes.push(theme(node))),
    ("concepts", "id", |it, node| it.concepts.push(concept(node))),
    ("keyFigures", "of", |it, node| {
        it.key_figures.push(key_figure(node))
    }),
    ("passages", "id", |it, node| it.passages.push(passage(node))),
    ("figures", "id", |it, node| it.figures.push(figure(node))),
    ("derived", "id", |it, node| it.derived.push(derived(node))),
    ("claims", "id", |it, node| it.claims.push(claim(node))),
    ("checks", "id", |it, node| it.checks.push(check(node))),
    ("periods", "", |it, node| {
        it.periods.push(named_period(node))
    }),
    ("nonFigures", "", |it, node| {
        it.non_figures.push(non_figure(node))
    }),
    ("charts", "id", |it, node| it.charts.push(chart(node))),
];

fn license(node: &Node<'_>) -> License {
    License {
        name: node.string("name"),
        title: text_of(node, "title"),
    }
}

fn contributor(node: &Node<'_>) -> Contributor {
    Contributor {
        title: text_of(node, "title"),
        role: node.string("role"),
    }
}

fn source(node: &Node<'_>) -> Source {
    Source {
        path: node.string("path"),
        title: text_of(node, "title"),
        sha256: node.string("sha256"),
    }
}

fn entity(node: &Node<'_>) -> Entity {
    Entity {
        id: id(node, "id"),
        label: text_of(node, "label"),
    }
}

fn unit(node: &Node<'_>) -> Unit {
    Unit {
        id: id(node, "id"),
        kind: node.word("kind", UNIT_KINDS),
        label: text_of(node, "label"),
    }
}

fn theme(node: &Node<'_>) -> Theme {
    Theme {
        id: id(node, "id"),
        label: text_of(node, "label"),
        lead: text_of(node, "lead"),
        accent: node.count(node.field("accent")),
    }
}

fn concept(node: &Node<'_>) -> Concept {
    Concept {
        id: id(node, "id"),
        label: text_of(node, "label"),
        definition: text_of(node, "definition"),
    }
}

fn key_figure(node: &Node<'_>) -> KeyFigure {
    KeyFigure {
        of: id(node, "of"),
        label: text_of(node, "label"),
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
        label: text_of(node, "label"),
        quote: quote(node),
        also: node.list("also", quote),
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
        note: optional_text(node, "note"),
    }
}

fn rank(of: &Node<'_>) -> Option<Rank> {
    let value = of.optional("rank")?;
    let key = &of.key_of("rank");
    let node = &Node { value, key, ..*of };
    Some(Rank {
        position: node.count(node.field("position")),
        of: text_of(node, "of"),
        scope: text_of(node, "scope"),
        set_size: node.optional("setSize").map(|it| node.count(it)),
        quote: quote(node),
        note: optional_text(node, "note"),
    })
}

fn derived(node: &Node<'_>) -> Derived {
    Derived {
        id: id(node, "id"),
        theme: id(node, "theme"),
        concept: id(node, "concept"),
        label: text_of(node, "label"),
        formula: formula(node, "formula"),
        inputs: inputs(node),
        value: decimal(node, node.field("value")),
        decimals: node.integer("decimals"),
        comparator: comparator(node),
        unit: id(node, "unit"),
        period: optional_period(node),
        note: optional_text(node, "note"),
    }
}

fn claim(node: &Node<'_>) -> Claim {
    Claim {
        id: id(node, "id"),
        theme: id(node, "theme"),
        kind: node.word("kind", CLAIM_KINDS),
        entity: id(node, "entity"),
        label: text_of(node, "label"),
        quote: quote(node),
        period: optional_period(node),
        rank: rank(node),
        scope: optional_text(node, "scope"),
        set_size: node.optional("setSize").map(|it| node.count(it)),
        note: optional_text(node, "note"),
    }
}

fn check(node: &Node<'_>) -> Check {
    Check {
        id: id(node, "id"),
        theme: id(node, "theme"),
        label: text_of(node, "label"),
        quote: node.optional("quote").map(|_| quote(node)),
        inputs: inputs(node),
        tests: node.list("tests", test),
        missing: optional_text(node, "missing"),
        verdict: node.word("verdict", VERDICTS),
        note: optional_text(node, "note"),
    }
}

fn chart(node: &Node<'_>) -> Chart {
    Chart {
        id: id(node, "id"),
        theme: id(node, "theme"),
        kind: node.word("kind", CHART_KINDS),
        title: text_of(node, "title"),
        subtitle: text_of(node, "subtitle"),
        summary: text_of(node, "summary"),
        note: optional_text(node, "note"),
        series: node.required_list("series", series),
    }
}

fn series(node: &Node<'_>) -> Series {
    Series {
        label: optional_text(node, "label"),
        data: node.list("data", datum),
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

#[cfg(test)]
mod tests;
