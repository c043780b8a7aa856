//! The ends of an interval on the extended line, in their order and under multiplication.

use crate::quantity::{Decimal, product as exact_product, quotient as exact_quotient};
use std::cmp::Ordering;
use std::ops::Bound::{self, Excluded, Included, Unbounded};

/// An end on the extended line; a finite one says whether its value is taken.
#[derive(Clone, Copy)]
pub(super) enum End {
    Below,
    At(Decimal, bool),
    Above,
}

impl End {
    pub(super) fn of(bound: Bound<Decimal>, missing: Self) -> Self {
        match bound {
            Included(value) => Self::At(value, true),
            Excluded(value) => Self::At(value, false),
            Unbounded => missing,
        }
    }

    pub(super) fn bound(self) -> Bound<Decimal> {
        match self {
            Self::At(value, true) => Included(value),
            Self::At(value, false) => Excluded(value),
            Self::Below | Self::Above => Unbounded,
        }
    }

    /// Minus one, zero or one.
    fn sign(&self) -> i8 {
        match self {
            Self::Below => -1,
            Self::At(value, _) if value.is_zero() => 0,
            Self::At(value, _) => {
                if value.is_sign_negative() {
                    -1
                } else {
                    1
                }
            }
            Self::Above => 1,
        }
    }

    fn is_taken(&self) -> bool {
        matches!(self, Self::At(_, true))
    }

    /// The infinity of a sign; zero when the sign is.
    fn infinite(sign: i8, taken: bool) -> Self {
        match sign.cmp(&0) {
            Ordering::Less => Self::Below,
            Ordering::Equal => Self::At(Decimal::ZERO, taken),
            Ordering::Greater => Self::Above,
        }
    }

    /// By place; at the same place a taken end reaches further, downwards and upwards alike.
    fn place(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Self::At(one, _), Self::At(two, _)) => one.cmp(two),
            (Self::Below, Self::Below) | (Self::Above, Self::Above) => Ordering::Equal,
            (Self::Below, _) | (_, Self::Above) => Ordering::Less,
            (Self::Above, _) | (_, Self::Below) => Ordering::Greater,
        }
    }

    /// Whether it lies further out than another, to the side that is given.
    pub(super) fn reaches(&self, other: &Self, side: Ordering) -> bool {
        let place = self.place(other);
        place == side || (place.is_eq() && self.is_taken())
    }
}

/// Zero times anything is zero, the missing end included: ends are limits, not values.
pub(super) fn product(one: &End, two: &End) -> End {
    let taken = (one.is_taken() && two.is_taken()) || takes_zero(one) || takes_zero(two);
    if let (End::At(a, _), End::At(b, _)) = (one, two)
        && let Some(value) = exact_product(*a, *b)
    {
        return End::At(value, taken);
    }
    End::infinite(one.sign() * two.sign(), taken)
}

/// The divisor's values are positive, but may come as close to zero as they like.
pub(super) fn quotient(one: &End, two: &End) -> End {
    let taken = (one.is_taken() && two.is_taken()) || takes_zero(one);
    let End::At(divisor, _) = two else {
        return End::At(Decimal::ZERO, taken);
    };
    if let End::At(value, _) = one
        && let Some(value) = exact_quotient(*value, *divisor)
    {
        return End::At(value, taken);
    }
    End::infinite(one.sign(), taken)
}

fn takes_zero(end: &End) -> bool {
    end.is_taken() && end.sign() == 0
}

/// Lower ends in the order of where their values begin.
pub(super) fn order_lower(one: Bound<Decimal>, two: Bound<Decimal>) -> Ordering {
    let (one, two) = (End::of(one, End::Below), End::of(two, End::Below));
    order(&one, &two, Ordering::Less)
}

/// Upper ends in the order of where their values stop.
pub(super) fn order_upper(one: Bound<Decimal>, two: Bound<Decimal>) -> Ordering {
    let (one, two) = (End::of(one, End::Above), End::of(two, End::Above));
    order(&one, &two, Ordering::Greater)
}

#[inline(never)]
fn order(one: &End, two: &End, taken: Ordering) -> Ordering {
    one.place(two).then(match (one.is_taken(), two.is_taken()) {
        (true, false) => taken,
        (false, true) => taken.reverse(),
        (true, true) | (false, false) => Ordering::Equal,
    })
}
