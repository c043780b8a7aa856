//! The time a number speaks of, as ISO 8601 writes it: a year, a month, a day, or from one to another.

use crate::excerpt;
use std::error::Error;
use std::fmt;

/// A period. Values come from [`Period::parse`], which is the only door for text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// A calendar year: `2022`.
    Year(i32),
    /// A month of a year: `2025-01`.
    Month(i32, u8),
    /// A day: `2024-05-01`.
    Day(i32, u8, u8),
    /// From the start of one to the end of the other: `2025-01/2025-06` is the first half of 2025.
    Span {
        /// The first year, month or day of it.
        start: Date,
        /// The last, as precise as the first.
        end: Date,
    },
}

/// A year, month or day as an end of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Date {
    /// A calendar year.
    Year(i32),
    /// A month of a year.
    Month(i32, u8),
    /// A day.
    Day(i32, u8, u8),
}

/// Why a text is no period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// Not of the form `YYYY`, `YYYY-MM`, `YYYY-MM-DD`, or two of them with `/` between.
    Shape(String),
    /// No such year: four digits, 0001 to 9999.
    Year(String),
    /// No such month: two digits, 01 to 12.
    Month(String),
    /// No such day in that month.
    Day(String),
    /// The ends of the span are not equally precise.
    Precision(String),
    /// The span does not end after it starts.
    Order(String),
}

impl Period {
    /// Reads ISO 8601 as [`Display`](fmt::Display) prints it; abbreviated ends (`2025-01/06`) are refused.
    ///
    /// # Errors
    /// A [`PeriodError`] that names the part that is wrong.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        Self::read(text).map_err(Wrong::told)
    }

    /// As [`parse`](Self::parse), where nobody asks for the words of the error.
    pub(crate) fn read(text: &str) -> Result<Self, Wrong<'_>> {
        let Some(slash) = text.bytes().position(|byte| byte == b'/') else {
            return Ok(Date::read(text)?.into());
        };
        let start = Date::read(excerpt::up_to(text, slash))?;
        let end = Date::read(excerpt::from(text, slash + 1))?;
        match misplaced(start, end) {
            Some(wrong) => Err(Wrong(wrong, text)),
            None => Ok(Self::Span { start, end }),
        }
    }

    /// From the start of one date to the end of another.
    ///
    /// # Errors
    /// When they are not equally precise, or the second does not follow the first.
    pub fn span(start: Date, end: Date) -> Result<Self, PeriodError> {
        match misplaced(start, end) {
            Some(wrong) => Err(wrong(format!("{start}/{end}"))),
            None => Ok(Self::Span { start, end }),
        }
    }

    /// The first or second half of a year, `None` for any other `half`.
    pub fn half_year(year: i32, half: u8) -> Option<Self> {
        let first = match half {
            1 => 1,
            2 => 7,
            _ => return None,
        };
        Some(Self::Span {
            start: Date::Month(year, first),
            end: Date::Month(year, first + 5),
        })
    }

    /// The year and which half of it (1 or 2), if it is one, in months or in days.
    pub fn is_half_year(&self) -> Option<(i32, u8)> {
        let (year, _, _) = self.first_day();
        let half =
            |half: &u8| Self::half_year(year, *half).is_some_and(|it| it.days() == self.days());
        [1, 2].into_iter().find(half).map(|half| (year, half))
    }

    /// Its first day as year, month, day.
    pub fn first_day(&self) -> (i32, u8, u8) {
        self.start().first_day()
    }

    /// Its last day as year, month, day.
    pub fn last_day(&self) -> (i32, u8, u8) {
        self.end().last_day()
    }

    /// Whether each day of the other is a day of this one.
    pub fn covers(&self, other: &Self) -> bool {
        self.first_day() <= other.first_day() && other.last_day() <= self.last_day()
    }

    /// The date it starts with.
    pub fn start(&self) -> Date {
        match *self {
            Self::Year(year) => Date::Year(year),
            Self::Month(year, month) => Date::Month(year, month),
            Self::Day(year, month, day) => Date::Day(year, month, day),
            Self::Span { start, .. } => start,
        }
    }

    /// The date it ends with.
    pub fn end(&self) -> Date {
        match *self {
            Self::Span { end, .. } => end,
            Self::Year(_) | Self::Month(..) | Self::Day(..) => self.start(),
        }
    }

    fn days(&self) -> ((i32, u8, u8), (i32, u8, u8)) {
        (self.first_day(), self.last_day())
    }
}

