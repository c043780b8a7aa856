//! A section of the page: what a theme is about, and its charts beside their sentences.

use super::reading::Reading;
use super::world::World;
use super::{chart, evidence, sentence, words};
use crate::case::{Chart, Claim, Theme};
use crate::i18n;
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::measure;

/// The section of a theme.
pub fn section(reading: &Reading, theme: &Theme) -> Element {
    let id = theme.id.as_str();
    tag("section")
        .class("theme")
        .id(id)
        .set("tabindex", "-1")
        .set("data-accent", &theme.accent.to_string())
        .set("aria-labelledby", &["h-", id].concat())
        .child(
            tag("div")
                .id(&heading_id(id))
                .children(heading(reading, theme)),
        )
        .children(stories(reading, theme))
        .child(
            tag("div")
                .id(&statements_id(id))
                .children(statements(reading, theme)),
        )
}

/// The id of the element that holds a theme's heading.
pub fn heading_id(theme: &str) -> String {
    ["head-", theme].concat()
}

/// The id of the element that holds what a theme claims without a number, and its checks.
pub fn statements_id(theme: &str) -> String {
    ["statements-", theme].concat()
}

/// The id of the element that holds the sentences beside the charts of which this is the first.
pub fn beside_id(chart: &str) -> String {
    ["beside-", chart].concat()
}

/// The heading of a theme and the sentence under it.
pub fn heading(reading: &Reading, theme: &Theme) -> Vec<Element> {
    let voice = reading.voice();
    let lead = theme.lead.in_language(voice.language);
    vec![
        tag("h2")
            .id(&format!("h-{}", theme.id))
            .words(&voice.text(&theme.label)),
        tag("p").class("lead").nodes(words::template(reading, lead)),
    ]
}

fn stories(reading: &Reading, theme: &Theme) -> Vec<Element> {
    let stories = together(reading.world, theme);
    stories
        .iter()
        .map(|charts| story(reading, charts))
        .collect()
}

/// The charts of a theme, those that come from the same sentences together.
pub fn together<'a>(world: &'a World, theme: &Theme) -> Vec<Vec<&'a Chart>> {
    let mut stories: Vec<(_, Vec<_>)> = Vec::new();
    for chart in world
        .case
        .charts
        .iter()
        .filter(|chart| chart.theme == theme.id)
    {
        let spans = sentence::spans(world, chart);
        match stories.last_mut() {
            Some((same, charts)) if *same == spans => charts.push(chart),
            Some(_) | None => stories.push((spans, vec![chart])),
        }
    }
    stories.into_iter().map(|(_, charts)| charts).collect()
}

fn story(reading: &Reading, charts: &[&Chart]) -> Element {
    let figures = charts
        .iter()
        .map(|declared| chart::figure(reading, declared))
        .collect();
    let beside = charts.first().map(|chart| {
        tag("div")
            .class("evidence-text")
            .id(&beside_id(chart.id.as_str()))
            .children(sentence::beside(reading, chart))
    });
    tag("div")
        .class("story")
        .child(tag("div").class("story-charts").children(figures))
        .maybe(beside)
}

/// What the theme claims without a number, never drawn and always named, and what of it was checked. What sets somebody
/// apart is in sight, with all that a place is told with; the rest is folded.
pub fn statements(reading: &Reading, theme: &Theme) -> Vec<Element> {
    let (mut apart, mut rest) = (Vec::new(), Vec::new());
    for claim in &reading.world.case.claims {
        if claim.theme != theme.id || claim.rank.is_some() {
            continue;
        }
        if claim.kind.distinguishes() {
            apart.push(statement(reading, claim, Some(setting(reading, claim))));
        } else {
            rest.push(statement(reading, claim, None));
        }
    }
    let mut parts = Vec::new();
    parts.extend(open(
        reading,
        Message::DistinctionsHeading,
        "entries",
        apart,
    ));
    parts.extend(open(
        reading,
        Message::MethodChecksHeading,
        "checks",
        checks(reading, theme),
    ));
    parts.extend(folded(reading, rest));
    parts
}

fn open(reading: &Reading, name: Message, class: &str, items: Vec<Element>) -> Option<Element> {
    let heading = tag("h3").words(reading.say(name));
    let list = tag("ul").class(class);
    (!items.is_empty()).then(|| {
        let part = tag("div").class("statements").child(heading);
        part.child(list.children(items))
    })
}

fn folded(reading: &Reading, items: Vec<Element>) -> Option<Element> {
    let name = reading.say(Message::StatementsHeading);
    let summary = tag("summary").words(&format!("{name} ({})", items.len()));
    (!items.is_empty()).then(|| {
        let details = tag("details").class("statements").child(summary);
        details.child(tag("ul").class("entries").children(items))
    })
}

fn statement(reading: &Reading, claim: &Claim, setting: Option<Element>) -> Element {
    let voice = reading.voice();
    let quote = tag("span")
        .class("entry-quote")
        .set_if("lang", reading.foreign())
        .words(&claim.quote.exact);
    let link = words::link(reading, Some("entry"), &claim.id)
        .child(
            tag("span")
                .class("entry-label")
                .words(&voice.text(&claim.label)),
        )
        .maybe(setting)
        .child(quote);
    tag("li").child(link)
}

/// Who is set apart, among whom or by whom, among how many, and when; or that the report does not say.
fn setting(reading: &Reading, claim: &Claim) -> Element {
    let voice = reading.voice();
    let entity = voice.case.entity(&claim.entity);
    let entity = entity.map(|entity| voice.text(&entity.label));
    let among = voice.among(&claim.scope, claim.set_size);
    let period = voice.period(&claim.id);
    let mut parts = Vec::new();
    for (name, words) in [
        (Message::FactEntity, entity),
        (Message::FactScope, among.scope),
        (Message::FactSetSize, among.size),
        (Message::FactPeriod, period),
    ] {
        let words = words.as_deref().unwrap_or(reading.say(Message::NotStated));
        parts.push(i18n::named(voice.language, reading.say(name), words));
    }
    tag("span").class("entry-setting").words(&parts.join(" · "))
}

fn checks(reading: &Reading, theme: &Theme) -> Vec<Element> {
    let mut items = Vec::new();
    for (check, outcome) in measure::outcomes(&reading.world.case) {
        if check.theme == theme.id {
            items.push(evidence::check(reading, check, outcome.verdict));
        }
    }
    items
}
