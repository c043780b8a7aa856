//! A citation as a RIS record: a line for each field, two letters, two spaces, a dash; CRLF between them.

use super::Reference;
use crate::i18n::export_message::ExportMessage;
use crate::quantity::Date;

pub(super) fn write(reference: &Reference) -> String {
    let mut out = String::new();
    for (tag, value) in fields(reference) {
        out.push_str(tag);
        out.push_str("  - ");
        out.push_str(&line(&value));
        out.push_str("\r\n");
    }
    out
}

/// The fields in order: `TY` must be the first and `ER` the last.
fn fields(reference: &Reference) -> Vec<(&'static str, String)> {
    let title = reference.supplied_title();
    let mut fields = vec![("TY", "DATA".to_owned())];
    let authors = reference.authors.iter();
    fields.extend(authors.map(|author| ("AU", author.clone())));
    fields.extend(reference.hosts.iter().map(|host| ("A2", host.clone())));
    match &reference.statement {
        Some(statement) => fields.extend([("TI", statement.clone()), ("T2", title)]),
        None => fields.push(("TI", title)),
    }
    let publisher = reference.publishers.first();
    fields.extend(publisher.map(|it| ("PB", it.clone())));
    if let Some(date) = reference.published {
        fields.push(("PY", super::year(date)));
        fields.push(("DA", format!("{:/<10}", slashed(date))));
    }
    fields.push(("ET", reference.version.clone()));
    fields.push(("ID", reference.key.clone()));
    fields.extend(notes(reference).into_iter().map(|note| ("N1", note)));
    fields.push(("LA", reference.report.tag().to_owned()));
    if !reference.link.is_empty() {
        fields.push(("UR", reference.link.clone()));
    }
    fields.extend(reference.accessed.map(|day| ("Y2", slashed(day))));
    fields.push(("ER", String::new()));
    fields
}

/// What is supplied or left out (`PY` takes years alone, so there is none then), and the evidence.
fn notes(reference: &Reference) -> Vec<String> {
    let say = |message| reference.say(message).to_owned();
    let mut notes: Vec<_> = reference
        .supplied()
        .map(str::to_owned)
        .into_iter()
        .collect();
    if reference.published.is_none() && reference.derivation.is_none() {
        notes.push(say(ExportMessage::NoDateNote));
    }
    notes.extend(reference.evidence());
    notes
}

/// A value on one line: a line break inside would begin another field.
fn line(value: &str) -> String {
    let flat = |c: char| {
        if c.is_control() || is_separator(c) {
            ' '
        } else {
            c
        }
    };
    value.chars().map(flat).collect()
}

/// The line and paragraph separators of Unicode, which some readers take for line ends.
fn is_separator(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}')
}

/// A day as RIS has it: `YYYY/MM/DD`.
fn slashed(day: Date) -> String {
    day.to_string().replace('-', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_break_cannot_begin_another_field() {
        assert_eq!(line("a\r\nER  - b\u{2028}c"), "a  ER  - b c");
    }

    #[test]
    fn days_have_slashes() {
        assert_eq!(slashed(Date::parse("2031-05-01").unwrap()), "2031/05/01");
    }
}
