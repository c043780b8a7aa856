//! A stated interval as a band, and derived values with the range that rounding leaves them.

use super::amount;
use super::caption::Caption;
use super::mark::{ARROW, Direction, Mark, Part, reach};
use super::panel::{Axis, Canvas, Panel, Place, Side};
use super::scale::Linear;
use super::{ink, meaning, stacked};
use crate::case::DatumRole;
use crate::chart::{Datum, Plan};
use crate::measure::Origin;
use crate::quantity::{Decimal, Interval};
use crate::scene::{Ink, SCALE, Scene};
use plotters::coord::ranged1d::Ranged;
use std::ops::Bound;

const RADIUS: i32 = 7 * SCALE;
/// The room below the words of a value, in which its dot lies.
const DOT: i32 = 30 * SCALE;
/// The room around the words of a band.
const PAD: i32 = 10 * SCALE;
/// The least room for words in a band; those of a narrower one stand above it.
const WORDS: i32 = 120 * SCALE;
const AXIS: i32 = 26 * SCALE;
const MARGIN: i32 = 19 * SCALE;

#[inline(never)]
pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let room = width * SCALE;
    let like = amount::first(plan);
    let largest = plan.data().map(upper).fold(0.0, f64::max);
    let end = amount::round_end(largest);
    let inner = room - 2 * MARGIN;
    let rows: Vec<_> = plan
        .data()
        .map(|datum| (datum, head(datum, end, inner)))
        .collect();
    let stated = plan.data().filter(|datum| is_band(datum)).find_map(stated);
    if rows.is_empty() {
        return Canvas::new(width, 0).finish();
    }
    let tall = |datum: &Datum<'_>, head: &Caption| head.height() + below(datum, end, inner);
    let body: i32 = rows.iter().map(|(datum, head)| tall(datum, head)).sum();
    let canvas = Canvas::new(width, (body + AXIS) / SCALE + 6);
    let write = |value| amount::tick(&plan.voice, like, largest, value);
    let axis = Axis {
        side: Side::Bottom,
        ticks: 6,
        write: &write,
        room: AXIS,
        grid: true,
    };
    let place = Place {
        left: MARGIN,
        top: 4 * SCALE,
        width: inner,
        height: body + AXIS,
    };
    let range = 0.0..f64::from(body);
    let mut panel = canvas.panel_with(place, 0.0..end, range, &axis);
    let mut top = body;
    for (datum, head) in rows {
        let next = top - tall(datum, &head);
        if is_band(datum) {
            let above = room_in(datum, end, inner).is_none() && top == body;
            let area = if above { body - head.height() } else { body };
            band(&mut panel, datum, head, (top, area), end);
        } else {
            value(&mut panel, datum, head, top, (end, stated));
        }
        top = next;
    }
    canvas.finish()
}

fn is_band(datum: &Datum<'_>) -> bool {
    datum.role == DatumRole::Band
}

/// The words of a datum: those of a band keep inside it, if it is not too narrow for words.
fn head(datum: &Datum<'_>, end: f64, inner: i32) -> Caption {
    let room = room_in(datum, end, inner).unwrap_or(inner);
    stacked(datum, Caption::default(), room)
}

/// The room for words in a band; `None` in one that is too narrow, and beside a value.
fn room_in(datum: &Datum<'_>, end: f64, inner: i32) -> Option<i32> {
    let (from, to) = stated(datum).filter(|_| is_band(datum))?;
    let wide = Linear::new(0.0..end).map(&(to.unwrap_or(end) - from), (0, inner));
    Some(wide - 2 * PAD).filter(|room| *room >= WORDS)
}

/// The room below the words of a datum.
fn below(datum: &Datum<'_>, end: f64, inner: i32) -> i32 {
    if room_in(datum, end, inner).is_some() {
        2 * PAD
    } else {
        DOT
    }
}

fn ends(interval: &Interval) -> (Option<Decimal>, Option<Decimal>) {
    let number = |bound: &Bound<Decimal>| match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(*value),
        Bound::Unbounded => None,
    };
    (number(&interval.lower), number(&interval.upper))
}

/// The bounds that the report states.
fn stated(datum: &Datum<'_>) -> Option<(f64, Option<f64>)> {
    let (lower, upper) = ends(datum.number.as_ref()?.bounds.as_ref()?);
    Some((lower.map_or(0.0, amount::place), upper.map(amount::place)))
}

