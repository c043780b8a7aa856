//! `size`: the bytes of the bundle, held against the budget of a first load.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::compress::{self, Sized};
use crate::failure::Failure;
use crate::place;

/// Prints the sizes.
///
/// # Errors
/// When there is no bundle, or its first load is over the budget.
pub(crate) fn run() -> Result<(), Failure> {
    let compressed = compress::bundle()?;
    let budget = Budget::read()?;
    println!("{}", table(&compressed.files));
    let total: u64 = compressed.files.iter().map(|file| file.brotli).sum();
    println!("{}", budget.verdict(total));
    budget.hold(total)
}

/// Bytes of a first load, by brotli.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Budget {
    most: u64,
    aim: u64,
}

impl Budget {
    fn read() -> Result<Self, Failure> {
        let path = place::root().join("xtask").join("budget.json");
        let text = fs::read_to_string(&path).unwrap_or_default();
        let json: Value = serde_json::from_str(&text).unwrap_or_default();
        let bytes = |name: &str| json["firstLoad"][name].as_u64();
        match (bytes("mostBytes"), bytes("aimBytes")) {
            (Some(most), Some(aim)) => Ok(Self { most, aim }),
            (None, _) | (_, None) => Err(Failure::new(
                "reading the budget",
                format!(
                    "{} names no firstLoad.mostBytes and firstLoad.aimBytes",
                    path.display()
                ),
                "restore it: `git checkout xtask/budget.json`",
            )),
        }
    }

    fn verdict(self, total: u64) -> String {
        let aim = if total <= self.aim { "met" } else { "not met" };
        format!(
            "First load {} bytes of brotli; at most {}, {} % used; aim {}: {aim}.",
            grouped(total),
            grouped(self.most),
            total * 100 / self.most.max(1),
            grouped(self.aim),
        )
    }

    fn hold(self, total: u64) -> Result<(), Failure> {
        if total <= self.most {
            return Ok(());
        }
        Err(Failure::new(
            "holding the budget",
            format!(
                "the first load is {} bytes too large",
                grouped(total - self.most)
            ),
            "look at the table above for what grew; `git log -- xtask/budget.json` says why the budget is what it is",
        ))
    }
}

fn table(files: &[Sized]) -> String {
    let width = files
        .iter()
        .map(|file| file.name.len())
        .max()
        .unwrap_or(0)
        .max(10);
    let mut table = format!(
        "{:width$} {:>10} {:>10} {:>10}",
        "file", "raw", "gzip", "brotli"
    );
    let total = Sized {
        name: "first load".into(),
        raw: files.iter().map(|file| file.raw).sum(),
        gzip: files.iter().map(|file| file.gzip).sum(),
        brotli: files.iter().map(|file| file.brotli).sum(),
    };
    for Sized {
        name,
        raw,
        gzip,
        brotli,
    } in files.iter().chain([&total])
    {
        // Writing to a String cannot fail.
        let _ = write!(
            table,
            "\n{name:width$} {:>10} {:>10} {:>10}",
            grouped(*raw),
            grouped(*gzip),
            grouped(*brotli)
        );
    }
    table
}

/// A count with a thin gap between thousands.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(' ');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGET: Budget = Budget {
        most: 160_000,
        aim: 120_000,
    };

    #[test]
    fn the_budget_is_read_from_its_file() {
        let budget = Budget::read().unwrap();
        assert!(budget.most > budget.aim && budget.aim > 0, "{budget:?}");
    }

    #[test]
    fn a_byte_over_the_budget_fails() {
        assert!(BUDGET.hold(160_000).is_ok());
        let said = BUDGET.hold(160_001).unwrap_err().to_string();
        assert!(said.contains("1 bytes too large"), "{said}");
    }

    #[test]
    fn the_aim_is_only_told() {
        assert!(BUDGET.verdict(120_000).ends_with("aim 120 000: met."));
        assert!(BUDGET.verdict(120_001).ends_with("not met."));
    }

    #[test]
    fn the_table_ends_with_the_sum() {
        let file = |name: &str| Sized {
            name: name.into(),
            raw: 1234,
            gzip: 600,
            brotli: 500,
        };
        let table = table(&[file("a"), file("b")]);
        assert!(
            table.ends_with("first load      2 468      1 200      1 000"),
            "{table}"
        );
    }

    #[test]
    fn thousands_are_set_apart() {
        for (count, expected) in [
            (0, "0"),
            (999, "999"),
            (1000, "1 000"),
            (1_234_567, "1 234 567"),
        ] {
            assert_eq!(grouped(count), expected);
        }
    }
}
