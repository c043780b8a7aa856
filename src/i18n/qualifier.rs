//! The words that qualify a number: what each says, where it stands, and how another language says it.

use super::Language;
use crate::quantity::{Comparator, Qualifier};

/// Where a word stands beside its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// Before the number and its currency: 近, 超過, over.
    Lead,
    /// Between the digits and the words of the unit: 余, 多.
    Inner,
    /// After the unit: 以上, 左右.
    Trail,
}

/// A word and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) place: Place,
    pub(super) text: String,
}

/// A word of a report: in both scripts, its place, and what it says.
struct Known {
    traditional: &'static str,
    simplified: &'static str,
    place: Place,
    says: Qualifier,
}

const fn known(
    traditional: &'static str,
    simplified: &'static str,
    place: Place,
    comparator: Option<Comparator>,
    approximate: bool,
) -> Known {
    let says = Qualifier {
        comparator,
        approximate,
    };
    Known {
        traditional,
        simplified,
        place,
        says,
    }
}

const ABOVE: Option<Comparator> = Some(Comparator::Greater);
const AT_LEAST: Option<Comparator> = Some(Comparator::GreaterOrEqual);
const BELOW: Option<Comparator> = Some(Comparator::Less);
const AT_MOST: Option<Comparator> = Some(Comparator::LessOrEqual);

/// 以上, 以下 and 以內 include the number, 超過 and 不滿 exclude it (民法典 art. 1259).
const WORDS: &[Known] = &[
    known("餘", "余", Place::Inner, ABOVE, true),
    known("多", "多", Place::Inner, ABOVE, true),
    known("超過", "超过", Place::Lead, ABOVE, false),
    known("超", "超", Place::Lead, ABOVE, false),
    known("突破", "突破", Place::Lead, ABOVE, false),
    known("逾", "逾", Place::Lead, ABOVE, false),
    known("來", "来", Place::Inner, None, true),
    known("以上", "以上", Place::Trail, AT_LEAST, false),
    known("及以上", "及以上", Place::Trail, AT_LEAST, false),
    known("或以上", "或以上", Place::Trail, AT_LEAST, false),
    known("+", "+", Place::Trail, AT_LEAST, false),
    known("強", "强", Place::Trail, ABOVE, true),
    known("有餘", "有余", Place::Trail, ABOVE, true),
    known("出頭", "出头", Place::Trail, ABOVE, true),
    known("開外", "开外", Place::Trail, ABOVE, true),
    known("弱", "弱", Place::Trail, BELOW, true),
    known("不少於", "不少于", Place::Lead, AT_LEAST, false),
    known("不低於", "不低于", Place::Lead, AT_LEAST, false),
    known("至少", "至少", Place::Lead, AT_LEAST, false),
    known("不足", "不足", Place::Lead, BELOW, false),
    known("不滿", "不满", Place::Lead, BELOW, false),
    known("不到", "不到", Place::Lead, BELOW, false),
    known("近", "近", Place::Lead, BELOW, true),
    known("接近", "接近", Place::Lead, BELOW, true),
    known("將近", "将近", Place::Lead, BELOW, true),
    known("以內", "以内", Place::Trail, AT_MOST, false),
    known("以下", "以下", Place::Trail, AT_MOST, false),
    known("及以下", "及以下", Place::Trail, AT_MOST, false),
    known("或以下", "或以下", Place::Trail, AT_MOST, false),
    known("之內", "之内", Place::Trail, AT_MOST, false),
    known("內", "内", Place::Trail, AT_MOST, false),
    known("最多", "最多", Place::Lead, AT_MOST, false),
    known("至多", "至多", Place::Lead, AT_MOST, false),
    known("不超過", "不超过", Place::Lead, AT_MOST, false),
    known("約", "约", Place::Lead, None, true),
    known("大約", "大约", Place::Lead, None, true),
    known("左右", "左右", Place::Trail, None, true),
    known("上下", "上下", Place::Trail, None, true),
    known("許", "许", Place::Trail, None, true),
    known("達", "达", Place::Lead, None, false),
    known("達到", "达到", Place::Lead, None, false),
];

