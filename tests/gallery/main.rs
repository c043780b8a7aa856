//! Every chart of both cases and every specimen of the gallery, as pictures that open in a browser and keep rules.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test gallery` writes the pictures anew; look at them before committing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod rules;
mod specimens;

use casetrace::case::{self, Case};
use casetrace::chart::{self, Plan};
use casetrace::i18n::Language;
use casetrace::i18n::money::MoneyUnit;
use casetrace::measure::{self, Origin};
use casetrace::provenance;
use casetrace::quantity::round;
use casetrace::scene::{Scene, markup, plot};
use casetrace::wording::Voice;
use specimens::{KINDS, State};
use std::collections::BTreeSet;
use std::path::Path;
use std::{env, fs};

const CASES: [&str; 2] = ["seeds/suizhou", "tests/fixture"];
const GALLERY: &str = "tests/gallery";
const SNAPSHOTS: &str = "tests/snapshots";

fn load(folder: &str) -> Case {
    let read = |name: &str| fs::read_to_string(format!("{folder}/{name}")).unwrap();
    case::load(&read("case.json"), &read("text.txt")).unwrap()
}

/// Something to look at.
pub struct Picture<'a> {
    /// The path of its snapshot below the folder, without its ending.
    pub name: String,
    /// The chart in words and numbers.
    pub plan: &'a Plan<'a>,
    /// The chart drawn.
    pub scene: &'a Scene,
    /// Whether a snapshot is kept of it; the rules hold for all.
    pub kept: bool,
}

/// Calls with every chart of both cases, and every specimen, in every language and width.
pub fn each(mut look: impl FnMut(&Picture<'_>)) {
    for folder in CASES {
        let case = load(folder);
        for language in Language::ALL {
            charts(&case, language, None, &mut look);
            for unit in MoneyUnit::ALL {
                charts(&case, language, Some(unit), &mut look);
            }
        }
    }
    let case = load(GALLERY);
    for language in Language::ALL {
        let voice = Voice {
            case: &case,
            language,
            money: None,
        };
        for (kind, kind_name) in KINDS {
            for state in State::ALL {
                let Some(chart) = specimens::specimen(&case, kind, state) else {
                    continue;
                };
                let plan = chart::plan(&chart, voice);
                let name = format!("gallery/{kind_name}-{}-{}", state.name(), language.tag());
                // English is the longest and the narrow width the tightest: the state shows best there.
                let worst = language == Language::English;
                let kept = |width: i32| state == State::Plain || worst && width == plot::WIDTHS[0];
                widths(&plan, &name, kept, &mut look);
            }
        }
    }
}

/// The charts of a case, with amounts of money in the unit that a reader may ask for. Of those no snapshot is kept.
fn charts(
    case: &Case,
    language: Language,
    money: Option<MoneyUnit>,
    look: &mut impl FnMut(&Picture<'_>),
) {
    let voice = Voice {
        case,
        language,
        money,
    };
    for plan in chart::plans(case, voice) {
        let name = format!("charts/{}-{}-{}", case.id, plan.chart.id, language.tag());
        let unit = money.map_or_else(String::new, |unit| format!("-{}", unit.code()));
        widths(&plan, &(name + &unit), |_| money.is_none(), look);
    }
}

fn widths(
    plan: &Plan<'_>,
    name: &str,
    kept: impl Fn(i32) -> bool,
    look: &mut impl FnMut(&Picture<'_>),
) {
    for width in plot::WIDTHS {
        let scene = plot::draw(plan, width);
        look(&Picture {
            name: format!("{name}-{width}"),
            plan,
            scene: &scene,
            kept: kept(width),
        });
    }
}

/// The picture as a file that finds the page's own sheets and so looks as it does on the page.
fn svg(picture: &Picture<'_>) -> String {
    let link = |origin: &Origin| format!("#/?figure={}", origin.id());
    let setting = markup::Setting {
        chart: picture.plan.chart.id.as_str(),
        labelled_by: "title",
        described_by: "summary",
        link: &link,
    };
    let style = ["style/tokens.css", "style/chart.css"]
        .map(|sheet| format!("<?xml-stylesheet href=\"../../../{sheet}\"?>\n"));
    let svg = markup::picture(picture.scene, &setting).markup();
    let language = picture.plan.voice.language.tag();
    let root =
        format!("<svg xmlns=\"http://www.w3.org/2000/svg\" lang=\"{language}\" data-accent=\"1\" ");
    let svg = svg.replacen("<svg ", &root, 1);
    style.concat() + &svg.replace("><", ">\n<") + "\n"
}

/// All pictures that are kept here; other tests keep theirs beside them.
fn stored() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for folder in ["charts", "gallery"] {
        for file in fs::read_dir(format!("{SNAPSHOTS}/{folder}")).unwrap() {
            found.insert(file.unwrap().path().to_str().unwrap().replace('\\', "/"));
        }
    }
    found
}

#[test]
fn the_pictures_are_those_that_were_looked_at() {
    let update = env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut differ = Vec::new();
    let mut known = BTreeSet::new();
    each(|picture| {
        if !picture.kept {
            return;
        }
        let path = format!("{SNAPSHOTS}/{}.svg", picture.name);
        let now = svg(picture);
        if update {
            write(&path, &now);
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&now) {
            write(&format!("target/snapshots/{}.svg", picture.name), &now);
            differ.push(path.clone());
        }
        known.insert(path);
    });
    for path in stored().difference(&known) {
        if update {
            fs::remove_file(path).unwrap();
        } else {
            differ.push(format!("{path} belongs to no picture"));
        }
    }
    assert!(
        differ.is_empty(),
        "compare with target/snapshots: {differ:#?}"
    );
}

fn write(path: &str, text: &str) {
    fs::create_dir_all(Path::new(path).parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

#[test]
fn the_snapshots_stay_small() {
    let size: u64 = stored()
        .iter()
        .map(|path| fs::metadata(path).unwrap().len())
        .sum();
    assert!(size < 1_500_000, "{size} bytes");
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let all = || {
        let mut all = Vec::new();
        each(|picture| all.push(svg(picture)));
        all
    };
    assert_eq!(all(), all());
}

#[test]
fn the_gallery_shows_every_kind_in_every_language_and_width() {
    let mut names = BTreeSet::new();
    each(|picture| {
        names.insert(picture.name.clone());
    });
    for (_, kind) in KINDS {
        for language in Language::ALL {
            for width in plot::WIDTHS {
                assert!(
                    names.contains(&format!("gallery/{kind}-plain-{}-{width}", language.tag())),
                    "{kind}"
                );
            }
        }
    }
}

#[test]
fn the_case_of_the_gallery_is_in_order() {
    let case = load(GALLERY);
    assert_eq!(provenance::traces(&case).broken().count(), 0);
    for derived in &case.derived {
        let number = measure::number(&case, &derived.id)
            .unwrap()
            .quantity
            .unwrap();
        let value = round(number.value, number.decimals).normalize();
        let declared = (
            derived.value.normalize(),
            derived.decimals,
            derived.comparator,
        );
        assert_eq!(
            (value, number.decimals, number.qualifier.comparator),
            declared,
            "{}",
            derived.id
        );
    }
}
