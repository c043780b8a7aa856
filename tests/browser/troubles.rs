//! Bad days: each ends in plain words with a way on, never in a blank page.

use crate::page::{Page, Setting};
use crate::server::{Serving, dist};

#[test]
fn an_address_that_names_nothing_says_so_and_shows_the_case() {
    for (hash, words) in [
        ("#/?lang=en&figure=nothing", "no figure or claim"),
        ("#/nowhere?lang=en", "no section of this page"),
        ("#/?lang=en&unit=shells", "unit=shells"),
        ("#/?lang=en&figure=%ff", "says nothing"),
        ("#/?lang=en&table=nothing", "no chart of this case"),
        ("#nonsense", "讀不懂"),
    ] {
        let page = Page::ready(hash);
        let notice = page.text("#notices .notice");
        assert!(notice.contains(words), "{hash}: {notice}");
        assert!(
            page.count("svg[data-chart]") > 10,
            "{hash}: the case is shown all the same"
        );
        page.click("#notices a.button");
        page.wait_until("!document.querySelector('#notices .notice')", "the way on");
    }
}

#[test]
fn what_a_chat_app_appends_is_no_trouble() {
    let page = Page::ready("#/?lang=en&figure=subsidies&from=singlemessage&isappinstalled=0");
    assert_eq!(page.count("#notices .notice"), 0);
    assert!(page.text("aside.evidence").contains("1,250"));
}

fn replaced(page: &mut Vec<u8>, from: &str, to: &str) {
    let text = String::from_utf8(std::mem::take(page)).unwrap();
    assert!(text.contains(from), "the page holds {from}");
    *page = text.replacen(from, to, 1).into_bytes();
}

/// Waits for the words of a trouble and gives them. No other trouble is told.
fn trouble(page: &Page, reason: &str) -> String {
    let shown = "[...document.querySelectorAll('[data-trouble]')].filter(box => box.getClientRects().length)";
    page.wait_until(&format!("{shown}.length"), "the words");
    assert_eq!(
        page.eval(&format!("{shown}.map(box => box.dataset.trouble)")),
        serde_json::json!([reason])
    );
    assert!(
        page.count("svg[data-chart]") > 10,
        "the case is there to read all the same"
    );
    assert_eq!(
        page.count("figure.chart details table.data"),
        page.count("figure.chart"),
        "and each chart's table, for which nothing is to be pressed any more"
    );
    page.text(&format!("[data-trouble={reason}]"))
}

fn served(hash: &'static str, serving: Serving) -> Page {
    Page::open(Setting {
        hash,
        serving,
        ..Setting::default()
    })
}

#[test]
fn a_damaged_case_names_the_place_and_the_way_on() {
    let wrong_word: fn(&mut Vec<u8>) =
        |page| replaced(page, "\"kind\":\"money\"", "\"kind\":\"shells\"");
    let no_json: fn(&mut Vec<u8>) = |page| replaced(page, "\"version\":", "\"version\":,");
    let no_text: fn(&mut Vec<u8>) = |page| {
        let text = String::from_utf8(std::mem::take(page)).unwrap();
        let (before, block) = text.split_once("id=\"case-text\">").unwrap();
        let (_, behind) = block.split_once("</script>").unwrap();
        *page = format!("{before}id=\"case-text\">\"\"</script>{behind}").into_bytes();
    };
    let half_repairs: fn(&mut Vec<u8>) = |page| {
        let text = String::from_utf8(std::mem::take(page)).unwrap();
        let (before, block) = text.split_once("id=\"case-restoration\">").unwrap();
        let (block, behind) = block.split_once("</script>").unwrap();
        let half: String = block.chars().take(900).collect();
        *page = format!("{before}id=\"case-restoration\">{half}</script>{behind}").into_bytes();
    };
    // The loader finds nothing wrong in another number.
    let another_value: fn(&mut Vec<u8>) = |page| replaced(page, "\"1250000000\"", "\"1350000000\"");
    for (alter, place) in [
        (half_repairs, "case-restoration"),
        (another_value, "case-data"),
        (wrong_word, "kind"),
        (no_json, "line 1"),
        (no_text, "beyond the text"),
    ] {
        let alter = Some(alter);
        let page = served(
            "#/?lang=en",
            Serving {
                alter,
                ..Serving::default()
            },
        );
        let words = trouble(&page, "damaged");
        assert!(
            words.contains("cannot be read") && words.contains(place),
            "{words}"
        );
        assert_eq!(page.count("[data-trouble=damaged] a.button"), 1);
        // Controls that need the program would do nothing.
        let shown = "[...document.querySelectorAll('.scripted')].filter(it => it.getClientRects().length).length";
        assert_eq!(page.number_of(shown).to_bits(), 0.0_f64.to_bits());
    }
}

