//! What a case is, for search engines: schema.org's `Report` and `Dataset`, and an `Observation` for each number.
//!
//! An observation's `value` is a number only where the words give one that no word qualifies: a qualified number has
//! `minValue` or `maxValue`, and what has neither, or is a goal, has its words. (schema.org once had `measuredValue`;
//! now an Observation is a QuantitativeValue.) Period, rank and qualifier stand in the `description`, in words.

use super::citation;
use super::json::Value;
use super::licence;
use crate::case::{Case, Concept, Denominator, Figure, Id, ObservationStatus, UnitKind};
use crate::chart;
use crate::i18n::message::Message;
use crate::measure::{self, Number};
use crate::quantity::{Comparator, Date, Decimal, Interval, Period, Quantity, round};
use crate::wording::Voice;
use std::ops::Bound;

/// Where the page and its figures are found.
pub struct Links<'a> {
    /// The address of the page.
    pub page: &'a str,
    /// The address of a figure or derived value.
    pub figure: &'a dyn Fn(&Id) -> String,
    /// The files that hold the whole case, each with its media type.
    pub files: &'a [(String, &'static str)],
}

/// Nodes that others point at, by names within the block (JSON-LD 1.1, blank node identifiers).
const REPORT: &str = "_:report";
const DATASET: &str = "_:dataset";

/// The block, as JSON on one line that can stand in a script element as it is. Of the case's numbers it tells these.
pub fn block(voice: Voice<'_>, links: &Links<'_>, numbers: &[&Id]) -> String {
    let variables = variables(voice.case, numbers);
    let dataset = dataset(&voice, links, &variables);
    let mut graph = vec![report(&voice, links), dataset];
    graph.extend(variables.iter().map(|concept| variable(&voice, concept)));
    let observations = numbers
        .iter()
        .filter_map(|id| observation(&voice, id, links));
    graph.extend(observations);
    let context = Value::from("https://schema.org");
    Value::Object(vec![("@context", context), ("@graph", Value::List(graph))]).script()
}

/// The report. Where its title is the editor's, its description says so.
fn report(voice: &Voice<'_>, links: &Links<'_>) -> Value {
    let case = voice.case;
    let named = |name: String| {
        let kind = Value::from("Organization");
        Value::Object(vec![("@type", kind), ("name", Value::Text(name))])
    };
    let those = |role| {
        let those = case
            .with_role(role)
            .map(|one| named(voice.text(&one.title)));
        let those: Vec<_> = those.collect();
        (!those.is_empty()).then_some(Value::List(those))
    };
    let text = |text: &str| Some(Value::from(text));
    Value::of(vec![
        ("@type", text("Report")),
        ("@id", text(REPORT)),
        ("name", text(&voice.text(&case.title))),
        ("description", text(&voice.text(&case.editorial_note))),
        ("inLanguage", text(case.language.tag())),
        ("author", those("author")),
        ("publisher", those("publisher")),
        (
            "datePublished",
            case.published.map(|it| Value::Text(it.to_string())),
        ),
        ("url", text(links.page)),
    ])
}

fn dataset(voice: &Voice<'_>, links: &Links<'_>, variables: &[&Concept]) -> Value {
    let case = voice.case;
    let variables = variables.iter().map(|concept| pointer(&name(&concept.id)));
    let text = |text: &str| Some(Value::from(text));
    Value::of(vec![
        ("@type", text("Dataset")),
        ("@id", text(DATASET)),
        ("name", text(&voice.text(&case.title))),
        ("description", text(&voice.text(&case.summary))),
        ("version", text(&case.version)),
        ("inLanguage", text(voice.language.tag())),
        ("license", licences(case)),
        ("isBasedOn", Some(pointer(REPORT))),
        ("url", text(links.page)),
        ("variableMeasured", Some(Value::List(variables.collect()))),
        ("distribution", distribution(links)),
    ])
}

