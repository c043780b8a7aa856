//! Citations: each form, in each language, names the number with its qualifier and quotes the sentence that states it.

use crate::{each, load, snapshot};
use casetrace::case::{Case, Id};
use casetrace::export::citation::{self, Access, Reference, Style};
use casetrace::i18n::Language;
use casetrace::i18n::message::Message;
use casetrace::quantity::Date;
use casetrace::wording::Voice;

const LINK: &str = "https://example.org/a_b/#/f/x?lang=zh-Hant&m=yi";

fn access() -> Access<'static> {
    Access {
        link: LINK,
        date: Some(Date::parse("2031-05-01").unwrap()),
    }
}

fn ids(case: &Case) -> Vec<Id> {
    let claims = case.claims.iter().map(|claim| &claim.id);
    case.value_ids().chain(claims).cloned().collect()
}

/// Every citation of both cases in every form and language.
fn all(mut look: impl FnMut(Voice<'_>, &Id, &Reference, Style, &str)) {
    each(|voice| {
        for id in ids(voice.case) {
            let reference = citation::figure(voice, &id, &access()).unwrap();
            for style in Style::ALL {
                let written = reference.written(style);
                look(voice, &id, &reference, style, &written);
            }
        }
    });
}

/// A text as a reader of the form gets it.
fn read(style: Style, written: &str) -> String {
    match style {
        Style::Bibtex => {
            let mut text = written.replace("\\textbackslash{}", "\\");
            for (code, c) in [
                ("\\%", "%"),
                ("\\&", "&"),
                ("\\_", "_"),
                ("\\#", "#"),
                ("\\$", "$"),
            ] {
                text = text.replace(code, c);
            }
            text
        }
        Style::GbT7714 | Style::Apa | Style::Ris | Style::Plain => written.to_owned(),
    }
}

#[test]
fn every_citation_names_number_qualifier_sentence_title_and_link() {
    all(|voice, id, reference, style, written| {
        let text = read(style, written);
        let has = |words: &str| assert!(text.contains(words), "{id} {style:?}: {words}\n{text}");
        has(&voice.label(id));
        if let Some(value) = voice.value(id) {
            has(&value.text());
        }
        if let Some(rank) = voice.rank_of(id) {
            has(&voice.ordinal(rank));
            has(&voice.text(&rank.scope));
        }
        for quotation in &reference.quotations {
            has(&quotation.words);
            if let Some(words) = &quotation.translation {
                // Marks within marks are single ones; corner brackets are around others.
                match voice.language {
                    Language::Traditional => has(words),
                    Language::Simplified | Language::English => {
                        has(&words.replace('“', "‘").replace('”', "’"));
                    }
                }
            }
        }
        let title = voice.text(&voice.case.title);
        let bracketed = format!("[{title}]");
        assert_eq!(
            text.contains(&bracketed),
            !voice.has_stated_title(),
            "{text}"
        );
        has(&title);
        has(&voice.case.version);
        has(LINK);
    });
}

#[test]
fn what_is_the_editors_and_what_is_not_stated_goes_with_the_citation() {
    all(|voice, id, _, style, written| {
        let text = read(style, written);
        let has = |words: &str| assert!(text.contains(words), "{id} {style:?}: {words}\n{text}");
        let say = |message: Message| has(message.text(voice.language));
        let case = voice.case;
        if case.figure(id).is_some_and(|figure| figure.unit_editorial) {
            say(Message::EditorialUnit);
        }
        if voice.period(id).is_none() {
            say(Message::PeriodNotStated);
        }
        let note = case.figure(id).map(|figure| &figure.note);
        let note = note.or_else(|| case.derived(id).map(|derived| &derived.note));
        let note = note.or_else(|| case.claim(id).map(|claim| &claim.note));
        has(&voice.text(note.unwrap()));
        if let Some(rank) = voice.rank_of(id) {
            has(&voice.text(&rank.note));
        }
        let claim = case.claim(id).filter(|claim| claim.kind.distinguishes());
        if let Some(claim) = claim {
            has(&voice.text(&claim.scope));
            match claim.set_size {
                Some(size) => has(&Message::SetSizeOf.with(voice.language, &[&size.to_string()])),
                None => say(Message::SetSizeNotStated),
            }
        }
    });
}

#[test]
fn in_another_language_the_sentence_has_its_translation() {
    all(|voice, id, reference, _, _| {
        let passages = &voice.case.passages;
        let translations = passages.iter().flat_map(|passage| &passage.translations);
        let told = translations.map(|(language, _)| *language);
        let other = told.collect::<Vec<_>>().contains(&voice.language);
        // What it needs from elsewhere, a period or a unit, stands second, and in no slot of a translation.
        let first = reference.quotations.first().filter(|first| first.found);
        let translated = first.map(|first| first.translation.is_some());
        assert_eq!(translated.unwrap_or(other), other, "{id}");
    });
}

#[test]
fn a_derived_value_is_called_derived_and_carries_its_formula() {
    all(|voice, id, reference, style, written| {
        let Some(derived) = voice.case.derived(id) else {
            assert_eq!(reference.derivation, None);
            return;
        };
        let text = read(style, written);
        let notice = &reference.derivation.as_ref().unwrap().notice;
        assert!(text.contains(notice), "{id} {style:?}");
        assert!(
            text.contains(&derived.formula.to_string()),
            "{id} {style:?}"
        );
        assert!(!reference.quotations.is_empty(), "{id} rests on sentences");
        let [author, editor] = ["author", "editor"].map(|role| {
            let mut those = voice.case.contributors.iter();
            voice.text(&those.find(|it| it.role == role).unwrap().title)
        });
        assert_eq!(reference.authors, [editor], "who derived it");
        assert_eq!(reference.hosts.join(""), author, "from whose report");
        assert!(text.contains(&author), "{id} {style:?}");
    });
}

#[test]
fn words_that_are_not_in_the_report_are_called_so() {
    let case = load("tests/fixture");
    let voice = Voice {
        case: &case,
        language: Language::English,
        money: None,
    };
    let broken = ids(&case).into_iter().filter(|id| {
        let reference = citation::figure(voice, id, &access()).unwrap();
        reference
            .quotations
            .iter()
            .any(|quotation| !quotation.found)
    });
    let written: Vec<_> = broken
        .map(|id| {
            citation::figure(voice, &id, &access())
                .unwrap()
                .written(Style::Plain)
        })
        .collect();
    assert!(!written.is_empty());
    for text in written {
        assert!(text.contains("not found in the report"), "{text}");
    }
}

#[test]
fn a_record_keeps_the_shape_of_its_form() {
    all(|_, id, _, style, written| match style {
        Style::Ris => {
            assert!(written.starts_with("TY  - DATA\r\n") && written.ends_with("\r\nER  - \r\n"));
            for line in written.split_terminator("\r\n") {
                let (tag, rest) = line.split_at(2);
                assert!(
                    tag.bytes().all(|byte| byte.is_ascii_alphanumeric()),
                    "{line}"
                );
                assert!(
                    rest.starts_with("  - ") && !line.contains(['\r', '\n']),
                    "{line}"
                );
            }
        }
        Style::Bibtex => {
            let open = written.matches('{').count();
            assert_eq!(open, written.matches('}').count(), "{id}");
            assert!(written.starts_with("@misc{") && written.ends_with(",\n}\n"));
        }
        Style::Apa => assert!(written.lines().next().unwrap().ends_with(LINK)),
        Style::GbT7714 => {
            let line = written.lines().next().unwrap();
            assert!(
                line.contains("[DS/OL]//") && line.contains("[2031-05-01]. "),
                "{line}"
            );
        }
        Style::Plain => assert!(!written.contains('\r')),
    });
}

#[test]
fn the_case_as_a_whole_is_cited_without_a_day_where_none_is_given() {
    each(|voice| {
        let access = Access {
            link: LINK,
            date: None,
        };
        let reference = citation::case(voice, &access);
        for style in Style::ALL {
            let written = read(style, &reference.written(style));
            assert!(
                written.contains(&voice.text(&voice.case.title)),
                "{written}"
            );
            assert!(
                written.contains(LINK) && !written.contains("2031"),
                "{written}"
            );
        }
        let supplied = !voice.has_stated_title();
        let whole = reference.written(Style::GbT7714);
        assert_eq!(whole.contains("][DS/OL]（"), supplied, "{whole}");
    });
}

#[test]
fn what_a_report_states_of_itself_is_cited_and_not_called_missing() {
    let json = std::fs::read_to_string("tests/fixture/case.json").unwrap();
    let json = json.replacen(
        "\"contributors\"",
        "\"datePublished\": \"2024-02-05\", \"contributors\"",
        1,
    );
    let editor = "{\"title\": \"CaseTrace 编者\", \"role\": \"editor\"}";
    assert!(json.contains(editor));
    let publisher = editor.replace("editor", "publisher");
    let json = json.replace(editor, &publisher);
    let text = std::fs::read_to_string("tests/fixture/text.txt").unwrap();
    let case = casetrace::case::load(&json, &text).unwrap();
    let voice = Voice {
        case: &case,
        language: Language::Simplified,
        money: None,
    };
    let whole = citation::case(voice, &access());
    let figure = citation::figure(voice, &Id::from("centres"), &access()).unwrap();
    let derived = citation::figure(voice, &Id::from("saved-other"), &access()).unwrap();
    for (style, parts) in [
        (
            Style::GbT7714,
            &[
                "东岭县医共体2023年工作小结[DS/OL]. ",
                "：CaseTrace 编者，2024（2024-02-05）[2031-05-01]",
            ][..],
        ),
        (
            Style::Apa,
            &["东岭县医院. (2024年2月5日). ", "[数据集]. CaseTrace 编者. "],
        ),
        (
            Style::Bibtex,
            &[
                "organization = {{CaseTrace 编者}}",
                "date = {2024-02-05}",
                "year = {2024}",
            ],
        ),
        (
            Style::Ris,
            &["PB  - CaseTrace 编者", "PY  - 2024", "DA  - 2024/02/05"],
        ),
        (Style::Plain, &["(CaseTrace 编者; 2024-02-05)"]),
    ] {
        let written = whole.written(style);
        for part in parts {
            assert!(written.contains(part), "{part} in {written}");
        }
        for missing in ["日期不详", "出版者不详", "没有写", "[东岭", "编者所拟"] {
            assert!(!written.contains(missing), "{missing} in {written}");
        }
        assert!(figure.written(style).contains("标目为编者所拟"));
        // What the editors worked out was not published with the report.
        assert!(!derived.written(style).contains("2024-02-05"));
    }
}

#[test]
fn nothing_is_cited_that_the_case_does_not_declare() {
    let case = load("tests/fixture");
    let voice = Voice {
        case: &case,
        language: Language::English,
        money: None,
    };
    assert_eq!(
        citation::figure(voice, &Id::from("nothing"), &access()),
        None
    );
}
#[test]
fn citations_are_written_as_their_snapshots_show() {
    let case = load("tests/fixture");
    for language in Language::ALL {
        let voice = Voice {
            case: &case,
            language,
            money: None,
        };
        let mut text = String::new();
        for id in ["visits-2023", "satisfaction", "saved-other", "pay-later"] {
            let reference = citation::figure(voice, &Id::from(id), &access()).unwrap();
            for style in Style::ALL {
                text += &format!("{}\n\n", reference.written(style).trim_end());
            }
        }
        snapshot(
            &format!("citations-{}.txt", language.tag()),
            &text.replace("\r\n", "\n"),
        );
    }
}

#[test]
fn without_a_known_address_none_is_given() {
    each(|voice| {
        let nowhere = Access {
            link: "",
            ..access()
        };
        let reference = citation::case(voice, &nowhere);
        for style in Style::ALL {
            let written = reference.written(style);
            let known = citation::case(voice, &access()).written(style);
            assert_ne!(written, known, "{style:?}");
            for trace in ["OL]", "url", "UR  -", "http", " .", "： ", ": \n", "2031"] {
                assert!(!written.contains(trace), "{style:?}, {trace}: {written}");
            }
            for line in written.lines() {
                assert!(
                    !line.trim().is_empty() || style != Style::Plain,
                    "{written}"
                );
            }
        }
    });
}
