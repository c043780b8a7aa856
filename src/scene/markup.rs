//! The one walk of a scene that turns it into elements and attributes: what is shown, served and exported.

use super::{Anchor, Bounds, Form, Item, Line, Meaning, Point, Role, SCALE, Scene, Shape};
use crate::measure::Origin;
use std::fmt::Write;

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

/// An element of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    /// Its name in SVG.
    pub name: &'static str,
    /// Its attributes, in the order they are written.
    pub attributes: Vec<(&'static str, String)>,
    /// What is in it.
    pub children: Vec<Element>,
    /// Its words.
    pub words: String,
}

impl Element {
    fn new(name: &'static str) -> Self {
        Self {
            name,
            attributes: Vec::new(),
            children: Vec::new(),
            words: String::new(),
        }
    }

    fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    fn length(self, name: &'static str, tenths: i32) -> Self {
        self.with(name, pixels(tenths))
    }

    /// Writes the element as markup. Words and values are escaped, so text never becomes an element.
    pub fn markup(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.name);
        for (name, value) in &self.attributes {
            // Writing to a string does not fail.
            let _ = write!(out, " {name}=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        escape(&self.words, out);
        self.children.iter().for_each(|child| child.write(out));
        let _ = write!(out, "</{}>", self.name);
    }
}

/// Writes text so that it reads back as that text, in element content and between double quotes.
fn escape(text: &str, out: &mut String) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
}

/// The whole picture.
pub fn picture(scene: &Scene, setting: &Setting<'_>) -> Element {
    let mut svg = Element::new("svg")
        .with("class", "picture")
        .with("data-chart", setting.chart)
        .with("role", "graphics-document")
        .with("aria-labelledby", setting.labelled_by)
        .with("aria-describedby", setting.described_by)
        .with("viewBox", format!("0 0 {} {}", scene.width, scene.height))
        .with("width", scene.width.to_string())
        .with("height", scene.height.to_string());
    svg.children = items(scene, setting);
    svg
}

/// The items of the picture, in drawing order.
fn items(scene: &Scene, setting: &Setting<'_>) -> Vec<Element> {
    let mut marks = 0;
    let mut element = |item: &Item| match &item.role {
        Role::Scaffold => scaffold(item),
        Role::Mark(meaning) => {
            marks += 1;
            mark(item, meaning, marks - 1, setting)
        }
    };
    scene.items.iter().map(&mut element).collect()
}

fn scaffold(item: &Item) -> Element {
    let mut group = Element::new("g")
        .with("class", "scaffold")
        .with("aria-hidden", "true");
    group.children = item.shapes.iter().map(shape).collect();
    group
}

/// A mark is a link, so that choosing it is a change of address even before the page is awake.
fn mark(item: &Item, meaning: &Meaning, index: usize, setting: &Setting<'_>) -> Element {
    let mut link = Element::new("a")
        .with("class", "mark")
        .with("href", (setting.link)(&meaning.origin))
        .with("data-mark", index.to_string())
        .with("data-origin", meaning.origin.id().as_str())
        .with("tabindex", if index == 0 { "0" } else { "-1" })
        .with("aria-label", meaning.spoken.as_str());
    link.children.extend(item.bounds().map(ring));
    link.children.extend(item.shapes.iter().map(shape));
    link
}

/// The frame that shows focus; it also gives a finger something to hit.
fn ring(bounds: Bounds) -> Element {
    let room = 4 * SCALE;
    let from = (bounds.from.0 - room, bounds.from.1 - room);
    let to = (bounds.to.0 + room, bounds.to.1 + room);
    rect(from, to).with("class", "ring").with("rx", "4")
}

fn shape(shape: &Shape) -> Element {
    let element = match &shape.form {
        Form::Rect(from, to) => rect(*from, *to),
        Form::Line(points) => Element::new("path").with("d", path(points, "")),
        Form::Polygon(points) => Element::new("path").with("d", path(points, "Z")),
        Form::Circle((x, y), radius) => Element::new("circle")
            .length("cx", *x)
            .length("cy", *y)
            .length("r", *radius),
        Form::Text(line) => text(line),
    };
    element.with("class", shape.ink.class())
}

fn rect(from: Point, to: Point) -> Element {
    Element::new("rect")
        .length("x", from.0)
        .length("y", from.1)
        .length("width", to.0 - from.0)
        .length("height", to.1 - from.1)
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
    let mut text = Element::new("text")
        .length("x", line.at.0)
        .length("y", line.at.1)
        .with("text-anchor", anchor)
        .length("font-size", line.size);
    text.words.clone_from(&line.words);
    text
}

/// Tenths of a pixel as pixels, with as few digits as say it.
fn pixels(tenths: i32) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, part) = ((tenths / SCALE).abs(), (tenths % SCALE).abs());
    if part == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{part}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn pixels_are_short() {
        assert_eq!(
            [pixels(0), pixels(125), pixels(-5), pixels(-30)],
            ["0", "12.5", "-0.5", "-3"]
        );
    }

    proptest! {
        #[test]
        fn text_never_becomes_markup(words in "\\PC*") {
            let mut escaped = String::new();
            escape(&words, &mut escaped);
            prop_assert!(!escaped.contains(['<', '>', '"']));
            let back = escaped.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&");
            prop_assert_eq!(back, words);
        }
    }
}
