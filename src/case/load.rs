//! Turns a case file into a [`Case`]: the only step of the core that can fail.

mod references;
mod words;

use self::words::{
    CHART_KINDS, CLAIM_KINDS, DATUM_ROLES, PASSAGE_ROLES, REASONS, RELATIONS, STATUSES, UNIT_KINDS,
    VERDICTS,
};
use super::json::{Json, Place};
use super::reader::{Errors, LoadError, Node};
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
    let errors = Errors::default();
    let pack = pack.filter(|pack| pack.translation != Json::Null);
    let beside = pack.map(|pack| (pack.language, Node::root(&pack.translation, &errors)));
    let case = case(&Node::root(&value, &errors), text, beside);
    // A name of a broken part would only be missed.
    let case = errors.none_or(case)?;
    let errors = Errors::default();
    references::check(&case, &errors);
    errors.none_or(case)
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

fn case(root: &Node<'_>, text: &str, beside: Option<(Language, Node<'_>)>) -> Case {
    let all = root.optional("translations");
    let mut translations = all.as_ref().map_or_else(Vec::new, translations);
    translations.extend(beside);
    Loader { translations }.case(root, text)
}

type Translations<'a> = Vec<(Language, Node<'a>)>;

fn translations<'a>(all: &'a Node<'a>) -> Translations<'a> {
    let mut translations = Vec::new();
    for (tag, node) in all.entries() {
        match Language::parse(tag) {
            Some(language) => translations.push((language, node)),
            None => node.error(NO_LANGUAGE.0, NO_LANGUAGE.1),
        }
    }
    translations
}

struct Loader<'a> {
    translations: Translations<'a>,
}

