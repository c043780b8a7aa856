//! What the reader sees stays where it is while the page changes around it.

use super::{all, document, next_frame, window};
use std::cell::Cell;

thread_local! {
    /// How far down the page was when the reader left the address that Back or Forward has led to.
    static LEFT: Cell<Option<f64>> = const { Cell::new(None) };
}

/// Kept with an address that the reader has come to and not left through the page.
pub(super) const SEEN: f64 = -1.0;

/// What is kept with this address.
fn kept() -> Option<f64> {
    window()?.history().ok()?.state().ok()?.as_f64()
}

/// Marks the address as seen; says whether it was new: then the reader has written it, since the page marks its own.
pub(super) fn see() -> bool {
    let history = window().filter(|_| kept().is_none()).map(|it| it.history());
    // Without a mark, Back leads to where the address does.
    history.is_some_and(|it| it.and_then(|it| it.replace_state(&SEEN.into(), "")).is_ok())
}

/// The address has changed; by the browser itself it does on the way back or forward. Then the browser has gone to where
/// the reader was, in the page as it still stands; nearer than it comes is what was kept when the address was left.
pub(super) fn come_back(by_the_browser: bool) {
    let window = window().filter(|_| by_the_browser);
    LEFT.set(window.and_then(|window| {
        let left = kept().filter(|it| *it >= 0.0);
        left.or(window.scroll_y().ok())
    }));
}

/// Changes the page, and keeps what the reader sees where it is; on the way back, where it was.
pub fn keep_place(change: impl FnOnce()) {
    if let Some(left) = LEFT.take() {
        change();
        return next_frame(move || {
            if let Some(window) = window() {
                window.scroll_to_with_x_and_y(0.0, left);
            }
        });
    }
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
