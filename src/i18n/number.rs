//! How each language writes a number: digits, qualifier, unit, the order they stand in.

mod range;
mod several;

pub use super::money::MoneyUnit;

use super::Language;
use super::money::is_currency_code;
use super::qualifier::{self, Place, Word};
use crate::quantity::{Decimal, Interval, Qualifier, Quantity, UnitKind};

/// A number to be written, with all that must stand beside it.
#[derive(Clone, Copy, Debug)]
pub struct Amount<'a> {
    /// The number, where there is a single one.
    pub quantity: Option<&'a Quantity>,
    /// Where there is none: the bounds that the text states.
    pub bounds: Option<&'a Interval>,
    /// What it is a number of.
    pub kind: UnitKind,
    /// The unit in the reader's language; for money the currency (元, CNY), for a ratio the
    /// words for points (個百分點); any other is written in per cent.
    pub unit: &'a str,
    /// Whether the unit is the editor's reading and not the report's.
    pub unit_editorial: bool,
    /// The qualifying word as the report has it; a derived value has none.
    pub qualifier_text: Option<&'a str>,
    /// The language of the report, and so of that word.
    pub report: Language,
}

/// A number as it is written, in parts, so that a page can set the digits large and the words small.
/// [`before`](Self::before), `number` and [`after`](Self::after) follow each other without a space.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The qualifier before: 近, over.
    pub lead: String,
    /// The currency before the number, as English has it: CNY.
    pub currency: String,
    /// The digits, with separators. Where there is no single number, the words for that, units included.
    pub number: String,
    /// The qualifier behind the digits: 余 in 3200余萬元, 萬余 in 4.5萬余公里.
    pub inner: String,
    /// The scale of the unit: 億, 萬, million.
    pub scale: String,
    /// The unit behind: 元, 公里, `km`, `%`.
    pub unit: String,
    /// Whether the unit or currency is the editor's; `text` shows it in brackets.
    pub editorial_unit: bool,
    /// The qualifier behind the unit: 以上, 左右.
    pub trail: String,
    language: Option<Language>,
}

impl Amount<'_> {
    /// Writes the number for a reader.
    pub fn write(&self, language: Language, money: MoneyUnit) -> Written {
        match (self.quantity, self.bounds) {
            (Some(quantity), _) => self.write_quantity(quantity, language, money),
            (None, Some(bounds)) => range::write(self, bounds, language, money),
            (None, None) => several::write(self, language),
        }
    }

    fn write_quantity(&self, quantity: &Quantity, language: Language, money: MoneyUnit) -> Written {
        let word = qualifier::word(
            quantity.qualifier,
            self.qualifier_text,
            self.report,
            language,
        );
        let word = word.map(|word| self.idiomatic(word, language));
        let qualified = word.is_some();
        let (power, scale) = self.scale(quantity, language, money);
        let mut digits = quantity.printed_in(power);
        if qualified && self.kind == UnitKind::Money {
            drop_zeros(&mut digits);
        }
        let mut written = self.parts(language);
        written.number = grouped(&digits, language);
        written.scale = scale.to_owned();
        match self.kind {
            UnitKind::Duration => written.read_as_time(),
            UnitKind::Count | UnitKind::Ratio => written.read_as_one(),
            UnitKind::Money | UnitKind::Length => {}
        }
        if let Some(word) = word {
            written.qualify(word);
        }
        written
    }

    /// 餘 does not stand behind a sign: a number of ours is 35.5%強; a report's own word stays as it is.
    fn idiomatic(&self, word: Word, language: Language) -> Word {
        let sign = self.kind == UnitKind::Ratio && !self.is_in_points();
        if sign && self.qualifier_text.is_none() && word.place == Place::Inner {
            return qualifier::behind_a_sign(language).unwrap_or(word);
        }
        word
    }

    fn is_in_points(&self) -> bool {
        counts_points(self.unit)
    }

    /// The power of ten to write in, and its word. Chinese writes a rounded number from ten thousand up
    /// in 萬 or 億, as reports do; a count given to its last digit keeps its digits.
    fn scale(
        &self,
        quantity: &Quantity,
        language: Language,
        money: MoneyUnit,
    ) -> (i32, &'static str) {
        let size = quantity.value.abs();
        match (self.kind, language) {
            (UnitKind::Money, _) => (money.power(), money.scale(language)),
            (UnitKind::Ratio, _) => (-2, ""),
            (UnitKind::Length | UnitKind::Count | UnitKind::Duration, Language::English) => (0, ""),
            (UnitKind::Length | UnitKind::Count | UnitKind::Duration, _)
                if quantity.decimals < 0 =>
            {
                [MoneyUnit::Yi, MoneyUnit::Wan]
                    .into_iter()
                    .find(|unit| size >= Decimal::from(10_i64.pow(unit.power().unsigned_abs())))
                    .map_or((0, ""), |unit| (unit.power(), unit.scale(language)))
            }
            (UnitKind::Length | UnitKind::Count | UnitKind::Duration, _) => (0, ""),
        }
    }

    /// Everything but digits, scale and qualifier.
    fn parts(&self, language: Language) -> Written {
        let (currency, unit) = match self.kind {
            UnitKind::Money if language == Language::English && is_currency_code(self.unit) => {
                (self.unit, "")
            }
            UnitKind::Ratio if !self.is_in_points() => ("", "%"),
            UnitKind::Money
            | UnitKind::Ratio
            | UnitKind::Length
            | UnitKind::Count
            | UnitKind::Duration => ("", self.unit),
        };
        Written {
            currency: currency.to_owned(),
            unit: unit.to_owned(),
            editorial_unit: self.unit_editorial,
            language: Some(language),
            ..Written::default()
        }
    }
}

