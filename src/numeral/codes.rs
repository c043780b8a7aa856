//! Digits that name rather than count, and the Latin letters beside digits.

use super::draft::Draft;
use super::text::Text;
use super::{Kind, Numeral, arabic, words};
use crate::quantity::Decimal;

/// Letters with digits name something (G4222, COVID-19); letters alone are no number.
pub(super) fn letters(text: &Text, start: usize) -> Result<Numeral, usize> {
    let end = token_end(text, start);
    let code = (start..end).any(|at| text.at(at).is_ascii_digit());
    if code {
        Ok(Draft::new(text, start, end, Kind::Code).finish())
    } else {
        Err(end)
    }
}

/// Digits that name: 5G, 010-1234, 8:30, 1.2.3; 1/3 is a fraction.
pub(super) fn code(text: &Text, start: usize) -> Option<Numeral> {
    let (value, _, digits_end) = arabic::digits(text, start)?;
    if let Some(found) = slash(text, start, digits_end, value?) {
        return Some(found);
    }
    let next_is_digit = text.at(digits_end + 1).is_ascii_digit();
    let letters =
        text.at(digits_end).is_ascii_alphabetic() && latin_end(text, digits_end).is_none();
    let zero = text.at(start) == '0' && text.at(start + 1).is_ascii_digit();
    let joined = next_is_digit && matches!(text.at(digits_end), ':' | '.' | '/');
    if !(letters || zero || joined) {
        return None;
    }
    let mut end = token_end(text, digits_end);
    while matches!(text.at(end), ':' | '.' | '/' | '-') && text.at(end + 1).is_ascii_digit() {
        end = token_end(text, end + 1);
    }
    Some(Draft::new(text, start, end, Kind::Code).finish())
}

/// 1/3, when it is less than one and nothing joins on.
fn slash(text: &Text, start: usize, at: usize, part: Decimal) -> Option<Numeral> {
    let (whole, places, end) = arabic::digits(text, at + 1).filter(|_| text.at(at) == '/')?;
    let whole = whole
        .filter(|whole| places == 0 && part < *whole && end - start <= 5 && text.at(end) != '/')?;
    let value = part.checked_div(whole)?.normalize();
    let decimals = value.scale().cast_signed();
    let mut draft = Draft::new(text, start, end, Kind::Fraction).valued(value, decimals);
    draft.words_before(false);
    draft.words_after(end);
    Some(draft.finish())
}

/// The end of letters and digits, joined by hyphens and points.
fn token_end(text: &Text, start: usize) -> usize {
    let is_part = |at: usize| text.at(at).is_ascii_alphanumeric();
    let mut at = start;
    while is_part(at)
        || (matches!(text.at(at), '-' | '.') && at > start && is_part(at - 1) && is_part(at + 1))
    {
        at += 1;
    }
    at
}

/// The end of a unit in Latin letters.
pub(super) fn latin_end(text: &Text, at: usize) -> Option<usize> {
    let mut end = at;
    while text.at(end).is_ascii_alphabetic() {
        end += 1;
    }
    if !words::is_latin_unit(&text.slice_folded(at, end)) {
        return None;
    }
    let power = matches!(text.at(end), '²' | '³' | '2' | '3') && matches!(text.before(end), 'm');
    let end = end + usize::from(power);
    (!text.at(end).is_ascii_alphanumeric()).then_some(end)
}
