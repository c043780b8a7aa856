//! A passage cut into runs, each with all that it states, for a page that marks the report in place.

use super::{Document, Entry, Index, Part, Span, Subject};
use crate::case::{Id, Passage};

/// Words that all belong to the same subjects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where they stand.
    pub span: Span,
    /// The words.
    pub text: String,
    /// What they belong to, the widest quote first, so that a figure follows the claim it stands in.
    pub marks: Vec<(Subject, Part)>,
}

impl Run {
    /// The names of the figures, claims and checks that the words belong to, each once, the widest first.
    pub fn ids(&self) -> Vec<&Id> {
        let mut ids: Vec<&Id> = Vec::new();
        for id in self.marks.iter().filter_map(|(subject, _)| subject.id()) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        ids
    }

    /// Whether the words belong to nothing.
    pub fn is_plain(&self) -> bool {
        self.marks.is_empty()
    }
}

/// Cuts a passage wherever a quote begins or ends. The runs follow each other without a gap, none is
/// empty, and together they are the passage; quotes may lie within one another or overlap.
pub fn marks(index: &Index, passage: &Passage) -> Vec<Run> {
    runs(index, Span::of(passage))
}

/// Cuts any stretch of the text, such as a sentence, as [`marks`] cuts a passage.
pub fn runs(index: &Index, stretch: Span) -> Vec<Run> {
    let document = index.document();
    let whole = document.clamped(stretch);
    let mut quotes = quotes(index);
    quotes.retain(|(span, _)| span.overlaps(whole));
    quotes.sort_by_key(|(span, _)| std::cmp::Reverse(span.len()));
    let cuts = cuts(whole, &quotes);
    let run = |pair: &[usize]| run(document, Span::new(pair[0], pair[1]), &quotes);
    cuts.windows(2).map(run).collect()
}

fn quotes(index: &Index) -> Vec<(Span, &Entry)> {
    let entries = index.entries().iter();
    entries
        .filter_map(|entry| Some((entry.span()?, entry)))
        .collect()
}

/// The places where runs begin and end, in order, each once.
fn cuts(whole: Span, quotes: &[(Span, &Entry)]) -> Vec<usize> {
    let ends = quotes.iter().flat_map(|(span, _)| [span.start, span.end]);
    let inside = ends.map(|place| place.clamp(whole.start, whole.end));
    let mut cuts: Vec<_> = inside.chain([whole.start, whole.end]).collect();
    cuts.sort_unstable();
    cuts.dedup();
    cuts
}

fn run(document: &Document, span: Span, quotes: &[(Span, &Entry)]) -> Run {
    let covering = quotes.iter().filter(|(quote, _)| quote.covers(span));
    let mark = |(_, entry): &(Span, &Entry)| (entry.subject.clone(), entry.part);
    Run {
        span,
        text: document.slice(span).to_owned(),
        marks: covering.map(mark).collect(),
    }
}
