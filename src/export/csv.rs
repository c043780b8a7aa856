//! Tables as comma-separated values: RFC 4180, safe to open in a spreadsheet, and read back without loss.
//!
//! The bytes are UTF-8 with a byte order mark, because a spreadsheet takes Chinese for another encoding without
//! one; rows end in CRLF; a cell that holds a comma, a quotation mark or a line end stands in quotation marks.
//!
//! A spreadsheet runs a cell that begins with `=`, `+`, `-`, `@`, a tab or a line end as a formula, in quotation
//! marks or not. Such a cell gets an apostrophe before it. A plain decimal number ([`quantity::plain_decimal`]:
//! `-5`, `-0.25`) gets none: a spreadsheet reads it as the number it is, so that negative numbers stay numbers.
//! [`read`] takes the apostrophe away again. For that to be certain, a cell whose own apostrophes stand before
//! such a sign gets one more; `'tis` is left alone. So `read` gives exactly what was written, for every text.
//! A program that does not know the rule sees the apostrophe as part of the text, never as part of a number.

use super::record::Facts;
use super::table::Table;
use crate::chart::Plan;
use crate::quantity;
use crate::wording::Voice;
use std::error::Error;
use std::fmt;

/// The byte order mark that opens the file.
pub const MARK: char = '\u{feff}';

/// All figures, derived values and claims of a case, as they are told in a language and unit.
pub fn figures(voice: Voice<'_>) -> String {
    table(&Facts::new(voice).figures())
}

/// The data that a chart shows, as it shows them.
pub fn chart(plan: &Plan<'_>) -> String {
    table(&Facts::new(plan.voice).chart(plan))
}

/// Writes a table with the names of its columns in the first row.
pub fn table(table: &Table) -> String {
    let names = table.columns.iter().map(|column| column.name().to_owned());
    let mut rows = vec![names.collect()];
    rows.extend(table.rows.iter().cloned());
    write(&rows)
}

/// Writes rows of cells.
pub fn write(rows: &[Vec<String>]) -> String {
    let mut out = String::from(MARK);
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            out.push_str(if place > 0 { "," } else { "" });
            quote(&guard(cell), &mut out);
        }
        out.push_str("\r\n");
    }
    out
}

/// The signs that make a spreadsheet run a cell.
const RUN: [char; 7] = ['=', '+', '-', '@', '\t', '\r', '\n'];

/// Whether a cell begins with such a sign, its own apostrophes aside.
fn runs(cell: &str) -> bool {
    cell.trim_start_matches('\'').starts_with(RUN)
}

fn guard(cell: &str) -> String {
    let safe = !runs(cell) || quantity::plain_decimal(cell).is_some();
    format!("{}{cell}", if safe { "" } else { "'" })
}

fn unguard(cell: String) -> String {
    match cell.strip_prefix('\'') {
        Some(own) if runs(own) => own.to_owned(),
        Some(_) | None => cell,
    }
}

fn quote(cell: &str, out: &mut String) {
    if !cell.contains(['"', ',', '\r', '\n']) {
        return out.push_str(cell);
    }
    out.push('"');
    out.push_str(&cell.replace('"', "\"\""));
    out.push('"');
}

/// Why a text is no comma-separated values: the row, from 1, and what is wrong there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CsvError {
    /// A quotation mark stands inside a cell that does not begin with one.
    Stray(usize),
    /// Something stands between a closing quotation mark and the next comma.
    Behind(usize),
    /// A quotation mark is not closed.
    Open(usize),
}

impl fmt::Display for CsvError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stray(row) => write!(
                out,
                "row {row}: a quotation mark in an unquoted cell; put the cell in quotation marks and double it"
            ),
            Self::Behind(row) => write!(
                out,
                "row {row}: characters behind a quoted cell; put a comma between them"
            ),
            Self::Open(row) => write!(
                out,
                "row {row}: a quotation mark is not closed; close it before the comma"
            ),
        }
    }
}

impl Error for CsvError {}

/// Reads what [`write()`] wrote: rows of cells, apostrophes of the guard taken away. A missing mark and bare line
/// ends are forgiven, since editors change them.
///
/// # Errors
/// A [`CsvError`] that names the row.
pub fn read(text: &str) -> Result<Vec<Vec<String>>, CsvError> {
    let text = text.strip_prefix(MARK).unwrap_or(text);
    let mut reader = Reader {
        rest: text,
        rows: Vec::new(),
        row: Vec::new(),
    };
    while !reader.rest.is_empty() {
        reader.row()?;
    }
    Ok(reader.rows)
}

struct Reader<'a> {
    rest: &'a str,
    rows: Vec<Vec<String>>,
    row: Vec<String>,
}

