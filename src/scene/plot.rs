//! Draws a chart with plotters on the recording back end.

mod amount;
mod band;
mod caption;
mod cells;
mod columns;
mod dots;
mod dumbbell;
mod mark;
mod meter;
mod number;
mod panel;
mod panels;
mod part_whole;
mod recorder;
mod scale;
mod strip;

use super::{Meaning, Scene};
use crate::case::ChartKind;
use crate::chart::{Datum, Plan};

/// The widths, in CSS pixels, that pictures are laid out for; the page shows the one nearest to its column.
pub const WIDTHS: [i32; 2] = [336, 640];

/// Below this width a picture is laid out in one column.
const NARROW: i32 = 480;

/// Draws a chart at a width in CSS pixels.
pub fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let width = width.clamp(240, 1600);
    match plan.kind() {
        ChartKind::Columns => columns::draw(plan, width),
        ChartKind::Band => band::draw(plan, width),
        ChartKind::PartWhole => part_whole::draw(plan, width),
        ChartKind::Number => number::draw(plan, width),
        ChartKind::Dumbbell => dumbbell::draw(plan, width),
        ChartKind::Meter => meter::draw(plan, width),
        ChartKind::Cells => cells::draw(plan, width),
        ChartKind::Panels => panels::draw(plan, width),
        ChartKind::Strip => strip::draw(plan, width),
        ChartKind::Dots => dots::draw(plan, width),
    }
}

fn meaning(datum: &Datum<'_>) -> Meaning {
    Meaning {
        origin: datum.origin.clone(),
        spoken: datum.spoken.clone(),
    }
}

/// The label of a datum with what must be said beside it, such as that it is derived.
fn label(datum: &Datum<'_>) -> String {
    match &datum.caveat {
        Some(caveat) => format!("{} · {caveat}", datum.label),
        None => datum.label.clone(),
    }
}

fn words(datum: &Datum<'_>) -> String {
    datum
        .written
        .as_ref()
        .map(crate::i18n::number::Written::text)
        .unwrap_or_default()
}
