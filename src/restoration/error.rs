//! Knows what can be wrong with a restoration's record, and how to mend it.

use std::fmt;

/// A record that cannot be used: where, which rule, and (in its display) the mend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// The place in the record, such as `runs[2].text`, or line and column where the JSON cannot be read.
    pub path: String,
    /// The rule that is broken.
    pub rule: Rule,
}

/// A rule of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The file is JSON of the documented shape; the reader's own words say what is not.
    Shape(String),
    /// A span starts before it ends and lies in its text.
    SpanInText,
    /// What is restored stands in the text at the span given.
    TextAgrees {
        /// What the text has there.
        found: String,
    },
    /// What was received stands in the source at the span given.
    SourceAgrees {
        /// The span that the walk through both texts gives.
        start: usize,
        /// Its end, exclusive.
        end: usize,
    },
    /// No two restorations share a character.
    Apart,
    /// A count is the number of times the thing occurs.
    Count {
        /// The number found.
        found: usize,
    },
}

impl LoadError {
    pub(super) fn new(path: impl Into<String>, rule: Rule) -> Self {
        Self {
            path: path.into(),
            rule,
        }
    }

    pub(super) fn json(error: &serde_json::Error) -> Self {
        let path = format!("line {}, column {}", error.line(), error.column());
        Self::new(path, Rule::Shape(error.to_string()))
    }
}

impl fmt::Display for LoadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "restoration, {}: {}", self.path, self.rule)
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(detail) => write!(
                out,
                "the record must be JSON of the documented shape ({detail}); mend the file at that place"
            ),
            Self::SpanInText => write!(
                out,
                "a position must lie in its text and a span start before it ends; count code points again"
            ),
            Self::TextAgrees { found } => write!(
                out,
                "the restored text has “{found}” here; correct the reading or its position"
            ),
            Self::SourceAgrees { start, end } => write!(
                out,
                "both texts, walked together, give [{start}, {end}]; correct the span or what was received"
            ),
            Self::Apart => write!(
                out,
                "this place is restored twice; remove one, or make one run of both"
            ),
            Self::Count { found } => write!(
                out,
                "the number found is {found}; correct the count, or the texts"
            ),
        }
    }
}

impl std::error::Error for LoadError {}
