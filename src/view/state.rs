//! What the reader has asked for, as signals: how the page is read, and what the pointer is over.

use super::browser::{self, Visit};
use crate::case::Id;
use crate::chart;
use crate::i18n::Language;
use crate::page::chart::scene;
use crate::page::claims;
use crate::page::reading::Reading;
use crate::page::world::World;
use crate::route::{Place, Route};
use crate::scene::{Point, Scene};
use leptos::prelude::*;

/// The state of the page. It is copied freely: it holds only handles.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// How the page is read: what was loaded, and the address. The browser's adapters change it, and `language` when the
    /// words of one are there.
    pub reading: RwSignal<Reading>,
    /// The figure or claim under the pointer or the focus.
    pub hover: RwSignal<Option<Id>>,
    /// The language that the page was served in.
    pub served: Language,
    scenes: StoredValue<Vec<Drawn>>,
}

/// A picture that was drawn again to find its marks: the chart, whether in its narrow layout, and the scene.
type Drawn = (String, bool, Scene);

impl State {
    /// A state that follows an address, for a case as it was served.
    pub fn new(served: &'static World, search: &str, hash: &str) -> Self {
        let mut reading = Reading::served(served);
        reading.served = false;
        reading.address = browser::page_address();
        (reading.route, reading.problems) = Route::from_location(search, hash);
        Self {
            reading: RwSignal::new(reading),
            hover: RwSignal::new(None),
            served: served.language,
            scenes: StoredValue::new(Vec::new()),
        }
    }

    /// How the page is read now, without following it.
    pub fn now(&self) -> Reading {
        self.reading.get_untracked()
    }

    /// Goes to another address.
    pub fn go(&self, change: impl FnOnce(&mut Route)) {
        browser::navigate(&self.now().href(change), Visit::New);
    }

    /// Searches the index for words. Each letter has an address; for Back they are one step.
    pub fn search(&self, words: String) {
        let now = self.now();
        let visit = if now.route.asked.is_empty() {
            Visit::New
        } else {
            Visit::InPlace
        };
        let address = now.href(|route| {
            route.place = Place::Section(claims::SECTION.to_owned());
            route.asked = words;
        });
        browser::navigate(&address, visit);
    }

    /// Chooses a figure or claim, or nothing.
    pub fn select(&self, id: Option<&Id>) {
        self.go(|route| route.selection = id.map(Id::to_string));
    }

    /// The mark of a chart, in one of its layouts, that is nearest to a point of its picture.
    pub fn nearest_mark(&self, chart: &str, narrow: bool, point: Point) -> Option<usize> {
        let known = self
            .scenes
            .with_value(|scenes| nearest(scenes, chart, narrow, point));
        known.unwrap_or_else(|| {
            let scene = self.draw(chart, narrow)?;
            let nearest = scene.nearest(point);
            self.scenes
                .update_value(|scenes| scenes.push((chart.to_owned(), narrow, scene)));
            nearest
        })
    }

    /// The same picture again as stands in the page: the same data give the same scene.
    fn draw(&self, chart: &str, narrow: bool) -> Option<Scene> {
        let reading = self.now();
        let declared = reading.world.case.chart(&Id::from(chart))?;
        Some(scene(&chart::plan(declared, reading.voice()), narrow))
    }

    /// Forgets the scenes, since the pictures are about to be drawn anew.
    pub fn forget_scenes(&self) {
        self.scenes.update_value(Vec::clear);
    }
}

/// The nearest mark, if the picture has been drawn again before.
fn nearest(scenes: &[Drawn], chart: &str, narrow: bool, point: Point) -> Option<Option<usize>> {
    let same = |(name, layout, _): &&Drawn| name == chart && *layout == narrow;
    let (.., scene) = scenes.iter().find(same)?;
    Some(scene.nearest(point))
}
