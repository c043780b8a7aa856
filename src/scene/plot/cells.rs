//! A number of things as that many cells, a row for each share of them; a row is one mark.

use super::amount;
use super::caption::Caption;
use super::mark::{Mark, Part};
use super::panel::{Canvas, Place};
use super::{heading, ink, meaning};
use crate::case::DatumRole;
use crate::chart::{Datum, Plan};
use crate::quantity::Decimal;
use crate::scene::{Ink, SCALE, Scene};

const CELL: i32 = 17 * SCALE;
const GAP: i32 = 4 * SCALE;
/// Cells smaller than this wrap into another line.
const LEAST: i32 = 12 * SCALE;
/// More things than this are drawn as one bar from nothing to all: as cells they would be dust.
const MOST: i32 = 200;

pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let room = width * SCALE;
    let total = plan.data().find(|datum| datum.role == DatumRole::Total);
    let count = total.and_then(|total| amount::count(total, i32::MAX));
    let grid = Grid::fit(count.unwrap_or(0), room);
    let rows: Vec<_> = plan
        .data()
        .map(|datum| (datum, heading(datum, room), cells(datum, &grid)))
        .collect();
    let tall = |head: &Caption, cells: i32| {
        let cells = if cells > 0 {
            grid.height() + 10 * SCALE
        } else {
            0
        };
        head.height() + cells + 12 * SCALE
    };
    let height: i32 = rows.iter().map(|(_, head, cells)| tall(head, *cells)).sum();
    let canvas = Canvas::new(width, height / SCALE);
    let mut top = 0;
    for (datum, head, cells) in rows {
        let step = tall(&head, cells);
        let place = Place {
            left: 0,
            top,
            width: room,
            height: step,
        };
        if let Some(mut panel) = canvas.panel(place, 0.0..1.0, 0.0..1.0) {
            panel.mark(row(datum, head, cells, &grid));
        }
        top += step;
    }
    canvas.finish()
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

fn row(datum: &Datum<'_>, head: Caption, cells: i32, grid: &Grid) -> Mark {
    let down = head.height() + 2 * SCALE;
    let taken = ink(datum, Ink::Mark);
    let mut mark = Mark::new(meaning(datum), vec![(0.0, 1.0)]);
    if cells > 0 && grid.bar > 0 {
        let filled = filled(datum, grid.bar);
        mark = mark
            .with(grid.rect(0, grid.bar, down, Ink::Empty))
            .with(grid.rect(0, filled, down, taken));
    } else if cells > 0 {
        let filled = filled(datum, cells);
        let ink = |index| if index < filled { taken } else { Ink::Empty };
        mark = mark.with_all((0..cells).map(|index| grid.cell(index, down, ink(index))));
    }
    mark.with_all(head.at(0, (0, 0)))
}

/// How many of so many units a share takes in full.
fn filled(datum: &Datum<'_>, of: i32) -> i32 {
    let share = amount::printed(datum);
    let taken = share.and_then(|share| share.checked_mul(Decimal::from(of)));
    let whole = taken.and_then(|taken| amount::whole(taken.floor()));
    whole.map_or(0, |whole| whole.clamp(0, of))
}
