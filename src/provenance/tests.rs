//! An invented report of bridges: each quote in its place, each number accounted for, or told.

use super::*;
use crate::case::{Case, Id, NonFigureReason, PassageRole, load};
use proptest::prelude::*;

const REPORT: &str = "一、概況\n全縣新建橋梁43座，其中公路橋12座，居全市第二。2031年“三橋一隧”開工！工期7個月，占全年7個月。\n";

/// A quote as the case file has it, found by its words and the text around them.
fn quoted(prefix: &str, exact: &str, suffix: &str) -> String {
    let place = Document::new(REPORT).find(&[prefix, exact, suffix].concat())[0];
    let start = place.start + prefix.chars().count();
    let end = start + exact.chars().count();
    format!(
        r#""quote":{{"exact":"{exact}","prefix":"{prefix}","suffix":"{suffix}"}},"start":{start},"end":{end}"#
    )
}

fn figure(id: &str, quote: &str, more: &str) -> String {
    format!(
        r#"{{"id":"{id}","theme":"t","concept":"c","entity":"e","label":"x",{quote},"value":"1","decimals":0,
        "unit":"u","comparator":null,"approximate":false,"qualifierText":null,"period":null,"obsStatus":"actual"{more}}}"#
    )
}

fn claim(id: &str, quote: &str) -> String {
    format!(
        r#"{{"id":"{id}","theme":"t","kind":"record","entity":"e","label":"x",{quote},"period":null}}"#
    )
}

fn case() -> Case {
    let rank = format!(
        r#","rank":{{"position":2,"of":"x","scope":"x","setSize":null,{}}}"#,
        quoted("，", "居全市第二", "。")
    );
    let also = quoted("", "2031年", "“");
    let figures = [
        figure("built", &quoted("橋梁", "43座", ""), ""),
        figure("road", &quoted("", "12座", ""), &rank),
        figure(
            "months",
            &quoted("工期", "7個月", ""),
            &format!(r#","also":[{{{also}}}]"#),
        ),
        figure(
            "lost",
            r#""quote":{"exact":"9座","prefix":"","suffix":""},"start":0,"end":2"#,
            "",
        ),
        figure(
            "twice",
            r#""quote":{"exact":"7個月","prefix":"","suffix":""},"start":0,"end":3"#,
            "",
        ),
        figure(
            "moved",
            r#""quote":{"exact":"43座","prefix":"","suffix":"，"},"start":1,"end":4"#,
            "",
        ),
    ];
    let claims = [
        claim("all", &quoted("", "全縣新建橋梁43座，其中公路橋12座", "，")),
        claim("across", &quoted("其中", "公路橋12座，居全市", "第")),
    ];
    let json = format!(
        r#"{{"id":"bridges","version":"1.0.0","language":"zh-Hant","title":"x","summary":"x","editorialNote":"x",
        "entities":[{{"id":"e","label":"x"}}],"units":[{{"id":"u","kind":"count","label":"x"}}],
        "themes":[{{"id":"t","label":"x","lead":"x","accent":1}}],"concepts":[{{"id":"c","label":"x","definition":"x"}}],
        "figures":[{}],"claims":[{}],"periods":[{{{also},"period":"2031"}}],
        "nonFigures":[{{{},"reason":"name"}},{{{},"reason":"section"}}]}}"#,
        figures.join(","),
        claims.join(","),
        quoted("", "三橋一隧", ""),
        quoted("", "一、", "概"),
    );
    load(&json, REPORT).unwrap()
}

fn passage(start: usize, end: usize) -> Passage {
    Passage {
        id: "p".into(),
        role: PassageRole::Paragraph,
        start,
        end,
        translations: Vec::new(),
    }
}

fn quote(prefix: &str, exact: &str, suffix: &str, start: usize, end: usize) -> Quote {
    Quote {
        exact: exact.into(),
        prefix: prefix.into(),
        suffix: suffix.into(),
        start,
        end,
    }
}

#[test]
fn a_quote_is_found_exactly_and_once_or_not_at_all() {
    let document = Document::new("甲乙甲丙甲乙丁\n");
    let check = |quote: Quote, expected: Trace| {
        assert_eq!(locate(&document, &quote), expected, "{quote:?}")
    };
    check(quote("", "丙", "", 3, 4), Trace::Found(Span::new(3, 4)));
    check(quote("甲", "乙", "丁", 5, 6), Trace::Found(Span::new(5, 6)));
    check(quote("甲", "乙", "丁", 1, 2), Trace::Moved(Span::new(5, 6)));
    check(quote("", "丁", "\n", 6, 8), Trace::Moved(Span::new(6, 7)));
    check(quote("", "甲乙", "", 0, 2), Trace::Ambiguous(2));
    check(quote("丙", "乙", "", 1, 2), Trace::Missing);
    check(quote("甲", "", "乙", 1, 1), Trace::Missing);
    check(quote("", "乙 甲", "", 1, 3), Trace::Missing);
}

