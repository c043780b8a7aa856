//! Shares of a whole, from 0 to 100 %: what is reached is solid, what is aimed at is an outline.

use super::amount;
use super::caption::Caption;
use super::mark::{ASIDE, Direction, Mark, Part, reach};
use super::panel::{Axis, Canvas, Panel, Place, Side};
use super::{heading, ink, meaning};
use crate::chart::{Datum, Plan};
use crate::scene::{Ink, SCALE, Scene};

const BAR: i32 = 22 * SCALE;
const GAP: i32 = 26 * SCALE;
const AXIS: i32 = 28 * SCALE;
/// Half of what “0%” and “100%” take under the ends of the scale.
const LEFT: i32 = 11 * SCALE;
const RIGHT: i32 = 19 * SCALE;

#[inline(never)]
pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let room = width * SCALE;
    let rows: Vec<_> = plan
        .data()
        .map(|datum| (datum, heading(datum, room)))
        .collect();
    if rows.is_empty() {
        return Canvas::new(width, 0).finish();
    }
    let tall = |head: &Caption| head.height() + BAR + GAP;
    let body: i32 = rows.iter().map(|(_, head)| tall(head)).sum();
    let canvas = Canvas::new(width, (body + AXIS) / SCALE);
    let write = |value| amount::tick(&plan.voice, None, 1.0, value);
    let axis = Axis {
        side: Side::Bottom,
        ticks: 5,
        write: &write,
        room: AXIS,
        // The tracks show where 0 and 100 % are; lines through the words would say no more.
        grid: false,
    };
    let place = Place {
        left: LEFT,
        top: 0,
        width: room - LEFT - RIGHT,
        height: body + AXIS,
    };
    let mut panel = canvas.panel_with(place, 0.0..1.0, 0.0..f64::from(body), &axis);
    let mut top = body;
    for (datum, head) in rows {
        let bar = top - head.height() - 4 * SCALE;
        let next = top - tall(&head);
        // An empty track would say that nothing is reached.
        if amount::written(datum).is_some() {
            let track = Part::Bar {
                from: (0, (0, 0)),
                to: (0, (place.width, BAR)),
                ink: Ink::Empty,
            };
            panel.scaffold((0.0, f64::from(bar)), vec![track]);
        }
        row(&mut panel, datum, head, f64::from(top), f64::from(bar));
        top = next;
    }
    canvas.finish()
}

fn row(panel: &mut Panel, datum: &Datum<'_>, head: Caption, top: f64, bar: f64) {
    let value = amount::written(datum);
    let reached = value.unwrap_or(0.0).min(1.0);
    let mut mark = Mark::new(meaning(datum), vec![(0.0, top), (0.0, bar), (reached, bar)]);
    if value.is_some() {
        mark = mark.with(Part::Bar {
            from: (1, (0, 0)),
            to: (2, (0, BAR)),
            ink: ink(datum, Ink::Mark),
        });
    }
    let x = |value: f64| panel.at((value, bar)).0;
    let arrow = |toward, limit: f64| Part::Arrow {
        from: (2, (0, BAR)),
        at: (2, (0, BAR + ASIDE)),
        toward,
        length: reach((x(limit) - x(reached)).abs()),
    };
    let (beyond, before) = (arrow(Direction::Right, 1.0), arrow(Direction::Left, 0.0));
    let open = amount::open_end(datum, beyond, before);
    panel.mark(mark.maybe(open).with_all(head.at(0, (-LEFT, 0))));
}