#[test]
fn one_file_that_did_not_arrive_whole_says_so() {
    let whole = std::fs::read_to_string(dist().join("casetrace.html")).unwrap();
    // A letter of the program, one of the data, and a word of the page, by which both are packed.
    for (before, behind) in [
        ("id=\"packed-program\">", 900),
        ("id=\"packed-data\">", 900),
        ("<h2 id=h-investment>", 0),
    ] {
        let at = whole.find(before).expect(before) + before.len() + behind;
        let next = whole[at..].chars().next().unwrap();
        let changed = if next == 'a' { "b" } else { "a" };
        let damaged = [&whole[..at], changed, &whole[at + next.len_utf8()..]].concat();
        let name = format!("casetrace-damaged-{}-{at}.html", std::process::id());
        let file = std::env::temp_dir().join(name);
        std::fs::write(&file, damaged).unwrap();
        let page = served("#/", Serving::default());
        page.go(&format!("file://{}", file.display()));
        let words = trouble(&page, "damaged");
        std::fs::remove_file(file).unwrap();
        assert!(
            words.contains("損壞") && words.contains("Adler-32"),
            "{words}"
        );
    }
}

#[test]
fn one_file_that_ends_too_early_says_so() {
    let whole = std::fs::read_to_string(dist().join("casetrace.html")).unwrap();
    for (lang, last, words) in [
        ("zh-Hant", "id=\"packed-data\">", "損壞"),
        ("en", "id=h-funding>", "損壞"),
        ("en", "id=\"packed-program\">", "damaged"),
    ] {
        let end = whole.find(last).unwrap() + last.len() + 2000;
        let name = format!("casetrace-short-{}-{end}.html", std::process::id());
        let file = std::env::temp_dir().join(name);
        std::fs::write(&file, &whole[..end]).unwrap();
        let page = served("#/", Serving::default());
        page.go(&format!("file://{}#/?lang={lang}", file.display()));
        page.wait_until(
            &format!("document.querySelector('[data-trouble=damaged]:not([hidden])') && document.body.innerText.includes('{words}')"),
            "the words",
        );
        std::fs::remove_file(file).unwrap();
        assert_eq!(page.count("html[data-scripted]"), 0);
    }
}

#[test]
fn where_the_program_cannot_run_one_file_shows_one_language() {
    let page = Page::open(Setting {
        file: "casetrace.html",
        hash: "#/?lang=en",
        before: Some("delete window.WebAssembly"),
        ..Setting::default()
    });
    let shown = "[...document.querySelectorAll('#app, .plain-page')].filter(it => it.getClientRects().length).map(it => it.lang)";
    let shows = |tag: &str| {
        page.wait_until(
            &format!("({shown}).join() === '{tag}'"),
            &format!("{tag} alone"),
        );
    };
    shows("en");
    for (link, tag) in [
        ("a[lang=zh-Hans]", "zh-Hans"),
        ("a[href^='#/zh-Hans/']", "zh-Hans"),
        ("a[lang=en]", "en"),
        ("a[href^='#/en/']", "en"),
        // The report's own page says its language at the root.
        ("a[lang=zh-Hant]", ""),
    ] {
        let links = format!(
            "[...document.querySelectorAll(\"{link}\")].find(it => it.getClientRects().length)"
        );
        page.run(&format!("{links}.click()"), &[]);
        shows(tag);
    }
}

#[test]
fn a_program_that_does_not_come_is_told() {
    for missing in [".wasm", ".js"] {
        let missing = Some(missing);
        let page = served(
            "#/?lang=en",
            Serving {
                missing,
                ..Serving::default()
            },
        );
        let words = trouble(&page, "start");
        assert!(words.contains("did not start"), "{words}");
    }
}

#[test]
fn a_style_that_does_not_come_keeps_no_program_from_starting() {
    let missing = Some(".css");
    let page = served(
        "#/?lang=en",
        Serving {
            missing,
            ..Serving::default()
        },
    );
    page.wait_ready();
    assert_eq!(page.count("[data-trouble]:not([hidden])"), 0);
    assert_eq!(page.count("html[data-scripted]"), 1);
}

