//! What a failing step tells the person at the terminal: its name, its command, what was said, and the mend.

use std::fmt;

/// A step that failed, told so that the reader can mend it without reading our source.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    step: String,
    command: Option<String>,
    said: String,
    mend: String,
}

impl Failure {
    /// A failure of `step` because of `said`; `mend` is what to do about it, as an order.
    pub(crate) fn new(
        step: impl Into<String>,
        said: impl Into<String>,
        mend: impl Into<String>,
    ) -> Self {
        Self {
            step: step.into(),
            command: None,
            said: said.into(),
            mend: mend.into(),
        }
    }

    /// Names the command that failed, as one would type it.
    pub(crate) fn with_command(mut self, command: impl Into<String>) -> Self {
        self.command = Some(command.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "✗ {} failed", self.step)?;
        if let Some(command) = &self.command {
            writeln!(f, "  command: {command}")?;
        }
        for line in self.said.lines() {
            writeln!(f, "  {line}")?;
        }
        write!(f, "  mend:    {}", self.mend)
    }
}

#[cfg(test)]
mod tests {
    use super::Failure;

    #[test]
    fn names_step_command_words_and_mend() {
        let failure = Failure::new("formatting", "two files differ\nin blanks", "run cargo fmt")
            .with_command("cargo fmt --check");
        assert_eq!(
            failure.to_string(),
            "✗ formatting failed\n  command: cargo fmt --check\n  two files differ\n  in blanks\n  mend:    run cargo fmt"
        );
    }
}
