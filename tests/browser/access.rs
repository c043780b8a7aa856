//! Accessibility: axe finds nothing in any language, theme or width; what it cannot decide, tests here decide.

use crate::axe::{self, Finding, TAGS};
use crate::page::{Page, Setting, listed};

/// What axe cannot decide: each element is decided here, or else told.
fn undecided(page: &Page, findings: &[Finding]) -> Vec<String> {
    let mut open = Vec::new();
    for finding in findings {
        let decide = match finding.rule.as_str() {
            "color-contrast" => CONTRAST,
            "target-size" => SIZE,
            _ => "() => 'no test of ours decides this'",
        };
        let said = page.run(
            &format!("return ({decide})(document.querySelector(arguments[0][0]));"),
            &[serde_json::from_str(&finding.target).unwrap()],
        );
        if let Some(said) = said.as_str() {
            open.push(format!("{finding}: {said}"));
        }
    }
    open
}

/// The contrast of words with what lies under them, by WCAG's formula over computed colours: the ground of the nearest
/// element that has one, or for words in a picture the accent, where their ink says that they stand on it.
const CONTRAST: &str = "element => {
    const values = colour => colour.match(/[\\d.]+/g).map(Number);
    const luminance = colour => { const [r, g, b] = values(colour).map(v => v / 255)
        .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
    const computed = colour => { const probe = document.createElement('i'); probe.style.color = colour;
        document.body.append(probe); const found = getComputedStyle(probe).color; probe.remove(); return found; };
    const accent = () => computed(getComputedStyle(element).getPropertyValue('--accent').trim());
    let around = element, ground = element.classList.contains('ink-on') ? accent() : null;
    while (!ground && around) {
        const own = getComputedStyle(around).backgroundColor;
        if ((values(own)[3] ?? 1) > 0) ground = own;
        around = around.parentElement;
    }
    const style = getComputedStyle(element), ink = element.ownerSVGElement ? style.fill : style.color;
    const [x, y] = [ink, ground ?? computed('Canvas')].map(luminance).sort((p, q) => q - p);
    const ratio = (x + 0.05) / (y + 0.05);
    const large = parseFloat(style.fontSize) >= 24 || parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700;
    return ratio >= (large ? 3 : 4.5) ? null : 'contrast ' + ratio.toFixed(2) + ' of ' + ink + ' on ' + ground;
}";

/// Marks of one picture may lie upon each other, and numbers in a sentence side by side: the arrows, the table and the
/// index reach each of them too (WCAG 2.5.8, equivalent and inline).
const SIZE: &str =
    "element => element.closest('.picture, p, blockquote, .report-text, .entry, table.data')
    ? null : 'a control of its own is too small or too near to another'";

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
    let open = undecided(&page, &report.incomplete);
    assert!(open.is_empty(), "{hash} at {width}: {}", open.join("\n"));
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

/// The contrast of every word of a picture, and of every mark that tells something, against the page, by WCAG's formula
/// over computed colours.
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
             for (const mark of document.querySelectorAll('.ink-mark, .ink-part, .ink-after, .ink-before, .ink-derived, .ink-rest, .ink-goal, .ink-open')) {
                 const style = getComputedStyle(mark);
                 const ratio = contrast(style.stroke === 'none' ? style.fill : style.stroke, ground);
                 if (ratio < 3) weak.push(mark.getAttribute('class') + ' ' + ratio);
             }
             return weak;",
            &[],
        );
        assert_eq!(weak, serde_json::json!([]), "{hash}");
    }
}
