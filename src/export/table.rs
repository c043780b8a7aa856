//! Which columns an exported table has, what each holds, and the table itself before any format.

/// A table: its columns, and rows of as many cells. A cell that says nothing is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The columns.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// What the cells of a column are, when they are not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Words.
    Words,
    /// A name of the case.
    Name,
    /// One of a closed list of words.
    Word(&'static [&'static str]),
    /// A decimal number.
    Number,
    /// A whole number, not below 1.
    Place,
    /// A whole number of any sign.
    Integer,
    /// A number of code points from the start of the text.
    Offset,
    /// `true` or `false`.
    Truth,
    /// A period in ISO 8601.
    Period,
    /// A SHA-256 in hexadecimal.
    Digest,
}

macro_rules! columns {
    ($($(#[doc = $doc:literal])* $column:ident: $name:literal, $content:expr;)*) => {
        /// A column of an exported table.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Column { $($(#[doc = $doc])* $column,)* }

        impl Column {
            /// Every column: those of a chart's table first, then those of each row's figure.
            pub const ALL: &[Self] = &[$(Self::$column,)*];

            /// The name in the file's first row; the same in every language.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$column => $name,)* }
            }

            /// What its cells are.
            pub const fn content(self) -> Content {
                match self { $(Self::$column => $content,)* }
            }
        }
    };
}

columns! {
    /// The name of the chart.
    Chart: "chart", Content::Name;
    /// The number of the series in the chart, from 1.
    Series: "series", Content::Place;
    /// The label that the series' data share.
    SeriesLabel: "series_label", Content::Words;
    /// The number of the datum in its series, from 1.
    Datum: "datum", Content::Place;
    /// What the datum is in the chart.
    Role: "role", Content::Word(&[
        "value", "whole", "part", "remainder", "share", "before", "after", "change", "band", "total", "row",
    ]);
    /// The name of the figure, derived value or claim.
    Id: "id", Content::Name;
    /// Stated by the report, derived from what it states, or claimed without a number.
    Kind: "kind", Content::Word(&["stated", "derived", "claim"]);
    /// The section it belongs to.
    Theme: "theme", Content::Name;
    /// What it measures; a claim measures nothing.
    Concept: "concept", Content::Name;
    /// Whom it is about; the case names nobody for a derived value.
    Entity: "entity", Content::Name;
    /// A short label in the reader's language.
    Label: "label", Content::Words;
    /// The written number as a plain decimal in base units (元, a ratio); for a derived value, rounded to `decimals`.
    Value: "value", Content::Number;
    /// The last printed place as a power of ten, sign reversed (xBRL `decimals`); empty without a value.
    Decimals: "decimals", Content::Integer;
    /// The name of the unit; for money the ISO 4217 code.
    Unit: "unit", Content::Name;
    /// Whether the unit is the editor's reading.
    UnitEditorial: "unit_editorial", Content::Truth;
    /// On which side of the value the true one lies (HL7 FHIR).
    Comparator: "comparator", Content::Word(&["<", "<=", ">=", ">"]);
    /// Whether the words say that it is near the value.
    Approximate: "approximate", Content::Truth;
    /// The qualifying word, verbatim.
    Qualifier: "qualifier", Content::Words;
    /// The bound that the text itself states, included; of a derived value, what the rounding of its inputs leaves.
    LowerBound: "lower_bound", Content::Number;
    /// The other bound, included or not.
    UpperBound: "upper_bound", Content::Number;
    /// Whether that bound is included or only what lies below it.
    UpperIncluded: "upper_included", Content::Truth;
    /// When; empty where the report does not say.
    Period: "period", Content::Period;
    /// Observed, aimed at, or left open (SDMX); a derived value was not observed.
    Status: "status", Content::Word(&["actual", "target", "ambiguous"]);
    /// Whether it is a share of something; then an empty `denominator` means that the report does not say of what.
    IsShare: "is_share", Content::Truth;
    /// The figure it is a share of.
    Denominator: "denominator", Content::Name;
    /// The figure that contains it.
    IsPartOf: "is_part_of", Content::Name;
    /// How it comes from the report (W3C PROV).
    Provenance: "provenance", Content::Word(&["prov:wasQuotedFrom", "prov:wasDerivedFrom"]);
    /// The formula of a derived value.
    Formula: "formula", Content::Words;
    /// What the names in the formula stand for, as `name=id` with `; ` between.
    Inputs: "inputs", Content::Words;
    /// The place it took, from 1.
    RankPosition: "rank_position", Content::Place;
    /// What is ordered.
    RankOf: "rank_of", Content::Words;
    /// Among whom.
    RankScope: "rank_scope", Content::Words;
    /// Among how many; empty where the report does not say.
    RankSetSize: "rank_set_size", Content::Place;
    /// The words that state the rank.
    RankQuote: "rank_quote", Content::Words;
    /// The words that state it (W3C TextQuoteSelector).
    QuoteExact: "quote_exact", Content::Words;
    /// The words just before.
    QuotePrefix: "quote_prefix", Content::Words;
    /// The words just after.
    QuoteSuffix: "quote_suffix", Content::Words;
    /// Words elsewhere that it needs, with ` / ` between.
    QuoteAlso: "quote_also", Content::Words;
    /// What became of the quote when it was looked for in the text.
    QuoteFound: "quote_found", Content::Word(&["found", "moved", "missing", "ambiguous"]);
    /// The first code point of the quote, as found (W3C TextPositionSelector); empty where that is not certain.
    Start: "start", Content::Offset;
    /// One past its last code point.
    End: "end", Content::Offset;
    /// The digest of the text that the quote stands in.
    TextSha256: "text_sha256", Content::Digest;
    /// The number as the page writes it, with qualifier and unit; of a claim, nothing.
    Displayed: "displayed", Content::Words;
    /// The place it took as the page writes it.
    RankDisplayed: "rank_displayed", Content::Words;
    /// What the page says beside the number: that it is derived, a goal, or a share of what is not stated.
    Caveat: "caveat", Content::Words;
    /// How it was read: the editor's note.
    Note: "note", Content::Words;
}

impl Column {
    /// How many columns only the table of a chart has.
    const OF_CHART: usize = 5;

    /// The columns of each figure, derived value and claim.
    pub fn of_record() -> &'static [Self] {
        Self::ALL.split_at(Self::OF_CHART).1
    }

    /// The columns that say where in a chart a row stands.
    pub fn of_chart() -> &'static [Self] {
        Self::ALL.split_at(Self::OF_CHART).0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_record_begins_with_its_name_and_no_column_stands_twice() {
        assert_eq!(Column::of_record()[0], Column::Id);
        let names: BTreeSet<_> = Column::ALL.iter().map(|column| column.name()).collect();
        assert_eq!(names.len(), Column::ALL.len());
    }
}
