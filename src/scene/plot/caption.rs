//! Lines of words, wrapped to the room they have.

use super::mark::Part;
use crate::scene::{Anchor, Ink, SCALE, text};

/// Sizes of type in a picture, in tenths of a pixel.
pub(super) const LABEL: i32 = 15 * SCALE;
pub(super) const NOTE: i32 = 13 * SCALE;

/// A block of words that grows downwards from its anchor.
#[derive(Clone, Debug, Default)]
pub(super) struct Caption {
    parts: Vec<Part>,
    height: i32,
}

impl Caption {
    /// Adds words below what is there, wrapped to `room`.
    pub(super) fn line(mut self, words: &str, ink: Ink, size: i32, room: i32) -> Self {
        if words.is_empty() {
            return self;
        }
        for words in text::wrap(words, size, room) {
            let at = (0, (0, self.height + size * 7 / 10));
            self.parts.push(Part::Words {
                at,
                anchor: Anchor::Start,
                size,
                ink,
                words,
            });
            self.height += size * 14 / 10;
        }
        self
    }

    /// How high the block is.
    pub(super) fn height(&self) -> i32 {
        self.height
    }

    /// The parts, moved by an offset from point `index` of their mark.
    pub(super) fn at(self, index: usize, (x, y): (i32, i32)) -> impl Iterator<Item = Part> {
        self.parts
            .into_iter()
            .map(move |part| part.moved(index, (x, y)))
    }
}
