//! Languages, colours, widths and media: the page in each of its forms.

use crate::case::case;
use crate::page::{Media, Page, Setting, listed};
use casetrace::i18n::Language;
use casetrace::wording::Voice;

#[test]
fn each_language_says_the_same_with_its_qualifiers() {
    let page = Page::ready("#/");
    for language in Language::ALL {
        page.click(&format!(".languages a[lang=\"{}\"]", language.tag()));
        page.wait_until(
            &format!("document.documentElement.lang === '{}'", language.tag()),
            "the language",
        );
        let voice = Voice {
            case: case(),
            language,
            money: None,
        };
        page.wait_until(
            &format!("document.title.startsWith({:?})", voice.text(&case().title)),
            "the title in the language",
        );
        let text = page.text("main");
        for chart in &case().charts {
            let title = voice.text(&chart.title);
            assert!(text.contains(&title), "{title} in {}", language.tag());
        }
        assert!(
            !text.contains('{'),
            "a slot is left open in {}",
            language.tag()
        );
    }
    assert!(page.hash().contains("lang=en"), "{}", page.hash());
}

#[test]
fn the_theme_is_the_systems_until_the_reader_chooses() {
    let dark = Media {
        dark: true,
        ..Media::default()
    };
    let page = Page::open(Setting {
        media: dark,
        ..Setting::default()
    });
    page.wait_ready();
    let ground = "getComputedStyle(document.documentElement).backgroundColor";
    let by_system = page.text_of(ground);
    page.visit("#/?theme=light");
    page.wait_until(
        &format!("{ground} === 'rgb(255, 255, 255)'"),
        "light by choice",
    );
    assert_ne!(by_system, "rgb(255, 255, 255)");
    page.visit("#/?theme=dark");
    page.wait_until(&format!("{ground} === '{by_system}'"), "dark by choice");
}

#[test]
fn nothing_scrolls_sideways_from_320_pixels_on() {
    for hash in [
        "#/?lang=en",
        "#/?figure=growth-2023",
        "#/report?text=received",
    ] {
        let page = Page::open(Setting {
            hash,
            width: 320,
            height: 700,
            ..Setting::default()
        });
        page.wait_ready();
        for width in [320, 360, 560, 768, 1024, 1440] {
            page.resize(width, 800);
            page.wait_until("true", "a frame");
            let over = page.number_of(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth",
            );
            assert!(over <= 0.0, "{hash} at {width}: {over} px too wide");
        }
    }
}

#[test]
fn what_stays_at_the_top_hides_nothing_of_the_panel_beside_the_page() {
    for hash in [
        "#/?figure=subsidies",
        "#/?figure=subsidies&lang=zh-Hans",
        "#/?figure=subsidies&lang=en",
    ] {
        let page = Page::ready(hash);
        for width in [1200, 1280, 1366, 1440] {
            page.resize(width, 800);
            page.wait_until("true", "a frame");
            let hit = page.eval(
                "(button => {
                    const box = button.getBoundingClientRect();
                    return [4, box.height - 4].every(y =>
                        document.elementFromPoint(box.left + box.width / 2, box.top + y) === button);
                })(document.querySelector('aside.evidence .close'))",
            );
            assert_eq!(hit, true, "{hash} at {width}");
        }
    }
}

#[test]
fn a_phone_shows_every_column_of_every_table() {
    let charts: Vec<_> = case().charts.iter().map(|it| it.id.as_str()).collect();
    let page = Page::ready("#/");
    page.resize(360, 740);
    for language in Language::ALL {
        let hash = format!("#/?lang={}&table={}", language.tag(), charts.join("."));
        page.visit(&hash);
        page.wait_until(
            &format!("document.documentElement.lang === '{}'", language.tag()),
            "the language",
        );
        let frames = "[...document.querySelectorAll('main .table-scroll')]";
        let shown = format!("{frames}.filter(frame => frame.offsetParent)");
        let charts = u32::try_from(charts.len()).unwrap();
        assert!(page.number_of(&format!("{shown}.length")) > f64::from(charts));
        let cut = page.eval(&format!(
            "{shown}.filter(frame => frame.scrollWidth > frame.clientWidth)
                .map(frame => frame.getAttribute('aria-labelledby'))"
        ));
        let cut: Vec<_> = cut
            .as_array()
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert!(cut.is_empty(), "{}: {}", language.tag(), listed(&cut));
    }
}

