//! Lines of words, wrapped to the room they have.

use super::mark::Part;
use crate::scene::{Anchor, Ink, Point, SCALE, text};

/// Sizes of type in a picture, in tenths of a pixel.
pub(super) const LABEL: i32 = 15 * SCALE;
pub(super) const NOTE: i32 = 13 * SCALE;

/// A block of words that grows downwards from its anchor.
#[derive(Clone, Debug, Default)]
pub(super) struct Caption {
    parts: Vec<Part>,
    anchor: Anchor,
    width: i32,
    height: i32,
}

impl Caption {
    /// A block whose lines have this end at its anchor.
    pub(super) fn anchored(anchor: Anchor) -> Self {
        Self {
            anchor,
            ..Self::default()
        }
    }

    /// Adds words below what is there, wrapped to `room`.
    #[inline(never)]
    pub(super) fn line(mut self, words: &str, ink: Ink, size: i32, room: i32) -> Self {
        if words.is_empty() {
            return self;
        }
        for words in text::wrap(words, size, ink.weight(), room) {
            self.width = self.width.max(text::width(&words, size, ink.weight()));
            self.parts.push(Part::Words {
                at: (0, (0, self.height + size * 7 / 10)),
                anchor: self.anchor,
                size,
                ink,
                words,
            });
            self.height += size * 14 / 10;
        }
        self
    }

    /// How wide its widest line is.
    pub(super) fn width(&self) -> i32 {
        self.width
    }

    /// How high the block is.
    pub(super) fn height(&self) -> i32 {
        self.height
    }

    /// The parts, moved by an offset from point `index` of their mark.
    #[inline(never)]
    pub(super) fn at(mut self, index: usize, by: Point) -> Vec<Part> {
        for part in &mut self.parts {
            part.shift(index, by);
        }
        self.parts
    }
}
