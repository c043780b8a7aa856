//! The report as the case file states it: document, passages, figures, quotes, charts.
//!
//! The names are those of the standards behind them: Data Package (title, licenses, sources), W3C Web
//! Annotation (quote), xBRL-JSON (value, decimals, concept, entity, period, unit), HL7 FHIR Quantity
//! (comparator), Wikidata quantity (bounds), SDMX (observation status), schema.org (part, denominator).

mod chart;
mod check;
mod claim;
mod document;
mod figure;
mod id;
pub(crate) mod json;
mod load;
mod pack;
pub(crate) mod reader;
mod sum;
mod template;
mod text;

pub use chart::{Chart, ChartKind, Datum, DatumRole, Series};
pub use check::{Check, Relation, Test, Verdict};
pub use claim::{Claim, ClaimKind};
pub use document::{Contributor, License, Passage, PassageRole, Quote, Source};
pub use figure::{
    Denominator, Derived, Figure, NamedPeriod, NonFigure, NonFigureReason, ObservationStatus, Rank,
};
pub use id::Id;
pub use load::{load, load_in, text_block};
pub use pack::{LanguagePack, export_messages, packed};
#[cfg(not(target_arch = "wasm32"))]
pub use pack::{unpacked, without_export_messages};
pub use reader::LoadError;
pub use sum::sum;
pub use template::{Piece, Template};
pub use text::Text;

use crate::i18n::Language;
use crate::quantity::Date;
pub use crate::quantity::UnitKind;

/// A whole case: one report, read and declared.
#[derive(Clone, Debug)]
pub struct Case {
    /// The name of the case.
    pub id: Id,
    /// The version of the case file, as `MAJOR.MINOR.PATCH`.
    pub version: String,
    /// The language of the report, and of every word that has no translation.
    pub language: Language,
    /// The title: the report's own if it states one, else the editor's.
    pub title: Text,
    /// Whether the title is the report's own.
    pub title_stated: bool,
    /// When the report was published, where it says so.
    pub published: Option<Date>,
    /// Editorial: the case in one sentence.
    pub summary: Text,
    /// What on the page is the editor's and not the report's.
    pub editorial_note: Text,
    /// Under which terms the case may be reused.
    pub licenses: Vec<License>,
    /// Who wrote the report, and who prepared the case.
    pub contributors: Vec<Contributor>,
    /// Where the text comes from.
    pub sources: Vec<Source>,
    /// Whom the figures are about.
    pub entities: Vec<Entity>,
    /// The units that its figures are given in.
    pub units: Vec<Unit>,
    /// The sections of the page.
    pub themes: Vec<Theme>,
    /// What the figures measure.
    pub concepts: Vec<Concept>,
    /// The few figures shown large, in order.
    pub key_figures: Vec<KeyFigure>,
    /// The paragraphs and headings of the report.
    pub passages: Vec<Passage>,
    /// Numbers that the report states.
    pub figures: Vec<Figure>,
    /// Numbers that follow from stated ones.
    pub derived: Vec<Derived>,
    /// Statements without a number of their own.
    pub claims: Vec<Claim>,
    /// Assertions over figures.
    pub checks: Vec<Check>,
    /// Years and other times that the text names.
    pub periods: Vec<NamedPeriod>,
    /// Numbers in the text that claim nothing.
    pub non_figures: Vec<NonFigure>,
    /// The pictures.
    pub charts: Vec<Chart>,
    /// The restored report.
    pub text: String,
}

impl Case {
    /// Those who have a role, by its name in Data Package, such as `author` and `publisher`, or `editor`.
    pub fn with_role(&self, role: &str) -> impl Iterator<Item = &Contributor> {
        self.contributors.iter().filter(move |it| it.role == role)
    }

    /// The names of all numbers, stated ones first.
    pub fn value_ids(&self) -> impl Iterator<Item = &Id> {
        let stated = self.figures.iter().map(|figure| &figure.id);
        stated.chain(self.derived.iter().map(|derived| &derived.id))
    }

    /// The stated figure of that name.
    pub fn figure(&self, id: &Id) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.id == *id)
    }

    /// The derived value of that name.
    pub fn derived(&self, id: &Id) -> Option<&Derived> {
        self.derived.iter().find(|derived| derived.id == *id)
    }

    /// The claim of that name.
    pub fn claim(&self, id: &Id) -> Option<&Claim> {
        self.claims.iter().find(|claim| claim.id == *id)
    }

    /// The words that tell each number and each place in an order, with the figure or claim whose they are.
    pub fn tellings(&self) -> Vec<(&Id, &Quote)> {
        let mut tellings = Vec::new();
        for figure in &self.figures {
            tellings.push((&figure.id, &figure.quote));
            tellings.extend(figure.rank.iter().map(|rank| (&figure.id, &rank.quote)));
        }
        for claim in &self.claims {
            tellings.extend(claim.rank.iter().map(|rank| (&claim.id, &rank.quote)));
        }
        tellings
    }

    /// The unit of that name.
    pub fn unit(&self, id: &Id) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id == *id)
    }

    /// The concept of that name.
    pub fn concept(&self, id: &Id) -> Option<&Concept> {
        self.concepts.iter().find(|concept| concept.id == *id)
    }

    /// The entity of that name.
    pub fn entity(&self, id: &Id) -> Option<&Entity> {
        self.entities.iter().find(|entity| entity.id == *id)
    }

    /// The chart of that name.
    pub fn chart(&self, id: &Id) -> Option<&Chart> {
        self.charts.iter().find(|chart| chart.id == *id)
    }

    /// The theme of that name.
    pub fn theme(&self, id: &Id) -> Option<&Theme> {
        self.themes.iter().find(|theme| theme.id == *id)
    }

    /// The theme that a figure, derived value or claim belongs to.
    pub fn theme_of(&self, id: &Id) -> Option<&Theme> {
        let figure = self.figure(id).map(|figure| &figure.theme);
        let derived = || self.derived(id).map(|derived| &derived.theme);
        let claim = || self.claim(id).map(|claim| &claim.theme);
        self.theme(figure.or_else(derived).or_else(claim)?)
    }
}

/// Whom a figure is about (xBRL `entity`).
#[derive(Clone, Debug)]
pub struct Entity {
    /// Its name in the case.
    pub id: Id,
    /// What a reader calls it.
    pub label: Text,
}

/// A unit of measure (xBRL `unit`).
#[derive(Clone, Debug)]
pub struct Unit {
    /// Its name in the case; for money the ISO 4217 code.
    pub id: Id,
    /// How the code treats it.
    pub kind: UnitKind,
    /// The word behind a number, such as 公里 or `working days`.
    pub label: Text,
}

/// A section of the page.
#[derive(Clone, Debug)]
pub struct Theme {
    /// Its name in the case and in the address.
    pub id: Id,
    /// Its heading.
    pub label: Text,
    /// The sentence under the heading.
    pub lead: Text,
    /// Which of the style's accents, from 1.
    pub accent: u8,
}

/// What a figure measures (xBRL `concept`).
#[derive(Clone, Debug)]
pub struct Concept {
    /// Its name in the case.
    pub id: Id,
    /// What a reader calls it.
    pub label: Text,
    /// What exactly it means, and what it does not.
    pub definition: Text,
}

/// A figure shown large at the head of the page.
#[derive(Clone, Debug)]
pub struct KeyFigure {
    /// The figure or derived value.
    pub of: Id,
    /// A short label.
    pub label: Text,
}
