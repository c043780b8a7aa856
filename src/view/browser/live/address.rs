//! The address: read, gone to, and followed.

use super::super::Visit;
use super::{held, window};
use crate::route::Route;
use wasm_bindgen::JsValue;
use web_sys::Event;

/// The search and the hash of the address.
pub fn location() -> (String, String) {
    let location = window().map(|window| window.location());
    let read =
        |part: Option<Result<String, JsValue>>| part.and_then(Result::ok).unwrap_or_default();
    (
        read(location.as_ref().map(|l| l.search())),
        read(location.as_ref().map(|l| l.hash())),
    )
}

/// The address of the page, for a link to hand on.
pub fn page_address() -> String {
    let href = window().and_then(|window| window.location().href().ok());
    Route::page_in(&href.unwrap_or_default())
}

/// Goes to an address without moving the page: where it is to go, the page itself knows better than the browser,
/// which would bring the element of that name into view, as it does before the program runs.
pub fn navigate(hash: &str, visit: Visit) {
    let Some(window) = window().filter(|_| location().1 != hash) else {
        return;
    };
    let history = window.history();
    let pushed = history.and_then(|it| match visit {
        // Where the reader was is kept with the address that is left.
        Visit::New => {
            let here = window.scroll_y().unwrap_or_default();
            it.replace_state(&here.into(), "")?;
            it.push_state_with_url(&held::SEEN.into(), "", Some(hash))
        }
        Visit::InPlace => it.replace_state_with_url(&held::SEEN.into(), "", Some(hash)),
    });
    let told = Event::new("hashchange");
    if let (Ok(()), Ok(event)) = (pushed, told) {
        // Nobody cancels it.
        let _ = window.dispatch_event(&event);
    } else {
        // A browser that refuses this too leaves the page as it is.
        let _ = window.location().set_hash(hash);
    }
}

/// Calls when the address has changed, and says whether the reader has written it: then it is to be gone to.
pub fn on_address(changed: impl Fn(String, String, bool) + 'static) {
    held::see();
    let call = move |event: &Event| {
        let written = event.is_trusted() && held::see();
        held::come_back(event.is_trusted() && !written);
        let (search, hash) = location();
        changed(search, hash, written);
    };
    super::listen(window().as_deref(), "hashchange", Box::new(call));
}
