//! From exact numbers to places on a scale: the one door through which a float enters.

use super::mark::Part;
use super::scale;
use crate::chart::{Datum, Plan};
use crate::i18n::Language;
use crate::i18n::money::MoneyUnit;
use crate::i18n::number;
use crate::measure::Number;
use crate::quantity::{self, Comparator, Decimal, Quantity, UnitKind};
use crate::wording::Voice;

/// The place of a number on a linear scale.
pub(super) fn place(value: Decimal) -> f64 {
    value.mantissa() as f64 / power_of_ten(value.scale())
}

/// The number of a datum as it is written: a derived one rounded, as its label says it.
#[inline(never)]
pub(super) fn printed(datum: &Datum<'_>) -> Option<Decimal> {
    let quantity = datum.number.as_ref()?.quantity?;
    Some(quantity::round(quantity.value, quantity.decimals))
}

/// The place of a datum's written number; `None` where there is none.
#[inline(never)]
pub(super) fn written(datum: &Datum<'_>) -> Option<f64> {
    printed(datum).map(place)
}

/// The largest written number, or 0.
pub(super) fn largest<'a, 'b: 'a>(data: impl Iterator<Item = &'a Datum<'b>>) -> f64 {
    data.filter_map(written).fold(0.0, f64::max)
}

/// The end of a scale from 0 that holds `value`, at a round number.
#[inline(never)]
pub(super) fn round_end(value: f64) -> f64 {
    let power = scale::power_within(value);
    let steps = [1.0, 1.2, 1.6, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    let fits = steps
        .into_iter()
        .find(|step| step * power >= value * 0.999_999);
    fits.unwrap_or(10.0) * power
}

/// On which side of the written number the true one lies.
pub(super) fn comparator(datum: &Datum<'_>) -> Option<Comparator> {
    datum.number.as_ref()?.quantity?.qualifier.comparator
}

/// Whether the true number lies above the written one, or below; `None` if a word does not say.
#[inline(never)]
pub(super) fn upward(datum: &Datum<'_>) -> Option<bool> {
    comparator(datum).map(|comparator| match comparator {
        Comparator::Greater | Comparator::GreaterOrEqual => true,
        Comparator::Less | Comparator::LessOrEqual => false,
    })
}

/// The arrow beyond (or before) the written number, where a word says that the true one lies there.
#[inline(never)]
pub(super) fn open_end(datum: &Datum<'_>, beyond: Part, before: Part) -> Option<Part> {
    upward(datum).map(|up| if up { beyond } else { before })
}

/// The written number as that many things; `None` if it is no whole number of them, or more than `most`.
pub(super) fn count(datum: &Datum<'_>, most: i32) -> Option<i32> {
    whole(printed(datum)?).filter(|count| (0..=most).contains(count))
}

/// A whole number as an index takes it.
pub(super) fn whole(value: Decimal) -> Option<i32> {
    let value = value.normalize();
    let whole = i32::try_from(value.mantissa()).ok()?;
    (value.scale() == 0).then_some(whole)
}

/// The unit of money of a chart whose largest number this is.
#[inline(never)]
pub(super) fn money(voice: &Voice<'_>, largest: f64) -> MoneyUnit {
    voice.money_for(nearest(largest))
}

/// The first number of a chart, for the unit of its axis; a chart has one unit.
pub(super) fn first<'a>(plan: &'a Plan<'_>) -> Option<&'a Number<'a>> {
    plan.data().find_map(|datum| datum.number.as_ref())
}

/// Writes a number on an axis, in the unit in which the largest datum is written; `like` is one of those that the axis
/// is for, and without one they are shares. Points are counted by the hundredth as shares are, and are no per cent.
#[inline(never)]
pub(super) fn tick(
    voice: &Voice<'_>,
    like: Option<&Number<'_>>,
    largest: f64,
    value: f64,
) -> String {
    let (power, sign) = match kind(like) {
        UnitKind::Money => (money(voice, largest).power(), ""),
        UnitKind::Ratio if like.is_some_and(|it| in_points(voice, it)) => (-2, ""),
        UnitKind::Ratio => (-2, "%"),
        UnitKind::Length | UnitKind::Count | UnitKind::Duration => counted(voice.language, largest),
    };
    let scaled = Quantity::plain(nearest(value), MICRO).scaled(power).0;
    let scaled = quantity::round(scaled, 3).normalize();
    let mut words = number::decimal(scaled, scaled.scale(), voice.language);
    // Nothing is nothing in ten thousands as well.
    if power <= 0 || !scaled.is_zero() {
        words.push_str(sign);
    }
    words
}

