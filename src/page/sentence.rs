//! The sentences of the report that a chart's figures come from, shown beside it.

use super::reading::Reading;
use super::words;
use super::world::World;
use crate::case::{Chart, Id};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::measure::Origin;
use crate::provenance::{self, Span, translation};

/// The sentences behind a chart, marked.
pub fn beside(reading: &Reading, chart: &Chart) -> Vec<Element> {
    let spans = spans(reading.world, chart);
    let mut quotes = Vec::new();
    let mut translated = false;
    for span in spans {
        let quote = quote(reading, span);
        translated |= quote.attribute("lang") != Some(reading.world.case.language.tag());
        quotes.push(quote);
    }
    let heading = if translated {
        Message::InTheReportTranslated
    } else {
        Message::InTheReport
    };
    let heading = tag("p").class("overline").words(reading.say(heading));
    let mut parts = vec![heading];
    parts.append(&mut quotes);
    parts
}

/// The sentences that a chart's data come from, each once, in the order of the report.
pub fn spans(world: &World, chart: &Chart) -> Vec<Span> {
    let mut spans = Vec::new();
    for datum in chart.series.iter().flat_map(|series| &series.data) {
        let roots = Origin::of(&world.case, &datum.of).map(|origin| origin.roots(&world.case));
        for id in roots.unwrap_or_default() {
            let found = world.index.statement(&id).and_then(|trace| trace.span());
            spans.extend(found.map(|span| world.index.document().sentence(span)));
        }
    }
    provenance::in_order(spans)
}

fn quote(reading: &Reading, span: Span) -> Element {
    let runs = provenance::runs(&reading.world.index, span);
    let mut ids: Vec<Id> = Vec::new();
    for run in &runs {
        ids.append(&mut words::ids(run));
    }
    let case = &reading.world.case;
    let language = reading.voice().language;
    let own = case.language.tag();
    let Some(sentences) = translation(case, span, &ids, language) else {
        let words = tag("p").nodes(words::runs(reading, &runs));
        return tag("blockquote").set("lang", own).child(words);
    };
    let mut translated = tag("p");
    for sentence in &sentences {
        translated = translated.nodes(words::translation(reading, sentence));
    }
    let original = reading.world.index.document().slice(span).trim();
    let original = tag("p")
        .class("original-note")
        .set("lang", own)
        .words(original);
    tag("blockquote")
        .set("lang", language.tag())
        .child(translated)
        .child(original)
}
