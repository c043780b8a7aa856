//! What the page does unseen: its errors, and what it asks for.

use serde_json::Value;

use super::Page;
use crate::family::Family;
use crate::trap::Trap;

impl Page {
    /// Errors on the console since the last question, uncaught exceptions and failed loads included. Engines other than
    /// Chromium keep them from WebDriver: there it is what the page could gather of this document's.
    pub(crate) fn console_errors(&self) -> Vec<String> {
        match self.driver.family() {
            Family::Firefox | Family::WebKit => texts(&self.eval("window.__errors ?? []")),
            Family::Chromium => self
                .driver
                .log("browser")
                .iter()
                .filter(|entry| entry["level"] == "SEVERE")
                .filter_map(|entry| entry["message"].as_str().map(str::to_owned))
                .collect(),
        }
    }

    /// The addresses the page has asked for since the last question, `data:` and `blob:` left out. Engines other than
    /// Chromium tell all of this document's, and all that was asked for beyond this machine.
    pub(crate) fn requests(&self) -> Vec<String> {
        let mut asked = match self.driver.family() {
            Family::Chromium => self.requests_by_devtools(),
            Family::Firefox | Family::WebKit => self.requests_by_timing(),
        };
        asked.retain(|url| {
            ["http", "ws", "ftp"]
                .iter()
                .any(|begin| url.starts_with(begin))
        });
        asked.extend(self.trap.iter().flat_map(Trap::asked));
        asked
    }

    fn requests_by_devtools(&self) -> Vec<String> {
        let requested = |entry: &Value| -> Option<String> {
            let message: Value = serde_json::from_str(entry["message"].as_str()?).ok()?;
            let message = &message["message"];
            (message["method"] == "Network.requestWillBeSent").then(|| {
                message["params"]["request"]["url"]
                    .as_str()
                    .map(str::to_owned)
            })?
        };
        let entries = self.driver.log("performance");
        entries.iter().filter_map(requested).collect()
    }

    fn requests_by_timing(&self) -> Vec<String> {
        texts(&self.eval(
            "[location.href, ...performance.getEntriesByType('resource').map(entry => entry.name)]",
        ))
    }
}

fn texts(list: &Value) -> Vec<String> {
    let list = list.as_array().map_or(&[][..], Vec::as_slice);
    let texts = list.iter().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}
