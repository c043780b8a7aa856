//! A section of the page: what a theme is about, and its charts beside their sentences.

use super::state::State;
use super::{chart, sentence, words};
use crate::case::{Chart, Claim, Theme};
use crate::i18n::message::Message;
use crate::markup::{self, Element, tag};
use leptos::prelude::*;

/// The section of a theme.
pub fn section(state: State, theme: &'static Theme) -> AnyView {
    let charts = state
        .world
        .case
        .charts
        .iter()
        .filter(|chart| chart.theme == theme.id);
    let stories: Vec<_> = charts.map(|declared| story(state, declared)).collect();
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

fn story(state: State, declared: &'static Chart) -> AnyView {
    let beside =
        move || sentence::beside(&state, &crate::chart::plan(declared, state.voice())).markup();
    view! {
        <div class="story">
            {chart::figure(state, declared)} <div inner_html=beside></div>
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
