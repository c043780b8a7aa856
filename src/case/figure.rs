//! Numbers of the report: stated, derived from stated ones, or declared to claim nothing.

use super::{Id, Quote, Text};
use crate::quantity::{Comparator, Decimal, Interval, Period, formula::Formula};

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
    /// The last printed place as a power of ten (xBRL `decimals`): 11.2億 has −7, 95 % has 2.
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
