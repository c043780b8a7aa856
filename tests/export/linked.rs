//! Linked data: JSON that can stand in a page, in which no qualified number is given as an exact one.

use crate::{each, load};
use casetrace::case::{Case, Id, ObservationStatus};
use casetrace::export::jsonld::{self, Links};
use casetrace::i18n::Language;
use casetrace::measure;
use casetrace::wording::Voice;
use serde_json::Value;

fn block(voice: Voice<'_>, numbers: &[&Id]) -> String {
    let links = Links {
        page: "https://example.org/case/",
        figure: &|id| format!("https://example.org/case/#/f/{id}"),
        files: &[("./a.csv".to_owned(), "text/csv")],
    };
    jsonld::block(voice, &links, numbers)
}

fn graph(voice: Voice<'_>) -> Vec<Value> {
    let all: Vec<_> = voice.case.value_ids().collect();
    graph_of(voice, &all)
}

fn graph_of(voice: Voice<'_>, numbers: &[&Id]) -> Vec<Value> {
    let block: Value = serde_json::from_str(&block(voice, numbers)).unwrap();
    assert_eq!(block["@context"], "https://schema.org");
    block["@graph"].as_array().unwrap().clone()
}

fn of_type<'a>(graph: &'a [Value], kind: &str) -> Vec<&'a Value> {
    graph.iter().filter(|node| node["@type"] == kind).collect()
}

/// Each thing that an observation points at is told.
fn check_pointers(graph: &[Value]) {
    let nodes: Vec<_> = graph.iter().filter_map(|it| it["@id"].as_str()).collect();
    for one in of_type(graph, "Observation") {
        for pointer in ["subjectOf", "variableMeasured", "measurementDenominator"] {
            let to = one[pointer]["@id"].as_str();
            assert!(to.is_none_or(|to| nodes.contains(&to)), "{one}");
        }
        assert!(one["variableMeasured"]["@id"].is_string(), "{one}");
    }
}

#[test]
fn of_some_numbers_that_is_told_which_they_measure_and_no_more() {
    each(|voice| {
        for id in voice.case.value_ids() {
            let graph = graph_of(voice, &[id]);
            check_pointers(&graph);
            assert_eq!(of_type(&graph, "Observation").len(), 1, "{id}");
            let variables = of_type(&graph, "StatisticalVariable").len();
            assert!((1..=2).contains(&variables), "{id}: {variables}");
        }
    });
}

#[test]
fn every_number_is_an_observation_of_the_reports_data_set() {
    each(|voice| {
        let graph = graph(voice);
        let report = of_type(&graph, "Report");
        let dataset = of_type(&graph, "Dataset");
        assert_eq!((report.len(), dataset.len()), (1, 1));
        assert_eq!(dataset[0]["isBasedOn"]["@id"], report[0]["@id"]);
        assert_eq!(report[0]["name"], voice.text(&voice.case.title));
        let file = &dataset[0]["distribution"][0];
        assert_eq!(file["@type"], "DataDownload");
        assert_eq!(file["contentUrl"], "./a.csv");
        let observations = of_type(&graph, "Observation");
        assert_eq!(observations.len(), voice.case.value_ids().count());
        check_pointers(&graph);
    });
}

/// Whether the words give a single number, of something that is.
fn is_plain(case: &Case, id: &Id) -> bool {
    let number = measure::number(case, id).unwrap();
    let plain = number
        .quantity
        .is_some_and(|quantity| quantity.qualifier.is_plain());
    plain && number.status == ObservationStatus::Actual
}

#[test]
fn only_a_number_that_nothing_qualifies_is_given_as_a_number() {
    each(|voice| {
        for one in of_type(&graph(voice), "Observation") {
            let id = Id::from(one["identifier"].as_str().unwrap());
            assert_eq!(one["value"].is_number(), is_plain(voice.case, &id), "{one}");
            let given = ["value", "minValue", "maxValue"]
                .iter()
                .any(|name| !one[name].is_null());
            assert!(given, "{one}");
            let written = voice.value(&id).unwrap().text();
            assert!(
                one["description"].as_str().unwrap().contains(&written),
                "{one}"
            );
        }
    });
}

#[test]
fn bounds_are_on_the_side_that_the_words_name() {
    let case = load("tests/fixture");
    let voice = Voice {
        case: &case,
        language: Language::English,
        money: None,
    };
    let graph = graph(voice);
    let check = |id: &str, name: &str, expected: &str| {
        let observations = of_type(&graph, "Observation");
        let one = observations
            .iter()
            .find(|one| one["identifier"] == id)
            .unwrap();
        assert_eq!(one[name].to_string(), expected, "{one}");
    };
    check("visits-2023", "minValue", "423000");
    check("visits-2023", "observationDate", "\"2023\"");
    check("visits-2023", "value", "null");
    check("sent-away", "maxValue", "8000");
    check("growth-claimed", "maxValue", "0.1");
    check(
        "local-rate",
        "value",
        "\"about 90%, denominator not stated\"",
    );
    check("remote-villages", "value", "\"tens of remote villages\"");
    check("doctors-target", "value", "\"3 doctors, target\"");
    check("primary-share", "value", "0.61");
    check("primary-share", "unitCode", "\"C62\"");
    check("saved", "unitText", "\"CNY\"");
    check("wait-cut", "minValue", "0.556");
}

#[test]
fn a_span_has_its_length_and_a_date_has_none() {
    let case = load("seeds/suizhou");
    let voice = Voice {
        case: &case,
        language: Language::English,
        money: None,
    };
    let graph = graph(voice);
    let mut spans = 0;
    for one in of_type(&graph, "Observation") {
        let id = Id::from(one["identifier"].as_str().unwrap());
        let period = case.figure(&id).and_then(|figure| figure.period);
        let written = period.map(|it| it.to_string()).unwrap_or_default();
        if written.contains('/') {
            assert_eq!(
                (written.as_str(), &one["observationPeriod"]),
                ("2025-01/2025-06", &"P6M".into())
            );
            spans += 1;
        } else if period.is_some() {
            assert!(one["observationPeriod"].is_null(), "{one}");
        }
    }
    assert!(spans > 1, "{spans} figures of a half-year");
}

#[test]
fn the_block_can_stand_in_a_script_element() {
    each(|voice| {
        let all: Vec<_> = voice.case.value_ids().collect();
        let block = block(voice, &all);
        assert!(!block.contains(['<', '>', '&', '\n', '\u{2028}', '\u{2029}']));
    });
}
