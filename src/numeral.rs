//! Reads numbers out of Chinese report prose, Traditional or Simplified, and errs on finding.
//!
//! It serves to show that *every* number of a report is accounted for. So its policy is:
//!
//! - **Every run of Arabic digits is found**, half or full width, whatever stands around it.
//! - **Every run of Chinese numerals is found** (零 〇 一 … 九, 兩, 十, 百, 千, 萬, 億) unless it is covered by one
//!   of the listed ordinary words (統一, 進一步, 一批, 十分; [`LEXICAL`]). What is followed by no measure word is
//!   given as [`Kind::Phrase`], for the case to say what it is: 三會一課, 二十大, 十五五, 一崗雙責.
//! - A bare 百, 千, 萬 or 億 is found with a qualifier (近百, 百餘) or a counting word after it (百名), not as
//!   part of a word or unit (百姓, 千米, 萬元).
//! - 幾 and 數 are found before a multiplier or counting word (幾十, 數百, 幾個), 若干 before a counting word; 零 before
//!   what there is none of (零跑動); 半 before or after what is halved (半年, 過半); 首位 and 榜首 as ranks.
//!
//! What it misses is a list of tests in `tests/numeral.rs`: firsts without a number (首次), 雙, 冠軍, 翻番,
//! circled numbers, financial capitals, what hides behind a listed word (一起事故).

mod arabic;
mod chinese;
mod codes;
mod dates;
mod draft;
mod qualify;
mod scan;
mod text;
pub(crate) mod words;

pub use words::LEXICAL;

use crate::quantity::{Decimal, Interval, Period, Qualifier, Quantity};
use text::Text;

/// What a numeral does in its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Counts or measures: 31個, 11.2億元, 三年.
    Cardinal,
    /// A share: 56%, 百分之五, 三成; the value is the ratio.
    Percent,
    /// A difference of shares: 2.5個百分點; the value is the ratio.
    Points,
    /// A place in an order: 第4位, 首位; 前三 has bounds and no value.
    Ordinal,
    /// A calendar date or period: 2022年, 2025年上半年, 5月1日.
    Period,
    /// A number of digits, with bounds and no value: 兩位數 is from 10 to below 100, of whatever unit.
    Digits,
    /// A part: 三分之一, 半年, 過半.
    Fraction,
    /// None of what follows: 零跑動.
    Zero,
    /// Digits that name: G4222, 95128, 1號, 8:30.
    Code,
    /// The number of a heading or point: 一、 （二） 三是.
    Label,
    /// A class of prize or merit: 三等獎.
    Grade,
    /// Chinese numerals without a measure word: names, slogans, abbreviations (三會一課, 二十大).
    Phrase,
}

/// Some words of the text and their place in Unicode code points, end exclusive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Where it starts.
    pub start: usize,
    /// Where it ends, exclusive.
    pub end: usize,
    /// The words as they stand.
    pub text: String,
}

/// A number found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Where the number starts, in Unicode code points; an ordinal starts with its 第.
    pub start: usize,
    /// Where it ends, exclusive; multiplier and percent sign belong to it, the unit does not.
    pub end: usize,
    /// The number as it stands.
    pub text: String,
    /// What it does.
    pub kind: Kind,
    /// The value in base units (11.2億 is 1120000000, 56% is 0.56); `None` where no single one is stated.
    pub value: Option<Decimal>,
    /// The last printed place (xBRL `decimals`). Chinese 十, 百 and 千 are places (三百 is to the unit), 萬 and 億,
    /// and any multiplier after Arabic digits, are multipliers (60億 is -8).
    pub decimals: i32,
    /// Where the text states both ends: 3至5天, 兩位數, 十幾, 前三.
    pub bounds: Option<Interval>,
    /// The unit or measure word after it: 元, 公里, 個工作日.
    pub unit: Option<Word>,
    /// The period in ISO 8601 terms, where the year is given.
    pub period: Option<Period>,
    /// What the words around it say.
    pub qualifier: Qualifier,
    /// These words, before, within or after the number, in their order.
    pub qualifier_words: Vec<Word>,
}

/// The one number of a quoted text.
pub type Reading = Numeral;

impl Numeral {
    /// The number with its precision and qualifier, where a single value is stated.
    pub fn quantity(&self) -> Option<Quantity> {
        let qualifier = self.qualifier;
        self.value.map(|value| Quantity {
            value,
            decimals: self.decimals,
            qualifier,
        })
    }
}

/// All numbers of a text, in their order; they do not overlap.
///
/// ```
/// use casetrace::numeral::{Kind, find};
///
/// let found = find("完成整治4.5萬余公里，位居第4位。");
/// assert_eq!(found[0].text, "4.5萬");
/// assert_eq!(found[0].value.map(|value| value.to_string()), Some("45000".to_string()));
/// assert_eq!(found[0].qualifier_words[0].text, "余");
/// assert_eq!(found[1].kind, Kind::Ordinal);
/// ```
pub fn find(text: &str) -> Vec<Numeral> {
    let text = Text::new(text);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < text.len() {
        match scan::numeral(&text, at) {
            Ok(numeral) => {
                at = numeral.unit.as_ref().map_or(numeral.end, |unit| unit.end);
                found.push(numeral);
            }
            Err(next) => at = next,
        }
    }
    found
}

/// The one number of a quoted text such as `3400余萬元` or `接近80%`; `None` when it holds none or several.
pub fn read(text: &str) -> Option<Reading> {
    let mut found = find(text).into_iter();
    found.next().filter(|_| found.next().is_none())
}
