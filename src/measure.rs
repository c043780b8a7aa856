//! Numbers with their origin: quoted from the report, or derived from it by a formula; and the checks over them.

mod check;
mod number;

pub use check::{Outcome, TestOutcome, check, outcomes};
pub use number::{Number, number, reading};

use crate::case::{Case, Id};

/// Where something that is shown comes from. Nothing is shown that has none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Origin {
    /// A figure that the report states (prov:wasQuotedFrom).
    Quoted(Id),
    /// A value that follows from stated ones (prov:wasDerivedFrom).
    Derived(Id),
    /// A statement without a number of its own.
    Claimed(Id),
}

impl Origin {
    /// The origin that a name of the case stands for.
    pub fn of(case: &Case, id: &Id) -> Option<Self> {
        if case.figure(id).is_some() {
            Some(Self::Quoted(id.clone()))
        } else if case.derived(id).is_some() {
            Some(Self::Derived(id.clone()))
        } else {
            case.claim(id).map(|_| Self::Claimed(id.clone()))
        }
    }

    /// The name in the case.
    pub fn id(&self) -> &Id {
        match self {
            Self::Quoted(id) | Self::Derived(id) | Self::Claimed(id) => id,
        }
    }

    /// The stated figures and claims behind it: itself, or the inputs of its formula, down to the text.
    pub fn roots(&self, case: &Case) -> Vec<Id> {
        let mut roots = Vec::new();
        collect_roots(case, self.id(), &mut roots, 0);
        roots
    }
}

/// Formulas deeper than this are not followed; the loader's cases stay far below.
const DEPTH: usize = 8;

fn collect_roots(case: &Case, id: &Id, roots: &mut Vec<Id>, depth: usize) {
    match case.derived(id) {
        Some(derived) if depth < DEPTH => {
            for (_, input) in &derived.inputs {
                collect_roots(case, input, roots, depth + 1);
            }
        }
        Some(_) => {}
        None if !roots.contains(id) => roots.push(id.clone()),
        None => {}
    }
}
