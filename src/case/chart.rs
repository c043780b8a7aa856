//! What a chart shows, as the case declares it.

use super::{Id, Text};

/// The kinds of chart that the code can draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartKind {
    /// Separate columns of written values over their periods.
    Columns,
    /// A stated interval, with the derived values that do or do not lie in it.
    Band,
    /// A whole with its part and the remainder.
    PartWhole,
    /// One number, large, with a bar for the eye where the number has a natural scale.
    Number,
    /// Before and after, each row on a scale of its own.
    Dumbbell,
    /// Shares of a whole, from 0 to 100 %.
    Meter,
    /// A number of things as that many cells, a row for each share of them.
    Cells,
    /// Amounts of unlike things, each on a scale of its own.
    Panels,
    /// Places in an order.
    Strip,
    /// Counts as dots.
    Dots,
}

impl ChartKind {
    /// Whether a place in the picture stands for a number, so that beyond a written number there is a direction.
    pub fn draws_to_scale(self) -> bool {
        match self {
            Self::Columns
            | Self::Band
            | Self::PartWhole
            | Self::Dumbbell
            | Self::Meter
            | Self::Panels => true,
            Self::Number | Self::Cells | Self::Strip | Self::Dots => false,
        }
    }
}

/// What a datum is in its chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DatumRole {
    /// A value like the others.
    Value,
    /// What contains the parts.
    Whole,
    /// A part of the whole.
    Part,
    /// What is left of the whole.
    Remainder,
    /// The part as a share.
    Share,
    /// The state before.
    Before,
    /// The state after.
    After,
    /// The difference between them.
    Change,
    /// An interval to compare with.
    Band,
    /// The number of things.
    Total,
    /// A share of the things.
    Row,
}

/// One datum of a series, as declared.
#[derive(Clone, Debug)]
pub struct Datum {
    /// The figure, derived value or ranked claim.
    pub of: Id,
    /// What it is in the chart.
    pub role: DatumRole,
}

/// Data that belong together: a row, a pair, a panel.
#[derive(Clone, Debug)]
pub struct Series {
    /// Its label, if the data's own do not do.
    pub label: Text,
    /// Its data.
    pub data: Vec<Datum>,
}

/// A picture, as declared.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Its name in the case.
    pub id: Id,
    /// The section it stands in.
    pub theme: Id,
    /// How it is drawn.
    pub kind: ChartKind,
    /// What it says, in one sentence.
    pub title: Text,
    /// What is shown: measure, place, time, unit.
    pub subtitle: Text,
    /// The picture in words, for those who do not see it.
    pub summary: Text,
    /// What a reader must know to read it right.
    pub note: Text,
    /// The data.
    pub series: Vec<Series>,
}
