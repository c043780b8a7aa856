//! Where the page's addresses lead before a program runs, or without one: a browser brings into view the element whose
//! id is the address, so the sections and the sentences get the addresses that the links lead to. Arrow keys need the
//! program as well: without it each mark is a Tab stop, as any link.

use super::reading::Reading;
use crate::markup::Element;
use crate::route::{CHOOSING, Place, Route};
use std::collections::BTreeSet;

/// Where the words that state a figure are looked for: beside a chart, then in the report, then in the index.
const READ: [&str; 3] = ["evidence-text", "report-text", "entries"];

/// The page with an id for every address that its links lead to, and every mark within reach.
pub fn anchored(reading: &Reading, body: Vec<Element>) -> Vec<Element> {
    let mut page = crate::markup::tag("div").children(body);
    page.visit(&mut sections);
    page.visit(&mut stop);
    let mut known = BTreeSet::new();
    page.visit(&mut |section| at_home(reading, section, &mut known));
    for class in READ {
        page.visit(&mut |part| {
            if part.attribute("class") == Some(class) {
                part.visit(&mut |mark| name(reading, mark, "", &mut known));
            }
        });
    }
    page.visit(&mut unnamed);
    page.into_elements()
}

/// What is told in the section of its own theme is looked for there before it is elsewhere.
fn at_home(reading: &Reading, section: &mut Element, known: &mut BTreeSet<String>) {
    let Some(theme) = section.attribute("id").map(str::to_owned) else {
        return;
    };
    if section.attribute("class") == Some("theme") {
        section.visit(&mut |part| {
            if part.attribute("class") == Some(READ[0]) {
                part.visit(&mut |mark| name(reading, mark, &theme, known));
            }
        });
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

/// A section begins with the place of its address.
fn sections(section: &mut Element) {
    let Some(id) = section.attribute("id").map(str::to_owned) else {
        return;
    };
    if section.name() == "section" {
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

/// The first mark of a figure or claim, of one theme or any, takes its address, unless the mark has a name already.
fn name(reading: &Reading, mark: &mut Element, theme: &str, known: &mut BTreeSet<String>) {
    let Some(origins) = mark.attribute("data-origin").map(str::to_owned) else {
        return;
    };
    for id in origins.split(' ') {
        let home = || reading.theme_of(&id.into()).map(|it| it.id.as_str());
        let wanted = theme.is_empty() || home() == Some(theme);
        if wanted && mark.attribute("id").is_none() && known.insert(id.to_owned()) {
            let address = reading.href_of(&id.into());
            mark.add("id", fragment(&address));
        }
    }
}

fn fragment(address: &str) -> &str {
    address.trim_start_matches('#')
}
