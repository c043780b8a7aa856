//! Words to the clipboard, where the browser lets the page have one.

use super::{document, show, window};
use crate::view::browser::Motion;
use wasm_bindgen::JsCast;
use web_sys::ScrollLogicalPosition;

/// Copies words; says whether the browser let it.
pub fn copy(words: &str, done: impl Fn(bool) + 'static) {
    let Some(clipboard) = clipboard() else {
        return done(false);
    };
    let copied = clipboard.write_text(words);
    leptos::task::spawn_local(async move {
        done(wasm_bindgen_futures::JsFuture::from(copied).await.is_ok());
    });
}

/// The clipboard, where the browser has one for this page.
fn clipboard() -> Option<web_sys::Clipboard> {
    let navigator = window()?.navigator();
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).ok()?;
    clipboard.dyn_into().ok()
}

/// Copies what the element of that id holds, or selects it where the clipboard refuses.
pub fn copy_of(id: &str) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    let words = element.text_content().unwrap_or_default();
    let Ok(area) = element.dyn_into::<web_sys::HtmlTextAreaElement>() else {
        return;
    };
    let said = document().and_then(|document| document.get_element_by_id(&format!("{id}-said")));
    copy(&words, move |copied| {
        // Shown in either case, so that the reader sees what was copied, or can copy it by hand.
        area.set_hidden(false);
        area.select();
        let outcome = if copied {
            "data-copied"
        } else {
            "data-refused"
        };
        if let Some(said) = &said {
            said.set_text_content(said.get_attribute(outcome).as_deref());
            // Below the buttons, and so below the fold of many a panel.
            show(said, ScrollLogicalPosition::Nearest, Motion::Smooth);
        }
    });
}
