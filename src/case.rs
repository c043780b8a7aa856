//! The report as the case file states it: document, passages, figures, quotes, charts.
//!
//! The names are those of the standards behind them: Data Package (title, licenses, sources), W3C Web
//! Annotation (quote), xBRL-JSON (value, decimals, concept, entity, period, unit), HL7 FHIR Quantity
//! (comparator), Wikidata quantity (bounds), SDMX (observation status), schema.org (part, denominator).

mod claim;
pub(crate) mod json;
mod load;
mod pack;
pub(crate) mod reader;
mod template;

pub use claim::{Claim, ClaimKind};
pub use load::{load, load_in, text_block};
pub use pack::{LanguagePack, export_messages, packed};
#[cfg(not(target_arch = "wasm32"))]
pub use pack::{unpacked, without_export_messages};
pub use reader::LoadError;
pub use template::{Piece, Template};

use crate::i18n::Language;
pub use crate::quantity::UnitKind;
use crate::quantity::{Comparator, Decimal, Interval, Period, formula::Formula};
use std::sync::Arc;

/// The name of a figure, chart, theme or anything else that a case declares; unique within the case.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Arc<str>);

impl Id {
    /// The name as written in the case file.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Id {
    fn from(name: &str) -> Self {
        Self(name.into())
    }
}

impl std::fmt::Display for Id {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Words of the case in every language it speaks; a language it does not speak reads the report's own.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    own: Template,
    translated: Vec<(Language, Template)>,
}

impl Text {
    /// The words in a language, or in the report's own where the case has no translation.
    pub fn in_language(&self, language: Language) -> &Template {
        let translated = self.translated.iter().find(|(other, _)| *other == language);
        translated.map_or(&self.own, |(_, words)| words)
    }

    /// Whether there are no words at all.
    pub fn is_empty(&self) -> bool {
        self.own.pieces().is_empty()
    }
}

/// A whole case: one report, read and declared.
#[derive(Clone, Debug)]
pub struct Case {
    /// The name of the case.
    pub id: Id,
    /// The version of the case file, as `MAJOR.MINOR.PATCH`.
    pub version: String,
    /// The language of the report, and of every word that has no translation.
    pub language: Language,
    /// Editorial: the report states no title of its own unless the note says otherwise.
    pub title: Text,
    /// Editorial: the case in one sentence.
    pub summary: Text,
    /// What on the page is the editor's and not the report's.
    pub editorial_note: Text,
    /// Under which terms the case may be reused.
    pub licenses: Vec<License>,
    /// Who wrote the report, and who prepared the case.
    pub contributors: Vec<Contributor>,
    /// Where the text comes from.
    pub sources: Vec<Source>,
    /// Whom the figures are about.
    pub entities: Vec<Entity>,
    /// The units that its figures are given in.
    pub units: Vec<Unit>,
    /// The sections of the page.
    pub themes: Vec<Theme>,
    /// What the figures measure.
    pub concepts: Vec<Concept>,
    /// The few figures shown large, in order.
    pub key_figures: Vec<KeyFigure>,
    /// The paragraphs and headings of the report.
    pub passages: Vec<Passage>,
    /// Numbers that the report states.
    pub figures: Vec<Figure>,
    /// Numbers that follow from stated ones.
    pub derived: Vec<Derived>,
    /// Statements without a number of their own.
    pub claims: Vec<Claim>,
    /// Assertions over figures.
    pub checks: Vec<Check>,
    /// Years and other times that the text names.
    pub periods: Vec<NamedPeriod>,
    /// Numbers in the text that claim nothing.
    pub non_figures: Vec<NonFigure>,
    /// The pictures.
    pub charts: Vec<Chart>,
    /// The restored report.
    pub text: String,
}

impl Case {
    /// The names of all numbers, stated ones first.
    pub fn value_ids(&self) -> impl Iterator<Item = &Id> {
        let stated = self.figures.iter().map(|figure| &figure.id);
        stated.chain(self.derived.iter().map(|derived| &derived.id))
    }

