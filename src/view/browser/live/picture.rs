//! The pictures under the pointer and the keys: which mark is meant, and the next one.

use super::super::{PictureAt, Step};
use super::{POINTED, all, document, elements, is_shown, listen, set, target, window};
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
    target(event)
        .and_then(|focused| try_step(&focused, step))
        .is_some()
}

fn try_step(focused: &Element, step: Step) -> Option<()> {
    let (mark, index) = mark_at(focused)?;
    let picture = mark.closest("svg").ok().flatten()?;
    let count = picture.query_selector_all("[data-mark]").ok()?.length();
    let next = step.from(index.parse().ok()?, usize::try_from(count).ok()?);
    // The Tab stop moves along in the chart's other layout, which may be the next one to be seen.
    for mark in alike(&mark, &index)? {
        set(&mark, "tabindex", Some("-1"));
    }
    let next = alike(&mark, &next.to_string())?;
    for mark in &next {
        set(mark, "tabindex", Some("0"));
    }
    focus_shown(next)
}

/// The mark that an element is or stands in, and its number in the picture.
fn mark_at(element: &Element) -> Option<(Element, String)> {
    let mark = element.closest("[data-mark]").ok().flatten()?;
    let index = mark.get_attribute("data-mark")?;
    Some((mark, index))
}

/// The marks of that number in each layout of the chart that a mark belongs to.
fn alike(mark: &Element, index: &str) -> Option<Vec<Element>> {
    let chart = mark.closest("figure").ok().flatten()?;
    let marks = chart.query_selector_all(&["[data-mark=\"", index, "\"]"].concat());
    Some(elements(marks.ok()?))
}

fn focus_shown(marks: Vec<Element>) -> Option<()> {
    let shown = marks.into_iter().find(is_shown)?;
    // SVG elements take the focus as HTML elements do.
    shown.unchecked_into::<HtmlElement>().focus().ok()
}

/// Keeps the focus on its mark when the page shows a chart in the layout for another width.
pub fn keep_focus() {
    listen(
        window().as_deref(),
        "resize",
        Box::new(|_| {
            let focused = document().and_then(|document| document.active_element());
            if let Some((mark, index)) = focused.as_ref().and_then(mark_at)
                && !is_shown(&mark)
            {
                alike(&mark, &index).and_then(focus_shown);
            }
        }),
    );
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
