//! The bundle as it is shared: a folder below any path of any host, and one file that opens from disk without a network.

use serde_json::Value;

use crate::page::{Page, Setting, listed};
use crate::server::Serving;

/// Gathers what the page's own policy refuses.
const LISTEN: &str = "window.__refused = [];
    document.addEventListener('securitypolicyviolation', event =>
        __refused.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));";

const DEEP: Setting = Setting {
    serving: Serving {
        base: "/a/deep/path/",
        ..Serving::PLAIN
    },
    before: Some(LISTEN),
    ..Setting::PLAIN
};

const FROM_DISK: Setting = Setting {
    file: "casetrace.html",
    from_disk: true,
    before: Some(LISTEN),
    ..Setting::PLAIN
};

/// What every form of the bundle can do.
fn explore(page: &Page) {
    page.wait_ready();
    let charts = page.count("figure.chart");
    assert!(charts >= 10, "{charts} charts");
    assert_eq!(page.count("svg.picture"), charts * 2);
    page.click("svg.picture[data-layout=wide] a.mark");
    page.wait_until("location.hash.includes('figure=')", "the mark is chosen");
    page.wait_until(
        "document.querySelector('.evidence-text a[aria-current=true], .report-text a[aria-current=true]')",
        "its sentence is marked",
    );
    page.wait_until(
        "document.querySelector('aside.evidence blockquote')",
        "the evidence quotes it",
    );
    for (tag, words) in [
        ("en", "The report"),
        ("zh-Hans", "报告全文"),
        ("zh-Hant", "報告全文"),
    ] {
        page.click(&format!(".languages a[lang={tag}]"));
        page.wait_until(
            &format!("document.documentElement.lang === '{tag}'"),
            "the language is switched in place",
        );
        assert_eq!(page.text("#h-report"), words);
    }
    assert!(page.text("#build").starts_with("CaseTrace "));
}

/// The elements with a style of their own, but for the tooltip, which the program places.
const STYLED: &str =
    "[...document.querySelectorAll('[style]:not(.tooltip)')].map(of => of.outerHTML.slice(0, 200))";

fn nothing_amiss(page: &Page) {
    assert_eq!(page.eval("__refused"), Value::Array(Vec::new()));
    let errors = page.console_errors();
    assert!(errors.is_empty(), "{}", listed(&errors));
    assert_eq!(page.eval(STYLED), Value::Array(Vec::new()));
    assert_eq!(page.count("base"), 0);
}

#[test]
fn the_folder_works_at_a_deep_path_under_its_policy() {
    let page = Page::open(DEEP);
    explore(&page);
    nothing_amiss(&page);
    let own = page.server().url();
    let foreign = page.requests();
    let foreign: Vec<_> = foreign
        .iter()
        .filter(|url| !url.starts_with(&own))
        .collect();
    assert!(foreign.is_empty(), "{}", listed(&foreign));
}

#[test]
fn the_one_file_works_from_disk_without_a_network() {
    let page = Page::open(FROM_DISK);
    explore(&page);
    nothing_amiss(&page);
    let requests = page.requests();
    assert!(requests.is_empty(), "{}", listed(&requests));
    assert_eq!(
        page.count(".plain-page"),
        0,
        "the program has no use for them"
    );
}

#[test]
fn the_one_file_works_on_a_server_as_well() {
    let page = Page::open(Setting {
        from_disk: false,
        ..FROM_DISK
    });
    explore(&page);
    nothing_amiss(&page);
}

#[test]
fn a_host_that_does_not_know_wasm_is_no_trouble() {
    let page = Page::open(Setting {
        serving: Serving {
            wasm_type: "application/octet-stream",
            ..DEEP.serving
        },
        ..DEEP
    });
    page.wait_ready();
    nothing_amiss(&page);
}

#[test]
fn the_policy_refuses_what_the_page_does_not_hold() {
    for setting in [DEEP, FROM_DISK] {
        let page = Page::open(setting);
        page.wait_ready();
        page.run(
            "const script = document.createElement('script');
             script.textContent = 'window.__ran = true';
             document.body.append(script);
             document.body.setAttribute('style', 'color: red');
             fetch('http://127.0.0.1:9/').catch(() => {});
             return new Promise(done => setTimeout(done, 100));",
            &[],
        );
        assert_eq!(page.eval("window.__ran ?? null"), Value::Null);
        let refused = page.text_of("__refused.join('; ')");
        for directive in ["script-src", "style-src", "connect-src"] {
            assert!(refused.contains(directive), "{directive}: {refused}");
        }
    }
}

