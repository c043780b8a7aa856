//! A whole with its part and the remainder, as one bar from zero.

use super::amount;
use super::caption::{Caption, LABEL};
use super::mark::{ARROW, ASIDE, Direction, Mark, Part, reach};
use super::panel::{Canvas, Panel, Place};
use super::scale::Linear;
use super::{SEPARATOR, ink, meaning, stacked, words};
use crate::case::DatumRole;
use crate::chart::{Datum, Plan};
use crate::scene::{Anchor, Ink, Point, SCALE, Scene, text};
use plotters::coord::ranged1d::Ranged;
use std::ops::Range;

const BAR: i32 = 56 * SCALE;
/// How high the bracket of the whole stands above the bar.
const BRACKET: i32 = 10 * SCALE;
/// The room for an arrow above the bracket, below the bar, or at the end of the bar.
const OPEN: i32 = 20 * SCALE;
const GAP: i32 = 12 * SCALE;
/// How far the words of the remainder stand in, so that the ring around a chosen part does not cross them.
const INDENT: i32 = 8 * SCALE;

#[inline(never)]
pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let room = width * SCALE;
    let of_role = |role: DatumRole| plan.data().find(move |datum| datum.role == role);
    let (whole, part) = (of_role(DatumRole::Whole), of_role(DatumRole::Part));
    let rest = of_role(DatumRole::Remainder);
    let beyond = |datum: Option<&Datum<'_>>| datum.and_then(amount::upward);
    let arrow = |datum| if beyond(datum).is_some() { OPEN } else { 0 };
    // Where the true whole lies beyond the written one, the arrow stands behind the bar.
    let wide = room
        - if beyond(whole) == Some(true) {
            ARROW + GAP
        } else {
            0
        };
    let end = whole.and_then(amount::written).unwrap_or(0.0);
    let split = part.and_then(amount::written).unwrap_or(0.0).min(end);
    let x = Linear::new(0.0..end).map(&split, (0, wide));
    let caption = |datum: Option<&Datum<'_>>, room: i32| {
        datum.map_or_else(Caption::default, |datum| {
            stacked(datum, Caption::default(), room)
        })
    };
    let (head, one) = (caption(whole, room), caption(part, room));
    // The words of the remainder lie below it, clear of the part's ring, if need be in several lines; where its number
    // has no room there, in a line of their own at its end.
    let own = room - x - INDENT;
    let fits = |rest| text::width(&words(rest), LABEL, Ink::Label.weight()) <= own;
    let other = caption(rest, if rest.is_some_and(fits) { own } else { room });
    let left = (x + INDENT).min(room - other.width());
    let drop = GAP + arrow(part).max(arrow(rest));
    let second = if one.width() + GAP > left {
        one.height() + GAP
    } else {
        0
    };
    let top = head.height() + arrow(whole) + BRACKET + 6 * SCALE;
    let below = one.height().max(second + other.height());
    let bar = if end > 0.0 { BAR } else { 0 };
    let height = top + bar + drop + below + GAP;
    let canvas = Canvas::new(
        width,
        if plan.data().next().is_some() {
            height / SCALE
        } else {
            0
        },
    );
    let place = Place {
        left: 0,
        top,
        width: wide,
        height: bar.max(SCALE),
    };
    let mut panel = canvas.panel(place, 0.0..end, 0.0..1.0);
    if let Some(whole) = whole {
        bracket(&mut panel, whole, head, end, top);
    }
    if let Some(part) = part {
        segment(
            &mut panel,
            part,
            one,
            (0.0..split, end),
            Ink::Part,
            (0, drop),
        );
    }
    if let Some(rest) = rest {
        let words = (left, drop + second);
        segment(&mut panel, rest, other, (split..end, end), Ink::Rest, words);
    }
    if let Some(share) = of_role(DatumRole::Share) {
        let filled = part.map(|part| ink(part, Ink::Part));
        inside(&mut panel, share, x, filled == Some(Ink::Part));
    }
    canvas.finish()
}

/// The whole: its words, a bracket over its length, and the ground on which the parts lie.
fn bracket(panel: &mut Panel, whole: &Datum<'_>, head: Caption, end: f64, top: i32) {
    let line = |from, to| Part::Line {
        from,
        to,
        ink: ink(whole, Ink::Rule),
    };
    let (up, tick) = (-BRACKET, 6 * SCALE);
    let mut mark = Mark::new(meaning(whole), vec![(0.0, 1.0), (end, 1.0)]);
    if end > 0.0 {
        let wide = panel.right();
        let ground = Part::Bar {
            from: (0, (0, 0)),
            to: (0, (wide, BAR)),
            ink: Ink::Empty,
        };
        panel.scaffold((0.0, 1.0), vec![ground]);
        mark = mark
            .with(line((0, (0, up)), (1, (0, up))))
            .with(line((0, (0, up)), (0, (0, up + tick))))
            .with(line((1, (0, up)), (1, (0, up + tick))))
            .maybe(open(whole, (1, (0, up)), -ASIDE, wide));
    }
    panel.mark(mark.with_all(head.at(0, (0, -top))));
}

/// The arrow of a number whose ink ends at a point, so far beside it.
fn open(datum: &Datum<'_>, from: (usize, Point), aside: i32, room: i32) -> Option<Part> {
    let (index, (x, y)) = from;
    let arrow = |toward, length| Part::Arrow {
        from,
        at: (index, (x, y + aside)),
        toward,
        length,
    };
    amount::open_end(
        datum,
        arrow(Direction::Right, ARROW),
        arrow(Direction::Left, reach(room)),
    )
}

/// A part of the bar, and its words at a place below the bar.
fn segment(
    panel: &mut Panel,
    datum: &Datum<'_>,
    words: Caption,
    (range, end): (Range<f64>, f64),
    stated: Ink,
    (left, drop): Point,
) {
    let x = panel.at((range.start, 0.0)).0;
    let room = panel.at((range.end, 0.0)).0 - x;
    let points = vec![(range.start, 1.0), (range.end, 0.0), (range.start, 0.0)];
    let mut mark = Mark::new(meaning(datum), points);
    if amount::written(datum).is_some() && end > 0.0 {
        mark = mark
            .with(Part::Bar {
                from: (0, (0, 0)),
                to: (1, (0, 0)),
                ink: ink(datum, stated),
            })
            .maybe(open(datum, (1, (0, 0)), ASIDE, room));
    }
    panel.mark(mark.with_all(words.at(2, (left - x, drop))));
}

/// The share stands on the part, or beside it where it has no room there.
fn inside(panel: &mut Panel, share: &Datum<'_>, split: i32, filled: bool) {
    let mut words = words(share);
    if let Some(caveat) = &share.caveat {
        words.push_str(SEPARATOR);
        words.push_str(caveat);
    }
    let wide = text::width(&words, LABEL, Ink::Label.weight());
    let fits = wide + 2 * GAP <= split;
    let label = Part::Words {
        at: (0, (if fits { split / 2 } else { split + GAP }, 0)),
        anchor: if fits { Anchor::Middle } else { Anchor::Start },
        size: LABEL,
        ink: if fits && filled {
            Ink::Inside
        } else {
            Ink::Label
        },
        words,
    };
    panel.mark(Mark::new(meaning(share), vec![(0.0, 0.5)]).with(label));
}
