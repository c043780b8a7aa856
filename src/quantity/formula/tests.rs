//! Formulas: examples, properties, and the rule of digits.

use super::*;
use crate::quantity::Truth;
use proptest::prelude::*;

fn parsed(text: &str) -> Formula {
    Formula::parse(text).unwrap()
}

fn measure(value: &str, decimals: i32) -> Input {
    Input::new(
        Quantity::plain(value.parse().unwrap(), decimals),
        Exactness::Measure,
    )
}

fn count(value: i64) -> Input {
    Input::new(Quantity::plain(Decimal::from(value), 0), Exactness::Count)
}

fn qualified(input: Input, comparator: Comparator) -> Input {
    let qualifier = Qualifier {
        comparator: Some(comparator),
        approximate: false,
    };
    Input {
        quantity: Quantity {
            qualifier,
            ..input.quantity
        },
        ..input
    }
}

fn evaluate(formula: &str, a: Input, b: Input) -> Derived {
    let input = |name: &str| match name {
        "a" => Some(a),
        "b" => Some(b),
        _ => None,
    };
    parsed(formula).evaluate(&input).unwrap()
}

/// The comparator, then the value in units of ten to the power.
fn said(derived: &Derived, power: i32) -> String {
    let near = if derived.quantity.qualifier.approximate {
        "~"
    } else {
        ""
    };
    let side = derived
        .quantity
        .qualifier
        .comparator
        .map_or("", Comparator::code);
    format!("{near}{side}{}", derived.quantity.printed_in(power))
}

#[test]
fn a_formula_prints_as_it_would_be_written() {
    for (given, printed) in [
        ("b/a-1", "b / a - 1"),
        ("1 - b / a", "1 - b / a"),
        ("(a - b)", "a - b"),
        ("a-(b-c)", "a - (b - c)"),
        ("(a-b)-c", "a - b - c"),
        ("a/(b*c)", "a / (b * c)"),
        ("(a+b)*2.50", "(a + b) * 2.50"),
        ("-(a+b)*--c", "-(a + b) * --c"),
        ("a × b ÷ c − 1", "a * b / c - 1"),
    ] {
        assert_eq!(parsed(given).to_string(), printed);
    }
}

#[test]
fn names_come_once_in_their_order() {
    assert_eq!(
        parsed("(whole - part_1) / whole * part_2").names(),
        ["whole", "part_1", "part_2"]
    );
}

#[test]
fn an_error_names_its_place() {
    let deep = "(".repeat(40) + "a" + &")".repeat(40);
    let long = "a".to_owned() + &"+a".repeat(300);
    for (text, position, fault) in [
        ("", 0, Fault::Operand(None)),
        ("a +", 3, Fault::Operand(None)),
        ("a + * b", 4, Fault::Operand(Some('*'))),
        ("a b", 2, Fault::Operator('b')),
        ("2 * (a - b", 4, Fault::Unclosed),
        ("a)", 1, Fault::Operator(')')),
        ("(a b)", 3, Fault::Operator('b')),
        ("億 / a", 0, Fault::Operand(Some('億'))),
        ("a * 1.", 4, Fault::Number("1.".into())),
        ("1.2.3", 0, Fault::Number("1.2.3".into())),
        ("1e9", 0, Fault::Number("1e9".into())),
        ("1_000", 0, Fault::Number("1_000".into())),
        (&"9".repeat(40), 0, Fault::Number("9".repeat(40))),
        (&deep, 32, Fault::TooLarge),
        (&"-".repeat(99), 32, Fault::TooLarge),
        (&long, 400, Fault::TooLarge),
    ] {
        assert_eq!(
            Formula::parse(text),
            Err(FormulaError { position, fault }),
            "{text}"
        );
    }
}

