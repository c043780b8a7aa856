//! The invariants of a case, held for the built-in case and for the fixture with its one declared damage.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use casetrace::case::{self, Case, Denominator, Id, Piece, Quote};
use casetrace::i18n::Language;
use casetrace::measure::{self, Origin};
use casetrace::numeral;
use casetrace::provenance::{self, Subject, Trace};
use casetrace::quantity::Exactness;
use casetrace::quantity::UnitKind;
use std::collections::BTreeSet;
use std::fs;

fn load(folder: &str) -> Case {
    let read = |name: &str| fs::read_to_string(format!("{folder}/{name}")).unwrap();
    case::load(&read("case.json"), &read("text.txt")).unwrap()
}

fn suizhou() -> Case {
    load("seeds/suizhou")
}

fn fixture() -> Case {
    load("tests/fixture")
}

fn both() -> [Case; 2] {
    [suizhou(), fixture()]
}

/// The figures, claims and the rest whose quotes are not exactly where the case says, by name.
fn broken(case: &Case) -> Vec<String> {
    let index = provenance::traces(case);
    let name = |subject: &Subject| {
        subject
            .id()
            .map_or_else(|| format!("{subject:?}"), ToString::to_string)
    };
    index.broken().map(|entry| name(&entry.subject)).collect()
}

#[test]
fn every_quote_is_found_exactly_once_where_the_case_says() {
    assert_eq!(broken(&suizhou()), Vec::<String>::new());
}

#[test]
fn the_fixture_has_exactly_one_damaged_quote() {
    let case = fixture();
    assert_eq!(broken(&case), ["saved-chronic"]);
    let index = provenance::traces(&case);
    assert_eq!(
        index.statement(&Id::from("saved-chronic")),
        Some(Trace::Missing)
    );
}

#[test]
fn the_number_read_from_the_quote_is_the_figure() {
    for case in both() {
        for figure in &case.figures {
            let readings: Vec<_> = numeral::find(&figure.quote.exact);
            let value = figure.value.map(|value| value.normalize());
            let same = readings.iter().any(|reading| {
                let same_value = reading.value.map(|value| value.normalize()) == value;
                same_value || reading.bounds.is_some() && value.is_none()
            });
            assert!(
                same,
                "{}: {} was read as {readings:?}",
                figure.id, figure.quote.exact
            );
        }
    }
}

#[test]
fn every_number_of_the_text_is_accounted_for() {
    for (case, exceptions) in [(suizhou(), vec![]), (fixture(), vec!["210万"])] {
        let index = provenance::traces(&case);
        let find = |text: &str| {
            numeral::find(text)
                .iter()
                .map(|n| (n.start, n.end))
                .collect()
        };
        let coverage = provenance::coverage(&index, find);
        let open: Vec<_> = coverage
            .unaccounted()
            .map(|number| index.document().slice(number.span).to_owned())
            .collect();
        let unexpected: Vec<_> = open
            .iter()
            .filter(|words| !exceptions.iter().any(|e| words.contains(e)))
            .collect();
        assert!(unexpected.is_empty(), "{}: {unexpected:?}", case.id);
        assert!(coverage.numbers.len() > 20, "the finder finds numbers");
    }
}

#[test]
fn a_qualifying_word_in_the_quote_is_on_the_figure() {
    for case in both() {
        for figure in &case.figures {
            for reading in numeral::find(&figure.quote.exact) {
                if reading.value == figure.value && !reading.qualifier.is_plain() {
                    assert_eq!(
                        reading.qualifier.comparator, figure.comparator,
                        "{}",
                        figure.id
                    );
                    assert!(figure.qualifier_text.is_some(), "{}", figure.id);
                }
            }
            if figure.comparator.is_some() || figure.approximate {
                let word = figure.qualifier_text.as_deref().unwrap_or_default();
                assert!(
                    !word.is_empty() && figure.quote.exact.contains(word)
                        || figure.bounds.is_some(),
                    "{}",
                    figure.id
                );
            }
        }
    }
}

#[test]
fn a_part_is_no_larger_than_its_whole() {
    let case = suizhou();
    let mut parts = 0;
    for figure in &case.figures {
        if let Some(whole) = &figure.is_part_of {
            let [part, whole] =
                [&figure.id, whole].map(|id| measure::number(&case, id).unwrap().interval);
            assert!(part.possibly_le(&whole), "{}", figure.id);
            parts += 1;
        }
    }
    assert!(parts > 0);
}

#[test]
fn a_derived_value_equals_its_formula() {
    for case in both() {
        for derived in &case.derived {
            let number = measure::number(&case, &derived.id).unwrap();
            let quantity = number.quantity.unwrap();
            let printed = casetrace::quantity::round(quantity.value, quantity.decimals);
            assert_eq!(
                printed.normalize(),
                derived.value.normalize(),
                "{}",
                derived.id
            );
            assert_eq!(quantity.decimals, derived.decimals, "{}", derived.id);
            assert_eq!(
                quantity.qualifier.comparator, derived.comparator,
                "{}",
                derived.id
            );
        }
    }
}

