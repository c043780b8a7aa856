//! Amounts of unlike things, each on an axis of its own, so that nobody compares their lengths.

use super::amount;
use super::caption::{Caption, LABEL, NOTE};
use super::mark::{ARROW, ASIDE, Direction, Mark, Part, reach};
use super::panel::{Axis, Canvas, Place, Side};
use super::{NARROW, ink, label, meaning, words};
use crate::chart::{Datum, Plan};
use crate::scene::{Ink, SCALE, Scene};

/// The bar with the room below it in which an arrow points back along it.
const BAR: i32 = 34 * SCALE;
const BELOW: i32 = 18 * SCALE;
const AXIS: i32 = 28 * SCALE;
const GUTTER: i32 = 40;

#[inline(never)]
pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let data: Vec<_> = plan.data().collect();
    let columns = if width < NARROW {
        1
    } else {
        i32::try_from(data.len().clamp(1, 2)).unwrap_or(1)
    };
    let room = (width - GUTTER * (columns - 1)) / columns * SCALE;
    let heads: Vec<_> = data.iter().map(|datum| head(datum, room)).collect();
    let tall = heads.iter().map(Caption::height).max().unwrap_or(0);
    let step = tall + BAR + BELOW + AXIS + 20 * SCALE;
    let lines = (i32::try_from(data.len()).unwrap_or(0) + columns - 1) / columns;
    let canvas = Canvas::new(width, lines * step / SCALE);
    for (index, (datum, head)) in (0..).zip(data.iter().zip(heads)) {
        let place = Place {
            left: index % columns * (room + GUTTER * SCALE),
            top: index / columns * step,
            width: room,
            height: tall + BAR + BELOW + AXIS + 8 * SCALE,
        };
        panel(&canvas, plan, datum, head, place, tall);
    }
    canvas.finish()
}

fn head(datum: &Datum<'_>, room: i32) -> Caption {
    Caption::default()
        .line(&words(datum), Ink::Label, LABEL * 14 / 10, room)
        .line(&label(datum), Ink::Note, NOTE, room)
}

fn panel(
    canvas: &Canvas,
    plan: &Plan<'_>,
    datum: &Datum<'_>,
    head: Caption,
    place: Place,
    tall: i32,
) {
    let written = amount::written(datum);
    let value = written.unwrap_or(0.0);
    let like = datum.number.as_ref();
    let write = |tick| amount::tick_with_scale(&plan.voice, like, value, tick);
    let axis = Axis {
        side: Side::Bottom,
        ticks: 4,
        write: &write,
        room: AXIS,
        grid: true,
    };
    let end = amount::round_end(value * 1.12);
    let inner = Place {
        top: place.top + tall,
        height: place.height - tall,
        width: place.width - 34 * SCALE,
        left: place.left + 6 * SCALE,
    };
    // A scale of nothing would be invented: where there is no value, there are only words.
    let mut panel = if written.is_some() {
        canvas.panel_with(inner, 0.0..end, 0.0..1.0, &axis)
    } else {
        canvas.panel(inner, 0.0..end, 0.0..1.0)
    };
    let mut mark = Mark::new(meaning(datum), vec![(0.0, 1.0), (value, 1.0)]);
    let down = 8 * SCALE;
    if written.is_some() {
        mark = mark.with(Part::Bar {
            from: (0, (0, down)),
            to: (1, (0, down + BAR)),
            ink: ink(datum, Ink::Mark),
        });
    }
    let beyond = (1, (4 * SCALE, down + BAR / 2));
    let open = amount::open_end(
        datum,
        Part::Arrow {
            from: beyond,
            at: beyond,
            toward: Direction::Right,
            length: ARROW,
        },
        Part::Arrow {
            from: (1, (0, down + BAR)),
            at: (1, (0, down + BAR + ASIDE)),
            toward: Direction::Left,
            length: reach(panel.at((value, 1.0)).0 - panel.at((0.0, 1.0)).0),
        },
    );
    let up = place.top - panel.at((0.0, 1.0)).1;
    panel.mark(mark.maybe(open).with_all(head.at(0, (-6 * SCALE, up))));
}