/// The files to take along, if there are any beside the page.
fn distribution(links: &Links<'_>) -> Option<Value> {
    let download = |(address, kind): &(String, &'static str)| {
        Value::Object(vec![
            ("@type", Value::from("DataDownload")),
            ("contentUrl", Value::from(address.as_str())),
            ("encodingFormat", Value::from(*kind)),
        ])
    };
    let files: Vec<_> = links.files.iter().map(download).collect();
    (!files.is_empty()).then_some(Value::List(files))
}

/// The licences of the whole case, if it has any.
fn licences(case: &Case) -> Option<Value> {
    let pages = licence::of_all(case).into_iter().map(licence::page);
    let pages: Vec<_> = pages.map(Value::Text).collect();
    (!pages.is_empty()).then_some(Value::List(pages))
}

fn pointer(name: &str) -> Value {
    Value::Object(vec![("@id", Value::from(name))])
}

/// The name of a concept's node.
fn name(concept: &Id) -> String {
    format!("_:variable-{concept}")
}

/// What the numbers measure, and what those measure that they are shares of.
fn variables<'a>(case: &'a Case, numbers: &[&Id]) -> Vec<&'a Concept> {
    let measured = numbers.iter().filter_map(|id| measured(case, id));
    let figures = numbers.iter().filter_map(|id| case.figure(id));
    let wholes = figures.filter_map(|figure| whole(case, figure));
    let named: Vec<_> = measured.chain(wholes).collect();
    let concepts = case.concepts.iter();
    concepts.filter(|one| named.contains(&&one.id)).collect()
}

/// What a number measures.
fn measured<'a>(case: &'a Case, id: &Id) -> Option<&'a Id> {
    let figure = case.figure(id).map(|figure| &figure.concept);
    figure.or_else(|| case.derived(id).map(|derived| &derived.concept))
}

/// What that measures of which a figure is a share.
fn whole<'a>(case: &'a Case, figure: &Figure) -> Option<&'a Id> {
    match &figure.denominator {
        Denominator::None | Denominator::NotStated => None,
        Denominator::Figure(id) => case.figure(id).map(|whole| &whole.concept),
    }
}

fn variable(voice: &Voice<'_>, concept: &Concept) -> Value {
    let definition = voice.text(&concept.definition);
    Value::Object(vec![
        ("@type", Value::from("StatisticalVariable")),
        ("@id", Value::Text(name(&concept.id))),
        ("name", Value::Text(voice.text(&concept.label))),
        ("description", Value::Text(definition)),
    ])
}

fn observation(voice: &Voice<'_>, id: &Id, links: &Links<'_>) -> Option<Value> {
    let case = voice.case;
    let number = measure::number(case, id)?;
    let figure = case.figure(id);
    let concept = measured(case, id)?;
    let text = |text: String| Some(Value::Text(text));
    let [value, least, most] = values(voice, &number);
    let [code, unit] = unit(voice, &number);
    Some(Value::of(vec![
        ("@type", Some(Value::from("Observation"))),
        ("name", text(voice.label(id))),
        ("description", text(citation::statement(voice, id))),
        ("identifier", Some(Value::from(id.as_str()))),
        ("url", text((links.figure)(id))),
        ("subjectOf", Some(pointer(DATASET))),
        ("variableMeasured", Some(pointer(&name(concept)))),
        ("observationAbout", about(voice, figure)),
        ("observationDate", number.period.and_then(date)),
        ("observationPeriod", number.period.and_then(length)),
        ("measurementTechnique", text(technique(voice, id))),
        (
            "measurementDenominator",
            figure.and_then(|figure| Some(pointer(&name(whole(case, figure)?)))),
        ),
        ("value", value),
        ("minValue", least),
        ("maxValue", most),
        ("unitCode", code),
        ("unitText", unit),
    ]))
}

