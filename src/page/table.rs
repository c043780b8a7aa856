//! A chart as a table of the same series.

use super::reading::Reading;
use super::words;
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
    let mut rows = Vec::new();
    for datum in plan.data() {
        rows.push(row(reading, datum, ranked));
    }
    let id = ["table-", plan.chart.id.as_str()].concat();
    let caption = [&plan.title, " · ", &plan.subtitle].concat();
    framed(reading, &id, &caption, &heads, rows)
}

/// A table that scrolls by itself where it is too wide.
#[inline(never)]
pub fn framed(
    reading: &Reading,
    id: &str,
    caption: &str,
    heads: &[Message],
    rows: Vec<Element>,
) -> Element {
    let mut head = tag("tr");
    for message in heads {
        let cell = tag("th").set("scope", "col");
        head = head.child(cell.words(reading.say(*message)));
    }
    let table = tag("table")
        .class("data")
        .child(tag("caption").id(id).words(caption))
        .child(tag("thead").child(head))
        .child(tag("tbody").children(rows));
    tag("div")
        .class("table-scroll")
        .set("tabindex", "0")
        .set("role", "group")
        .set("aria-labelledby", id)
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
        |s| [&*s.ordinal, &s.scope, &s.set_words].join(" · "),
    );
    let origin = reading.say(match datum.origin {
        Origin::Quoted(_) => Message::KindStated,
        Origin::Derived(_) => Message::KindDerived,
        Origin::Claimed(_) => Message::KindClaim,
    });
    let origin = match &datum.caveat {
        Some(caveat) if caveat != origin => [origin, " · ", caveat].concat(),
        Some(_) | None => origin.to_owned(),
    };
    let id = datum.origin.id();
    let link = words::link(reading, None, id).words(&datum.label);
    tag("tr")
        .set("data-origin", id.as_str())
        .child(tag("th").set("scope", "row").child(link))
        .child(tag("td").class("numeric").words(&value))
        .child(tag("td").words(period))
        .maybe(ranked.then(|| tag("td").words(&rank)))
        .child(tag("td").words(&origin))
}
