//! Units and years against the words; and how the built-in case reads what its report says ambiguously.

use crate::{all, built_in};
use casetrace::case::{Case, Figure, ObservationStatus, UnitKind};
use casetrace::i18n::Language;
use casetrace::numeral::{self, Kind, Numeral};
use casetrace::wording::Voice;

/// The number in a figure's own words, or in those it needs from elsewhere.
fn number(figure: &Figure) -> Option<Numeral> {
    let quotes = [&figure.quote].into_iter().chain(&figure.also);
    let mut numbers = quotes.flat_map(|quote| numeral::find(&quote.exact));
    numbers.find(|number| number.kind != Kind::Period)
}

fn own(case: &Case) -> Voice<'_> {
    Voice {
        case,
        language: case.language,
        money: None,
    }
}

#[test]
fn the_unit_of_a_figure_is_the_one_in_its_words_or_called_the_editors() {
    let mut read = 0;
    for given in all() {
        let case = &given.case;
        for figure in &case.figures {
            if given.damaged == Some(figure.id.as_str()) {
                continue;
            }
            let unit = case.unit(&figure.unit).unwrap();
            let number = number(figure).unwrap_or_else(|| panic!("{}", figure.id));
            match (&number.unit, number.kind) {
                (Some(words), _) => {
                    let label = own(case).text(&unit.label);
                    let same = label.starts_with(&words.text);
                    assert!(same, "{}: {} for {}", figure.id, label, words.text);
                    assert!(!figure.unit_editorial, "{}: the report has it", figure.id);
                    read += 1;
                }
                (None, Kind::Percent | Kind::Points | Kind::Fraction | Kind::Digits) => {
                    assert_eq!(unit.kind, UnitKind::Ratio, "{}", figure.id);
                    assert!(!figure.unit_editorial, "{}", figure.id);
                }
                // None of what is counted elsewhere.
                (None, Kind::Zero) => {}
                (None, _) => assert!(figure.unit_editorial, "{}: it has no unit", figure.id),
            }
        }
    }
    assert!(read > 20, "{read}");
}

fn years(words: &str) -> Vec<String> {
    let digits = words.split(|c: char| !c.is_ascii_digit());
    let years = digits.filter(|it| it.len() == 4 && it.starts_with("20"));
    years.map(str::to_owned).collect()
}

#[test]
fn a_label_names_no_other_year_than_its_period() {
    for given in all() {
        for language in Language::ALL {
            let case = &given.case;
            let voice = Voice {
                language,
                ..own(case)
            };
            let figures = case.figures.iter().map(|it| (&it.id, &it.label, it.period));
            let derived = case.derived.iter().map(|it| (&it.id, &it.label, it.period));
            for (id, label, period) in figures.chain(derived) {
                let Some(period) = period else { continue };
                let known = years(&period.to_string());
                for year in years(&voice.text(label)) {
                    assert!(known.contains(&year), "{id}: {year} and {period}");
                }
            }
        }
    }
}

/// What a careless reading would lose: an aim told as reached, a part set beside its whole, a rank without its scope, a
/// record or an amount put into a period that the report does not give it.
#[test]
fn the_built_in_case_reads_its_traps_as_they_are_meant() {
    let given = built_in();
    let figure = |id: &str| given.case.figure(&id.into()).unwrap();
    for it in &given.case.figures {
        let open = it.id.as_str() == "village-bus";
        let status = if open {
            ObservationStatus::Ambiguous
        } else {
            ObservationStatus::Actual
        };
        assert_eq!(it.status, status, "{}", it.id);
    }
    let whole = figure("central-funds").is_part_of.as_ref();
    assert_eq!(whole.map(|id| id.as_str()), Some("subsidies"));
    assert_eq!(figure("expressway-grant").is_part_of, None);
    for (id, period) in [
        ("investment-2022", Some("2022")),
        ("investment-2024", Some("2024")),
        ("subsidies", Some("2025-01/2025-06")),
        ("central-funds", Some("2025-01/2025-06")),
        ("expressway-grant", None),
        ("growth-claimed", None),
    ] {
        let stated = figure(id).period.map(|period| period.to_string());
        assert_eq!(stated.as_deref(), period, "{id}");
    }
    for (id, position, size) in [("central-funds", 4, None), ("expressway-grant", 1, None)] {
        let rank = figure(id).rank.as_ref().unwrap();
        assert_eq!((rank.position, rank.set_size), (position, size), "{id}");
    }
}
