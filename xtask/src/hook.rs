//! `hook`: makes the bundle out of what Trunk has just written: a page for each language, the one file, the digests.

use std::env;

use casetrace::i18n::Language;
use casetrace::page::reading::{self, Reading};

use crate::address::Address;
use crate::case_files::CaseFiles;
use crate::document::{self, Beside};
use crate::failure::Failure;
use crate::policy::{self, Later, Lies};
use crate::program::Program;
use crate::single::{self, Whole};
use crate::staged::Folder;
use crate::{brief, gallery, manifest, notices, sheets, sums, take};

/// Trunk's `post_build` hook: works in `$TRUNK_STAGING_DIR`.
///
/// # Errors
/// When Trunk did not call us, the case cannot be read or is wrong, or the page lacks a placeholder.
pub(crate) fn run() -> Result<(), Failure> {
    let folder = Folder::of_trunk()?;
    let template = folder.text("index.html")?;
    // A build for developers has no one file, and programs as they are: they are ten times as large.
    let whole = is_release().then(|| Whole::read(&folder)).transpose()?;
    let template = match &whole {
        Some(_) => shortened(&template, &folder)?,
        None => template,
    };
    let template = stamped(&template, &folder)?;
    let case = CaseFiles::of_the_build()?;
    let icon = icon(&template)?;
    let address = Address::of_the_build()?;
    if address.is_some() {
        // A picture is named by its whole address alone; without one nobody would ask for it.
        for (name, content) in case.pictures() {
            folder.write(name, content)?;
        }
    }
    for (name, content) in files(&template, &case, icon, address.as_ref())? {
        folder.write(&name, content.as_bytes())?;
    }
    for (name, content) in take::files(&case)? {
        folder.write(&name, &content)?;
    }
    let terms = notices::written()?;
    folder.write(notices::NAME, terms.as_bytes())?;
    if let Some(whole) = whole {
        let icon = folder.text(icon)?;
        let html = single::document(&template, &case, &whole, &icon, &terms)?;
        let html = brief::written(&html);
        folder.write(single::NAME, html.as_bytes())?;
    }
    folder.write(sums::NAME, sums::list(folder.path())?.as_bytes())
}

/// Makes both programs small, and names the page's by what is in it now.
fn shortened(template: &str, folder: &Folder) -> Result<String, Failure> {
    let second = program(folder, "exporter")?;
    folder.write("exporter.js", second.script.as_bytes())?;
    folder.write("exporter_bg.wasm", &second.wasm)?;
    let old = script(template)?.trim_end_matches(".js");
    let first = program(folder, old)?;
    let halves = [first.script.as_bytes(), &first.wasm].concat();
    let new = format!("casetrace-{}", short_digest(&halves));
    folder.write(
        &format!("{new}.js"),
        first.script.replace(old, &new).as_bytes(),
    )?;
    folder.write(&format!("{new}_bg.wasm"), &first.wasm)?;
    for old in [format!("{old}.js"), format!("{old}_bg.wasm")] {
        folder.remove(&old)?;
    }
    Ok(template.replace(old, &new))
}

/// A program that Trunk has put beside the page.
fn program(folder: &Folder, name: &str) -> Result<Program, Failure> {
    let wasm = folder.bytes(&format!("{name}_bg.wasm"))?;
    Program::shortened(&folder.text(&format!("{name}.js"))?, &wasm)
}

/// The files that the hook writes: a page and a pack of words for each language, the gallery, the sheet of what stands
/// below the charts, the manifest.
fn files(
    whole: &str,
    case: &CaseFiles,
    icon: &str,
    address: Option<&Address>,
) -> Result<Vec<(String, String)>, Failure> {
    let beside: Vec<_> = Language::ALL.map(|it| beside(case, it)).into();
    let (template, below) = sheets::parted(whole)?;
    let sheet = format!("below-{}.css", short_digest(below.as_bytes()));
    let mut files = Vec::new();
    for (language, it) in Language::ALL.into_iter().zip(&beside) {
        let page = document::document(&template, case, language, &beside, &sheet, address)?;
        files.push((
            it.page.clone(),
            policy::with_policy(&page, Lies::InFolder, Later::default()),
        ));
        files.push((it.pack.clone(), case.pack(language).to_owned()));
    }
    let gallery = gallery::page(&sheets::joined(whole))?;
    let gallery = policy::with_policy(&gallery, Lies::InFolder, Later::default());
    files.push(("gallery.html".to_owned(), gallery));
    files.push((sheet, below));
    let reading = Reading::served(case.world(case.language())?);
    files.push((manifest::NAME.to_owned(), manifest::of(&reading, icon)));
    Ok(files)
}

fn is_release() -> bool {
    env::var_os("TRUNK_PROFILE").is_none_or(|profile| profile != "debug")
}

/// The page with the version of the second program in the names by which it asks for it: these files have fixed names,
/// and no browser is to put an old one beside a new page.
fn stamped(template: &str, folder: &Folder) -> Result<String, Failure> {
    let names = ["exporter.js", "exporter_bg.wasm"];
    let halves = names.map(|name| folder.bytes(name));
    let halves = halves.into_iter().collect::<Result<Vec<_>, _>>()?;
    let version = short_digest(&halves.concat());
    let stamp = |page: String, name| {
        page.replace(&format!("'./{name}'"), &format!("'./{name}?v={version}'"))
    };
    Ok(names.into_iter().fold(template.to_owned(), stamp))
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
    let pack = format!(
        "./words-{tag}-{}.json",
        short_digest(case.pack(language).as_bytes())
    );
    Beside {
        language,
        page,
        pack,
    }
}

/// The first eight bytes of the SHA-256, in hexadecimal: enough to tell versions apart.
fn short_digest(bytes: &[u8]) -> String {
    sums::hexadecimal(bytes).chars().take(16).collect()
}