#[test]
fn an_early_click_on_a_plain_page_is_an_address_of_the_program() {
    let page = Page::open(Setting {
        hash: "#page-en",
        ..FROM_DISK
    });
    page.wait_ready();
    page.wait_until("document.documentElement.lang === 'en'", "the language");
    assert_eq!(page.hash(), "#/?lang=en");
    assert_eq!(page.count("main .notice:not([hidden])"), 0);
}

#[test]
fn without_what_it_needs_the_one_file_stays_readable_and_says_why() {
    let page = Page::open(Setting {
        before: Some("delete window.WebAssembly"),
        ..FROM_DISK
    });
    let shown = page.text(".notice[data-kind=trouble]:not([hidden])");
    assert!(shown.contains("WebAssembly"), "{shown}");
    assert_eq!(page.number_of(TROUBLES).to_bits(), 1.0_f64.to_bits());
    assert!(page.console_errors().is_empty());
    page.click(".languages a[lang=en]");
    page.wait_until("location.hash === '#page-en'", "the plain page");
    assert!(page.text("body").contains("Transport investment"));
    assert!(page.text("body").contains("does not support WebAssembly"));
    assert!(!page.text("body").contains("報告全文"));
    assert_eq!(page.number_of(TROUBLES).to_bits(), 1.0_f64.to_bits());
}

/// How many boxes say why the program does not run, in what is shown.
const TROUBLES: &str = "[...document.querySelectorAll('[data-trouble]')].filter(it => it.getClientRects().length).length";

#[test]
fn where_the_one_file_cannot_start_it_says_so_in_the_language_asked_for() {
    for (hash, before, words) in [
        (
            "#/?lang=en",
            "delete window.WebAssembly",
            "does not support WebAssembly",
        ),
        (
            "#/?lang=zh-Hans",
            "delete window.WebAssembly",
            "不支持 WebAssembly",
        ),
        (
            "#page-en",
            "delete window.WebAssembly",
            "does not support WebAssembly",
        ),
        // What is packed is damaged on its way.
        (
            "#/?lang=en",
            "window.Uint8Array = undefined",
            "did not start",
        ),
    ] {
        let page = Page::open(Setting {
            hash,
            before: Some(before),
            ..FROM_DISK
        });
        page.wait_until(&format!("{TROUBLES} === 1"), hash);
        let shown = page.text("body");
        assert!(shown.contains(words), "{hash}: {shown}");
        assert!(!shown.contains("報告全文"), "{hash}: {shown}");
    }
}

#[test]
fn the_one_file_needs_nothing_of_the_browser_to_unpack_itself() {
    let page = Page::open(Setting {
        before: Some("delete window.DecompressionStream"),
        ..FROM_DISK
    });
    page.wait_ready();
    assert_eq!(page.count("[data-trouble]:not([hidden])"), 0);
}

/// What is shown before the sheet that the page links in its midst, and looks or lies another way without it.
const MOVED: &str = "(() => {
    const link = document.querySelector('main link[rel=stylesheet]');
    const before = element => link.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    const first = [...document.querySelectorAll('#app *')]
        .filter(it => before(it) && !it.contains(link) && !it.closest('details:not([open]) > :not(summary)'));
    const look = () => first.map(it => {
        const { x, y, width, height } = it.getBoundingClientRect();
        const styles = [null, '::before', '::after'].map(part => {
            const style = getComputedStyle(it, part);
            return [...style].map(name => style.getPropertyValue(name));
        });
        return JSON.stringify([x, y, width, height, styles]);
    });
    const withIt = look();
    link.sheet.disabled = true;
    const without = look();
    link.sheet.disabled = false;
    if (first.length < 50) return ['only ' + first.length + ' elements'];
    return first.filter((it, index) => withIt[index] !== without[index]).map(it => it.outerHTML.slice(0, 80));
})()";

#[test]
fn the_sheet_that_comes_later_moves_nothing_before_it() {
    for width in [600, 1280] {
        let page = Page::open(Setting {
            width,
            ..Setting::default()
        });
        page.wait_ready();
        assert_eq!(page.eval(MOVED), serde_json::json!([]), "{width} px");
        let bare = "getComputedStyle(document.querySelector('.entry')).display";
        assert_eq!(page.eval(bare), "grid", "{width} px");
    }
}

