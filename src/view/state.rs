//! What the reader has asked for, as signals: the address, the language at hand, what the pointer is over.

use super::browser;
use crate::case::Id;
use crate::chart;
use crate::i18n::Language;
use crate::page::chart::scene;
use crate::page::reading::Reading;
use crate::page::world::World;
use crate::route::{Problem, Route};
use crate::scene::{Point, Scene};
use leptos::prelude::*;

/// The state of the page. It is copied freely: it holds only handles.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// The case in the language that the page speaks.
    pub world: RwSignal<&'static World>,
    /// The address as a value; only the browser's address line changes it.
    pub route: RwSignal<Route>,
    /// What was wrong with the address.
    pub problems: RwSignal<Vec<Problem>>,
    /// The figure or claim under the pointer or the focus.
    pub hover: RwSignal<Option<Id>>,
    /// What is searched for in the index.
    pub asked: RwSignal<String>,
    /// The language that was asked for and did not arrive.
    pub unloaded: RwSignal<Option<Language>>,
    /// All of it as the page is written from it.
    pub reading: Memo<Reading>,
    /// The language that the page was served in.
    pub served: Language,
    scenes: StoredValue<Vec<((Id, bool), Scene)>>,
}

impl State {
    /// A state that follows an address, for a case as it was served.
    pub fn new(served: &'static World, search: &str, hash: &str) -> Self {
        let (route, problems) = Route::from_location(search, hash);
        let world = RwSignal::new(served);
        let route = RwSignal::new(route);
        let problems = RwSignal::new(problems);
        let asked = RwSignal::new(String::new());
        let unloaded = RwSignal::new(None);
        let address = StoredValue::new(browser::page_address());
        let reading = Memo::new(move |_| Reading {
            world: world.get(),
            route: route.get(),
            problems: problems.get(),
            asked: asked.get(),
            unloaded: unloaded.get(),
            served: false,
            address: address.get_value(),
        });
        Self {
            world,
            route,
            problems,
            hover: RwSignal::new(None),
            asked,
            unloaded,
            reading,
            served: served.language,
            scenes: StoredValue::new(Vec::new()),
        }
    }

    /// The address after a change.
    pub fn href(&self, change: impl FnOnce(&mut Route)) -> String {
        self.reading.with_untracked(|reading| reading.href(change))
    }

    /// Goes to another address.
    pub fn go(&self, change: impl FnOnce(&mut Route)) {
        browser::navigate(&self.href(change));
    }

    /// Chooses a figure or claim.
    pub fn select(&self, id: &Id) {
        self.go(|route| route.selection = Some(id.to_string()));
    }

    /// Chooses nothing.
    pub fn deselect(&self) {
        self.go(|route| route.selection = None);
    }

    /// The mark of a chart, in one of its layouts, that is nearest to a point of its picture.
    pub fn nearest_mark(&self, name: &str, narrow: bool, point: Point) -> Option<usize> {
        let key = (Id::from(name), narrow);
        let known = self.scenes.with_value(|scenes| {
            let known = scenes.iter().find(|(other, _)| *other == key);
            known.map(|(_, scene)| scene.nearest(point))
        });
        known.unwrap_or_else(|| {
            let drawn = self.draw(&key)?;
            let nearest = drawn.nearest(point);
            self.scenes.update_value(|scenes| scenes.push((key, drawn)));
            nearest
        })
    }

    /// The same picture again as stands in the page: the same data give the same scene.
    fn draw(&self, (name, narrow): &(Id, bool)) -> Option<Scene> {
        self.reading.with_untracked(|reading| {
            let declared = reading.world.case.chart(name)?;
            Some(scene(&chart::plan(declared, reading.voice()), *narrow))
        })
    }

    /// Forgets the scenes, since the pictures are about to be drawn anew.
    pub fn forget_scenes(&self) {
        self.scenes.update_value(Vec::clear);
    }
}
