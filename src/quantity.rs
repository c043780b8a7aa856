//! A number as its source prints it: the decimal, the last place printed, the words that qualify it.
//!
//! Nothing here knows a unit, a language or a case. The terms are those of the field: `decimals` is
//! xBRL's, the comparator is that of HL7 FHIR's Quantity, periods are ISO 8601.
//!
//! ```
//! use casetrace::quantity::{Decimal, Quantity};
//!
//! // 6.38億, in base units; its last printed place is the million.
//! let grant = Quantity::plain(Decimal::from(638_000_000), -6);
//! let (in_yi, places) = grant.scaled(8);
//! assert_eq!((in_yi.to_string(), places), ("6.38".to_string(), 2));
//! assert_eq!(grant.scaled(4).0.to_string(), "63800");
//! ```

mod arithmetic;
pub mod formula;
mod interval;
mod period;
mod unit;

pub use arithmetic::{floor, floor_to, product, quotient, sum};
pub use interval::{Interval, Truth};
pub use period::{Date, Period, PeriodError};
pub use rust_decimal::Decimal;
pub use unit::UnitKind;

use arithmetic::Digits;
use std::fmt;

/// The largest power of ten, either way, that a [`Decimal`] holds exactly.
const MAX_POWER: i32 = 28;

/// On which side of the written number the true one lies: `Quantity.comparator` of HL7 FHIR.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Comparator {
    /// Below the written number: 不足, 不滿, 接近.
    Less,
    /// The written number or below: 以內, 以下, 最多.
    LessOrEqual,
    /// The written number or above: 以上, 至少, 不少於.
    GreaterOrEqual,
    /// Above the written number: 超過, 逾, 余.
    Greater,
}

impl Comparator {
    /// The code that FHIR gives it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::GreaterOrEqual => ">=",
            Self::Greater => ">",
        }
    }

    /// Reads a FHIR code; `None` for anything else.
    pub fn parse(code: &str) -> Option<Self> {
        [
            Self::Less,
            Self::LessOrEqual,
            Self::GreaterOrEqual,
            Self::Greater,
        ]
        .into_iter()
        .find(|each| each.code() == code)
    }
}

impl fmt::Display for Comparator {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

/// What the words around a number say about it. The default is a plain number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Qualifier {
    /// The side on which the true number lies, if the words give one.
    pub comparator: Option<Comparator>,
    /// Whether the words say that it is near the written number.
    pub approximate: bool,
}

impl Qualifier {
    /// Whether no word qualifies the number.
    pub const fn is_plain(self) -> bool {
        self.comparator.is_none() && !self.approximate
    }
}

/// Whether what is given is counted or measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Exactness {
    /// Things counted: a plain number is exact.
    Count,
    /// Something measured or summed: a plain number is rounded to its last printed place.
    Measure,
}

/// A number in base units (元, not 億元; a ratio, not per cent), as precise as it was printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The written number in base units.
    pub value: Decimal,
    /// The last printed place as a power of ten, sign reversed (xBRL `decimals`): 11.2億 has -7, 95 % has 2.
    pub decimals: i32,
    /// What the words around it say.
    pub qualifier: Qualifier,
}

impl Quantity {
    /// A number that no word qualifies.
    pub fn plain(value: Decimal, decimals: i32) -> Self {
        Self {
            value,
            decimals,
            qualifier: Qualifier::default(),
        }
    }

    /// The value in base units as a plain decimal string, rounded to its last printed place,
    /// with the zeros that were printed. Half a place goes away from zero, as statistical
    /// offices (and the Chinese 四捨五入) round.
    pub fn printed(&self) -> String {
        print(self.value, self.decimals)
    }

    /// The value in units of ten to the `power` (8 for 億, 4 for 萬, -2 for per cent), not rounded,
    /// and the number of places after the point that keeps the digits the source printed.
    ///
    /// 6.38億 at 4 is 63800 with no places; 3400萬 at 8 is 0.3400 with four. Moving the point is exact up
    /// to 28 digits; a number that leaves the range of [`Decimal`] saturates.
    pub fn scaled(&self, power: i32) -> (Decimal, u32) {
        let places = self
            .decimals
            .saturating_add(power)
            .clamp(0, MAX_POWER)
            .unsigned_abs();
        let mut moved = shift(self.value, power.saturating_neg()).normalize();
        if moved.scale() < places {
            moved.rescale(places);
        }
        (moved, places)
    }

    /// [`scaled`](Self::scaled) as a plain decimal string, rounded, with its printed zeros.
    pub fn printed_in(&self, power: i32) -> String {
        let moved = shift(self.value, power.saturating_neg());
        print(moved, self.decimals.saturating_add(power))
    }