impl From<Date> for Period {
    fn from(date: Date) -> Self {
        match date {
            Date::Year(year) => Self::Year(year),
            Date::Month(year, month) => Self::Month(year, month),
            Date::Day(year, month, day) => Self::Day(year, month, day),
        }
    }
}

impl Date {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Errors
    /// A [`PeriodError`] that names the part that is wrong.
    pub fn parse(text: &str) -> Result<Self, PeriodError> {
        Self::read(text).map_err(Wrong::told)
    }

    /// As [`parse`](Self::parse), where nobody asks for the words of the error.
    pub(crate) fn read(text: &str) -> Result<Self, Wrong<'_>> {
        let mut parts = text.split('-');
        let mut next = || parts.next();
        let (year, month, day, rest) = (next(), next(), next(), next());
        if rest.is_some() {
            return Err(Wrong(PeriodError::Shape, text));
        }
        let year = part(year.unwrap_or_default(), 4, 9999, PeriodError::Year)?;
        let Some(month) = month else {
            return Ok(Self::Year(year));
        };
        let month = part(month, 2, 12, PeriodError::Month)?.unsigned_abs() as u8;
        let Some(day) = day else {
            return Ok(Self::Month(year, month));
        };
        let last = i32::from(days_in(year, month));
        let day = part(day, 2, last, PeriodError::Day)?.unsigned_abs() as u8;
        Ok(Self::Day(year, month, day))
    }

    fn first_day(self) -> (i32, u8, u8) {
        match self {
            Self::Year(year) => (year, 1, 1),
            Self::Month(year, month) => (year, month, 1),
            Self::Day(year, month, day) => (year, month, day),
        }
    }

    fn last_day(self) -> (i32, u8, u8) {
        match self {
            Self::Year(year) => (year, 12, 31),
            Self::Month(year, month) => (year, month, days_in(year, month)),
            Self::Day(year, month, day) => (year, month, day),
        }
    }

    fn precision(self) -> u8 {
        match self {
            Self::Year(_) => 1,
            Self::Month(..) => 2,
            Self::Day(..) => 3,
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(out, "{year:04}"),
            Self::Month(year, month) => write!(out, "{year:04}-{month:02}"),
            Self::Day(year, month, day) => write!(out, "{year:04}-{month:02}-{day:02}"),
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Span { start, end } => write!(out, "{start}/{end}"),
            Self::Year(_) | Self::Month(..) | Self::Day(..) => {
                fmt::Display::fmt(&self.start(), out)
            }
        }
    }
}

impl fmt::Display for PeriodError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Shape(text) => write!(out, "\"{text}\" is not YYYY, YYYY-MM or YYYY-MM-DD"),
            Self::Year(text) => write!(out, "\"{text}\" is no year; write four digits, as in 2025"),
            Self::Month(text) => write!(out, "\"{text}\" is no month; write two digits, 01 to 12"),
            Self::Day(text) => write!(
                out,
                "\"{text}\" is no day of that month; write two digits, as in 01"
            ),
            Self::Precision(text) => write!(
                out,
                "\"{text}\" mixes years, months and days; write both ends alike"
            ),
            Self::Order(text) => write!(out, "\"{text}\" does not end after it starts"),
        }
    }
}

impl Error for PeriodError {}

/// An error before it is told: which it is, and of what words.
pub(crate) struct Wrong<'a>(fn(String) -> PeriodError, &'a str);

impl Wrong<'_> {
    fn told(self) -> PeriodError {
        self.0(self.1.to_owned())
    }
}

/// What is wrong with two dates as the ends of a span.
fn misplaced(start: Date, end: Date) -> Option<fn(String) -> PeriodError> {
    if start.precision() != end.precision() {
        Some(PeriodError::Precision)
    } else if start >= end {
        Some(PeriodError::Order)
    } else {
        None
    }
}

