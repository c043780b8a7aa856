//! The index of all figures and claims, with a box to search it.

use super::evidence::{claim_message, in_values};
use super::reading::Reading;
use super::words;
use super::world::World;
use crate::case::{Case, ClaimKind, Id};
use crate::i18n::message::Message;
use crate::i18n::{self, number};
use crate::markup::{Element, tag};
use crate::provenance::{Span, translation};
use crate::route;
use crate::wording::Voice;

/// The id of the section, and its name in an address.
pub const SECTION: &str = "claims";

/// The section of the index, with everything in it.
pub fn section(reading: &Reading) -> Element {
    tag("section")
        .class("claims")
        .id(SECTION)
        .set("tabindex", "-1")
        .set("aria-labelledby", "h-claims")
        .child(tag("div").id(HEAD).children(head(reading)))
        .child(tag("div").id(LIST).children(list(reading)))
}

/// The heading of the index, and the box to search it.
pub fn head(reading: &Reading) -> Vec<Element> {
    let heading = tag("h2")
        .id("h-claims")
        .words(reading.say(Message::ClaimsHeading));
    vec![heading, filter(reading)]
}

/// The id of the element that holds the head.
pub const HEAD: &str = "claims-head";

/// The id of the element that holds the list.
pub const LIST: &str = "claims-list";

/// The name of the box to search with.
pub const FILTER: &str = "filter";

/// The box to search with; it needs the program.
fn filter(reading: &Reading) -> Element {
    let input = tag("input")
        .set("type", "search")
        .set("autocomplete", "off")
        .set("data-do", FILTER)
        .set("maxlength", &route::MAX_NAME.to_string())
        .set("value", &reading.route.asked);
    let label = tag("label")
        .words(reading.say(Message::FilterLabel))
        .words(" ")
        .child(input);
    tag("div").class("filter scripted").child(label)
}

/// What holds every word asked for, in groups; and how much that is.
pub fn list(reading: &Reading) -> Vec<Element> {
    let voice = reading.voice();
    let found = find(reading);
    let of = |count: usize| number::integer(i64::try_from(count).unwrap_or(0), voice.language);
    let all = of(everything(voice.case).len());
    let mut count = Message::FilterCount.with(voice.language, &[&of(found.len()), &all]);
    if found.is_empty() {
        count += reading.say(Message::FilterNone);
    }
    let count = tag("p").class("count").set("role", "status").words(&count);
    let mut parts = vec![count];
    parts.extend(groups(reading, &found));
    parts
}

/// The names of all figures, derived values and claims.
fn everything(case: &Case) -> Vec<Id> {
    let mut ids = Vec::new();
    for id in case.value_ids() {
        ids.push(id.clone());
    }
    for claim in &case.claims {
        ids.push(claim.id.clone());
    }
    ids
}

/// What holds every word asked for, in any language that has been loaded.
fn find(reading: &Reading) -> Vec<Id> {
    let asked = plain(&reading.route.asked);
    let asked: Vec<_> = asked.split_whitespace().collect();
    let mut found = everything(&reading.world.case);
    found.retain(|id| {
        let text = searchable(reading, id);
        asked.iter().all(|word| begins_with(&text, word))
    });
    found
}

/// Whether a word stands in a text. One of letters must begin there, one of digits be no end of a longer number: whoever
/// looks for “over” does not mean “turnover”, nor with 5 the year 2025. Chinese has no such beginnings.
fn begins_with(text: &str, word: &str) -> bool {
    let (text, word) = (text.as_bytes(), word.as_bytes());
    let alike = |one: u8, other: u8| {
        one.is_ascii_alphabetic() && other.is_ascii_alphabetic()
            || one.is_ascii_digit() && other.is_ascii_digit()
    };
    let mut before = None;
    for (at, place) in text.windows(word.len()).enumerate() {
        let inside = before
            .zip(word.first())
            .is_some_and(|(one, other)| alike(one, *other));
        if place == word && !inside {
            return true;
        }
        before = text.get(at).copied();
    }
    false
}

