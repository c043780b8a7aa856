//! Which numbers of the report are accounted for, and as what.

use super::{count, heading};
use crate::case::{Id, NonFigureReason};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::page::reading::Reading;
use crate::page::words;
use crate::provenance::Subject;

/// The counts, the numbers that claim nothing with the reason, and the quotes that are not where they should be.
pub(super) fn coverage(reading: &Reading) -> Vec<Element> {
    let case = &reading.world.case;
    let language = reading.voice().language;
    let (mut ranks, mut placed) = (0, 0);
    for figure in &case.figures {
        ranks += usize::from(figure.rank.is_some());
    }
    for claim in &case.claims {
        placed += usize::from(claim.rank.is_some());
    }
    let counts = [
        case.figures.len(),
        ranks + placed,
        case.periods.len(),
        case.non_figures.len(),
        case.claims.len() - placed,
    ];
    let counts = counts.map(|n| count(language, n));
    let words = Message::MethodCoverage.with(language, &counts.each_ref().map(String::as_str));
    let mut parts = vec![
        heading(reading, Message::MethodCoverageHeading),
        tag("p").words(&words),
        reasons(reading),
    ];
    parts.extend(broken(reading));
    parts
}

const REASONS: [(NonFigureReason, Message); 7] = [
    (NonFigureReason::Code, Message::ReasonCode),
    (NonFigureReason::Name, Message::ReasonName),
    (NonFigureReason::Slogan, Message::ReasonSlogan),
    (NonFigureReason::Section, Message::ReasonSection),
    (NonFigureReason::Lexical, Message::ReasonLexical),
    (NonFigureReason::Grade, Message::ReasonGrade),
    (NonFigureReason::Enumeration, Message::ReasonEnumeration),
];

fn reasons(reading: &Reading) -> Element {
    let case = &reading.world.case;
    let mut items = Vec::new();
    for (reason, message) in REASONS {
        let mut words = Vec::new();
        for other in &case.non_figures {
            if other.reason == reason {
                words.push(other.quote.exact.as_str());
            }
        }
        if !words.is_empty() {
            let list = tag("span")
                .set_if("lang", reading.foreign())
                .words(&words.join(" · "));
            items.push(
                tag("li")
                    .child(tag("strong").words(reading.say(message)))
                    .words(" ")
                    .child(list),
            );
        }
    }
    tag("ul").class("plain").children(items)
}

/// The figures and claims whose words are not in the text, or not where the case says.
fn broken(reading: &Reading) -> Option<Element> {
    let mut ids: Vec<Id> = Vec::new();
    for entry in reading.world.index.broken() {
        match &entry.subject {
            Subject::Figure(id) | Subject::Claim(id) if !ids.contains(id) => ids.push(id.clone()),
            Subject::Figure(_) | Subject::Claim(_) => {}
            Subject::Check(_) | Subject::Period(_) | Subject::NonFigure(..) => {}
        }
    }
    let mut items = Vec::new();
    for id in &ids {
        let link = words::link(reading, None, id);
        items.push(tag("li").child(link.words(&reading.voice().label(id))));
    }
    let words = tag("p").words(reading.say(Message::QuotesBroken));
    let list = tag("ul").class("plain").children(items);
    (!ids.is_empty()).then(|| {
        tag("div")
            .class("notice")
            .set("data-kind", "trouble")
            .child(tag("div").child(words).child(list))
    })
}
