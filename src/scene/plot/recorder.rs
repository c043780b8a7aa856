//! A drawing back end for plotters that draws nothing and records everything.
//!
//! plotters passes colours; ours carry an [`Ink`] in their red channel, so that no colour ever leaves this file.

use crate::scene::{Anchor, Form, Ink, Item, Line, Meaning, Role, Shape, text};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontFamily,
};
use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

/// The back end; clones share one recording.
#[derive(Clone)]
pub(super) struct Recorder {
    size: (u32, u32),
    items: Rc<RefCell<Vec<Item>>>,
}

impl Recorder {
    /// A recorder for a picture of this size, in tenths of a pixel.
    pub(super) fn new(size: (u32, u32)) -> Self {
        Self {
            size,
            items: Rc::default(),
        }
    }

    /// Begins an item: what is drawn from now on belongs to it.
    pub(super) fn open(&self, role: Role) {
        self.items.borrow_mut().push(Item {
            role,
            shapes: Vec::new(),
        });
    }

    /// Begins the item of a mark.
    pub(super) fn open_mark(&self, meaning: &Meaning) {
        self.open(Role::Mark(meaning.clone()));
    }

    /// Ends the recording.
    pub(super) fn finish(self) -> Vec<Item> {
        let mut items = self.items.take();
        items.retain(|item| !item.shapes.is_empty());
        items
    }

    #[inline(never)]
    fn record(&self, color: BackendColor, form: Form) -> Drawn {
        let shape = Shape {
            ink: ink(color),
            form,
        };
        let mut items = self.items.borrow_mut();
        if items.is_empty() {
            items.push(Item {
                role: Role::Scaffold,
                shapes: Vec::new(),
            });
        }
        if let Some(item) = items.last_mut() {
            item.shapes.push(shape);
        }
        Ok(())
    }
}

/// The colour by which an ink passes through plotters.
impl BackendStyle for Ink {
    fn color(&self) -> BackendColor {
        BackendColor {
            alpha: 1.0,
            rgb: (*self as u8, 0, 0),
        }
    }
}

/// How words are set whose anchor lies at their middle height.
pub(super) struct Lettering {
    pub(super) ink: Ink,
    pub(super) size: i32,
    pub(super) anchor: Anchor,
}

impl BackendTextStyle for Lettering {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        self.ink.color()
    }

    fn size(&self) -> f64 {
        f64::from(self.size)
    }

    fn anchor(&self) -> Pos {
        let across = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(across, VPos::Center)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::SansSerif
    }

    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Infallible> {
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, D: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: D,
    ) -> Result<Result<(), E>, Infallible> {
        Ok(Ok(()))
    }
}

fn ink(color: BackendColor) -> Ink {
    Ink::ALL
        .get(usize::from(color.rgb.0))
        .copied()
        .unwrap_or(Ink::Label)
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.record(style.color(), Form::Line(vec![from, to]))
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        _: bool,
    ) -> Drawn {
        let (left, right) = (from.0.min(to.0), from.0.max(to.0));
        let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
        self.record(style.color(), Form::Rect((left, top), (right, bottom)))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.record(style.color(), Form::Line(path.into_iter().collect()))
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Drawn {
        self.record(
            style.color(),
            Form::Circle(center, i32::try_from(radius).unwrap_or(0)),
        )
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        points: I,
        style: &S,
    ) -> Drawn {
        self.record(style.color(), Form::Polygon(points.into_iter().collect()))
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        words: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let size = em(style);
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let drop = match style.anchor().v_pos {
            VPos::Top => size * 86 / 100,
            VPos::Center => size * 35 / 100,
            VPos::Bottom => -size * 20 / 100,
        };
        self.record(
            style.color(),
            Form::Text(Line {
                at: (x, y + drop),
                anchor,
                size,
                words: words.to_owned(),
            }),
        )
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        words: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = em(style);
        let natural = |length: i32| u32::try_from(length).unwrap_or(0);
        let width = text::width(words, size, ink(style.color()).weight());
        Ok((natural(width), natural(size * 12 / 10)))
    }
}

/// The height of an em, in tenths of a pixel.
#[expect(
    clippy::cast_possible_truncation,
    reason = "sizes of type are small whole numbers"
)]
fn em<S: BackendTextStyle>(style: &S) -> i32 {
    style.size().round() as i32
}
