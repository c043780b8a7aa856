//! Measured values in order: median, percentile, spread, and how they stand to a target.

/// Values of one measure, sorted. Measuring is the one place for floats here: no amount of a case is among them.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sample(Vec<f64>);

impl Sample {
    /// The values that are there; a missing one was not measured.
    pub(crate) fn of(values: impl IntoIterator<Item = Option<f64>>) -> Self {
        let mut values: Vec<f64> = values.into_iter().flatten().collect();
        values.sort_by(f64::total_cmp);
        Self(values)
    }

    /// How many values there are.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// The value that `percent` of all values do not exceed (nearest rank).
    pub(crate) fn percentile(&self, percent: usize) -> Option<f64> {
        let rank = (self.0.len() * percent).div_ceil(100).max(1);
        self.0.get(rank - 1).copied()
    }

    /// The middle value.
    pub(crate) fn median(&self) -> Option<f64> {
        self.percentile(50)
    }

    /// The least and the greatest value.
    pub(crate) fn spread(&self) -> Option<(f64, f64)> {
        Some((*self.0.first()?, *self.0.last()?))
    }
}

/// `value` against the greatest allowed, in words.
pub(crate) fn verdict(value: Option<f64>, most: Option<f64>) -> String {
    match (value, most) {
        (Some(value), Some(most)) if value <= most => format!("target {most}: met"),
        (Some(_), Some(most)) => format!("target {most}: NOT met"),
        (None, Some(most)) => format!("target {most}: not measured"),
        (Some(_) | None, None) => String::new(),
    }
}
