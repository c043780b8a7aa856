//! The places of the page that change: what each follows, and what stands in it.

use super::reading::Reading;
use super::world::World;
use super::{
    beside, chart, claims, foot, head, masthead, method, report, skip, take, theme, trouble,
};
use crate::case::{Chart, Id, Theme};
use crate::i18n::Language;
use crate::i18n::money::MoneyUnit;
use crate::markup::Element;

/// The id of the place of the way past the masthead.
pub const SKIP: &str = "skip-place";
/// The id of the head of the case.
pub const HEAD: &str = "head";
/// The id of the place of the reasons why the program may not run.
pub const TROUBLES: &str = "troubles";
/// The id of the place of what is wrong with the address.
pub const NOTICES: &str = "notices";
/// The id of the place of the evidence.
pub const EVIDENCE: &str = "evidence-place";
/// The id of the place of what is said aloud when the choice changes.
pub const SPOKEN: &str = "spoken";
/// The id of the foot of the page.
pub const FOOT: &str = "foot";
/// The id of the place of the tooltip.
pub const TOOLTIP: &str = "tooltip-place";

/// An element of the page whose content is written anew when what it follows has changed.
pub struct Place {
    /// The id of the element.
    pub id: String,
    follows: Follows,
    content: Content,
}

/// What a place follows besides the language.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Follows {
    /// Nothing: it holds no amounts of money.
    Words,
    /// The unit of money.
    Numbers,
    /// The unit of money, and whether the chart is a table.
    Table(Id),
    /// The unit of money, and which text of the report is read.
    Text,
    /// The section that the address names.
    Section,
    /// The unit of money, what is searched for, and in which languages.
    Search,
}

/// What a place holds.
enum Content {
    Page(fn(&Reading) -> Vec<Element>),
    Chart(fn(&Reading, &Chart) -> Vec<Element>, Id),
    Theme(fn(&Reading, &Theme) -> Vec<Element>, Id),
}

/// The state of what a place follows; two equal ones mean equal content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    language: Language,
    money: Option<MoneyUnit>,
    turned: bool,
    words: String,
}

impl Place {
    /// What the place depends on, for an address and a language.
    pub fn key(&self, reading: &Reading) -> Key {
        let route = &reading.route;
        let (turned, words) = match &self.follows {
            Follows::Words | Follows::Numbers => (false, String::new()),
            Follows::Table(chart) => (route.tables.contains(chart.as_str()), String::new()),
            Follows::Text => (route.received, String::new()),
            Follows::Section => (false, route.place.to_string()),
            Follows::Search => (false, search(reading)),
        };
        let money = match &self.follows {
            Follows::Words | Follows::Section => None,
            Follows::Numbers | Follows::Table(_) | Follows::Text | Follows::Search => {
                reading.money()
            }
        };
        Key {
            language: reading.language(),
            money,
            turned,
            words,
        }
    }

    /// What stands in it.
    pub fn content(&self, reading: &Reading) -> Vec<Element> {
        // By name, since the case is another one in each language.
        let case = &reading.world.case;
        match &self.content {
            Content::Page(write) => Some(write(reading)),
            Content::Chart(write, id) => case.chart(id).map(|chart| write(reading, chart)),
            Content::Theme(write, id) => case.theme(id).map(|theme| write(reading, theme)),
        }
        .unwrap_or_default()
    }
}

/// What a search depends on. Without one, it does not matter which languages it would understand.
fn search(reading: &Reading) -> String {
    if reading.route.asked.is_empty() {
        return String::new();
    }
    [&reading.route.asked, "/", &*reading.heard.len().to_string()].concat()
}

/// Every place of a case's page. A place that holds others stands before them.
pub fn places(world: &World) -> Vec<Place> {
    let page = |id: &str, follows: Follows, write: fn(&Reading) -> Vec<Element>| Place {
        id: id.to_owned(),
        follows,
        content: Content::Page(write),
    };
    let mut places = vec![
        page(SKIP, Follows::Words, skip),
        page("masthead", Follows::Words, masthead::inside),
        page(masthead::SECTIONS, Follows::Section, masthead::sections),
        page(TROUBLES, Follows::Words, trouble::boxes),
        page(HEAD, Follows::Numbers, head::head),
    ];
    for theme in &world.case.themes {
        of_theme(world, theme, &mut places);
    }
    places.extend([
        page(claims::HEAD, Follows::Words, claims::head),
        page(claims::LIST, Follows::Search, claims::list),
        page("report", Follows::Text, report::inside),
        page("method", Follows::Numbers, method::inside),
        page(take::SECTION, Follows::Words, take::inside),
        page(FOOT, Follows::Words, foot),
    ]);
    places
}

fn of_theme(world: &World, theme: &Theme, places: &mut Vec<Place>) {
    let id = theme.id.as_str();
    let of = |id: String, follows: Follows, write: fn(&Reading, &Theme) -> Vec<Element>| Place {
        id,
        follows,
        content: Content::Theme(write, theme.id.clone()),
    };
    places.push(of(theme::heading_id(id), Follows::Numbers, theme::heading));
    for charts in theme::together(world, theme) {
        for (index, chart) in charts.into_iter().enumerate() {
            of_chart(chart, index == 0, places);
        }
    }
    places.push(of(
        theme::statements_id(id),
        Follows::Words,
        theme::statements,
    ));
}

fn of_chart(chart: &Chart, first: bool, places: &mut Vec<Place>) {
    let id = chart.id.as_str();
    places.push(Place {
        id: chart::figure_id(id),
        follows: Follows::Table(chart.id.clone()),
        content: Content::Chart(chart::inside, chart.id.clone()),
    });
    if first {
        places.push(Place {
            id: theme::beside_id(id),
            follows: Follows::Numbers,
            content: Content::Chart(beside, chart.id.clone()),
        });
    }
}
