//! Reads JSON field by field, and keeps the first thing that is wrong with its place.
//!
//! Reading never stops: what is wrong is told to the [`File`], and a harmless value stands in. So no reader returns
//! a `Result`, which made the loader several times larger in the page's program. For the same reason no reader
//! remembers where it is: the place of an error is looked for when there is one.

use super::json::Json;
use crate::i18n::Language;
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

/// What is read, and what was found wrong; of several errors the first, since the others may follow from it.
#[derive(Debug)]
pub(crate) struct File<'a> {
    root: &'a Json,
    /// The words of the other languages by their keys, in the file or beside it.
    pub(super) translations: Vec<(Language, &'a Json)>,
    first: OnceCell<LoadError>,
}

impl<'a> File<'a> {
    /// A file, before anything is read.
    pub(crate) fn new(root: &'a Json) -> Self {
        File {
            root,
            translations: Vec::new(),
            first: OnceCell::new(),
        }
    }

    /// The whole of it.
    pub(crate) fn root(&'a self) -> Node<'a> {
        Node {
            file: self,
            value: self.root,
            key: "",
        }
    }

    /// Tells of an error.
    pub(super) fn add(&self, path: String, rule: &str, mend: &str) {
        let rule = rule.to_owned();
        let mend = mend.to_owned();
        let _ = self.first.set(LoadError { path, rule, mend });
    }

    /// Tells that a field of a value breaks a rule, or without a name the value itself.
    fn tell(&self, value: &Json, name: &str, rule: &str, mend: &str) {
        // A later value may be one that stands in, and has no place.
        if self.first.get().is_none() {
            let mut path = String::new();
            let mut found = find(self.root, value, &mut path);
            for (_, words) in &self.translations {
                found = found || find(words, value, &mut path);
            }
            enter(&mut path, name);
            self.add(path, rule, mend);
        }
    }

    /// `value`, unless something was wrong.
    #[inline(never)]
    pub(crate) fn none_or<T>(self, value: T) -> Result<T, LoadError> {
        match self.first.into_inner() {
            None => Ok(value),
            Some(error) => {
                // To take a case apart that is of no use needs more of the program than to leave it.
                std::mem::forget(value);
                Err(error)
            }
        }
    }
}

/// Looks for a value in another, and writes the way.
fn find(here: &Json, value: &Json, path: &mut String) -> bool {
    let length = path.len();
    let mut found = std::ptr::eq(here, value);
    if let Json::Object(fields) = here {
        for (name, below) in fields {
            if !found {
                path.truncate(length);
                enter(path, name);
                found = find(below, value, path);
            }
        }
    }
    for (index, below) in here.items().iter().enumerate() {
        if !found {
            path.truncate(length);
            path.push_str(&["[", &index.to_string(), "]"].concat());
            found = find(below, value, path);
        }
    }
    if !found {
        path.truncate(length);
    }
    found
}

fn enter(path: &mut String, name: &str) {
    if !path.is_empty() && !name.is_empty() {
        path.push('.');
    }
    path.push_str(name);
}

/// A value that is read from: mostly an object, by its fields.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Node<'a> {
    pub(super) file: &'a File<'a>,
    pub(crate) value: &'a Json,
    /// What the keys of its translations begin with.
    pub(super) key: &'a str,
}

