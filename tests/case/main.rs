//! The invariants of a case, held for the built-in case, for the fixture with its one declared damage, and for the case
//! that `CASETRACE_CASE` names.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod numbers;
mod quotes;
mod readings;
mod references;
mod schema;
mod words;

use casetrace::case::{self, Case};
use serde_json::Value;
use std::{env, fs};

/// A case three ways: as loaded, as the JSON it was loaded from, and the text beside it by code points.
pub struct Given {
    /// As loaded.
    pub case: Case,
    /// Where its files lie.
    pub folder: String,
    /// The file.
    pub json: Value,
    /// The report.
    pub text: Vec<char>,
    /// Its one figure whose words were damaged on purpose; `None` in an honest case.
    pub damaged: Option<&'static str>,
    /// Its one check that was made to fail on purpose.
    pub inconsistent: Option<&'static str>,
    /// Whether it is the case that `CASETRACE_CASE` names, of which nothing is known but what it declares.
    pub foreign: bool,
}

impl Given {
    fn load(folder: &str) -> Self {
        let read = |name: &str| fs::read_to_string(format!("{folder}/{name}")).unwrap();
        let (json, text) = (read("case.json"), read("text.txt"));
        Self {
            case: case::load(&json, &text)
                .unwrap_or_else(|error| panic!("{folder}/case.json: {error}")),
            folder: folder.to_owned(),
            json: serde_json::from_str(&json).unwrap(),
            text: text.chars().collect(),
            damaged: None,
            inconsistent: None,
            foreign: false,
        }
    }

    /// The words of the text between two places.
    pub fn words(&self, start: usize, end: usize) -> String {
        self.text[start..end].iter().collect()
    }
}

/// The built-in case.
pub fn built_in() -> Given {
    Given::load("seeds/suizhou")
}

/// The invented case, with what is wrong in it on purpose.
pub fn fixture() -> Given {
    Given {
        damaged: Some("saved-chronic"),
        inconsistent: Some("share-fits"),
        ..Given::load("tests/fixture")
    }
}

/// Both, and the case in the folder that `CASETRACE_CASE` names, for whoever makes one of their own.
pub fn all() -> Vec<Given> {
    let own = env::var("CASETRACE_CASE").ok();
    let own = own.filter(|folder| !folder.is_empty());
    let own = own.map(|folder| Given {
        foreign: true,
        ..Given::load(&folder)
    });
    [built_in(), fixture()].into_iter().chain(own).collect()
}
