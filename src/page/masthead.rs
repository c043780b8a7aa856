//! The masthead: name, sections, language, colours, unit of money.

use super::reading::Reading;
use crate::case::Id;
use crate::i18n::Language;
use crate::i18n::message::Message;
use crate::i18n::money::MoneyUnit;
use crate::markup::{Element, tag};
use crate::quantity::UnitKind;
use crate::route::{self, Place, Theme};

/// The masthead.
pub fn masthead(reading: &Reading) -> Element {
    tag("header")
        .class("masthead")
        .id("masthead")
        .children(inside(reading))
}

/// What is inside the masthead.
pub fn inside(reading: &Reading) -> Vec<Element> {
    let brand = tag("a")
        .class("brand")
        .set("href", "#/")
        .set("data-do", "home")
        .words("CaseTrace");
    let sections = tag("nav")
        .class("themes")
        .id(SECTIONS)
        .set("aria-label", reading.say(Message::Sections))
        .children(sections(reading));
    let controls = tag("div")
        .class("controls")
        .child(languages(reading))
        .child(colours(reading))
        .maybe(money(reading));
    let row = tag("div").class("masthead-row");
    vec![row.child(brand).child(sections).child(controls)]
}

/// The id of the list of sections.
pub const SECTIONS: &str = "sections";

/// The sections, the one of the address marked.
pub fn sections(reading: &Reading) -> Vec<Element> {
    let voice = reading.voice();
    let mut links = Vec::new();
    for theme in &voice.case.themes {
        links.push(section(
            reading,
            theme.id.as_str(),
            theme.accent,
            &voice.text(&theme.label),
        ));
    }
    links.push(section(
        reading,
        "report",
        0,
        reading.say(Message::ReportHeading),
    ));
    links.push(section(
        reading,
        "method",
        0,
        reading.say(Message::MethodHeading),
    ));
    links
}

fn section(reading: &Reading, id: &str, accent: u8, label: &str) -> Element {
    let here = here(reading) == Some(id);
    tag("a")
        .set(
            "href",
            &reading.href(|route| route.place = Place::Section(id.to_owned())),
        )
        .set("data-accent", &accent.to_string())
        .set("data-do", "section")
        .set("data-with", id)
        .set_if("aria-current", here.then_some("true"))
        .words(label)
}

/// The section that the address names, or that the chart is in which it names.
fn here(reading: &Reading) -> Option<&str> {
    let Place::Section(name) = &reading.route.place else {
        return None;
    };
    let chart = name.strip_prefix(route::CHART).map(Id::from);
    let chart = chart.and_then(|id| reading.world.case.chart(&id));
    Some(chart.map_or(name.as_str(), |chart| chart.theme.as_str()))
}

fn languages(reading: &Reading) -> Element {
    let links = Language::ALL.map(|language| language_link(reading, language));
    tag("div")
        .class("languages")
        .set("role", "group")
        .set("aria-label", reading.say(Message::LanguageLabel))
        .children(links.into())
}

/// A language names itself.
fn language_link(reading: &Reading, language: Language) -> Element {
    let current = reading.language() == language;
    tag("a")
        .set("href", &reading.page_in(language))
        .set("lang", language.tag())
        .set("data-do", "language")
        .set("data-with", language.tag())
        .set_if("aria-current", current.then_some("true"))
        .words(language.own_name())
}

fn colours(reading: &Reading) -> Element {
    let options = Theme::ALL.map(|theme| {
        let words = match theme {
            Theme::System => Message::ThemeSystem,
            Theme::Light => Message::ThemeLight,
            Theme::Dark => Message::ThemeDark,
        };
        let chosen = reading.route.theme == theme;
        option(theme.code(), chosen, reading.say(words))
    });
    control(reading.say(Message::ThemeLabel), THEME, options.into())
}

/// The name of the choice of colours.
pub const THEME: &str = "theme";

/// The name of the choice of a unit of money.
pub const MONEY: &str = "unit";

/// The unit switch; a case without money has none.
fn money(reading: &Reading) -> Option<Element> {
    let voice = reading.voice();
    let mut units = voice.case.units.iter();
    let currency = units.find(|unit| unit.kind == UnitKind::Money)?;
    let currency = voice.text(&currency.label);
    let chosen = reading.money();
    let natural = option("", chosen.is_none(), reading.say(Message::MoneyNatural));
    let mut options = vec![natural];
    for money in MoneyUnit::ALL {
        let label = money.label(voice.language, &currency);
        options.push(option(money.code(), chosen == Some(money), &label));
    }
    Some(control(reading.say(Message::MoneyLabel), MONEY, options))
}

/// A choice out of a list; it needs the program.
fn control(label: &str, name: &str, options: Vec<Element>) -> Element {
    let select = tag("select").set("data-do", name).children(options);
    tag("label")
        .class("control scripted")
        .child(tag("span").words(label))
        .child(select)
}

fn option(value: &str, chosen: bool, words: &str) -> Element {
    tag("option")
        .set("value", value)
        .set_if("selected", chosen.then_some(""))
        .words(words)
}
