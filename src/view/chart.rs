//! A chart with its titles, its picture or table, its notes and its source.

use super::state::State;
use super::table;
use crate::case::Chart;
use crate::chart::{self, Plan};
use crate::i18n::message::Message;
use crate::markup::{self as elements, Element, tag};
use crate::measure::Origin;
use crate::scene::{Scene, markup, plot};
use leptos::prelude::*;

/// The chart as a figure, told anew when language, unit, width or form change.
pub fn figure(state: State, declared: &'static Chart) -> AnyView {
    let id = declared.id.as_str();
    let as_table = Memo::new(move |_| state.route.with(|route| route.tables.contains(id)));
    let inside = move || {
        let plan = chart::plan(declared, state.voice());
        elements::all(&parts(&state, &plan, as_table.get()))
    };
    let name = format!("chart-{id}");
    view! { <figure class="chart" id=name aria-labelledby=title_id(id) inner_html=inside></figure> }
        .into_any()
}

/// Everything inside the figure.
fn parts(state: &State, plan: &Plan<'_>, as_table: bool) -> Vec<Element> {
    let body = if as_table {
        table::of(state, plan)
    } else {
        picture(state, plan)
    };
    let mut parts = titles(plan);
    parts.push(body);
    parts.extend(notes(state, plan));
    parts.push(foot(state, plan, as_table));
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
    vec![
        tag("h3")
            .class("chart-title")
            .id(&title_id(id))
            .words(&plan.title),
        tag("p").class("chart-subtitle").words(&plan.subtitle),
        tag("p")
            .class("visually-hidden")
            .id(&summary_id(id))
            .words(&plan.summary),
    ]
}

fn notes(state: &State, plan: &Plan<'_>) -> Vec<Element> {
    let open = plan.data().any(|datum| {
        let quantity = datum.number.as_ref().and_then(|number| number.quantity);
        quantity.is_some_and(|quantity| quantity.qualifier.comparator.is_some())
    });
    let note = |words: &str| tag("p").class("chart-note").words(words);
    let mut notes = Vec::new();
    if !plan.note.is_empty() {
        notes.push(note(&plan.note));
    }
    if open && plan.kind().draws_to_scale() {
        notes.push(note(state.say(Message::ArrowMeans)));
    }
    notes
}

fn foot(state: &State, plan: &Plan<'_>, as_table: bool) -> Element {
    let voice = state.voice();
    let source = Message::SourceLine.with(voice.language, &[&voice.text(&voice.case.title)]);
    let switch = state.say(if as_table {
        Message::ShowChart
    } else {
        Message::ShowTable
    });
    let button = tag("button")
        .set("type", "button")
        .class("table-switch")
        .set("data-do", "table")
        .set("data-with", plan.chart.id.as_str())
        .words(switch)
        .child(
            tag("span")
                .class("visually-hidden")
                .words(&format!(" · {}", plan.title)),
        );
    tag("div")
        .class("chart-foot")
        .child(tag("p").class("chart-source").words(&source))
        .child(button)
}

/// The scene of a chart at the width that the column has.
fn scene(plan: &Plan<'_>, narrow: bool) -> Scene {
    let [small, wide] = plot::WIDTHS;
    plot::draw(plan, if narrow { small } else { wide })
}

fn picture(state: &State, plan: &Plan<'_>) -> Element {
    let scene = scene(plan, state.narrow.get());
    let id = plan.chart.id.as_str();
    let link = |origin: &Origin| state.href_of(origin.id());
    let setting = markup::Setting {
        chart: id,
        labelled_by: &title_id(id),
        described_by: &summary_id(id),
        link: &link,
    };
    let picture = markup::picture(&scene, &setting);
    state.keep_scene(&plan.chart.id, scene);
    tag("div").class("picture-frame").child(picture)
}
