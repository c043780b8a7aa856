//! What the bundle is built from: the version, and the commit with a mark if the clone differs from it.

use std::env;
use std::path::Path;

use crate::call::Call;
use crate::place;

/// The variable that names the commit where there is no git to ask, as in an unpacked archive.
const VARIABLE: &str = "CASETRACE_COMMIT";

/// `CaseTrace 0.1.0 (abc1234)`.
pub(crate) fn line() -> String {
    said(&commit())
}

fn said(commit: &str) -> String {
    format!("CaseTrace {} ({commit})", env!("CARGO_PKG_VERSION"))
}

fn commit() -> String {
    let named = env::var(VARIABLE).ok().filter(|commit| is_name(commit));
    named
        .or_else(|| of_clone(&place::root()))
        .unwrap_or_else(|| "unknown".to_owned())
}

/// It goes into the page as it is.
fn is_name(commit: &str) -> bool {
    let fits = |c: char| c.is_ascii_alphanumeric() || "-._".contains(c);
    !commit.is_empty() && commit.chars().all(fits)
}

/// The commit of a clone; none if the folder merely lies inside another one's.
fn of_clone(root: &Path) -> Option<String> {
    let git = |words: &[&str]| {
        Call::new("git")
            .with(words.iter().copied())
            .within(root)
            .answer()
    };
    let top = git(&["rev-parse", "--show-toplevel"])?;
    let same = Path::new(&top).canonicalize().ok()? == root.canonicalize().ok()?;
    // Ten digits: git's own choice of a length grows with what else the clone holds.
    let commit = git(&["rev-parse", "--short=10", "HEAD"]).filter(|_| same)?;
    let changed = git(&["status", "--porcelain", "--untracked-files=no"])?;
    Some(if changed.is_empty() {
        commit
    } else {
        commit + "-dirty"
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_and_commit_are_said_in_one_line() {
        assert!(said("abc").starts_with("CaseTrace 0."));
        assert!(said("abc").ends_with(" (abc)"));
    }

    #[test]
    fn a_commit_cannot_be_markup() {
        assert!(is_name("1f2e3d4c5b-dirty"));
        assert!(!is_name("<b>"));
        assert!(!is_name(""));
    }

    #[test]
    fn outside_a_clone_there_is_no_commit() {
        assert_eq!(of_clone(&env::temp_dir()), None);
    }
}
