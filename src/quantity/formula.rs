//! How a derived value comes from others: a tiny expression, and its value with interval and digits.
//!
//! ```
//! use casetrace::quantity::{Decimal, Exactness, Quantity, formula::{Formula, Input}};
//!
//! let share = Formula::parse("part / whole")?;
//! let input = |name: &str| {
//!     let (value, decimals) = if name == "part" { (717_000_000, -6) } else { (1_250_000_000, -7) };
//!     Some(Input::new(Quantity::plain(Decimal::from(value), decimals), Exactness::Measure))
//! };
//! assert_eq!(share.evaluate(&input)?.quantity.printed_in(-2), "57");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod parse;
mod precision;

pub use parse::{Fault, FormulaError};

use super::{Comparator, Decimal, Exactness, Interval, Qualifier, Quantity};
use std::error::Error;
use std::fmt;
use std::ops::Bound;

/// An expression over named inputs; [`Formula::parse`] is the only door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formula {
    root: Expression,
}

impl Default for Formula {
    /// The formula that is 0.
    fn default() -> Self {
        Self {
            root: Expression::Number(Decimal::ZERO),
        }
    }
}

/// A node of a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expression {
    /// A literal, never negative.
    Number(Decimal),
    /// An input by its name.
    Name(String),
    /// The sign turned.
    Negative(Box<Self>),
    /// Two expressions joined.
    Binary(Operator, Box<Self>, Box<Self>),
}

/// The four operations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Input {
    /// The number as printed.
    pub quantity: Quantity,
    /// Whether it is counted or measured.
    pub exactness: Exactness,
    /// Natural limits, such as nothing below 0.
    pub limits: Interval,
}

/// What a formula makes of its inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Derived {
    /// The value from the written numbers, with no more `decimals` than the interval bears, and
    /// the comparator that falls out of the inputs' own.
    pub quantity: Quantity,
    /// All values that the inputs allow.
    pub interval: Interval,
}

/// Why a formula has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EvaluationError {
    /// No input of that name.
    Unknown(String),
    /// A divisor is zero, or may be.
    Division,
    /// A value leaves the range of a decimal.
    Overflow,
}

impl Operator {
    /// How it is written.
    pub const fn sign(self) -> char {
        match self {
            Self::Add => '+',
            Self::Subtract => '-',
            Self::Multiply => '*',
            Self::Divide => '/',
        }
    }

    const fn rank(self) -> u8 {
        match self {
            Self::Add | Self::Subtract => 1,
            Self::Multiply | Self::Divide => 2,
        }
    }
}

impl Input {
    /// An input without natural limits.
    pub const fn new(quantity: Quantity, exactness: Exactness) -> Self {
        Self {
            quantity,
            exactness,
            limits: Interval::ALL,
        }
    }

    /// What the printed number can stand for.
    pub fn interval(&self) -> Interval {
        Interval::of(&self.quantity, self.exactness).closed_by(&self.limits)
    }

    /// Whether the last printed place is a rounded one; counts printed to the unit are not.
    fn is_rounded(&self) -> bool {
        self.exactness == Exactness::Measure || self.quantity.decimals < 0
    }

    /// The written number alone, unless a word says that the true one lies elsewhere.
    fn as_written(&self) -> Interval {
        if self.quantity.qualifier.is_plain() {
            Interval::exact(self.quantity.value)
        } else {
            self.interval()
        }
    }
}

impl Formula {
    /// Reads `b / a - 1`, `1 - (b + c) / a`: names of letters, digits and `_`, plain decimals, `+ - * /`
    /// (also `− × ÷`), parentheses.
    ///
    /// # Errors
    /// A [`FormulaError`] with the place, in code points.
    pub fn parse(text: &str) -> Result<Self, FormulaError> {
        parse::parse(text).map(|root| Self { root })
    }

    /// The expression, for those who print it in their own way.
    pub fn expression(&self) -> &Expression {
        &self.root
    }

    /// The names in it, each once, in the order of their first use.
    pub fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.root.collect_names(&mut names);
        names
    }

    /// Its value, with interval, comparator and the digits the interval bears (see `precision`).
    ///
    /// The comparator falls out of the inputs': plain inputs are taken as written, qualified ones as their
    /// half-line, and where the written value lies at one end of what comes out, that is the comparator.
    /// Where it lies at neither end, the result is approximate, as it is when an input was.
    ///
    /// # Errors
    /// An unknown name, a divisor that may be zero, a value out of range.
    pub fn evaluate(
        &self,
        input: &dyn Fn(&str) -> Option<Input>,
    ) -> Result<Derived, EvaluationError> {
        let point = self
            .root
            .interval(&|name| input(name).map(|it| Interval::exact(it.quantity.value)))?;
        let value = point.point().ok_or(EvaluationError::Overflow)?;
        let written = self
            .root
            .interval(&|name| input(name).map(|it| it.as_written()))?;
        let interval = self
            .root
            .interval(&|name| input(name).map(|it| it.interval()))?;

        let comparator = side(value, &written);
        let mut approximate = comparator.is_none() && written.point().is_none();
        let mut inputs = Vec::new();
        for input in self.names().into_iter().filter_map(input) {
            approximate |= input.quantity.qualifier.approximate;
            inputs.push(input);
        }
        let qualifier = Qualifier {
            comparator,
            approximate,
        };
        let borne = precision::borne(value, &interval, qualifier, &inputs);
        let decimals = self
            .root
            .coarsest_place(input)
            .map_or(borne, |place| borne.min(place));
        Ok(Derived {
            quantity: Quantity {
                value,
                decimals,
                qualifier,
            },
            interval,
        })
    }
}

