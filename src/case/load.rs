//! Turns a case file into a [`Case`]: the only step of the core that can fail.

use super::reader::{LoadError, Node};
use super::{
    Case, Chart, ChartKind, Check, Claim, ClaimKind, Concept, Contributor, Datum, DatumRole,
    Denominator, Derived, Entity, Figure, Id, KeyFigure, License, NamedPeriod, NonFigure,
    NonFigureReason, ObservationStatus, Passage, PassageRole, Quote, Rank, Relation, Series,
    Source, Template, Test, Text, Theme, Unit, UnitKind, Verdict,
};
use crate::i18n::Language;
use crate::quantity::formula::Formula;
use crate::quantity::{Comparator, Decimal, Interval, Period};
use serde_json::Value;
use std::collections::BTreeSet;
use std::ops::Bound;

type Read<T> = Result<T, LoadError>;

/// Reads a case file and the restored text beside it.
///
/// # Errors
/// The first place in the file that breaks a rule of the format, or a name that nothing declares, with the mend.
/// A quote that is not found in the text is not an error: that is shown to the reader where it matters.
pub fn load(json: &str, text: &str) -> Result<Case, LoadError> {
    let value: Value = serde_json::from_str(json).map_err(|error| not_json(&error))?;
    let root = Node {
        value: &value,
        path: String::new(),
    };
    let case = Loader {
        translations: translations(&root)?,
    }
    .case(&root, text)?;
    references(&case)?;
    Ok(case)
}

/// The text that a data block of the page holds, as a JSON string; `None` if it holds anything else.
pub fn text_block(block: &str) -> Option<String> {
    serde_json::from_str::<Value>(block)
        .ok()?
        .as_str()
        .map(str::to_owned)
}

fn not_json(error: &serde_json::Error) -> LoadError {
    LoadError {
        path: format!("line {}, column {}", error.line(), error.column()),
        rule: "the file must be JSON".into(),
        mend: "look for a missing comma, bracket or quotation mark before this place".into(),
    }
}

type Translations<'a> = Vec<(Language, Node<'a>)>;

fn translations<'a>(root: &Node<'a>) -> Read<Translations<'a>> {
    let Some(all) = root.optional("translations") else {
        return Ok(Vec::new());
    };
    let language = |(tag, node): (&str, Node<'a>)| match Language::parse(tag) {
        Some(language) => Ok((language, node)),
        None => Err(node.error(
            "is not a language of the page",
            "use zh-Hant, zh-Hans or en",
        )),
    };
    all.entries()?.into_iter().map(language).collect()
}

struct Loader<'a> {
    translations: Translations<'a>,
}

impl<'a> Loader<'a> {
    fn case(&self, root: &Node<'a>, text: &str) -> Read<Case> {
        Ok(Case {
            id: id(root, "id")?,
            version: root.string("version")?,
            language: language(root)?,
            title: self.text(root, "", "title")?,
            summary: self.text(root, "", "summary")?,
            editorial_note: self.text(root, "", "editorialNote")?,
            licenses: root.list("licenses", |node| self.license(node))?,
            contributors: self.contributors(root)?,
            sources: root.list("sources", |node| self.source(node))?,
            entities: root.list("entities", |node| self.entity(node))?,
            units: root.list("units", |node| self.unit(node))?,
            themes: root.list("themes", |node| self.theme(node))?,
            concepts: root.list("concepts", |node| self.concept(node))?,
            key_figures: root.list("keyFigures", |node| self.key_figure(node))?,
            passages: root.list("passages", |node| self.passage(node))?,
            figures: root.list("figures", |node| self.figure(node))?,
            derived: root.list("derived", |node| self.derived(node))?,
            claims: root.list("claims", |node| self.claim(node))?,
            checks: root.list("checks", |node| self.check(node))?,
            periods: root.list("periods", named_period)?,
            non_figures: root.list("nonFigures", non_figure)?,
            charts: root.list("charts", |node| self.chart(node))?,
            text: text.to_owned(),
        })
    }

    /// A string of the case with its translations, required.
    fn text(&self, node: &Node<'a>, place: &str, name: &str) -> Read<Text> {
        node.field(name)?;
        self.optional_text(node, place, name)
    }

