//! `build`: the release bundle in `dist/`.

use crate::failure::Failure;
use crate::tools;

/// Builds the release bundle.
///
/// # Errors
/// When the set-up or Trunk fails.
pub(crate) fn build() -> Result<(), Failure> {
    tools::ensure(true)?
        .trunk("build")
        .with(["--release"])
        .aloud(
            "building the release bundle",
            "mend what is named above, then run `cargo xtask build`",
        )
}
