//! A passage cut into runs, each with all that it states, for a page that marks the report in place.

use super::{Document, Entry, Index, Part, Span, Subject, insert};
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
    let quotes = quotes(index, whole);
    let cuts = cuts(whole, &quotes);
    let mut runs = Vec::new();
    for (start, end) in cuts.iter().zip(&cuts[1..]) {
        runs.push(run(document, Span::new(*start, *end), &quotes));
    }
    runs
}

/// The quotes that reach into a stretch, the widest first.
fn quotes(index: &Index, whole: Span) -> Vec<(Span, &Entry)> {
    let mut quotes = Vec::new();
    for entry in index.entries() {
        if let Some(span) = entry.span().filter(|span| span.overlaps(whole)) {
            let narrower = |one: &(Span, _), two: &(Span, _)| one.0.len() < two.0.len();
            insert(&mut quotes, (span, entry), narrower);
        }
    }
    quotes
}

/// The places where runs begin and end, in order, each once.
fn cuts(whole: Span, quotes: &[(Span, &Entry)]) -> Vec<usize> {
    let mut cuts = vec![whole.start];
    cut(&mut cuts, whole, whole.end);
    for (span, _) in quotes {
        cut(&mut cuts, whole, span.start);
        cut(&mut cuts, whole, span.end);
    }
    cuts
}

fn cut(cuts: &mut Vec<usize>, whole: Span, place: usize) {
    if whole.start < place && place <= whole.end && !cuts.contains(&place) {
        insert(cuts, place, |one, two| one > two);
    }
}

fn run(document: &Document, span: Span, quotes: &[(Span, &Entry)]) -> Run {
    let mut marks = Vec::new();
    for (quote, entry) in quotes {
        if quote.covers(span) {
            marks.push((entry.subject.clone(), entry.part));
        }
    }
    Run {
        span,
        text: document.slice(span).to_owned(),
        marks,
    }
}
