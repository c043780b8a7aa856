//! The gallery: one table of specimens, each kind of chart in each state that a report can bring it into.
//!
//! The data are those of an invented case beside this file, whose figures are named by family and state, so that a
//! specimen is a kind, a state and the rule by which the kind takes its data.

use casetrace::case::{Case, Chart, ChartKind, Datum, DatumRole, Id};

/// What may be special about the data of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing.
    Plain,
    /// A single datum.
    One,
    /// None at all.
    Empty,
    /// A figure for which the text gives no value.
    Gap,
    /// A label that no designer would have chosen.
    Long,
    /// Something huge beside something tiny.
    Extremes,
    /// A value above the written number.
    Up,
    /// A value below it.
    Down,
    /// A value near it.
    Near,
    /// A value aimed at.
    Goal,
    /// A value that follows from others.
    Derived,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 11] = [
        Self::Plain,
        Self::One,
        Self::Empty,
        Self::Gap,
        Self::Long,
        Self::Extremes,
        Self::Up,
        Self::Down,
        Self::Near,
        Self::Goal,
        Self::Derived,
    ];

    /// Its name in the name of a snapshot.
    pub fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::One => "one",
            Self::Empty => "empty",
            Self::Gap => "gap",
            Self::Long => "long",
            Self::Extremes => "extremes",
            Self::Up => "up",
            Self::Down => "down",
            Self::Near => "near",
            Self::Goal => "goal",
            Self::Derived => "derived",
        }
    }

    /// How the figures in this state end; the special one of a family.
    fn suffix(self) -> &'static str {
        match self {
            Self::Plain | Self::One | Self::Empty => "b",
            Self::Extremes => "tiny",
            Self::Gap
            | Self::Long
            | Self::Up
            | Self::Down
            | Self::Near
            | Self::Goal
            | Self::Derived => self.name(),
        }
    }
}

/// Every kind of chart, with its name in the case.
pub const KINDS: [(ChartKind, &str); 10] = [
    (ChartKind::Columns, "columns"),
    (ChartKind::Band, "band"),
    (ChartKind::PartWhole, "part-whole"),
    (ChartKind::Number, "number"),
    (ChartKind::Dumbbell, "dumbbell"),
    (ChartKind::Meter, "meter"),
    (ChartKind::Cells, "cells"),
    (ChartKind::Panels, "panels"),
    (ChartKind::Strip, "strip"),
    (ChartKind::Dots, "dots"),
];

type Given = (DatumRole, String);

/// The chart of that kind in that state; `None` where the kind knows no such state.
pub fn specimen(case: &Case, kind: ChartKind, state: State) -> Option<Chart> {
    let mut chart = case.charts.iter().find(|chart| chart.kind == kind)?.clone();
    let template = chart.series[0].clone();
    let series = |data: Vec<Given>| {
        let mut series = template.clone();
        series.data = data
            .into_iter()
            .map(|(role, id)| Datum {
                of: Id::from(id.as_str()),
                role,
            })
            .collect();
        series
    };
    chart.series = data(kind, state)?.into_iter().map(series).collect();
    Some(chart)
}

