//! How a reader has the page: the loaded case, the address, and all that follows from them; a value, not a state.

use super::world::World;
use crate::case::{Id, Theme};
use crate::i18n::Language;
use crate::i18n::message::Message;
use crate::i18n::money::MoneyUnit;
use crate::measure::Origin;
use crate::route::{Problem, Route};
use crate::wording::Voice;

/// A page as it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// What was loaded.
    pub world: &'static World,
    /// The address as a value.
    pub route: Route,
    /// What was wrong with the address.
    pub problems: Vec<Problem>,
    /// The case in all languages whose words the search understands, besides the page's and the report's.
    pub heard: Vec<&'static World>,
    /// The language that was asked for and did not arrive.
    pub unloaded: Option<Language>,
    /// Whether the page is written for readers whose browser may not run the program.
    pub served: bool,
    /// The address of the page without its hash, for links to copy; empty where it is not known.
    pub address: String,
}

impl Reading {
    /// The page as it is served: nothing chosen, everything as the case has it.
    pub fn served(world: &'static World) -> Self {
        Self {
            world,
            route: Route::default(),
            problems: Vec::new(),
            heard: Vec::new(),
            unloaded: None,
            served: true,
            address: String::new(),
        }
    }

    /// The language that the page speaks.
    pub fn language(&self) -> Language {
        self.world.language
    }

    /// The tag of the report's language, where the page speaks another.
    pub fn foreign(&self) -> Option<&'static str> {
        let own = self.world.case.language;
        (own != self.language()).then_some(own.tag())
    }

    /// The unit of money asked for.
    pub fn money(&self) -> Option<MoneyUnit> {
        self.route.money
    }

    /// How the case is told.
    pub fn voice(&self) -> Voice<'static> {
        Voice {
            case: &self.world.case,
            language: self.language(),
            money: self.money(),
        }
    }

    /// Words of the page.
    #[inline(never)]
    pub fn say(&self, message: Message) -> &'static str {
        message.text(self.language())
    }

    /// What is chosen, if the case knows it. A stop or bracket that a text has put behind the address is none of its.
    #[inline(never)]
    pub fn selection(&self) -> Option<Id> {
        let asked = self.route.selection.as_deref()?;
        let known = |id: &Id| Origin::of(&self.world.case, id).is_some();
        let names = [asked, asked.trim_end_matches(stops)].map(Id::from);
        names.into_iter().find(known)
    }

    /// The address after a change, for a link.
    pub fn href(&self, change: impl FnOnce(&mut Route)) -> String {
        let mut route = self.route.clone();
        change(&mut route);
        route.to_string()
    }

    /// The address that chooses a figure or claim, for a link.
    #[inline(never)]
    pub fn href_of(&self, id: &Id) -> String {
        self.href(|route| route.selection = Some(id.to_string()))
    }

    /// The address of the page in a language: its own state where a program runs, else the page served in it.
    #[inline(never)]
    pub fn page_in(&self, language: Language) -> String {
        if self.served {
            return file(self.world.case.language, language);
        }
        self.href(|route| route.language = Some(language))
    }

    /// The theme that a figure, derived value or claim belongs to.
    #[inline(never)]
    pub fn theme_of(&self, id: &Id) -> Option<&Theme> {
        self.world.case.theme_of(id)
    }

    /// The name of that theme, which its section has for an id; empty for none.
    pub fn home(&self, id: &Id) -> String {
        self.theme_of(id)
            .map_or_else(String::new, |theme| theme.id.to_string())
    }

    /// The accent of the theme that a figure, derived value or claim belongs to; 0 for none.
    pub fn accent(&self, id: &Id) -> u8 {
        self.theme_of(id).map_or(0, |theme| theme.accent)
    }

    /// What lights up with a figure or claim.
    pub fn related(&self, id: &Id) -> Vec<Id> {
        self.world.related(id)
    }
}

/// The file of the page in a language: the report's own is the one that a server shows for the folder.
pub fn file(own: Language, language: Language) -> String {
    if language == own {
        return "./index.html".to_owned();
    }
    ["./", language.tag(), ".html"].concat()
}

/// Whether a sign ends or encloses a sentence, or parts words: Unicode's blocks of general and Chinese punctuation, and of
/// full-width signs.
fn stops(sign: char) -> bool {
    let other =
        matches!(sign, '\u{2010}'..='\u{2040}' | '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff20}');
    other || sign.is_ascii_punctuation() || sign == ' '
}
