//! A chart with its titles, its picture or table, its notes and its source.

use super::reading::Reading;
use super::{table, take, words};
use crate::case::Chart;
use crate::chart::{self, Plan};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::measure::Origin;
use crate::route::{self, Place};
use crate::scene::{Scene, markup, plot};

/// The chart as a figure.
pub fn figure(reading: &Reading, chart: &Chart) -> Element {
    let id = chart.id.as_str();
    tag("figure")
        .class("chart")
        .id(&figure_id(id))
        .set("aria-labelledby", &title_id(id))
        .children(inside(reading, chart))
}

/// The id of a chart's figure.
pub fn figure_id(chart: &str) -> String {
    [route::CHART, chart].concat()
}

/// What is inside the figure of a chart: its titles, its picture or table, its notes and its source.
pub fn inside(reading: &Reading, chart: &Chart) -> Vec<Element> {
    let plan = chart::plan(chart, reading.voice());
    let as_table = reading.route.tables.contains(chart.id.as_str());
    parts(reading, &plan, as_table)
}

/// Everything inside the figure.
fn parts(reading: &Reading, plan: &Plan<'_>, as_table: bool) -> Vec<Element> {
    let body = if as_table {
        table::of(reading, plan)
    } else {
        picture(reading, plan)
    };
    let mut parts = titles(plan);
    parts.push(body);
    if reading.served && !as_table {
        parts.push(unscripted(reading, plan));
    }
    parts.extend(notes(plan));
    parts.push(foot(reading, plan, as_table));
    parts
}

fn title_id(chart: &str) -> String {
    format!("title-{chart}")
}

fn summary_id(chart: &str) -> String {
    format!("summary-{chart}")
}

fn titles(plan: &Plan<'_>) -> Vec<Element> {
    let id = plan.chart.id.as_str();
    let title = plan.chart.title.in_language(plan.voice.language);
    vec![
        tag("h3")
            .class("chart-title")
            .id(&title_id(id))
            .nodes(words::unlinked(&plan.voice, title)),
        tag("p").class("chart-subtitle").words(&plan.subtitle),
        tag("p")
            .class("visually-hidden")
            .id(&summary_id(id))
            .words(&plan.summary),
    ]
}

fn notes(plan: &Plan<'_>) -> Vec<Element> {
    let note = |words: &str| tag("p").class("chart-note").words(words);
    plan.notes().into_iter().map(note).collect()
}

fn foot(reading: &Reading, plan: &Plan<'_>, as_table: bool) -> Element {
    let voice = reading.voice();
    let source = Message::SourceLine.with(voice.language, &[&voice.text(&voice.case.title)]);
    let switch = reading.say(if as_table {
        Message::ShowChart
    } else {
        Message::ShowTable
    });
    let title = tag("span")
        .class("visually-hidden")
        .words(&[" · ", &plan.title].concat());
    let id = plan.chart.id.as_str();
    let other = reading.href(|route| route.tables.toggle(id));
    // A link, so that it can be followed before the program has started.
    let switch = tag("a")
        .class("table-switch scripted")
        .set("href", &other)
        .set("data-do", "table")
        .set("data-with", id)
        .words(switch)
        .child(title);
    tag("div")
        .class("chart-foot")
        .child(tag("p").class("chart-source").words(&source))
        .child(switch)
        .child(take::of_chart(reading, id, &plan.title))
        .child(whole(reading, plan))
}

/// Out of a frame in another page to the whole of this one; the style sheet shows it in a frame only.
fn whole(reading: &Reading, plan: &Plan<'_>) -> Element {
    let theme = || Place::Section(plan.chart.theme.to_string());
    tag("a")
        .class("whole")
        .set("href", &reading.href(|route| route.place = theme()))
        .set("target", "_blank")
        .set("rel", "noopener")
        .words(reading.say(Message::ShowWholeCase))
}

/// The table of the same data, for readers without scripts, who cannot switch to it.
fn unscripted(reading: &Reading, plan: &Plan<'_>) -> Element {
    let summary = tag("summary").words(reading.say(Message::ShowTable));
    let details = tag("details").child(summary);
    tag("noscript").child(details.child(table::of(reading, plan)))
}

/// The scene of a chart in one of its two layouts.
pub fn scene(plan: &Plan<'_>, narrow: bool) -> Scene {
    let [small, wide] = plot::WIDTHS;
    plot::draw(plan, if narrow { small } else { wide })
}

/// The picture in both its layouts, of which the style sheet shows the one that fits its column: so the page need
/// not be laid out anew when it is turned or resized, and can be served before anything is known of its width.
fn picture(reading: &Reading, plan: &Plan<'_>) -> Element {
    tag("div")
        .class("picture-frame")
        .child(layout(reading, plan, false).set("data-layout", "wide"))
        .child(layout(reading, plan, true).set("data-layout", "narrow"))
}

fn layout(reading: &Reading, plan: &Plan<'_>, narrow: bool) -> Element {
    let id = plan.chart.id.as_str();
    let link = |origin: &Origin| reading.href_of(origin.id());
    let setting = markup::Setting {
        chart: id,
        labelled_by: &title_id(id),
        described_by: &summary_id(id),
        link: &link,
    };
    markup::picture(&scene(plan, narrow), &setting)
}
