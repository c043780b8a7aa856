//! Where the page's addresses lead before a program runs, or without one: a browser brings into view the element whose
//! id is the address, so the sections and the sentences get the addresses that the links lead to. Arrow keys need the
//! program as well: without it each mark is a Tab stop, as any link.

use super::reading::Reading;
use crate::case::Id;
use crate::markup::{Element, Node};
use crate::route::{CHOOSING, Place, Route};
use std::collections::BTreeSet;

/// Where the words that state a figure are looked for: beside a chart, then in the report. What stands in none of them is
/// looked for in a chart, and last in the index.
const READ: [&str; 2] = ["evidence-text", "report-text"];

/// The page with an id for every address that its links lead to, and every mark within reach.
pub fn anchored(reading: &Reading, body: Vec<Element>) -> Vec<Element> {
    let mut page = crate::markup::tag("div").children(body);
    page.visit(&mut sections);
    page.visit(&mut stop);
    let mut known = BTreeSet::new();
    // The number itself before its period, which is a part of it too.
    for numbers_alone in [true, false] {
        let wish = |id: &Id, words: &str| !numbers_alone || tells(reading, id, words);
        page.visit(&mut |section| at_home(reading, section, &wish, &mut known));
        for class in READ {
            page.visit(&mut |part| within(reading, part, class, &wish, &mut known));
        }
    }
    for at_home in [true, false] {
        page.visit(&mut |section| drawn(reading, section, at_home, &mut known));
    }
    let any = |_: &Id, _: &str| true;
    page.visit(&mut |part| within(reading, part, "entries", &any, &mut known));
    page.visit(&mut unnamed);
    page.into_elements()
}

/// Which words may take the address of a figure or claim.
type Wish<'a> = dyn Fn(&Id, &str) -> bool + 'a;

/// Whether the words are those of the number and not of its period or place, which the report's own are marked for too.
fn tells(reading: &Reading, id: &Id, words: &str) -> bool {
    let case = &reading.world.case;
    let figure = case.figure(id);
    let own = reading.voice().language == case.language;
    figure.is_none_or(|figure| !own || figure.quote.exact.contains(words))
}

/// What is told in the section of its own theme is looked for there before it is elsewhere.
fn at_home(
    reading: &Reading,
    section: &mut Element,
    wish: &Wish<'_>,
    known: &mut BTreeSet<String>,
) {
    let Some(theme) = section.attribute("id").map(str::to_owned) else {
        return;
    };
    let wish = |id: &Id, words: &str| reading.home(id) == theme && wish(id, words);
    if section.attribute("class") == Some("theme") {
        section.visit(&mut |part| within(reading, part, READ[0], &wish, known));
    }
}

/// What is drawn in the charts of a section and has no place yet gets one at the beginning of its chart.
fn drawn(reading: &Reading, section: &mut Element, at_home: bool, known: &mut BTreeSet<String>) {
    let Some(theme) = section.attribute("id").map(str::to_owned) else {
        return;
    };
    if section.attribute("class") != Some("theme") {
        return;
    }
    section.visit(&mut |chart| {
        if chart.attribute("class") != Some("chart") {
            return;
        }
        let mut new = Vec::new();
        chart.visit(&mut |mark| {
            let id = mark.attribute("data-origin").map(Id::from);
            let id = id.filter(|_| mark.attribute("class") == Some("mark"));
            let id = id.filter(|id| !at_home || reading.home(id) == theme);
            new.extend(id.filter(|id| known.insert(id.to_string())));
        });
        for id in new {
            let place = crate::markup::tag("span").id(fragment(&reading.href_of(&id)));
            chart.begin_with(place);
        }
    });
}

/// The marks in a part of that class.
fn within(
    reading: &Reading,
    part: &mut Element,
    class: &str,
    wish: &Wish<'_>,
    known: &mut BTreeSet<String>,
) {
    if part.attribute("class") == Some(class) {
        part.visit(&mut |mark| name(reading, mark, wish, known));
    }
}

/// What a link carries is what its address names; the program writes it down again, so that the page need not hold each
/// name twice.
fn unnamed(link: &mut Element) {
    let named = link.attribute("href");
    let named = named.and_then(|address| address.strip_prefix(CHOOSING));
    let same = named.is_some() && named == link.attribute("data-origin");
    if same {
        link.remove("data-origin");
    }
}

/// A section begins with the place of its address, and so does a chart.
fn sections(section: &mut Element) {
    let Some(id) = section.attribute("id").map(str::to_owned) else {
        return;
    };
    if matches!(section.name(), "section" | "figure") {
        let route = Route {
            place: Place::Section(id),
            ..Route::default()
        };
        section.begin_with(crate::markup::tag("span").id(fragment(&route.to_string())));
    }
}

/// A mark of a picture is reached as a link is.
fn stop(mark: &mut Element) {
    if mark.attribute("class") == Some("mark") {
        mark.remove("tabindex");
    }
}

/// The first mark of a figure or claim takes its address, unless the mark has a name already.
fn name(reading: &Reading, mark: &mut Element, wish: &Wish<'_>, known: &mut BTreeSet<String>) {
    // An input of a formula is named in passing, and has no class.
    let named = mark.attribute("class").and(mark.attribute("data-origin"));
    let Some(origins) = named.map(str::to_owned) else {
        return;
    };
    for id in origins.split(' ').map(Id::from) {
        let free = mark.attribute("id").is_none() && !known.contains(id.as_str());
        if free && wish(&id, words(mark)) {
            known.insert(id.to_string());
            let address = reading.href_of(&id);
            mark.add("id", fragment(&address));
        }
    }
}

/// What a mark says; nothing for a link made of several parts.
fn words(mark: &Element) -> &str {
    match mark.inside() {
        [Node::Words(words)] => words,
        _ => "",
    }
}

fn fragment(address: &str) -> &str {
    address.trim_start_matches('#')
}
