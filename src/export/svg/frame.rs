//! Lays out a picture from top to bottom: titles, charts, notes, source; in CSS pixels, whole numbers only.

use super::Look;
use super::lines::fit;
use super::resolve::Resolver;
use crate::case::Piece;
use crate::chart::Plan;
use crate::i18n::export_message::ExportMessage;
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::measure::Origin;
use crate::scene::text::Weight;
use crate::scene::{markup, plot};
use crate::wording::Voice;

/// The room on each side.
const MARGIN: i32 = 24;

/// The room between parts.
const GAP: i32 = 12;

/// How a paragraph is set: height of an em, height of a line, weight, colour.
pub(super) struct Setting {
    size: i32,
    leading: i32,
    weight: Weight,
    tone: Tone,
}

/// The colour of a paragraph.
#[derive(Clone, Copy)]
enum Tone {
    Strong,
    Second,
    /// That of the frame's theme.
    Accent,
}

/// A number that stands alone.
pub(super) const NUMBER: Setting = setting(40, 56, Weight::Bold, Tone::Accent);
const HEADING: Setting = setting(26, 34, Weight::Bold, Tone::Strong);
pub(super) const TITLE: Setting = setting(20, 28, Weight::Bold, Tone::Strong);
pub(super) const SUBTITLE: Setting = setting(15, 22, Weight::Regular, Tone::Second);
const NOTE: Setting = setting(13, 20, Weight::Regular, Tone::Second);

const fn setting(size: i32, leading: i32, weight: Weight, tone: Tone) -> Setting {
    Setting {
        size,
        leading,
        weight,
        tone,
    }
}

/// A picture being laid out.
pub(super) struct Frame<'a> {
    /// How it looks.
    pub(super) look: Look<'a>,
    /// What names it.
    pub(super) title: String,
    /// What describes it.
    pub(super) summary: String,
    /// What is in it.
    pub(super) elements: Vec<Element>,
    /// The width of its words and charts.
    width: i32,
    /// The room on each side of them.
    left: i32,
    /// The accent of what stands in the colour of a theme.
    accent: u8,
    /// Amounts, in which no line is broken.
    whole: Vec<String>,
    /// How far down it is filled.
    y: i32,
    /// Room to be left around each chart.
    spare: i32,
}

impl<'a> Frame<'a> {
    /// A frame for charts of a width.
    pub(super) fn new(width: i32, look: &Look<'a>) -> Self {
        Self {
            look: *look,
            title: String::new(),
            summary: String::new(),
            elements: Vec::new(),
            width,
            left: MARGIN,
            accent: 0,
            whole: Vec::new(),
            y: MARGIN,
            spare: 0,
        }
    }

    /// A frame that is a square when filled with what makes `(wide, high)` without it.
    pub(super) fn squared(width: i32, look: &Look<'a>, (wide, high): (i32, i32)) -> Self {
        let side = (wide.max(high) + 1) / 2 * 2;
        let mut frame = Self::new(width, look).with_spare(side - high);
        frame.left = (side - width) / 2;
        frame
    }

    /// The frame with room to be left around each chart.
    pub(super) fn with_spare(mut self, spare: i32) -> Self {
        self.spare = spare;
        self
    }

    /// The frame in the colour of a theme.
    pub(super) fn with_accent(mut self, accent: u8) -> Self {
        self.accent = accent;
        self
    }

    /// Leaves room between paragraphs.
    pub(super) fn part(&mut self) {
        self.y += GAP / 2;
    }

    /// Keeps the amounts on one line each that follow.
    pub(super) fn keep_whole(&mut self, amounts: impl IntoIterator<Item = String>) {
        self.whole.extend(amounts);
    }

    /// Its width and height.
    pub(super) fn size(&self) -> (i32, i32) {
        (self.width + 2 * self.left, self.y + MARGIN)
    }

    /// Sets the title of several charts.
    pub(super) fn heading(&mut self, words: &str) {
        self.words(words, &HEADING);
        self.title = words.to_owned();
    }

