//! Words: complete in every language, with the same slots everywhere and no number typed by hand.

use crate::{Given, all};
use casetrace::case::{Piece, Template};
use casetrace::numeral;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The fields that hold words, all of which are translated.
const FIELDS: [&str; 12] = [
    "title",
    "subtitle",
    "summary",
    "editorialNote",
    "label",
    "lead",
    "definition",
    "note",
    "missing",
    "of",
    "scope",
    "series",
];

/// Every string of the case that a reader sees, by its key in `translations`.
fn inline(json: &Value) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let case = json.as_object().unwrap();
    for (list, value) in case
        .iter()
        .filter(|(name, _)| name.as_str() != "translations")
    {
        match value {
            Value::String(words) if FIELDS.contains(&list.as_str()) => {
                found.insert(list.clone(), words.clone());
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    collect(
                        &format!("{list}/{}", key(list, item, index)),
                        item,
                        &mut found,
                    );
                }
            }
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Object(_) => {}
        }
    }
    found
}

/// How an item of a list is named in a key.
fn key(list: &str, item: &Value, index: usize) -> String {
    let field = match list {
        "licenses" => "name",
        "sources" => "path",
        "keyFigures" => "of",
        _ => "id",
    };
    item[field]
        .as_str()
        .map_or_else(|| index.to_string(), str::to_owned)
}

fn collect(path: &str, item: &Value, found: &mut BTreeMap<String, String>) {
    let Some(fields) = item.as_object() else {
        return;
    };
    for (name, value) in fields
        .iter()
        .filter(|(name, _)| FIELDS.contains(&name.as_str()))
    {
        let named = path.starts_with("keyFigures/") && name == "of";
        match value {
            Value::String(words) if !named => {
                found.insert(format!("{path}/{name}"), words.clone());
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    collect(&format!("{path}/{name}/{index}"), item, found);
                }
            }
            Value::Null
            | Value::Bool(_)
            | Value::Number(_)
            | Value::String(_)
            | Value::Object(_) => {}
        }
    }
    if let Some(rank) = fields.get("rank").filter(|rank| rank.is_object()) {
        collect(&format!("{path}/rank"), rank, found);
    }
}

fn translations(given: &Given) -> Vec<(&str, BTreeMap<String, String>)> {
    let tables = given.json["translations"].as_object().unwrap();
    let table = |value: &Value| serde_json::from_value(value.clone()).unwrap();
    tables
        .iter()
        .map(|(tag, value)| (tag.as_str(), table(value)))
        .collect()
}

fn template(words: &str) -> Template {
    Template::parse(words).unwrap_or_else(|slot| panic!("{slot} in {words}"))
}

#[test]
fn every_string_and_passage_is_translated_and_no_translation_is_left_over() {
    for given in all() {
        let own = inline(&given.json);
        let passages = given
            .case
            .passages
            .iter()
            .map(|passage| format!("passages/{}", passage.id));
        let keys: BTreeSet<_> = own.keys().cloned().chain(passages).collect();
        assert!(own.len() > 100);
        for (tag, table) in translations(&given) {
            let told: BTreeSet<_> = table.keys().cloned().collect();
            let (missing, extra): (Vec<_>, Vec<_>) = (
                keys.difference(&told).collect(),
                told.difference(&keys).collect(),
            );
            assert!(
                missing.is_empty() && extra.is_empty(),
                "{tag}: missing {missing:?}, left over {extra:?}"
            );
            let empty: Vec<_> = table
                .iter()
                .filter(|(_, words)| words.trim().is_empty())
                .collect();
            assert!(empty.is_empty(), "{empty:?}");
        }
    }
}

#[test]
fn a_case_that_is_published_speaks_all_languages_of_the_page() {
    let mut wanted = casetrace::i18n::Language::ALL.map(|language| language.tag().to_owned());
    wanted.sort();
    // The invented case leaves one out, to see what becomes of it.
    for given in all().iter().filter(|given| given.damaged.is_none()) {
        let mut tags: Vec<_> = translations(given)
            .iter()
            .map(|(tag, _)| (*tag).to_owned())
            .collect();
        tags.push(given.case.language.tag().to_owned());
        tags.sort();
        assert_eq!(tags, wanted, "{}: languages", given.folder);
    }
}

