//! How each language writes a time: a year, a month, a day, a half-year, from one to another.

use super::Language;
use crate::quantity::{Date, Period};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A period in words: 2031年上半年, first half of 2031; 2031年2—5月, February–May 2031.
pub fn period(period: &Period, language: Language) -> String {
    match language {
        Language::Traditional | Language::Simplified => chinese(period),
        Language::English => english(period),
    }
}

/// A span that has a name of its own.
enum Named {
    Year(i32),
    Half(i32, u8),
    Quarter(i32, u8),
}

fn named(period: &Period) -> Option<Named> {
    let ((year, first, first_day), (last_year, last, _)) = (period.first_day(), period.last_day());
    if let Some((year, half)) = period.is_half_year() {
        return Some(Named::Half(year, half));
    }
    let month = |month| Period::Month(year, month);
    let whole_months = first_day == 1 && month(last).last_day() == period.last_day();
    match (year == last_year && whole_months, first, last) {
        (true, 1, 12) => Some(Named::Year(year)),
        (true, first, last) if first % 3 == 1 && last == first + 2 => {
            Some(Named::Quarter(year, last / 3))
        }
        (_, _, _) => None,
    }
}

fn chinese(period: &Period) -> String {
    match named(period) {
        Some(Named::Year(year)) => return format!("{year}年"),
        Some(Named::Half(year, 1)) => return format!("{year}年上半年"),
        Some(Named::Half(year, _)) => return format!("{year}年下半年"),
        Some(Named::Quarter(year, quarter)) => return format!("{year}年第{}季度", digit(quarter)),
        None => {}
    }
    match *period {
        Period::Year(_) | Period::Month(..) | Period::Day(..) => chinese_date(period.start()),
        Period::Span { start, end } => match (start, end) {
            (Date::Year(from), Date::Year(to)) => format!("{from}—{to}年"),
            (Date::Month(year, from), Date::Month(same, to)) if year == same => {
                format!("{year}年{from}—{to}月")
            }
            (Date::Day(year, month, from), Date::Day(y, m, to)) if (year, month) == (y, m) => {
                format!("{year}年{month}月{from}—{to}日")
            }
            (Date::Day(year, month, from), Date::Day(same, m, to)) if year == same => {
                format!("{year}年{month}月{from}日—{m}月{to}日")
            }
            (Date::Year(_) | Date::Month(..) | Date::Day(..), _) => {
                format!("{}—{}", chinese_date(start), chinese_date(end))
            }
        },
    }
}

fn chinese_date(date: Date) -> String {
    match date {
        Date::Year(year) => format!("{year}年"),
        Date::Month(year, month) => format!("{year}年{month}月"),
        Date::Day(year, month, day) => format!("{year}年{month}月{day}日"),
    }
}

fn digit(quarter: u8) -> char {
    ['一', '二', '三', '四'][usize::from(quarter.clamp(1, 4)) - 1]
}

fn english(period: &Period) -> String {
    match named(period) {
        Some(Named::Year(year)) => return year.to_string(),
        Some(Named::Half(year, 1)) => return format!("first half of {year}"),
        Some(Named::Half(year, _)) => return format!("second half of {year}"),
        Some(Named::Quarter(year, quarter)) => {
            let place = super::number::ordinal(quarter.into(), Language::English);
            return format!("{place} quarter of {year}");
        }
        None => {}
    }
    match *period {
        Period::Year(_) | Period::Month(..) | Period::Day(..) => english_date(period.start()),
        Period::Span { start, end } => match (start, end) {
            (Date::Year(from), Date::Year(to)) => format!("{from}–{to}"),
            (Date::Month(year, from), Date::Month(same, to)) if year == same => {
                format!("{}–{} {year}", month(from), month(to))
            }
            (Date::Day(year, in_month, from), Date::Day(y, m, to))
                if (year, in_month) == (y, m) =>
            {
                format!("{from}–{to} {} {year}", month(in_month))
            }
            (Date::Day(year, first, from), Date::Day(same, last, to)) if year == same => {
                format!("{from} {} – {to} {} {year}", month(first), month(last))
            }
            (Date::Year(_) | Date::Month(..) | Date::Day(..), _) => {
                format!("{} – {}", english_date(start), english_date(end))
            }
        },
    }
}

fn english_date(date: Date) -> String {
    match date {
        Date::Year(year) => year.to_string(),
        Date::Month(year, in_month) => format!("{} {year}", month(in_month)),
        Date::Day(year, in_month, day) => format!("{day} {} {year}", month(in_month)),
    }
}

fn month(number: u8) -> &'static str {
    MONTHS[usize::from(number.clamp(1, 12)) - 1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_shape_of_period_reads_naturally() {
        for (iso, chinese, english) in [
            ("2031", "2031年", "2031"),
            ("2031-03", "2031年3月", "March 2031"),
            ("2031-05-01", "2031年5月1日", "1 May 2031"),
            ("2031-01/2031-06", "2031年上半年", "first half of 2031"),
            (
                "2031-07-01/2031-12-31",
                "2031年下半年",
                "second half of 2031",
            ),
            ("2031-01/2031-12", "2031年", "2031"),
            ("2031-04/2031-06", "2031年第二季度", "2nd quarter of 2031"),
            (
                "2031-10-01/2031-12-31",
                "2031年第四季度",
                "4th quarter of 2031",
            ),
            ("2031-01/2031-05", "2031年1—5月", "January–May 2031"),
            ("2031-02/2031-04", "2031年2—4月", "February–April 2031"),
            (
                "2030-11/2031-02",
                "2030年11月—2031年2月",
                "November 2030 – February 2031",
            ),
            ("2029/2031", "2029—2031年", "2029–2031"),
            ("2031-05-01/2031-05-07", "2031年5月1—7日", "1–7 May 2031"),
            (
                "2031-05-01/2031-06-03",
                "2031年5月1日—6月3日",
                "1 May – 3 June 2031",
            ),
            (
                "2030-12-30/2031-01-02",
                "2030年12月30日—2031年1月2日",
                "30 December 2030 – 2 January 2031",
            ),
        ] {
            let parsed = Period::parse(iso).unwrap();
            assert_eq!(period(&parsed, Language::Traditional), chinese);
            assert_eq!(period(&parsed, Language::Simplified), chinese);
            assert_eq!(period(&parsed, Language::English), english);
        }
    }

    #[test]
    fn a_period_built_out_of_range_is_written_and_does_not_panic() {
        for odd in [
            Period::Month(-1, 0),
            Period::Month(2031, 200),
            Period::Day(0, 99, 99),
        ] {
            for language in Language::ALL {
                assert!(!period(&odd, language).is_empty());
            }
        }
    }
}
