//! Amounts of unlike things, each on an axis of its own, so that nobody compares their lengths.

use super::amount;
use super::caption::{Caption, LABEL, NOTE};
use super::mark::{Direction, Mark, Part};
use super::panel::{Axis, Canvas, Place, Side};
use super::{NARROW, meaning, words};
use crate::chart::{Datum, Plan};
use crate::quantity::UnitKind;
use crate::scene::{Ink, SCALE, Scene};

const BAR: i32 = 34;
const AXIS: i32 = 28;
const GUTTER: i32 = 40;

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
    let step = tall + (BAR + AXIS + 28) * SCALE;
    let lines = (i32::try_from(data.len()).unwrap_or(0) + columns - 1) / columns;
    let canvas = Canvas::new(width, lines * step / SCALE);
    for (index, (datum, head)) in data.iter().zip(heads).enumerate() {
        let index = i32::try_from(index).unwrap_or(0);
        let left = index % columns * (room + GUTTER * SCALE);
        let place = Place {
            left,
            top: index / columns * step,
            width: room,
            height: step - 12 * SCALE,
        };
        panel(&canvas, plan, datum, head, place, tall);
    }
    canvas.finish()
}

fn head(datum: &Datum<'_>, room: i32) -> Caption {
    Caption::default()
        .line(&words(datum), Ink::Label, LABEL * 14 / 10, room)
        .line(&datum.label, Ink::Note, NOTE, room)
}

fn panel(
    canvas: &Canvas,
    plan: &Plan<'_>,
    datum: &Datum<'_>,
    head: Caption,
    place: Place,
    tall: i32,
) {
    let value = amount::written(datum).unwrap_or(0.0);
    let kind = datum
        .number
        .as_ref()
        .map_or(UnitKind::Count, |number| number.unit.kind);
    let largest = value;
    let write = |value| amount::tick(&plan.voice, kind, largest, value);
    let axis = Axis {
        side: Side::Bottom,
        ticks: 4,
        write: &write,
        room: AXIS * SCALE,
    };
    let end = amount::round_end(value * 1.12);
    let inset = 34 * SCALE;
    let inner = Place {
        top: place.top + tall,
        height: place.height - tall,
        width: place.width - inset,
        left: place.left + 6 * SCALE,
    };
    let Some(mut panel) = canvas.panel_with(inner, 0.0..end, 0.0..1.0, Some(&axis)) else {
        return;
    };
    let open = amount::open_end(
        datum,
        (1, (4 * SCALE, BAR * SCALE / 2)),
        Direction::Right,
        Direction::Left,
    );
    let mark = Mark::new(meaning(datum), vec![(0.0, 0.8), (value, 0.8)])
        .with(Part::Bar {
            from: (0, (0, 0)),
            to: (1, (0, BAR * SCALE)),
            ink: Ink::Mark,
        })
        .with_all(open)
        .with_all(head.at(0, (-6 * SCALE, place.top - panel.at((0.0, 0.8)).1)));
    panel.mark(mark);
}