/// All that a reader may look for. Letters are told apart as ASCII does: the languages of the page need no more, and
/// the tables for all others would weigh several kilobytes.
fn searchable(reading: &Reading, id: &Id) -> String {
    let page = reading.voice();
    let own = Voice {
        language: page.case.language,
        ..page
    };
    let mut parts = vec![quote(page.case, id).to_owned(), id.to_string()];
    parts.extend(page.rank_of(id).map(|rank| rank.quote.exact.clone()));
    parts.extend([own.spoken(id), subject(&own, id)]);
    if let Some(span) = sentence(reading.world, id) {
        parts.push(reading.world.index.document().slice(span).to_owned());
    }
    for world in [&reading.world].into_iter().chain(&reading.heard) {
        let voice = Voice {
            case: &world.case,
            language: world.language,
            money: reading.money(),
        };
        parts.extend([
            voice.spoken(id),
            subject(&voice, id),
            translated(world, &voice, id),
        ]);
    }
    plain(&parts.join(" "))
}

/// Words as they are compared: without regard to capitals and to the width of letters, and numbers without signs
/// between their thousands.
fn plain(words: &str) -> String {
    let mut plain = String::new();
    for sign in words.chars() {
        plain.push(narrow(sign).to_ascii_lowercase());
    }
    let mut joined = String::new();
    for part in plain.split(',') {
        // A comma parts words, unless it stands before thousands.
        let thousands = part.bytes().take_while(u8::is_ascii_digit).count() == 3;
        let number = joined.bytes().last().is_some_and(|it| it.is_ascii_digit());
        if !(thousands && number) {
            joined.push(' ');
        }
        joined.push_str(part);
    }
    joined
}

/// A full-width sign as that of ASCII (Unicode, block "Halfwidth and Fullwidth Forms"): Chinese keyboards write both.
fn narrow(sign: char) -> char {
    match sign {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(sign) - 0xfee0).unwrap_or(sign),
        _ => sign,
    }
}

/// The sentence that states the figure or claim.
fn sentence(world: &World, id: &Id) -> Option<Span> {
    let found = world.index.statement(id).and_then(|trace| trace.span());
    found.map(|span| world.index.document().sentence(span))
}

/// The sentences of a translation that hold the figure or claim.
fn translated(world: &World, voice: &Voice<'_>, id: &Id) -> String {
    let ids = std::slice::from_ref(id);
    let sentences =
        sentence(world, id).and_then(|span| translation(&world.case, span, ids, world.language));
    let mut words = String::new();
    for sentence in sentences.iter().flatten() {
        words += &voice.fill(sentence);
    }
    words
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
    let mut parts = Vec::new();
    parts.extend(concept);
    parts.extend(entity);
    parts.join(" ")
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
    match case.claim(id).map(|claim| claim.kind) {
        Some(ClaimKind::Rank) => Message::GroupRanks,
        Some(kind) => claim_message(kind),
        None => Message::GroupDerived,
    }
}

const ORDER: [Message; 9] = [
    Message::GroupStated,
    Message::GroupDerived,
    Message::GroupRanks,
    claim_message(ClaimKind::First),
    claim_message(ClaimKind::Record),
    claim_message(ClaimKind::Award),
    claim_message(ClaimKind::Recognition),
    claim_message(ClaimKind::Practice),
    claim_message(ClaimKind::Outcome),
];

fn groups(reading: &Reading, found: &[Id]) -> Vec<Element> {
    let case = &reading.world.case;
    let mut groups = Vec::new();
    for group in ORDER {
        let mut entries = Vec::new();
        for id in found {
            if kind(case, id) == group {
                entries.push(entry(reading, id));
            }
        }
        if !entries.is_empty() {
            let heading =
                tag("summary").words(&format!("{} ({})", reading.say(group), entries.len()));
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

fn entry(reading: &Reading, id: &Id) -> Element {
    let voice = reading.voice();
    let value = voice.value(id).map(|written| written.text());
    let value = value.or_else(|| voice.rank_of(id).map(|rank| voice.ordinal(rank)));
    let quote = quote(voice.case, id);
    let quote = (!quote.is_empty()).then(|| {
        tag("span")
            .class("entry-quote")
            .set_if("lang", reading.foreign())
            .words(quote)
    });
    let link = words::link(reading, Some("entry"), id)
        .child(tag("span").class("entry-label").words(&voice.label(id)))
        .maybe(value.map(|value| tag("span").class("entry-value").words(&value)))
        .maybe(quote);
    tag("li")
        .set("data-accent", &reading.accent(id).to_string())
        .child(link)
        .maybe(formula(reading, id))
}

/// How a derived value follows from stated ones.
fn formula(reading: &Reading, id: &Id) -> Option<Element> {
    let formula = in_values(reading, id)?;
    let heading = reading.say(Message::FormulaHeading);
    let heading = i18n::named(reading.language(), heading, "");
    Some(
        tag("p")
            .class("entry-formula")
            .words(&heading)
            .nodes(formula),
    )
}
