//! Loads the case out of the page's data blocks: in the language it was served in at the start, in another on demand.

use super::browser;
use crate::case::{self, LanguagePack, LoadError};
use crate::i18n::{Language, catalogue};
use crate::page::world::World;
use crate::repairs;
use std::cell::RefCell;

thread_local! {
    /// What has been loaded, a language each.
    static WORLDS: RefCell<Vec<&'static World>> = const { RefCell::new(Vec::new()) };
}

/// The case in the language that the page was served in.
///
/// # Errors
/// What is missing in the page, or what the loader finds wrong in the case file.
pub fn served() -> Result<&'static World, LoadError> {
    let world = load(&block(PACK)?)?;
    // What the loader refuses says more of what is wrong than a sum does.
    BLOCKS.into_iter().try_for_each(as_built)?;
    Ok(world)
}

const PACK: &str = "case-pack";

/// What the page holds of the case.
const BLOCKS: [&str; 5] = [
    "case-data",
    PACK,
    "case-text",
    "case-restoration",
    "case-received",
];

/// A figure that a slip has made another would be told as the report's. In the one file a sum of all is checked where it
/// is taken out.
fn as_built(id: &str) -> Result<(), LoadError> {
    let block = browser::data_block(id).unwrap_or_default();
    match browser::data_sum(id) {
        Some(sum) if sum != case::sum(block.as_bytes()).to_string() => Err(missing(id)),
        Some(_) | None => Ok(()),
    }
}

/// Calls with the case in a language, as soon as its words are there; with nothing if they do not arrive.
pub fn in_language(language: Language, done: impl FnOnce(Option<&'static World>) + 'static) {
    let known =
        WORLDS.with_borrow(|worlds| worlds.iter().find(|it| it.language == language).copied());
    if known.is_some() {
        return done(known);
    }
    browser::language_pack(language.tag(), |pack| {
        done(pack.and_then(|pack| load(&pack).ok()));
    });
}

fn load(pack: &str) -> Result<&'static World, LoadError> {
    let mut pack = LanguagePack::read(pack)?;
    catalogue::install(pack.language, std::mem::take(&mut pack.messages));
    let text = plain("case-text").ok_or_else(|| missing("case-text"))?;
    let repairs = if_there("case-restoration", repairs::load)?;
    let received = if_there("case-received", case::text_block)?;
    let world = World::load(&block("case-data")?, &text, &pack, received, repairs)?;
    WORLDS.with_borrow_mut(|worlds| worlds.push(world));
    Ok(world)
}

fn block(id: &str) -> Result<String, LoadError> {
    browser::data_block(id).ok_or_else(|| missing(id))
}

/// What a block holds that a page need not have. One that is there and cannot be read is damaged like any other.
fn if_there<T>(id: &str, read: fn(&str) -> Option<T>) -> Result<Option<T>, LoadError> {
    let json = browser::data_block(id);
    json.map(|json| read(&json).ok_or_else(|| missing(id)))
        .transpose()
}

fn missing(id: &str) -> LoadError {
    LoadError {
        path: id.to_owned(),
        rule: "the page carries no such data, or not as it was built".to_owned(),
        mend: "build the page again".to_owned(),
    }
}

/// The text that a data block holds as a JSON string.
fn plain(id: &str) -> Option<String> {
    case::text_block(&browser::data_block(id)?)
}
