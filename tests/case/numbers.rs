//! Numbers: what is read from the quoted words is the figure, and what follows from figures follows.

use crate::all;
use casetrace::case::{Case, Denominator, Figure, UnitKind, Verdict};
use casetrace::measure;
use casetrace::numeral::{self, Kind, Numeral};
use casetrace::quantity::{Comparator, Decimal, Interval, Truth, round};
use std::collections::BTreeSet;
use std::ops::Bound;

/// What a reading makes of a figure's fields.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    value: Option<Decimal>,
    decimals: i32,
    bounds: Option<Interval>,
    comparator: Option<Comparator>,
    approximate: bool,
    words: Option<String>,
}

fn declared(figure: &Figure) -> Said {
    Said {
        value: figure.value.map(|value| value.normalize()),
        decimals: figure.decimals,
        bounds: figure.bounds,
        comparator: figure.comparator,
        approximate: figure.approximate,
        words: figure.qualifier_text.clone(),
    }
}

fn read(case: &Case, figure: &Figure, numeral: &Numeral) -> Said {
    let words: Vec<_> = numeral
        .qualifier_words
        .iter()
        .map(|word| word.text.clone())
        .collect();
    // Where no value is stated, the whole number (數十) is what the case keeps in the place of one.
    let vague = numeral.value.is_none() && numeral.bounds.is_none();
    let words = if vague {
        vec![numeral.text.clone()]
    } else {
        words
    };
    // 兩位數 of a rate are two digits of per cent.
    let rate =
        numeral.kind == Kind::Digits && case.unit(&figure.unit).unwrap().kind == UnitKind::Ratio;
    let bounds = numeral
        .bounds
        .map(|bounds| if rate { hundredth(bounds) } else { bounds });
    Said {
        value: numeral.value.map(|value| value.normalize()),
        decimals: if rate {
            numeral.decimals + 2
        } else {
            numeral.decimals
        },
        bounds,
        comparator: numeral.qualifier.comparator,
        approximate: numeral.qualifier.approximate,
        words: (!words.is_empty()).then(|| words.concat()),
    }
}

fn hundredth(interval: Interval) -> Interval {
    let end = |bound: Bound<Decimal>| bound.map(|value| (value / Decimal::ONE_HUNDRED).normalize());
    Interval {
        lower: end(interval.lower),
        upper: end(interval.upper),
    }
}

