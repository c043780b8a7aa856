//! The words that state a figure, in their sentence, always in the report's own language; and its translation.

use crate::case::{Id, Quote};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::measure::Origin;
use crate::provenance::{Part, Span, Trace};
use crate::view::state::State;
use crate::view::{sentence, words};

/// The quotes of what is chosen; for a derived value its inputs carry them.
pub(super) fn quotes(state: &State, origin: &Origin) -> Vec<Element> {
    let mut quotes = Vec::new();
    for entry in state.world.index.of(origin.id()) {
        match entry.part {
            Part::Statement => quotes.extend(statement(state, origin.id(), entry.trace)),
            Part::Rank => quotes.extend(entry.span().map(|span| quote(state, span))),
            Part::Also(_) => {}
        }
    }
    // The rank often stands in the same sentence as the number.
    quotes.dedup();
    quotes
}

fn statement(state: &State, id: &Id, trace: Trace) -> Vec<Element> {
    let alert = |message: Message| {
        tag("p")
            .class("notice")
            .set("data-kind", "trouble")
            .words(state.say(message))
    };
    match trace {
        Trace::Found(span) => found(state, id, span),
        Trace::Moved(span) => {
            let mut parts = vec![alert(Message::QuoteMoved)];
            parts.extend(found(state, id, span));
            parts
        }
        Trace::Missing => vec![alert(Message::QuoteMissing), claimed_words(state, id)],
        Trace::Ambiguous(_) => vec![alert(Message::QuoteAmbiguous), claimed_words(state, id)],
    }
}

/// What the case file says the report says, when the report does not.
fn claimed_words(state: &State, id: &Id) -> Element {
    let words = stated(state, id)
        .map(|quote| quote.exact.as_str())
        .unwrap_or_default();
    tag("blockquote")
        .class("quote")
        .set("lang", state.world.case.language.tag())
        .words(words)
}

fn stated<'a>(state: &'a State, id: &Id) -> Option<&'a Quote> {
    let case = &state.world.case;
    let figure = case.figure(id).map(|figure| &figure.quote);
    figure.or_else(|| case.claim(id).map(|claim| &claim.quote))
}

fn found(state: &State, id: &Id, span: Span) -> Vec<Element> {
    let mut parts = vec![quote(state, span)];
    let language = state.voice().language;
    let around = state.world.index.document().sentence(span);
    let ids = [id.clone()];
    if let Some(sentences) = sentence::translation(&state.world.case, around, &ids, language) {
        let mut translated = tag("p")
            .class("quote-translation")
            .set("lang", language.tag());
        for sentence in &sentences {
            translated = translated.nodes(words::template(state, sentence));
        }
        parts.push(translated);
    }
    parts
}

/// The sentence with the exact words marked.
fn quote(state: &State, span: Span) -> Element {
    let document = state.world.index.document();
    let around = document.sentence(span);
    let context = |from: usize, to: usize| {
        tag("span")
            .class("context")
            .words(document.slice(Span::new(from, to)).trim_start())
    };
    tag("blockquote")
        .class("quote")
        .set("lang", state.world.case.language.tag())
        .child(context(around.start, span.start))
        .child(tag("mark").words(document.slice(span)))
        .child(context(span.end, around.end))
}

/// The exact words, for a text to copy; for a derived value those of its inputs.
pub(super) fn exact(state: &State, origin: &Origin) -> String {
    let roots = origin.roots(&state.world.case);
    let words = roots
        .iter()
        .filter_map(|id| stated(state, id))
        .map(|quote| quote.exact.clone());
    words.collect::<Vec<_>>().join(" / ")
}
