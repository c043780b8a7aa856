//! JSON as a small tree, and the reader that makes it: RFC 8259, to the letter and to the depth of `serde_json`.
//!
//! The page reads its case with this one and not with `serde_json`, which would bring its own maps, numbers and
//! errors along: sixteen kilobytes of the page's program. The tests hold the two against each other.

/// A value of JSON, as far as the case needs it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Json {
    Null,
    Bool(bool),
    /// `None` where it is not a whole number, or one of more than 18 digits.
    Number(Option<i64>),
    Text(String),
    List(Vec<Json>),
    /// The fields by their names, in the order of these; of several with one name the last.
    Object(Vec<(String, Json)>),
}

/// Where a text ceases to be JSON: the line from 1, and the column of the byte within.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) line: usize,
    pub(crate) column: usize,
}

/// How deep lists and objects may lie in one another, so that no file exhausts the stack.
const DEPTH: usize = 127;

impl Json {
    /// Reads a text that is one value.
    pub(crate) fn parse(source: &str) -> Result<Self, Place> {
        let mut reader = Reader {
            source,
            at: 0,
            broken: None,
        };
        let value = reader.value(DEPTH);
        reader.next();
        if reader.at < source.len() {
            reader.fail();
        }
        match reader.broken {
            Some(at) => Err(place(source, at)),
            None => Ok(value),
        }
    }

    /// The field of an object, if it is there.
    pub(crate) fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else {
            return None;
        };
        let at = position(fields, name).ok()?;
        fields.get(at).map(|(_, value)| value)
    }

    /// The field of an object, if it is there and not null.
    pub(crate) fn present(&self, name: &str) -> Option<&Self> {
        let value = self.get(name)?;
        (!matches!(value, Self::Null)).then_some(value)
    }

    /// Takes a field out of an object; null if it is not there.
    pub(crate) fn take(&mut self, name: &str) -> Self {
        let mut taken = Self::Null;
        if let Self::Object(fields) = self
            && let Ok(at) = position(fields, name)
        {
            std::mem::swap(&mut fields[at].1, &mut taken);
        }
        taken
    }

    /// The items; none where it is no list.
    pub(crate) fn items(&self) -> &[Self] {
        if let Self::List(items) = self {
            items
        } else {
            &[]
        }
    }

    /// The string, if it is one.
    pub(crate) fn as_str(&self) -> Option<&str> {
        if let Self::Text(text) = self {
            Some(text)
        } else {
            None
        }
    }
}

fn position(fields: &[(String, Json)], name: &str) -> Result<usize, usize> {
    fields.binary_search_by(|(other, _)| other.as_str().cmp(name))
}

fn place(source: &str, at: usize) -> Place {
    let (mut line, mut column) = (1, 0);
    for byte in source.bytes().take(at + 1) {
        column += 1;
        if byte == b'\n' {
            (line, column) = (line + 1, 0);
        }
    }
    Place { line, column }
}

/// What is seen behind the last byte. In the text it is no JSON either.
const END: u8 = 0;

/// Reading never stops: the first fault is kept, and what follows it is as if the text ended there.
struct Reader<'a> {
    source: &'a str,
    at: usize,
    broken: Option<usize>,
}

