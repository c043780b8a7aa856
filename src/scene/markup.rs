//! The one walk of a scene that turns it into elements and attributes: what is shown, served and exported.

use super::{Anchor, Bounds, Form, Ink, Item, Line, Meaning, Point, Role, SCALE, Scene, Shape};
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
    let mut svg = canvas(scene)
        .set("data-chart", setting.chart)
        .set("role", "graphics-document")
        .set("aria-labelledby", setting.labelled_by)
        .set("aria-describedby", setting.described_by)
        .set("width", &scene.width.to_string())
        .set("height", &scene.height.to_string());
    let mut marks = 0;
    for items in scene.items.chunk_by(stand_together) {
        svg = svg.child(match items {
            [
                item @ Item {
                    role: Role::Mark(meaning),
                    ..
                },
            ] => {
                marks += 1;
                mark(item, meaning, marks - 1, setting)
            }
            items => scaffold(items),
        });
    }
    svg
}

/// The picture in fewer elements, for a place where the same data stand in words: each mark is a link called by the words
/// drawn in it.
#[cfg(not(target_arch = "wasm32"))]
pub fn drawing(scene: &Scene, link: &dyn Fn(&Origin) -> String) -> Element {
    let mut svg = canvas(scene);
    for items in scene.items.chunk_by(stand_together) {
        let shapes = elements(items.iter().flat_map(|item| &item.shapes));
        svg = svg.child(match &items[0].role {
            Role::Mark(meaning) => tag("a")
                .set("href", &link(&meaning.origin))
                .set_if("aria-label", spelt(&items[0]).then_some(&*meaning.spoken))
                .children(shapes),
            Role::Scaffold => tag("g").set("aria-hidden", "true").children(shapes),
        });
    }
    svg
}

/// Whether more words are drawn in a mark than its own, such as the places of a strip.
#[cfg(not(target_arch = "wasm32"))]
fn spelt(item: &Item) -> bool {
    item.shapes.iter().filter(|it| is_text(it)).count() > 4
}

fn canvas(scene: &Scene) -> Element {
    let size = format!("0 0 {} {}", scene.width, scene.height);
    tag("svg").class("picture").set("viewBox", &size)
}

/// Whether two items are parts of one scaffold.
fn stand_together(a: &Item, b: &Item) -> bool {
    a.role == Role::Scaffold && b.role == Role::Scaffold
}

fn scaffold(items: &[Item]) -> Element {
    tag("g")
        .class("scaffold")
        .set("aria-hidden", "true")
        .children(elements(items.iter().flat_map(|item| &item.shapes)))
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
        .maybe(item.bounds().map(|bounds| ring(bounds, on_colour(item))))
        .children(elements(shapes(item, false)));
    let words = tag("g")
        .class("mark-words")
        .set("aria-hidden", "true")
        .children(elements(shapes(item, true)));
    tag("g").class("item").child(link).child(words)
}

/// Whether an item is nothing but words on the colour of another's bar: then its frame stands on that colour too.
fn on_colour(item: &Item) -> bool {
    item.shapes
        .iter()
        .all(|it| is_text(it) && it.ink == Ink::Inside)
}

/// The words of an item, or its other shapes.
fn shapes(item: &Item, words: bool) -> impl Iterator<Item = &Shape> {
    item.shapes.iter().filter(move |it| is_text(it) == words)
}

fn is_text(shape: &Shape) -> bool {
    matches!(shape.form, Form::Text(_))
}

/// Shapes as elements. Neighbours in one ink are one path: a picture of 97 routes need not be 97 elements.
fn elements<'a>(shapes: impl Iterator<Item = &'a Shape>) -> Vec<Element> {
    let mut elements = Vec::new();
    let (mut outlines, mut pen) = (String::new(), None);
    let mut shapes = shapes.peekable();
    while let Some(shape) = shapes.next() {
        if let Form::Text(line) = &shape.form {
            elements.push(text(line).class(shape.ink.class()));
            continue;
        }
        outlines += &outline(&shape.form, pen);
        pen = rest(&shape.form);
        let goes_on = |next: &&Shape| next.ink == shape.ink && !is_text(next);
        if !shapes.peek().is_some_and(goes_on) {
            let path = tag("path").set("d", &outlines);
            elements.push(path.class(shape.ink.class()));
            outlines.clear();
            pen = None;
        }
    }
    elements
}

/// Where the pen rests after a form that ends where it began.
fn rest(form: &Form) -> Option<Point> {
    match form {
        Form::Rect(from, _) => Some(*from),
        Form::Circle((x, y), radius) => Some((x - radius, *y)),
        Form::Line(_) | Form::Polygon(_) | Form::Text(_) => None,
    }
}

