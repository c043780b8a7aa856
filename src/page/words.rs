//! Words with their figures and claims marked in place, each mark a link to its evidence.

use super::reading::Reading;
use crate::case::{Id, Piece, Template};
use crate::markup::{Element, Node, tag};
use crate::measure::Origin;
use crate::provenance::{Run, Subject};
use crate::wording::Voice;

/// A stretch of the report, marked. Of a mark cut in pieces only the first is a Tab stop.
pub fn runs(reading: &Reading, runs: &[Run]) -> Vec<Node> {
    let mut seen: Vec<Id> = Vec::new();
    let mut nodes = Vec::new();
    for run in runs {
        let ids = ids(run);
        match ids.first().cloned() {
            None => nodes.push(Node::Words(run.text.clone())),
            Some(first) => {
                let again = seen.contains(&first);
                nodes.push(mark(reading, &ids, &run.text, !again).into());
                seen.push(first);
            }
        }
    }
    nodes
}

/// The figures and then the claims that a run belongs to.
#[inline(never)]
pub fn ids(run: &Run) -> Vec<Id> {
    let mut figures = Vec::new();
    let mut claims = Vec::new();
    for (subject, _) in &run.marks {
        match subject {
            Subject::Figure(id) if !figures.contains(id) => figures.push(id.clone()),
            Subject::Claim(id) if !claims.contains(id) => claims.push(id.clone()),
            Subject::Figure(_) | Subject::Claim(_) => {}
            Subject::Check(_) | Subject::Period(_) | Subject::NonFigure(..) => {}
        }
    }
    figures.append(&mut claims);
    figures
}

/// Words of the case with their slots written and marked.
pub fn template(reading: &Reading, template: &Template) -> Vec<Node> {
    spoken(reading, &reading.voice(), template)
}

/// Words of the case with their slots written, none of them a link; each amount is a span, in which no line is
/// broken.
pub fn unlinked(voice: &Voice<'_>, template: &Template) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (piece, words) in voice.parts(template) {
        nodes.push(match piece {
            Piece::Value(_) => tag("span").words(&words).into(),
            Piece::Words(_) | Piece::Rank(_) | Piece::Marked(..) => Node::Words(words),
        });
    }
    nodes
}

/// Words of the report in another language.
pub fn translation(reading: &Reading, template: &Template) -> Vec<Node> {
    spoken(reading, &reading.voice().in_report_unit(), template)
}

fn spoken(reading: &Reading, voice: &Voice<'_>, template: &Template) -> Vec<Node> {
    let mut nodes = Vec::new();
    for (piece, words) in voice.parts(template) {
        nodes.push(match Piece::id(piece) {
            Some(id) => mark(reading, std::slice::from_ref(id), &words, true).into(),
            None => Node::Words(words),
        });
    }
    nodes
}

/// Words that lead to the evidence of what they state.
fn mark(reading: &Reading, ids: &[Id], words: &str, first: bool) -> Element {
    let (class, kind) = match Origin::of(&reading.world.case, &ids[0]) {
        Some(Origin::Quoted(_)) => ("figure-mark", None),
        Some(Origin::Derived(_)) => ("figure-mark", Some("derived")),
        Some(Origin::Claimed(_)) | None => ("claim-mark", None),
    };
    tag("a")
        .class(class)
        .set_if("data-kind", kind)
        .set("href", &reading.href_of(&ids[0]))
        .set("data-origin", &joined(ids))
        .set_if("tabindex", (!first).then_some("-1"))
        .words(words)
}

/// A link to the evidence of a figure or claim, empty as yet.
#[inline(never)]
pub fn link(reading: &Reading, class: Option<&str>, id: &Id) -> Element {
    tag("a")
        .set_if("class", class)
        .set("href", &reading.href_of(id))
        .set("data-origin", id.as_str())
}

/// Names of the case as an attribute holds them: `a b c`.
fn joined(ids: &[Id]) -> String {
    let mut names = Vec::new();
    for id in ids {
        names.push(id.as_str());
    }
    names.join(" ")
}
