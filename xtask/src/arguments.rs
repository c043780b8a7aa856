//! What may be typed after `cargo xtask`, and what is said of anything else.

use crate::failure::Failure;

/// One command with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Command {
    /// Set up, build, serve and rebuild on change.
    Serve(Serve),
    /// The release bundle in `dist/`.
    Build(Build),
    /// Everything a change must pass.
    Test,
    /// Bytes of the bundle, held against the budget.
    Size,
    /// Start and interaction times of the bundle.
    Bench(Bench),
    /// Screenshots of the bundle.
    Shots(Shots),
    /// Icons and pictures of the case, drawn anew.
    Drawings,
    /// Trunk's hook: puts the case into the page.
    Hook,
    /// What can be typed.
    Help,
}

/// Options of `serve`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Serve {
    /// Optimised build.
    pub(crate) release: bool,
    /// TCP port on 127.0.0.1.
    pub(crate) port: u16,
    /// Open the reader's browser.
    pub(crate) open: bool,
}

/// Options of `build`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Build {
    /// Where the folder will be served, if that is known.
    pub(crate) address: Option<String>,
}

/// Options of `bench`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Bench {
    /// Page loads per profile.
    pub(crate) runs: u32,
}

/// Options of `shots`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Shots {
    /// The address's hash, `#/` if none is given.
    pub(crate) hash: String,
}

/// The help text.
pub(crate) const HELP: &str = "\
cargo xtask COMMAND

  serve [--release] [--port N] [--open]   set up, build, serve on 127.0.0.1 (port 8080), rebuild on change
  test                                    everything a change must pass, browser tests included
  build [--address https://…/]            the release bundle in dist/; its pages say the address where one is given
  size                                    raw, gzip and brotli bytes of dist/, held against xtask/budget.json
  bench [--runs N]                        start and interaction times of dist/ in a headless browser (7 runs)
  shots [--hash '#/…']                    screenshots of dist/ into target/screenshots
  drawings                                the icons in public/ and the case's pictures to share, anew from dist/
  help                                    this text

CASETRACE_CASE=folder builds the page around another case than seeds/suizhou.
CASETRACE_ADDRESS=https://…/ is what --address says, for `trunk build` alone.
CASETRACE_BROWSER and CASETRACE_DRIVER name a browser and its WebDriver to use for test, bench and shots.
`hook` is called by Trunk.";

/// Reads what was typed after `cargo xtask`.
///
/// # Errors
/// An unknown command or option, a missing or unreadable value; the failure says which and what is possible.
pub(crate) fn parse(words: &[String]) -> Result<Command, Failure> {
    let Some((command, options)) = words.split_first() else {
        return Ok(Command::Help);
    };
    match command.as_str() {
        "serve" => serve(options),
        "bench" => bench(options),
        "shots" => shots(options),
        "build" => build(options),
        "drawings" => alone(command, options, Command::Drawings),
        "test" => alone(command, options, Command::Test),
        "size" => alone(command, options, Command::Size),
        "hook" => alone(command, options, Command::Hook),
        "help" | "--help" | "-h" => Ok(Command::Help),
        unknown => Err(misread(&format!("there is no command `{unknown}`"))),
    }
}

fn serve(options: &[String]) -> Result<Command, Failure> {
    let mut serve = Serve {
        release: false,
        port: 8080,
        open: false,
    };
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match option.as_str() {
            "--release" => serve.release = true,
            "--open" => serve.open = true,
            "--port" => serve.port = number(option, rest.next())?,
            unknown => return Err(unknown_option("serve", unknown)),
        }
    }
    Ok(Command::Serve(serve))
}

fn build(options: &[String]) -> Result<Command, Failure> {
    let mut build = Build::default();
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match option.as_str() {
            "--address" => build.address = Some(value(option, rest.next())?.clone()),
            unknown => return Err(unknown_option("build", unknown)),
        }
    }
    Ok(Command::Build(build))
}

fn bench(options: &[String]) -> Result<Command, Failure> {
    let mut bench = Bench { runs: 7 };
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match option.as_str() {
            "--runs" => bench.runs = number(option, rest.next())?,
            unknown => return Err(unknown_option("bench", unknown)),
        }
    }
    Ok(Command::Bench(bench))
}

fn shots(options: &[String]) -> Result<Command, Failure> {
    let mut shots = Shots { hash: "#/".into() };
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match option.as_str() {
            "--hash" => shots.hash = value(option, rest.next())?.clone(),
            unknown => return Err(unknown_option("shots", unknown)),
        }
    }
    Ok(Command::Shots(shots))
}

fn alone(name: &str, options: &[String], command: Command) -> Result<Command, Failure> {
    match options.first() {
        None => Ok(command),
        Some(option) => Err(unknown_option(name, option)),
    }
}

fn value<'a>(option: &str, value: Option<&'a String>) -> Result<&'a String, Failure> {
    value.ok_or_else(|| misread(&format!("`{option}` needs a value after it")))
}

fn number<N: std::str::FromStr>(option: &str, text: Option<&String>) -> Result<N, Failure> {
    let text = value(option, text)?;
    text.parse()
        .map_err(|_| misread(&format!("`{option} {text}` is not a number that fits")))
}

fn unknown_option(command: &str, option: &str) -> Failure {
    misread(&format!("`{command}` knows no option `{option}`"))
}

fn misread(said: &str) -> Failure {
    Failure::new("reading the command", said, "see `cargo xtask help`")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(line: &str) -> Result<Command, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        parse(&words).map_err(|failure| failure.to_string())
    }

    #[test]
    fn serve_takes_its_options_in_any_order() {
        let expected = Command::Serve(Serve {
            release: true,
            port: 9000,
            open: true,
        });
        assert_eq!(typed("serve --port 9000 --open --release"), Ok(expected));
    }

    #[test]
    fn serve_alone_is_the_dev_build_on_8080() {
        let expected = Command::Serve(Serve {
            release: false,
            port: 8080,
            open: false,
        });
        assert_eq!(typed("serve"), Ok(expected));
    }

    #[test]
    fn build_takes_an_address_and_needs_none() {
        let build = |address: Option<&str>| {
            let address = address.map(str::to_owned);
            Ok(Command::Build(Build { address }))
        };
        assert_eq!(typed("build"), build(None));
        let typed = typed("build --address https://example.org/");
        assert_eq!(typed, build(Some("https://example.org/")));
    }

    #[test]
    fn nothing_typed_asks_for_help() {
        assert_eq!(typed(""), Ok(Command::Help));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (line, named) in [
            ("sevre", "`sevre`"),
            ("serve --fast", "`--fast`"),
            ("test --quick", "`--quick`"),
            ("serve --port", "`--port` needs a value"),
            ("serve --port 99999", "`--port 99999`"),
            ("bench --runs many", "`--runs many`"),
        ] {
            let said = typed(line).unwrap_err();
            assert!(said.contains(named), "{line}: {said}");
            assert!(said.contains("cargo xtask help"), "{line}: {said}");
        }
    }
}
