//! Both cases as the page's program loads them: without their translations, and with the pack of one language.

use casetrace::case::{self, LanguagePack};
use casetrace::i18n::Language;
pub use casetrace::page::reading::Reading;
pub use casetrace::page::world::World;
use casetrace::repairs::{self, Repairs};
use casetrace::restoration::Restoration;
use casetrace::route::Route;
use std::sync::OnceLock;

pub const TEXT: &str = include_str!("../../seeds/suizhou/text.txt");
pub const SOURCE: &str = include_str!("../../seeds/suizhou/source.txt");
pub const CASE: &str = include_str!("../../seeds/suizhou/case.json");
const RECORD: &str = include_str!("../../seeds/suizhou/restoration.json");
const INVENTED: &str = include_str!("../fixture/case.json");
const INVENTED_TEXT: &str = include_str!("../fixture/text.txt");

/// A case, loaded once in each language.
type Loaded = [OnceLock<&'static World>; 3];

/// The built-in case, with the text as received and its repairs.
pub fn built_in(language: Language) -> &'static World {
    static WORLDS: Loaded = [const { OnceLock::new() }; 3];
    WORLDS[language as usize].get_or_init(|| {
        let record = Restoration::load(RECORD, TEXT).unwrap();
        let repairs = repairs::load(&repairs::write(&record)).unwrap();
        loaded(CASE, TEXT, Some(SOURCE), Some(repairs), language)
    })
}

/// The invented case, which has neither.
pub fn invented(language: Language) -> &'static World {
    static WORLDS: Loaded = [const { OnceLock::new() }; 3];
    WORLDS[language as usize].get_or_init(|| loaded(INVENTED, INVENTED_TEXT, None, None, language))
}

/// A case file told in a language.
pub fn loaded(
    json: &str,
    text: &str,
    received: Option<&str>,
    repairs: Option<Repairs>,
    language: Language,
) -> &'static World {
    let (case, packs) = case::unpacked(json).unwrap();
    let (_, pack) = packs.iter().find(|(other, _)| *other == language).unwrap();
    let pack = LanguagePack::read(pack).unwrap();
    World::load(&case, text, &pack, received.map(str::to_owned), repairs).unwrap()
}

/// Every page that a build of either case serves.
pub fn served() -> Vec<Reading> {
    let worlds = Language::ALL.map(|language| [built_in(language), invented(language)]);
    worlds.into_iter().flatten().map(Reading::served).collect()
}

/// A case at an address, as the program has it: in the language of the address or else in the report's own.
pub fn at(told: fn(Language) -> &'static World, hash: &str) -> Reading {
    let (route, problems) = Route::from_location("", hash);
    let own = told(Language::Traditional).case.language;
    let world = told(route.language.unwrap_or(own));
    Reading {
        route,
        problems,
        served: false,
        ..Reading::served(world)
    }
}
