//! The words of exported files, in every language: citations, pictures, and what a data package says of itself.

use super::Language;
use super::fill::fill;

macro_rules! messages {
    ($($(#[$doc:meta])* $name:ident: $hant:literal, $hans:literal, $english:literal;)*) => {
        /// Something that an exported file says. Unlike the page's, these words are part of the program that writes the
        /// file: it is loaded when a reader takes something along, and must not depend on what the page has brought.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum ExportMessage { $($(#[$doc])* $name,)* }
        impl ExportMessage {
            /// Every message with its name.
            #[cfg(test)]
            const ALL: &[(Self, &str)] = &[$((Self::$name, stringify!($name)),)*];

            /// The words in a language.
            pub const fn text(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$name, Language::Traditional) => $hant,
                      (Self::$name, Language::Simplified) => $hans,
                      (Self::$name, Language::English) => $english,)*
                }
            }

            /// The words with each `{}` replaced in order.
            pub fn with(self, language: Language, values: &[&str]) -> String {
                fill(self.text(language), values)
            }
        }
    };
}

messages! {
    // Citations.
    /// Who wrote it is not known.
    NoAuthor: "佚名", "佚名", "Anon.";
    /// Where it was published is not stated.
    NoPlace: "出版地不詳", "出版地不详", "S.l.";
    /// Who published it is not stated.
    NoPublisher: "出版者不詳", "出版者不详", "s.n.";
    /// When it was published is not stated.
    NoDate: "日期不詳", "日期不详", "n.d.";
    /// By what a place was taken, among whom, and among how many.
    RankBy: "按{}排位，範圍是{}，{}", "按{}排位，范围是{}，{}", "ranked by {}, among: {}, {}";
    /// The version of the case.
    Version: "案例資料 {} 版", "案例数据 {} 版", "Version {} of the case data";
    /// What kind of thing is cited.
    DataSet: "資料集", "数据集", "Data set";
    /// A title in brackets is not the report's.
    TitleSupplied: "題名與標目為編者所擬", "题名与标目为编者所拟", "title and label supplied by the editor";
    /// Before the work that holds what is cited.
    InWork: "載於", "载于", "In";
    /// Before the address, with the day of access.
    RetrievedOn: "{}取自 {}", "{}取自 {}", "Retrieved {}, from {}";
    /// The day of access.
    Accessed: "查閱日期：{}", "查阅日期：{}", "Accessed: {}";
    /// Before the report's own words.
    Quoted: "報告原文：「{}」", "报告原文：“{}”", "Quoted from the report: “{}”";
    /// Before words that the report does not have.
    QuotedNotFound: "案例檔案所記、報告中找不到的字：「{}」", "案例文件所记、报告中找不到的字：“{}”", "Words given by the case file and not found in the report: “{}”";
    /// The formula of a derived value, and what its names stand for.
    FormulaWhere: "算式：{}，其中 {}", "算式：{}，其中 {}", "Formula: {}, where {}";
    /// Where it is from.
    From: "出處：{}", "出处：{}", "Source: {}";
    /// Its address.
    LinkLine: "連結：{}", "链接：{}", "Link: {}";
}

#[cfg(test)]
mod tests {
    use super::*;
    use ferrous_opencc::{OpenCC, config::BuiltinConfig};
    use std::collections::BTreeSet;

    fn is_han(c: char) -> bool {
        ('\u{4e00}'..='\u{9fff}').contains(&c)
    }

    #[test]
    fn every_message_says_something_and_has_the_same_places_to_fill() {
        for (message, name) in ExportMessage::ALL {
            let texts = Language::ALL.map(|language| message.text(language));
            assert!(texts.iter().all(|text| !text.trim().is_empty()), "{name}");
            let places = texts.map(|text| text.matches("{}").count());
            assert_eq!(places, [places[0]; 3], "{name}");
        }
    }

    #[test]
    fn each_script_keeps_to_its_own_characters() {
        let opencc = OpenCC::from_config(BuiltinConfig::T2s).unwrap();
        let han = |language: Language| -> BTreeSet<char> {
            let texts = ExportMessage::ALL.iter();
            let texts = texts.flat_map(|(message, _)| message.text(language).chars());
            texts.filter(|c| is_han(*c)).collect()
        };
        let simple = |c: &char| opencc.convert(&c.to_string());
        let own = |c: &char| simple(c) == c.to_string();
        // A character that conversion changes is Traditional only; what it changes into is Simplified only.
        let wrong: String = han(Language::Simplified)
            .iter()
            .filter(|c| !own(c))
            .collect();
        assert_eq!(wrong, "", "Traditional characters in Simplified words");
        let traditional = han(Language::Traditional);
        let changed: String = traditional.iter().filter(|c| !own(c)).map(simple).collect();
        let wrong: String = traditional
            .iter()
            .filter(|c| changed.contains(**c))
            .collect();
        assert_eq!(wrong, "", "Simplified characters in Traditional words");
        assert_eq!(han(Language::English).len(), 0);
    }
}
