//! A real browser for the tests: found, or installed where that is ours to do, with the driver that fits it.

use std::env;
use std::path::{Path, PathBuf};

use crate::call::Call;
use crate::failure::Failure;

/// A browser and its WebDriver.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Browser {
    /// The browser's program.
    pub(crate) program: PathBuf,
    /// `chromedriver`, `geckodriver` or `WebKitWebDriver`.
    pub(crate) driver: PathBuf,
}

const DEBIAN_PACKAGES: [&str; 3] = ["chromium", "chromium-driver", "fonts-noto-cjk"];

const CHROMES: [&str; 6] = [
    "chromium",
    "chromium-browser",
    "google-chrome-stable",
    "google-chrome",
    "chrome",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const FIREFOXES: [&str; 3] = [
    "firefox",
    "firefox-esr",
    "/Applications/Firefox.app/Contents/MacOS/firefox",
];

/// Finds a browser with its driver, first those that `CASETRACE_BROWSER` and `CASETRACE_DRIVER` name. On a Debian-like
/// system, as root, it says what is missing and installs it.
///
/// # Errors
/// When there is none and it is not ours to install one; the mend says in one line what to install.
pub(crate) fn ensure() -> Result<Browser, Failure> {
    if may_install() {
        let missing = missing_packages(find().is_some(), has_cjk_font());
        if !missing.is_empty() {
            println!(
                "Installing for the browser tests, as root, by apt-get: {} (usually a minute).",
                missing.join(", ")
            );
            install(&missing)?;
        }
    } else if !has_cjk_font() {
        println!("No font for Chinese was found: tests pass, but screenshots show empty boxes.");
    }
    let browser = find().ok_or_else(|| {
        Failure::new(
            "finding a browser",
            "there is no Chrome or Chromium with chromedriver, nor Firefox with geckodriver",
            what_to_install(),
        )
    })?;
    fits(&browser)?;
    Ok(browser)
}

/// Firefox, where it and its driver are there already.
pub(crate) fn firefox() -> Option<Browser> {
    pair(&FIREFOXES, "geckodriver", "GECKOWEBDRIVER")
}

/// Firefox, with or without a driver.
pub(crate) fn firefox_program() -> Option<PathBuf> {
    FIREFOXES.iter().find_map(|name| program(name))
}

impl Browser {
    /// Whether it knows the DevTools protocol, which most tests need.
    pub(crate) fn is_chromium(&self) -> bool {
        let name = self.driver.file_name().unwrap_or_default();
        let name = name.to_string_lossy();
        !name.contains("gecko") && !self.is_webkit()
    }

    /// Whether it needs a display of its own.
    pub(crate) fn is_webkit(&self) -> bool {
        let name = self.driver.file_name().unwrap_or_default();
        name.to_string_lossy().contains("WebKit")
    }
}

fn find() -> Option<Browser> {
    let named = |name: &str| {
        env::var_os(name)
            .filter(|value| !value.is_empty())
            .map(PathBuf::from)
    };
    if let (Some(program), Some(driver)) = (named("CASETRACE_BROWSER"), named("CASETRACE_DRIVER")) {
        return Some(Browser { program, driver });
    }
    pair(&CHROMES, "chromedriver", "CHROMEWEBDRIVER").or_else(firefox)
}

/// The first of `programs`, with the driver on PATH or in the folder that hosted build machines name by `variable`.
fn pair(programs: &[&str], driver: &str, variable: &str) -> Option<Browser> {
    let program = programs.iter().find_map(|name| program(name)).or_else(|| {
        // Windows puts browsers where no PATH leads.
        let place = if driver == "chromedriver" {
            r"Google\Chrome\Application\chrome.exe"
        } else {
            r"Mozilla Firefox\firefox.exe"
        };
        let path = PathBuf::from(env::var_os("ProgramFiles")?).join(place);
        path.is_file().then_some(path)
    })?;
    let beside = env::var_os(variable)
        .map(|folder| PathBuf::from(folder).join(format!("{driver}{}", env::consts::EXE_SUFFIX)))
        .filter(|path| path.is_file());
    let driver = beside.or_else(|| self::program(driver))?;
    Some(Browser { program, driver })
}

/// A program on PATH, or at an absolute place.
pub(crate) fn program(name: &str) -> Option<PathBuf> {
    let file = if Path::new(name).is_absolute() {
        name.to_owned()
    } else {
        format!("{name}{}", env::consts::EXE_SUFFIX)
    };
    // Joining an absolute path gives that path.
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(&file))
        .find(|path| path.is_file())
}

/// A chromedriver drives only a browser of its own major version. Where a version cannot be asked, the session will.
fn fits(browser: &Browser) -> Result<(), Failure> {
    let version = |program: &Path| major(&Call::new(program).with(["--version"]).answer()?);
    match (version(&browser.program), version(&browser.driver)) {
        (Some(one), Some(other)) if browser.is_chromium() && one != other => Err(Failure::new(
            "matching browser and driver",
            format!(
                "{} is version {one}, {} is version {other}",
                browser.program.display(),
                browser.driver.display()
            ),
            format!(
                "install chromedriver {one}, or name a fitting pair in CASETRACE_BROWSER and CASETRACE_DRIVER"
            ),
        )),
        (Some(_) | None, Some(_) | None) => Ok(()),
    }
}

