//! The proof that the restored report is a preimage of the text as received, and the repairer's properties.

#![allow(clippy::panic, reason = "helpers of these tests fail by panicking")]

use casetrace::restoration::damage::{GlossTable, damage};
use casetrace::restoration::repair::{FindingKind, repair};
use casetrace::restoration::{
    Exception, ExceptionKind, LoadError, Part, Restoration, RoundTrip, Rule, Run, RunKind,
};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

const SOURCE: &str = include_str!("../seeds/suizhou/source.txt");
const TEXT: &str = include_str!("../seeds/suizhou/text.txt");
const JSON: &str = include_str!("../seeds/suizhou/restoration.json");

fn restoration() -> Restoration {
    Restoration::load(JSON, TEXT).unwrap_or_else(|error| panic!("{error}"))
}

fn table() -> GlossTable {
    GlossTable::of(&restoration().record().glosses)
}

fn slice(text: &str, start: usize, end: usize) -> String {
    text.chars().skip(start).take(end - start).collect()
}

/// The whole text with another reading in place of a run's.
fn with_reading(run: &Run, reading: &str) -> String {
    let before = slice(TEXT, 0, run.text.start);
    let after = slice(TEXT, run.text.end, usize::MAX);
    format!("{before}{reading}{after}")
}

/// The exceptions as they fall when a reading of another length stands in the run's place. An exception
/// for a character in the run keeps its distance from the run's end, where it belongs in this record.
fn exceptions_beside(run: &Run, reading: &str) -> Vec<Exception> {
    let length = reading.chars().count();
    let place = |at: usize| {
        if at < run.text.start {
            at
        } else {
            at + length - (run.text.end - run.text.start)
        }
    };
    let moved = |exception: &Exception| Exception {
        at: place(exception.at),
        ..*exception
    };
    restoration()
        .record()
        .exceptions
        .iter()
        .map(moved)
        .collect()
}

/// Whether the damage gives the received text from this reading; a lost byte may be that of any character
/// in the run.
fn closes(run: &Run, reading: &str) -> bool {
    let text = with_reading(run, reading);
    let exceptions = exceptions_beside(run, reading);
    let ways = match run.kind {
        RunKind::StrayByte | RunKind::SplitCharacter => vec![exceptions],
        RunKind::LostByte => (run.text.start..run.text.end)
            .map(|at| losing(exceptions.clone(), at))
            .collect(),
    };
    ways.iter()
        .any(|way| damage(&text, &table(), way) == SOURCE)
}

fn losing(mut exceptions: Vec<Exception>, at: usize) -> Vec<Exception> {
    for exception in &mut exceptions {
        if exception.kind == ExceptionKind::LostByte {
            exception.at = at;
        }
    }
    exceptions
}

fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[test]
fn the_received_text_is_the_published_one_byte_for_byte() {
    let digest = "699cd2c42a6ecf01d4301d0a076e12e0092c4afb41cbd2bc257d7d9ae5e0ec48";
    assert_eq!(sha256(SOURCE), digest);
    assert_eq!(restoration().record().source.sha256, digest);
    assert_eq!(restoration().record().text.sha256, sha256(TEXT));
}

#[test]
fn the_damage_applied_to_the_restored_text_gives_the_received_one() {
    let damaged = damage(TEXT, &table(), &restoration().record().exceptions);
    assert_eq!(damaged, SOURCE);
}

#[test]
fn every_exception_is_needed() {
    let all = restoration().record().exceptions.clone();
    for index in 0..all.len() {
        let mut fewer = all.clone();
        let left_out = fewer.remove(index);
        assert_ne!(damage(TEXT, &table(), &fewer), SOURCE, "{left_out:?}");
    }
}

#[test]
fn every_gloss_of_the_table_is_needed() {
    let all = restoration().record().glosses.clone();
    for index in 0..all.len() {
        let mut fewer = all.clone();
        let left_out = fewer.remove(index);
        let damaged = damage(
            TEXT,
            &GlossTable::of(&fewer),
            &restoration().record().exceptions,
        );
        assert_ne!(damaged, SOURCE, "{}", left_out.character);
    }
}

