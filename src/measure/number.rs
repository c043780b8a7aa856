//! A stated or derived number of the case with all that qualifies it, read the same way wherever it is used.

use super::{DEPTH, Origin};
use crate::case::{Case, Denominator, Derived, Figure, Id, ObservationStatus, Unit};
use crate::quantity::formula::{Derived as Derivation, Input};
use crate::quantity::{self, Decimal, Exactness, Interval, Period, Qualifier, Quantity};
use std::ops::Bound;

/// A number and what qualifies it.
#[derive(Clone, Debug)]
pub struct Number<'a> {
    /// Where it comes from.
    pub origin: Origin,
    /// The written value; `None` where the text gives only bounds, or the formula has no value.
    pub quantity: Option<Quantity>,
    /// Every value that the words allow.
    pub interval: Interval,
    /// Bounds that the text itself states.
    pub bounds: Option<Interval>,
    /// Its unit.
    pub unit: &'a Unit,
    /// Whether the unit is the editor's reading.
    pub unit_editorial: bool,
    /// The qualifying word, verbatim.
    pub qualifier_text: Option<&'a str>,
    /// When.
    pub period: Option<&'a Period>,
    /// Observed, aimed at, or open.
    pub status: ObservationStatus,
}

/// The number of that name, stated or derived; `None` if the case declares none.
pub fn number<'a>(case: &'a Case, id: &Id) -> Option<Number<'a>> {
    number_within(case, id, 0)
}

fn number_within<'a>(case: &'a Case, id: &Id, depth: usize) -> Option<Number<'a>> {
    if let Some(figure) = case.figure(id) {
        return stated(case, figure);
    }
    let derived = case.derived(id)?;
    (depth < DEPTH)
        .then(|| derive(case, derived, depth))
        .flatten()
}

/// The figure as a quantity, where the text gives a value.
pub fn reading(figure: &Figure) -> Option<Quantity> {
    let qualifier = Qualifier {
        comparator: figure.comparator,
        approximate: figure.approximate,
    };
    figure.value.map(|value| Quantity {
        value,
        decimals: figure.decimals,
        qualifier,
    })
}

fn stated<'a>(case: &'a Case, figure: &'a Figure) -> Option<Number<'a>> {
    let unit = case.unit(&figure.unit)?;
    let quantity = reading(figure);
    let limits = limits(figure);
    let written = quantity.map(|quantity| Interval::of(&quantity, unit.kind.exactness()));
    let interval = figure
        .bounds
        .or(written)
        .unwrap_or(Interval::ALL)
        .closed_by(&limits);
    Some(Number {
        origin: Origin::Quoted(figure.id.clone()),
        quantity,
        interval,
        bounds: figure.bounds,
        unit,
        unit_editorial: figure.unit_editorial,
        qualifier_text: figure.qualifier_text.as_deref(),
        period: figure.period.as_ref(),
        status: figure.status,
    })
}

/// The values that the figure can take at all: nothing below 0, and a share of a whole not above 1.
fn limits(figure: &Figure) -> Interval {
    let upper = match figure.denominator {
        Denominator::None => Bound::Unbounded,
        Denominator::NotStated | Denominator::Figure(_) => Bound::Included(Decimal::ONE),
    };
    Interval {
        lower: Bound::Included(Decimal::ZERO),
        upper,
    }
}

fn derive<'a>(case: &'a Case, derived: &'a Derived, depth: usize) -> Option<Number<'a>> {
    let unit = case.unit(&derived.unit)?;
    let result = derived
        .formula
        .evaluate(&|name| input(case, &derived.inputs, name, depth + 1))
        .ok();
    let result = result.map(|result| match unit.kind.exactness() {
        Exactness::Count => counted(result),
        Exactness::Measure => result,
    });
    Some(Number {
        origin: Origin::Derived(derived.id.clone()),
        quantity: result.map(|result| result.quantity),
        interval: result.map_or(Interval::ALL, |result| result.interval),
        bounds: None,
        unit,
        unit_editorial: false,
        qualifier_text: None,
        period: derived.period.as_ref(),
        status: ObservationStatus::Actual,
    })
}

/// Things come in whole numbers: where the interval holds just one of them, it is the number, and exact.
fn counted(result: Derivation) -> Derivation {
    let value = result.quantity.value;
    let near = [quantity::floor(value), -quantity::floor(-value)];
    let around = [step(near[0], -Decimal::ONE), step(near[1], Decimal::ONE)];
    let inside = |value: &Decimal| result.interval.contains(*value);
    let whole = near.into_iter().find(inside);
    let several = near[0] != near[1] && near.iter().all(inside) || around.iter().any(inside);
    match whole.filter(|_| !several) {
        Some(value) => Derivation {
            quantity: Quantity {
                value,
                decimals: 0,
                qualifier: Qualifier::default(),
            },
            interval: Interval::exact(value),
        },
        None => result,
    }
}

/// The number beside a number; where a decimal ends, itself.
fn step(from: Decimal, by: Decimal) -> Decimal {
    quantity::sum(from, by).unwrap_or(from)
}

/// What a name in a formula stands for.
pub(super) fn input(
    case: &Case,
    inputs: &[(String, Id)],
    name: &str,
    depth: usize,
) -> Option<Input> {
    let (_, id) = inputs.iter().find(|(input, _)| input == name)?;
    let number = number_within(case, id, depth)?;
    let limits = case.figure(id).map_or(Interval::ALL, limits);
    Some(Input {
        quantity: number.quantity?,
        exactness: number.unit.kind.exactness(),
        limits,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::Comparator;

    fn check(value: &str, lower: &str, upper: &str, expected: &str, exact: bool) {
        let bound = |end: &str| Bound::Included(end.parse().unwrap());
        let qualifier = Qualifier {
            comparator: Some(Comparator::LessOrEqual),
            approximate: false,
        };
        let given = Derivation {
            quantity: Quantity {
                value: value.parse().unwrap(),
                decimals: 1,
                qualifier,
            },
            interval: Interval {
                lower: bound(lower),
                upper: bound(upper),
            },
        };
        let counted = counted(given);
        assert_eq!(counted.quantity.value.normalize().to_string(), expected);
        assert_eq!(counted.interval.point().is_some(), exact, "{value}");
        assert_eq!(counted.quantity.qualifier.is_plain(), exact, "{value}");
    }

    #[test]
    fn things_are_counted_in_whole_numbers_where_the_interval_holds_just_one() {
        check("31", "30.845", "31", "31", true);
        check("30.9", "30.6", "31.4", "31", true);
        check("30.2", "30.1", "31.4", "31", true);
        check("30.5", "30.2", "30.8", "30.5", false);
        check("31", "30", "31.4", "31", false);
        check("30.5", "29.5", "31.5", "30.5", false);
    }
}
