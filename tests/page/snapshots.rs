//! The page's components as HTML, each as it was looked at: the invented case in every language, without its pictures,
//! which the gallery keeps.

use crate::worlds::{Reading, at, invented};
use casetrace::case::Id;
use casetrace::i18n::Language;
use casetrace::markup;
use casetrace::page::{self, evidence, tooltip};
use std::{env, fs};

const FOLDER: &str = "tests/snapshots/page";

/// Holds HTML against what was looked at, a line for each element that stands on its own.
fn snapshot(name: &str, html: &str) {
    let mut text = without_pictures(html);
    for end in [
        "</p>",
        "</li>",
        "</tr>",
        "</div>",
        "</section>",
        "</button>",
        "</h2>",
        "</h3>",
        "</dd>",
        "</a>",
    ] {
        text = text.replace(end, &format!("{end}\n"));
    }
    let path = format!("{FOLDER}/{name}.html");
    if env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::create_dir_all(FOLDER).unwrap();
        fs::write(&path, &text).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let differs = text.lines().zip(kept.lines()).find(|(new, old)| new != old);
    assert!(
        kept == text,
        "{path} differs; UPDATE_SNAPSHOTS=1 writes it anew. First: {differs:?}"
    );
}

fn without_pictures(html: &str) -> String {
    let mut parts = html.split("<svg");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (_, behind) = part.split_once("</svg>").unwrap();
        out.push_str(behind);
    }
    out
}

/// The page of the invented case in a language, with what stands behind `?` of its address.
fn reading(language: Language, rest: &str) -> Reading {
    at(invented, &format!("#/?lang={}{rest}", language.tag()))
}

/// Everything that can be chosen.
fn ids(reading: &Reading) -> Vec<Id> {
    let case = &reading.world.case;
    let claims = case.claims.iter().map(|claim| &claim.id);
    case.value_ids().chain(claims).cloned().collect()
}

#[test]
fn the_page_reads_as_it_was_looked_at() {
    for language in Language::ALL {
        let served = Reading::served(invented(language));
        let html = markup::all(&page::body(&served));
        snapshot(&format!("served-{}", language.tag()), &html);
    }
    // Another unit of money, the tables in place of the pictures, dark.
    let changed = reading(
        Language::English,
        "&unit=wan&theme=dark&table=savings.place.rates",
    );
    assert!(changed.problems.is_empty(), "{:?}", changed.problems);
    snapshot("changed-en", &markup::all(&page::body(&changed)));
}

#[test]
fn each_panel_and_tooltip_reads_as_it_was_looked_at() {
    for language in Language::ALL {
        let (mut panels, mut tooltips) = (String::new(), String::new());
        for id in ids(&reading(language, "")) {
            let chosen = reading(language, &format!("&figure={id}"));
            panels += &evidence::panel(&chosen).markup();
            tooltips += &markup::all(&tooltip::body(&chosen, &id));
        }
        snapshot(&format!("panels-{}", language.tag()), &panels);
        snapshot(&format!("tooltips-{}", language.tag()), &tooltips);
    }
}