#[test]
fn every_exception_is_in_a_run_or_at_the_start_of_a_line() {
    let restoration = restoration();
    for exception in &restoration.record().exceptions {
        let in_run = restoration
            .record()
            .runs
            .iter()
            .any(|run| run.text.contains(exception.at));
        match exception.kind {
            ExceptionKind::NoStrayByte => {
                assert_eq!(slice(TEXT, exception.at - 1, exception.at + 1), "\n（");
            }
            ExceptionKind::LostByte | ExceptionKind::OrphanDropped => {
                assert!(in_run, "{exception:?}")
            }
        }
    }
}

#[test]
fn the_segments_cover_both_texts_without_a_gap() {
    let (mut source, mut text) = (0, 0);
    for segment in restoration().segments() {
        assert_eq!((segment.source.start, segment.text.start), (source, text));
        (source, text) = (segment.source.end, segment.text.end);
        assert!(!segment.restored.is_empty() && !segment.received.is_empty());
    }
    assert_eq!(
        (source, text),
        (SOURCE.chars().count(), TEXT.chars().count())
    );
}

#[test]
fn each_segment_says_what_stands_in_both_texts() {
    for segment in restoration().segments() {
        assert_eq!(
            slice(SOURCE, segment.source.start, segment.source.end),
            segment.received
        );
        assert_eq!(
            slice(TEXT, segment.text.start, segment.text.end),
            segment.restored
        );
        assert_eq!(
            segment.part == Part::Kept,
            segment.received == segment.restored
        );
    }
    assert_eq!(restoration().received(), SOURCE);
}

#[test]
fn what_is_kept_holds_no_damage() {
    let signs = ['(', ')', ',', '!', '?', '}'];
    for segment in restoration().segments() {
        if segment.part == Part::Kept {
            assert!(!segment.restored.contains(signs), "{}", segment.restored);
        }
    }
}

#[test]
fn tempting_readings_do_not_close_and_rejected_ones_do() {
    for run in &restoration().record().runs {
        assert!(closes(run, &run.restored), "{}", run.restored);
        assert!(!run.fails.is_empty());
        for reading in &run.fails {
            assert!(!closes(run, reading), "{reading} closes");
        }
        for reading in &run.closes {
            assert!(closes(run, reading), "{reading} does not close");
        }
    }
}

#[test]
fn a_run_says_whether_it_needs_an_exception() {
    let restoration = restoration();
    for run in &restoration.record().runs {
        let needed = restoration.exceptions_in(run.text).count() > 0;
        assert_eq!(
            run.round_trip == RoundTrip::Exception,
            needed,
            "{}",
            run.restored
        );
    }
}

#[test]
fn no_other_two_characters_of_the_report_close_before_the_second_heading() {
    let run = run_reading("（二）服務支點");
    let chars: Vec<char> = TEXT.chars().collect();
    let mut found: Vec<String> = chars
        .windows(2)
        .map(|pair| pair.iter().collect::<String>())
        .filter(|pair| closes_in_line(&run, &format!("（二）服務{pair}")))
        .collect();
    found.sort();
    found.dedup();
    assert_eq!(found, ["支點"]);
}

fn run_reading(restored: &str) -> Run {
    let found = restoration()
        .record()
        .runs
        .iter()
        .find(|run| run.restored == restored)
        .cloned();
    found.unwrap_or_else(|| panic!("no run reads {restored}"))
}

/// As `closes`, for a run that needs no exception, without damaging the whole text each time.
fn closes_in_line(run: &Run, reading: &str) -> bool {
    damage(reading, &table(), &[]) == run.received
}

#[test]
fn the_open_characters_have_as_many_candidates_as_the_record_says() {
    let han: Vec<char> = ('\u{4e00}'..='\u{9fa5}').collect();
    for run in &restoration().record().runs {
        let exceptions: Vec<Exception> = restoration()
            .exceptions_in(run.text)
            .map(|exception| Exception {
                at: exception.at - run.text.start,
                ..*exception
            })
            .collect();
        let table = table();
        for open in &run.open {
            let stands = |candidate: &&char| {
                let reading = run
                    .restored
                    .replacen(open.character, &candidate.to_string(), 1);
                damage(&reading, &table, &exceptions) == run.received
            };
            let candidates: String = han.iter().filter(stands).collect();
            let count = candidates.chars().count();
            assert_eq!(count, open.candidates, "{}", open.character);
            assert!(candidates.contains(open.character));
            if let Some(all) = &open.all {
                assert_eq!(all, &candidates);
            }
        }
    }
}

