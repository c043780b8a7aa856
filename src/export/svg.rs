//! Charts as pictures that stand alone: an SVG file with its titles, notes, source, version and address inside.
//!
//! The marks come from the one walk of the scene ([`scene::markup`](crate::scene::markup)); here its classes are
//! resolved to literal colours and words are set above and below it. The file names no font that must be loaded, no
//! style sheet and no other file, so that it looks the same in a page, in a document and on a canvas. Making pixels
//! of it is the browser's work: [`Picture::ratio`] says at how many pixels to the unit.

mod card;
mod frame;
mod ink;
mod lines;
mod resolve;

pub use super::palette::Scheme;
pub use card::card;
pub use ink::{attributes, chosen, fonts};

use crate::case::Id;
use crate::chart::Plan;
use crate::i18n::Language;
use crate::markup::{Element, tag};
use frame::Frame;

/// The width of pictures for chat, and the side of square ones, in pixels.
pub const SHARED: i32 = 1080;

/// The width that charts of a long picture are laid out for, in CSS pixels. At [`SHARED`] pixels it makes the words
/// about twice as large as on the page, which a telephone shows at their usual size.
const LONG: i32 = 440;

/// The widths that a square is tried at, from the largest words to the smallest.
const SQUARE: [i32; 12] = [336, 380, 420, 460, 500, 560, 620, 680, 760, 840, 920, 1000];

/// A chart to be shown, and where the page shows it.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The chart, told in the language and unit of the page.
    pub plan: &'a Plan<'a>,
    /// Its address, written into the picture.
    pub link: &'a str,
}

/// How a picture looks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look<'a> {
    /// Light or dark.
    pub scheme: Scheme,
    /// The figure that the reader has chosen, framed as on the page.
    pub chosen: Option<&'a Id>,
}

/// The shape of a picture of one chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As on the page, laid out for a chart of this width in CSS pixels.
    AsShown(i32),
    /// A square of [`SHARED`] pixels.
    Square,
    /// As wide as [`SHARED`] pixels and as high as it must be, and at least by a quarter higher than wide.
    Long,
}

/// A finished picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The SVG file.
    pub markup: String,
    /// Its width in pixels.
    pub width: i32,
    /// Its height in pixels.
    pub height: i32,
}

impl Picture {
    /// At how many canvas pixels to the picture's pixel it may be rasterised: 2, or 1 where the canvas would have
    /// more than 16,777,216 pixels (4096²), which is the most that Safari on a telephone allows.
    pub fn ratio(&self) -> i32 {
        let pixels = i64::from(self.width) * i64::from(self.height);
        if pixels * 4 <= 4096 * 4096 { 2 } else { 1 }
    }
}

/// The picture of one chart.
pub fn chart(shown: &Shown<'_>, format: Format, look: &Look<'_>) -> Picture {
    match format {
        Format::AsShown(width) => {
            let frame = alone(shown, width, look);
            let size = frame.size();
            file(frame, size, shown.plan.voice.language)
        }
        Format::Square => square(shown, look),
        Format::Long => tall(shown, look),
    }
}

/// Several charts below each other under the title of the case, with one source line for all; each has its address.
pub fn long(charts: &[Shown<'_>], link: &str, look: &Look<'_>) -> Option<Picture> {
    let voice = charts.first()?.plan.voice;
    let mut frame = Frame::new(LONG, look);
    frame.heading(&voice.text(&voice.case.title));
    for shown in charts {
        frame.chart(shown.plan);
        frame.link(shown.link);
    }
    frame.foot(&voice, link);
    Some(wide(frame, voice.language))
}

/// One chart with everything around it.
fn alone<'a>(shown: &Shown<'_>, width: i32, look: &Look<'a>) -> Frame<'a> {
    filled(Frame::new(width, look), shown)
}

fn filled<'a>(mut frame: Frame<'a>, shown: &Shown<'_>) -> Frame<'a> {
    frame.chart(shown.plan);
    frame.foot(&shown.plan.voice, shown.link);
    frame
}

/// The picture in a square: at the largest words with which all of it fits. What fits at none is shown smaller.
fn square(shown: &Shown<'_>, look: &Look<'_>) -> Picture {
    let fits = |width: &i32| {
        let (wide, high) = alone(shown, *width, look).size();
        high <= wide
    };
    let last = SQUARE[SQUARE.len() - 1];
    let width = SQUARE.into_iter().find(fits).unwrap_or(last);
    let size = alone(shown, width, look).size();
    let frame = filled(Frame::squared(width, look, size), shown);
    file(frame, (SHARED, SHARED), shown.plan.voice.language)
}

/// The picture in a column that is higher than wide, as a telephone is held.
fn tall(shown: &Shown<'_>, look: &Look<'_>) -> Picture {
    let (width, height) = alone(shown, LONG, look).size();
    let spare = (width * 5 / 4 - height).max(0);
    let frame = filled(Frame::new(LONG, look).with_spare(spare), shown);
    wide(frame, shown.plan.voice.language)
}

/// The picture at the width for chat.
fn wide(frame: Frame<'_>, language: Language) -> Picture {
    let (width, height) = frame.size();
    let height = (height * SHARED + width - 1) / width;
    file(frame, (SHARED, height), language)
}

/// The file around what a frame holds.
fn file(frame: Frame<'_>, (width, height): (i32, i32), language: Language) -> Picture {
    let (wide, high) = frame.size();
    let root = tag("svg")
        .set("xmlns", "http://www.w3.org/2000/svg")
        .set("width", &width.to_string())
        .set("height", &height.to_string())
        .set("viewBox", &format!("0 0 {wide} {high}"))
        .set("role", "graphics-document document")
        .set("aria-labelledby", "title")
        .set("aria-describedby", "summary")
        .set("lang", language.tag())
        .set("xml:lang", language.tag())
        .set("font-family", fonts(language))
        .set_if("font-variant", variant(language))
        .child(tag("title").id("title").words(&frame.title))
        .child(tag("desc").id("summary").words(&frame.summary))
        .child(ground(&frame, wide, high))
        .children(frame.elements);
    Picture {
        markup: document(&root),
        width,
        height,
    }
}

/// In English the quotation marks of a Chinese font, where there is no other, are as narrow as those of a Latin one, as
/// on the page.
fn variant(language: Language) -> Option<&'static str> {
    (language == Language::English).then_some("proportional-width")
}

fn ground(frame: &Frame<'_>, width: i32, height: i32) -> Element {
    tag("rect")
        .set("width", &width.to_string())
        .set("height", &height.to_string())
        .set("fill", frame.look.scheme.palette().paper)
}

/// The element as an XML document. What XML 1.0 has no place for (most control characters) is replaced.
fn document(root: &Element) -> String {
    let markup = root.markup();
    let kept = markup
        .chars()
        .map(|c| if in_xml(c) { c } else { '\u{fffd}' });
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    head.chars().chain(kept).chain(['\n']).collect()
}

/// `Char` of XML 1.0.
fn in_xml(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_canvas_is_never_larger_than_a_telephone_allows() {
        let check = |width, height, ratio| {
            let picture = Picture {
                markup: String::new(),
                width,
                height,
            };
            assert_eq!(picture.ratio(), ratio, "{width} × {height}");
        };
        check(1080, 1080, 2);
        check(1080, 3883, 2);
        check(1080, 3884, 1);
    }

    #[test]
    fn what_xml_has_no_place_for_is_replaced() {
        let root = tag("svg").words("a\u{1}b\u{b}\tc<");
        assert!(document(&root).ends_with("<svg>a\u{fffd}b\u{fffd}\tc&lt;</svg>\n"));
    }
}
