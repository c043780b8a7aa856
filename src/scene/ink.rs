//! What a shape is drawn with: a role in the picture, to which the style sheet gives a colour.

use super::text::Weight;

/// The inks of a picture. None of them is a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Direct labels.
    Label,
    /// Secondary words.
    Note,
    /// Words along an axis.
    Axis,
    /// A large number.
    Number,
    /// Words on a filled mark.
    Inside,
    /// Grid lines.
    Grid,
    /// The line that values start from.
    Rule,
    /// The line or bar on which a value lies.
    Track,
    /// A stated value.
    Mark,
    /// A derived value: hollow, so that it does not look stated.
    Derived,
    /// A part inside its whole.
    Part,
    /// What is left of a whole, where it is stated.
    Rest,
    /// A place that is not taken.
    Empty,
    /// Something aimed at: an outline with gaps, so that it does not look reached.
    Goal,
    /// The direction in which a qualified value lies beyond the written number.
    Open,
    /// A stated interval.
    Band,
    /// The state before.
    Before,
    /// The state after.
    After,
    /// The connection between two states.
    Link,
}

impl Ink {
    /// How heavy the style sheet sets words of this ink.
    pub fn weight(self) -> Weight {
        if matches!(self, Self::Label | Self::Number | Self::Inside) {
            Weight::Bold
        } else {
            Weight::Regular
        }
    }

    /// Every ink.
    pub const ALL: [Self; 19] = [
        Self::Label,
        Self::Note,
        Self::Axis,
        Self::Number,
        Self::Inside,
        Self::Grid,
        Self::Rule,
        Self::Track,
        Self::Mark,
        Self::Derived,
        Self::Part,
        Self::Rest,
        Self::Empty,
        Self::Goal,
        Self::Open,
        Self::Band,
        Self::Before,
        Self::After,
        Self::Link,
    ];

    /// The class that the style sheet knows it by.
    pub fn class(self) -> &'static str {
        match self {
            Self::Label => "ink-label",
            Self::Note => "ink-note",
            Self::Axis => "ink-axis",
            Self::Number => "ink-number",
            Self::Inside => "ink-on",
            Self::Grid => "ink-grid",
            Self::Rule => "ink-rule",
            Self::Track => "ink-track",
            Self::Mark => "ink-mark",
            Self::Derived => "ink-derived",
            Self::Part => "ink-part",
            Self::Rest => "ink-rest",
            Self::Empty => "ink-empty",
            Self::Goal => "ink-goal",
            Self::Open => "ink-open",
            Self::Band => "ink-band",
            Self::Before => "ink-before",
            Self::After => "ink-after",
            Self::Link => "ink-link",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ink_is_found_by_its_number() {
        for (number, ink) in Ink::ALL.into_iter().enumerate() {
            assert_eq!(ink as usize, number);
        }
    }
}
