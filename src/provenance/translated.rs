//! What a translation says in place of a sentence of the report.

use super::Span;
use crate::case::{Case, Id, Template};
use crate::i18n::Language;

/// The translated sentences that hold any of the figures or claims; none in the report's own language.
pub fn translation(
    case: &Case,
    span: Span,
    ids: &[Id],
    language: Language,
) -> Option<Vec<Template>> {
    let passage = case
        .passages
        .iter()
        .find(|passage| Span::of(passage).covers(span))?;
    let (_, template) = passage
        .translations
        .iter()
        .find(|(other, _)| *other == language)?;
    let has = |sentence: &Template| {
        let mut named = sentence.pieces().iter().filter_map(|piece| piece.id());
        named.any(|id| ids.contains(id))
    };
    let mut sentences = template.sentences();
    sentences.retain(has);
    (!sentences.is_empty()).then_some(sentences)
}
