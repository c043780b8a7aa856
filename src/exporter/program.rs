//! The functions that the page calls.

use super::{hand, page};
use casetrace::take::{self, Content, Request};
use js_sys::{Object, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;

/// Makes something: `{ name, type, text | bytes, width, height, ratio }`. The arguments are those of
/// [`take::Request`], and nothing else is looked at.
///
/// # Errors
/// Words for what cannot be made.
#[wasm_bindgen]
#[expect(
    clippy::too_many_arguments,
    reason = "the fields of a request, as JavaScript passes them"
)]
pub fn take(
    case: &str,
    text: &str,
    packs: Vec<String>,
    source: Option<String>,
    address: &str,
    hash: &str,
    dark: bool,
    narrow: bool,
    day: &str,
    what: &str,
) -> Result<Object, JsValue> {
    let taken = take::take(&Request {
        case,
        text,
        packs: &packs,
        source: source.as_deref(),
        terms: None,
        address,
        hash,
        dark,
        narrow,
        day,
        what,
    });
    let taken = taken.map_err(|error| JsValue::from(error.to_string()))?;
    let [width, height, ratio] = taken.pixels.unwrap_or_default();
    let content = match &taken.content {
        Content::Text(text) => ("text", JsValue::from(text)),
        Content::Bytes(bytes) => ("bytes", Uint8Array::from(bytes.as_slice()).into()),
    };
    let object = Object::new();
    for (name, value) in [
        ("name", JsValue::from(&taken.name)),
        ("type", taken.kind.into()),
        content,
        ("width", width.into()),
        ("height", height.into()),
        ("ratio", ratio.into()),
    ] {
        Reflect::set(&object, &name.into(), &value)?;
    }
    Ok(object)
}

/// Makes what a control of the page names and hands it to the reader. Before the name may stand `png:`, for a picture
/// in pixels, or `copy:`, for one on the clipboard. Without a name nothing is done: the program is there, and fast.
///
/// # Errors
/// Words for what cannot be made.
#[wasm_bindgen]
pub async fn hand_over(what: String, hash: String, language: String) -> Result<(), JsValue> {
    if what.is_empty() {
        return Ok(());
    }
    let way = hand::Way::of(&what);
    let what = way.plain(&what);
    // A package holds the case in all its languages.
    let page = page::Page::read(&language, what == "package").await?;
    let taken = take::take(&page.request(&hash, what));
    let taken = taken.map_err(|error| JsValue::from(error.to_string()))?;
    hand::over(&taken, way, page.language).await
}

/// Wakes the page: in the one file this program is the only one, since two would hold the same twice.
#[cfg(feature = "app")]
#[wasm_bindgen]
pub fn start() {
    casetrace::app::start();
}
