//! The engines beside Chromium: what each needs is installed where that is ours to do, and else said in a line.

use std::fmt;
use std::path::PathBuf;
use std::thread::{self, JoinHandle};

use crate::browser::{self, Browser};
use crate::failure::Failure;
use crate::tools;

/// An engine that runs the tests by the WebDriver standard alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Firefox with geckodriver.
    Firefox,
    /// The small browser that comes with `WebKitGTK`, on a display without a screen.
    WebKit,
}

/// An engine's browser, or why there is none.
pub(crate) type Found = (Engine, Result<Browser, String>);

/// Engines being brought in while other work goes on. What it will install it says first, and nothing after that.
pub(crate) struct Preparation(JoinHandle<Vec<Found>>);

impl Preparation {
    /// Begins.
    pub(crate) fn start() -> Self {
        let missing = Engine::ALL.into_iter().filter(|it| !it.is_there());
        let packages: Vec<_> = missing.flat_map(Engine::packages).copied().collect();
        if browser::may_install() && !packages.is_empty() {
            println!(
                "Installing for the browser tests meanwhile, as root, by apt-get: {}; Firefox's driver is compiled.",
                packages.join(", ")
            );
        }
        Self(thread::spawn(|| Engine::ALL.map(Engine::bring).into()))
    }

    /// Waits for the end.
    pub(crate) fn wait(self) -> Vec<Found> {
        let nothing = |engine| (engine, Err("bringing it in broke off".to_owned()));
        self.0
            .join()
            .unwrap_or_else(|_| Engine::ALL.map(nothing).into())
    }
}

impl Engine {
    const ALL: [Self; 2] = [Self::Firefox, Self::WebKit];

    /// Debian's packages.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Firefox => &["firefox-esr"],
            Self::WebKit => &["webkit2gtk-driver", "xvfb"],
        }
    }

    /// What an ordinary user installs.
    fn mend(self) -> &'static str {
        match self {
            Self::Firefox => "install Firefox, and geckodriver on PATH",
            Self::WebKit => "install webkit2gtk-driver and xvfb (Linux only)",
        }
    }

    fn bring(self) -> Found {
        let ours = browser::may_install();
        let mut said = self.mend().to_owned();
        if ours && !self.is_there() {
            said =
                browser::install(self.packages()).map_or_else(|failure| brief(&failure), |()| said);
        }
        (self, self.find(ours).map_err(|why| why.unwrap_or(said)))
    }

    /// Whether what the packages bring is there.
    fn is_there(self) -> bool {
        match self {
            Self::Firefox => browser::firefox_program().is_some(),
            Self::WebKit => self.find(false).is_ok(),
        }
    }

    /// The browser with its driver; a driver for Firefox is compiled where that is ours to do.
    fn find(self, ours: bool) -> Result<Browser, Option<String>> {
        match self {
            Self::Firefox => firefox(ours),
            Self::WebKit => webkit().ok_or(None),
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

fn firefox(ours: bool) -> Result<Browser, Option<String>> {
    if let Some(browser) = browser::firefox() {
        return Ok(browser);
    }
    let program = browser::firefox_program().ok_or(None)?;
    let driver = if ours {
        tools::geckodriver().map_err(|failure| Some(brief(&failure)))?
    } else {
        tools::geckodriver_if_there().ok_or(None)?
    };
    Ok(Browser { program, driver })
}

fn webkit() -> Option<Browser> {
    browser::program("Xvfb")?;
    Some(Browser {
        driver: browser::program("WebKitWebDriver")?,
        program: mini_browser()?,
    })
}

/// `WebKitGTK`'s own browser lies where no PATH leads: in a folder for the machine's kind and the library's version.
fn mini_browser() -> Option<PathBuf> {
    let within = |folder: PathBuf| std::fs::read_dir(folder).into_iter().flatten().flatten();
    let kinds = within("/usr/lib".into()).map(|entry| entry.path());
    kinds
        .chain(["/usr/libexec".into(), "/usr/lib".into()])
        .flat_map(within)
        .filter(|entry| entry.file_name().to_string_lossy().starts_with("webkit"))
        .map(|entry| entry.path().join("MiniBrowser"))
        .find(|path| path.is_file())
}

/// A failure's first line: what is optional takes no more.
fn brief(failure: &Failure) -> String {
    let all = failure.to_string();
    let line = all.lines().find(|line| !line.trim().is_empty());
    line.unwrap_or_default().trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_said_in_one_line() {
        let failure = Failure::new("installing", "one\ntwo", "mend it");
        assert_eq!(brief(&failure).lines().count(), 1);
        for engine in Engine::ALL {
            assert_eq!(engine.mend().lines().count(), 1, "{engine}");
        }
    }

    #[test]
    fn a_preparation_that_breaks_off_leaves_every_engine_with_a_reason() {
        let broken = Preparation(thread::spawn(|| Vec::from([unreachable()])));
        let found = broken.wait();
        assert_eq!(found.len(), Engine::ALL.len());
        assert!(found.iter().all(|(_, browser)| browser.is_err()));
    }

    fn unreachable() -> Found {
        std::panic::panic_any("broken")
    }
}
