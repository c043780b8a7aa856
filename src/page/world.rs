//! Everything that is loaded for one language and never changes: the case, its text and the proof of its repair.

use crate::case::{self, Case, Id, LanguagePack, LoadError};
use crate::i18n::Language;
use crate::measure::Origin;
use crate::provenance::{self, Index};
use crate::repairs::Repairs;

/// A loaded case, for the life of the page.
#[derive(Debug)]
pub struct World {
    /// The case, with the words of one language besides its own.
    pub case: Case,
    /// That language.
    pub language: Language,
    /// Where its quotes stand.
    pub index: Index,
    /// The text as received, if the bundle carries it.
    pub received: Option<String>,
    /// What was repaired, if the bundle carries it.
    pub repairs: Option<Repairs>,
}

/// Each world is loaded once.
impl PartialEq for World {
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl World {
    /// Loads a case and its restored text for the life of the page, to be told in the language of a pack.
    ///
    /// # Errors
    /// What the loader finds wrong in the case file.
    pub fn load(
        json: &str,
        text: &str,
        pack: &LanguagePack,
        received: Option<String>,
        repairs: Option<Repairs>,
    ) -> Result<&'static Self, LoadError> {
        let case = case::load_in(json, text, pack)?;
        let language = pack.language;
        let index = provenance::traces(&case);
        Ok(Box::leak(Box::new(Self {
            case,
            language,
            index,
            received,
            repairs,
        })))
    }

    /// What lights up with a figure or claim: itself, what it is derived from, what is derived from it, and what the
    /// same words tell, as one number may stand for three rates.
    pub fn related(&self, id: &Id) -> Vec<Id> {
        let case = &self.case;
        let mut related = vec![id.clone()];
        if let Some(origin) = Origin::of(case, id) {
            related.append(&mut origin.roots(case));
        }
        for derived in &case.derived {
            let roots = Origin::Derived(derived.id.clone()).roots(case);
            if roots.contains(id) {
                related.push(derived.id.clone());
            }
        }
        related.append(&mut self.told_with(id));
        related
    }

    /// The others whose number or place is told by the words that tell that of a figure or claim.
    pub fn told_with(&self, id: &Id) -> Vec<Id> {
        let tellings = self.case.tellings();
        let mut others = Vec::new();
        for (_, own) in tellings.iter().filter(|(one, _)| *one == id) {
            for (other, quote) in &tellings {
                if *other != id && (quote.start, quote.end) == (own.start, own.end) {
                    others.push((*other).clone());
                }
            }
        }
        others
    }
}
