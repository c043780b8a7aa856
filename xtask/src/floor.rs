//! The oldest engines that the program is for: those of 2021, by a validator that knows no newer features.

use std::fs;
use std::path::{Path, PathBuf};

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

/// Checks the bundle's programs: the page's, and the exporter's, which is the one file's only one.
///
/// # Errors
/// When there is none, or one uses a newer feature.
pub(crate) fn hold() -> Result<(), Failure> {
    for program in programs()? {
        hold_one(&program)?;
    }
    println!("{:20} those of 2021 can run the programs", "engines");
    Ok(())
}

fn hold_one(program: &Path) -> Result<(), Failure> {
    let bare = bare_copy(program)?;
    let on: Vec<_> = FEATURES.map(|name| format!("--enable-{name}")).into();
    // Without a pass to run it reads, checks and forgets.
    let validator = tools::wasm_opt()?
        .with(["--mvp-features"])
        .with(on.iter().map(String::as_str))
        .with_path(bare);
    validator.quietly(
        "checking that engines of 2021 can run the program",
        "see whether a new version of the compiler or of wasm-bindgen turned a feature of WebAssembly on",
        &place::logs().join("floor.log"),
    )
}

/// The program without its own list of features, which wasm-opt would add to those that it is allowed.
fn bare_copy(program: &Path) -> Result<PathBuf, Failure> {
    let failed = |path: &Path, error: std::io::Error| {
        let said = format!("{}: {error}", path.display());
        Failure::new(
            "copying the program",
            said,
            "see that target/ can be written",
        )
    };
    let bytes = fs::read(program).map_err(|error| failed(program, error))?;
    let bare = without_features(&bytes).ok_or_else(|| {
        let said = format!("{} is no WebAssembly", program.display());
        Failure::new("reading the program", said, "run `cargo xtask build` again")
    })?;
    let copy = place::logs().join("floor.wasm");
    fs::write(&copy, bare).map_err(|error| failed(&copy, error))?;
    Ok(copy)
}

/// A module without its custom section `target_features`; nothing if it is none (WebAssembly core 1.0, section 5.5).
fn without_features(module: &[u8]) -> Option<Vec<u8>> {
    let (head, mut rest) = module.split_at_checked(8)?;
    let mut out = head.to_vec();
    while let Some((kind, behind)) = rest.split_first() {
        let (length, behind) = unsigned(behind)?;
        let (content, behind) = behind.split_at_checked(length)?;
        let lists_features = *kind == 0 && unsigned(content)?.1.starts_with(b"target_features");
        if !lists_features {
            out.extend_from_slice(rest.get(..rest.len() - behind.len())?);
        }
        rest = behind;
    }
    Some(out)
}

/// A number in LEB128, and what comes after it.
fn unsigned(bytes: &[u8]) -> Option<(usize, &[u8])> {
    let end = bytes.iter().position(|byte| byte & 0x80 == 0)?;
    let (digits, behind) = bytes.split_at_checked(end + 1)?;
    let digit = |(place, byte): (usize, &u8)| usize::from(byte & 0x7f) << (7 * place);
    Some((digits.iter().enumerate().map(digit).sum(), behind))
}

fn programs() -> Result<Vec<PathBuf>, Failure> {
    let files = fs::read_dir(place::dist()).into_iter().flatten();
    let paths = files.filter_map(|entry| Some(entry.ok()?.path()));
    let program = |path: &PathBuf| path.extension().is_some_and(|it| it == "wasm");
    let programs: Vec<_> = paths.filter(program).collect();
    if programs.len() == 2 {
        return Ok(programs);
    }
    Err(Failure::new(
        "looking for the programs",
        format!(
            "there are {} .wasm in {} and not two",
            programs.len(),
            place::dist().display()
        ),
        "run `cargo xtask build` first",
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_any_length_are_read() {
        for (bytes, expected) in [
            (&[5][..], Some(5)),
            (&[0xe5, 0x8e, 0x26], Some(624_485)),
            (&[0x80], None),
        ] {
            assert_eq!(unsigned(bytes).map(|(number, _)| number), expected);
        }
    }

    #[test]
    fn the_list_of_features_goes_and_the_rest_stays() {
        let head = b"\0asm\x01\0\0\0";
        let features = b"\x00\x11\x0ftarget_features\x00";
        let other = b"\x00\x02\x01x";
        let module = [&head[..], other, features, other].concat();
        assert_eq!(
            without_features(&module).unwrap(),
            [&head[..], other, other].concat()
        );
        assert_eq!(without_features(b"\0asm"), None);
    }
}
