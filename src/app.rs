//! Reads the case out of the page and puts the app in the place of what was there before it.

use crate::i18n::Language;
use crate::i18n::message::Message;
use crate::repairs;
use crate::route::Route;
use crate::view::state::State;
use crate::view::world::World;
use crate::view::{Failure, Shell, Trouble, browser};
use leptos::prelude::*;

/// Puts the app in its place. A panic, which none should cause, ends in words and not in a blank page.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| {
        console_error_panic_hook::hook(panic);
        browser::show_stopped(stopped, &panic.to_string());
    }));
    if let Some(place) = browser::place_of_app() {
        leptos::mount::mount_to(place, App).forget();
    }
}

fn stopped(language: Option<&str>) -> [String; 3] {
    let language = language
        .and_then(Language::parse)
        .unwrap_or(Language::Traditional);
    [Message::Stopped, Message::StoppedWhatNow, Message::Reload]
        .map(|message| message.text(language).to_owned())
}

/// The page: the case, or what keeps it from being shown.
#[component]
pub fn App() -> impl IntoView {
    let (search, hash) = browser::location();
    match world() {
        Ok(world) => view! { <Shell state=State::new(world, &search, &hash)/> }.into_any(),
        Err(trouble) => {
            let (route, _) = Route::from_location(&search, &hash);
            let language = route.language.unwrap_or(Language::Traditional);
            view! { <Failure trouble language/> }.into_any()
        }
    }
}

fn world() -> Result<&'static World, Trouble> {
    let block = browser::data_block;
    let (Some(json), Some(text)) = (block("case-data"), block("case-text")) else {
        return Err(Trouble::Missing);
    };
    let received = block("case-received").and_then(|text| plain(&text));
    let text = plain(&text).ok_or(Trouble::Missing)?;
    let repairs = block("case-restoration").and_then(|json| repairs::load(&json));
    World::load(&json, &text, received, repairs).map_err(Trouble::Damaged)
}

/// The text that a data block holds as a JSON string.
fn plain(block: &str) -> Option<String> {
    crate::case::text_block(block)
}
