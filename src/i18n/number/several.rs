//! A number that the text gives in words for "some" alone: 數百, 若干. No digit is made up for it.

use super::{Amount, Language, Written};
use crate::i18n::qualifier::{in_script, same_speech};
use crate::quantity::UnitKind;

/// Writes the report's word for its own readers, and for others the size that it names, if it names one.
pub(super) fn write(amount: &Amount<'_>, language: Language) -> Written {
    let verbatim = amount
        .qualifier_text
        .map(str::trim)
        .filter(|text| !text.is_empty());
    let share = amount.kind == UnitKind::Ratio && !amount.is_in_points();
    let own = verbatim.filter(|_| same_speech(amount.report, language));
    let number = match (own, language) {
        (Some(text), _) => in_script(text, amount.report, language),
        (None, Language::Traditional | Language::Simplified) => "若干".to_owned(),
        (None, Language::English) if share => "an unstated percentage".to_owned(),
        (None, Language::English) => english(amount.kind, power(verbatim.unwrap_or_default())),
    };
    let unit = match amount.kind {
        // 百分之若干; English says "percentage" itself.
        UnitKind::Ratio if share => "",
        UnitKind::Money
        | UnitKind::Ratio
        | UnitKind::Length
        | UnitKind::Count
        | UnitKind::Duration => amount.unit,
    };
    let lead = match language {
        Language::Traditional | Language::Simplified if share => "百分之",
        Language::Traditional | Language::Simplified | Language::English => "",
    };
    Written {
        lead: lead.to_owned(),
        number,
        unit: unit.to_owned(),
        editorial_unit: amount.unit_editorial,
        language: Some(language),
        ..Written::default()
    }
}

/// The size that a word such as 數十萬 names, as a power of ten.
fn power(word: &str) -> usize {
    let size = |character| match character {
        '十' => 1,
        '百' => 2,
        '千' => 3,
        '萬' | '万' => 4,
        '億' | '亿' => 8,
        _ => 0,
    };
    word.chars().map(size).sum()
}

fn english(kind: UnitKind, power: usize) -> String {
    const GROUPS: [&str; 4] = ["", "thousands of", "millions of", "billions of"];
    let vague = match kind {
        // 若干元 may well be millions; "several" would make it small.
        UnitKind::Money => "an unstated amount of",
        UnitKind::Ratio | UnitKind::Length | UnitKind::Count | UnitKind::Duration => "several",
    };
    let inner = ["", "tens of", "hundreds of"][power % 3];
    let outer = GROUPS.get(power / 3).copied().unwrap_or("trillions of");
    let named = format!("{inner} {outer}");
    let named = named.trim();
    (if named.is_empty() { vague } else { named }).to_owned()
}
