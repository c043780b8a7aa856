//! The folder in which a bundle is made: its files read and written, with a failure that names them.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use crate::failure::Failure;

/// A folder of files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// The one that Trunk names to its hooks.
    ///
    /// # Errors
    /// When Trunk did not call us.
    pub(crate) fn of_trunk() -> Result<Self, Failure> {
        let named = env::var_os("TRUNK_STAGING_DIR");
        named.map(|path| Self(path.into())).ok_or_else(|| {
            Failure::new(
                "finding Trunk's staging folder",
                "TRUNK_STAGING_DIR is not set; Trunk sets it when it calls this hook",
                "run `cargo xtask build` or `trunk build`",
            )
        })
    }

    /// The one at a path.
    pub(crate) fn at(path: PathBuf) -> Self {
        Self(path)
    }

    /// Where it lies.
    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// A file of text.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn text(&self, name: &str) -> Result<String, Failure> {
        let bytes = self.bytes(name)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// A file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub(crate) fn bytes(&self, name: &str) -> Result<Vec<u8>, Failure> {
        let path = self.0.join(name);
        fs::read(&path).map_err(|error| {
            Failure::new(
                "reading a part of the bundle",
                format!("{}: {error}", path.display()),
                "run `cargo xtask build` again; `git status` tells what is missing of the sources",
            )
        })
    }

    /// Writes a file.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub(crate) fn write(&self, name: &str, content: &[u8]) -> Result<(), Failure> {
        let path = self.0.join(name);
        fs::write(&path, content).map_err(|error| not_written(&path, &error))
    }

    /// Takes a file away.
    ///
    /// # Errors
    /// When the folder cannot be written.
    pub(crate) fn remove(&self, name: &str) -> Result<(), Failure> {
        let path = self.0.join(name);
        fs::remove_file(&path).map_err(|error| not_written(&path, &error))
    }
}

fn not_written(path: &Path, error: &io::Error) -> Failure {
    Failure::new(
        "writing the page",
        format!("{}: {error}", path.display()),
        "make room, or make the folder writable",
    )
}
