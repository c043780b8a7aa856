//! Everything that was loaded at the start and never changes: the case, its text and the proof of its repair.

use crate::case::{self, Case, LoadError};
use crate::provenance::{self, Index};
use crate::repairs::Repairs;

/// A loaded case, for the life of the page.
#[derive(Debug)]
pub struct World {
    /// The case.
    pub case: Case,
    /// Where its quotes stand.
    pub index: Index,
    /// The text as received, if the bundle carries it.
    pub received: Option<String>,
    /// What was repaired, if the bundle carries it.
    pub repairs: Option<Repairs>,
}

impl World {
    /// Loads a case for the life of the page.
    ///
    /// # Errors
    /// What the loader finds wrong in the case file.
    pub fn load(
        json: &str,
        text: &str,
        received: Option<String>,
        repairs: Option<Repairs>,
    ) -> Result<&'static Self, LoadError> {
        let case = case::load(json, text)?;
        let index = provenance::traces(&case);
        Ok(Box::leak(Box::new(Self {
            case,
            index,
            received,
            repairs,
        })))
    }
}
