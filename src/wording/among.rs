//! Among whom a place was taken or a prize given, and among how many, or that the report does not say.

use super::Voice;
use crate::case::Text;
use crate::i18n::message::Message;
use crate::i18n::number;

/// Those among whom something is set apart, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Among {
    /// Among whom or by whom; `None` where the report does not say.
    pub scope: Option<String>,
    /// How many they are; `None` where the report does not say.
    pub size: Option<String>,
}

impl Voice<'_> {
    /// Puts a scope, which is empty where the report gives none, and the size of its set into words.
    #[inline(never)]
    pub fn among(&self, scope: &Text, size: Option<u32>) -> Among {
        Among {
            scope: Some(self.text(scope)).filter(|scope| !scope.is_empty()),
            size: size.map(|size| number::integer(size.into(), self.language)),
        }
    }

    /// How many they are as part of a sentence, or that the report does not say.
    #[inline(never)]
    pub fn size_of(&self, among: &Among) -> String {
        match &among.size {
            Some(size) => Message::SetSizeOf.with(self.language, &[size]),
            None => Message::SetSizeNotStated.text(self.language).to_owned(),
        }
    }

    /// Among whom as part of a sentence, or that the report does not say.
    #[inline(never)]
    pub fn scope_of(&self, among: &Among) -> String {
        let open = || Message::NotStated.text(self.language).to_owned();
        among.scope.clone().unwrap_or_else(open)
    }
}
