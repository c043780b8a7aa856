//! How messages are declared: a name with its words in each language, so that one without them does not compile.

/// Declares an enum of messages. On wasm their words are no part of the program: `looked up` names what finds them.
macro_rules! messages {
    (
        $(#[$about:meta])*
        enum $enum:ident, looked up by $look_up:path;
        $($(#[$doc:meta])* $name:ident: $hant:literal, $hans:literal, $english:literal;)*
    ) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $enum { $($(#[$doc])* $name,)* }

        impl $enum {
            /// Every message with its name.
            #[cfg(test)]
            const ALL: &[(Self, &str)] = &[$((Self::$name, stringify!($name)),)*];

            /// How many messages there are.
            pub const COUNT: usize = [$(Self::$name),*].len();

            /// The words in a language.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn text(self, language: $crate::i18n::Language) -> &'static str {
                use $crate::i18n::Language;
                match (self, language) {
                    $((Self::$name, Language::Traditional) => $hant,
                      (Self::$name, Language::Simplified) => $hans,
                      (Self::$name, Language::English) => $english,)*
                }
            }

            /// The words in a language, once they have arrived.
            #[cfg(target_arch = "wasm32")]
            pub fn text(self, language: $crate::i18n::Language) -> &'static str {
                $look_up(self as usize, language)
            }

            /// The words with each `{}` replaced in order; a value that is missing leaves nothing.
            pub fn with(self, language: $crate::i18n::Language, values: &[&str]) -> String {
                $crate::i18n::fill::fill(self.text(language), values)
            }

            /// All words of a language, in the order of the messages: what a page carries of them.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn catalogue(language: $crate::i18n::Language) -> Vec<&'static str> {
                vec![$(Self::$name.text(language)),*]
            }
        }
    };
}

pub(super) use messages;
