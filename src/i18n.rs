//! The languages of the page.

pub mod catalogue;
mod declare;
pub mod message;
pub mod money;
pub mod number;
pub mod period;
mod qualifier;

// What exported files say; the page's program has no need of it.
pub mod export_message;
mod fill;

/// A language the page speaks, by its BCP 47 tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Chinese in Traditional characters, `zh-Hant`.
    Traditional,
    /// Chinese in Simplified characters, `zh-Hans`.
    Simplified,
    /// English, `en`.
    English,
}

impl Language {
    /// Every language, in the order the page offers them.
    pub const ALL: [Self; 3] = [Self::Traditional, Self::Simplified, Self::English];

    /// The BCP 47 tag, as in `lang` attributes and addresses.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Traditional => "zh-Hant",
            Self::Simplified => "zh-Hans",
            Self::English => "en",
        }
    }

    /// What the language calls itself; the same in every language.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Traditional => "繁體中文",
            Self::Simplified => "简体中文",
            Self::English => "English",
        }
    }

    /// Reads a BCP 47 tag that [`Language::tag`] prints.
    pub fn parse(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }
}

/// What stands between parts that have commas of their own.
pub const fn semicolon(language: Language) -> &'static str {
    match language {
        Language::Traditional | Language::Simplified => "；",
        Language::English => "; ",
    }
}

/// A report's own words between quotation marks, without a change to the marks in them: Chinese ones between corner
/// brackets, which its texts seldom hold.
pub fn verbatim(words: &str, language: Language) -> String {
    match language {
        Language::Traditional | Language::Simplified => ["「", words, "」"].concat(),
        Language::English => ["“", words, "”"].concat(),
    }
}

/// Other words between quotation marks; those within become single ones.
pub fn quoted(words: &str, language: Language) -> String {
    match language {
        Language::Traditional => ["「", words, "」"].concat(),
        Language::Simplified | Language::English => {
            let single = |sign| match sign {
                '“' => '‘',
                '”' => '’',
                sign => sign,
            };
            let inside: String = words.chars().map(single).collect();
            ["“", &inside, "”"].concat()
        }
    }
}

/// A sentence with its full stop.
pub fn stopped(words: &str, language: Language) -> String {
    let stop = match language {
        Language::Traditional | Language::Simplified => "。",
        Language::English => ".",
    };
    let ended = words.ends_with(['。', '.', '！', '？', '!', '?']);
    [words, if ended { "" } else { stop }].concat()
}

/// Words at the beginning of a sentence: in English with a capital.
pub fn begun(mut words: String, language: Language) -> String {
    if language == Language::English
        && let Some(first) = words.get_mut(..1)
    {
        first.make_ascii_uppercase();
    }
    words
}

/// Words in brackets as wide as a Chinese character, which some forms of citation ask for in any language.
pub fn in_wide_brackets(words: &str) -> String {
    ["（", words, "）"].concat()
}

/// The colon and the comma of that width.
pub const WIDE_COLON: &str = "：";
/// See [`WIDE_COLON`].
pub const WIDE_COMMA: &str = "，";

/// Sentences one after the other.
pub fn sentences(sentences: &[&str], language: Language) -> String {
    let space = match language {
        Language::Traditional | Language::Simplified => "",
        Language::English => " ",
    };
    sentences.join(space)
}

/// A name and what it is, as a list has them.
pub fn named(language: Language, name: &str, words: &str) -> String {
    let colon = match language {
        Language::Traditional | Language::Simplified => "：",
        Language::English => ": ",
    };
    [name, colon, words].concat()
}

/// The sign behind which a Chinese heading breaks before it breaks anywhere else.
pub const HEADING_COLON: char = '：';
