//! What the page's second program makes: every kind of thing, for both cases, as the page would ask for it.

use crate::{CASES, read};
use casetrace::case::{self, Case, Id};
use casetrace::chart;
use casetrace::export::citation::Style;
use casetrace::export::svg::{self, Format, Look, Scheme, Shown};
use casetrace::export::{csv, table::Column};
use casetrace::i18n::Language;
use casetrace::i18n::money::MoneyUnit;
use casetrace::take::{self, Content, Request, Taken};
use casetrace::wording::Voice;

const ADDRESS: &str = "https://example.org/a/index.html";

/// A case as a page carries it: parted, with the pack of its language first.
struct Served {
    whole: Case,
    json: String,
    text: String,
    packs: Vec<String>,
}

impl Served {
    fn new(folder: &str, language: Language) -> Self {
        let (json, text) = (read(folder, "case.json"), read(folder, "text.txt"));
        let whole = case::load(&json, &text).unwrap();
        let (json, mut packs) = case::unpacked(&json).unwrap();
        packs.sort_by_key(|(other, _)| *other != language);
        let packs = packs.into_iter().map(|(_, pack)| pack).collect();
        Self {
            whole,
            json,
            text,
            packs,
        }
    }

    fn request<'a>(&'a self, hash: &'a str, what: &'a str) -> Request<'a> {
        Request {
            case: &self.json,
            text: &self.text,
            packs: &self.packs,
            source: None,
            terms: None,
            address: ADDRESS,
            hash,
            dark: false,
            narrow: false,
            day: "2026-11-24",
            what,
        }
    }

    fn take(&self, hash: &str, what: &str) -> Taken {
        let taken = take::take(&self.request(hash, what));
        taken.unwrap_or_else(|refusal| panic!("{what}: {refusal}"))
    }

    fn numbers(&self) -> Vec<&Id> {
        let claims = self.whole.claims.iter().map(|claim| &claim.id);
        self.whole.value_ids().chain(claims).collect()
    }
}

fn each(look: impl Fn(&Served, Language)) {
    for folder in CASES {
        for language in Language::ALL {
            look(&Served::new(folder, language), language);
        }
    }
}

fn text(taken: &Taken) -> &str {
    match &taken.content {
        Content::Text(text) => text,
        Content::Bytes(_) => panic!("{} is no text", taken.name),
    }
}

#[test]
fn a_picture_is_the_one_that_the_export_draws() {
    each(|served, language| {
        let voice = Voice {
            case: &served.whole,
            language,
            money: None,
        };
        for (plan, declared) in chart::plans(voice.case, voice)
            .iter()
            .zip(&served.whole.charts)
        {
            let link = format!("{ADDRESS}#/chart-{}", declared.id);
            let shown = Shown { plan, link: &link };
            for (form, format) in [
                ("", Format::AsShown(640)),
                (":square", Format::Square),
                (":long", Format::Long),
            ] {
                let what = format!("chart-svg:{}{form}", declared.id);
                let taken = served.take("#/", &what);
                let drawn = svg::chart(&shown, format, &Look::default());
                assert_eq!(text(&taken), drawn.markup, "{what}");
                let pixels = [drawn.width, drawn.height, drawn.ratio()];
                assert_eq!(taken.pixels, Some(pixels));
                assert!(taken.name.ends_with(&format!("{}.svg", language.tag())));
                assert!(taken.words.contains(&plan.title) && taken.words.ends_with(&link));
            }
        }
    });
}

#[test]
fn what_is_exported_is_what_is_shown() {
    let served = Served::new("seeds/suizhou", Language::English);
    let chart = served.whole.charts[0].id.as_str();
    let what = format!("chart-svg:{chart}");
    let plain = served.take("#/", &what);
    let paper = |scheme: Scheme| format!("fill=\"{}\"", scheme.palette().paper);
    let dark = served.take("#/?theme=dark", &what);
    assert!(text(&dark).contains(&paper(Scheme::Dark)));
    assert!(text(&plain).contains(&paper(Scheme::Light)));
    let system = Request {
        dark: true,
        ..served.request("#/", &what)
    };
    assert_eq!(text(&take::take(&system).unwrap()), text(&dark));
    let light = Request {
        dark: true,
        ..served.request("#/?theme=light", &what)
    };
    assert_eq!(text(&take::take(&light).unwrap()), text(&plain));
    let narrow = Request {
        narrow: true,
        ..served.request("#/", &what)
    };
    assert!(take::take(&narrow).unwrap().pixels.unwrap()[0] < plain.pixels.unwrap()[0]);
    let unit = served.take("#/?unit=yi", "figures-csv");
    let voice = Voice {
        case: &served.whole,
        language: Language::English,
        money: Some(MoneyUnit::Yi),
    };
    assert_eq!(text(&unit), csv::figures(voice));
    let first = &served.whole.charts[0].series[0].data[0].of;
    let chosen = served.take(&format!("#/?figure={first}"), &what);
    assert!(
        text(&chosen).contains("fill-opacity"),
        "the choice is framed"
    );
    assert!(text(&chosen).contains(&format!("figure={first}")));
    let elsewhere = served.take("#/?figure=somebody-else", &what);
    assert!(!text(&elsewhere).contains("somebody-else"));
}

