//! A citation by the 7th edition of APA: `Author. (n.d.). Part. In [Title] (version) [Data set]. address`

use super::{Reference, with_evidence};
use crate::i18n::Language;
use crate::i18n::export_message::ExportMessage;
use crate::i18n::period;
use crate::quantity::{Date, Period};

pub(super) fn write(reference: &Reference) -> String {
    let say = |message| reference.say(message);
    let kind = [Some(say(ExportMessage::DataSet)), reference.supplied()];
    let kind: Vec<_> = kind.into_iter().flatten().collect();
    let kind = format!("[{}]", kind.join("; "));
    let work = match &reference.statement {
        Some(statement) => format!(
            "{statement}. {} {}",
            say(ExportMessage::InWork),
            reference.hosted_title(", ", ", ")
        ),
        None => reference.supplied_title(),
    };
    let publisher = reference.other_publisher();
    let publisher =
        publisher.map_or_else(String::new, |it| format!("{}. ", it.trim_end_matches('.')));
    let line = format!(
        "{} {work} ({}) {kind}. {publisher}{}",
        head(reference),
        reference.version,
        from(reference)
    );
    with_evidence(line.trim_end().to_owned(), reference)
}

/// Author and date. Without an author the title comes first in APA; the date then stands alone before it here, so
/// that nothing that is missing is hidden.
fn head(reference: &Reference) -> String {
    let missing = || reference.say(ExportMessage::NoDate).to_owned();
    let date = reference
        .published
        .map(|it| published(it, reference.language));
    let date = format!("({}).", date.unwrap_or_else(missing));
    if reference.authors.is_empty() {
        return date;
    }
    format!("{}. {date}", reference.authors_or_none(", "))
}

/// The year first, as APA has it: `2031, May 1`; in Chinese as everywhere.
fn published(date: Date, language: Language) -> String {
    let written = period::period(&date.into(), language);
    let words: Vec<_> = written.split(' ').collect();
    match (language, words.as_slice()) {
        (Language::English, [day, month, year]) => format!("{year}, {month} {day}"),
        (Language::English, [month, year]) => format!("{year}, {month}"),
        (Language::English | Language::Traditional | Language::Simplified, _) => written,
    }
}

/// The address, after which APA sets no full stop, and the day on which it was read.
fn from(reference: &Reference) -> String {
    let link = reference.link.as_str();
    match reference.accessed {
        Some(day) => {
            let day = date(day, reference.language);
            ExportMessage::RetrievedOn.with(reference.language, &[&day, link])
        }
        None => link.to_owned(),
    }
}

/// The day as APA has it: `October 11, 2020`; in Chinese as everywhere.
fn date(date: Date, language: Language) -> String {
    let written = period::period(&Period::from(date), language);
    let words: Vec<_> = written.split(' ').collect();
    match (language, words.as_slice()) {
        (Language::English, [day, month, year]) => format!("{month} {day}, {year}"),
        (Language::English | Language::Traditional | Language::Simplified, _) => written,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_written_month_first_in_english() {
        let check = |language, expected| {
            assert_eq!(date(Date::parse("2031-05-01").unwrap(), language), expected);
        };
        check(Language::English, "May 1, 2031");
        check(Language::Traditional, "2031年5月1日");
    }

    #[test]
    fn dates_of_publication_begin_with_the_year() {
        let check = |date, expected| {
            let date = Date::parse(date).unwrap();
            assert_eq!(published(date, Language::English), expected);
        };
        check("2031-05-01", "2031, May 1");
        check("2031-05", "2031, May");
        check("2031", "2031");
    }
}
