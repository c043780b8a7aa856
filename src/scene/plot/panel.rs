//! A plotting area: a rectangle of the picture with plotters' coordinates, mesh and ticks.

use super::mark::{Mark, Part, text_style};
use super::recorder::{self, Recorder};
use super::scale::Linear;
use crate::scene::{Anchor, Ink, Point, Role, SCALE, Scene};
use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::Shift;
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingArea, IntoDrawingArea};
use std::ops::Range;

/// Half the way from a tick's number to the grid.
const TICK: i32 = 3 * SCALE;

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
    context: Context,
}

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
    pub(super) fn panel(&self, place: Place, x: Range<f64>, y: Range<f64>) -> Option<Panel> {
        self.panel_with(place, x, y, None)
    }

    /// A plotting area with an axis: its grid and ticks are scaffold.
    pub(super) fn panel_with(
        &self,
        place: Place,
        x: Range<f64>,
        y: Range<f64>,
        axis: Option<&Axis<'_>>,
    ) -> Option<Panel> {
        let area = self
            .root
            .clone()
            .shrink((place.left, place.top), (place.width, place.height));
        self.recorder.open(Role::Scaffold);
        let mut builder = ChartBuilder::on(&area);
        match axis.map(|axis| (axis.side, axis.room)) {
            Some((Side::Left, room)) => builder.y_label_area_size(room),
            Some((Side::Bottom, room)) => builder.x_label_area_size(room),
            None => &mut builder,
        };
        let mut context = builder
            .build_cartesian_2d(Linear::new(x), Linear::new(y))
            .ok()?;
        if let Some(axis) = axis {
            mesh(&mut context, axis)?;
        }
        Some(Panel {
            recorder: self.recorder.clone(),
            context,
        })
    }
}

type Context = ChartContext<'static, Recorder, Cartesian2d<Linear, Linear>>;

/// Grid lines and tick labels; the axis lines themselves are left to whoever needs a baseline.
fn mesh(context: &mut Context, axis: &Axis<'_>) -> Option<()> {
    let write = |value: &f64| (axis.write)(*value);
    let mut mesh = context.configure_mesh();
    mesh.max_light_lines(0)
        .bold_line_style(if axis.grid {
            recorder::style(Ink::Grid)
        } else {
            recorder::unseen()
        })
        // plotters writes the ticks of an axis only where it draws the axis: this one is not seen.
        .axis_style(recorder::unseen())
        .label_style(text_style(Ink::Axis, 13 * SCALE, Anchor::Middle))
        .set_all_tick_mark_size(TICK);
    match axis.side {
        Side::Left => mesh
            .disable_x_mesh()
            .disable_x_axis()
            .x_labels(0)
            .y_labels(axis.ticks)
            .y_label_formatter(&write),
        Side::Bottom => mesh
            .disable_y_mesh()
            .disable_y_axis()
            .y_labels(0)
            .x_labels(axis.ticks)
            .x_label_formatter(&write),
    };
    mesh.draw().ok()
}

impl Panel {
    /// Draws a mark.
    pub(super) fn mark(&mut self, mark: Mark) {
        let drawn = self.context.draw_series(std::iter::once(mark));
        debug_assert!(drawn.is_ok(), "the recorder does not fail");
    }

    /// Draws captions and tracks that belong to no datum, at a point of the panel.
    pub(super) fn scaffold(&self, point: (f64, f64), parts: Vec<Part>) {
        let at = self.context.backend_coord(&point);
        scaffold(&self.recorder, at, &parts);
    }

    /// Where the panel ends in the picture.
    pub(super) fn right(&self) -> i32 {
        self.context.plotting_area().get_pixel_range().0.end
    }

    /// Where a point of the panel lies in the picture.
    pub(super) fn at(&self, point: (f64, f64)) -> Point {
        self.context.backend_coord(&point)
    }
}

fn scaffold(recorder: &Recorder, at: Point, parts: &[Part]) {
    recorder.open(Role::Scaffold);
    let mut backend = recorder.clone();
    for part in parts {
        let drawn = part.draw(&[at], &mut backend);
        debug_assert!(drawn.is_ok(), "the recorder does not fail");
    }
}

/// Marks without a scale, each of its height, one below the other: their point is the upper left corner.
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
        if let Some(mut panel) = canvas.panel(place, 0.0..1.0, 0.0..1.0) {
            panel.mark(mark);
        }
        top += tall;
    }
    canvas.finish()
}

/// The upper left corner of a panel from 0 to 1.
pub(super) const CORNER: (f64, f64) = (0.0, 1.0);

fn tenths(pixels: i32) -> u32 {
    u32::try_from(pixels.saturating_mul(SCALE)).unwrap_or(0)
}