/// The data of a specimen, by series.
fn data(kind: ChartKind, state: State) -> Option<Vec<Vec<Given>>> {
    use DatumRole::{
        After, Band, Before, Change, Part, Remainder, Row, Share, Total, Value, Whole,
    };
    if state == State::Empty {
        return Some(Vec::new());
    }
    let figure = |role: DatumRole, family: &str, suffix: &str| (role, format!("{family}-{suffix}"));
    let x = |role: DatumRole, family: &str| figure(role, family, state.suffix());
    let values = |family: &str, suffixes: &[&str]| {
        suffixes
            .iter()
            .map(|s| figure(Value, family, s))
            .collect::<Vec<_>>()
    };
    let rows = |family: &str, suffixes: &[&str]| {
        values(family, suffixes)
            .into_iter()
            .map(|it| vec![it])
            .collect::<Vec<_>>()
    };
    let plain = matches!(state, State::Plain);
    let one = matches!(state, State::One);
    let extremes = matches!(state, State::Extremes);
    Some(match kind {
        ChartKind::Columns if plain => vec![values("money", &["a", "b", "c"])],
        ChartKind::Columns if one => vec![values("money", &["b"])],
        ChartKind::Columns if extremes => vec![values("money", &["a", "tiny", "huge"])],
        ChartKind::Columns => vec![values("money", &["a", "b", state.suffix()])],
        ChartKind::Band if one => vec![vec![figure(Band, "share", "band")]],
        ChartKind::Band if plain => vec![vec![
            figure(Band, "share", "band"),
            figure(Value, "growth", "c"),
            figure(Value, "growth", "up"),
        ]],
        ChartKind::Band if extremes => vec![vec![
            figure(Band, "share", "band"),
            x(Value, "share"),
            figure(Value, "share", "huge"),
        ]],
        ChartKind::Band => vec![vec![
            figure(Band, "share", "band"),
            figure(Value, "growth", "c"),
            x(Value, "share"),
        ]],
        ChartKind::PartWhole if plain => vec![vec![
            figure(Whole, "money", "c"),
            figure(Part, "money", "a"),
            figure(Remainder, "money", "rest"),
            figure(Share, "money", "part"),
        ]],
        ChartKind::PartWhole if one => vec![vec![figure(Whole, "money", "c")]],
        ChartKind::PartWhole if extremes => {
            vec![vec![figure(Whole, "money", "huge"), x(Part, "money")]]
        }
        ChartKind::PartWhole => vec![vec![figure(Whole, "money", "c"), x(Part, "money")]],
        ChartKind::Number => vec![vec![x(Value, "money")]],
        ChartKind::Dumbbell if plain => vec![vec![
            figure(Before, "day", "a"),
            figure(After, "day", "b"),
            figure(Change, "day", "cut"),
        ]],
        ChartKind::Dumbbell if one => vec![vec![figure(Before, "day", "a")]],
        ChartKind::Dumbbell if extremes => vec![
            vec![figure(Before, "day", "huge"), x(After, "day")],
            vec![figure(Before, "day", "a"), figure(After, "day", "b")],
        ],
        ChartKind::Dumbbell => vec![vec![figure(Before, "day", "a"), x(After, "day")]],
        ChartKind::Meter if plain => rows("share", &["a", "b", "c"]),
        ChartKind::Meter if extremes => rows("share", &["tiny", "huge"]),
        ChartKind::Meter => rows("share", &[state.suffix()]),
        ChartKind::Cells if plain => vec![vec![
            figure(Total, "book", "c"),
            figure(Row, "share", "a"),
            figure(Row, "share", "c"),
        ]],
        ChartKind::Cells if one => vec![vec![figure(Total, "book", "c")]],
        ChartKind::Cells if extremes => vec![vec![figure(Total, "book", "huge"), x(Row, "share")]],
        ChartKind::Cells => vec![vec![x(Total, "book"), x(Row, "share")]],
        ChartKind::Panels if one => rows("route", &["a"]),
        ChartKind::Panels if extremes => rows("route", &["huge", "tiny"]),
        ChartKind::Panels => rows("route", &["a", state.suffix()]),
        ChartKind::Strip if plain => rows("place", &["first", "middle", "last"]),
        ChartKind::Strip if one => rows("place", &["middle"]),
        ChartKind::Strip if extremes => rows("place", &["first", "last"]),
        ChartKind::Strip if state == State::Long => rows("place", &["long"]),
        // A rank has no qualifier, is no goal and not derived.
        ChartKind::Strip => return None,
        ChartKind::Dots if one => rows("book", &["a"]),
        ChartKind::Dots if extremes => rows("book", &["huge", "tiny"]),
        ChartKind::Dots => rows("book", &["a", state.suffix()]),
    })
}
