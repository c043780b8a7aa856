//! One number, large: where the data are one number, no axis is pretended.

use super::caption::{Caption, NOTE};
use super::mark::{Mark, Part};
use super::panel::{Canvas, Place};
use super::{SEPARATOR, meaning, words};
use crate::chart::{Datum, Plan};
use crate::scene::{Anchor, Ink, SCALE, Scene, text};

const NUMBER: i32 = 48 * SCALE;

pub(super) fn draw(plan: &Plan<'_>, width: i32) -> Scene {
    let room = width * SCALE;
    let blocks: Vec<_> = plan
        .data()
        .map(|datum| (datum, block(datum, room)))
        .collect();
    let height = |block: &Caption| NUMBER * 13 / 10 + block.height() + 20 * SCALE;
    let total: i32 = blocks.iter().map(|(_, block)| height(block)).sum();
    let canvas = Canvas::new(width, total / SCALE);
    let mut top = 0;
    for (datum, block) in blocks {
        let tall = height(&block);
        let place = Place {
            left: 0,
            top,
            width: room,
            height: tall,
        };
        if let Some(mut panel) = canvas.panel(place, 0.0..1.0, 0.0..1.0) {
            let mark = Mark::new(meaning(datum), vec![(0.0, 1.0)])
                .with(large(datum, room))
                .with_all(block.at(0, (0, NUMBER * 13 / 10)));
            panel.mark(mark);
        }
        top += tall;
    }
    canvas.finish()
}

/// The number as large as its column lets it be.
fn large(datum: &Datum<'_>, room: i32) -> Part {
    let words = words(datum);
    let natural = text::width(&words, NUMBER, Ink::Number.weight()).max(1);
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
