//! The finished picture as plain data: every item in its place, with its shapes, origin and spoken name.
//!
//! Lengths are tenths of a CSS pixel, in whole numbers, so that the same data give the same bytes everywhere.

mod ink;
pub mod markup;
pub mod plot;
pub mod text;

pub use ink::Ink;

use crate::measure::Origin;

/// How many units of the scene make a CSS pixel.
pub const SCALE: i32 = 10;

/// A finished picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: i32,
    /// Height in CSS pixels.
    pub height: i32,
    /// What is in it, in drawing order.
    pub items: Vec<Item>,
}

/// Something in a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// What it is there for.
    pub role: Role,
    /// Its shapes, in drawing order.
    pub shapes: Vec<Shape>,
}

/// What an item is there for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// Axes, grid and captions: they help to read the marks and claim nothing.
    Scaffold,
    /// A datum.
    Mark(Meaning),
}

/// What a mark stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// Where its number comes from.
    pub origin: Origin,
    /// What a screen reader says: label, value with its qualifier, period.
    pub spoken: String,
}

/// A shape and how it is inked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Its ink.
    pub ink: Ink,
    /// Its geometry.
    pub form: Form,
}

/// A point, in tenths of a pixel from the upper left corner.
pub type Point = (i32, i32);

/// The geometry of a shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Form {
    /// An upright rectangle from its upper left to its lower right corner.
    Rect(Point, Point),
    /// A line through points.
    Line(Vec<Point>),
    /// A closed, filled outline.
    Polygon(Vec<Point>),
    /// A circle.
    Circle(Point, i32),
    /// A line of text.
    Text(Line),
}

/// A line of text in place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The anchor on the baseline.
    pub at: Point,
    /// Which end of the text the anchor is.
    pub anchor: Anchor,
    /// Height of an em.
    pub size: i32,
    /// The words.
    pub words: String,
}

/// Which end of a text lies at its anchor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    #[default]
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// The smallest upright rectangle around something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// Upper left corner.
    pub from: Point,
    /// Lower right corner.
    pub to: Point,
}

impl Scene {
    /// The marks in reading order, which is also the order of the keyboard.
    pub fn marks(&self) -> impl Iterator<Item = (&Item, &Meaning)> {
        self.items.iter().filter_map(|item| match &item.role {
            Role::Scaffold => None,
            Role::Mark(meaning) => Some((item, meaning)),
        })
    }

    /// The index of the mark nearest to a point. Of several that hold it the smallest, which lies upon the others.
    pub fn nearest(&self, point: Point) -> Option<usize> {
        let near = |(item, _): (&Item, &Meaning)| {
            let bounds = item.bounds()?;
            Some((bounds.distance(point), bounds.area()))
        };
        let found = self.marks().map(near).enumerate();
        let found = found.filter_map(|(index, near)| Some((near?, index)));
        found.min().map(|(_, index)| index)
    }
}

impl Item {
    /// The place the item takes; `None` if it has no shape.
    pub fn bounds(&self) -> Option<Bounds> {
        self.shapes.iter().map(Shape::bounds).reduce(Bounds::join)
    }
}

impl Shape {
    /// The place the shape takes; for text by the widths that the layout assumes.
    pub fn bounds(&self) -> Bounds {
        match &self.form {
            Form::Rect(from, to) => Bounds {
                from: *from,
                to: *to,
            },
            Form::Line(points) | Form::Polygon(points) => around(points),
            Form::Circle((x, y), r) => Bounds {
                from: (x - r, y - r),
                to: (x + r, y + r),
            },
            Form::Text(line) => line.bounds(self.ink.weight()),
        }
    }
}

fn around(points: &[Point]) -> Bounds {
    let point = |point: &Point| Bounds {
        from: *point,
        to: *point,
    };
    let nothing = Bounds {
        from: (0, 0),
        to: (0, 0),
    };
    points
        .iter()
        .map(point)
        .reduce(Bounds::join)
        .unwrap_or(nothing)
}

impl Line {
    fn bounds(&self, weight: text::Weight) -> Bounds {
        let width = text::width(&self.words, self.size, weight);
        let (x, y) = self.at;
        let left = match self.anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2,
            Anchor::End => x - width,
        };
        Bounds {
            from: (left, y - self.size * 9 / 10),
            to: (left + width, y + self.size / 4),
        }
    }
}

impl Bounds {
    fn join(self, other: Self) -> Self {
        let from = (self.from.0.min(other.from.0), self.from.1.min(other.from.1));
        let to = (self.to.0.max(other.to.0), self.to.1.max(other.to.1));
        Self { from, to }
    }

    fn area(self) -> i64 {
        i64::from(self.to.0 - self.from.0) * i64::from(self.to.1 - self.from.1)
    }

    /// How far a point lies outside, squared; 0 inside.
    fn distance(self, (x, y): Point) -> i64 {
        let outside = |at: i32, from: i32, to: i32| i64::from((from - at).max(at - to).max(0));
        let (dx, dy) = (
            outside(x, self.from.0, self.to.0),
            outside(y, self.from.1, self.to.1),
        );
        dx * dx + dy * dy
    }

    /// Whether two places have a point in common.
    pub fn overlaps(self, other: Self) -> bool {
        self.from.0 < other.to.0
            && other.from.0 < self.to.0
            && self.from.1 < other.to.1
            && other.from.1 < self.to.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mark(id: &str, from: Point, to: Point) -> Item {
        let meaning = Meaning {
            origin: Origin::Quoted(id.into()),
            spoken: id.to_owned(),
        };
        let shape = Shape {
            ink: Ink::Mark,
            form: Form::Rect(from, to),
        };
        Item {
            role: Role::Mark(meaning),
            shapes: vec![shape],
        }
    }

    #[test]
    fn of_marks_that_lie_upon_each_other_the_smallest_is_meant() {
        let scene = Scene {
            width: 100,
            height: 50,
            items: vec![
                mark("band", (0, 0), (900, 400)),
                mark("value", (200, 100), (300, 200)),
                mark("other", (950, 0), (1000, 400)),
            ],
        };
        for (point, expected) in [
            ((250, 150), 1),
            ((500, 150), 0),
            ((930, 100), 2),
            ((920, 100), 0),
        ] {
            assert_eq!(scene.nearest(point), Some(expected), "{point:?}");
        }
    }
}
