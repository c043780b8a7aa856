//! Assertions over figures, each with its verdict.

use super::{Id, Quote, Text};
use crate::quantity::formula::Formula;

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
