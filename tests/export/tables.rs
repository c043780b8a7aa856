//! Exported tables: each figure of a case is found again in them, with all that qualifies it.

use crate::{each, load};
use casetrace::case::{Denominator, Figure, Id};
use casetrace::chart;
use casetrace::export::csv;
use casetrace::export::record::Facts;
use casetrace::export::table::{Column, Content};
use casetrace::i18n::Language;
use casetrace::i18n::number::MoneyUnit;
use casetrace::measure;
use casetrace::provenance::{Document, Span};
use casetrace::quantity::{self, Comparator, Decimal, Interval, Period};
use casetrace::wording::Voice;
use std::collections::BTreeMap;
use std::ops::Bound;

type Row = BTreeMap<String, String>;

/// Reads a file as a program would that knows nothing but its first row.
fn rows(file: &str) -> Vec<Row> {
    let mut rows = csv::read(file).unwrap().into_iter();
    let names = rows.next().unwrap();
    let named = |row: Vec<String>| {
        assert_eq!(row.len(), names.len());
        names.iter().cloned().zip(row).collect()
    };
    rows.map(named).collect()
}

fn figures(voice: Voice<'_>) -> Vec<Row> {
    rows(&csv::figures(voice))
}

fn decimal(cell: &str) -> Option<Decimal> {
    (!cell.is_empty()).then(|| quantity::plain_decimal(cell).unwrap())
}

/// The figure that a row says.
fn same(row: &Row, figure: &Figure) {
    let cell = |name: &str| row[name].as_str();
    let text = |name: &str| Some(row[name].clone()).filter(|cell| !cell.is_empty());
    assert_eq!(cell("kind"), "stated");
    assert_eq!(decimal(cell("value")), figure.value, "{}", figure.id);
    let decimals = text("decimals").map(|decimals| decimals.parse().unwrap());
    assert_eq!(decimals, figure.value.map(|_| figure.decimals));
    assert_eq!(Comparator::parse(cell("comparator")), figure.comparator);
    assert_eq!(cell("approximate"), figure.approximate.to_string());
    assert_eq!(text("qualifier"), figure.qualifier_text);
    assert_eq!(cell("unit"), figure.unit.as_str());
    assert_eq!(cell("unit_editorial"), figure.unit_editorial.to_string());
    let period = text("period").map(|period| Period::parse(&period).unwrap());
    assert_eq!(period, figure.period);
    let bounds = figure.bounds.map(|bounds| (bounds.lower, bounds.upper));
    let lower = decimal(cell("lower_bound")).map_or(Bound::Unbounded, Bound::Included);
    let upper = match (decimal(cell("upper_bound")), cell("upper_included")) {
        (None, "") => Bound::Unbounded,
        (Some(upper), "true") => Bound::Included(upper),
        (Some(upper), "false") => Bound::Excluded(upper),
        (upper, said) => panic!("{}: {upper:?} {said}", figure.id),
    };
    assert_eq!(
        (lower, upper),
        bounds.unwrap_or((Bound::Unbounded, Bound::Unbounded))
    );
    let denominator = match (cell("is_share"), text("denominator")) {
        ("true", Some(id)) => Denominator::Figure(Id::from(id.as_str())),
        ("true", None) => Denominator::NotStated,
        _ => Denominator::None,
    };
    assert_eq!(denominator, figure.denominator);
    assert_eq!(
        text("is_part_of"),
        figure.is_part_of.as_ref().map(Id::to_string)
    );
    let rank = figure.rank.as_ref();
    let position = text("rank_position").map(|position| position.parse().unwrap());
    assert_eq!(position, rank.map(|rank| rank.position));
    let size = text("rank_set_size").map(|size| size.parse().unwrap());
    assert_eq!(size, rank.and_then(|rank| rank.set_size));
    let quote = [
        cell("quote_prefix"),
        cell("quote_exact"),
        cell("quote_suffix"),
    ];
    assert_eq!(
        quote,
        [
            &figure.quote.prefix,
            &figure.quote.exact,
            &figure.quote.suffix
        ]
    );
}

