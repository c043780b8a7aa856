//! The files of a case, read from its folder and checked by the page's own loader.

use std::fs;
use std::path::{Path, PathBuf};

use casetrace::case::{self, Case, LanguagePack};
use casetrace::export::share;
use casetrace::i18n::Language;
use casetrace::page::world::World;
use casetrace::repairs;
use casetrace::restoration::Restoration;
use casetrace::wording::Voice;
use serde_json::Value;

use crate::failure::Failure;
use crate::{case_rules, place};

/// A case, ready to be put into a page.
pub(crate) struct CaseFiles {
    /// `case.json` as it lies there.
    whole: String,
    /// The same without its translations, minified.
    case: String,
    /// `text.txt`.
    text: String,
    /// `source.txt`, the text as received.
    received: Option<String>,
    /// The repairs that `restoration.json` records, in the page's short form.
    restoration: Option<String>,
    /// The words of each language, the page's own and the case's.
    packs: Vec<(Language, String)>,
    /// The language of the report.
    language: Language,
    /// Name and content of the picture by which a link is shown, in each language that has one.
    pictures: Vec<(Language, String, Vec<u8>)>,
}

impl CaseFiles {
    /// Reads the case that the build is for: `seeds/suizhou`, or the folder that `CASETRACE_CASE` names.
    ///
    /// # Errors
    /// When a file is missing or wrong, with its place and mend.
    pub(crate) fn of_the_build() -> Result<Self, Failure> {
        Self::read(&folder())
    }

    fn read(folder: &Path) -> Result<Self, Failure> {
        let mend = "put the case's files there, or name another folder in CASETRACE_CASE";
        let json = read(&folder.join("case.json"), mend)?;
        let text = read(&folder.join("text.txt"), mend)?;
        let checked = case::load(&json, &text);
        let checked = checked.map_err(|said| wrong(folder, "case.json", &said.to_string()))?;
        if let Some(said) = case_rules::fault(&json).or_else(|| case_rules::unlike(&checked)) {
            return Err(wrong(folder, "case.json", &said));
        }
        let parts = case::unpacked(&json);
        let (case, packs) = parts.map_err(|said| wrong(folder, "case.json", &said.to_string()))?;
        let restoration = read_if_there(&folder.join("restoration.json"))?
            .map(|json| short(&json, &text))
            .transpose()
            .map_err(|said| wrong(folder, "restoration.json", &said))?;
        Ok(Self {
            whole: json,
            case,
            text,
            received: read_if_there(&folder.join("source.txt"))?,
            restoration,
            packs,
            language: checked.language,
            pictures: pictures(folder, &checked),
        })
    }

    /// The file beside the pages in which the picture of a language lies.
    pub(crate) fn picture_name(&self, language: Language) -> Option<String> {
        let found = self.pictures.iter().find(|(other, ..)| *other == language);
        found.map(|(_, name, _)| name.clone())
    }

    /// Name and content of each picture by which a link to the case is shown.
    pub(crate) fn pictures(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.pictures
            .iter()
            .map(|(_, name, content)| (name.as_str(), content.as_slice()))
    }

    /// The language of the report, in which the page opens.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The case file as it was given.
    pub(crate) fn whole(&self) -> &str {
        &self.whole
    }

    /// The text as received, where there is one.
    pub(crate) fn received(&self) -> Option<&str> {
        self.received.as_deref()
    }

    /// The words of a language.
    pub(crate) fn pack(&self, language: Language) -> &str {
        let found = self.packs.iter().find(|(other, _)| *other == language);
        found.map_or("", |(_, pack)| pack)
    }

