//! `test`: everything a change must pass, step after step, with the time each took.

use std::time::{Duration, Instant};

use crate::arguments::Build;
use crate::call::Call;
use crate::engines::Preparation;
use crate::failure::Failure;
use crate::{browsed, bundle, place, remap, size, step, tools};

/// A step's name and work.
type Step = (&'static str, Box<dyn FnOnce() -> Result<(), Failure>>);

/// Runs all steps; the first that fails ends it.
///
/// # Errors
/// The failing step's, with its command and the mend.
pub(crate) fn run() -> Result<(), Failure> {
    // Installed and compiled beside the steps before the browser tests.
    let engines = Preparation::start();
    let steps: [Step; 9] = [
        ("formatting", Box::new(formatting)),
        ("set-up", Box::new(set_up)),
        ("clippy", Box::new(clippy)),
        ("clippy of the page", Box::new(clippy_of_the_page)),
        ("clippy of the exporter", Box::new(clippy_of_the_exporter)),
        ("native tests", Box::new(native_tests)),
        ("release bundle", Box::new(release_bundle)),
        ("size", Box::new(size::run)),
        ("browser tests", Box::new(|| browsed::test(engines))),
    ];
    let mut taken = Vec::new();
    for (name, work) in steps {
        println!("\n── {name} ──");
        let begun = Instant::now();
        let result = work();
        taken.push((name, begun.elapsed()));
        if result.is_err() {
            println!("\n{}", summary(&taken, false));
        }
        result?;
    }
    println!("\n{}", summary(&taken, true));
    Ok(())
}

fn formatting() -> Result<(), Failure> {
    cargo(&["fmt", "--all", "--check"]).aloud("formatting", "run `cargo fmt --all`")
}

fn set_up() -> Result<(), Failure> {
    tools::ensure(true).map(drop)
}

fn clippy() -> Result<(), Failure> {
    cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--features",
        "browser",
        "--",
        "-D",
        "warnings",
    ])
    .aloud(
        "clippy",
        "mend what it names; each lint's page is linked beside it",
    )
}

fn clippy_of_the_page() -> Result<(), Failure> {
    clippy_for_the_browser("clippy of the page", "casetrace", &[])
}

/// The second program, which nothing else here compiles.
fn clippy_of_the_exporter() -> Result<(), Failure> {
    let features = ["--no-default-features", "--features", "app,exporter"];
    clippy_for_the_browser("clippy of the exporter", "exporter", &features)
}

/// The browser's own code is compiled for the browser only. In the release profile, so that the bundle's build finds
/// the macros and build scripts compiled.
fn clippy_for_the_browser(step: &str, program: &str, features: &[&str]) -> Result<(), Failure> {
    let target = ["clippy", "--release", "--target", "wasm32-unknown-unknown"];
    let program = ["--bin", program];
    let strict = ["--", "-D", "warnings"];
    cargo(&[&target[..], &program, features, &strict].concat())
        .with_variable(remap::VARIABLE, remap::flags())
        .aloud(
            step,
            "mend what it names; each lint's page is linked beside it",
        )
}

fn native_tests() -> Result<(), Failure> {
    cargo(&["test", "--workspace"]).aloud(
        "native tests",
        "read the failing test's message above; one test alone: `cargo test NAME`; changed pictures: `UPDATE_SNAPSHOTS=1 cargo test --test gallery`, and the same with `--test export`, write them anew; look at them before committing",
    )
}

fn release_bundle() -> Result<(), Failure> {
    bundle::build(&Build::default())
}

fn cargo(arguments: &[&str]) -> Call {
    let call = Call::cargo(arguments.iter().copied()).within(&place::root());
    println!("{}", call.shown());
    call
}

fn summary(taken: &[(&str, Duration)], passed: bool) -> String {
    let last = taken.len().saturating_sub(1);
    let line = |(index, (name, time)): (usize, &(&str, Duration))| {
        let sign = if passed || index < last { '✓' } else { '✗' };
        format!("{sign} {name:<20} {:>10}\n", step::said(*time))
    };
    let lines: String = taken.iter().enumerate().map(line).collect();
    let whole: Duration = taken.iter().map(|(_, time)| *time).sum();
    let verdict = if passed { "All passed" } else { "Stopped" };
    format!("{lines}{verdict} after {}.", step::said(whole))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TAKEN: [(&str, Duration); 2] = [
        ("formatting", Duration::from_secs(1)),
        ("clippy", Duration::from_secs(140)),
    ];

    #[test]
    fn the_summary_marks_the_step_that_stopped_it() {
        let expected = "✓ formatting                1.0 s\n✗ clippy               2 min 20 s\nStopped after 2 min 21 s.";
        assert_eq!(summary(&TAKEN, false), expected);
    }

    #[test]
    fn the_summary_of_a_pass_has_no_cross() {
        let told = summary(&TAKEN, true);
        assert!(!told.contains('✗'), "{told}");
        assert!(told.ends_with("All passed after 2 min 21 s."), "{told}");
    }
}
