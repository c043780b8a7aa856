//! The controls that take a value: lists to choose from, the box to search with.

use super::{all, target};
use leptos::ev;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

/// Sets the value of the control of that name, where it differs.
pub fn set_value(name: &str, value: &str) {
    let control = all(&format!("[data-do=\"{name}\"]")).into_iter().next();
    let Some(control) = control.filter(|it| written_in(it).as_deref() != Some(value)) else {
        return;
    };
    if let Some(select) = control.dyn_ref::<HtmlSelectElement>() {
        select.set_value(value);
    } else if let Some(input) = control.dyn_ref::<HtmlInputElement>() {
        input.set_value(value);
    }
}

/// What stands in a control.
fn written_in(control: &Element) -> Option<String> {
    match control.dyn_ref::<HtmlSelectElement>() {
        Some(select) => Some(select.value()),
        None => Some(control.dyn_ref::<HtmlInputElement>()?.value()),
    }
}

/// The name and value of the control that an event has changed.
pub fn value_of(event: &ev::Event) -> Option<(String, String)> {
    let control = target(event)?;
    let name = control.get_attribute("data-do")?;
    Some((name, written_in(&control)?))
}
