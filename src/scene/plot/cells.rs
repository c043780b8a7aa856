//! A number of things as that many cells, a row for each share of them; a row is one mark.

use super::amount;
use super::caption::{Caption, LABEL, NOTE};
use super::mark::{Mark, Part};
use super::panel::{Canvas, Place};
use super::{meaning, words};
use crate::case::DatumRole;
use crate::chart::{Datum, Plan};
use crate::scene::{Ink, SCALE, Scene};

const CELL: i32 = 17 * SCALE;
const GAP: i32 = 4 * SCALE;
/// Cells smaller than this wrap into another line.
const LEAST: i32 = 12 * SCALE;
/// More cells than this are not drawn: they would be dust.
const MOST: i32 = 400;

pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let room = width * SCALE;
    let total = plan.data().find(|datum| datum.role == DatumRole::Total);
    let count = total.and_then(amount::written).map_or(0, whole);
    let grid = Grid::fit(count, room);
    let rows: Vec<_> = plan
        .data()
        .map(|datum| (datum, head(datum, room)))
        .collect();
    let tall = |datum: &Datum<'_>, head: &Caption| {
        let cells = if datum.role == DatumRole::Row {
            grid.height() + 10 * SCALE
        } else {
            0
        };
        head.height() + cells + 12 * SCALE
    };
    let height: i32 = rows.iter().map(|(datum, head)| tall(datum, head)).sum();
    let canvas = Canvas::new(width, height / SCALE);
    let mut top = 0;
    for (datum, head) in rows {
        let step = tall(datum, &head);
        let place = Place {
            left: 0,
            top,
            width: room,
            height: step,
        };
        if let Some(mut panel) = canvas.panel(place, 0.0..1.0, 0.0..1.0) {
            panel.mark(row(datum, head, &grid));
        }
        top += step;
    }
    canvas.finish()
}

struct Grid {
    count: i32,
    columns: i32,
    cell: i32,
}

impl Grid {
    /// One line if its cells are not too small for that, or else as few lines as the width allows.
    fn fit(count: i32, room: i32) -> Self {
        let alone = room / count.max(1) - GAP;
        if alone >= LEAST {
            return Self {
                count,
                columns: count,
                cell: alone.min(CELL),
            };
        }
        let most = (room / (CELL + GAP)).max(1);
        let lines = ((count + most - 1) / most).max(1);
        Self {
            count,
            columns: (count + lines - 1) / lines,
            cell: CELL,
        }
    }

    fn lines(&self) -> i32 {
        if self.columns == 0 {
            0
        } else {
            (self.count + self.columns - 1) / self.columns
        }
    }

    fn height(&self) -> i32 {
        self.lines() * (self.cell + GAP)
    }

    fn cell(&self, index: i32, down: i32, ink: Ink) -> Part {
        let x = index % self.columns * (self.cell + GAP);
        let y = index / self.columns * (self.cell + GAP) + down;
        Part::Bar {
            from: (0, (x, y)),
            to: (0, (x + self.cell, y + self.cell)),
            ink,
        }
    }
}

fn row(datum: &Datum<'_>, head: Caption, grid: &Grid) -> Mark {
    let down = head.height() + 2 * SCALE;
    let mark = Mark::new(meaning(datum), vec![(0.0, 1.0)]);
    let share = amount::written(datum).unwrap_or(0.0);
    let filled = whole(share * f64::from(grid.count));
    let cells = if datum.role == DatumRole::Row {
        grid.count
    } else {
        0
    };
    let ink = |index| {
        if index < filled {
            Ink::Mark
        } else {
            Ink::Empty
        }
    };
    mark.with_all((0..cells).map(|index| grid.cell(index, down, ink(index))))
        .with_all(head.at(0, (0, 0)))
}

fn head(datum: &Datum<'_>, room: i32) -> Caption {
    let line = format!("{} {}", datum.label, words(datum));
    let caveat = datum.caveat.as_deref().unwrap_or_default();
    Caption::default()
        .line(&line, Ink::Label, LABEL, room)
        .line(caveat, Ink::Note, NOTE, room)
}

/// A number of cells: whole, not negative, not too many.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the value is clamped first"
)]
fn whole(value: f64) -> i32 {
    value.clamp(0.0, f64::from(MOST)).floor() as i32
}
