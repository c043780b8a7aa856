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
    let (mut quotes, mut also) = (Vec::new(), Vec::new());
    for entry in state.world.index.of(origin.id()) {
        let words = words_of(state, origin.id(), entry.part);
        match (entry.part, entry.trace) {
            (Part::Statement, Trace::Found(span) | Trace::Moved(span)) => {
                quotes.extend(warning(state, entry.trace));
                quotes.extend(found(state, origin.id(), span));
            }
            (Part::Rank, Trace::Found(span)) => quotes.push(quote(state, span)),
            (Part::Also(_), Trace::Found(span)) => also.push(quote(state, span)),
            (_, trace) => {
                quotes.extend(warning(state, trace));
                quotes.push(claimed_words(state, words));
            }
        }
    }
    // The place often stands in the words that state the number.
    quotes.dedup();
    also.dedup();
    if !also.is_empty() {
        let heading = tag("p").class("overline");
        quotes.push(heading.words(state.say(Message::QuoteAlso)));
        quotes.append(&mut also);
    }
    quotes
}

/// What is wrong with a quote, in plain words.
fn warning(state: &State, trace: Trace) -> Option<Element> {
    let message = match trace {
        Trace::Found(_) => return None,
        Trace::Moved(_) => Message::QuoteMoved,
        Trace::Missing => Message::QuoteMissing,
        Trace::Ambiguous(_) => Message::QuoteAmbiguous,
    };
    let alert = tag("p").class("notice").set("data-kind", "trouble");
    Some(alert.words(state.say(message)))
}

/// What the case file says the report says, when the report does not.
fn claimed_words(state: &State, words: &str) -> Element {
    tag("blockquote")
        .class("quote")
        .set("lang", state.world.case.language.tag())
        .words(words)
}

fn words_of<'a>(state: &'a State, id: &Id, part: Part) -> &'a str {
    let case = &state.world.case;
    let figure = case.figure(id);
    let quote = match part {
        Part::Statement => stated(state, id),
        Part::Also(place) => figure.and_then(|figure| figure.also.get(place)),
        Part::Rank => {
            let rank = figure.and_then(|figure| figure.rank.as_ref());
            let rank = rank.or_else(|| case.claim(id).and_then(|claim| claim.rank.as_ref()));
            rank.map(|rank| &rank.quote)
        }
    };
    quote.map_or("", |quote| quote.exact.as_str())
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
