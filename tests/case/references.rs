//! Names: everything that a case names it also declares, once, and nothing is declared that is not used.

use crate::all;
use casetrace::case::{Case, DatumRole, Denominator, Id, Piece, Template};
use casetrace::measure::Origin;
use std::collections::BTreeSet;

fn names<'a>(ids: impl Iterator<Item = &'a Id>) -> BTreeSet<&'a str> {
    ids.map(Id::as_str).collect()
}

#[test]
fn every_concept_entity_unit_and_theme_is_declared_and_used() {
    for given in all() {
        let case = &given.case;
        let (figures, derived, claims) = (&case.figures, &case.derived, &case.claims);
        let declared = names(case.concepts.iter().map(|it| &it.id));
        let used = names(
            figures
                .iter()
                .map(|it| &it.concept)
                .chain(derived.iter().map(|it| &it.concept)),
        );
        assert_eq!(used, declared, "concepts");
        let declared = names(case.units.iter().map(|it| &it.id));
        let used = names(
            figures
                .iter()
                .map(|it| &it.unit)
                .chain(derived.iter().map(|it| &it.unit)),
        );
        assert_eq!(used, declared, "units");
        let declared = names(case.entities.iter().map(|it| &it.id));
        let used = names(
            figures
                .iter()
                .map(|it| &it.entity)
                .chain(claims.iter().map(|it| &it.entity)),
        );
        assert_eq!(used, declared, "entities");
        let declared = names(case.themes.iter().map(|it| &it.id));
        let numbers = figures
            .iter()
            .map(|it| &it.theme)
            .chain(derived.iter().map(|it| &it.theme));
        let words = claims
            .iter()
            .map(|it| &it.theme)
            .chain(case.checks.iter().map(|it| &it.theme));
        let used = names(
            numbers
                .chain(words)
                .chain(case.charts.iter().map(|it| &it.theme)),
        );
        assert_eq!(used, declared, "themes");
    }
}

#[test]
fn a_source_beside_the_case_is_the_one_whose_digest_it_gives() {
    for given in all() {
        let mut sources = 0;
        for source in &given.case.sources {
            if let Ok(bytes) = std::fs::read(format!("{}/{}", given.folder, source.path)) {
                let found = casetrace::export::digest::sha256(&bytes);
                assert_eq!(found, source.sha256, "{}: sha256", source.path);
                sources += 1;
            }
        }
        assert!(sources > 0, "{}: no source lies beside it", given.folder);
    }
}

#[test]
fn every_name_is_given_once() {
    for given in all() {
        let case = &given.case;
        let all: Vec<_> = case
            .value_ids()
            .chain(case.claims.iter().map(|claim| &claim.id))
            .collect();
        assert_eq!(
            names(all.iter().copied()).len(),
            all.len(),
            "a slot names one thing"
        );
        for chart in &case.charts {
            assert_eq!(
                case.charts
                    .iter()
                    .filter(|other| other.id == chart.id)
                    .count(),
                1
            );
        }
    }
}

#[test]
fn what_a_figure_check_or_chart_names_is_there() {
    for given in all() {
        let case = &given.case;
        for figure in &case.figures {
            if let Denominator::Figure(id) = &figure.denominator {
                let declared = case.figure(id).is_some();
                assert!(
                    declared,
                    "figure {}: measurementDenominator {id}",
                    figure.id
                );
            }
            assert!(
                figure
                    .is_part_of
                    .as_ref()
                    .is_none_or(|id| case.figure(id).is_some()),
                "figure {}: isPartOf names no figure",
                figure.id
            );
        }
        let value = |id: &Id| case.figure(id).is_some() || case.derived(id).is_some();
        for (_, id) in case.derived.iter().flat_map(|derived| &derived.inputs) {
            assert!(value(id), "an input of a derived value: {id}");
        }
        for check in &case.checks {
            for (name, id) in &check.inputs {
                let declared = value(id) || case.claim(id).is_some();
                assert!(declared, "check {}: input {id}", check.id);
                let sides = check.tests.iter().flat_map(|it| [&it.left, &it.right]);
                let mut names = sides.flat_map(|it| it.names());
                let reckoned = names.any(|it| it == name);
                assert!(value(id) || !reckoned, "{}: {id} is no number", check.id);
            }
        }
        for key in &case.key_figures {
            assert!(
                case.figure(&key.of).is_some() || case.derived(&key.of).is_some(),
                "keyFigures: {}",
                key.of
            );
        }
    }
}

#[test]
fn every_datum_of_every_chart_leads_to_words_of_the_text() {
    for given in all() {
        for chart in &given.case.charts {
            for datum in chart.series.iter().flat_map(|series| &series.data) {
                let origin = Origin::of(&given.case, &datum.of).unwrap();
                assert!(
                    !origin.roots(&given.case).is_empty(),
                    "{}: {}",
                    chart.id,
                    datum.of
                );
            }
        }
    }
}

#[test]
fn every_slot_of_a_passage_names_a_figure_or_a_claim() {
    for given in all() {
        let templates = given
            .case
            .passages
            .iter()
            .flat_map(|passage| &passage.translations);
        for piece in templates.flat_map(|(_, template)| template.pieces()) {
            assert!(known(&given.case, piece), "{piece:?}");
        }
        for piece in inline(&given.case).iter().flat_map(Template::pieces) {
            assert!(known(&given.case, piece), "{piece:?}");
        }
    }
}

/// All words of the case that may hold slots, in all its languages.
fn inline(case: &Case) -> Vec<Template> {
    let charts = case
        .charts
        .iter()
        .flat_map(|it| [&it.title, &it.subtitle, &it.summary, &it.note]);
    let themes = case.themes.iter().map(|it| &it.lead);
    let numbers = case
        .figures
        .iter()
        .map(|it| &it.note)
        .chain(case.derived.iter().map(|it| &it.note));
    let words = charts.chain(themes).chain(numbers).chain([
        &case.title,
        &case.summary,
        &case.editorial_note,
    ]);
    let told = words.flat_map(|text| {
        casetrace::i18n::Language::ALL.map(|language| text.in_language(language).clone())
    });
    told.collect()
}

fn known(case: &Case, piece: &Piece) -> bool {
    match piece {
        Piece::Words(_) => true,
        Piece::Value(id) => case.figure(id).is_some() || case.derived(id).is_some(),
        Piece::Rank(id) => {
            let figure = case.figure(id).is_some_and(|it| it.rank.is_some());
            figure || case.claim(id).is_some_and(|it| it.rank.is_some())
        }
        Piece::Marked(id, words) => Origin::of(case, id).is_some() && !words.trim().is_empty(),
    }
}

/// CASE: a goal is never drawn beside shares that were reached of the things they are shares of.
#[test]
fn what_is_not_observed_stands_in_no_chart_of_cells() {
    for given in all() {
        for chart in &given.case.charts {
            let rows = chart
                .series
                .iter()
                .flat_map(|s| &s.data)
                .filter(|d| d.role == DatumRole::Row);
            for row in rows {
                let figure = given.case.figure(&row.of).unwrap();
                assert_eq!(
                    figure.status,
                    casetrace::case::ObservationStatus::Actual,
                    "{}",
                    figure.id
                );
            }
        }
    }
}