#[test]
fn every_figure_reads_back_the_same() {
    each(|voice| {
        let rows = figures(voice);
        let case = voice.case;
        let all = case.figures.len() + case.derived.len() + case.claims.len();
        assert_eq!(rows.len(), all);
        for (row, figure) in rows.iter().zip(&case.figures) {
            assert_eq!(row["id"], figure.id.as_str());
            same(row, figure);
        }
    });
}

#[test]
fn derived_values_read_back_with_their_formula_and_no_more_digits_than_they_bear() {
    each(|voice| {
        let rows = figures(voice);
        for derived in &voice.case.derived {
            let row = rows
                .iter()
                .find(|row| row["id"] == derived.id.as_str())
                .unwrap();
            assert_eq!(row["provenance"], "prov:wasDerivedFrom");
            assert_eq!(decimal(&row["value"]), Some(derived.value));
            assert_eq!(row["decimals"], derived.decimals.to_string());
            assert_eq!(Comparator::parse(&row["comparator"]), derived.comparator);
            assert_eq!(row["formula"], derived.formula.to_string());
            for (name, input) in &derived.inputs {
                assert!(row["inputs"].contains(&format!("{name}={input}")));
            }
            assert_eq!(row["quote_exact"], "");
        }
    });
}

#[test]
fn claims_carry_their_words_and_rank_and_no_number() {
    each(|voice| {
        let rows = figures(voice);
        for claim in &voice.case.claims {
            let row = rows
                .iter()
                .find(|row| row["id"] == claim.id.as_str())
                .unwrap();
            assert_eq!((row["kind"].as_str(), row["value"].as_str()), ("claim", ""));
            assert_eq!(row["quote_exact"], claim.quote.exact);
            let rank = claim.rank.as_ref().map(|rank| rank.position.to_string());
            assert_eq!(row["rank_position"], rank.unwrap_or_default());
        }
    });
}

#[test]
fn a_quote_has_the_place_where_it_stands_and_a_damaged_one_has_none() {
    each(|voice| {
        let document = Document::new(&voice.case.text);
        for row in figures(voice) {
            assert_eq!(
                row["text_sha256"],
                casetrace::export::digest::sha256(voice.case.text.as_bytes())
            );
            match row["quote_found"].as_str() {
                "found" | "moved" => {
                    let span =
                        Span::new(row["start"].parse().unwrap(), row["end"].parse().unwrap());
                    assert_eq!(document.slice(span), row["quote_exact"]);
                }
                other => assert!(row["start"].is_empty() && row["end"].is_empty(), "{other}"),
            }
        }
    });
    let case = load("tests/fixture");
    let voice = Voice {
        case: &case,
        language: Language::English,
        money: None,
    };
    assert!(
        figures(voice)
            .iter()
            .any(|row| row["quote_found"] == "missing")
    );
}

#[test]
fn a_charts_table_says_what_the_chart_shows_in_the_unit_it_shows() {
    each(|voice| {
        for money in [None, Some(MoneyUnit::Wan)] {
            let voice = Voice { money, ..voice };
            for plan in chart::plans(voice.case, voice) {
                let rows = rows(&csv::chart(&plan));
                assert_eq!(rows.len(), plan.data().count());
                for (row, datum) in rows.iter().zip(plan.data()) {
                    assert_eq!(row["chart"], plan.chart.id.as_str());
                    assert_eq!(row["id"], datum.origin.id().as_str());
                    assert_eq!(row["label"], datum.label);
                    let written = datum.written.as_ref().map(|written| written.text());
                    assert_eq!(row["displayed"], written.unwrap_or_default());
                    assert_eq!(row["caveat"], datum.caveat.clone().unwrap_or_default());
                    let ordinal = datum.standing.as_ref().map(|rank| rank.ordinal.clone());
                    assert_eq!(row["rank_displayed"], ordinal.unwrap_or_default());
                }
            }
        }
    });
}

