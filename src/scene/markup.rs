//! The one walk of a scene that turns it into elements and attributes: what is shown, served and exported.

use super::{Anchor, Bounds, Form, Item, Line, Meaning, Point, Role, SCALE, Scene, Shape};
use crate::markup::{Element, tag};
use crate::measure::Origin;

/// What a picture must be told about where it stands.
pub struct Setting<'a> {
    /// The name of the chart in the case.
    pub chart: &'a str,
    /// The id of the element that names the picture.
    pub labelled_by: &'a str,
    /// The id of the element that describes it.
    pub described_by: &'a str,
    /// The address that choosing a mark leads to.
    pub link: &'a dyn Fn(&Origin) -> String,
}

/// The whole picture.
pub fn picture(scene: &Scene, setting: &Setting<'_>) -> Element {
    let size = format!("0 0 {} {}", scene.width, scene.height);
    let mut svg = tag("svg")
        .class("picture")
        .set("data-chart", setting.chart)
        .set("role", "graphics-document")
        .set("aria-labelledby", setting.labelled_by)
        .set("aria-describedby", setting.described_by)
        .set("viewBox", &size)
        .set("width", &scene.width.to_string())
        .set("height", &scene.height.to_string());
    let mut marks = 0;
    for item in &scene.items {
        svg = svg.child(match &item.role {
            Role::Scaffold => scaffold(item),
            Role::Mark(meaning) => {
                marks += 1;
                mark(item, meaning, marks - 1, setting)
            }
        });
    }
    svg
}

fn scaffold(item: &Item) -> Element {
    tag("g")
        .class("scaffold")
        .set("aria-hidden", "true")
        .children(item.shapes.iter().map(shape).collect())
}

/// A mark is a link, so that choosing it is a change of address even before the page is awake. Its words stand
/// beside the link, hidden from screen readers: the link's name says them all, in the order of a sentence.
fn mark(item: &Item, meaning: &Meaning, index: usize, setting: &Setting<'_>) -> Element {
    let link = tag("a")
        .class("mark")
        .set("href", &(setting.link)(&meaning.origin))
        .set("data-mark", &index.to_string())
        .set("data-origin", meaning.origin.id().as_str())
        .set("tabindex", if index == 0 { "0" } else { "-1" })
        .set("aria-label", &meaning.spoken)
        .maybe(item.bounds().map(ring))
        .children(shapes(item, false));
    let words = tag("g")
        .class("mark-words")
        .set("aria-hidden", "true")
        .children(shapes(item, true));
    tag("g").class("item").child(link).child(words)
}

/// The words of an item, or its other shapes.
fn shapes(item: &Item, words: bool) -> Vec<Element> {
    let mut elements = Vec::new();
    for one in &item.shapes {
        if matches!(one.form, Form::Text(_)) == words {
            elements.push(shape(one));
        }
    }
    elements
}

/// The frame that shows focus; it also gives a finger something to hit.
fn ring(bounds: Bounds) -> Element {
    let room = 4 * SCALE;
    let from = (bounds.from.0 - room, bounds.from.1 - room);
    let to = (bounds.to.0 + room, bounds.to.1 + room);
    rect(from, to).class("ring").set("rx", "4")
}

#[inline(never)]
fn shape(shape: &Shape) -> Element {
    let element = match &shape.form {
        Form::Rect(from, to) => rect(*from, *to),
        Form::Line(points) => tag("path").set("d", &path(points, "")),
        Form::Polygon(points) => tag("path").set("d", &path(points, "Z")),
        Form::Circle((x, y), radius) => {
            lengths(tag("circle"), &[("cx", *x), ("cy", *y), ("r", *radius)])
        }
        Form::Text(line) => text(line),
    };
    element.class(shape.ink.class())
}

fn rect(from: Point, to: Point) -> Element {
    let size = [
        ("x", from.0),
        ("y", from.1),
        ("width", to.0 - from.0),
        ("height", to.1 - from.1),
    ];
    lengths(tag("rect"), &size)
}

fn lengths(mut element: Element, lengths: &[(&'static str, i32)]) -> Element {
    for (name, tenths) in lengths {
        element = element.set(name, &pixels(*tenths));
    }
    element
}

fn path(points: &[Point], end: &str) -> String {
    let mut path = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        path.push(if index == 0 { 'M' } else { 'L' });
        path.push_str(&pixels(*x));
        path.push(' ');
        path.push_str(&pixels(*y));
    }
    path + end
}

fn text(line: &Line) -> Element {
    let anchor = match line.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    lengths(
        tag("text"),
        &[("x", line.at.0), ("y", line.at.1), ("font-size", line.size)],
    )
    .set("text-anchor", anchor)
    .words(&line.words)
}

/// Tenths of a pixel as pixels, with as few digits as say it.
#[inline(never)]
fn pixels(tenths: i32) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, part) = ((tenths / SCALE).abs(), (tenths % SCALE).abs());
    let whole = whole.to_string();
    if part == 0 {
        [sign, &whole].concat()
    } else {
        [sign, &whole, ".", &part.to_string()].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_are_short() {
        assert_eq!(
            [pixels(0), pixels(125), pixels(-5), pixels(-30)],
            ["0", "12.5", "-0.5", "-3"]
        );
    }
}
