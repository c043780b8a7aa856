//! Words with slots: `{figure}` is written by the number formatter, `{claim|words}` marks words.

use super::Id;
use crate::excerpt;

/// One part of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Plain words.
    Words(String),
    /// A figure or derived value, written with qualifier and unit: `{id}`.
    Value(Id),
    /// The place a figure or claim took, written as an ordinal: `{id#rank}`.
    Rank(Id),
    /// Words that state a figure or claim: `{id|words}`.
    Marked(Id, String),
}

impl Piece {
    /// The figure or claim that the piece belongs to.
    pub fn id(&self) -> Option<&Id> {
        match self {
            Self::Words(_) => None,
            Self::Value(id) | Self::Rank(id) | Self::Marked(id, _) => Some(id),
        }
    }
}

/// A sentence or passage with slots, read once.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Template {
    pieces: Vec<Piece>,
}

impl Template {
    /// Reads a template. `{{` and `}}` stand for braces.
    ///
    /// # Errors
    /// A brace that is not closed, or a slot without a name; the error is the offending part.
    pub fn parse(source: &str) -> Result<Self, String> {
        let mut reader = Reader {
            rest: source,
            words: String::new(),
            pieces: Vec::new(),
        };
        while !reader.rest.is_empty() {
            reader.step()?;
        }
        reader.flush();
        Ok(Self {
            pieces: reader.pieces,
        })
    }

    /// The parts in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The sentences of the template, each with its closing sign.
    pub fn sentences(&self) -> Vec<Self> {
        let mut sentences = vec![Vec::new()];
        for piece in &self.pieces {
            let Piece::Words(words) = piece else {
                add(&mut sentences, piece.clone());
                continue;
            };
            for (index, part) in split_sentences(words).into_iter().enumerate() {
                if index > 0 {
                    sentences.push(Vec::new());
                }
                add(&mut sentences, Piece::Words(part.to_owned()));
            }
        }
        sentences.retain(|pieces| !pieces.is_empty());
        sentences
            .into_iter()
            .map(|pieces| Self { pieces })
            .collect()
    }

    /// Writes the template as text, with what `write` says for each slot.
    pub fn write(&self, mut write: impl FnMut(&Piece) -> String) -> String {
        let part = |piece: &Piece| match piece {
            Piece::Words(words) => words.clone(),
            Piece::Value(_) | Piece::Rank(_) | Piece::Marked(..) => write(piece),
        };
        self.pieces.iter().map(part).collect()
    }
}

fn add(sentences: &mut [Vec<Piece>], piece: Piece) {
    let empty = matches!(&piece, Piece::Words(words) if words.is_empty());
    if let Some(last) = sentences.last_mut().filter(|_| !empty) {
        last.push(piece);
    }
}

/// Cuts words after each sentence's end: `。！？`, or `.!?` with a space behind; closing quotes belong to it. A small letter
/// or a digit goes on with what an abbreviation began (after UAX #29, rule SB8), as in “No. 1”.
fn split_sentences(words: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, end) in words.match_indices(['。', '！', '？', '.', '!', '?']) {
        let after = excerpt::from(words, at + end.len());
        let closing = after.len()
            - after
                .trim_start_matches(['”', '’', '」', '』', '"', ')'])
                .len();
        let rest = excerpt::from(after, closing);
        let full_width = end.len() > 1;
        let goes_on = |next: char| next.is_ascii_lowercase() || next.is_ascii_digit();
        let ends = rest.starts_with(' ') && !rest.trim_start().starts_with(goes_on);
        if full_width || ends {
            let stop = words.len() - rest.len();
            parts.push(excerpt::between(words, start, stop));
            start = stop;
        }
    }
    parts.push(excerpt::from(words, start));
    parts
}

struct Reader<'a> {
    rest: &'a str,
    words: String,
    pieces: Vec<Piece>,
}

