//! The complete report with every figure and claim marked in place; or the text as received, with its damage shown.

use super::reading::Reading;
use super::words;
use crate::case::{Passage, PassageRole};
use crate::i18n::{self, message::Message};
use crate::markup::{Element, Node, tag};
use crate::provenance::{self, Document, Run, Span};
use crate::repairs::{Kind, Repair, Repairs};

/// The section of the report.
pub fn section(reading: &Reading) -> Element {
    tag("section")
        .class("report")
        .id("report")
        .set("tabindex", "-1")
        .set("aria-labelledby", "h-report")
        .children(inside(reading))
}

/// What is inside that section.
pub fn inside(reading: &Reading) -> Vec<Element> {
    let mut parts = vec![
        tag("h2")
            .id("h-report")
            .words(reading.say(Message::ReportHeading)),
    ];
    parts.extend(tools(reading));
    match (reading.route.received, &reading.world.received) {
        (true, Some(received)) => parts.extend(as_received(reading, received)),
        _ => parts.extend(as_restored(reading)),
    }
    parts
}

/// The switch between the two texts, where the bundle carries both.
fn tools(reading: &Reading) -> Option<Element> {
    reading.world.received.as_ref()?;
    let received = reading.route.received;
    let choice = |name: &str, message: Message, on: bool| {
        let href = reading.href(|route| route.received = name == "received");
        tag("a")
            .class("button")
            .set("href", &href)
            .set("data-do", "received")
            .set("data-with", name)
            .set_if("aria-current", on.then_some("true"))
            .words(reading.say(message))
    };
    Some(
        tag("div")
            .class("reading-tools scripted")
            .child(choice("restored", Message::TextRestored, !received))
            .child(choice("received", Message::TextReceived, received)),
    )
}

fn as_restored(reading: &Reading) -> Vec<Element> {
    let voice = reading.voice();
    let case = voice.case;
    let foreign = case.passages.iter().any(|p| {
        p.translations
            .iter()
            .any(|(other, _)| *other == voice.language)
    });
    let language = if foreign {
        voice.language
    } else {
        case.language
    };
    let note = if foreign {
        Message::ReportTranslated
    } else {
        Message::ReportOriginal
    };
    let mut passages = Vec::new();
    for passage in &case.passages {
        passages.push(self::passage(reading, passage));
    }
    let mut notes = vec![reading.say(note)];
    if !foreign && reading.world.repairs.is_some() {
        notes.push(reading.say(Message::RestoredGround));
    }
    vec![
        tag("p")
            .class("original-note")
            .words(&i18n::sentences(&notes, voice.language))
            .maybe(foreign.then(|| original(reading))),
        tag("div")
            .class("report-text")
            .set("lang", language.tag())
            .set("data-version", "restored")
            .children(passages),
    ]
}

/// Leads to the report in its own language.
fn original(reading: &Reading) -> Element {
    let own = reading.world.case.language;
    let link = tag("a")
        .set("href", &reading.page_in(own))
        .set("data-do", "language")
        .set("data-with", own.tag())
        .words(reading.say(Message::ReadOriginal));
    tag("span").words(" ").child(link)
}

fn passage(reading: &Reading, passage: &Passage) -> Element {
    let language = reading.voice().language;
    let name = match passage.role {
        PassageRole::Heading => "h3",
        PassageRole::Subheading => "h4",
        PassageRole::Paragraph => "p",
    };
    let translated = passage
        .translations
        .iter()
        .find(|(other, _)| *other == language);
    let content = match translated {
        Some((_, template)) => words::translation(reading, template),
        None => restored(reading, passage),
    };
    tag(name)
        .id(&["passage-", passage.id.as_str()].concat())
        .nodes(content)
}

/// A passage in its own words: figures and claims marked, and every run that was read from damaged bytes.
fn restored(reading: &Reading, passage: &Passage) -> Vec<Node> {
    let index = &reading.world.index;
    let repairs = reading.world.repairs.as_ref();
    let runs = repairs.map_or(&[][..], |repairs| &repairs.runs);
    let repaired = runs.iter().map(|run| Span::new(run.text.0, run.text.1));
    let repaired = provenance::in_order(repaired);
    let mut parts = Vec::new();
    for run in provenance::marks(index, passage) {
        cut(&run, &repaired, index.document(), &mut parts);
    }
    let nodes = words::runs(reading, &parts);
    let mut passage = Vec::new();
    let mut open: Option<(Span, Element)> = None;
    for (part, node) in parts.iter().zip(nodes) {
        let repair = repaired.iter().find(|repair| repair.covers(part.span));
        if open.as_ref().map(|(span, _)| span) != repair {
            passage.extend(open.take().map(|(_, element)| element.into()));
            open = repair.map(|repair| (*repair, inserted(reading)));
        }
        match open.take() {
            Some((span, element)) => open = Some((span, element.nodes(vec![node]))),
            None => passage.push(node),
        }
    }
    passage.extend(open.map(|(_, element)| element.into()));
    passage
}

