//! The words that state a figure, in their sentence, always in the report's own language; and its translation.

use crate::case::{Id, Quote};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::measure::Origin;
use crate::page::reading::Reading;
use crate::page::words;
use crate::provenance::{Entry, Part, Span, Trace, in_order, translation};

/// The quotes of what is chosen; for a derived value those of its inputs.
pub(super) fn quotes(reading: &Reading, origin: &Origin) -> Vec<Element> {
    match origin {
        Origin::Derived(_) => inputs(reading, &origin.roots(&reading.world.case)),
        Origin::Quoted(_) | Origin::Claimed(_) => own(reading, origin),
    }
}

/// The sentences that state the inputs, each once with all of them marked.
fn inputs(reading: &Reading, roots: &[Id]) -> Vec<Element> {
    let index = &reading.world.index;
    let mut sentences: Vec<Span> = Vec::new();
    let mut quotes = Vec::new();
    for id in roots {
        let Some(span) = index.statement(id).and_then(|trace| trace.span()) else {
            continue;
        };
        let sentence = index.document().sentence(span);
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
            quotes.extend(found(reading, roots, span));
        }
    }
    quotes
}

fn own(reading: &Reading, origin: &Origin) -> Vec<Element> {
    let (mut quotes, mut also) = (Vec::new(), Vec::new());
    let id = origin.id();
    let ids = std::slice::from_ref(id);
    let index = &reading.world.index;
    let stated = index.statement(id).and_then(|trace| trace.span());
    let stated = stated.map(|span| index.document().sentence(span));
    for entry in reading.world.index.of(id) {
        let words = words_of(reading, id, entry.part);
        match (entry.part, entry.trace) {
            (Part::Statement, Trace::Found(span) | Trace::Moved(span)) => {
                quotes.extend(warning(reading, entry.trace));
                quotes.extend(found(reading, ids, span));
            }
            (Part::Rank, Trace::Found(span)) => once(&mut quotes, quote(reading, ids, span, false)),
            // The sentence is there already, with these words marked as well.
            (Part::Also(_), Trace::Found(span)) if stated.is_some_and(|it| it.covers(span)) => {}
            (Part::Also(_), Trace::Found(span)) => once(&mut also, quote(reading, ids, span, true)),
            (_, trace) => {
                quotes.extend(warning(reading, trace));
                quotes.push(claimed_words(reading, words));
            }
        }
    }
    if !also.is_empty() {
        let heading = tag("p").class("overline");
        quotes.push(heading.words(reading.say(Message::QuoteAlso)));
        quotes.append(&mut also);
    }
    quotes
}

/// A sentence is quoted once, with all that it says of the figure: the place often stands beside the number.
fn once(quotes: &mut Vec<Element>, quote: Element) {
    if !quotes.contains(&quote) {
        quotes.push(quote);
    }
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

fn found(reading: &Reading, ids: &[Id], span: Span) -> Vec<Element> {
    let mut parts = vec![quote(reading, ids, span, false)];
    let language = reading.voice().language;
    let around = reading.world.index.document().sentence(span);
    if let Some(sentences) = translation(&reading.world.case, around, ids, language) {
        let mut translated = tag("p")
            .class("quote-translation")
            .set("lang", language.tag());
        for sentence in &sentences {
            translated = translated.nodes(words::translation(reading, sentence));
        }
        let heading = tag("p").class("overline");
        parts.push(heading.words(reading.say(Message::InTheReportTranslated)));
        parts.push(translated);
    }
    parts
}

/// The sentence of a place with the exact words marked: all that state the figures, their rank or what they also rest on;
/// or the last alone, in a sentence of their own.
fn quote(reading: &Reading, ids: &[Id], place: Span, also: bool) -> Element {
    let index = &reading.world.index;
    let around = index.document().sentence(place);
    let asked = |part: Part| !also || matches!(part, Part::Also(_));
    let entries = ids.iter().flat_map(|id| index.of(id));
    let entries = entries.filter(|entry| asked(entry.part));
    let mut quote = tag("blockquote")
        .class("quote")
        .set("lang", reading.world.case.language.tag());
    let piece = |piece: Element, from: usize, to: usize| {
        piece.words(index.document().slice(Span::new(from, to)).trim_start())
    };
    let mut at = around.start;
    for span in in_order(entries.filter_map(Entry::span)) {
        if around.covers(span) && span.end > at {
            let start = span.start.max(at);
            quote = quote
                .child(piece(tag("span").class("context"), at, start))
                .child(piece(tag("mark"), start, span.end));
            at = span.end;
        }
    }
    quote.child(piece(tag("span").class("context"), at, around.end))
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