/// The slots of a template in no order; marked words count by what they mark.
fn slots(words: &str) -> Vec<String> {
    let name = |piece: &Piece| match piece {
        Piece::Words(_) => None,
        Piece::Value(id) | Piece::Marked(id, _) => Some(id.to_string()),
        Piece::Rank(id) => Some(format!("{id}#rank")),
    };
    let mut slots: Vec<_> = template(words).pieces().iter().filter_map(name).collect();
    slots.sort();
    slots
}

#[test]
fn every_translated_string_has_the_slots_of_the_original() {
    let mut filled = 0;
    for given in all() {
        for (key, own) in inline(&given.json) {
            for (tag, table) in translations(&given) {
                assert_eq!(slots(&table[&key]), slots(&own), "{key} in {tag}");
                filled += usize::from(!slots(&own).is_empty());
            }
        }
    }
    assert!(filled > 30, "there are slots");
}

/// What must have a slot in a passage: each figure and claim quoted there, and each rank, shared ones once.
fn expected(given: &Given, start: usize, end: usize) -> BTreeSet<String> {
    let case = &given.case;
    let inside = |quote: &casetrace::case::Quote| start <= quote.start && quote.end <= end;
    let figures = case
        .figures
        .iter()
        .map(|it| (&it.id, &it.quote, it.rank.as_ref()));
    let claims = case
        .claims
        .iter()
        .map(|it| (&it.id, &it.quote, it.rank.as_ref()));
    let mut all = BTreeSet::new();
    let mut ranks = BTreeSet::new();
    for (id, _, rank) in figures.chain(claims).filter(|(_, quote, _)| inside(quote)) {
        all.insert(id.to_string());
        if rank.is_some_and(|rank| ranks.insert(rank.quote.start)) {
            all.insert(format!("{id}#rank"));
        }
    }
    all
}

#[test]
fn each_translated_passage_has_each_slot_of_its_passage_once() {
    for given in all() {
        for (tag, table) in translations(&given) {
            for passage in &given.case.passages {
                let found = slots(&table[&format!("passages/{}", passage.id)]);
                let expected: Vec<_> = expected(&given, passage.start, passage.end)
                    .into_iter()
                    .collect();
                assert_eq!(found, expected, "{} in {tag}", passage.id);
            }
        }
    }
}

/// The numbers that a translation may type: those of the periods and non-figures of the passage.
#[derive(Default)]
struct Typed {
    numbers: BTreeSet<String>,
}

impl Typed {
    fn of(given: &Given, start: usize, end: usize) -> Self {
        let mut typed = Self::default();
        let inside = |quote: &&casetrace::case::Quote| start <= quote.start && quote.end <= end;
        let periods = given.case.periods.iter().map(|it| &it.quote);
        let others = given.case.non_figures.iter().map(|it| &it.quote);
        for quote in periods.chain(others).filter(inside) {
            typed.numbers.extend(digits(&quote.exact));
            typed.numbers.extend(chinese(&quote.exact));
        }
        typed
    }
}

/// The runs of Arabic digits.
fn digits(words: &str) -> Vec<String> {
    let runs = words.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| !run.is_empty())
        .map(str::to_owned)
        .collect()
}

/// Every number that a stretch of Chinese numerals can be read as: 十五五 holds 15 and 5, 三會一課 3 and 1.
fn chinese(words: &str) -> Vec<String> {
    let chars: Vec<_> = words.chars().collect();
    let all =
        (0..chars.len()).flat_map(|start| (start + 1..=chars.len()).map(move |end| (start, end)));
    all.filter_map(|(start, end)| below_hundred(&chars[start..end]))
        .map(|number| number.to_string())
        .collect()
}

fn below_hundred(chars: &[char]) -> Option<usize> {
    let digit = |c: char| {
        "零一二三四五六七八九"
            .chars()
            .position(|other| other == c || c == '兩' && other == '二')
    };
    match chars {
        ['十'] => Some(10),
        ['雙' | '双' | '两'] => Some(2),
        ['首'] => Some(1),
        [c] => digit(*c),
        ['十', c] => Some(10 + digit(*c)?),
        [c, '十'] => Some(10 * digit(*c)?),
        [a, '十', b] => Some(10 * digit(*a)? + digit(*b)?),
        _ => None,
    }
}

