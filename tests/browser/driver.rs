//! A browser of its own for each test: the driver's process, the session, and their end, also when a test panics.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use std::{env, fs};

use serde_json::{Value, json};

use crate::wire;

/// Which family a browser is of. DevTools commands exist in Chromium only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// Chrome, Chromium.
    Chromium,
    /// Firefox.
    Firefox,
}

/// A running browser under WebDriver.
pub(crate) struct Driver {
    process: Child,
    port: u16,
    session: String,
    profile: PathBuf,
    family: Family,
    debugger: String,
}

impl Driver {
    /// Starts the driver that `CASETRACE_DRIVER` names (else `chromedriver`) and a headless browser with an empty
    /// profile (`CASETRACE_BROWSER`, else the driver's own choice).
    pub(crate) fn start() -> Self {
        let program = env::var("CASETRACE_DRIVER").unwrap_or_else(|_| "chromedriver".into());
        let family = if program.contains("gecko") {
            Family::Firefox
        } else {
            Family::Chromium
        };
        let port = free_port();
        let process = Command::new(&program)
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{program} does not start ({error}): run `cargo xtask test`, which finds or installs it"));
        // From here on, dropping ends the process, whatever panics.
        let mut driver = Self {
            process,
            port,
            session: String::new(),
            profile: fresh_profile(),
            family,
            debugger: String::new(),
        };
        driver.wait_until_it_listens();
        (driver.session, driver.debugger) = driver.new_session();
        driver
    }

    /// The browser's family.
    pub(crate) fn family(&self) -> Family {
        self.family
    }

    /// Host and port at which Chromium listens for debuggers.
    pub(crate) fn debugger(&self) -> &str {
        &self.debugger
    }

    /// The folder of the browser's profile, gone when the browser is.
    pub(crate) fn profile(&self) -> &Path {
        &self.profile
    }

    /// A command of the session: `path` as in the WebDriver standard, after the session's id.
    pub(crate) fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        let path = format!("/session/{}{path}", self.session);
        wire::command(self.port, method, &path, body).unwrap_or_else(|said| panic!("{said}"))
    }

    /// A command of the Chrome DevTools Protocol.
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Value {
        assert_eq!(
            self.family,
            Family::Chromium,
            "{command} exists in Chromium only"
        );
        self.ask(
            "POST",
            "/goog/cdp/execute",
            Some(&json!({ "cmd": command, "params": parameters })),
        )
    }

    /// What the browser has logged since the last question; `kind` is `browser` (the console) or `performance`.
    pub(crate) fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.ask("POST", "/se/log", Some(&json!({ "type": kind })));
        entries.as_array().cloned().unwrap_or_default()
    }

    fn wait_until_it_listens(&self) {
        let begun = Instant::now();
        while wire::command(self.port, "GET", "/status", None).is_err() {
            assert!(
                begun.elapsed() < Duration::from_secs(30),
                "the driver does not listen on port {}",
                self.port
            );
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// The session's id, and where the browser listens for debuggers.
    fn new_session(&self) -> (String, String) {
        let capabilities = match self.family {
            Family::Chromium => self.capabilities_of_chromium(),
            Family::Firefox => self.capabilities_of_firefox(),
        };
        let wish = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let begun = wire::command(self.port, "POST", "/session", Some(&wish))
            .unwrap_or_else(|said| panic!("the browser does not start: {said}"));
        let session = begun["sessionId"]
            .as_str()
            .unwrap_or_else(|| panic!("the driver names no session: {begun}"));
        let debugger = begun["capabilities"]["goog:chromeOptions"]["debuggerAddress"].as_str();
        (session.to_owned(), debugger.unwrap_or_default().to_owned())
    }

    fn capabilities_of_chromium(&self) -> Value {
        let mut options = json!({ "args": [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-default-apps",
            "--disable-dev-shm-usage",
            "--force-device-scale-factor=1",
            format!("--user-data-dir={}", self.profile.display()),
        ]});
        if let Ok(binary) = env::var("CASETRACE_BROWSER") {
            options["binary"] = binary.into();
        }
        json!({
            "browserName": "chrome",
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        })
    }

    fn capabilities_of_firefox(&self) -> Value {
        let mut options = json!({ "args": ["-headless"] });
        if let Ok(binary) = env::var("CASETRACE_BROWSER") {
            options["binary"] = binary.into();
        }
        json!({ "browserName": "firefox", "moz:firefoxOptions": options })
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // The session first: ending it closes the browser, which would outlive a killed driver. Nothing here may
        // panic, since this also runs while a panic unwinds; what is already gone need not be ended.
        if !self.session.is_empty() {
            let path = format!("/session/{}", self.session);
            let _ = wire::command(self.port, "DELETE", &path, None);
        }
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .unwrap_or_else(|error| panic!("no free port: {error}"))
}

fn fresh_profile() -> PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    env::temp_dir().join(format!("casetrace-browser-{}-{number}", std::process::id()))
}