    /// A string of the case with its translations, empty where there is none.
    fn optional_text(&self, node: &Node<'a>, place: &str, name: &str) -> Read<Text> {
        let Some(own) = node.optional(name) else {
            return Ok(Text::default());
        };
        let key = if place.is_empty() {
            name.to_owned()
        } else {
            format!("{place}/{name}")
        };
        Ok(Text {
            own: template(&own)?,
            translated: self.translated(&key)?,
        })
    }

    fn translated(&self, key: &str) -> Read<Vec<(Language, Template)>> {
        let one = |(language, words): &(Language, Node<'a>)| {
            Ok((*language, template(&words.field(key)?)?))
        };
        self.translations.iter().map(one).collect()
    }

    fn license(&self, node: &Node<'a>) -> Read<License> {
        let name = node.string("name")?;
        Ok(License {
            title: self.text(node, &format!("licenses/{name}"), "title")?,
            name,
        })
    }

    fn contributors(&self, root: &Node<'a>) -> Read<Vec<Contributor>> {
        let Some(list) = root.optional("contributors") else {
            return Ok(Vec::new());
        };
        let one = |(index, node): (usize, &Node<'a>)| {
            Ok(Contributor {
                title: self.text(node, &format!("contributors/{index}"), "title")?,
                role: node.string("role")?,
            })
        };
        list.items()?.iter().enumerate().map(one).collect()
    }

    fn source(&self, node: &Node<'a>) -> Read<Source> {
        let path = node.string("path")?;
        let title = self.text(node, &format!("sources/{path}"), "title")?;
        Ok(Source {
            title,
            path,
            sha256: node.string("sha256")?,
        })
    }

    fn entity(&self, node: &Node<'a>) -> Read<Entity> {
        let id = id(node, "id")?;
        Ok(Entity {
            label: self.text(node, &format!("entities/{id}"), "label")?,
            id,
        })
    }

    fn unit(&self, node: &Node<'a>) -> Read<Unit> {
        let id = id(node, "id")?;
        let kind = node.field("kind")?.word(UNIT_KINDS)?;
        Ok(Unit {
            label: self.text(node, &format!("units/{id}"), "label")?,
            kind,
            id,
        })
    }

    fn theme(&self, node: &Node<'a>) -> Read<Theme> {
        let id = id(node, "id")?;
        let place = format!("themes/{id}");
        Ok(Theme {
            label: self.text(node, &place, "label")?,
            lead: self.text(node, &place, "lead")?,
            accent: node.integer("accent")?,
            id,
        })
    }

    fn concept(&self, node: &Node<'a>) -> Read<Concept> {
        let id = id(node, "id")?;
        let place = format!("concepts/{id}");
        Ok(Concept {
            label: self.text(node, &place, "label")?,
            definition: self.text(node, &place, "definition")?,
            id,
        })
    }

    fn key_figure(&self, node: &Node<'a>) -> Read<KeyFigure> {
        let of = id(node, "of")?;
        Ok(KeyFigure {
            label: self.text(node, &format!("keyFigures/{of}"), "label")?,
            of,
        })
    }

    fn passage(&self, node: &Node<'a>) -> Read<Passage> {
        let id = id(node, "id")?;
        Ok(Passage {
            role: node.field("role")?.word(PASSAGE_ROLES)?,
            start: node.integer("start")?,
            end: node.integer("end")?,
            translations: self.translated(&format!("passages/{id}"))?,
            id,
        })
    }

    fn figure(&self, node: &Node<'a>) -> Read<Figure> {
        let id = id(node, "id")?;
        let place = format!("figures/{id}");
        Ok(Figure {
            theme: self::id(node, "theme")?,
            concept: self::id(node, "concept")?,
            entity: self::id(node, "entity")?,
            label: self.text(node, &place, "label")?,
            quote: quote(node)?,
            also: node.list("also", quote)?,
            value: optional_decimal(node, "value")?,
            decimals: node.integer("decimals")?,
            unit: self::id(node, "unit")?,
            unit_editorial: node.boolean("unitEditorial")?,
            comparator: comparator(node)?,
            approximate: node.boolean("approximate")?,
            qualifier_text: node
                .optional("qualifierText")
                .map(|word| word.text().map(str::to_owned))
                .transpose()?,
            bounds: bounds(node)?,
            period: optional_period(node)?,
            status: node.field("obsStatus")?.word(STATUSES)?,
            is_part_of: optional_id(node, "isPartOf")?,
            denominator: denominator(node)?,
            rank: self.optional_rank(node, &place)?,
            note: self.optional_text(node, &place, "note")?,
            id,
        })
    }