/// The range to draw: one that the report states, or the one that rounding leaves a derived value. Beyond a
/// qualified number there is a direction and no range.
fn range(datum: &Datum<'_>, end: f64) -> Option<(f64, f64)> {
    if let Some((from, to)) = stated(datum) {
        return Some((from, to.unwrap_or(end)));
    }
    let number = datum.number.as_ref()?;
    let free = number.quantity?.qualifier.comparator.is_none();
    match (&datum.origin, ends(&number.interval)) {
        (Origin::Derived(_), (Some(lower), Some(upper))) if free => {
            Some((amount::place(lower), amount::place(upper)))
        }
        (Origin::Derived(_) | Origin::Quoted(_) | Origin::Claimed(_), _) => None,
    }
}

/// The farthest that a datum reaches on the scale.
fn upper(datum: &Datum<'_>) -> f64 {
    let written = amount::written(datum).unwrap_or(0.0);
    range(datum, written).map_or(written, |(_, to)| to)
}

fn band(panel: &mut Panel, datum: &Datum<'_>, head: Caption, (top, area): (i32, i32), end: f64) {
    let range = range(datum, end);
    let (from, to) = range.unwrap_or_default();
    let points = vec![(from, f64::from(area)), (to, 0.0), (from, f64::from(top))];
    let (wanted, down) = if area < top { (0, 0) } else { (PAD, PAD) };
    let left = fit(panel, from, wanted, &head, None);
    let area = range.map(|_| Part::Bar {
        from: (0, (0, 0)),
        to: (1, (0, 0)),
        ink: Ink::Band,
    });
    let mark = Mark::new(meaning(datum), points);
    panel.mark(mark.maybe(area).with_all(head.at(2, (left, down))));
}

/// How far from a place words begin, so that they do not leave the picture, nor the band around the place where they
/// fit into it.
fn fit(panel: &Panel, place: f64, wanted: i32, head: &Caption, band: Option<(f64, f64)>) -> i32 {
    let x = |value| panel.at((value, 0.0)).0;
    let inside = band.filter(|(from, to)| (*from..=*to).contains(&place));
    let inside = inside.map(|(from, to)| (x(from) + PAD, x(to) - PAD));
    let (first, last) = inside
        .filter(|(first, last)| last - first >= head.width())
        .unwrap_or((0, panel.right() + MARGIN));
    wanted
        .min(last - head.width() - x(place))
        .max(first - x(place))
}

fn value(
    panel: &mut Panel,
    datum: &Datum<'_>,
    head: Caption,
    top: i32,
    (end, stated): (f64, Option<(f64, Option<f64>)>),
) {
    let y = f64::from(top - head.height() - DOT / 2);
    let written = amount::written(datum);
    let range = range(datum, end);
    let at = written.or(range.map(|(from, _)| from)).unwrap_or(0.0);
    let (from, to) = range.unwrap_or((at, at));
    let half = 5 * SCALE;
    let bar = range.map(|_| Part::Bar {
        from: (0, (0, -half)),
        to: (1, (0, half)),
        ink: ink(datum, Ink::Band),
    });
    let dot = written.map(|_| Part::Circle {
        at: (2, (0, 0)),
        radius: RADIUS,
        ink: ink(datum, Ink::Mark),
    });
    let arrow = |toward, x, length| Part::Arrow {
        from: (2, (x, 0)),
        at: (2, (x, 0)),
        toward,
        length,
    };
    let beside = RADIUS + 3 * SCALE;
    let room = panel.at((at, 0.0)).0 - panel.at((0.0, 0.0)).0 - beside;
    let open = amount::open_end(
        datum,
        arrow(Direction::Right, beside, ARROW),
        arrow(Direction::Left, -beside, reach(room)),
    );
    let around = stated.map(|(from, to)| (from, to.unwrap_or(end)));
    let left = fit(panel, at, -RADIUS, &head, around);
    let points = vec![(from, y), (to, y), (at, y), (at, f64::from(top))];
    let mark = Mark::new(meaning(datum), points)
        .maybe(bar)
        .maybe(dot)
        .maybe(open)
        .with_all(head.at(3, (left, 4 * SCALE)));
    panel.mark(mark);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_interval_has_no_end() {
        assert_eq!(ends(&Interval::ALL), (None, None));
    }
}
