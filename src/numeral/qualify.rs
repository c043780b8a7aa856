//! The words around a number: unit, qualifiers before, within and after it.

use super::arabic::Number;
use super::draft::Draft;
use super::{Kind, codes, words};
use crate::quantity::Comparator;

/// What may stand behind a word that would otherwise be part of another.
const MAY_FOLLOW: &str = "\0\n，。、;:)”’」』的来前后间里时以";

/// The most characters between 佔 and the share of what stands between.
const LONGEST_WHOLE: usize = 24;

/// The words that qualify a share before 佔; not 不足, which may be what takes the share (人手不足佔三成).
const BEFORE_A_SHARE: [&str; 6] = ["约", "大约", "大概", "大致", "至少", "最多"];

impl Draft<'_> {
    /// The words before, the words and the unit after.
    pub(super) fn measure(&mut self, number: &Number, settled: bool) {
        self.inner(number, settled);
        if self.unit.is_none()
            && self.kind != Kind::Percent
            && self.kind != Kind::Fraction
            && self.kind != Kind::Digits
        {
            self.unit = self.unit_after();
        }
        self.words_before(number.bare);
        self.words_after(self.unit.map_or(self.end, |(_, end)| end));
    }

    /// The words after a number and its unit.
    pub(super) fn words_after(&mut self, end: usize) {
        let after = self.words.last().map_or(end, |(_, last)| end.max(*last));
        self.more_after_unit(after);
        let fits = |word: &str| {
            let end = self.text.after(after, word);
            end.is_some_and(|end| self.may_trail(word, end))
        };
        if let Some((length, comparator, approximate)) = words::after(fits) {
            self.qualify(after, after + length, comparator, approximate);
        }
    }

    /// 內 and 許 alone are parts of other words, but behind a time or length (30日內) or at an end (2.5億元許); a plus
    /// sign joins what follows (5+2).
    fn may_trail(&self, word: &str, end: usize) -> bool {
        let next = self.text.at(end);
        match word {
            "内" => next != '外' && self.unit_is(words::SPANS),
            "许" => MAY_FOLLOW.contains(next),
            "+" => !next.is_ascii_alphanumeric(),
            _ => true,
        }
    }

    fn unit_is(&self, units: &str) -> bool {
        let unit = self.unit;
        let unit = unit.map(|(start, end)| self.text.slice_folded(start, end));
        unit.is_some_and(|unit| units.split(' ').any(|one| one == unit))
    }

    /// 余, 多, 來 and 幾 between digits, multiplier and unit.
    fn inner(&mut self, number: &Number, settled: bool) {
        if let Some(at) = number.vague {
            self.qualify(at, at + 1, None, true);
        } else if let Some(at) = number.inner {
            self.more(at);
        } else if !settled && number.round && self.is_more(self.end) {
            self.more(self.end);
        } else if !settled
            && !number.arabic
            && number.round
            && self.text.at(self.end) == '来'
            && self.unit_at(self.end + 1).is_some()
        {
            self.qualify(self.end, self.end + 1, None, true);
        }
    }

    /// 余 and 多 that qualify; not 余額, 余款, 多樣.
    fn is_more(&self, at: usize) -> bool {
        let next = self.text.at(at + 1);
        match self.text.at(at) {
            '余' => !"额款下粮热震生味地".contains(next),
            '多' => next != '样',
            _ => false,
        }
    }

    fn more(&mut self, at: usize) {
        if self.text.at(at) == '几' {
            self.value = None;
            self.qualify(at, at + 1, None, true);
        } else {
            self.qualify(at, at + 1, Some(Comparator::Greater), true);
        }
    }

    /// 三年多, 三成多, 兩成弱: when what follows does not make them part of another word (三年多次).
    fn more_after_unit(&mut self, at: usize) {
        let next = self.text.at(at + 1);
        let share = matches!(self.kind, Kind::Percent | Kind::Fraction) && self.unit.is_none();
        let follows = MAY_FOLLOW.contains(next) || (share && !"样元数".contains(next));
        if !follows || !(share || self.unit.is_some()) {
            return;
        }
        match self.text.at(at) {
            '多' | '余' => self.more(at),
            '强' if share => self.more(at),
            '弱' if share => self.qualify(at, at + 1, Some(Comparator::Less), true),
            _ => {}
        }
    }

    fn unit_after(&mut self) -> Option<(usize, usize)> {
        let at = self
            .words
            .last()
            .map_or(self.end, |(_, end)| (*end).max(self.end));
        let at = self.text.skip_space(at);
        // 兩個多月: the word stands within the unit.
        let month = self
            .text
            .after(at, "个多月")
            .or(self.text.after(at, "个多小时"));
        if let Some(end) = month {
            self.more(at + 1);
            return Some((at, end));
        }
        self.unit_at(at)
    }

    pub(super) fn unit_at(&self, at: usize) -> Option<(usize, usize)> {
        let latin = codes::latin_end(self.text, at);
        let han = || {
            words::units()
                .filter_map(|unit| self.text.after(at, unit))
                .max()
        };
        latin.or_else(han).map(|end| (at, end))
    }

    pub(super) fn words_before(&mut self, bare: bool) {
        // 超過了300人, 至少有300人.
        let between = matches!(self.text.before(self.start), '了' | '有') && self.start > 1;
        let place = self.start - usize::from(between);
        // 不少于人民币300万元: the currency stands between.
        let currencies = ["人民币", "新台币", "港币"];
        let currency = currencies.iter().find_map(|it| self.text.back(place, it));
        let share = self.share_verb();
        let place = currency.or(share).unwrap_or(place);
        let fits = |word: &str| {
            let fits = share.is_none() || BEFORE_A_SHARE.contains(&word);
            let start = self.text.back(place, word);
            fits && start.is_some_and(|start| self.is_qualifier(start, word))
        };
        if let Some((length, comparator, approximate)) = words::before(bare, fits) {
            self.qualify(place - length, place, comparator, approximate);
        }
    }

    /// Where 佔 stands before a share, at once or before what it is a share of: 約佔三成, 約佔全縣教師的三分之一.
    fn share_verb(&self) -> Option<usize> {
        if !matches!(self.kind, Kind::Percent | Kind::Fraction) {
            return None;
        }
        let of_something = self.text.before(self.start) == '的';
        let reach = if of_something { LONGEST_WHOLE } else { 1 };
        let clause = (0..self.start).rev().take(reach);
        clause
            .take_while(|at| !",，。、;；:：\n0123456789".contains(self.text.at(*at)))
            .find(|at| matches!(self.text.at(*at), '占' | '佔'))
    }

    /// 近 of 附近 or 最近, 約 of 簽約, and 近 before a span of time (近三年: the last three) qualify nothing.
    fn is_qualifier(&self, start: usize, word: &str) -> bool {
        let before = self.text.before(start);
        let not_after = match word {
            "近" => "最附邻新远临就靠接将逼",
            "约" => "签合契节预公特违邀简条制",
            "上" => "以线网路市之升",
            "过" => "通经超不",
            "超" => "赶高反",
            _ => "",
        };
        let span = || {
            let unit = self
                .unit
                .map(|(start, end)| self.text.slice_folded(start, end))
                .unwrap_or_default();
            matches!(
                unit.as_str(),
                "年" | "天" | "日" | "周" | "个月" | "季度" | "个季度"
            )
        };
        !(not_after.contains(before) || word == "近" && span())
    }

    pub(super) fn qualify(
        &mut self,
        start: usize,
        end: usize,
        comparator: Option<Comparator>,
        approximate: bool,
    ) {
        self.words.push((start, end));
        self.words.sort_unstable();
        self.qualifier.comparator = self.qualifier.comparator.or(comparator);
        self.qualifier.approximate |= approximate;
    }
}
