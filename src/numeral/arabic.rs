//! Numbers in Arabic digits, with the Chinese multipliers after them.

use super::text::Text;
use crate::quantity::Decimal;

/// A number as it was lexed, before its surroundings are looked at.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Number {
    /// Its place, end exclusive.
    pub(super) end: usize,
    /// Its value; `None` where the writing has none (十五五, 幾十) or it is out of range.
    pub(super) value: Option<Decimal>,
    /// The last printed place.
    pub(super) decimals: i32,
    /// Between its digits and its multiplier stands 余, 多 or 幾: at this place.
    pub(super) inner: Option<usize>,
    /// The ends that 十幾 and 三四 state.
    pub(super) bounds: Option<(Decimal, Decimal, bool)>,
    /// Written in Arabic digits.
    pub(super) arabic: bool,
    /// No digit before its first multiplier: 百, 千萬.
    pub(super) bare: bool,
    /// Holds 幾 or 數 for a digit: at this place.
    pub(super) vague: Option<usize>,
    /// Ends in what 余 or 多 may follow: Arabic digits or a multiplier.
    pub(super) round: bool,
}

/// The number that starts at a digit.
pub(super) fn number(text: &Text, start: usize) -> Option<Number> {
    let (mut total, mut scale, digits_end) = digits(text, start)?;
    let mut found = Number {
        end: digits_end,
        arabic: true,
        round: true,
        ..Number::default()
    };
    let mut at = digits_end;
    let spaced = text.skip_space(at);
    if multiplier(text, spaced).is_some() {
        at = spaced;
    }
    let inner = matches!(text.at(at), '余' | '多' | '几') && multiplier(text, at + 1).is_some();
    if inner {
        found.inner = Some(at);
        at += 1;
    }
    if !inner && scale == 0 && text.at(at) == '几' && text.before(at) == '0' {
        return Some(some_tens(total, at));
    }
    let mut power = 0;
    if let Some((found_power, end)) = multiplier(text, at) {
        (power, found.end) = (found_power, end);
        total = total.and_then(|value| times_ten(value, power));
        // 3億2000萬: a smaller group follows.
        if let Some((rest, rest_scale, rest_end)) = smaller_group(text, end, power) {
            total = total.zip(rest).and_then(|(one, two)| one.checked_add(two));
            (scale, power, found.end) = (rest_scale, 0, rest_end);
        }
    }
    found.value = total;
    found.decimals = scale - power;
    Some(found)
}

/// The value, the places after the point, and the end of digits with a point and thousands separators.
pub(super) fn digits(text: &Text, start: usize) -> Option<(Option<Decimal>, i32, usize)> {
    let mut plain = String::new();
    let mut at = take_digits(text, start, &mut plain);
    if at == start {
        return None;
    }
    if at - start <= 3 {
        while text.at(at) == ',' && is_group(text, at + 1) {
            at = take_digits(text, at + 1, &mut plain);
        }
    }
    let mut places = 0;
    if text.at(at) == '.' && text.at(at + 1).is_ascii_digit() {
        plain.push('.');
        let end = take_digits(text, at + 1, &mut plain);
        (places, at) = (end - at - 1, end);
    }
    Some((
        Decimal::from_str_exact(&plain).ok(),
        i32::try_from(places).unwrap_or(i32::MAX / 2),
        at,
    ))
}

/// The power of ten and the end of a run of multipliers (萬, 千萬, 萬億); 千 and 百 may belong to the unit instead.
pub(super) fn multiplier(text: &Text, start: usize) -> Option<(i32, usize)> {
    let (mut power, mut at) = (0, start);
    while let Some(next) = power_of(text.at(at))
        && !belongs_to_unit(text, at)
        && power < 24
    {
        power += next;
        at += 1;
    }
    (at > start).then_some((power, at))
}

/// Whether 千 or 百 here starts a unit: 千瓦, 百分點.
pub(super) fn belongs_to_unit(text: &Text, at: usize) -> bool {
    match text.at(at) {
        '千' => matches!(
            text.at(at + 1),
            '瓦' | '克' | '伏' | '米' | '卡' | '帕' | '赫' | '焦'
        ),
        '百' => text.at(at + 1) == '分',
        _ => false,
    }
}

pub(super) fn power_of(c: char) -> Option<i32> {
    Some(match c {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        '万' => 4,
        '亿' => 8,
        _ => return None,
    })
}

/// The value moved by a power of ten; `None` out of range.
pub(super) fn times_ten(value: Decimal, power: i32) -> Option<Decimal> {
    let unit = Decimal::from(10_i64.checked_pow(power.unsigned_abs())?);
    let moved = if power < 0 {
        value.checked_div(unit)
    } else {
        value.checked_mul(unit)
    };
    moved.map(|value| value.normalize())
}

/// 20幾: between 20 and 30, both excluded.
fn some_tens(tens: Option<Decimal>, at: usize) -> Number {
    let bounds = tens.and_then(|low| Some((low, low.checked_add(Decimal::TEN)?, false)));
    Number {
        end: at + 1,
        vague: Some(at),
        bounds,
        arabic: true,
        ..Number::default()
    }
}

/// What follows a multiplier at once, in a smaller one (3億2000萬) or in none (38萬2000).
fn smaller_group(text: &Text, start: usize, power: i32) -> Option<(Option<Decimal>, i32, usize)> {
    let (value, places, digits_end) = digits(text, start)?;
    let Some((smaller, end)) = multiplier(text, digits_end) else {
        let whole =
            places == 0 && i32::try_from(digits_end - start).is_ok_and(|length| length <= power);
        return whole.then_some((value, 0, digits_end));
    };
    (smaller < power).then(|| {
        (
            value.and_then(|value| times_ten(value, smaller)),
            places - smaller,
            end,
        )
    })
}

fn take_digits(text: &Text, start: usize, plain: &mut String) -> usize {
    let mut at = start;
    while text.at(at).is_ascii_digit() {
        plain.push(text.at(at));
        at += 1;
    }
    at
}

/// Exactly three digits.
fn is_group(text: &Text, start: usize) -> bool {
    (start..start + 3).all(|at| text.at(at).is_ascii_digit())
        && !text.at(start + 3).is_ascii_digit()
}
