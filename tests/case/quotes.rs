//! Quotes: each stands in the text exactly once and where the case says, and all numbers of the text are theirs.

use crate::{Given, all, fixture};
use casetrace::case::{Id, NonFigureReason};
use casetrace::numeral;
use casetrace::provenance::{self, Class, Part, Subject, Trace};
use serde_json::Value;

/// Every object of the case file that has a quote, with its path.
fn quoted<'a>(path: &str, value: &'a Value, found: &mut Vec<(String, &'a Value)>) {
    if value.get("quote").is_some_and(|quote| !quote.is_null()) {
        found.push((path.to_owned(), value));
    }
    let inside: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields
            .iter()
            .map(|(key, value)| (key.clone(), value))
            .collect(),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .map(|(n, value)| (name(n, value), value))
            .collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    for (step, inner) in inside {
        quoted(&format!("{path}/{step}"), inner, found);
    }
}

fn name(index: usize, value: &Value) -> String {
    value["id"]
        .as_str()
        .map_or_else(|| index.to_string(), str::to_owned)
}

/// What is wrong with a quote, found without the code under test.
fn fault(given: &Given, holder: &Value) -> Option<String> {
    let part = |key: &str| {
        holder["quote"][key]
            .as_str()
            .unwrap()
            .chars()
            .collect::<Vec<_>>()
    };
    let (prefix, exact, suffix) = (part("prefix"), part("exact"), part("suffix"));
    let whole = [prefix.clone(), exact.clone(), suffix].concat();
    if exact.is_empty() {
        return Some("nothing is quoted".into());
    }
    let places: Vec<_> = (0..given.text.len())
        .filter(|at| given.text[*at..].starts_with(&whole))
        .collect();
    let [place] = places[..] else {
        return Some(format!("stands {} times", places.len()));
    };
    let start = place + prefix.len();
    let told = |key: &str| holder[key].as_u64().unwrap() as usize;
    (told("start") != start || told("end") != start + exact.len())
        .then(|| format!("stands at {start}, not at {}", told("start")))
}

fn faults(given: &Given) -> Vec<String> {
    let mut holders = Vec::new();
    quoted("", &given.json, &mut holders);
    assert!(holders.len() > 40, "quotes are found in the file");
    let wrong =
        |(path, holder): (String, &Value)| Some(format!("{path}: {}", fault(given, holder)?));
    holders.into_iter().filter_map(wrong).collect()
}

#[test]
fn every_quote_stands_once_and_where_the_case_says() {
    for given in all().iter().filter(|given| given.damaged.is_none()) {
        assert_eq!(faults(given), Vec::<String>::new(), "{}", given.folder);
    }
    assert_eq!(
        faults(&fixture()),
        ["/figures/saved-chronic: stands 0 times"]
    );
}

#[test]
fn the_code_finds_of_each_quote_what_a_plain_search_finds() {
    for given in all() {
        let index = provenance::traces(&given.case);
        let broken: Vec<_> = index
            .broken()
            .filter_map(|entry| Some(entry.subject.id()?.as_str()))
            .collect();
        assert_eq!(broken, Vec::from_iter(given.damaged));
        assert_eq!(
            index.broken().count(),
            broken.len(),
            "what is broken has a name"
        );
        if let Some(id) = given.damaged {
            assert_eq!(index.statement(&Id::from(id)), Some(Trace::Missing));
        }
        let mut holders = Vec::new();
        quoted("", &given.json, &mut holders);
        assert_eq!(
            index.entries().len(),
            holders.len(),
            "every quote of the file is traced"
        );
    }
}

#[test]
fn passages_hold_all_words_of_the_text_in_order_and_every_quote_in_one_of_them() {
    for given in all() {
        let mut at = 0;
        for passage in &given.case.passages {
            assert!(
                at <= passage.start && passage.start < passage.end,
                "passage {}: passages stand in order and apart",
                passage.id
            );
            assert!(
                given.words(at, passage.start).trim().is_empty(),
                "words before {}",
                passage.id
            );
            at = passage.end;
        }
        assert!(
            given.words(at, given.text.len()).trim().is_empty(),
            "words after the last passage"
        );
        for entry in provenance::traces(&given.case).entries() {
            let Some(span) = entry.span() else { continue };
            let holders = given
                .case
                .passages
                .iter()
                .filter(|p| p.start <= span.start && span.end <= p.end);
            let subject = &entry.subject;
            assert_eq!(
                holders.count(),
                1,
                "{subject:?}: its quote lies in one passage"
            );
        }
    }
}

