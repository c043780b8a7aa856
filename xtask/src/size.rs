//! `size`: the bytes of the bundle, held against the budget of a first load and of the one file.

use std::fmt::Write as _;
use std::fs;

use serde_json::Value;

use crate::compress::{self, Sized};
use crate::failure::Failure;
use crate::{document, floor, place, single};

/// Prints the sizes.
///
/// # Errors
/// When there is no bundle, a sum is over its limit, or the program needs a newer engine than it is meant for.
pub(crate) fn run() -> Result<(), Failure> {
    let files = compress::bundle()?.files;
    let budget = Budget::read()?;
    println!("{}\n", table(&files));
    let sums = sums(&files, &emptied()?, &budget)?;
    for sum in &sums {
        println!("{}", sum.verdict());
    }
    floor::hold()?;
    sums.iter().try_for_each(Sum::hold)
}

/// Something that has a limit.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Sum {
    what: &'static str,
    bytes: u64,
    limit: Limit,
}

/// How many bytes may be, and how many should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Limit {
    most: u64,
    aim: Option<u64>,
}

/// The budget of the bundle: `xtask/budget.json`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Budget {
    app: Limit,
    report: Limit,
    single: Limit,
    single_on_disk: Limit,
}

impl Budget {
    fn read() -> Result<Self, Failure> {
        let path = place::root().join("xtask").join("budget.json");
        let text = fs::read_to_string(&path).unwrap_or_default();
        let json: Value = serde_json::from_str(&text).unwrap_or_default();
        let limit = |name: &str| {
            let most = json[name]["mostBytes"].as_u64().ok_or_else(|| {
                Failure::new(
                    "reading the budget",
                    format!("{} names no {name}.mostBytes", path.display()),
                    "restore it: `git checkout xtask/budget.json`",
                )
            })?;
            let aim = json[name]["aimBytes"].as_u64();
            Ok(Limit { most, aim })
        };
        Ok(Self {
            app: limit("app")?,
            report: limit("staticReport")?,
            single: limit("singleFile")?,
            single_on_disk: limit("singleFileOnDisk")?,
        })
    }
}

/// What a first view loads, in two parts: what the app needs, and what the page holds besides for readers without it.
/// All else is fetched when it is asked for, and not summed.
fn sums(files: &[Sized], emptied: &Sized, budget: &Budget) -> Result<Vec<Sum>, Failure> {
    let later = |file: &&Sized| file.name.starts_with("exporter");
    let named_by_page = |file: &&Sized| {
        [".js", ".wasm", ".css"]
            .iter()
            .any(|end| file.name.ends_with(end))
    };
    let program = |file: &&Sized| named_by_page(file) && !later(file);
    let program: u64 = files.iter().filter(program).map(|file| file.brotli).sum();
    let index = named(files, "index.html")?;
    let single = named(files, single::NAME)?;
    let sum = |what, bytes, limit| Sum { what, bytes, limit };
    Ok(vec![
        sum("app files", program + emptied.brotli, budget.app),
        sum(
            "static report",
            index.brotli.saturating_sub(emptied.brotli),
            budget.report,
        ),
        sum("single file", single.brotli, budget.single),
        sum("single file on disk", single.raw, budget.single_on_disk),
    ])
}

fn named<'a>(files: &'a [Sized], name: &str) -> Result<&'a Sized, Failure> {
    files.iter().find(|file| file.name == name).ok_or_else(|| {
        Failure::new(
            "looking for the bundle",
            format!("there is no dist/{name}"),
            "run `cargo xtask build` first",
        )
    })
}

/// The page as it would be without a report to read before the program runs.
fn emptied() -> Result<Sized, Failure> {
    let page = fs::read_to_string(place::dist().join("index.html")).unwrap_or_default();
    compress::text("index-emptied.html", &document::emptied(&page))
}

impl Sum {
    fn verdict(&self) -> String {
        let Limit { most, aim } = self.limit;
        let held = if self.bytes <= most {
            "held"
        } else {
            "NOT held"
        };
        let aim = aim.map_or(String::new(), |aim| {
            let met = if self.bytes <= aim { "met" } else { "not met" };
            format!("; aim {}: {met}", grouped(aim))
        });
        let (bytes, most) = (grouped(self.bytes), grouped(most));
        format!(
            "{:20} {bytes:>8} bytes; at most {most}: {held}{aim}",
            self.what
        )
    }

    fn hold(&self) -> Result<(), Failure> {
        if self.bytes <= self.limit.most {
            return Ok(());
        }
        let over = grouped(self.bytes - self.limit.most);
        Err(Failure::new(
            "holding the budget",
            format!("{}: {over} bytes too many", self.what),
            "look at the table above for what grew; `git log -- xtask/budget.json` says why the budget is what it is",
        ))
    }
}

fn table(files: &[Sized]) -> String {
    let widest = files.iter().map(|file| file.name.len()).max();
    let width = widest.unwrap_or(0).max(10);
    let mut table = format!(
        "{:width$} {:>10} {:>10} {:>10}",
        "file", "raw", "gzip", "brotli"
    );
    for file in files {
        let [raw, gzip, brotli] = [file.raw, file.gzip, file.brotli].map(grouped);
        // Writing to a String cannot fail.
        let _ = write!(
            table,
            "\n{:width$} {raw:>10} {gzip:>10} {brotli:>10}",
            file.name
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

    fn sized(name: &str, raw: u64, brotli: u64) -> Sized {
        Sized {
            name: name.into(),
            raw,
            gzip: brotli + 1,
            brotli,
        }
    }

    fn sum(bytes: u64) -> Sum {
        let limit = Limit {
            most: 160_000,
            aim: Some(120_000),
        };
        Sum {
            what: "app files",
            bytes,
            limit,
        }
    }

    #[test]
    fn the_budget_is_read_from_its_file() {
        let budget = Budget::read().unwrap();
        assert!(budget.app.aim.unwrap() < budget.app.most, "{budget:?}");
        assert!(budget.single.most < budget.single_on_disk.most);
    }

    #[test]
    fn the_page_counts_in_parts_and_what_is_fetched_later_not_at_all() {
        let files = [
            sized("a.js", 90, 10),
            sized("a.wasm", 900, 100),
            sized("casetrace.html", 5000, 2000),
            sized("en.html", 700, 70),
            sized("index.html", 600, 60),
        ];
        let budget = Budget::read().unwrap();
        let sums = sums(&files, &sized("emptied", 300, 25), &budget).unwrap();
        let bytes: Vec<_> = sums.iter().map(|sum| sum.bytes).collect();
        assert_eq!(bytes, [135, 35, 2000, 5000]);
        assert!(super::sums(&files[..2], &files[0], &budget).is_err());
    }

    #[test]
    fn a_byte_over_the_limit_fails() {
        assert!(sum(160_000).hold().is_ok());
        let said = sum(160_001).hold().unwrap_err().to_string();
        assert!(said.contains("app files: 1 bytes too many"), "{said}");
    }

    #[test]
    fn the_aim_is_only_told() {
        assert!(
            sum(120_000)
                .verdict()
                .ends_with("at most 160 000: held; aim 120 000: met")
        );
        assert!(sum(120_001).verdict().ends_with("aim 120 000: not met"));
    }

    #[test]
    fn the_table_has_a_line_for_each_file() {
        let table = table(&[sized("a", 1234, 500), sized("b", 1, 1)]);
        let lines: Vec<_> = table.lines().collect();
        assert_eq!(lines[1], "a               1 234        501        500");
        assert_eq!(lines.len(), 3);
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
