//! Sums, products and quotients of decimals, and their digits; the last place is rounded half to even.
//!
//! [`Decimal`] brings the same, made for speed, with a way of its own for each width of a number: fifteen kilobytes of
//! the page's program for a few hundred numbers. Here one way serves all, and nothing is inlined into its callers. The
//! tests hold the two against each other.

use super::{Decimal, MAX_POWER};

/// Digits without sign and point: six words, the lowest first, so that every product has room.
#[derive(Clone, Copy)]
pub(super) struct Digits([u32; 6]);

/// The most places after the point.
const MOST_PLACES: u32 = MAX_POWER.unsigned_abs();

impl Digits {
    /// No digit but zero.
    pub(super) const ZERO: Self = Self([0; 6]);

    /// The digits of a number.
    pub(super) fn of(value: Decimal) -> Self {
        let parts = value.unpack();
        Self([parts.lo, parts.mid, parts.hi, 0, 0, 0])
    }

    fn from_bits(bits: u128) -> Self {
        let mut digits = Self::ZERO;
        for (index, word) in digits.0.iter_mut().take(4).enumerate() {
            *word = (bits >> (32 * index)) as u32;
        }
        digits
    }

    /// Whether they are zero.
    pub(super) fn is_zero(&self) -> bool {
        self.0 == [0; 6]
    }

    /// Whether a [`Decimal`] has room for them.
    pub(super) fn fit(&self) -> bool {
        self.0[3..] == [0; 3]
    }

    /// Puts a digit behind the last; or counts on with a `factor` of 1.
    pub(super) fn push(&mut self, factor: u32, digit: u32) {
        let mut carry = u64::from(digit);
        for word in &mut self.0 {
            carry += u64::from(*word) * u64::from(factor);
            *word = carry as u32;
            carry >>= 32;
        }
    }

    /// Takes the last digit away.
    pub(super) fn pop(&mut self) -> u64 {
        let mut rest = 0;
        for word in self.0.iter_mut().rev() {
            rest = (rest << 32) | u64::from(*word);
            *word = (rest / 10) as u32;
            rest %= 10;
        }
        rest
    }

    /// The sum, or with a `sign` of -1 the difference; and below zero, if that is negative.
    fn with(&self, other: &Self, sign: i64) -> (Self, i64) {
        let (mut sum, mut carry) = (Self::ZERO, 0);
        for (index, word) in sum.0.iter_mut().enumerate() {
            carry += i64::from(self.0[index]) + sign * i64::from(other.0[index]);
            *word = carry as u32;
            carry >>= 32;
        }
        (sum, carry)
    }

    /// The number with these digits, so many of them after the point, if a [`Decimal`] holds it; where there are
    /// too many, the last are rounded.
    pub(super) fn number(mut self, mut places: u32, negative: bool) -> Option<Decimal> {
        let (mut last, mut more) = (0, false);
        loop {
            while !self.fit() || places > MOST_PLACES {
                places = places.checked_sub(1)?;
                more |= last > 0;
                last = self.pop();
            }
            if last < 5 || (last == 5 && !more && self.0[0].is_multiple_of(2)) {
                let [low, middle, high, ..] = self.0;
                return Some(Decimal::from_parts(low, middle, high, negative, places));
            }
            self.push(1, 1);
            (last, more) = (0, false);
        }
    }
}

/// The sum, if a [`Decimal`] holds it.
#[inline(never)]
pub fn sum(one: Decimal, two: Decimal) -> Option<Decimal> {
    let places = one.scale().max(two.scale());
    let (first, second) = (to_places(one, places), to_places(two, places));
    let same = one.is_sign_negative() == two.is_sign_negative();
    let sign = if same { 1 } else { -1 };
    match first.with(&second, sign) {
        (sum, 0) => sum.number(places, one.is_sign_negative()),
        _ => second
            .with(&first, sign)
            .0
            .number(places, two.is_sign_negative()),
    }
}

fn to_places(value: Decimal, places: u32) -> Digits {
    let mut digits = Digits::of(value);
    for _ in value.scale()..places {
        digits.push(10, 0);
    }
    digits
}