/// What of the numbers in the text no quote accounts for.
fn unaccounted(given: &Given) -> Vec<String> {
    let index = provenance::traces(&given.case);
    let find = |text: &str| {
        numeral::find(text)
            .iter()
            .map(|n| (n.start, n.end))
            .collect()
    };
    let coverage = provenance::coverage(&index, find);
    coverage
        .unaccounted()
        .map(|number| given.words(number.span.start, number.span.end))
        .collect()
}

#[test]
fn every_number_of_the_text_is_a_figure_a_rank_a_period_or_a_declared_non_figure() {
    for given in all().iter().filter(|given| given.damaged.is_none()) {
        assert_eq!(
            unaccounted(given),
            Vec::<String>::new(),
            "{}: numbers that are no figure, rank, period or declared non-figure",
            given.folder
        );
    }
    assert_eq!(
        unaccounted(&fixture()),
        ["210万"],
        "the words of the damaged quote, and nothing else"
    );
}

#[test]
fn no_digit_of_the_text_escapes_the_finder() {
    for given in all() {
        let text: String = given.text.iter().collect();
        let found = numeral::find(&text);
        for (at, c) in given
            .text
            .iter()
            .enumerate()
            .filter(|(_, c)| c.is_ascii_digit())
        {
            let read = found
                .iter()
                .any(|number| number.start <= at && at < number.end);
            assert!(read, "{c} at {at}");
        }
    }
}

/// The characters that Chinese numbers are written with.
const NUMERALS: &str = "〇零一二三四五六七八九十百千萬億万亿兩两半";

/// The finder passes over ordinary words; the case lists these one by one, and this search knows no words at all.
#[test]
fn no_chinese_numeral_of_the_text_escapes_the_case() {
    let mut open = Vec::new();
    for given in all() {
        let index = provenance::traces(&given.case);
        let accounts = |subject: &Subject, part: Part| match subject {
            Subject::Figure(_) | Subject::Period(_) | Subject::NonFigure(..) => true,
            Subject::Claim(_) | Subject::Check(_) => part == Part::Rank,
        };
        let entries = index
            .entries()
            .iter()
            .filter(|entry| accounts(&entry.subject, entry.part));
        let spans: Vec<_> = entries.filter_map(provenance::Entry::span).collect();
        for (at, _) in given
            .text
            .iter()
            .enumerate()
            .filter(|(_, c)| NUMERALS.contains(**c))
        {
            let around = given.words(at.saturating_sub(3), (at + 4).min(given.text.len()));
            let covered = spans.iter().any(|span| span.start <= at && at < span.end);
            open.extend((!covered).then_some(around));
        }
    }
    assert_eq!(
        open,
        ["210万元。患"],
        "the words of the damaged quote, and nothing else"
    );
}

#[test]
fn every_declared_figure_period_and_non_figure_holds_a_number_that_the_finder_reads() {
    for given in all() {
        let index = provenance::traces(&given.case);
        let find = |text: &str| {
            numeral::find(text)
                .iter()
                .map(|n| (n.start, n.end))
                .collect()
        };
        let coverage = provenance::coverage(&index, find);
        let holds = |span: provenance::Span| {
            coverage
                .numbers
                .iter()
                .any(|number| number.span.overlaps(span))
        };
        for entry in index
            .entries()
            .iter()
            .filter(|entry| entry.part == Part::Statement)
        {
            let Some(span) = entry.span() else { continue };
            match &entry.subject {
                Subject::Figure(id) => assert!(holds(span), "figure {id}: no number in its quote"),
                Subject::Period(_) => {
                    assert!(holds(span), "{}", given.words(span.start, span.end))
                }
                // 首違不罰 and 雙向 are listed for the reader of the case, though no finder need stumble on them.
                Subject::NonFigure(_, NonFigureReason::Lexical) => {}
                Subject::NonFigure(..) => {
                    assert!(
                        holds(span),
                        "{} is no number",
                        given.words(span.start, span.end)
                    );
                }
                Subject::Claim(_) | Subject::Check(_) => {}
            }
        }
        assert!(
            coverage.count(Class::Figure) > 10
                && coverage.count(Class::Period) >= 5
                && coverage.non_figures() > 5
        );
    }
}
