//! What a reader finds in the panel of evidence, the index, the report and the method.

use crate::worlds::{CASE, SOURCE, TEXT, World, at, built_in, invented, loaded};
use casetrace::case::{NonFigureReason, Verdict};
use casetrace::i18n::Language;
use casetrace::i18n::message::Message;
use casetrace::markup;
use casetrace::measure;
use casetrace::page;
use casetrace::provenance;
use casetrace::repairs::Repairs;
use std::collections::BTreeSet;

/// A case in every language; the address says which of them is read.
type Told = fn(Language) -> &'static World;

/// The whole page at an address.
fn page(told: Told, hash: &str) -> String {
    markup::all(&page::body(&at(told, hash)))
}

/// The part of the page between two marks of it.
fn between<'a>(page: &'a str, from: &str, to: &str) -> &'a str {
    let start = page.find(from).unwrap_or_else(|| panic!("no {from}"));
    let end = page[start..].find(to).unwrap_or_else(|| panic!("no {to}"));
    &page[start..start + end]
}

fn evidence(told: Told, hash: &str) -> String {
    let page = page(told, hash);
    between(&page, "<aside", "</aside>").to_owned()
}

fn section(told: Told, name: &str, hash: &str) -> String {
    let page = page(told, hash);
    between(&page, &format!("id=\"{name}\" "), "</section>").to_owned()
}

fn check(html: &str, expected: &[&str]) {
    for words in expected {
        assert!(html.contains(words), "{words:?} is not in {html}");
    }
}

/// The words without the tags, as a reader sees them.
fn plain(html: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for c in html.chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => words.push(c),
            _ => {}
        }
    }
    words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

#[test]
fn nothing_chosen_says_how_to_choose_and_what_the_kinds_are() {
    let panel = evidence(built_in, "#/");
    check(
        &panel,
        &["data-empty", "還沒有選擇數字", "data-kind=\"derived\""],
    );
    assert!(!panel.contains("data-do=\"deselect\""));
}

#[test]
fn a_qualifier_stays_with_its_number_and_is_explained() {
    let panel = evidence(built_in, "#/?figure=roadside-km");
    check(
        &panel,
        &[
            "<q lang=\"zh-Hant\">余</q>",
            "略大於所寫的數字",
            "大於1.6萬公里",
        ],
    );
    check(&plain(&panel), &["1.6萬余公里"]);
    let panel = evidence(built_in, "#/?figure=e-licence-rate&lang=en");
    check(&panel, &["<q lang=\"zh-Hant\">接近</q>", "below 95%"]);
    assert!(plain(&panel).contains("Share ofnot stated"));
}

#[test]
fn a_plain_number_is_not_said_to_be_a_range() {
    let panel = evidence(built_in, "#/?figure=days-before&lang=en");
    assert!(!panel.contains("no single number is written"));
    check(&panel, &["none: the number stands plain"]);
    let panel = evidence(built_in, "#/?figure=growth-claimed&lang=en");
    check(&panel, &["a range; no single number is written"]);
}

#[test]
fn the_last_printed_place_is_that_of_the_print_in_whatever_unit_the_page_is_read() {
    for (unit, place) in [
        ("", "1萬元"),
        ("&unit=yi", "1萬元"),
        ("&unit=yuan&lang=en", "CNY 10,000"),
    ] {
        let panel = evidence(built_in, &format!("#/?figure=repair-funds{unit}"));
        check(&plain(&panel), &[place]);
    }
}

#[test]
fn what_the_report_leaves_open_is_said_to_be_open() {
    let panel = evidence(built_in, "#/?figure=e-licence-rate");
    assert_eq!(
        panel.matches("<dd class=\"unstated\">未說明</dd>").count(),
        2,
        "{panel}"
    );
    let panel = evidence(built_in, "#/?figure=central-funds");
    check(&plain(&panel), &["總數未說明"]);
}

#[test]
fn the_exact_words_are_marked_in_their_sentence_in_every_language() {
    for language in Language::ALL {
        let hash = format!("#/?figure=central-funds&lang={}", language.tag());
        let panel = evidence(built_in, &hash);
        check(
            &panel,
            &["<blockquote class=\"quote\" lang=\"zh-Hant\">", "<mark>"],
        );
        let translated = panel.contains("class=\"quote-translation\"");
        assert_eq!(translated, language != Language::Traditional);
        let says_so = panel.contains(Message::InTheReport.text(language));
        assert_eq!(says_so, translated, "{panel}");
    }
}