    /// The stated figure of that name.
    pub fn figure(&self, id: &Id) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == *id)
    }

    /// The derived value of that name.
    pub fn derived(&self, id: &Id) -> Option<&Derived> {
        self.derived.iter().find(|derived| derived.id == *id)
    }

    /// The claim of that name.
    pub fn claim(&self, id: &Id) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == *id)
    }

    /// The words that tell each number and each place in an order, with the figure or claim whose they are.
    pub fn tellings(&self) -> Vec<(&Id, &Quote)> {
        let mut tellings = Vec::new();
        for figure in &self.figures {
            tellings.push((&figure.id, &figure.quote));
            tellings.extend(figure.rank.iter().map(|rank| (&figure.id, &rank.quote)));
        }
        for claim in &self.claims {
            tellings.extend(claim.rank.iter().map(|rank| (&claim.id, &rank.quote)));
        }
        tellings
    }

    /// The unit of that name.
    pub fn unit(&self, id: &Id) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == *id)
    }

    /// The concept of that name.
    pub fn concept(&self, id: &Id) -> Option<&Concept> {
        self.concepts.iter().find(|concept| concept.id == *id)
    }

    /// The entity of that name.
    pub fn entity(&self, id: &Id) -> Option<&Entity> {
        self.entities.iter().find(|entity| entity.id == *id)
    }

    /// The chart of that name.
    pub fn chart(&self, id: &Id) -> Option<&Chart> {
        self.charts.iter().find(|chart| chart.id == *id)
    }

    /// The theme of that name.
    pub fn theme(&self, id: &Id) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }
}

/// A licence (Data Package `licenses`).
#[derive(Clone, Debug)]
pub struct License {
    /// Its short name, such as an SPDX identifier.
    pub name: String,
    /// What it covers and allows.
    pub title: Text,
}

/// A contributor (Data Package `contributors`).
#[derive(Clone, Debug)]
pub struct Contributor {
    /// The name.
    pub title: Text,
    /// `author`, `publisher`, `editor` …
    pub role: String,
}

/// A source (Data Package `sources`).
#[derive(Clone, Debug)]
pub struct Source {
    /// What the source is.
    pub title: Text,
    /// The file beside the case.
    pub path: String,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// Whom a figure is about (xBRL `entity`).
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its name in the case.
    pub id: Id,
    /// What a reader calls it.
    pub label: Text,
}

/// A unit of measure (xBRL `unit`).
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its name in the case; for money the ISO 4217 code.
    pub id: Id,
    /// How the code treats it.
    pub kind: UnitKind,
    /// The word behind a number, such as 公里 or `working days`.
    pub label: Text,
}

/// A section of the page.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Its name in the case and in the address.
    pub id: Id,
    /// Its heading.
    pub label: Text,
    /// The sentence under the heading.
    pub lead: Text,
    /// Which of the style's accents, from 1.
    pub accent: u8,
}

/// What a figure measures (xBRL `concept`).
#[derive(Clone, Debug)]
pub struct Concept {
    /// Its name in the case.
    pub id: Id,
    /// What a reader calls it.
    pub label: Text,
    /// What exactly it means, and what it does not.
    pub definition: Text,
}

/// A figure shown large at the head of the page.
#[derive(Clone, Debug)]
pub struct KeyFigure {
    /// The figure or derived value.
    pub of: Id,
    /// A short label.
    pub label: Text,
}

/// What a passage is in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageRole {
    /// A section heading.
    Heading,
    /// A heading below that.
    Subheading,
    /// Prose.
    Paragraph,
}

/// A run of the report that is laid out as one block.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its name in the case.
    pub id: Id,
    /// What it is.
    pub role: PassageRole,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The passage in the other languages, with a slot for each figure.
    pub translations: Vec<(Language, Template)>,
}

/// Words of the report, found again exactly and once (W3C TextQuoteSelector, and TextPositionSelector).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words.
    pub exact: String,
    /// The words just before.
    pub prefix: String,
    /// The words just after.
    pub suffix: String,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}

