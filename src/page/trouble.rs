//! Why the program may not run, in words that the page brings along, so that saying it needs no program.

use super::reading::Reading;
use crate::i18n::message::Message;
use crate::markup::{Element, tag};

/// The reasons by which the page's script and the program's end know them.
const REASONS: [(&str, Message, Message); 6] = [
    ("file", Message::NotLive, Message::OpenedAsFile),
    ("wasm", Message::NotLive, Message::NoWebAssembly),
    ("start", Message::NotLive, Message::NotStarted),
    ("take", Message::TakeAlong, Message::NotTaken),
    ("damaged", Message::CaseDamaged, Message::CaseDamagedWhatNow),
    ("stopped", Message::Stopped, Message::StoppedWhatNow),
];

/// Each reason in a hidden box; whoever finds one true shows it, with a detail where there is one.
pub fn boxes(reading: &Reading) -> Vec<Element> {
    REASONS.map(|reason| of(reading, reason)).into()
}

fn of(reading: &Reading, (reason, title, advice): (&str, Message, Message)) -> Element {
    let words = tag("div")
        .child(tag("p").child(tag("strong").words(reading.say(title))))
        .child(tag("p").words(reading.say(advice)))
        .child(tag("pre").set("hidden", ""));
    let button = |href: &str, words: &str| tag("a").class("button").set("href", href).words(words);
    // The file that does start from disk lies beside the page; its name is the same in every language.
    let way_on = match reason {
        "file" => button("./casetrace.html", "casetrace.html"),
        _ => button("", reading.say(Message::Reload)),
    };
    tag("div")
        .class("notice")
        .set("role", "alert")
        .set("data-kind", "trouble")
        .set("data-trouble", reason)
        .set("hidden", "")
        .child(words)
        .child(tag("div").class("actions").child(way_on))
}