    fn optional_rank(&self, node: &Node<'a>, place: &str) -> Read<Option<Rank>> {
        node.optional("rank")
            .map(|rank| self.rank(&rank, &format!("{place}/rank")))
            .transpose()
    }

    fn rank(&self, node: &Node<'a>, place: &str) -> Read<Rank> {
        Ok(Rank {
            position: node.integer("position")?,
            of: self.text(node, place, "of")?,
            scope: self.text(node, place, "scope")?,
            set_size: node
                .optional("setSize")
                .map(|_| node.integer("setSize"))
                .transpose()?,
            quote: quote(node)?,
            note: self.optional_text(node, place, "note")?,
        })
    }

    fn derived(&self, node: &Node<'a>) -> Read<Derived> {
        let id = id(node, "id")?;
        let place = format!("derived/{id}");
        Ok(Derived {
            theme: self::id(node, "theme")?,
            concept: self::id(node, "concept")?,
            label: self.text(node, &place, "label")?,
            formula: formula(&node.field("formula")?)?,
            inputs: inputs(node)?,
            value: decimal(&node.field("value")?)?,
            decimals: node.integer("decimals")?,
            comparator: comparator(node)?,
            unit: self::id(node, "unit")?,
            period: optional_period(node)?,
            note: self.optional_text(node, &place, "note")?,
            id,
        })
    }

    fn claim(&self, node: &Node<'a>) -> Read<Claim> {
        let id = id(node, "id")?;
        let place = format!("claims/{id}");
        Ok(Claim {
            theme: self::id(node, "theme")?,
            kind: node.field("kind")?.word(CLAIM_KINDS)?,
            entity: self::id(node, "entity")?,
            label: self.text(node, &place, "label")?,
            quote: quote(node)?,
            period: optional_period(node)?,
            rank: self.optional_rank(node, &place)?,
            note: self.optional_text(node, &place, "note")?,
            id,
        })
    }

    fn check(&self, node: &Node<'a>) -> Read<Check> {
        let id = id(node, "id")?;
        let place = format!("checks/{id}");
        Ok(Check {
            theme: self::id(node, "theme")?,
            label: self.text(node, &place, "label")?,
            quote: node.optional("quote").map(|_| quote(node)).transpose()?,
            inputs: inputs(node)?,
            tests: node.list("tests", test)?,
            missing: self.optional_text(node, &place, "missing")?,
            verdict: node.field("verdict")?.word(VERDICTS)?,
            note: self.optional_text(node, &place, "note")?,
            id,
        })
    }

    fn chart(&self, node: &Node<'a>) -> Read<Chart> {
        let id = id(node, "id")?;
        let place = format!("charts/{id}");
        Ok(Chart {
            theme: self::id(node, "theme")?,
            kind: node.field("kind")?.word(CHART_KINDS)?,
            title: self.text(node, &place, "title")?,
            subtitle: self.text(node, &place, "subtitle")?,
            summary: self.text(node, &place, "summary")?,
            note: self.optional_text(node, &place, "note")?,
            series: self.all_series(node, &place)?,
            id,
        })
    }

    fn all_series(&self, node: &Node<'a>, place: &str) -> Read<Vec<Series>> {
        let one = |(index, node): (usize, &Node<'a>)| {
            Ok(Series {
                label: self.optional_text(node, &format!("{place}/series/{index}"), "label")?,
                data: node.list("data", datum)?,
            })
        };
        node.field("series")?
            .items()?
            .iter()
            .enumerate()
            .map(one)
            .collect()
    }
}

fn template(node: &Node<'_>) -> Read<Template> {
    let wrong = |part: String| {
        node.error(
            &format!("a slot is not closed or has no name: {part}"),
            "write {id}, or {{ for a brace",
        )
    };
    Template::parse(node.text()?).map_err(wrong)
}

fn id(node: &Node<'_>, name: &str) -> Read<Id> {
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let read = |name: &str| (!name.is_empty() && name.chars().all(allowed)).then(|| Id::from(name));
    node.field(name)?.parsed(
        "must be a name",
        "use letters a-z, digits and hyphens",
        read,
    )
}

