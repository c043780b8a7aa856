//! A reader's hands: keys, mouse and finger, as the WebDriver standard moves them.

use serde_json::{Value, json};
use std::thread;
use std::time::Duration;

use super::Page;

impl Page {
    /// Presses and releases one key: a character, or a name such as `Tab`, `ArrowRight`, `Enter`, `Escape`.
    pub(crate) fn press(&self, key: &str) {
        self.press_with(&[], key);
    }

    /// Presses a key while others (`Shift`, `Control`) are held.
    pub(crate) fn press_with(&self, held: &[&str], key: &str) {
        let down = held.iter().copied().chain([key]);
        let up = held.iter().rev().copied();
        let actions: Vec<Value> = down
            .map(|key| json!({ "type": "keyDown", "value": key_code(key) }))
            .chain([json!({ "type": "keyUp", "value": key_code(key) })])
            .chain(up.map(|key| json!({ "type": "keyUp", "value": key_code(key) })))
            .collect();
        self.perform(&json!([{ "type": "key", "id": "keys", "actions": actions }]));
    }

    /// Moves the mouse onto the middle of the first element that matches, scrolled into view.
    pub(crate) fn hover(&self, selector: &str) {
        let (x, y) = self.middle_of(selector);
        self.point(x, y, "mouse", &[]);
    }

    /// Clicks the middle of the first element that matches.
    pub(crate) fn click(&self, selector: &str) {
        let (x, y) = self.middle_of(selector);
        let press = json!({ "type": "pointerDown", "button": 0 });
        self.point(
            x,
            y,
            "mouse",
            &[press, json!({ "type": "pointerUp", "button": 0 })],
        );
    }

    /// Taps the middle of the first element that matches with a finger.
    pub(crate) fn tap(&self, selector: &str) {
        let (x, y) = self.middle_of(selector);
        let press = json!({ "type": "pointerDown", "button": 0 });
        self.point(
            x,
            y,
            "touch",
            &[press, json!({ "type": "pointerUp", "button": 0 })],
        );
    }

    /// Moves the mouse to a place of the viewport, in CSS pixels.
    pub(crate) fn move_mouse(&self, x: f64, y: f64) {
        self.point(x, y, "mouse", &[]);
    }

    /// Gives the first element that matches and is shown the focus.
    pub(crate) fn focus(&self, selector: &str) {
        self.run(
            "[...document.querySelectorAll(arguments[0])].find(element => element.checkVisibility()).focus();",
            &[selector.into()],
        );
    }

    /// The middle of an element in a page that has come to rest: it may still be on its way to somewhere else.
    fn middle_of(&self, selector: &str) -> (f64, f64) {
        let (mut before, mut rests) = (self.middle_now(selector), 0);
        for _ in 0..40 {
            thread::sleep(Duration::from_millis(20));
            let now = self.middle_now(selector);
            rests = if now == before { rests + 1 } else { 0 };
            before = now;
            if rests == 2 {
                break;
            }
        }
        match (before[0].as_f64(), before[1].as_f64()) {
            (Some(x), Some(y)) => (x, y),
            (None, _) | (_, None) => {
                panic!("nothing that is shown matches {selector}\n{}", self.told())
            }
        }
    }

    fn middle_now(&self, selector: &str) -> Value {
        self.run(
            // A picture stands in the page in two layouts, of which one is shown.
            "const element = [...document.querySelectorAll(arguments[0])].find(element => element.checkVisibility());
             if (!element) return null;
             element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
             // The first line of a mark that wraps: the middle of the whole may lie on other words.
             const box = element.getClientRects()[0];
             return [box.x + box.width / 2, box.y + box.height / 2];",
            &[selector.into()],
        )
    }

    fn point(&self, x: f64, y: f64, kind: &str, then: &[Value]) {
        let to = json!({
            "type": "pointerMove", "duration": 0, "origin": "viewport",
            "x": x.round(), "y": y.round(),
        });
        let actions: Vec<Value> = [to].into_iter().chain(then.iter().cloned()).collect();
        self.perform(&json!([{
            "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": actions,
        }]));
    }

    fn perform(&self, actions: &Value) {
        self.driver
            .ask("POST", "/actions", Some(&json!({ "actions": actions })));
    }
}

/// The code points by which WebDriver names keys without a character (W3C WebDriver, table of normalised keys).
fn key_code(name: &str) -> &str {
    match name {
        "Tab" => "\u{e004}",
        "Enter" => "\u{e007}",
        "Shift" => "\u{e008}",
        "Control" => "\u{e009}",
        "Alt" => "\u{e00a}",
        "Escape" => "\u{e00c}",
        "Space" => " ",
        "PageUp" => "\u{e00e}",
        "PageDown" => "\u{e00f}",
        "End" => "\u{e010}",
        "Home" => "\u{e011}",
        "ArrowLeft" => "\u{e012}",
        "ArrowUp" => "\u{e013}",
        "ArrowRight" => "\u{e014}",
        "ArrowDown" => "\u{e015}",
        character => character,
    }
}