impl Reader<'_> {
    fn peek(&self) -> u8 {
        self.source.as_bytes().get(self.at).copied().unwrap_or(END)
    }

    /// The next byte that is no white space.
    fn next(&mut self) -> u8 {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            self.at += 1;
        }
        self.peek()
    }

    fn fail(&mut self) {
        self.broken = self.broken.or(Some(self.at));
        self.at = self.source.len();
    }

    /// Goes past this byte, if it is the one here.
    fn skip(&mut self, byte: u8) -> bool {
        let here = self.peek() == byte;
        self.at += usize::from(here);
        here
    }

    fn expect(&mut self, byte: u8) {
        if !self.skip(byte) {
            self.fail();
        }
    }

    fn value(&mut self, depth: usize) -> Json {
        match self.next() {
            b'{' => self.object(depth),
            b'[' => self.list(depth),
            b'"' => Json::Text(self.text()),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            b'n' => self.word("null", Json::Null),
            _ => self.number(),
        }
    }

    fn word(&mut self, word: &str, value: Json) -> Json {
        for byte in word.bytes() {
            self.expect(byte);
        }
        value
    }

    fn list(&mut self, depth: usize) -> Json {
        let mut items = Vec::new();
        let mut more = self.open(depth, b']');
        while more {
            items.push(self.value(depth - 1));
            more = self.more(b']');
        }
        Json::List(items)
    }

    fn object(&mut self, depth: usize) -> Json {
        let mut fields = Vec::new();
        let mut more = self.open(depth, b'}');
        while more {
            self.next();
            let name = self.text();
            self.next();
            self.expect(b':');
            let value = self.value(depth - 1);
            match position(&fields, &name) {
                Ok(at) => fields[at].1 = value,
                Err(at) => fields.insert(at, (name, value)),
            }
            more = self.more(b'}');
        }
        Json::Object(fields)
    }

    /// Goes into a list or an object, and says whether there is anything in it.
    fn open(&mut self, depth: usize, close: u8) -> bool {
        if depth == 0 {
            self.fail();
            return false;
        }
        self.at += 1;
        self.next();
        !self.skip(close)
    }

    /// Goes past a comma, or out of the list or object.
    fn more(&mut self, close: u8) -> bool {
        let comma = self.next() == b',';
        self.expect(if comma { b',' } else { close });
        comma
    }

    fn text(&mut self) -> String {
        let mut text = String::new();
        self.expect(b'"');
        loop {
            let start = self.at;
            while !matches!(self.peek(), END..=0x1f | b'"' | b'\\') {
                self.at += 1;
            }
            text.push_str(self.source.get(start..self.at).unwrap_or_default());
            if !self.skip(b'\\') {
                self.expect(b'"');
                return text;
            }
            text.push(self.escaped());
        }
    }

    fn escaped(&mut self) -> char {
        let escaped = match self.peek() {
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => return self.code(),
            byte @ (b'"' | b'\\' | b'/') => byte,
            _ => return self.refuse(),
        };
        self.at += 1;
        char::from(escaped)
    }

    fn refuse(&mut self) -> char {
        self.fail();
        ' '
    }

    /// A character by its code, which is written in two halves if it has more than 16 bits.
    fn code(&mut self) -> char {
        let mut code = self.half();
        if code >> 10 == HIGH {
            self.expect(b'\\');
            let low = self.half();
            let whole = 0x1_0000 + ((code & 0x3ff) << 10) + (low & 0x3ff);
            code = if low >> 10 == LOW { whole } else { code };
        }
        char::from_u32(code).unwrap_or_else(|| {
            self.at -= 1;
            self.refuse()
        })
    }

    /// Sixteen bits: a `u` and four digits.
    fn half(&mut self) -> u32 {
        self.expect(b'u');
        let (mut code, mut valid) = (0, true);
        for _ in 0..4 {
            let digit = char::from(self.peek()).to_digit(16);
            valid &= digit.is_some();
            code = code * 16 + digit.unwrap_or(0);
            self.at += 1;
        }
        if !valid {
            self.at -= 1;
            self.fail();
        }
        code
    }

    fn number(&mut self) -> Json {
        let negative = self.skip(b'-');
        let start = self.at;
        let whole = if self.skip(b'0') { 0 } else { self.digits() };
        // Zero with a sign is no whole number: it has one.
        let mut exact = self.at - start <= 18 && !(negative && whole == 0);
        if self.skip(b'.') {
            self.digits();
            exact = false;
        }
        if self.skip(b'e') || self.skip(b'E') {
            let _sign = self.skip(b'+') || self.skip(b'-');
            self.digits();
            exact = false;
        }
        Json::Number(exact.then(|| if negative { -whole } else { whole }))
    }

    /// At least one digit.
    fn digits(&mut self) -> i64 {
        let start = self.at;
        let mut value = 0_i64;
        while self.peek().is_ascii_digit() {
            value = value.wrapping_mul(10) + i64::from(self.peek() - b'0');
            self.at += 1;
        }
        if self.at == start {
            self.fail();
        }
        value
    }
}