/// Whether a number tells what is (SDMX observation status).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObservationStatus {
    /// What was observed.
    Actual,
    /// What is aimed at.
    Target,
    /// The text leaves it open.
    Ambiguous,
}

/// What a number is a share of (schema.org `measurementDenominator`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Denominator {
    /// The number is not a share.
    None,
    /// It is a share, and the report does not say of what number.
    NotStated,
    /// It is a share of this figure.
    Figure(Id),
}

/// A place in an order.
#[derive(Clone, Debug)]
pub struct Rank {
    /// The place, from 1.
    pub position: u32,
    /// What is ordered.
    pub of: Text,
    /// Among whom.
    pub scope: Text,
    /// Among how many, where the text says so.
    pub set_size: Option<u32>,
    /// Where the text says it.
    pub quote: Quote,
    /// How the rank was read.
    pub note: Text,
}

/// A number that the report states (prov:wasQuotedFrom).
#[derive(Clone, Debug)]
pub struct Figure {
    /// Its name in the case.
    pub id: Id,
    /// The section it belongs to.
    pub theme: Id,
    /// What it measures.
    pub concept: Id,
    /// Whom it is about.
    pub entity: Id,
    /// A short label.
    pub label: Text,
    /// The words that state it.
    pub quote: Quote,
    /// Words elsewhere that it needs: a shared numeral or unit, a period.
    pub also: Vec<Quote>,
    /// The value in base units, where the text gives one.
    pub value: Option<Decimal>,
    /// The last printed place as a power of ten (xBRL `decimals`): 12.5億 has −7, 95 % has 2.
    pub decimals: i32,
    /// Its unit.
    pub unit: Id,
    /// Whether the unit is the editor's reading because the text leaves it out.
    pub unit_editorial: bool,
    /// On which side of the written number the true one lies.
    pub comparator: Option<Comparator>,
    /// Whether the written number is approximate.
    pub approximate: bool,
    /// The qualifying word, verbatim.
    pub qualifier_text: Option<String>,
    /// Bounds that the text itself states.
    pub bounds: Option<Interval>,
    /// When, where the text says so.
    pub period: Option<Period>,
    /// Observed, aimed at, or open.
    pub status: ObservationStatus,
    /// The figure that contains it.
    pub is_part_of: Option<Id>,
    /// What it is a share of.
    pub denominator: Denominator,
    /// The place it took.
    pub rank: Option<Rank>,
    /// How it was read.
    pub note: Text,
}

/// A number that follows from stated ones (prov:wasDerivedFrom).
#[derive(Clone, Debug)]
pub struct Derived {
    /// Its name in the case.
    pub id: Id,
    /// The section it belongs to.
    pub theme: Id,
    /// What it measures.
    pub concept: Id,
    /// A short label.
    pub label: Text,
    /// The formula over the names of its inputs.
    pub formula: Formula,
    /// The names in the formula, and the figures they stand for.
    pub inputs: Vec<(String, Id)>,
    /// The value as the case file prints it, which the formula must give again.
    pub value: Decimal,
    /// The last place it is printed to.
    pub decimals: i32,
    /// The comparator that comes out of the inputs.
    pub comparator: Option<Comparator>,
    /// Its unit.
    pub unit: Id,
    /// When.
    pub period: Option<Period>,
    /// Why it may be derived, and what it does not say.
    pub note: Text,
}

/// How two sides of a check compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The left interval lies within the right one.
    Within,
    /// Less.
    Less,
    /// Less or equal.
    LessOrEqual,
    /// The same.
    Equal,
}

/// One comparison of a check.
#[derive(Clone, Debug)]
pub struct Test {
    /// The left side, over the check's inputs.
    pub left: Formula,
    /// How it compares.
    pub relation: Relation,
    /// The right side.
    pub right: Formula,
}

/// What came of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Every comparison holds for all values that the text allows, or at least for some.
    Consistent,
    /// Some comparison holds for no value that the text allows.
    Inconsistent,
    /// What can be compared holds; something else is missing.
    Partly,
    /// Nothing can be compared.
    Uncheckable,
}

