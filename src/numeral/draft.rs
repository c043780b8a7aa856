//! A number with what stands around it: range, sign, unit, qualifying words, and so its kind.

use super::arabic::{self, Number, times_ten};
use super::text::{Text, is_han};
use super::{Kind, Numeral, Word, chinese, dates, words};
use crate::quantity::{Decimal, Interval, Period, Qualifier, round};
use std::ops::Bound;

/// Quotients with more places than this have decimals that never end.
const LONGEST: u32 = 20;
/// The digits that are kept of those.
const KEPT: u64 = 1000;

/// A numeral in the making: places only.
pub(super) struct Draft<'a> {
    pub(super) text: &'a Text,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) kind: Kind,
    pub(super) value: Option<Decimal>,
    pub(super) decimals: i32,
    pub(super) bounds: Option<Interval>,
    pub(super) unit: Option<(usize, usize)>,
    pub(super) period: Option<Period>,
    pub(super) qualifier: Qualifier,
    pub(super) words: Vec<(usize, usize)>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(text: &'a Text, start: usize, end: usize, kind: Kind) -> Self {
        Self {
            text,
            start,
            end,
            kind,
            value: None,
            decimals: 0,
            bounds: None,
            unit: None,
            period: None,
            qualifier: Qualifier::default(),
            words: Vec::new(),
        }
    }

    pub(super) fn valued(self, value: Decimal, decimals: i32) -> Self {
        Self {
            value: Some(value),
            decimals,
            ..self
        }
    }

    /// A number with all that stands around it; `None` for a bare multiplier that is part of a word.
    pub(super) fn number(text: &'a Text, start: usize, number: Number) -> Option<Numeral> {
        let mut draft = Self::new(text, start, number.end, Kind::Phrase);
        (draft.value, draft.decimals) = (number.value, number.decimals);
        draft.bounds = number
            .bounds
            .and_then(|(low, high, taken)| between(low, high, taken));
        if draft.label(&number) {
            draft.kind = Kind::Label;
            return Some(draft.finish());
        }
        draft.range();
        let settled =
            draft.sign_after() || draft.fraction() || draft.digits_word() || draft.grade();
        draft.measure(&number, settled);
        draft.classify(&number, settled).then(|| draft.finish())
    }

    /// 一、 （二） 三是: the number of a heading or point.
    fn label(&self, number: &Number) -> bool {
        let (before, next, after) = (
            self.text.before(self.start),
            self.text.at(self.end),
            self.text.at(self.end + 1),
        );
        let small =
            self.value.is_some_and(|value| value < Decimal::ONE_HUNDRED) && self.decimals == 0;
        let lead = self.text.starts_line(self.start);
        let point = !number.arabic
            && next == '是'
            && (lead || matches!(before, '，' | '。' | ';' | ':' | '、'));
        small
            && !number.bare
            && ((lead && (next == '、' || (next == '.' && !after.is_ascii_digit())))
                || (before == '(' && next == ')')
                || point)
    }

    /// 3至5, 60%—70%; not 從3到5, which is a change.
    fn range(&mut self) {
        let percent = usize::from(self.text.at(self.end) == '%');
        let Some(at) = dates::connector(self.text, self.end + percent) else {
            return;
        };
        let change = matches!(self.text.at(at - 1), '至' | '到')
            && matches!(self.text.before(self.start), '从' | '由' | '自');
        let Some(other) = any_number(self.text, at)
            .filter(|other| !change && !other.bare && other.vague.is_none())
        else {
            return;
        };
        if percent == 1 && self.text.at(other.end) != '%' {
            return;
        }
        let Some((low, high)) = self.value.zip(other.value) else {
            return;
        };
        // 3至5億: the multiplier belongs to both.
        let shared = if self.decimals >= 0 && other.decimals < 0 {
            other.decimals
        } else {
            0
        };
        let Some(low) = times_ten(low, -shared).filter(|low| *low < high) else {
            return;
        };
        (self.end, self.value, self.decimals) = (other.end, None, other.decimals);
        self.bounds = between(low, high, true);
    }

    /// %, ‰, 個百分點, 成.
    fn sign_after(&mut self) -> bool {
        let at = self.text.skip_space(self.end);
        let (kind, power, end) = match self.text.at(at) {
            '%' => (Kind::Percent, 2, at + 1),
            '‰' => (Kind::Percent, 3, at + 1),
            '成' if self.is_tenths(at) => (Kind::Percent, 1, at + 1),
            _ => match self
                .text
                .after(at, "个百分点")
                .or(self.text.after(at, "百分点"))
            {
                Some(end) => {
                    self.unit = Some((at, end));
                    (Kind::Points, 2, self.end)
                }
                None => return false,
            },
        };
        self.shrink(power);
        (self.kind, self.end) = (kind, end);
        self.odd_tenth(power);
        true
    }

    /// 三成, 7成; not 三成立.
    fn is_tenths(&self, at: usize) -> bool {
        const WORDS: &str = "功立员本长为绩效果交套都品熟型人份就了分片组单批";
        let small = self.bounds.is_some() || self.value.is_some_and(|value| value <= Decimal::TEN);
        small && at == self.end && !WORDS.contains(self.text.at(at + 1))
    }

    /// 三成五 is 35 %.
    fn odd_tenth(&mut self, power: i32) {
        let digit = chinese::digit(self.text.at(self.end)).filter(|digit| power == 1 && *digit > 0);
        if let Some((digit, value)) = digit.zip(self.value)
            && !chinese::is_numeral(self.text.at(self.end + 1))
        {
            self.value = value.checked_add(Decimal::new(i64::from(digit), 2));
            (self.decimals, self.end) = (2, self.end + 1);
        }
    }

    /// Divides by a power of ten.
    pub(super) fn shrink(&mut self, power: i32) {
        self.decimals += power;
        self.value = self.value.and_then(|value| times_ten(value, -power));
        self.bounds = self.bounds.and_then(|bounds| {
            let end = |bound: Bound<Decimal>| {
                bound.map(|value| times_ten(value, -power).unwrap_or(value))
            };
            Interval::new(end(bounds.lower), end(bounds.upper))
        });
    }

    /// 三分之一, to four digits where decimals never end.
    fn fraction(&mut self) -> bool {
        let Some(at) = self.text.after(self.end, "分之") else {
            return false;
        };
        let Some((part, whole)) = any_number(self.text, at).zip(self.value) else {
            return false;
        };
        let Some(value) = part.value.and_then(|part| part.checked_div(whole)) else {
            return false;
        };
        let mut value = value.normalize();
        if value.scale() > LONGEST {
            let short =
                |places: &i32| round(value, *places).mantissa().unsigned_abs() >= u128::from(KEPT);
            value = round(value, (1..28).find(short).unwrap_or(28)).normalize();
        }
        (self.kind, self.end, self.value) = (Kind::Fraction, part.end, Some(value));
        self.decimals = value.scale().cast_signed();
        true
    }

    /// 兩位數: as many digits, of whatever unit.
    fn digits_word(&mut self) -> bool {
        let Some(end) = self.text.after(self.end, "位数") else {
            return false;
        };
        let digits = self
            .value
            .and_then(|value| i32::try_from(value).ok())
            .filter(|digits| (1..=9).contains(digits));
        let Some(digits) = digits else { return false };
        let power = |power| times_ten(Decimal::ONE, power);
        self.bounds = power(digits - 1)
            .zip(power(digits))
            .and_then(|(low, high)| {
                Interval::new(
                    Bound::Included(if digits == 1 { Decimal::ZERO } else { low }),
                    Bound::Excluded(high),
                )
            });
        (self.kind, self.end, self.value) = (Kind::Digits, end, None);
        true
    }

    /// 三等獎, 二等功.
    fn grade(&mut self) -> bool {
        let grade = self.text.at(self.end) == '等'
            && matches!(self.text.at(self.end + 1), '奖' | '功' | '舱' | '座' | '品');
        if grade {
            (self.kind, self.unit) = (Kind::Grade, Some((self.end, self.end + 1)));
        }
        grade
    }

    /// Gives what is still a phrase its kind; false when a bare multiplier is no number at all.
    fn classify(&mut self, number: &Number, settled: bool) -> bool {
        if settled {
            return true;
        }
        let unit = self
            .unit
            .map(|(start, end)| self.text.slice_folded(start, end));
        let next = self.text.at(self.end);
        if number.bare && self.words.is_empty() && unit.is_none() {
            return next == '强';
        }
        if number.bare
            && self.words.is_empty()
            && self.end == self.start + 1
            && is_whole(unit.as_deref())
        {
            return false;
        }
        let large = self.end >= self.start + 2 && self.value.is_some();
        let counted = unit.is_some()
            || !self.words.is_empty()
            || number.vague.is_some()
            || self.decimals != 0
            || (large && !is_han(next));
        self.kind = match unit.as_deref() {
            Some("号") => Kind::Code,
            _ if number.arabic && self.names() => Kind::Code,
            _ if number.arabic || counted => Kind::Cardinal,
            _ if self.text.slice_folded(self.start, self.end) == "零" => Kind::Zero,
            _ => Kind::Phrase,
        };
        true
    }

    /// “95128”, 12345熱線, 316國道: digits that stand for nothing but themselves.
    fn names(&self) -> bool {
        const NAMED: [&str; 8] = [
            "热线", "电话", "国道", "省道", "县道", "平台", "专线", "客服",
        ];
        let long = self.end - self.start >= 3
            && self
                .text
                .slice_folded(self.start, self.end)
                .bytes()
                .all(|byte| byte.is_ascii_digit());
        let is_quote = |c| matches!(c, '“' | '”' | '"' | '「' | '」' | '‘' | '’' | '『' | '』');
        let quoted = is_quote(self.text.before(self.start)) && is_quote(self.text.at(self.end));
        self.value.is_none() && self.bounds.is_none()
            || long
                && self.unit.is_none()
                && (quoted
                    || NAMED
                        .iter()
                        .any(|name| self.text.after(self.end, name).is_some()))
    }

    pub(super) fn finish(self) -> Numeral {
        let word = |(start, end)| Word {
            start,
            end,
            text: self.text.slice(start, end),
        };
        // A code has no amount.
        let value = if self.kind == Kind::Code {
            None
        } else {
            self.value
        };
        Numeral {
            start: self.start,
            end: self.end,
            text: self.text.slice(self.start, self.end),
            kind: self.kind,
            value,
            decimals: self.decimals,
            bounds: self.bounds,
            unit: self.unit.map(word),
            period: self.period,
            qualifier: self.qualifier,
            qualifier_words: self.words.into_iter().map(word).collect(),
        }
    }
}

/// The number in either digits that starts here.
pub(super) fn any_number(text: &Text, at: usize) -> Option<Number> {
    if text.at(at).is_ascii_digit() {
        arabic::number(text, at)
    } else {
        chinese::number(text, at)
    }
}

/// Whether a unit is one that a single 百, 千, 萬 or 億 belongs to.
fn is_whole(unit: Option<&str>) -> bool {
    words::whole_units().any(|whole| Some(whole) == unit)
}

/// From end to end, both taken or both not.
pub(super) fn between(low: Decimal, high: Decimal, taken: bool) -> Option<Interval> {
    let end = if taken {
        Bound::Included
    } else {
        Bound::Excluded
    };
    Interval::new(end(low), end(high))
}
