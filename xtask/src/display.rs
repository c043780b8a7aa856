//! A display without a screen, for a browser that has no headless mode.

use std::io::{BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

use crate::failure::Failure;

/// A running X server that draws into memory, ended when dropped.
pub(crate) struct Display {
    process: Child,
    name: String,
}

impl Display {
    /// Starts `Xvfb` on a free number.
    ///
    /// # Errors
    /// When it is not there or names no number.
    pub(crate) fn start() -> Result<Self, Failure> {
        let failed = |said: String| {
            Failure::new("starting a display", said, "see whether `Xvfb :99` starts")
        };
        let mut process = Command::new("Xvfb")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24"])
            .args(["-nolisten", "tcp", "-noreset"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| failed(format!("Xvfb does not start: {error}")))?;
        let mut number = String::new();
        let said = process.stdout.take().map(BufReader::new);
        let read = said.map(|mut said| said.read_line(&mut number));
        // From here on, dropping ends the process.
        let display = Self {
            process,
            name: format!(":{}", number.trim()),
        };
        match read {
            Some(Ok(1..)) => Ok(display),
            Some(Ok(0) | Err(_)) | None => Err(failed("Xvfb names no display".to_owned())),
        }
    }

    /// Its name, as `DISPLAY` has it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // What is already gone need not be ended.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
