//! How wide text is, by rule and not by asking the browser, so that a layout is the same everywhere.

use crate::excerpt;
use std::ops::Range;

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// As running text.
    Regular,
    /// As labels: letters and digits of the common fonts grow wider, Chinese characters do not.
    Bold,
}

/// The width of a line of text, in the unit of `size`.
///
/// The widths are those of common system fonts, rounded up: a Chinese character or full-width sign takes one
/// em, a digit 0.56, a capital 0.68, a small letter 0.54, a narrow sign 0.3; a bold letter 0.06
/// more, a bold digit 0.03.
#[inline(never)]
pub fn width(words: &str, size: i32, weight: Weight) -> i32 {
    let bolder = |c: char| match (weight, c) {
        (Weight::Bold, '0'..='9') => 3,
        (Weight::Bold, '%' | 'A'..='Z' | 'a'..='z') => 6,
        (Weight::Bold | Weight::Regular, _) => 0,
    };
    let ems: i32 = words.chars().map(|c| hundredths(c) + bolder(c)).sum();
    ems * size / 100
}

fn hundredths(c: char) -> i32 {
    match c {
        '0'..='9' => 56,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | 'i' | 'j' | 'l' => 30,
        '-' | '(' | ')' | '[' | ']' | '/' | 'f' | 'r' | 't' => 38,
        'm' | 'w' | 'M' | 'W' | '%' => 88,
        'A'..='Z' => 68,
        c if c.is_ascii() => 55,
        '–' | '−' | '≤' | '≥' | '≈' | '×' | '→' | '’' => 60,
        _ => 100,
    }
}

/// Breaks a text into lines no wider than `room`, at spaces or between Chinese characters, with no closing
/// sign at a line's head (禁則).
#[inline(never)]
pub fn wrap(words: &str, size: i32, weight: Weight, room: i32) -> Vec<String> {
    filled(&pieces(words), size, weight, room)
}

/// Breaks a text as [`wrap`] does, but nowhere inside one of `whole` that fits on a line of its own: an amount keeps
/// its currency, number and unit together.
pub fn wrap_whole(
    words: &str,
    whole: &[String],
    size: i32,
    weight: Weight,
    room: i32,
) -> Vec<String> {
    let mut kept: Vec<Range<usize>> = Vec::new();
    for phrase in whole {
        if !phrase.is_empty() && width(phrase, size, weight) <= room {
            let mut next = 0;
            while let Some(at) = excerpt::find(excerpt::from(words, next), phrase) {
                kept.push(next + at..next + at + phrase.len());
                next += at + phrase.len();
            }
        }
    }
    let inside = |at: usize| kept.iter().any(|it| it.start < at && at < it.end);
    let mut joined: Vec<&str> = Vec::new();
    let mut begin = 0;
    let mut end = 0;
    for piece in pieces(words) {
        if !inside(end) {
            joined.push(excerpt::between(words, begin, end));
            begin = end;
        }
        end += piece.len();
    }
    joined.push(excerpt::between(words, begin, end));
    filled(&joined, size, weight, room)
}

/// Lines of pieces, each with as many as fit.
fn filled(pieces: &[&str], size: i32, weight: Weight, room: i32) -> Vec<String> {
    let mut lines = vec![String::new()];
    let wide = |words: &str| width(words, size, weight);
    for piece in pieces {
        let fits = |line: &String| wide(line) + wide(piece.trim_end()) <= room;
        match lines.last_mut() {
            Some(line) if line.is_empty() || fits(line) => line.push_str(piece),
            Some(_) | None => lines.push((*piece).to_owned()),
        }
    }
    lines
        .into_iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// The parts between which a line may break.
fn pieces(words: &str) -> Vec<&str> {
    let mut breaks = vec![0];
    let mut previous: Option<char> = None;
    for (index, c) in words.char_indices() {
        if previous.is_some_and(|previous| may_break(previous, c)) {
            breaks.push(index);
        }
        previous = Some(c);
    }
    breaks.push(words.len());
    breaks
        .windows(2)
        .map(|pair| excerpt::between(words, pair[0], pair[1]))
        .collect()
}

fn may_break(before: char, after: char) -> bool {
    let is_in = |signs: &str, sign: char| signs.chars().any(|other| other == sign);
    if after == ' ' || is_in(CLOSING, after) || is_in(OPENING, before) {
        return false;
    }
    before == ' ' || hundredths(before) == 100 || hundredths(after) == 100
}

/// Signs that may not begin a line.
const CLOSING: &str = "，。、；：！？）》”’」』〕%";
/// Signs that may not end a line.
const OPENING: &str = "（《“‘「『〔";

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(words: &str, room: i32, expected: &[&str]) {
        assert_eq!(wrap(words, 10, Weight::Regular, room), expected);
    }

    #[test]
    fn lines_break_between_words_and_between_characters() {
        check("working days", 60, &["working", "days"]);
        check("路域環境整治", 30, &["路域環", "境整治"]);
        check("獲批，首位", 20, &["獲", "批，", "首位"]);
        check("city’s goal", 35, &["city’s", "goal"]);
        check("", 20, &[""]);
    }

    #[test]
    fn an_amount_stays_on_one_line_where_one_holds_it() {
        let check = |words: &str, room, expected: &[&str]| {
            let whole = [
                "at most 5 days".to_owned(),
                "6.38億元".to_owned(),
                String::new(),
            ];
            assert_eq!(
                wrap_whole(words, &whole, 10, Weight::Regular, room),
                expected
            );
        };
        check(
            "from 60 to at most 5 days now",
            90,
            &["from 60 to", "at most 5 days", "now"],
        );
        check(
            "from 60 to at most 5 days",
            60,
            &["from 60 to at", "most 5 days"],
        );
        check("資金6.38億元，居第", 55, &["資金", "6.38億元，", "居第"]);
        check("", 60, &[""]);
    }

    #[test]
    fn bold_letters_and_digits_are_wider() {
        for (words, regular, bold) in [("km", 143, 155), ("57 %", 230, 242), ("億元", 200, 200)] {
            assert_eq!(width(words, 100, Weight::Regular), regular, "{words}");
            assert_eq!(width(words, 100, Weight::Bold), bold, "{words}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost(words in "[\\PC]{0,60}", room in 1..400) {
            let joined: String = wrap(&words, 10, Weight::Bold, room).concat();
            let strip = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(strip(&joined), strip(&words));
        }

        #[test]
        fn nothing_is_lost_where_something_is_kept_whole(
            words in "[ab 甲，]{0,30}",
            whole in prop::collection::vec("[ab 甲，]{0,6}", 0..4),
            room in 1..400,
        ) {
            let joined = wrap_whole(&words, &whole, 10, Weight::Bold, room).concat();
            let strip = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            prop_assert_eq!(strip(&joined), strip(&words));
        }
    }
}
