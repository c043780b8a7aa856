//! Statements without a number of their own.

use super::{Id, Quote, Rank, Text};
use crate::quantity::Period;

/// The kinds of statement without a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimKind {
    /// A prize or title received.
    Award,
    /// The first to do or reach something.
    First,
    /// The highest so far.
    Record,
    /// A place in an order.
    Rank,
    /// Something done, as a way of working.
    Practice,
    /// Praise by a superior body.
    Recognition,
    /// An outcome asserted without a measure.
    Outcome,
}

impl ClaimKind {
    /// Whether it sets its subject apart from others, so that a reader must know among whom, or by whom.
    pub const fn distinguishes(self) -> bool {
        match self {
            Self::Award | Self::First | Self::Record | Self::Recognition => true,
            // A rank has a scope of its own.
            Self::Rank | Self::Practice | Self::Outcome => false,
        }
    }
}

/// A statement without a number of its own.
#[derive(Clone, Debug)]
pub struct Claim {
    /// Its name in the case.
    pub id: Id,
    /// The section it belongs to.
    pub theme: Id,
    /// What kind of statement.
    pub kind: ClaimKind,
    /// Whom it is about.
    pub entity: Id,
    /// A short label.
    pub label: Text,
    /// The words that state it.
    pub quote: Quote,
    /// When, where the text says so.
    pub period: Option<Period>,
    /// The place claimed, for a rank.
    pub rank: Option<Rank>,
    /// Among whom, or by whom, for what sets its subject apart; empty where the text does not say.
    pub scope: Text,
    /// Among how many; `None` where the text does not say.
    pub set_size: Option<u32>,
    /// How it was read.
    pub note: Text,
}
