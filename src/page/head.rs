//! The head of the case: what it is in one sentence, and the few figures that matter.

use super::reading::Reading;
use super::{evidence, method, words};
use crate::case::{KeyFigure, Verdict};
use crate::i18n::number::Written;
use crate::i18n::{self, message::Message, period};
use crate::markup::{Element, Node, tag};
use crate::measure;
use crate::route::Place;
use crate::wording::Voice;

/// Title, sentence, editorial note and key figures.
pub fn head(reading: &Reading) -> Vec<Element> {
    let voice = reading.voice();
    let case = voice.case;
    let mut figures = Vec::new();
    for key in &case.key_figures {
        figures.push(key_figure(reading, key));
    }
    let summary = case.summary.in_language(voice.language);
    vec![
        tag("h1")
            .id("top")
            .set("tabindex", "-1")
            .nodes(title(&voice.text(&case.title))),
        tag("p")
            .class("summary")
            .nodes(words::template(reading, summary)),
        tag("p").class("editorial").words(&published(&voice)),
        tag("ul").class("key-figures").children(figures),
    ]
    .into_iter()
    .chain(tally(reading))
    .collect()
}

/// How the checks of the report came out, and the way to them; nothing for a case without any.
fn tally(reading: &Reading) -> Option<Element> {
    let outcomes = measure::outcomes(&reading.world.case);
    let href = reading.href(|route| route.place = Place::Section(method::SECTION.to_owned()));
    let link = tag("a")
        .set("href", &href)
        .set("data-do", "section")
        .set("data-with", method::SECTION)
        .words(reading.say(Message::MethodChecksHeading));
    let mut tally = tag("p").class("tally").child(link);
    for verdict in VERDICTS {
        let count = outcomes.iter().filter(|(_, it)| it.verdict == verdict);
        let count = count.count();
        if count > 0 {
            let count = method::count(reading.language(), count);
            let words = evidence::verdict(reading, verdict).words(" ").words(&count);
            tally = tally.words(" ").child(words);
        }
    }
    (!outcomes.is_empty()).then_some(tally)
}

const VERDICTS: [Verdict; 4] = [
    Verdict::Consistent,
    Verdict::Inconsistent,
    Verdict::Partly,
    Verdict::Uncheckable,
];

/// What of the head is the editor's, and who published the report when, as far as it says.
fn published(voice: &Voice<'_>) -> String {
    let case = voice.case;
    let publisher = case.with_role("publisher").next();
    let say = |message: Message| message.text(voice.language);
    if !case.title_stated && publisher.is_none() && case.published.is_none() {
        return say(Message::EditorialTitle).to_owned();
    }
    let editorial = if voice.has_stated_title() {
        Message::EditorialSummary
    } else {
        Message::EditorialBoth
    };
    let publisher = publisher.map(|it| voice.text(&it.title));
    let publisher = publisher.unwrap_or_else(|| say(Message::NotStated).to_owned());
    let date = case
        .published
        .map(|it| period::period(&it.into(), voice.language));
    let date = date.unwrap_or_else(|| say(Message::NotStated).to_owned());
    let published = Message::Published.with(voice.language, &[&publisher, &date]);
    i18n::sentences(&[say(editorial), &published], voice.language)
}

/// The title, which may break behind its colon: WebKit breaks Chinese words kept together at no other place.
fn title(words: &str) -> Vec<Node> {
    let mut nodes = Vec::new();
    for part in words.split_inclusive(i18n::HEADING_COLON) {
        nodes.push(Node::Words(part.to_owned()));
        nodes.push(tag("wbr").into());
    }
    nodes
}

fn key_figure(reading: &Reading, key: &KeyFigure) -> Element {
    let voice = reading.voice();
    let period = voice.period(&key.of);
    let period = period
        .as_deref()
        .unwrap_or(reading.say(Message::PeriodNotStated));
    let link = words::link(reading, Some("key-figure"), &key.of)
        .child(tag("span").class("label").words(&voice.text(&key.label)))
        .maybe(voice.value(&key.of).map(|written| value(reading, &written)))
        .child(tag("span").class("period").words(period));
    tag("li")
        .set("data-accent", &reading.accent(&key.of).to_string())
        .child(link)
}

/// A written number in parts: the digits large, qualifier and unit small beside them, none of them lost. What holds the
/// editor's unit, or in English the currency before the number, is marked as such.
pub fn value(reading: &Reading, written: &Written) -> Element {
    let editorial = written
        .editorial_unit
        .then(|| reading.say(Message::EditorialUnit));
    let small = |class: &str, words: &str, added: bool| {
        let added = editorial.filter(|_| added);
        let mark = if added.is_some() {
            " unit-editorial"
        } else {
            ""
        };
        (!words.is_empty()).then(|| {
            let part = tag("span").class(&[class, mark].concat());
            part.set_if("title", added).words(words)
        })
    };
    let leads = !written.currency.is_empty();
    let is_long = written.number.len() > 8;
    tag("span")
        .class("value")
        .maybe(small("qualifier", &written.before(), leads))
        .child(
            tag("span")
                .class("number")
                .set_if("data-long", is_long.then_some(""))
                .words(&written.number),
        )
        .maybe(small("unit", &written.after(), !leads))
}