/// The word to write beside a number, if any.
///
/// A reader of the report's own language sees its word as it stands there, a reader of the other Chinese
/// script the same word in that script, everyone else a word for what it says. A word that says something
/// else than the number's typed qualifier gives way to the latter; a word is never dropped in silence.
pub(super) fn word(
    says: Qualifier,
    verbatim: Option<&str>,
    report: Language,
    reader: Language,
) -> Option<Word> {
    let verbatim = verbatim.map(str::trim).filter(|text| !text.is_empty());
    let entry = verbatim.and_then(find);
    let meant = match entry {
        Some(entry) if says.is_plain() => entry.says,
        Some(_) | None => says,
    };
    let fits = entry.is_none_or(|entry| entry.says == meant);
    if let Some(text) = verbatim.filter(|_| fits && same_speech(report, reader)) {
        return Some(spoken(text, entry, report, reader));
    }
    match reader {
        Language::Traditional => chinese(meant, |entry| entry.traditional),
        Language::Simplified => chinese(meant, |entry| entry.simplified),
        Language::English => english(meant),
    }
}

/// What 餘 says, as it stands behind a sign.
pub(super) fn behind_a_sign(reader: Language) -> Option<Word> {
    let entry = find("強");
    entry.map(|_| spoken("強", entry, Language::Traditional, reader))
}

/// The same words in the reader's script, character by character; for words that are in no list.
pub(super) fn in_script(text: &str, report: Language, reader: Language) -> String {
    let swap = |from: &str, to: &str| {
        let pick = |c: char| from.chars().zip(to.chars()).find(|(a, _)| *a == c);
        let one = |c: char| pick(c).map_or(c, |(_, b)| b);
        text.chars().map(one).collect()
    };
    match (report, reader) {
        (Language::Traditional, Language::Simplified) => swap(TRADITIONAL, SIMPLIFIED),
        (Language::Simplified, Language::Traditional) => swap(SIMPLIFIED, TRADITIONAL),
        (Language::Traditional | Language::Simplified | Language::English, _) => text.to_owned(),
    }
}

/// Whether a word of the one language can be read in the other, be it in another script.
pub(super) fn same_speech(report: Language, reader: Language) -> bool {
    (report == Language::English) == (reader == Language::English)
}

const TRADITIONAL: &str = "餘約過滿將內於達數幾萬億僅幹個總計為來強頭開許碼";
const SIMPLIFIED: &str = "余约过满将内于达数几万亿仅干个总计为来强头开许码";

fn find(text: &str) -> Option<&'static Known> {
    WORDS
        .iter()
        .find(|entry| entry.traditional == text || entry.simplified == text)
}

fn spoken(text: &str, entry: Option<&Known>, report: Language, reader: Language) -> Word {
    let written = match (entry, reader) {
        (Some(_), _) if report == reader => text.to_owned(),
        (Some(entry), Language::Traditional) => entry.traditional.to_owned(),
        (Some(entry), Language::Simplified) => entry.simplified.to_owned(),
        (Some(_), Language::English) | (None, _) => in_script(text, report, reader),
    };
    // English sets "or more" and "or so" behind the number, everything else before it.
    let unlisted = if text.starts_with("or ") {
        Place::Trail
    } else {
        Place::Lead
    };
    Word {
        place: entry.map_or(unlisted, |entry| entry.place),
        text: written,
    }
}

/// The plainest Chinese word for what a qualifier says.
fn chinese(says: Qualifier, script: fn(&Known) -> &'static str) -> Option<Word> {
    let (lead, about) = match (says.comparator, says.approximate) {
        (None, false) => return None,
        (None, true) => ("約", ""),
        (Some(Comparator::Less), true) => ("近", ""),
        (Some(Comparator::Less), false) => ("不足", ""),
        (Some(Comparator::LessOrEqual), approximate) => ("至多", about(approximate)),
        (Some(Comparator::GreaterOrEqual), approximate) => ("至少", about(approximate)),
        (Some(Comparator::Greater), true) => ("餘", ""),
        (Some(Comparator::Greater), false) => ("超過", ""),
    };
    let entry = find(lead)?;
    let more = find(about).map_or("", script);
    Some(Word {
        place: entry.place,
        text: format!("{}{more}", script(entry)),
    })
}

