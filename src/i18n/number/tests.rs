//! What is written, number by number, and what no combination may lose.

use super::*;
use crate::quantity::Comparator;
use proptest::prelude::*;

const LANGUAGES: [Language; 3] = Language::ALL;
const KINDS: [UnitKind; 5] = [
    UnitKind::Money,
    UnitKind::Ratio,
    UnitKind::Length,
    UnitKind::Count,
    UnitKind::Duration,
];

fn quantity(value: &str, decimals: i32, sign: &str, approximate: bool) -> Quantity {
    Quantity {
        value: value.parse().unwrap(),
        decimals,
        qualifier: Qualifier {
            comparator: Comparator::parse(sign),
            approximate,
        },
    }
}

fn amount(kind: UnitKind, language: Language) -> Amount<'static> {
    let english = language == Language::English;
    let unit = match kind {
        UnitKind::Money => ["元", "CNY"],
        UnitKind::Ratio => ["%", "%"],
        UnitKind::Length => ["公里", "km"],
        UnitKind::Count => ["座", "bridges"],
        UnitKind::Duration => ["天", "days"],
    };
    Amount {
        quantity: None,
        bounds: None,
        kind,
        unit: unit[usize::from(english)],
        unit_editorial: false,
        qualifier_text: None,
        report: Language::Traditional,
    }
}

/// Writes a number in each language, money in the unit its readers expect.
fn check(kind: UnitKind, given: &Quantity, word: Option<&str>, expected: [&str; 3]) {
    for (language, expected) in LANGUAGES.into_iter().zip(expected) {
        let amount = Amount {
            quantity: Some(given),
            qualifier_text: word,
            ..amount(kind, language)
        };
        let written = amount.write(language, MoneyUnit::default_for(language));
        assert_eq!(written.text(), expected);
    }
}

#[test]
fn money_is_written_in_the_unit_each_reader_expects() {
    let plain = |value, decimals| quantity(value, decimals, "", false);
    let money = UnitKind::Money;
    check(
        money,
        &plain("1340000000", -7),
        None,
        ["13.4億元", "13.4亿元", "CNY 1,340 million"],
    );
    check(
        money,
        &plain("826000000", -6),
        None,
        ["8.26億元", "8.26亿元", "CNY 826 million"],
    );
    check(
        money,
        &plain("8200000", -4),
        None,
        ["0.0820億元", "0.0820亿元", "CNY 8.20 million"],
    );
    check(
        money,
        &plain("-70000000", -6),
        None,
        ["−0.70億元", "−0.70亿元", "CNY −70 million"],
    );
}

#[test]
fn a_reader_may_choose_another_unit_and_loses_no_digit() {
    let given = quantity("826000000", -6, "", false);
    let over = quantity("34000000", -4, ">", true);
    let check = |given: &Quantity, unit: MoneyUnit, expected: [&str; 2]| {
        for (language, expected) in [Language::Traditional, Language::English]
            .into_iter()
            .zip(expected)
        {
            let amount = Amount {
                quantity: Some(given),
                ..amount(UnitKind::Money, language)
            };
            assert_eq!(amount.write(language, unit).text(), expected);
        }
    };
    check(
        &given,
        MoneyUnit::Yi,
        ["8.26億元", "CNY 8.26 × 100 million"],
    );
    check(
        &given,
        MoneyUnit::Wan,
        ["82,600萬元", "CNY 82,600 × 10,000"],
    );
    check(
        &given,
        MoneyUnit::Yuan,
        ["826,000,000元", "CNY 826,000,000"],
    );
    check(&given, MoneyUnit::Million, ["826百萬元", "CNY 826 million"]);
    check(
        &over,
        MoneyUnit::Wan,
        ["3400餘萬元", "over CNY 3,400 × 10,000"],
    );
    check(
        &over,
        MoneyUnit::Yi,
        ["0.34億餘元", "over CNY 0.34 × 100 million"],
    );
    check(
        &over,
        MoneyUnit::Million,
        ["34百萬餘元", "over CNY 34 million"],
    );
    check(
        &over,
        MoneyUnit::Yuan,
        ["34,000,000餘元", "over CNY 34,000,000"],
    );
}

#[test]
fn an_editorial_unit_stands_in_brackets() {
    let given = quantity("2000000000", -8, "", false);
    let text = |language| {
        let amount = Amount {
            quantity: Some(&given),
            unit_editorial: true,
            ..amount(UnitKind::Money, language)
        };
        amount
            .write(language, MoneyUnit::default_for(language))
            .text()
    };
    assert_eq!(text(Language::Traditional), "20億〔元〕");
    assert_eq!(text(Language::English), "[CNY] 2,000 million");
}

