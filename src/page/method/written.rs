//! The qualifying words that the report itself uses, with what each says and the figures it stands at.

use super::links;
use crate::case::{Case, Figure};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::page::evidence::meaning;
use crate::page::reading::Reading;
use crate::page::table;

/// The table of the words.
pub(super) fn written(reading: &Reading) -> Element {
    let heads = [
        Message::FactQualifier,
        Message::QualifierMeaning,
        Message::GroupStated,
    ];
    let words = words(&reading.world.case);
    let mut rows = Vec::new();
    for (word, figures) in &words {
        rows.push(row(reading, word, figures));
    }
    table::framed(
        reading,
        "qualifiers-caption",
        reading.say(Message::QualifiersOfReport),
        &heads,
        rows,
    )
}

/// Each word with the figures that it says the same of, in the order of the case.
fn words(case: &Case) -> Vec<(&str, Vec<&Figure>)> {
    let mut words: Vec<(&str, Vec<&Figure>)> = Vec::new();
    for figure in &case.figures {
        let Some(word) = figure.qualifier_text.as_deref() else {
            continue;
        };
        let says = (figure.comparator, figure.approximate);
        let same = words.iter_mut().find(|(other, figures)| {
            *other == word
                && figures
                    .iter()
                    .all(|f| (f.comparator, f.approximate) == says)
        });
        match same {
            Some((_, figures)) => figures.push(figure),
            None => words.push((word, vec![figure])),
        }
    }
    words
}

fn row(reading: &Reading, word: &str, figures: &[&Figure]) -> Element {
    let sign = figures.first().and_then(|figure| figure.comparator);
    let sign = sign
        .map(|sign| [" (", &sign.to_string(), ")"].concat())
        .unwrap_or_default();
    let meaning = figures
        .first()
        .map_or("", |figure| reading.say(meaning(figure)));
    let mut ids = Vec::new();
    for figure in figures {
        ids.push(&figure.id);
    }
    tag("tr")
        .child(
            tag("th")
                .set("scope", "row")
                .set_if("lang", reading.foreign())
                .words(&[word, &sign].concat()),
        )
        .child(tag("td").words(meaning))
        .child(tag("td").child(links(reading, &ids)))
}
