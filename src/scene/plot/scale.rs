//! A linear scale with ticks at round numbers, as plotters' coordinates.
//!
//! plotters' own scale brings the printing of floats and the powers and logarithms behind its ticks into the
//! page's program; this one maps with it and reckons the ticks by steps.

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};
use plotters::coord::types::RangedCoordf64;
use std::ops::Range;

/// A linear scale.
#[derive(Clone)]
pub(super) struct Linear {
    scale: RangedCoordf64,
    range: Range<f64>,
}

impl Linear {
    /// The scale of a range; one of no width, which plotters would map off the picture, is widened.
    pub(super) fn new(range: Range<f64>) -> Self {
        let end = if range.end > range.start {
            range.end
        } else {
            range.start + 1.0
        };
        let range = range.start..end;
        Self {
            scale: range.clone().into(),
            range,
        }
    }
}

impl Ranged for Linear {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    #[inline(never)]
    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        self.scale.map(value, limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        ticks(&self.range, hint.max_num_points())
    }

    fn range(&self) -> Range<f64> {
        self.range.clone()
    }
}

/// The largest power of ten that is not above a value; 1 where there is none.
pub(super) fn power_within(value: f64) -> f64 {
    let mut power = 1.0;
    if !(value > f64::MIN_POSITIVE && value < f64::MAX) {
        return power;
    }
    while power * 10.0 <= value {
        power *= 10.0;
    }
    while power > value {
        power /= 10.0;
    }
    power
}

/// The multiples, in the range, of the least 1, 2 or 5 times a power of ten that gives no more than `most`.
fn ticks(range: &Range<f64>, most: usize) -> Vec<f64> {
    let power = power_within(range.end - range.start);
    for step in [0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0] {
        let step = step * power;
        let first = (range.start / step - NEAR).ceil() as i64;
        let last = (range.end / step + NEAR).floor() as i64;
        let count = usize::try_from(last.saturating_sub(first).saturating_add(1)).unwrap_or(0);
        if count <= most {
            return (first..=last).map(|tick| tick as f64 * step).collect();
        }
    }
    Vec::new()
}

/// How near to a tick, in steps, an end of the range must be to have it.
const NEAR: f64 = 1e-9;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(range: Range<f64>, most: usize, expected: &[f64]) {
        let found = ticks(&range, most);
        let near = |(a, b): (&f64, &f64)| (a - b).abs() <= range.end * 1e-9;
        let same = found.len() == expected.len() && found.iter().zip(expected).all(near);
        assert!(same, "{range:?}, {most}: {found:?}");
    }

    #[test]
    fn ticks_are_round_and_no_more_than_asked_for() {
        check(0.0..1.0, 5, &[0.0, 0.5, 1.0]);
        check(0.0..1.0, 6, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        check(0.0..0.3, 4, &[0.0, 0.1, 0.2, 0.3]);
        check(0.0..4e9, 5, &[0.0, 1e9, 2e9, 3e9, 4e9]);
        check(0.0..250.0, 4, &[0.0, 100.0, 200.0]);
        check(-0.5..2.5, 3, &[0.0, 1.0, 2.0]);
        check(0.0..1.0, 1, &[0.0]);
        check(0.0..1.0, 0, &[]);
    }

    #[test]
    fn a_range_of_no_width_is_widened() {
        assert_eq!(Linear::new(3.0..3.0).range(), 3.0..4.0);
        assert_eq!(Linear::new(0.0..2.0).range(), 0.0..2.0);
    }

    #[test]
    fn powers_of_ten_are_found() {
        for (value, power) in [
            (1.0, 1.0),
            (999.0, 100.0),
            (1000.0, 1000.0),
            (0.05, 0.01),
            (0.0, 1.0),
        ] {
            assert!((power_within(value) - power).abs() < 1e-12, "{value}");
        }
        for odd in [-3.0, f64::NAN, f64::INFINITY, f64::MAX] {
            assert!((power_within(odd) - 1.0).abs() < 1e-12, "{odd}");
        }
    }

    proptest! {
        #[test]
        fn ticks_lie_in_the_range_in_even_steps(start in -1e6..1e6, width in 1e-3..1e12, most in 1usize..12) {
            let range = start..start + width;
            let found = ticks(&range, most);
            prop_assert!(found.len() <= most);
            let near = width * 1e-6;
            prop_assert!(found.iter().all(|tick| *tick >= range.start - near && *tick <= range.end + near));
            let steps: Vec<_> = found.windows(2).map(|pair| pair[1] - pair[0]).collect();
            prop_assert!(steps.iter().all(|step| (step - steps[0]).abs() <= near), "{found:?}");
        }
    }
}
