//! Where the tooltip stands: beside what is pointed at, inside the window.

use super::{POINTED, all, carrying, window};
use crate::case::Id;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Puts the tooltip beside what is pointed at.
#[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
pub fn place_tooltip(id: &Id) {
    let pointed = POINTED
        .with_borrow(Clone::clone)
        .filter(|element| element.is_connected());
    let carries = |element: &Element| element.matches(&carrying(id)).unwrap_or(false);
    let tip = all(".tooltip")
        .into_iter()
        .next()
        .and_then(|tip| tip.dyn_into::<HtmlElement>().ok());
    let (Some(pointed), Some(tip), Some(window)) = (pointed.filter(carries), tip, window()) else {
        return;
    };
    let place = pointed.get_bounding_client_rect();
    let (width, height) = (
        f64::from(tip.offset_width()),
        f64::from(tip.offset_height()),
    );
    let room = f64::from(
        window
            .document()
            .and_then(|d| d.document_element())
            .map_or(0, |root| root.client_width()),
    );
    let middle = place.left() + place.width() / 2.0 - width / 2.0;
    let left = middle.min(room - width - 8.0).max(8.0) + window.scroll_x().unwrap_or_default();
    let above = place.top() - height - 10.0;
    let top = if above < 8.0 {
        place.bottom() + 10.0
    } else {
        above
    } + window.scroll_y().unwrap_or_default();
    for (name, value) in [("left", left), ("top", top)] {
        // Through the object model, which a strict content security policy allows.
        let _ = tip
            .style()
            .set_property(name, &format!("{}px", value as i32));
    }
}
