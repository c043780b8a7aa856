//! Places in an order: a strip of places, open at its end where the report does not say how many there are.

use super::caption::{Caption, NOTE};
use super::mark::{ARROW, Direction, Mark, Part};
use super::panel::{self, CORNER};
use super::{SEPARATOR, heading, meaning};
use crate::chart::{Datum, Plan, Standing};
use crate::i18n::message::Message;
use crate::scene::{Anchor, Ink, Point, SCALE, Scene};

const RADIUS: i32 = 14 * SCALE;
const STEP: i32 = 42 * SCALE;
const STRIP: i32 = 48 * SCALE;
/// Places nearer to each other than this are ticks on a line and not discs with numbers.
const DISC: i32 = 2 * RADIUS + 4 * SCALE;
/// Nearer than this, only the ends have ticks.
const TICK: i32 = 3 * SCALE;

#[inline(never)]
pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let undated = Message::PeriodNotStated.text(plan.voice.language);
    let rows = plan.data().map(|datum| row(datum, undated, width * SCALE));
    panel::stack(width, rows.collect())
}

fn row(datum: &Datum<'_>, undated: &str, room: i32) -> (Mark, i32) {
    let head = head(datum, undated, room);
    let mut tall = head.height() + 18 * SCALE;
    let mut mark = Mark::new(meaning(datum), vec![CORNER]);
    if let Some(standing) = &datum.standing {
        mark = strip(mark, standing, head.height() + STRIP / 2, room);
        tall += STRIP;
    }
    (mark.with_all(head.at(0, (0, 0))), tall)
}

/// What is ordered; and when, among whom and among how many.
fn head(datum: &Datum<'_>, undated: &str, room: i32) -> Caption {
    let head = heading(datum, room);
    match &datum.standing {
        Some(standing) => {
            let when = datum.period.as_deref().unwrap_or(undated);
            let line = [when, &standing.scope, &standing.set_words].join(SEPARATOR);
            head.line(&line, Ink::Note, NOTE, room)
        }
        None => head,
    }
}

/// A strip of all places of a stated set. Of an open one the report tells the places up to the one taken, and that more
/// may follow: there an arrow shows only the direction.
fn strip(mark: Mark, standing: &Standing, y: i32, room: i32) -> Mark {
    let taken = standing.position;
    let open = standing.set_size.is_none();
    let last = standing.set_size.unwrap_or(taken).max(taken).max(1);
    let beyond = if open { ARROW + 8 * SCALE } else { 0 };
    let gaps = i32::try_from(last - 1).unwrap_or(i32::MAX).max(1);
    let span = STEP.saturating_mul(gaps).min(room - 2 * RADIUS - beyond);
    let at = |place: u32| {
        let along = i64::from(span) * i64::from(place.max(1) - 1) / i64::from(gaps);
        (RADIUS + i32::try_from(along).unwrap_or(0), y)
    };
    let (first, end) = (at(1), at(last));
    let mut mark = mark.with(line(first, end));
    if open {
        let at = (0, (end.0 + RADIUS + 4 * SCALE, y));
        mark = mark.with(Part::Arrow {
            from: at,
            at,
            toward: Direction::Right,
            length: ARROW,
        });
    }
    let step = span / gaps;
    if step >= DISC {
        for place in 1..=last {
            mark = mark.with_all(stop(place, place == taken, at(place)));
        }
        return mark;
    }
    let every = if step >= TICK {
        1
    } else {
        gaps.unsigned_abs() as usize
    };
    for place in (0..last).step_by(every) {
        let (x, y) = at(place + 1);
        mark = mark.with(line((x, y - 5 * SCALE), (x, y + 5 * SCALE)));
    }
    mark = mark.with(number(1, Ink::Axis, below(first)));
    if !open {
        mark = mark.with(number(last, Ink::Axis, below(end)));
    }
    mark.with_all(stop(taken, true, at(taken)))
}

fn below((x, y): Point) -> Point {
    (x, y + 23 * SCALE)
}

fn line(from: Point, to: Point) -> Part {
    Part::Line {
        from: (0, from),
        to: (0, to),
        ink: Ink::Track,
    }
}

fn number(place: u32, ink: Ink, at: Point) -> Part {
    Part::Words {
        at: (0, at),
        anchor: Anchor::Middle,
        size: NOTE,
        ink,
        words: place.to_string(),
    }
}

fn stop(place: u32, taken: bool, at: Point) -> Vec<Part> {
    let (disc, ink) = if taken {
        (Ink::Mark, Ink::Inside)
    } else {
        (Ink::Empty, Ink::Axis)
    };
    let disc = Part::Circle {
        at: (0, at),
        radius: RADIUS,
        ink: disc,
    };
    vec![disc, number(place, ink, at)]
}
