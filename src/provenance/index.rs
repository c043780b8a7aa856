//! Every quote of a case, with what became of it.

use super::{Document, Span, Trace, in_order, locate};
use crate::case::{Case, Figure, Id, NonFigureReason, Quote, Rank};

/// What a quote is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A stated number.
    Figure(Id),
    /// A statement without a number of its own.
    Claim(Id),
    /// An assertion over figures.
    Check(Id),
    /// A time that the text names; its place in the case's list.
    Period(usize),
    /// A number that claims nothing; its place in the case's list, and why.
    NonFigure(usize, NonFigureReason),
}

impl Subject {
    /// Its name in the case, if it has one.
    pub fn id(&self) -> Option<&Id> {
        match self {
            Self::Figure(id) | Self::Claim(id) | Self::Check(id) => Some(id),
            Self::Period(_) | Self::NonFigure(..) => None,
        }
    }
}

/// What of its subject a quote states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The thing itself.
    Statement,
    /// Words elsewhere that it needs: a shared unit, a period. Which of them.
    Also(usize),
    /// The place it took.
    Rank,
}

/// One quote of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// What it is about.
    pub subject: Subject,
    /// What of that it states.
    pub part: Part,
    /// What became of it.
    pub trace: Trace,
}

impl Entry {
    /// Where it stands, if that is certain.
    pub fn span(&self) -> Option<Span> {
        self.trace.span()
    }
}

/// The text and every quote of the case in it, in the order in which the case lists them.
#[derive(Clone, Debug)]
pub struct Index {
    document: Document,
    entries: Vec<Entry>,
}

/// Looks for every quote of a case in its text.
#[inline(never)]
pub fn traces(case: &Case) -> Index {
    let mut index = Index {
        document: Document::new(&case.text),
        entries: Vec::new(),
    };
    for figure in &case.figures {
        index.figure(figure);
    }
    for claim in &case.claims {
        index.named(Subject::Claim, &claim.id, Part::Statement, &claim.quote);
        index.rank(Subject::Claim, &claim.id, &claim.rank);
    }
    for check in &case.checks {
        if let Some(quote) = &check.quote {
            index.named(Subject::Check, &check.id, Part::Statement, quote);
        }
    }
    for (place, period) in case.periods.iter().enumerate() {
        index.add(Subject::Period(place), Part::Statement, &period.quote);
    }
    for (place, other) in case.non_figures.iter().enumerate() {
        let subject = Subject::NonFigure(place, other.reason);
        index.add(subject, Part::Statement, &other.quote);
    }
    index
}

impl Index {
    /// The text.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// Every quote.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The quotes of a figure, claim or check: its statement first.
    pub fn of<'a>(&'a self, id: &'a Id) -> impl Iterator<Item = &'a Entry> {
        let named = |entry: &&Entry| entry.subject.id() == Some(id);
        self.entries.iter().filter(named)
    }

    /// What became of the words that state a figure, claim or check; `None` when it quotes nothing.
    pub fn statement(&self, id: &Id) -> Option<Trace> {
        let mut quotes = self.of(id);
        let entry = quotes.find(|entry| entry.part == Part::Statement)?;
        Some(entry.trace)
    }

    /// Every place that belongs to a figure, claim or check, in the order of the text.
    pub fn spans(&self, id: &Id) -> Vec<Span> {
        in_order(self.of(id).filter_map(Entry::span))
    }

    /// The quotes that do not stand where they are said to: what a reader must be told.
    pub fn broken(&self) -> impl Iterator<Item = &Entry> {
        let found = |entry: &&Entry| matches!(entry.trace, Trace::Found(_));
        self.entries.iter().filter(move |entry| !found(entry))
    }

    fn figure(&mut self, figure: &Figure) {
        self.named(Subject::Figure, &figure.id, Part::Statement, &figure.quote);
        for (place, quote) in figure.also.iter().enumerate() {
            self.named(Subject::Figure, &figure.id, Part::Also(place), quote);
        }
        self.rank(Subject::Figure, &figure.id, &figure.rank);
    }

    fn rank(&mut self, subject: fn(Id) -> Subject, id: &Id, rank: &Option<Rank>) {
        if let Some(rank) = rank {
            self.named(subject, id, Part::Rank, &rank.quote);
        }
    }

    fn named(&mut self, subject: fn(Id) -> Subject, id: &Id, part: Part, quote: &Quote) {
        self.add(subject(id.clone()), part, quote);
    }

    fn add(&mut self, subject: Subject, part: Part, quote: &Quote) {
        let trace = locate(&self.document, quote);
        self.entries.push(Entry {
            subject,
            part,
            trace,
        });
    }
}
