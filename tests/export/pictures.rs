//! Exported pictures: XML that stands alone, holds all that the page shows around a chart, and keeps the scene's marks.

use crate::{each, load, snapshot};
use casetrace::case::Id;
use casetrace::chart::{self, Plan};
use casetrace::export::palette::{Accent, Palette};
use casetrace::export::svg::{self, Format, Look, Picture, Scheme, Shown};
use casetrace::i18n::Language;
use casetrace::i18n::number::{MoneyUnit, Written};
use casetrace::scene::text::{self, Weight};
use casetrace::scene::{Form, Ink, SCALE, plot};
use casetrace::wording::Voice;
use roxmltree::{Document, Node};
use std::collections::BTreeMap;
use std::fs;

const LINK: &str = "https://example.org/case/#/c/chart?lang=en&m=wan";

const FORMATS: [Format; 4] = [
    Format::AsShown(336),
    Format::AsShown(640),
    Format::Square,
    Format::Long,
];

/// Every chart of both cases in each language, in each format, light or dark.
fn all(mut look: impl FnMut(&Plan<'_>, Format, &Picture)) {
    each(|voice| {
        for plan in chart::plans(voice.case, voice) {
            let shown = Shown {
                plan: &plan,
                link: LINK,
            };
            for (format, scheme) in FORMATS
                .into_iter()
                .zip([Scheme::Light, Scheme::Dark].into_iter().cycle())
            {
                let style = Look {
                    scheme,
                    chosen: None,
                };
                look(&plan, format, &svg::chart(&shown, format, &style));
            }
        }
    });
}

/// The lines of text in a picture, run together without spaces, so that a wrapped paragraph is found.
fn words(document: &Document<'_>) -> String {
    let texts = document
        .descendants()
        .filter(|node| node.has_tag_name(name("text")));
    let words: String = texts.filter_map(|node| node.text()).collect();
    strip(&words)
}

fn strip(words: &str) -> String {
    words.chars().filter(|c| !c.is_whitespace()).collect()
}

const SPACE: &str = "http://www.w3.org/2000/svg";

fn name(local: &str) -> (&str, &str) {
    (SPACE, local)
}

#[test]
fn titles_notes_source_version_and_address_stand_in_the_picture() {
    all(|plan, format, picture| {
        let document = Document::parse(&picture.markup).unwrap();
        let words = words(&document);
        let case = plan.voice.case;
        let title = plan.voice.text(&case.title);
        for part in [
            &plan.title,
            &plan.subtitle,
            &plan.note,
            &title,
            &case.version,
            LINK,
        ] {
            assert!(
                words.contains(&strip(part)),
                "{} {format:?}: {part}",
                plan.chart.id
            );
        }
        for datum in plan.data() {
            let Some(written) = &datum.written else {
                continue;
            };
            let markup = strip(&picture.markup);
            assert!(markup.contains(&strip(&written.text()).replace('<', "&lt;")));
        }
        let root = document.root_element();
        let child = |local: &str| root.children().find(|node| node.has_tag_name(name(local)));
        assert_eq!(child("title").unwrap().text(), Some(plan.title.as_str()));
        assert_eq!(child("desc").unwrap().text(), Some(plan.summary.as_str()));
    });
}

#[test]
fn nothing_in_a_picture_needs_anything_outside_it() {
    all(|plan, _, picture| {
        let document = Document::parse(&picture.markup).unwrap();
        for node in document.descendants().filter(Node::is_element) {
            assert_eq!(node.tag_name().namespace(), Some(SPACE));
            let local = node.tag_name().name();
            let known = [
                "svg", "title", "desc", "g", "rect", "path", "circle", "text",
            ];
            assert!(known.contains(&local), "{}: {local}", plan.chart.id);
            for attribute in node.attributes() {
                let banned = ["class", "style", "href", "tabindex"];
                assert!(
                    !banned.contains(&attribute.name()) && !attribute.name().starts_with("data-")
                );
                let value = attribute.value();
                assert!(
                    !value.contains("var(") && !value.contains("url("),
                    "{value}"
                );
            }
        }
        let ids: Vec<_> = document
            .descendants()
            .filter_map(|node| node.attribute("id"))
            .collect();
        assert_eq!(ids, ["title", "summary"]);
    });
}

#[test]
fn every_shape_has_literal_colours_of_the_palette() {
    all(|plan, _, picture| {
        let colours = colours(&[Scheme::Light.palette(), Scheme::Dark.palette()]);
        let document = Document::parse(&picture.markup).unwrap();
        let shapes = ["rect", "path", "circle", "text"];
        for node in document
            .descendants()
            .filter(|node| shapes.contains(&node.tag_name().name()))
        {
            let fill = node.attribute("fill").unwrap();
            assert!(
                fill == "none" || colours.contains(&fill),
                "{}: {fill}",
                plan.chart.id
            );
            let stroke = node.attribute("stroke").unwrap_or("none");
            assert!(stroke == "none" || colours.contains(&stroke), "{stroke}");
        }
    });
}

fn colours(palettes: &[&'static Palette]) -> Vec<&'static str> {
    let all = |palette: &&'static Palette| {
        let accents = palette.accents.iter();
        let mut all: Vec<_> = accents
            .flat_map(|accent| [accent.mark, accent.soft, accent.ink])
            .collect();
        all.extend([palette.paper, palette.ink, palette.ink_2, palette.ink_3]);
        all.extend([palette.line, palette.edge, palette.tint, palette.on_accent]);
        all
    };
    palettes.iter().flat_map(all).collect()
}

#[test]
fn pictures_have_the_size_of_their_format() {
    all(|plan, format, picture| {
        let document = Document::parse(&picture.markup).unwrap();
        let root = document.root_element();
        let number = |name: &str| root.attribute(name).unwrap().parse::<i32>().unwrap();
        assert_eq!(
            (number("width"), number("height")),
            (picture.width, picture.height)
        );
        let id = &plan.chart.id;
        match format {
            Format::AsShown(width) => assert_eq!(picture.width, width + 48, "{id}"),
            Format::Square => assert_eq!((picture.width, picture.height), (1080, 1080), "{id}"),
            Format::Long => {
                assert_eq!(picture.width, 1080, "{id}");
                assert!(picture.height >= 1350, "{id}: {}", picture.height);
            }
        }
        let [_, _, wide, high] = view(&document);
        // The unit is the same in both directions, up to the pixel that the height is rounded to.
        let skew = (wide * picture.height - high * picture.width).abs();
        assert!(skew <= wide, "{id} {format:?}: {wide} × {high}");
    });
}

#[test]
fn an_amount_of_the_title_stays_on_one_line() {
    let mut found = 0;
    all(|plan, format, picture| {
        let document = Document::parse(&picture.markup).unwrap();
        let lines: Vec<_> = document
            .descendants()
            .filter(|node| node.attribute("font-size") == Some("20"))
            .filter_map(|node| node.text())
            .collect();
        for datum in plan.data() {
            let Some(amount) = datum.written.as_ref().map(Written::text) else {
                continue;
            };
            if plan.title.contains(&amount) {
                let whole = lines.iter().any(|line| line.contains(&amount));
                assert!(whole, "{} {format:?}: {amount} in {lines:?}", plan.chart.id);
                found += 1;
            }
        }
    });
    assert!(found > 50, "{found}");
}

fn view(document: &Document<'_>) -> [i32; 4] {
    let view = document.root_element().attribute("viewBox").unwrap();
    let numbers: Vec<i32> = view
        .split(' ')
        .map(|number| number.parse().unwrap())
        .collect();
    numbers.try_into().unwrap()
}

#[test]
fn a_square_keeps_words_large_enough_to_read() {
    all(|plan, format, picture| {
        if format == Format::Square {
            let document = Document::parse(&picture.markup).unwrap();
            let [_, _, wide, _] = view(&document);
            // Notes of 13 units are then 17 pixels at least: 6 on a telephone of 360, 17 where it is opened.
            assert!(1080 * 13 / wide >= 17, "{}: {wide} units", plan.chart.id);
        }
    });
}

/// The place of an element, by the moves around it.
fn moved(node: Node<'_, '_>) -> (i32, i32) {
    let mut place = (0, 0);
    for above in node.ancestors() {
        if let Some(transform) = above.attribute("transform") {
            let inner = transform
                .strip_prefix("translate(")
                .unwrap()
                .strip_suffix(')')
                .unwrap();
            let (x, y) = inner.split_once(' ').unwrap();
            place = (
                place.0 + x.parse::<i32>().unwrap(),
                place.1 + y.parse::<i32>().unwrap(),
            );
        }
    }
    place
}

#[test]
fn words_stay_inside_the_picture_and_paragraphs_below_each_other() {
    all(|plan, format, picture| {
        let document = Document::parse(&picture.markup).unwrap();
        let [_, _, wide, high] = view(&document);
        let mut last = 0;
        for node in document
            .descendants()
            .filter(|node| node.has_tag_name(name("text")))
        {
            // A place that is not said is 0.
            let number = |name: &str| tenths(node.attribute(name).unwrap_or("0"));
            let words = node.text().unwrap_or_default();
            let weight = if node.has_attribute("font-weight") {
                Weight::Bold
            } else {
                Weight::Regular
            };
            let width = text::width(words, number("font-size"), weight);
            let (dx, dy) = moved(node);
            let (x, y) = (number("x") + dx * SCALE, number("y") + dy * SCALE);
            let (from, to) = match node.attribute("text-anchor") {
                Some("middle") => (x - width / 2, x + width / 2),
                Some("end") => (x - width, x),
                _ => (x, x + width),
            };
            let id = &plan.chart.id;
            assert!(from >= 0 && to <= wide * SCALE, "{id} {format:?}: {words}");
            assert!(y > 0 && y <= high * SCALE, "{id} {format:?}: {words}");
            if node.parent() == Some(document.root_element()) {
                assert!(y > last, "{id} {format:?}: {words}");
                last = y;
            }
        }
    });
}

/// A length in pixels as tenths of one.
fn tenths(length: &str) -> i32 {
    let (whole, part) = length.split_once('.').unwrap_or((length, "0"));
    whole.parse::<i32>().unwrap() * SCALE + part.parse::<i32>().unwrap()
}

#[test]
fn the_marks_are_those_of_the_scene() {
    all(|plan, format, picture| {
        let Format::AsShown(width) = format else {
            return;
        };
        let scene = plot::draw(plan, width);
        let document = Document::parse(&picture.markup).unwrap();
        let spoken: Vec<_> = scene
            .marks()
            .map(|(_, meaning)| meaning.spoken.clone())
            .collect();
        let symbols = document
            .descendants()
            .filter(|node| node.attribute("role") == Some("graphics-symbol img"));
        let titles = symbols.map(|node| {
            node.first_element_child()
                .unwrap()
                .text()
                .unwrap()
                .to_owned()
        });
        assert_eq!(titles.collect::<Vec<_>>(), spoken, "{}", plan.chart.id);
        // Marks before words, as the walk of the scene has them; the words are what the scene says.
        let plot = document
            .descendants()
            .find(|node| node.has_attribute("transform"))
            .unwrap();
        let drawn = plot
            .descendants()
            .filter(|node| node.has_tag_name(name("text")));
        let mut drawn: Vec<_> = drawn
            .map(|node| node.text().unwrap_or_default().to_owned())
            .collect();
        let shapes = scene.items.iter().flat_map(|item| &item.shapes);
        let lines = shapes.filter_map(|shape| match &shape.form {
            Form::Text(line) => Some(line.words.clone()),
            Form::Rect(..) | Form::Line(_) | Form::Polygon(_) | Form::Circle(..) => None,
        });
        let mut lines: Vec<_> = lines.collect();
        drawn.sort();
        lines.sort();
        assert_eq!(drawn, lines, "{}", plan.chart.id);
        // Neighbouring shapes of one ink are one path, of which each begins with a move.
        let drawn = plot.descendants().filter_map(|node| node.attribute("d"));
        let drawn: usize = drawn.map(|path| path.matches(['M', 'm']).count()).sum();
        let forms = scene.items.iter().flat_map(|item| &item.shapes);
        let count = forms.filter(|it| !matches!(it.form, Form::Text(_))).count();
        assert_eq!(drawn, count, "{}", plan.chart.id);
    });
}

#[test]
fn what_is_exported_is_what_is_chosen_and_in_its_unit() {
    let case = load("seeds/suizhou");
    let voice = Voice {
        case: &case,
        language: Language::Traditional,
        money: Some(MoneyUnit::Wan),
    };
    let plans = chart::plans(&case, voice);
    let plan = plans.iter().find(|plan| plan.shows_money()).unwrap();
    let shown = Shown { plan, link: LINK };
    let chosen: Id = plan.data().next().unwrap().origin.id().clone();
    let picture = |chosen| {
        let look = Look {
            scheme: Scheme::Light,
            chosen,
        };
        svg::chart(&shown, Format::AsShown(640), &look).markup
    };
    assert!(picture(None).contains("萬"));
    let frames = |markup: &str| markup.matches("rx=\"4\"").count();
    assert_eq!(
        (frames(&picture(None)), frames(&picture(Some(&chosen)))),
        (0, 1)
    );
}

#[test]
fn a_long_picture_holds_every_chart_with_its_address_and_one_source() {
    each(|voice| {
        let plans = chart::plans(voice.case, voice);
        let links: Vec<_> = plans
            .iter()
            .map(|plan| format!("{LINK}&c={}", plan.chart.id))
            .collect();
        let shown = plans
            .iter()
            .zip(&links)
            .map(|(plan, link)| Shown { plan, link });
        let shown: Vec<_> = shown.collect();
        let picture = svg::long(&shown, "https://example.org/", &Look::default()).unwrap();
        let document = Document::parse(&picture.markup).unwrap();
        let words = words(&document);
        for shown in &shown {
            assert!(words.contains(&strip(&shown.plan.title)));
            assert!(words.contains(&strip(shown.link)));
        }
        assert_eq!(picture.width, 1080);
        assert!(words.ends_with("https://example.org/"));
    });
    assert_eq!(svg::long(&[], "", &Look::default()), None);
}

fn rules(sheet: &str) -> String {
    let parts = sheet.split("/*").enumerate();
    let own = parts.map(|(at, part)| {
        if at == 0 {
            part
        } else {
            part.split_once("*/").unwrap().1
        }
    });
    own.collect()
}

/// The tokens that a block of the sheet sets, from its selector on.
fn tokens(selector: &str) -> BTreeMap<String, String> {
    let sheet = rules(&fs::read_to_string("style/tokens.css").unwrap());
    let (_, rest) = sheet.split_once(selector).unwrap();
    let (_, rest) = rest.split_once('{').unwrap();
    let (block, _) = rest.split_once('}').unwrap();
    let pairs = block.split(';').filter_map(|line| line.split_once(':'));
    let pairs = pairs.map(|(name, value)| {
        let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
        (name.trim().trim_start_matches("--").to_owned(), value)
    });
    pairs.collect()
}

#[test]
fn the_palette_is_that_of_the_tokens() {
    for (selector, scheme) in [
        (":root {", Scheme::Light),
        (":root[data-theme=\"dark\"]", Scheme::Dark),
    ] {
        let selector = selector.trim_end_matches(" {");
        let tokens = tokens(selector);
        let palette = scheme.palette();
        let same = |token: &str, colour: &str| assert_eq!(tokens[token], colour, "{token}");
        for (token, colour) in [
            ("paper", palette.paper),
            ("ink", palette.ink),
            ("ink-2", palette.ink_2),
            ("ink-3", palette.ink_3),
            ("line", palette.line),
            ("edge", palette.edge),
            ("tint", palette.tint),
            ("on-accent", palette.on_accent),
        ] {
            same(token, colour);
        }
        for (number, accent) in palette.accents.iter().enumerate() {
            same(&format!("accent-{number}"), accent.mark);
            same(&format!("accent-{number}-soft"), accent.soft);
            same(&format!("accent-{number}-ink"), accent.ink);
        }
        let accents = tokens.keys().filter(|name| {
            name.starts_with("accent-") && !name.ends_with('k') && !name.ends_with('t')
        });
        assert_eq!(accents.count(), palette.accents.len());
    }
}

#[test]
fn the_fonts_are_those_of_the_tokens() {
    let check = |language, selector| assert_eq!(svg::fonts(language), tokens(selector)["sans"]);
    check(Language::Traditional, ":root");
    check(Language::Simplified, ":root:lang(zh-Hans)");
    check(Language::English, ":root:lang(en)");
}

/// What the sheet says of an ink, tokens resolved.
fn ruled(sheet: &str, class: &str, tokens: &BTreeMap<&str, &str>) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let own = |selector: &str| {
        let selectors = selector.split(',').map(str::trim);
        selectors
            .map(|one| {
                one.trim_start_matches(".picture ")
                    .trim_start_matches('.')
                    .to_owned()
            })
            .any(|one| one == class)
    };
    for rule in sheet.split('}') {
        let Some((selector, body)) = rule.split_once('{') else {
            continue;
        };
        if !own(selector) {
            continue;
        }
        for (property, value) in body.split(';').filter_map(|line| line.split_once(':')) {
            let value = value.trim();
            let token = value
                .strip_prefix("var(--")
                .and_then(|rest| rest.strip_suffix(')'));
            let value = token.map_or(value, |token| tokens[token]);
            found.insert(property.trim().to_owned(), value.to_owned());
        }
    }
    found
}

#[test]
fn each_ink_is_what_the_sheet_says_it_is() {
    let sheet = rules(&fs::read_to_string("style/chart.css").unwrap());
    let (sheet, _) = sheet.split_once("@media").unwrap();
    let palette = Scheme::Dark.palette();
    let accent: &Accent = palette.accent(3);
    let tokens = BTreeMap::from([
        ("paper", palette.paper),
        ("ink", palette.ink),
        ("ink-2", palette.ink_2),
        ("ink-3", palette.ink_3),
        ("line", palette.line),
        ("edge", palette.edge),
        ("tint", palette.tint),
        ("on-accent", palette.on_accent),
        ("accent", accent.mark),
        ("accent-soft", accent.soft),
        ("accent-ink", accent.ink),
    ]);
    for ink in Ink::ALL {
        let mut ruled = ruled(sheet, ink.class(), &tokens);
        if matches!(ink, Ink::Label) {
            // All words of a picture are in the strong ink unless a rule says otherwise.
            ruled.insert("fill".into(), palette.ink.into());
        }
        let own = svg::attributes(ink, palette, accent);
        let own: BTreeMap<_, _> = own
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        assert_eq!(own, ruled, "{ink:?}");
    }
}

#[test]
fn the_frame_of_the_chosen_mark_is_what_the_sheet_says_it_is() {
    let sheet = rules(&fs::read_to_string("style/chart.css").unwrap());
    let (sheet, _) = sheet.split_once("@media").unwrap();
    let accent = Scheme::Light.palette().accent(2);
    let tokens = BTreeMap::from([("accent", accent.mark), ("accent-soft", accent.soft)]);
    let ruled = ruled(sheet, "mark[aria-current=\"true\"] .ring", &tokens);
    let own = svg::chosen(accent).into_iter();
    let own: BTreeMap<_, _> = own
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
    assert_eq!(own, ruled);
}

#[test]
fn pictures_are_drawn_as_their_snapshots_show() {
    let case = load("tests/fixture");
    for (id, language, format, scheme, file) in [
        (
            "waiting",
            Language::English,
            Format::AsShown(640),
            Scheme::Light,
            "as-shown.svg",
        ),
        (
            "savings",
            Language::Simplified,
            Format::Square,
            Scheme::Dark,
            "square.svg",
        ),
        (
            "rates",
            Language::Traditional,
            Format::Long,
            Scheme::Light,
            "long.svg",
        ),
    ] {
        let voice = Voice {
            case: &case,
            language,
            money: None,
        };
        let plan = chart::plan(case.chart(&Id::from(id)).unwrap(), voice);
        let chosen = plan.data().next().unwrap().origin.id().clone();
        let look = Look {
            scheme,
            chosen: (format == Format::Square).then_some(&chosen),
        };
        let shown = Shown {
            plan: &plan,
            link: LINK,
        };
        snapshot(file, &svg::chart(&shown, format, &look).markup);
    }
}
