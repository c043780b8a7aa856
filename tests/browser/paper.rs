//! A printed file, read back: the size of each page, its words with their place and colour, its painted areas.

use std::collections::BTreeMap;

use lopdf::content::Operation;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

/// One printed page. Lengths are points, 1/72 inch; places are counted from the upper left corner.
#[derive(Debug, Default)]
pub(crate) struct Sheet {
    /// Width and height of the paper.
    pub(crate) size: (f64, f64),
    /// What is written, in the order of the file, which is the page's own.
    pub(crate) words: Vec<Words>,
    /// The rectangles that are filled.
    pub(crate) fills: Vec<Fill>,
}

/// Words written in one go.
#[derive(Debug)]
pub(crate) struct Words {
    /// In Unicode.
    pub(crate) text: String,
    /// Their base line.
    pub(crate) y: f64,
    /// The height of their type.
    pub(crate) size: f64,
    /// How light their colour is, from 0 for black to 1 for white.
    pub(crate) light: f64,
}

/// A filled rectangle.
#[derive(Debug)]
pub(crate) struct Fill {
    /// Its share of the paper.
    pub(crate) share: f64,
    /// How light its colour is, from 0 for black to 1 for white.
    pub(crate) light: f64,
}

impl Sheet {
    /// All words of the page without spaces: a line's end is none in the file, and may stand between any two.
    pub(crate) fn text(&self) -> String {
        let words = self.words.iter().map(|words| words.text.as_str());
        words
            .flat_map(str::chars)
            .filter(|it| !it.is_whitespace())
            .collect()
    }
}

/// The pages of a PDF file.
pub(crate) fn read(bytes: &[u8]) -> Vec<Sheet> {
    let file = Document::load_mem(bytes).expect("a PDF file");
    file.get_pages()
        .into_values()
        .map(|id| sheet(&file, id))
        .collect()
}

fn sheet(file: &Document, id: ObjectId) -> Sheet {
    let page = file.get_dictionary(id).expect("a page");
    let corners = page.get_deref(b"MediaBox", file).and_then(Object::as_array);
    let corners = numbers(corners.expect("the size of the paper"));
    let fonts = file.get_page_fonts(id).expect("the fonts of a page");
    let fonts = fonts
        .into_iter()
        .map(|(name, font)| (name, without_glyph_names(font)));
    let fonts: BTreeMap<_, _> = fonts.collect();
    let encodings = fonts.iter().map(|(name, font)| {
        let encoding = font.get_font_encoding(file).expect("the words of a font");
        (name.as_slice(), encoding)
    });
    let mut pen = Pen::new(
        encodings.collect(),
        (corners[2] - corners[0], corners[3] - corners[1]),
    );
    for step in file
        .get_and_decode_page_content(id)
        .expect("a page's content")
        .operations
    {
        pen.follow(&step);
    }
    pen.sheet
}

/// A font in which only its table of Unicode is left to say what a code means. Chromium writes Chinese in fonts whose
/// glyphs have names of no meaning, and those would be asked first.
fn without_glyph_names(font: &Dictionary) -> Dictionary {
    let mut font = font.clone();
    font.remove(b"Encoding");
    font
}

/// A transformation as PDF writes it (ISO 32000-1, 8.3.3).
type Matrix = [f64; 6];

const SAME: Matrix = [1.0, 0.0, 0.0, 1.0, 0.0, 0.0];

/// First `one`, then `other`.
fn then(one: Matrix, other: Matrix) -> Matrix {
    let [a, b, c, d, e, f] = one;
    let at = |x: f64, y: f64| [x * other[0] + y * other[2], x * other[1] + y * other[3]];
    let ([a, b], [c, d], [e, f]) = (at(a, b), at(c, d), at(e, f));
    [a, b, c, d, e + other[4], f + other[5]]
}

/// What writes and paints a page.
struct Pen<'a> {
    sheet: Sheet,
    encodings: BTreeMap<&'a [u8], Encoding<'a>>,
    place: Matrix,
    light: f64,
    kept: Vec<(Matrix, f64)>,
    line: Matrix,
    font: Vec<u8>,
    size: f64,
    /// Whether what is written now was said already, in other words, by each span around it.
    said: Vec<bool>,
    areas: Vec<f64>,
}