#[test]
fn a_percentage_has_a_denominator_or_says_that_none_is_stated() {
    for case in both() {
        for figure in &case.figures {
            let unit = case.unit(&figure.unit).unwrap();
            if unit.kind == UnitKind::Ratio && figure.bounds.is_none() {
                assert_ne!(figure.denominator, Denominator::None, "{}", figure.id);
            }
            assert!(
                unit.kind.exactness() == Exactness::Measure
                    || figure.denominator == Denominator::None
            );
        }
    }
}

#[test]
fn a_rank_has_a_scope_and_its_own_words() {
    for case in both() {
        let figures = case
            .figures
            .iter()
            .filter_map(|figure| figure.rank.as_ref());
        for rank in figures.chain(case.claims.iter().filter_map(|claim| claim.rank.as_ref())) {
            assert!(!rank.scope.is_empty() && !rank.of.is_empty() && !rank.quote.exact.is_empty());
        }
    }
}

#[test]
fn verdicts_are_what_the_comparisons_give() {
    for case in both() {
        for (check, outcome) in measure::outcomes(&case) {
            assert_eq!(outcome.verdict, check.verdict, "{}", check.id);
        }
    }
}

/// The figures and claims whose words stand in a stretch of the text, each once.
fn quoted(case: &Case, start: usize, end: usize) -> BTreeSet<String> {
    let inside = |quote: &Quote| start <= quote.start && quote.end <= end;
    let figures = case
        .figures
        .iter()
        .filter(|figure| inside(&figure.quote))
        .map(|figure| figure.id.to_string());
    let claims = case
        .claims
        .iter()
        .filter(|claim| inside(&claim.quote))
        .map(|claim| claim.id.to_string());
    figures.chain(claims).collect()
}

#[test]
fn each_translated_passage_has_the_slots_of_its_passage() {
    let case = suizhou();
    for passage in &case.passages {
        let expected = quoted(&case, passage.start, passage.end);
        assert_eq!(passage.translations.len(), 2, "{}", passage.id);
        for (language, template) in &passage.translations {
            let slots: Vec<_> = template
                .pieces()
                .iter()
                .filter(|piece| !matches!(piece, Piece::Rank(_)))
                .filter_map(|piece| piece.id().map(ToString::to_string))
                .collect();
            let set: BTreeSet<_> = slots.iter().cloned().collect();
            assert_eq!(set, expected, "{} in {}", passage.id, language.tag());
            assert_eq!(
                slots.len(),
                set.len(),
                "{} in {}: a slot stands twice",
                passage.id,
                language.tag()
            );
        }
    }
}

/// Digits that a translation needs for a phrase which in Chinese is no number, and the phrase.
const TYPED: [(&str, &str); 1] = [("15", "十五五")];

#[test]
fn no_translation_types_a_number_of_its_own() {
    let case = suizhou();
    let digits = |text: &str| {
        let runs = text.split(|c: char| !c.is_ascii_digit());
        runs.filter(|run| !run.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    for passage in &case.passages {
        let original: String = case
            .text
            .chars()
            .skip(passage.start)
            .take(passage.end - passage.start)
            .collect();
        // Numbers that a non-figure writes in Chinese (二十大) may be typed in digits.
        let read = numeral::find(&original);
        let values = read
            .iter()
            .filter_map(|number| Some(number.value?.normalize().to_string()));
        let typed = TYPED
            .iter()
            .filter(|(_, phrase)| original.contains(phrase))
            .map(|(run, _)| (*run).to_owned());
        let known: Vec<_> = digits(&original)
            .into_iter()
            .chain(values)
            .chain(typed)
            .collect();
        for (language, template) in &passage.translations {
            for run in digits(&template.write(|_| String::new())) {
                let section = passage.role != case::PassageRole::Paragraph;
                assert!(
                    known.contains(&run) || section,
                    "{} in {}: {run}",
                    passage.id,
                    language.tag()
                );
            }
        }
    }
}

#[test]
fn every_datum_of_every_chart_has_an_origin_in_the_text() {
    for case in both() {
        for chart in &case.charts {
            for datum in chart.series.iter().flat_map(|series| &series.data) {
                let origin = Origin::of(&case, &datum.of).unwrap();
                assert!(
                    !origin.roots(&case).is_empty(),
                    "{}: {}",
                    chart.id,
                    datum.of
                );
            }
        }
    }
}

#[test]
fn the_village_bus_goal_never_stands_beside_what_was_achieved() {
    let case = suizhou();
    let chart = case.charts.iter().find(|chart| {
        chart
            .series
            .iter()
            .flat_map(|series| &series.data)
            .any(|datum| datum.of.as_str() == "village-bus")
    });
    let chart = chart.expect("the goal is shown");
    let rates = ["approval-rate", "start-rate", "completion-rate"];
    let beside = chart
        .series
        .iter()
        .flat_map(|series| &series.data)
        .any(|datum| rates.contains(&datum.of.as_str()));
    assert!(!beside);
}

#[test]
fn a_case_without_translations_is_told_in_its_own_words() {
    let case = fixture();
    let voice = |language| casetrace::wording::Voice {
        case: &case,
        language,
        money: None,
    };
    let own = voice(case.language).text(&case.title);
    assert_eq!(voice(Language::Traditional).text(&case.title), own);
    assert_ne!(voice(Language::English).text(&case.title), own);
}
