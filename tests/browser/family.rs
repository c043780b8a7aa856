//! The engines that the tests drive: what each is told when it starts, and what its driver cannot do.

use std::env;
use std::path::Path;
use std::time::Duration;

use serde_json::{Value, json};

/// Which family a browser is of. DevTools commands exist in Chromium only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Family {
    /// Chrome, Chromium.
    Chromium,
    /// Firefox.
    Firefox,
    /// `WebKitGTK`'s own small browser. It needs a display, for which `cargo xtask test` starts one without a screen.
    WebKit,
}

/// What a browser is told when it starts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wish<'a> {
    /// Whether it runs scripts of pages. Chromium is told later, by DevTools.
    pub(crate) scripts: bool,
    /// The port of a proxy for everything beyond this machine.
    pub(crate) proxy: Option<u16>,
    /// A folder for what it keeps.
    pub(crate) profile: &'a Path,
}

impl Family {
    /// The family that a driver's program drives.
    pub(crate) fn of(driver: &str) -> Self {
        if driver.contains("gecko") {
            Self::Firefox
        } else if driver.contains("WebKit") {
            Self::WebKit
        } else {
            Self::Chromium
        }
    }

    /// The longest its start may take. `WebKitGTK`'s driver now and then takes the wish for a session and starts nothing,
    /// without a word (2.50): another one is asked soon.
    pub(crate) fn patience(self) -> Duration {
        match self {
            Self::Chromium | Self::Firefox => Duration::from_secs(120),
            Self::WebKit => Duration::from_secs(15),
        }
    }

    /// The capabilities by which a session begins (W3C WebDriver, section 7).
    pub(crate) fn capabilities(self, wish: Wish<'_>) -> Value {
        let mut capabilities = match self {
            Self::Chromium => chromium(wish.profile),
            Self::Firefox => firefox(wish.scripts),
            Self::WebKit => webkit(wish.scripts),
        };
        if let Some(port) = wish.proxy {
            let place = format!("127.0.0.1:{port}");
            capabilities["proxy"] = json!({
                "proxyType": "manual", "httpProxy": place, "sslProxy": place,
                "noProxy": ["127.0.0.1", "localhost"],
            });
        }
        capabilities
    }
}

fn chromium(profile: &Path) -> Value {
    let options = json!({ "args": [
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
        format!("--user-data-dir={}", profile.display()),
    ]});
    json!({
        "browserName": "chrome",
        "goog:chromeOptions": with_binary(options),
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    })
}

fn firefox(scripts: bool) -> Value {
    let options = json!({
        "args": ["-headless"],
        "prefs": {
            "javascript.enabled": scripts,
            // Its own service of settings, which it would ask again and again.
            "services.settings.server": "data:,",
        },
    });
    json!({ "browserName": "firefox", "moz:firefoxOptions": with_binary(options) })
}

fn webkit(scripts: bool) -> Value {
    let options = json!({ "args": ["--automation", format!("--enable-javascript={scripts}")] });
    json!({ "browserName": "MiniBrowser", "webkitgtk:browserOptions": with_binary(options) })
}

/// With the browser that `CASETRACE_BROWSER` names, else the driver chooses.
fn with_binary(mut options: Value) -> Value {
    if let Ok(binary) = env::var("CASETRACE_BROWSER") {
        options["binary"] = binary.into();
    }
    options
}