#[test]
fn what_others_put_behind_an_address_is_passed_over() {
    for tail in [
        "。",
        "%20",
        "”",
        "&chksm=1a&ascene=7",
        "&lang=zh_CN",
        "&figure=other",
    ] {
        let hash = format!("#/?figure=subsidies{tail}");
        let reading = at(built_in, &hash);
        assert_eq!(reading.selection(), Some("subsidies".into()), "{hash}");
        assert!(page::notice::notices(&reading).is_none(), "{hash}");
    }
    let reading = at(built_in, "#/?figure=subsidiess");
    assert_eq!(reading.selection(), None);
    assert!(page::notice::notices(&reading).is_some());
}

#[test]
fn a_sentence_is_quoted_once_with_all_that_it_says_of_a_figure() {
    let panel = evidence(built_in, "#/?figure=central-funds");
    assert_eq!(panel.matches("<blockquote").count(), 1, "{panel}");
    check(
        &panel,
        &[
            "<mark>2025年上半年</mark>",
            "<mark>7.17億元</mark>",
            "<mark>位居全省各市州第4位</mark>",
        ],
    );
}

#[test]
fn no_sentence_is_quoted_twice() {
    let world = built_in(Language::Traditional);
    for id in world.case.value_ids() {
        let panel = evidence(built_in, &format!("#/?figure={}", id.as_str()));
        let mut quotes = BTreeSet::new();
        for quote in panel.split("<blockquote").skip(1) {
            let quote = quote.split("</blockquote>").next().unwrap_or_default();
            let words = plain(&format!("<{quote}"));
            assert!(
                quotes.insert(words),
                "{} quotes twice: {panel}",
                id.as_str()
            );
        }
    }
}

#[test]
fn words_elsewhere_that_a_figure_needs_are_quoted_too() {
    let mut elsewhere = 0;
    for told in [built_in as Told, invented as Told] {
        let world = told(Language::Traditional);
        let sentence = |quote| {
            let document = world.index.document();
            let found = provenance::locate(document, quote).span();
            found.map(|span| document.sentence(span))
        };
        for figure in &world.case.figures {
            let panel = evidence(told, &format!("#/?figure={}", figure.id));
            for quote in &figure.also {
                check(&panel, &[&format!("<mark>{}</mark>", quote.exact)]);
                if sentence(quote) != sentence(&figure.quote) {
                    let said = Message::QuoteAlso.text(at(told, "#/").language());
                    check(&panel, &[said]);
                    elsewhere += 1;
                }
            }
        }
    }
    assert!(elsewhere > 0, "some words stand in another sentence");
}

#[test]
fn a_derived_value_shows_its_formula_in_words_and_links_its_inputs() {
    let world = built_in(Language::Traditional);
    let panel = evidence(built_in, "#/?figure=growth-2023&lang=en");
    check(&panel, &["data-kind=\"derived\"", "b ÷ a − 1 ≈ 33%"]);
    let derived = world
        .case
        .derived
        .iter()
        .find(|d| d.id.as_str() == "growth-2023")
        .unwrap();
    for (_, input) in &derived.inputs {
        check(&panel, &[&format!("data-origin=\"{input}\"")]);
    }
    // The claim that it bears on is told beside it.
    check(&panel, &["data-verdict=\"partly\""]);
}

#[test]
fn every_derived_value_names_each_input_with_its_value() {
    let world = built_in(Language::Traditional);
    for derived in &world.case.derived {
        let panel = evidence(built_in, &format!("#/?figure={}", derived.id));
        let formula = between(&panel, "<div class=\"formula\">", "</ul>");
        let values = formula.matches("class=\"input-value\"").count();
        assert_eq!(values, derived.inputs.len(), "{}", derived.id);
    }
}

#[test]
fn a_claim_that_cannot_be_checked_says_so_and_what_is_missing() {
    let world = built_in(Language::Traditional);
    let open = world
        .case
        .checks
        .iter()
        .filter(|check| check.verdict == Verdict::Uncheckable);
    for check_ in open {
        for (_, input) in &check_.inputs {
            let panel = evidence(built_in, &format!("#/?figure={input}"));
            check(&panel, &["data-verdict=\"uncheckable\"", "報告沒有給出"]);
        }
    }
}

