//! Reads a JSON value field by field and remembers where it is, so that an error can say so.

use serde_json::Value;

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

/// A value and its place in the file.
#[derive(Clone, Debug)]
pub(super) struct Node<'a> {
    pub(super) value: &'a Value,
    pub(super) path: String,
}

impl<'a> Node<'a> {
    pub(super) fn error(&self, rule: &str, mend: &str) -> LoadError {
        LoadError {
            path: self.path.clone(),
            rule: rule.into(),
            mend: mend.into(),
        }
    }

    fn at(&self, step: &str) -> String {
        if self.path.is_empty() {
            step.into()
        } else {
            format!("{}.{step}", self.path)
        }
    }

    /// The field of an object, if it is there and not null.
    pub(super) fn optional(&self, name: &str) -> Option<Node<'a>> {
        let value = self.value.get(name).filter(|value| !value.is_null())?;
        Some(Node {
            value,
            path: self.at(name),
        })
    }

    /// Whether the field is there, be it null.
    pub(super) fn has(&self, name: &str) -> bool {
        self.value.get(name).is_some()
    }

    pub(super) fn field(&self, name: &str) -> Result<Node<'a>, LoadError> {
        self.optional(name).ok_or_else(|| LoadError {
            path: self.at(name),
            rule: "this field is required".into(),
            mend: "add it".into(),
        })
    }

    pub(super) fn items(&self) -> Result<Vec<Node<'a>>, LoadError> {
        let items = self
            .value
            .as_array()
            .ok_or_else(|| self.error("must be a list", "write [ … ]"))?;
        let place = |(index, value)| Node {
            value,
            path: format!("{}[{index}]", self.path),
        };
        Ok(items.iter().enumerate().map(place).collect())
    }

    /// Reads each item of a list that may be absent.
    pub(super) fn list<T>(
        &self,
        name: &str,
        read: impl Fn(&Node<'a>) -> Result<T, LoadError>,
    ) -> Result<Vec<T>, LoadError> {
        match self.optional(name) {
            Some(list) => list.items()?.iter().map(read).collect(),
            None => Ok(Vec::new()),
        }
    }

    pub(super) fn entries(&self) -> Result<Vec<(&'a str, Node<'a>)>, LoadError> {
        let object = self
            .value
            .as_object()
            .ok_or_else(|| self.error("must be an object", "write { … }"))?;
        let place = |(name, value): (&'a String, &'a Value)| {
            (
                name.as_str(),
                Node {
                    value,
                    path: self.at(name),
                },
            )
        };
        Ok(object.iter().map(place).collect())
    }

    pub(super) fn text(&self) -> Result<&'a str, LoadError> {
        self.value
            .as_str()
            .ok_or_else(|| self.error("must be a string", "put it in quotation marks"))
    }

    pub(super) fn string(&self, name: &str) -> Result<String, LoadError> {
        Ok(self.field(name)?.text()?.to_owned())
    }

    pub(super) fn integer<T: TryFrom<i64>>(&self, name: &str) -> Result<T, LoadError> {
        let node = self.field(name)?;
        let number = node
            .value
            .as_i64()
            .and_then(|number| T::try_from(number).ok());
        number.ok_or_else(|| {
            node.error(
                "must be a whole number in range",
                "write it without quotation marks",
            )
        })
    }

    pub(super) fn boolean(&self, name: &str) -> Result<bool, LoadError> {
        match self.optional(name) {
            Some(node) => node
                .value
                .as_bool()
                .ok_or_else(|| node.error("must be true or false", "write true or false")),
            None => Ok(false),
        }
    }

    /// Reads a string with a reader that may refuse it.
    pub(super) fn parsed<T>(
        &self,
        rule: &str,
        mend: &str,
        read: impl Fn(&str) -> Option<T>,
    ) -> Result<T, LoadError> {
        read(self.text()?).ok_or_else(|| self.error(rule, mend))
    }

    /// Reads one word out of a closed list.
    pub(super) fn word<T: Copy>(&self, words: &[(&str, T)]) -> Result<T, LoadError> {
        let found = words
            .iter()
            .find(|(word, _)| self.value.as_str() == Some(word));
        found.map(|(_, meaning)| *meaning).ok_or_else(|| {
            let list: Vec<_> = words.iter().map(|(word, _)| *word).collect();
            self.error(
                "is not one of the words allowed here",
                &format!("use {}", list.join(", ")),
            )
        })
    }
}