/// To where a form begins: along the row from where the pen rests, else by the place itself. So the same step along a
/// row is written with the same letters, and a row of 97 is as good as one to whatever packs the page.
fn begin(at: Point, pen: Option<Point>) -> String {
    match pen {
        Some((x, y)) if y == at.1 => ["m", &pixels(at.0 - x), " 0"].concat(),
        Some(_) | None => path(&[at], ""),
    }
}

/// A form as a stretch of a path, which begins where the pen rests. Words have none.
fn outline(form: &Form, pen: Option<Point>) -> String {
    match form {
        Form::Rect(from, to) => {
            let (width, height) = (to.0 - from.0, to.1 - from.1);
            let [right, down, left] = [width, height, -width].map(pixels);
            let begin = begin(*from, pen);
            [&begin, "h", &right, "v", &down, "h", &left, "z"].concat()
        }
        Form::Line(points) => path(points, ""),
        Form::Polygon(points) => path(points, "Z"),
        Form::Circle((x, y), radius) => {
            let [r, across, back] = [*radius, 2 * radius, -2 * radius].map(pixels);
            let begin = begin((x - radius, *y), pen);
            // Two halves; the flags need no space around them (SVG 2, 9.3.9, `flag`).
            [
                &begin, "a", &r, " ", &r, " 0 10", &across, " 0 ", &r, " ", &r, " 0 10", &back,
                " 0",
            ]
            .concat()
        }
        Form::Text(_) => String::new(),
    }
}

/// The frame that shows focus; it also gives a finger something to hit.
fn ring(bounds: Bounds, on_colour: bool) -> Element {
    let room = 4 * SCALE;
    let from = (bounds.from.0 - room, bounds.from.1 - room);
    let to = (bounds.to.0 + room, bounds.to.1 + room);
    let class = if on_colour { "ring on" } else { "ring" };
    rect(from, to).class(class).set("rx", "4")
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

/// Sets lengths, but for what is meant without being said: a place at 0 (SVG 2, 8.10 and 11.4).
fn lengths(mut element: Element, lengths: &[(&'static str, i32)]) -> Element {
    for (name, tenths) in lengths {
        if *tenths != 0 || !matches!(*name, "x" | "y") {
            element = element.set(name, &pixels(*tenths));
        }
    }
    element
}

/// A line through points, level and upright stretches by the one length that changes.
fn path(points: &[Point], end: &str) -> String {
    let mut path = String::new();
    let mut last = None;
    for point in points {
        let (x, y) = point;
        let [across, down] = [*x, *y].map(pixels);
        let step = match last {
            None => ["M", &across, " ", &down].concat(),
            Some((_, level)) if level == y => ["H", &across].concat(),
            Some((upright, _)) if upright == x => ["V", &down].concat(),
            Some(_) => ["L", &across, " ", &down].concat(),
        };
        path.push_str(&step);
        last = Some((x, y));
    }
    path + end
}

fn text(line: &Line) -> Element {
    let place = [("x", line.at.0), ("y", line.at.1), ("font-size", line.size)];
    let text = lengths(tag("text"), &place).words(&line.words);
    match line.anchor {
        Anchor::Start => text,
        Anchor::Middle => text.set("text-anchor", "middle"),
        Anchor::End => text.set("text-anchor", "end"),
    }
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
    use crate::scene::Ink;

    #[test]
    fn neighbours_in_one_ink_are_one_path() {
        let square = |x, ink| Shape {
            ink,
            form: Form::Rect((x, 0), (x + 100, 50)),
        };
        let dot = |x, y| Shape {
            ink: Ink::Empty,
            form: Form::Circle((x, y), 40),
        };
        let shapes = [
            square(0, Ink::Mark),
            square(120, Ink::Mark),
            dot(40, 100),
            dot(140, 100),
            dot(40, 200),
            square(5, Ink::Mark),
        ];
        let written: Vec<String> = elements(shapes.iter())
            .iter()
            .map(Element::markup)
            .collect();
        assert_eq!(
            written,
            [
                r#"<path d="M0 0h10v5h-10zm12 0h10v5h-10z" class="ink-mark"></path>"#,
                r#"<path d="M0 10a4 4 0 108 0 4 4 0 10-8 0m10 0a4 4 0 108 0 4 4 0 10-8 0M0 20a4 4 0 108 0 4 4 0 10-8 0" class="ink-empty"></path>"#,
                r#"<path d="M0.5 0h10v5h-10z" class="ink-mark"></path>"#,
            ]
        );
    }

    #[test]
    fn a_stretch_along_an_axis_says_one_length() {
        let points = [(0, 0), (100, 0), (100, 55), (20, 5), (20, 5)];
        assert_eq!(path(&points, "Z"), "M0 0H10V5.5L2 0.5H2Z");
    }

    #[test]
    fn pixels_are_short() {
        assert_eq!(
            [pixels(0), pixels(125), pixels(-5), pixels(-30)],
            ["0", "12.5", "-0.5", "-3"]
        );
    }
}
