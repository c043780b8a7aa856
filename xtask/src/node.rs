//! Node and npm: whether they are there and new enough, and packages installed by them.

use std::path::Path;

use crate::call::Call;
use crate::failure::Failure;

/// The oldest Node that will do.
const OLDEST: u32 = 18;

/// Finds Node, at least version 18.
///
/// # Errors
/// When there is none, or an older one.
pub(crate) fn ensure() -> Result<(), Failure> {
    let mend = "install Node 18 or later (https://nodejs.org, or your system's packages) so that `node` and `npm` are on PATH";
    let call = Call::new("node").with(["--version"]);
    let said = match call.answer() {
        Some(version) if major(&version).is_some_and(|major| major >= OLDEST) => return Ok(()),
        Some(version) => format!("node is {version}, older than {OLDEST}"),
        None => "there is no node on PATH".to_owned(),
    };
    Err(Failure::new("finding Node", said, mend).with_command(call.shown()))
}

/// Installs one package, `name@version`, under `folder/node_modules`.
///
/// # Errors
/// When npm fails.
pub(crate) fn install(package: &str, folder: &Path, log: &Path) -> Result<(), Failure> {
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    Call::new(npm)
        .with([
            "install",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
            "--prefix",
        ])
        .with_path(folder)
        .with([package])
        .quietly(
            &format!("installing {package}"),
            "see whether `npm ping` reaches the registry, then run the command again",
            log,
        )
}

fn major(version: &str) -> Option<u32> {
    version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("18.0.0"), Some(18));
        assert_eq!(major("nightly"), None);
    }
}