/// English words for numbers; one and first are ordinary words too often to be told apart.
const ENGLISH: [(&str, &str); 45] = [
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("eleven", "11"),
    ("twelve", "12"),
    ("twice", "2"),
    ("thrice", "3"),
    ("second", "2"),
    ("third", "3"),
    ("fourth", "4"),
    ("fifth", "5"),
    ("half", "half"),
    ("dozen", "12"),
    ("dozens", "12"),
    ("hundred", "100"),
    ("thousand", "1000"),
    ("million", "1000000"),
    ("billion", "1000000000"),
    ("thirteen", "13"),
    ("fourteen", "14"),
    ("fifteen", "15"),
    ("sixteen", "16"),
    ("seventeen", "17"),
    ("eighteen", "18"),
    ("nineteen", "19"),
    ("twenty", "20"),
    ("thirty", "30"),
    ("forty", "40"),
    ("fifty", "50"),
    ("sixty", "60"),
    ("seventy", "70"),
    ("eighty", "80"),
    ("ninety", "90"),
    ("sixth", "6"),
    ("seventh", "7"),
    ("eighth", "8"),
    ("ninth", "9"),
    ("tenth", "10"),
    ("quarter", "quarter"),
];

fn english(words: &str) -> Vec<String> {
    let words = words.to_lowercase();
    let one_by_one = words.split(|c: char| !c.is_ascii_alphabetic());
    let number = |word: &str| {
        ENGLISH
            .iter()
            .find(|(name, _)| *name == word)
            .map(|(_, number)| (*number).to_owned())
    };
    one_by_one.filter_map(number).collect()
}

/// The words outside the slots of figures: a figure's words may say its number, a claim's may not.
fn outside(given: &Given, words: &str) -> String {
    template(words).write(|piece| match piece {
        Piece::Marked(id, words) if given.case.figure(id).is_none() => words.clone(),
        Piece::Marked(..) | Piece::Value(_) | Piece::Rank(_) => "□".into(),
        Piece::Words(words) => words.clone(),
    })
}

#[test]
fn no_translated_passage_types_a_number_that_belongs_in_a_slot() {
    let mut stray = Vec::new();
    for given in all() {
        for (tag, table) in translations(&given) {
            for passage in &given.case.passages {
                let typed = Typed::of(&given, passage.start, passage.end);
                let mut words = outside(&given, &table[&format!("passages/{}", passage.id)]);
                let mut found = digits(&words);
                if tag == "en" {
                    words = words.replace("first half", "");
                    found.extend(english(&words));
                } else {
                    found.extend(numeral::find(&words).iter().flat_map(|number| {
                        let arabic = digits(&number.text);
                        if arabic.is_empty() {
                            chinese(&number.text)
                        } else {
                            arabic
                        }
                    }));
                }
                found.retain(|number| !typed.numbers.contains(number));
                stray.extend(
                    (!found.is_empty()).then(|| format!("{} in {tag}: {found:?}", passage.id)),
                );
            }
        }
    }
    assert!(stray.is_empty(), "{}", stray.join("\n"));
}

/// Digits that the editor may type in labels and notes: years, and the names that the report itself writes so.
fn may_be_typed(given: &Given, number: &str) -> bool {
    let year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
    let named = given
        .case
        .non_figures
        .iter()
        .flat_map(|it| digits(&it.quote.exact));
    year || named.into_iter().any(|name| name == number)
}

#[test]
fn no_title_label_or_note_types_a_number_that_belongs_in_a_slot() {
    let mut stray = Vec::new();
    for given in all() {
        let own = (given.case.language.tag(), inline(&given.json));
        for (tag, table) in translations(&given).into_iter().chain([own]) {
            for (key, words) in table
                .iter()
                .filter(|(key, _)| !key.starts_with("passages/"))
            {
                let licence = key.starts_with("licenses/");
                for number in digits(&outside(&given, words)) {
                    if !licence && !may_be_typed(&given, &number) {
                        stray.push(format!("{tag} {key}: {number} in {words}"));
                    }
                }
            }
        }
    }
    assert!(stray.is_empty(), "{}", stray.join("\n"));
}
