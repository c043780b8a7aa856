//! The browser itself.

mod address;
mod clipboard;
mod control;
mod exporter;
mod held;
mod picture;
mod start;
mod tooltip;

pub use address::{location, navigate, on_address, page_address};
pub use clipboard::{copy, copy_of};
pub use control::{set_value, value_of};
pub use exporter::{close_menu, fill_menu, has_files, leave_menu, show_menu, take};
pub use held::keep_place;
pub use picture::{keep_focus, place_in_picture, point_at, stays_in_picture, step};
use start::show_trouble;
pub use start::{ask_again, complete_links, end, is_at_target, language_pack, mark_ready, starts};
pub use tooltip::place_tooltip;

use super::Motion;
use crate::case::Id;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::render::request_animation_frame;
use leptos::ev;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{
    Document, Element, EventTarget, HtmlElement, NodeList, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, Window,
};

thread_local! {
    /// The element that was last pointed at or focused, so that the tooltip stands beside it.
    static POINTED: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// The element from which the evidence was opened, so that the focus can go back to it.
    static OPENER: RefCell<Option<Element>> = const { RefCell::new(None) };
    /// What the page has lit and marked as chosen, to be undone.
    static LIT: RefCell<Vec<Element>> = const { RefCell::new(Vec::new()) };
}

fn window() -> Option<Window> {
    web_sys::window()
}

fn document() -> Option<Document> {
    window()?.document()
}

/// Calls when a key is pressed, wherever the focus is.
pub fn on_key(pressed: impl Fn(&ev::KeyboardEvent) + 'static) {
    let call = move |event: &web_sys::Event| {
        if let Some(event) = event.dyn_ref() {
            pressed(event);
        }
    };
    listen(window().as_deref(), "keydown", Box::new(call));
}

/// Listens for the life of the page. Not generic: each listener of another type would weigh as much again.
fn listen(to: Option<&EventTarget>, kind: &'static str, call: Box<dyn Fn(&web_sys::Event)>) {
    if let Some(to) = to {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(to, kind, options, move |event| call(event)).forget();
    }
}

/// Calls at every event of a kind inside the page.
pub fn on(kind: &'static str, call: impl Fn(&web_sys::Event) + 'static) {
    let app = document().and_then(|document| document.get_element_by_id("app"));
    listen(app.as_deref().map(AsRef::as_ref), kind, Box::new(call));
}

/// Calls at every event of the mouse or a finger inside the page.
pub fn on_pointer(kind: &'static str, call: impl Fn(&ev::MouseEvent) + 'static) {
    on(kind, move |event| {
        if let Some(event) = event.dyn_ref() {
            call(event);
        }
    });
}

/// Writes what stands in an element anew. A control in it that had the focus has it again, or else the element has.
pub fn fill(id: &str, markup: &str) {
    if let Some(element) = document().and_then(|document| document.get_element_by_id(id)) {
        let control = focused_control(&element);
        element.set_inner_html(markup);
        if let Some(control) = control {
            let again = element.query_selector(&control).ok().flatten();
            focus_in_place(again.unwrap_or(element));
        }
    }
}

/// The selector of the control in an element that has the focus.
fn focused_control(element: &Element) -> Option<String> {
    let focused = document()?.active_element()?;
    let focused = element.contains(Some(&focused)).then_some(focused)?;
    let is = |name: &str| Some(["[", name, "=\"", &focused.get_attribute(name)?, "\"]"].concat());
    match (is("data-do"), is("data-with")) {
        (Some(action), Some(with)) => Some(action + &with),
        // A key figure, or a number in the words.
        (_, _) => is("data-origin"),
    }
}

/// Empties an element for a component to stand in.
pub fn emptied(id: &str) -> Option<HtmlElement> {
    let element = document()?.get_element_by_id(id)?;
    element.set_text_content(None);
    element.dyn_into().ok()
}