#[test]
fn no_more_digits_are_printed_than_the_interval_bears() {
    let yi = |text: &str, decimals| measure(&format!("{text}00000000"), decimals);
    let (whole, part) = (measure("1120000000", -7), measure("638000000", -6));
    for (formula, a, b, power, expected) in [
        ("a - b", whole, part, 8, "4.8"),
        ("b / a", whole, part, -2, "57"),
        ("b / a - 1", yi("20", -8), yi("27", -8), -2, "35"),
        ("b / a - 1", yi("27", -8), yi("33", -8), -2, "22"),
        ("a", whole, part, 8, "11.2"),
        ("a + b", measure("12.3", 1), measure("7.7", 1), 0, "20.0"),
        ("a / b", measure("5", 0), measure("3", 0), 0, "1.7"),
        ("a - b", measure("5", 0), measure("5", 0), 0, "0"),
        ("a - b", measure("505", 0), measure("503.5", 1), 0, "2"),
        (
            "a - b",
            measure("50000", -3),
            measure("49000", -3),
            0,
            "1000",
        ),
    ] {
        assert_eq!(said(&evaluate(formula, a, b), power), expected, "{formula}");
    }
}

#[test]
fn exact_counts_print_three_digits_and_no_idle_places() {
    for (formula, a, b, power, expected) in [
        ("a / b", 31, 31, -2, "100"),
        ("a / b", 1, 3, -2, "33.3"),
        ("a / b", 13, 16, -2, "81.3"),
        ("a / b", 1, 4, -2, "25"),
        ("a + b", 123_456, 1, 0, "123457"),
        ("a - b", 31, 31, 0, "0"),
    ] {
        assert_eq!(
            said(&evaluate(formula, count(a), count(b)), power),
            expected,
            "{formula} {a} {b}"
        );
    }
}

#[test]
fn the_comparator_falls_out_of_the_interval() {
    use Comparator::{Greater, GreaterOrEqual, Less, LessOrEqual};
    let cut = "1 - b / a";
    let sixty = count(60);
    for (formula, a, b, power, expected) in [
        (cut, sixty, qualified(count(5), LessOrEqual), -2, ">=91.7"),
        (cut, sixty, qualified(count(5), Less), -2, ">91.7"),
        (
            cut,
            sixty,
            qualified(count(5), GreaterOrEqual),
            -2,
            "<=91.7",
        ),
        (cut, sixty, qualified(count(3), LessOrEqual), -2, ">=95"),
        (
            cut,
            measure("60", 0),
            qualified(measure("5", 0), LessOrEqual),
            -2,
            ">=90",
        ),
        (
            "a - b",
            qualified(count(60), Greater),
            qualified(count(5), Less),
            0,
            ">55",
        ),
        (
            "a - b",
            qualified(count(60), Greater),
            qualified(count(5), Greater),
            0,
            "~55",
        ),
        (
            "a / b",
            qualified(measure("16000", -3), Greater),
            count(88),
            0,
            ">180",
        ),
        (
            "-a",
            qualified(count(60), GreaterOrEqual),
            count(1),
            0,
            "<=-60",
        ),
    ] {
        assert_eq!(said(&evaluate(formula, a, b), power), expected, "{formula}");
    }
}

#[test]
fn a_natural_limit_closes_the_interval_and_leaves_the_comparator() {
    let limits = Interval::beyond(Comparator::GreaterOrEqual, Decimal::ZERO);
    let least = Input {
        limits,
        ..qualified(count(5), Comparator::LessOrEqual)
    };
    let cut = evaluate("1 - b / a", count(60), least);
    assert_eq!(said(&cut, -2), ">=91.7");
    assert_eq!(cut.interval.upper, Bound::Included(Decimal::ONE));
    assert!(cut.interval.contains(Decimal::new(9167, 4)));
    assert!(!cut.interval.contains(Decimal::new(9166, 4)));
}

#[test]
fn an_approximate_input_makes_an_approximate_result() {
    let near = Qualifier {
        comparator: None,
        approximate: true,
    };
    let about = Input {
        quantity: Quantity {
            qualifier: near,
            ..count(30).quantity
        },
        ..count(30)
    };
    let sum = evaluate("a + b", about, count(1));
    assert_eq!(
        (said(&sum, 0).as_str(), sum.interval),
        ("~31", Interval::ALL)
    );
}