/// The comparator of a value at an end of an interval.
fn side(value: Decimal, written: &Interval) -> Option<Comparator> {
    if written.point().is_some() {
        return None;
    }
    let upper = match written.upper {
        Bound::Included(end) if end == value => Some(Comparator::LessOrEqual),
        Bound::Excluded(end) if end == value => Some(Comparator::Less),
        Bound::Included(_) | Bound::Excluded(_) | Bound::Unbounded => None,
    };
    match written.lower {
        Bound::Included(end) if end == value => Some(Comparator::GreaterOrEqual),
        Bound::Excluded(end) if end == value => Some(Comparator::Greater),
        Bound::Included(_) | Bound::Excluded(_) | Bound::Unbounded => upper,
    }
}

impl Expression {
    fn collect_names<'a>(&'a self, names: &mut Vec<&'a str>) {
        match self {
            Self::Number(_) => {}
            Self::Name(name) if names.contains(&name.as_str()) => {}
            Self::Name(name) => names.push(name),
            Self::Negative(inner) => inner.collect_names(names),
            Self::Binary(_, one, two) => {
                one.collect_names(names);
                two.collect_names(names);
            }
        }
    }

    fn interval(
        &self,
        leaf: &dyn Fn(&str) -> Option<Interval>,
    ) -> Result<Interval, EvaluationError> {
        Ok(match self {
            Self::Number(value) => Interval::exact(*value),
            Self::Name(name) => leaf(name).ok_or_else(|| EvaluationError::Unknown(name.clone()))?,
            Self::Negative(inner) => inner.interval(leaf)?.neg(),
            Self::Binary(operator, one, two) => {
                let (one, two) = (one.interval(leaf)?, two.interval(leaf)?);
                match operator {
                    Operator::Add => one.add(&two),
                    Operator::Subtract => one.sub(&two),
                    Operator::Multiply => one.mul(&two),
                    Operator::Divide => one.div(&two).ok_or(EvaluationError::Division)?,
                }
            }
        })
    }

    /// The coarsest printed place among what is added here; products and quotients have no place of their own.
    fn coarsest_place(&self, input: &dyn Fn(&str) -> Option<Input>) -> Option<i32> {
        match self {
            Self::Number(_) | Self::Binary(Operator::Multiply | Operator::Divide, ..) => None,
            Self::Name(name) => input(name)
                .filter(Input::is_rounded)
                .map(|it| it.quantity.decimals),
            Self::Negative(inner) => inner.coarsest_place(input),
            Self::Binary(Operator::Add | Operator::Subtract, one, two) => {
                let (one, two) = (one.coarsest_place(input), two.coarsest_place(input));
                one.min(two).or(one).or(two)
            }
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Binary(operator, _, _) => operator.rank(),
            Self::Negative(_) | Self::Number(_) | Self::Name(_) => 3,
        }
    }

    /// In parentheses when it binds less than `least`.
    fn print(&self, out: &mut fmt::Formatter<'_>, least: u8) -> fmt::Result {
        if self.rank() < least {
            return write!(out, "({self})");
        }
        match self {
            Self::Number(value) => fmt::Display::fmt(value, out),
            Self::Name(name) => out.write_str(name),
            Self::Negative(inner) => {
                out.write_str("-")?;
                inner.print(out, 3)
            }
            Self::Binary(operator, one, two) => {
                one.print(out, operator.rank())?;
                write!(out, " {} ", operator.sign())?;
                two.print(out, operator.rank() + 1)
            }
        }
    }
}

impl fmt::Display for Expression {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.print(out, 0)
    }
}

impl fmt::Display for Formula {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.root, out)
    }
}

impl fmt::Display for EvaluationError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(name) => write!(
                out,
                "the formula names \"{name}\", which is not among its inputs"
            ),
            Self::Division => out.write_str("the formula divides by what is or may be zero"),
            Self::Overflow => out.write_str("the formula's value has more than 28 digits"),
        }
    }
}

impl Error for EvaluationError {}

#[cfg(test)]
mod tests;
