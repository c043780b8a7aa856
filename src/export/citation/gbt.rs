//! A citation by GB/T 7714—2025, in force since July 2026: author, part, `[DS/OL]//`, title, version, place, publisher,
//! date, day of access, address.
//!
//! Full stop, square brackets and slashes are those of ASCII; colon, comma and round brackets of the form are full-width
//! in every language (clause 7). The words of the elements are left as they are.

use super::{Reference, with_evidence, year};
use crate::i18n::{self, export_message::ExportMessage};
use crate::quantity::Date;

/// The type mark of a data set on the web (GB/T 7714—2025).
const DATA_ONLINE: &str = "[DS/OL]";

/// The type mark of a data set without an address.
const DATA: &str = "[DS]";

pub(super) fn write(reference: &Reference) -> String {
    let title = reference.supplied_title();
    let (mark, address) = match reference.link.as_str() {
        "" => (DATA, String::new()),
        link => (DATA_ONLINE, format!(" {link}.")),
    };
    let work = match &reference.statement {
        Some(statement) => format!(
            "{statement}{mark}//{}",
            reference.hosted_title(i18n::WIDE_COMMA, ". ")
        ),
        None => format!("{title}{mark}"),
    };
    let line = format!(
        "{author} {work}{supplied}. {version}. {imprint}{day}.{address}",
        author = closed(&reference.authors_or_none(i18n::WIDE_COMMA)),
        supplied = reference
            .supplied()
            .map_or_else(String::new, i18n::in_wide_brackets),
        version = reference.version,
        imprint = imprint(reference),
        day = day(reference),
    );
    with_evidence(line, reference)
}

/// An element with its full stop, which an abbreviation brings along.
fn closed(words: &str) -> String {
    let stop = if words.ends_with('.') { "" } else { "." };
    format!("{words}{stop}")
}

/// Place, publisher and date, each said to be missing where it is.
fn imprint(reference: &Reference) -> String {
    let missing = |message| format!("[{}]", reference.say(message));
    let publisher = reference.publishers.first().cloned();
    let date = reference.published.map(dated);
    [
        &missing(ExportMessage::NoPlace),
        i18n::WIDE_COLON,
        &publisher.unwrap_or_else(|| missing(ExportMessage::NoPublisher)),
        i18n::WIDE_COMMA,
        &date.unwrap_or_else(|| missing(ExportMessage::NoDate)),
    ]
    .concat()
}

/// The year, and behind it in brackets the date of an electronic resource where more is known.
fn dated(date: Date) -> String {
    let year = year(date);
    match date {
        Date::Year(_) => year,
        Date::Month(..) | Date::Day(..) => year + &i18n::in_wide_brackets(&date.to_string()),
    }
}

/// The day of citing, in ISO 8601 and square brackets.
fn day(reference: &Reference) -> String {
    let day = reference.accessed;
    day.map_or_else(String::new, |day| format!("[{day}]"))
}