#[test]
fn a_claim_shows_the_check_of_its_own_words() {
    let world = built_in(Language::Traditional);
    let span = |id: &casetrace::case::Id| world.index.statement(id).and_then(|trace| trace.span());
    let mut shown = 0;
    for claim in &world.case.claims {
        let overlaps = |check: &&casetrace::case::Check| {
            let spans = span(&check.id).zip(span(&claim.id));
            spans.is_some_and(|(check, claim)| check.overlaps(claim))
        };
        let verdicts = world.case.checks.iter().filter(overlaps).count();
        let panel = evidence(built_in, &format!("#/?figure={}", claim.id));
        assert!(
            panel.matches("class=\"verdict\"").count() >= verdicts,
            "{}",
            claim.id
        );
        shown += verdicts;
    }
    assert!(shown > 3, "claims and checks share words");
}

#[test]
fn what_came_of_copying_can_be_said() {
    let panel = evidence(built_in, "#/?figure=central-funds&lang=en");
    check(
        &panel,
        &["id=\"copy-link-said\" role=\"status\"", "data-refused="],
    );
}

#[test]
fn the_charts_that_show_a_figure_are_linked_by_an_address_the_page_knows() {
    let panel = evidence(built_in, "#/?figure=investment-2023");
    check(
        &panel,
        &[
            "data-do=\"chart\"",
            "href=\"#/investment?figure=investment-2023\"",
        ],
    );
}

#[test]
fn the_text_of_an_error_report_names_case_figure_words_and_address() {
    let panel = evidence(built_in, "#/?figure=central-funds");
    let text = between(
        &panel,
        "<textarea class=\"copy-text\" id=\"copy-report\"",
        "</textarea>",
    );
    check(
        text,
        &["7.17億元", "central-funds", "#/?figure=central-funds"],
    );
    check(text, &[&built_in(Language::Traditional).case.version]);
}

#[test]
fn a_damaged_quote_is_told_and_never_marked_as_found() {
    let world = invented(Language::English);
    let broken: Vec<_> = world
        .index
        .broken()
        .filter_map(|entry| entry.subject.id())
        .collect();
    assert!(!broken.is_empty(), "the fixture has a damaged quote");
    for id in &broken {
        let panel = evidence(invented, &format!("#/?figure={id}&lang=en"));
        check(&panel, &["data-kind=\"trouble\""]);
    }
    let method = section(invented, "method", "#/?lang=en");
    check(&method, &["do not match the report"]);
}

/// The built-in case with a label that would be markup.
fn hostile(language: Language) -> &'static World {
    let label = "<img src=x onerror=alert(1)>&\\\"";
    let hostile = CASE.replacen("報告所稱“兩位數”增速", label, 1);
    assert_ne!(hostile, CASE);
    loaded(&hostile, TEXT, None, None, language)
}

#[test]
fn text_from_a_case_never_becomes_markup() {
    let page = page(hostile, "#/?figure=growth-claimed");
    assert!(!page.contains("<img"));
    check(&page, &["&lt;img src=x onerror=alert(1)&gt;&amp;"]);
}

#[test]
fn the_index_lists_everything_once() {
    let world = built_in(Language::Traditional);
    let index = section(built_in, "claims", "#/");
    let all = world.case.value_ids().count() + world.case.claims.len();
    assert_eq!(index.matches("class=\"entry\"").count(), all);
    check(&index, &["role=\"status\"", &format!("共{all}項")]);
}

#[test]
fn the_report_marks_every_figure_and_claim_in_every_language() {
    let world = built_in(Language::Traditional);
    for language in Language::ALL {
        let report = section(built_in, "report", &format!("#/?lang={}", language.tag()));
        let stated = world.case.figures.iter().map(|figure| &figure.id);
        for id in stated.chain(world.case.claims.iter().map(|claim| &claim.id)) {
            let origins = report.split("data-origin=\"").skip(1);
            let mut names = origins.filter_map(|rest| rest.split('"').next());
            let marked = names.any(|names| names.split(' ').any(|name| name == id.as_str()));
            assert!(marked, "{id} in {}", language.tag());
        }
    }
}

