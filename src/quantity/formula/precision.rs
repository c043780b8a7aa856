//! How many digits a derived value may show.
//!
//! One rule, by the kind of the result's interval:
//!
//! 1. **A width** (two ends): the finest place whose unit is at least a quarter of the interval's width,
//!    so that the last digit is off by two at most; but two significant digits are kept as long as the
//!    first is borne in that sense. 11.2億 − 6.38億 is 4.82 ± 0.055億: 4.8億. 6.38 ÷ 11.2 is
//!    0.5696 ± 0.0030: 57 %. 27億 ÷ 20億 − 1 is 0.35 ± 0.06: 35 % by the second half of the rule, and
//!    its interval is shown beside it.
//! 2. **A half-line or a comparator**: the end is the written number, and no width limits it. As many
//!    significant digits as the measured input with the fewest, three at most: 1 − b/60 with b ≤ 5 prints
//!    "at least 91.7 %". (It is rounded like any other number; the exact end is in the interval.)
//! 3. **A point** (from exact counts alone): three significant digits, and never fewer than to the unit.
//!
//! In all of them a sum or difference of inputs goes no further than the coarsest place among them: 505 − 503.5
//! prints 2. In 2 and 3 no place is shown beyond where the value ends: 1 − 3/60 prints 95 %, 31/31 prints 100 %.

use super::{Decimal, Input, Interval, Qualifier};
use crate::quantity::{magnitude, power_of_ten, quotient};

/// The most significant digits where no width limits them.
const MOST_DIGITS: i32 = 3;
/// Where a zero's places stop, in want of a first digit.
const FINEST: i32 = 28;

/// The last place to print (xBRL `decimals`).
pub(super) fn borne(
    value: Decimal,
    interval: &Interval,
    qualifier: Qualifier,
    inputs: &[Input],
) -> i32 {
    match interval.width() {
        Some(width) if width.is_zero() => to_digits(value, MOST_DIGITS).max(0).min(ending(value)),
        Some(width) if qualifier.comparator.is_none() => by_width(value, width),
        Some(_) | None => to_digits(value, fewest_digits(inputs)).min(ending(value)),
    }
}

fn by_width(value: Decimal, width: Decimal) -> i32 {
    let quarter = quotient(width, Decimal::from(4)).unwrap_or(width);
    let bears = |decimals: i32| power_of_ten(-decimals).is_some_and(|unit| unit >= quarter);
    let mut finest = FINEST;
    while finest > -FINEST && !bears(finest) {
        finest -= 1;
    }
    let first = to_digits(value, 1);
    if !value.is_zero() && bears(first) {
        finest.max(first + 1)
    } else {
        finest
    }
}

/// The place of the last of so many significant digits.
fn to_digits(value: Decimal, digits: i32) -> i32 {
    magnitude(value).map_or(0, |lead| digits - 1 - lead)
}

/// The place after which nothing follows.
fn ending(value: Decimal) -> i32 {
    value.normalize().scale().cast_signed()
}

fn fewest_digits(inputs: &[Input]) -> i32 {
    let mut fewest = MOST_DIGITS;
    for input in inputs {
        if input.is_rounded() {
            fewest = fewest.min(input.quantity.significant_digits().cast_signed());
        }
    }
    fewest
}
