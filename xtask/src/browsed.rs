//! What runs in a browser against the bundle: tests, benchmark, screenshots. All get browser, bundle and rules by
//! environment variables.

use crate::arguments::{Bench, Shots};
use crate::browser::Browser;
use crate::call::Call;
use crate::failure::Failure;
use crate::{browser, compress, place, tools};

/// The browser tests, against the bundle as it is: all of them in Chromium, and in Firefox, where there is one with its
/// driver, those that need the WebDriver standard alone.
///
/// # Errors
/// When there is no browser, or a test fails.
pub(crate) fn test() -> Result<(), Failure> {
    let browser = browser::ensure()?;
    let chromium = browser.is_chromium();
    tests_in(&browser)?;
    match browser::firefox().filter(|_| chromium) {
        Some(firefox) => tests_in(&firefox),
        None if chromium => {
            println!("Firefox was not tested: it or geckodriver is not on PATH.");
            Ok(())
        }
        None => Ok(()),
    }
}

fn tests_in(browser: &Browser) -> Result<(), Failure> {
    let all = ["test", "--features", "browser", "--test", "browser"];
    let some = if browser.is_chromium() {
        &[][..]
    } else {
        &["--", "smoke::"]
    };
    driven_by(browser, Call::cargo(all.iter().chain(some).copied()))
        .with_variable("CASETRACE_AXE", tools::axe()?)
        .aloud(
            "browser tests",
            "read the failing test's message above; one test alone: add its name after `cargo xtask test`'s command shown here, with the same CASETRACE_… variables",
        )
}

/// `bench`: times of the bundle, reported and not judged.
///
/// # Errors
/// When there is no bundle or no browser.
pub(crate) fn bench(options: &Bench) -> Result<(), Failure> {
    let compressed = compress::bundle()?;
    // The development profile: what is timed is the page, and the deps are compiled in it already.
    with_browser(Call::cargo([
        "bench",
        "--quiet",
        "--profile",
        "dev",
        "--features",
        "browser",
        "--bench",
        "page",
    ]))?
    .with_variable("CASETRACE_COMPRESSED", compressed.folder)
    .with_variable("CASETRACE_RUNS", options.runs.to_string())
    .aloud("the benchmark", "mend what is named above")
}

/// `shots`: screenshots of the bundle as it is.
///
/// # Errors
/// When there is no bundle or no browser, or the page does not become ready.
pub(crate) fn shots(options: &Shots) -> Result<(), Failure> {
    with_browser(Call::cargo([
        "test",
        "--quiet",
        "--features",
        "browser",
        "--test",
        "browser",
        "--",
        "--ignored",
        "--exact",
        "--nocapture",
        "shots::every_width_theme_and_language",
    ]))?
    .with_variable("CASETRACE_SHOTS_HASH", &options.hash)
    .aloud("taking screenshots", "mend what is named above")
}

/// `drawings`: the icons and the pictures by which a case is shared, drawn anew.
///
/// # Errors
/// When there is no bundle or no browser, or a case's head does not fit into a picture.
pub(crate) fn drawings() -> Result<(), Failure> {
    with_browser(Call::cargo([
        "test",
        "--quiet",
        "--features",
        "browser",
        "--test",
        "browser",
        "--",
        "--ignored",
        "--nocapture",
        "drawings::",
    ]))?
    .aloud("drawing", "mend what is named above")
}

fn with_browser(call: Call) -> Result<Call, Failure> {
    Ok(driven_by(&browser::ensure()?, call))
}

fn driven_by(browser: &Browser, call: Call) -> Call {
    call.within(&place::root())
        .with_variable("CASETRACE_BROWSER", &browser.program)
        .with_variable("CASETRACE_DRIVER", &browser.driver)
        .with_variable("CASETRACE_DIST", place::dist())
}