impl<'a> Pen<'a> {
    fn new(encodings: BTreeMap<&'a [u8], Encoding<'a>>, size: (f64, f64)) -> Self {
        Self {
            sheet: Sheet {
                size,
                ..Sheet::default()
            },
            encodings,
            place: SAME,
            light: 0.0,
            kept: Vec::new(),
            line: SAME,
            font: Vec::new(),
            size: 0.0,
            said: Vec::new(),
            areas: Vec::new(),
        }
    }

    /// Follows one operator (ISO 32000-1, annex A) of those that browsers write.
    fn follow(&mut self, step: &Operation) {
        let given = numbers(&step.operands);
        match step.operator.as_str() {
            "q" => self.kept.push((self.place, self.light)),
            "Q" => (self.place, self.light) = self.kept.pop().unwrap_or((SAME, 0.0)),
            "cm" => self.place = then(matrix(&given), self.place),
            "g" => self.light = given[0],
            "rg" => self.light = 0.2126 * given[0] + 0.7152 * given[1] + 0.0722 * given[2],
            "BT" => self.line = SAME,
            "Tm" => self.line = matrix(&given),
            "Td" => self.line = then([1.0, 0.0, 0.0, 1.0, given[0], given[1]], self.line),
            "Tf" => {
                self.font = step.operands[0].as_name().unwrap_or_default().to_vec();
                self.size = given[0];
            }
            "Tj" | "TJ" => self.write(&step.operands[0]),
            "BMC" => self.said.push(false),
            "BDC" => self.begin_span(&step.operands),
            "EMC" => drop(self.said.pop()),
            "re" => self
                .areas
                .push((given[2] * given[3] * self.scale().powi(2)).abs()),
            "f" | "f*" | "B" | "B*" => self.fill(),
            "n" | "S" | "s" => self.areas.clear(),
            // Whatever else there is draws lines and pictures, which are not read.
            _other => {}
        }
    }

    /// How many points a unit of the page's is; browsers neither turn nor distort.
    fn scale(&self) -> f64 {
        self.place[3].abs()
    }

    fn fill(&mut self) {
        let paper = self.sheet.size.0 * self.sheet.size.1;
        let light = self.light;
        let fills = self.areas.drain(..).map(|area| Fill {
            share: area / paper,
            light,
        });
        self.sheet.fills.extend(fills);
    }

    /// A span may say in Unicode what its glyphs mean, where the same glyph stands for several letters.
    fn begin_span(&mut self, operands: &[Object]) {
        let words = operands.get(1).and_then(|it| it.as_dict().ok());
        let words = words.and_then(|it| it.get(b"ActualText").ok());
        let words = words.and_then(|it| lopdf::decode_text_string(it).ok());
        self.said.push(words.is_some());
        if let Some(words) = words {
            self.put(words);
        }
    }

    fn write(&mut self, codes: &Object) {
        if self.said.contains(&true) {
            return;
        }
        let encoding = self.encodings.get(self.font.as_slice()).expect("a font");
        let text = match codes.as_array() {
            Ok(parts) => parts.iter().map(|part| decoded(encoding, part)).collect(),
            Err(_) => decoded(encoding, codes),
        };
        self.put(text);
    }

    fn put(&mut self, text: String) {
        let at = then(self.line, self.place);
        self.sheet.words.push(Words {
            text,
            y: self.sheet.size.1 - at[5],
            size: self.size * at[3].abs(),
            light: self.light,
        });
    }
}

fn decoded(encoding: &Encoding<'_>, codes: &Object) -> String {
    let codes = codes.as_str().unwrap_or_default();
    encoding.bytes_to_string(codes).expect("words in Unicode")
}

fn matrix(given: &[f64]) -> Matrix {
    given.try_into().expect("six numbers")
}

fn numbers(operands: &[Object]) -> Vec<f64> {
    let number = |operand: &Object| operand.as_float().ok().map(f64::from);
    operands.iter().filter_map(number).collect()
}
