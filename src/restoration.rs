//! Knows the text as received and as restored, and the record that leads from one to the other.
//!
//! The record is `restoration.json`. Its notation:
//!
//! - A position counts Unicode code points; a span is `[start, end]` with the end exclusive.
//! - A gloss at text position *p* means: after the character at *p* the received text has `(pinyin)`.
//! - A widened form means: every such character of the restored text outside the runs was received
//!   half-width. That is an editor's act, not something the bytes prove.
//! - `bytes` of a run are the GBK bytes of its reading. Bytes in `[…]` are gone and carry no
//!   information; bytes in `{…}` are gone too, but the gloss beside them names them.
//! - `open` counts, for each character that lost a byte, how many Han characters of GBK could stand
//!   there, the others unchanged, so that the damage still gives what was received.
//!
//! The model and the [segments](Segment) are for every platform. [`damage`] and [`repair`] need the GBK
//! table, which is larger than the page's code, and so exist only outside wasm.
//!
//! ```
//! use casetrace::restoration::Restoration;
//! let json = r#"{
//!   "source": {"file": "s", "sha256": "", "characters": 7},
//!   "text": {"file": "t", "sha256": "", "characters": 3}, "encoding": "GBK",
//!   "glosses": [{"character": "業", "pinyin": "yè", "bytes": "9849", "at": [1]}],
//!   "widened": [{"received": ",", "restored": "，", "count": 1}],
//!   "exceptions": [], "runs": []
//! }"#;
//! let restoration = Restoration::load(json, "事業，").map_err(|error| error.to_string())?;
//! assert_eq!(restoration.received(), "事業(yè),");
//! # Ok::<(), String>(())
//! ```

#[cfg(not(target_arch = "wasm32"))]
pub mod damage;
mod error;
#[cfg(not(target_arch = "wasm32"))]
mod gbk;
mod record;
#[cfg(not(target_arch = "wasm32"))]
pub mod repair;
mod segment;

pub use error::{LoadError, Rule};
pub use record::{
    Exception, ExceptionKind, FileRecord, Gloss, Note, OpenCharacter, Record, RoundTrip, Run,
    RunKind, Span, Widened,
};
pub use segment::{Part, Segment};

/// A restoration whose record was found to fit its text; [`Restoration::load`] is the only way to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restoration {
    record: Record,
    segments: Vec<Segment>,
}

impl Restoration {
    /// Reads the record and lays it over the restored text.
    ///
    /// # Errors
    ///
    /// A [`LoadError`] names the place in the record, the rule it breaks and the mend.
    pub fn load(json: &str, text: &str) -> Result<Self, LoadError> {
        let record: Record = serde_json::from_str(json).map_err(|error| LoadError::json(&error))?;
        let segments = segment::lay(&record, text)?;
        Ok(Self { record, segments })
    }

    /// The record as stated.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Both texts side by side, in order and without a gap.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The text as received, put together from the restored text and the record.
    pub fn received(&self) -> String {
        self.segments
            .iter()
            .map(|segment| segment.received.as_str())
            .collect()
    }

    /// The exceptions to the round trip that lie in this span of the restored text.
    pub fn exceptions_in(&self, span: Span) -> impl Iterator<Item = &Exception> {
        let inside = move |exception: &&Exception| span.contains(exception.at);
        self.record.exceptions.iter().filter(inside)
    }
}
