//! Reads a JSON value field by field and remembers where it is, so that an error can say so.
//!
//! Reading never stops: what is wrong is told to [`Errors`], which keeps the first, and a harmless value stands
//! in. So no reader returns a `Result`, which made the loader several times larger in the page's program.

use super::json::Json;
use std::cell::OnceCell;

/// Why a case file cannot be used: where, which rule it breaks, and how to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError {
    /// The place in the file, such as `figures[3].quote.exact`.
    pub path: String,
    /// The rule that is broken.
    pub rule: String,
    /// What to do about it.
    pub mend: String,
}

impl std::fmt::Display for LoadError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {} ({})", self.path, self.rule, self.mend)
    }
}

impl std::error::Error for LoadError {}

/// What was found wrong; of several errors the first, since the others may follow from it.
#[derive(Debug, Default)]
pub(super) struct Errors {
    first: OnceCell<LoadError>,
}

impl Errors {
    /// Tells of an error.
    pub(super) fn add(&self, path: String, rule: &str, mend: &str) {
        let rule = rule.to_owned();
        let mend = mend.to_owned();
        let _ = self.first.set(LoadError { path, rule, mend });
    }

    /// `value`, unless something was wrong.
    pub(super) fn none_or<T>(self, value: T) -> Result<T, LoadError> {
        self.first.into_inner().map_or(Ok(value), Err)
    }
}

/// A value and its place in the file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node<'a> {
    value: &'a Json,
    above: Option<&'a Node<'a>>,
    step: Step<'a>,
    errors: &'a Errors,
}

/// How a value is reached from the one above it.
#[derive(Clone, Copy, Debug)]
enum Step<'a> {
    Field(&'a str),
    Item(usize),
}

impl<'a> Node<'a> {
    /// The whole file.
    pub(super) fn root(value: &'a Json, errors: &'a Errors) -> Self {
        Node {
            value,
            above: None,
            step: Step::Item(0),
            errors,
        }
    }

    /// Tells that this value breaks a rule.
    pub(super) fn error(&self, rule: &str, mend: &str) {
        self.errors.add(self.path(), rule, mend);
    }

    fn path(&self) -> String {
        let Some(above) = self.above else {
            return String::new();
        };
        let path = above.path();
        match self.step {
            Step::Field(name) if path.is_empty() => name.to_owned(),
            Step::Field(name) => [&path, ".", name].concat(),
            Step::Item(index) => [&path, "[", &index.to_string(), "]"].concat(),
        }
    }

    fn below(&'a self, step: Step<'a>, value: &'a Json) -> Self {
        Node {
            value,
            above: Some(self),
            step,
            errors: self.errors,
        }
    }

    /// The field of an object, if it is there and not null.
    pub(super) fn optional(&'a self, name: &'a str) -> Option<Self> {
        let value = self.value.get(name).filter(|value| **value != Json::Null)?;
        Some(self.below(Step::Field(name), value))
    }

    /// Whether the field is there, be it null.
    pub(super) fn has(&self, name: &str) -> bool {
        self.value.get(name).is_some()
    }

    /// A field that must be there.
    pub(super) fn field(&'a self, name: &'a str) -> Self {
        self.optional(name).unwrap_or_else(|| {
            let missing = self.below(Step::Field(name), &Json::Null);
            missing.error("this field is required", "add it");
            missing
        })
    }

    /// Reads each item of a list.
    pub(super) fn each(&self, read: &mut dyn FnMut(usize, &Node<'_>)) {
        let Json::List(items) = self.value else {
            return self.error("must be a list", "write [ … ]");
        };
        for (index, value) in items.iter().enumerate() {
            read(index, &self.below(Step::Item(index), value));
        }
    }

    /// Reads each item of a list that may be absent.
    pub(super) fn list<T>(&self, name: &str, read: impl Fn(&Node<'_>) -> T) -> Vec<T> {
        let mut list = Vec::new();
        if let Some(node) = self.optional(name) {
            node.each(&mut |_, item| list.push(read(item)));
        }
        list
    }

    /// Every field of an object with its name.
    pub(super) fn entries(&'a self) -> Vec<(&'a str, Self)> {
        let mut entries = Vec::new();
        if let Json::Object(fields) = self.value {
            for (name, value) in fields {
                entries.push((name.as_str(), self.below(Step::Field(name), value)));
            }
        } else {
            self.error("must be an object", "write { … }");
        }
        entries
    }

    /// The string that the value must be.
    pub(super) fn text(&self) -> &'a str {
        self.value.as_str().unwrap_or_else(|| {
            self.error("must be a string", "put it in quotation marks");
            ""
        })
    }

    /// A field that must be a string.
    pub(super) fn string(&self, name: &str) -> String {
        self.field(name).text().to_owned()
    }

    /// A field that must be a whole number in the range of its type.
    pub(super) fn integer<T: TryFrom<i64> + Default>(&self, name: &str) -> T {
        let node = self.field(name);
        let number = if let Json::Number(number) = node.value {
            *number
        } else {
            None
        };
        number
            .and_then(|it| T::try_from(it).ok())
            .unwrap_or_else(|| {
                node.error(
                    "must be a whole number in range",
                    "write it without quotation marks",
                );
                T::default()
            })
    }

    /// A field that is true or false, and false where it is absent.
    pub(super) fn boolean(&self, name: &str) -> bool {
        let Some(node) = self.optional(name) else {
            return false;
        };
        if let Json::Bool(value) = node.value {
            return *value;
        }
        node.error("must be true or false", "write true or false");
        false
    }

    /// A field that must be one word out of a closed list.
    pub(super) fn word<T: Copy>(&self, name: &str, words: &Words<T>) -> T {
        let node = self.field(name);
        let word = node.value.as_str();
        let all = || std::iter::once(&words.first).chain(words.others);
        if let Some((_, meaning)) = all().find(|(each, _)| word == Some(each)) {
            return *meaning;
        }
        let list: Vec<_> = all().map(|(each, _)| *each).collect();
        node.error(
            "is not one of the words allowed here",
            &["use ", &list.join(", ")].concat(),
        );
        words.first.1
    }
}

/// A closed list of words with what they mean; it has at least one.
pub(super) struct Words<T: 'static> {
    /// One of them.
    pub(super) first: (&'static str, T),
    /// The others.
    pub(super) others: &'static [(&'static str, T)],
}