/// An assertion over figures.
#[derive(Clone, Debug)]
pub struct Check {
    /// Its name in the case.
    pub id: Id,
    /// The section it belongs to.
    pub theme: Id,
    /// The assertion in words.
    pub label: Text,
    /// The words that make it, unless it is the editor's own.
    pub quote: Option<Quote>,
    /// The figures it is about.
    pub inputs: Vec<(String, Id)>,
    /// The comparisons.
    pub tests: Vec<Test>,
    /// What the report would have to state for the rest, if anything.
    pub missing: Text,
    /// The verdict that the case file prints, which the comparisons must give again.
    pub verdict: Verdict,
    /// What follows for a reader.
    pub note: Text,
}

/// A time that the text names.
#[derive(Clone, Debug)]
pub struct NamedPeriod {
    /// The words.
    pub quote: Quote,
    /// The time.
    pub period: Period,
}

/// Why a number in the text is no figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NonFigureReason {
    /// Names a road, a telephone number or the like.
    Code,
    /// Part of a proper name or an event's name.
    Name,
    /// A set phrase of policy that happens to count.
    Slogan,
    /// Numbers a section of the report.
    Section,
    /// A word in which the character does not count.
    Lexical,
    /// The grade of a prize.
    Grade,
    /// Counts what the sentence itself names.
    Enumeration,
}

/// A number in the text that claims nothing.
#[derive(Clone, Debug)]
pub struct NonFigure {
    /// The words.
    pub quote: Quote,
    /// Why it is no figure.
    pub reason: NonFigureReason,
}

/// The kinds of chart that the code can draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// Separate columns of written values over their periods.
    Columns,
    /// A stated interval, with the derived values that do or do not lie in it.
    Band,
    /// A whole with its part and the remainder.
    PartWhole,
    /// One number, large, with a bar for the eye where the number has a natural scale.
    Number,
    /// Before and after, each row on a scale of its own.
    Dumbbell,
    /// Shares of a whole, from 0 to 100 %.
    Meter,
    /// A number of things as that many cells, a row for each share of them.
    Cells,
    /// Amounts of unlike things, each on a scale of its own.
    Panels,
    /// Places in an order.
    Strip,
    /// Counts as dots.
    Dots,
}

impl ChartKind {
    /// Whether a place in the picture stands for a number, so that beyond a written number there is a direction.
    pub fn draws_to_scale(self) -> bool {
        match self {
            Self::Columns
            | Self::Band
            | Self::PartWhole
            | Self::Dumbbell
            | Self::Meter
            | Self::Panels => true,
            Self::Number | Self::Cells | Self::Strip | Self::Dots => false,
        }
    }
}

/// What a datum is in its chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatumRole {
    /// A value like the others.
    Value,
    /// What contains the parts.
    Whole,
    /// A part of the whole.
    Part,
    /// What is left of the whole.
    Remainder,
    /// The part as a share.
    Share,
    /// The state before.
    Before,
    /// The state after.
    After,
    /// The difference between them.
    Change,
    /// An interval to compare with.
    Band,
    /// The number of things.
    Total,
    /// A share of the things.
    Row,
}

/// One datum of a series, as declared.
#[derive(Clone, Debug)]
pub struct Datum {
    /// The figure, derived value or ranked claim.
    pub of: Id,
    /// What it is in the chart.
    pub role: DatumRole,
}

/// Data that belong together: a row, a pair, a panel.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its label, if the data's own do not do.
    pub label: Text,
    /// Its data.
    pub data: Vec<Datum>,
}

/// A picture, as declared.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Its name in the case.
    pub id: Id,
    /// The section it stands in.
    pub theme: Id,
    /// How it is drawn.
    pub kind: ChartKind,
    /// What it says, in one sentence.
    pub title: Text,
    /// What is shown: measure, place, time, unit.
    pub subtitle: Text,
    /// The picture in words, for those who do not see it.
    pub summary: Text,
    /// What a reader must know to read it right.
    pub note: Text,
    /// The data.
    pub series: Vec<Series>,
}
