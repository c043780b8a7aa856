//! Languages: each is a page of its own; a click changes the words in place, and says so when they do not come.

use crate::page::{Page, Setting, listed};

#[test]
fn an_address_with_a_language_opens_the_page_served_in_it() {
    for (hash, file, lang) in [
        ("#/?lang=en&figure=central-share", "/en.html", "en"),
        (
            "#/report?theme=dark&lang=zh-Hans",
            "/zh-Hans.html",
            "zh-Hans",
        ),
        ("#/?lang=zh-Hant", "/", "zh-Hant"),
    ] {
        let page = Page::ready(hash);
        assert!(
            page.text_of("location.pathname").ends_with(file),
            "{hash}: {}",
            page.text_of("location.pathname")
        );
        assert_eq!(page.hash(), hash, "the state comes along");
        assert_eq!(page.text_of("document.documentElement.lang"), lang);
        let packs: Vec<_> = page
            .requests()
            .into_iter()
            .filter(|url| url.contains("words-"))
            .collect();
        assert!(
            packs.is_empty(),
            "the page brings its words: {}",
            listed(&packs)
        );
    }
}

#[test]
fn a_click_changes_the_words_in_place_and_asks_for_each_language_once() {
    let page = Page::ready("#/?figure=e-licence-rate");
    page.run("window.__same = document.querySelector('#main');", &[]);
    page.requests();
    for (tag, words) in [("en", "close to"), ("zh-Hant", "接近"), ("en", "close to")] {
        page.click(&format!(".languages a[lang={tag}]"));
        page.wait_until(
            &format!("document.documentElement.lang === '{tag}'"),
            "the language",
        );
        page.wait_until(
            &format!("document.querySelector('aside.evidence').innerText.includes('{words}')"),
            "the evidence in the language",
        );
        page.wait_until(
            &format!("document.activeElement.matches('.languages a[lang={tag}]')"),
            "the focus on the language",
        );
        assert_eq!(
            page.eval("document.querySelector('#main') === window.__same"),
            true,
            "no other page"
        );
    }
    let packs: Vec<_> = page
        .requests()
        .into_iter()
        .filter(|url| url.contains("words-"))
        .collect();
    assert_eq!(packs.len(), 1, "{}", listed(&packs));
}

#[test]
fn every_place_of_the_page_speaks_the_language_that_was_clicked() {
    let page = Page::ready("#/");
    page.click(".languages a[lang=en]");
    page.wait_until("document.documentElement.lang === 'en'", "the language");
    page.wait_until(
        "document.querySelector('h1').innerText.includes('Transport')",
        "the title",
    );
    // What is left in Chinese says so.
    let left = page.eval(
        "[...document.querySelectorAll('#app *')]
            .filter(element => [...element.childNodes].some(node => node.nodeType === 3 && /\\p{Script=Han}{2}/u.test(node.data)))
            .filter(element => !element.closest('[lang^=zh]') && !element.closest('noscript, [data-trouble]'))
            .map(element => element.outerHTML.slice(0, 160))",
    );
    let left: Vec<_> = left
        .as_array()
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(left.is_empty(), "{}", listed(&left));
}

#[test]
fn back_to_another_language_leads_to_where_the_reader_was() {
    let page = Page::open(Setting {
        file: "en.html",
        ..Setting::default()
    });
    page.wait_ready();
    let place = "document.getElementById('chart-standing-ranks').getBoundingClientRect().top";
    page.run(&format!("scrollBy(0, {place} - 120)"), &[]);
    page.run(
        "document.querySelector('.languages a[lang=zh-Hant]').click()",
        &[],
    );
    for (step, tag) in [
        ("", "zh-Hant"),
        ("history.back()", "en"),
        ("history.forward()", "zh-Hant"),
        ("history.back()", "en"),
    ] {
        page.run(step, &[]);
        page.wait_until(
            &format!("document.documentElement.lang === '{tag}' && Math.abs({place} - 120) < 20"),
            &format!("the chart where it was, after {step}"),
        );
    }
}

