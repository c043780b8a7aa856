//! Which values a printed number can stand for, and arithmetic that keeps them all.
//!
//! Interval arithmetic as in IEEE 1788, over decimals, with open, closed and missing ends. Results
//! are exact up to the 28 digits of [`Decimal`]; an end that leaves its range becomes unbounded, which
//! is wider and so still true.

mod end;

use super::{Comparator, Decimal, Exactness, Quantity, power_of_ten};
use super::{quotient as exact_quotient, sum as exact_sum};
use end::{End, order_lower, order_upper, product, quotient};
use std::cmp::Ordering;
use std::ops::Bound::{self, Excluded, Included, Unbounded};

/// All values between two ends; never empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Where the values begin.
    pub lower: Bound<Decimal>,
    /// Where they end.
    pub upper: Bound<Decimal>,
}

/// What intervals can say about a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Truth {
    /// No values of the intervals make it true.
    Impossible,
    /// Some do and some do not.
    Possible,
    /// All do.
    Certain,
}

impl Interval {
    /// Every value: nothing is known.
    pub const ALL: Self = Self {
        lower: Unbounded,
        upper: Unbounded,
    };

    /// From end to end; `None` when no value lies between.
    pub fn new(lower: Bound<Decimal>, upper: Bound<Decimal>) -> Option<Self> {
        let some = match (lower, upper) {
            (Unbounded, _) | (_, Unbounded) => true,
            (Included(low), Included(high)) => low <= high,
            (Included(low) | Excluded(low), Included(high) | Excluded(high)) => low < high,
        };
        some.then_some(Self { lower, upper })
    }

    /// One value and no other.
    pub const fn exact(value: Decimal) -> Self {
        Self {
            lower: Included(value),
            upper: Included(value),
        }
    }

    /// What a printed number can stand for.
    ///
    /// - With a comparator, the half-line from the written number; the word's nearness (近, 余) adds no
    ///   far end, since the text names none.
    /// - Approximate without a comparator (約, 左右, 幾), every value: the words name no bound, so neither
    ///   do we, and a check that depends on it stays undecided.
    /// - A plain count is exact. When it is printed in tens or more (2.7萬人), it is rounded like a measure.
    /// - A plain measure is the written number ± half of its last printed place, both ends included, so
    ///   that either habit of rounding halves is covered.
    pub fn of(quantity: &Quantity, exactness: Exactness) -> Self {
        let value = quantity.value;
        match (
            quantity.qualifier.comparator,
            quantity.qualifier.approximate,
        ) {
            (Some(comparator), _) => Self::beyond(comparator, value),
            (None, true) => Self::ALL,
            (None, false) => match exactness {
                Exactness::Count if quantity.decimals >= 0 => Self::exact(value),
                Exactness::Count | Exactness::Measure => Self::around(value, quantity.decimals),
            },
        }
    }

    /// The half-line of a comparator.
    pub const fn beyond(comparator: Comparator, value: Decimal) -> Self {
        match comparator {
            Comparator::Less => Self {
                lower: Unbounded,
                upper: Excluded(value),
            },
            Comparator::LessOrEqual => Self {
                lower: Unbounded,
                upper: Included(value),
            },
            Comparator::GreaterOrEqual => Self {
                lower: Included(value),
                upper: Unbounded,
            },
            Comparator::Greater => Self {
                lower: Excluded(value),
                upper: Unbounded,
            },
        }
    }

    /// Cut at natural limits (nothing below 0, no share above 100 %). Where nothing would be left, the
    /// number contradicts its limits: it is kept as it is, for a check to say so.
    #[must_use]
    pub fn closed_by(&self, limits: &Self) -> Self {
        self.meet(limits).unwrap_or(*self)
    }

    /// The values in both; `None` when there are none.
    pub fn meet(&self, other: &Self) -> Option<Self> {
        let lower = if order_lower(self.lower, other.lower).is_lt() {
            other.lower
        } else {
            self.lower
        };
        let upper = if order_upper(self.upper, other.upper).is_gt() {
            other.upper
        } else {
            self.upper
        };
        Self::new(lower, upper)
    }

    /// Its single value, if it has but one.
    pub fn point(&self) -> Option<Decimal> {
        match (self.lower, self.upper) {
            (Included(low), Included(high)) if low == high => Some(low),
            (Included(_) | Excluded(_) | Unbounded, _) => None,
        }
    }

    /// The distance between the ends; `None` when one is missing or it is out of range.
    pub fn width(&self) -> Option<Decimal> {
        exact_sum(finite(self.upper)?, -finite(self.lower)?)
    }

    /// Whether the value lies in it.
    pub fn contains(&self, value: Decimal) -> bool {
        Self::exact(value).is_within(self)
    }

    /// Whether each of its values lies in the other.
    pub fn is_within(&self, other: &Self) -> bool {
        order_lower(self.lower, other.lower).is_ge() && order_upper(self.upper, other.upper).is_le()
    }

