//! Another program's call: how it is shown, run aloud, run quietly, or asked one thing.

use std::ffi::{OsStr, OsString};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use crate::failure::Failure;

/// A program with its arguments, as it will be run and as it is shown.
#[derive(Debug, Clone)]
pub(crate) struct Call {
    program: OsString,
    arguments: Vec<OsString>,
    variables: Vec<(OsString, Option<OsString>)>,
    folder: Option<PathBuf>,
}

impl Call {
    /// A call of `program`, found on `PATH` unless it is a path.
    pub(crate) fn new(program: impl Into<OsString>) -> Self {
        Self {
            program: program.into(),
            arguments: Vec::new(),
            variables: Vec::new(),
            folder: None,
        }
    }

    /// A call of the cargo that started us.
    pub(crate) fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Self {
        Self::new("cargo").with(arguments)
    }

    /// With further arguments.
    pub(crate) fn with<'a>(mut self, arguments: impl IntoIterator<Item = &'a str>) -> Self {
        self.arguments
            .extend(arguments.into_iter().map(OsString::from));
        self
    }

    /// With one further argument that may be any path.
    pub(crate) fn with_path(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.arguments.push(argument.as_ref().to_owned());
        self
    }

    /// With an environment variable set.
    pub(crate) fn with_variable(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.variables
            .push((name.into(), Some(value.as_ref().to_owned())));
        self
    }

    /// With an environment variable taken away.
    pub(crate) fn without_variable(mut self, name: &str) -> Self {
        self.variables.push((name.into(), None));
        self
    }

    /// Run in `folder`.
    pub(crate) fn within(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_owned());
        self
    }

    /// The call as one would type it, without its variables.
    pub(crate) fn shown(&self) -> String {
        let mut shown = self.program.to_string_lossy().into_owned();
        for argument in &self.arguments {
            let argument = argument.to_string_lossy();
            let plain = !argument.is_empty() && !argument.contains([' ', '\'', '"', '\n']);
            if plain {
                shown.push_str(&format!(" {argument}"));
            } else {
                shown.push_str(&format!(" '{}'", argument.replace('\'', r"'\''")));
            }
        }
        shown
    }

    /// Starts it with our own input and output.
    ///
    /// # Errors
    /// When the program cannot be started.
    pub(crate) fn start(&self, step: &str, mend: &str) -> Result<Child, Failure> {
        self.command()
            .spawn()
            .map_err(|error| self.failed(step, &format!("it does not start: {error}"), mend))
    }

    /// Runs it with our own output.
    ///
    /// # Errors
    /// When it cannot be started or ends with an error.
    pub(crate) fn aloud(&self, step: &str, mend: &str) -> Result<(), Failure> {
        let status = self.start(step, mend)?.wait();
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(self.failed(step, &format!("it ended with {status}"), mend)),
            Err(error) => Err(self.failed(step, &error.to_string(), mend)),
        }
    }

    /// Runs it with its output in the file `log`, whose end a failure quotes.
    ///
    /// # Errors
    /// When it cannot be started or ends with an error.
    pub(crate) fn quietly(&self, step: &str, mend: &str, log: &Path) -> Result<(), Failure> {
        let failed = |said: String| self.failed(step, &said, mend);
        let output =
            File::create(log).map_err(|error| failed(format!("{}: {error}", log.display())))?;
        let errors = output
            .try_clone()
            .map_err(|error| failed(error.to_string()))?;
        let status = self
            .command()
            .stdin(Stdio::null())
            .stdout(output)
            .stderr(errors)
            .status();
        match status {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(failed(format!("{status}\n{}", end_of(log)))),
            Err(error) => Err(failed(format!("it does not start: {error}"))),
        }
    }

    /// What it prints on standard output, if it can be started and ends well.
    pub(crate) fn answer(&self) -> Option<String> {
        let output = self.command().stdin(Stdio::null()).output().ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments);
        for (name, value) in &self.variables {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        if let Some(folder) = &self.folder {
            command.current_dir(folder);
        }
        command
    }

    fn failed(&self, step: &str, said: &str, mend: &str) -> Failure {
        Failure::new(step, said, mend).with_command(self.shown())
    }
}

/// The last thirty lines of a log, and where the rest is.
fn end_of(log: &Path) -> String {
    let text = std::fs::read_to_string(log).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let end = lines.split_at(lines.len().saturating_sub(30)).1.join("\n");
    format!("{end}\n(all of it in {})", log.display())
}

#[cfg(test)]
mod tests {
    use super::Call;

    #[test]
    fn is_shown_as_one_would_type_it() {
        let call = Call::cargo(["test", "--features", "a b"]).with_variable("X", "1");
        assert_eq!(call.shown(), "cargo test --features 'a b'");
    }

    #[test]
    fn a_program_that_is_not_there_is_a_failure_with_command_and_mend() {
        let said = Call::new("no-such-program-here")
            .with(["--now"])
            .aloud("asking", "install it")
            .unwrap_err()
            .to_string();
        assert!(said.contains("asking failed"), "{said}");
        assert!(said.contains("no-such-program-here --now"), "{said}");
        assert!(said.contains("install it"), "{said}");
    }

    #[test]
    fn a_quiet_failure_quotes_the_end_of_what_was_said() {
        let log = std::env::temp_dir().join(format!("casetrace-call-{}.log", std::process::id()));
        let said = Call::cargo(["no-such-subcommand"])
            .quietly("asking", "do not", &log)
            .unwrap_err()
            .to_string();
        std::fs::remove_file(&log).unwrap();
        assert!(said.contains("no-such-subcommand"), "{said}");
        assert!(said.contains("all of it in"), "{said}");
    }
}
