//! `build`: the release bundle in `dist/`.

use crate::address;
use crate::arguments::Build;
use crate::failure::Failure;
use crate::tools;

/// Builds the release bundle, for an address where one is given.
///
/// # Errors
/// When the set-up or Trunk fails.
pub(crate) fn build(options: &Build) -> Result<(), Failure> {
    let call = tools::ensure(true)?.trunk("build").with(["--release"]);
    let call = match &options.address {
        Some(address) => call.with_variable(address::VARIABLE, address),
        None => call,
    };
    call.aloud(
        "building the release bundle",
        "mend what is named above, then run `cargo xtask build`",
    )
}
