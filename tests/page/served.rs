//! What holds for every served page: one of each name, links that lead somewhere, nothing that needs a program to
//! make sense.

use crate::worlds::{Reading, at, built_in, served};
use casetrace::markup::{self, Element, Node};
use casetrace::page;
use casetrace::route::Route;
use std::collections::BTreeSet;

/// Calls with every element of a page and those around it, the outermost first.
fn each(body: &[Element], look: &mut dyn FnMut(&Element, &[&Element])) {
    for element in body {
        step(element, &mut Vec::new(), look);
    }
}

fn step<'a>(
    element: &'a Element,
    around: &mut Vec<&'a Element>,
    look: &mut dyn FnMut(&Element, &[&Element]),
) {
    look(element, around);
    around.push(element);
    for node in element.inside() {
        match node {
            Node::Element(inner) => step(inner, around, look),
            Node::Words(_) => {}
        }
    }
    around.pop();
}

/// All values of an attribute, in the order of the page.
fn values(body: &[Element], name: &str) -> Vec<String> {
    let mut values = Vec::new();
    each(body, &mut |element, _| {
        values.extend(element.attribute(name).map(str::to_owned))
    });
    values
}

fn has_class(element: &Element, class: &str) -> bool {
    let classes = element.attribute("class").unwrap_or_default();
    classes.split(' ').any(|other| other == class)
}

/// The served pages, and some that a reader has made of them.
fn readings() -> Vec<Reading> {
    let hashes = [
        "#/?figure=central-share&lang=en",
        "#/?figure=roadside-km&text=received",
        "#/report?lang=zh-Hans&table=service-days.roads-panels&unit=wan",
    ];
    let asked = hashes.into_iter().map(|hash| at(built_in, hash));
    served().into_iter().chain(asked).collect()
}

#[test]
fn every_id_stands_once_and_every_reference_finds_one() {
    for reading in readings() {
        let body = page::body(&reading);
        let ids = values(&body, "id");
        let once: BTreeSet<_> = ids.iter().collect();
        assert_eq!(
            once.len(),
            ids.len(),
            "an id stands twice at {}",
            reading.route
        );
        let names = ["aria-labelledby", "aria-describedby", "for"];
        let references = names.iter().flat_map(|name| values(&body, name));
        let within = values(&body, "href");
        let within = within.iter().filter_map(|href| href.strip_prefix('#'));
        let within = within
            .filter(|hash| !hash.starts_with('/'))
            .map(str::to_owned);
        let mut found = 0;
        for reference in references.chain(within) {
            assert!(
                once.contains(&reference),
                "{reference} at {}",
                reading.route
            );
            found += 1;
        }
        assert!(found > 20);
    }
}

#[test]
fn nothing_is_styled_or_scripted_in_place() {
    for reading in readings() {
        let body = page::body(&reading);
        assert!(values(&body, "style").is_empty());
        let markup = casetrace::markup::all(&body);
        for sign in [
            " style=",
            " onclick=",
            " onload=",
            " onerror=",
            "<script",
            "<style",
            "javascript:",
        ] {
            assert!(!markup.contains(sign), "{sign} at {}", reading.route);
        }
    }
}

#[test]
fn every_mark_and_figure_is_a_link_to_its_evidence() {
    for reading in readings() {
        let case = &reading.world.case;
        let mut linked = BTreeSet::new();
        each(&page::body(&reading), &mut |element, _| {
            let Some(origins) = element.attribute("data-origin") else {
                return;
            };
            let first = origins.split(' ').next().unwrap();
            let link = if element.name() == "tr" {
                row_link(element)
            } else {
                element.clone()
            };
            assert_eq!(link.name(), "a", "{origins}");
            let (route, problems) = Route::parse(link.attribute("href").unwrap());
            assert_eq!(
                (route.selection.as_deref(), problems),
                (Some(first), Vec::new())
            );
            linked.extend(origins.split(' ').map(str::to_owned));
        });
        let all = case.value_ids().map(ToString::to_string);
        let all: BTreeSet<_> = all
            .chain(case.claims.iter().map(|claim| claim.id.to_string()))
            .collect();
        assert_eq!(
            linked, all,
            "each figure, derived value and claim can be chosen"
        );
    }
}