fn optional_id(node: &Node<'_>, name: &str) -> Read<Option<Id>> {
    node.optional(name).map(|_| id(node, name)).transpose()
}

fn language(root: &Node<'_>) -> Read<Language> {
    root.field("language")?.parsed(
        "is not a language of the page",
        "use zh-Hant, zh-Hans or en",
        Language::parse,
    )
}

fn decimal(node: &Node<'_>) -> Read<Decimal> {
    let read = |text: &str| text.parse().ok();
    node.parsed(
        "must be a decimal number in quotation marks",
        "write \"1250000000\" or \"0.95\"",
        read,
    )
}

fn optional_decimal(node: &Node<'_>, name: &str) -> Read<Option<Decimal>> {
    node.optional(name).map(|node| decimal(&node)).transpose()
}

fn comparator(node: &Node<'_>) -> Read<Option<Comparator>> {
    let read = |node: Node<'_>| {
        node.parsed(
            "is not a comparator",
            "use <, <=, >= or >",
            Comparator::parse,
        )
    };
    node.optional("comparator").map(read).transpose()
}

fn bounds(node: &Node<'_>) -> Read<Option<Interval>> {
    let lower = optional_decimal(node, "lowerBound")?.map_or(Bound::Unbounded, Bound::Included);
    let upper = optional_decimal(node, "upperBound")?.map_or(Bound::Unbounded, Bound::Excluded);
    let stated = (lower, upper) != (Bound::Unbounded, Bound::Unbounded);
    Ok(stated.then_some(Interval { lower, upper }))
}

fn period(node: &Node<'_>) -> Read<Period> {
    let read = |text: &str| Period::parse(text).ok();
    node.parsed(
        "is not an ISO 8601 period",
        "write 2024, 2024-05 or 2025-01/2025-06",
        read,
    )
}

fn optional_period(node: &Node<'_>) -> Read<Option<Period>> {
    node.optional("period")
        .map(|node| period(&node))
        .transpose()
}

fn denominator(node: &Node<'_>) -> Read<Denominator> {
    let name = "measurementDenominator";
    Ok(match optional_id(node, name)? {
        Some(id) => Denominator::Figure(id),
        None if node.has(name) => Denominator::NotStated,
        None => Denominator::None,
    })
}

fn quote(node: &Node<'_>) -> Read<Quote> {
    let words = node.field("quote")?;
    let part = |name: &str| {
        words
            .optional(name)
            .map_or(Ok(String::new()), |part| part.text().map(str::to_owned))
    };
    let quote = Quote {
        exact: words.string("exact")?,
        prefix: part("prefix")?,
        suffix: part("suffix")?,
        start: node.integer("start")?,
        end: node.integer("end")?,
    };
    if quote.exact.is_empty() || quote.end <= quote.start {
        return Err(words.error(
            "a quote must hold words",
            "give exact words, and start before end",
        ));
    }
    Ok(quote)
}

fn formula(node: &Node<'_>) -> Read<Formula> {
    let wrong = |error| {
        node.error(
            &format!("is not a formula: {error}"),
            "write for example b / a - 1",
        )
    };
    Formula::parse(node.text()?).map_err(wrong)
}