#[test]
fn a_qualifier_is_never_lost_on_the_way_to_the_file() {
    each(|voice| {
        for row in figures(voice) {
            let qualified = !row["comparator"].is_empty() || row["approximate"] == "true";
            let id = Id::from(row["id"].as_str());
            let number = measure::number(voice.case, &id);
            let plain = number.and_then(|number| {
                let quantity = number.quantity?;
                let plain = quantity::Quantity::plain(quantity.value, quantity.decimals);
                let number = measure::Number {
                    quantity: Some(plain),
                    qualifier_text: None,
                    ..number
                };
                Some(voice.number(&number).text())
            });
            let differs = plain.is_some_and(|plain| plain != row["displayed"]);
            assert!(
                !qualified || row["value"].is_empty() || differs,
                "{}",
                row["id"]
            );
        }
    });
}

#[test]
fn every_cell_is_what_its_column_holds() {
    let fits = |content: Content, cell: &str| match content {
        Content::Words => true,
        Content::Name => !cell.contains([' ', ',']),
        Content::Word(words) => words.contains(&cell),
        Content::Number => quantity::plain_decimal(cell).is_some(),
        Content::Place => cell.parse::<u32>().is_ok_and(|place| place > 0),
        Content::Integer => cell.parse::<i32>().is_ok(),
        Content::Offset => cell.parse::<usize>().is_ok(),
        Content::Truth => ["true", "false"].contains(&cell),
        Content::Period => Period::parse(cell).is_ok(),
        Content::Digest => cell.len() == 64 && cell.chars().all(|c| c.is_ascii_hexdigit()),
    };
    each(|voice| {
        let facts = Facts::new(voice);
        let charts = facts.charts(&chart::plans(voice.case, voice));
        for row in rows(&csv::table(&charts)).into_iter().chain(figures(voice)) {
            for column in Column::ALL {
                let cell = row.get(column.name()).map_or("", String::as_str);
                assert!(
                    cell.is_empty() || fits(column.content(), cell),
                    "{}: {cell}",
                    column.name()
                );
            }
        }
    });
}

#[test]
fn what_sets_somebody_apart_has_its_scope_and_every_note_is_whole() {
    each(|voice| {
        let rows = figures(voice);
        let row = |id: &Id| rows.iter().find(|row| row["id"] == id.as_str()).unwrap();
        for claim in &voice.case.claims {
            if claim.kind.distinguishes() {
                assert_eq!(row(&claim.id)["rank_scope"], voice.text(&claim.scope));
                assert_eq!(row(&claim.id)["rank_position"], "");
            }
        }
        for figure in &voice.case.figures {
            if let Some(rank) = &figure.rank {
                let note = &row(&figure.id)["note"];
                assert!(note.contains(&voice.text(&rank.note)), "{note}");
            }
        }
    });
}

#[test]
fn a_derived_value_has_the_bounds_that_rounding_leaves_it() {
    let mut bounded = 0;
    each(|voice| {
        for row in figures(voice) {
            let cell = |name: &str| decimal(&row[name]);
            let (low, high) = (cell("lower_bound"), cell("upper_bound"));
            if row["kind"] != "derived" {
                continue;
            }
            let number = measure::number(voice.case, &Id::from(&*row["id"])).unwrap();
            if let (Some(low), Some(high)) = (low, high) {
                // The value before it was rounded to what the bounds bear.
                let value = number.quantity.unwrap().value;
                assert!(low < value && value < high, "{}", row["id"]);
                let shown = Interval::new(Bound::Included(low), Bound::Included(high)).unwrap();
                assert!(number.interval.is_within(&shown), "{}", row["id"]);
                assert_eq!(row["upper_included"], "true");
                bounded += 1;
            } else {
                let open = number.quantity.unwrap().qualifier.comparator.is_some();
                assert!(open || number.interval.point().is_some(), "{}", row["id"]);
            }
        }
    });
    assert!(bounded >= 4, "{bounded}");
}
