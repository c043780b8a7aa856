//! Elements and attributes as plain data, and the one writer that turns them into markup.
//!
//! Pages, pictures and files are all written here. Words are escaped by the writer and by nobody else, so text
//! from a case can never become an element.

/// Something inside an element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// An element.
    Element(Element),
    /// Words.
    Words(String),
}

/// An element of HTML or SVG.
///
/// It is a pointer, so that handing one on costs an instruction and not a copy: the views do little else, and the
/// program of the page is small by it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(Box<Inside>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Inside {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// A new, empty element.
#[inline(never)]
pub fn tag(name: &'static str) -> Element {
    Element(Box::new(Inside {
        name,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

impl Element {
    /// The element with an attribute, written in the order given.
    #[must_use]
    #[inline(never)]
    pub fn set(mut self, name: &'static str, value: &str) -> Self {
        self.0.attributes.push((name, value.to_owned()));
        self
    }

    /// The element with an attribute, if there is a value for it.
    #[must_use]
    #[inline(never)]
    pub fn set_if(self, name: &'static str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.set(name, value),
            None => self,
        }
    }

    /// The element with a class.
    #[must_use]
    #[inline(never)]
    pub fn class(self, value: &str) -> Self {
        self.set("class", value)
    }

    /// The element with an id.
    #[must_use]
    #[inline(never)]
    pub fn id(self, value: &str) -> Self {
        self.set("id", value)
    }

    /// The element with words at its end; nothing if there are none.
    #[must_use]
    #[inline(never)]
    pub fn words(mut self, words: &str) -> Self {
        if !words.is_empty() {
            self.0.children.push(Node::Words(words.to_owned()));
        }
        self
    }

    /// The element with another at its end.
    #[must_use]
    #[inline(never)]
    pub fn child(mut self, child: Self) -> Self {
        self.0.children.push(Node::Element(child));
        self
    }

    /// The element with another at its end, if there is one.
    #[must_use]
    #[inline(never)]
    pub fn maybe(self, child: Option<Self>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// The element with others at its end.
    #[must_use]
    #[inline(never)]
    pub fn children(mut self, children: Vec<Self>) -> Self {
        for child in children {
            self.0.children.push(Node::Element(child));
        }
        self
    }

    /// The element with words and elements at its end.
    #[must_use]
    #[inline(never)]
    pub fn nodes(mut self, nodes: Vec<Node>) -> Self {
        self.0.children.extend(nodes);
        self
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.0.attributes.iter().find(|(other, _)| *other == name);
        found.map(|(_, value)| value.as_str())
    }

    /// Its attributes, in the order in which they are written.
    pub fn attributes(&self) -> &[(&'static str, String)] {
        &self.0.attributes
    }

    /// The element's name.
    pub fn name(&self) -> &'static str {
        self.0.name
    }

    /// What is in it.
    pub fn inside(&self) -> &[Node] {
        &self.0.children
    }

    /// Calls with the elements inside, each before those inside it.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn visit(&mut self, look: &mut dyn FnMut(&mut Self)) {
        for child in &mut self.0.children {
            if let Node::Element(child) = child {
                look(child);
                child.visit(look);
            }
        }
    }

    /// The elements inside, without what they were in.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn into_elements(self) -> Vec<Self> {
        let element = |node| match node {
            Node::Element(element) => Some(element),
            Node::Words(_) => None,
        };
        self.0.children.into_iter().filter_map(element).collect()
    }

    /// Gives the element another attribute.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn add(&mut self, name: &'static str, value: &str) {
        self.0.attributes.push((name, value.to_owned()));
    }

    /// Takes an attribute away.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn remove(&mut self, name: &str) {
        self.0.attributes.retain(|(other, _)| *other != name);
    }

    /// Puts another element at the beginning of this one.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn begin_with(&mut self, child: Self) {
        self.0.children.insert(0, child.into());
    }

    /// Writes the element as markup.
    pub fn markup(&self) -> String {
        let mut out = String::new();
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        out.push('<');
        out.push_str(self.0.name);
        for (name, value) in &self.0.attributes {
            out.push(' ');
            out.push_str(name);
            out.push_str("=\"");
            escape(value, out);
            out.push('"');
        }
        out.push('>');
        if VOID.contains(&self.0.name) {
            return;
        }
        for child in &self.0.children {
            child.write(out);
        }
        out.push_str("</");
        out.push_str(self.0.name);
        out.push('>');
    }
}

impl Node {
    fn write(&self, out: &mut String) {
        match self {
            Self::Element(element) => element.write(out),
            Self::Words(words) => escape(words, out),
        }
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// Writes elements one after the other.
pub fn all(elements: &[Element]) -> String {
    let mut out = String::new();
    for element in elements {
        element.write(&mut out);
    }
    out
}

/// Elements that hold nothing and are not closed (HTML, void elements).
const VOID: [&str; 4] = ["br", "hr", "input", "wbr"];

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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn elements_nest_and_void_ones_do_not_close() {
        let line = tag("p").class("a").words("x").child(tag("br")).words("y");
        assert_eq!(line.markup(), "<p class=\"a\">x<br>y</p>");
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
