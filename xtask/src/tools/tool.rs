//! One pinned tool: whether it is installed, where its programs lie, and how it is installed.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::call::Call;
use crate::failure::Failure;
use crate::step::Step;
use crate::{node, place};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// A crate, and whether its default features are wanted.
    Crate(&'static str, bool),
    /// An npm package.
    Npm(&'static str),
}

#[derive(Debug, Clone)]
pub(super) struct Tool {
    pub(super) program: &'static str,
    version: String,
    source: Source,
    pub(super) home: PathBuf,
    on_path: Option<PathBuf>,
}

impl Tool {
    pub(super) fn new(
        program: &'static str,
        version: &str,
        source: Source,
    ) -> Result<Self, Failure> {
        Ok(Self {
            program,
            version: version.to_owned(),
            source,
            home: place::tools()?.join(format!("{program}-{version}")),
            on_path: None,
        })
    }

    /// With the program on `PATH`, if `says` that this is exactly the version.
    pub(super) fn or_on_path(mut self, says: &str) -> Self {
        if self.home.is_dir() {
            return self;
        }
        let answer = Call::new(executable(self.program))
            .with(["--version"])
            .answer();
        if answer.is_some_and(|answer| states(&answer, says)) {
            self.on_path = found_on_path(self.program);
        }
        self
    }

    pub(super) fn is_installed(&self) -> bool {
        self.on_path.is_some() || self.home.is_dir()
    }

    pub(super) fn folder_of_programs(&self) -> PathBuf {
        match (&self.on_path, self.source) {
            (Some(folder), _) => folder.clone(),
            (None, Source::Crate(..)) => self.home.join("bin"),
            (None, Source::Npm(_)) => self.home.join("node_modules").join(".bin"),
        }
    }

    pub(super) fn installation(&self) -> Step<'_> {
        let usually = match self.source {
            Source::Crate(..) => "2 to 4 minutes",
            Source::Npm(_) => "5 seconds",
        };
        let name = format!("installing {} {}", self.program, self.version);
        Step::new(name, usually, || self.install())
    }

    /// Installs beside the final place and renames, so that what was broken off never counts as installed.
    pub(super) fn install(&self) -> Result<(), Failure> {
        let staging = self.home.with_extension("part");
        let step = format!("installing {} {}", self.program, self.version);
        let writable = |error: std::io::Error| {
            Failure::new(
                step.as_str(),
                format!("{}: {error}", staging.display()),
                "make that folder writable, or set XDG_CACHE_HOME to one that is",
            )
        };
        remove(&staging).map_err(writable)?;
        fs::create_dir_all(&staging).map_err(writable)?;
        match self.source {
            Source::Crate(name, default_features) => {
                self.install_crate(name, default_features, &staging)?;
            }
            Source::Npm(name) => {
                node::install(&format!("{name}@{}", self.version), &staging, &self.log())?
            }
        }
        remove(&self.home).map_err(writable)?;
        fs::rename(&staging, &self.home).map_err(writable)
    }

    /// Compiles without optimisation: these programs then work for a second longer, and compile in half the time.
    fn install_crate(
        &self,
        name: &str,
        default_features: bool,
        staging: &Path,
    ) -> Result<(), Failure> {
        let target = staging.join("target");
        let mut call = Call::cargo(["install", "--locked", name, "--version", &self.version])
            .with(["--root"])
            .with_path(staging)
            .with_variable("CARGO_TARGET_DIR", &target)
            .with_variable("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .with_variable("CARGO_PROFILE_RELEASE_LTO", "false")
            .with_variable("CARGO_PROFILE_RELEASE_DEBUG", "0")
            .with_variable("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .without_variable("RUSTFLAGS")
            .within(&place::root());
        if !default_features {
            call = call.with(["--no-default-features"]);
        }
        call.quietly(
            &format!("installing {name} {}", self.version),
            "see whether cargo reaches its registry (`cargo search trunk`) and whether a C linker is installed, then run the command again",
            &self.log(),
        )?;
        // Hundreds of megabytes that nobody needs again; if they cannot go, the tool works all the same.
        let _ = fs::remove_dir_all(target);
        Ok(())
    }

    fn log(&self) -> PathBuf {
        place::logs().join(format!("install-{}.log", self.program))
    }
}

/// Whether a program's answer to `--version` is `expected`, or goes on after it with more than a longer number.
fn states(answer: &str, expected: &str) -> bool {
    answer.lines().next().is_some_and(|line| {
        line.strip_prefix(expected)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

fn found_on_path(program: &str) -> Option<PathBuf> {
    let name = executable(program);
    env::split_paths(&env::var_os("PATH")?).find(|folder| folder.join(&name).is_file())
}

pub(super) fn executable(program: &str) -> String {
    format!("{program}{}", env::consts::EXE_SUFFIX)
}

fn remove(folder: &Path) -> std::io::Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_exact_version_on_path_counts() {
        assert!(states("trunk 0.21.14", "trunk 0.21.14"));
        assert!(states(
            "wasm-opt version 132 (version_132)",
            "wasm-opt version 132"
        ));
        assert!(!states("trunk 0.21.1", "trunk 0.21.14"));
        assert!(!states("trunk 0.21.145", "trunk 0.21.14"));
        assert!(!states("trunk 0.21.14-beta", "trunk 0.21.14"));
    }

    #[test]
    fn an_installation_that_fails_is_not_taken_for_installed() {
        let home = env::temp_dir().join(format!("casetrace-tools-{}", std::process::id()));
        let tool = Tool {
            program: "nothing",
            version: "not-a-version".into(),
            source: Source::Crate("nothing", true),
            home: home.join("nothing-1.0"),
            on_path: None,
        };
        assert!(tool.install().is_err());
        assert!(!tool.is_installed());
        fs::remove_dir_all(home).unwrap();
    }
}
