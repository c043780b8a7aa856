//! Places in an order: a strip of places, open at its end where the report does not say how many there are.

use super::caption::{Caption, LABEL, NOTE};
use super::mark::{Direction, Mark, Part};
use super::panel::{Canvas, Place};
use super::{meaning, words};
use crate::chart::{Datum, Plan, Standing};
use crate::scene::{Anchor, Ink, SCALE, Scene};

const RADIUS: i32 = 14 * SCALE;
const STEP: i32 = 42 * SCALE;
const STRIP: i32 = 48 * SCALE;
/// The fewest places a strip shows.
const FEWEST: u32 = 5;

pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let room = width * SCALE;
    let ranked = plan
        .data()
        .filter_map(|datum| Some((datum, datum.standing.as_ref()?)));
    let rows: Vec<_> = ranked
        .map(|(datum, standing)| (datum, standing, head(datum, standing, room)))
        .collect();
    let tall = |head: &Caption| head.height() + STRIP + 18 * SCALE;
    let height: i32 = rows.iter().map(|(_, _, head)| tall(head)).sum();
    let canvas = Canvas::new(width, height / SCALE);
    let mut top = 0;
    for (datum, standing, head) in rows {
        let step = tall(&head);
        let place = Place {
            left: 0,
            top,
            width: room,
            height: step,
        };
        if let Some(mut panel) = canvas.panel(place, 0.0..1.0, 0.0..1.0) {
            panel.mark(row(datum, standing, head, room));
        }
        top += step;
    }
    canvas.finish()
}

fn head(datum: &Datum<'_>, standing: &Standing, room: i32) -> Caption {
    let value = words(datum);
    let first = if value.is_empty() {
        datum.label.clone()
    } else {
        format!("{} {value}", datum.label)
    };
    let second = format!("{} · {}", standing.scope, standing.set_words);
    Caption::default()
        .line(&first, Ink::Label, LABEL, room)
        .line(&second, Ink::Note, NOTE, room)
}

fn row(datum: &Datum<'_>, standing: &Standing, head: Caption, room: i32) -> Mark {
    let middle = head.height() + STRIP / 2;
    let places = places(standing, room);
    let at = |place: u32| RADIUS + i32::try_from(place.saturating_sub(1)).unwrap_or(0) * STEP;
    let end = at(places);
    let mut mark = Mark::new(meaning(datum), vec![(0.0, 1.0)]).with(Part::Line {
        from: (0, (RADIUS, middle)),
        to: (0, (end, middle)),
        ink: Ink::Track,
    });
    if standing.set_size != Some(places) {
        let at = (0, (end + RADIUS + 4 * SCALE, middle));
        mark = mark.with(Part::Arrow {
            at,
            toward: Direction::Right,
            ink: Ink::Open,
        });
    }
    for place in 1..=places {
        mark = mark.with_all(stop(place, standing.position, (at(place), middle)));
    }
    mark.with_all(head.at(0, (0, 0)))
}

/// How many places are shown: the whole set if it is stated and fits, or some beyond the one taken.
fn places(standing: &Standing, room: i32) -> u32 {
    let fit = u32::try_from((room - 2 * RADIUS - 40 * SCALE) / STEP + 1).unwrap_or(1);
    let wanted = standing
        .set_size
        .unwrap_or((standing.position + 1).max(FEWEST));
    wanted.min(fit).max(1)
}

fn stop(place: u32, taken: u32, at: (i32, i32)) -> [Part; 2] {
    let (disc, ink) = if place == taken {
        (Ink::Mark, Ink::Inside)
    } else {
        (Ink::Empty, Ink::Axis)
    };
    [
        Part::Circle {
            at: (0, at),
            radius: RADIUS,
            ink: disc,
        },
        Part::Words {
            at: (0, at),
            anchor: Anchor::Middle,
            size: NOTE,
            ink,
            words: place.to_string(),
        },
    ]
}
