//! The sheet in the page: shown over it, closed by Escape or its button, and then gone.

use super::hand;
use super::page::{document, window};
use casetrace::i18n::Language;
use casetrace::i18n::export_message::ExportMessage;
use casetrace::markup;
use casetrace::take::Taken;
use casetrace::take::sheet::{self, Outcome};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Element, Event, HtmlElement, HtmlTextAreaElement, KeyboardEvent};

/// Shows the sheet.
pub(crate) fn show(
    taken: &Taken,
    language: Language,
    picture: Option<&str>,
    outcome: Outcome,
) -> Result<(), JsValue> {
    let document = document()?;
    let before = document.active_element();
    let dialog = document.create_element("dialog")?;
    dialog.set_class_name("sheet");
    dialog.set_attribute("aria-labelledby", "sheet-title")?;
    let inside = sheet::inside(taken, language, picture, outcome);
    dialog.set_inner_html(&markup::all(&inside));
    let body = document.body().ok_or(JsValue::NULL)?;
    body.append_child(&dialog)?;
    listen(&dialog, before, taken.clone(), language)?;
    open(&dialog)
}

/// Opens it on top of all else; where the browser knows no dialogs, as a box over the page.
fn open(dialog: &Element) -> Result<(), JsValue> {
    match method(dialog, "showModal") {
        Some(open) => open.call0(dialog).map(drop)?,
        None => dialog.set_attribute("data-plain", "")?,
    }
    // Beside a picture the words are not what was asked for.
    let alone = dialog.query_selector("img")?.is_none();
    if let Some(words) = words(dialog).filter(|_| alone) {
        words.focus()?;
        words.select();
    }
    Ok(())
}

fn method(of: &Element, name: &str) -> Option<Function> {
    Reflect::get(of, &name.into()).ok()?.dyn_into().ok()
}

fn words(dialog: &Element) -> Option<HtmlTextAreaElement> {
    let found = dialog.query_selector("textarea").ok().flatten();
    found.and_then(|area| area.dyn_into().ok())
}

fn listen(
    dialog: &Element,
    before: Option<Element>,
    taken: Taken,
    language: Language,
) -> Result<(), JsValue> {
    let place = dialog.clone();
    let call = Closure::<dyn Fn(Event)>::new(move |event: Event| {
        let action = action(&event);
        match action.as_deref() {
            Some("copy") => copy(&place, language),
            // What cannot be downloaded is still shown.
            Some("download") => drop(download(&place, &taken)),
            Some(_) => close(&place, before.as_ref()),
            None => {}
        }
    });
    for kind in ["click", "keydown", "cancel"] {
        dialog.add_event_listener_with_callback(kind, call.as_ref().unchecked_ref())?;
    }
    // It lives as long as the sheet, and a sheet is small.
    call.forget();
    Ok(())
}

/// Downloads what the sheet shows: a picture in pixels, or else the file.
fn download(dialog: &Element, taken: &Taken) -> Result<(), JsValue> {
    let picture = dialog.query_selector("img")?;
    let shown = picture.and_then(|picture| picture.get_attribute("src"));
    match shown.filter(|address| address.starts_with("data:image/png")) {
        Some(address) => hand::follow(&address, &hand::pixels_name(taken)),
        None => hand::download(taken),
    }
}

/// What a click or a key asks for. Escape reaches no further: it closes the sheet and nothing beneath it.
fn action(event: &Event) -> Option<String> {
    if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
        let closes = key.key() == "Escape";
        if closes {
            event.stop_propagation();
            event.prevent_default();
        }
        return closes.then(|| "close".to_owned());
    }
    if event.type_() == "cancel" {
        return Some("close".to_owned());
    }
    let target: Element = event.target()?.dyn_into().ok()?;
    let button = target.closest("[data-sheet]").ok().flatten()?;
    button.get_attribute(sheet::DO)
}

/// Takes the sheet away, and gives the focus back to what had it.
fn close(dialog: &Element, before: Option<&Element>) {
    dialog.remove();
    if let Some(before) = before.and_then(|before| before.dyn_ref::<HtmlElement>()) {
        // It may be gone as well; then the focus is the page's.
        let _ = before.focus();
    }
}

/// Copies the words, and says what came of it.
fn copy(dialog: &Element, language: Language) {
    let Some(area) = words(dialog) else { return };
    let said = dialog.query_selector("[role=status]").ok().flatten();
    area.select();
    spawn_local(async move {
        let message = match copied(&area.value()).await {
            Ok(_) => ExportMessage::WordsCopied,
            Err(_) => ExportMessage::WordsRefused,
        };
        area.select();
        if let Some(said) = said {
            said.set_text_content(Some(message.text(language)));
        }
    });
}

async fn copied(words: &str) -> Result<JsValue, JsValue> {
    let clipboard = Reflect::get(&window()?.navigator(), &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into())?.dyn_into()?;
    let written = write.call1(&clipboard, &words.into())?;
    JsFuture::from(written.dyn_into::<Promise>()?).await
}
