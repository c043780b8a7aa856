//! The way to the second program, which makes what readers take along; it is loaded when it is first asked for.

use super::super::Motion;
use super::{all, focus_in_place, next_frame, set, show, show_trouble, target, window};
use js_sys::{Array, Function, Promise, Reflect};
use leptos::ev;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::ScrollLogicalPosition;

/// Whether files of the case lie beside the page: its data, its package and the terms, as in the bundle of many files.
pub fn has_files() -> bool {
    !all("meta[name=pack]").is_empty()
}

/// Has something handed to the reader; without a name the program is only fetched.
pub fn take(what: &str, hash: &str, language: &str) {
    let arguments = Array::of3(&what.into(), &hash.into(), &language.into());
    leptos::task::spawn_local(async move {
        if let Err(error) = handed(&arguments).await {
            let detail = js_sys::Object::from(error).to_string();
            show_trouble("take", &String::from(detail));
        }
    });
}

/// Calls `hand_over` of the program that `window.__exporter` of `public/index.html` loads.
async fn handed(arguments: &Array) -> Result<JsValue, JsValue> {
    let page = window().ok_or(JsValue::NULL)?;
    let load: Function = Reflect::get(&page, &"__exporter".into())?.dyn_into()?;
    let program = JsFuture::from(load.call0(&page)?.unchecked_into::<Promise>()).await?;
    let hand_over: Function = Reflect::get(&program, &"hand_over".into())?.dyn_into()?;
    let done = hand_over.apply(&program, arguments)?;
    JsFuture::from(done.unchecked_into::<Promise>()).await
}

/// Closes an open list of forms and gives its head the focus; says whether there was one.
pub fn close_menu() -> bool {
    let Some(menu) = all("details.take[open]").into_iter().next() else {
        return false;
    };
    set(&menu, "open", None);
    if let Some(head) = menu.first_element_child() {
        focus_in_place(head);
    }
    true
}

/// Closes open lists of forms that an event happened outside of.
pub fn leave_menu(event: &ev::MouseEvent) {
    for menu in all("details.take[open]") {
        if !menu.contains(target(event).as_deref()) {
            set(&menu, "open", None);
        }
    }
}

/// Brings the list of forms that is being opened into view, as far as it lies outside.
pub fn show_menu() {
    next_frame(|| {
        for menu in all("details.take[open] .take-menu") {
            show(&menu, ScrollLogicalPosition::Nearest, Motion::Smooth);
        }
    });
}

/// Fills the list under a chart, if it is as served.
pub fn fill_menu(chart: &str, items: impl FnOnce() -> String) {
    let menus = all(&["#chart-", chart, " .take-menu"].concat());
    if let Some(menu) = menus
        .first()
        .filter(|it| it.first_element_child().is_none())
    {
        menu.set_inner_html(&items());
    }
}
