//! Counts as dots, one for one.

use super::amount;
use super::mark::{Mark, Part};
use super::panel::{self, CORNER};
use super::{heading, ink, meaning};
use crate::chart::{Datum, Plan};
use crate::scene::{Ink, SCALE, Scene};

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
    (mark.with_all(head.at(0, (0, 0))), tall)
}

struct Dots {
    count: i32,
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
            columns,
            radius,
        }
    }

    fn height(&self) -> i32 {
        (self.count + self.columns - 1) / self.columns * self.radius * 3
    }

    fn dot(&self, index: i32, down: i32, ink: Ink) -> Part {
        let step = self.radius * 3;
        let x = index % self.columns * step + self.radius;
        let y = index / self.columns * step + self.radius + down;
        Part::Circle {
            at: (0, (x, y)),
            radius: self.radius,
            ink,
        }
    }
}
