//! The grammar of formulas: sums of products of signs, names, numbers and parentheses.

use super::{Expression, Operator};
use crate::quantity::plain_decimal;
use std::error::Error;
use std::fmt;

/// Parentheses and signs may nest this deep.
const MAX_DEPTH: usize = 32;
/// A formula has at most this many names, numbers and signs.
const MAX_NODES: usize = 200;

/// What is wrong with a formula, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormulaError {
    /// The place in the text, in code points from 0.
    pub position: usize,
    /// What is wrong there.
    pub fault: Fault,
}

/// What can be wrong with a formula.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A name, a number or `(` should stand here; the text ends, or another character stands there.
    Operand(Option<char>),
    /// An operator or the end should stand here.
    Operator(char),
    /// A parenthesis is not closed.
    Unclosed,
    /// Not a plain decimal of at most 28 digits.
    Number(String),
    /// Nested too deeply, or too long.
    TooLarge,
}

impl fmt::Display for FormulaError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "formula, character {}: ", self.position + 1)?;
        match &self.fault {
            Fault::Operand(None) => out.write_str("it ends where a name or a number should follow"),
            Fault::Operand(Some(found)) => write!(
                out,
                "a name or a number should stand where '{found}' stands"
            ),
            Fault::Operator(found) => {
                write!(out, "one of + - * / should stand where '{found}' stands")
            }
            Fault::Unclosed => out.write_str("this parenthesis is not closed"),
            Fault::Number(text) => write!(out, "\"{text}\" is no plain decimal"),
            Fault::TooLarge => out.write_str("the formula is too long or too deeply nested"),
        }
    }
}

impl Error for FormulaError {}

pub(super) fn parse(text: &str) -> Result<Expression, FormulaError> {
    let chars: Vec<char> = text.chars().collect();
    let mut parser = Parser {
        chars: &chars,
        at: 0,
        depth: 0,
        nodes: 0,
    };
    let root = parser.sum()?;
    match parser.peek() {
        None => Ok(root),
        Some(found) => Err(parser.fault(Fault::Operator(found))),
    }
}

struct Parser<'a> {
    chars: &'a [char],
    at: usize,
    depth: usize,
    nodes: usize,
}

impl Parser<'_> {
    fn sum(&mut self) -> Result<Expression, FormulaError> {
        self.chain(Self::term, |sign| match sign {
            '+' => Some(Operator::Add),
            '-' | '−' => Some(Operator::Subtract),
            _ => None,
        })
    }

    fn term(&mut self) -> Result<Expression, FormulaError> {
        self.chain(Self::operand, |sign| match sign {
            '*' | '×' => Some(Operator::Multiply),
            '/' | '÷' => Some(Operator::Divide),
            _ => None,
        })
    }

    /// Parts joined by operators, to the left.
    fn chain(
        &mut self,
        part: fn(&mut Self) -> Result<Expression, FormulaError>,
        operator: fn(char) -> Option<Operator>,
    ) -> Result<Expression, FormulaError> {
        let mut left = part(self)?;
        while let Some(operator) = self.peek().and_then(operator) {
            self.at += 1;
            left = Expression::Binary(operator, Box::new(left), Box::new(part(self)?));
        }
        Ok(left)
    }

    fn operand(&mut self) -> Result<Expression, FormulaError> {
        self.nodes += 1;
        if self.nodes > MAX_NODES || self.depth >= MAX_DEPTH {
            return Err(self.fault(Fault::TooLarge));
        }
        self.depth += 1;
        let found = match self.peek() {
            Some('-' | '−') => {
                self.at += 1;
                Expression::Negative(Box::new(self.operand()?))
            }
            Some('(') => self.parenthesis()?,
            Some(digit) if digit.is_ascii_digit() => self.number()?,
            Some(letter) if letter.is_ascii_alphabetic() => Expression::Name(self.take(is_name)),
            other => return Err(self.fault(Fault::Operand(other))),
        };
        self.depth -= 1;
        Ok(found)
    }

    fn parenthesis(&mut self) -> Result<Expression, FormulaError> {
        let open = self.at;
        self.at += 1;
        let inner = self.sum()?;
        match self.peek() {
            Some(')') => {
                self.at += 1;
                Ok(inner)
            }
            None => Err(FormulaError {
                position: open,
                fault: Fault::Unclosed,
            }),
            Some(found) => Err(self.fault(Fault::Operator(found))),
        }
    }

    fn number(&mut self) -> Result<Expression, FormulaError> {
        let position = self.at;
        let text = self.take(|c| is_name(c) || c == '.');
        match plain_decimal(&text) {
            Some(value) => Ok(Expression::Number(value)),
            None => Err(FormulaError {
                position,
                fault: Fault::Number(text),
            }),
        }
    }

    fn take(&mut self, keep: fn(char) -> bool) -> String {
        let run: String = self
            .chars
            .iter()
            .skip(self.at)
            .take_while(|c| keep(**c))
            .collect();
        self.at += run.chars().count();
        run
    }

    /// The next character that is no space.
    fn peek(&mut self) -> Option<char> {
        while self.chars.get(self.at) == Some(&' ') {
            self.at += 1;
        }
        self.chars.get(self.at).copied()
    }

    fn fault(&self, fault: Fault) -> FormulaError {
        FormulaError {
            position: self.at,
            fault,
        }
    }
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}