impl<'a> Reader<'a> {
    /// Reads cells up to the end of the row.
    fn row(&mut self) -> Result<(), CsvError> {
        loop {
            let cell = match self.rest.strip_prefix('"') {
                Some(inner) => self.quoted(inner)?,
                None => self.bare()?,
            };
            self.row.push(unguard(cell));
            let Some(rest) = self.rest.strip_prefix(',') else {
                return self.end();
            };
            self.rest = rest;
        }
    }

    /// Reads the end of a row: a line end, or that of the text.
    fn end(&mut self) -> Result<(), CsvError> {
        let ends = ["\r\n", "\n", "\r"];
        let found = ends.iter().find_map(|end| self.rest.strip_prefix(end));
        match found {
            Some(rest) => self.rest = rest,
            None if self.rest.is_empty() => {}
            None => return Err(CsvError::Behind(self.number())),
        }
        self.rows.push(std::mem::take(&mut self.row));
        Ok(())
    }

    /// The number of the row being read.
    fn number(&self) -> usize {
        self.rows.len() + 1
    }

    fn bare(&mut self) -> Result<String, CsvError> {
        let end = self.rest.find([',', '\r', '\n']);
        let (cell, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        if cell.contains('"') {
            return Err(CsvError::Stray(self.number()));
        }
        self.rest = rest;
        Ok(cell.to_owned())
    }

    fn quoted(&mut self, inner: &'a str) -> Result<String, CsvError> {
        let mut cell = String::new();
        let mut rest = inner;
        while let Some((part, behind)) = rest.split_once('"') {
            cell.push_str(part);
            let Some(more) = behind.strip_prefix('"') else {
                self.rest = behind;
                return Ok(cell);
            };
            cell.push('"');
            rest = more;
        }
        Err(CsvError::Open(self.number()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(cell: &str, written: &str) {
        let text = write(&[vec![cell.to_owned()]]);
        assert_eq!(text, format!("{MARK}{written}\r\n"));
        assert_eq!(read(&text), Ok(vec![vec![cell.to_owned()]]));
    }

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe() {
        check("=1+1", "'=1+1");
        check("+86 722", "'+86 722");
        check("@name", "'@name");
        check("-a + b", "'-a + b");
        check("\tx", "'\tx");
        check("\rx", "\"'\rx\"");
        check("=\"a\",1", "\"'=\"\"a\"\",1\"");
    }

    #[test]
    fn negative_numbers_stay_numbers_and_nothing_else_that_begins_like_one_does() {
        check("-5", "-5");
        check("-0.250", "-0.250");
        check("-5%", "'-5%");
        check("-1e5", "'-1e5");
        check("-", "'-");
        check("--5", "'--5");
        check("+5", "'+5");
    }

    #[test]
    fn apostrophes_of_a_cell_are_its_own() {
        check("'tis", "'tis");
        check("'", "'");
        check("'=x", "''=x");
        check("''-5", "'''-5");
    }

    #[test]
    fn commas_marks_and_line_ends_stand_in_quotation_marks() {
        check("a,b", "\"a,b\"");
        check("a\"b", "\"a\"\"b\"");
        check("a\nb", "\"a\nb\"");
        check("", "");
        check("\u{feff}", "\u{feff}");
    }

    #[test]
    fn a_text_that_is_none_is_refused_with_its_row() {
        assert_eq!(read("a\r\nb\"c"), Err(CsvError::Stray(2)));
        assert_eq!(read("a,\"b\"c"), Err(CsvError::Behind(1)));
        assert_eq!(read("a\n\n\"b"), Err(CsvError::Open(3)));
        assert!(CsvError::Open(3).to_string().starts_with("row 3: "));
    }

    #[test]
    fn other_line_ends_are_forgiven() {
        let rows = |text| read(text).unwrap().concat().join("|");
        assert_eq!(rows("a\nb\rc\r\nd"), "a|b|c|d");
        assert_eq!(rows("a,\r\n"), "a|");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(rows in prop::collection::vec(prop::collection::vec("[-=+@'\",\r\n\t0-9a.億]{0,6}|\\PC{0,8}", 1..5), 0..5)) {
            prop_assert_eq!(read(&write(&rows)), Ok(rows));
        }

        #[test]
        fn no_written_cell_runs_unless_it_is_a_number(cell in "[-=+@'\t\r\n0-9.]{0,5}") {
            let guarded = guard(&cell);
            prop_assert!(!guarded.starts_with(RUN) || quantity::plain_decimal(&guarded).is_some());
        }

        #[test]
        fn any_text_is_read_or_refused(text in "[\"',\r\na=]{0,20}") {
            let _ = read(&text);
        }
    }
}