/// A run of exactly `width` digits from 1 to `most`.
fn part(
    text: &str,
    width: usize,
    most: i32,
    wrong: fn(String) -> PeriodError,
) -> Result<i32, Wrong<'_>> {
    let (mut number, mut digits) = (0, text.len() == width);
    for byte in text.bytes().take(width) {
        digits &= byte.is_ascii_digit();
        number = number * 10 + i32::from(byte) - i32::from(b'0');
    }
    if digits && (1..=most).contains(&number) {
        Ok(number)
    } else {
        Err(Wrong(wrong, text))
    }
}

/// The days of a month in the Gregorian calendar.
fn days_in(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn iso_8601_reads_and_prints_back() {
        for text in [
            "2022",
            "2025-01",
            "2024-05-01",
            "2024-02-29",
            "2025-01/2025-06",
            "2022/2024",
            "2024-12-31/2025-01-01",
        ] {
            assert_eq!(
                Period::parse(text)
                    .map(|period| period.to_string())
                    .as_deref(),
                Ok(text)
            );
        }
    }

    #[test]
    fn an_error_names_the_part_that_is_wrong() {
        let check =
            |text: &str, wrong: PeriodError| assert_eq!(Period::parse(text), Err(wrong), "{text}");
        check("", PeriodError::Year(String::new()));
        check("22", PeriodError::Year("22".into()));
        check("0000", PeriodError::Year("0000".into()));
        check("2025-1", PeriodError::Month("1".into()));
        check("2025-13", PeriodError::Month("13".into()));
        check("2023-02-29", PeriodError::Day("29".into()));
        check("2025-01-01-01", PeriodError::Shape("2025-01-01-01".into()));
        check("2025-01/06", PeriodError::Year("06".into()));
        check(
            "2025/2025-06",
            PeriodError::Precision("2025/2025-06".into()),
        );
        check(
            "2025-06/2025-01",
            PeriodError::Order("2025-06/2025-01".into()),
        );
        check("2025/2025", PeriodError::Order("2025/2025".into()));
        check("２０２５", PeriodError::Year("２０２５".into()));
    }

    #[test]
    fn half_years_are_recognised_in_months_and_in_days() {
        for (text, expected) in [
            ("2025-01/2025-06", Some((2025, 1))),
            ("2025-07/2025-12", Some((2025, 2))),
            ("2025-01-01/2025-06-30", Some((2025, 1))),
            ("2025-02/2025-07", None),
            ("2025-01/2026-06", None),
            ("2025", None),
        ] {
            assert_eq!(
                Period::parse(text).unwrap().is_half_year(),
                expected,
                "{text}"
            );
        }
        assert_eq!(Period::half_year(2025, 3), None);
    }

    #[test]
    fn a_year_covers_its_halves_and_not_its_neighbours() {
        let period = |text| Period::parse(text).unwrap();
        assert!(period("2025").covers(&period("2025-01/2025-06")));
        assert!(period("2025-02").covers(&period("2025-02-28")));
        assert!(!period("2025-01/2025-06").covers(&period("2025")));
        assert!(!period("2024").covers(&period("2025-01")));
    }

    fn date() -> impl Strategy<Value = Date> {
        (1i32..=9999, 1u8..=12, 1u8..=28, 0..3).prop_map(|(year, month, day, precision)| {
            match precision {
                0 => Date::Year(year),
                1 => Date::Month(year, month),
                _ => Date::Day(year, month, day),
            }
        })
    }

    proptest! {
        #[test]
        fn printing_and_parsing_are_inverse(start in date(), end in date()) {
            let periods = [Some(start.into()), Period::span(start, end).ok()];
            for period in periods.into_iter().flatten() {
                prop_assert_eq!(Period::parse(&period.to_string()), Ok(period));
            }
        }

        #[test]
        fn any_text_is_a_period_printed_the_same_or_an_error(text in "[0-9/-]{0,12}|\\PC*") {
            if let Ok(period) = Period::parse(&text) {
                prop_assert_eq!(period.to_string(), text);
            }
        }
    }
}