/// The upper six bits of the first and of the second half of a character in UTF-16.
const HIGH: u32 = 0x36;
const LOW: u32 = 0x37;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    /// The same value as `serde_json` has it.
    fn same(json: &Json, other: &Value) -> bool {
        match (json, other) {
            (Json::Null, other) => other.is_null(),
            (Json::Bool(one), Value::Bool(other)) => one == other,
            (Json::Text(one), Value::String(other)) => one == other,
            (Json::Number(one), Value::Number(other)) => {
                *one == other
                    .as_i64()
                    .filter(|it| it.unsigned_abs() < 10_u64.pow(18))
            }
            (Json::List(one), Value::Array(other)) => {
                one.len() == other.len()
                    && one.iter().zip(other).all(|(one, other)| same(one, other))
            }
            (Json::Object(one), Value::Object(other)) => {
                let pairs = || one.iter().zip(other);
                one.len() == other.len()
                    && pairs().all(|((one, a), (other, b))| one == other && same(a, b))
            }
            _ => false,
        }
    }

    /// Both readers read the same, or refuse it at the same place.
    fn check(source: &str) {
        match (Json::parse(source), serde_json::from_str::<Value>(source)) {
            (Ok(json), Ok(value)) => assert!(same(&json, &value), "{source}: {json:?}"),
            (Err(place), Err(error)) => {
                let (line, column) = (error.line(), error.column());
                assert_eq!(place, Place { line, column }, "{source:?}: {error}");
            }
            // That it fits a float is asked by the reference alone.
            (Ok(_), Err(error)) if error.to_string().starts_with("number out of range") => {}
            (json, value) => panic!("{source:?}: {json:?}, but {value:?}"),
        }
    }

    #[test]
    fn every_case_is_read_as_by_the_reference() {
        for folder in ["seeds/suizhou", "tests/fixture"] {
            check(&std::fs::read_to_string(format!("{folder}/case.json")).unwrap());
        }
    }

    #[test]
    fn each_kind_of_value_and_of_fault_is_read_as_by_the_reference() {
        for source in [
            "",
            " ",
            "\n",
            "\u{feff}1",
            "null",
            "nul",
            "nulx",
            "true",
            "tru ",
            "false",
            "fals",
            "x",
            "\0",
            "1\0",
            "0",
            "01",
            "0 1",
            "-",
            "-x",
            "-1",
            "-0",
            "1e999",
            "1.",
            "1.5",
            "1.x",
            "1e5",
            "1E+5",
            "1e-5",
            "1e",
            "1ex",
            "1e+",
            ".5",
            "+1",
            "999999999999999999",
            "-999999999999999999",
            "9999999999999999999999",
            "[",
            "[]",
            "[ ]",
            "[1",
            "[1,",
            "[1,]",
            "[1 2]",
            "[,]",
            "[1,2]",
            "]",
            "{",
            "{}",
            "{ }",
            "{1",
            "{\"a\"",
            "{\"a\"}",
            "{\"a\":",
            "{\"a\":}",
            "{\"a\":1",
            "{\"a\":1,",
            "{\"a\":1,}",
            "{\"a\":1 \"b\"",
            "{\"b\":1,\"a\":2,\"b\":[3]}",
            "{\"a\" 1}",
            "\"",
            "\"a",
            "\"a\nb\"",
            "\"a\u{7f}b\"",
            "\"\\",
            "\"\\x\"",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"",
            "\"\\u\"",
            "\"\\u00e9\\u6F22\"",
            "\"\\u12\"",
            "\"\\u12g4\"",
            "\"\\ud83d\\ude00\"",
            "\"\\ud83d\"",
            "\"\\ud83dx\"",
            "\"\\ud83d\\n\"",
            "\"\\ud83d\\u0041\"",
            "\"\\ud83d\\ud83d\"",
            "\"\\ude00\"",
            "\"\\ud83d\\",
            "1 2",
            "[]]",
            "\"a\" \t\r\n",
            "\"a\"\u{a0}",
        ] {
            check(source);
        }
    }

    #[test]
    fn what_lies_too_deep_is_refused_as_by_the_reference() {
        for depth in [126, 127, 128, 100_000] {
            check(&"[".repeat(depth));
            check(&["[".repeat(depth), "]".repeat(depth)].concat());
            check(&["{\"a\":".repeat(depth), "1".into(), "}".repeat(depth)].concat());
        }
    }

    proptest! {
        #[test]
        fn text_that_may_be_json_is_read_as_by_the_reference(
            source in "(\\[|\\]|\\{|\\}|,|:|\"|\"[a-c]\"|\"[a-c]\":|\\\\|u[0-9a-f]{4}|[-+.0-9eE]| |\n|null|true|é|漢){0,24}",
        ) {
            check(&source);
        }

        #[test]
        fn any_text_is_read_or_refused_as_by_the_reference(source in "\\PC*") {
            check(&source);
        }

        #[test]
        fn a_string_of_any_characters_is_read_again(text in any::<String>()) {
            let json = Value::from(text.as_str()).to_string();
            prop_assert_eq!(Json::parse(&json), Ok(Json::Text(text)));
        }
    }
}
