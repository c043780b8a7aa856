//! The architecture as it is kept: imports go downwards, and words, colours and libraries stand where they belong.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use casetrace::scene::Ink;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A file of the repository.
struct Source {
    /// Its path, with `/` between the folders.
    path: String,
    text: String,
}

fn sources(folder: &str, extension: &str) -> Vec<Source> {
    let mut files = Vec::new();
    collect(Path::new(folder), extension, &mut files);
    files.sort_by(|one, two| one.path.cmp(&two.path));
    assert!(!files.is_empty(), "{folder} holds files");
    files
}

fn collect(folder: &Path, extension: &str, files: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, extension, files);
        } else if path.extension().is_some_and(|other| other == extension) {
            let text = fs::read_to_string(&path).unwrap();
            let path = path.to_str().unwrap().replace('\\', "/");
            files.push(Source { path, text });
        }
    }
}

impl Source {
    /// Without tests: these may name cases, words and whatever they need.
    fn is_test(&self) -> bool {
        self.path.ends_with("/tests.rs") || self.path.contains("/tests/")
    }

    /// The file without its inline tests.
    fn code(&self) -> Code {
        let own = self.text.split("#[cfg(test)]\nmod tests {").next();
        Code::read(own.unwrap_or_default())
    }

    /// The path of the module that the file is.
    fn module(&self) -> Vec<&str> {
        let inner = self
            .path
            .strip_prefix("src/")
            .unwrap()
            .strip_suffix(".rs")
            .unwrap();
        inner.split('/').collect()
    }
}

/// Rust without comments, strings apart from the rest.
#[derive(Default)]
struct Code {
    bare: String,
    strings: Vec<String>,
}

impl Code {
    fn read(text: &str) -> Self {
        let mut code = Self::default();
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let length = if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if let Some((string, length)) = string(rest) {
                code.strings.push(string);
                length
            } else if rest.starts_with("'\"'") {
                3
            } else {
                code.bare.push(c);
                c.len_utf8()
            };
            rest = &rest[length..];
        }
        code
    }

    /// All of it.
    fn all(&self) -> String {
        format!("{}\n{}", self.bare, self.strings.join("\n"))
    }
}

/// The string that a text begins with, and its length with its quotation marks.
fn string(text: &str) -> Option<(String, usize)> {
    if let Some(raw) = text.strip_prefix("r#\"") {
        let end = raw.find("\"#")?;
        return Some((raw[..end].to_owned(), end + 5));
    }
    let inner = text.strip_prefix('"')?;
    let mut escaped = false;
    for (at, c) in inner.char_indices() {
        match c {
            '"' if !escaped => return Some((inner[..at].to_owned(), at + 2)),
            _ => escaped = c == '\\' && !escaped,
        }
    }
    None
}

/// The files of the core and the page, without tests.
fn code() -> Vec<(String, Code)> {
    let files = sources("src", "rs")
        .into_iter()
        .filter(|file| !file.is_test());
    files.map(|file| (file.path.clone(), file.code())).collect()
}

fn identifiers(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .filter(|word| !word.is_empty())
}

/// The layers of DESIGN from the bottom up. Modules of one row do not see each other.
const LAYERS: [&[&str]; 19] = [
    &["excerpt"],
    &["quantity", "markup"],
    &["numeral"],
    &["i18n"],
    &["case", "restoration"],
    // What the build leaves of a restoration for the page.
    &["repairs"],
    &["provenance"],
    &["measure"],
    &["wording"],
    &["chart"],
    &["scene"],
    &["export"],
    &["route"],
    &["take"],
    &["page"],
    &["view"],
    &["app"],
    // The two programs.
    &["main", "exporter"],
    &["lib"],
];

/// Sights between modules of one row, each with its reason.
const ASIDE: [(&str, &str, &str); 0] = [];

fn layer(module: &str) -> usize {
    let found = LAYERS.iter().position(|row| row.contains(&module));
    found.unwrap_or_else(|| panic!("{module} has no layer: give it one here and in README"))
}

/// The modules at the root that a file sees, by `crate::` or by as many `super::` as lead there.
fn seen(file: &Source) -> BTreeSet<String> {
    let code = file.code().bare;
    let up = "super::".repeat(file.module().len());
    let doors = [String::from("crate::"), String::from("casetrace::"), up];
    let mut names = BTreeSet::new();
    for door in doors {
        for part in code.split(&door).skip(1) {
            assert!(
                !part.starts_with('{'),
                "{}: import modules of the root one by one",
                file.path
            );
            names.extend(identifiers(part).next().map(str::to_owned));
        }
    }
    names
}