/// The first whole number of a version line, `156` of `Chromium 156.0.7000.1 built on Debian`.
fn major(line: &str) -> Option<u32> {
    let start = line.find(|character: char| character.is_ascii_digit())?;
    let (_, digits) = line.split_at(start);
    digits
        .split(|character: char| !character.is_ascii_digit())
        .next()?
        .parse()
        .ok()
}

/// Whether installing is ours to do: on a Debian-like system, as root.
pub(crate) fn may_install() -> bool {
    let debian = Path::new("/etc/debian_version").exists() && program("apt-get").is_some();
    debian && Call::new("id").with(["-u"]).answer().as_deref() == Some("0")
}

fn missing_packages(has_browser: bool, has_font: bool) -> Vec<&'static str> {
    let [browser, driver, font] = DEBIAN_PACKAGES;
    let mut missing = Vec::new();
    if !has_browser {
        missing.extend([browser, driver]);
    }
    if !has_font {
        missing.push(font);
    }
    missing
}

/// Installs packages by apt-get, without a word.
///
/// # Errors
/// apt-get's.
pub(crate) fn install(packages: &[&str]) -> Result<(), Failure> {
    let mend = "see whether apt-get reaches its mirrors, or install a browser by hand and run the command again";
    let logs = crate::place::logs();
    let apt = || Call::new("apt-get").with_variable("DEBIAN_FRONTEND", "noninteractive");
    apt().with(["update"]).quietly(
        "updating the package lists",
        mend,
        &logs.join("apt-update.log"),
    )?;
    apt()
        .with(["install", "--yes", "--no-install-recommends"])
        .with(packages.iter().copied())
        .quietly(
            "installing the browser",
            mend,
            &logs.join(format!("apt-install-{}.log", packages.concat())),
        )
}

fn has_cjk_font() -> bool {
    if cfg!(windows) || cfg!(target_os = "macos") {
        return true;
    }
    let listed = Call::new("fc-list").with([":lang=zh", "family"]).answer();
    listed.is_some_and(|fonts| !fonts.is_empty())
}

fn what_to_install() -> &'static str {
    if cfg!(target_os = "macos") {
        "install Chrome and its driver: `brew install --cask google-chrome chromedriver` (or Firefox and `brew install geckodriver`)"
    } else if cfg!(windows) {
        "install Chrome, and chromedriver of the same version on PATH (https://googlechromelabs.github.io/chrome-for-testing/), or Firefox and geckodriver"
    } else if Path::new("/etc/debian_version").exists() {
        "install them: `sudo apt-get install chromium chromium-driver fonts-noto-cjk` (on Ubuntu, where these are snaps: Chrome's .deb and chromedriver, or Firefox and geckodriver)"
    } else {
        "install your system's packages of Chromium and chromedriver, or of Firefox and geckodriver"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_read_out_of_any_version_line() {
        for (line, expected) in [
            (
                "Chromium 156.0.7000.1 built on Debian GNU/Linux 12",
                Some(156),
            ),
            ("ChromeDriver 156.0.7000.1 (abc123)", Some(156)),
            ("geckodriver 0.36.0", Some(0)),
            ("no number", None),
        ] {
            assert_eq!(major(line), expected, "{line}");
        }
    }

    #[test]
    fn the_driver_names_the_family() {
        for (driver, expected) in [
            ("/usr/bin/chromedriver", true),
            ("/opt/gecko/chromedriver", true),
            ("/usr/bin/geckodriver", false),
            ("/usr/bin/WebKitWebDriver", false),
            ("geckodriver.exe", false),
        ] {
            let browser = Browser {
                program: "browser".into(),
                driver: driver.into(),
            };
            assert_eq!(browser.is_chromium(), expected, "{driver}");
        }
    }

    #[test]
    fn only_what_is_missing_is_installed() {
        assert_eq!(missing_packages(true, true), [""; 0]);
        assert_eq!(missing_packages(true, false), ["fonts-noto-cjk"]);
        assert_eq!(
            missing_packages(false, true),
            ["chromium", "chromium-driver"]
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_driver_of_another_version_is_named_before_it_confuses() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = env::temp_dir().join(format!("casetrace-fits-{}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let program = |name: &str, says: &str| {
            let path = folder.join(name);
            std::fs::write(&path, format!("#!/bin/sh\necho {says}\n")).unwrap();
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
            path
        };
        let browser = |version: &str| Browser {
            program: program("chromium", "Chromium 156.0"),
            driver: program("chromedriver", &format!("ChromeDriver {version}")),
        };
        assert!(fits(&browser("156.9")).is_ok());
        let said = fits(&browser("155.0")).unwrap_err().to_string();
        assert!(said.contains("install chromedriver 156"), "{said}");
        std::fs::remove_dir_all(folder).unwrap();
    }
}
