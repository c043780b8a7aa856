//! Where things are: the clone, its bundle, and the cache that all clones of one user share.

use std::env;
use std::path::PathBuf;

use crate::failure::Failure;

/// The clone's folder.
pub(crate) fn root() -> PathBuf {
    // Cargo sets the variable at run time too, which stays right when a clone is moved after compiling.
    let xtask = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    xtask.parent().map_or(xtask.clone(), PathBuf::from)
}

/// The release bundle.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// Logs of quiet steps, made if need be.
pub(crate) fn logs() -> PathBuf {
    let folder = root().join("target").join("xtask-logs");
    // A folder that cannot be made shows as the failure of the step that writes its log there.
    let _ = std::fs::create_dir_all(&folder);
    folder
}

/// The folder of tools in the user's cache: `casetrace/tools` under `$XDG_CACHE_HOME` or `~/.cache`, on macOS
/// `~/Library/Caches`, on Windows `%LOCALAPPDATA%`.
///
/// # Errors
/// When the system names no such folder.
pub(crate) fn tools() -> Result<PathBuf, Failure> {
    cache_of_user(cfg!(windows), cfg!(target_os = "macos"), |name| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    })
    .map(|cache| cache.join("casetrace").join("tools"))
    .ok_or_else(|| {
        Failure::new(
            "finding the user's cache",
            "neither XDG_CACHE_HOME nor a home folder is named by the environment",
            "set XDG_CACHE_HOME to a folder that may be written",
        )
    })
}

fn cache_of_user(
    windows: bool,
    macos: bool,
    variable: impl Fn(&str) -> Option<PathBuf>,
) -> Option<PathBuf> {
    let by_wish = variable("XDG_CACHE_HOME").filter(|path| path.is_absolute());
    by_wish.or_else(|| {
        if windows {
            variable("LOCALAPPDATA")
        } else if macos {
            Some(variable("HOME")?.join("Library").join("Caches"))
        } else {
            Some(variable("HOME")?.join(".cache"))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(windows: bool, macos: bool, set: &[(&str, &str)], expected: Option<&str>) {
        let found = cache_of_user(windows, macos, |name| {
            set.iter()
                .find(|(key, _)| *key == name)
                .map(|(_, value)| PathBuf::from(value))
        });
        assert_eq!(found, expected.map(PathBuf::from));
    }

    #[cfg(unix)]
    #[test]
    fn the_cache_is_where_each_system_keeps_it() {
        check(false, false, &[("HOME", "/home/a")], Some("/home/a/.cache"));
        check(
            false,
            true,
            &[("HOME", "/Users/a")],
            Some("/Users/a/Library/Caches"),
        );
        check(true, false, &[("LOCALAPPDATA", "/l")], Some("/l"));
        check(
            false,
            false,
            &[("HOME", "/h"), ("XDG_CACHE_HOME", "/x")],
            Some("/x"),
        );
        check(false, false, &[], None);
    }

    #[test]
    fn a_relative_wish_is_not_followed() {
        check(
            false,
            false,
            &[("HOME", "/h"), ("XDG_CACHE_HOME", "x")],
            Some("/h/.cache"),
        );
    }

    #[test]
    fn the_root_is_the_workspace() {
        assert!(root().join("xtask").join("Cargo.toml").is_file());
    }
}
