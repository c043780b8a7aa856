//! Knows which characters a text uses and which stand side by side in it.

use std::collections::{BTreeMap, BTreeSet};

use crate::restoration::gbk;

/// What the headings of reports are numbered with, whatever else the text says.
const OF_HEADINGS: &str = "（一二三四五六七八九十）";

/// The words to read by: those of the text itself, of the line after, and the caller's own.
pub(super) struct Lexicon {
    bytes: BTreeMap<char, [u8; 2]>,
    neighbours: BTreeSet<(char, char)>,
    given: BTreeSet<(char, char)>,
    near: BTreeSet<(char, char)>,
}

impl Lexicon {
    pub(super) fn new(lines: &[&str], words: &str) -> Self {
        let mut lexicon = Self {
            bytes: BTreeMap::new(),
            neighbours: BTreeSet::new(),
            given: BTreeSet::new(),
            near: BTreeSet::new(),
        };
        lexicon.learn(OF_HEADINGS);
        for line in lines {
            lexicon.neighbours.extend(neighbours(line));
            lexicon.learn(line);
        }
        for word in words.split_whitespace() {
            lexicon.given.extend(neighbours(word));
            lexicon.learn(word);
        }
        lexicon
    }

    /// Takes the line after a heading that is being read: a heading's words often recur there.
    pub(super) fn look_near(&mut self, line: &str) {
        self.near = neighbours(line).collect();
    }

    /// Characters the text uses, with their bytes.
    pub(super) fn characters(&self) -> impl Iterator<Item = (char, [u8; 2])> {
        self.bytes
            .iter()
            .map(|(character, pair)| (*character, *pair))
    }

    /// Whether these two are known side by side.
    pub(super) fn knows(&self, pair: (char, char)) -> bool {
        self.neighbours.contains(&pair) || self.given.contains(&pair)
    }

    /// How well a character is supported behind another. The weights were found by trying, on one report
    /// of 2,600 characters: words that recur below a heading count most, a character never used otherwise
    /// is taken only where its bytes leave no choice.
    pub(super) fn support(&self, before: char, character: char) -> i32 {
        let pair = (before, character);
        let beside = match (self.knows(pair), is_prose(before) && is_prose(character)) {
            (true, _) => 2,
            (false, true) => -2,
            (false, false) => 0,
        };
        let near = 4 * i32::from(self.near.contains(&pair));
        let given = 3 * i32::from(self.given.contains(&pair));
        let numbered = i32::from(before == '（' && OF_HEADINGS.contains(character));
        let used = if self.bytes.contains_key(&character) {
            0
        } else {
            -12
        };
        beside + near + given + numbered + used
    }

    fn learn(&mut self, text: &str) {
        for character in text.chars().map(widened) {
            if let Some(pair) = gbk::pair_of(character) {
                self.bytes.insert(character, pair);
            }
        }
    }
}

fn neighbours(text: &str) -> impl Iterator<Item = (char, char)> {
    text.chars()
        .zip(text.chars().skip(1))
        .filter(|(one, other)| is_prose(*one) && is_prose(*other))
}

/// Prose here is Han characters; beside punctuation anything may stand.
fn is_prose(character: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&character)
}

fn widened(character: char) -> char {
    match character {
        ',' => '，',
        '(' => '（',
        ')' => '）',
        other => other,
    }
}
