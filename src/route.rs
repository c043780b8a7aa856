//! The address as a value: which part of the page, what is chosen, how it is shown. What an address does
//! not say is the default; what it says wrongly is a [`Problem`], and the rest still counts.
//!
//! ```
//! use casetrace::route::{Place, Route};
//!
//! let (route, problems) = Route::parse("#/bridges?figure=built&lang=en");
//! assert_eq!(route.place, Place::Section("bridges".into()));
//! assert!(problems.is_empty());
//! assert_eq!(route.to_string(), "#/bridges?figure=built&lang=en");
//! ```

mod parse;

pub(crate) use parse::shown;

use crate::excerpt;
use crate::i18n::Language;
use crate::i18n::money::MoneyUnit;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use std::fmt;

/// Before its name, the address that does nothing but choose a figure, derived value or claim.
pub const CHOOSING: &str = "#/?figure=";

/// The state of the page that an address keeps.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Route {
    /// Which part of the page.
    pub place: Place,
    /// The figure, derived value or claim that is chosen.
    pub selection: Option<String>,
    /// What is searched for in the index; empty for nothing.
    pub asked: String,
    /// The language asked for; without one, that in which the page was served.
    pub language: Option<Language>,
    /// The colours asked for.
    pub theme: Theme,
    /// The unit of money asked for; without one, that of the language.
    pub money: Option<MoneyUnit>,
    /// The charts that are shown as tables.
    pub tables: Names,
    /// Whether the report is shown as received instead of as restored.
    pub received: bool,
    /// Whether the page is shown inside another one, without its own head and foot.
    pub embed: bool,
}

/// Names, each once and in the order of the alphabet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Names(Vec<String>);

impl Names {
    /// Whether a name is among them.
    pub fn contains(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Puts a name in.
    pub fn insert(&mut self, name: &str) {
        if let Err(place) = self.place(name) {
            self.0.insert(place, name.to_owned());
        }
    }

    /// Takes a name out if it is there, and else puts it in.
    pub fn toggle(&mut self, name: &str) {
        match self.place(name) {
            Ok(place) => drop(self.0.remove(place)),
            Err(place) => self.0.insert(place, name.to_owned()),
        }
    }

    /// All of them.
    pub fn all(&self) -> &[String] {
        &self.0
    }

    fn place(&self, name: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|other| other.as_str().cmp(name))
    }
}

/// A part of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Place {
    /// The page from its beginning.
    #[default]
    Home,
    /// A section, by its name, which is not empty; an unknown name is for the page to notice.
    Section(String),
    /// The specimens of all charts.
    Gallery,
    /// One chart alone, for a frame in another page, by its name, which is not empty.
    Embed(String),
}

/// The colours of the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's system has it.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What an address says that cannot be followed. The strings are safe to show: short and without
/// characters that steer the display.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The part before the parameters is not `/` or `/name`.
    Shape(String),
    /// A parameter that means nothing.
    UnknownParameter(String),
    /// A parameter with a value that it cannot have.
    UnknownValue {
        /// The parameter.
        name: &'static str,
        /// Its value.
        value: String,
    },
    /// A parameter given again; the first one counts.
    Repeated(&'static str),
    /// Percent signs that do not encode a text.
    Encoding(String),
    /// The address is longer than any this page makes; what is beyond is ignored.
    TooLong,
}

/// The longest address that is read, in bytes; what the page prints stays far below it.
pub const MAX_LENGTH: usize = 4096;

/// The longest name that is read, in characters.
pub const MAX_NAME: usize = 120;

/// Before the name of a chart in that of the section that it is: `#/chart-fares`.
pub const CHART: &str = "chart-";

const GALLERY: &str = "gallery";

/// Before the name of a chart that is shown alone.
const EMBED: &str = "embed/";

/// Everything but letters, digits, `-`, `_` and `~`; the point separates tables.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'~');

impl Theme {
    /// Every theme, in the order the page offers them.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word that stands for it in an address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// Reads a word that [`Theme::code`] prints.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }
}

impl Route {
    /// Reads the hash of an address, with its `#` or without. Never fails: what cannot be followed is told.
    ///
    /// `#/en/built` is short for `#/?figure=built&lang=en`: pages with many links and little room write it so.
    pub fn parse(hash: &str) -> (Self, Vec<Problem>) {
        parse::hash(hash)
    }

    /// Reads the state from the hash or, where an app dropped or replaced it, from `?s=` of the search string.
    pub fn from_location(search: &str, hash: &str) -> (Self, Vec<Problem>) {
        let own = hash.strip_prefix('#').unwrap_or(hash).starts_with('/');
        match parse::state(search) {
            Some(state) if !own => Self::parse(&state),
            Some(_) | None => Self::parse(hash),
        }
    }

    /// The same state as a search string, `?s=…`, for places that drop the hash.
    pub fn to_search(&self) -> String {
        let hash = self.to_string();
        format!("?s={}", encoded(hash.trim_start_matches('#')))
    }

    /// The address of the page in a whole address: without the hash, without a state in `?s=`, and without what chat apps
    /// and search engines have appended. It begins the links that are handed on: a state that goes on beside the hash
    /// would count where an app drops that. Of a search that is the host's own, all the rest stays.
    pub fn page_in(href: &str) -> String {
        parse::page_in(href)
    }

    fn parameters(&self) -> Vec<(&'static str, String)> {
        let tables: Vec<_> = self
            .tables
            .all()
            .iter()
            .map(|table| encoded(table))
            .collect();
        let given = |value: &str| (!value.is_empty()).then(|| value.to_owned());
        let theme = Some(self.theme).filter(|theme| *theme != Theme::System);
        // In the order of the alphabet.
        let all = [
            ("embed", self.embed.then(|| "1".to_owned())),
            ("figure", self.selection.as_deref().map(encoded)),
            ("find", given(&encoded(&self.asked))),
            (
                "lang",
                self.language.map(|language| language.tag().to_owned()),
            ),
            ("table", given(&tables.join("."))),
            ("text", self.received.then(|| "received".to_owned())),
            ("theme", theme.map(|theme| theme.code().to_owned())),
            ("unit", self.money.map(|unit| unit.code().to_owned())),
        ];
        let present = |(name, value): (_, Option<String>)| Some((name, value?));
        all.into_iter().filter_map(present).collect()
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => Ok(()),
            Self::Gallery => out.write_str(GALLERY),
            // A section of that name is still a section: its first letter is written as a code.
            Self::Section(name) if name == GALLERY => {
                write!(out, "%67{}", excerpt::from(GALLERY, 1))
            }
            Self::Section(name) => out.write_str(&encoded(name)),
            Self::Embed(chart) => write!(out, "{EMBED}{}", encoded(chart)),
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#/{}", self.place)?;
        let mut mark = '?';
        for (name, value) in self.parameters() {
            write!(out, "{mark}{name}={value}")?;
            mark = '&';
        }
        Ok(())
    }
}

fn encoded(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

#[cfg(test)]
mod tests;