impl Loader<'_> {
    fn case(&self, root: &Node<'_>, text: &str) -> Case {
        Case {
            id: id(root, "id"),
            version: root.string("version"),
            language: language(root),
            title: self.text(root, &[], "title"),
            summary: self.text(root, &[], "summary"),
            editorial_note: self.text(root, &[], "editorialNote"),
            licenses: root.list("licenses", |node| self.license(node)),
            contributors: self.contributors(root),
            sources: root.list("sources", |node| self.source(node)),
            entities: root.list("entities", |node| self.entity(node)),
            units: root.list("units", |node| self.unit(node)),
            themes: root.list("themes", |node| self.theme(node)),
            concepts: root.list("concepts", |node| self.concept(node)),
            key_figures: root.list("keyFigures", |node| self.key_figure(node)),
            passages: root.list("passages", |node| self.passage(node)),
            figures: root.list("figures", |node| self.figure(node)),
            derived: root.list("derived", |node| self.derived(node)),
            claims: root.list("claims", |node| self.claim(node)),
            checks: root.list("checks", |node| self.check(node)),
            periods: root.list("periods", named_period),
            non_figures: root.list("nonFigures", non_figure),
            charts: root.list("charts", |node| self.chart(node)),
            text: text.to_owned(),
        }
    }

    /// A string of the case with its translations, required.
    fn text(&self, node: &Node<'_>, place: &[&str], name: &str) -> Text {
        node.field(name);
        self.optional_text(node, place, name)
    }

    /// A string of the case with its translations, empty where there is none.
    fn optional_text(&self, node: &Node<'_>, place: &[&str], name: &str) -> Text {
        let Some(own) = node.optional(name) else {
            return Text::default();
        };
        Text {
            own: template(&own),
            translated: self.translated(&[place, &[name]].concat().join("/")),
        }
    }

    fn translated(&self, key: &str) -> Vec<(Language, Template)> {
        let mut translated = Vec::new();
        for (language, words) in &self.translations {
            translated.push((*language, template(&words.field(key))));
        }
        translated
    }

    fn license(&self, node: &Node<'_>) -> License {
        let name = node.string("name");
        License {
            title: self.text(node, &["licenses", &name], "title"),
            name,
        }
    }

    fn contributors(&self, root: &Node<'_>) -> Vec<Contributor> {
        let mut contributors = Vec::new();
        if let Some(list) = root.optional("contributors") {
            list.each(&mut |index, node| {
                let place = ["contributors", &index.to_string()];
                contributors.push(Contributor {
                    title: self.text(node, &place, "title"),
                    role: node.string("role"),
                });
            });
        }
        contributors
    }

    fn source(&self, node: &Node<'_>) -> Source {
        let path = node.string("path");
        Source {
            title: self.text(node, &["sources", &path], "title"),
            path,
            sha256: node.string("sha256"),
        }
    }

    fn entity(&self, node: &Node<'_>) -> Entity {
        let id = id(node, "id");
        Entity {
            label: self.text(node, &["entities", id.as_str()], "label"),
            id,
        }
    }

    fn unit(&self, node: &Node<'_>) -> Unit {
        let id = id(node, "id");
        let kind = node.word("kind", UNIT_KINDS);
        Unit {
            label: self.text(node, &["units", id.as_str()], "label"),
            kind,
            id,
        }
    }

    fn theme(&self, node: &Node<'_>) -> Theme {
        let id = id(node, "id");
        let place = ["themes", id.as_str()];
        Theme {
            label: self.text(node, &place, "label"),
            lead: self.text(node, &place, "lead"),
            accent: node.integer("accent"),
            id,
        }
    }

    fn concept(&self, node: &Node<'_>) -> Concept {
        let id = id(node, "id");
        let place = ["concepts", id.as_str()];
        Concept {
            label: self.text(node, &place, "label"),
            definition: self.text(node, &place, "definition"),
            id,
        }
    }

    fn key_figure(&self, node: &Node<'_>) -> KeyFigure {
        let of = id(node, "of");
        KeyFigure {
            label: self.text(node, &["keyFigures", of.as_str()], "label"),
            of,
        }
    }

    fn passage(&self, node: &Node<'_>) -> Passage {
        let id = id(node, "id");
        Passage {
            role: node.word("role", PASSAGE_ROLES),
            start: node.integer("start"),
            end: node.integer("end"),
            translations: self.translated(&["passages/", id.as_str()].concat()),
            id,
        }
    }

    fn figure(&self, node: &Node<'_>) -> Figure {
        let id = id(node, "id");
        let place = ["figures", id.as_str()];
        Figure {
            theme: self::id(node, "theme"),
            concept: self::id(node, "concept"),
            entity: self::id(node, "entity"),
            label: self.text(node, &place, "label"),
            quote: quote(node),
            also: node.list("also", quote),
            value: optional_decimal(node, "value"),
            decimals: node.integer("decimals"),
            unit: self::id(node, "unit"),
            unit_editorial: node.boolean("unitEditorial"),
            comparator: comparator(node),
            approximate: node.boolean("approximate"),
            qualifier_text: node
                .optional("qualifierText")
                .map(|word| word.text().to_owned()),
            bounds: bounds(node),
            period: optional_period(node),
            status: node.word("obsStatus", STATUSES),
            is_part_of: optional_id(node, "isPartOf"),
            denominator: denominator(node),
            rank: self.rank(node, &place),
            note: self.optional_text(node, &place, "note"),
            id,
        }
    }

    fn rank(&self, of: &Node<'_>, place: &[&str; 2]) -> Option<Rank> {
        let node = &of.optional("rank")?;
        let [kind, id] = place;
        let place = [kind, id, "rank"];
        Some(Rank {
            position: node.integer("position"),
            of: self.text(node, &place, "of"),
            scope: self.text(node, &place, "scope"),
            set_size: node.optional("setSize").map(|_| node.integer("setSize")),
            quote: quote(node),
            note: self.optional_text(node, &place, "note"),
        })
    }

    fn derived(&self, node: &Node<'_>) -> Derived {
        let id = id(node, "id");
        let place = ["derived", id.as_str()];
        Derived {
            theme: self::id(node, "theme"),
            concept: self::id(node, "concept"),
            label: self.text(node, &place, "label"),
            formula: formula(node, "formula"),
            inputs: inputs(node),
            value: decimal(&node.field("value")),
            decimals: node.integer("decimals"),
            comparator: comparator(node),
            unit: self::id(node, "unit"),
            period: optional_period(node),
            note: self.optional_text(node, &place, "note"),
            id,
        }
    }

    fn claim(&self, node: &Node<'_>) -> Claim {
        let id = id(node, "id");
        let place = ["claims", id.as_str()];
        Claim {
            theme: self::id(node, "theme"),
            kind: node.word("kind", CLAIM_KINDS),
            entity: self::id(node, "entity"),
            label: self.text(node, &place, "label"),
            quote: quote(node),
            period: optional_period(node),
            rank: self.rank(node, &place),
            note: self.optional_text(node, &place, "note"),
            id,
        }
    }

    fn check(&self, node: &Node<'_>) -> Check {
        let id = id(node, "id");
        let place = ["checks", id.as_str()];
        Check {
            theme: self::id(node, "theme"),
            label: self.text(node, &place, "label"),
            quote: node.optional("quote").map(|_| quote(node)),
            inputs: inputs(node),
            tests: node.list("tests", test),
            missing: self.optional_text(node, &place, "missing"),
            verdict: node.word("verdict", VERDICTS),
            note: self.optional_text(node, &place, "note"),
            id,
        }
    }

    fn chart(&self, node: &Node<'_>) -> Chart {
        let id = id(node, "id");
        let place = ["charts", id.as_str()];
        Chart {
            theme: self::id(node, "theme"),
            kind: node.word("kind", CHART_KINDS),
            title: self.text(node, &place, "title"),
            subtitle: self.text(node, &place, "subtitle"),
            summary: self.text(node, &place, "summary"),
            note: self.optional_text(node, &place, "note"),
            series: self.all_series(node, &id),
            id,
        }
    }

    fn all_series(&self, chart: &Node<'_>, id: &Id) -> Vec<Series> {
        let mut all = Vec::new();
        chart.field("series").each(&mut |index, node| {
            let place = ["charts", id.as_str(), "series", &index.to_string()];
            all.push(Series {
                label: self.optional_text(node, &place, "label"),
                data: node.list("data", datum),
            });
        });
        all
    }
}