/// The bytes of the notation: all of them, and those still visible in the received text.
fn bytes_of(notation: &str) -> (Vec<u8>, Vec<u8>) {
    let (mut all, mut visible, mut gone, mut digits) =
        (Vec::new(), Vec::new(), false, String::new());
    for character in notation.chars() {
        match character {
            '[' | '{' => gone = true,
            ']' | '}' => gone = false,
            ' ' => {}
            digit => digits.push(digit),
        }
        if digits.len() == 2 {
            let byte = u8::from_str_radix(&digits, 16).unwrap_or_else(|_| panic!("{notation}"));
            digits.clear();
            all.push(byte);
            if !gone {
                visible.push(byte);
            }
        }
    }
    (all, visible)
}

fn gbk(text: &str) -> Vec<u8> {
    encoding_rs::GB18030.encode(text).0.into_owned()
}

#[test]
fn the_bytes_of_a_run_are_its_reading_and_the_visible_ones_are_in_what_was_received() {
    for run in &restoration().record().runs {
        let (all, visible) = bytes_of(&run.bytes);
        assert_eq!(all, gbk(&run.restored), "{}", run.restored);
        let mut plain = run.received.clone();
        for gloss in &restoration().record().glosses {
            let bracketed = format!("({})", gloss.pinyin);
            plain = plain
                .replace(&format!("?{}", &bracketed[1..]), "")
                .replace(&bracketed, "");
        }
        let received = match run.kind {
            RunKind::StrayByte => gbk(&plain).split_off(1),
            RunKind::SplitCharacter => gbk(&plain),
            RunKind::LostByte => gbk(&plain.replace('!', "！")),
        };
        assert_eq!(received, visible, "{}", run.restored);
    }
}

#[test]
fn each_gloss_states_its_bytes() {
    for gloss in &restoration().record().glosses {
        assert_eq!(bytes_of(&gloss.bytes).0, gbk(&gloss.character.to_string()));
        assert!(!gloss.at.is_empty());
    }
}

fn error_of(json: &str) -> LoadError {
    match Restoration::load(json, TEXT) {
        Ok(_) => panic!("this record should not load"),
        Err(error) => error,
    }
}

fn check_error(from: &str, to: &str, path: &str, rule: fn(&Rule) -> bool) {
    assert!(JSON.contains(from), "{from}");
    let error = error_of(&JSON.replacen(from, to, 1));
    assert_eq!(error.path, path);
    assert!(rule(&error.rule), "{error}");
    assert!(error.to_string().contains(path));
}

#[test]
fn a_record_that_does_not_fit_names_the_place_and_the_rule() {
    let in_text = |rule: &Rule| matches!(rule, Rule::SpanInText);
    let agrees = |rule: &Rule| matches!(rule, Rule::TextAgrees { .. });
    let walked = |rule: &Rule| matches!(rule, Rule::SourceAgrees { .. });
    let counted = |rule: &Rule| matches!(rule, Rule::Count { .. });
    let apart = |rule: &Rule| matches!(rule, Rule::Apart);
    let shaped = |rule: &Rule| matches!(rule, Rule::Shape(_));
    check_error(
        "\"at\": [77,",
        "\"at\": [99999,",
        "glosses[0].at[0]",
        in_text,
    );
    check_error("\"at\": [77,", "\"at\": [78,", "glosses[0].at[0]", agrees);
    check_error(
        "\"at\": [77,",
        "\"at\": [77, 77,",
        "glosses[0].at[1]",
        apart,
    );
    check_error(
        "\"source\": [199, 206]",
        "\"source\": [198, 206]",
        "runs[0].source",
        walked,
    );
    check_error(
        "\"text\": [154, 163]",
        "\"text\": [163, 154]",
        "runs[0].text",
        in_text,
    );
    check_error(
        "\"text\": [154, 163]",
        "\"text\": [155, 164]",
        "runs[0].text",
        agrees,
    );
    check_error(
        "\"count\": 88",
        "\"count\": 87",
        "widened[0].count",
        counted,
    );
    check_error("\"at\": 1581", "\"at\": 99999", "exceptions[0].at", in_text);
    check_error("\"encoding\"", "\"coding\"", "line 4, column 10", shaped);
}

