//! Intervals: examples and soundness.

use super::*;
use crate::quantity::Qualifier;
use proptest::prelude::*;

fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// Reads `[1,2)`, `(-,5]`; a dash is a missing end.
fn interval(text: &str) -> Interval {
    let (low, high) = text[1..text.len() - 1].split_once(',').unwrap();
    let end = |number: &str, taken| match number {
        "-" => Unbounded,
        _ if taken => Included(decimal(number)),
        _ => Excluded(decimal(number)),
    };
    Interval::new(
        end(low, text.starts_with('[')),
        end(high, text.ends_with(']')),
    )
    .unwrap()
}

fn written(
    value: &str,
    decimals: i32,
    comparator: Option<Comparator>,
    approximate: bool,
) -> Quantity {
    Quantity {
        value: decimal(value),
        decimals,
        qualifier: Qualifier {
            comparator,
            approximate,
        },
    }
}

#[test]
fn a_printed_number_stands_for_what_its_words_allow() {
    use Comparator::{Greater, GreaterOrEqual, Less, LessOrEqual};
    for (value, decimals, comparator, approximate, exactness, expected) in [
        ("31", 0, None, false, Exactness::Count, "[31,31]"),
        ("27000", -3, None, false, Exactness::Count, "[26500,27500]"),
        (
            "1120000000",
            -7,
            None,
            false,
            Exactness::Measure,
            "[1115000000,1125000000]",
        ),
        ("0.56", 2, None, false, Exactness::Measure, "[0.555,0.565]"),
        ("0.95", 2, Some(Less), true, Exactness::Measure, "(-,0.95)"),
        ("5", 0, Some(LessOrEqual), false, Exactness::Count, "(-,5]"),
        (
            "3",
            0,
            Some(GreaterOrEqual),
            false,
            Exactness::Count,
            "[3,-)",
        ),
        (
            "16000",
            -3,
            Some(Greater),
            true,
            Exactness::Measure,
            "(16000,-)",
        ),
        ("30", 0, None, true, Exactness::Count, "(-,-)"),
    ] {
        let quantity = written(value, decimals, comparator, approximate);
        assert_eq!(
            Interval::of(&quantity, exactness),
            interval(expected),
            "{value}"
        );
    }
}

#[test]
fn natural_limits_close_what_is_open_and_contradict_nothing() {
    let share = interval("[0,1]");
    for (given, expected) in [
        ("(-,0.95)", "[0,0.95)"),
        ("(-,-)", "[0,1]"),
        ("[0.995,1.005]", "[0.995,1]"),
        ("(0.5,0.6)", "(0.5,0.6)"),
        ("[1.04,1.06]", "[1.04,1.06]"),
    ] {
        assert_eq!(
            interval(given).closed_by(&share),
            interval(expected),
            "{given}"
        );
    }
}

#[test]
fn no_interval_is_empty() {
    for (lower, upper) in [
        (Included(2), Included(1)),
        (Included(1), Excluded(1)),
        (Excluded(1), Excluded(1)),
    ] {
        assert_eq!(
            Interval::new(lower.map(Decimal::from), upper.map(Decimal::from)),
            None
        );
    }
}

#[test]
fn arithmetic_carries_open_closed_and_missing_ends() {
    let check = |one: &str, sign: char, two: &str, expected: &str| {
        let (a, b) = (interval(one), interval(two));
        let found = match sign {
            '+' => Some(a.add(&b)),
            '-' => Some(a.sub(&b)),
            '*' => Some(a.mul(&b)),
            _ => a.div(&b),
        };
        let expected = (expected != "none").then(|| interval(expected));
        assert_eq!(found, expected, "{one} {sign} {two}");
    };
    check("[1,2]", '+', "(3,4]", "(4,6]");
    check("[1,2]", '+', "(3,-)", "(4,-)");
    check("[12,13]", '-', "[7,8)", "(4,6]");
    check("[1,1]", '-', "(-,5]", "[-4,-)");
    check("[-2,3)", '*', "[4,5]", "[-10,15)");
    check("[-2,3]", '*', "(-5,4]", "(-15,12]");
    check("[0,1]", '*', "[2,-)", "[0,-)");
    check("(0,1]", '*', "[2,-)", "(0,-)");
    check("[0,0]", '*', "(-,-)", "[0,0]");
    check(
        "[0,5]",
        '/',
        "[60,60]",
        "[0,0.0833333333333333333333333333]",
    );
    check("[1,2]", '/', "(0,4]", "[0.25,-)");
    check("[1,2]", '/', "[-4,0)", "(-,-0.25]");
    check("[0,2]", '/', "(0,4]", "[0,-)");
    check("[1,-)", '/', "[1,-)", "(0,-)");
    check("[-6,3]", '/', "(-,-3]", "[-1,2]");
    check("[1,2]", '/', "[-1,1]", "none");
    check("[1,2]", '/', "[0,1]", "none");
    check("[1,2]", '/', "(-,-)", "none");
}

#[test]
fn ends_out_of_range_become_unbounded() {
    let huge = Interval::exact(Decimal::MAX);
    assert_eq!(huge.add(&huge), Interval::ALL);
    assert_eq!(huge.mul(&huge), Interval::ALL);
    assert_eq!(huge.neg().mul(&huge), Interval::ALL);
}