    /// How many digits were printed from the first that is not zero to the last printed place; at least one.
    pub fn significant_digits(&self) -> u32 {
        let lead = magnitude(self.value).unwrap_or(0);
        self.decimals
            .saturating_add(lead)
            .saturating_add(1)
            .max(1)
            .unsigned_abs()
    }
}

/// Reads a plain decimal: digits, with a `-` before them or a point among them; its zeros are kept.
///
/// `None` for anything else (`1e5`, `1,000`, `.5`, `5.`), and for more than a [`Decimal`] holds, which is not
/// rounded. [`Decimal`]'s own reader takes such forms, and several times the room in the page's program.
pub fn plain_decimal(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (mut number, mut point) = (Digits::ZERO, None);
    for (at, byte) in digits.bytes().enumerate() {
        match byte {
            b'0'..=b'9' if number.fit() => number.push(10, u32::from(byte - b'0')),
            b'.' if at > 0 && point.is_none() => point = Some(at + 1),
            _ => return None,
        }
    }
    let places = digits.len() - point.unwrap_or(digits.len());
    let sound = number.fit() && !digits.is_empty() && point != Some(digits.len());
    if !sound || places > MAX_POWER as usize {
        return None;
    }
    number.number(places as u32, digits.len() < text.len())
}

/// A value rounded half away from zero to a place (xBRL `decimals`, negative before the point).
pub fn round(value: Decimal, decimals: i32) -> Decimal {
    let mut places = value.scale().cast_signed();
    if decimals >= places {
        return value;
    }
    // Nothing of the value reaches a place beyond its range.
    if decimals < -MAX_POWER {
        return Decimal::ZERO;
    }
    let (mut digits, mut last) = (Digits::of(value), 0);
    while places > decimals {
        last = digits.pop();
        places -= 1;
    }
    digits.push(1, u32::from(last >= 5));
    while places < 0 {
        digits.push(10, 0);
        places += 1;
    }
    let rounded = digits
        .fit()
        .then(|| digits.number(places.unsigned_abs(), value.is_sign_negative()));
    rounded.flatten().unwrap_or(value)
}

/// The exponent of the first digit that is not zero (2 for 123, -1 for 0.57); `None` for zero.
pub fn magnitude(value: Decimal) -> Option<i32> {
    let mut digits = Digits::of(value);
    let mut lead = -1 - value.scale().cast_signed();
    while !digits.is_zero() {
        digits.pop();
        lead += 1;
    }
    (!value.is_zero()).then_some(lead)
}

/// Ten to a power, exactly; `None` outside what a [`Decimal`] holds.
fn power_of_ten(power: i32) -> Option<Decimal> {
    if power.saturating_abs() > MAX_POWER {
        return None;
    }
    let mut digits = Digits::ZERO;
    digits.push(1, 1);
    for _ in 0..power {
        digits.push(10, 0);
    }
    digits.number(power.min(0).unsigned_abs(), false)
}

/// Moves the point to the right by `power` places (to the left when negative).
fn shift(value: Decimal, power: i32) -> Decimal {
    let scale = value.scale().cast_signed().saturating_sub(power);
    let mut moved = value;
    if let Ok(scale) = u32::try_from(scale)
        && moved.set_scale(scale).is_ok()
    {
        return moved;
    }
    if power < 0 {
        let unit = power_of_ten(power.saturating_neg());
        return unit
            .and_then(|unit| quotient(value, unit))
            .unwrap_or_default();
    }
    let saturated = if value.is_sign_negative() {
        Decimal::MIN
    } else {
        Decimal::MAX
    };
    power_of_ten(power)
        .and_then(|unit| product(value, unit))
        .unwrap_or(saturated)
}

