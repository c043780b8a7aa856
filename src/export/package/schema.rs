//! The Table Schema of the exported tables: what each column is, and what its cells may be.

use crate::export::json::Value;
use crate::export::table::{Column, Content};
use crate::i18n::Language;
use crate::i18n::export_message::ExportMessage;

/// The schema of the table of figures.
pub(super) fn figures(language: Language) -> Value {
    let key = vec![Value::from(Column::Id.name())];
    schema(Column::of_record(), language, key, within_figures())
}

/// The schema of the table of charts, whose rows are figures of the other table in their places.
pub(super) fn charts(language: Language) -> Value {
    let place = [Column::Chart, Column::Series, Column::Datum];
    let key = place.iter().map(|column| Value::from(column.name()));
    let foreign = reference(Column::Id, "figures");
    schema(Column::ALL, language, key.collect(), vec![foreign])
}

fn schema(columns: &[Column], language: Language, key: Vec<Value>, foreign: Vec<Value>) -> Value {
    let fields = columns.iter().map(|column| field(*column, language));
    Value::Object(vec![
        ("fields", Value::List(fields.collect())),
        ("missingValues", Value::List(vec![Value::from("")])),
        ("primaryKey", Value::List(key)),
        ("foreignKeys", Value::List(foreign)),
    ])
}

/// Figures that other figures name. The empty name is the table itself.
fn within_figures() -> Vec<Value> {
    let inside = [Column::Denominator, Column::IsPartOf];
    inside.map(|column| reference(column, "")).into()
}

fn reference(column: Column, resource: &str) -> Value {
    let target = Value::Object(vec![
        ("resource", Value::from(resource)),
        ("fields", Value::from(Column::Id.name())),
    ]);
    Value::Object(vec![
        ("fields", Value::from(column.name())),
        ("reference", target),
    ])
}

fn field(column: Column, language: Language) -> Value {
    Value::of(vec![
        ("name", Some(Value::from(column.name()))),
        ("type", Some(Value::from(kind(column.content())))),
        (
            "description",
            Some(Value::from(message(column).text(language))),
        ),
        ("constraints", constraints(column)),
    ])
}

/// The type of Table Schema.
const fn kind(content: Content) -> &'static str {
    match content {
        Content::Words | Content::Name | Content::Word(_) | Content::Period | Content::Digest => {
            "string"
        }
        Content::Number => "number",
        Content::Place | Content::Integer | Content::Offset => "integer",
        Content::Truth => "boolean",
    }
}

/// ISO 8601 as periods are written: `2024`, `2024-05`, `2024-05-01`, or two of them with `/` between.
const PERIOD: &str = "[0-9]{4}(-[0-9]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?";

fn constraints(column: Column) -> Option<Value> {
    let pattern = |pattern: &str| vec![("pattern", Value::from(pattern))];
    let least = |least: usize| vec![("minimum", Value::from(least))];
    let mut rules = match column.content() {
        Content::Name => pattern("[A-Za-z0-9._-]+"),
        Content::Word(words) => {
            let words = words.iter().map(|word| Value::from(*word));
            vec![("enum", Value::List(words.collect()))]
        }
        Content::Place => least(1),
        Content::Offset => least(0),
        Content::Period => pattern(PERIOD),
        Content::Digest => pattern("[0-9a-f]{64}"),
        Content::Words | Content::Number | Content::Integer | Content::Truth => Vec::new(),
    };
    if REQUIRED.contains(&column) {
        rules.insert(0, ("required", Value::Truth(true)));
    }
    (!rules.is_empty()).then_some(Value::Object(rules))
}

/// Columns without an empty cell.
const REQUIRED: [Column; 10] = [
    Column::Chart,
    Column::Series,
    Column::Datum,
    Column::Role,
    Column::Id,
    Column::Kind,
    Column::Theme,
    Column::Label,
    Column::Provenance,
    Column::TextSha256,
];

/// What a column is, in words.
const fn message(column: Column) -> ExportMessage {
    match column {
        Column::Chart => ExportMessage::ColumnChart,
        Column::Series => ExportMessage::ColumnSeries,
        Column::SeriesLabel => ExportMessage::ColumnSeriesLabel,
        Column::Datum => ExportMessage::ColumnDatum,
        Column::Role => ExportMessage::ColumnRole,
        Column::Id => ExportMessage::ColumnId,
        Column::Kind => ExportMessage::ColumnKind,
        Column::Theme => ExportMessage::ColumnTheme,
        Column::Concept => ExportMessage::ColumnConcept,
        Column::Entity => ExportMessage::ColumnEntity,
        Column::Label => ExportMessage::ColumnLabel,
        Column::Value => ExportMessage::ColumnValue,
        Column::Decimals => ExportMessage::ColumnDecimals,
        Column::Unit => ExportMessage::ColumnUnit,
        Column::UnitEditorial => ExportMessage::ColumnUnitEditorial,
        Column::Comparator => ExportMessage::ColumnComparator,
        Column::Approximate => ExportMessage::ColumnApproximate,
        Column::Qualifier => ExportMessage::ColumnQualifier,
        Column::LowerBound => ExportMessage::ColumnLowerBound,
        Column::UpperBound => ExportMessage::ColumnUpperBound,
        Column::UpperIncluded => ExportMessage::ColumnUpperIncluded,
        Column::Period => ExportMessage::ColumnPeriod,
        Column::Status => ExportMessage::ColumnStatus,
        Column::IsShare => ExportMessage::ColumnIsShare,
        Column::Denominator => ExportMessage::ColumnDenominator,
        Column::IsPartOf => ExportMessage::ColumnIsPartOf,
        Column::Provenance => ExportMessage::ColumnProvenance,
        Column::Formula => ExportMessage::ColumnFormula,
        Column::Inputs => ExportMessage::ColumnInputs,
        Column::RankPosition => ExportMessage::ColumnRankPosition,
        Column::RankOf => ExportMessage::ColumnRankOf,
        Column::RankScope => ExportMessage::ColumnRankScope,
        Column::RankSetSize => ExportMessage::ColumnRankSetSize,
        Column::RankQuote => ExportMessage::ColumnRankQuote,
        Column::QuoteExact => ExportMessage::ColumnQuoteExact,
        Column::QuotePrefix => ExportMessage::ColumnQuotePrefix,
        Column::QuoteSuffix => ExportMessage::ColumnQuoteSuffix,
        Column::QuoteAlso => ExportMessage::ColumnQuoteAlso,
        Column::QuoteFound => ExportMessage::ColumnQuoteFound,
        Column::Start => ExportMessage::ColumnStart,
        Column::End => ExportMessage::ColumnEnd,
        Column::TextSha256 => ExportMessage::ColumnTextSha256,
        Column::Displayed => ExportMessage::ColumnDisplayed,
        Column::RankDisplayed => ExportMessage::ColumnRankDisplayed,
        Column::Caveat => ExportMessage::ColumnCaveat,
        Column::Note => ExportMessage::ColumnNote,
    }
}