#[test]
fn rounding_leaves_no_interval_empty() {
    let (huge, tiny) = (decimal("70000000000000000000000000000"), decimal("0.1"));
    let narrow = Interval::new(Excluded(Decimal::ZERO), Excluded(tiny)).unwrap();
    assert_eq!(Interval::exact(huge).add(&narrow), Interval::exact(huge));
}

#[test]
fn relations_are_certain_possible_or_impossible() {
    use Truth::{Certain, Impossible, Possible};
    let claim = interval("[0.1,1)");
    assert_eq!(interval("[0.295,0.373]").within(&claim), Certain);
    assert_eq!(interval("[0.09,0.11]").within(&claim), Possible);
    assert_eq!(interval("[1,1.1]").within(&claim), Impossible);
    assert_eq!(interval("[7,7.2]").at_most(&interval("[12,13]")), Certain);
    assert_eq!(interval("[7,12.6]").at_most(&interval("[12,13]")), Possible);
    assert_eq!(
        interval("(13,14]").at_most(&interval("[12,13]")),
        Impossible
    );
    assert_eq!(interval("[1,2]").less_than(&interval("[2,3]")), Possible);
    assert_eq!(interval("[1,2)").less_than(&interval("[2,3]")), Certain);
    assert_eq!(interval("[2,3]").less_than(&interval("[1,2]")), Impossible);
    assert_eq!(interval("[5,5]").equals(&interval("[5,5]")), Certain);
    assert_eq!(interval("[5,6]").equals(&interval("[5,6]")), Possible);
    assert_eq!(interval("[5,6)").equals(&interval("[6,7]")), Impossible);
}

fn bound() -> impl Strategy<Value = Bound<Decimal>> {
    let value = (-300i64..300, 0u32..3).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale));
    prop_oneof![4 => value.clone().prop_map(Included), 2 => value.prop_map(Excluded), 1 => Just(Unbounded)]
}

fn any_interval() -> impl Strategy<Value = Interval> {
    (bound(), bound()).prop_filter_map("empty", |(low, high)| Interval::new(low, high))
}

/// An interval and a value in it.
fn inhabited() -> impl Strategy<Value = (Interval, Decimal)> {
    (any_interval(), 0u32..=64).prop_filter_map("outside", |(given, part)| {
        let low = finite(given.lower).unwrap_or(Decimal::from(-900));
        let high = finite(given.upper).unwrap_or(Decimal::from(900));
        let value = low + (high - low) * Decimal::from(part) / Decimal::from(64);
        given.contains(value).then_some((given, value))
    })
}

/// Quotients are rounded at the 28th digit, so an open end may be met by its own rounding.
fn nearly_contains(interval: &Interval, value: Decimal) -> bool {
    let slack = Interval::new(
        Included(Decimal::new(-1, 20)),
        Included(Decimal::new(1, 20)),
    )
    .unwrap();
    interval.add(&slack).overlaps(&Interval::exact(value))
}

proptest! {
    #[test]
    fn sums_differences_and_products_lie_in_the_result((a, x) in inhabited(), (b, y) in inhabited()) {
        prop_assert!(a.add(&b).contains(x + y));
        prop_assert!(a.sub(&b).contains(x - y));
        prop_assert!(a.mul(&b).contains(x * y));
        prop_assert!(a.neg().contains(-x));
    }

    #[test]
    fn quotients_lie_in_the_result((a, x) in inhabited(), (b, y) in inhabited()) {
        if let Some(found) = a.div(&b) {
            prop_assert!(nearly_contains(&found, x / y), "{found:?} {x} / {y}");
        } else {
            prop_assert!(b.contains(Decimal::ZERO));
        }
    }

    #[test]
    fn what_is_certain_holds_and_what_is_impossible_does_not((a, x) in inhabited(), (b, y) in inhabited()) {
        let agrees = |truth, holds| match truth {
            Truth::Certain => holds,
            Truth::Possible => true,
            Truth::Impossible => !holds,
        };
        prop_assert!(agrees(a.at_most(&b), x <= y));
        prop_assert!(agrees(a.less_than(&b), x < y));
        prop_assert!(agrees(a.equals(&b), x == y));
        prop_assert!(agrees(a.within(&b), b.contains(x)));
    }

    #[test]
    fn a_plain_number_lies_in_its_own_interval(mantissa: i64, decimals: i32) {
        let quantity = Quantity::plain(Decimal::from(mantissa), decimals);
        prop_assert!(Interval::of(&quantity, Exactness::Measure).contains(quantity.value));
        prop_assert!(Interval::of(&quantity, Exactness::Count).contains(quantity.value));
    }

    #[test]
    fn arithmetic_at_the_edge_of_the_range_never_panics(parts in prop::array::uniform2((any::<[u32; 3]>(), 0u32..=28, any::<bool>()))) {
        let [a, b] = parts.map(|([low, mid, high], scale, negative)| {
            let value = Decimal::from_parts(low, mid, high, negative, scale);
            Interval::of(&Quantity::plain(value, scale as i32 - 3), Exactness::Measure)
        });
        let _ = (a.add(&b), a.sub(&b), a.mul(&b), a.div(&b), a.width(), a.at_most(&b));
    }
}
