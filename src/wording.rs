//! How a number of the case is said in a language: value, qualifier, unit, period, rank; and words with slots.

mod among;

pub use among::Among;

use crate::case::{Case, Id, Piece, Rank, Template, Text};
use crate::i18n::number::{self, Amount, MoneyUnit, Written};
use crate::i18n::{self, Language, named, period};
use crate::measure::{self, Number};
use crate::quantity::Decimal;

/// A case as it is told in one language and one unit of money.
#[derive(Clone, Copy, Debug)]
pub struct Voice<'a> {
    /// The case.
    pub case: &'a Case,
    /// The reader's language.
    pub language: Language,
    /// The unit in which amounts of money are written; without one, that in which each is best read.
    pub money: Option<MoneyUnit>,
}

impl<'a> Voice<'a> {
    /// Writes a number with qualifier and unit.
    #[inline(never)]
    pub fn number(&self, number: &Number<'_>) -> Written {
        let unit = self.text(&number.unit.label);
        let amount = Amount {
            quantity: number.quantity.as_ref(),
            bounds: number.bounds.as_ref(),
            kind: number.unit.kind,
            unit: &unit,
            unit_editorial: number.unit_editorial,
            qualifier_text: number.qualifier_text,
            report: self.case.language,
        };
        let size = number.quantity.map(|quantity| quantity.value);
        amount.write(self.language, self.money_for(size.unwrap_or_default()))
    }

    /// The voice for words of the report in another language: its amounts stay in the unit that comes closest to its own,
    /// whatever unit the reader has asked for.
    #[must_use]
    pub fn in_report_unit(self) -> Self {
        Self {
            money: None,
            ..self
        }
    }

    /// The unit in which an amount of money of this size is written: the one asked for, or in Chinese the
    /// one that a report would use (億 from 100 million, 萬 from ten thousand), in English millions from one on.
    pub fn money_for(&self, size: Decimal) -> MoneyUnit {
        let units: &[(i64, MoneyUnit)] = match self.language {
            Language::English => &[(1_000_000, MoneyUnit::Million)],
            Language::Traditional | Language::Simplified => {
                &[(100_000_000, MoneyUnit::Yi), (10_000, MoneyUnit::Wan)]
            }
        };
        let fits = units
            .iter()
            .find(|(from, _)| size.abs() >= Decimal::from(*from));
        let natural = fits.map_or(MoneyUnit::Yuan, |(_, unit)| *unit);
        self.money.unwrap_or(natural)
    }

    /// Writes the stated or derived number of that name; `None` if there is none.
    #[inline(never)]
    pub fn value(&self, id: &Id) -> Option<Written> {
        measure::number(self.case, id).map(|number| self.number(&number))
    }

    /// The words in the reader's language, slots filled.
    #[inline(never)]
    pub fn text(&self, text: &Text) -> String {
        self.fill(text.in_language(self.language))
    }

    /// Whether the title that the reader sees is the report's own: a translation is the editor's.
    pub fn has_stated_title(&self) -> bool {
        self.case.title_stated && !self.case.title.is_translated(self.language)
    }

    /// Fills the slots of a template. A slot that names nothing stays visible as written.
    pub fn fill(&self, template: &Template) -> String {
        let parts = self.parts(template);
        parts.into_iter().map(|(_, words)| words).collect()
    }

