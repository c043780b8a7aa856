//! The page as a test meets it: opened at a hash, width and theme, waited for, asked.

mod hands;
mod pictures;
mod witness;

use std::fmt::Write as _;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::debugger::Debugger;
use crate::driver::Driver;
use crate::early;
use crate::family::Family;
use crate::server::{Server, Serving, dist};
use crate::trap::Trap;

/// How long a page may take to reach what a test waits for.
const PATIENCE: Duration = Duration::from_secs(40);

/// How long a browser goes on starting after it has answered.
const OWN_START: Duration = Duration::from_secs(2);

/// How a page is opened.
#[derive(Clone, Copy)]
pub(crate) struct Setting {
    /// The address's hash, `#/?lang=en` for one.
    pub(crate) hash: &'static str,
    /// Viewport width in CSS pixels.
    pub(crate) width: u32,
    /// Viewport height in CSS pixels.
    pub(crate) height: u32,
    /// What the system says of colours, motion and medium.
    pub(crate) media: Media,
    /// How fast machine and network are.
    pub(crate) line: Line,
    /// How the bundle is served.
    pub(crate) serving: Serving,
    /// A script that runs before any of the page's own, to take something away from it.
    pub(crate) before: Option<&'static str>,
    /// Which file of the bundle is opened, the folder's own page without a name.
    pub(crate) file: &'static str,
    /// Whether it is opened from disk, with the network off, and not by way of the server.
    pub(crate) from_disk: bool,
    /// Whether the browser's own start is over before the page is opened, as it is at a reader's.
    pub(crate) settled: bool,
    /// Whether the browser runs scripts of pages. Those of the tests run all the same.
    pub(crate) scripts: bool,
}

impl Setting {
    /// As most readers meet it.
    pub(crate) const PLAIN: Self = Self {
        hash: "#/",
        width: 1280,
        height: 900,
        media: Media::PLAIN,
        line: Line::Plain,
        serving: Serving::PLAIN,
        before: None,
        file: "",
        from_disk: false,
        settled: false,
        scripts: true,
    };

    /// What is written into the pages for engines that take no script beforehand otherwise.
    fn early(&self) -> Option<String> {
        let all = format!("{}{}", early::GATHER, self.before.unwrap_or_default());
        self.scripts.then_some(all)
    }
}

impl Default for Setting {
    fn default() -> Self {
        Self::PLAIN
    }
}

/// How fast the reader's machine and network are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Line {
    /// This machine as it is.
    Plain,
    /// A middling phone on a slow line: processor at a quarter, 1.6 Mbps down, 150 ms to and fro. Chromium only.
    Slow,
}

/// What the system tells the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Media {
    /// `prefers-color-scheme: dark`.
    pub(crate) dark: bool,
    /// `forced-colors: active`.
    pub(crate) forced_colors: bool,
    /// `prefers-reduced-motion: reduce`.
    pub(crate) reduced_motion: bool,
    /// The medium is print.
    pub(crate) print: bool,
}

impl Media {
    /// As most systems do.
    pub(crate) const PLAIN: Self = Self {
        dark: false,
        forced_colors: false,
        reduced_motion: false,
        print: false,
    };
}

/// An open page with its browser and its server.
pub(crate) struct Page {
    // Fields drop in this order: the browser goes before the server it talks to.
    driver: Driver,
    server: Server,
    /// The way out, in engines without DevTools.
    trap: Option<Trap>,
    address: String,
}

impl Page {
    /// Opens the page at `hash` as a desktop reader does, and waits until it is ready.
    pub(crate) fn ready(hash: &'static str) -> Self {
        let page = Self::open(Setting {
            hash,
            ..Setting::default()
        });
        page.wait_ready();
        page
    }

    /// Opens the page without waiting for more than the document's load.
    pub(crate) fn open(setting: Setting) -> Self {
        let page = match Driver::family_to_come() {
            Family::Chromium => Self::in_chromium(setting),
            Family::Firefox | Family::WebKit => Self::by_standard(setting),
        };
        page.resize(setting.width, setting.height);
        if setting.media != Media::default() {
            page.emulate(setting.media);
        }
        if setting.settled {
            thread::sleep(OWN_START);
        }
        match setting.line {
            Line::Plain => {}
            Line::Slow => page.slow_down(),
        }
        page.visit(setting.hash);
        page
    }

