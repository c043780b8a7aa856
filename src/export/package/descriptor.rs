//! `datapackage.json`: what the package is, under which terms, where it comes from, and what each file holds.

use super::{CASE, CHARTS, Contents, FIGURES, SCHEMA, SOURCE, TEXT, schema};
use crate::case::{Contributor, License, Source};
use crate::export::archive::File;
use crate::export::digest;
use crate::export::json::Value;
use crate::export::licence;
use crate::i18n::export_message::ExportMessage;
use crate::wording::Voice;

/// Writes the descriptor of some files.
pub(super) fn write(contents: &Contents<'_>, files: &[File]) -> String {
    let voice = contents.voice;
    let case = voice.case;
    let contributors = case.contributors.iter().map(|one| contributor(&voice, one));
    let sources = case.sources.iter().map(|one| source(&voice, one, files));
    let resources = files.iter().filter_map(|file| resource(&voice, file));
    let text = |text| Some(Value::Text(text));
    let list = |items: Vec<Value>| Some(Value::List(items));
    Value::of(vec![
        ("profile", text("data-package".to_owned())),
        ("name", text(case.id.as_str().to_ascii_lowercase())),
        ("title", text(voice.text(&case.title))),
        ("description", text(description(&voice))),
        ("version", text(case.version.clone())),
        ("homepage", contents.homepage().map(Value::from)),
        ("licenses", licences(&voice, &licence::of_all(case))),
        ("rights", list(rights(&voice))),
        ("contributors", list(contributors.collect())),
        ("sources", list(sources.collect())),
        ("resources", list(resources.collect())),
    ])
    .file()
}

/// The case in a sentence, and what of it is the editor's.
fn description(voice: &Voice<'_>) -> String {
    let case = voice.case;
    [&case.summary, &case.editorial_note]
        .map(|text| voice.text(text))
        .join("\n\n")
}

/// Licences in Data Package's form; nothing where there are none.
fn licences(voice: &Voice<'_>, licences: &[&License]) -> Option<Value> {
    let licence = |license: &&License| {
        Value::Object(vec![
            ("name", Value::from(license.name.as_str())),
            ("path", Value::Text(licence::page(license))),
            ("title", Value::Text(voice.text(&license.title))),
        ])
    };
    let named: Vec<_> = licences.iter().map(licence).collect();
    (!named.is_empty()).then_some(Value::List(named))
}

/// What the case says of each of its parts, licence or none. `rights` is Dublin Core's word; Data Package has none.
fn rights(voice: &Voice<'_>) -> Vec<Value> {
    let said = |license: &License| {
        let words = voice.text(&license.title);
        Value::from(format!("{}: {words}", license.name))
    };
    voice.case.licenses.iter().map(said).collect()
}

fn contributor(voice: &Voice<'_>, contributor: &Contributor) -> Value {
    Value::Object(vec![
        ("title", Value::from(voice.text(&contributor.title))),
        ("role", Value::from(contributor.role.as_str())),
    ])
}

/// A source with its digest; its path only where the file is in the package.
fn source(voice: &Voice<'_>, source: &Source, files: &[File]) -> Value {
    let here = files.iter().any(|file| file.path == source.path);
    Value::of(vec![
        ("title", Some(Value::from(voice.text(&source.title)))),
        ("path", here.then(|| Value::from(source.path.as_str()))),
        ("sha256", Some(Value::from(source.sha256.as_str()))),
    ])
}

/// A kind of file: its name, what it is, its format and media type, and whether it is a table.
struct Kind {
    name: &'static str,
    title: ExportMessage,
    format: &'static str,
    media: &'static str,
}

fn kind(path: &str) -> Option<Kind> {
    let kind = |name, title, format, media| Kind {
        name,
        title,
        format,
        media,
    };
    Some(match path {
        FIGURES => kind("figures", ExportMessage::FileFigures, "csv", "text/csv"),
        CHARTS => kind("charts", ExportMessage::FileCharts, "csv", "text/csv"),
        CASE => kind("case", ExportMessage::FileCase, "json", "application/json"),
        SCHEMA => kind(
            "case-schema",
            ExportMessage::FileSchema,
            // As "json" the validator takes a file of this name for a Table Schema.
            "jsonschema",
            "application/schema+json",
        ),
        TEXT => kind("text", ExportMessage::FileText, "txt", "text/plain"),
        SOURCE => kind("source", ExportMessage::FileSource, "txt", "text/plain"),
        _ => return None,
    })
}

/// What a file is, in words.
pub(super) fn title(path: &str) -> Option<ExportMessage> {
    kind(path).map(|kind| kind.title)
}

fn resource(voice: &Voice<'_>, file: &File) -> Option<Value> {
    let kind = kind(&file.path)?;
    let schema = match file.path.as_str() {
        FIGURES => Some(schema::figures(voice.language)),
        CHARTS => Some(schema::charts(voice.language)),
        _ => None,
    };
    let profile = if schema.is_some() {
        "tabular-data-resource"
    } else {
        "data-resource"
    };
    let hash = format!("sha256:{}", digest::sha256(&file.bytes));
    let table = schema.is_some();
    Some(Value::of(vec![
        ("profile", Some(Value::from(profile))),
        ("name", Some(Value::from(kind.name))),
        ("path", Some(Value::from(file.path.as_str()))),
        ("title", Some(Value::from(kind.title.text(voice.language)))),
        ("format", Some(Value::from(kind.format))),
        ("mediatype", Some(Value::from(kind.media))),
        ("encoding", Some(Value::from("utf-8"))),
        ("bytes", Some(Value::from(file.bytes.len()))),
        ("hash", Some(Value::from(hash))),
        ("licenses", table.then(|| of_table(voice)).flatten()),
        ("dialect", table.then(dialect)),
        ("schema", schema),
    ]))
}

/// The licences of a table, where the package as a whole has none: it is the editor's work, with quotes in it; the
/// title of each licence says how far it goes.
fn of_table(voice: &Voice<'_>) -> Option<Value> {
    if licence::of_all(voice.case).is_empty() {
        licences(voice, &licence::named(voice.case))
    } else {
        None
    }
}

/// How the tables are written (CSV Dialect 1.2): RFC 4180.
fn dialect() -> Value {
    Value::Object(vec![
        ("delimiter", Value::from(",")),
        ("lineTerminator", Value::from("\r\n")),
        ("quoteChar", Value::from("\"")),
        ("doubleQuote", Value::Truth(true)),
        ("skipInitialSpace", Value::Truth(false)),
        ("header", Value::Truth(true)),
    ])
}
