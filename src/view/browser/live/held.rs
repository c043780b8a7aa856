//! What the reader sees stays where it is while the page changes around it.

use super::{all, document, next_frame, window};

/// Changes the page, and keeps what the reader sees where it is.
pub fn keep_place(change: impl FnOnce()) {
    let held = last_above();
    change();
    if let Some((id, top)) = held {
        next_frame(move || {
            let element = document().and_then(|document| document.get_element_by_id(&id));
            if let (Some(element), Some(window)) = (element, window()) {
                window.scroll_by_with_x_and_y(0.0, element.get_bounding_client_rect().top() - top);
            }
        });
    }
}

/// How far down a reader looks first, in CSS pixels.
const UPPER: f64 = 300.0;

/// The last section, chart or passage that begins in what is seen first, and where it begins.
fn last_above() -> Option<(String, f64)> {
    let mut last = None;
    for element in all("main > section, figure.chart, .report-text [id]") {
        let place = element.get_bounding_client_rect();
        // What is not laid out has no height, and is seen nowhere.
        if place.height() > 0.0 && place.top() < UPPER {
            last = Some((element.id(), place.top()));
        }
    }
    last
}
