//! Stand-ins where there is no browser: pages are rendered to text, and nothing is listened to.

use crate::case::Id;
use leptos::ev;

/// The search and the hash of the address.
pub fn location() -> (String, String) {
    Default::default()
}

/// Goes to an address.
pub fn navigate(_hash: &str) {}

/// Calls when the address has changed.
pub fn on_address(_changed: impl Fn(String, String) + 'static) {}

/// Calls when a key is pressed, wherever the focus is.
pub fn on_key(_pressed: impl Fn(&ev::KeyboardEvent) + 'static) {}

/// Calls now and whenever the column becomes narrow or wide.
pub fn on_narrow(_changed: impl Fn(bool) + 'static) {}

/// Names the page, its language and its colours.
pub fn set_document(_language: &str, _title: &str, _theme: Option<&str>) {}

/// The content of a data block of the page.
pub fn data_block(_id: &str) -> Option<String> {
    None
}

/// Marks what is lit and what is chosen.
pub fn light(_lit: &[Id], _chosen: Option<&Id>) {}

/// Brings the sentence of a figure or claim into view.
pub fn reveal(_id: &Id, _motion: super::Motion) {}

/// Brings a section into view and gives it the focus.
pub fn go_to(_element: &str, _motion: super::Motion) {}

/// Gives an element the focus.
pub fn focus(_selector: &str) {}

/// The names that the element under an event carries, if the event is to be handled by the page.
pub fn origin_of(_event: &ev::Event) -> Option<Id> {
    None
}

/// The chart and place in it, in tenths of a pixel of its picture, that a pointer is at.
pub fn place_in_picture(_event: &ev::MouseEvent) -> Option<(String, (i32, i32))> {
    None
}

/// Moves the focus among the marks of the chart that has it.
pub fn step(_event: &ev::KeyboardEvent, _step: super::Step) -> bool {
    false
}

/// Puts the tooltip beside what is pointed at.
pub fn place_tooltip(_id: &Id) {}

/// Copies words; says whether the browser let it.
pub fn copy(_words: &str, _done: impl Fn(bool) + 'static) {}

/// The address of the page, for a link to copy.
pub fn page_address() -> String {
    String::new()
}

/// Calls in the frame after the next one, when what is there now is painted.
pub fn after_paint(_call: impl FnOnce() + 'static) {}

/// Calls in the next frame.
pub fn next_frame(_call: impl FnOnce() + 'static) {}

/// Says that every chart of the first view is painted.
pub fn mark_ready() {}

/// Remembers a mark of a chart as pointed at, and says what it carries.
pub fn point_at(_chart: &str, _index: usize) -> Option<Id> {
    None
}

/// Empties the place of the page and gives it to the app.
pub fn place_of_app() -> Option<leptos::web_sys::HtmlElement> {
    None
}

/// Shows why the program stopped, without the program.
pub fn show_stopped(_words: impl Fn(Option<&str>) -> [String; 3], _detail: &str) {}

/// What the control under an event asks for: `data-do` and `data-with`.
pub fn action_of(_event: &ev::MouseEvent) -> Option<(String, String)> {
    None
}

/// Whether a pointer that leaves an element stays inside the picture it was in.
pub fn stays_in_picture(_event: &ev::PointerEvent) -> bool {
    false
}

/// Brings a figure or claim into view in the whole report.
pub fn show_in_report(_id: &Id) {}

/// Copies what the element of that id holds, or selects it where the clipboard refuses.
pub fn copy_of(_element: &str) {}

/// Gives the focus back to a control that was made anew, without moving the page.
pub fn focus_again(_selector: &str) {}
