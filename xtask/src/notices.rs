//! The terms of the libraries inside the program, as their licences ask to have them go along: one text file beside the
//! page, which no page loads.
//!
//! A library's own files say its terms where its package has any; else its authors stand above the terms that it names.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use casetrace::page::method;
use serde_json::Value;

use crate::call::Call;
use crate::failure::Failure;
use crate::place;

/// The name of the file.
pub(crate) const NAME: &str = casetrace::take::TERMS_NAME;

const HEAD: &str =
    "Third-party notices\n\nThe program of this page contains the following libraries.";

/// Of the standard library, which is no package.
const STANDARD: &str =
    "Rust standard library (MIT OR Apache-2.0)\n\nCopyright (c) The Rust Project Contributors\n\n";

/// The terms that most libraries have, without a copyright line (SPDX identifier MIT).
const MIT: &str = include_str!("notices/mit.txt");

/// The file's content.
///
/// # Errors
/// When cargo does not say where the libraries lie.
pub(crate) fn written() -> Result<String, Failure> {
    let packages = packages()?;
    let mut terms: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for name in method::libraries() {
        for package in packages.iter().filter(|it| it["name"] == name) {
            let named = format!(
                "{name} {} ({})",
                word(package, "version"),
                word(package, "license")
            );
            terms.entry(terms_of(package)).or_default().push(named);
        }
    }
    let mut parts: Vec<_> = terms
        .into_iter()
        .map(|(text, names)| [names.join("\n"), text].join("\n\n"))
        .collect();
    parts.push([STANDARD, MIT.trim()].concat());
    parts.sort_unstable();
    parts.insert(0, HEAD.to_owned());
    Ok(parts.join(RULE) + "\n")
}

const RULE: &str = "\n\n----------------------------------------\n\n";

fn packages() -> Result<Vec<Value>, Failure> {
    // Of the page's own platform: of others the packages need not be there.
    let call = Call::cargo(["metadata", "--format-version", "1", "--locked"])
        .with(["--filter-platform", "wasm32-unknown-unknown"])
        .within(&place::root());
    let answer = call
        .answer()
        .and_then(|it| serde_json::from_str::<Value>(&it).ok());
    let packages = answer.and_then(|mut it| Some(it["packages"].as_array_mut()?.split_off(0)));
    packages.ok_or_else(|| {
        Failure::new(
            "listing the licences of libraries",
            format!("no answer from `{}`", call.shown()),
            "run it by hand and read what it says",
        )
    })
}

fn word<'a>(package: &'a Value, name: &str) -> &'a str {
    package[name].as_str().unwrap_or_default()
}

/// The terms that a library's own files say: those of MIT alone where it offers them, since one set is enough.
fn terms_of(package: &Value) -> String {
    let manifest = Path::new(word(package, "manifest_path"));
    let files = manifest.parent().map(licences).unwrap_or_default();
    let mit: Vec<_> = files
        .iter()
        .filter(|(name, _)| name.contains("MIT"))
        .collect();
    let chosen = if mit.is_empty() {
        files.iter().collect()
    } else {
        mit
    };
    let texts: Vec<_> = chosen.iter().map(|(_, text)| text.as_str()).collect();
    let text = texts.join("\n\n");
    // Some packages carry no more than the other file's name.
    if text.len() < 100 {
        by_authors(package)
    } else {
        text
    }
}

/// Name and text of each file of a folder that says terms, in order.
fn licences(folder: &Path) -> Vec<(String, String)> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<_> = entries
        .filter_map(|entry| {
            let name = entry.file_name().to_string_lossy().to_uppercase();
            let says = ["LICEN", "COPYING", "UNLICENSE", "NOTICE"];
            let text = says
                .iter()
                .any(|it| name.starts_with(it))
                .then(|| fs::read_to_string(entry.path()))?;
            Some((name, flowing(&text.ok()?)))
        })
        .collect();
    files.sort_unstable();
    files
}

/// A text with each paragraph on one line: the same terms then differ by no line break, and the one file, which carries
/// them packed, needs less for them. Each copyright keeps a line of its own.
fn flowing(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut paragraphs = vec![String::new()];
    for line in text.lines().map(str::trim) {
        let last = paragraphs.last_mut();
        match (line, last) {
            ("", Some(last)) if !last.is_empty() => paragraphs.push(String::new()),
            ("", _) => {}
            (line, Some(last)) => {
                let own = line.starts_with("Copyright");
                last.push_str(match (last.is_empty(), own) {
                    (true, _) => "",
                    (false, true) => "\n",
                    (false, false) => " ",
                });
                last.push_str(line);
            }
            (_, None) => {}
        }
    }
    paragraphs.retain(|paragraph| !paragraph.is_empty());
    paragraphs.join("\n\n")
}

fn by_authors(package: &Value) -> String {
    let authors = package["authors"].as_array().into_iter().flatten();
    let authors: Vec<_> = authors.filter_map(Value::as_str).collect();
    format!("Copyright (c) {}\n\n{}", authors.join(", "), MIT.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_library_has_its_copyright_and_terms() {
        let text = written().unwrap();
        for name in method::libraries() {
            let named = text
                .lines()
                .any(|line| line.starts_with(&format!("{name} ")));
            assert!(named || name == "Rust std", "{name}");
        }
        for part in text.split(RULE).skip(1) {
            let lower = part.to_lowercase();
            let free = ["permission", "unlicense", "freely"];
            assert!(free.iter().any(|it| lower.contains(it)), "{part}");
            assert!(!part.contains(place::root().to_str().unwrap()), "{part}");
        }
    }

    #[test]
    fn a_paragraph_is_one_line_and_each_copyright_another() {
        let text =
            "MIT\r\n\r\nCopyright (c) A\nCopyright (c) B\n\n\nPermission is\n  granted,\nfree.\n";
        let flows = "MIT\n\nCopyright (c) A\nCopyright (c) B\n\nPermission is granted, free.";
        assert_eq!(flowing(text), flows);
    }

    #[test]
    fn a_library_without_files_is_said_by_its_authors() {
        let package =
            serde_json::json!({ "manifest_path": "/nowhere/Cargo.toml", "authors": ["A", "B"] });
        let text = terms_of(&package);
        assert!(
            text.starts_with("Copyright (c) A, B\n\nPermission is"),
            "{text}"
        );
    }
}
