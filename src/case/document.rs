//! The report as a document: its rights and sources, its passages, the words quoted from it.

use super::{Id, Template, Text};
use crate::i18n::Language;

/// A licence (Data Package `licenses`).
#[derive(Clone, Debug)]
pub struct License {
    /// Its short name, such as an SPDX identifier.
    pub name: String,
    /// What it covers and allows.
    pub title: Text,
}

/// A contributor (Data Package `contributors`).
#[derive(Clone, Debug)]
pub struct Contributor {
    /// The name.
    pub title: Text,
    /// `author`, `publisher`, `editor` …
    pub role: String,
}

/// A source (Data Package `sources`).
#[derive(Clone, Debug)]
pub struct Source {
    /// What the source is.
    pub title: Text,
    /// The file beside the case.
    pub path: String,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

/// What a passage is in the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PassageRole {
    /// A section heading.
    Heading,
    /// A heading below that.
    Subheading,
    /// Prose.
    Paragraph,
}

/// A run of the report that is laid out as one block.
#[derive(Clone, Debug)]
pub struct Passage {
    /// Its name in the case.
    pub id: Id,
    /// What it is.
    pub role: PassageRole,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
    /// The passage in the other languages, with a slot for each figure.
    pub translations: Vec<(Language, Template)>,
}

/// Words of the report, found again exactly and once (W3C TextQuoteSelector, and TextPositionSelector).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words.
    pub exact: String,
    /// The words just before.
    pub prefix: String,
    /// The words just after.
    pub suffix: String,
    /// First code point.
    pub start: usize,
    /// One past the last code point.
    pub end: usize,
}