/// Whether a unit of ratios is that of differences between shares (個百分點, percentage points), which are no per cent.
#[inline(never)]
pub fn counts_points(unit: &str) -> bool {
    let words = ["點", "点", "point", "points"];
    words.iter().any(|word| unit.ends_with(word))
}

/// What the editor supplied, in the brackets that say so.
#[inline(never)]
pub fn supplied(words: &str, language: Language) -> String {
    match language {
        Language::English => ["[", words, "]"].concat(),
        Language::Traditional | Language::Simplified => ["〔", words, "〕"].concat(),
    }
}

impl Written {
    /// All of it in one string, an editorial unit in brackets: 約60億〔元〕, `about [CNY] 6,000 million`.
    #[inline(never)]
    pub fn text(&self) -> String {
        [&*self.before(), &self.number, &self.after()].concat()
    }

    /// What stands before the digits, with the space that follows where the language has one.
    #[inline(never)]
    pub fn before(&self) -> String {
        let currency = self.marked(&self.currency);
        let mut words = String::new();
        for part in [self.lead.as_str(), &currency] {
            if !part.is_empty() {
                words.push_str(part);
                words.push_str(self.space());
            }
        }
        words
    }

    /// What stands behind the digits, with the space that goes before it where the language has one.
    #[inline(never)]
    pub fn after(&self) -> String {
        let unit = self.marked(&self.unit);
        let parts = [self.inner.as_str(), &self.scale, &unit, &self.trail];
        let mut words = String::new();
        for part in parts {
            if !part.is_empty() {
                words.push_str(if part == "%" { "" } else { self.space() });
                words.push_str(part);
            }
        }
        words
    }

