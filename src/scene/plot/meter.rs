//! Shares of a whole, from 0 to 100 %: what is reached is solid, what is aimed at is an outline.

use super::amount;
use super::caption::{Caption, LABEL, NOTE};
use super::mark::{Direction, Mark, Part};
use super::panel::{Axis, Canvas, Place, Side};
use super::{meaning, words};
use crate::case::ObservationStatus;
use crate::chart::{Datum, Plan};
use crate::quantity::UnitKind;
use crate::scene::{Ink, SCALE, Scene};

const BAR: i32 = 22;
const GAP: i32 = 26;
const AXIS: i32 = 28;

pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let room = width * SCALE;
    let rows: Vec<_> = plan
        .data()
        .map(|datum| (datum, head(datum, room)))
        .collect();
    let tall = |head: &Caption| head.height() + (BAR + GAP) * SCALE;
    let body: i32 = rows.iter().map(|(_, head)| tall(head)).sum();
    let canvas = Canvas::new(width, body / SCALE + AXIS);
    let margin = 16 * SCALE;
    let write = |value| amount::tick(&plan.voice, UnitKind::Ratio, 1.0, value);
    let axis = Axis {
        side: Side::Bottom,
        ticks: 5,
        write: &write,
        room: AXIS * SCALE,
    };
    let place = Place {
        left: margin,
        top: 0,
        width: room - 2 * margin,
        height: body + AXIS * SCALE,
    };
    let Some(mut panel) = canvas.panel_with(place, 0.0..1.0, 0.0..f64::from(body), Some(&axis))
    else {
        return canvas.finish();
    };
    let mut top = body;
    for (datum, head) in rows {
        let bar = top - head.height() - 4 * SCALE;
        let next = top - tall(&head);
        let track = Part::Bar {
            from: (0, (0, 0)),
            to: (0, (room - 2 * margin, BAR * SCALE)),
            ink: Ink::Empty,
        };
        panel.scaffold((0.0, f64::from(bar)), [track]);
        panel.mark(row(datum, head, f64::from(top), f64::from(bar), margin));
        top = next;
    }
    canvas.finish()
}

fn head(datum: &Datum<'_>, room: i32) -> Caption {
    let first = format!("{} {}", datum.label, words(datum));
    let caveat = datum.caveat.as_deref().unwrap_or_default();
    Caption::default()
        .line(&first, Ink::Label, LABEL, room)
        .line(caveat, Ink::Note, NOTE, room)
}

fn row(datum: &Datum<'_>, head: Caption, top: f64, bar: f64, margin: i32) -> Mark {
    let value = amount::written(datum);
    let reached = value.unwrap_or(0.0).min(1.0);
    let mut mark = Mark::new(meaning(datum), vec![(0.0, top), (0.0, bar), (reached, bar)]);
    let ink = match datum.number.as_ref().map(|number| number.status) {
        Some(ObservationStatus::Target | ObservationStatus::Ambiguous) => Ink::Goal,
        Some(ObservationStatus::Actual) | None => Ink::Mark,
    };
    if value.is_some() {
        mark = mark.with(Part::Bar {
            from: (1, (0, 0)),
            to: (2, (0, BAR * SCALE)),
            ink,
        });
    }
    let open = amount::open_end(
        datum,
        (2, (0, (BAR + 9) * SCALE)),
        Direction::Right,
        Direction::Left,
    );
    mark.with_all(open).with_all(head.at(0, (-margin, 0)))
}