    /// Sets a chart with its titles above and its notes below.
    pub(super) fn chart(&mut self, plan: &Plan<'_>) {
        if self.y > MARGIN {
            self.rule();
        }
        self.keep_whole(amounts(plan));
        self.words(&plan.title, &TITLE);
        self.y += GAP / 3;
        self.words(&plan.subtitle, &SUBTITLE);
        self.plot(plan);
        for note in plan.notes() {
            self.words(note, &NOTE);
        }
        self.describe(plan);
    }

    /// The marks, moved to their place.
    fn plot(&mut self, plan: &Plan<'_>) {
        let scene = plot::draw(plan, self.width);
        let setting = markup::Setting {
            chart: plan.chart.id.as_str(),
            labelled_by: "",
            described_by: "",
            link: &|_: &Origin| String::new(),
        };
        let picture = markup::picture(&scene, &setting);
        let theme = plan.voice.case.theme(&plan.chart.theme);
        let resolver = Resolver::new(&self.look, theme.map_or(0, |theme| theme.accent));
        self.y += GAP + self.spare / 2;
        let (left, y) = (self.left, self.y);
        self.elements.push(resolver.picture(&picture, left, y));
        self.y += scene.height + GAP + (self.spare - self.spare / 2);
    }

    fn describe(&mut self, plan: &Plan<'_>) {
        if self.title.is_empty() {
            self.title.clone_from(&plan.title);
        }
        let space = if self.summary.is_empty() { "" } else { " " };
        self.summary.push_str(space);
        self.summary.push_str(&plan.summary);
    }

    /// Sets an address.
    pub(super) fn link(&mut self, link: &str) {
        self.words(link, &NOTE);
    }

    /// Sets the source, what of it is the editor's, the version of the case, and the address.
    pub(super) fn foot(&mut self, voice: &Voice<'_>, link: &str) {
        let language = voice.language;
        let source = Message::SourceLine.with(language, &[&voice.text(&voice.case.title)]);
        let supplied = if voice.has_stated_title() {
            ExportMessage::LabelSupplied
        } else {
            ExportMessage::TitleSupplied
        };
        let supplied = supplied.text(language);
        let version = ExportMessage::Version.with(language, &[&voice.case.version]);
        self.rule();
        self.words(&[&source, supplied, &version].join(" · "), &NOTE);
        self.link(link);
    }

    /// A hairline between parts.
    pub(super) fn rule(&mut self) {
        self.y += GAP;
        let rule = tag("rect")
            .set("x", &self.left.to_string())
            .set("y", &self.y.to_string())
            .set("width", &self.width.to_string())
            .set("height", "1")
            .set("fill", self.look.scheme.palette().line);
        self.elements.push(rule);
        self.y += GAP;
    }

    /// Sets a paragraph, line by line.
    pub(super) fn words(&mut self, words: &str, setting: &Setting) {
        if words.is_empty() {
            return;
        }
        for line in fit(words, &self.whole, setting.size, setting.weight, self.width) {
            let baseline = self.y + (setting.leading + setting.size * 7 / 10) / 2;
            self.elements.push(self.line(&line, baseline, setting));
            self.y += setting.leading;
        }
    }

    fn line(&self, words: &str, baseline: i32, setting: &Setting) -> Element {
        let palette = self.look.scheme.palette();
        let ink = match setting.tone {
            Tone::Strong => palette.ink,
            Tone::Second => palette.ink_2,
            Tone::Accent => palette.accent(self.accent).ink,
        };
        let bold = setting.weight == Weight::Bold;
        tag("text")
            .set("x", &self.left.to_string())
            .set("y", &baseline.to_string())
            .set("font-size", &setting.size.to_string())
            .set_if("font-weight", bold.then_some("650"))
            .set("fill", ink)
            .words(words)
    }
}

/// The amounts that a chart shows and those that its title names, as written.
fn amounts(plan: &Plan<'_>) -> Vec<String> {
    let shown = plan.data().filter_map(|datum| datum.written.as_ref());
    let title = plan.chart.title.in_language(plan.voice.language);
    let slots = title.pieces().iter().filter_map(|piece| match piece {
        Piece::Value(id) => plan.voice.value(id).map(|written| written.text()),
        Piece::Rank(id) => plan.voice.rank_of(id).map(|rank| plan.voice.ordinal(rank)),
        Piece::Words(_) | Piece::Marked(..) => None,
    });
    shown.map(|written| written.text()).chain(slots).collect()
}
