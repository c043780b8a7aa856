//! A section of the page: what a theme is about, and its charts beside their sentences.

use super::state::State;
use super::{chart, sentence};
use crate::case::{Chart, Claim, Theme};
use crate::i18n::message::Message;
use leptos::prelude::*;

/// The section of a theme.
pub fn section(state: State, theme: &'static Theme) -> AnyView {
    let charts = state
        .world
        .case
        .charts
        .iter()
        .filter(|chart| chart.theme == theme.id);
    let stories = charts.map(|declared| story(state, declared)).collect_view();
    let id = theme.id.as_str();
    view! {
        <section class="theme" id=id tabindex="-1" data-accent=theme.accent.to_string() aria-labelledby=format!("h-{id}")>
            {move || heading(&state, theme)}
            {stories}
            {move || statements(&state, theme)}
        </section>
    }
    .into_any()
}

fn heading(state: &State, theme: &Theme) -> AnyView {
    let voice = state.voice();
    view! {
        <h2 id=format!("h-{}", theme.id)>{voice.text(&theme.label)}</h2>
        <p class="lead">{super::words::template(state, theme.lead.in_language(voice.language))}</p>
    }
    .into_any()
}

fn story(state: State, declared: &'static Chart) -> AnyView {
    let beside = move || sentence::beside(&state, &crate::chart::plan(declared, state.voice()));
    view! { <div class="story">{chart::figure(state, declared)} {beside}</div> }.into_any()
}

/// What the theme claims without a number: never drawn, always named.
fn statements(state: &State, theme: &Theme) -> AnyView {
    let claims: Vec<_> = state
        .world
        .case
        .claims
        .iter()
        .filter(|claim| claim.theme == theme.id)
        .collect();
    if claims.is_empty() {
        return ().into_any();
    }
    let items = claims
        .into_iter()
        .map(|claim| statement(state, claim))
        .collect_view();
    view! {
        <details class="statements">
            <summary>{state.say(Message::StatementsHeading)}</summary>
            <ul class="entries">{items}</ul>
        </details>
    }
    .into_any()
}

fn statement(state: &State, claim: &Claim) -> AnyView {
    let voice = state.voice();
    let quote = claim.quote.exact.clone();
    view! {
        <li>
            <a class="entry" href=state.href_of(&claim.id) data-origin=claim.id.as_str()>
                <span class="entry-label">{voice.text(&claim.label)}</span>
                <span class="entry-quote" lang=voice.case.language.tag()>{quote}</span>
            </a>
        </li>
    }
    .into_any()
}