fn print(value: Decimal, decimals: i32) -> String {
    let places = decimals.clamp(0, MAX_POWER).unsigned_abs();
    let mut rounded = round(value, decimals).normalize();
    if rounded.is_zero() {
        rounded.set_sign_positive(true);
    }
    // Its own zeros were taken away, so that its scale says how many places are written.
    let written = rounded.scale();
    let mut digits = rounded.to_string();
    if written == 0 && places > 0 {
        digits.push('.');
    }
    for _ in written..places {
        digits.push('0');
    }
    digits
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quantity(value: &str, decimals: i32) -> Quantity {
        Quantity::plain(value.parse().unwrap(), decimals)
    }

    #[test]
    fn comparators_print_and_parse_as_fhir_has_them() {
        for code in ["<", "<=", ">=", ">"] {
            assert_eq!(Comparator::parse(code).map(Comparator::code), Some(code));
        }
        for other in ["", "=", "≥", "< ", "=>"] {
            assert_eq!(Comparator::parse(other), None);
        }
    }

    #[test]
    fn plain_decimals_are_read_with_their_zeros_and_nothing_else_is() {
        for text in [
            "0",
            "7",
            "-7",
            "12.50",
            "-0.05",
            "1120000000",
            "79228162514264337593543950335",
        ] {
            assert_eq!(
                plain_decimal(text)
                    .map(|value| value.to_string())
                    .as_deref(),
                Some(text)
            );
        }
        for other in [
            "",
            "-",
            ".",
            "1.",
            ".5",
            "-.5",
            "+5",
            "--5",
            "1e5",
            "1_000",
            "1,000",
            " 1",
            "1 ",
            "1.2.3",
            "0x1",
            "１",
            "79228162514264337593543950336",
            "0.00000000000000000000000000001",
            "999999999999999999999999999999999999999999999999999999999999",
        ] {
            assert_eq!(plain_decimal(other), None, "{other}");
        }
    }

    #[test]
    fn printed_rounds_to_the_last_printed_place_and_keeps_its_zeros() {
        for (value, decimals, expected) in [
            ("1120000000", -7, "1120000000"),
            ("474000000", -7, "470000000"),
            ("0.95", 2, "0.95"),
            ("1", 2, "1.00"),
            ("0.125", 2, "0.13"),
            ("-0.125", 2, "-0.13"),
            ("2.5", 0, "3"),
            ("-0.001", 2, "0.00"),
            ("45", -2, "0"),
            ("50", -2, "100"),
            ("7", i32::MIN, "0"),
        ] {
            assert_eq!(
                quantity(value, decimals).printed(),
                expected,
                "{value} to {decimals}"
            );
        }
    }

    #[test]
    fn a_change_of_unit_keeps_the_printed_digits() {
        for (value, decimals, power, expected) in [
            ("638000000", -6, 8, "6.38"),
            ("638000000", -6, 4, "63800"),
            ("34000000", -4, 8, "0.3400"),
            ("34000000", -4, 4, "3400"),
            ("1120000000", -7, 6, "1120"),
            ("1120000000", -7, 8, "11.2"),
            ("1847000000", -6, 8, "18.47"),
            ("0.95", 2, -2, "95"),
            ("0.9166666666666666666666666667", 3, -2, "91.7"),
            ("6000000000", -8, 8, "60"),
        ] {
            let given = quantity(value, decimals);
            let (moved, places) = given.scaled(power);
            assert_eq!(given.printed_in(power), expected);
            assert_eq!(
                print(moved, places.cast_signed()),
                expected,
                "{value} in 10^{power}"
            );
        }
    }

    #[test]
    fn significant_digits_count_from_the_first_digit_to_the_printed_place() {
        for (value, decimals, expected) in [
            ("1120000000", -7, 3),
            ("0.95", 2, 2),
            ("0.3400", 4, 4),
            ("0", 0, 1),
            ("5", -3, 1),
            ("100", 0, 3),
        ] {
            assert_eq!(
                quantity(value, decimals).significant_digits(),
                expected,
                "{value}"
            );
        }
    }

    proptest! {
        #[test]
        fn a_decimal_is_read_as_it_is_written(mantissa: i64, scale in 0u32..=28) {
            let value = Decimal::from_i128_with_scale(mantissa.into(), scale);
            prop_assert_eq!(plain_decimal(&value.to_string()), Some(value));
        }

        #[test]
        fn any_text_is_a_plain_decimal_or_none(text in "[-.0-9]{0,40}|\\PC{0,9}") {
            let _ = plain_decimal(&text);
        }

        #[test]
        fn moving_the_point_there_and_back_changes_nothing(mantissa: i64, scale in 0u32..6, power in -6i32..9) {
            let value = Decimal::new(mantissa, scale);
            prop_assert_eq!(shift(shift(value, power), -power), value);
        }

        #[test]
        fn no_scale_or_place_panics(low: u32, mid: u32, high: u32, scale in 0u32..=28, negative: bool, decimals: i32, power: i32) {
            let given = Quantity::plain(Decimal::from_parts(low, mid, high, negative, scale), decimals);
            let _ = (given.printed(), given.scaled(power), given.printed_in(power), given.significant_digits());
        }

        #[test]
        fn rounding_moves_a_value_by_half_a_place_at_most(mantissa: i64, scale in 0u32..8, decimals in -10i32..10) {
            let value = Decimal::new(mantissa, scale);
            let half = power_of_ten(-decimals).unwrap() / Decimal::TWO;
            prop_assert!((round(value, decimals) - value).abs() <= half);
        }
    }
}
