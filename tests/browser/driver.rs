//! A browser of its own for each test: the driver's process, the session, and their end, also when a test panics.

use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use std::{env, fs};

use serde_json::{Value, json};

use crate::family::{Family, Wish};
use crate::wire;

/// How often a start is tried, each time after a longer rest: the driver of `WebKitGTK` now and then opens no window
/// for a while.
const ATTEMPTS: u64 = 6;

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
    /// The family of the browser to come.
    pub(crate) fn family_to_come() -> Family {
        Family::of(&program())
    }

    /// Starts the driver that `CASETRACE_DRIVER` names (else `chromedriver`) and a headless browser with an empty
    /// profile (`CASETRACE_BROWSER`, else the driver's own choice); with or without scripts of pages, and with a proxy
    /// on a port of this machine.
    pub(crate) fn start(scripts: bool, proxy: Option<u16>) -> Self {
        let mut said = String::new();
        for attempt in 0..ATTEMPTS {
            thread::sleep(Duration::from_secs(attempt));
            match Self::attempt(scripts, proxy) {
                Ok(driver) => return driver,
                Err(reason) => said = reason,
            }
        }
        panic!("the browser does not start: {said}")
    }

    fn attempt(scripts: bool, proxy: Option<u16>) -> Result<Self, String> {
        let program = program();
        let port = free_port();
        // From here on, dropping ends the process, whatever panics.
        let mut driver = Self {
            process: process(&program, port),
            port,
            session: String::new(),
            profile: fresh_profile(),
            family: Family::of(&program),
            debugger: String::new(),
        };
        driver.wait_until_it_listens();
        (driver.session, driver.debugger) = driver.new_session(scripts, proxy)?;
        Ok(driver)
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
        self.try_to(method, path, body)
            .unwrap_or_else(|said| panic!("{said}"))
    }

    /// A command that the driver may refuse.
    ///
    /// # Errors
    /// What the driver says.
    pub(crate) fn try_to(
        &self,
        method: &str,
        path: &str,
        body: Option<&Value>,
    ) -> Result<Value, String> {
        let path = format!("/session/{}{path}", self.session);
        wire::command(self.port, method, &path, body)
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
    fn new_session(&self, scripts: bool, proxy: Option<u16>) -> Result<(String, String), String> {
        let profile = &self.profile;
        let capabilities = self.family.capabilities(Wish {
            scripts,
            proxy,
            profile,
        });
        let wish = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let patience = self.family.patience();
        let begun = wire::command_within(patience, self.port, "POST", "/session", Some(&wish))?;
        let session = begun["sessionId"].as_str();
        let session = session.ok_or_else(|| format!("the driver names no session: {begun}"))?;
        let debugger = begun["capabilities"]["goog:chromeOptions"]["debuggerAddress"].as_str();
        Ok((session.to_owned(), debugger.unwrap_or_default().to_owned()))
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

fn process(program: &str, port: u16) -> Child {
    Command::new(program)
        .arg(format!("--port={port}"))
        // WebKitGTK would wait for a desktop's services, which a display without a screen does not have.
        .env("DBUS_SESSION_BUS_ADDRESS", "disabled:")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| {
            panic!("{program} does not start ({error}): run `cargo xtask test`, which finds or installs it")
        })
}

fn program() -> String {
    env::var("CASETRACE_DRIVER").unwrap_or_else(|_| "chromedriver".into())
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
