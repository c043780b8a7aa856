//! A plotting area: a rectangle of the picture with plotters' coordinates, mesh and ticks.

use super::caption::NOTE;
use super::mark::{Mark, Part};
use super::recorder::Recorder;
use super::scale::Linear;
use crate::scene::{Anchor, Ink, Point, Role, SCALE, Scene};
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::coord::ranged1d::BoldPoints;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use plotters_backend::DrawingBackend;
use std::iter;
use std::ops::Range;

/// How far the number of a tick lies from the panel.
const ASIDE: i32 = 6 * SCALE;
/// How much farther its middle lies if it stands below.
const BELOW: i32 = NOTE * 86 / 100 - NOTE * 35 / 100 + 1;

/// A picture in the making.
pub(super) struct Canvas {
    recorder: Recorder,
    root: DrawingArea<Recorder, Shift>,
    width: i32,
    height: i32,
}

/// A rectangle of a canvas, in tenths of a pixel.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) left: i32,
    pub(super) top: i32,
    pub(super) width: i32,
    pub(super) height: i32,
}

/// A plotting area with coordinates.
pub(super) struct Panel {
    recorder: Recorder,
    chart: Chart,
}

type Chart = ChartContext<'static, Recorder, Cartesian2d<Linear, Linear>>;

/// Which axis of a panel carries ticks, how many, how they are written, and whether lines lead through the panel.
pub(super) struct Axis<'a> {
    pub(super) side: Side,
    pub(super) ticks: usize,
    pub(super) write: &'a dyn Fn(f64) -> String,
    pub(super) room: i32,
    pub(super) grid: bool,
}

/// The side of a panel that an axis stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Bottom,
}

impl Canvas {
    /// An empty picture of that many CSS pixels.
    #[inline(never)]
    pub(super) fn new(width: i32, height: i32) -> Self {
        let recorder = Recorder::new((tenths(width), tenths(height)));
        let root = recorder.clone().into_drawing_area();
        Self {
            recorder,
            root,
            width,
            height,
        }
    }

    /// The finished picture.
    #[inline(never)]
    pub(super) fn finish(self) -> Scene {
        drop(self.root);
        Scene {
            width: self.width,
            height: self.height,
            items: self.recorder.finish(),
        }
    }

    /// Draws captions and tracks that belong to no datum, at a place of the picture.
    pub(super) fn scaffold(&self, at: Point, parts: Vec<Part>) {
        scaffold(&self.recorder, at, &parts);
    }

    /// A plotting area without axes.
    pub(super) fn panel(&self, place: Place, x: Range<f64>, y: Range<f64>) -> Panel {
        self.built(place, (x, y), None)
    }

    /// A plotting area with an axis, which takes its room from the place: its grid and ticks are scaffold.
    pub(super) fn panel_with(
        &self,
        place: Place,
        x: Range<f64>,
        y: Range<f64>,
        axis: &Axis<'_>,
    ) -> Panel {
        let panel = self.built(place, (x, y), Some(axis));
        panel.mesh(axis);
        panel
    }

    #[inline(never)]
    fn built(
        &self,
        place: Place,
        (x, y): (Range<f64>, Range<f64>),
        axis: Option<&Axis<'_>>,
    ) -> Panel {
        let at = (place.left, place.top);
        let area = self.root.clone().shrink(at, (place.width, place.height));
        let mut builder = ChartBuilder::on(&area);
        match axis.map(|axis| (axis.side, axis.room)) {
            Some((Side::Left, room)) => builder.y_label_area_size(room),
            Some((Side::Bottom, room)) => builder.x_label_area_size(room),
            None => &mut builder,
        };
        let chart = builder.build_cartesian_2d(Linear::new(x), Linear::new(y));
        Panel {
            recorder: self.recorder.clone(),
            // Whatever the case holds: without a title nothing is drawn here, and the recorder knows no errors.
            chart: chart.unwrap_or_else(|_| unreachable!()),
        }
    }
}