const fn about(approximate: bool) -> &'static str {
    if approximate { "約" } else { "" }
}

fn english(says: Qualifier) -> Option<Word> {
    let text = match (says.comparator, says.approximate) {
        (None, false) => return None,
        (None, true) => "about",
        (Some(Comparator::Less), true) => "close to",
        (Some(Comparator::Less), false) => "under",
        (Some(Comparator::LessOrEqual), true) => "at most about",
        (Some(Comparator::LessOrEqual), false) => "at most",
        (Some(Comparator::GreaterOrEqual), true) => "at least about",
        (Some(Comparator::GreaterOrEqual), false) => "at least",
        (Some(Comparator::Greater), true) => "over",
        (Some(Comparator::Greater), false) => "more than",
    };
    Some(Word {
        place: Place::Lead,
        text: text.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numeral::words;

    fn check(verbatim: &str, report: Language, reader: Language, expected: &str) {
        let says = find(verbatim).map(|entry| entry.says).unwrap_or_default();
        let word = word(says, Some(verbatim), report, reader).map(|word| word.text);
        assert_eq!(
            word.as_deref().unwrap_or(""),
            expected,
            "{verbatim} for {reader:?}"
        );
    }

    #[test]
    fn the_reports_own_readers_see_its_word_as_it_stands() {
        use Language::{English, Simplified, Traditional};
        check("余", Traditional, Traditional, "余");
        check("餘", Traditional, Traditional, "餘");
        check("余", Simplified, Traditional, "餘");
        check("餘", Traditional, Simplified, "余");
        check("超過", Traditional, Simplified, "超过");
        check("余", Traditional, English, "over");
        check("接近", Simplified, English, "close to");
        check("達", Traditional, Traditional, "達");
        check("達", Traditional, English, "");
        check("nearly", English, English, "nearly");
    }

    #[test]
    fn a_word_in_no_list_is_kept_for_its_readers() {
        let says = Qualifier {
            comparator: Some(Comparator::Greater),
            approximate: false,
        };
        let kept = word(
            says,
            Some("總計超過"),
            Language::Traditional,
            Language::Simplified,
        );
        assert_eq!(kept.unwrap().text, "总计超过");
        let said = word(
            says,
            Some("總計超過"),
            Language::Traditional,
            Language::English,
        );
        assert_eq!(said.unwrap().text, "more than");
    }

    #[test]
    fn what_the_number_is_typed_with_wins_over_a_word_that_says_otherwise() {
        let below = Qualifier {
            comparator: Some(Comparator::Less),
            approximate: true,
        };
        let written = word(
            below,
            Some("以上"),
            Language::Traditional,
            Language::Traditional,
        );
        assert_eq!(written.unwrap().text, "近");
    }

    #[test]
    fn a_word_on_a_number_typed_as_plain_still_speaks() {
        let plain = Qualifier::default();
        let written = |reader| word(plain, Some("逾"), Language::Traditional, reader);
        assert_eq!(written(Language::Traditional).unwrap().text, "逾");
        assert_eq!(written(Language::English).unwrap().text, "more than");
    }

    #[test]
    fn each_word_that_the_reader_knows_keeps_its_place() {
        for (text, _, _) in words::AFTER {
            let place = find(text).map(|entry| entry.place);
            assert_eq!(place, Some(Place::Trail), "{text}");
        }
        for (text, comparator, approximate) in words::BEFORE {
            let says = Qualifier {
                comparator: *comparator,
                approximate: *approximate,
            };
            let entry = find(text);
            assert!(entry.is_none_or(|entry| entry.says == says && entry.place == Place::Lead));
            let language = Language::Simplified;
            let written = word(says, Some(text), language, language).unwrap();
            assert_eq!((written.place, &*written.text), (Place::Lead, *text));
        }
    }

    #[test]
    fn both_scripts_have_as_many_characters() {
        assert_eq!(TRADITIONAL.chars().count(), SIMPLIFIED.chars().count());
        for entry in WORDS {
            let simplified = in_script(
                entry.traditional,
                Language::Traditional,
                Language::Simplified,
            );
            assert_eq!(simplified, entry.simplified);
        }
    }
}