    fn space(&self) -> &'static str {
        match self.language {
            Some(Language::English) => " ",
            Some(Language::Traditional | Language::Simplified) | None => "",
        }
    }

    fn marked(&self, unit: &str) -> String {
        match self.language {
            Some(language) if self.editorial_unit && !unit.is_empty() => supplied(unit, language),
            Some(_) | None => unit.to_owned(),
        }
    }

    fn qualify(&mut self, word: Word) {
        match word.place {
            Place::Lead => self.lead = word.text,
            Place::Trail => self.trail = word.text,
            Place::Inner => self.qualify_inside(&word.text),
        }
    }

    /// Half a year is said so.
    fn read_as_time(&mut self) {
        self.read_as_one();
        if self.number == "0.5" {
            let half = match self.language {
                Some(Language::English) => "half a",
                Some(Language::Traditional | Language::Simplified) | None => "半",
            };
            half.clone_into(&mut self.number);
        }
    }

    /// One day is not "days". Words whose singular needs a dictionary (branches, cases) stay as they are.
    fn read_as_one(&mut self) {
        let single = matches!(self.number.as_str(), "0.5" | "1");
        let hard = ["ses", "xes", "ches", "shes", "ies", "ss"];
        let plain = !hard.iter().any(|ending| self.unit.ends_with(ending));
        if self.language == Some(Language::English) && single && plain {
            self.unit.truncate(self.unit.trim_end_matches('s').len());
        }
    }

    /// 余 and 多 follow a round number (3200余萬元) or else the word of its scale (4.5萬余公里, 3億余元);
    /// where there is neither, the unit (3公里余).
    fn qualify_inside(&mut self, word: &str) {
        if self.number.ends_with('0') && !has_point(&self.number) {
            self.inner = word.to_owned();
        } else if self.scale.is_empty() {
            self.trail = word.to_owned();
        } else {
            self.inner = std::mem::take(&mut self.scale) + word;
        }
    }
}

/// A whole number with separators: from ten thousand up in Chinese, from one thousand up in English.
#[inline(never)]
pub fn integer(value: i64, language: Language) -> String {
    grouped(&value.to_string(), language)
}

/// A number with a fixed count of places behind the point, as the ticks of an axis have it.
pub fn decimal(value: Decimal, places: u32, language: Language) -> String {
    let decimals = i32::try_from(places).unwrap_or(i32::MAX);
    grouped(&Quantity::plain(value, decimals).printed(), language)
}

/// A place in an order: 第4位, 4th.
#[inline(never)]
pub fn ordinal(position: u32, language: Language) -> String {
    match language {
        Language::Traditional | Language::Simplified => format!("第{position}位"),
        Language::English => format!("{position}{}", english_ending(position)),
    }
}

/// Several things in a row: 甲、乙、丙; a, b and c.
pub fn list(items: &[String], language: Language) -> String {
    match (language, items) {
        (Language::English, [first @ .., last]) if !first.is_empty() => {
            format!("{} and {last}", first.join(", "))
        }
        (Language::English, _) => items.concat(),
        (Language::Traditional | Language::Simplified, _) => items.join("、"),
    }
}

fn english_ending(position: u32) -> &'static str {
    match (position % 10, position % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        (_, _) => "th",
    }
}

/// Commas between groups of three digits, and a true minus sign.
#[inline(never)]
fn grouped(digits: &str, language: Language) -> String {
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(rest) => ("\u{2212}", rest),
        None => ("", digits),
    };
    let whole = digits.split('.').next().map_or(0, str::len);
    let shortest = match language {
        Language::Traditional | Language::Simplified => 5,
        Language::English => 4,
    };
    let comma = |index: usize| {
        whole >= shortest && (1..whole).contains(&index) && (whole - index).is_multiple_of(3)
    };
    let mut grouped = sign.to_owned();
    for (index, digit) in digits.chars().enumerate() {
        if comma(index) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

fn has_point(digits: &str) -> bool {
    digits.bytes().any(|sign| sign == b'.')
}

/// Drops zeros behind the point that a change of unit brought, and the point when nothing is left.
fn drop_zeros(digits: &mut String) {
    if has_point(digits) {
        let kept = digits.trim_end_matches('0').trim_end_matches('.').len();
        digits.truncate(kept);
    }
}

/// An end of a range: exact, so printed to its own last digit and no further.
fn bare(value: Decimal) -> Quantity {
    let value = value.normalize();
    Quantity {
        value,
        decimals: value.scale().cast_signed(),
        qualifier: Qualifier::default(),
    }
}

#[cfg(test)]
mod tests;
