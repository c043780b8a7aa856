//! Separate columns of written values over their periods: no line joins them, since none is stated.

use super::amount;
use super::caption::{Caption, LABEL, NOTE};
use super::mark::{ARROW, ASIDE, Direction, Mark, Part, reach};
use super::panel::{Axis, Canvas, Panel, Place, Side};
use super::{NARROW, ink, meaning, words};
use crate::chart::{Datum, Plan};
use crate::excerpt;
use crate::i18n::number;
use crate::quantity::UnitKind;
use crate::scene::{Anchor, Ink, SCALE, Scene, text};

/// The room between the axis and the words below it.
const FOOT: i32 = 8 * SCALE;

/// A column and the words above and below it.
struct Column<'a> {
    datum: &'a Datum<'a>,
    head: Caption,
    foot: Caption,
}

/// The room between the words of two columns.
const BETWEEN: i32 = 4 * SCALE;

impl<'a> Column<'a> {
    fn of(datum: &'a Datum<'a>, step: i32) -> Self {
        let room = step - BETWEEN;
        let when = datum.period.as_ref().unwrap_or(&datum.label);
        let caveat = datum.caveat.as_deref().unwrap_or_default();
        let caption = || Caption::anchored(Anchor::Middle);
        Self {
            datum,
            head: caption().line(&words(datum), Ink::Label, LABEL, room),
            foot: caption()
                .line(when, Ink::Axis, NOTE, room)
                .line(caveat, Ink::Note, NOTE, room),
        }
    }

    /// How far above the column its words begin.
    fn rise(&self) -> i32 {
        let arrow = if amount::upward(self.datum) == Some(true) {
            ARROW + 2 * SCALE
        } else {
            0
        };
        arrow + self.head.height() + 3 * SCALE
    }
}

/// The columns side by side, beside an axis that takes room.
struct Row<'a> {
    room: i32,
    step: i32,
    columns: Vec<Column<'a>>,
}

impl<'a> Row<'a> {
    /// The columns with the axis, or without where their own numbers need its room: each says what the axis would.
    fn of(plan: &'a Plan<'a>, width: i32, room: i32) -> Self {
        let row = Self::beside(plan, width, room);
        let fits = |column: &Column<'_>| column.head.width() <= row.step - BETWEEN;
        if row.columns.iter().all(fits) {
            return row;
        }
        Self::beside(plan, width, 0)
    }

    fn beside(plan: &'a Plan<'a>, width: i32, room: i32) -> Self {
        let count = i32::try_from(plan.data().count()).unwrap_or(1);
        let step = (width - room) * SCALE / count;
        Self {
            room,
            step,
            columns: plan.data().map(|datum| Column::of(datum, step)).collect(),
        }
    }
}

#[inline(never)]
pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let largest = amount::largest(plan.data());
    let end = amount::round_end(largest * 1.08);
    let like = amount::first(plan);
    if like.is_none() {
        return Canvas::new(width, 0).finish();
    }
    let write = |value| amount::tick(&plan.voice, like, largest, value);
    let room = (text::width(&write(end), NOTE, Ink::Axis.weight()) / SCALE + 14).max(44);
    let Row {
        room,
        step,
        columns,
    } = Row::of(plan, width, room);
    let count = i32::try_from(columns.len()).unwrap_or(1);
    let rise = columns.iter().map(Column::rise).max().unwrap_or(0);
    let foot = columns.iter().map(|column| column.foot.height()).max();
    let top = 20 + rise / SCALE;
    let body = if width < NARROW { 168 } else { 208 };
    let below = (FOOT + foot.unwrap_or(0)) / SCALE + 4;
    let canvas = Canvas::new(width, top + body + below);
    let axis = Axis {
        side: Side::Left,
        ticks: 5,
        write: &write,
        room: room * SCALE,
        grid: true,
    };
    let place = Place {
        left: 0,
        top: top * SCALE,
        width: width * SCALE,
        height: body * SCALE,
    };
    let across = -0.5..f64::from(count) - 0.5;
    if let Some(unit) = unit(plan, largest) {
        let unit = Caption::default().line(&unit, Ink::Axis, NOTE, width * SCALE);
        canvas.scaffold((0, 0), unit.at(0, (0, 0)));
    }
    let mut panel = if room == 0 {
        canvas.panel(place, across.clone(), 0.0..end)
    } else {
        canvas.panel_with(place, across.clone(), 0.0..end, &axis)
    };
    let right = panel.at((across.end, 0.0)).0 - panel.at((across.start, 0.0)).0;
    let baseline = Part::Line {
        from: (0, (0, 0)),
        to: (0, (right, 0)),
        ink: Ink::Rule,
    };
    panel.scaffold((across.start, 0.0), vec![baseline]);
    let half = half(&columns, step);
    for (x, column) in (0..count).map(f64::from).zip(columns) {
        self::column(&mut panel, column, x, half);
    }
    canvas.finish()
}

/// What the axis counts in, for money.
fn unit(plan: &Plan<'_>, largest: f64) -> Option<String> {
    let voice = &plan.voice;
    let number = plan.data().find_map(|datum| datum.number.as_ref())?;
    let money = amount::money(voice, largest);
    if number.unit.kind != UnitKind::Money {
        return None;
    }
    let currency = voice.text(&number.unit.label);
    let label = money.label(voice.language, &currency);
    // As at each number, what of it the editor supplied stands in brackets.
    let parts = excerpt::around(&label, &currency).filter(|_| number.unit_editorial);
    let marked = parts.map(|(before, after)| {
        let supplied = number::supplied(&currency, voice.language);
        [before, &supplied, after].concat()
    });
    Some(marked.unwrap_or(label))
}

/// Half the width of a column: narrower where an arrow must stand beside one.
fn half(columns: &[Column<'_>], step: i32) -> i32 {
    let half = (step * 28 / 100).min(48 * SCALE);
    let beside = columns
        .iter()
        .any(|column| amount::upward(column.datum) == Some(false));
    if beside {
        half.min(step / 2 - 2 * ASIDE).max(3 * SCALE)
    } else {
        half
    }
}

fn column(panel: &mut Panel, column: Column<'_>, x: f64, half: i32) {
    let rise = column.rise();
    let Column { datum, head, foot } = column;
    let value = amount::written(datum);
    let top = value.unwrap_or(0.0);
    let mut mark = Mark::new(meaning(datum), vec![(x, top), (x, 0.0)]);
    if value.is_some() {
        mark = mark.with(Part::Bar {
            from: (0, (-half, 0)),
            to: (1, (half, 0)),
            ink: ink(datum, Ink::Mark),
        });
    }
    let tall = panel.at((x, 0.0)).1 - panel.at((x, top)).1;
    let open = amount::open_end(
        datum,
        Part::Arrow {
            from: (0, (0, -3 * SCALE)),
            at: (0, (0, -3 * SCALE)),
            toward: Direction::Up,
            length: ARROW,
        },
        Part::Arrow {
            from: (0, (half, 0)),
            at: (0, (half + ASIDE, 0)),
            toward: Direction::Down,
            length: reach(tall),
        },
    );
    panel.mark(
        mark.maybe(open)
            .with_all(head.at(0, (0, -rise)))
            .with_all(foot.at(1, (0, FOOT))),
    );
}