#[test]
fn the_report_in_its_own_words_is_whole_and_shows_each_restored_run() {
    let world = built_in(Language::Traditional);
    let report = section(built_in, "report", "#/");
    let runs = runs(world);
    assert_eq!(
        report.matches("<ins class=\"restored\">").count(),
        runs.runs.len()
    );
    let said = "<span class=\"visually-hidden\" lang=\"zh-Hant\">復原的字：</span>";
    let words = plain(&report.replace(said, ""));
    for line in TEXT.lines().filter(|line| !line.trim().is_empty()) {
        assert!(words.contains(line.trim()), "{line}");
    }
    for run in &runs.runs {
        let shown = report.split("<ins class=\"restored\">").skip(1);
        let mut shown = shown.filter_map(|rest| rest.split("</ins>").next());
        let found = shown.any(|inside| plain(&inside.replace(said, "")) == run.restored);
        assert!(found, "{}", run.restored);
    }
}

#[test]
fn a_translated_report_leads_to_the_original() {
    let report = section(built_in, "report", "#/?lang=en");
    check(&report, &["Read the original", "data-with=\"zh-Hant\""]);
    assert!(!section(built_in, "report", "#/").contains("讀原文"));
}

#[test]
fn the_text_as_received_keeps_every_character_and_proves_every_run() {
    let world = built_in(Language::Traditional);
    let report = section(built_in, "report", "#/?text=received&lang=en");
    let runs = runs(world);
    let text = between(&report, "data-version=\"received\"", "</div>");
    let mut words = text.to_owned();
    for name in ["unreadable run: ", "inserted pinyin: "] {
        let spoken = format!("<span class=\"visually-hidden\" lang=\"en\">{name}</span>");
        words = words.replace(&spoken, "");
    }
    let words = plain(&words);
    for line in SOURCE.lines() {
        assert!(words.contains(line), "{line}");
    }
    assert_eq!(
        text.matches("<del class=\"received\">").count(),
        runs.runs.len() + runs.glosses.len()
    );
    let list = between(&report, "<ol class=\"repairs\">", "</ol>");
    assert_eq!(list.matches("<li>").count(), runs.runs.len());
    for run in &runs.runs {
        check(
            &plain(list),
            &[&run.received, &run.restored, run.why(Language::English)],
        );
    }
    let switch = between(&report, "<div class=\"reading-tools", "</div>");
    let chosen = "data-with=\"received\" aria-current=\"true\"";
    check(switch, &[chosen, "data-with=\"restored\">"]);
}

