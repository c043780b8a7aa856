//! The words that state a figure, in their sentence, always in the report's own language; and its translation.

use crate::case::{Id, Quote};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::measure::Origin;
use crate::page::reading::Reading;
use crate::page::{sentence, words};
use crate::provenance::{Part, Span, Trace};

/// The quotes of what is chosen; for a derived value its inputs carry them.
pub(super) fn quotes(reading: &Reading, origin: &Origin) -> Vec<Element> {
    let (mut quotes, mut also) = (Vec::new(), Vec::new());
    for entry in reading.world.index.of(origin.id()) {
        let words = words_of(reading, origin.id(), entry.part);
        match (entry.part, entry.trace) {
            (Part::Statement, Trace::Found(span) | Trace::Moved(span)) => {
                quotes.extend(warning(reading, entry.trace));
                quotes.extend(found(reading, origin.id(), span));
            }
            (Part::Rank, Trace::Found(span)) => quotes.push(quote(reading, span)),
            (Part::Also(_), Trace::Found(span)) => also.push(quote(reading, span)),
            (_, trace) => {
                quotes.extend(warning(reading, trace));
                quotes.push(claimed_words(reading, words));
            }
        }
    }
    // The place often stands in the words that state the number.
    quotes.dedup();
    also.dedup();
    if !also.is_empty() {
        let heading = tag("p").class("overline");
        quotes.push(heading.words(reading.say(Message::QuoteAlso)));
        quotes.append(&mut also);
    }
    quotes
}

/// What is wrong with a quote, in plain words.
fn warning(reading: &Reading, trace: Trace) -> Option<Element> {
    let message = match trace {
        Trace::Found(_) => return None,
        Trace::Moved(_) => Message::QuoteMoved,
        Trace::Missing => Message::QuoteMissing,
        Trace::Ambiguous(_) => Message::QuoteAmbiguous,
    };
    let alert = tag("p").class("notice").set("data-kind", "trouble");
    Some(alert.words(reading.say(message)))
}

/// What the case file says the report says, when the report does not.
fn claimed_words(reading: &Reading, words: &str) -> Element {
    tag("blockquote")
        .class("quote")
        .set("lang", reading.world.case.language.tag())
        .words(words)
}

fn words_of<'a>(reading: &'a Reading, id: &Id, part: Part) -> &'a str {
    let case = &reading.world.case;
    let figure = case.figure(id);
    let quote = match part {
        Part::Statement => stated(reading, id),
        Part::Also(place) => figure.and_then(|figure| figure.also.get(place)),
        Part::Rank => {
            let rank = figure.and_then(|figure| figure.rank.as_ref());
            let rank = rank.or_else(|| case.claim(id).and_then(|claim| claim.rank.as_ref()));
            rank.map(|rank| &rank.quote)
        }
    };
    quote.map_or("", |quote| quote.exact.as_str())
}

fn stated<'a>(reading: &'a Reading, id: &Id) -> Option<&'a Quote> {
    let case = &reading.world.case;
    let figure = case.figure(id).map(|figure| &figure.quote);
    figure.or_else(|| case.claim(id).map(|claim| &claim.quote))
}

fn found(reading: &Reading, id: &Id, span: Span) -> Vec<Element> {
    let mut parts = vec![quote(reading, span)];
    let language = reading.voice().language;
    let around = reading.world.index.document().sentence(span);
    let ids = [id.clone()];
    if let Some(sentences) = sentence::translation(&reading.world.case, around, &ids, language) {
        let mut translated = tag("p")
            .class("quote-translation")
            .set("lang", language.tag());
        for sentence in &sentences {
            translated = translated.nodes(words::translation(reading, sentence));
        }
        let heading = tag("p").class("overline");
        parts.push(heading.words(reading.say(Message::InTheReport)));
        parts.push(translated);
    }
    parts
}

/// The sentence with the exact words marked.
fn quote(reading: &Reading, span: Span) -> Element {
    let document = reading.world.index.document();
    let around = document.sentence(span);
    let context = |from: usize, to: usize| {
        tag("span")
            .class("context")
            .words(document.slice(Span::new(from, to)).trim_start())
    };
    tag("blockquote")
        .class("quote")
        .set("lang", reading.world.case.language.tag())
        .child(context(around.start, span.start))
        .child(tag("mark").words(document.slice(span)))
        .child(context(span.end, around.end))
}

/// The exact words, for a text to copy; for a derived value those of its inputs.
pub(super) fn exact(reading: &Reading, origin: &Origin) -> String {
    let roots = origin.roots(&reading.world.case);
    let mut words = Vec::new();
    for id in &roots {
        words.extend(stated(reading, id).map(|quote| quote.exact.as_str()));
    }
    words.join(" / ")
}