fn inputs(node: &Node<'_>) -> Read<Vec<(String, Id)>> {
    let Some(all) = node.optional("inputs") else {
        return Ok(Vec::new());
    };
    let one = |(name, node): (&str, Node<'_>)| Ok((name.to_owned(), Id::from(node.text()?)));
    all.entries()?.into_iter().map(one).collect()
}

fn test(node: &Node<'_>) -> Read<Test> {
    Ok(Test {
        left: formula(&node.field("left")?)?,
        relation: node.field("relation")?.word(RELATIONS)?,
        right: formula(&node.field("right")?)?,
    })
}

fn named_period(node: &Node<'_>) -> Read<NamedPeriod> {
    Ok(NamedPeriod {
        quote: quote(node)?,
        period: period(&node.field("period")?)?,
    })
}

fn non_figure(node: &Node<'_>) -> Read<NonFigure> {
    Ok(NonFigure {
        quote: quote(node)?,
        reason: node.field("reason")?.word(REASONS)?,
    })
}

fn datum(node: &Node<'_>) -> Read<Datum> {
    let role = node
        .optional("role")
        .map(|role| role.word(DATUM_ROLES))
        .transpose()?;
    Ok(Datum {
        of: id(node, "of")?,
        role: role.unwrap_or(DatumRole::Value),
    })
}

/// Every name that is used must be declared, once.
fn references(case: &Case) -> Read<()> {
    let values: BTreeSet<&Id> = case.value_ids().collect();
    let all: BTreeSet<&Id> = case
        .value_ids()
        .chain(case.claims.iter().map(|claim| &claim.id))
        .collect();
    declared_once(case)?;
    for (place, id) in value_uses(case) {
        known(&place, id, &values)?;
    }
    for (place, id) in case.charts.iter().flat_map(chart_uses) {
        known(&place, id, &all)?;
    }
    for (place, id, names) in part_uses(case) {
        known(&place, id, &names)?;
    }
    formulas(case)
}

fn declared_once(case: &Case) -> Read<()> {
    let mut seen = BTreeSet::new();
    let ids = case
        .value_ids()
        .chain(case.claims.iter().map(|claim| &claim.id));
    let mut repeated = ids.filter(|id| !seen.insert(*id));
    repeated.next().map_or(Ok(()), |id| {
        Err(LoadError {
            path: id.to_string(),
            rule: "two figures, derived values or claims have this name".into(),
            mend: "rename one".into(),
        })
    })
}

fn known(place: &str, id: &Id, names: &BTreeSet<&Id>) -> Read<()> {
    if names.contains(id) {
        return Ok(());
    }
    Err(LoadError {
        path: place.to_owned(),
        rule: format!("nothing here is called “{id}”"),
        mend: "correct the name, or declare it".into(),
    })
}

fn value_uses(case: &Case) -> Vec<(String, &Id)> {
    let derived = case
        .derived
        .iter()
        .flat_map(|derived| uses(format!("derived {}", derived.id), &derived.inputs));
    let checks = case
        .checks
        .iter()
        .flat_map(|check| uses(format!("check {}", check.id), &check.inputs));
    let key = case
        .key_figures
        .iter()
        .map(|key| ("keyFigures".to_owned(), &key.of));
    let wholes = case
        .figures
        .iter()
        .filter_map(|f| Some((format!("figure {}", f.id), f.is_part_of.as_ref()?)));
    derived.chain(checks).chain(key).chain(wholes).collect()
}

fn uses(place: String, inputs: &[(String, Id)]) -> impl Iterator<Item = (String, &Id)> {
    inputs
        .iter()
        .map(move |(name, id)| (format!("{place}, input {name}"), id))
}

fn chart_uses(chart: &Chart) -> impl Iterator<Item = (String, &Id)> {
    let data = chart.series.iter().flat_map(|series| &series.data);
    data.map(|datum| (format!("chart {}", chart.id), &datum.of))
}

type PartUse<'a> = (String, &'a Id, BTreeSet<&'a Id>);

/// The uses of themes, concepts, entities and units.
fn part_uses(case: &Case) -> Vec<PartUse<'_>> {
    let themes: BTreeSet<_> = case.themes.iter().map(|theme| &theme.id).collect();
    let concepts: BTreeSet<_> = case.concepts.iter().map(|concept| &concept.id).collect();
    let entities: BTreeSet<_> = case.entities.iter().map(|entity| &entity.id).collect();
    let units: BTreeSet<_> = case.units.iter().map(|unit| &unit.id).collect();
    let mut uses = Vec::new();
    for figure in &case.figures {
        let place = format!("figure {}", figure.id);
        uses.push((place.clone(), &figure.theme, themes.clone()));
        uses.push((place.clone(), &figure.concept, concepts.clone()));
        uses.push((place.clone(), &figure.entity, entities.clone()));
        uses.push((place, &figure.unit, units.clone()));
    }
    for derived in &case.derived {
        let place = format!("derived {}", derived.id);
        uses.push((place.clone(), &derived.theme, themes.clone()));
        uses.push((place.clone(), &derived.concept, concepts.clone()));
        uses.push((place, &derived.unit, units.clone()));
    }
    let claims = case
        .claims
        .iter()
        .map(|claim| (format!("claim {}", claim.id), &claim.theme, themes.clone()));
    uses.extend(claims);
    uses.extend(
        case.charts
            .iter()
            .map(|chart| (format!("chart {}", chart.id), &chart.theme, themes.clone())),
    );
    uses.extend(
        case.checks
            .iter()
            .map(|check| (format!("check {}", check.id), &check.theme, themes.clone())),
    );
    uses
}

