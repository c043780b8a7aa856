//! The one element through which data reach a picture: a mark cannot be made without its meaning.

use super::recorder::{Lettering, Recorder};
use crate::scene::{Anchor, Ink, Meaning, Point};
use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};
use std::convert::Infallible;

/// A datum's place and looks: points in the chart's own coordinates, and parts placed relative to them.
///
/// It is a pointer, so that handing one on costs an instruction and not a copy.
pub(super) struct Mark(Box<Inside>);

struct Inside {
    meaning: Meaning,
    points: Vec<(f64, f64)>,
    parts: Vec<Part>,
}

/// A part of a mark; offsets are in tenths of a pixel from a point of the mark, given by its index.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// A bar between two points, moved by an offset at each.
    Bar {
        from: (usize, Point),
        to: (usize, Point),
        ink: Ink,
    },
    /// A line between two points.
    Line {
        from: (usize, Point),
        to: (usize, Point),
        ink: Ink,
    },
    /// A circle around a point.
    Circle {
        at: (usize, Point),
        radius: i32,
        ink: Ink,
    },
    /// An arrow that leaves a point: the direction of what is not known. A line ties it to where the ink ends.
    Arrow {
        from: (usize, Point),
        at: (usize, Point),
        toward: Direction,
        length: i32,
    },
    /// A line of words at a point.
    Words {
        at: (usize, Point),
        anchor: Anchor,
        size: i32,
        ink: Ink,
        words: String,
    },
}

/// Where an arrow points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
    Left,
    Right,
}

impl Mark {
    /// A mark of this meaning at these points.
    #[inline(never)]
    pub(super) fn new(meaning: Meaning, points: Vec<(f64, f64)>) -> Self {
        Self(Box::new(Inside {
            meaning,
            points,
            parts: Vec::new(),
        }))
    }

    /// The mark with one more part.
    #[inline(never)]
    pub(super) fn with(mut self, part: Part) -> Self {
        self.0.parts.push(part);
        self
    }

    /// The mark with one more part, if there is one.
    #[inline(never)]
    pub(super) fn maybe(self, part: Option<Part>) -> Self {
        match part {
            Some(part) => self.with(part),
            None => self,
        }
    }

    /// The mark with more parts.
    #[inline(never)]
    pub(super) fn with_all(mut self, parts: Vec<Part>) -> Self {
        self.0.parts.extend(parts);
        self
    }
}

impl<'a> PointCollection<'a, (f64, f64)> for &'a Mark {
    type Point = &'a (f64, f64);
    type IntoIter = std::slice::Iter<'a, (f64, f64)>;

    fn point_iter(self) -> Self::IntoIter {
        self.0.points.iter()
    }
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl Drawable<Recorder> for Mark {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        points: I,
        backend: &mut Recorder,
        _: (u32, u32),
    ) -> Drawn {
        let points: Vec<_> = points.collect();
        backend.open_mark(&self.0.meaning);
        for part in &self.0.parts {
            part.draw(&points, backend)?;
        }
        Ok(())
    }
}

impl Part {
    /// Moves words to another point and by an offset; other parts stay.
    pub(super) fn shift(&mut self, index: usize, (x, y): Point) {
        match self {
            Self::Words { at, .. } => *at = (index, (at.1.0 + x, at.1.1 + y)),
            Self::Bar { .. } | Self::Line { .. } | Self::Circle { .. } | Self::Arrow { .. } => {}
        }
    }

    /// Draws the part; `points` are the places of the mark's points in the picture.
    #[inline(never)]
    pub(super) fn draw(&self, points: &[BackendCoord], backend: &mut Recorder) -> Drawn {
        let place = |(index, (dx, dy)): (usize, Point)| {
            let (x, y) = points.get(index).copied().unwrap_or_default();
            (x + dx, y + dy)
        };
        match self {
            Self::Bar { from, to, ink } => backend.draw_rect(place(*from), place(*to), ink, true),
            Self::Line { from, to, ink } => backend.draw_line(place(*from), place(*to), ink),
            Self::Circle { at, radius, ink } => {
                let radius = u32::try_from(*radius).unwrap_or(0);
                backend.draw_circle(place(*at), radius, ink, true)
            }
            Self::Arrow {
                from,
                at,
                toward,
                length,
            } => arrow(place(*from), place(*at), *toward, *length, backend),
            Self::Words {
                at,
                anchor,
                size,
                ink,
                words,
            } => {
                let lettering = Lettering {
                    ink: *ink,
                    size: *size,
                    anchor: *anchor,
                };
                backend.draw_text(words, &lettering, place(*at))
            }
        }
    }
}

/// The length of an arrow: it says a direction, never an amount.
pub(super) const ARROW: i32 = 220;
/// How far beside a bar an arrow stands that points back along it: on the bar it would not be seen.
pub(super) const ASIDE: i32 = 90;
const HEAD: i32 = 60;

/// The length of an arrow with so much room before a natural limit, such as zero, closes the open end.
pub(super) fn reach(room: i32) -> i32 {
    room.clamp(2 * HEAD, ARROW)
}

fn arrow(
    from: Point,
    (x, y): Point,
    toward: Direction,
    length: i32,
    backend: &mut Recorder,
) -> Drawn {
    let (dx, dy) = match toward {
        Direction::Up => (0, -1),
        Direction::Down => (0, 1),
        Direction::Left => (-1, 0),
        Direction::Right => (1, 0),
    };
    let at = |along: i32, across: i32| (x + dx * along - dy * across, y + dy * along + dx * across);
    backend.draw_path([from, (x, y), at(length, 0)], &Ink::Open)?;
    backend.draw_path(
        [
            at(length - HEAD, -HEAD),
            at(length, 0),
            at(length - HEAD, HEAD),
        ],
        &Ink::Open,
    )
}
