//! Stand-ins where there is no browser: pages are rendered to text, and nothing is listened to.

use crate::case::Id;
use leptos::ev;

/// The search and the hash of the address.
pub fn location() -> (String, String) {
    Default::default()
}

/// Goes to an address.
pub fn navigate(_hash: &str, _visit: super::Visit) {}

/// Calls when the address has changed.
pub fn on_address(_changed: impl Fn(String, String, bool) + 'static) {}

/// Calls when a key is pressed, wherever the focus is.
pub fn on_key(_pressed: impl Fn(&ev::KeyboardEvent) + 'static) {}

/// Calls at every event of a kind inside the page.
pub fn on(_kind: &'static str, _call: impl Fn(&ev::Event) + 'static) {}

/// Calls at every event of the mouse or a finger inside the page.
pub fn on_pointer(_kind: &'static str, _call: impl Fn(&ev::MouseEvent) + 'static) {}

/// Writes what stands in an element anew.
pub fn fill(_id: &str, _markup: &str) {}

/// Empties an element for a component to stand in.
pub fn emptied(_id: &str) -> Option<leptos::web_sys::HtmlElement> {
    None
}

/// Sets the value of the control of that name, where it differs.
pub fn set_value(_name: &str, _value: &str) {}

/// The name and value of the control that an event has changed.
pub fn value_of(_event: &ev::Event) -> Option<(String, String)> {
    None
}

/// Names the page, its language and its colours.
pub fn set_document(_language: &str, _title: &str, _theme: Option<&str>) {}

/// The content of a data block of the page.
pub fn data_block(_id: &str) -> Option<String> {
    None
}

/// The sum that a data block of the page has by its build.
pub fn data_sum(_id: &str) -> Option<String> {
    None
}

/// Has the links and marks of the served page carry what the program's own do.
pub fn complete_links(_address: &str) {}

/// Fills the empty list under a chart.
pub fn fill_menu(_chart: &str, _items: impl FnOnce() -> String) {}

/// Whether the browser has gone to what the address names.
pub fn is_at_target() -> bool {
    false
}

/// Marks what is lit and what is chosen.
pub fn light(_lit: &[Id], _chosen: Option<&Id>) {}

/// Brings the sentence of a figure or claim into view.
pub fn reveal(_id: &Id, _home: &str, _motion: super::Motion) {}

/// Brings a section into view and gives it the focus.
pub fn go_to(_element: &str, _motion: super::Motion) {}

/// Keeps in mind what the evidence was opened from.
pub fn remember_opener() {}

/// Brings what the evidence was opened from into view.
pub fn show_opener() {}

/// Gives the focus back to what the evidence was opened from.
pub fn focus_opener(_id: &Id) {}

/// Changes the page, and keeps what the reader sees where it is.
pub fn keep_place(change: impl FnOnce()) {
    change();
}

/// Gives an element the focus.
pub fn focus(_selector: &str) {}

/// The names that the element under an event carries, if the event is to be handled by the page.
pub fn origin_of(_event: &ev::Event) -> Option<Id> {
    None
}

/// The place in a picture that a pointer is at.
pub fn place_in_picture(_event: &ev::MouseEvent) -> Option<super::PictureAt> {
    None
}

/// Gives the link under an event the address that it stands for now.
pub fn set_link(_event: &ev::Event, _address: &str) {}

/// Whether an event happened inside an element.
pub fn is_inside(_event: &ev::Event, _selector: &str) -> bool {
    false
}

/// Moves the focus among the marks of the chart that has it.
pub fn step(_event: &ev::KeyboardEvent, _step: super::Step) -> bool {
    false
}

/// Keeps the focus on its mark when the page shows a chart in the layout for another width.
pub fn keep_focus() {}

/// Closes open lists of forms that an event happened outside of.
pub fn leave_menu(_event: &ev::MouseEvent) {}

/// Brings the list of forms that is being opened into view.
pub fn show_menu() {}

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

/// Remembers a mark of a picture as pointed at, and says what it carries.
pub fn point_at(_at: &super::PictureAt, _index: usize) -> Option<Id> {
    None
}

/// Says that the program runs.
pub fn starts() {}

/// Has the controls ask again for what was asked of them before anybody listened.
pub fn ask_again() {}

/// Says why the program has ended.
pub fn end(_reason: &str, _detail: &str) {}

/// The pack of a language.
pub fn language_pack(_tag: &str, done: impl FnOnce(Option<String>) + 'static) {
    done(None);
}

/// What the control under an event asks for: `data-do` and `data-with`.
pub fn action_of(_event: &ev::MouseEvent) -> Option<(String, String)> {
    None
}

/// Whether a pointer that leaves an element stays inside the picture it was in.
pub fn stays_in_picture(_event: &ev::MouseEvent) -> bool {
    false
}

/// Brings a figure or claim into view in the whole report.
pub fn show_in_report(_id: &Id) {}

/// Copies what the element of that id holds, or selects it where the clipboard refuses.
pub fn copy_of(_element: &str) {}

/// Whether files of the case lie beside the page.
pub fn has_files() -> bool {
    false
}

/// Has something handed to the reader.
pub fn take(_what: &str, _hash: &str, _language: &str) {}

/// Closes an open list of forms; says whether there was one.
pub fn close_menu() -> bool {
    false
}