#[test]
fn words_that_overlap_themselves_are_counted_each_time() {
    assert_eq!(Document::new("。。。").find("。。").len(), 2);
    assert_eq!(Document::new("。").find(""), []);
}

#[test]
fn a_sentence_ends_with_its_stop_and_all_that_closes_there() {
    let check = |text: &str, words: &str, expected: &str| {
        let document = Document::new(text);
        let sentence = document.sentence(document.find(words)[0]);
        assert_eq!(document.slice(sentence), expected, "{words} in {text}");
    };
    check("甲。乙丙！丁？", "乙", "乙丙！");
    check("甲。乙丙！丁？", "丁", "丁？");
    check("甲。乙丙！丁？", "丙！", "乙丙！");
    check("甲。乙丙！丁？", "甲。乙", "甲。乙丙！");
    check("甲\n乙，丙\n丁", "丙", "乙，丙");
    check("甲\n乙，丙\n丁", "丁", "丁");
    check("他說“甲。”乙。", "甲", "他說“甲。”");
    check("他說“甲。”乙。", "甲。”", "他說“甲。”");
    check("他說“甲。”乙。", "乙", "乙。");
    check("（甲！）」乙", "甲", "（甲！）」");
    check("甲！！乙", "甲", "甲！！");
    check("Up 3.5 km. Then down.", "3", "Up 3.5 km.");
    check("Up 3.5 km. Then down.", "down", " Then down.");
    check("無句號", "句", "無句號");
}

#[test]
fn odd_spans_have_a_sentence_too() {
    let document = Document::new("甲。乙");
    let sentence = |start, end| {
        document
            .slice(document.sentence(Span::new(start, end)))
            .to_owned()
    };
    assert_eq!(sentence(0, 0), "甲。");
    assert_eq!(sentence(2, 2), "乙");
    assert_eq!(sentence(99, 200), "乙");
    assert_eq!(Document::new("").sentence(Span::new(3, 1)), Span::new(0, 0));
}

#[test]
fn every_quote_of_a_case_has_its_trace() {
    let index = traces(&case());
    let trace = |name: &str| index.statement(&name.into()).unwrap();
    assert!(matches!(trace("built"), Trace::Found(_)));
    assert_eq!(trace("lost"), Trace::Missing);
    assert_eq!(trace("twice"), Trace::Ambiguous(2));
    assert_eq!(trace("moved").span(), trace("built").span());
    assert_eq!(index.statement(&"nobody".into()), None);
    let broken: Vec<_> = index
        .broken()
        .filter_map(|entry| entry.subject.id())
        .map(Id::as_str)
        .collect();
    assert_eq!(broken, ["lost", "twice", "moved"]);
    let words = |name: &str| {
        let spans = index.spans(&name.into());
        spans
            .iter()
            .map(|span| index.document().slice(*span))
            .collect::<Vec<_>>()
            .join(" ")
    };
    assert_eq!(words("road"), "12座 居全市第二");
    assert_eq!(words("months"), "2031年 7個月");
    assert_eq!(words("lost"), "");
}

#[test]
fn a_passage_is_cut_wherever_a_quote_begins_or_ends() {
    let (case, document) = (case(), Document::new(REPORT));
    let line = document.sentence(document.find("公路橋")[0]);
    let runs = marks(&traces(&case), &passage(line.start, line.end));
    let seen: Vec<_> = runs
        .iter()
        .map(|run| (run.text.as_str(), names(run)))
        .collect();
    assert_eq!(
        seen,
        [
            ("全縣新建橋梁", "all".to_owned()),
            ("43座", "all built moved".to_owned()),
            ("，其中", "all".to_owned()),
            ("公路橋", "all across".to_owned()),
            ("12座", "all across road".to_owned()),
            ("，", "across".to_owned()),
            ("居全市", "across road".to_owned()),
            ("第二", "road".to_owned()),
            ("。", String::new()),
        ]
    );
}