#[test]
fn imports_go_downwards_only() {
    let mut sights = 0;
    for file in sources("src", "rs").iter().filter(|file| !file.is_test()) {
        let own = file.module()[0].to_owned();
        for name in seen(file).iter().filter(|name| **name != own) {
            let aside = ASIDE.iter().any(|(from, to, _)| *from == own && to == name);
            assert!(
                layer(name) < layer(&own) || aside,
                "{}: {own} sees {name}",
                file.path
            );
            sights += 1;
        }
    }
    assert!(sights > 50, "imports are found");
}

#[test]
fn every_module_of_the_root_has_a_layer() {
    for file in sources("src", "rs") {
        layer(file.module()[0]);
    }
}

/// The libraries that only some files may name, and these files.
const DOORS: [(&str, &[&str]); 15] = [
    ("plotters", &["src/scene/plot"]),
    ("plotters_backend", &["src/scene/plot"]),
    ("leptos", &["src/view", "src/app.rs"]),
    // The second program is a door of its own: it is loaded apart, and is nothing but the browser's side of `take`.
    ("web_sys", &["src/view/browser", "src/exporter"]),
    ("js_sys", &["src/view/browser", "src/exporter"]),
    ("wasm_bindgen", &["src/view/browser", "src/exporter"]),
    (
        "wasm_bindgen_futures",
        &["src/view/browser", "src/exporter"],
    ),
    ("gloo", &["src/view/browser"]),
    ("serde", &["src/case", "src/restoration"]),
    // The repairs are what the build leaves of the restoration's record: its short form, read as data.
    (
        "serde_json",
        &["src/case", "src/restoration", "src/repairs.rs"],
    ),
    ("percent_encoding", &["src/route"]),
    ("sha2", &["src/export/digest.rs"]),
    ("rawzip", &["src/export/archive.rs"]),
    ("crc", &["src/case/sum.rs"]),
    ("miniz_oxide", &["src/export/archive.rs"]),
];

#[test]
fn each_library_has_its_door() {
    for (path, code) in code() {
        let named: BTreeSet<_> = identifiers(&code.bare).collect();
        for (library, doors) in DOORS {
            let open = doors.iter().any(|door| path.starts_with(door));
            assert!(open || !named.contains(library), "{path} names {library}");
        }
    }
}

#[test]
fn every_library_of_the_manifest_has_a_door_or_none_needs_one() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let (_, rest) = manifest.split_once("\n[dependencies]\n").unwrap();
    let (list, _) = rest.split_once("\n[").unwrap();
    let lines = list
        .lines()
        .filter(|line| !line.starts_with(['#', ' ', ']']));
    for line in lines.filter(|line| line.contains('=')) {
        let name = line.split([' ', '=']).next().unwrap().replace('-', "_");
        // A type of the core, seen through `quantity` everywhere.
        let known = DOORS.iter().any(|(library, _)| *library == name) || name == "rust_decimal";
        assert!(known, "{name} has no door");
    }
}

#[test]
fn every_file_opens_with_what_it_knows_and_no_file_is_a_drawer() {
    for file in ["src", "xtask/src", "tests"]
        .into_iter()
        .flat_map(|folder| sources(folder, "rs"))
    {
        let first = file.text.lines().next().unwrap_or_default();
        assert!(
            first.starts_with("//! ") && first.len() > 12,
            "{} opens with //! and a sentence",
            file.path
        );
        let sentence: String = file
            .text
            .lines()
            .take_while(|line| line.starts_with("//!"))
            .collect();
        assert!(
            sentence.contains(['.', ':']),
            "{}: the first comment is a sentence",
            file.path
        );
        let drawer = ["utils", "helpers", "common", "util", "helper", "misc"];
        assert!(
            !file
                .path
                .split(['/', '.'])
                .any(|part| drawer.contains(&part)),
            "{}",
            file.path
        );
    }
}

/// The most lines of a file, its tests aside.
const MOST_LINES: usize = 400;

#[test]
fn no_file_grows_long() {
    for file in ["src", "xtask/src"]
        .into_iter()
        .flat_map(|folder| sources(folder, "rs"))
    {
        let own = file
            .text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        let lines = own.lines().count();
        assert!(
            lines <= MOST_LINES || file.is_test(),
            "{}: {lines} lines of at most {MOST_LINES}",
            file.path
        );
    }
}

fn case(folder: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(format!("{folder}/case.json")).unwrap()).unwrap()
}

/// Lists of a case whose items have names, and of these the ones that have a label.
const LISTS: [&str; 9] = [
    "entities", "units", "themes", "concepts", "figures", "derived", "claims", "checks", "charts",
];

/// The words of the format: a case may use them as names too, so that they say nothing of a case.
fn format_words() -> BTreeSet<String> {
    let schema = fs::read_to_string("seeds/case.schema.json").unwrap();
    schema
        .split('"')
        .skip(1)
        .step_by(2)
        .filter(|word| !word.contains(' '))
        .map(str::to_owned)
        .collect()
}

