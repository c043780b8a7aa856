//! The names under which the program knows its sources: short, and the same wherever a clone and its crates lie.
//!
//! Panic messages name source files. With the paths of a machine in them, two builds of one commit would differ.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::call::Call;
use crate::place;

/// The variable by which cargo takes flags for the page alone: commands and macros, which run on this machine, are
/// compiled without them, so that plain `cargo` finds them as it left them.
pub(crate) const VARIABLE: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";

/// The flags. Asked for after the crates are fetched, since it looks where they lie.
pub(crate) fn flags() -> String {
    let mut names = Vec::new();
    names.extend(home("CARGO_HOME", ".cargo").map(|home| (home, "cargo".to_owned())));
    names.extend(standard_library());
    names.push((place::root(), String::new()));
    // The registry's folder has a digest of its address in its name, which a mirror changes.
    names.extend(registries().into_iter().map(|it| (it, String::new())));
    joined(&names)
}

/// rustc takes the last flag that fits, so the narrower come later. Cargo parts the flags at spaces: a path with one
/// cannot be said, and stays as it is.
fn joined(names: &[(PathBuf, String)]) -> String {
    let flag = |(path, name): &(PathBuf, String)| {
        let path = path.to_str().filter(|path| !path.contains(' '))?;
        Some(format!("--remap-path-prefix={path}={name}"))
    };
    names.iter().filter_map(flag).collect::<Vec<_>>().join(" ")
}

fn home(variable: &str, usual: &str) -> Option<PathBuf> {
    let named = env::var_os(variable).filter(|value| !value.is_empty());
    let named = named.map(PathBuf::from);
    named.or_else(|| Some(env::home_dir()?.join(usual)))
}

fn registries() -> Vec<PathBuf> {
    let sources = home("CARGO_HOME", ".cargo").map(|home| home.join("registry").join("src"));
    let entries = sources.and_then(|folder| fs::read_dir(folder).ok());
    let entries = entries.into_iter().flatten().filter_map(Result::ok);
    let mut folders: Vec<_> = entries.map(|entry| entry.path()).collect();
    folders.sort();
    folders
}

/// Where rustc finds the sources of its library, if they are installed, and what it calls them if they are not.
fn standard_library() -> Option<(PathBuf, String)> {
    let root = place::root();
    let ask = |option: &[&str]| {
        let call = Call::new("rustc").with(option.iter().copied());
        call.within(&root).answer()
    };
    let sources = Path::new(&ask(&["--print", "sysroot"])?).join("lib/rustlib/src/rust");
    let version = ask(&["-vV"])?;
    let commit = version
        .lines()
        .find_map(|line| line.strip_prefix("commit-hash: "))?;
    Some((sources, format!("/rustc/{commit}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_with_a_space_is_left_out_and_the_order_kept() {
        let names = [("/a", "x"), ("/b c", "y"), ("/a/d", "")];
        let names = names.map(|(path, name)| (PathBuf::from(path), name.to_owned()));
        assert_eq!(
            joined(&names),
            "--remap-path-prefix=/a=x --remap-path-prefix=/a/d="
        );
    }

    #[test]
    fn clone_and_crates_lose_their_folders() {
        let flags = flags();
        let root = place::root();
        assert!(flags.contains(&format!("={}= ", root.display())), "{flags}");
        assert!(
            !flags.contains("registry") || flags.ends_with('='),
            "{flags}"
        );
    }
}
