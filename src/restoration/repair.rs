//! Knows how to undo the damage in any text: received text in, restored text with evidence out.
//!
//! It takes glosses out, finds the runs that are read one byte off, and reads them anew. Where bytes are
//! gone it proposes the reading that the text's own words, or words the caller gives, support best, and
//! lists those that are as good. Where nothing is supported it writes `〓`, the printers' mark for a
//! missing character. Two gaps that the words fill alike, or two split characters in one run, are beyond
//! it. It is a proposal for an editor, who weighs the sense; it widens no punctuation,
//! because no byte asks for that.
//!
//! ```
//! use casetrace::restoration::{damage::GlossTable, repair::repair};
//! let table = GlossTable::new([("發".chars().next().unwrap_or_default(), "fā")]);
//! let repaired = repair("。ㄒ唬┌l(fā)展", &table, "");
//! assert_eq!(repaired.text, "（一）發展");
//! assert!(repaired.findings[0].closes);
//! ```

mod lexicon;
mod reading;

use self::lexicon::Lexicon;
use self::reading::{End, Shifted};
use super::damage::{self, Entry, GlossTable};
use super::{Span, gbk};

/// A text after repair.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repaired {
    /// The text proposed.
    pub text: String,
    /// What was found, in order.
    pub findings: Vec<Finding>,
}

/// A place that was repaired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What was found.
    pub kind: FindingKind,
    /// Where in the received text.
    pub source: Span,
    /// Where in the text proposed; empty where a gloss was taken out.
    pub text: Span,
    /// What stood there.
    pub received: String,
    /// What is proposed.
    pub restored: String,
    /// Whether the damage, by its rules alone, turns the proposal back into what was received.
    pub closes: bool,
    /// Other readings supported as well as the one proposed.
    pub alternatives: Vec<String>,
}

/// What was found at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingKind {
    /// A gloss behind its own character.
    Gloss,
    /// A run shifted by a stray byte at the start of a line.
    StrayByte,
    /// A run shifted by a gloss between two characters.
    SplitCharacter,
    /// A full stop and an opening quote that lost a byte.
    LostByte,
}

/// Repairs a text damaged by such a filter. `words` are further words to read by, apart by white space.
pub fn repair(received: &str, table: &GlossTable, words: &str) -> Repaired {
    let lines: Vec<Vec<char>> = received
        .split('\n')
        .map(|line| line.chars().collect())
        .collect();
    let plain: Vec<String> = lines
        .iter()
        .map(|line| without_glosses(line, table))
        .collect();
    let sound: Vec<&str> = plain
        .iter()
        .map(String::as_str)
        .filter(|line| !begins_shifted(line))
        .collect();
    let mut lexicon = Lexicon::new(&sound, words);
    let mut work = Work {
        table,
        text: Vec::new(),
        start: 0,
        findings: Vec::new(),
    };
    for (number, line) in lines.iter().enumerate() {
        if number > 0 {
            work.text.push('\n');
        }
        lexicon.look_near(below(&plain, number));
        work.line(line, &lexicon);
        work.start += line.len() + 1;
    }
    Repaired {
        text: work.text.iter().collect(),
        findings: work.findings,
    }
}

/// The line below a shifted heading, whose words the heading often shares.
fn below(lines: &[String], number: usize) -> &str {
    let heading = lines.get(number).is_some_and(|line| begins_shifted(line));
    let next = lines.get(number + 1).filter(|_| heading);
    next.map_or("", String::as_str)
}

/// A line that begins with A1A3 A8…: a stray byte, a full-width bracket and half of the next pair.
fn begins_shifted(line: &str) -> bool {
    let mut chars = line.chars();
    let stop = chars.next() == Some('。');
    stop && chars
        .next()
        .and_then(gbk::pair_of)
        .is_some_and(|pair| pair[0] == 0xa8)
}

fn without_glosses(line: &[char], table: &GlossTable) -> String {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(&character) = line.get(at) {
        match gloss_at(line, at, table).filter(|(entry, _)| out.last() == Some(&entry.character)) {
            Some((_, length)) => at += length,
            None => {
                out.push(character);
                at += 1;
            }
        }
    }
    out.into_iter().collect()
}

/// A gloss at this place, with the length it takes; a `?` may stand for its bracket.
fn gloss_at<'a>(line: &[char], at: usize, table: &'a GlossTable) -> Option<(&'a Entry, usize)> {
    let rest = line.get(at..)?;
    let (open, after) = rest.split_first()?;
    let length = after
        .iter()
        .take(8)
        .position(|character| *character == ')')?;
    let pinyin = after.get(..length)?;
    let opens = *open == '(' || *open == '?';
    let same = |entry: &&Entry| opens && entry.pinyin.chars().eq(pinyin.iter().copied());
    table
        .entries
        .iter()
        .find(same)
        .map(|entry| (entry, length + 2))
}

struct Work<'a> {
    table: &'a GlossTable,
    text: Vec<char>,
    /// Where the line begins in the received text.
    start: usize,
    findings: Vec<Finding>,
}