/// The first link in a row of a table.
fn row_link(row: &Element) -> Element {
    let mut found = None;
    each(std::slice::from_ref(row), &mut |element, _| {
        if element.name() == "a" && found.is_none() {
            found = Some(element.clone());
        }
    });
    found.expect("a row has a link")
}

#[test]
fn every_mark_has_a_spoken_name_and_each_picture_one_tab_stop() {
    for reading in served() {
        let mut pictures = 0;
        each(&page::body(&reading), &mut |element, _| {
            if !has_class(element, "picture") {
                return;
            }
            let inside = std::slice::from_ref(element);
            let mut stops = 0;
            each(inside, &mut |mark, _| {
                if has_class(mark, "mark") {
                    assert!(
                        mark.attribute("aria-label")
                            .is_some_and(|name| name.chars().count() > 3)
                    );
                    stops += usize::from(mark.attribute("tabindex") == Some("0"));
                }
            });
            assert_eq!(stops, 1, "{:?}", element.attribute("data-chart"));
            pictures += 1;
        });
        assert_eq!(pictures, 2 * reading.world.case.charts.len());
    }
}

#[test]
fn each_chart_stands_in_two_layouts_of_the_same_marks() {
    for reading in served() {
        let mut layouts: Vec<(String, String, Vec<String>)> = Vec::new();
        each(&page::body(&reading), &mut |element, _| {
            if let Some(layout) = element.attribute("data-layout") {
                let chart = element.attribute("data-chart").unwrap().to_owned();
                let marks = values(std::slice::from_ref(element), "data-origin");
                layouts.push((chart, layout.to_owned(), marks));
            }
        });
        for pair in layouts.chunks(2) {
            let [(chart, first, marks), (other, second, again)] = pair else {
                panic!("a picture alone");
            };
            assert_eq!((first.as_str(), second.as_str()), ("wide", "narrow"));
            assert_eq!((chart, marks), (other, again));
        }
    }
}

#[test]
fn what_only_a_program_can_do_is_hidden_without_one() {
    for reading in served() {
        each(&page::body(&reading), &mut |element, around| {
            let control = ["button", "select", "input", "textarea"].contains(&element.name());
            let action = element.attribute("data-do").unwrap_or_default();
            if control || ["table", "received"].contains(&action) {
                let mut shells = around.iter().copied().chain([element]);
                assert!(
                    shells.any(|it| has_class(it, "scripted")),
                    "{}",
                    element.markup()
                );
            }
        });
    }
}

#[test]
fn a_served_page_leads_to_the_files_of_the_other_languages_and_a_live_one_to_its_own_state() {
    for reading in served() {
        for (served, expected) in [(true, "./"), (false, "#/")] {
            let reading = Reading {
                served,
                ..reading.clone()
            };
            let mut languages = 0;
            each(&page::body(&reading), &mut |element, _| {
                if element.attribute("data-do") == Some("language") {
                    let href = element.attribute("href").unwrap();
                    assert!(href.starts_with(expected), "{href}");
                    languages += 1;
                }
            });
            assert!(languages >= 3);
        }
    }
}

#[test]
fn a_reader_without_scripts_gets_every_table_and_a_reader_with_them_none_unasked() {
    for reading in served() {
        let unscripted = |reading: &Reading| {
            let mut tables = 0;
            each(&page::body(reading), &mut |element, around| {
                let inside = around.iter().any(|it| it.name() == "noscript");
                tables += usize::from(inside && element.name() == "table");
            });
            tables
        };
        assert_eq!(unscripted(&reading), reading.world.case.charts.len());
        assert_eq!(
            unscripted(&Reading {
                served: false,
                ..reading
            }),
            0
        );
    }
}

