//! Words of the case in the languages it speaks.

use super::Template;
use crate::i18n::Language;

/// Words of the case in every language it speaks; a language it does not speak reads the report's own.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Text {
    pub(super) own: Template,
    pub(super) translated: Vec<(Language, Template)>,
}

impl Text {
    /// Whether the case has words of their own for a language.
    pub fn is_translated(&self, language: Language) -> bool {
        self.translated.iter().any(|(other, _)| *other == language)
    }

    /// The words in a language, or in the report's own where the case has no translation.
    pub fn in_language(&self, language: Language) -> &Template {
        let translated = self.translated.iter().find(|(other, _)| *other == language);
        translated.map_or(&self.own, |(_, words)| words)
    }

    /// Whether there are no words at all.
    pub fn is_empty(&self) -> bool {
        self.own.pieces().is_empty()
    }
}
