//! The values of a case that are more than a string or a number: words with translations, names, periods, quotes.

use crate::case::json::Json;
use crate::case::reader::Node;
use crate::case::{Denominator, Id, Quote, Template, Text};
use crate::i18n::Language;
use crate::quantity::formula::Formula;
use crate::quantity::{self, Comparator, Date, Decimal, Interval, Period};
use std::ops::Bound;

/// A string of the case with its translations, required.
pub(super) fn text_of(node: &Node<'_>, name: &str) -> Text {
    node.field(name);
    optional_text(node, name)
}

/// A string of the case with its translations, empty where there is none.
pub(super) fn optional_text(node: &Node<'_>, name: &str) -> Text {
    let Some(own) = node.optional(name) else {
        return Text::default();
    };
    Text {
        own: template(node, own),
        translated: translated(node, &node.key_of(name)),
    }
}

pub(super) fn translated(node: &Node<'_>, key: &str) -> Vec<(Language, Template)> {
    let mut translated = Vec::new();
    for (language, words) in &node.file.translations {
        let words = node.at(words);
        translated.push((*language, template(&words, words.field(key))));
    }
    translated
}

/// Words for a reader, possibly with slots. None at all would leave a heading, a label or a name empty on the page.
pub(super) fn template(node: &Node<'_>, words: &Json) -> Template {
    let source = node.text(words);
    if source.trim_ascii().is_empty() {
        node.error(words, "must hold words", "write them, or leave it out");
    }
    Template::parse(source).unwrap_or_else(|part| {
        let rule = ["a slot is not closed or has no name: ", &part].concat();
        node.error(words, &rule, "write {id}, or {{ for a brace");
        Template::default()
    })
}

pub(super) fn id(node: &Node<'_>, name: &str) -> Id {
    let value = node.field(name);
    let name = node.text(value);
    let mut allowed = !name.is_empty();
    for byte in name.bytes() {
        allowed &= byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    }
    if !allowed {
        node.error(
            value,
            "must be a name",
            "use letters a-z, digits and hyphens",
        );
    }
    Id::from(name)
}

pub(super) fn optional_id(node: &Node<'_>, name: &str) -> Option<Id> {
    node.optional(name).map(|_| id(node, name))
}

pub(super) const NO_LANGUAGE: (&str, &str) = (
    "is not a language of the page",
    "use zh-Hant, zh-Hans or en",
);

pub(super) fn language(root: &Node<'_>) -> Language {
    let tag = root.field("language");
    Language::parse(root.text(tag)).unwrap_or_else(|| {
        root.error(tag, NO_LANGUAGE.0, NO_LANGUAGE.1);
        Language::Traditional
    })
}

pub(super) fn decimal(node: &Node<'_>, value: &Json) -> Decimal {
    quantity::plain_decimal(node.text(value)).unwrap_or_else(|| {
        node.error(
            value,
            "must be a decimal number in quotation marks",
            "write \"1500000000\" or \"0.35\"",
        );
        Decimal::ZERO
    })
}

pub(super) fn optional_decimal(node: &Node<'_>, name: &str) -> Option<Decimal> {
    node.optional(name).map(|value| decimal(node, value))
}

pub(super) fn comparator(node: &Node<'_>) -> Option<Comparator> {
    let code = node.optional("comparator")?;
    let comparator = Comparator::parse(node.text(code));
    if comparator.is_none() {
        node.error(code, "is not a comparator", "use <, <=, >= or >");
    }
    comparator
}

pub(super) fn bounds(node: &Node<'_>) -> Option<Interval> {
    let lower = optional_decimal(node, "lowerBound").map_or(Bound::Unbounded, Bound::Included);
    let included = node.boolean("upperIncluded");
    let end = if included {
        Bound::Included
    } else {
        Bound::Excluded
    };
    let upper = optional_decimal(node, "upperBound").map_or(Bound::Unbounded, end);
    if let (Bound::Included(low), Bound::Excluded(high) | Bound::Included(high)) = (lower, upper)
        && low >= high
    {
        let rule = "lowerBound must lie below upperBound";
        node.error(node.value, rule, "write the smaller one first");
    }
    let stated = (lower, upper) != (Bound::Unbounded, Bound::Unbounded);
    stated.then_some(Interval { lower, upper })
}

pub(super) fn period(node: &Node<'_>, value: &Json) -> Period {
    Period::read(node.text(value)).unwrap_or_else(|_| {
        node.error(
            value,
            "is not an ISO 8601 period",
            "write 2024, 2024-05 or 2025-01/2025-06",
        );
        Period::Year(1)
    })
}

pub(super) fn date(node: &Node<'_>, value: &Json) -> Date {
    Date::read(node.text(value)).unwrap_or_else(|_| {
        let rule = "is not an ISO 8601 date";
        node.error(value, rule, "write 2024, 2024-05 or 2024-05-31");
        Date::Year(1)
    })
}

pub(super) fn optional_period(node: &Node<'_>) -> Option<Period> {
    node.optional("period").map(|value| period(node, value))
}

pub(super) fn denominator(node: &Node<'_>) -> Denominator {
    let name = "measurementDenominator";
    match optional_id(node, name) {
        Some(id) => Denominator::Figure(id),
        None if node.value.get(name).is_some() => Denominator::NotStated,
        None => Denominator::None,
    }
}

pub(super) fn quote(node: &Node<'_>) -> Quote {
    let value = node.field("quote");
    let words = &node.at(value);
    let quote = Quote {
        exact: words.string("exact"),
        prefix: optional_string(words, "prefix"),
        suffix: optional_string(words, "suffix"),
        start: node.integer("start"),
        end: node.integer("end"),
    };
    if quote.exact.is_empty() || quote.end <= quote.start {
        node.error(
            value,
            "a quote must hold words, and end behind its start",
            "give exact words, and start before end",
        );
    }
    quote
}

pub(super) fn optional_string(node: &Node<'_>, name: &str) -> String {
    node.optional(name)
        .map_or_else(String::new, |_| node.string(name))
}

pub(super) fn formula(node: &Node<'_>, name: &str) -> Formula {
    let value = node.field(name);
    Formula::parse(node.text(value)).unwrap_or_else(|error| {
        let rule = ["is not a formula: ", &error.to_string()].concat();
        node.error(value, &rule, "write for example b / a - 1");
        Formula::default()
    })
}

pub(super) fn inputs(node: &Node<'_>) -> Vec<(String, Id)> {
    let mut inputs = Vec::new();
    if let Some(all) = node.optional("inputs") {
        for (name, value) in node.entries(all) {
            inputs.push((name.clone(), Id::from(node.text(value))));
        }
    }
    inputs
}
