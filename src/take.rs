//! What a reader takes along, made to order: from the page's data blocks and the address to a named file.
//!
//! The program that does it in the browser is a second one, `exporter`, loaded when it is first asked for. What is
//! exported is what is shown: language, unit, colours and choice are read from the same address as the page's.

mod desk;
pub mod sheet;
pub mod what;

use crate::case::{self, LanguagePack, LoadError};
use crate::excerpt;
use crate::export::archive::ArchiveError;
use crate::export::package::{self, Contents};
use crate::i18n::catalogue;
use crate::route::Route;
use crate::wording::Voice;
use desk::Desk;
use std::error::Error;
use std::fmt;
use what::What;

/// What the page knows when something is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Request<'a> {
    /// The case file without its translations.
    pub case: &'a str,
    /// The report.
    pub text: &'a str,
    /// The packs that are at hand, that of the page's language first.
    pub packs: &'a [String],
    /// The text as received, where the case has one.
    pub source: Option<&'a str>,
    /// The terms of the libraries, where the page carries them.
    pub terms: Option<&'a str>,
    /// The address of the page, without its hash.
    pub address: &'a str,
    /// The state of the page, as its hash.
    pub hash: &'a str,
    /// Whether the reader's system is dark, for pages that follow it.
    pub dark: bool,
    /// Whether the page shows the layout for narrow columns.
    pub narrow: bool,
    /// The day, as `YYYY-MM-DD`; an empty one is left out of citations.
    pub day: &'a str,
    /// What is asked for, as [`What::parse`] reads it.
    pub what: &'a str,
}

/// A file to take along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Taken {
    /// Its name.
    pub name: String,
    /// What it is, in the reader's language: the heading where it is shown.
    pub title: String,
    /// Its media type.
    pub kind: &'static str,
    /// What is in it.
    pub content: Content,
    /// Width, height and pixels to the unit, of a picture.
    pub pixels: Option<[i32; 3]>,
    /// What it says in words: of a text the text, of a picture its titles, source and address, else nothing.
    pub words: String,
}

/// What is in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Text, to be written as UTF-8.
    Text(String),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// Why nothing can be made.
#[derive(Clone, Debug)]
pub enum Refusal {
    /// The case does not load, which the page would have said before.
    Case(LoadError),
    /// Nothing of that name can be taken along.
    Unknown(String),
    /// The archive cannot be written.
    Archive(ArchiveError),
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Case(error) => error.fmt(out),
            Self::Unknown(what) => write!(
                out,
                "{what}: the case has nothing of that name to take along"
            ),
            Self::Archive(error) => error.fmt(out),
        }
    }
}

impl Error for Refusal {}

impl From<LoadError> for Refusal {
    fn from(error: LoadError) -> Self {
        Self::Case(error)
    }
}

/// Makes what is asked for.
///
/// # Errors
/// A [`Refusal`]: the data blocks are damaged, or the name means nothing.
pub fn take(request: &Request<'_>) -> Result<Taken, Refusal> {
    let pack = LanguagePack::read(request.packs.first().map_or("", String::as_str))?;
    let case = case::load_in(request.case, request.text, &pack)?;
    speak(&pack, request.packs)?;
    let (route, _) = Route::parse(request.hash);
    let voice = Voice {
        case: &case,
        language: pack.language,
        money: route.money,
    };
    let desk = Desk {
        request,
        voice,
        route,
    };
    let what = What::parse(request.what);
    let unknown = || Refusal::Unknown(request.what.to_owned());
    desk.make(&what.ok_or_else(unknown)?)?.ok_or_else(unknown)
}

/// Takes the words of the page's language in.
fn speak(pack: &LanguagePack, packs: &[String]) -> Result<(), LoadError> {
    let own = packs.first().map_or("", String::as_str);
    catalogue::install(pack.language, pack.messages.clone());
    catalogue::install_export(pack.language, case::export_messages(own)?);
    Ok(())
}

/// The name of the case file.
pub const CASE_NAME: &str = "case.json";

/// The name of the file with the terms of the libraries inside the program.
pub const TERMS_NAME: &str = "third-party.txt";

/// The name of the schema of case files, which lies beside one.
pub const SCHEMA_NAME: &str = "case.schema.json";

/// The schema of case files.
pub const SCHEMA: &str = include_str!("../seeds/case.schema.json");

/// The case file as it is handed out: it names the schema that lies beside it, and not where the case's own folder has
/// it.
pub fn handed_out(json: &str) -> String {
    const KEY: &str = "\"$schema\"";
    let parts = || {
        let (before, rest) = excerpt::around(json, KEY)?;
        let (colon, rest) = rest.split_once('"')?;
        let (_, behind) = rest.split_once('"')?;
        Some([before, KEY, colon, "\"", SCHEMA_NAME, "\"", behind].concat())
    };
    parts().unwrap_or_else(|| json.to_owned())
}

/// The name of the table of all figures in a language.
pub fn figures_name(voice: Voice<'_>) -> String {
    named(voice, "-figures-", ".csv")
}

/// The name of the data package in a language.
pub fn package_name(voice: Voice<'_>) -> String {
    named(voice, "-package-", ".zip")
}

fn named(voice: Voice<'_>, what: &str, extension: &str) -> String {
    let (case, language) = (voice.case.id.as_str(), voice.language.tag());
    [case, what, language, extension].concat()
}

/// The data package of a case.
///
/// # Errors
/// As [`package::package`].
pub fn archive(
    voice: Voice<'_>,
    link: &str,
    whole: &str,
    source: Option<&str>,
) -> Result<Vec<u8>, ArchiveError> {
    package::package(&Contents {
        voice,
        link,
        case_json: &handed_out(whole),
        case_schema: SCHEMA,
        source,
    })
}
