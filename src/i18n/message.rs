//! The words of the page, in every language.

use super::Language;

macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident: $hant:literal, $hans:literal, $english:literal;)*) => {
        /// Something the page says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Message { $($(#[$doc])* $name,)* }
        impl Message {
            /// The words in a language.
            pub fn text(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Traditional) => $hant,
                      (Self::$name, Language::Simplified) => $hans,
                      (Self::$name, Language::English) => $english,)*
                }
            }
        }
    };
}

messages! {
    /// How many were ranked.
    SetSizeOf: "共{}個", "共{}个", "of {}";
    /// The report does not say how many were ranked.
    SetSizeNotStated: "總數未說明", "总数未说明", "set size not stated";
    /// Not in the report.
    Derived: "推算", "推算", "derived";
    /// A goal.
    StatusTarget: "目標", "目标", "target";
    /// Unclear.
    StatusAmbiguous: "寫作目標，是否達成未說明", "写作目标，是否达成未说明", "stated as a target; whether reached is not stated";
    /// Share of unknown.
    DenominatorNotStated: "分母未說明", "分母未说明", "denominator not stated";
}

impl Message {
    /// The words with each `{}` replaced in order.
    pub fn with(self, language: Language, values: &[&str]) -> String {
        let mut parts = self.text(language).split("{}");
        let mut words = parts.next().unwrap_or_default().to_owned();
        for (index, part) in parts.enumerate() {
            words.push_str(values.get(index).copied().unwrap_or_default());
            words.push_str(part);
        }
        words
    }
}
