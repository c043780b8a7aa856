//! Before and after, each row on a scale of its own that begins at zero.

use super::amount;
use super::caption::{Caption, NOTE};
use super::mark::{ARROW, ASIDE, Direction, Mark, Part, reach};
use super::panel::{Canvas, Panel, Place};
use super::scale::Linear;
use super::{aimed, ink, meaning, stacked};
use crate::case::DatumRole;
use crate::chart::{Datum, Plan, Series};
use crate::scene::{Anchor, Ink, SCALE, Scene};
use plotters::coord::ranged1d::Ranged;

const RADIUS: i32 = 9 * SCALE;
const MARGIN: i32 = 12 * SCALE;
/// The room between the track and the words above it, and below it, where an arrow may stand.
const ABOVE: i32 = 16 * SCALE;
const BELOW: i32 = 28 * SCALE;
const GAP: i32 = 12 * SCALE;
/// The height of the track in its panel.
const Y: f64 = 0.5;

#[inline(never)]
pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let rows: Vec<_> = plan
        .series
        .iter()
        .map(|series| Row::of(series, width * SCALE))
        .collect();
    let height: i32 = rows.iter().map(Row::height).sum();
    let canvas = Canvas::new(width, height / SCALE);
    let mut top = 0;
    for row in rows {
        let next = top + row.height();
        row.draw(&canvas, top);
        top = next;
    }
    canvas.finish()
}

/// A state with its words, and where these lie across the picture.
struct State<'a> {
    datum: &'a Datum<'a>,
    words: Caption,
    edge: i32,
    left: i32,
}

impl<'a> State<'a> {
    /// The words hang on the state's place at the side that has more room, and do not leave the picture.
    fn of(datum: &'a Datum<'a>, end: f64, room: i32) -> Self {
        let value = amount::written(datum).unwrap_or(0.0);
        let at = Linear::new(0.0..end).map(&value, (MARGIN, room - MARGIN));
        let last = value > end / 2.0;
        let anchor = if last { Anchor::End } else { Anchor::Start };
        let words = stacked(datum, Caption::anchored(anchor), room);
        let wide = words.width();
        let (edge, left) = if last {
            let edge = (at + RADIUS).max(wide);
            (edge, edge - wide)
        } else {
            let edge = (at - RADIUS).min(room - wide);
            (edge, edge)
        };
        Self {
            datum,
            words,
            edge,
            left,
        }
    }

    /// Whether the words of two states would run into each other.
    fn crowds(&self, other: &Self) -> bool {
        let apart = |one: &Self, other: &Self| one.left + one.words.width() + GAP <= other.left;
        !apart(self, other) && !apart(other, self)
    }
}

/// A row; where the words of its states crowd each other, those of the state after lie below the track.
struct Row<'a> {
    head: Caption,
    before: Option<State<'a>>,
    after: Option<State<'a>>,
    change: Option<(&'a Datum<'a>, Caption)>,
    crowded: bool,
    end: f64,
    room: i32,
}

impl<'a> Row<'a> {
    fn of(series: &'a Series<'a>, room: i32) -> Self {
        let of_role = |role: DatumRole| series.data.iter().find(|datum| datum.role == role);
        let states = [DatumRole::Before, DatumRole::After].map(of_role);
        let end = amount::largest(states.into_iter().flatten());
        let [before, after] = states.map(|datum| Some(State::of(datum?, end, room)));
        let crowded = match (&before, &after) {
            (Some(before), Some(after)) => before.crowds(after),
            (Some(_) | None, None) | (None, Some(_)) => false,
        };
        let change = of_role(DatumRole::Change);
        Self {
            head: Caption::default().line(&series.label, Ink::Note, NOTE, room),
            before,
            after,
            change: change.map(|datum| (datum, stacked(datum, Caption::default(), room))),
            crowded,
            end,
            room,
        }
    }

