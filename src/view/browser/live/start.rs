//! The beginning and the end of the app in the page: its place, its first painted view, its failure.

use super::{document, set, window};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

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
    let _ = js_sys::Reflect::set(&window, &"__caseReady".into(), &JsValue::TRUE);
}

/// Empties the place of the page and gives it to the app.
pub fn place_of_app() -> Option<HtmlElement> {
    let place = document()?.get_element_by_id("app")?;
    place.set_text_content(None);
    // From here on the app itself says what goes wrong.
    let _ = js_sys::Reflect::set(
        &JsValue::from(window()?),
        &"__caseStarted".into(),
        &JsValue::TRUE,
    );
    place.dyn_into().ok()
}

/// Shows why the program stopped, without the program: title, what to do, and a link to try again, as `words`
/// gives them for the language of the page; and the detail.
pub fn show_stopped(words: impl Fn(Option<&str>) -> [String; 3], detail: &str) {
    let Some(document) = document() else { return };
    let language = document
        .document_element()
        .and_then(|root| root.get_attribute("lang"));
    let [title, advice, again] = words(language.as_deref());
    let Some(place) = document.get_element_by_id("app") else {
        return;
    };
    place.set_text_content(None);
    place.set_class_name("failure");
    for (name, words) in [
        ("h1", title.as_str()),
        ("p", &advice),
        ("pre", detail),
        ("a", &again),
    ] {
        let Ok(element) = document.create_element(name) else {
            continue;
        };
        element.set_text_content(Some(words));
        if name == "a" {
            set(&element, "href", Some(""));
            set(&element, "class", Some("button"));
        }
        // A page that cannot take another element cannot be helped.
        let _ = place.append_child(&element);
    }
}
