//! The units that a reader can have money written in, and what each language calls them.

use super::Language;

/// A unit to write amounts of money in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MoneyUnit {
    /// 億元, 10⁸ of the currency's unit.
    Yi,
    /// 萬元, 10⁴.
    Wan,
    /// 元, the currency's own unit.
    Yuan,
    /// A million, 10⁶.
    Million,
}

impl MoneyUnit {
    /// Every unit, in the order the page offers them.
    pub const ALL: [Self; 4] = [Self::Yi, Self::Wan, Self::Yuan, Self::Million];

    /// The word that stands for it in an address.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Yi => "yi",
            Self::Wan => "wan",
            Self::Yuan => "yuan",
            Self::Million => "million",
        }
    }

    /// Reads a word that [`MoneyUnit::code`] prints.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| unit.code() == code)
    }

    /// The unit that a reader of the language expects.
    pub const fn default_for(language: Language) -> Self {
        match language {
            Language::Traditional | Language::Simplified => Self::Yi,
            Language::English => Self::Million,
        }
    }

    /// How many of the currency's units it holds, as a power of ten.
    pub const fn power(self) -> i32 {
        match self {
            Self::Yi => 8,
            Self::Wan => 4,
            Self::Yuan => 0,
            Self::Million => 6,
        }
    }

    /// The word between digits and currency: 億, 萬, nothing, 百萬. English has no word for 億 and 萬 and
    /// shows them as factors, because "12 hundred million" reads as several numbers.
    pub const fn scale(self, language: Language) -> &'static str {
        match (self, language) {
            (Self::Yuan, _) => "",
            (Self::Yi, Language::Traditional) => "億",
            (Self::Yi, Language::Simplified) => "亿",
            (Self::Yi, Language::English) => "× 100 million",
            (Self::Wan, Language::Traditional) => "萬",
            (Self::Wan, Language::Simplified) => "万",
            (Self::Wan, Language::English) => "× 10,000",
            (Self::Million, Language::Traditional) => "百萬",
            (Self::Million, Language::Simplified) => "百万",
            (Self::Million, Language::English) => "million",
        }
    }

    /// The unit in full, as a switch or an axis names it: 億元, `CNY million`. The currency is in the
    /// reader's language already.
    pub fn label(self, language: Language, currency: &str) -> String {
        let scale = self.scale(language);
        match language {
            Language::Traditional | Language::Simplified => format!("{scale}{currency}"),
            Language::English if is_currency_code(currency) => {
                format!("{currency} {scale}").trim_end().to_owned()
            }
            Language::English => format!("{scale} {currency}").trim_start().to_owned(),
        }
    }
}

/// Whether English sets the word before the number: ISO 4217 codes stand there (CNY 3 million), names do
/// not (3 million yuan).
pub(super) fn is_currency_code(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        for unit in MoneyUnit::ALL {
            assert_eq!(MoneyUnit::parse(unit.code()), Some(unit));
        }
        assert_eq!(MoneyUnit::parse("億"), None);
        assert_eq!(MoneyUnit::parse(""), None);
    }

    #[test]
    fn each_language_names_each_unit() {
        let check = |unit: MoneyUnit, hant: &str, hans: &str, english: &str| {
            assert_eq!(unit.label(Language::Traditional, "元"), hant);
            assert_eq!(unit.label(Language::Simplified, "元"), hans);
            assert_eq!(unit.label(Language::English, "CNY"), english);
        };
        check(MoneyUnit::Yi, "億元", "亿元", "CNY × 100 million");
        check(MoneyUnit::Wan, "萬元", "万元", "CNY × 10,000");
        check(MoneyUnit::Yuan, "元", "元", "CNY");
        check(MoneyUnit::Million, "百萬元", "百万元", "CNY million");
    }

    #[test]
    fn a_currency_with_a_name_stands_behind() {
        let english = |unit: MoneyUnit| unit.label(Language::English, "yuan");
        assert_eq!(english(MoneyUnit::Million), "million yuan");
        assert_eq!(english(MoneyUnit::Yuan), "yuan");
    }
}
