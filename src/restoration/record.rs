//! Knows the shape of a restoration's record, as `restoration.json` states it.

use serde::Deserialize;

/// The whole record.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// The text as received.
    pub source: FileRecord,
    /// The text as restored.
    pub text: FileRecord,
    /// The encoding in which the damage was done; only its name is kept here.
    pub encoding: String,
    /// The glosses that a filter put into the text, each with the places where it stands alone.
    pub glosses: Vec<Gloss>,
    /// The half-width forms that the editor widened.
    pub widened: Vec<Widened>,
    /// The places where the general rules of the damage do not hold.
    pub exceptions: Vec<Exception>,
    /// The unreadable runs, in the order of the text.
    pub runs: Vec<Run>,
}

/// A text beside the record.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRecord {
    /// Its file name.
    pub file: String,
    /// The SHA-256 of its bytes, lower-case hexadecimal.
    pub sha256: String,
    /// Its length in code points.
    pub characters: usize,
}

/// A character after which the filter wrote its pronunciation.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gloss {
    /// The character.
    pub character: char,
    /// Its pinyin with the tone mark, without the brackets.
    pub pinyin: String,
    /// Its two bytes in GBK, hexadecimal: what the filter searched for.
    pub bytes: String,
    /// Where in the restored text the character stands with this gloss, outside the runs.
    pub at: Vec<usize>,
}

/// A half-width form and what the editor set for it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Widened {
    /// As received.
    pub received: char,
    /// As restored.
    pub restored: char,
    /// How often, outside the runs.
    pub count: usize,
}

/// A stretch of text, in code points, the end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(from = "[usize; 2]")]
pub struct Span {
    /// The first code point.
    pub start: usize,
    /// The code point after the last.
    pub end: usize,
}

impl Span {
    /// Whether the position lies in the span.
    pub fn contains(self, position: usize) -> bool {
        (self.start..self.end).contains(&position)
    }
}

impl From<[usize; 2]> for Span {
    fn from([start, end]: [usize; 2]) -> Self {
        Self { start, end }
    }
}

/// An unreadable run: what stood there, what is read, and why.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
pub struct Run {
    /// What set the damage off.
    pub kind: RunKind,
    /// Where it stands in the text as received.
    pub source: Span,
    /// Where it stands in the restored text.
    pub text: Span,
    /// What stood there.
    pub received: String,
    /// What is read.
    pub restored: String,
    /// The bytes of the reading, in the notation of the [module](super).
    pub bytes: String,
    /// The characters that lost a byte.
    pub open: Vec<OpenCharacter>,
    /// Whether the damage gives back what was received.
    pub round_trip: RoundTrip,
    /// Tempting readings that the damage does not turn into what was received.
    pub fails: Vec<String>,
    /// Readings that it does, rejected by their sense.
    pub closes: Vec<String>,
    /// Why this reading.
    pub why: Note,
}

/// What set off the damage of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RunKind {
    /// A byte A1, half of a full-width space, stands before a full-width bracket.
    StrayByte,
    /// A gloss hit a byte pair that belongs to two characters.
    SplitCharacter,
    /// A byte was lost.
    LostByte,
}

/// A character that lost a byte.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenCharacter {
    /// The character read.
    pub character: char,
    /// How many Han characters of GBK could stand there.
    pub candidates: usize,
    /// All of them, where they are few.
    #[serde(default)]
    pub all: Option<String>,
}

/// How a run stands to the round trip.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RoundTrip {
    /// The damage, by its rules alone, gives what was received.
    Closes,
    /// It does with an exception listed for a place in the run.
    Exception,
}

/// A place where the rules of the damage do not hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Exception {
    /// What happened instead.
    pub kind: ExceptionKind,
    /// The character of the restored text to which it happened.
    pub at: usize,
}

/// What happened at an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum ExceptionKind {
    /// No stray byte stood before this bracket at the start of a line.
    NoStrayByte,
    /// The first byte of this character was lost.
    LostByte,
    /// A byte of this character, left without a partner, was dropped and the ASCII after it kept; by
    /// the rule both become `?`.
    OrphanDropped,
}

/// Words to the reader in the page's languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// In Traditional Chinese.
    #[serde(rename = "zh-Hant")]
    pub zh_hant: String,
    /// In Simplified Chinese.
    #[serde(rename = "zh-Hans")]
    pub zh_hans: String,
    /// In English.
    pub en: String,
}
