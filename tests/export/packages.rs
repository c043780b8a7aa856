//! Data packages: every file is what the descriptor says, and every cell what its field says.
//!
//! `tests/frictionless` holds the archives that are written here against the public validator.

use crate::{CASES, load, read};
use casetrace::export::archive::File;
use casetrace::export::package::{self, Contents};
use casetrace::export::{csv, digest};
use casetrace::i18n::Language;
use casetrace::quantity;
use casetrace::wording::Voice;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const LINK: &str = "https://example.org/case/";

/// The packages of both cases in each language.
fn all(mut look: impl FnMut(&Contents<'_>, &str)) {
    let schema = read("seeds", "case.schema.json");
    for folder in CASES {
        let case = load(folder);
        let json = read(folder, "case.json");
        let source = fs::read_to_string(format!("{folder}/source.txt")).ok();
        for language in Language::ALL {
            let contents = Contents {
                voice: Voice {
                    case: &case,
                    language,
                    money: None,
                },
                link: LINK,
                case_json: &json,
                case_schema: &schema,
                source: source.as_deref(),
            };
            look(&contents, folder);
        }
    }
}

fn text(files: &[File], path: &str) -> String {
    let file = files.iter().find(|file| file.path == path).unwrap();
    String::from_utf8(file.bytes.clone()).unwrap()
}

fn descriptor(files: &[File]) -> Value {
    serde_json::from_str(&text(files, "datapackage.json")).unwrap()
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

#[test]
fn every_file_is_what_the_descriptor_says() {
    all(|contents, folder| {
        let files = package::files(contents);
        let descriptor = descriptor(&files);
        let mut described = BTreeSet::from(["datapackage.json", "README.md"]);
        for resource in list(&descriptor["resources"]) {
            let path = resource["path"].as_str().unwrap();
            let file = files.iter().find(|file| file.path == path).unwrap();
            assert_eq!(resource["bytes"], file.bytes.len(), "{path}");
            let hash = format!("sha256:{}", digest::sha256(&file.bytes));
            assert_eq!(resource["hash"], hash, "{path}");
            let name = resource["name"].as_str().unwrap();
            assert!(is_name(name), "{name}");
            assert!(described.insert(path), "{path} is described once");
        }
        assert_eq!(described.len(), files.len());
        assert!(is_name(descriptor["name"].as_str().unwrap()));
        assert_eq!(descriptor["version"], contents.voice.case.version);
        assert_eq!(text(&files, "case.json"), read(folder, "case.json"));
        assert_eq!(text(&files, "text.txt"), read(folder, "text.txt"));
    });
}

/// A name by the specification: small letters, digits, `.`, `_`, `-`.
fn is_name(name: &str) -> bool {
    let allowed = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || ".-_".contains(c);
    !name.is_empty() && name.chars().all(allowed)
}

#[test]
fn a_source_has_the_digest_that_the_case_gives_it() {
    all(|contents, _| {
        let files = package::files(contents);
        for source in list(&descriptor(&files)["sources"]) {
            if let Some(path) = source["path"].as_str() {
                let bytes = text(&files, path);
                assert_eq!(source["sha256"], digest::sha256(bytes.as_bytes()), "{path}");
            }
        }
    });
}

/// Whether a cell is what a field says, patterns aside.
fn fits(field: &Value, cell: &str) -> bool {
    let rules = &field["constraints"];
    if cell.is_empty() {
        return rules["required"] != true;
    }
    let least = rules["minimum"].as_i64().unwrap_or(i64::MIN);
    let listed = rules["enum"].is_null() || list(&rules["enum"]).iter().any(|word| word == cell);
    listed
        && match field["type"].as_str().unwrap() {
            "string" => true,
            "number" => quantity::plain_decimal(cell).is_some(),
            "integer" => cell.parse::<i64>().is_ok_and(|number| number >= least),
            "boolean" => ["true", "false"].contains(&cell),
            other => panic!("{other} is no type of these tables"),
        }
}

#[test]
fn every_cell_is_what_its_field_says_and_every_key_is_there() {
    all(|contents, _| {
        let files = package::files(contents);
        let descriptor = descriptor(&files);
        let resources = list(&descriptor["resources"]);
        let mut ids = BTreeSet::new();
        for resource in resources
            .iter()
            .filter(|one| one["profile"] == "tabular-data-resource")
        {
            let mut rows = csv::read(&text(&files, resource["path"].as_str().unwrap())).unwrap();
            let header = rows.remove(0);
            let fields = list(&resource["schema"]["fields"]);
            let names: Vec<_> = fields
                .iter()
                .map(|field| field["name"].as_str().unwrap())
                .collect();
            assert_eq!(header, names);
            let place = |name: &Value| header.iter().position(|other| name == other).unwrap();
            let key = list(&resource["schema"]["primaryKey"]);
            let keys: BTreeSet<Vec<_>> = rows
                .iter()
                .map(|row| key.iter().map(|name| row[place(name)].clone()).collect())
                .collect();
            assert_eq!(keys.len(), rows.len(), "the key is one row's alone");
            if resource["name"] == "figures" {
                ids = keys.into_iter().map(|key| key[0].clone()).collect();
            }
            for row in &rows {
                for (field, cell) in fields.iter().zip(row) {
                    assert!(fits(field, cell), "{}: {cell}", field["name"]);
                }
                for foreign in list(&resource["schema"]["foreignKeys"]) {
                    let cell = &row[place(&foreign["fields"])];
                    assert!(cell.is_empty() || ids.contains(cell), "{cell} is a figure");
                }
            }
        }
    });
}

#[test]
fn a_licence_stands_only_where_the_case_gives_one() {
    all(|contents, folder| {
        let files = package::files(contents);
        let descriptor = descriptor(&files);
        let open = contents
            .voice
            .case
            .licenses
            .iter()
            .all(|one| one.name != "NOASSERTION");
        assert_eq!(descriptor["licenses"].is_array(), open, "{folder}");
        let mut licences = list(&descriptor["licenses"]).to_vec();
        for resource in list(&descriptor["resources"]) {
            let own = list(&resource["licenses"]);
            let table = resource["format"] == "csv";
            assert_eq!(!own.is_empty(), table && !open, "{}", resource["name"]);
            licences.extend(own.iter().cloned());
        }
        for licence in licences {
            assert_ne!(licence["name"], "NOASSERTION");
            assert!(
                licence["path"]
                    .as_str()
                    .unwrap()
                    .starts_with("https://spdx.org/licenses/")
            );
        }
        // Nothing that the case says of its terms is lost.
        let readme = text(&files, "README.md");
        for licence in &contents.voice.case.licenses {
            let words = contents.voice.text(&licence.title);
            assert!(readme.contains(&words), "{folder}: {words}");
            assert!(descriptor["rights"].to_string().contains(&words));
        }
    });
}

#[test]
fn the_readme_names_every_file_and_says_how_to_cite() {
    all(|contents, _| {
        let files = package::files(contents);
        let readme = text(&files, "README.md");
        for file in files.iter().filter(|file| file.path != "README.md") {
            assert!(
                readme.contains(&format!("`{}`", file.path)),
                "{}",
                file.path
            );
        }
        for part in ["[DS/OL]", "@misc{", LINK, &contents.voice.case.version] {
            assert!(readme.contains(part), "{part}");
        }
        assert!(readme.starts_with(&format!(
            "# {}\n",
            contents.voice.text(&contents.voice.case.title)
        )));
    });
}

#[test]
fn the_archive_holds_the_files_and_its_bytes_are_always_the_same() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("packages");
    fs::create_dir_all(&folder).unwrap();
    all(|contents, _| {
        let bytes = package::package(contents).unwrap();
        assert_eq!(Ok(&bytes), package::package(contents).as_ref());
        let archive = rawzip::ZipArchive::from_slice(&bytes).unwrap();
        let mut entries = archive.entries();
        for file in package::files(contents) {
            let entry = entries.next_entry().unwrap().unwrap();
            assert_eq!(
                entry.file_path().try_normalize().unwrap().as_ref(),
                file.path
            );
            let packed = archive.get_entry(entry.wayfinder()).unwrap();
            let unpacked = miniz_oxide::inflate::decompress_to_vec(packed.data()).unwrap();
            assert_eq!(unpacked, file.bytes, "{}", file.path);
        }
        assert!(entries.next_entry().unwrap().is_none());
        fs::write(folder.join(package::name(contents)), &bytes).unwrap();
    });
}
