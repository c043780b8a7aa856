//! What the reader has asked for: the address, what the pointer is over, and all that follows from them.

use super::browser;
use super::world::World;
use crate::case::Id;
use crate::i18n::Language;
use crate::i18n::message::Message;
use crate::i18n::money::MoneyUnit;
use crate::measure::Origin;
use crate::route::{Problem, Route, Theme};
use crate::scene::{Point, Scene};
use crate::wording::Voice;
use leptos::prelude::*;
use std::collections::BTreeMap;

/// The state of the page. It is copied freely: it holds only handles.
#[derive(Clone, Copy, Debug)]
pub struct State {
    /// What was loaded.
    pub world: &'static World,
    /// The address as a value; only [`browser`] and the address line change it.
    pub route: RwSignal<Route>,
    /// What was wrong with the address.
    pub problems: RwSignal<Vec<Problem>>,
    /// The figure or claim under the pointer or the focus.
    pub hover: RwSignal<Option<Id>>,
    /// Whether the column is too narrow for wide pictures.
    pub narrow: RwSignal<bool>,
    /// The language of the page.
    pub language: Memo<Language>,
    /// The unit of money asked for; none means as each amount is best read.
    pub money: Memo<Option<MoneyUnit>>,
    /// The colours asked for.
    pub theme: Memo<Theme>,
    /// What is chosen, if the case knows it.
    pub selection: Memo<Option<Id>>,
    /// Whether the report is shown as received.
    pub received: Memo<bool>,
    scenes: StoredValue<BTreeMap<Id, Scene>>,
}

impl State {
    /// A state that follows an address.
    pub fn new(world: &'static World, search: &str, hash: &str) -> Self {
        let (route, problems) = Route::from_location(search, hash);
        let route = RwSignal::new(route);
        let served = world.case.language;
        Self {
            world,
            route,
            problems: RwSignal::new(problems),
            hover: RwSignal::new(None),
            narrow: RwSignal::new(false),
            language: Memo::new(move |_| route.with(|route| route.language.unwrap_or(served))),
            money: Memo::new(move |_| route.with(|route| route.money)),
            theme: Memo::new(move |_| route.with(|route| route.theme)),
            selection: Memo::new(move |_| route.with(|route| known(world, route))),
            received: Memo::new(move |_| route.with(|route| route.received)),
            scenes: StoredValue::new(BTreeMap::new()),
        }
    }

    /// The state of the page that a component stands in.
    ///
    /// # Panics
    /// Never in the page: the shell provides the state before any component is made.
    #[expect(
        clippy::expect_used,
        reason = "a component outside the shell is a mistake of ours, not of data"
    )]
    pub fn expect() -> Self {
        use_context::<Self>().expect("the shell provides the state")
    }

    /// How the case is told now; a component that calls it is made anew when language or unit change.
    pub fn voice(&self) -> Voice<'static> {
        Voice {
            case: &self.world.case,
            language: self.language.get(),
            money: self.money.get(),
        }
    }

    /// Words of the page in the language of now.
    pub fn say(&self, message: Message) -> &'static str {
        message.text(self.language.get())
    }

    /// The address after a change, for a link.
    pub fn href(&self, change: impl FnOnce(&mut Route)) -> String {
        let mut route = self.route.get_untracked();
        change(&mut route);
        route.to_string()
    }

    /// The address that chooses a figure or claim, for a link.
    pub fn href_of(&self, id: &Id) -> String {
        self.href(|route| route.selection = Some(id.to_string()))
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

    /// Keeps the scene of a chart as it is shown, for the pointer to find its marks.
    pub fn keep_scene(&self, chart: &Id, scene: Scene) {
        self.scenes.update_value(|scenes| {
            scenes.insert(chart.clone(), scene);
        });
    }

    /// The mark of a chart that is nearest to a point of its picture.
    pub fn nearest_mark(&self, chart: &str, point: Point) -> Option<usize> {
        self.scenes
            .with_value(|scenes| scenes.get(&Id::from(chart))?.nearest(point))
    }

    /// The accent of the theme that a figure, derived value or claim belongs to; 0 for none.
    pub fn accent(&self, id: &Id) -> u8 {
        let case = &self.world.case;
        let figure = case.figure(id).map(|figure| &figure.theme);
        let derived = || case.derived(id).map(|derived| &derived.theme);
        let claim = || case.claim(id).map(|claim| &claim.theme);
        let theme = figure.or_else(derived).or_else(claim);
        theme
            .and_then(|id| case.theme(id))
            .map_or(0, |theme| theme.accent)
    }

    /// What lights up with a figure or claim: itself, what it is derived from, what is derived from it.
    pub fn related(&self, id: &Id) -> Vec<Id> {
        let case = &self.world.case;
        let mut related = vec![id.clone()];
        related.extend(
            Origin::of(case, id)
                .map(|origin| origin.roots(case))
                .unwrap_or_default(),
        );
        let uses = |roots: Vec<Id>| roots.contains(id);
        let derived = case
            .derived
            .iter()
            .filter(|derived| uses(Origin::Derived(derived.id.clone()).roots(case)));
        related.extend(derived.map(|derived| derived.id.clone()));
        related
    }
}

fn known(world: &World, route: &Route) -> Option<Id> {
    let id = Id::from(route.selection.as_deref()?);
    Origin::of(&world.case, &id).map(|_| id)
}
