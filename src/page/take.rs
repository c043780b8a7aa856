//! The controls that let a reader take things along. What they name is made by a second program, loaded on demand.

use super::reading::Reading;
use crate::export::citation::Style;
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::take;

/// The list of the forms in which a chart can be had. As served it is empty: only the program opens it, and fills it then.
pub fn of_chart(reading: &Reading, chart: &str, title: &str) -> Element {
    let items = if reading.served {
        Vec::new()
    } else {
        forms(reading, chart)
    };
    menu(reading.say(Message::TakeAlong), title, chart, items)
}

/// These forms.
pub fn forms(reading: &Reading, chart: &str) -> Vec<Element> {
    let say = |message| reading.say(message);
    let forms = [
        ("png:chart-svg:", "", "PNG"),
        ("png:chart-svg:", ":square", say(Message::FormSquare)),
        ("png:chart-svg:", ":long", say(Message::FormLong)),
        ("copy:chart-svg:", "", say(Message::CopyPicture)),
        ("chart-svg:", "", "SVG"),
        ("chart-csv:", "", "CSV"),
        ("embed:", "", say(Message::CopyEmbed)),
    ];
    let mut items = Vec::new();
    for (kind, form, words) in forms {
        items.push(item(&[kind, chart, form].concat(), words));
    }
    items
}

/// The forms in which a figure or claim can be cited, and its card.
pub fn of_figure(reading: &Reading, id: &str) -> Element {
    let mut items = Vec::new();
    for style in Style::ALL {
        let words = style.name().unwrap_or(reading.say(Message::CitePlain));
        items.push(item(&["citation:", id, ":", style.code()].concat(), words));
    }
    for (kind, form) in [("png:card:", "PNG"), ("card:", "SVG")] {
        let words = [reading.say(Message::Card), " ", form].concat();
        items.push(item(&[kind, id].concat(), &words));
    }
    menu(reading.say(Message::CiteOrCard), "", "", items)
}

/// A list of forms to open. It needs the program; opening it fetches what the forms are made by.
fn menu(words: &str, title: &str, chart: &str, items: Vec<Element>) -> Element {
    let title = (!title.is_empty()).then(|| {
        tag("span")
            .class("visually-hidden")
            .words(&[" · ", title].concat())
    });
    let summary = tag("summary")
        .class("button")
        .set("data-do", "take-open")
        .set_if("data-with", (!chart.is_empty()).then_some(chart))
        .words(words)
        .maybe(title);
    // Of the same name, so that one is open at a time.
    tag("details")
        .class("take scripted")
        .set("name", "take")
        .child(summary)
        .child(tag("div").class("take-menu").children(items))
}

/// A button; as no page has a form, none needs to say that it sends no form.
fn item(with: &str, words: &str) -> Element {
    tag("button")
        .set("data-do", "take")
        .set("data-with", with)
        .words(words)
}

/// The terms of the libraries: a file beside the page; the one file carries them itself.
pub fn of_terms() -> Element {
    file(None, take::TERMS_NAME, "terms").words(take::TERMS_NAME)
}

/// A link to a file beside the page, which the program makes where none lies there.
fn file(class: Option<&str>, name: &str, with: &str) -> Element {
    tag("a")
        .set_if("class", class)
        .set("href", name)
        .set("download", "")
        .set("data-do", "take")
        .set("data-with", with)
}

/// The id of the section, and its name in an address.
pub const SECTION: &str = "take";

/// The section with what holds the whole case.
pub fn section(reading: &Reading) -> Element {
    tag("section")
        .class("take-case")
        .id(SECTION)
        .set("tabindex", "-1")
        .set("aria-labelledby", "h-take")
        .children(inside(reading))
}

/// What is inside that section. The links lead to files beside the page, so that they work without the program too.
pub fn inside(reading: &Reading) -> Vec<Element> {
    let voice = reading.voice();
    let files = [
        (
            take::figures_name(voice),
            "figures-csv",
            Message::FiguresFile,
        ),
        (take::CASE_NAME.to_owned(), "json", Message::CaseFile),
        (take::package_name(voice), "package", Message::PackageFile),
    ];
    let mut links = tag("div").class("actions");
    for (name, with, message) in files {
        let link = file(Some("button"), &name, with);
        links = links.child(link.words(reading.say(message)));
    }
    let heading = tag("h2").id("h-take");
    vec![heading.words(reading.say(Message::TakeCase)), links]
}