/// Whom it is about; of a derived value the case does not say it.
fn about(voice: &Voice<'_>, figure: Option<&Figure>) -> Option<Value> {
    let entity = voice.case.entity(&figure?.entity)?;
    let name = Value::Text(voice.text(&entity.label));
    let kind = Value::from("Thing");
    Some(Value::Object(vec![("@type", kind), ("name", name)]))
}

/// A date, of as much as is given. A span has none: schema.org knows a date and a length, not which end is meant.
fn date(period: &Period) -> Option<Value> {
    match period {
        Period::Year(_) | Period::Month(..) | Period::Day(..) => {
            Some(Value::Text(period.to_string()))
        }
        Period::Span { .. } => None,
    }
}

/// How long a span of years or months is (ISO 8601 duration).
fn length(period: &Period) -> Option<Value> {
    let Period::Span { start, end } = period else {
        return None;
    };
    let duration = match (*start, *end) {
        (Date::Year(from), Date::Year(to)) => format!("P{}Y", to - from + 1),
        (Date::Month(from, first), Date::Month(to, last)) => {
            let months = (to - from) * 12 + i32::from(last) - i32::from(first) + 1;
            format!("P{months}M")
        }
        (Date::Year(_) | Date::Month(..) | Date::Day(..), _) => return None,
    };
    Some(Value::Text(duration))
}

/// How the number was come by: read in the report, or computed, and by which formula.
fn technique(voice: &Voice<'_>, id: &Id) -> String {
    match citation::derivation(voice, id) {
        Some(derivation) => format!("{}. {}", derivation.notice, derivation.formula),
        None => Message::KindStatedLong.text(voice.language).to_owned(),
    }
}

/// Value, least and greatest.
type Values = [Option<Value>; 3];

fn values(voice: &Voice<'_>, number: &Number<'_>) -> Values {
    let words = || {
        let written = voice.number(number).text();
        let caveat = chart::caveat(voice, number.origin.id());
        let parts: Vec<_> = [Some(written), caveat].into_iter().flatten().collect();
        [Some(Value::Text(voice.enumerate(&parts))), None, None]
    };
    match (number.status, number.quantity, number.bounds) {
        (ObservationStatus::Target | ObservationStatus::Ambiguous, _, _) => words(),
        (ObservationStatus::Actual, Some(quantity), _) => stated(&quantity).unwrap_or_else(words),
        (ObservationStatus::Actual, None, Some(bounds)) => between(&bounds),
        (ObservationStatus::Actual, None, None) => words(),
    }
}

/// What a single number gives; nothing where the words say only that it is near.
fn stated(quantity: &Quantity) -> Option<Values> {
    let value = Some(Value::Number(
        round(quantity.value, quantity.decimals).normalize(),
    ));
    let qualifier = quantity.qualifier;
    match qualifier.comparator {
        Some(Comparator::Less | Comparator::LessOrEqual) => Some([None, None, value]),
        Some(Comparator::Greater | Comparator::GreaterOrEqual) => Some([None, value, None]),
        None if qualifier.approximate => None,
        None => Some([value, None, None]),
    }
}

fn between(bounds: &Interval) -> Values {
    let end = |bound: Bound<Decimal>| match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(Value::Number(value)),
        Bound::Unbounded => None,
    };
    [None, end(bounds.lower), end(bounds.upper)]
}

/// The unit's code and its text. A ratio is given as the number that it is: its unit is the one (`C62` of UN/CEFACT
/// Recommendation 20), since per cent would want another number. Of money the text is the ISO 4217 code.
fn unit(voice: &Voice<'_>, number: &Number<'_>) -> [Option<Value>; 2] {
    match number.unit.kind {
        UnitKind::Ratio => [Some(Value::from("C62")), None],
        UnitKind::Money => [None, Some(Value::from(number.unit.id.as_str()))],
        UnitKind::Length | UnitKind::Count | UnitKind::Duration => {
            [None, Some(Value::Text(voice.text(&number.unit.label)))]
        }
    }
}
