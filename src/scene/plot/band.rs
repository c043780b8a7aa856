//! A stated interval as a band, and derived values with the range that rounding leaves them.

use super::amount;
use super::caption::{Caption, LABEL, NOTE};
use super::mark::{Mark, Part};
use super::panel::{Axis, Canvas, Panel, Place, Side};
use super::{label, meaning, words};
use crate::case::DatumRole;
use crate::chart::{Datum, Plan};
use crate::quantity::{Decimal, Interval, UnitKind};
use crate::scene::{Ink, SCALE, Scene, text};
use std::ops::Bound;

const ROW: i32 = 62;
const HEAD: i32 = 46;
const MARGIN: i32 = 19 * SCALE;

pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let (bands, values): (Vec<_>, Vec<_>) =
        plan.data().partition(|datum| datum.role == DatumRole::Band);
    let rows = i32::try_from(values.len()).unwrap_or(0);
    let body = HEAD * i32::try_from(bands.len()).unwrap_or(0) + rows * ROW;
    let canvas = Canvas::new(width, body + 34);
    let kind = plan
        .data()
        .find_map(|datum| Some(datum.number.as_ref()?.unit.kind));
    let kind = kind.unwrap_or(UnitKind::Ratio);
    let largest = plan.data().map(upper).fold(0.0, f64::max);
    let write = |value| amount::tick(&plan.voice, kind, largest, value);
    let axis = Axis {
        side: Side::Bottom,
        ticks: 6,
        write: &write,
        room: 26 * SCALE,
    };
    let margin = MARGIN;
    let place = Place {
        left: margin,
        top: 4 * SCALE,
        width: width * SCALE - 2 * margin,
        height: (body + 26) * SCALE,
    };
    let end = amount::round_end(largest);
    if let Some(mut panel) = canvas.panel_with(place, 0.0..end, 0.0..f64::from(body), Some(&axis)) {
        for band in bands {
            self::band(&mut panel, band, end, body);
        }
        for (index, datum) in values.iter().enumerate() {
            let row = rows - 1 - i32::try_from(index).unwrap_or(0);
            value(&mut panel, datum, f64::from(row * ROW + ROW / 3), end);
        }
    }
    canvas.finish()
}

fn ends(interval: &Interval) -> (Option<Decimal>, Option<Decimal>) {
    let number = |bound: &Bound<Decimal>| match bound {
        Bound::Included(value) | Bound::Excluded(value) => Some(*value),
        Bound::Unbounded => None,
    };
    (number(&interval.lower), number(&interval.upper))
}

fn upper(datum: &Datum<'_>) -> f64 {
    let ends = datum.number.as_ref().map(|number| ends(&number.interval));
    ends.and_then(|(_, upper)| upper)
        .map_or_else(|| amount::written(datum).unwrap_or(0.0), amount::place)
}

fn band(panel: &mut Panel, datum: &Datum<'_>, end: f64, body: i32) {
    let Some(number) = &datum.number else { return };
    let (lower, upper) = ends(&number.interval);
    let (from, to) = (
        lower.map_or(0.0, amount::place),
        upper.map_or(end, amount::place),
    );
    let label = Caption::default()
        .line(&datum.label, Ink::Note, NOTE, i32::MAX / 4)
        .line(&words(datum), Ink::Label, LABEL, i32::MAX / 4);
    let mark = Mark::new(meaning(datum), vec![(from, f64::from(body)), (to, 0.0)])
        .with(Part::Bar {
            from: (0, (0, 0)),
            to: (1, (0, 0)),
            ink: Ink::Band,
        })
        .with_all(label.at(0, (10 * SCALE, 8 * SCALE)));
    panel.mark(mark);
}

fn value(panel: &mut Panel, datum: &Datum<'_>, y: f64, end: f64) {
    let (Some(number), Some(at)) = (&datum.number, amount::written(datum)) else {
        return;
    };
    let (lower, upper) = ends(&number.interval);
    let (from, to) = (
        lower.map_or(at, amount::place),
        upper.map_or(at, amount::place),
    );
    let half = 5 * SCALE;
    let head = Caption::default()
        .line(&label(datum), Ink::Note, NOTE, i32::MAX / 4)
        .line(&words(datum), Ink::Label, LABEL, i32::MAX / 4);
    let widest = text::width(&label(datum), NOTE).max(text::width(&words(datum), LABEL));
    let gap = 14 * SCALE;
    // Where there is no room at the right of the range, the words stand at its left.
    let fits = panel.at((to, y)).0 + gap + widest <= panel.at((end, y)).0 + MARGIN;
    let (beside, shift) = if fits { (1, gap) } else { (0, -gap - widest) };
    let rise = head.height() / 2;
    let mark = Mark::new(meaning(datum), vec![(from, y), (to, y), (at, y)])
        .with(Part::Bar {
            from: (0, (0, -half)),
            to: (1, (0, half)),
            ink: Ink::Derived,
        })
        .with(Part::Circle {
            at: (2, (0, 0)),
            radius: 7 * SCALE,
            ink: Ink::Before,
        })
        .with_all(head.at(beside, (shift, -rise)));
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