#[test]
fn tables_hold_the_case_again() {
    each(|served, _| {
        let rows = csv::read(text(&served.take("#/", "figures-csv"))).unwrap();
        let ids: Vec<_> = rows.iter().skip(1).map(|row| row[0].as_str()).collect();
        let expected: Vec<_> = served.numbers().iter().map(|id| id.as_str()).collect();
        assert_eq!(ids, expected);
        for chart in &served.whole.charts {
            let taken = served.take("#/", &format!("chart-csv:{}", chart.id));
            let rows = csv::read(text(&taken)).unwrap();
            assert_eq!(rows[0].len(), Column::ALL.len());
            let data = chart.series.iter().map(|series| series.data.len());
            assert_eq!(rows.len() - 1, data.sum::<usize>(), "{}", chart.id);
        }
    });
}

#[test]
fn a_citation_holds_quote_and_qualifier_in_each_style() {
    each(|served, language| {
        let voice = Voice {
            case: &served.whole,
            language,
            money: None,
        };
        for id in served.numbers() {
            for style in Style::ALL {
                let taken = served.take("#/", &format!("citation:{id}:{}", style.code()));
                let words = text(&taken);
                assert!(taken.name.ends_with(style.extension()));
                assert!(
                    words.contains(&format!("figure={}", id.as_str())),
                    "{words}"
                );
                assert!(words.contains("2026"), "{words}");
            }
            let plain = served.take("#/", &format!("citation:{id}:plain"));
            assert!(text(&plain).contains(&voice.spoken(id)));
        }
    });
}

#[test]
fn a_card_shows_the_number_with_its_words_and_its_sentence() {
    each(|served, language| {
        let voice = Voice {
            case: &served.whole,
            language,
            money: None,
        };
        for id in served.numbers() {
            let taken = served.take("#/", &format!("card:{id}"));
            let document = roxmltree::Document::parse(text(&taken)).unwrap();
            let lines = document
                .descendants()
                .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")));
            let words: String = lines.filter_map(|node| node.text()).collect();
            let strip =
                |words: &str| -> String { words.chars().filter(|c| !c.is_whitespace()).collect() };
            let words = strip(&words);
            for part in [
                voice.label(id),
                voice
                    .value(id)
                    .map(|value| value.text())
                    .unwrap_or_default(),
                served
                    .whole
                    .figure(id)
                    .map(|figure| figure.quote.exact.clone())
                    .unwrap_or_default(),
                chart::caveat(&voice, id).unwrap_or_default(),
                format!("{ADDRESS}#/?figure={id}"),
                served.whole.version.clone(),
            ] {
                assert!(words.contains(&strip(&part)), "{id}: {part} in {words}");
            }
        }
    });
}

#[test]
fn the_case_comes_back_as_it_was_given() {
    for folder in CASES {
        let served = Served::new(folder, Language::English);
        let taken = served.take("#/", "json");
        let value = |json: &str| serde_json::from_str::<serde_json::Value>(json).unwrap();
        let mut given = value(&read(folder, "case.json"));
        given["$schema"] = "case.schema.json".into();
        assert_eq!(value(text(&taken)), given);
        assert_eq!(taken.name, "case.json");
    }
}

#[test]
fn a_package_holds_the_files_that_its_description_lists() {
    each(|served, _| {
        let taken = served.take("#/", "package");
        let Content::Bytes(bytes) = &taken.content else {
            panic!("no archive");
        };
        assert!(bytes.starts_with(b"PK\x03\x04"));
        let archive = rawzip::ZipArchive::from_slice(bytes.as_slice()).unwrap();
        let mut names = Vec::new();
        let mut entries = archive.entries();
        while let Some(entry) = entries.next_entry().unwrap() {
            names.push(String::from_utf8(entry.file_path().as_ref().to_vec()).unwrap());
        }
        for name in [
            "datapackage.json",
            "README.md",
            "figures.csv",
            "charts.csv",
            "case.json",
        ] {
            assert!(
                names.iter().any(|other| other == name),
                "{name} in {names:?}"
            );
        }
    });
}

#[test]
fn the_code_to_embed_frames_one_chart() {
    let served = Served::new("seeds/suizhou", Language::English);
    let chart = &served.whole.charts[0].id;
    let taken = served.take("#/?unit=yi&theme=dark&figure=x", &format!("embed:{chart}"));
    let start = format!("<iframe src=\"{ADDRESS}#/embed/{chart}?theme=dark&amp;unit=yi\" title=\"");
    assert!(text(&taken).starts_with(&start), "{}", text(&taken));
}

#[test]
fn a_place_on_a_disk_is_not_told() {
    let served = Served::new("seeds/suizhou", Language::English);
    let id = served.numbers()[0];
    let what = format!("citation:{id}:plain");
    let request = Request {
        address: "file:///home/someone/Desktop/casetrace.html",
        ..served.request("#/", &what)
    };
    let taken = take::take(&request).unwrap();
    assert!(
        !text(&taken).contains("someone") && text(&taken).contains(" casetrace.html#/?figure=")
    );
}

#[test]
fn what_the_case_does_not_have_is_refused_by_name() {
    let served = Served::new("tests/fixture", Language::English);
    for what in [
        "chart-svg:nothing",
        "chart-csv:x",
        "card:x",
        "citation:x:ris",
        "embed:x",
        "x",
        "",
    ] {
        let said = take::take(&served.request("#/", what))
            .unwrap_err()
            .to_string();
        assert!(said.starts_with(what), "{said}");
    }
    let broken = Request {
        packs: &[],
        ..served.request("#/", "json")
    };
    assert!(take::take(&broken).is_err());
}
