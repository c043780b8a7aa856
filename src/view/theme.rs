//! A section of the page: what a theme is about, and its charts beside their sentences.

use super::state::State;
use super::{chart, sentence, words};
use crate::case::{Chart, Claim, Theme};
use crate::i18n::message::Message;
use crate::markup::{self, Element, tag};
use leptos::prelude::*;

/// The section of a theme.
pub fn section(state: State, theme: &'static Theme) -> AnyView {
    let stories: Vec<_> = stories(state, theme)
        .into_iter()
        .map(|charts| story(state, charts))
        .collect();
    let id = theme.id.as_str();
    let heading = move || markup::all(&heading(&state, theme));
    let rest = move || statements(&state, theme).map(|list| list.markup());
    view! {
        <section class="theme" id=id tabindex="-1" data-accent=theme.accent.to_string() aria-labelledby=format!("h-{id}")>
            <div inner_html=heading></div>
            {stories}
            <div inner_html=rest></div>
        </section>
    }
    .into_any()
}

fn heading(state: &State, theme: &Theme) -> Vec<Element> {
    let voice = state.voice();
    let lead = theme.lead.in_language(voice.language);
    vec![
        tag("h2")
            .id(&format!("h-{}", theme.id))
            .words(&voice.text(&theme.label)),
        tag("p").class("lead").nodes(words::template(state, lead)),
    ]
}

/// The charts of a theme, those that come from the same sentences together.
fn stories(state: State, theme: &Theme) -> Vec<Vec<&'static Chart>> {
    let world = state.world;
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

fn story(state: State, charts: Vec<&'static Chart>) -> AnyView {
    let first = charts.first().copied();
    let figures: Vec<_> = charts
        .into_iter()
        .map(|declared| chart::figure(state, declared))
        .collect();
    let beside = move || first.map(|chart| sentence::beside(&state, chart).markup());
    view! {
        <div class="story">
            <div class="story-charts">{figures}</div>
            <div inner_html=beside></div>
        </div>
    }
    .into_any()
}

/// What the theme claims without a number: never drawn, always named.
fn statements(state: &State, theme: &Theme) -> Option<Element> {
    let claims = state
        .world
        .case
        .claims
        .iter()
        .filter(|claim| claim.theme == theme.id);
    let items: Vec<_> = claims.map(|claim| statement(state, claim)).collect();
    if items.is_empty() {
        return None;
    }
    let summary = tag("summary").words(&format!(
        "{} ({})",
        state.say(Message::StatementsHeading),
        items.len()
    ));
    Some(
        tag("details")
            .class("statements")
            .child(summary)
            .child(tag("ul").class("entries").children(items)),
    )
}

fn statement(state: &State, claim: &Claim) -> Element {
    let voice = state.voice();
    let quote = tag("span")
        .class("entry-quote")
        .set("lang", voice.case.language.tag())
        .words(&claim.quote.exact);
    let link = tag("a")
        .class("entry")
        .set("href", &state.href_of(&claim.id))
        .set("data-origin", claim.id.as_str())
        .child(
            tag("span")
                .class("entry-label")
                .words(&voice.text(&claim.label)),
        )
        .child(quote);
    tag("li").child(link)
}
