//! How a derived value follows from stated ones.

use crate::case::Id;
use crate::i18n::message::Message;
use crate::markup::{Element, Node, tag};
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

/// The formula with the value of each input in place of its name, and a link to what states it; `None` for what is not
/// derived. So it can be followed where no panel opens: on paper, and without the program.
pub fn in_values(reading: &Reading, id: &Id) -> Option<Vec<Node>> {
    let voice = reading.voice();
    let derived = voice.case.derived(id)?;
    let mut nodes = Vec::new();
    for (name, sign) in pieces(&derived.formula.to_string()) {
        let input = derived.inputs.iter().find(|(other, _)| *other == name);
        nodes.push(match input {
            Some((_, input)) => {
                let value = voice.value(input).map(|written| written.text());
                let link = words::link(reading, None, input);
                link.words(&value.unwrap_or_default()).into()
            }
            None => Node::Words(name),
        });
        nodes.push(Node::Words(sign.to_string()));
    }
    Some(nodes)
}

/// A formula as people write it: each name by its label where it has one.
fn said(formula: &str, label: impl Fn(&str) -> Option<String>) -> String {
    let mut said = String::new();
    for (name, sign) in pieces(formula) {
        said.push_str(&label(&name).unwrap_or(name));
        said.push(sign);
    }
    said.trim_end().to_owned()
}

/// Each name or number of a formula, which may be empty, and the sign of arithmetic or the space behind it.
fn pieces(formula: &str) -> Vec<(String, char)> {
    let mut pieces = Vec::new();
    let mut name = String::new();
    for c in formula.chars().chain([' ']) {
        if c.is_ascii_alphanumeric() || matches!(c, '_' | '.') {
            name.push(c);
            continue;
        }
        let sign = match c {
            '*' => '×',
            '/' => '÷',
            '-' => '−',
            other => other,
        };
        pieces.push((std::mem::take(&mut name), sign));
    }
    pieces
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
