//! A citation as a BibTeX entry, in UTF-8 as BibLaTeX and every manager read it.

use super::Reference;
use crate::i18n::export_message::ExportMessage;
use crate::i18n::stopped;

pub(super) fn write(reference: &Reference) -> String {
    let mut fields = vec![
        ("author", authors(reference)),
        ("title", braced(&title(reference))),
    ];
    if reference.statement.is_some() {
        fields.push(("howpublished", braced(&within(reference))));
    }
    // The publisher of what is neither book nor data set by itself (BibLaTeX, `@misc`).
    if let Some(publisher) = reference.other_publisher() {
        fields.push(("organization", braced(publisher)));
    }
    // BibLaTeX reads the date, and BibTeX the year.
    fields.extend(
        reference
            .iso_date()
            .map(|date| ("date", format!("{{{date}}}"))),
    );
    let missing = || escape(reference.say(ExportMessage::NoDate));
    let year = reference.published.map_or_else(missing, super::year);
    fields.push(("year", format!("{{{year}}}")));
    if !reference.link.is_empty() {
        fields.push(("url", format!("{{{}}}", address(&reference.link))));
    }
    if let Some(day) = reference.accessed {
        fields.push(("urldate", format!("{{{day}}}")));
    }
    fields.push(("note", braced(&note(reference))));
    let lines = fields
        .iter()
        .map(|(name, value)| format!("  {name} = {value},\n"));
    let lines: String = lines.collect();
    format!("@misc{{{},\n{lines}}}\n", reference.key)
}

/// Each author in braces of its own, so that the name of an office is not taken apart.
fn authors(reference: &Reference) -> String {
    let names = reference.authors.iter().map(|name| braced(name));
    let names: Vec<_> = names.collect();
    match names.as_slice() {
        [] => braced(reference.say(ExportMessage::NoAuthor)),
        names => format!("{{{}}}", names.join(" and ")),
    }
}

fn title(reference: &Reference) -> String {
    let whole = || reference.supplied_title();
    reference.statement.clone().unwrap_or_else(whole)
}

fn within(reference: &Reference) -> String {
    let title = reference.hosted_title(", ", ", ");
    let before = reference.say(ExportMessage::InWork);
    format!("{before} {title}, {}", reference.version)
}

/// What no field holds, a sentence each: what is supplied, the version of a whole case, the evidence.
fn note(reference: &Reference) -> String {
    let sentence = |words: &str| stopped(words, reference.language);
    let mut parts: Vec<_> = reference.supplied().map(sentence).into_iter().collect();
    if reference.statement.is_none() {
        parts.push(sentence(&reference.version));
    }
    parts.extend(reference.evidence());
    parts.join(" ")
}

/// A value in two pairs of braces: the inner keeps styles from changing capitals.
fn braced(words: &str) -> String {
    format!("{{{{{}}}}}", escape(words))
}

/// Words as LaTeX sets them. Braces are written as commands: BibTeX counts even escaped ones, and a lone one would
/// swallow the rest of the file.
fn escape(words: &str) -> String {
    let mut out = String::new();
    for c in words.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '%' | '&' | '_' | '#' | '$' => out.extend(['\\', c]),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

/// An address as the field `url` wants it: verbatim, but for what would end the field (RFC 3986 has none of it).
fn address(link: &str) -> String {
    let mut out = String::new();
    for c in link.chars() {
        match c {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            c if c.is_whitespace() || c.is_control() => out.push_str("%20"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_latex_reads_as_commands_is_escaped_and_chinese_is_kept() {
        let check = |words: &str, expected: &str| assert_eq!(escape(words), expected);
        check("95 % & a_b #1 $2", "95 \\% \\& a\\_b \\#1 \\$2");
        check("a{b", "a\\textbraceleft{}b");
        check(
            "\\x~^",
            "\\textbackslash{}x\\textasciitilde{}\\textasciicircum{}",
        );
        check("發展，約", "發展，約");
        check("a\nb", "a b");
    }

    #[test]
    fn addresses_stay_addresses() {
        assert_eq!(
            address("https://a/#x_1?b=%20&c={d}"),
            "https://a/#x_1?b=%20&c=%7Bd%7D"
        );
    }

    proptest! {
        #[test]
        fn braces_always_balance(words in "\\PC{0,40}") {
            for text in [braced(&words), address(&words)] {
                let open = text.matches('{').count();
                prop_assert_eq!(open, text.matches('}').count());
                prop_assert!(!text.contains('\n'));
            }
        }
    }
}
