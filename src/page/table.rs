//! A chart as a table of the same series.

use super::reading::Reading;
use crate::chart::{Datum, Plan};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::measure::Origin;

/// The table of a chart: what, value with its qualifier, when, place, and where the number comes from.
pub fn of(reading: &Reading, plan: &Plan<'_>) -> Element {
    let ranked = plan.data().any(|datum| datum.standing.is_some());
    let mut heads = vec![
        Message::ColumnWhat,
        Message::ColumnValue,
        Message::ColumnPeriod,
    ];
    if ranked {
        heads.push(Message::ColumnRank);
    }
    heads.push(Message::ColumnOrigin);
    let head = |message: Message| tag("th").set("scope", "col").words(reading.say(message));
    let heads = tag("tr").children(heads.into_iter().map(head).collect());
    let rows = plan
        .data()
        .map(|datum| row(reading, datum, ranked))
        .collect();
    let id = format!("table-{}", plan.chart.id);
    let caption = tag("caption")
        .id(&id)
        .words(&format!("{} · {}", plan.title, plan.subtitle));
    let table = tag("table")
        .class("data")
        .child(caption)
        .child(tag("thead").child(heads))
        .child(tag("tbody").children(rows));
    tag("div")
        .class("table-scroll")
        .set("tabindex", "0")
        .set("role", "group")
        .set("aria-labelledby", &id)
        .child(table)
}

fn row(reading: &Reading, datum: &Datum<'_>, ranked: bool) -> Element {
    let value = datum
        .written
        .as_ref()
        .map_or_else(|| "–".to_owned(), |written| written.text());
    let period = datum
        .period
        .as_deref()
        .unwrap_or(reading.say(Message::NotStated));
    let rank = datum.standing.as_ref();
    let rank = rank.map_or_else(
        || "–".to_owned(),
        |s| format!("{} · {} · {}", s.ordinal, s.scope, s.set_words),
    );
    let origin = reading.say(match datum.origin {
        Origin::Quoted(_) => Message::KindStated,
        Origin::Derived(_) => Message::KindDerived,
        Origin::Claimed(_) => Message::KindClaim,
    });
    let origin = match &datum.caveat {
        Some(caveat) if caveat != origin => format!("{origin} · {caveat}"),
        Some(_) | None => origin.to_owned(),
    };
    let id = datum.origin.id();
    let link = tag("a")
        .set("href", &reading.href_of(id))
        .set("data-origin", id.as_str())
        .words(&datum.label);
    tag("tr")
        .set("data-origin", id.as_str())
        .child(tag("th").set("scope", "row").child(link))
        .child(tag("td").class("numeric").words(&value))
        .child(tag("td").words(period))
        .maybe(ranked.then(|| tag("td").words(&rank)))
        .child(tag("td").words(&origin))
}