#[test]
fn the_folder_opened_from_disk_leads_to_the_one_file() {
    let page = Page::open(Setting {
        file: "index.html",
        ..FROM_DISK
    });
    page.wait_until(
        "document.querySelector('[data-trouble=file]').offsetParent",
        "the words",
    );
    let below = "getComputedStyle(document.querySelector('.entry')).display";
    assert_eq!(page.eval(below), "grid", "its sheet is found");
    page.click("[data-trouble=file] a.button");
    page.wait_until(
        "location.pathname.endsWith('/casetrace.html')",
        "the one file",
    );
    page.wait_ready();
}

/// What a reader without scripts has in each language: the address to open, what leads there, words to find.
const LANGUAGES: [(&str, &str, &str); 3] = [
    ("zh-Hant", "30億〔元〕", "至多5個工作日"),
    ("zh-Hans", "30亿〔元〕", "最多5个工作日"),
    ("en", "[CNY] 3,000 million", "at most 5 working days"),
];

#[test]
fn without_scripts_the_folder_is_complete_in_each_language() {
    let page = Page::open(Setting {
        scripts: false,
        before: None,
        ..DEEP
    });
    for (tag, amount, _) in LANGUAGES {
        page.click(&format!(".languages a[lang={tag}]"));
        let speaks = format!("document.documentElement?.lang === '{tag}'");
        page.wait_until(&speaks, "the page in that language");
        let charts = page.count("figure.chart");
        assert_eq!(page.count("svg.picture"), charts * 2);
        assert_eq!(page.count("figure.chart noscript table.data"), charts);
        assert!(page.text("main").contains(amount), "{tag}");
        assert!(page.count(".report-text a.figure-mark") > 20);
    }
}

/// In a plain page a figure, and a mark of a picture, lead to the words that state it.
fn follows_its_figures(page: &Page, tag: &str, amount: &str) {
    for (at, from) in ["p a", "svg a"].into_iter().enumerate() {
        let link = format!("document.querySelectorAll('.plain-page[lang={tag}] {from}')[{at} + 3]");
        page.run(&format!("{link}.scrollIntoView()"), &[]);
        page.run(
            &format!("{link}.dispatchEvent(new MouseEvent('click', {{ bubbles: true }}))"),
            &[],
        );
        let hash = page.text_of("location.hash");
        assert!(hash.starts_with(&format!("#/{tag}/")), "{hash}");
        let place = format!(
            "document.getElementById(decodeURIComponent('{}'))",
            &hash[1..]
        );
        page.wait_until(
            &format!("(box => box.height > 0 && box.top >= 0 && box.bottom <= innerHeight)({place}.getBoundingClientRect())"),
            "the words in view",
        );
        assert!(
            page.text("body").contains(amount),
            "{tag} alone is still shown"
        );
    }
}

#[test]
fn without_scripts_the_one_file_holds_every_language_behind_plain_links() {
    let page = Page::open(Setting {
        scripts: false,
        before: None,
        ..FROM_DISK
    });
    let charts = page.count("figure.chart");
    assert_eq!(page.count("#app svg.picture"), charts * 2);
    assert_eq!(page.count("figure.chart noscript table.data"), charts);
    for (tag, amount, _) in LANGUAGES.into_iter().rev() {
        let shown =
            "[...document.querySelectorAll('.languages a[lang=TAG]')].find(it => it.offsetParent)";
        page.run(&format!("{}.click()", shown.replace("TAG", tag)), &[]);
        let text = page.text("body");
        assert!(text.contains(amount), "{tag}");
        let others = LANGUAGES.iter().filter(|(other, ..)| *other != tag);
        for (_, other, _) in others {
            assert!(
                !text.contains(other),
                "{tag} alone is shown, not {other}: {text}"
            );
        }
        if tag != "zh-Hant" {
            let tables = format!(".plain-page[lang={tag}] table.data");
            assert!(page.count(&tables) >= charts);
            let drawn = "[...document.querySelectorAll('.plain-page[lang=TAG] svg.picture')]
                .filter(it => it.getBoundingClientRect().height > 40).length";
            assert_eq!(page.eval(&drawn.replace("TAG", tag)), charts, "{tag}");
            follows_its_figures(&page, tag, amount);
        }
    }
}
