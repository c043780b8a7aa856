//! A picture made of pixels: its SVG drawn on a canvas, at twice its size where that is allowed.

use super::page::{document, window};
use casetrace::take::{Content, Taken};
use js_sys::{Array, Uint8Array, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement,
};

/// The address of an SVG file that needs no file.
pub(crate) fn address(taken: &Taken) -> Option<String> {
    let Content::Text(markup) = &taken.content else {
        return None;
    };
    taken.pixels?;
    Some(
        [
            "data:image/svg+xml,",
            &String::from(encode_uri_component(markup)),
        ]
        .concat(),
    )
}

/// The picture drawn on a canvas.
pub(crate) async fn canvas(taken: &Taken) -> Result<HtmlCanvasElement, JsValue> {
    let [width, height, ratio] = taken.pixels.unwrap_or_default();
    let image = HtmlImageElement::new()?;
    image.set_src(&address(taken).unwrap_or_default());
    JsFuture::from(image.decode()).await?;
    let canvas: HtmlCanvasElement = document()?.create_element("canvas")?.dyn_into()?;
    let (width, height) = (width * ratio, height * ratio);
    canvas.set_width(u32::try_from(width).unwrap_or_default());
    canvas.set_height(u32::try_from(height).unwrap_or_default());
    let pen = canvas.get_context("2d")?.ok_or(JsValue::NULL)?;
    let pen: CanvasRenderingContext2d = pen.dyn_into()?;
    let (width, height) = (f64::from(width), f64::from(height));
    pen.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}

/// The PNG file at an address without a file. `toBlob` would make it too, but waits in Chromium for a browser that has
/// nothing to do: up to a second in which nothing seems to happen.
///
/// # Errors
/// When the address holds no picture: a canvas that is too large gives none.
pub(crate) fn png(address: &str) -> Result<Blob, JsValue> {
    let letters = address.strip_prefix("data:image/png;base64,");
    let binary = window()?.atob(letters.ok_or(JsValue::NULL)?)?;
    // Each sign stands for a byte.
    let bytes: Result<Vec<u8>, _> = binary.chars().map(u8::try_from).collect();
    let bytes = bytes.map_err(|_| JsValue::NULL)?;
    let options = BlobPropertyBag::new();
    options.set_type("image/png");
    let parts = Array::of1(&Uint8Array::from(bytes.as_slice()));
    Blob::new_with_buffer_source_sequence_and_options(&parts, &options)
}
