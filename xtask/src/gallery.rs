//! The gallery: a static page that shows every kind of chart in every state, width, language and look.
//!
//! The specimens and their invented case are those of the tests in `tests/gallery`, so the page shows what they hold.

use std::fs;

use casetrace::case::{self, Case, Chart, ChartKind};
use casetrace::chart::{self, Plan};
use casetrace::i18n::Language;
use casetrace::markup::{Element, tag};
use casetrace::measure::Origin;
use casetrace::scene::{Scene, markup, plot};
use casetrace::wording::Voice;

use crate::failure::Failure;
use crate::place;
use specimens::{KINDS, State};

#[path = "../../tests/gallery/specimens.rs"]
mod specimens;

/// The whole page; `css` are the sheets of the product, which it carries inside.
///
/// # Errors
/// When the invented case cannot be read or is wrong.
pub(crate) fn page(css: &str) -> Result<String, Failure> {
    Ok(document(&case()?, css))
}

/// The case that the specimens take their data from.
fn case() -> Result<Case, Failure> {
    let failure = |said: String| {
        let mend = "restore tests/gallery from the repository";
        Failure::new("reading the case of the gallery", said, mend)
    };
    let read = |name: &str| {
        let path = place::root().join("tests").join("gallery").join(name);
        fs::read_to_string(&path).map_err(|error| failure(format!("{}: {error}", path.display())))
    };
    case::load(&read("case.json")?, &read("text.txt")?).map_err(|error| failure(error.to_string()))
}

/// How a specimen is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    /// On a phone, in English, where words need the most room.
    Narrow,
    /// On a wide screen.
    Wide,
    /// In another language.
    In(Language),
    /// In the dark theme.
    Dark,
    /// With its first mark chosen, and so in focus.
    Focus,
}

impl Look {
    fn name(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Wide => "wide",
            Self::In(language) => language.tag(),
            Self::Dark => "dark",
            Self::Focus => "focus",
        }
    }

    fn words(self) -> &'static str {
        match self {
            Self::Narrow => "narrow",
            Self::Wide => "wide",
            Self::In(Language::Traditional) => "Traditional Chinese",
            Self::In(Language::Simplified) => "Simplified Chinese",
            Self::In(Language::English) => "English",
            Self::Dark => "dark",
            Self::Focus => "first mark chosen",
        }
    }

    fn language(self) -> Language {
        match self {
            Self::In(language) => language,
            Self::Narrow | Self::Wide | Self::Dark | Self::Focus => Language::English,
        }
    }

    fn width(self) -> i32 {
        match self {
            Self::Wide => plot::WIDTHS[1],
            Self::Narrow | Self::In(_) | Self::Dark | Self::Focus => plot::WIDTHS[0],
        }
    }
}

/// What is shown of a kind: it without peculiarities in every look, and each other state where words are tightest.
fn shown() -> Vec<(State, Look)> {
    let looks = [
        Look::Narrow,
        Look::Wide,
        Look::In(Language::Traditional),
        Look::In(Language::Simplified),
        Look::Dark,
        Look::Focus,
    ];
    let others = State::ALL
        .into_iter()
        .filter(|state| *state != State::Plain);
    let plain = looks.map(|look| (State::Plain, look));
    let others = others.map(|state| (state, Look::Narrow));
    plain.into_iter().chain(others).collect()
}

/// What is in a state, as a heading and as a sentence.
fn state_words(state: State) -> (&'static str, &'static str) {
    match state {
        State::Plain => ("Plain", "Data without peculiarities."),
        State::One => ("One datum", "A single datum."),
        State::Empty => ("No data", "No data at all: nothing is drawn."),
        State::Gap => (
            "Gap",
            "A figure for which the text gives no value: words, and no length.",
        ),
        State::Long => ("Long label", "A label that no designer would have chosen."),
        State::Extremes => ("Extremes", "Something huge beside something tiny."),
        State::Up => (
            "More than",
            "The true value lies above the written number: ink ends there, an arrow points on.",
        ),
        State::Down => (
            "Less than",
            "The true value lies below the written number: an arrow points back from it.",
        ),
        State::Near => (
            "About",
            "The written number is approximate: the word stands with it.",
        ),
        State::Goal => ("Target", "A value aimed at: an outline with gaps."),
        State::Derived => ("Derived", "A value that follows from others: hollow."),
    }
}