fn names(run: &Run) -> String {
    run.ids()
        .into_iter()
        .map(Id::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

#[test]
fn periods_and_non_figures_are_marked_with_their_kind() {
    let (case, document) = (case(), Document::new(REPORT));
    let span = document.find("2031年“三橋一隧”")[0];
    let runs = marks(&traces(&case), &passage(span.start, span.end));
    let period = runs.iter().find(|run| run.text == "2031年").unwrap();
    assert!(
        period
            .marks
            .contains(&(Subject::Period(0), Part::Statement))
    );
    assert!(
        period
            .marks
            .contains(&(Subject::Figure("months".into()), Part::Also(0)))
    );
    let name = runs.iter().find(|run| run.text == "三橋一隧").unwrap();
    assert_eq!(
        name.marks,
        [(
            Subject::NonFigure(0, NonFigureReason::Name),
            Part::Statement
        )]
    );
    assert!(runs.iter().find(|run| run.text == "“").unwrap().is_plain());
}

/// Finds digits with the characters that follow, and a few words; enough to try the accounting.
fn numbers(text: &str) -> Vec<(usize, usize)> {
    let words = [
        "7個月",
        "43座",
        "12座",
        "第二",
        "2031年",
        "三橋一隧",
        "一、",
    ];
    let document = Document::new(text);
    let places = words.iter().flat_map(|word| document.find(word));
    places.map(|span| (span.start, span.end)).collect()
}

#[test]
fn every_number_is_accounted_for_or_told() {
    let index = traces(&case());
    let coverage = coverage(&index, numbers);
    let of = |words: &str| {
        let number = coverage
            .numbers
            .iter()
            .find(|n| index.document().slice(n.span) == words);
        number.unwrap().class
    };
    assert_eq!(of("43座"), Class::Figure);
    assert_eq!(of("第二"), Class::Rank);
    assert_eq!(of("2031年"), Class::Period);
    assert_eq!(of("三橋一隧"), Class::NonFigure(NonFigureReason::Name));
    assert_eq!(of("一、"), Class::NonFigure(NonFigureReason::Section));
    // The last 7個月 stands in no quote of its own.
    let open: Vec<_> = coverage
        .unaccounted()
        .map(|number| index.document().slice(number.span))
        .collect();
    assert_eq!(open, ["7個月"]);
    let classes = [
        Class::Figure,
        Class::Rank,
        Class::Period,
        Class::Unaccounted,
    ];
    let counts = classes.map(|class| coverage.count(class));
    assert_eq!((counts, coverage.non_figures()), ([3, 1, 1, 1], 2));
    assert_eq!(
        counts.iter().sum::<usize>() + coverage.non_figures(),
        coverage.numbers.len()
    );
}

#[test]
fn a_claim_around_a_number_does_not_account_for_it() {
    let mut case = case();
    case.figures.clear();
    let index = traces(&case);
    let coverage = coverage(&index, numbers);
    let open: Vec<_> = coverage
        .unaccounted()
        .map(|number| index.document().slice(number.span))
        .collect();
    assert_eq!(open, ["43座", "12座", "第二", "7個月", "7個月"]);
}

#[test]
fn two_figures_in_the_same_words_both_account_for_the_number() {
    let index = traces(&case());
    let coverage = coverage(&index, numbers);
    let shared = coverage
        .numbers
        .iter()
        .find(|n| index.document().slice(n.span) == "43座")
        .unwrap();
    let by: Vec<_> = shared
        .by
        .iter()
        .filter_map(|(subject, _)| subject.id())
        .map(Id::as_str)
        .collect();
    assert_eq!(by, ["built", "moved"]);
}

proptest! {
    #[test]
    fn runs_are_the_passage_without_gap_or_overlap(start in 0usize..80, length in 0usize..80) {
        let case = case();
        let index = traces(&case);
        let passage = passage(start, start + length);
        let runs = marks(&index, &passage);
        let words: String = runs.iter().map(|run| run.text.as_str()).collect();
        prop_assert_eq!(words, index.document().slice(Span::of(&passage)));
        prop_assert!(runs.iter().all(|run| !run.span.is_empty()));
        prop_assert!(runs.windows(2).all(|pair| pair[0].span.end == pair[1].span.start));
        for run in &runs {
            let covers = |entry: &&Entry| entry.span().is_some_and(|span| span.covers(run.span));
            prop_assert_eq!(index.entries().iter().filter(covers).count(), run.marks.len());
        }
    }

    #[test]
    fn words_that_stand_once_are_located(text in "[甲乙丙。\na]{1,40}", start in 0usize..40, length in 1usize..40) {
        let document = Document::new(&text);
        let span = document.clamped(Span::new(start, start + length));
        prop_assume!(!span.is_empty());
        let words = document.slice(span).to_owned();
        let trace = locate(&document, &quote("", &words, "", span.start, span.end));
        match document.find(&words).len() {
            1 => prop_assert_eq!(trace, Trace::Found(span)),
            times => prop_assert_eq!(trace, Trace::Ambiguous(times)),
        }
        prop_assert!(document.find(&words).contains(&span));
    }

    #[test]
    fn a_sentence_holds_its_span_and_lies_in_the_text(text in "[甲。！”\n. a]{0,30}", start in 0usize..40, length in 0usize..20) {
        let document = Document::new(&text);
        let sentence = document.sentence(Span::new(start, start + length));
        prop_assert!(sentence.covers(document.clamped(Span::new(start, start + length))));
        prop_assert!(document.span().covers(sentence));
    }

    #[test]
    fn slices_count_code_points(text in "\\PC{0,30}", start in 0usize..40, length in 0usize..40) {
        let expected: String = text.chars().skip(start).take(length).collect();
        let document = Document::new(&text);
        prop_assert_eq!(document.slice(Span::new(start, start + length)), expected);
    }
}