impl Panel {
    /// Grid lines and tick labels; the axis lines themselves are left to whoever needs a baseline.
    ///
    /// The area's own mesh, and not the chart's, which knows axes at four sides, light lines, fonts and formatters:
    /// with it plotters would weigh as much as all plots here together. The ticks are words as others are.
    fn mesh(&self, axis: &Axis<'_>) {
        let (down, across) = match axis.side {
            Side::Left => (axis.ticks, 0),
            Side::Bottom => (0, axis.ticks),
        };
        self.recorder.open(Role::Scaffold);
        let mut ticks = Vec::new();
        let drawn = self.chart.plotting_area().draw_mesh(
            |backend, line| {
                let (MeshLine::XMesh(from, to, value) | MeshLine::YMesh(from, to, value)) = line;
                ticks.push(axis.tick(from, *value));
                if axis.grid {
                    return backend.draw_line(from, to, &Ink::Grid);
                }
                Ok(())
            },
            BoldPoints(down),
            BoldPoints(across),
        );
        debug_assert!(drawn.is_ok(), "the recorder does not fail");
        draw(&self.recorder, (0, 0), &ticks);
    }

    /// Draws a mark.
    #[inline(never)]
    pub(super) fn mark(&mut self, mark: Mark) {
        let drawn = self.chart.draw_series(iter::once(mark));
        debug_assert!(drawn.is_ok(), "the recorder does not fail");
    }

    /// Draws captions and tracks that belong to no datum, at a point of the panel.
    #[inline(never)]
    pub(super) fn scaffold(&self, point: (f64, f64), parts: Vec<Part>) {
        scaffold(&self.recorder, self.at(point), &parts);
    }

    /// Where the panel ends in the picture.
    pub(super) fn right(&self) -> i32 {
        self.chart.plotting_area().get_pixel_range().0.end
    }

    /// Where a point of the panel lies in the picture.
    #[inline(never)]
    pub(super) fn at(&self, point: (f64, f64)) -> Point {
        self.chart.backend_coord(&point)
    }
}

impl Axis<'_> {
    /// The number at the end of a line of the mesh.
    fn tick(&self, (x, y): Point, value: f64) -> Part {
        let (at, anchor) = match self.side {
            Side::Left => ((x - ASIDE, y), Anchor::End),
            Side::Bottom => ((x, y + ASIDE + BELOW), Anchor::Middle),
        };
        Part::Words {
            at: (0, at),
            anchor,
            size: NOTE,
            ink: Ink::Axis,
            words: (self.write)(value),
        }
    }
}

fn scaffold(recorder: &Recorder, at: Point, parts: &[Part]) {
    recorder.open(Role::Scaffold);
    draw(recorder, at, parts);
}

/// Draws parts at a place of the picture, into the item that is open.
fn draw(recorder: &Recorder, at: Point, parts: &[Part]) {
    let mut backend = recorder.clone();
    for part in parts {
        let drawn = part.draw(&[at], &mut backend);
        debug_assert!(drawn.is_ok(), "the recorder does not fail");
    }
}

/// Marks without a scale, each of its height, one below the other: their point is the upper left corner.
#[inline(never)]
pub(super) fn stack(width: i32, rows: Vec<(Mark, i32)>) -> Scene {
    let height: i32 = rows.iter().map(|(_, tall)| tall).sum();
    let canvas = Canvas::new(width, height / SCALE);
    let mut top = 0;
    for (mark, tall) in rows {
        let place = Place {
            left: 0,
            top,
            width: width * SCALE,
            height: tall,
        };
        canvas.panel(place, 0.0..1.0, 0.0..1.0).mark(mark);
        top += tall;
    }
    canvas.finish()
}

/// The upper left corner of a panel from 0 to 1.
pub(super) const CORNER: (f64, f64) = (0.0, 1.0);

fn tenths(pixels: i32) -> u32 {
    u32::try_from(pixels.saturating_mul(SCALE)).unwrap_or(0)
}