#[test]
fn lengths_and_counts_use_ten_thousands_in_chinese_when_rounded() {
    let km = UnitKind::Length;
    let over = |value, decimals| quantity(value, decimals, ">", true);
    check(
        km,
        &over("34000", -3),
        Some("余"),
        ["3.4萬余公里", "3.4万余公里", "over 34,000 km"],
    );
    check(
        km,
        &over("20000", -4),
        Some("余"),
        ["2萬余公里", "2万余公里", "over 20,000 km"],
    );
    check(
        km,
        &over("200000", -4),
        Some("多"),
        ["20多萬公里", "20多万公里", "over 200,000 km"],
    );
    check(
        km,
        &over("70", 0),
        Some("余"),
        ["70余公里", "70余公里", "over 70 km"],
    );
    check(km, &over("7", 0), None, ["7公里餘", "7公里余", "over 7 km"]);
    check(
        km,
        &quantity("77", 0, "", false),
        None,
        ["77公里", "77公里", "77 km"],
    );
    let count = UnitKind::Count;
    check(
        count,
        &quantity("43", 0, "", false),
        None,
        ["43座", "43座", "43 bridges"],
    );
    check(
        count,
        &quantity("4321", 0, "", false),
        None,
        ["4321座", "4321座", "4,321 bridges"],
    );
    check(
        count,
        &quantity("43210", 0, "", false),
        None,
        ["43,210座", "43,210座", "43,210 bridges"],
    );
    check(
        count,
        &quantity("140000000", -7, "", false),
        None,
        ["1.4億座", "1.4亿座", "140,000,000 bridges"],
    );
}

#[test]
fn ratios_are_per_cent_to_the_printed_place() {
    let ratio = UnitKind::Ratio;
    check(
        ratio,
        &quantity("0.87", 2, "<", true),
        Some("接近"),
        ["接近87%", "接近87%", "close to 87%"],
    );
    check(
        ratio,
        &quantity("0.8765", 3, ">=", false),
        None,
        ["至少87.7%", "至少87.7%", "at least 87.7%"],
    );
    check(
        ratio,
        &quantity("0.870", 3, "", true),
        Some("左右"),
        ["87.0%左右", "87.0%左右", "about 87.0%"],
    );
    check(
        ratio,
        &quantity("1", 2, "", false),
        Some("達"),
        ["達100%", "达100%", "100%"],
    );
    check(
        ratio,
        &quantity("-0.13", 2, "", false),
        None,
        ["−13%", "−13%", "−13%"],
    );
}

#[test]
fn a_limit_stands_where_its_language_puts_it() {
    let days = UnitKind::Duration;
    check(
        days,
        &quantity("8", 0, "<=", false),
        Some("最多"),
        ["最多8天", "最多8天", "at most 8 days"],
    );
    check(
        days,
        &quantity("8", 0, "<=", false),
        Some("以內"),
        ["8天以內", "8天以内", "at most 8 days"],
    );
    check(
        days,
        &quantity("8", 0, ">=", false),
        Some("以上"),
        ["8天以上", "8天以上", "at least 8 days"],
    );
}

#[test]
fn halves_and_single_things_read_as_people_say_them() {
    let days = UnitKind::Duration;
    let plain = |value| quantity(value, i32::from(value == "0.5"), "", false);
    check(days, &plain("0.5"), None, ["半天", "半天", "half a day"]);
    check(days, &plain("1"), None, ["1天", "1天", "1 day"]);
    check(days, &plain("2"), None, ["2天", "2天", "2 days"]);
    let count = UnitKind::Count;
    check(count, &plain("1"), None, ["1座", "1座", "1 bridge"]);
    check(count, &plain("11"), None, ["11座", "11座", "11 bridges"]);
    let most = quantity("1", 0, "<=", false);
    check(days, &most, None, ["至多1天", "至多1天", "at most 1 day"]);
}

#[test]
fn a_share_of_ours_has_no_word_between_digits_and_sign() {
    let over = quantity("0.355", 3, ">", true);
    check(
        UnitKind::Ratio,
        &over,
        None,
        ["35.5%強", "35.5%强", "over 35.5%"],
    );
    check(
        UnitKind::Ratio,
        &over,
        Some("余"),
        ["35.5%余", "35.5%余", "over 35.5%"],
    );
}

