//! What is exported, read back: the same figures, in files that keep the rules of their formats.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test export` writes the snapshots anew; look at them before committing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod citations;
mod hostile;
mod linked;
mod packages;
mod pictures;
mod tables;
mod taken;

use casetrace::case::{self, Case};
use casetrace::i18n::Language;
use casetrace::wording::Voice;
use std::{env, fs};

/// The folders of both cases.
const CASES: [&str; 2] = ["seeds/suizhou", "tests/fixture"];

fn read(folder: &str, name: &str) -> String {
    fs::read_to_string(format!("{folder}/{name}")).unwrap()
}

fn load(folder: &str) -> Case {
    case::load(&read(folder, "case.json"), &read(folder, "text.txt")).unwrap()
}

/// Both cases, told in each language.
fn each(mut look: impl FnMut(Voice<'_>)) {
    for folder in CASES {
        let case = load(folder);
        for language in Language::ALL {
            look(Voice {
                case: &case,
                language,
                money: None,
            });
        }
    }
}

/// Holds an exported text against the one that was looked at.
fn snapshot(name: &str, text: &str) {
    let path = format!("tests/snapshots/export/{name}");
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all("tests/snapshots/export").unwrap();
        fs::write(&path, text).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == text,
        "{path} differs; UPDATE_SNAPSHOTS=1 writes it anew"
    );
}
