//! What number, if any, stands at a place of a text: the order of the rules.

use super::arabic::Number;
use super::draft::{Draft, any_number, between};
use super::text::{Text, is_han};
use super::{Kind, Numeral, arabic, chinese, codes, dates, words};
use crate::quantity::{Decimal, Period};

/// The number that starts at the place, or the next place to look at.
pub(super) fn numeral(text: &Text, at: usize) -> Result<Numeral, usize> {
    let c = text.at(at);
    if c.is_ascii_alphabetic() {
        return codes::letters(text, at);
    }
    if let Some(end) = lexical(text, at) {
        return Err(end);
    }
    if let Some(found) = dates::date(text, at) {
        return Ok(period(text, at, found));
    }
    let special = match c {
        '第' => ordinal(text, at),
        '前' => front(text, at),
        '首' | '榜' => first(text, at),
        '半' => half(text, at, at),
        '一' if text.at(at + 1) == '半' => half(text, at, at + 1),
        '几' | '数' => vague_unit(text, at),
        '若' if text.at(at + 1) == '干' => some(text, at),
        '-' | '−' => negative(text, at),
        '百' | '千' | '万' => ratio(text, at),
        _ => None,
    };
    if let Some(found) = special {
        return Ok(found);
    }
    if c.is_ascii_digit() {
        return codes::code(text, at)
            .or_else(|| Draft::number(text, at, arabic::number(text, at)?))
            .ok_or(at + 1);
    }
    let run = chinese::number(text, at).ok_or(at + 1)?;
    Draft::number(text, at, run).ok_or(run.end.max(at + 1))
}

/// The end of the listed word that covers all of the numerals standing here.
fn lexical(text: &Text, at: usize) -> Option<usize> {
    let c = text.at(at);
    if !chinese::is_numeral(c) {
        return None;
    }
    let run = (at..text.len())
        .find(|place| !chinese::is_numeral(text.at(*place)))
        .unwrap_or(text.len());
    let covering = |word: &str| {
        let before = word.chars().position(|each| each == c)?;
        let end = text.after(at.checked_sub(before)?, word)?;
        let minutes = word == "十分" && matches!(text.at(end), '钟' | '之');
        (end >= run && !minutes).then_some(end)
    };
    words::lexical().filter_map(covering).max()
}

fn period(text: &Text, start: usize, (end, period): (usize, Option<Period>)) -> Numeral {
    Draft {
        period,
        ..Draft::new(text, start, end, Kind::Period)
    }
    .finish()
}

/// 第4位, 第三.
fn ordinal(text: &Text, at: usize) -> Option<Numeral> {
    let number = any_number(text, at + 1).filter(|number| number.vague.is_none())?;
    let mut draft = Draft::new(text, at, number.end, Kind::Ordinal);
    (draft.value, draft.unit) = (number.value, draft.unit_at(number.end));
    Some(draft.finish())
}

/// 前三, 前10名, 前五位: one of the first so many.
fn front(text: &Text, at: usize) -> Option<Numeral> {
    let number =
        any_number(text, at + 1).filter(|number| !number.bare && number.vague.is_none())?;
    let unit = ["名", "位", "强", "列", "甲"]
        .iter()
        .find_map(|unit| text.after(number.end, unit));
    let alone = !is_han(text.at(number.end))
        && !text.at(number.end).is_ascii_alphanumeric()
        && text.at(number.end) != '%';
    let mut draft = Draft::new(text, at, number.end, Kind::Ordinal);
    draft.unit = unit.map(|end| (number.end, end));
    draft.bounds = between(Decimal::ONE, number.value?, true);
    (unit.is_some() || alone).then(|| draft.finish())
}

/// 首位, 榜首; not 首位度.
fn first(text: &Text, at: usize) -> Option<Numeral> {
    let end = text
        .after(at, "首位")
        .filter(|end| text.at(*end) != '度')
        .or(text.after(at, "榜首"))?;
    Some(
        Draft::new(text, at, end, Kind::Ordinal)
            .valued(Decimal::ONE, 0)
            .finish(),
    )
}

/// 半年, 半數, 過半, 一半; the number starts at 一 if there is one.
fn half(text: &Text, start: usize, at: usize) -> Option<Numeral> {
    let mut draft = Draft::new(text, start, at + 1, Kind::Fraction).valued(Decimal::new(5, 1), 1);
    let unit = ["年", "天", "日", "月", "个月", "个小时", "小时", "个世纪"]
        .iter()
        .filter_map(|unit| text.after(at + 1, unit))
        .max();
    draft.unit = unit.map(|end| (at + 1, end));
    let follows = matches!(text.at(at + 1), '数' | '价' | '程');
    let leads = start < at
        || matches!(
            text.before(at),
            '过' | '逾' | '超' | '近' | '大' | '对' | '减' | '折'
        );
    if unit.is_none() && !follows && !leads {
        return None;
    }
    draft.words_before(true);
    let counted = at + 1 + usize::from(text.at(at + 1) == '数');
    draft.words_after(draft.unit.map_or(counted, |(_, end)| end));
    Some(draft.finish())
}

/// 幾個, 數名: no single value; not 人數, 指數.
fn vague_unit(text: &Text, at: usize) -> Option<Numeral> {
    const NOUNS: &str = "人总个指件户次天分倍位系参函基整多少复单双自对无度级岁间";
    let mut draft = Draft::new(text, at, at + 1, Kind::Cardinal);
    draft.unit = draft.unit_at(at + 1);
    let noun = text.at(at) == '数'
        && (NOUNS.contains(text.before(at))
            || !matches!(
                text.at(at + 1),
                '个' | '名' | '次' | '年' | '天' | '日' | '家' | '项' | '月' | '小'
            ));
    draft.qualify(at, at + 1, None, true);
    (draft.unit.is_some() && !noun).then(|| draft.finish())
}

/// 若干個, 若干年: no single value; not 若干規定, which counts nothing.
fn some(text: &Text, at: usize) -> Option<Numeral> {
    let mut draft = Draft::new(text, at, at + 2, Kind::Cardinal);
    draft.unit = draft.unit_at(at + 2);
    draft.qualify(at, at + 2, None, true);
    draft.unit.is_some().then(|| draft.finish())
}

/// -3.5%: a minus where no digit, letter or date stands before it.
fn negative(text: &Text, at: usize) -> Option<Numeral> {
    let before = text.before(at);
    let joins = before.is_ascii_alphanumeric()
        || matches!(before, '年' | '月' | '日' | '号' | '%' | ')' | '-' | '—');
    let number =
        arabic::number(text, at + 1).filter(|_| !joins && text.at(at + 1).is_ascii_digit())?;
    let value = number.value.map(|value| -value);
    Draft::number(text, at, Number { value, ..number })
}

/// 百分之五十六, 千分之三.
fn ratio(text: &Text, at: usize) -> Option<Numeral> {
    let number = any_number(text, text.after(at + 1, "分之")?)?;
    let power = arabic::power_of(text.at(at))?;
    let mut draft = Draft::new(text, at, number.end, Kind::Percent);
    (draft.value, draft.decimals) = (number.value, number.decimals);
    draft.bounds = number
        .bounds
        .and_then(|(low, high, taken)| between(low, high, taken));
    draft.shrink(power);
    draft.measure(&number, false);
    Some(draft.finish())
}