/// Cuts a run where a repair begins or ends.
fn cut(run: &Run, repaired: &[Span], document: &Document, parts: &mut Vec<Run>) {
    let mut part = |start: usize, end: usize| {
        let span = Span::new(start, end);
        parts.push(Run {
            span,
            text: document.slice(span).to_owned(),
            marks: run.marks.clone(),
        });
    };
    let mut start = run.span.start;
    // The repairs are in the order of the text and apart from each other.
    for place in repaired.iter().flat_map(|span| [span.start, span.end]) {
        if start < place && place < run.span.end {
            part(start, place);
            start = place;
        }
    }
    part(start, run.span.end);
}

fn inserted(reading: &Reading) -> Element {
    tag("ins")
        .class("restored")
        .child(spoken(reading, Message::RestoredRun))
}

/// Words before a run for those who do not see its mark, in the language of the page.
#[inline(never)]
fn spoken(reading: &Reading, message: Message) -> Element {
    tag("span")
        .class("visually-hidden")
        .set("lang", reading.voice().language.tag())
        .words(reading.say(message))
}

/// The text as it came, with the damage marked, and under it what each unreadable run is read as and why.
fn as_received(reading: &Reading, received: &str) -> Vec<Element> {
    let none = Repairs::default();
    let repairs = reading.world.repairs.as_ref().unwrap_or(&none);
    let chars: Vec<char> = received.chars().collect();
    let marks = marks(repairs);
    let mut text = tag("div")
        .class("report-text")
        .set("lang", reading.world.case.language.tag())
        .set("data-version", "received");
    let mut start = 0;
    for line in received.lines() {
        let end = start + line.chars().count();
        text = text.child(tag("p").nodes(received_line(reading, &chars, start, end, &marks)));
        start = end + 1;
    }
    let mut runs = Vec::new();
    for run in &repairs.runs {
        runs.push(evidence(reading, run));
    }
    vec![
        tag("p")
            .class("original-note")
            .words(reading.say(Message::ReceivedNote)),
        text,
        tag("h3").words(reading.say(Message::RepairsHeading)),
        tag("ol").class("repairs").children(runs),
    ]
}

/// The damaged stretches of the text as received, in order, and whether each was an unreadable run.
fn marks(repairs: &Repairs) -> Vec<(usize, usize, bool)> {
    let mut marks = Vec::new();
    for (start, end) in &repairs.glosses {
        marks.push((*start, *end, false));
    }
    for run in &repairs.runs {
        let place = marks.partition_point(|(start, ..)| *start < run.source.0);
        marks.insert(place, (run.source.0, run.source.1, true));
    }
    marks
}

fn received_line(
    reading: &Reading,
    chars: &[char],
    start: usize,
    end: usize,
    marks: &[(usize, usize, bool)],
) -> Vec<Node> {
    let words = |from: usize, to: usize| {
        chars
            .get(from..to)
            .unwrap_or_default()
            .iter()
            .collect::<String>()
    };
    let mut nodes = Vec::new();
    let mut at = start;
    for (from, to, run) in marks {
        if *from < at || *to > end {
            continue;
        }
        nodes.push(Node::Words(words(at, *from)));
        let name = if *run {
            Message::DamagedRun
        } else {
            Message::DamagedGloss
        };
        nodes.push(
            tag("del")
                .class("received")
                .child(spoken(reading, name))
                .words(&words(*from, *to))
                .into(),
        );
        at = *to;
    }
    nodes.push(Node::Words(words(at, end)));
    nodes
}

/// A run, its reading and the evidence.
fn evidence(reading: &Reading, run: &Repair) -> Element {
    let language = reading.voice().language;
    let own = reading.world.case.language.tag();
    let kind = match run.kind {
        Kind::StrayByte => Message::DamageStrayByte,
        Kind::SplitCharacter => Message::DamageSplit,
        Kind::LostByte => Message::DamageLostByte,
    };
    let closes = if run.closes {
        Message::RoundTripCloses
    } else {
        Message::RoundTripException
    };
    let mut lines = vec![reading.say(kind).to_owned(), reading.say(closes).to_owned()];
    if !run.open.is_empty() {
        let mut open = Vec::new();
        for (character, others) in &run.open {
            open.push(format!("{character} ({others})"));
        }
        lines.push(Message::BytesOpen.with(language, &[&open.join(" ")]));
    }
    if !run.fails.is_empty() {
        lines.push(Message::ReadingsFail.with(language, &[&run.fails.join(" ")]));
    }
    lines.push(run.why(language).to_owned());
    let reading = tag("p")
        .set("lang", own)
        .child(
            tag("del")
                .class("received")
                .child(spoken(reading, Message::DamagedRun))
                .words(&run.received),
        )
        .words(" → ")
        .child(inserted(reading).words(&run.restored));
    let mut item = tag("li").child(reading);
    for line in &lines {
        item = item.child(tag("p").words(line));
    }
    item
}
