//! Separate columns of written values over their periods: no line joins them, since none is stated.

use super::amount;
use super::caption::{LABEL, NOTE};
use super::mark::{ARROW, Direction, Mark, Part};
use super::panel::{Axis, Canvas, Panel, Place, Side};
use super::{NARROW, meaning, words};
use crate::chart::{Datum, Plan};
use crate::quantity::UnitKind;
use crate::scene::{Anchor, Ink, SCALE, Scene};

const AXIS: i32 = 44;

pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let height = if width < NARROW { 260 } else { 300 };
    let canvas = Canvas::new(width, height);
    let data: Vec<_> = plan.data().collect();
    let kind = data
        .iter()
        .find_map(|datum| Some(datum.number.as_ref()?.unit.kind));
    let kind = kind.unwrap_or(UnitKind::Count);
    let largest = amount::largest(data.iter().copied());
    let axis = Axis {
        side: Side::Left,
        ticks: 5,
        write: &|value| amount::tick(&plan.voice, kind, largest, value),
        room: AXIS * SCALE,
    };
    let place = Place {
        left: 0,
        top: 30 * SCALE,
        width: width * SCALE,
        height: (height - 62) * SCALE,
    };
    let end = amount::round_end(largest * 1.08);
    let left = -0.5;
    let across = left..f64::from(u16::try_from(data.len()).unwrap_or(1)) - 0.5;
    if let Some(mut panel) = canvas.panel_with(place, across, 0.0..end, Some(&axis)) {
        let room = (width - AXIS) * SCALE;
        panel.scaffold((left, 0.0), [baseline(room)]);
        let step = room / i32::try_from(data.len().max(1)).unwrap_or(1);
        for (index, datum) in data.iter().enumerate() {
            column(&mut panel, datum, index, step);
        }
    }
    canvas.finish()
}

/// The line that the columns stand on.
fn baseline(length: i32) -> Part {
    Part::Line {
        from: (0, (0, 0)),
        to: (0, (length, 0)),
        ink: Ink::Rule,
    }
}

fn column(panel: &mut Panel, datum: &Datum<'_>, index: usize, step: i32) {
    let x = f64::from(u16::try_from(index).unwrap_or(0));
    let value = amount::written(datum);
    let half = (step * 28 / 100).min(48 * SCALE);
    let rise = if amount::upward(datum) == Some(true) {
        ARROW + 4 * SCALE
    } else {
        0
    };
    let mut mark = Mark::new(meaning(datum), vec![(x, value.unwrap_or(0.0)), (x, 0.0)]);
    if value.is_some() {
        mark = mark.with(Part::Bar {
            from: (0, (-half, 0)),
            to: (1, (half, 0)),
            ink: Ink::Mark,
        });
    }
    let top = Part::Words {
        at: (0, (0, -rise - 14 * SCALE)),
        anchor: Anchor::Middle,
        size: LABEL,
        ink: Ink::Label,
        words: words(datum),
    };
    let below = Part::Words {
        at: (1, (0, 18 * SCALE)),
        anchor: Anchor::Middle,
        size: NOTE,
        ink: Ink::Axis,
        words: datum.period.clone().unwrap_or_else(|| datum.label.clone()),
    };
    let open = amount::open_end(datum, (0, (0, -3 * SCALE)), Direction::Up, Direction::Down);
    panel.mark(mark.with_all(open).with(top).with(below));
}