#[test]
fn controls_are_large_enough_for_a_finger() {
    let page = Page::open(Setting {
        width: 360,
        height: 740,
        ..Setting::default()
    });
    page.wait_ready();
    let small = page.eval(
        "[...document.querySelectorAll('button, .button, .table-switch, select, input, .languages a, nav.themes a, summary')]
            .filter(control => control.offsetParent)
            .map(control => [control, control.getBoundingClientRect()])
            .filter(([, box]) => box.height < 43.5)
            .map(([control, box]) => control.outerHTML.slice(0, 90) + ' ' + box.height)",
    );
    let small: Vec<String> = small
        .as_array()
        .unwrap()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert!(small.is_empty(), "{}", listed(&small));
}

#[test]
fn a_mark_is_hovered_in_the_narrow_layout_too() {
    let page = Page::open(Setting {
        hash: "#/?lang=en",
        width: 360,
        height: 740,
        ..Setting::default()
    });
    page.wait_ready();
    assert_eq!(
        page.number_of(SHOWN_NARROW).to_bits(),
        page.number_of(CHARTS).to_bits()
    );
    tooltip_of(&page, "e-licence-rate", "close to");
    // Between the marks the nearest one is meant, by the layout that is shown.
    let (x, y) = beside(
        &page,
        "svg[data-chart=\"service-days\"][data-layout=narrow]",
    );
    page.move_mouse(x, y);
    page.wait_until(
        "document.querySelector('.tooltip:not([hidden])')?.innerText.includes('day')",
        "the nearest mark",
    );
}

/// How many charts there are, and how many of them show their narrow picture and only that.
const CHARTS: &str = "document.querySelectorAll('figure.chart').length";
const SHOWN_NARROW: &str = "[...document.querySelectorAll('figure.chart')].filter(chart => {
    const shown = [...chart.querySelectorAll('svg')].filter(svg => svg.getClientRects().length);
    return shown.length === 1 && shown[0].dataset.layout === 'narrow';
}).length";

fn tooltip_of(page: &Page, id: &str, words: &str) {
    page.hover(&format!("svg[data-chart] a.mark[data-origin=\"{id}\"]"));
    page.wait_until(
        &format!("document.querySelector('.tooltip:not([hidden])')?.innerText.includes('{words}')"),
        "the tooltip",
    );
    let over = page
        .number_of("document.querySelector('.tooltip').getBoundingClientRect().right - innerWidth");
    assert!(over <= 0.0, "the tooltip stands in the window: {over}");
}

/// A place in the upper left corner of a picture.
fn beside(page: &Page, selector: &str) -> (f64, f64) {
    page.run(
        &format!("document.querySelector('{selector}').scrollIntoView({{ block: 'center', behavior: 'instant' }})"),
        &[],
    );
    let corner = format!("document.querySelector('{selector}').getBoundingClientRect()");
    (
        page.number_of(&format!("{corner}.left + 2")),
        page.number_of(&format!("{corner}.top + 2")),
    )
}

#[test]
fn turning_the_page_shows_the_other_layout_and_draws_nothing() {
    let page = Page::ready("#/?lang=en");
    page.run(
        "window.__before = [...document.querySelectorAll('figure.chart *')];",
        &[],
    );
    for (width, narrow) in [
        (1280, false),
        (559, true),
        (561, false),
        (360, true),
        (900, false),
    ] {
        page.resize(width, 800);
        let expected = if narrow { CHARTS } else { "0" };
        page.wait_until(&format!("{SHOWN_NARROW} === {expected}"), "the layout");
        tooltip_of(&page, "e-licence-rate", "close to");
        page.move_mouse(1.0, 1.0);
        let kept = "__before.every((element, at) => element === document.querySelectorAll('figure.chart *')[at])";
        assert_eq!(page.eval(kept), true, "at {width}");
    }
}