impl Reader<'_> {
    fn step(&mut self) -> Result<(), String> {
        let end = self
            .rest
            .bytes()
            .position(|byte| matches!(byte, b'{' | b'}'));
        let end = end.unwrap_or(self.rest.len());
        let (words, rest) = (
            excerpt::up_to(self.rest, end),
            excerpt::from(self.rest, end),
        );
        self.words.push_str(words);
        self.rest = rest;
        if rest.starts_with("{{") || rest.starts_with("}}") {
            self.words.push_str(excerpt::up_to(rest, 1));
            self.rest = excerpt::from(rest, 2);
            return Ok(());
        }
        if rest.is_empty() { Ok(()) } else { self.slot() }
    }

    fn slot(&mut self) -> Result<(), String> {
        let inner = self.rest.strip_prefix('{');
        let Some((slot, rest)) = inner.and_then(|inner| cut(inner, b'}')) else {
            return Err(beginning(self.rest));
        };
        let piece = piece(slot).ok_or_else(|| ["{", slot, "}"].concat())?;
        self.flush();
        self.pieces.push(piece);
        self.rest = rest;
        Ok(())
    }

    fn flush(&mut self) {
        if !self.words.is_empty() {
            self.pieces
                .push(Piece::Words(std::mem::take(&mut self.words)));
        }
    }
}

/// Parts a text at a sign of ASCII. By bytes, which needs less of the program than to search for a character.
fn cut(text: &str, sign: u8) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| byte == sign)?;
    Some((excerpt::up_to(text, at), excerpt::from(text, at + 1)))
}

fn beginning(text: &str) -> String {
    let mut part = String::new();
    for c in text.chars().take(20) {
        part.push(c);
    }
    part
}

fn piece(slot: &str) -> Option<Piece> {
    if let Some((name, words)) = cut(slot, b'|') {
        return Some(Piece::Marked(id(name)?, words.to_owned()));
    }
    if let Some(name) = slot.strip_suffix("#rank") {
        return Some(Piece::Rank(id(name)?));
    }
    Some(Piece::Value(id(slot)?))
}

fn id(name: &str) -> Option<Id> {
    let sound = !name.is_empty() && cut(name, b'{').is_none();
    sound.then(|| Id::from(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(source: &str, expected: &[Piece]) {
        assert_eq!(Template::parse(source).unwrap().pieces(), expected);
    }

    #[test]
    fn slots_are_told_apart() {
        let words = |words: &str| Piece::Words(words.into());
        check(
            "共 {a} 元",
            &[words("共 "), Piece::Value("a".into()), words(" 元")],
        );
        check("{a#rank}", &[Piece::Rank("a".into())]);
        check(
            "{a|the first}",
            &[Piece::Marked("a".into(), "the first".into())],
        );
        check("{{a}}", &[words("{a}")]);
        check("", &[]);
    }

    #[test]
    fn a_broken_slot_is_named() {
        assert_eq!(Template::parse("a {b"), Err("{b".into()));
        assert_eq!(Template::parse("a } b"), Err("} b".into()));
        assert_eq!(Template::parse("a {} b"), Err("{}".into()));
    }

    #[test]
    fn sentences_end_at_their_signs() {
        let template = Template::parse("First {a} of 1.5. Second “{b}.” Third").unwrap();
        let sentences: Vec<_> = template
            .sentences()
            .iter()
            .map(|s| s.write(|_| "_".into()))
            .collect();
        assert_eq!(sentences, ["First _ of 1.5.", " Second “_.”", " Third"]);
        for whole in ["Highway “No. 1” as {a}", "5 km. of road", "Art. 3 of {a}"] {
            assert_eq!(
                Template::parse(whole).unwrap().sentences().len(),
                1,
                "{whole}"
            );
        }
        let template = Template::parse("甲{a}。乙“{b}”！丙").unwrap();
        assert_eq!(template.sentences().len(), 3);
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(source in "\\PC*") {
            let _ = Template::parse(&source);
        }

        #[test]
        fn text_without_braces_is_kept(source in "[^{}]*") {
            prop_assert_eq!(Template::parse(&source).unwrap().write(|_| String::new()), source);
        }
    }
}
