//! JSON as it is exported: values in the order they are given, and the case file as it is.

use super::digest;
use crate::quantity::Decimal;

/// A JSON value (RFC 8259). Objects keep the order of their members, so that the same input gives the same bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A string.
    Text(String),
    /// A number, written as the decimal that it is.
    Number(Decimal),
    /// `true` or `false`.
    Truth(bool),
    /// An array.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(&'static str, Self)>),
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(Decimal::from(number))
    }
}

impl Value {
    /// An object without the members that have no value.
    pub fn of(members: Vec<(&'static str, Option<Self>)>) -> Self {
        let given = members.into_iter();
        Self::Object(
            given
                .filter_map(|(name, value)| Some((name, value?)))
                .collect(),
        )
    }

    /// The value as a file: a member or item on each line.
    pub fn file(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, Some(0));
        out.push('\n');
        out
    }

    /// The value for a script block of a page: on one line, and without any sign that could end the block or, in an
    /// old engine, a line (`<`, `>`, `&`, U+2028, U+2029 stand as escapes).
    pub fn script(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, None);
        let escaped = |c: char| match c {
            '<' | '>' | '&' | '\u{2028}' | '\u{2029}' => format!("\\u{:04x}", u32::from(c)),
            c => c.to_string(),
        };
        out.chars().map(escaped).collect()
    }

    /// Writes the value; `depth` is how far it is indented, `None` for all on one line.
    fn write(&self, out: &mut String, depth: Option<usize>) {
        match self {
            Self::Text(text) => string(text, out),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::Truth(truth) => out.push_str(if *truth { "true" } else { "false" }),
            Self::List(items) => group(out, depth, ['[', ']'], items.iter(), Self::write),
            Self::Object(members) => group(out, depth, ['{', '}'], members.iter(), member),
        }
    }
}

fn member((name, value): &(&'static str, Value), out: &mut String, depth: Option<usize>) {
    string(name, out);
    out.push_str(": ");
    value.write(out, depth);
}

/// Writes what stands between brackets.
fn group<'a, T: 'a>(
    out: &mut String,
    depth: Option<usize>,
    [open, close]: [char; 2],
    parts: impl ExactSizeIterator<Item = &'a T>,
    write: impl Fn(&T, &mut String, Option<usize>),
) {
    let inner = depth.map(|depth| depth + 1);
    let empty = parts.len() == 0;
    out.push(open);
    for (place, part) in parts.enumerate() {
        out.push_str(if place > 0 { "," } else { "" });
        new_line(out, inner, place > 0);
        write(part, out, inner);
    }
    if !empty {
        new_line(out, depth, false);
    }
    out.push(close);
}

/// A new line with its indentation; where all stands on one line, the space between parts.
fn new_line(out: &mut String, depth: Option<usize>, between: bool) {
    match depth {
        Some(depth) => {
            out.push('\n');
            out.push_str(&" ".repeat(depth));
        }
        None if between => out.push(' '),
        None => {}
    }
}

fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
}

/// The case file, and the text it belongs to by its digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseFile {
    /// The file, byte for byte.
    pub json: String,
    /// The SHA-256 of the text that its quotes stand in.
    pub text_sha256: String,
}

/// The case file as it is, with the digest of the text beside it.
pub fn case_file(json: &str, text: &str) -> CaseFile {
    CaseFile {
        json: json.to_owned(),
        text_sha256: digest::sha256(text.as_bytes()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample() -> Value {
        Value::of(vec![
            ("b", Some(Value::from("x\"\\\n\u{1}"))),
            ("none", None),
            (
                "a",
                Some(Value::List(vec![Value::Truth(true), Value::from(2)])),
            ),
            ("c", Some(Value::List(Vec::new()))),
        ])
    }

    #[test]
    fn members_keep_their_order_and_missing_ones_leave_nothing() {
        assert_eq!(
            sample().script(),
            r#"{"b": "x\"\\\n\u0001", "a": [true, 2], "c": []}"#
        );
        assert!(sample().file().ends_with("],\n \"c\": []\n}\n"));
    }

    #[test]
    fn nothing_in_a_script_can_end_it() {
        let value = Value::from("</script><!-- & \u{2028}");
        assert_eq!(
            value.script(),
            r#""\u003c/script\u003e\u003c!-- \u0026 \u2028""#
        );
    }

    #[test]
    fn decimals_are_written_as_they_are() {
        let number = |text: &str| Value::Number(text.parse().unwrap()).script();
        assert_eq!([number("0.950"), number("-12")], ["0.950", "-12"]);
    }

    #[test]
    fn the_case_file_is_passed_on_byte_for_byte() {
        let file = case_file("{ \"id\":1 }\r\n", "abc");
        assert_eq!(file.json, "{ \"id\":1 }\r\n");
        assert!(file.text_sha256.starts_with("ba7816bf"));
    }

    proptest! {
        #[test]
        fn every_text_reads_back(text in "\\PC*|[\u{0}-\u{20}\"\\\\<>&\u{2028}]{0,8}") {
            for written in [Value::from(text.as_str()).file(), Value::from(text.as_str()).script()] {
                let read: serde_json::Value = serde_json::from_str(&written).unwrap();
                prop_assert_eq!(read.as_str(), Some(text.as_str()));
            }
        }
    }
}