#[test]
fn every_trouble_stands_ready_and_hidden_with_a_place_for_its_detail() {
    for reading in served() {
        let mut reasons = Vec::new();
        each(&page::body(&reading), &mut |element, _| {
            if let Some(reason) = element.attribute("data-trouble") {
                reasons.push(reason.to_owned());
                assert!(element.attribute("hidden").is_some(), "{reason}");
                let inside = casetrace::markup::all(std::slice::from_ref(element));
                assert!(inside.contains("<pre hidden=\"\"></pre>"), "{inside}");
            }
        });
        assert_eq!(
            reasons,
            ["file", "wasm", "start", "take", "damaged", "stopped"]
        );
    }
}

#[test]
fn a_title_may_break_behind_its_colon() {
    let body = page::body(&at(built_in, "#/"));
    assert!(markup::all(&body).contains("：<wbr>"));
}

#[test]
fn each_page_is_written_in_its_own_words() {
    let pages: BTreeSet<_> = served()
        .iter()
        .map(|reading| casetrace::markup::all(&page::body(reading)))
        .collect();
    assert_eq!(pages.len(), 6, "no two pages are the same");
    for page in pages {
        assert!(!page.contains('{'), "a slot is left open");
    }
}

/// Whether a link needs the program: it changes how the page is shown, and not where it is read.
fn needs_the_program(element: &Element, around: &[&Element]) -> bool {
    let scripted = |element: &&Element| has_class(element, "scripted");
    scripted(&element) || around.iter().any(scripted)
}

#[test]
fn without_a_program_every_address_leads_to_its_section_or_sentence() {
    for reading in served() {
        let body = page::anchors::anchored(&reading, page::body(&reading));
        let ids: BTreeSet<String> = values(&body, "id").into_iter().collect();
        assert_eq!(ids.len(), values(&body, "id").len(), "each id stands once");
        let mut links = 0;
        each(&body, &mut |element, around| {
            let href = element.attribute("href").unwrap_or_default();
            if let Some(address) = href.strip_prefix('#')
                && address.starts_with('/')
                && address != "/"
                && !needs_the_program(element, around)
            {
                assert!(ids.contains(address), "{address} leads nowhere");
                links += 1;
            }
        });
        assert!(links > 50, "{links} links");
    }
}

#[test]
fn without_a_program_an_address_leads_to_the_theme_it_belongs_to_where_that_tells_it() {
    for reading in served() {
        let body = page::anchors::anchored(&reading, page::body(&reading));
        let (mut told, mut led) = (BTreeSet::new(), BTreeSet::new());
        each(&body, &mut |element, around| {
            let theme = around.iter().find(|it| has_class(it, "theme"));
            let Some(theme) = theme.and_then(|theme| theme.attribute("id")) else {
                return;
            };
            if !around.iter().any(|it| has_class(it, "evidence-text")) {
                return;
            }
            let href = element.attribute("href").unwrap_or_default();
            let Some(id) = href.strip_prefix(casetrace::route::CHOOSING) else {
                return;
            };
            if reading.home(&id.into()) == theme {
                told.insert(id.to_owned());
                if element.attribute("id").is_some() {
                    led.insert(id.to_owned());
                }
            }
        });
        assert!(told.len() > 5, "{told:?}");
        assert_eq!(told, led);
    }
}

#[test]
fn without_a_program_an_address_leads_to_the_number_and_not_to_its_period() {
    for reading in served() {
        let body = page::anchors::anchored(&reading, page::body(&reading));
        let case = &reading.world.case;
        if reading.voice().language != case.language {
            continue;
        }
        let mut led = 0;
        each(&body, &mut |element, _| {
            let name = element.attribute("id").unwrap_or_default();
            let id = name.strip_prefix(casetrace::route::CHOOSING.trim_start_matches('#'));
            let figure = id.and_then(|id| case.figure(&id.into()));
            if let (Some(figure), [Node::Words(words)]) = (figure, element.inside()) {
                assert!(
                    figure.quote.exact.contains(words.as_str()),
                    "{name}: {words}"
                );
                led += 1;
            }
        });
        assert!(led > 10, "{led}");
    }
}