/// Every name in a formula must be one of its inputs.
fn formulas(case: &Case) -> Read<()> {
    let derived = case
        .derived
        .iter()
        .map(|derived| (&derived.id, &derived.formula, &derived.inputs));
    let tests = case.checks.iter().flat_map(|check| {
        let sides = check
            .tests
            .iter()
            .flat_map(|test| [&test.left, &test.right]);
        sides.map(move |side| (&check.id, side, &check.inputs))
    });
    for (id, formula, inputs) in derived.chain(tests) {
        let unknown = formula
            .names()
            .into_iter()
            .find(|name| !inputs.iter().any(|(input, _)| input == name));
        if let Some(name) = unknown {
            return Err(LoadError {
                path: id.to_string(),
                rule: format!("its formula uses “{name}”, which is not one of its inputs"),
                mend: "add the input".into(),
            });
        }
    }
    Ok(())
}

const UNIT_KINDS: &[(&str, UnitKind)] = &[
    ("money", UnitKind::Money),
    ("ratio", UnitKind::Ratio),
    ("length", UnitKind::Length),
    ("count", UnitKind::Count),
    ("duration", UnitKind::Duration),
];

const PASSAGE_ROLES: &[(&str, PassageRole)] = &[
    ("heading", PassageRole::Heading),
    ("subheading", PassageRole::Subheading),
    ("paragraph", PassageRole::Paragraph),
];

const STATUSES: &[(&str, ObservationStatus)] = &[
    ("actual", ObservationStatus::Actual),
    ("target", ObservationStatus::Target),
    ("ambiguous", ObservationStatus::Ambiguous),
];

const CLAIM_KINDS: &[(&str, ClaimKind)] = &[
    ("award", ClaimKind::Award),
    ("first", ClaimKind::First),
    ("record", ClaimKind::Record),
    ("rank", ClaimKind::Rank),
    ("practice", ClaimKind::Practice),
    ("recognition", ClaimKind::Recognition),
    ("outcome", ClaimKind::Outcome),
];

const RELATIONS: &[(&str, Relation)] = &[
    ("within", Relation::Within),
    ("<", Relation::Less),
    ("<=", Relation::LessOrEqual),
    ("=", Relation::Equal),
];

const VERDICTS: &[(&str, Verdict)] = &[
    ("consistent", Verdict::Consistent),
    ("inconsistent", Verdict::Inconsistent),
    ("partly", Verdict::Partly),
    ("uncheckable", Verdict::Uncheckable),
];

const REASONS: &[(&str, NonFigureReason)] = &[
    ("code", NonFigureReason::Code),
    ("name", NonFigureReason::Name),
    ("slogan", NonFigureReason::Slogan),
    ("section", NonFigureReason::Section),
    ("lexical", NonFigureReason::Lexical),
    ("grade", NonFigureReason::Grade),
    ("enumeration", NonFigureReason::Enumeration),
];

const CHART_KINDS: &[(&str, ChartKind)] = &[
    ("columns", ChartKind::Columns),
    ("band", ChartKind::Band),
    ("part-whole", ChartKind::PartWhole),
    ("number", ChartKind::Number),
    ("dumbbell", ChartKind::Dumbbell),
    ("meter", ChartKind::Meter),
    ("cells", ChartKind::Cells),
    ("panels", ChartKind::Panels),
    ("strip", ChartKind::Strip),
    ("dots", ChartKind::Dots),
];

const DATUM_ROLES: &[(&str, DatumRole)] = &[
    ("value", DatumRole::Value),
    ("whole", DatumRole::Whole),
    ("part", DatumRole::Part),
    ("remainder", DatumRole::Remainder),
    ("share", DatumRole::Share),
    ("before", DatumRole::Before),
    ("after", DatumRole::After),
    ("change", DatumRole::Change),
    ("band", DatumRole::Band),
    ("total", DatumRole::Total),
    ("row", DatumRole::Row),
];
