//! What runs in a browser against the bundle: tests, benchmark, screenshots. All get browser, bundle and rules by
//! environment variables.

use crate::arguments::{Bench, Shots};
use crate::browser::Browser;
use crate::call::Call;
use crate::display::Display;
use crate::engines::{Found, Preparation};
use crate::failure::Failure;
use crate::{browser, compress, place, tools};

/// What needs nothing but the WebDriver standard, and so runs in every engine.
const EVERYWHERE: [&str; 5] = ["bundle::", "printed::", "smoke::", "take::", "unscripted::"];

/// The browser tests, against the bundle as it is: all of them in Chromium, and in each other engine that is there those
/// that need the WebDriver standard alone.
///
/// # Errors
/// When there is no browser, or a test fails in any of them.
pub(crate) fn test(engines: Preparation) -> Result<(), Failure> {
    let others = engines.wait();
    let browser = browser::ensure()?;
    tests_in(&browser)?;
    if !browser.is_chromium() {
        println!(
            "\nThere is no Chromium: of the browser tests only {} were run; accessibility, takeover, print, dark and narrow pages were not.",
            EVERYWHERE.join(", ")
        );
        return Ok(());
    }
    // All are heard before the first failure ends it.
    let heard: Vec<_> = others.iter().map(tests_in_other).collect();
    heard.into_iter().collect()
}

fn tests_in_other((engine, browser): &Found) -> Result<(), Failure> {
    match browser {
        Ok(browser) => {
            println!("\nIn {engine}, what needs the WebDriver standard alone:");
            // Their drivers lose a session now and then; a fault of the page is there the second time too.
            tests_in(browser).or_else(|_| {
                println!("\nOnce more in {engine}, to see whether it fails again:");
                tests_in(browser)
            })
        }
        Err(why) => {
            println!("\n{engine} was not tested: {why}.");
            Ok(())
        }
    }
}

fn tests_in(browser: &Browser) -> Result<(), Failure> {
    let display = browser.is_webkit().then(Display::start).transpose()?;
    let mut call = Call::cargo(["test", "--features", "browser", "--test", "browser"]);
    if !browser.is_chromium() {
        call = call.with(["--"]).with(EVERYWHERE);
    }
    if let Some(display) = &display {
        call = call.with_variable("DISPLAY", display.name());
    }
    driven_by(browser, call)
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
    made_by("shots::every_width_theme_and_language")?
        .with_variable("CASETRACE_SHOTS_HASH", &options.hash)
        .aloud("taking screenshots", "mend what is named above")
}

/// `drawings`: the icons and the pictures by which a case is shared, drawn anew.
///
/// # Errors
/// When there is no bundle or no browser, or a case's head does not fit into a picture.
pub(crate) fn drawings() -> Result<(), Failure> {
    made_by("drawings::")?.aloud("drawing", "mend what is named above")
}

/// What makes pictures stands among the browser tests, as tests that only these commands run.
fn made_by(tests: &str) -> Result<Call, Failure> {
    let quietly = [
        "test",
        "--quiet",
        "--features",
        "browser",
        "--test",
        "browser",
    ];
    let call = Call::cargo(quietly).with(["--", "--ignored", "--nocapture", tests]);
    with_browser(call)
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
