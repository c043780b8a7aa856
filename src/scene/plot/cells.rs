//! A number of things as that many cells, a row for each share of them; a row is one mark.

use super::amount;
use super::mark::{Mark, Part};
use super::panel::{self, CORNER};
use super::{heading, ink, meaning};
use crate::case::DatumRole;
use crate::chart::{Datum, Plan};
use crate::quantity::{self, Decimal};
use crate::scene::{Ink, SCALE, Scene};

const CELL: i32 = 17 * SCALE;
const GAP: i32 = 4 * SCALE;
/// Cells smaller than this wrap into another line.
const LEAST: i32 = 12 * SCALE;
/// More things than this are drawn as one bar from nothing to all: as cells they would be dust.
const MOST: i32 = 200;

#[inline(never)]
pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let room = width * SCALE;
    let total = plan.data().find(|datum| datum.role == DatumRole::Total);
    let count = total.and_then(|total| amount::count(total, i32::MAX));
    let grid = Grid::fit(count.unwrap_or(0), room);
    let rows = plan.data().map(|datum| row(datum, &grid, room));
    panel::stack(width, rows.collect())
}

/// How many cells a row has: none where there is no share of a number of things to fill them.
fn cells(datum: &Datum<'_>, grid: &Grid) -> i32 {
    if datum.role == DatumRole::Row && amount::written(datum).is_some() {
        grid.count
    } else {
        0
    }
}

struct Grid {
    count: i32,
    columns: i32,
    cell: i32,
    bar: i32,
}

impl Grid {
    /// One line if its cells are not too small for that, or else as few lines as the width allows.
    fn fit(count: i32, room: i32) -> Self {
        let alone = room / count.max(1) - GAP;
        let (columns, cell) = if alone >= LEAST {
            (count, alone.min(CELL))
        } else {
            let most = (room / (CELL + GAP)).max(1);
            let lines = (count - 1) / most + 1;
            ((count - 1) / lines + 1, CELL)
        };
        Self {
            count,
            columns,
            cell,
            bar: if count > MOST { room } else { 0 },
        }
    }

    fn height(&self) -> i32 {
        let lines = if self.bar > 0 {
            1
        } else {
            (self.count - 1) / self.columns.max(1) + 1
        };
        lines * (self.cell + GAP)
    }

    /// The cells, so many of them taken as the share says; or the bar that stands for too many.
    fn parts(&self, datum: &Datum<'_>, down: i32, taken: Ink) -> Vec<Part> {
        if self.bar > 0 {
            let filled = filled(datum, self.bar);
            return vec![
                self.rect(0, self.bar, down, Ink::Empty),
                self.rect(0, filled, down, taken),
            ];
        }
        let filled = filled(datum, self.count);
        let mut cells = Vec::new();
        for index in 0..self.count {
            let ink = if index < filled { taken } else { Ink::Empty };
            cells.push(self.cell(index, down, ink));
        }
        cells
    }

    fn cell(&self, index: i32, down: i32, ink: Ink) -> Part {
        let x = index % self.columns * (self.cell + GAP);
        let y = index / self.columns * (self.cell + GAP) + down;
        self.rect(x, x + self.cell, y, ink)
    }

    fn rect(&self, left: i32, right: i32, top: i32, ink: Ink) -> Part {
        Part::Bar {
            from: (0, (left, top)),
            to: (0, (right, top + self.cell)),
            ink,
        }
    }
}

fn row(datum: &Datum<'_>, grid: &Grid, room: i32) -> (Mark, i32) {
    let head = heading(datum, room);
    let down = head.height() + 2 * SCALE;
    let cells = cells(datum, grid);
    let taken = ink(datum, Ink::Mark);
    let mut mark = Mark::new(meaning(datum), vec![CORNER]);
    let mut tall = head.height() + 12 * SCALE;
    if cells > 0 {
        tall += grid.height() + 10 * SCALE;
        mark = mark.with_all(grid.parts(datum, down, taken));
    }
    (mark.with_all(head.at(0, (0, 0))), tall)
}

/// How many of so many units a share takes in full.
fn filled(datum: &Datum<'_>, of: i32) -> i32 {
    let share = amount::printed(datum);
    let taken = share.and_then(|share| quantity::product(share, Decimal::from(of)));
    let whole = taken.and_then(|taken| amount::whole(quantity::floor(taken)));
    whole.map_or(0, |whole| whole.clamp(0, of))
}
