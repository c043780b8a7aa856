//! What can be taken along, as the controls of the page name it: `data-with` of a control, read here.

use crate::export::citation::Style;

/// Something to take along. Names hold letters, digits, `-`, `_` and `.` only, so that a colon parts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What<'a> {
    /// The picture of a chart: `chart-svg:<chart>`, with `:square` or `:long` behind it.
    Chart(&'a str, Shape),
    /// The data that a chart shows: `chart-csv:<chart>`.
    Data(&'a str),
    /// All figures: `figures-csv`.
    Figures,
    /// The case file: `json`.
    Case,
    /// The data package: `package`.
    Package,
    /// The terms of the libraries inside the program: `terms`.
    Terms,
    /// The citation of a figure: `citation:<figure>:<style>`.
    Citation(&'a str, Style),
    /// The card of a figure: `card:<figure>`.
    Card(&'a str),
    /// The markup that shows a chart in another page: `embed:<chart>`.
    Embed(&'a str),
}

/// The shape of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// As on the page.
    AsShown,
    /// A square.
    Square,
    /// As wide as a telephone and as high as it must be, and higher than wide.
    Long,
}

impl Shape {
    /// The word that stands for it; none for the page's own.
    pub const fn code(self) -> &'static str {
        match self {
            Self::AsShown => "",
            Self::Square => "square",
            Self::Long => "long",
        }
    }

    fn parse(code: &str) -> Option<Self> {
        let all = [Self::AsShown, Self::Square, Self::Long];
        all.into_iter().find(|shape| shape.code() == code)
    }
}

impl<'a> What<'a> {
    /// Reads what a control names.
    pub fn parse(what: &'a str) -> Option<Self> {
        let (kind, rest) = what.split_once(':').unwrap_or((what, ""));
        let (id, form) = rest.split_once(':').unwrap_or((rest, ""));
        match (kind, id, form) {
            ("figures-csv", "", "") => Some(Self::Figures),
            ("json", "", "") => Some(Self::Case),
            ("package", "", "") => Some(Self::Package),
            ("terms", "", "") => Some(Self::Terms),
            (_, "", _) => None,
            ("chart-svg", ..) => Some(Self::Chart(id, Shape::parse(form)?)),
            ("citation", ..) => Some(Self::Citation(id, Style::parse(form)?)),
            ("chart-csv", _, "") => Some(Self::Data(id)),
            ("card", _, "") => Some(Self::Card(id)),
            ("embed", _, "") => Some(Self::Embed(id)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_names_what_it_gives() {
        for (what, expected) in [
            ("chart-svg:a", Some(What::Chart("a", Shape::AsShown))),
            ("chart-svg:a:square", Some(What::Chart("a", Shape::Square))),
            ("chart-svg:a:long", Some(What::Chart("a", Shape::Long))),
            ("chart-csv:a.b", Some(What::Data("a.b"))),
            ("figures-csv", Some(What::Figures)),
            ("json", Some(What::Case)),
            ("package", Some(What::Package)),
            ("terms", Some(What::Terms)),
            ("citation:a:ris", Some(What::Citation("a", Style::Ris))),
            ("card:a", Some(What::Card("a"))),
            ("embed:a", Some(What::Embed("a"))),
            ("chart-svg:a:round", None),
            ("chart-svg:", None),
            ("chart-csv:a:b", None),
            ("citation:a", None),
            ("json:a", None),
            ("", None),
        ] {
            assert_eq!(What::parse(what), expected, "{what}");
        }
    }
}
