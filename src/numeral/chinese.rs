//! Numbers in Chinese numerals: 三十一, 兩萬三, 二〇二五, 一百二十余萬, 幾十, 十幾, 五六.

use super::arabic::{Number, belongs_to_unit, power_of, times_ten};
use super::text::Text;
use crate::quantity::Decimal;

/// A run longer than this has no value.
const LONGEST: usize = 24;

/// The number whose first numeral stands here; 幾 and 數 only where a multiplier follows.
pub(super) fn number(text: &Text, start: usize) -> Option<Number> {
    let mut found = Number::default();
    let mut run = Vec::new();
    let mut at = start;
    loop {
        let c = text.at(at);
        let follows = matches!(text.at(at + 1), '百' | '千' | '万' | '亿');
        if is_numeral(c)
            && !(at > start && belongs_to_unit(text, at) && matches!(text.before(at), '万' | '亿'))
        {
            run.push(c);
        } else if is_vague(text, at, start) {
            found.vague = Some(at);
            run.push(c);
        } else if found.inner.is_none()
            && matches!(c, '余' | '多')
            && at > start
            && follows
            && power_of(text.before(at)).is_some()
        {
            found.inner = Some(at);
        } else {
            break;
        }
        at += 1;
    }
    let last = *run.last()?;
    found.end = at;
    found.bare = run.iter().all(|c| matches!(c, '百' | '千' | '万' | '亿'));
    found.round = power_of(last).is_some();
    found.decimals = -trailing_power(&run);
    if found.vague.is_some() {
        found.bounds = teens(&run);
    } else {
        found.value = value(&run);
        found.bounds = neighbours(&run);
    }
    Some(point(text, found))
}

/// Whether a character is a Chinese digit or multiplier.
pub(super) fn is_numeral(c: char) -> bool {
    digit(c).is_some() || power_of(c).is_some()
}

/// The value of one Chinese digit.
pub(super) fn digit(c: char) -> Option<u32> {
    "零一二三四五六七八九"
        .chars()
        .position(|each| each == c)
        .and_then(|digit| u32::try_from(digit).ok())
        .or(match c {
            '〇' | '○' => Some(0),
            '两' => Some(2),
            _ => None,
        })
}

/// 幾 and 數 stand for a digit: before a multiplier, or 幾 after 十, 百 or 千.
fn is_vague(text: &Text, at: usize, start: usize) -> bool {
    let before = at > start && matches!(text.before(at), '十' | '百' | '千');
    match text.at(at) {
        '几' => before || power_of(text.at(at + 1)).is_some(),
        '数' => at == start && power_of(text.at(at + 1)).is_some(),
        _ => false,
    }
}

/// 三點五: the digits after a point, when what follows is no time of day.
fn point(text: &Text, found: Number) -> Number {
    let mut end = found.end + 1;
    let mut digits = String::new();
    while let Some(next) = digit(text.at(end)) {
        digits.push(char::from_digit(next, 10).unwrap_or('0'));
        end += 1;
    }
    let clock = matches!(text.at(end), '十' | '刻' | '分' | '钟' | '半' | '线');
    let whole = found.value.filter(|_| {
        text.at(found.end) == '点' && !digits.is_empty() && !clock && found.decimals == 0
    });
    let Some(value) =
        whole.and_then(|whole| Decimal::from_str_exact(&format!("{whole}.{digits}")).ok())
    else {
        return found;
    };
    let places = i32::try_from(digits.len()).unwrap_or(0);
    let (power, end) = super::arabic::multiplier(text, end).unwrap_or((0, end));
    Number {
        end,
        value: times_ten(value, power),
        decimals: places - power,
        round: power > 0,
        ..found
    }
}

/// The value of a well-formed run: one digit, digits by place (二〇二五), or digits with multipliers.
fn value(run: &[char]) -> Option<Decimal> {
    if run.len() > LONGEST {
        return None;
    }
    if run.iter().all(|c| digit(*c).is_some()) {
        return by_place(run);
    }
    with_multipliers(run).map(Decimal::from)
}

