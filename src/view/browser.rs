//! The one door to the browser: window, address, document, focus, clipboard, size. Natively it does nothing.

#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(not(target_arch = "wasm32"))]
mod none;

#[cfg(target_arch = "wasm32")]
pub use live::*;
#[cfg(not(target_arch = "wasm32"))]
pub use none::*;

/// How the page goes to another place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// At once.
    None,
    /// Smoothly, unless the reader asked for less motion.
    Smooth,
}

/// What an address is to the way that led here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// A step further, which Back takes back.
    New,
    /// The same step, said more exactly.
    InPlace,
}

/// A move of the keyboard among the marks of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the mark before.
    Back,
    /// To the mark after.
    Forward,
    /// To the first mark.
    First,
    /// To the last mark.
    Last,
}

impl Step {
    /// The move that a key asks for, by its name in UI Events.
    pub fn of_key(key: &str) -> Option<Self> {
        match key {
            "ArrowLeft" | "ArrowUp" => Some(Self::Back),
            "ArrowRight" | "ArrowDown" => Some(Self::Forward),
            "Home" => Some(Self::First),
            "End" => Some(Self::Last),
            _ => None,
        }
    }

    /// The mark that the move leads to, out of `count`.
    pub fn from(self, index: usize, count: usize) -> usize {
        let last = count.saturating_sub(1);
        match self {
            Self::Back => index.saturating_sub(1),
            Self::Forward => (index + 1).min(last),
            Self::First => 0,
            Self::Last => last,
        }
    }
}

/// A place in a picture of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureAt {
    /// The chart.
    pub chart: String,
    /// Whether it is the layout for narrow columns.
    pub narrow: bool,
    /// The place, in tenths of a pixel of the picture.
    pub point: crate::scene::Point,
}

#[cfg(test)]
mod tests {
    use super::Step;

    #[test]
    fn each_arrow_moves_by_one_mark_and_the_others_to_the_ends() {
        for (key, index) in [
            ("ArrowLeft", 1),
            ("ArrowUp", 1),
            ("ArrowRight", 3),
            ("ArrowDown", 3),
            ("Home", 0),
            ("End", 4),
        ] {
            let step = Step::of_key(key).unwrap();
            assert_eq!(step.from(2, 5), index, "{key}");
            assert!(step.from(0, 1) == 0, "{key}");
        }
        assert!(Step::of_key("Enter").is_none());
    }
}