/// What a kind of chart shows, as a heading and as a sentence.
fn kind_words(kind: ChartKind) -> (&'static str, &'static str) {
    match kind {
        ChartKind::Columns => (
            "Columns",
            "Written values over their periods, joined by no line.",
        ),
        ChartKind::Band => (
            "Band",
            "A stated interval, and derived values that do or do not lie in it.",
        ),
        ChartKind::PartWhole => ("Part and whole", "A whole with its part and the remainder."),
        ChartKind::Number => ("Number", "One number, large."),
        ChartKind::Dumbbell => (
            "Dumbbell",
            "Before and after, each row on a scale of its own.",
        ),
        ChartKind::Meter => ("Meter", "Shares of a whole, from 0 to 100 %."),
        ChartKind::Cells => ("Cells", "A number of things as that many cells."),
        ChartKind::Panels => (
            "Panels",
            "Amounts of unlike things, each on a scale of its own.",
        ),
        ChartKind::Strip => ("Strip", "Places in an order."),
        ChartKind::Dots => ("Dots", "Counts as dots."),
    }
}

fn document(case: &Case, css: &str) -> String {
    // Dark is a choice for the whole page there; here it is one for a part of it.
    let css = css.replace(":root[data-theme=\"dark\"]", "[data-theme=\"dark\"]");
    let sections = KINDS.map(|(kind, name)| section(case, kind, name));
    [HEAD, &css, STYLE, BODY, &contents().markup(), "<main>\n"]
        .into_iter()
        .chain(sections.iter().map(String::as_str))
        .chain(["</main>\n", FOOT])
        .collect()
}

const HEAD: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<title>Gallery of charts · CaseTrace</title>
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<meta name=\"color-scheme\" content=\"light dark\">
<meta name=\"robots\" content=\"noindex\">
<link rel=\"icon\" href=\"data:,\">
<style>
";

/// The layout of this page alone; its colours and measures are the product's.
const STYLE: &str = "
.gallery { max-width: var(--page); margin: 0 auto; padding: var(--gap-4) var(--margin) var(--gap-8); }
.gallery h1 { font-size: var(--title-l); }
.gallery h2 { font-size: var(--title-m); }
.gallery h3 { font-size: var(--text); }
.gallery main > section { margin-top: var(--gap-8); }
.gallery nav ul { display: flex; flex-wrap: wrap; gap: 0 var(--gap-2); margin-top: var(--gap-2); list-style: none; }
.gallery nav a { display: block; padding: 0.625rem 0; }
.specimens { display: flex; flex-wrap: wrap; align-items: flex-start; gap: var(--gap-3); margin-top: var(--gap-3); }
.specimen { width: 23rem; max-width: 100%; padding: var(--gap-2) 1rem; border: 1px solid var(--line); background: var(--paper); color: var(--ink); }
.specimen.wide { width: 42rem; }
.specimen summary { padding: 0.625rem 0; color: var(--ink-2); }
.specimen p, .specimen li { font-size: var(--text-m); color: var(--ink-2); }
.specimen ol { padding-inline-start: 1.5rem; }
</style>
</head>
";

const BODY: &str = "<body class=\"gallery\">
<header>
<h1>Gallery of charts</h1>
<p>Every kind of chart that CaseTrace draws, in every state that a report can bring it into. All data are invented.
Solid is what a report states; hollow is derived; an outline with gaps is aimed at; an arrow is the direction in which
a qualified value lies beyond the written number. Paper is always light.</p>
<p><a href=\"index.html\">To the report</a></p>
</header>
";

const FOOT: &str = "<footer>
<p>The same pictures are tested in <code>tests/gallery</code>.</p>
</footer>
</body>
</html>
";

