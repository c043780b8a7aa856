//! `hook`: makes the bundle out of what Trunk has just written: a page for each language, the one file, the digests.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use casetrace::i18n::Language;
use casetrace::page::reading::{self, Reading};

use crate::address::Address;
use crate::case_files::CaseFiles;
use crate::document::{self, Beside};
use crate::failure::Failure;
use crate::policy::{self, Lies};
use crate::single::{self, Program};
use crate::{gallery, glue, manifest, sums, take};

/// Trunk's `post_build` hook: works in `$TRUNK_STAGING_DIR`.
///
/// # Errors
/// When Trunk did not call us, the case cannot be read or is wrong, or the page lacks a placeholder.
pub(crate) fn run() -> Result<(), Failure> {
    let folder = staging()?;
    let template = stamped(&read(&folder, "index.html")?, &folder);
    let case = CaseFiles::of_the_build()?;
    let icon = icon(&template)?;
    let address = Address::of_the_build()?;
    if address.is_some() {
        // A picture is named by its whole address alone; without one nobody would ask for it.
        for (name, content) in case.pictures() {
            write(&folder, name, content)?;
        }
    }
    for (name, content) in files(&template, &case, icon, address.as_ref())? {
        write(&folder, &name, content.as_bytes())?;
    }
    for (name, content) in take::files(&case)? {
        write(&folder, &name, &content)?;
    }
    if is_release() {
        // Comments and indents are a tenth of what a reader loads of it.
        let script = script(&template)?;
        write(
            &folder,
            script,
            glue::slim(&read(&folder, script)?).as_bytes(),
        )?;
        let icon = read(&folder, icon)?;
        let program = Program::read(&folder)?;
        let html = single::document(&template, &case, &program, &icon)?;
        write(
            &folder,
            single::NAME,
            policy::with_policy(&html, Lies::Alone).as_bytes(),
        )?;
    }
    write(&folder, sums::NAME, sums::list(&folder)?.as_bytes())
}

/// The files that the hook writes: a page and a pack of words for each language, the gallery, the manifest.
fn files(
    template: &str,
    case: &CaseFiles,
    icon: &str,
    address: Option<&Address>,
) -> Result<Vec<(String, String)>, Failure> {
    let beside: Vec<_> = Language::ALL.map(|it| beside(case, it)).into();
    let mut files = Vec::new();
    for (language, it) in Language::ALL.into_iter().zip(&beside) {
        let page = document::document(template, case, language, &beside, address)?;
        files.push((it.page.clone(), policy::with_policy(&page, Lies::InFolder)));
        files.push((it.pack.clone(), case.pack(language).to_owned()));
    }
    let gallery = gallery::page(&document::sheets(template))?;
    let gallery = policy::with_policy(&gallery, Lies::InFolder);
    files.push(("gallery.html".to_owned(), gallery));
    let reading = Reading::served(case.world(case.language())?);
    files.push((manifest::NAME.to_owned(), manifest::of(&reading, icon)));
    Ok(files)
}

/// A build for developers has no one file: its program is ten times as large.
fn is_release() -> bool {
    env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile != "debug")
}

/// The page with the version of the second program in the names by which it asks for it: these files have fixed names,
/// and no browser is to put an old one beside a new page.
fn stamped(template: &str, folder: &Path) -> String {
    let bytes = fs::read(folder.join("exporter_bg.wasm")).unwrap_or_default();
    let version: String = sums::hexadecimal(&bytes).chars().take(16).collect();
    ["exporter.js", "exporter_bg.wasm"]
        .into_iter()
        .fold(template.to_owned(), |page, name| {
            page.replace(&format!("'./{name}'"), &format!("'./{name}?v={version}'"))
        })
}

/// The file of the program's JavaScript that Trunk's page starts.
fn script(template: &str) -> Result<&str, Failure> {
    single::named(template, "import init from './", "'")
}

/// The file of the icon that Trunk's page names.
fn icon(template: &str) -> Result<&str, Failure> {
    let name = template
        .split_once("<link rel=\"icon\"")
        .and_then(|(_, rest)| rest.split_once("href=\"./"))
        .and_then(|(_, rest)| rest.split_once('"'));
    name.map(|(name, _)| name).ok_or_else(|| {
        Failure::new(
            "finding the page's icon",
            "Trunk's page links none",
            "put the link to icon.svg back into public/index.html",
        )
    })
}

/// The page of a language and its pack. The pack's name says what is in it, so
/// that no browser takes an old one for a new page.
fn beside(case: &CaseFiles, language: Language) -> Beside {
    let tag = language.tag();
    let page = reading::file(case.language(), language);
    let pack = format!("./words-{tag}-{}.json", short_digest(case.pack(language)));
    Beside {
        language,
        page,
        pack,
    }
}

/// The first eight bytes of the SHA-256, in hexadecimal: enough to tell versions apart.
fn short_digest(text: &str) -> String {
    sums::hexadecimal(text.as_bytes())
        .chars()
        .take(16)
        .collect()
}

fn staging() -> Result<PathBuf, Failure> {
    env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| {
            Failure::new(
                "finding Trunk's staging folder",
                "TRUNK_STAGING_DIR is not set; Trunk sets it when it calls this hook",
                "run `cargo xtask build` or `trunk build`",
            )
        })
}

fn read(folder: &Path, name: &str) -> Result<String, Failure> {
    let path = folder.join(name);
    fs::read_to_string(&path).map_err(|error| {
        Failure::new(
            "reading what Trunk wrote",
            format!("{}: {error}", path.display()),
            "run `cargo xtask build` again",
        )
    })
}

fn write(folder: &Path, name: &str, content: &[u8]) -> Result<(), Failure> {
    let path = folder.join(name);
    fs::write(&path, content).map_err(|error| {
        Failure::new(
            "writing the page",
            format!("{}: {error}", path.display()),
            "make room, or make the folder writable",
        )
    })
}