    /// The case told in a language, as the page's program loads it.
    ///
    /// # Errors
    /// When the parts of the case do not load as the whole did, which would be a mistake of ours.
    pub(crate) fn world(&self, language: Language) -> Result<&'static World, Failure> {
        let ours = |said: case::LoadError| {
            Failure::new(
                "loading the case as the page does",
                said.to_string(),
                "report it",
            )
        };
        let pack = LanguagePack::read(self.pack(language)).map_err(ours)?;
        let repairs = self.restoration.as_deref().and_then(repairs::load);
        let received = self.received.clone();
        World::load(&self.case, &self.text, &pack, received, repairs).map_err(ours)
    }

    /// The words that a page in a folder carries: those of exported files lie beside it.
    fn page_pack(&self, language: Language) -> String {
        let pack = self.pack(language);
        case::without_export_messages(pack).unwrap_or_else(|_| pack.to_owned())
    }

    /// `(id, JSON)` of each data block of a page in a language, in the order of the page.
    pub(crate) fn blocks(&self, language: Language) -> Vec<(String, String)> {
        let quoted = |text: &String| Value::from(text.as_str()).to_string();
        [
            Some(("case-data", self.case.clone())),
            Some(("case-pack", self.page_pack(language))),
            Some(("case-text", quoted(&self.text))),
            self.restoration
                .clone()
                .map(|json| ("case-restoration", json)),
            self.received
                .as_ref()
                .map(|text| ("case-received", quoted(text))),
        ]
        .into_iter()
        .flatten()
        .map(|(id, json)| (id.to_owned(), json))
        .collect()
    }
}

/// The short form of a restoration that fits its text.
fn short(json: &str, text: &str) -> Result<String, String> {
    let restoration = Restoration::load(json, text).map_err(|error| error.to_string())?;
    Ok(repairs::write(&restoration))
}

/// The pictures that there are: a case need not have any.
fn pictures(folder: &Path, case: &Case) -> Vec<(Language, String, Vec<u8>)> {
    let read = |language| {
        let file = share::file(Voice {
            case,
            language,
            money: None,
        });
        let content = fs::read(folder.join(&file)).ok()?;
        Some((language, format!("{}-{file}", case.id), content))
    };
    Language::ALL.into_iter().filter_map(read).collect()
}

fn folder() -> PathBuf {
    chosen().unwrap_or_else(|| place::root().join("seeds/suizhou"))
}

/// The folder that `CASETRACE_CASE` names.
pub(crate) fn chosen() -> Option<PathBuf> {
    let wish = std::env::var_os("CASETRACE_CASE").filter(|folder| !folder.is_empty());
    wish.map(|folder| place::root().join(folder))
}

fn read(path: &Path, mend: &str) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| {
        Failure::new(
            "reading the case",
            format!("{}: {error}", path.display()),
            mend,
        )
    })
}

fn read_if_there(path: &Path) -> Result<Option<String>, Failure> {
    if !path.exists() {
        return Ok(None);
    }
    read(path, "make the file readable UTF-8, or take it away").map(Some)
}

fn wrong(folder: &Path, name: &str, said: &str) -> Failure {
    Failure::new(
        "checking the case",
        format!("{}: {said}", folder.join(name).display()),
        "mend the case as said",
    )
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;

    /// The invented case of the tests.
    pub(crate) fn fixture() -> CaseFiles {
        CaseFiles::read(&place::root().join("tests/fixture")).unwrap()
    }

    #[test]
    fn a_missing_or_broken_case_names_path_and_mend() {
        let folder = std::env::temp_dir().join(format!("casetrace-case-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let said = |folder: &Path| CaseFiles::read(folder).err().unwrap().to_string();
        assert!(said(&folder).contains("case.json"));
        assert!(said(&folder).contains("CASETRACE_CASE"));
        fs::write(folder.join("text.txt"), "x").unwrap();
        for (json, expected) in [
            ("{ \"title\": 1 }", "id: this field is required"),
            ("{ \"title\": ", "must be JSON"),
        ] {
            fs::write(folder.join("case.json"), json).unwrap();
            assert!(said(&folder).contains(expected), "{}", said(&folder));
        }
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn what_is_not_there_leaves_no_block() {
        let blocks = fixture().blocks(Language::English);
        let ids: Vec<_> = blocks.iter().map(|(id, _)| id.as_str()).collect();
        assert_eq!(ids, ["case-data", "case-pack", "case-text"]);
    }

    #[test]
    fn a_case_has_pictures_to_share_or_none() {
        let built_in = CaseFiles::read(&place::root().join("seeds/suizhou")).unwrap();
        for language in Language::ALL {
            assert_eq!(fixture().picture_name(language), None);
            let name = built_in.picture_name(language).unwrap();
            assert!(
                name.ends_with(&format!("-share-{}.png", language.tag())),
                "{name}"
            );
        }
        assert_eq!(built_in.pictures().count(), Language::ALL.len());
    }

    #[test]
    fn every_language_loads_from_its_parts() {
        for language in Language::ALL {
            let world = fixture().world(language).unwrap();
            assert_eq!(world.language, language);
        }
    }
}
