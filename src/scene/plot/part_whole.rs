//! A whole with its part and the remainder, as one bar from zero.

use super::amount;
use super::caption::{Caption, LABEL, NOTE};
use super::mark::{Mark, Part};
use super::panel::{Canvas, Panel, Place};
use super::{NARROW, label, meaning, words};
use crate::case::DatumRole;
use crate::chart::{Datum, Plan};
use crate::scene::{Anchor, Ink, SCALE, Scene};

const BAR: i32 = 56;

pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let of_role = |role: DatumRole| plan.data().find(move |datum| datum.role == role);
    let whole = of_role(DatumRole::Whole);
    let below = if width < NARROW { 132 } else { 70 };
    let top = 58;
    let canvas = Canvas::new(width, top + BAR + below);
    let place = Place {
        left: 0,
        top: top * SCALE,
        width: width * SCALE,
        height: BAR * SCALE,
    };
    let end = whole.and_then(amount::written).unwrap_or(1.0);
    let Some(mut panel) = canvas.panel(place, 0.0..end, 0.0..1.0) else {
        return canvas.finish();
    };
    if let Some(whole) = whole {
        bracket(&mut panel, whole, end, width);
    }
    let part = of_role(DatumRole::Part);
    let split = part.and_then(amount::written).unwrap_or(0.0);
    let line = Line {
        width,
        second: width < NARROW,
    };
    if let Some(part) = part {
        segment(&mut panel, part, 0.0..split, Ink::Part, &line, 0);
    }
    if let Some(rest) = of_role(DatumRole::Remainder) {
        segment(
            &mut panel,
            rest,
            split..end,
            Ink::Rest,
            &line,
            i32::from(line.second),
        );
    }
    if let Some(share) = of_role(DatumRole::Share) {
        inside(&mut panel, share, split);
    }
    canvas.finish()
}

struct Line {
    width: i32,
    second: bool,
}

fn bracket(panel: &mut Panel, whole: &Datum<'_>, end: f64, width: i32) {
    let heading = plain_label(whole, width * SCALE);
    let (up, tick) = (-10 * SCALE, 6 * SCALE);
    let rise = heading.height() - up + 4 * SCALE;
    let line = |from, to| Part::Line {
        from,
        to,
        ink: Ink::Rule,
    };
    let mark = Mark::new(meaning(whole), vec![(0.0, 1.0), (end, 1.0)])
        .with(line((0, (0, up)), (1, (0, up))))
        .with(line((0, (0, up)), (0, (0, up + tick))))
        .with(line((1, (0, up)), (1, (0, up + tick))))
        .with_all(heading.at(0, (0, -rise)));
    panel.mark(mark);
}

fn plain_label(datum: &Datum<'_>, room: i32) -> Caption {
    Caption::default()
        .line(&label(datum), Ink::Note, NOTE, room)
        .line(&words(datum), Ink::Label, LABEL, room)
}

fn segment(
    panel: &mut Panel,
    datum: &Datum<'_>,
    range: std::ops::Range<f64>,
    ink: Ink,
    line: &Line,
    row: i32,
) {
    let room = if line.second {
        line.width * SCALE
    } else {
        line.width * SCALE / 2
    };
    let head = plain_label(datum, room);
    let left = if line.second {
        -panel.at((range.start, 0.0)).0
    } else {
        0
    };
    let drop = (12 + row * 60) * SCALE;
    let mark = Mark::new(
        meaning(datum),
        vec![(range.start, 1.0), (range.end, 0.0), (range.start, 0.0)],
    )
    .with(Part::Bar {
        from: (0, (0, 0)),
        to: (1, (0, 0)),
        ink,
    })
    .with_all(head.at(2, (left, drop)));
    panel.mark(mark);
}

fn inside(panel: &mut Panel, share: &Datum<'_>, split: f64) {
    let label = Part::Words {
        at: (0, (0, 0)),
        anchor: Anchor::Middle,
        size: LABEL,
        ink: Ink::Inside,
        words: share
            .caveat
            .iter()
            .fold(words(share), |all, caveat| format!("{all} · {caveat}")),
    };
    panel.mark(Mark::new(meaning(share), vec![(split / 2.0, 0.5)]).with(label));
}
