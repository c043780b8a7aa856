//! Counts as dots, one for one.

use super::amount;
use super::mark::{Direction, Mark, Part};
use super::panel::{self, CORNER};
use super::{heading, ink, meaning};
use crate::chart::{Datum, Plan};
use crate::scene::{Ink, Point, SCALE, Scene};

/// Up to this many are drawn large.
const FEW: i32 = 20;
/// More are not drawn: the number alone says more than dust would.
const MOST: i32 = 300;

#[inline(never)]
pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let rows = plan.data().map(|datum| row(datum, width * SCALE));
    panel::stack(width, rows.collect())
}

fn row(datum: &Datum<'_>, room: i32) -> (Mark, i32) {
    let head = heading(datum, room);
    let dots = Dots::of(datum, room);
    let tall = head.height() + dots.height() + 24 * SCALE;
    let down = head.height() + 6 * SCALE;
    let ink = ink(datum, Ink::Mark);
    let mut mark = Mark::new(meaning(datum), vec![CORNER]);
    for index in 0..dots.count {
        mark = mark.with(dots.dot(index, down, ink));
    }
    if dots.open {
        let (right, left) = (Direction::Right, Direction::Left);
        mark = mark.maybe(amount::open_end(
            datum,
            dots.arrow(down, right),
            dots.arrow(down, left),
        ));
    }
    (mark.with_all(head.at(0, (0, 0))), tall)
}

struct Dots {
    count: i32,
    open: bool,
    columns: i32,
    radius: i32,
}

impl Dots {
    fn of(datum: &Datum<'_>, room: i32) -> Self {
        let count = amount::count(datum, MOST).unwrap_or(0);
        let radius = if count <= FEW { 9 * SCALE } else { 5 * SCALE };
        let most = (room / (radius * 3)).max(1);
        // Tens are easy to count.
        let columns = if most >= 10 { most / 10 * 10 } else { most };
        Self {
            count,
            open: count > 0 && amount::upward(datum).is_some(),
            columns,
            radius,
        }
    }

    fn height(&self) -> i32 {
        (self.places() + self.columns - 1) / self.columns * self.radius * 3
    }

    /// The dots, and where the arrow stands that says on which side of the written number the true one lies.
    fn places(&self) -> i32 {
        self.count + i32::from(self.open)
    }

    fn middle(&self, index: i32, down: i32) -> Point {
        let step = self.radius * 3;
        let x = index % self.columns * step + self.radius;
        let y = index / self.columns * step + self.radius + down;
        (x, y)
    }

    /// In the place of the dot that would come next.
    fn arrow(&self, down: i32, toward: Direction) -> Part {
        let (x, y) = self.middle(self.count, down);
        let back = if toward == Direction::Right {
            -self.radius
        } else {
            self.radius
        };
        let from = x + back;
        Part::Arrow {
            from: (0, (from, y)),
            at: (0, (from, y)),
            toward,
            length: self.radius * 2,
        }
    }

    fn dot(&self, index: i32, down: i32, ink: Ink) -> Part {
        Part::Circle {
            at: (0, self.middle(index, down)),
            radius: self.radius,
            ink,
        }
    }
}