#[test]
fn the_way_to_the_original_leaves_the_reader_in_the_report() {
    let page = Page::ready("#/?lang=en");
    page.click("#report [data-do=language]");
    page.wait_until(
        "document.querySelector('.report-text').lang === 'zh-Hant'",
        "the original",
    );
    assert_eq!(page.text_of("document.activeElement.id"), "report");
    let seen = "(() => { const box = document.getElementById('report').getBoundingClientRect();
        return box.top < innerHeight && box.bottom > 0; })()";
    assert_eq!(page.eval(seen), true, "the report is in view");
}

#[test]
fn without_a_network_the_page_says_that_the_words_did_not_come_and_goes_on() {
    let page = Page::ready("#/");
    page.cut_network(true);
    page.click(".languages a[lang=en]");
    page.wait_until(
        "document.querySelector('#notices .notice')?.innerText.includes('English')",
        "the notice",
    );
    assert_eq!(page.text_of("document.documentElement.lang"), "zh-Hant");
    page.click("svg[data-chart] a.mark[data-origin=\"e-licence-rate\"]");
    page.wait_until(
        "document.querySelector('aside.evidence').innerText.includes('接近')",
        "the page works on",
    );
    page.cut_network(false);
    page.click(".languages a[lang=zh-Hans]");
    page.wait_until(
        "document.documentElement.lang === 'zh-Hans'",
        "another language",
    );
    page.wait_until(
        "!document.querySelector('#notices .notice')",
        "the notice goes",
    );
    page.click(".languages a[lang=en]");
    page.wait_until(
        "document.documentElement.lang === 'en'",
        "the language that did not come before",
    );
}

#[test]
fn the_gallery_is_a_page_of_its_own() {
    let page = Page::open(crate::page::Setting {
        hash: "#/gallery",
        ..crate::page::Setting::default()
    });
    page.wait_until("location.pathname.endsWith('/gallery.html')", "the gallery");
    page.wait_until(
        "document.querySelectorAll('svg').length > 50",
        "its specimens",
    );
    let errors = page.console_errors();
    assert!(errors.is_empty(), "{}", listed(&errors));
}

#[test]
fn a_search_stands_in_the_address_and_no_letter_of_it_is_a_step_of_its_own() {
    let page = Page::ready("#/?lang=en&figure=subsidies");
    let steps = page.number_of("history.length");
    let all = page.count("#claims-list .entry");
    page.focus("[data-do=filter]");
    for letter in "village".chars() {
        page.press(&letter.to_string());
    }
    page.wait_until("location.hash.includes('find=village&')", "the address");
    let found = page.count("#claims-list .entry");
    assert!(0 < found && found < all, "{found} of {all}");
    assert!(page.hash().contains("figure=subsidies"), "{}", page.hash());
    let now = page.number_of("history.length");
    assert_eq!(now.to_bits(), (steps + 1.0).to_bits(), "a search is a step");
    let asked = "document.querySelector('[data-do=filter]').value";
    page.reload();
    page.wait_ready();
    assert_eq!(page.text_of(asked), "village");
    page.wait_until(
        &format!("document.querySelectorAll('#claims-list .entry').length === {found}"),
        "the same entries",
    );
    page.run("location.hash = '#/?lang=en';", &[]);
    page.wait_until(&format!("{asked} === ''"), "an empty box");
    assert_eq!(page.count("#claims-list .entry"), all);
    page.back();
    page.wait_until(&format!("{asked} === 'village'"), "the words of before");
    assert_eq!(page.count("#claims-list .entry"), found);
    page.back();
    page.wait_until(&format!("{asked} === ''"), "no search");
    assert!(page.hash().contains("figure=subsidies"), "{}", page.hash());
    assert!(!page.hash().contains("claims"), "{}", page.hash());
}

#[test]
fn a_search_in_another_language_fetches_its_words_and_finds() {
    let page = Page::ready("#/");
    page.requests();
    page.focus("[data-do=filter]");
    page.run(
        "const box = document.activeElement;
         box.value = 'close to';
         box.dispatchEvent(new Event('input', { bubbles: true }));",
        &[],
    );
    page.wait_until(
        "document.querySelector('#claims-list a.entry[data-origin=e-licence-rate]')",
        "what English words find",
    );
    assert_eq!(page.text_of("document.documentElement.lang"), "zh-Hant");
    assert_eq!(page.text_of("document.activeElement.value"), "close to");
    let packs = page
        .requests()
        .into_iter()
        .filter(|url| url.contains("words-"));
    assert_eq!(packs.count(), 2, "each of the other languages once");
}