    fn in_chromium(setting: Setting) -> Self {
        let server = Server::start(setting.serving, None);
        let page = Self {
            address: address(&server, setting, &dist()),
            server,
            trap: None,
            driver: Driver::start(setting.scripts, None),
        };
        if let Some(script) = setting.before {
            page.devtools(
                "Page.addScriptToEvaluateOnNewDocument",
                &json!({ "source": script }),
            );
        }
        if !setting.scripts {
            page.devtools(
                "Emulation.setScriptExecutionDisabled",
                &json!({ "value": true }),
            );
        }
        if setting.from_disk {
            page.cut_network(true);
        }
        page
    }

    /// By nothing but the WebDriver standard: what lies beyond this machine is behind a trap, and a script to run
    /// beforehand stands in the page.
    fn by_standard(setting: Setting) -> Self {
        let early = setting.early();
        let server = Server::start(setting.serving, early.as_deref());
        let trap = Trap::start();
        let driver = Driver::start(setting.scripts, Some(trap.port()));
        let place = if setting.from_disk {
            let folder = driver.profile().join("bundle");
            early::copy(&dist(), folder, early.as_deref().unwrap_or_default())
        } else {
            dist()
        };
        Self {
            address: address(&server, setting, &place),
            server,
            trap: Some(trap),
            driver,
        }
    }

    /// The browser.
    pub(crate) fn driver(&self) -> &Driver {
        &self.driver
    }

    /// The server.
    pub(crate) fn server(&self) -> &Server {
        &self.server
    }

    /// Goes to a hash as by a link from elsewhere: the document is loaded if only the hash differs, too.
    pub(crate) fn visit(&self, hash: &str) {
        self.go(&format!("{}{hash}", self.address));
    }

    /// Goes to any address.
    pub(crate) fn go(&self, url: &str) {
        self.driver
            .ask("POST", "/url", Some(&json!({ "url": url })));
    }

