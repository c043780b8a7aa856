//! A picture made of pixels: its SVG drawn on a canvas, at twice its size where that is allowed.

use super::page::document;
use casetrace::take::{Content, Taken};
use js_sys::{Promise, encode_uri_component};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};

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

/// The PNG file of what is on a canvas.
pub(crate) async fn png(canvas: &HtmlCanvasElement) -> Result<Blob, JsValue> {
    let made = Promise::new(&mut |done, failed| {
        if let Err(error) = canvas.to_blob(&done) {
            // What a promise is told of its failure, it does not answer.
            let _ = failed.call1(&JsValue::NULL, &error);
        }
    });
    // A canvas that is too large gives nothing.
    JsFuture::from(made).await?.dyn_into()
}