impl Work<'_> {
    fn line(&mut self, line: &[char], lexicon: &Lexicon) {
        let mut at = 0;
        while let Some(&character) = line.get(at) {
            let taken = self
                .stray(line, at, lexicon)
                .or_else(|| self.split(line, at, lexicon))
                .or_else(|| self.gloss(line, at))
                .or_else(|| self.lost(line, at));
            if taken.is_none() {
                self.text.push(character);
            }
            at += taken.unwrap_or(1);
        }
    }

    /// A run that begins its line.
    fn stray(&mut self, line: &[char], at: usize, lexicon: &Lexicon) -> Option<usize> {
        let start: String = line.iter().take(2).collect();
        let shifts = at == 0 && begins_shifted(&start);
        let shifted = shifts
            .then(|| shifted(0xa3, line, 1, self.table))
            .flatten()?;
        let readings = reading::read(&shifted, None, line.get(shifted.end), lexicon);
        self.found(FindingKind::StrayByte, line, 0, shifted.end, &[], readings)
    }

    /// A gloss behind another character, whose last byte is the first of the glossed pair.
    fn split(&mut self, line: &[char], at: usize, lexicon: &Lexicon) -> Option<usize> {
        let before = *line.get(at.checked_sub(1)?)?;
        let (entry, length) = gloss_at(line, at, self.table)?;
        let half = gbk::pair_of(before).is_some_and(|pair| pair[1] == entry.pair[0]);
        if before == entry.character || !half || self.text.last() != Some(&before) {
            return None;
        }
        let shifted = shifted(entry.pair[1], line, at + length, self.table)?;
        let readings = reading::read(&shifted, Some(before), line.get(shifted.end), lexicon);
        self.text.pop();
        let taken = self.found(
            FindingKind::SplitCharacter,
            line,
            at - 1,
            shifted.end,
            &[before],
            readings,
        );
        if taken.is_none() {
            self.text.push(before);
        }
        taken.map(|count| count - 1)
    }

    fn gloss(&mut self, line: &[char], at: usize) -> Option<usize> {
        let (entry, length) = gloss_at(line, at, self.table)?;
        let behind = line.get(at) == Some(&'(') && self.text.last() == Some(&entry.character);
        let nothing = vec![Vec::new()];
        behind
            .then(|| self.found(FindingKind::Gloss, line, at, at + length, &[], nothing))
            .flatten()
    }

    /// `！` where a quotation ended, though the next one ends without a beginning: the bytes of `。“` less one.
    fn lost(&mut self, line: &[char], at: usize) -> Option<usize> {
        let exclaims =
            matches!(line.get(at), Some('!' | '！')) && line.get(at.checked_sub(1)?) == Some(&'”');
        let orphaned = line.get(at + 1).is_some_and(char::is_ascii_digit);
        let next = line
            .get(at + 1..)?
            .iter()
            .find(|character| matches!(character, '“' | '”'));
        let readings = vec![vec!['。', '“']];
        (exclaims && orphaned && next == Some(&'”'))
            .then(|| self.found(FindingKind::LostByte, line, at, at + 1, &[], readings))
            .flatten()
    }

    fn found(
        &mut self,
        kind: FindingKind,
        line: &[char],
        from: usize,
        to: usize,
        before: &[char],
        readings: Vec<Vec<char>>,
    ) -> Option<usize> {
        let received: String = line.get(from..to)?.iter().collect();
        let whole = |reading: Vec<char>| before.iter().copied().chain(reading).collect::<String>();
        let mut readings = readings.into_iter().map(whole);
        let restored = readings.next()?;
        let start = self.text.len();
        self.text.extend(restored.chars());
        self.findings.push(Finding {
            kind,
            source: Span {
                start: self.start + from,
                end: self.start + to,
            },
            text: Span {
                start,
                end: self.text.len(),
            },
            closes: kind == FindingKind::Gloss || closes(&restored, &received, self.table),
            received,
            restored,
            alternatives: readings.collect(),
        });
        Some(to - from)
    }
}

/// Whether the damage gives what was received; a gloss of the last character stands beyond the run.
fn closes(restored: &str, received: &str, table: &GlossTable) -> bool {
    let damaged = damage::damage(restored, table, &[]);
    let last = restored.chars().next_back();
    let gloss = table
        .entries
        .iter()
        .find(|entry| Some(entry.character) == last);
    let beyond = gloss
        .map(|entry| format!("({})", entry.pinyin))
        .unwrap_or_default();
    damaged
        .strip_prefix(received)
        .is_some_and(|rest| rest.is_empty() || rest == beyond)
}

/// The run from here that is read one byte off, up to the character that ends the shift.
fn shifted(first: u8, line: &[char], from: usize, table: &GlossTable) -> Option<Shifted> {
    let pairs: Vec<[u8; 2]> = line
        .get(from..)?
        .iter()
        .map_while(|character| gbk::pair_of(*character))
        .collect();
    let stop = from + pairs.len();
    let last = pairs.last()?[1];
    let glossed = gloss_at(line, stop, table).filter(|(entry, _)| entry.pair[0] == last);
    let (end_of, end) = match (line.get(stop), glossed) {
        (_, Some((entry, length))) => (End::Trail(entry.pair[1]), stop + length),
        (Some(character @ '@'..='~'), None) => {
            (End::Trail(u8::try_from(*character).ok()?), stop + 1)
        }
        (Some('?'), None) => (End::Open, stop + 1),
        (Some(_) | None, None) => (End::Open, stop),
    };
    Some(Shifted {
        first,
        pairs,
        end_of,
        end,
    })
}
