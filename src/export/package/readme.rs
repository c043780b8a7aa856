//! `README.md` of a package: what it is, what is in it, how it is read, cited and reused, in the reader's language.

use super::{Contents, DESCRIPTOR, descriptor};
use crate::case::{License, Source};
use crate::export::archive::File;
use crate::export::citation::{self, Access, Style};
use crate::i18n::export_message::ExportMessage;
use crate::wording::Voice;

/// Writes the file.
pub(super) fn write(contents: &Contents<'_>, files: &[File]) -> String {
    let voice = contents.voice;
    let case = voice.case;
    let say = |message: ExportMessage| message.text(voice.language);
    let licences = case.licenses.iter().map(|one| licence(&voice, one));
    let sources = case.sources.iter().map(|one| source(&voice, one));
    let parts = [
        format!("# {}", voice.text(&case.title)),
        voice.text(&case.summary),
        voice.text(&case.editorial_note),
        heading(say(ExportMessage::FilesHeading)),
        list(contents_of(&voice, files)),
        heading(say(ExportMessage::ReadingHeading)),
        say(ExportMessage::ReadingValues).to_owned(),
        say(ExportMessage::ReadingGuard).to_owned(),
        heading(say(ExportMessage::CiteHeading)),
        cited(contents),
        heading(say(ExportMessage::RightsHeading)),
        list(licences.collect()),
        heading(say(ExportMessage::SourcesHeading)),
        list(sources.collect()),
    ];
    parts.join("\n\n") + "\n"
}

fn heading(words: &str) -> String {
    format!("## {words}")
}

fn list(items: Vec<String>) -> String {
    let items: Vec<_> = items.iter().map(|item| format!("- {item}")).collect();
    items.join("\n")
}

fn contents_of(voice: &Voice<'_>, files: &[File]) -> Vec<String> {
    let named = |path: &str, title: ExportMessage| {
        let title = title.text(voice.language);
        format!("`{path}` — {title}")
    };
    let files = files.iter();
    let files = files.filter_map(|file| Some(named(&file.path, descriptor::title(&file.path)?)));
    let last = named(DESCRIPTOR, ExportMessage::FileDescriptor);
    files.chain([last]).collect()
}

/// The case as a whole, in the forms that people copy by hand.
fn cited(contents: &Contents<'_>) -> String {
    let access = Access {
        link: contents.homepage().unwrap_or_default(),
        date: None,
    };
    let reference = citation::case(contents.voice, &access);
    let forms = [Style::GbT7714, Style::Apa, Style::Bibtex];
    let forms = forms.map(|style| format!("```\n{}\n```", reference.written(style).trim_end()));
    forms.join("\n\n")
}

fn licence(voice: &Voice<'_>, license: &License) -> String {
    format!("{}: {}", license.name, voice.text(&license.title))
}

fn source(voice: &Voice<'_>, source: &Source) -> String {
    let title = voice.text(&source.title);
    format!("`{}` — {title}. SHA-256 `{}`", source.path, source.sha256)
}