/// The product, if a [`Decimal`] holds it.
#[inline(never)]
pub fn product(one: Decimal, two: Decimal) -> Option<Decimal> {
    let (first, second) = (Digits::of(one).0, Digits::of(two).0);
    let mut product = Digits::ZERO;
    for (index, word) in first.iter().take(3).enumerate() {
        let mut carry = 0;
        for (other, place) in second.iter().zip(&mut product.0[index..]) {
            carry += u64::from(*word) * u64::from(*other) + u64::from(*place);
            *place = carry as u32;
            carry >>= 32;
        }
    }
    let negative = one.is_sign_negative() != two.is_sign_negative();
    product.number(one.scale() + two.scale(), negative)
}

/// The quotient, unless the divisor is zero or a [`Decimal`] does not hold it.
#[inline(never)]
pub fn quotient(one: Decimal, two: Decimal) -> Option<Decimal> {
    let divisor = two.mantissa().unsigned_abs();
    if divisor == 0 {
        return None;
    }
    let (mut quotient, mut rest) = divided(one.mantissa().unsigned_abs(), divisor);
    let mut places = one.scale().cast_signed() - two.scale().cast_signed();
    while places < MAX_POWER && (rest > 0 || places < 0) {
        let (digit, next) = divided(rest * 10, divisor);
        let longer = quotient * 10 + digit;
        if longer >> 96 > 0 {
            break;
        }
        (quotient, rest, places) = (longer, next, places + 1);
    }
    if rest * 2 + (quotient & 1) > divisor {
        quotient += 1;
    }
    let negative = one.is_sign_negative() != two.is_sign_negative();
    Digits::from_bits(quotient).number(u32::try_from(places).ok()?, negative)
}

/// The whole quotient and the rest, bit by bit. The division of the language is a kilobyte at this width.
#[inline(never)]
fn divided(mut dividend: u128, divisor: u128) -> (u128, u128) {
    let mut rest = 0;
    for _ in 0..128 {
        rest = (rest << 1) | (dividend >> 127);
        dividend <<= 1;
        if rest >= divisor {
            rest -= divisor;
            dividend |= 1;
        }
    }
    (dividend, rest)
}

/// The whole number at or below a value.
pub fn floor(value: Decimal) -> Decimal {
    floor_to(value, 0)
}

/// The number of so many places behind the point at or below a value.
pub fn floor_to(value: Decimal, places: u32) -> Decimal {
    let mut digits = Digits::of(value);
    let mut part = 0;
    for _ in places..value.scale() {
        part |= digits.pop();
    }
    let negative = value.is_sign_negative();
    digits.push(1, u32::from(negative && part > 0));
    let scale = value.scale().min(places);
    digits.number(scale, negative).unwrap_or(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_decimal() -> impl Strategy<Value = Decimal> {
        let words = prop_oneof![
            any::<[u32; 3]>(),
            any::<[u32; 2]>().prop_map(|[low, middle]| [low, middle, 0]),
            any::<u32>().prop_map(|low| [low, 0, 0]),
            (0u32..200).prop_map(|low| [low, 0, 0]),
            Just([u32::MAX; 3]),
        ];
        (words, any::<bool>(), prop_oneof![0u32..=28, 0u32..4]).prop_map(
            |([low, middle, high], negative, scale)| {
                Decimal::from_parts(low, middle, high, negative, scale)
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1024))]

        #[test]
        fn sums_are_those_of_the_library(one in any_decimal(), two in any_decimal()) {
            prop_assert_eq!(sum(one, two), one.checked_add(two));
        }

        #[test]
        fn products_are_those_of_the_library(one in any_decimal(), two in any_decimal()) {
            prop_assert_eq!(product(one, two), one.checked_mul(two));
        }

        #[test]
        fn quotients_are_those_of_the_library(one in any_decimal(), two in any_decimal()) {
            prop_assert_eq!(quotient(one, two), one.checked_div(two));
        }

        #[test]
        fn the_whole_number_below_is_that_of_the_library(value in any_decimal()) {
            prop_assert_eq!(floor(value), value.floor());
            prop_assert_eq!(-floor(-value), value.ceil());
        }

        #[test]
        fn a_number_of_few_places_is_the_next_at_or_below(
            number in -1_000_000_000_i64..1_000_000_000, scale in 0_u32..9, places in 0_u32..6
        ) {
            let value = Decimal::new(number, scale);
            let below = floor_to(value, places);
            prop_assert!(below.scale() <= places && below <= value);
            prop_assert!(value - below < Decimal::new(1, places));
        }
    }
}
