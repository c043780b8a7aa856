//! Makes the elements of a page's picture stand alone: classes become colours, links become groups with a title.

use super::{Look, ink};
use crate::export::palette::{Accent, Palette};
use crate::markup::{Element, Node, tag};
use crate::scene::Ink;

/// The class of a mark's frame, and of one on the colour of another's bar.
const RING: [&str; 2] = ["ring", "ring on"];

/// What classes stand for in a picture.
pub(super) struct Resolver<'a> {
    palette: &'static Palette,
    accent: &'static Accent,
    chosen: Option<&'a str>,
}

impl<'a> Resolver<'a> {
    /// The look of a picture in the accent of a theme.
    pub(super) fn new(look: &Look<'a>, accent: u8) -> Self {
        let palette = look.scheme.palette();
        Self {
            palette,
            accent: palette.accent(accent),
            chosen: look.chosen.map(|id| id.as_str()),
        }
    }

    /// What is inside the picture of a page, moved to its place.
    pub(super) fn picture(&self, picture: &Element, x: i32, y: i32) -> Element {
        let group = tag("g").set("transform", &format!("translate({x} {y})"));
        group.nodes(self.inside(picture, false))
    }

    fn inside(&self, element: &Element, chosen: bool) -> Vec<Node> {
        let node = |node: &Node| match node {
            Node::Words(words) => Some(Node::Words(words.clone())),
            Node::Element(element) => self.element(element, chosen).map(Node::Element),
        };
        element.inside().iter().filter_map(node).collect()
    }

    /// An element without what only a page understands. The frame of a mark stays where the mark is chosen.
    fn element(&self, element: &Element, chosen: bool) -> Option<Element> {
        let class = element.attribute("class").unwrap_or_default();
        if RING.contains(&class) && !chosen {
            return None;
        }
        let link = element.name() == "a";
        let mut plain = tag(if link { "g" } else { element.name() });
        for (name, value) in element.attributes() {
            plain = match *name {
                "class" => self.inked(plain, value),
                "aria-label" => plain.set("role", "graphics-symbol img"),
                name if of_page(name) => plain,
                name => plain.set(name, value),
            };
        }
        let title = element.attribute("aria-label");
        let plain = plain.maybe(title.map(|words| tag("title").words(words)));
        let origin = element.attribute("data-origin");
        let chosen = chosen || origin.is_some() && origin == self.chosen;
        Some(plain.nodes(self.inside(element, chosen)))
    }

    /// The element in the ink that a class stands for; a class that is no ink says nothing outside the page.
    fn inked(&self, mut element: Element, class: &str) -> Element {
        let ink = Ink::ALL.into_iter().find(|ink| ink.class() == class);
        let attributes = match ink {
            Some(ink) => ink::attributes(ink, self.palette, self.accent),
            None if class == RING[0] => ink::chosen(self.accent),
            None if class == RING[1] => ink::chosen_on(self.palette),
            None => Vec::new(),
        };
        for (name, value) in attributes {
            element = element.set(name, value);
        }
        element
    }
}

/// Whether an attribute means something to the page alone.
fn of_page(name: &str) -> bool {
    matches!(name, "href" | "tabindex") || name.starts_with("data-")
}