fn runs(world: &'static World) -> &'static Repairs {
    world.repairs.as_ref().expect("the repairs are loaded")
}

#[test]
fn the_method_gives_each_check_its_verdict_and_links_its_inputs() {
    let world = built_in(Language::Traditional);
    let method = section(built_in, "method", "#/");
    for (declared, outcome) in measure::outcomes(&world.case) {
        let name = match outcome.verdict {
            Verdict::Consistent => "consistent",
            Verdict::Inconsistent => "inconsistent",
            Verdict::Partly => "partly",
            Verdict::Uncheckable => "uncheckable",
        };
        check(&method, &[&format!("data-verdict=\"{name}\"")]);
        for (_, input) in &declared.inputs {
            check(&method, &[&format!("data-origin=\"{input}\"")]);
        }
    }
    let badges = method.matches("class=\"verdict\"").count();
    assert_eq!(badges, world.case.checks.len());
}

#[test]
fn the_method_lists_each_qualifying_word_with_what_it_says() {
    let method = section(built_in, "method", "#/?lang=en");
    let table = between(&method, "id=\"qualifiers-caption\"", "</table>");
    check(
        &plain(table),
        &["余 (>)", "最多 (<=)", "接近 (<)", "somewhat above"],
    );
}

#[test]
fn the_method_lists_every_number_that_claims_nothing_under_its_reason() {
    let world = built_in(Language::Traditional);
    let method = plain(&section(built_in, "method", "#/"));
    for other in &world.case.non_figures {
        check(&method, &[&other.quote.exact]);
    }
    let slogans = |reason| {
        world
            .case
            .non_figures
            .iter()
            .any(|other| other.reason == reason)
    };
    assert_eq!(
        slogans(NonFigureReason::Slogan),
        method.contains("政策用語")
    );
}

#[test]
fn the_method_states_date_limits_and_licences() {
    let method = section(built_in, "method", "#/?lang=en");
    check(
        &method,
        &[
            "2026-11-29",
            "Not tested",
            "screen readers",
            "plotters",
            "CC0-1.0",
        ],
    );
}

/// What a search shows, with the words of these languages at hand.
fn list(asked: &str, heard: &[Language]) -> String {
    let mut reading = at(built_in, "#/");
    reading.route.asked = asked.to_owned();
    reading.heard = heard.iter().map(|language| built_in(*language)).collect();
    markup::all(&page::claims::list(&reading))
}

/// How many entries a search finds.
fn found(asked: &str, heard: &[Language]) -> usize {
    let list = list(asked, heard);
    list.matches("<a class=\"entry\"").count()
}

#[test]
fn a_search_that_finds_nothing_says_what_to_try() {
    let hint = Message::FilterNone.text(Language::Traditional);
    assert!(list("飛機場", &[]).contains(hint));
    assert!(!list("公里", &[]).contains(hint));
}

#[test]
fn a_search_understands_every_language_whose_words_are_at_hand() {
    for (asked, language) in [
        ("transport investment", Language::English),
        ("close to", Language::English),
        ("电子证照", Language::Simplified),
    ] {
        assert_eq!(found(asked, &[]), 0, "{asked}");
        assert!(found(asked, &[language]) > 0, "{asked}");
    }
    assert_eq!(found("公里", &[]), found("公里", &Language::ALL));
    // What stands in the quoted sentence, a place, and an amount without its comma are found as well.
    assert!(found("零跑動", &[]) > 0 && found("首位", &[]) > 0);
    assert_eq!(found("零跑动", &[]), 0);
    assert!(found("零跑动", &[Language::Simplified]) > 0);
    let english = [Language::English];
    assert!(found("1250", &english) > 0);
    for alike in ["1,250", "１２５０", "１，２５０"] {
        assert_eq!(found("1250", &english), found(alike, &english), "{alike}");
    }
    for part in ["ｇ４２２２", "4222"] {
        assert!(found(part, &[]) > 0, "{part}");
    }
    // A word is looked for at its beginning: “over” is in no “turnover”.
    let over = list("over", &english);
    assert!(
        found("over", &english) > 0 && !over.contains("turnover"),
        "{over}"
    );
    assert!(found("turn", &english) > 0);
}

#[test]
fn the_head_counts_how_the_checks_came_out() {
    for told in [built_in as Told, invented as Told] {
        for language in Language::ALL {
            let world = told(language);
            let reading = at(told, &format!("#/?lang={}", language.tag()));
            let head = markup::all(&page::head::head(&reading));
            let tally = between(&head, "<p class=\"tally\">", "</p>");
            check(tally, &["href=\"#/method"]);
            let outcomes = measure::outcomes(&world.case);
            let mut counted = 0;
            for (_, outcome) in &outcomes {
                let name = format!("{:?}", outcome.verdict).to_lowercase();
                let alike = outcomes
                    .iter()
                    .filter(|(_, it)| it.verdict == outcome.verdict);
                let part = between(tally, &format!("data-verdict=\"{name}\">"), "</span>");
                let count = alike.count();
                assert!(part.ends_with(&format!(" {count}")), "{part}");
                counted += 1;
            }
            assert_eq!(tally.matches("data-verdict").count(), distinct(&outcomes));
            assert!(counted > 3);
        }
    }
}

fn distinct(outcomes: &[(&casetrace::case::Check, measure::Outcome)]) -> usize {
    let names = outcomes.iter().map(|(_, it)| format!("{:?}", it.verdict));
    names.collect::<std::collections::BTreeSet<_>>().len()
}

#[test]
fn each_section_shows_its_checks_with_verdict_and_what_is_missing() {
    for told in [built_in as Told, invented as Told] {
        for language in Language::ALL {
            let world = told(language);
            let hash = format!("#/?lang={}", language.tag());
            let reading = at(told, &hash);
            let voice = reading.voice();
            for (declared, outcome) in measure::outcomes(&world.case) {
                let part = section(told, declared.theme.as_str(), &hash);
                let items = between(&part, "<ul class=\"checks\">", "</ul>");
                let words = plain(items);
                let missing = voice.text(&declared.missing);
                check(&words, &[&voice.text(&declared.label), &missing]);
                let name = format!("{:?}", outcome.verdict).to_lowercase();
                check(items, &[&format!("data-verdict=\"{name}\"")]);
            }
        }
    }
}

#[test]
fn who_is_set_apart_stands_in_sight_with_scope_and_set_size_or_not_stated() {
    for told in [built_in as Told, invented as Told] {
        for language in Language::ALL {
            let hash = format!("#/?lang={}", language.tag());
            let reading = at(told, &hash);
            let voice = reading.voice();
            let claims = reading.world.case.claims.iter();
            let apart = claims.filter(|claim| claim.kind.distinguishes());
            for claim in apart {
                let part = section(told, claim.theme.as_str(), &hash);
                let list = between(&part, "<ul class=\"entries\">", "</ul>");
                let before = part
                    .split("<ul class=\"entries\">")
                    .next()
                    .unwrap_or_default();
                assert!(
                    !before.contains("<details class=\"statements\""),
                    "{} is not folded",
                    claim.id
                );
                let from = format!("data-origin=\"{}\"", claim.id);
                let entry = plain(between(list, &from, "</li>"));
                let entity = reading.world.case.entity(&claim.entity);
                let entity = entity.map(|it| voice.text(&it.label));
                let not_stated = Message::NotStated.text(language);
                let size = claim.set_size.map(|size| size.to_string());
                check(
                    &entry,
                    &[
                        &entity.unwrap_or_default(),
                        &voice.text(&claim.scope),
                        size.as_deref().unwrap_or(not_stated),
                        voice.period(&claim.id).as_deref().unwrap_or(not_stated),
                        &claim.quote.exact,
                    ],
                );
            }
        }
    }
}

#[test]
fn the_mark_of_an_editorial_unit_is_on_what_stands_in_brackets() {
    for language in Language::ALL {
        let page = page(built_in, &format!("#/?lang={}", language.tag()));
        let marked: Vec<_> = page.split("unit-editorial\"").skip(1).collect();
        assert!(!marked.is_empty());
        for part in marked {
            let words = plain(&format!("<{}", between(part, "", "</span>")));
            assert!(words.contains(['[', '〔']), "{words}");
        }
    }
}

#[test]
fn what_the_same_words_tell_lights_up_together() {
    let world = built_in(Language::Traditional);
    let check = |id: &str, others: &[&str]| {
        let told: Vec<_> = world.told_with(&id.into());
        let told: Vec<_> = told.iter().map(|id| id.as_str()).collect();
        assert_eq!(told, others, "{id}");
        let lit = world.related(&id.into());
        assert!(others.iter().all(|other| lit.contains(&(*other).into())));
    };
    check("approval-rate", &["start-rate", "completion-rate"]);
    check("completion-rate", &["approval-rate", "start-rate"]);
    check("water-turnover", &["road-turnover"]);
    check("central-funds", &[]);
    check("village-bus", &[]);
}

#[test]
fn what_is_derived_lights_up_with_what_it_is_derived_from() {
    for told in [built_in as Told, invented] {
        let world = told(Language::English);
        for derived in &world.case.derived {
            let lit = world.related(&derived.id);
            for (_, input) in &derived.inputs {
                assert!(lit.contains(input), "{}: {input}", derived.id);
                let back = world.related(input);
                assert!(back.contains(&derived.id), "{input}: {}", derived.id);
            }
        }
    }
}

#[test]
fn a_derived_value_quotes_each_sentence_of_its_inputs_once_with_the_numbers_marked() {
    for told in [built_in as Told, invented] {
        let world = told(Language::Traditional);
        for derived in &world.case.derived {
            let panel = evidence(told, &format!("#/?figure={}", derived.id));
            let quotes: Vec<_> = panel.split("<blockquote").skip(1).collect();
            for (_, input) in &derived.inputs {
                let Some(span) = world.index.statement(input).and_then(|trace| trace.span()) else {
                    continue;
                };
                let words = format!("<mark>{}</mark>", world.index.document().slice(span));
                let holding = quotes.iter().filter(|quote| quote.contains(&words)).count();
                assert_eq!(holding, 1, "{}: {words} in {panel}", derived.id);
            }
        }
    }
}