/// Names the page, its language and its colours.
pub fn set_document(language: &str, title: &str, theme: Option<&str>) {
    let Some(document) = document() else { return };
    document.set_title(title);
    let Some(root) = document.document_element() else {
        return;
    };
    // Said anew, even the same language has the browser reckon the style of the whole page again.
    if root.get_attribute("lang").as_deref() != Some(language) {
        set(&root, "lang", Some(language));
    }
    set(&root, "data-theme", theme);
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    // An attribute with a fixed, well-formed name is never refused.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// The content of a data block of the page.
pub fn data_block(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.text_content()
}

/// The sum that a data block of the page has by its build.
pub fn data_sum(id: &str) -> Option<String> {
    document()?.get_element_by_id(id)?.get_attribute("data-sum")
}

fn all(selector: &str) -> Vec<Element> {
    let list = document().and_then(|document| document.query_selector_all(selector).ok());
    list.map(elements).unwrap_or_default()
}

fn elements(list: NodeList) -> Vec<Element> {
    (0..list.length())
        .filter_map(|index| list.get(index)?.dyn_into().ok())
        .collect()
}

fn carrying(id: &Id) -> String {
    // Names of the case hold letters, digits, hyphens, dots and underscores only; the loader sees to it.
    format!("[data-origin~=\"{id}\"]")
}

/// Marks what is lit and what is chosen.
pub fn light(lit: &[Id], chosen: Option<&Id>) {
    let before = LIT.take();
    for element in &before {
        set(element, "data-lit", None);
        set(element, "aria-current", None);
    }
    let mut after = Vec::new();
    for id in lit {
        after.extend(
            all(&carrying(id))
                .into_iter()
                .inspect(|element| set(element, "data-lit", Some(""))),
        );
    }
    if let Some(id) = chosen {
        after.extend(
            all(&carrying(id))
                .into_iter()
                .inspect(|element| set(element, "aria-current", Some("true"))),
        );
    }
    LIT.replace(after);
}

fn still() -> bool {
    let query = window().and_then(|window| {
        window
            .match_media("(prefers-reduced-motion: reduce)")
            .ok()
            .flatten()
    });
    query.is_some_and(|query| query.matches())
}

/// Motion shows where the page goes from where it was; on arrival there is nothing to go from.
fn show(element: &Element, block: ScrollLogicalPosition, motion: Motion) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(block);
    options.set_behavior(if motion == Motion::None || still() {
        ScrollBehavior::Instant
    } else {
        ScrollBehavior::Smooth
    });
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Brings the sentence of a figure or claim into view: in the theme where it was chosen, in its own, beside another
/// chart, or else in the report.
pub fn reveal(id: &Id, home: &str, motion: Motion) {
    let place = carrying(id);
    // A value that is derived stands in no sentence, but in a chart.
    let mut found = Vec::new();
    for around in [".evidence-text", ".report-text", ".chart"] {
        found.extend(all(&[around, " ", &place].concat()));
    }
    let here = OPENER.with_borrow(|opener| opener.as_ref()?.closest(".theme").ok().flatten());
    let home = document().and_then(|document| document.get_element_by_id(home));
    found.retain(is_shown);
    let within = |around: &Option<Element>| {
        let around = around.as_ref()?;
        found.iter().find(|it| around.contains(Some(it)))
    };
    if let Some(first) = within(&here).or_else(|| within(&home)).or(found.first()) {
        let element = farthest(first, &found);
        show(element, ScrollLogicalPosition::Nearest, motion);
    }
}

/// Of the words that a sentence gives a figure, those that the page comes to last: once they are in view, so are the
/// others.
fn farthest<'a>(first: &'a Element, found: &'a [Element]) -> &'a Element {
    let above = first.get_bounding_client_rect().top() < 0.0;
    let sentence = first.parent_element();
    let last = found
        .iter()
        .rfind(|other| other.parent_element() == sentence);
    last.filter(|_| !above).unwrap_or(first)
}

/// A picture stands in the page in two layouts, of which one is shown.
fn is_shown(element: &Element) -> bool {
    element.get_bounding_client_rect().width() > 0.0
}

/// Brings a section into view and gives it the focus.
pub fn go_to(id: &str, motion: Motion) {
    let element = document().and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element {
        show(&element, ScrollLogicalPosition::Start, motion);
        focus_in_place(element);
    }
}

fn focus_in_place(element: Element) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that cannot take the focus leaves it where it is; SVG elements take it as HTML elements do.
    let _ = element
        .unchecked_into::<HtmlElement>()
        .focus_with_options(&options);
}

