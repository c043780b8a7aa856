//! The case that the bundle under test carries.

use casetrace::case::{self, Case};
use std::sync::OnceLock;
use std::{env, fs, path::PathBuf};

/// The case, read as the build reads it.
pub(crate) fn case() -> &'static Case {
    static CASE: OnceLock<Case> = OnceLock::new();
    CASE.get_or_init(|| {
        let folder = env::var_os("CASETRACE_CASE")
            .map_or_else(|| PathBuf::from("seeds/suizhou"), PathBuf::from);
        let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap();
        case::load(&read("case.json"), &read("text.txt")).unwrap()
    })
}
