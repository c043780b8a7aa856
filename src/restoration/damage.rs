//! Knows how the text was damaged: a filter that glosses by bytes, stray and lost bytes, lossy decoding.
//!
//! The rules, line by line:
//!
//! 1. A line that begins with a full-width bracket has a byte A1 before it.
//! 2. After every pair of bytes that spells a glossed character, at whatever offset, stands `(pinyin)`.
//! 3. Bytes are read in pairs from the left; a byte below 80 where a pair would begin is ASCII.
//! 4. A pair of the private-use area leaves nothing; what is no pair leaves `?`.
//! 5. Full-width forms (U+FF01 to U+FF5E) become half-width.

use super::gbk::{self, Pair};
use super::{Exception, ExceptionKind, Gloss};

/// The characters a filter glosses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GlossTable {
    pub(super) entries: Vec<Entry>,
}

/// A glossed character, its two bytes, and its pinyin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) character: char,
    pub(super) pair: [u8; 2],
    pub(super) pinyin: String,
}

impl GlossTable {
    /// A table of characters with their pinyin; what has no pair of bytes in GBK is left out.
    pub fn new<'a>(glosses: impl IntoIterator<Item = (char, &'a str)>) -> Self {
        let entry = |(character, pinyin): (char, &str)| {
            let pair = gbk::pair_of(character)?;
            let pinyin = pinyin.to_owned();
            Some(Entry {
                character,
                pair,
                pinyin,
            })
        };
        Self {
            entries: glosses.into_iter().filter_map(entry).collect(),
        }
    }

    /// The table of a restoration's record.
    pub fn of(glosses: &[Gloss]) -> Self {
        Self::new(
            glosses
                .iter()
                .map(|gloss| (gloss.character, gloss.pinyin.as_str())),
        )
    }
}

#[derive(Clone, Copy)]
enum Unit {
    /// A byte, and the character of the text it comes from; a gloss comes from none.
    Byte(u8, Option<usize>),
    /// A character that GBK does not have; it passes unharmed.
    Whole(char),
}

/// The text as it looks after the damage, with exceptions at the places given (code points of the text).
pub fn damage(text: &str, table: &GlossTable, exceptions: &[Exception]) -> String {
    let mut start = 0;
    let mut lines = Vec::new();
    for line in text.split('\n') {
        let bytes = encode(line, start, exceptions);
        lines.push(decode(&insert_glosses(&bytes, table), exceptions));
        start += line.chars().count() + 1;
    }
    lines.join("\n")
}

fn encode(line: &str, start: usize, exceptions: &[Exception]) -> Vec<Unit> {
    let excepted = |kind, at| exceptions.contains(&Exception { kind, at });
    let stray = line.starts_with('（') && !excepted(ExceptionKind::NoStrayByte, start);
    let mut units: Vec<Unit> = stray
        .then_some(Unit::Byte(0xa1, None))
        .into_iter()
        .collect();
    for (at, character) in (start..).zip(line.chars()) {
        let from = usize::from(excepted(ExceptionKind::LostByte, at));
        units.extend(units_of(character, Some(at)).into_iter().skip(from));
    }
    units
}

fn units_of(character: char, origin: Option<usize>) -> Vec<Unit> {
    match (u8::try_from(character), gbk::pair_of(character)) {
        (Ok(byte), _) if byte.is_ascii() => vec![Unit::Byte(byte, origin)],
        (Ok(_) | Err(_), Some(pair)) => pair.map(|byte| Unit::Byte(byte, origin)).to_vec(),
        (Ok(_) | Err(_), None) => vec![Unit::Whole(character)],
    }
}

fn insert_glosses(units: &[Unit], table: &GlossTable) -> Vec<Unit> {
    let mut out = Vec::with_capacity(units.len());
    let mut rest = units;
    while let Some((first, after)) = rest.split_first() {
        out.push(*first);
        rest = after;
        if let (Some(entry), Some((second, beyond))) =
            (spelled(*first, after, table), after.split_first())
        {
            out.push(*second);
            let gloss = format!("({})", entry.pinyin);
            out.extend(
                gloss
                    .chars()
                    .flat_map(|character| units_of(character, None)),
            );
            rest = beyond;
        }
    }
    out
}

fn spelled<'a>(first: Unit, after: &[Unit], table: &'a GlossTable) -> Option<&'a Entry> {
    let (Unit::Byte(lead, _), Some(Unit::Byte(trail, _))) = (first, after.first()) else {
        return None;
    };
    table
        .entries
        .iter()
        .find(|entry| entry.pair == [lead, *trail])
}

fn decode(units: &[Unit], exceptions: &[Exception]) -> String {
    let dropped = |origin: Option<usize>| {
        let kind = ExceptionKind::OrphanDropped;
        origin.is_some_and(|at| exceptions.contains(&Exception { kind, at }))
    };
    let mut out = String::new();
    let mut rest = units;
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match (*first, after.first()) {
            (Unit::Whole(character), _) => out.push(character),
            (Unit::Byte(byte, _), _) if byte.is_ascii() => out.push(char::from(byte)),
            (Unit::Byte(lead, origin), Some(Unit::Byte(trail, _))) => {
                let pair = gbk::read([lead, *trail]);
                if pair == Pair::Undefined && dropped(origin) {
                    continue;
                }
                out.extend(shown(pair));
                rest = after.get(1..).unwrap_or_default();
            }
            (Unit::Byte(_, origin), None | Some(Unit::Whole(_))) => {
                out.extend((!dropped(origin)).then_some('?'));
            }
        }
    }
    out
}

fn shown(pair: Pair) -> Option<char> {
    match pair {
        Pair::Char(character) => Some(half_width(character)),
        Pair::Private => None,
        Pair::Undefined => Some('?'),
    }
}

fn half_width(character: char) -> char {
    let code = u32::from(character);
    let narrow = (0xff01..=0xff5e).contains(&code).then(|| code - 0xfee0);
    narrow.and_then(char::from_u32).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::{GlossTable, damage};

    fn check(text: &str, expected: &str) {
        let table = GlossTable::new([('聯', "lián"), ('發', "fā")]);
        assert_eq!(damage(text, &table, &[]), expected, "{text}");
    }

    #[test]
    fn a_gloss_follows_its_character() {
        check("發展，聯動", "發(fā)展,聯(lián)動");
    }

    #[test]
    fn a_gloss_splits_two_characters_that_spell_its_bytes() {
        check("勇擔築路之責", "勇?lián)B路之責");
    }

    #[test]
    fn a_line_that_opens_with_a_bracket_is_shifted() {
        check("前\n（一）發展", "前\n。ㄒ唬┌l(fā)展");
    }

    #[test]
    fn text_outside_the_table_passes_unharmed() {
        check("plain 😀 text\n", "plain 😀 text\n");
    }
}
