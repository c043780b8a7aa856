//! Everything that was loaded at the start and never changes: the case, its text and the proof of its repair.

use crate::case::{self, Case, LoadError};
use crate::provenance::{self, Index};

/// A loaded case, for the life of the page.
#[derive(Debug)]
pub struct World {
    /// The case.
    pub case: Case,
    /// Where its quotes stand.
    pub index: Index,
    /// The text as received, if the bundle carries it.
    pub received: Option<String>,
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
    ) -> Result<&'static Self, LoadError> {
        let case = case::load(json, text)?;
        let index = provenance::traces(&case);
        Ok(Box::leak(Box::new(Self {
            case,
            index,
            received,
        })))
    }
}
