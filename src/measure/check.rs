//! Checks: assertions over figures, and what can be said of them from what the report states.

use super::number::{input, number};
use crate::case::{Case, Check, Id, Relation, Test, Verdict};
use crate::quantity::formula::{Expression, Formula};
use crate::quantity::{Interval, Truth};

/// What came of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// The verdict over all its comparisons.
    pub verdict: Verdict,
    /// Each comparison with its two sides.
    pub tests: Vec<TestOutcome>,
}

/// What came of one comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TestOutcome {
    /// Every value that the left side can take.
    pub left: Interval,
    /// Every value that the right side can take.
    pub right: Interval,
    /// Whether it holds for all, for some or for none of them.
    pub truth: Truth,
}

/// Checks every assertion of the case.
pub fn outcomes(case: &Case) -> Vec<(&Check, Outcome)> {
    let mut outcomes = Vec::new();
    for one in &case.checks {
        outcomes.push((one, check(case, one)));
    }
    outcomes
}

/// Compares what the check names, over the intervals that the words allow.
///
/// A comparison whose sides have no value (a division by what may be zero, a missing number) counts as one
/// that cannot be made.
pub fn check(case: &Case, check: &Check) -> Outcome {
    let mut tests = Vec::new();
    for test in &check.tests {
        tests.extend(compare(case, &check.inputs, test));
    }
    let unmade = tests.len() < check.tests.len() || !check.missing.is_empty();
    Outcome {
        verdict: verdict(&tests, unmade),
        tests,
    }
}

fn verdict(tests: &[TestOutcome], unmade: bool) -> Verdict {
    if tests.iter().any(|test| test.truth == Truth::Impossible) {
        Verdict::Inconsistent
    } else if tests.is_empty() {
        Verdict::Uncheckable
    } else if unmade {
        Verdict::Partly
    } else {
        Verdict::Consistent
    }
}

#[inline(never)]
fn compare(case: &Case, inputs: &[(String, Id)], test: &Test) -> Option<TestOutcome> {
    let left = side(case, inputs, &test.left)?;
    let right = side(case, inputs, &test.right)?;
    let truth = match test.relation {
        Relation::Within => left.within(&right),
        Relation::Less => left.less_than(&right),
        Relation::LessOrEqual => left.at_most(&right),
        Relation::Equal => left.equals(&right),
    };
    Some(TestOutcome { left, right, truth })
}

/// A bare name stands for all that the words allow, bounds included; anything else is computed.
fn side(case: &Case, inputs: &[(String, Id)], formula: &Formula) -> Option<Interval> {
    if let Expression::Name(name) = formula.expression() {
        let (_, id) = inputs.iter().find(|(input, _)| input == name)?;
        return number(case, id).map(|number| number.interval);
    }
    let result = formula.evaluate(&|name| input(case, inputs, name, 0));
    result.ok().map(|result| result.interval)
}
