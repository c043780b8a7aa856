//! The oldest engines that the program is for: those of 2021, by a validator that knows no newer features.

use std::fs;
use std::path::{Path, PathBuf};

use crate::call::Call;
use crate::failure::Failure;
use crate::{place, tools};

/// What WebAssembly could in all engines at the end of 2021: Chrome 96, Firefox 79, Safari 15.
const FEATURES: [&str; 6] = [
    "mutable-globals",
    "sign-ext",
    "nontrapping-float-to-int",
    "bulk-memory",
    "multivalue",
    "reference-types",
];

/// Checks the bundle's program.
///
/// # Errors
/// When there is none, or it uses a newer feature.
pub(crate) fn hold() -> Result<(), Failure> {
    let program = program()?;
    validation(&program, &FEATURES)?.quietly(
        "checking that engines of 2021 can run the program",
        "see whether a new version of the compiler or of wasm-bindgen turned a feature of WebAssembly on",
        &place::logs().join("floor.log"),
    )?;
    println!(
        "engines              the program runs on those of 2021 ({})",
        FEATURES.join(", ")
    );
    Ok(())
}

fn validation(program: &PathBuf, features: &[&str]) -> Result<Call, Failure> {
    let on = features.iter().map(|name| format!("--enable-{name}"));
    let on: Vec<_> = on.collect();
    // Reads, checks and forgets it.
    Ok(tools::wasm_opt()?
        .with(["--mvp-features"])
        .with(on.iter().map(String::as_str))
        .with_path(program))
}

fn program() -> Result<PathBuf, Failure> {
    let files = fs::read_dir(place::dist()).into_iter().flatten();
    let mut paths = files.filter_map(|entry| Some(entry.ok()?.path()));
    let exports = |path: &Path| path.ends_with("exporter_bg.wasm");
    let program = |path: &Path| path.extension().is_some_and(|it| it == "wasm") && !exports(path);
    let program = paths.find(|path| program(path));
    program.ok_or_else(|| {
        Failure::new(
            "looking for the program",
            format!("there is no .wasm in {}", place::dist().display()),
            "run `cargo xtask build` first",
        )
    })
}
