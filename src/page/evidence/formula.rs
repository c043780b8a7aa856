//! How a derived value follows from stated ones.

use crate::case::Id;
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::measure::{self, Number};
use crate::page::reading::Reading;
use crate::page::words;
use crate::quantity::Quantity;

/// The formula with its inputs as links; `None` for what is not derived.
pub(super) fn formula(reading: &Reading, id: &Id) -> Option<Element> {
    let voice = reading.voice();
    let derived = voice.case.derived(id)?;
    let mut inputs = Vec::new();
    for (name, input) in &derived.inputs {
        let value = voice
            .value(input)
            .map(|written| written.text())
            .unwrap_or_default();
        let label = tag("span")
            .child(tag("code").words(name))
            .words(&[" = ", &voice.label(input)].concat());
        let link = words::link(reading, None, input)
            .child(label)
            .words(" ")
            .child(tag("span").class("input-value").words(&value));
        inputs.push(tag("li").child(link));
    }
    let number = measure::number(voice.case, id);
    let result = number
        .as_ref()
        .map(|number| voice.number(number).text())
        .unwrap_or_default();
    let sign = if number.is_some_and(|it| is_rounded(&it)) {
        " ≈ "
    } else {
        " = "
    };
    let formula = derived.formula.to_string();
    let line = |formula: &str| {
        let words = [formula, sign, &result].concat();
        tag("p").class("formula-line").words(&words)
    };
    let named = said(&formula, |name| {
        let (_, input) = derived.inputs.iter().find(|(other, _)| other == name)?;
        Some(voice.label(input))
    });
    Some(
        tag("div")
            .class("formula")
            .child(tag("h3").words(reading.say(Message::FormulaHeading)))
            .child(line(&named))
            .child(line(&said(&formula, |_| None)))
            .child(tag("ul").class("inputs").children(inputs)),
    )
}

/// Whether a value is written shorter than it comes out, and no word says so.
fn is_rounded(number: &Number<'_>) -> bool {
    let plain = |quantity: &Quantity| quantity.qualifier.is_plain();
    number.interval.point().is_none() && number.quantity.as_ref().is_some_and(plain)
}

/// A formula as people write it: each name by its label where it has one, and the signs of arithmetic.
fn said(formula: &str, label: impl Fn(&str) -> Option<String>) -> String {
    let mut said = String::new();
    let mut name = String::new();
    for c in formula.chars().chain([' ']) {
        if c.is_ascii_alphanumeric() || matches!(c, '_' | '.') {
            name.push(c);
            continue;
        }
        said.push_str(&label(&name).unwrap_or_else(|| name.clone()));
        name.clear();
        said.push(match c {
            '*' => '×',
            '/' => '÷',
            '-' => '−',
            other => other,
        });
    }
    said.trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::said;

    #[test]
    fn a_formula_is_said_with_labels_and_proper_signs() {
        let label = |name: &str| match name {
            "a" => Some("before".to_owned()),
            "a2" => Some("after".to_owned()),
            _ => None,
        };
        assert_eq!(said("(a - a2) / a", label), "(before − after) ÷ before");
        assert_eq!(said("1 - a2 * 0.5", label), "1 − after × 0.5");
        assert_eq!(said("-a", |_| None), "−a");
    }
}
