//! The drawings that lie in the tree: of the stated sizes, small, not blank, and of what the case says today.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::io::Cursor;

use casetrace::case;
use casetrace::export::share;
use casetrace::i18n::Language;
use casetrace::wording::Voice;

/// The most bytes of a picture by which a link is shown.
const MOST: usize = 60_000;

struct Drawing {
    size: (u32, u32),
    /// The share of the most frequent colour.
    ground: f64,
    colours: usize,
    words: String,
}

fn drawing(bytes: &[u8]) -> Drawing {
    let mut reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    assert_eq!(info.bit_depth, png::BitDepth::Eight);
    let mut counts = [0_u32; 256];
    for pixel in &pixels {
        counts[usize::from(*pixel)] += 1;
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    let words = &reader.info().utf8_text;
    let words = words.iter().find(|it| it.keyword == "Description");
    Drawing {
        size: (info.width, info.height),
        ground: f64::from(most) / f64::from(info.width * info.height),
        colours: counts.iter().filter(|count| **count > 0).count(),
        words: words.map(|it| it.get_text().unwrap()).unwrap_or_default(),
    }
}

#[test]
fn each_icon_has_its_size_and_is_not_blank() {
    for (name, edge) in [
        ("icon-180.png", 180),
        ("icon-192.png", 192),
        ("icon-512.png", 512),
        ("icon-maskable-512.png", 512),
    ] {
        let icon = drawing(&fs::read(format!("public/{name}")).unwrap());
        assert_eq!(icon.size, (edge, edge), "{name}");
        assert!(
            icon.ground < 0.97 && icon.colours > 8,
            "{name}: {}",
            icon.ground
        );
    }
}

#[test]
fn each_picture_of_the_case_says_what_the_case_says() {
    let read = |name: &str| fs::read(format!("seeds/suizhou/{name}")).unwrap();
    let text = |name: &str| String::from_utf8(read(name)).unwrap();
    let case = case::load(&text("case.json"), &text("text.txt")).unwrap();
    for language in Language::ALL {
        let voice = Voice {
            case: &case,
            language,
            money: None,
        };
        let name = share::file(voice);
        let bytes = read(&name);
        let picture = drawing(&bytes);
        assert_eq!(picture.size, share::SIZE, "{name}");
        assert!(bytes.len() < MOST, "{name}: {} bytes", bytes.len());
        assert!(
            (0.5..0.95).contains(&picture.ground),
            "{name}: {}",
            picture.ground
        );
        assert_eq!(
            picture.words,
            share::words(voice),
            "{name} is old: `cargo xtask drawings`"
        );
    }
}

#[test]
fn the_words_of_a_picture_hold_qualifier_unit_and_period() {
    let text = |name: &str| fs::read_to_string(format!("seeds/suizhou/{name}")).unwrap();
    let case = case::load(&text("case.json"), &text("text.txt")).unwrap();
    let words = share::words(Voice {
        case: &case,
        language: Language::English,
        money: None,
    });
    for expected in [
        "at most 5 working days",
        "over 16,000 km",
        "close to 95%, period not stated",
        "[CNY] 5,000 million, 2024",
        "CNY 1,250 million, first half of 2025",
    ] {
        assert!(words.contains(expected), "{words}");
    }
}

#[test]
fn a_blank_picture_is_seen() {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 4, 4);
    encoder.set_color(png::ColorType::Grayscale);
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&[255; 16])
        .unwrap();
    let blank = drawing(&bytes);
    assert!(blank.ground > 0.97 && blank.colours == 1);
}
