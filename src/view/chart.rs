//! A chart with its titles, its picture or table, its notes and its source.

use super::browser;
use super::state::State;
use super::table;
use crate::case::Chart;
use crate::chart::{self, Plan};
use crate::i18n::message::Message;
use crate::measure::Origin;
use crate::scene::{Scene, markup, plot};
use leptos::{ev, prelude::*};

/// The chart as a figure, told anew when language, unit or width change.
pub fn figure(state: State, declared: &'static Chart) -> AnyView {
    let id = declared.id.as_str();
    let as_table = Memo::new(move |_| state.route.with(|route| route.tables.contains(id)));
    let plan = move || chart::plan(declared, state.voice());
    let words = move || titles(&plan());
    let body = move || {
        let plan = plan();
        if as_table.get() {
            table::of(&state, &plan)
        } else {
            picture(state, &plan)
        }
    };
    let foot = move || notes(&state, &plan());
    let switch = move || {
        state.say(if as_table.get() {
            Message::ShowChart
        } else {
            Message::ShowTable
        })
    };
    let toggle = move |_| state.go(|route| toggle(&mut route.tables, id));
    view! {
        <figure class="chart" id=format!("chart-{id}") aria-labelledby=title_id(id)>
            {words}
            {body}
            {foot}
            <div class="chart-foot">
                <p class="chart-source">{move || source(&state)}</p>
                <button type="button" class="table-switch" on:click=toggle aria-controls=format!("chart-{id}")>
                    {switch}
                    <span class="visually-hidden">{move || format!(" · {}", plan().title)}</span>
                </button>
            </div>
        </figure>
    }
    .into_any()
}

fn toggle(tables: &mut std::collections::BTreeSet<String>, id: &str) {
    if !tables.remove(id) {
        tables.insert(id.to_owned());
    }
}

fn title_id(chart: &str) -> String {
    format!("title-{chart}")
}

fn summary_id(chart: &str) -> String {
    format!("summary-{chart}")
}

fn titles(plan: &Plan<'_>) -> AnyView {
    let id = plan.chart.id.as_str();
    view! {
        <h3 class="chart-title" id=title_id(id)>{plan.title.clone()}</h3>
        <p class="chart-subtitle">{plan.subtitle.clone()}</p>
        <p class="visually-hidden" id=summary_id(id)>{plan.summary.clone()}</p>
    }
    .into_any()
}

fn notes(state: &State, plan: &Plan<'_>) -> AnyView {
    let open = plan.data().any(|datum| {
        let quantity = datum.number.as_ref().and_then(|number| number.quantity);
        quantity.is_some_and(|quantity| quantity.qualifier.comparator.is_some())
    });
    let arrow = open.then(|| view! { <p class="chart-note">{state.say(Message::ArrowMeans)}</p> });
    let note =
        (!plan.note.is_empty()).then(|| view! { <p class="chart-note">{plan.note.clone()}</p> });
    view! { {note} {arrow} }.into_any()
}

fn source(state: &State) -> String {
    let voice = state.voice();
    Message::SourceLine.with(voice.language, &[&voice.text(&voice.case.title)])
}

/// The scene of a chart at the width that the column has.
pub fn scene(plan: &Plan<'_>, narrow: bool) -> Scene {
    let [small, wide] = plot::WIDTHS;
    plot::draw(plan, if narrow { small } else { wide })
}

/// The picture's markup comes from one writer that escapes every word, the same that writes files.
fn picture(state: State, plan: &Plan<'_>) -> AnyView {
    let scene = scene(plan, state.narrow.get());
    let id = plan.chart.id.as_str();
    let link = |origin: &Origin| state.href_of(origin.id());
    let setting = markup::Setting {
        chart: id,
        labelled_by: &title_id(id),
        described_by: &summary_id(id),
        link: &link,
    };
    let markup = markup::picture(&scene, &setting).markup();
    let point = move |event: ev::PointerEvent| point(state, &scene, &event);
    view! { <div class="picture-frame" on:pointermove=point inner_html=markup></div> }.into_any()
}

/// The mark nearest to the pointer is the one pointed at.
fn point(state: State, scene: &Scene, event: &ev::PointerEvent) {
    let Some((chart, place)) = browser::place_in_picture(event) else {
        return;
    };
    let Some(id) = scene
        .nearest(place)
        .and_then(|index| browser::point_at(&chart, index))
    else {
        return;
    };
    if state
        .hover
        .with_untracked(|hover| hover.as_ref() != Some(&id))
    {
        state.hover.set(Some(id));
    }
}