/// How a value of a list is read.
type Read<T> = fn(&Node<'_>) -> T;

impl<'a> Node<'a> {
    /// Tells that a value breaks a rule.
    pub(crate) fn error(&self, value: &Json, rule: &str, mend: &str) {
        self.file.tell(value, "", rule, mend);
    }

    /// Another value of the file.
    pub(crate) fn at(&self, value: &'a Json) -> Self {
        Node {
            value,
            key: "",
            ..*self
        }
    }

    /// The field of an object, if it is there and not null.
    pub(crate) fn optional(&self, name: &str) -> Option<&'a Json> {
        self.value.present(name)
    }

    /// A field that must be there.
    pub(crate) fn field(&self, name: &str) -> &'a Json {
        self.optional(name).unwrap_or_else(|| {
            let rule = "this field is required";
            self.file.tell(self.value, name, rule, "add it");
            &Json::Null
        })
    }

    /// The key of a field's translations.
    pub(super) fn key_of(&self, name: &str) -> String {
        let slash = if self.key.is_empty() { "" } else { "/" };
        [self.key, slash, name].concat()
    }

    /// Reads the items of a list that may be absent.
    pub(crate) fn list<T>(&self, name: &str, read: Read<T>) -> Vec<T> {
        let mut list = Vec::new();
        self.each(name, "", &mut |item| list.push(read(item)));
        list
    }

    /// Reads the items of a list that must be there.
    pub(crate) fn required_list<T>(&self, name: &str, read: Read<T>) -> Vec<T> {
        self.field(name);
        self.list(name, read)
    }

    /// Reads each item of a list that may be absent. The keys of its translations hold what the field `by` says, or
    /// without one its number.
    pub(super) fn each(&self, name: &str, by: &str, read: &mut dyn FnMut(&Node<'_>)) {
        let Some(list) = self.optional(name) else {
            return;
        };
        if !matches!(list, Json::List(_)) {
            self.error(list, "must be a list", "write [ … ]");
        }
        for (index, value) in list.items().iter().enumerate() {
            let number = index.to_string();
            let own = value.get(by).and_then(Json::as_str).unwrap_or(&number);
            let key = &[&self.key_of(name), "/", own].concat();
            read(&Node {
                value,
                key,
                ..*self
            });
        }
    }

    /// Every field of an object with its name.
    pub(super) fn entries<'b>(&self, object: &'b Json) -> &'b [(String, Json)] {
        if let Json::Object(fields) = object {
            return fields;
        }
        self.error(object, "must be an object", "write { … }");
        &[]
    }

    /// The string that a value must be.
    pub(crate) fn text(&self, value: &'a Json) -> &'a str {
        value.as_str().unwrap_or_else(|| {
            self.error(value, "must be a string", "put it in quotation marks");
            ""
        })
    }

    /// A field that must be a string.
    pub(crate) fn string(&self, name: &str) -> String {
        self.text(self.field(name)).to_owned()
    }

    /// A field that must be a whole number in the range of its type.
    pub(crate) fn integer<T: TryFrom<i64> + Default>(&self, name: &str) -> T {
        self.whole(self.field(name))
    }

    /// The whole number in the range of its type that a value must be.
    pub(crate) fn whole<T: TryFrom<i64> + Default>(&self, value: &Json) -> T {
        if let Json::Number(Some(number)) = value
            && let Ok(number) = T::try_from(*number)
        {
            return number;
        }
        self.error(
            value,
            "must be a whole number in range",
            "write it without quotation marks",
        );
        T::default()
    }

    /// The whole number from 1 in the range of its type that a value must be: a place, or how many there are.
    pub(crate) fn count<T: TryFrom<i64> + Default + PartialEq>(&self, value: &Json) -> T {
        let count = self.whole(value);
        if count == T::default() {
            self.error(value, "must be 1 or more", "count from 1");
        }
        count
    }

    /// A field that is true or false, and false where it is absent.
    pub(crate) fn boolean(&self, name: &str) -> bool {
        let Some(value) = self.optional(name) else {
            return false;
        };
        if let Json::Bool(value) = value {
            return *value;
        }
        self.error(value, "must be true or false", "write true or false");
        false
    }

    /// A field that must be one word out of a closed list.
    pub(crate) fn word<T: Copy>(&self, name: &str, words: &Words<T>) -> T {
        let at = self.choice(name, words.words);
        words.meanings.get(at).copied().unwrap_or(words.first)
    }

    fn choice(&self, name: &str, words: &[&str]) -> usize {
        let value = self.field(name);
        for (at, word) in words.iter().enumerate() {
            if value.as_str() == Some(word) {
                return at;
            }
        }
        let mend = ["use ", &words.join(", ")].concat();
        self.error(value, "is not one of the words allowed here", &mend);
        0
    }
}

/// A closed list of words with what they mean; [`words`] makes it. The words stand apart from their meanings, so
/// that one function can look through all lists.
pub(crate) struct Words<T: 'static> {
    pub(crate) words: &'static [&'static str],
    pub(crate) meanings: &'static [T],
    /// What stands in for any other word.
    pub(crate) first: T,
}

/// Words, each with the variant that it means; there is at least one.
macro_rules! words {
    ($type:ident: $first:literal $meaning:ident $(, $word:literal $other:ident)*) => {
        &$crate::case::reader::Words {
            words: &[$first $(, $word)*],
            meanings: &[$type::$meaning $(, $type::$other)*],
            first: $type::$meaning,
        }
    };
}
pub(crate) use words;