/// The contrast of two computed colours by WCAG's formula, as a function of the page's.
const CONTRAST: &str = "
    const luminance = colour => {
        const [r, g, b] = colour.match(/[\\d.]+/g).map(Number).map(v => v / 255)
            .map(v => v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const contrast = (one, other) => {
        const [less, more] = [luminance(one), luminance(other)].sort((p, q) => p - q);
        return (more + 0.05) / (less + 0.05);
    };
    const system = name => {
        const probe = document.createElement('i');
        probe.style.color = name;
        document.body.append(probe);
        const colour = getComputedStyle(probe).color;
        probe.remove();
        return colour;
    };
";

#[test]
fn forced_colours_leave_every_word_and_mark_visible() {
    for (dark, hash) in [
        (false, "#/"),
        (true, "#/"),
        (true, "#/?theme=light"),
        (false, "#/?theme=dark"),
    ] {
        let page = Page::open(Setting {
            hash,
            media: Media {
                forced_colors: true,
                dark,
                ..Media::default()
            },
            ..Setting::default()
        });
        page.wait_ready();
        let weak = page.run(
            &format!("{CONTRAST}
                const [ground, ink] = [system('Canvas'), system('CanvasText')];
                const weak = [];
                for (const text of document.querySelectorAll('.picture text')) {{
                    const fill = getComputedStyle(text).fill;
                    const under = text.classList.contains('ink-on') ? ink : ground;
                    if (contrast(fill, under) < 4.5) weak.push(text.getAttribute('class') + ' ' + fill);
                }}
                for (const mark of document.querySelectorAll('a.mark [class^=ink-]:not(text)')) {{
                    const {{ fill, stroke }} = getComputedStyle(mark);
                    const seen = [fill, stroke].filter(colour => colour !== 'none').some(colour => contrast(colour, ground) >= 3);
                    if (!seen) weak.push(mark.getAttribute('class') + ' ' + fill + ' ' + stroke);
                }}
                for (const words of document.querySelectorAll('main p, main a:not(svg *), main h2, main h3, aside p')) {{
                    const colour = getComputedStyle(words).color;
                    if (contrast(colour, ground) < 4.5) weak.push(words.tagName + '.' + words.className + ' ' + colour);
                }}
                return [...new Set(weak)];"),
            &[],
        );
        assert_eq!(weak, serde_json::json!([]), "{hash}, dark: {dark}");
        assert!(page.count(".picture text") > 100);
    }
}

#[test]
fn forced_colours_show_what_is_chosen_and_focused() {
    let page = Page::open(Setting {
        hash: "#/?figure=e-licence-rate",
        media: Media {
            forced_colors: true,
            ..Media::default()
        },
        ..Setting::default()
    });
    page.wait_ready();
    let ring = |state: &str| {
        let script = format!("{CONTRAST}
            const mark = [...document.querySelectorAll('svg[data-layout=wide] a.mark')].find(mark => mark.matches('{state}'));
            return mark ? getComputedStyle(mark.querySelector('.ring')).stroke === system('Highlight') : null;");
        page.run(&script, &[])
    };
    page.wait_until(
        "document.querySelector('a.mark[aria-current]')",
        "the mark is marked",
    );
    assert_eq!(ring("[aria-current=true]"), true);
    assert_eq!(ring(":not([aria-current]):not([data-lit])"), false);
}

#[test]
fn less_motion_means_none() {
    for (reduced_motion, at_once) in [(true, true), (false, false)] {
        let page = Page::open(Setting {
            hash: "#/?lang=en",
            media: Media {
                reduced_motion,
                ..Media::default()
            },
            ..Setting::default()
        });
        page.wait_ready();
        let places = page.run(
            "const link = document.querySelector('nav.themes a[data-with=report]');
             const frame = () => new Promise(requestAnimationFrame);
             link.click();
             return frame().then(frame).then(frame).then(() => scrollY)
                 .then(soon => new Promise(done => setTimeout(() => done([soon, scrollY]), 2500)));",
            &[],
        );
        let [soon, late] = [0, 1].map(|index| places[index].as_f64().unwrap());
        assert!(late > 2000.0, "the page goes to the report: {late}");
        assert_eq!(
            (soon - late).abs() < 2.0,
            at_once,
            "after three frames at {soon}, at the end at {late}"
        );
        let moving = page.eval(
            "[...document.querySelectorAll('#app *')].map(getComputedStyle)
                .some(style => parseFloat(style.transitionDuration) > 0.01 || parseFloat(style.animationDuration) > 0.01)",
        );
        assert!(
            !reduced_motion || moving == false,
            "nothing moves by itself"
        );
    }
}