/// Two digits alone (七一, 三五) are no number.
fn by_place(run: &[char]) -> Option<Decimal> {
    let zero = run.iter().any(|c| digit(*c) == Some(0));
    if run.len() == 2 && !zero {
        return None;
    }
    let digits: String = run
        .iter()
        .filter_map(|c| digit(*c))
        .filter_map(|digit| char::from_digit(digit, 10))
        .collect();
    Decimal::from_str_exact(&digits).ok()
}

/// Places fall from left to right; 萬 and 億 multiply what stands before them.
fn with_multipliers(run: &[char]) -> Option<i64> {
    let (mut total, mut section, mut pending) = (0_i64, 0_i64, None::<i64>);
    // The least place of the section, the least of 萬 and 億 so far, and the place a last digit falls to.
    let (mut place, mut big, mut next) = (4, 17, 0);
    for (index, c) in run.iter().enumerate() {
        if let Some(digit) = digit(*c) {
            if pending.is_some_and(|pending| pending != 0) {
                return None;
            }
            next = if pending.is_some() || digit == 0 {
                0
            } else {
                next
            };
            pending = Some(i64::from(digit));
            continue;
        }
        let power = power_of(*c)?;
        if power < 4 {
            if power >= place {
                return None;
            }
            let first = index == 0 || power == 1 || place == 4;
            let digit = pending.filter(|digit| *digit != 0).or(first.then_some(1))?;
            section += digit * 10_i64.pow(power.unsigned_abs());
            (place, next) = (power, power - 1);
        } else {
            let before = section + pending.unwrap_or(0);
            (total, big) = multiply(total, before, power, big)?;
            (section, place, next) = (0, 4, power - 1);
        }
        pending = None;
    }
    let last = pending
        .unwrap_or(0)
        .checked_mul(10_i64.pow(next.unsigned_abs()))?;
    total.checked_add(section)?.checked_add(last)
}

/// Takes 萬 or 億 to what stands before it: 三萬億 multiplies twice, 一億三萬 adds.
fn multiply(total: i64, before: i64, power: i32, big: i32) -> Option<(i64, i32)> {
    let unit = 10_i64.pow(power.unsigned_abs());
    if power < big {
        let before = if before == 0 { 1 } else { before };
        return Some((total.checked_add(before.checked_mul(unit)?)?, power));
    }
    // 萬億, 三千二百萬五千億.
    (power > big && total < unit).then_some(())?;
    Some((total.checked_add(before)?.checked_mul(unit)?, power))
}

/// 萬 and 億 at the end are multipliers; 十, 百 and 千 are places.
fn trailing_power(run: &[char]) -> i32 {
    run.iter()
        .rev()
        .map_while(|c| power_of(*c).filter(|power| *power >= 4))
        .sum()
}

/// 十幾 lies between 10 and 20, 三十幾 between 30 and 40, both excluded.
fn teens(run: &[char]) -> Option<(Decimal, Decimal, bool)> {
    let (last, tens) = run.split_last()?;
    let low = (*last == '几' && tens.last() == Some(&'十')).then(|| value(tens))??;
    Some((low, low.checked_add(Decimal::TEN)?, false))
}

/// 三四 states three to four; 七八十 seventy to eighty.
fn neighbours(run: &[char]) -> Option<(Decimal, Decimal, bool)> {
    let (first, second) = (digit(*run.first()?)?, digit(*run.get(1)?)?);
    let rest: String = run.iter().skip(2).collect();
    let power = match rest.as_str() {
        "" => 0,
        "十" => 1,
        "百" => 2,
        "千" => 3,
        "万" => 4,
        "亿" => 8,
        _ => return None,
    };
    let end = |digit: u32| times_ten(Decimal::from(digit), power);
    (first > 0 && second == first + 1).then(|| Some((end(first)?, end(second)?, true)))?
}