#[test]
fn growth_as_written_supports_a_two_digit_claim() {
    let growth = evaluate(
        "b / a - 1",
        measure("6000000000", -8),
        measure("8000000000", -8),
    );
    let claim = Interval::new(
        Bound::Included(Decimal::new(1, 1)),
        Bound::Excluded(Decimal::ONE),
    )
    .unwrap();
    assert_eq!(growth.interval.within(&claim), Truth::Certain);
}

#[test]
fn what_has_no_value_says_why() {
    let check = |text: &str, expected| {
        let input = |name: &str| match name {
            "big" => Some(Input::new(
                Quantity::plain(Decimal::MAX, 0),
                Exactness::Count,
            )),
            "zero" => Some(count(0)),
            "some" => Some(measure("0.4", 0)),
            _ => None,
        };
        assert_eq!(
            parsed(text).evaluate(&input).map(|it| it.quantity),
            Err(expected),
            "{text}"
        );
    };
    check("1 + nothing", EvaluationError::Unknown("nothing".into()));
    check("1 / zero", EvaluationError::Division);
    check("1 / some", EvaluationError::Division);
    check("big * big", EvaluationError::Overflow);
}

fn expression() -> impl Strategy<Value = Expression> {
    let number = (any::<u32>(), 0u32..6)
        .prop_map(|(mantissa, scale)| Expression::Number(Decimal::new(i64::from(mantissa), scale)));
    let leaf = prop_oneof![number, "[a-c]".prop_map(Expression::Name)];
    leaf.prop_recursive(6, 40, 2, |inner| {
        let operator = prop_oneof![
            Just(Operator::Add),
            Just(Operator::Subtract),
            Just(Operator::Multiply),
            Just(Operator::Divide)
        ];
        let negative = inner
            .clone()
            .prop_map(|it| Expression::Negative(Box::new(it)));
        let binary = (operator, inner.clone(), inner).prop_map(|(operator, one, two)| {
            Expression::Binary(operator, Box::new(one), Box::new(two))
        });
        prop_oneof![1 => negative, 4 => binary]
    })
}

proptest! {
    #[test]
    fn parsing_what_was_printed_gives_it_back(root in expression()) {
        let formula = Formula { root };
        prop_assert_eq!(Formula::parse(&formula.to_string()), Ok(formula));
    }

    #[test]
    fn any_text_parses_or_errs(text in "[a-c0-9.()+*/ -]{0,40}|\\PC*") {
        if let Err(error) = Formula::parse(&text) {
            prop_assert!(error.position <= text.chars().count());
        }
    }

    #[test]
    fn a_value_lies_in_or_at_the_end_of_its_interval(root in expression(), values in prop::array::uniform3((any::<i32>(), -3i32..4, 0u8..6))) {
        let inputs = values.map(|(value, decimals, side)| {
            let comparator = [Comparator::Less, Comparator::LessOrEqual, Comparator::GreaterOrEqual, Comparator::Greater].get(side as usize);
            let input = Input::new(Quantity::plain(Decimal::from(value), decimals), Exactness::Measure);
            comparator.map_or(input, |comparator| qualified(input, *comparator))
        });
        let by_name = |name: &str| Some(inputs[name.bytes().next().map_or(0, |byte| byte - b'a') as usize]);
        if let Ok(found) = (Formula { root }).evaluate(&by_name) {
            let Derived { quantity, interval } = found;
            let slack = (quantity.value.abs() * Decimal::new(1, 18)).max(Decimal::new(1, 18));
            let near = Interval::new(Bound::Included(quantity.value - slack), Bound::Included(quantity.value + slack));
            prop_assert!(near.is_none_or(|near| near.overlaps(&interval)), "{found:?}");
        }
    }
}
