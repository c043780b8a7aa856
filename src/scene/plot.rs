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

use self::caption::{Caption, LABEL, NOTE};
use super::{Ink, Meaning, Scene, text};
use crate::case::{ChartKind, ObservationStatus};
use crate::chart::{Datum, Plan};
use crate::measure::Origin;

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

#[inline(never)]
fn meaning(datum: &Datum<'_>) -> Meaning {
    Meaning {
        origin: datum.origin.clone(),
        spoken: datum.spoken.clone(),
    }
}

/// Stands between a label and what is said of it.
const SEPARATOR: &str = " · ";

/// The label of a datum with what must be said beside it, such as that it is derived.
#[inline(never)]
fn label(datum: &Datum<'_>) -> String {
    match &datum.caveat {
        Some(caveat) => [&datum.label, SEPARATOR, caveat].concat(),
        None => datum.label.clone(),
    }
}

/// The ink of a datum: solid only if the report states the number and states it as reached.
#[inline(never)]
fn ink(datum: &Datum<'_>, stated: Ink) -> Ink {
    match datum.origin {
        Origin::Quoted(_) | Origin::Claimed(_) if aimed(datum) => Ink::Goal,
        Origin::Quoted(_) | Origin::Claimed(_) => stated,
        Origin::Derived(_) => Ink::Derived,
    }
}

/// Whether a number is aimed at, or may be.
fn aimed(datum: &Datum<'_>) -> bool {
    let status = datum.number.as_ref().map(|number| number.status);
    status.is_some_and(|status| status != ObservationStatus::Actual)
}

/// A heading of label and number, on one line where they fit, and below it what must be said beside them.
#[inline(never)]
fn heading(datum: &Datum<'_>, room: i32) -> Caption {
    let words = words(datum);
    let line = [&datum.label, SEPARATOR, &words].concat();
    let both = !words.is_empty() && text::width(&line, LABEL, Ink::Label.weight()) <= room;
    let (first, second) = if both {
        (&line, "")
    } else {
        (&datum.label, &*words)
    };
    let caveat = datum.caveat.as_deref().unwrap_or_default();
    Caption::default()
        .line(first, Ink::Label, LABEL, room)
        .line(second, Ink::Label, LABEL, room)
        .line(caveat, Ink::Note, NOTE, room)
}

/// A heading of the label with its caveat, and the number below it.
#[inline(never)]
fn stacked(datum: &Datum<'_>, caption: Caption, room: i32) -> Caption {
    caption
        .line(&label(datum), Ink::Note, NOTE, room)
        .line(&words(datum), Ink::Label, LABEL, room)
}

#[inline(never)]
fn words(datum: &Datum<'_>) -> String {
    datum
        .written
        .as_ref()
        .map(crate::i18n::number::Written::text)
        .unwrap_or_default()
}
