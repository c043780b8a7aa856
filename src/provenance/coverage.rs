//! Which numbers of the text the case accounts for, and as what.

use super::{Entry, Index, Part, Span, Subject, insert};
use crate::case::NonFigureReason;

/// As what the case accounts for a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// It is a figure, or part of its words.
    Figure,
    /// It is a place in an order.
    Rank,
    /// It names a time.
    Period,
    /// It claims nothing, for this reason.
    NonFigure(NonFigureReason),
    /// The case says nothing of it.
    Unaccounted,
}

/// A number of the text, and what accounts for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accounting {
    /// Where it stands.
    pub span: Span,
    /// As what it counts: by the narrowest quote around it.
    pub class: Class,
    /// All quotes around it that can account for a number, the narrowest first.
    pub by: Vec<(Subject, Part)>,
}

/// Every number of the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// The numbers, in the order of the text.
    pub numbers: Vec<Accounting>,
}

impl Coverage {
    /// How many numbers count as that.
    pub fn count(&self, class: Class) -> usize {
        let same = |number: &&Accounting| number.class == class;
        self.numbers.iter().filter(same).count()
    }

    /// How many numbers claim nothing, whatever the reason.
    pub fn non_figures(&self) -> usize {
        let other = |number: &&Accounting| matches!(number.class, Class::NonFigure(_));
        self.numbers.iter().filter(other).count()
    }

    /// The numbers that the case says nothing of.
    pub fn unaccounted(&self) -> impl Iterator<Item = &Accounting> {
        let open = |number: &&Accounting| number.class == Class::Unaccounted;
        self.numbers.iter().filter(open)
    }
}

/// Asks for each number that `find` reads in the text, as start and end in code points, what accounts for
/// it. Only a quote around the whole number does, and only one that can state a number: the words of a
/// claim or a check do not make a number in them accounted for.
pub fn coverage(index: &Index, find: impl Fn(&str) -> Vec<(usize, usize)>) -> Coverage {
    let found = find(index.document().text()).into_iter();
    let mut spans = Vec::new();
    for (start, end) in found {
        insert(&mut spans, Span::new(start, end), |one, two| one > two);
    }
    let accounted = |span| account(index, span);
    Coverage {
        numbers: spans.into_iter().map(accounted).collect(),
    }
}

fn account(index: &Index, span: Span) -> Accounting {
    let around = |entry| {
        let quote = Entry::span(entry)?;
        Some((quote, class(entry)?, entry)).filter(|_| !span.is_empty() && quote.covers(span))
    };
    // Of quotes with the same words, the one that states them comes before one that only needs them: a
    // year is a period, even where a figure rests on it.
    let rank = |quote: Span, entry: &Entry| (quote.len(), matches!(entry.part, Part::Also(_)));
    let mut sorted = Vec::new();
    for found in index.entries().iter().filter_map(around) {
        insert(&mut sorted, found, |one, two| {
            rank(one.0, one.2) > rank(two.0, two.2)
        });
    }
    let narrowest = sorted.first().map(|(_, class, _)| *class);
    let by = sorted
        .iter()
        .map(|(_, _, entry)| (entry.subject.clone(), entry.part));
    Accounting {
        span,
        class: narrowest.unwrap_or(Class::Unaccounted),
        by: by.collect(),
    }
}

/// As what a quote accounts for a number in it, if it can.
fn class(entry: &Entry) -> Option<Class> {
    match (&entry.subject, entry.part) {
        (_, Part::Rank) => Some(Class::Rank),
        (Subject::Figure(_), Part::Statement | Part::Also(_)) => Some(Class::Figure),
        (Subject::Period(_), Part::Statement | Part::Also(_)) => Some(Class::Period),
        (Subject::NonFigure(_, reason), Part::Statement | Part::Also(_)) => {
            Some(Class::NonFigure(*reason))
        }
        (Subject::Claim(_) | Subject::Check(_), Part::Statement | Part::Also(_)) => None,
    }
}
