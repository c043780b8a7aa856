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
fn controls_are_large_enough_for_a_finger() {
    let page = Page::open(Setting {
        width: 360,
        height: 740,
        ..Setting::default()
    });
    page.wait_ready();
    let small = page.eval(
        "[...document.querySelectorAll('button, select, input, .languages a, nav.themes a, summary')]
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
fn print_shows_the_charts_and_no_controls() {
    let print = Media {
        print: true,
        ..Media::default()
    };
    let page = Page::open(Setting {
        media: print,
        ..Setting::default()
    });
    page.wait_ready();
    assert_eq!(
        page.eval("getComputedStyle(document.querySelector('.controls')).display"),
        "none"
    );
    assert!(
        page.number_of("document.querySelector('svg[data-chart]').getBoundingClientRect().height")
            > 50.0
    );
}
