//! The page as elements: what a reader sees for a case and an address, without a browser and without Leptos.
//!
//! The build writes it into the served page; the program in the browser takes that over and writes single places of
//! it anew. Both call these functions, so what is served is what would be drawn.

#[cfg(not(target_arch = "wasm32"))]
pub mod anchors;
pub mod chart;
pub mod claims;
pub mod evidence;
pub mod head;
pub mod masthead;
pub mod method;
pub mod notice;
pub mod place;
pub mod reading;
pub mod report;
mod sentence;
mod table;
pub mod take;
pub mod theme;
pub mod tooltip;
mod trouble;
mod words;
pub mod world;

pub use sentence::beside;

use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use reading::Reading;

/// The title of the page.
pub fn title(reading: &Reading) -> String {
    let voice = reading.voice();
    [&voice.text(&voice.case.title), " · CaseTrace"].concat()
}

/// Everything in the body of the page.
pub fn body(reading: &Reading) -> Vec<Element> {
    let skip = tag("div").id(place::SKIP).children(skip(reading));
    let shell = tag("div")
        .class("shell")
        .child(main(reading))
        .children(evidence::place(reading));
    let foot = tag("div").id(place::FOOT).children(foot(reading));
    vec![
        skip,
        masthead::masthead(reading),
        shell,
        // The build says here what it was built from; no language changes it.
        tag("footer").child(foot).child(tag("p").id("build")),
        tag("div").id(place::TOOLTIP).set("aria-hidden", "true"),
    ]
}

/// The way past the masthead.
pub fn skip(reading: &Reading) -> Vec<Element> {
    let link = tag("a")
        .class("skip")
        .set("href", "#main")
        .set("data-do", "skip");
    vec![link.words(reading.say(Message::SkipToContent))]
}

fn main(reading: &Reading) -> Element {
    let themes = &reading.world.case.themes;
    let themes = themes
        .iter()
        .map(|it| theme::section(reading, it))
        .collect();
    let head = tag("div").class("case-head").id(place::HEAD);
    tag("main")
        .id("main")
        .set("tabindex", "-1")
        .child(
            tag("div")
                .id(place::TROUBLES)
                .children(trouble::boxes(reading)),
        )
        .child(notices(reading))
        .child(head.children(head::head(reading)))
        .children(themes)
        .child(claims::section(reading))
        .child(report::section(reading))
        .child(method::section(reading))
        .child(take::section(reading))
}

fn notices(reading: &Reading) -> Element {
    tag("div")
        .id(place::NOTICES)
        .set("role", "status")
        .child(tag("div").maybe(notice::notices(reading)))
}

/// The foot of the page.
pub fn foot(reading: &Reading) -> Vec<Element> {
    let voice = reading.voice();
    let line = Message::FooterLine.with(voice.language, &[&voice.case.version]);
    vec![
        tag("p").words(&voice.text(&voice.case.title)),
        tag("p").words(&line),
        tag("p").words(reading.say(Message::FooterSums)),
        tag("p").class("print-only").set("data-address", ""),
    ]
}