/// The same with the word of its scale, where no caption of the axis says it: 500萬, 5 million.
pub(super) fn tick_with_scale(
    voice: &Voice<'_>,
    like: Option<&Number<'_>>,
    largest: f64,
    value: f64,
) -> String {
    let words = tick(voice, like, largest, value);
    let scale = money(voice, largest).scale(voice.language);
    if kind(like) != UnitKind::Money || value <= 0.0 || scale.is_empty() {
        return words;
    }
    let space = if voice.language == Language::English {
        " "
    } else {
        ""
    };
    [&words, space, scale].concat()
}

fn in_points(voice: &Voice<'_>, number: &Number<'_>) -> bool {
    number::counts_points(&voice.text(&number.unit.label))
}

fn kind(like: Option<&Number<'_>>) -> UnitKind {
    like.map_or(UnitKind::Ratio, |number| number.unit.kind)
}

/// As the numbers beside the axis are written: Chinese counts from ten thousand up in ten thousands.
fn counted(language: Language, largest: f64) -> (i32, &'static str) {
    match language {
        Language::Traditional | Language::Simplified if largest >= 1e4 => {
            (MoneyUnit::Wan.power(), MoneyUnit::Wan.scale(language))
        }
        Language::Traditional | Language::Simplified | Language::English => (0, ""),
    }
}

/// The places behind the point that a place on a scale is read to.
const MICRO: i32 = 6;

/// The number at a place on a scale: to the millionth, or whole where it has more than six digits.
fn nearest(place: f64) -> Decimal {
    let places = if place.abs() < 1e6 {
        MICRO.unsigned_abs()
    } else {
        0
    };
    let whole = (place * power_of_ten(places)).round() as i64;
    Decimal::new(whole, places)
}

fn power_of_ten(places: u32) -> f64 {
    (0..places).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::plain_decimal;
    use proptest::prelude::*;

    #[test]
    fn a_number_keeps_its_place() {
        for (text, place) in [
            ("0", 0.0),
            ("11.2", 11.2),
            ("-0.75", -0.75),
            ("0.9166666666666666666666666667", 0.916_666_666_666_666_6),
            ("1120000000", 1.12e9),
            (
                "79228162514264337593543950335",
                79_228_162_514_264_337_593_543_950_335.0,
            ),
        ] {
            let found = super::place(plain_decimal(text).unwrap());
            assert!(
                (found - place).abs() <= place.abs() * 1e-15,
                "{text}: {found}"
            );
        }
    }

    #[test]
    fn a_scale_ends_at_a_round_number() {
        for (value, end) in [
            (0.0, 1.0),
            (1.0, 1.0),
            (9.1, 10.0),
            (0.29, 0.3),
            (0.001_3, 0.001_6),
            (4_320_000_000.0, 5e9),
            (600.0, 600.0),
        ] {
            let found = round_end(value);
            assert!((found - end).abs() <= end * 1e-12, "{value}: {found}");
        }
    }

    #[test]
    fn a_place_is_read_as_the_number_there() {
        for (place, number) in [
            (0.1 + 0.2, "0.3"),
            (3.0, "3"),
            (-2.5, "-2.5"),
            (1.5e9, "1500000000"),
            (1e300, "9223372036854775807"),
            (f64::NAN, "0"),
        ] {
            assert_eq!(nearest(place).normalize().to_string(), number, "{place}");
        }
    }

    #[test]
    fn only_whole_things_are_counted() {
        for (value, expected) in [
            ("31", Some(31)),
            ("31.0", Some(31)),
            ("0", Some(0)),
            ("11.2", None),
            ("79228162514264337593543950335", None),
        ] {
            assert_eq!(whole(plain_decimal(value).unwrap()), expected, "{value}");
        }
    }

    proptest! {
        #[test]
        fn a_scale_holds_its_value_and_wastes_at_most_a_third(value in 1e-6..1e20) {
            let end = round_end(value);
            prop_assert!(end >= value * 0.999 && end <= value * 1.34, "{value}: {end}");
        }
    }
}
