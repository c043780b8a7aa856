//! What is exported, read back: the same figures, in files that keep the rules of their formats.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod tables;

use casetrace::case::{self, Case};
use casetrace::i18n::Language;
use casetrace::wording::Voice;
use std::fs;

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
