//! A chart as a table of the same series.

use super::state::State;
use crate::chart::{Datum, Plan};
use crate::i18n::message::Message;
use crate::measure::Origin;
use leptos::prelude::*;

/// The table of a chart: what, value with its qualifier, when, place, and where the number comes from.
pub fn of(state: &State, plan: &Plan<'_>) -> AnyView {
    let say = |message: Message| message.text(plan.voice.language);
    let ranked = plan.data().any(|datum| datum.standing.is_some());
    let heads = [
        Message::ColumnWhat,
        Message::ColumnValue,
        Message::ColumnPeriod,
    ];
    let head = |message: Message| view! { <th scope="col">{say(message)}</th> }.into_any();
    let rank_head = ranked.then(|| head(Message::ColumnRank));
    let rows = plan
        .data()
        .map(|datum| row(state, plan, datum, ranked))
        .collect_view();
    let id = format!("table-{}", plan.chart.id);
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-labelledby=id.clone()>
            <table class="data">
                <caption id=id.clone()>{format!("{} · {}", plan.title, plan.subtitle)}</caption>
                <thead>
                    <tr>
                        {heads.map(head).into_iter().collect_view()} {rank_head}
                        {head(Message::ColumnOrigin)}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(state: &State, plan: &Plan<'_>, datum: &Datum<'_>, ranked: bool) -> AnyView {
    let say = |message: Message| message.text(plan.voice.language).to_owned();
    let absent = || say(Message::NotStated);
    let value = datum
        .written
        .as_ref()
        .map_or_else(|| "–".to_owned(), |written| written.text());
    let rank = datum.standing.as_ref();
    let rank = rank.map_or_else(
        || "–".to_owned(),
        |s| format!("{} · {} · {}", s.ordinal, s.scope, s.set_words),
    );
    let rank = ranked.then(|| view! { <td>{rank}</td> });
    let origin = say(match datum.origin {
        Origin::Quoted(_) => Message::KindStated,
        Origin::Derived(_) => Message::KindDerived,
        Origin::Claimed(_) => Message::KindClaim,
    });
    let id = datum.origin.id().as_str();
    let href = state.href_of(datum.origin.id());
    view! {
        <tr data-origin=id>
            <th scope="row">
                <a href=href data-origin=id>{datum.label.clone()}</a>
            </th>
            <td class="numeric">{value}</td>
            <td>{datum.period.clone().unwrap_or_else(absent)}</td>
            {rank}
            <td>{origin}</td>
        </tr>
    }
    .into_any()
}
