//! Every chart of both cases, in every language and width, as a picture that opens in a browser.
//!
//! `UPDATE_SNAPSHOTS=1 cargo test --test gallery` writes the pictures anew; look at them before committing.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use casetrace::case::{self, Case};
use casetrace::chart::{self, Plan};
use casetrace::i18n::Language;
use casetrace::measure::Origin;
use casetrace::scene::{Bounds, Form, Role, SCALE, Scene, markup, plot, text};
use casetrace::wording::Voice;
use std::collections::BTreeSet;
use std::{env, fs};

fn load(folder: &str) -> Case {
    let read = |name: &str| fs::read_to_string(format!("{folder}/{name}")).unwrap();
    case::load(&read("case.json"), &read("text.txt")).unwrap()
}

const CASES: [&str; 2] = ["seeds/suizhou", "tests/fixture"];

fn svg(plan: &Plan<'_>, scene: &Scene) -> String {
    let link = |origin: &Origin| format!("#/?figure={}", origin.id());
    let setting = markup::Setting {
        chart: plan.chart.id.as_str(),
        labelled_by: "title",
        described_by: "summary",
        link: &link,
    };
    let style = ["style/tokens.css", "style/chart.css"]
        .map(|sheet| format!("<?xml-stylesheet href=\"../../../{sheet}\"?>\n"));
    let picture = markup::picture(scene, &setting).markup();
    let picture = picture.replacen(
        "<svg ",
        "<svg xmlns=\"http://www.w3.org/2000/svg\" data-accent=\"1\" ",
        1,
    );
    style.concat() + &picture.replace("><", ">\n<") + "\n"
}

/// Calls with every chart of both cases in every language they speak and every width.
fn each(mut look: impl FnMut(&str, &Plan<'_>, &Scene)) {
    for folder in CASES {
        let case = load(folder);
        for language in Language::ALL {
            let voice = Voice {
                case: &case,
                language,
                money: None,
            };
            for plan in chart::plans(&case, voice) {
                for width in plot::WIDTHS {
                    let name = format!("{}-{}-{}-{width}", case.id, plan.chart.id, language.tag());
                    look(&name, &plan, &plot::draw(&plan, width));
                }
            }
        }
    }
}

#[test]
fn the_pictures_are_those_that_were_looked_at() {
    let update = env::var_os("UPDATE_SNAPSHOTS").is_some();
    let mut differ = Vec::new();
    let mut known = BTreeSet::new();
    fs::create_dir_all("tests/snapshots/charts").unwrap();
    each(|name, plan, scene| {
        let path = format!("tests/snapshots/charts/{name}.svg");
        let now = svg(plan, scene);
        known.insert(path.clone());
        if update {
            fs::write(&path, &now).unwrap();
        } else if fs::read_to_string(&path).ok().as_deref() != Some(&now) {
            fs::create_dir_all("target/snapshots").unwrap();
            fs::write(format!("target/snapshots/{name}.svg"), &now).unwrap();
            differ.push(path);
        }
    });
    for entry in fs::read_dir("tests/snapshots/charts").unwrap() {
        let path = entry.unwrap().path().to_string_lossy().into_owned();
        if !known.contains(&path) {
            differ.push(format!("{path} belongs to no chart"));
        }
    }
    assert!(
        differ.is_empty(),
        "compare with target/snapshots: {differ:#?}"
    );
}

#[test]
fn the_same_case_gives_the_same_bytes() {
    let mut first = Vec::new();
    each(|_, plan, scene| first.push(svg(plan, scene)));
    let mut second = Vec::new();
    each(|_, plan, scene| second.push(svg(plan, scene)));
    assert_eq!(first, second);
}

fn lines(scene: &Scene) -> Vec<(usize, Bounds, String)> {
    let mut lines = Vec::new();
    for (index, item) in scene.items.iter().enumerate() {
        for shape in &item.shapes {
            if let Form::Text(line) = &shape.form {
                lines.push((index, shape.bounds(), line.words.clone()));
            }
        }
    }
    lines
}

#[test]
fn no_words_leave_the_picture() {
    each(|name, _, scene| {
        for (_, bounds, words) in lines(scene) {
            let slack = SCALE * 2;
            let inside = bounds.from.0 >= -slack
                && bounds.to.0 <= scene.width * SCALE + slack
                && bounds.from.1 >= -slack
                && bounds.to.1 <= scene.height * SCALE + slack;
            assert!(
                inside,
                "{name}: “{words}” at {bounds:?} in {} × {}",
                scene.width, scene.height
            );
        }
    });
}

#[test]
fn no_words_cover_others() {
    each(|name, _, scene| {
        let lines = lines(scene);
        for (index, (_, bounds, words)) in lines.iter().enumerate() {
            // A line's box has air above and below the letters.
            let tight = |bounds: &Bounds| {
                let air = (bounds.to.1 - bounds.from.1) / 6;
                Bounds {
                    from: (bounds.from.0, bounds.from.1 + air),
                    to: (bounds.to.0, bounds.to.1 - air),
                }
            };
            for (_, other, others) in &lines[..index] {
                assert!(
                    !tight(bounds).overlaps(tight(other)),
                    "{name}: “{words}” covers “{others}”"
                );
            }
        }
    });
}

#[test]
fn every_datum_is_a_mark_with_a_name_that_keeps_its_qualifier() {
    each(|name, plan, scene| {
        let marks: Vec<_> = scene.marks().map(|(_, meaning)| meaning).collect();
        let shown: BTreeSet<_> = marks
            .iter()
            .map(|meaning| meaning.origin.id().clone())
            .collect();
        for datum in plan.data() {
            assert!(
                shown.contains(datum.origin.id()),
                "{name}: {} is not drawn",
                datum.origin.id()
            );
        }
        for meaning in marks {
            assert!(meaning.spoken.chars().count() > 2, "{name}");
            let figure = plan.voice.case.figure(meaning.origin.id());
            let word = figure.and_then(|figure| figure.qualifier_text.as_deref());
            if plan.voice.language == plan.voice.case.language {
                assert!(
                    word.is_none_or(|word| meaning.spoken.contains(word)),
                    "{name}: {}",
                    meaning.spoken
                );
            }
        }
    });
}

#[test]
fn a_chart_without_data_is_drawn_without_a_panic() {
    for folder in CASES {
        let case = load(folder);
        for mut plan in chart::plans(
            &case,
            Voice {
                case: &case,
                language: case.language,
                money: None,
            },
        ) {
            for series in &mut plan.series {
                series.data.clear();
            }
            let scene = plot::draw(&plan, plot::WIDTHS[0]);
            assert_eq!(scene.marks().count(), 0, "{}", plan.chart.id);
        }
    }
}

#[test]
fn very_long_labels_wrap_and_huge_beside_tiny_stays_inside() {
    let case = load(CASES[0]);
    for mut plan in chart::plans(
        &case,
        Voice {
            case: &case,
            language: Language::English,
            money: None,
        },
    ) {
        for series in &mut plan.series {
            for datum in &mut series.data {
                datum.label =
                    "A very long label that no designer would have thought of but some report has"
                        .repeat(2);
            }
        }
        for width in plot::WIDTHS {
            let scene = plot::draw(&plan, width);
            for item in &scene.items {
                assert!(matches!(item.role, Role::Scaffold | Role::Mark(_)));
            }
            assert!(scene.height > 0 && text::width("x", 10) > 0);
        }
    }
}
