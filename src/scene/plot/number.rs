//! One number, large: where the data are one number, no axis is pretended.

use super::caption::{Caption, NOTE};
use super::mark::{Mark, Part};
use super::panel::{self, CORNER};
use super::{SEPARATOR, meaning, words};
use crate::chart::{Datum, Plan};
use crate::scene::{Anchor, Ink, SCALE, Scene, text};

const NUMBER: i32 = 48 * SCALE;

#[inline(never)]
pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let rows = plan.data().map(|datum| row(datum, width * SCALE));
    panel::stack(width, rows.collect())
}

fn row(datum: &Datum<'_>, room: i32) -> (Mark, i32) {
    let block = block(datum, room);
    let down = NUMBER * 13 / 10;
    let tall = down + block.height() + 20 * SCALE;
    let mark = Mark::new(meaning(datum), vec![CORNER])
        .with(large(datum, room))
        .with_all(block.at(0, (0, down)));
    (mark, tall)
}

/// What is set as large as the column must also fit where letters are a little wider than assumed.
const WIDER: i32 = 26;
const THAN: i32 = 25;

/// The number as large as its column lets it be.
fn large(datum: &Datum<'_>, room: i32) -> Part {
    let words = words(datum);
    let natural = text::width(&words, NUMBER, Ink::Number.weight()).max(1) * WIDER / THAN;
    let size = if natural > room {
        NUMBER * room / natural
    } else {
        NUMBER
    };
    Part::Words {
        at: (0, (0, NUMBER * 6 / 10)),
        anchor: Anchor::Start,
        size,
        ink: Ink::Number,
        words,
    }
}

fn block(datum: &Datum<'_>, room: i32) -> Caption {
    let mut block = Caption::default().line(&datum.label, Ink::Label, NOTE, room);
    if let Some(standing) = &datum.standing {
        let line = [&*standing.ordinal, &standing.scope, &standing.set_words].join(SEPARATOR);
        block = block.line(&line, Ink::Note, NOTE, room);
    }
    block.line(
        datum.caveat.as_deref().unwrap_or_default(),
        Ink::Note,
        NOTE,
        room,
    )
}