fn template(node: &Node<'_>) -> Template {
    Template::parse(node.text()).unwrap_or_else(|part| {
        let rule = ["a slot is not closed or has no name: ", &part].concat();
        node.error(&rule, "write {id}, or {{ for a brace");
        Template::default()
    })
}

fn id(node: &Node<'_>, name: &str) -> Id {
    let node = node.field(name);
    let name = node.text();
    let allowed = |c: u8| c.is_ascii_alphanumeric() || b"-_.".contains(&c);
    if name.is_empty() || !name.bytes().all(allowed) {
        node.error("must be a name", "use letters a-z, digits and hyphens");
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
    let node = root.field("language");
    Language::parse(node.text()).unwrap_or_else(|| {
        node.error(NO_LANGUAGE.0, NO_LANGUAGE.1);
        Language::Traditional
    })
}

fn decimal(node: &Node<'_>) -> Decimal {
    quantity::plain_decimal(node.text()).unwrap_or_else(|| {
        node.error(
            "must be a decimal number in quotation marks",
            "write \"1500000000\" or \"0.35\"",
        );
        Decimal::ZERO
    })
}

fn optional_decimal(node: &Node<'_>, name: &str) -> Option<Decimal> {
    node.optional(name).map(|node| decimal(&node))
}

fn comparator(node: &Node<'_>) -> Option<Comparator> {
    let node = node.optional("comparator")?;
    let comparator = Comparator::parse(node.text());
    if comparator.is_none() {
        node.error("is not a comparator", "use <, <=, >= or >");
    }
    comparator
}

fn bounds(node: &Node<'_>) -> Option<Interval> {
    let lower = optional_decimal(node, "lowerBound").map_or(Bound::Unbounded, Bound::Included);
    let upper = optional_decimal(node, "upperBound").map_or(Bound::Unbounded, Bound::Excluded);
    let stated = (lower, upper) != (Bound::Unbounded, Bound::Unbounded);
    stated.then_some(Interval { lower, upper })
}

fn period(node: &Node<'_>) -> Period {
    Period::parse(node.text()).unwrap_or_else(|_| {
        node.error(
            "is not an ISO 8601 period",
            "write 2024, 2024-05 or 2025-01/2025-06",
        );
        Period::Year(1)
    })
}

fn optional_period(node: &Node<'_>) -> Option<Period> {
    node.optional("period").map(|node| period(&node))
}

fn denominator(node: &Node<'_>) -> Denominator {
    let name = "measurementDenominator";
    match optional_id(node, name) {
        Some(id) => Denominator::Figure(id),
        None if node.has(name) => Denominator::NotStated,
        None => Denominator::None,
    }
}

fn quote(node: &Node<'_>) -> Quote {
    let words = node.field("quote");
    let part = |name: &str| {
        let part = words.optional(name);
        part.map_or_else(String::new, |part| part.text().to_owned())
    };
    let quote = Quote {
        exact: words.string("exact"),
        prefix: part("prefix"),
        suffix: part("suffix"),
        start: node.integer("start"),
        end: node.integer("end"),
    };
    if quote.exact.is_empty() || quote.end <= quote.start {
        words.error(
            "a quote must hold words",
            "give exact words, and start before end",
        );
    }
    quote
}

fn formula(node: &Node<'_>, name: &str) -> Formula {
    let node = node.field(name);
    Formula::parse(node.text()).unwrap_or_else(|error| {
        let rule = ["is not a formula: ", &error.to_string()].concat();
        node.error(&rule, "write for example b / a - 1");
        Formula::default()
    })
}

fn inputs(node: &Node<'_>) -> Vec<(String, Id)> {
    let mut inputs = Vec::new();
    if let Some(all) = node.optional("inputs") {
        for (name, node) in all.entries() {
            inputs.push((name.to_owned(), Id::from(node.text())));
        }
    }
    inputs
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
        period: period(&node.field("period")),
    }
}

fn non_figure(node: &Node<'_>) -> NonFigure {
    NonFigure {
        quote: quote(node),
        reason: node.word("reason", REASONS),
    }
}

fn datum(node: &Node<'_>) -> Datum {
    let role = node
        .optional("role")
        .map(|_| node.word("role", DATUM_ROLES));
    Datum {
        of: id(node, "of"),
        role: role.unwrap_or(DatumRole::Value),
    }
}

#[cfg(test)]
mod tests;