/// Links to each kind.
fn contents() -> Element {
    let link = |(kind, name): (ChartKind, &'static str)| {
        let link = tag("a").set("href", &format!("#{name}"));
        tag("li").child(link.words(kind_words(kind).0))
    };
    tag("nav")
        .set("aria-label", "Kinds of chart")
        .child(tag("ul").children(KINDS.map(link).into()))
}

fn section(case: &Case, kind: ChartKind, name: &str) -> String {
    let (heading, sentence) = kind_words(kind);
    let title = format!("{name}-heading");
    let head = tag("h2").id(&title).words(heading).markup();
    let sentence = tag("p").words(sentence).markup();
    let figures: String = shown()
        .into_iter()
        .filter_map(|(state, look)| {
            let chart = specimens::specimen(case, kind, state)?;
            let name = format!("{name}-{}-{}", state.name(), look.name());
            Some(figure(case, &chart, state, look, &name))
        })
        .collect();
    format!(
        "<section id=\"{name}\" aria-labelledby=\"{title}\">\n{head}\n{sentence}\n\
         <div class=\"specimens\">\n{figures}</div>\n</section>\n"
    )
}

/// A specimen with its heading, what it shows, its picture, and what a screen reader says of its marks.
fn figure(case: &Case, chart: &Chart, state: State, look: Look, name: &str) -> String {
    let language = look.language();
    let voice = Voice {
        case,
        language,
        money: None,
    };
    let plan = chart::plan(chart, voice);
    let scene = plot::draw(&plan, look.width());
    let (heading, sentence) = state_words(state);
    let kind = kind_words(chart.kind).0;
    let heading = format!("{kind}: {heading}, {}", look.words());
    let title = format!("{name}-title");
    let caption = tag("figcaption")
        .child(tag("h3").id(&title).words(&heading))
        .child(tag("p").words(sentence));
    let frame = tag("div")
        .class("picture-frame")
        .set("lang", language.tag())
        .child(summary(&plan, name))
        .child(picture(&plan, &scene, name));
    let wide = look == Look::Wide;
    let figure = tag("figure")
        .class(if wide { "specimen wide" } else { "specimen" })
        .id(name)
        .set("aria-labelledby", &title)
        .set("data-accent", "1")
        .set_if("data-theme", (look == Look::Dark).then_some("dark"))
        .child(caption)
        .child(frame)
        .child(spoken(&scene, language, &heading, name));
    awake(&figure.markup(), look) + "\n"
}

/// The picture in words, as the product gives them.
fn summary(plan: &Plan<'_>, name: &str) -> Element {
    tag("p")
        .class("visually-hidden")
        .id(&format!("{name}-summary"))
        .words(&plan.summary)
}

fn picture(plan: &Plan<'_>, scene: &Scene, name: &str) -> Element {
    let setting = markup::Setting {
        chart: plan.chart.id.as_str(),
        labelled_by: &format!("{name}-title"),
        described_by: &format!("{name}-summary"),
        link: &|origin| format!("#{}", entry(name, origin)),
    };
    markup::picture(scene, &setting)
}

/// The id of a mark's spoken name, to which the mark leads.
fn entry(name: &str, origin: &Origin) -> String {
    format!("{name}-{}", origin.id())
}

fn spoken(scene: &Scene, language: Language, heading: &str, name: &str) -> Element {
    let entry = |origin: &Origin| tag("li").id(&entry(name, origin));
    let items = scene.marks();
    let items = items.map(|(_, mark)| entry(&mark.origin).words(&mark.spoken));
    let of = tag("span")
        .class("visually-hidden")
        .words(&format!(" · {heading}"));
    tag("details")
        .child(tag("summary").words("Spoken names of the marks").child(of))
        .child(
            tag("ol")
                .set("lang", language.tag())
                .children(items.collect()),
        )
}