#[test]
fn the_number_read_from_the_quoted_words_is_the_figure() {
    let mut wrong = Vec::new();
    for given in all() {
        let case = &given.case;
        for figure in &case.figures {
            let own = numeral::find(&figure.quote.exact);
            let also = figure
                .also
                .iter()
                .flat_map(|quote| numeral::find(&quote.exact));
            let shared: Vec<_> = also.filter(|number| number.kind != Kind::Period).collect();
            let numbers = if own.is_empty() { shared } else { own };
            let readings: Vec<_> = numbers
                .iter()
                .map(|number| read(case, figure, number))
                .collect();
            if readings[..] != [declared(figure)] {
                wrong.push(format!(
                    "{} {}: {:?}\n   read {readings:?}",
                    figure.id,
                    figure.quote.exact,
                    declared(figure)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The words of a number in its sentence qualify it as its quote does: no qualifier was left outside the quote.
#[test]
fn no_qualifying_word_stands_just_outside_the_quote() {
    for given in all() {
        let text: String = given.text.iter().collect();
        let found = numeral::find(&text);
        for figure in given
            .case
            .figures
            .iter()
            .filter(|f| Some(f.id.as_str()) != given.damaged)
        {
            let inside = |n: &&Numeral| figure.quote.start <= n.start && n.end <= figure.quote.end;
            for number in found.iter().filter(inside) {
                let out = number
                    .qualifier_words
                    .iter()
                    .find(|w| w.start < figure.quote.start || figure.quote.end < w.end);
                let word = out.map(|word| word.text.as_str()).unwrap_or_default();
                assert_eq!(
                    out, None,
                    "figure {}: widen its quote to hold “{word}”, which qualifies its number",
                    figure.id
                );
            }
        }
    }
}

#[test]
fn a_qualified_figure_has_its_word_and_the_word_stands_in_the_quote() {
    let mut qualified = 0;
    for given in all() {
        for figure in &given.case.figures {
            let word = figure.qualifier_text.as_deref();
            let plain = figure.comparator.is_none() && !figure.approximate;
            assert_eq!(
                plain,
                word.is_none(),
                "figure {}: comparator or approximate go with qualifierText, and without it there are none",
                figure.id
            );
            qualified += usize::from(!plain);
            assert!(
                word.is_none_or(|word| !word.is_empty() && figure.quote.exact.contains(word)),
                "figure {}: qualifierText is not in its quote",
                figure.id
            );
        }
    }
    assert!(qualified >= 8, "both cases qualify numbers");
}

#[test]
fn the_period_of_a_figure_is_that_of_words_it_names() {
    for given in all() {
        let case = &given.case;
        for figure in case.figures.iter().filter(|figure| figure.period.is_some()) {
            let words = figure.also.iter().chain([&figure.quote]);
            let periods: Vec<_> = words
                .flat_map(|quote| numeral::find(&quote.exact))
                .filter_map(|n| n.period)
                .collect();
            assert!(
                periods.contains(figure.period.as_ref().unwrap()),
                "figure {}: its quote and `also` name the periods {periods:?}, and its own is none of them",
                figure.id
            );
        }
        for named in &case.periods {
            let read = numeral::read(&named.quote.exact).and_then(|number| number.period);
            let words = &named.quote.exact;
            assert_eq!(read.as_ref(), Some(&named.period), "period of “{words}”");
        }
    }
}

#[test]
fn a_part_is_no_larger_than_its_whole() {
    let mut parts = 0;
    for given in all() {
        let case = &given.case;
        let within = case
            .figures
            .iter()
            .filter_map(|figure| Some((figure, figure.is_part_of.as_ref()?)));
        for (part, whole) in within {
            let whole = case.figure(whole).unwrap();
            assert_eq!(
                (&part.unit, &part.period),
                (&whole.unit, &whole.period),
                "figure {}: a part has unit and period of its whole",
                part.id
            );
            let [small, large] =
                [part, whole].map(|f| measure::number(case, &f.id).unwrap().interval);
            assert_ne!(
                small.at_most(&large),
                Truth::Impossible,
                "figure {}: larger than its whole",
                part.id
            );
            parts += 1;
        }
    }
    assert!(parts >= 3);
}

#[test]
fn a_derived_value_is_what_its_formula_gives() {
    let mut wrong = Vec::new();
    for given in all() {
        for derived in &given.case.derived {
            let number = measure::number(&given.case, &derived.id).unwrap();
            let quantity = number.quantity.unwrap();
            let printed = (
                round(quantity.value, quantity.decimals).normalize(),
                quantity.decimals,
                quantity.qualifier.comparator,
            );
            let declared = (
                derived.value.normalize(),
                derived.decimals,
                derived.comparator,
            );
            if printed != declared {
                wrong.push(format!(
                    "derived {}: value, decimals and comparator are {printed:?} by its formula, {declared:?} in the case",
                    derived.id
                ));
            }
            let names: BTreeSet<_> = derived.formula.names().into_iter().collect();
            let inputs: BTreeSet<_> = derived
                .inputs
                .iter()
                .map(|(name, _)| name.as_str())
                .collect();
            assert_eq!(
                names, inputs,
                "{}: each input is used, and each name given",
                derived.id
            );
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Ratios that are no shares of anything, so that they have a base instead of a denominator.
const GROWTH: [&str; 1] = ["growth-claimed"];

#[test]
fn a_percentage_has_a_denominator_or_says_that_none_is_stated() {
    for given in all() {
        let mut shares = 0;
        for (figure, json) in given
            .case
            .figures
            .iter()
            .zip(given.json["figures"].as_array().unwrap())
        {
            let ratio = given.case.unit(&figure.unit).unwrap().kind == UnitKind::Ratio;
            let said = json.get("measurementDenominator").is_some();
            if given.foreign {
                assert!(
                    ratio || !said,
                    "{}: only a share has a denominator",
                    figure.id
                );
            } else {
                let growth = GROWTH.contains(&figure.id.as_str());
                assert_eq!(said, ratio && !growth, "{}", figure.id);
            }
            shares += usize::from(said);
            if let Denominator::Figure(id) = &figure.denominator {
                let kind = given
                    .case
                    .unit(&given.case.figure(id).unwrap().unit)
                    .unwrap()
                    .kind;
                assert_ne!(
                    kind,
                    UnitKind::Ratio,
                    "{}: a share is of a number, not of a share",
                    figure.id
                );
            }
        }
        assert!(given.foreign || shares > 3);
    }
}

#[test]
fn a_rank_is_the_ordinal_of_its_quote_and_has_a_scope() {
    let mut ranks = 0;
    for given in all() {
        for list in ["figures", "claims"] {
            let ranked = given.json[list]
                .as_array()
                .unwrap()
                .iter()
                .filter(|item| !item["rank"].is_null());
            for item in ranked {
                let rank = &item["rank"];
                let said = |key: &str| !rank[key].as_str().unwrap_or_default().trim().is_empty();
                assert!(
                    said("of") && said("scope") && rank.get("setSize").is_some(),
                    "rank of {}: of, scope and setSize (null for not stated) are wanted",
                    item["id"]
                );
                let numbers = numeral::find(rank["quote"]["exact"].as_str().unwrap());
                let ordinals: Vec<_> = numbers
                    .iter()
                    .filter(|n| n.kind == Kind::Ordinal)
                    .map(|n| n.value)
                    .collect();
                assert_eq!(
                    ordinals,
                    [rank["position"].as_i64().map(Decimal::from)],
                    "rank of {}: its quote must give its position",
                    item["id"]
                );
                if let Some(size) = rank["setSize"].as_i64() {
                    let size = Some(Decimal::from(size));
                    assert!(
                        numbers
                            .iter()
                            .any(|n| n.kind == Kind::Cardinal && n.value == size),
                        "rank of {}: its quote must give its setSize",
                        item["id"]
                    );
                }
                ranks += 1;
            }
        }
    }
    assert!(ranks >= 5, "both cases rank: {ranks}");
}

#[test]
fn verdicts_are_what_the_comparisons_give_and_only_the_declared_one_fails() {
    for given in all() {
        let outcomes = measure::outcomes(&given.case);
        for (check, outcome) in &outcomes {
            assert_eq!(
                outcome.verdict, check.verdict,
                "check {}: what its comparisons give, and what the case says",
                check.id
            );
            assert_eq!(
                outcome.tests.len(),
                check.tests.len(),
                "{}: every comparison can be made",
                check.id
            );
        }
        let failed = outcomes
            .iter()
            .filter(|(_, o)| o.tests.iter().any(|t| t.truth == Truth::Impossible));
        let failed: Vec<_> = failed.map(|(check, _)| check.id.as_str()).collect();
        // A report may contradict itself; its case then says so.
        let declared = given.case.checks.iter();
        let declared = declared.filter(|check| check.verdict == Verdict::Inconsistent);
        let declared: Vec<_> = declared.map(|check| check.id.as_str()).collect();
        assert_eq!(failed, declared);
        if !given.foreign {
            assert_eq!(failed, Vec::from_iter(given.inconsistent));
        }
    }
}
