//! Before and after, each row on a scale of its own that begins at zero.

use super::amount;
use super::caption::{Caption, LABEL, NOTE};
use super::mark::{Direction, Mark, Part};
use super::panel::{Canvas, Panel, Place};
use super::{label, meaning, words};
use crate::case::DatumRole;
use crate::chart::{Datum, Plan, Series};
use crate::scene::{Anchor, Ink, SCALE, Scene, text};

const TRACK: i32 = 104;
const RADIUS: i32 = 9 * SCALE;

pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let room = width * SCALE;
    let heads: Vec<_> = plan
        .series
        .iter()
        .map(|series| (series, head(series, room)))
        .collect();
    let total: i32 = heads
        .iter()
        .map(|(series, head)| head.height() + tall(series))
        .sum();
    let canvas = Canvas::new(width, total / SCALE);
    let mut top = 0;
    for (series, head) in heads {
        let tall = head.height();
        canvas.scaffold((0, top), head.at(0, (0, 0)));
        row(&canvas, series, top + tall, width);
        top += tall + self::tall(series);
    }
    canvas.finish()
}

/// The height of a row below its heading: the track, and a line for the change if there is one.
fn tall(series: &Series<'_>) -> i32 {
    let change = series
        .data
        .iter()
        .any(|datum| datum.role == DatumRole::Change);
    (TRACK + if change { 30 } else { 0 }) * SCALE
}

fn head(series: &Series<'_>, room: i32) -> Caption {
    Caption::default().line(&series.label, Ink::Note, NOTE, room)
}

fn row(canvas: &Canvas, series: &Series<'_>, top: i32, width: i32) {
    let margin = 12 * SCALE;
    let place = Place {
        left: margin,
        top,
        width: width * SCALE - 2 * margin,
        height: TRACK * SCALE,
    };
    let end = amount::largest(
        series
            .data
            .iter()
            .filter(|datum| datum.role != DatumRole::Change),
    );
    let Some(mut panel) = canvas.panel(place, 0.0..end, 0.0..1.0) else {
        return;
    };
    let of_role = |role: DatumRole| series.data.iter().find(move |datum| datum.role == role);
    let (before, after) = (of_role(DatumRole::Before), of_role(DatumRole::After));
    let right = panel.at((end, Y)).0 - panel.at((0.0, Y)).0;
    let track = Part::Line {
        from: (0, (0, 0)),
        to: (0, (right, 0)),
        ink: Ink::Track,
    };
    panel.scaffold((0.0, Y), [track]);
    if let (Some(from), Some(to)) = (
        before.and_then(amount::written),
        after.and_then(amount::written),
    ) {
        link(&panel, from, to);
    }
    let crowded = before
        .zip(after)
        .is_some_and(|(before, after)| self::crowded(&panel, before, after, end));
    for (datum, ink) in [(before, Ink::Before), (after, Ink::After)] {
        if let Some(datum) = datum {
            state(&mut panel, datum, ink, end, crowded && ink == Ink::After);
        }
    }
    if let Some(change) = of_role(DatumRole::Change) {
        self::change(&mut panel, change, end, width * SCALE);
    }
}

/// The height of the track in its panel.
const Y: f64 = 0.5;

fn link(panel: &Panel, from: f64, to: f64) {
    let length = panel.at((to, Y)).0 - panel.at((from, Y)).0;
    let inset = RADIUS * length.signum();
    panel.scaffold(
        (from, Y),
        [Part::Line {
            from: (0, (inset, 0)),
            to: (0, (length - inset, 0)),
            ink: Ink::Link,
        }],
    );
}

/// Whether the labels of the two states would run into each other above the track.
fn crowded(panel: &Panel, before: &Datum<'_>, after: &Datum<'_>, end: f64) -> bool {
    let extent = |datum: &Datum<'_>| {
        let value = amount::written(datum)?;
        let x = panel.at((value, Y)).0;
        let width = text::width(&words(datum), LABEL) + 12 * SCALE;
        Some(if value > end / 2.0 {
            (x - width, x)
        } else {
            (x, x + width)
        })
    };
    match (extent(before), extent(after)) {
        (Some(one), Some(other)) => one.0 < other.1 && other.0 < one.1,
        _ => false,
    }
}

/// A state with its label above the track, or below it where another's stands.
fn state(panel: &mut Panel, datum: &Datum<'_>, ink: Ink, end: f64, below: bool) {
    let Some(value) = amount::written(datum) else {
        return;
    };
    let (anchor, side) = if value > end / 2.0 {
        (Anchor::End, RADIUS)
    } else {
        (Anchor::Start, -RADIUS)
    };
    let drop = if below { 36 } else { -28 };
    let label = Part::Words {
        at: (0, (side, drop * SCALE)),
        anchor,
        size: LABEL,
        ink: Ink::Label,
        words: words(datum),
    };
    let open = amount::open_end(
        datum,
        (0, (0, 18 * SCALE)),
        Direction::Right,
        Direction::Left,
    );
    let mark = Mark::new(meaning(datum), vec![(value, Y)])
        .with(Part::Circle {
            at: (0, (0, 0)),
            radius: RADIUS,
            ink,
        })
        .with_all(open)
        .with(label);
    panel.mark(mark);
}

/// The change, on a line of its own under the track.
fn change(panel: &mut Panel, datum: &Datum<'_>, end: f64, room: i32) {
    let line = format!("{} {}", label(datum), words(datum));
    let left = panel.at((0.0, Y)).0;
    let head = Caption::default().line(&line, Ink::Note, NOTE, room);
    let mark = Mark::new(meaning(datum), vec![(0.0, Y), (end, Y)]);
    panel.mark(mark.with_all(head.at(0, (-left, 56 * SCALE))));
}
