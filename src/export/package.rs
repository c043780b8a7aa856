//! A case as a Frictionless Data Package: its tables, its file, its text, and what a reader and a program must know.
//!
//! Data Package v1 (specs.frictionlessdata.io), with Tabular Data Resources for the tables. The package is one zip
//! archive whose bytes depend on its contents alone.

mod descriptor;
mod readme;
mod schema;

use super::archive::{self, ArchiveError, File};
use super::csv;
use super::record::Facts;
use crate::chart;
use crate::wording::Voice;

/// What a package is made of. Everything comes from outside as it is; nothing is read from disk or network.
#[derive(Clone, Copy, Debug)]
pub struct Contents<'a> {
    /// The case, in the language and unit that its tables are told in.
    pub voice: Voice<'a>,
    /// The address of the page, for the citation.
    pub link: &'a str,
    /// The case file, as text.
    pub case_json: &'a str,
    /// The schema of case files, as text.
    pub case_schema: &'a str,
    /// The text as received, where the case has one beside the restored text.
    pub source: Option<&'a str>,
}

impl<'a> Contents<'a> {
    /// The address as one of the web. One beside the page, as a build for no known host has it, leads nowhere from a
    /// package that is kept elsewhere.
    fn homepage(&self) -> Option<&'a str> {
        let web = |scheme: &&str| self.link.starts_with(*scheme);
        ["https://", "http://"].iter().any(web).then_some(self.link)
    }
}

/// The names of the files. That of the text and of the source are those that a case's folder has.
const FIGURES: &str = "figures.csv";
const CHARTS: &str = "charts.csv";
const CASE: &str = "case.json";
const SCHEMA: &str = "case.schema.json";
const TEXT: &str = "text.txt";
const SOURCE: &str = "source.txt";
const DESCRIPTOR: &str = "datapackage.json";
const README: &str = "README.md";

/// The package as one zip archive.
///
/// # Errors
/// An [`ArchiveError`] when the archive's library refuses a file, which it does for none of these names.
pub fn package(contents: &Contents<'_>) -> Result<Vec<u8>, ArchiveError> {
    archive::zip(&files(contents))
}

/// A name for the archive's file: the case, its version, and the language that its tables are told in.
pub fn name(contents: &Contents<'_>) -> String {
    let voice = contents.voice;
    let (id, version) = (&voice.case.id, &voice.case.version);
    format!("{id}-{version}-{}.zip", voice.language.tag())
}

/// The files of the package in their order: the descriptor first, as the Data Package convention has it.
pub fn files(contents: &Contents<'_>) -> Vec<File> {
    let data = data(contents);
    let descriptor = descriptor::write(contents, &data);
    let mut files = vec![
        File::text(DESCRIPTOR, &descriptor),
        File::text(README, &readme::write(contents, &data)),
    ];
    files.extend(data);
    files
}

/// The files that the descriptor describes.
fn data(contents: &Contents<'_>) -> Vec<File> {
    let voice = contents.voice;
    let facts = Facts::new(voice);
    let plans = chart::plans(voice.case, voice);
    let mut files = vec![
        File::text(FIGURES, &csv::table(&facts.figures())),
        File::text(CHARTS, &csv::table(&facts.charts(&plans))),
        File::text(CASE, contents.case_json),
        File::text(SCHEMA, contents.case_schema),
        File::text(TEXT, &voice.case.text),
    ];
    let source = contents.source.map(|text| File::text(SOURCE, text));
    files.extend(source);
    files
}