    /// How high the words above the track are.
    fn above(&self) -> i32 {
        let tall = |state: &Option<State<'_>>| state.as_ref().map_or(0, |it| it.words.height());
        let after = if self.crowded { 0 } else { tall(&self.after) };
        tall(&self.before).max(after) + ABOVE
    }

    /// How high the words of the state after are, if they lie below the track.
    fn below(&self) -> i32 {
        let after = self.after.as_ref().filter(|_| self.crowded);
        after.map_or(0, |after| after.words.height() + GAP)
    }

    fn height(&self) -> i32 {
        let change = self.change.as_ref();
        let change = change.map_or(0, |(_, words)| words.height() + GAP);
        self.head.height() + self.above() + BELOW + self.below() + change
    }

    fn draw(self, canvas: &Canvas, top: i32) {
        let track = top + self.head.height() + self.above();
        let place = Place {
            left: MARGIN,
            top: track - RADIUS,
            width: self.room - 2 * MARGIN,
            height: 2 * RADIUS,
        };
        let below = BELOW + self.below();
        canvas.scaffold((0, top), self.head.at(0, (0, 0)));
        let mut panel = canvas.panel(place, 0.0..self.end, 0.0..1.0);
        if self.end > 0.0 {
            scale(&panel, place.width);
        }
        if let (Some(before), Some(after)) = (&self.before, &self.after) {
            link(&panel, before.datum, after.datum);
        }
        if let Some(before) = self.before {
            state(&mut panel, before, Ink::Before, false);
        }
        if let Some(after) = self.after {
            state(&mut panel, after, Ink::After, self.crowded);
        }
        if let Some((datum, words)) = self.change {
            let mark = Mark::new(meaning(datum), vec![(0.0, Y)]);
            panel.mark(mark.with_all(words.at(0, (-MARGIN, below))));
        }
    }
}

/// The line on which the states lie, with its zero.
fn scale(panel: &Panel, length: i32) {
    let line = |from, to, ink| Part::Line {
        from: (0, from),
        to: (0, to),
        ink,
    };
    let tick = 7 * SCALE;
    let zero = line((0, -tick), (0, tick), Ink::Rule);
    panel.scaffold((0.0, Y), vec![line((0, 0), (length, 0), Ink::Track), zero]);
}

/// What leads from one state to the other; to one that is only aimed at, a line with gaps.
fn link(panel: &Panel, before: &Datum<'_>, after: &Datum<'_>) {
    let (Some(from), Some(to)) = (amount::written(before), amount::written(after)) else {
        return;
    };
    let length = panel.at((to, Y)).0 - panel.at((from, Y)).0;
    let inset = RADIUS * length.signum();
    if length.abs() <= 2 * RADIUS {
        return;
    }
    let ink = if aimed(before) || aimed(after) {
        Ink::Goal
    } else {
        Ink::Link
    };
    let line = Part::Line {
        from: (0, (inset, 0)),
        to: (0, (length - inset, 0)),
        ink,
    };
    panel.scaffold((from, Y), vec![line]);
}

fn state(panel: &mut Panel, state: State<'_>, stated: Ink, below: bool) {
    let State {
        datum, words, edge, ..
    } = state;
    let written = amount::written(datum);
    let value = written.unwrap_or(0.0);
    let x = panel.at((value, Y)).0;
    let disc = written.map(|_| Part::Circle {
        at: (0, (0, 0)),
        radius: RADIUS,
        ink: ink(datum, stated),
    });
    let arrow = |toward, length| Part::Arrow {
        from: (0, (0, RADIUS)),
        at: (0, (0, RADIUS + ASIDE)),
        toward,
        length,
    };
    let open = amount::open_end(
        datum,
        arrow(Direction::Right, ARROW),
        arrow(Direction::Left, reach(x - MARGIN)),
    );
    let y = if below {
        BELOW
    } else {
        -ABOVE - words.height()
    };
    let mark = Mark::new(meaning(datum), vec![(value, Y)]);
    panel.mark(
        mark.maybe(disc)
            .maybe(open)
            .with_all(words.at(0, (edge - x, y))),
    );
}
