//! A number of which only bounds are known, as the text states them.

use super::{Amount, Language, MoneyUnit, Written, bare, drop_zeros, grouped, several};
use crate::quantity::{Decimal, Interval};
use std::ops::Bound::{Excluded, Included, Unbounded};

/// Writes bounds in full, so that whether an end is included shows: 10%以上、不到100%; 至 and “to” include both.
pub(super) fn write(
    amount: &Amount<'_>,
    bounds: &Interval,
    language: Language,
    money: MoneyUnit,
) -> Written {
    let end = |value| end(amount, value, language, money).text();
    if let Some(value) = bounds.point() {
        return self::end(amount, value, language, money);
    }
    let words = match language {
        Language::English => english(bounds, &end),
        Language::Traditional => chinese(bounds, &end, "超過"),
        Language::Simplified => chinese(bounds, &end, "超过"),
    };
    let Some(number) = words else {
        return several::write(amount, language);
    };
    Written {
        number,
        editorial_unit: amount.unit_editorial,
        language: Some(language),
        ..Written::default()
    }
}

fn end(amount: &Amount<'_>, value: Decimal, language: Language, money: MoneyUnit) -> Written {
    let quantity = bare(value);
    let (power, scale) = amount.scale(&quantity, language, money);
    let mut digits = quantity.printed_in(power);
    drop_zeros(&mut digits);
    Written {
        number: grouped(&digits, language),
        scale: scale.to_owned(),
        ..amount.parts(language)
    }
}

fn chinese(bounds: &Interval, end: &dyn Fn(Decimal) -> String, above: &str) -> Option<String> {
    if let (Included(low), Included(high)) = (bounds.lower, bounds.upper) {
        return Some(format!("{}至{}", end(low), end(high)));
    }
    let lower = match bounds.lower {
        Included(low) => Some(format!("{}以上", end(low))),
        Excluded(low) => Some(format!("{above}{}", end(low))),
        Unbounded => None,
    };
    let upper = match bounds.upper {
        Included(high) => Some(format!("不{above}{}", end(high))),
        Excluded(high) => Some(format!("不到{}", end(high))),
        Unbounded => None,
    };
    match (lower, upper) {
        (Some(lower), Some(upper)) => Some(format!("{lower}、{upper}")),
        (lower, upper) => lower.or(upper),
    }
}

fn english(bounds: &Interval, end: &dyn Fn(Decimal) -> String) -> Option<String> {
    let (lower, upper) = (bounds.lower.map(end), bounds.upper.map(end));
    match (lower, upper) {
        (Unbounded, Unbounded) => None,
        (Included(low), Unbounded) => Some(format!("at least {low}")),
        (Excluded(low), Unbounded) => Some(format!("more than {low}")),
        (Unbounded, Included(high)) => Some(format!("at most {high}")),
        (Unbounded, Excluded(high)) => Some(format!("under {high}")),
        (Included(low), Included(high)) => Some(format!("{low} to {high}")),
        (Included(low), Excluded(high)) => Some(format!("{low} to under {high}")),
        (Excluded(low), Included(high)) => Some(format!("more than {low}, at most {high}")),
        (Excluded(low), Excluded(high)) => Some(format!("more than {low}, under {high}")),
    }
}
