//! The places that the program writes anew: each stands in the page once, holds what its function writes, and is
//! written anew whenever that would be something else.

use crate::worlds::{Reading, at, built_in, invented, served};
use casetrace::i18n::Language;
use casetrace::markup::{Element, Node, tag};
use casetrace::page::{self, place};
use std::collections::BTreeSet;

/// Every element, each after those around it.
fn walk<'a>(elements: impl IntoIterator<Item = &'a Element>) -> Vec<&'a Element> {
    let mut all = Vec::new();
    for element in elements {
        all.push(element);
        all.extend(walk(elements_in(element)));
    }
    all
}

fn elements_in(element: &Element) -> impl Iterator<Item = &Element> {
    element.inside().iter().filter_map(|node| match node {
        Node::Element(element) => Some(element),
        Node::Words(_) => None,
    })
}

/// What stands in the one element of an id.
fn inside(body: &[Element], id: &str) -> Element {
    let all = walk(body);
    let of_id: Vec<_> = all
        .iter()
        .filter(|it| it.attribute("id") == Some(id))
        .collect();
    assert_eq!(of_id.len(), 1, "{id} stands once");
    tag("div").nodes(of_id[0].inside().to_vec())
}

/// Elements without those that `drops` says, and without the attributes that `hides` says.
fn without(
    element: &Element,
    drops: &dyn Fn(&Element) -> bool,
    hides: &dyn Fn(&Element, &str) -> bool,
) -> Element {
    let mut copy = tag(element.name());
    for name in NAMES.iter().filter(|name| !hides(element, name)) {
        copy = copy.set_if(name, element.attribute(name));
    }
    let nodes = element.inside().iter().filter_map(|node| match node {
        Node::Element(inner) if drops(inner) => None,
        Node::Element(inner) => Some(without(inner, drops, hides).into()),
        Node::Words(_) => Some(node.clone()),
    });
    copy.nodes(nodes.collect())
}

/// The attributes that tell a reader something.
const NAMES: [&str; 22] = [
    "aria-current",
    "aria-label",
    "aria-labelledby",
    "class",
    "d",
    "data-accent",
    "data-do",
    "data-kind",
    "data-origin",
    "data-verdict",
    "data-with",
    "height",
    "hidden",
    "href",
    "id",
    "lang",
    "open",
    "selected",
    "title",
    "value",
    "width",
    "x",
];

#[test]
fn every_place_stands_once_in_the_served_page_and_holds_what_is_written_into_it() {
    for reading in served() {
        let body = page::body(&reading);
        for place in place::places(reading.world) {
            let written = tag("div").children(place.content(&reading));
            assert_eq!(
                inside(&body, &place.id).markup(),
                written.markup(),
                "{}",
                place.id
            );
        }
    }
}

/// A language is another file where no program runs, and another state of the page where one does.
fn leads_to_a_file(element: &Element, name: &str) -> bool {
    name == "href" && element.attribute("data-do") == Some("language")
}

#[test]
fn what_the_program_writes_is_what_was_served_but_for_the_tables_of_readers_without_it() {
    let mut tables = 0;
    for reading in served() {
        let body = page::body(&reading);
        let live = Reading {
            served: false,
            ..reading.clone()
        };
        for place in place::places(reading.world) {
            let is_unscripted = |element: &Element| element.name() == "noscript";
            // A list of forms is filled when it is first opened, which needs the program.
            let is_form = |element: &Element| {
                element.name() == "button" && element.attribute("data-do") == Some("take")
            };
            let served = inside(&body, &place.id);
            let written = tag("div").children(place.content(&live));
            tables += walk([&served])
                .into_iter()
                .filter(|it| is_unscripted(it))
                .count();
            assert_eq!(
                walk([&written])
                    .into_iter()
                    .filter(|it| is_unscripted(it))
                    .count(),
                0
            );
            assert!(!walk([&served]).into_iter().any(is_form));
            let served = without(&served, &is_unscripted, &leads_to_a_file);
            assert_eq!(
                served,
                without(&written, &is_form, &leads_to_a_file),
                "{}",
                place.id
            );
        }
    }
    assert!(tables > 30, "each chart is served with its table");
}

#[test]
fn no_place_stands_before_the_one_that_it_is_in() {
    for reading in served() {
        let places = place::places(reading.world);
        for (index, place) in places.iter().enumerate() {
            let content = place.content(&reading);
            let ids: BTreeSet<_> = walk(&content)
                .iter()
                .filter_map(|it| it.attribute("id"))
                .collect();
            for earlier in &places[..index] {
                assert!(
                    !ids.contains(earlier.id.as_str()),
                    "{} is in {}",
                    earlier.id,
                    place.id
                );
            }
        }
    }
}

/// What the address or the reader may ask for, beside the page as it is served.
fn otherwise() -> Vec<Reading> {
    let mut readings: Vec<_> = [
        "#/",
        "#/investment",
        "#/report",
        "#/?figure=central-share",
        "#/?theme=dark",
        "#/?unit=yuan",
        "#/?unit=wan",
        "#/?table=service-days",
        "#/?text=received",
        "#/?embed=1",
        "#/?lang=en",
        "#/?lang=zh-Hans&unit=yuan",
    ]
    .map(|hash| at(built_in, hash))
    .into();
    for asked in ["公里", "no such words"] {
        let mut reading = at(built_in, "#/");
        reading.route.asked = asked.to_owned();
        readings.push(reading);
    }
    let mut reading = at(built_in, "#/?find=kilometres");
    reading.heard = vec![built_in(Language::English)];
    readings.push(reading);
    let unloaded = Some(Language::English);
    readings.push(Reading {
        unloaded,
        ..at(built_in, "#/")
    });
    readings
}

/// What a place shows: without the places in it, which follow for themselves; without addresses, which the program
/// makes from the state when a link is followed; and without what the reader's own hand or the program sets in a
/// control.
fn shown(place: &place::Place, reading: &Reading, others: &BTreeSet<String>) -> Element {
    let content = tag("div").children(place.content(reading));
    let is_other = |element: &Element| {
        element
            .attribute("id")
            .is_some_and(|id| others.contains(id))
    };
    without(&content, &is_other, &|_, name| {
        ["href", "selected", "value"].contains(&name)
    })
}

#[test]
fn a_place_is_written_anew_whenever_it_would_show_something_else() {
    let readings = otherwise();
    let places = place::places(readings[0].world);
    let others: BTreeSet<_> = places.iter().map(|place| place.id.clone()).collect();
    let mut changes = 0;
    for place in &places {
        let (key, before) = (place.key(&readings[0]), shown(place, &readings[0], &others));
        for reading in &readings[1..] {
            if shown(place, reading, &others) != before {
                assert_ne!(place.key(reading), key, "{} at {}", place.id, reading.route);
                changes += 1;
            }
        }
    }
    assert!(changes > 100, "the readings differ: {changes}");
}

#[test]
fn choosing_and_lighting_writes_no_place_anew() {
    for (told, hash) in [
        (built_in as fn(Language) -> _, "#/?figure=central-share"),
        (built_in, "#/?figure=central-share&theme=dark"),
        (invented, "#/?figure=saved-chronic"),
    ] {
        let (before, after) = (at(told, "#/"), at(told, hash));
        for place in place::places(before.world) {
            assert_eq!(
                place.key(&before),
                place.key(&after),
                "{} at {hash}",
                place.id
            );
        }
    }
}