#[test]
fn a_page_opened_from_the_disk_says_why_it_is_not_live() {
    for (file, lang, words, state) in [
        ("index.html", "zh-Hant", "檔案", "#/?lang=zh-Hant"),
        ("en.html", "en", "file", "#/?lang=en"),
        ("en.html#/funding", "en", "file", "#/funding?lang=en"),
        ("index.html#/?lang=en", "en", "file", "#/?lang=en"),
        (
            "en.html?s=/funding?figure=repair-funds&unit=wan",
            "en",
            "file",
            "#/funding?figure=repair-funds&unit=wan&lang=en",
        ),
        (
            "zh-Hans.html?s=%2Ffunding%3Ffigure%3Drepair-funds",
            "zh-Hans",
            "文件",
            "#/funding?figure=repair-funds&lang=zh-Hans",
        ),
        (
            "zh-Hans.html#/?figure=subsidies",
            "zh-Hans",
            "文件",
            "#/?figure=subsidies&lang=zh-Hans",
        ),
    ] {
        let page = served("#/", Serving::default());
        let folder = dist().canonicalize().unwrap();
        page.go(&format!("file://{}/{file}", folder.display()));
        page.wait_until(
            &format!("document.documentElement.lang === '{lang}'"),
            "the page in its language",
        );
        let told = trouble(&page, "file");
        assert!(told.contains(words), "{file}: {told}");
        // The one file opens at the same place and in the same language.
        let leads = page.text_of("document.querySelector('[data-trouble=file] a').href");
        assert!(
            leads.ends_with(&format!("casetrace.html{state}")),
            "{leads}"
        );
    }
}

#[test]
fn words_of_a_case_never_become_elements() {
    let alter: fn(&mut Vec<u8>) = |page| {
        let text = String::from_utf8(std::mem::take(page)).unwrap();
        let (before, data) = text.split_once("id=\"case-data\">").unwrap();
        let case = std::fs::read_to_string("seeds/suizhou/case.json").unwrap();
        let case: serde_json::Value = serde_json::from_str(&case).unwrap();
        let title = format!("\"title\":{}", case["title"]);
        assert!(data.contains(&title), "the case holds {title}");
        let hostile = "\"title\":\"<img src=x onerror=window.__hit=1><b>x</b>\"";
        let data = data.replacen(&title, hostile, 1);
        // As a build of such a case would write it: with no other sum than its own.
        let (before, _) = before.rsplit_once("data-sum").unwrap();
        *page = format!("{before}id=\"case-data\">{data}").into_bytes();
    };
    // Another unit of money, so that the program writes the head of the case itself.
    let page = served(
        "#/?unit=wan",
        Serving {
            alter: Some(alter),
            ..Serving::default()
        },
    );
    page.wait_ready();
    assert!(page.text("h1").contains("<img"), "{}", page.text("h1"));
    assert_eq!(page.eval("window.__hit ?? null"), serde_json::Value::Null);
}

#[test]
fn a_browser_without_webassembly_says_so() {
    let page = Page::open(Setting {
        hash: "#/?lang=en",
        before: Some("delete window.WebAssembly"),
        ..Setting::default()
    });
    let words = trouble(&page, "wasm");
    assert!(words.contains("does not support WebAssembly"), "{words}");
}

#[test]
fn denied_storage_and_clipboard_are_no_trouble() {
    let page = Page::open(Setting {
        hash: "#/?lang=en&figure=subsidies",
        before: Some(
            "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
                 Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });
             Object.defineProperty(navigator, 'clipboard', { get() { return undefined; } });",
        ),
        ..Setting::default()
    });
    page.wait_ready();
    page.click("[data-do=copy][data-with=copy-report]");
    page.wait_until(
        "!document.getElementById('copy-report').hidden",
        "the words to copy by hand",
    );
    let words = page.text_of("document.getElementById('copy-report').value");
    assert!(
        words.contains("12.5億元") && words.contains("subsidies"),
        "{words}"
    );
}

#[test]
fn a_panic_ends_in_words_and_leaves_the_page() {
    let page = Page::open(Setting {
        hash: "#/?lang=en",
        // Nothing of the page but its program makes elements; the views panic where a browser makes none.
        before: Some("Document.prototype.createElement = () => { throw new Error('broken') }"),
        ..Setting::default()
    });
    let words = trouble(&page, "stopped");
    assert!(words.contains("panicked"), "{words}");
}