#[test]
fn the_repairer_alone_reads_all_runs_but_two() {
    let repaired = repair(SOURCE, &table(), "");
    let found = |run: &&Run| {
        repaired
            .findings
            .iter()
            .any(|finding| finding.restored == run.restored)
    };
    let record = restoration().record().clone();
    let missed: Vec<&str> = record
        .runs
        .iter()
        .filter(|run| !found(run))
        .map(|run| run.restored.as_str())
        .collect();
    assert_eq!(
        missed,
        ["（一）強化政治引領", "（三）堅持嚴管厚愛，筑牢干事創"]
    );
}

#[test]
fn with_two_words_given_the_repairer_restores_the_whole_report() {
    let repaired = repair(SOURCE, &table(), "強化 筑牢");
    let widened: String = repaired.text.chars().map(widen).collect();
    assert_eq!(widened, TEXT);
    let glosses = repaired
        .findings
        .iter()
        .filter(|finding| finding.kind == FindingKind::Gloss);
    assert_eq!(
        repaired.findings.len() - glosses.count(),
        restoration().record().runs.len()
    );
}

fn widen(character: char) -> char {
    match character {
        ',' => '，',
        '(' => '（',
        ')' => '）',
        other => other,
    }
}

#[test]
fn the_repairer_takes_another_report_by_its_own_words() {
    let report = "（一）創新驅動發展\n創新驅動是發展的第一動力。\n（二）擔當作為\n重任在肩，聯合執法，上下勇擔重任。";
    let damaged = damage(report, &table(), &[]);
    let repaired = repair(&damaged, &table(), "擔當作為");
    assert_eq!(repaired.text.replace(',', "，"), report);
}

#[test]
fn the_repairer_marks_what_nothing_supports() {
    let damaged = damage("（二）甲", &table(), &[]);
    let repaired = repair(&damaged, &table(), "");
    assert!(repaired.text.contains('〓'), "{damaged} {}", repaired.text);
    assert!(!repaired.findings[0].closes);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn loading_arbitrary_text_never_panics(json in any::<String>(), text in any::<String>()) {
        let _ = Restoration::load(&json, &text);
    }

    #[test]
    fn loading_a_mutated_record_never_panics(at in 0..JSON.len(), digit in "[0-9\\[\\]{}\",:a ]", cut in 0..6usize) {
        let mut bytes = JSON.as_bytes().to_vec();
        let end = (at + cut).min(bytes.len());
        bytes.splice(at..end, digit.bytes());
        if let Err(error) = Restoration::load(&String::from_utf8_lossy(&bytes), TEXT) {
            prop_assert!(!error.path.is_empty());
        }
    }

    #[test]
    fn another_text_never_panics(text in "[（，發展\n0-9]{0,200}") {
        prop_assert!(Restoration::load(JSON, &text).is_err());
    }

    #[test]
    fn damage_then_repair_never_panics(text in "[（）一二勇擔聯創業發展堅持，。“”0-9a-z😀\n]{0,60}") {
        let damaged = damage(&text, &table(), &[]);
        let repaired = repair(&damaged, &table(), "");
        for finding in &repaired.findings {
            prop_assert_eq!(slice(&damaged, finding.source.start, finding.source.end), finding.received.clone());
            prop_assert_eq!(slice(&repaired.text, finding.text.start, finding.text.end), finding.restored.clone());
        }
    }

    #[test]
    fn repair_of_any_text_never_panics(text in "[。ㄒ唬┌勇?(liánfā)!”“0-9\n]{0,60}|\\PC{0,60}") {
        let _ = repair(&text, &table(), "");
    }

    #[test]
    fn repair_leaves_undamaged_text_alone(text in "[（）一二勇擔聯創業發展堅持，。！？“”0-9a-z(),.😀 ]{0,80}") {
        prop_assume!(!text.contains("!"));
        prop_assume!(!text.contains("”！"));
        prop_assert_eq!(repair(&text, &table(), "").text, text);
    }

    #[test]
    fn glosses_alone_are_undone(text in "[聯創業發展堅持。]{0,60}") {
        let damaged = damage(&text, &table(), &[]);
        prop_assume!(!damaged.contains('?'));
        prop_assert_eq!(repair(&damaged, &table(), "").text, text);
    }
}