/// What the program does in the product: every mark is reached by Tab, since no arrow key leads to it here; and
/// where a mark is to be in focus, the first is lit and chosen.
fn awake(figure: &str, look: Look) -> String {
    let reached = figure.replace(" tabindex=\"-1\"", "");
    let first = " data-mark=\"0\"";
    let chosen = format!("{first} data-lit=\"\" aria-current=\"true\"");
    match look {
        Look::Focus => reached.replacen(first, &chosen, 1),
        Look::Narrow | Look::Wide | Look::In(_) | Look::Dark => reached,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn sheets() -> String {
        let read = |name| fs::read_to_string(place::root().join("style").join(name)).unwrap();
        ["tokens.css", "page.css", "chart.css"].map(read).concat()
    }

    fn html() -> String {
        page(&sheets()).unwrap()
    }

    /// The values of an attribute, in order.
    fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
        let begin = format!(" {attribute}=\"");
        let value = |rest: &'a str| &rest[..rest.find('"').unwrap()];
        html.split(&begin).skip(1).map(value).collect()
    }

    #[test]
    fn every_kind_and_state_and_look_is_there() {
        let html = html();
        let ids: BTreeSet<_> = values(&html, "id").into_iter().collect();
        let case = case().unwrap();
        for (kind, name) in KINDS {
            assert!(ids.contains(name), "{name}");
            for (state, look) in shown() {
                let id = format!("{name}-{}-{}", state.name(), look.name());
                let known = specimens::specimen(&case, kind, state).is_some();
                assert_eq!(ids.contains(&*id), known, "{id}");
            }
        }
        let states: BTreeSet<_> = shown().iter().map(|(state, _)| state.name()).collect();
        assert_eq!(states.len(), State::ALL.len());
    }

    #[test]
    fn ids_are_unique_and_every_reference_finds_one() {
        let html = html();
        let all = values(&html, "id");
        let ids: BTreeSet<_> = all.iter().copied().collect();
        assert_eq!(all.len(), ids.len());
        let links = values(&html, "href").into_iter();
        let links = links.filter_map(|link| link.strip_prefix('#'));
        let named = ["aria-labelledby", "aria-describedby"].map(|name| values(&html, name));
        for reference in named.concat().into_iter().chain(links) {
            assert!(ids.contains(reference), "{reference}");
        }
    }

    #[test]
    fn every_figure_and_picture_and_mark_is_named() {
        let html = html();
        let count = |text: &str| html.matches(text).count();
        let figures = count("<figure ");
        assert!(figures > 120, "{figures}");
        assert_eq!(count("<svg class=\"picture\""), figures);
        assert_eq!(count("<figcaption><h3 id="), figures);
        assert_eq!(count("<details><summary>"), figures);
        let sections = KINDS.len();
        assert_eq!(
            values(&html, "aria-labelledby").len(),
            2 * figures + sections
        );
        assert_eq!(values(&html, "aria-describedby").len(), figures);
        let marks = count("<a class=\"mark\"");
        assert_eq!(count("<li id="), marks);
        assert!(values(&html, "aria-label").len() > marks);
        assert!(!html.contains("aria-label=\"\""));
    }

    #[test]
    fn the_page_has_landmarks_and_one_first_heading() {
        let html = html();
        for one in [
            "<h1>",
            "<header>",
            "<nav ",
            "<main>",
            "<footer>",
            "name=\"viewport\"",
        ] {
            assert_eq!(html.matches(one).count(), 1, "{one}");
        }
        assert!(html.starts_with("<!doctype html>\n<html lang=\"en\">"));
        assert_eq!(html.matches("<h2 ").count(), KINDS.len());
    }

    #[test]
    fn nothing_is_styled_in_place_scripted_or_fetched() {
        let html = html();
        for foreign in [
            " style=", "<script", " src=", "url(", "@import", "http:", "https:",
        ] {
            assert!(!html.contains(foreign), "{foreign}");
        }
    }

    #[test]
    fn dark_is_a_choice_for_one_specimen() {
        let html = html();
        assert!(html.contains("\n  [data-theme=\"dark\"] {"));
        assert!(!html.contains(":root[data-theme=\"dark\"]"));
        assert_eq!(values(&html, "data-theme"), [""; 10].map(|_| "dark"));
    }

    #[test]
    fn one_mark_of_each_kind_is_in_focus() {
        let html = html();
        assert_eq!(values(&html, "aria-current").len(), KINDS.len());
        assert_eq!(values(&html, "data-lit").len(), KINDS.len());
    }
}
