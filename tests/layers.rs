//! The architecture as it is kept: imports go downwards, words and colours stand where they belong.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let mut files = Vec::new();
    collect(Path::new(folder), &mut files);
    files.sort();
    files
}

fn collect(folder: &Path, files: &mut Vec<(PathBuf, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            files.push((path, text));
        }
    }
}

/// The code of a file without its tests and comments.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

fn is_test(path: &Path) -> bool {
    path.ends_with("tests.rs") || path.components().any(|part| part.as_os_str() == "tests")
}

/// The layers from the bottom up; modules of one row may not see each other, except as noted in README.
const LAYERS: [&[&str]; 11] = [
    &["quantity", "markup"],
    &["numeral", "i18n"],
    &["case", "restoration"],
    &["repairs"],
    &["provenance"],
    &["measure"],
    &["wording"],
    &["chart"],
    &["scene"],
    &["route"],
    &["view", "app", "main"],
];

fn layer(module: &str) -> usize {
    let found = LAYERS.iter().position(|row| row.contains(&module));
    found.unwrap_or_else(|| {
        panic!("{module} has no layer: give it one in tests/layers.rs and README")
    })
}

fn module(path: &Path) -> String {
    let inner = path.strip_prefix("src").unwrap();
    let first = inner
        .components()
        .next()
        .unwrap()
        .as_os_str()
        .to_string_lossy()
        .into_owned();
    first.trim_end_matches(".rs").to_owned()
}

#[test]
fn imports_go_downwards_only() {
    for (path, text) in sources("src") {
        let own = module(&path);
        if own == "lib" || is_test(&path) {
            continue;
        }
        let code = code(&text);
        for part in code.split("crate::").skip(1) {
            let name: String = part
                .chars()
                .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
                .collect();
            let inner = part.starts_with('{');
            assert!(!inner, "{}: import modules one by one", path.display());
            if name != own {
                assert!(
                    layer(&name) < layer(&own) || (own == "app" || own == "main"),
                    "{}: {own} sees {name}",
                    path.display()
                );
            }
        }
    }
}

/// A library that only some modules may name.
const DOORS: [(&str, &[&str]); 6] = [
    ("plotters", &["src/scene/plot"]),
    ("leptos", &["src/view", "src/app.rs"]),
    ("web_sys", &["src/view/browser"]),
    ("js_sys", &["src/view/browser"]),
    ("gloo", &["src/view/browser"]),
    (
        "serde_json",
        &["src/case", "src/restoration", "src/repairs.rs"],
    ),
];

#[test]
fn each_library_has_its_door() {
    for (path, text) in sources("src") {
        let code = code(&text);
        for (library, doors) in DOORS {
            if code.contains(&format!("{library}::")) {
                let shown = path.to_string_lossy();
                assert!(
                    doors.iter().any(|door| shown.starts_with(door)),
                    "{shown} names {library}"
                );
            }
        }
    }
}

#[test]
fn every_file_opens_with_what_it_knows() {
    for folder in ["src", "xtask/src", "tests"] {
        for (path, text) in sources(folder) {
            assert!(text.starts_with("//! "), "{}", path.display());
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            assert!(
                !["utils", "helpers", "common"].contains(&name.as_str()),
                "{}",
                path.display()
            );
        }
    }
}

#[test]
fn no_name_of_a_case_stands_in_the_code() {
    for folder in ["seeds/suizhou", "tests/fixture"] {
        let json: serde_json::Value =
            serde_json::from_str(&fs::read_to_string(format!("{folder}/case.json")).unwrap())
                .unwrap();
        let mut names = Vec::new();
        for list in [
            "figures", "derived", "claims", "charts", "checks", "concepts",
        ] {
            for item in json[list].as_array().unwrap() {
                let id = item["id"].as_str().unwrap();
                // A name of one word may be a word of the format as well.
                names.extend(id.contains('-').then(|| format!("\"{id}\"")));
                names.extend(
                    item["label"]
                        .as_str()
                        .map(str::to_owned)
                        .filter(|label| label.chars().count() > 3),
                );
            }
        }
        for (path, text) in sources("src")
            .into_iter()
            .filter(|(path, _)| !is_test(path))
        {
            let code = code(&text);
            for name in &names {
                assert!(!code.contains(name.as_str()), "{}: {name}", path.display());
            }
        }
    }
}

/// Where Chinese words may stand: the messages, the ways of writing numbers, the readers of Chinese prose, the
/// punctuation that sentences and lines end with.
const CHINESE: [&str; 8] = [
    "src/i18n",
    "src/numeral",
    "src/restoration",
    "src/case/template.rs",
    "src/provenance",
    "src/scene/text.rs",
    "src/wording.rs",
    "src/quantity",
];

#[test]
fn words_stand_in_the_message_table_and_the_case_alone() {
    for (path, text) in sources("src")
        .into_iter()
        .filter(|(path, _)| !is_test(path))
    {
        let shown = path.to_string_lossy().into_owned();
        let chinese = code(&text)
            .chars()
            .find(|c| ('\u{4e00}'..='\u{9fff}').contains(c));
        assert!(
            chinese.is_none() || CHINESE.iter().any(|door| shown.starts_with(door)),
            "{shown}: {chinese:?}"
        );
    }
}

#[test]
fn colours_stand_in_the_tokens_alone_and_nothing_is_styled_in_place() {
    for (path, text) in sources("src") {
        let code = code(&text);
        assert!(
            !code.contains("style=") && !code.contains("\"style\""),
            "{}",
            path.display()
        );
    }
    for entry in fs::read_dir("style").unwrap() {
        let path = entry.unwrap().path();
        if path.ends_with("tokens.css") {
            continue;
        }
        let text = fs::read_to_string(&path).unwrap();
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with('*'))
        {
            let colour = line.contains("rgb(") || line.contains("hsl(") || hex(line);
            assert!(!colour, "{}: {line}", path.display());
        }
    }
}

/// Whether a line of CSS sets a hexadecimal colour.
fn hex(line: &str) -> bool {
    line.split('#').skip(1).any(|rest| {
        let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
        [3, 4, 6, 8].contains(&digits) && line.contains(':') && !line.contains("href")
    })
}

#[test]
fn every_ink_has_its_rule_and_every_rule_its_ink() {
    let sheet = fs::read_to_string("style/chart.css").unwrap();
    for ink in casetrace::scene::Ink::ALL {
        assert!(
            sheet.contains(&format!(".{}", ink.class())),
            "{}",
            ink.class()
        );
    }
    for part in sheet.split(".ink-").skip(1) {
        let name: String = part
            .chars()
            .take_while(|c| c.is_ascii_lowercase() || *c == '-')
            .collect();
        let class = format!("ink-{name}");
        assert!(
            casetrace::scene::Ink::ALL
                .iter()
                .any(|ink| ink.class() == class),
            "{class} inks nothing"
        );
    }
}