/// Names of a case that are words of the page as well.
const SHARED: [(&str, &str); 1] = [("group", "a role of ARIA")];

fn names(case: &Value) -> Vec<&str> {
    let items = LISTS
        .iter()
        .flat_map(|list| case[*list].as_array().unwrap());
    let ids = items
        .filter_map(|item| item["id"].as_str())
        .chain(case["id"].as_str());
    ids.filter(|id| id.len() >= 5 && !SHARED.iter().any(|(shared, _)| shared == id))
        .collect()
}

/// The names that a string can be: the whole of it, and the parts of it that have a hyphen.
fn named(string: &str) -> impl Iterator<Item = &str> {
    let parts = string.split(|c: char| !c.is_ascii_alphanumeric() && c != '-');
    parts.filter(|part| part.contains('-')).chain([string])
}

#[test]
fn no_name_of_a_case_stands_in_the_code() {
    let cases = ["seeds/suizhou", "tests/fixture"].map(case);
    let format = format_words();
    let mut found = Vec::new();
    for (path, code) in code() {
        let words: BTreeSet<_> = code
            .strings
            .iter()
            .map(String::as_str)
            .flat_map(named)
            .collect();
        let ids = cases
            .iter()
            .flat_map(names)
            .filter(|id| !format.contains(*id));
        found.extend(
            ids.filter(|id| words.contains(id))
                .map(|id| format!("{path}: {id}")),
        );
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Words and written numbers of a case: labels, quotes, values, in the report's own characters.
fn words(case: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let han = |words: &str| words.chars().filter(|c| is_han(*c)).count() >= 4;
    for item in LISTS
        .iter()
        .flat_map(|list| case[*list].as_array().unwrap())
    {
        let label = item["label"]
            .as_str()
            .or(item["title"].as_str())
            .unwrap_or_default();
        let quote = item["quote"]["exact"].as_str().unwrap_or_default();
        let number = quote.len() >= 4 && quote.chars().any(|c| c.is_ascii_digit());
        found.extend(han(label).then(|| label.to_owned()));
        found.extend((han(quote) || number).then(|| quote.to_owned()));
        let value = item["value"].as_str().unwrap_or_default();
        let digits = value.trim_start_matches(['0', '.']).trim_end_matches('0');
        found.extend((digits.len() >= 3).then(|| value.to_owned()));
        found.extend((value.len() >= 7).then(|| value.to_owned()));
    }
    found
}

#[test]
fn no_label_quote_or_number_of_a_case_stands_in_the_code() {
    let mut found = Vec::new();
    for folder in ["seeds/suizhou", "tests/fixture"] {
        let words = words(&case(folder));
        assert!(words.len() > 20);
        for (path, code) in code() {
            let code = code.all();
            let plain = code.replace('_', "");
            let numbers: BTreeSet<_> = plain
                .split(|c: char| !c.is_ascii_digit() && c != '.')
                .collect();
            for word in &words {
                let number = word.chars().all(|c| c.is_ascii_digit() || c == '.');
                let stands = if number {
                    numbers.contains(word.as_str())
                } else {
                    code.contains(word.as_str())
                };
                found.extend(stands.then(|| format!("{path}: {word}")));
            }
        }
    }
    assert!(
        found.is_empty(),
        "{}",
        found.join(
            "
"
        )
    );
}

fn is_han(c: char) -> bool {
    matches!(c, '\u{2e80}'..='\u{2fdf}' | '\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// Signs of Chinese writing: they are words of a language as well.
fn is_chinese_sign(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{303f}' | '\u{ff01}'..='\u{ffef}')
}

/// Where Chinese characters may stand in code.
const CHARACTERS: [(&str, &str); 4] = [
    (
        "src/i18n/",
        "the messages, and how each language writes numbers and periods",
    ),
    (
        "src/i18n.rs",
        "the names that the languages call themselves",
    ),
    ("src/numeral/", "reads Chinese prose"),
    (
        "src/restoration/",
        "its subject is how characters were damaged",
    ),
];

/// Where Chinese punctuation may stand besides.
const SIGNS: [(&str, &str); 5] = [
    ("src/case/template.rs", "where a sentence ends"),
    ("src/provenance.rs", "where a sentence ends"),
    ("src/provenance/", "where a sentence ends"),
    ("src/scene/text.rs", "what may not begin or end a line"),
    ("src/wording.rs", "how facts are joined to a sentence"),
];

#[test]
fn chinese_stands_where_languages_are_and_nowhere_else() {
    let allowed =
        |list: &[(&str, &str)], path: &str| list.iter().any(|(place, _)| path.starts_with(place));
    for (path, code) in code() {
        if allowed(&CHARACTERS, &path) {
            continue;
        }
        let code = code.all();
        assert_eq!(code.chars().find(|c| is_han(*c)), None, "{path}");
        let sign = code.chars().find(|c| is_chinese_sign(*c));
        assert!(sign.is_none() || allowed(&SIGNS, &path), "{path}: {sign:?}");
    }
}

/// Colours that CSS knows by name and a sheet might use in a hurry.
const NAMED: [&str; 22] = [
    "black", "white", "red", "green", "blue", "gray", "grey", "silver", "navy", "teal", "orange",
    "purple", "yellow", "maroon", "olive", "aqua", "lime", "fuchsia", "pink", "brown", "gold",
    "crimson",
];

const FUNCTIONS: [&str; 9] = [
    "rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklch(", "oklab(",
];

/// The literal colour in a stretch of CSS or markup, if there is one.
fn colour(text: &str) -> Option<String> {
    let hex = text.split('#').skip(1).find(|rest| {
        let length = rest
            .chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .count();
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        digits == length && [3, 4, 6, 8].contains(&digits)
    });
    let function = FUNCTIONS
        .iter()
        .find(|name| text.contains(*name))
        .map(|name| (*name).to_owned());
    let named = identifiers(text)
        .find(|word| NAMED.contains(word))
        .map(str::to_owned);
    hex.map(|rest| format!("#{}", &rest[..3]))
        .or(function)
        .or(named)
}

/// A sheet without its comments.
fn rules(sheet: &str) -> String {
    let mut rules = String::new();
    for (at, part) in sheet.split("/*").enumerate() {
        rules.push_str(if at == 0 {
            part
        } else {
            part.split_once("*/").unwrap().1
        });
    }
    rules
}

#[test]
fn colours_stand_in_the_tokens_alone() {
    for file in sources("style", "css")
        .iter()
        .filter(|file| file.path != "style/tokens.css")
    {
        for declaration in rules(&file.text).split([';', '{', '}']) {
            let value = declaration.split_once(':').map_or("", |(_, value)| value);
            assert_eq!(colour(value), None, "{}: {declaration}", file.path);
        }
    }
    for (path, code) in code() {
        for string in &code.strings {
            // In Chinese and English messages a colour's name would be a word; elsewhere it is a colour.
            let message = path.starts_with("src/i18n");
            let found = colour(string).filter(|found| !message || !NAMED.contains(&found.as_str()));
            // A file has no style sheet; `tests/export` holds its palette against the tokens.
            let palette = path == "src/export/palette.rs";
            assert!(palette || found.is_none(), "{path}: {string}");
        }
        let door = path.starts_with("src/scene/plot/recorder.rs");
        // plotters wants a colour with every stroke; the recorder hides the number of the ink in it.
        assert!(door || !code.bare.contains("RGBColor"), "{path}");
    }
}

#[test]
fn nothing_is_styled_in_place() {
    for (path, code) in code() {
        let styled = code
            .strings
            .iter()
            .any(|string| string == "style" || string.contains("style="));
        assert!(
            !styled && !code.bare.contains("style="),
            "{path}: a style attribute"
        );
    }
    let page = fs::read_to_string("public/index.html").unwrap();
    assert!(!page.contains("style="), "public/index.html");
}

/// Classes of ink that the sheet knows and no mark is drawn with.
const SHEET_ONLY: [(&str, &str); 0] = [];

#[test]
fn every_ink_has_its_rule_and_every_rule_its_ink() {
    let sheet = rules(&fs::read_to_string("style/chart.css").unwrap());
    let selectors: String = sheet
        .split('}')
        .filter_map(|rule| rule.rsplit('{').nth(1))
        .collect::<Vec<_>>()
        .join(" ");
    let part = |part: &str| {
        part.chars()
            .take_while(|c| c.is_ascii_alphanumeric() || *c == '-')
            .collect::<String>()
    };
    let ruled: BTreeSet<_> = selectors
        .split(".ink-")
        .skip(1)
        .map(|rest| format!("ink-{}", part(rest)))
        .collect();
    let only = SHEET_ONLY.iter().map(|(class, _)| *class);
    let inked: BTreeSet<_> = Ink::ALL
        .iter()
        .map(|ink| ink.class())
        .chain(only)
        .map(str::to_owned)
        .collect();
    assert_eq!(ruled, inked);
}

#[test]
fn ink_all_lists_each_ink_once() {
    let source = fs::read_to_string("src/scene/ink.rs").unwrap();
    let arms = source.matches("=> \"ink-").count();
    let classes: BTreeSet<_> = Ink::ALL.iter().map(|ink| ink.class()).collect();
    assert_eq!((classes.len(), Ink::ALL.len()), (arms, arms));
}
