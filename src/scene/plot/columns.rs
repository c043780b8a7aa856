//! Separate columns of written values over their periods: no line joins them, since none is stated.

use super::amount;
use super::caption::{Caption, LABEL, NOTE};
use super::mark::{ARROW, Direction, Mark, Part};
use super::panel::{Axis, Canvas, Panel, Place, Side};
use super::{NARROW, meaning, words};
use crate::chart::{Datum, Plan};
use crate::quantity::UnitKind;
use crate::scene::{Anchor, Ink, SCALE, Scene, text};

pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let data: Vec<_> = plan.data().collect();
    let largest = amount::largest(data.iter().copied());
    let end = amount::round_end(largest * 1.08);
    let kind = data
        .iter()
        .find_map(|datum| Some(datum.number.as_ref()?.unit.kind));
    let kind = kind.unwrap_or(UnitKind::Count);
    let write = |value| amount::tick(&plan.voice, kind, largest, value);
    let room = (text::width(&write(end), NOTE) / SCALE + 14).max(44);
    let step = (width - room) * SCALE / i32::try_from(data.len().max(1)).unwrap_or(1);
    let heads: Vec<_> = data
        .iter()
        .map(|datum| text::wrap(&words(datum), LABEL, step - 6 * SCALE))
        .collect();
    let lines = heads
        .iter()
        .map(Vec::len)
        .max()
        .and_then(|lines| i32::try_from(lines).ok())
        .unwrap_or(1);
    let top = 24 + lines * LINE / SCALE;
    let height = top + if width < NARROW { 200 } else { 240 };
    let canvas = Canvas::new(width, height);
    let axis = Axis {
        side: Side::Left,
        ticks: 5,
        write: &write,
        room: room * SCALE,
    };
    let place = Place {
        left: 0,
        top: top * SCALE,
        width: width * SCALE,
        height: (height - top - 32) * SCALE,
    };
    let across = -0.5..f64::from(u16::try_from(data.len()).unwrap_or(1)) - 0.5;
    if let Some(unit) = unit(plan, largest) {
        canvas.scaffold(
            (0, 0),
            Caption::default()
                .line(&unit, Ink::Axis, NOTE, width * SCALE)
                .at(0, (0, 0)),
        );
    }
    if let Some(mut panel) = canvas.panel_with(place, across.clone(), 0.0..end, Some(&axis)) {
        let right = panel.at((across.end, 0.0)).0 - panel.at((across.start, 0.0)).0;
        let baseline = Part::Line {
            from: (0, (0, 0)),
            to: (0, (right, 0)),
            ink: Ink::Rule,
        };
        panel.scaffold((across.start, 0.0), [baseline]);
        for (index, (datum, head)) in data.iter().zip(&heads).enumerate() {
            column(&mut panel, datum, head, index, step);
        }
    }
    canvas.finish()
}

/// The height of a line of a column's label.
const LINE: i32 = 19 * SCALE;

/// What the axis counts in, for money.
fn unit(plan: &Plan<'_>, largest: f64) -> Option<String> {
    let voice = &plan.voice;
    let number = plan.data().find_map(|datum| datum.number.as_ref())?;
    let money = amount::money(voice, largest);
    (number.unit.kind == UnitKind::Money)
        .then(|| money.label(voice.language, &voice.text(&number.unit.label)))
}

fn column(panel: &mut Panel, datum: &Datum<'_>, head: &[String], index: usize, step: i32) {
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
    let mut lines = Vec::new();
    for (line, words) in head.iter().rev().enumerate() {
        let up = rise + 14 * SCALE + i32::try_from(line).unwrap_or(0) * LINE;
        let words = words.clone();
        lines.push(Part::Words {
            at: (0, (0, -up)),
            anchor: Anchor::Middle,
            size: LABEL,
            ink: Ink::Label,
            words,
        });
    }
    lines.reverse();
    let below = Part::Words {
        at: (1, (0, 18 * SCALE)),
        anchor: Anchor::Middle,
        size: NOTE,
        ink: Ink::Axis,
        words: datum.period.clone().unwrap_or_else(|| datum.label.clone()),
    };
    let open = amount::open_end(datum, (0, (0, -3 * SCALE)), Direction::Up, Direction::Down);
    panel.mark(mark.with_all(open).with_all(lines).with(below));
}
