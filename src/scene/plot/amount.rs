//! From exact numbers to places on a scale: the one door through which a float enters.

use super::mark::{Direction, Part};
use crate::chart::Datum;
use crate::i18n::money::MoneyUnit;
use crate::i18n::number;
use crate::quantity::{Comparator, Decimal, UnitKind};
use crate::scene::{Ink, Point};
use crate::wording::Voice;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

/// The place of a number on a linear scale.
pub(super) fn place(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// The place of a datum's written number; `None` where there is none.
pub(super) fn written(datum: &Datum<'_>) -> Option<f64> {
    Some(place(datum.number.as_ref()?.quantity?.value))
}

/// The largest written number, or 0.
pub(super) fn largest<'a, 'b: 'a>(data: impl Iterator<Item = &'a Datum<'b>>) -> f64 {
    data.filter_map(written).fold(0.0, f64::max)
}

/// The end of a scale from 0 that holds `value`, at a round number: 1, 2, 2.5 or 5 times a power of ten.
pub(super) fn round_end(value: f64) -> f64 {
    let power = 10f64.powf(value.max(f64::MIN_POSITIVE).log10().floor());
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
pub(super) fn upward(datum: &Datum<'_>) -> Option<bool> {
    comparator(datum).map(|comparator| match comparator {
        Comparator::Greater | Comparator::GreaterOrEqual => true,
        Comparator::Less | Comparator::LessOrEqual => false,
    })
}

/// The arrow beyond (or before) the written number, where a word says that the true one lies there.
pub(super) fn open_end(
    datum: &Datum<'_>,
    at: (usize, Point),
    up: Direction,
    down: Direction,
) -> Option<Part> {
    let toward = if upward(datum)? { up } else { down };
    Some(Part::Arrow {
        at,
        toward,
        ink: Ink::Open,
    })
}

/// The unit of money of a chart whose largest number this is.
pub(super) fn money(voice: &Voice<'_>, largest: f64) -> MoneyUnit {
    voice.money_for(Decimal::from_f64(largest).unwrap_or_default())
}

/// Writes a number on an axis, in the unit in which the largest datum is written.
pub(super) fn tick(voice: &Voice<'_>, kind: UnitKind, largest: f64, value: f64) -> String {
    let value = Decimal::from_f64(value).unwrap_or_default();
    let (power, sign) = match kind {
        UnitKind::Money => (money(voice, largest).power(), ""),
        UnitKind::Ratio => (-2, "%"),
        UnitKind::Length | UnitKind::Count | UnitKind::Duration => (0, ""),
    };
    let quantity = crate::quantity::Quantity::plain(value, 12);
    let scaled = quantity.scaled(power).0.round_dp(3).normalize();
    format!(
        "{}{sign}",
        number::decimal(scaled, scaled.scale(), voice.language)
    )
}