#[test]
fn points_are_no_per_cent() {
    let given = quantity("0.045", 3, "<", true);
    for (language, unit, expected) in [
        (Language::Traditional, "個百分點", "近4.5個百分點"),
        (
            Language::English,
            "percentage points",
            "close to 4.5 percentage points",
        ),
    ] {
        let amount = Amount {
            quantity: Some(&given),
            unit,
            ..amount(UnitKind::Ratio, language)
        };
        assert_eq!(amount.write(language, MoneyUnit::Yi).text(), expected);
    }
}

#[test]
fn bounds_say_whether_their_ends_belong() {
    use std::ops::Bound::{self, Excluded, Included, Unbounded};
    let ratio = |text: &str| text.parse::<Decimal>().unwrap();
    let check = |lower: Bound<&str>, upper: Bound<&str>, chinese: &str, english: &str| {
        let bounds = Interval::new(lower.map(ratio), upper.map(ratio)).unwrap();
        for (language, expected) in [
            (Language::Traditional, chinese),
            (Language::English, english),
        ] {
            let amount = Amount {
                bounds: Some(&bounds),
                ..amount(UnitKind::Ratio, language)
            };
            assert_eq!(amount.write(language, MoneyUnit::Yi).text(), expected);
        }
    };
    check(
        Included("0.2"),
        Excluded("1"),
        "20%以上、不到100%",
        "20% to under 100%",
    );
    check(Included("0.2"), Included("1"), "20%至100%", "20% to 100%");
    check(
        Excluded("0.2"),
        Included("1"),
        "超過20%、不超過100%",
        "more than 20%, at most 100%",
    );
    check(
        Excluded("0.2"),
        Excluded("1"),
        "超過20%、不到100%",
        "more than 20%, under 100%",
    );
    check(Included("0.205"), Unbounded, "20.5%以上", "at least 20.5%");
    check(Excluded("0.2"), Unbounded, "超過20%", "more than 20%");
    check(Unbounded, Included("0.2"), "不超過20%", "at most 20%");
    check(Unbounded, Excluded("0.2"), "不到20%", "under 20%");
    check(Included("0.2"), Included("0.2"), "20%", "20%");
    check(Unbounded, Unbounded, "百分之若干", "an unstated percentage");
}

#[test]
fn bounds_of_money_name_the_unit_at_each_end() {
    let bounds = Interval::new(
        std::ops::Bound::Included(Decimal::from(300_000_000)),
        std::ops::Bound::Included(Decimal::from(450_000_000)),
    );
    let amount = Amount {
        bounds: bounds.as_ref(),
        ..amount(UnitKind::Money, Language::English)
    };
    let text = amount.write(Language::English, MoneyUnit::Million).text();
    assert_eq!(text, "CNY 300 million to CNY 450 million");
}

#[test]
fn a_number_without_digits_gets_none() {
    let check = |kind: UnitKind, word: Option<&str>, expected: [&str; 3]| {
        for (language, expected) in LANGUAGES.into_iter().zip(expected) {
            let amount = Amount {
                qualifier_text: word,
                ..amount(kind, language)
            };
            assert_eq!(amount.write(language, MoneyUnit::Yi).text(), expected);
        }
    };
    check(
        UnitKind::Count,
        Some("數十"),
        ["數十座", "数十座", "tens of bridges"],
    );
    check(
        UnitKind::Count,
        Some("幾"),
        ["幾座", "几座", "several bridges"],
    );
    check(
        UnitKind::Count,
        Some("數十萬"),
        ["數十萬座", "数十万座", "hundreds of thousands of bridges"],
    );
    check(
        UnitKind::Length,
        None,
        ["若干公里", "若干公里", "several km"],
    );
    check(
        UnitKind::Money,
        None,
        ["若干元", "若干元", "an unstated amount of CNY"],
    );
    check(
        UnitKind::Money,
        Some("數億"),
        ["數億元", "数亿元", "hundreds of millions of CNY"],
    );
}

#[test]
fn the_parts_put_digits_apart_from_words() {
    let over = quantity("34000000", -4, ">", true);
    let amount = Amount {
        quantity: Some(&over),
        unit_editorial: true,
        ..amount(UnitKind::Money, Language::English)
    };
    let written = amount.write(Language::English, MoneyUnit::Million);
    assert_eq!(
        (
            written.before().as_str(),
            written.number.as_str(),
            written.after().as_str()
        ),
        ("over [CNY] ", "34", " million")
    );
}