    /// Each part of a template with its words; what is filled in begins its sentence as the language has it.
    pub fn parts<'t>(&self, template: &'t Template) -> Vec<(&'t Piece, String)> {
        let mut parts: Vec<(&Piece, String)> = Vec::new();
        for piece in template.pieces() {
            let mut words = self.piece(piece);
            let begins = parts
                .last()
                .is_none_or(|(_, before)| before.ends_with(". "));
            if begins && !matches!(piece, Piece::Words(_)) {
                words = i18n::begun(words, self.language);
            }
            parts.push((piece, words));
        }
        parts
    }

    /// Writes one part of a template.
    pub fn piece(&self, piece: &Piece) -> String {
        match piece {
            Piece::Words(words) | Piece::Marked(_, words) => words.clone(),
            Piece::Value(id) => self
                .value(id)
                .map_or_else(|| format!("{{{id}}}"), |written| written.text()),
            Piece::Rank(id) => self
                .rank_of(id)
                .map_or_else(|| format!("{{{id}#rank}}"), |rank| self.ordinal(rank)),
        }
    }

    /// The place that a figure or claim took.
    #[inline(never)]
    pub fn rank_of(&self, id: &Id) -> Option<&'a Rank> {
        let figure = self.case.figure(id).and_then(|figure| figure.rank.as_ref());
        figure.or_else(|| self.case.claim(id).and_then(|claim| claim.rank.as_ref()))
    }

    /// A place as an ordinal number.
    #[inline(never)]
    pub fn ordinal(&self, rank: &Rank) -> String {
        number::ordinal(rank.position, self.language)
    }

    /// The label of a figure, derived value or claim.
    #[inline(never)]
    pub fn label(&self, id: &Id) -> String {
        let case = self.case;
        let figure = case.figure(id).map(|figure| &figure.label);
        let derived = || case.derived(id).map(|derived| &derived.label);
        let claim = || case.claim(id).map(|claim| &claim.label);
        figure
            .or_else(derived)
            .or_else(claim)
            .map_or_else(|| id.to_string(), |label| self.text(label))
    }

    /// How it was read, and how its rank was, in the editor's words, the rank named; `None` where there is nothing to say.
    #[inline(never)]
    pub fn note(&self, id: &Id) -> Option<String> {
        let case = self.case;
        let figure = case.figure(id).map(|figure| &figure.note);
        let derived = || case.derived(id).map(|derived| &derived.note);
        let claim = || case.claim(id).map(|claim| &claim.note);
        let own = figure.or_else(derived).or_else(claim);
        let mut notes = Vec::new();
        notes.extend(
            own.filter(|note| !note.is_empty())
                .map(|note| self.text(note)),
        );
        if let Some(rank) = self.rank_of(id).filter(|rank| !rank.note.is_empty()) {
            let note = self.text(&rank.note);
            notes.push(named(self.language, &self.ordinal(rank), &note));
        }
        (!notes.is_empty()).then(|| notes.join(" "))
    }

    /// When, in words; `None` where the report does not say.
    #[inline(never)]
    pub fn period(&self, id: &Id) -> Option<String> {
        let case = self.case;
        let figure = case.figure(id).and_then(|figure| figure.period.as_ref());
        let derived = || case.derived(id).and_then(|derived| derived.period.as_ref());
        let claim = || case.claim(id).and_then(|claim| claim.period.as_ref());
        let found = figure.or_else(derived).or_else(claim)?;
        Some(period::period(found, self.language))
    }

    /// The name in the spoken form: label, value with its qualifier, place, and the period if the label does not say it.
    #[inline(never)]
    pub fn spoken(&self, id: &Id) -> String {
        let label = self.label(id);
        let value = self.value(id).map(|written| written.text());
        let rank = self.rank_of(id).map(|rank| self.ordinal(rank));
        let mut facts = Vec::new();
        facts.extend(value);
        facts.extend(rank);
        facts.extend(self.period(id).filter(|period| !holds(&label, period)));
        if facts.is_empty() {
            return label;
        }
        named(self.language, &label, &self.enumerate(&facts))
    }

    /// Facts one after the other, as a sentence lists them.
    #[inline(never)]
    pub fn enumerate(&self, facts: &[String]) -> String {
        facts.join(match self.language {
            Language::Traditional | Language::Simplified => "，",
            Language::English => ", ",
        })
    }
}

/// Whether a text holds a word, which is not empty. The library's own search is fast on long texts and weighs two
/// kilobytes.
pub fn holds(text: &str, word: &str) -> bool {
    let mut places = text.as_bytes().windows(word.len());
    places.any(|place| place == word.as_bytes())
}
