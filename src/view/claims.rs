//! The index of all figures and claims, with a box to search it.

use super::evidence::claim_message;
use super::state::State;
use crate::case::{Case, ClaimKind, Id};
use crate::i18n::Language;
use crate::i18n::message::Message;
use crate::i18n::number;
use crate::markup::{self, Element, tag};
use crate::wording::Voice;
use leptos::prelude::*;

/// The section of the index.
pub fn claims(state: State) -> AnyView {
    let filter = RwSignal::new(String::new());
    let found = Memo::new(move |_| filter.with(|words| find(&state.voice(), words)));
    let list = move || markup::all(&groups(&state, &found.get()));
    let count = move || {
        let language = state.voice().language;
        let of = |count: usize| number::integer(i64::try_from(count).unwrap_or(0), language);
        let all = of(everything(&state.world.case).len());
        Message::FilterCount.with(language, &[&of(found.with(Vec::len)), &all])
    };
    let type_in = move |event| filter.set(event_target_value(&event));
    view! {
        <section class="claims" id="claims" tabindex="-1" aria-labelledby="h-claims">
            <h2 id="h-claims">{move || state.say(Message::ClaimsHeading)}</h2>
            <div class="filter">
                <label>
                    {move || state.say(Message::FilterLabel)} <input type="search" autocomplete="off" on:input=type_in/>
                </label>
                <p class="count" role="status">{count}</p>
            </div>
            <div inner_html=list></div>
        </section>
    }
    .into_any()
}

/// The names of all figures, derived values and claims.
fn everything(case: &Case) -> Vec<Id> {
    let claims = case.claims.iter().map(|claim| claim.id.clone());
    case.value_ids().cloned().chain(claims).collect()
}

/// What holds every word asked for, in the page's language or the report's own.
fn find(voice: &Voice<'_>, asked: &str) -> Vec<Id> {
    let asked = asked.to_lowercase();
    let asked: Vec<_> = asked.split_whitespace().collect();
    let mut found = everything(voice.case);
    found.retain(|id| {
        let text = searchable(voice, id);
        asked.iter().all(|word| text.contains(word))
    });
    found
}

/// All that a reader may look for.
fn searchable(voice: &Voice<'_>, id: &Id) -> String {
    let own = Voice {
        language: voice.case.language,
        ..*voice
    };
    let english = Voice {
        language: Language::English,
        ..*voice
    };
    let parts = [
        voice.spoken(id),
        own.spoken(id),
        english.label(id),
        subject(voice, id),
        subject(&own, id),
        quote(voice.case, id).to_owned(),
        id.to_string(),
    ];
    parts.join(" ").to_lowercase()
}

/// What the number measures, and whom it or the claim is about.
fn subject(voice: &Voice<'_>, id: &Id) -> String {
    let case = voice.case;
    let figure = case.figure(id);
    let derived = case.derived(id).map(|derived| &derived.concept);
    let concept = figure.map(|figure| &figure.concept).or(derived);
    let entity = figure.map(|figure| &figure.entity);
    let entity = entity.or_else(|| case.claim(id).map(|claim| &claim.entity));
    let concept = concept.and_then(|id| case.concept(id));
    let entity = entity.and_then(|id| case.entity(id));
    let concept = concept.map(|concept| voice.text(&concept.label));
    let entity = entity.map(|entity| voice.text(&entity.label));
    [concept, entity]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

fn quote<'a>(case: &'a Case, id: &Id) -> &'a str {
    let figure = case.figure(id).map(|figure| &figure.quote);
    let quote = figure.or_else(|| case.claim(id).map(|claim| &claim.quote));
    quote.map_or("", |quote| quote.exact.as_str())
}

/// The kinds under which the index is grouped, in order.
fn kind(case: &Case, id: &Id) -> Message {
    if case.figure(id).is_some() {
        return Message::GroupStated;
    }
    case.claim(id)
        .map_or(Message::GroupDerived, |claim| claim_message(claim.kind))
}

const ORDER: [Message; 9] = [
    Message::GroupStated,
    Message::GroupDerived,
    claim_message(ClaimKind::Rank),
    claim_message(ClaimKind::First),
    claim_message(ClaimKind::Record),
    claim_message(ClaimKind::Award),
    claim_message(ClaimKind::Recognition),
    claim_message(ClaimKind::Practice),
    claim_message(ClaimKind::Outcome),
];

fn groups(state: &State, found: &[Id]) -> Vec<Element> {
    let case = &state.world.case;
    let mut groups = Vec::new();
    for group in ORDER {
        let members = found.iter().filter(|id| kind(case, id) == group);
        let entries: Vec<_> = members.map(|id| entry(state, id)).collect();
        if !entries.is_empty() {
            let heading =
                tag("summary").words(&format!("{} ({})", state.say(group), entries.len()));
            let open = found.len() < OPEN_BELOW;
            groups.push(
                tag("details")
                    .class("group")
                    .set_if("open", open.then_some(""))
                    .child(heading)
                    .child(tag("ul").class("entries").children(entries)),
            );
        }
    }
    groups
}

/// A search that finds fewer than this shows them all at once.
const OPEN_BELOW: usize = 25;

fn entry(state: &State, id: &Id) -> Element {
    let voice = state.voice();
    let value = voice.value(id).map(|written| written.text());
    let value = value.or_else(|| voice.rank_of(id).map(|rank| voice.ordinal(rank)));
    let quote = quote(voice.case, id);
    let quote = (!quote.is_empty()).then(|| {
        tag("span")
            .class("entry-quote")
            .set("lang", voice.case.language.tag())
            .words(quote)
    });
    let link = tag("a")
        .class("entry")
        .set("href", &state.href_of(id))
        .set("data-origin", id.as_str())
        .child(tag("span").class("entry-label").words(&voice.label(id)))
        .maybe(value.map(|value| tag("span").class("entry-value").words(&value)))
        .maybe(quote);
    tag("li")
        .set("data-accent", &state.accent(id).to_string())
        .child(link)
}
