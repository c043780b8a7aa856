//! The kinds of unit that the code knows how to write, to compare and to draw.

use super::Exactness;

/// What a number is a number of. The unit itself (公里, working days) is named by the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnitKind {
    /// An amount of money, in the base unit of its currency.
    Money,
    /// A ratio, 1 being the whole; written in per cent or, a difference of shares, in points.
    Ratio,
    /// A length in kilometres.
    Length,
    /// A number of things.
    Count,
    /// A length of time in the unit's own steps, such as working days.
    Duration,
}

impl UnitKind {
    /// Whether a plain number of this kind is exact: days are counted as things are, the rest is measured.
    pub const fn exactness(self) -> Exactness {
        match self {
            Self::Count | Self::Duration => Exactness::Count,
            Self::Money | Self::Ratio | Self::Length => Exactness::Measure,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::{Interval, Quantity};

    #[test]
    fn a_plain_number_of_days_is_exact_and_a_plain_length_is_rounded() {
        let given = Quantity::plain(7.into(), 0);
        let exact = |kind: UnitKind| Interval::of(&given, kind.exactness()).point().is_some();
        assert!(exact(UnitKind::Duration) && exact(UnitKind::Count));
        assert!(!exact(UnitKind::Length) && !exact(UnitKind::Money) && !exact(UnitKind::Ratio));
    }
}
