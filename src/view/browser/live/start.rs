//! The beginning and the end of the app in the page: its place, its first painted view, its failure.

use super::{document, set, window};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

thread_local! {
    /// Whether the first view has been reported as painted.
    static READY: Cell<bool> = const { Cell::new(false) };
}

/// Says, once, that every chart of the first view is painted.
pub fn mark_ready() {
    let Some(window) = window().filter(|_| !READY.replace(true)) else {
        return;
    };
    if let Some(performance) = window.performance() {
        // A browser without User Timing shows the page all the same.
        let _ = performance.mark("case-ready");
    }
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // What was put off until the charts stood (see `public/index.html`) is due now.
        set(&root, "data-first", None);
    }
    let _ = js_sys::Reflect::set(&window, &"__caseReady".into(), &JsValue::TRUE);
}

/// Whether the browser has gone to what the address names: the page has such a place as it is served.
pub fn is_at_target() -> bool {
    document().is_some_and(|document| matches!(document.query_selector(":target"), Ok(Some(_))))
}

/// Says that the program runs: from here on it tells itself what goes wrong.
pub fn starts() {
    if let Some(window) = window() {
        let _ = js_sys::Reflect::set(&window, &"__caseStarted".into(), &JsValue::TRUE);
    }
}

/// Has the links and marks of the served page carry what the program's own do: the name of the figure that follows this
/// in their address, and, for all marks of a picture but the first, that arrow keys lead to them. The ids that addresses
/// lead to without the program go: with them a browser leaves the reader's place on the way back to an address.
pub fn complete_links(address: &str) {
    for link in super::all(&["a[href^=\"", address, "\"]"].concat()) {
        let href = link.get_attribute("href").unwrap_or_default();
        if !link.has_attribute("data-origin") {
            set(&link, "data-origin", href.strip_prefix(address));
        }
        if let Some(mark) = link.get_attribute("data-mark") {
            set(
                &link,
                "tabindex",
                Some(if mark == "0" { "0" } else { "-1" }),
            );
        }
    }
    for place in super::all("[id^=\"/\"]") {
        set(&place, "id", None);
    }
}

/// Has the controls ask again for what was asked of them before anybody listened: the page's script remembers it.
pub fn ask_again() {
    call("__askAgain");
}

/// Calls a function of the page's own script.
fn call(name: &str) {
    let Some(window) = window() else { return };
    let function = js_sys::Reflect::get(&window, &name.into());
    if let Ok(Ok(function)) = function.map(JsValue::dyn_into::<js_sys::Function>) {
        // It throws nothing of its own.
        let _ = function.call0(&window);
    }
}

/// Says why the program has ended. Its controls would do nothing any more, and go; the tables come that they led to.
pub fn end(reason: &str, detail: &str) {
    show_trouble(reason, detail);
    call("__unscripted");
}

/// Shows, in words that the page has brought along, why something does not work; and the detail, which developers
/// find on the console too.
pub fn show_trouble(reason: &str, detail: &str) {
    web_sys::console::error_1(&detail.into());
    let selector = format!("[data-trouble~=\"{reason}\"]");
    for place in super::all(&selector) {
        set(&place, "hidden", None);
        if let Ok(Some(words)) = place.query_selector("pre") {
            words.set_text_content(Some(detail));
            set(&words, "hidden", None);
        }
        place.scroll_into_view();
    }
}

/// The pack of a language, which the page carries or names; `done` is called at once in the first case.
pub fn language_pack(tag: &str, done: impl FnOnce(Option<String>) + 'static) {
    let element =
        document().and_then(|document| document.get_element_by_id(&["pack-", tag].concat()));
    let Some(element) = element else {
        return done(None);
    };
    match element.get_attribute("content") {
        None => done(element.text_content()),
        Some(address) => {
            leptos::task::spawn_local(async move { done(fetched(&address).await) });
        }
    }
}

async fn fetched(address: &str) -> Option<String> {
    let response = JsFuture::from(window()?.fetch_with_str(address))
        .await
        .ok()?;
    let response: Response = response.dyn_into().ok().filter(Response::ok)?;
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    text.as_string()
}
