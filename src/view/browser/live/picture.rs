//! The pictures under the pointer and the keys: which mark is meant, and the next one.

use super::super::{PictureAt, Step};
use super::{POINTED, all, set, target};
use crate::case::Id;
use crate::scene::SCALE;
use leptos::ev;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The place in a picture that a pointer is at.
#[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
pub fn place_in_picture(event: &ev::MouseEvent) -> Option<PictureAt> {
    let picture = target(event)?.closest("svg[data-chart]").ok().flatten()?;
    let width = f64::from(picture.get_attribute("width")?.parse::<i32>().ok()?);
    let place = picture.get_bounding_client_rect();
    let scale = f64::from(SCALE) * width / place.width().max(1.0);
    let x = (f64::from(event.client_x()) - place.left()) * scale;
    let y = (f64::from(event.client_y()) - place.top()) * scale;
    Some(PictureAt {
        chart: picture.get_attribute("data-chart")?,
        narrow: picture.get_attribute("data-layout").as_deref() == Some("narrow"),
        point: (x as i32, y as i32),
    })
}

/// Remembers a mark of a picture as pointed at, and says what it carries.
pub fn point_at(at: &PictureAt, index: usize) -> Option<Id> {
    let layout = if at.narrow { "narrow" } else { "wide" };
    let mark = all(&format!(
        "svg[data-chart=\"{}\"][data-layout={layout}] [data-mark=\"{index}\"]",
        at.chart
    ))
    .into_iter()
    .next()?;
    let id = mark
        .get_attribute("data-origin")
        .map(|name| Id::from(name.as_str()));
    POINTED.replace(Some(mark));
    id
}

/// Moves the focus among the marks of the chart that has it.
pub fn step(event: &ev::KeyboardEvent, step: Step) -> bool {
    try_step(event, step).is_some()
}

fn try_step(event: &ev::KeyboardEvent, step: Step) -> Option<()> {
    let mark = target(event)?.closest("[data-mark]").ok().flatten()?;
    let picture = mark.closest("svg[data-chart]").ok().flatten()?;
    let index: usize = mark.get_attribute("data-mark")?.parse().ok()?;
    let marks = picture.query_selector_all("[data-mark]").ok()?;
    let count = usize::try_from(marks.length()).ok()?;
    let next = marks
        .get(u32::try_from(step.from(index, count)).ok()?)?
        .dyn_into::<Element>()
        .ok()?;
    set(&mark, "tabindex", Some("-1"));
    set(&next, "tabindex", Some("0"));
    // SVG elements take the focus as HTML elements do.
    let _ = next.unchecked_into::<HtmlElement>().focus();
    Some(())
}

/// Whether a pointer that leaves an element stays inside the picture it was in.
pub fn stays_in_picture(event: &ev::MouseEvent) -> bool {
    let picture = |element: Element| element.closest("svg[data-chart]").ok().flatten();
    let to = event
        .related_target()
        .and_then(|to| to.dyn_into::<Element>().ok())
        .and_then(picture);
    to.is_some() && to == target(event).and_then(picture)
}
