//! Accessibility: axe finds nothing in any language, theme or width; what it cannot decide, tests here decide.

use crate::axe::{self, TAGS};
use crate::page::{Page, Setting, listed};

/// What axe calls incomplete, each with the assertion that decides it.
const DECIDED: [&str; 2] = [
    // Text in pictures and on accents: `the_inks_keep_their_contrast`.
    "color-contrast",
    // A mark's ring and letters overlap by design: `controls_are_large_enough_for_a_finger` and the arrows.
    "target-size",
];

fn check(hash: &'static str, width: u32) {
    let page = Page::open(Setting {
        hash,
        width,
        height: 900,
        ..Setting::default()
    });
    page.wait_ready();
    // What lies under the edge of the masthead just then is no smaller for it.
    page.run("scrollTo({ top: 0, behavior: 'instant' });", &[]);
    let report = axe::run(&page, &TAGS);
    assert!(report.passes > 20, "axe looked at the page");
    assert!(
        report.violations.is_empty(),
        "{hash} at {width}: {}",
        listed(&report.violations)
    );
    let open: Vec<_> = report
        .incomplete
        .iter()
        .filter(|finding| !DECIDED.contains(&finding.rule.as_str()))
        .collect();
    assert!(open.is_empty(), "{hash} at {width}: {}", listed(&open));
}

/// What else the address asks for, so that evidence, tables and the text as received are looked at as well.
const STATES: [&str; 3] = [
    "",
    "&figure=central-share&table=service-days.roads-panels",
    "&text=received&figure=bus-company-award",
];

/// Each width in each colour, no two of a language in the same state.
fn check_all(language: &str) {
    for (theme, first) in [("light", 0), ("dark", 1)] {
        for (place, width) in [1440, 768, 320].into_iter().enumerate() {
            let state = STATES[(first + place) % STATES.len()];
            let hash = format!("#/?lang={language}&theme={theme}{state}");
            check(hash.leak(), width);
        }
    }
}

#[test]
fn axe_finds_nothing_in_traditional_chinese() {
    check_all("zh-Hant");
}

#[test]
fn axe_finds_nothing_in_simplified_chinese() {
    check_all("zh-Hans");
}

#[test]
fn axe_finds_nothing_in_english() {
    check_all("en");
}

#[test]
fn the_page_has_one_h1_and_landmarks_in_order() {
    let page = Page::ready("#/");
    assert_eq!(page.count("h1"), 1);
    for landmark in ["header.masthead", "nav", "main", "aside", "footer"] {
        assert_eq!(page.count(landmark), 1, "{landmark}");
    }
    let levels = page.eval("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => +h.tagName[1])");
    let levels: Vec<i64> = levels
        .as_array()
        .unwrap()
        .iter()
        .filter_map(serde_json::Value::as_i64)
        .collect();
    assert!(
        levels.windows(2).all(|pair| pair[1] <= pair[0] + 1),
        "{levels:?}"
    );
}

/// The contrast of every word and every mark against the page, by WCAG's formula over computed colours.
#[test]
fn the_inks_keep_their_contrast() {
    for hash in ["#/?theme=light", "#/?theme=dark"] {
        let page = Page::ready(hash);
        let weak = page.run(
            "const luminance = c => { const [r, g, b] = c.match(/[\\d.]+/g).map(Number).map(v => v / 255)
                 .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                 return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
             const contrast = (a, b) => { const [x, y] = [luminance(a), luminance(b)].sort((p, q) => q - p);
                 return (x + 0.05) / (y + 0.05); };
             const ground = getComputedStyle(document.documentElement).backgroundColor;
             const weak = [];
             for (const text of document.querySelectorAll('.picture text')) {
                 const under = text.classList.contains('ink-on')
                     ? getComputedStyle(text.closest('section')).getPropertyValue('--accent').trim() : null;
                 const probe = document.createElement('i'); probe.style.color = under ?? ''; document.body.append(probe);
                 const base = under ? getComputedStyle(probe).color : ground; probe.remove();
                 const ratio = contrast(getComputedStyle(text).fill, base);
                 if (ratio < 4.5) weak.push(text.textContent + ' ' + text.getAttribute('class') + ' ' + ratio);
             }
             for (const mark of document.querySelectorAll('.ink-mark, .ink-part, .ink-after, .ink-goal, .ink-open')) {
                 const style = getComputedStyle(mark);
                 const ratio = contrast(style.fill === 'none' ? style.stroke : style.fill, ground);
                 if (ratio < 3) weak.push(mark.getAttribute('class') + ' ' + ratio);
             }
             return weak;",
            &[],
        );
        assert_eq!(weak, serde_json::json!([]), "{hash}");
    }
}
