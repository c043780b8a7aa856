//! Names that an object of a JSON text has twice. Whoever reads it keeps one of the two in silence (RFC 8259, section 4),
//! so that in a long file a correction could have no effect.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

/// The place of the first name that stands twice; `None` if there is none, or the text is no JSON.
pub(crate) fn twice(json: &str) -> Option<String> {
    let found = RefCell::new(None);
    let whole = Place {
        path: String::new(),
        found: &found,
    };
    // Ends at a fault of the text as well, which is the loader's to tell.
    let _ = whole.deserialize(&mut serde_json::Deserializer::from_str(json));
    found.into_inner()
}

/// A value of the text, and where it stands.
struct Place<'a> {
    path: String,
    found: &'a RefCell<Option<String>>,
}

impl Place<'_> {
    fn inside(&self, step: &str) -> Self {
        Self {
            path: [self.path.as_str(), step].concat(),
            found: self.found,
        }
    }
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = ();

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let mut names = BTreeSet::new();
        while let Some(name) = fields.next_key::<String>()? {
            let field = self.inside(&format!("/{name}"));
            if names.contains(&name) {
                self.found.replace(Some(field.path));
                return Err(A::Error::custom("twice"));
            }
            fields.next_value_seed(field)?;
            names.insert(name);
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let mut index = 0;
        while items
            .next_element_seed(self.inside(&format!("[{index}]")))?
            .is_some()
        {
            index += 1;
        }
        Ok(())
    }

    fn visit_str<E: Error>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::twice;

    #[test]
    fn the_first_name_that_stands_twice_is_told_with_its_place() {
        for (json, place) in [
            ("{\"a\": 1, \"b\": {\"a\": null}}", None),
            ("{\"a\": 1, \"a\": 1}", Some("/a")),
            (
                "{\"a\": [true, {\"b\": 1.5, \"c\": -1, \"b\": \"\"}], \"a\": 2}",
                Some("/a[1]/b"),
            ),
            ("{\"a\": {}, \"\\u0061\": {}}", Some("/a")),
            ("[[{\"\": 0, \"\": 0}]]", Some("[0][0]/")),
            ("{\"a\": ", None),
        ] {
            assert_eq!(twice(json).as_deref(), place, "{json}");
        }
    }
}
