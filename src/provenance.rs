//! Where the words of a case stand in its text: a quote is found exactly and once, or not at all.
//!
//! A quote is a W3C Web Annotation TextQuoteSelector; its position (TextPositionSelector, in Unicode code
//! points) is only held against what was found, never trusted. Nothing is searched fuzzily: words that
//! stand elsewhere, twice or no longer are told, not guessed.

mod coverage;
mod index;
mod marks;
mod order;
mod translated;

pub use coverage::{Accounting, Class, Coverage, coverage};
pub use index::{Entry, Index, Part, Subject, traces};
pub use marks::{Run, marks, runs};
pub use order::in_order;
pub use translated::translation;

use crate::case::{Passage, Quote};
use crate::excerpt;
use order::insert;

/// A run of the text, in Unicode code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The first code point.
    pub start: usize,
    /// One past the last.
    pub end: usize,
}

impl Span {
    /// A run from one place to another; empty when the second does not follow the first.
    pub fn new(start: usize, end: usize) -> Self {
        let end = end.max(start);
        Self { start, end }
    }

    /// Where a passage stands.
    pub fn of(passage: &Passage) -> Self {
        Self::new(passage.start, passage.end)
    }

    /// How many code points it holds.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether it holds none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether each code point of the other is one of its own.
    pub fn covers(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether they share a code point.
    pub fn overlaps(self, other: Self) -> bool {
        self.start.max(other.start) < self.end.min(other.end)
    }
}

/// What became of a quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trace {
    /// It stands once in the text, where it is said to stand.
    Found(Span),
    /// It stands once in the text, but not where it is said to stand.
    Moved(Span),
    /// It stands nowhere in the text.
    Missing,
    /// It stands in the text that many times, and nothing tells which is meant.
    Ambiguous(usize),
}

impl Trace {
    /// Where it stands, if that is certain.
    pub fn span(self) -> Option<Span> {
        match self {
            Self::Found(span) | Self::Moved(span) => Some(span),
            Self::Missing | Self::Ambiguous(_) => None,
        }
    }
}

/// A text with its code points counted.
#[derive(Clone, Debug)]
pub struct Document {
    text: String,
    /// The byte at which each code point begins, and one past the last.
    bytes: Vec<usize>,
}

impl Document {
    /// Counts the code points of a text.
    pub fn new(text: &str) -> Self {
        let mut bytes = Vec::new();
        for (byte, _) in text.char_indices() {
            bytes.push(byte);
        }
        bytes.push(text.len());
        Self {
            text: text.to_owned(),
            bytes,
        }
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// All of it.
    pub fn span(&self) -> Span {
        Span::new(0, self.bytes.len() - 1)
    }

    /// The words of a span; what lies beyond the text is left out.
    pub fn slice(&self, span: Span) -> &str {
        let span = self.clamped(span);
        excerpt::between(&self.text, self.bytes[span.start], self.bytes[span.end])
    }

    /// The part of a span that lies in the text.
    pub fn clamped(&self, span: Span) -> Span {
        let end = self.span().end;
        Span::new(span.start.min(end), span.end.min(end))
    }

    /// The sentence around a span, or the sentences that it runs through. A sentence ends at 。, ！, ？ or
    /// with its paragraph; quotation marks and brackets that close there belong to it.
    pub fn sentence(&self, at: Span) -> Span {
        let at = self.clamped(at);
        let end = self.span().end;
        let start = (0..=at.start).rev().find(|place| self.begins(*place));
        let mut ends = (at.end.max(at.start + 1)..=end).filter(|place| self.breaks(*place));
        let stop = ends.next().unwrap_or(end);
        Span::new(start.unwrap_or(0), stop)
    }

    /// Where some words stand, as often as they do; overlapping places count each.
    pub fn find(&self, words: &str) -> Vec<Span> {
        let Some(first) = words.as_bytes().first() else {
            return Vec::new();
        };
        let length = words.chars().count();
        let mut places = Vec::new();
        for (start, byte) in self.bytes.iter().enumerate() {
            let rest = &self.text.as_bytes()[*byte..];
            // Most places are refused by one byte.
            if rest.first() == Some(first) && rest.starts_with(words.as_bytes()) {
                places.push(Span::new(start, start + length));
            }
        }
        places
    }

    fn at(&self, place: usize) -> Option<char> {
        excerpt::from(&self.text, *self.bytes.get(place)?)
            .chars()
            .next()
    }

    fn before(&self, place: usize) -> Option<char> {
        self.at(place.checked_sub(1)?)
    }

    /// Whether a sentence or a paragraph can begin here.
    fn begins(&self, place: usize) -> bool {
        self.before(place).is_none_or(|c| c == '\n') || self.ends_sentence(place)
    }

    /// Whether a sentence or a paragraph is over here.
    fn breaks(&self, place: usize) -> bool {
        self.at(place).is_none_or(|c| c == '\n') || self.ends_sentence(place)
    }

    /// Whether a full stop, and all that closes with it, stands just before.
    fn ends_sentence(&self, place: usize) -> bool {
        if self.at(place).is_some_and(|c| is_stop(c) || is_closing(c)) {
            return false;
        }
        let mut before = place;
        while self.before(before).is_some_and(is_closing) {
            before -= 1;
        }
        match self.before(before) {
            // A point ends a sentence only before a space: 3.5 and v1.2 go on.
            Some('.') => self.at(place).is_some_and(char::is_whitespace),
            Some(stop) => is_stop(stop),
            None => false,
        }
    }
}

/// Finds a quote: its prefix, words and suffix together must stand exactly once.
pub fn locate(document: &Document, quote: &Quote) -> Trace {
    if quote.exact.is_empty() {
        return Trace::Missing;
    }
    let whole = [quote.prefix.as_str(), &quote.exact, &quote.suffix].concat();
    match document.find(&whole)[..] {
        [] => Trace::Missing,
        [place] => {
            let start = place.start + quote.prefix.chars().count();
            let span = Span::new(start, start + quote.exact.chars().count());
            if (quote.start, quote.end) == (span.start, span.end) {
                Trace::Found(span)
            } else {
                Trace::Moved(span)
            }
        }
        ref places => Trace::Ambiguous(places.len()),
    }
}

fn is_stop(c: char) -> bool {
    matches!(c, '。' | '！' | '？' | '!' | '?')
}

fn is_closing(c: char) -> bool {
    matches!(
        c,
        '”' | '’' | '」' | '』' | '）' | '】' | '》' | '〉' | '〕' | ')' | ']' | '"'
    )
}

#[cfg(test)]
mod tests;
