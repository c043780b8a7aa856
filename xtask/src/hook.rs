//! `hook`: makes the bundle's pages out of the page that Trunk has just written, one for each language.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use casetrace::i18n::Language;
use casetrace::page::reading;
use sha2::{Digest, Sha256};

use crate::case_files::CaseFiles;
use crate::document::{self, Beside};
use crate::failure::Failure;
use crate::gallery;

/// Trunk's `post_build` hook: works in `$TRUNK_STAGING_DIR`.
///
/// # Errors
/// When Trunk did not call us, the case cannot be read or is wrong, or the page lacks a placeholder.
pub(crate) fn run() -> Result<(), Failure> {
    let folder = staging()?;
    let template = folder.join("index.html");
    let template = fs::read_to_string(&template).map_err(|error| {
        let said = format!("{}: {error}", template.display());
        Failure::new(
            "reading Trunk's page",
            said,
            "run `cargo xtask build` again",
        )
    })?;
    let case = CaseFiles::of_the_build()?;
    for (name, content) in files(&template, &case)? {
        write(&folder, &name, &content)?;
    }
    Ok(())
}

/// The files that the hook writes: a page and a pack of words for each language.
fn files(template: &str, case: &CaseFiles) -> Result<Vec<(String, String)>, Failure> {
    let beside: Vec<_> = Language::ALL.map(|it| beside(case, it)).into();
    let mut files = Vec::new();
    for (language, it) in Language::ALL.into_iter().zip(&beside) {
        let page = document::document(template, case, language, &beside)?;
        files.push((it.page.clone(), page));
        files.push((it.pack.clone(), case.pack(language).to_owned()));
    }
    files.push((
        "gallery.html".to_owned(),
        gallery::page(&document::sheets(template))?,
    ));
    Ok(files)
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
    let digest = Sha256::digest(text.as_bytes());
    digest
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
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

fn write(folder: &Path, name: &str, content: &str) -> Result<(), Failure> {
    let path = folder.join(name);
    fs::write(&path, content).map_err(|error| {
        Failure::new(
            "writing the page",
            format!("{}: {error}", path.display()),
            "make room, or make the folder writable",
        )
    })
}