    /// Whether some value lies in both.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.meet(other).is_some()
    }

    /// Whether a value of this one lies in the other: certain when all do, impossible when none does.
    pub fn within(&self, other: &Self) -> Truth {
        Truth::of(self.is_within(other), self.overlaps(other))
    }

    /// Whether both stand for the same value: certain only for two equal points.
    pub fn equals(&self, other: &Self) -> Truth {
        Truth::of(
            self.point().is_some() && self == other,
            self.overlaps(other),
        )
    }

    /// Whether a value of this one is at most a value of the other.
    pub fn at_most(&self, other: &Self) -> Truth {
        Truth::of(self.certainly_le(other), self.possibly_le(other))
    }

    /// Whether a value of this one is below a value of the other.
    pub fn less_than(&self, other: &Self) -> Truth {
        Truth::of(!other.possibly_le(self), !other.certainly_le(self))
    }

    /// Whether every value is at most every value of the other.
    pub fn certainly_le(&self, other: &Self) -> bool {
        matches!((finite(self.upper), finite(other.lower)), (Some(high), Some(low)) if high <= low)
    }

    /// Whether some value is at most some value of the other.
    pub fn possibly_le(&self, other: &Self) -> bool {
        Self::new(self.lower, other.upper).is_some()
    }

    /// Each value with its sign turned.
    #[must_use]
    pub fn neg(&self) -> Self {
        Self {
            lower: negated(self.upper),
            upper: negated(self.lower),
        }
    }

    /// Sums of a value of each.
    #[must_use]
    pub fn add(&self, other: &Self) -> Self {
        Self::settled(sum(self.lower, other.lower), sum(self.upper, other.upper))
    }

    /// Differences of a value of each.
    #[must_use]
    pub fn sub(&self, other: &Self) -> Self {
        self.add(&other.neg())
    }

    /// Products of a value of each.
    #[must_use]
    pub fn mul(&self, other: &Self) -> Self {
        self.hull(other, product)
    }

    /// Quotients of a value of each; `None` when the divisor may be zero.
    pub fn div(&self, divisor: &Self) -> Option<Self> {
        if divisor.contains(Decimal::ZERO) {
            return None;
        }
        let positive =
            matches!(finite(divisor.lower), Some(low) if !low.is_sign_negative() || low.is_zero());
        Some(if positive {
            self.hull(divisor, quotient)
        } else {
            self.neg().hull(&divisor.neg(), quotient)
        })
    }

    /// The least interval around what `combine` makes of the four pairs of ends.
    fn hull(&self, other: &Self, combine: fn(&End, &End) -> End) -> Self {
        let (mut low, mut high) = (End::Above, End::Below);
        for one in &self.ends() {
            for two in &other.ends() {
                let end = combine(one, two);
                if end.reaches(&low, Ordering::Less) {
                    low = end;
                }
                if end.reaches(&high, Ordering::Greater) {
                    high = end;
                }
            }
        }
        Self::settled(low.bound(), high.bound())
    }

    /// Open ends that rounding to 28 digits brought together are both taken, so that a value is left.
    fn settled(lower: Bound<Decimal>, upper: Bound<Decimal>) -> Self {
        let closed = |bound| finite(bound).map_or(Unbounded, Included);
        Self::new(lower, upper).unwrap_or(Self {
            lower: closed(lower),
            upper: closed(upper),
        })
    }

    fn ends(&self) -> [End; 2] {
        [
            End::of(self.lower, End::Below),
            End::of(self.upper, End::Above),
        ]
    }

    fn around(value: Decimal, decimals: i32) -> Self {
        let half = power_of_ten(decimals.saturating_neg())
            .and_then(|unit| exact_quotient(unit, Decimal::TWO));
        // A place too fine to hold makes no difference; one too coarse tells nothing.
        let Some(half) = half else {
            return if decimals > 0 {
                Self::exact(value)
            } else {
                Self::ALL
            };
        };
        Self {
            lower: exact_sum(value, -half).map_or(Unbounded, Included),
            upper: exact_sum(value, half).map_or(Unbounded, Included),
        }
    }
}

impl Truth {
    fn of(certain: bool, possible: bool) -> Self {
        if certain {
            Self::Certain
        } else if possible {
            Self::Possible
        } else {
            Self::Impossible
        }
    }
}

fn finite(bound: Bound<Decimal>) -> Option<Decimal> {
    match bound {
        Included(value) | Excluded(value) => Some(value),
        Unbounded => None,
    }
}

fn negated(bound: Bound<Decimal>) -> Bound<Decimal> {
    bound.map(|value| -value)
}

fn sum(one: Bound<Decimal>, two: Bound<Decimal>) -> Bound<Decimal> {
    let Some(value) = finite(one)
        .zip(finite(two))
        .and_then(|(a, b)| exact_sum(a, b))
    else {
        return Unbounded;
    };
    match (one, two) {
        (Included(_), Included(_)) => Included(value),
        (Included(_) | Excluded(_) | Unbounded, _) => Excluded(value),
    }
}

#[cfg(test)]
mod tests;
