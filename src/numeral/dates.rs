//! Calendar dates and periods in prose: 2022年, 2025年上半年, 二〇二五年一季度, 2024年5月1日, 1—6月.

use super::{chinese, text::Text};
use crate::quantity::{Date, Period};

/// The end of a date or period that starts here, and the period itself where its year is given.
pub(super) fn date(text: &Text, start: usize) -> Option<(usize, Option<Period>)> {
    let Some((year, end)) = four_digits(text, start) else {
        return part_of_year(text, start, None).map(|(end, _)| (end, None));
    };
    if text.at(end) != '年' {
        return years_joined(text, year, end).or_else(|| by_numbers(text, year, end));
    }
    let end = end + 1;
    let whole = || Some((end, Some(Period::Year(year))));
    part_of_year(text, end, Some(year))
        .or_else(|| years_joined(text, year, end))
        .or_else(whole)
}

/// What joins the ends of a range: 至, 到, a dash or two.
pub(super) fn connector(text: &Text, at: usize) -> Option<usize> {
    let is_dash = |c| matches!(c, '-' | '–' | '—' | '―' | '−' | '~');
    match text.at(at) {
        '至' | '到' => Some(at + 1),
        c if is_dash(c) => Some(if c == '—' && text.at(at + 1) == '—' {
            at + 2
        } else {
            at + 1
        }),
        _ => None,
    }
}

/// Four digits, Arabic or Chinese, from 1000 to 2999.
fn four_digits(text: &Text, start: usize) -> Option<(i32, usize)> {
    let end = start + 4;
    let arabic = text.at(start).is_ascii_digit();
    let read = |at| {
        if arabic {
            text.at(at).to_digit(10)
        } else {
            chinese::digit(text.at(at)).filter(|_| text.at(at) != '两')
        }
    };
    let digits = (start..end).map(read).collect::<Option<Vec<u32>>>()?;
    let year = digits.into_iter().try_fold(0, |year, digit| {
        i32::try_from(digit).ok().map(|digit| year * 10 + digit)
    })?;
    ((1000..3000).contains(&year) && read(end).is_none()).then_some((year, end))
}

/// 2022—2024年, 2022年至2024年.
fn years_joined(text: &Text, first: i32, at: usize) -> Option<(usize, Option<Period>)> {
    let (last, end) = four_digits(text, connector(text, at)?)?;
    let span = Period::span(Date::Year(first), Date::Year(last)).ok()?;
    (text.at(end) == '年').then_some((end + 1, Some(span)))
}

/// 2024-05-01, 2024.5.1, 2024/5/1.
fn by_numbers(text: &Text, year: i32, at: usize) -> Option<(usize, Option<Period>)> {
    let sign = text.at(at);
    if !matches!(sign, '-' | '.' | '/') {
        return None;
    }
    let (month, at) = small(text, at + 1, 12)?;
    let (day, end) = small(text, at + 1, 31).filter(|_| text.at(at) == sign)?;
    let day = Date::parse(&Date::Day(year, month, day).to_string()).ok()?;
    Some((end, Some(day.into())))
}

fn part_of_year(text: &Text, at: usize, year: Option<i32>) -> Option<(usize, Option<Period>)> {
    half(text, at, year)
        .or_else(|| quarter(text, at, year))
        .or_else(|| month(text, at, year))
}

fn half(text: &Text, at: usize, year: Option<i32>) -> Option<(usize, Option<Period>)> {
    let (half, end) = text
        .after(at, "上半年")
        .map(|end| (1, end))
        .or(text.after(at, "下半年").map(|end| (2, end)))?;
    Some((end, year.and_then(|year| Period::half_year(year, half))))
}

/// 第一季度, 二季度, 前三季度, 前五個月.
fn quarter(text: &Text, at: usize, year: Option<i32>) -> Option<(usize, Option<Period>)> {
    let front = text.at(at) == '前';
    let begin = at + usize::from(front || text.at(at) == '第');
    let months = |first, last| year.and_then(|year| span_of_months(year, first, last));
    if front
        && let Some((last, end)) = small(text, begin, 12)
        && let Some(end) = text.after(end, "个月")
    {
        return Some((end, months(1, last)));
    }
    let (last, end) = small(text, begin, 4)?;
    let end = text.after(end, "季度")?;
    let first = if front { 1 } else { last * 3 - 2 };
    Some((end, months(first, last * 3)))
}

/// 5月, 5月1日, 1—6月, 1月至6月, 5月1日至3日.
fn month(text: &Text, at: usize, year: Option<i32>) -> Option<(usize, Option<Period>)> {
    let (first, end) = small(text, at, 12)?;
    let joined = |at| {
        let (last, end) = small(text, connector(text, at)?, 12)?;
        let wanted = text.at(end) == '月' && last > first && day(text, end + 1).is_none();
        wanted.then(|| {
            (
                end + 1,
                year.and_then(|year| span_of_months(year, first, last)),
            )
        })
    };
    if text.at(end) != '月' {
        return joined(end);
    }
    let end = end + 1;
    if let Some((first_day, end)) = day(text, end) {
        return Some(days(text, (first, first_day), end, year));
    }
    joined(end).or(Some((end, year.map(|year| Period::Month(year, first)))))
}

/// A day, and the day it lasts to if one follows.
fn days(
    text: &Text,
    (month, first): (u8, u8),
    end: usize,
    year: Option<i32>,
) -> (usize, Option<Period>) {
    let valid = |month, day| Date::parse(&Date::Day(year?, month, day).to_string()).ok();
    let start = valid(month, first);
    let last = connector(text, end).and_then(|at| match small(text, at, 12) {
        Some((month, at)) if text.at(at) == '月' => {
            day(text, at + 1).map(|(day, end)| (month, day, end))
        }
        Some(_) | None => day(text, at).map(|(day, end)| (month, day, end)),
    });
    match last {
        Some((month, day, end)) => (
            end,
            start
                .zip(valid(month, day))
                .and_then(|(start, last)| Period::span(start, last).ok()),
        ),
        None => (end, start.map(Period::from)),
    }
}

fn day(text: &Text, at: usize) -> Option<(u8, usize)> {
    let (day, end) = small(text, at, 31)?;
    matches!(text.at(end), '日' | '号').then_some((day, end + 1))
}

fn span_of_months(year: i32, first: u8, last: u8) -> Option<Period> {
    Period::span(Date::Month(year, first), Date::Month(year, last)).ok()
}

/// A number from 1 to `most`, in one or two Arabic digits or in Chinese ones.
fn small(text: &Text, at: usize, most: u8) -> Option<(u8, usize)> {
    let (value, end) = match text.at(at).to_digit(10) {
        Some(first) => match text.at(at + 1).to_digit(10) {
            Some(second) => (first * 10 + second, at + 2),
            None => (first, at + 1),
        },
        None => chinese_small(text, at)?,
    };
    let value = u8::try_from(value).ok()?;
    let whole = (1..=most).contains(&value) && !text.at(end).is_ascii_digit();
    whole.then_some((value, end))
}

fn chinese_small(text: &Text, at: usize) -> Option<(u32, usize)> {
    let number = chinese::is_numeral(text.at(at)).then(|| chinese::number(text, at))??;
    Some((u32::try_from(number.value?).ok()?, number.end))
}