/// Keeps in mind what the evidence was opened from: what was last pointed at.
pub fn remember_opener() {
    OPENER.replace(POINTED.with_borrow(Clone::clone));
}

/// Brings what the evidence was opened from out from under it, if it lies there.
pub fn show_opener() {
    if let Some(opener) = OPENER.with_borrow(Clone::clone) {
        show(&opener, ScrollLogicalPosition::Nearest, Motion::Smooth);
    }
}

/// Gives the focus back to what the evidence was opened from, or else to what first leads to it. The page stays where
/// it is if that is in view.
pub fn focus_opener(id: &Id) {
    let opener = OPENER.take().filter(is_shown);
    let first = || all(&carrying(id)).into_iter().find(is_shown);
    if let Some(element) = opener.or_else(first) {
        show(&element, ScrollLogicalPosition::Nearest, Motion::Smooth);
        focus_in_place(element);
    }
}

/// Gives the first element that is shown the focus.
pub fn focus(selector: &str) {
    if let Some(element) = all(selector).into_iter().find(is_shown) {
        // As for a focus in place.
        let _ = element.unchecked_into::<HtmlElement>().focus();
    }
}

/// Gives the link under an event the address that it stands for now: its own is that of the page as it was written.
pub fn set_link(event: &ev::Event, address: &str) {
    let link = target(event).and_then(|it| it.closest("a[data-origin], a.whole").ok().flatten());
    if let Some(link) = link {
        set(&link, "href", Some(address));
    }
}

/// Whether an event happened inside an element.
pub fn is_inside(event: &ev::Event, selector: &str) -> bool {
    let inside = target(event).and_then(|it| it.closest(selector).ok().flatten());
    inside.is_some()
}

fn target(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The name that the element under an event carries, if the event is to be handled by the page.
pub fn origin_of(event: &ev::Event) -> Option<Id> {
    let element = target(event)?.closest("[data-origin]").ok().flatten()?;
    let names = element.get_attribute("data-origin")?;
    let first = names.split(' ').next().map(Id::from);
    POINTED.replace(Some(element));
    first
}

/// Calls in the next frame.
pub fn next_frame(call: impl FnOnce() + 'static) {
    in_next_frame(Box::new(call));
}

fn in_next_frame(call: Box<dyn FnOnce()>) {
    std::mem::forget(request_animation_frame(move |_| call()));
}

/// Calls in the frame after the next one, when what is there now is painted.
pub fn after_paint(call: impl FnOnce() + 'static) {
    next_frame(move || next_frame(call));
}

/// What the control under an event asks for: `data-do` and `data-with`.
pub fn action_of(event: &ev::MouseEvent) -> Option<(String, String)> {
    let control = target(event)?.closest("[data-do]").ok().flatten()?;
    let with = control.get_attribute("data-with").unwrap_or_default();
    Some((control.get_attribute("data-do")?, with))
}

/// Brings a figure or claim into view in the whole report.
pub fn show_in_report(id: &Id) {
    let place = format!(".report-text {}", carrying(id));
    if let Some(element) = all(&place).first() {
        show(element, ScrollLogicalPosition::Center, Motion::Smooth);
    }
    focus(&place);
}