    /// Cuts the network, or puts it back. Chromium only.
    pub(crate) fn cut_network(&self, offline: bool) {
        self.devtools("Network.enable", &json!({}));
        self.devtools(
            "Network.emulateNetworkConditions",
            &json!({ "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 }),
        );
    }

    /// Loads the document anew.
    pub(crate) fn reload(&self) {
        self.driver.ask("POST", "/refresh", Some(&json!({})));
    }

    /// The browser's Back.
    pub(crate) fn back(&self) {
        self.driver.ask("POST", "/back", Some(&json!({})));
    }

    /// The browser's Forward.
    pub(crate) fn forward(&self) {
        self.driver.ask("POST", "/forward", Some(&json!({})));
    }

    /// The hash in the address, `#` included.
    pub(crate) fn hash(&self) -> String {
        self.text_of("location.hash")
    }

    /// Waits for the page's own word that its charts are painted.
    pub(crate) fn wait_ready(&self) {
        self.wait_until("window.__caseReady === true", "the page is ready");
    }

    /// Waits until a JavaScript expression is true; `what` says in words what is waited for.
    pub(crate) fn wait_until(&self, expression: &str, what: &str) {
        let begun = Instant::now();
        while self.eval(&format!("Boolean({expression})")) != Value::Bool(true) {
            assert!(
                begun.elapsed() < PATIENCE,
                "after {PATIENCE:?} not yet: {what}\n{}",
                self.told()
            );
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// The value of a JavaScript expression. WebKitGTK gives none while the page is being left; then the next one has it.
    pub(crate) fn eval(&self, expression: &str) -> Value {
        let script = format!("return ({expression});");
        match self.try_to_run(&script, &[]) {
            Err(said) if said.contains("before the unload event") => self.run(&script, &[]),
            Err(said) => panic!("{said}"),
            Ok(value) => value,
        }
    }

    /// The value of a JavaScript expression that is a text.
    pub(crate) fn text_of(&self, expression: &str) -> String {
        let value = self.eval(expression);
        value
            .as_str()
            .unwrap_or_else(|| panic!("{expression} is no text but {value}"))
            .to_owned()
    }

    /// The value of a JavaScript expression that is a number.
    pub(crate) fn number_of(&self, expression: &str) -> f64 {
        let value = self.eval(expression);
        value
            .as_f64()
            .unwrap_or_else(|| panic!("{expression} is no number but {value}"))
    }

    /// How many elements match a selector.
    pub(crate) fn count(&self, selector: &str) -> u64 {
        let count = self.run(
            "return document.querySelectorAll(arguments[0]).length;",
            &[selector.into()],
        );
        count.as_u64().unwrap_or_default()
    }

    /// The rendered text of the first element that matches.
    pub(crate) fn text(&self, selector: &str) -> String {
        let text = self.run(
            "return document.querySelector(arguments[0])?.innerText ?? null;",
            &[selector.into()],
        );
        text.as_str()
            .unwrap_or_else(|| panic!("nothing matches {selector}\n{}", self.told()))
            .to_owned()
    }

    /// Runs a script's statements with arguments; a promise it returns is awaited.
    pub(crate) fn run(&self, script: &str, arguments: &[Value]) -> Value {
        self.try_to_run(script, arguments)
            .unwrap_or_else(|said| panic!("{said}"))
    }

    fn try_to_run(&self, script: &str, arguments: &[Value]) -> Result<Value, String> {
        let body = json!({ "script": script, "args": arguments });
        self.driver.try_to("POST", "/execute/sync", Some(&body))
    }

    /// Sets the viewport, in CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        match self.driver.family() {
            Family::Chromium => {
                let metrics = json!({
                    "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false,
                });
                self.devtools("Emulation.setDeviceMetricsOverride", &metrics);
            }
            Family::Firefox | Family::WebKit => self.resize_window(width, height),
        }
    }

    /// The standard sizes windows: the viewport is what their bars leave. No window is narrower than its engine lets it
    /// be, some 500 px.
    fn resize_window(&self, width: u32, height: u32) {
        let bars = |side: &str| self.number_of(&format!("outer{side} - inner{side}"));
        let size = json!({
            "width": f64::from(width) + bars("Width"),
            "height": f64::from(height) + bars("Height"),
        });
        self.driver.ask("POST", "/window/rect", Some(&size));
    }

    /// Makes the browser tell the page other media. Chromium only.
    pub(crate) fn emulate(&self, media: Media) {
        let feature = |name: &str, on: bool, value: &str, other: &str| json!({ "name": name, "value": if on { value } else { other } });
        let features = [
            feature("prefers-color-scheme", media.dark, "dark", "light"),
            feature("forced-colors", media.forced_colors, "active", "none"),
            feature(
                "prefers-reduced-motion",
                media.reduced_motion,
                "reduce",
                "no-preference",
            ),
        ];
        let medium = if media.print { "print" } else { "" };
        self.devtools(
            "Emulation.setEmulatedMedia",
            &json!({ "media": medium, "features": features }),
        );
    }

    /// A command of the Chrome DevTools Protocol.
    pub(crate) fn devtools(&self, command: &str, parameters: &Value) -> Value {
        self.driver.devtools(command, parameters)
    }

    /// A line of its own to the page, for what the browser says unasked. Chromium only.
    pub(crate) fn debugger(&self) -> Debugger {
        let window = self.driver.ask("GET", "/window", None);
        Debugger::open(self.driver.debugger(), window.as_str().unwrap_or_default())
    }

    /// What stands on the page and the console, for a failure's message.
    pub(crate) fn told(&self) -> String {
        let body = self.run("return document.body?.innerText.slice(0, 600) ?? '';", &[]);
        format!(
            "address: {}\nconsole errors: {:#?}\nthe page begins: {}",
            self.text_of("location.href"),
            self.console_errors(),
            body.as_str().unwrap_or_default()
        )
    }

    fn slow_down(&self) {
        self.devtools("Emulation.setCPUThrottlingRate", &json!({ "rate": 4 }));
        self.devtools("Network.enable", &json!({}));
        self.devtools(
            "Network.emulateNetworkConditions",
            &json!({
                "offline": false, "latency": 150,
                "downloadThroughput": 1_600_000 / 8, "uploadThroughput": 750_000 / 8,
            }),
        );
    }
}

fn address(server: &Server, setting: Setting, folder: &Path) -> String {
    if setting.from_disk {
        return format!("file://{}", folder.join(setting.file).display());
    }
    server.url() + setting.file
}

/// Decodes RFC 4648 base64; padding ends it.
pub(crate) fn from_base64(text: &str) -> Vec<u8> {
    let sextet = |byte: u8| match byte {
        b'A'..=b'Z' => Some(u32::from(byte - b'A')),
        b'a'..=b'z' => Some(u32::from(byte - b'a') + 26),
        b'0'..=b'9' => Some(u32::from(byte - b'0') + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let sextets: Vec<u32> = text.bytes().map_while(sextet).collect();
    let bytes_of = |group: &[u32]| {
        let filled = group.iter().chain([&0; 4]).take(4);
        let bits = filled.fold(0, |bits, sextet| bits << 6 | sextet);
        bits.to_be_bytes()[1..group.len()].to_vec()
    };
    sextets.chunks(4).flat_map(bytes_of).collect()
}

/// One thing after another, as a list for a failure's message.
pub(crate) fn listed<T: std::fmt::Display>(things: &[T]) -> String {
    things.iter().fold(String::new(), |mut list, thing| {
        // Writing to a String cannot fail.
        let _ = writeln!(list, "  - {thing}");
        list
    })
}
