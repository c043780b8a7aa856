//! A citation as lines of plain text, for a message or a caption.

use super::Reference;
use crate::i18n::export_message::ExportMessage;

pub(super) fn write(reference: &Reference) -> String {
    let language = reference.language;
    let mut lines: Vec<_> = reference.statement.iter().cloned().collect();
    lines.extend(reference.evidence());
    lines.push(ExportMessage::From.with(language, &[&source(reference)]));
    if !reference.link.is_empty() {
        lines.push(ExportMessage::LinkLine.with(language, &[&reference.link]));
    }
    if let Some(day) = reference.accessed {
        lines.push(ExportMessage::Accessed.with(language, &[&day.to_string()]));
    }
    lines.join("\n")
}

/// Who, what, which version, and what of that is the editor's or missing.
fn source(reference: &Reference) -> String {
    let say = |message| reference.say(message);
    let authors = match reference.hosts.as_slice() {
        [] => reference.authors_or_none(", "),
        hosts => hosts.join(", "),
    };
    let date = reference
        .iso_date()
        .unwrap_or_else(|| say(ExportMessage::NoDate).to_owned());
    let mut also: Vec<_> = reference.supplied().into_iter().collect();
    also.extend(reference.publishers.iter().map(String::as_str));
    also.push(&date);
    format!(
        "{}. {} ({}). {}",
        authors.trim_end_matches('.'),
        reference.supplied_title(),
        also.join("; "),
        reference.version
    )
}