#[test]
fn ordinals_take_their_english_endings() {
    for (position, expected) in [
        (1, "1st"),
        (2, "2nd"),
        (3, "3rd"),
        (4, "4th"),
        (11, "11th"),
        (12, "12th"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (101, "101st"),
        (111, "111th"),
        (113, "113th"),
        (0, "0th"),
    ] {
        assert_eq!(ordinal(position, Language::English), expected);
    }
    assert_eq!(ordinal(6, Language::Traditional), "第6位");
}

#[test]
fn lists_join_as_their_language_does() {
    let check = |items: &[&str], chinese: &str, english: &str| {
        let items: Vec<String> = items.iter().map(|item| (*item).to_owned()).collect();
        assert_eq!(list(&items, Language::Simplified), chinese);
        assert_eq!(list(&items, Language::English), english);
    };
    check(&[], "", "");
    check(&["a"], "a", "a");
    check(&["a", "b"], "a、b", "a and b");
    check(&["a", "b", "c"], "a、b、c", "a, b and c");
}

#[test]
fn plain_numbers_are_grouped() {
    for (value, chinese, english) in [
        (0, "0", "0"),
        (9999, "9999", "9,999"),
        (10_000, "10,000", "10,000"),
        (-1_234_567, "−1,234,567", "−1,234,567"),
        (
            i64::MIN,
            "−9,223,372,036,854,775,808",
            "−9,223,372,036,854,775,808",
        ),
    ] {
        assert_eq!(integer(value, Language::Traditional), chinese);
        assert_eq!(integer(value, Language::English), english);
    }
    let tick = |places| decimal("1234.5".parse().unwrap(), places, Language::English);
    assert_eq!(
        [tick(0), tick(1), tick(2)],
        ["1,235", "1,234.5", "1,234.50"]
    );
}

fn qualifiers() -> Vec<Qualifier> {
    let signs = ["", "<", "<=", ">=", ">"];
    let both =
        |sign| [false, true].map(|approximate| quantity("1", 0, sign, approximate).qualifier);
    signs.into_iter().flat_map(both).collect()
}

proptest! {
    /// Each of the ten qualifiers is told apart from the nine others, whatever the number, unit and language.
    #[test]
    fn no_combination_loses_its_qualifier(mantissa in 1i64..100_000_000, decimals in -9i32..4) {
        let value = quantity(&mantissa.to_string(), decimals, "", false);
        for kind in KINDS {
            for language in LANGUAGES {
                for unit in MoneyUnit::ALL {
                    let text = |qualifier: Qualifier| {
                        let given = Quantity { qualifier, ..value };
                        Amount { quantity: Some(&given), ..amount(kind, language) }.write(language, unit).text()
                    };
                    let mut texts: Vec<String> = qualifiers().into_iter().map(text).collect();
                    texts.sort();
                    texts.dedup();
                    prop_assert_eq!(texts.len(), 10, "{:?}", texts);
                }
            }
        }
    }

    /// A word of the report is seen by its own readers wherever it stands.
    #[test]
    fn a_word_of_the_report_is_always_written(index in 0usize..10, kind in 0usize..5, mantissa in 1i64..1_000_000) {
        let words = ["余", "多", "超過", "以上", "不足", "近", "以內", "約", "左右", "總計"];
        let plain = quantity(&mantissa.to_string(), 0, "", false);
        let word = Some(words[index]);
        let given = Amount { quantity: Some(&plain), qualifier_text: word, ..amount(KINDS[kind], Language::Traditional) };
        let text = given.write(Language::Traditional, MoneyUnit::Wan).text();
        prop_assert!(text.contains(words[index]), "{}", text);
    }

    /// The digits are those of the value, moved by the unit and rounded to the printed place.
    #[test]
    fn the_digits_read_back_as_the_value(mantissa: i32, decimals in -6i32..4, unit in 0usize..4, over: bool) {
        let unit = MoneyUnit::ALL[unit];
        let printed = crate::quantity::round(mantissa.into(), decimals);
        let given = quantity(&printed.to_string(), decimals, if over { ">" } else { "" }, over);
        for language in LANGUAGES {
            let written = Amount { quantity: Some(&given), ..amount(UnitKind::Money, language) }.write(language, unit);
            let digits = written.number.replace(',', "").replace('−', "-");
            let read: Decimal = digits.parse().unwrap();
            let power = Decimal::from(10_i64.pow(unit.power().unsigned_abs()));
            prop_assert_eq!(read * power, printed);
        }
    }
}
