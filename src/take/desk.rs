//! Where things are made: each kind of thing that can be taken along, in the state of the page.

use super::what::{Shape, What};
use super::{
    CASE_NAME, Content, Refusal, Request, TERMS_NAME, Taken, archive, figures_name, handed_out,
    package_name,
};
use crate::case::{self, Id};
use crate::chart;
use crate::export::citation::{self, Access, Style};
use crate::export::csv;
use crate::export::svg::{self, Format, Look, Picture, Scheme, Shown};
use crate::i18n::message::Message;
use crate::markup::tag;
use crate::quantity::Date;
use crate::route::{self, Place, Route, Theme};
use crate::scene::plot;
use crate::wording::Voice;

/// The width of a frame in another page, in per cent of its column.
const FULL: u8 = 100;

/// The case as it is told, and the address that says how.
pub(super) struct Desk<'a> {
    pub(super) request: &'a Request<'a>,
    pub(super) voice: Voice<'a>,
    pub(super) route: Route,
}

impl Desk<'_> {
    /// The file; `None` if the case has nothing of that name.
    pub(super) fn make(&self, what: &What<'_>) -> Result<Option<Taken>, Refusal> {
        Ok(match what {
            What::Chart(id, shape) => self.chart(id, *shape),
            What::Data(id) => self.data(id),
            What::Figures => Some(self.figures()),
            What::Case => Some(self.case()?),
            What::Package => Some(self.package()?),
            What::Terms => self.terms(),
            What::Citation(id, style) => self.citation(id, *style),
            What::Card(id) => self.card(id),
            What::Embed(id) => self.embed(id),
        })
    }

    fn chart(&self, id: &str, shape: Shape) -> Option<Taken> {
        let declared = self.voice.case.chart(&Id::from(id))?;
        let plan = chart::plan(declared, self.voice);
        // What is chosen elsewhere is no part of this picture, nor of the address in it.
        let chosen = self.route.selection.as_deref().map(Id::from);
        let chosen = chosen.filter(|id| plan.data().any(|datum| datum.origin.id() == id));
        let link = self.link_of_chart(id, chosen.as_ref());
        let shown = Shown {
            plan: &plan,
            link: &link,
        };
        let look = self.look(chosen.as_ref());
        let picture = svg::chart(&shown, self.format(shape), &look);
        let source = self.source_line();
        let words = [&plan.title, &plan.subtitle, &plan.summary, &source, &link];
        let words = words.map(String::as_str).join("\n");
        Some(self.picture(&[id, shape.code()], picture, words))
    }

    fn format(&self, shape: Shape) -> Format {
        let [small, wide] = plot::WIDTHS;
        match shape {
            Shape::AsShown => Format::AsShown(if self.request.narrow { small } else { wide }),
            Shape::Square => Format::Square,
            Shape::Long => Format::Long,
        }
    }

    fn card(&self, id: &str) -> Option<Taken> {
        let link = self.link_of_figure(id);
        let id = Id::from(id);
        let picture = svg::card(self.voice, &id, &link, &self.look(None))?;
        let words = citation::figure(self.voice, &id, &self.access(&link))?;
        let name = [id.as_str(), "card"];
        Some(self.picture(&name, picture, words.written(Style::Plain)))
    }

    fn picture(&self, name: &[&str], picture: Picture, words: String) -> Taken {
        let ratio = picture.ratio();
        Taken {
            name: self.name(name, "svg"),
            title: words.lines().next().unwrap_or_default().to_owned(),
            kind: "image/svg+xml",
            pixels: Some([picture.width, picture.height, ratio]),
            content: Content::Text(picture.markup),
            words,
        }
    }

    fn data(&self, id: &str) -> Option<Taken> {
        let declared = self.voice.case.chart(&Id::from(id))?;
        let plan = chart::plan(declared, self.voice);
        Some(table(self.name(&[id], "csv"), csv::chart(&plan)))
    }

    fn figures(&self) -> Taken {
        let name = figures_name(self.voice);
        table(name, csv::figures(self.voice))
    }

    fn case(&self) -> Result<Taken, Refusal> {
        let whole = case::packed(self.request.case, self.request.packs)?;
        let whole = handed_out(&whole);
        Ok(file(CASE_NAME.to_owned(), "application/json", whole))
    }

    /// As the page carries them; where they lie beside it, it has none to give.
    fn terms(&self) -> Option<Taken> {
        let terms = self.request.terms?.to_owned();
        Some(file(TERMS_NAME.to_owned(), "text/plain", terms))
    }

    fn package(&self) -> Result<Taken, Refusal> {
        let whole = case::packed(self.request.case, self.request.packs)?;
        let link = self.link(|_| {});
        let bytes = archive(self.voice, &link, &whole, self.request.source);
        Ok(Taken {
            name: package_name(self.voice),
            title: package_name(self.voice),
            kind: "application/zip",
            content: Content::Bytes(bytes.map_err(Refusal::Archive)?),
            pixels: None,
            words: String::new(),
        })
    }

    fn citation(&self, id: &str, style: Style) -> Option<Taken> {
        let link = self.link_of_figure(id);
        let reference = citation::figure(self.voice, &Id::from(id), &self.access(&link))?;
        let kind = match style {
            Style::GbT7714 | Style::Apa | Style::Plain => "text/plain",
            Style::Bibtex => "application/x-bibtex",
            Style::Ris => "application/x-research-info-systems",
        };
        let name = self.name(&[id, style.code()], style.extension());
        let written = reference.written(style);
        let plain = Message::CitePlain.text(self.voice.language);
        Some(Taken {
            title: style.name().unwrap_or(plain).to_owned(),
            words: written.clone(),
            ..file(name, kind, written)
        })
    }

    /// Markup that shows the chart in a frame of another page, as high as the chart is at its usual width.
    fn embed(&self, id: &str) -> Option<Taken> {
        let declared = self.voice.case.chart(&Id::from(id))?;
        let plan = chart::plan(declared, self.voice);
        let theme = self.route.theme;
        let link = self.link(|route| {
            route.place = Place::Embed(id.to_owned());
            route.theme = theme;
        });
        let frame = tag("iframe")
            .set("src", &link)
            .set("title", &plan.title)
            .set("width", &format!("{FULL}%"))
            .set("height", &self.height(&plan).to_string())
            .set("loading", "lazy");
        let markup = frame.markup() + "\n";
        Some(Taken {
            title: Message::CopyEmbed.text(self.voice.language).to_owned(),
            words: markup.clone(),
            ..file(self.name(&[id, "embed"], "html"), "text/html", markup)
        })
    }

    /// The height of the chart with its words, in its wide layout and in its narrow one; the larger of the two.
    fn height(&self, plan: &chart::Plan<'_>) -> i32 {
        let shown = Shown { plan, link: "" };
        let height = |width| svg::chart(&shown, Format::AsShown(width), &Look::default()).height;
        plot::WIDTHS
            .map(height)
            .into_iter()
            .max()
            .unwrap_or_default()
    }

    fn look<'a>(&self, chosen: Option<&'a Id>) -> Look<'a> {
        let dark = match self.route.theme {
            Theme::System => self.request.dark,
            Theme::Light => false,
            Theme::Dark => true,
        };
        let scheme = if dark { Scheme::Dark } else { Scheme::Light };
        Look { scheme, chosen }
    }

    fn access<'a>(&self, link: &'a str) -> Access<'a> {
        let date = Date::parse(self.request.day).ok();
        Access { link, date }
    }

    fn source_line(&self) -> String {
        let title = self.voice.text(&self.voice.case.title);
        Message::SourceLine.with(self.voice.language, &[&title])
    }

    fn link_of_figure(&self, id: &str) -> String {
        self.link(|route| route.selection = Some(id.to_owned()))
    }

    fn link_of_chart(&self, chart: &str, chosen: Option<&Id>) -> String {
        self.link(|route| {
            route.place = Place::Section([route::CHART, chart].concat());
            route.selection = chosen.map(Id::to_string);
        })
    }

    /// An address in the page, in its language and unit.
    fn link(&self, change: impl FnOnce(&mut Route)) -> String {
        let mut route = Route {
            language: self.route.language,
            money: self.route.money,
            ..Route::default()
        };
        change(&mut route);
        format!("{}{route}", told(self.request.address))
    }

    /// A name for a file: the case, the parts of the name, the language.
    fn name(&self, parts: &[&str], extension: &str) -> String {
        let mut name = self.voice.case.id.to_string();
        let language = self.voice.language.tag();
        let parts = parts.iter().chain([&language]);
        for part in parts.filter(|part| !part.is_empty()) {
            name.push('-');
            name.push_str(part);
        }
        format!("{name}.{extension}")
    }
}

/// The page's address as others may be told it: where a file lies on a reader's disk is no one's business.
fn told(address: &str) -> &str {
    if address.starts_with("file:") {
        return address.rsplit('/').next().unwrap_or_default();
    }
    address
}

fn table(name: String, content: String) -> Taken {
    file(name, "text/csv", content)
}

fn file(name: String, kind: &'static str, content: String) -> Taken {
    Taken {
        title: name.clone(),
        name,
        kind,
        content: Content::Text(content),
        pixels: None,
        words: String::new(),
    }
}
