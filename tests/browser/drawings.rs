//! Draws the icons in `public/` and the pictures in the case's folder by which a link to it is shown:
//! `cargo xtask drawings` runs this. The pictures are the head of the built page, in another style.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::{env, fs};

use casetrace::export::share;
use casetrace::i18n::Language;
use casetrace::page::reading;
use casetrace::wording::Voice;
use serde_json::json;

use crate::case::case;
use crate::page::{Page, Setting};

/// Name, edge in pixels, share of the edge that the drawing takes, and ground.
const ICONS: [(&str, u32, f64, &str); 4] = [
    ("icon-180.png", 180, 0.7, "white"),
    ("icon-192.png", 192, 1.0, "none"),
    ("icon-512.png", 512, 1.0, "none"),
    // A system may cut all but a circle of 0.8 of the edge away (W3C Web Application Manifest, section 6.5).
    ("icon-maskable-512.png", 512, 0.5, "white"),
];

#[test]
#[ignore = "writes pictures, decides nothing: `cargo xtask drawings`"]
fn the_icons() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("public");
    let svg = fs::read_to_string(root.join("icon.svg")).unwrap();
    let page = Page::open(Setting::default());
    page.go("about:blank");
    for (name, edge, part, ground) in ICONS {
        page.resize(edge, edge);
        page.run(
            ICON,
            &[svg.as_str().into(), edge.into(), part.into(), ground.into()],
        );
        save(&root.join(name), &page.drawn(), "CaseTrace");
    }
}

/// Draws an icon over the whole page, on a ground of its own or on none.
const ICON: &str = "
    const [svg, edge, part, ground] = arguments;
    document.documentElement.innerHTML = `<body>${svg}</body>`;
    Object.assign(document.body.style, { margin: 0, background: ground, width: `${edge}px`, height: `${edge}px` });
    const [size, rest] = [edge * part, edge * (1 - part) / 2];
    Object.assign(document.querySelector('svg').style, {
        position: 'absolute', left: `${rest}px`, top: `${rest}px`, width: `${size}px`, height: `${size}px`,
    });
";

#[test]
#[ignore = "writes pictures, decides nothing: `cargo xtask drawings`"]
fn the_pictures_of_the_case() {
    let folder =
        env::var_os("CASETRACE_CASE").map_or_else(|| "seeds/suizhou".into(), PathBuf::from);
    for language in Language::ALL {
        let voice = Voice {
            case: case(),
            language,
            money: None,
        };
        let page = Page::open(Setting::default());
        page.go(&format!(
            "{}{}",
            page.server().url(),
            reading::file(case().language, language)
        ));
        page.wait_ready();
        let (width, height) = share::SIZE;
        page.resize(width, height);
        page.run(SHARE, &[include_str!("share.css").into()]);
        save(
            &folder.join(share::file(voice)),
            &page.drawn(),
            &share::words(voice),
        );
    }
}

/// Puts on another style, and refuses a head that does not fit in.
const SHARE: &str = "
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(arguments[0]);
    document.adoptedStyleSheets = [sheet];
    scrollTo(0, 0);
    const { scrollWidth, scrollHeight } = document.documentElement;
    if (scrollWidth > innerWidth || scrollHeight > innerHeight) throw Error(`too much: ${scrollWidth} by ${scrollHeight}`);
    return new Promise(requestAnimationFrame);
";

impl Page {
    /// The viewport as a PNG file; where the page paints no ground there is none.
    fn drawn(&self) -> Vec<u8> {
        self.devtools(
            "Emulation.setDefaultBackgroundColorOverride",
            &json!({ "color": { "r": 0, "g": 0, "b": 0, "a": 0 } }),
        );
        let picture = self.devtools("Page.captureScreenshot", &json!({ "format": "png" }));
        crate::page::from_base64(picture["data"].as_str().unwrap_or_default())
    }
}

/// Saves a picture in at most 256 colours, a fifth of what the browser makes of it, with what it says in words.
fn save(path: &Path, picture: &[u8], words: &str) {
    let mut reader = png::Decoder::new(Cursor::new(picture)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let pixels = rgba(&pixels, info.color_type);
    let palette = Palette::of(&pixels);
    let indices: Vec<u8> = pixels.iter().map(|pixel| palette.nearest(*pixel)).collect();
    let file = fs::File::create(path).unwrap();
    let mut encoder = png::Encoder::new(file, info.width, info.height);
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_compression(png::Compression::High);
    encoder.set_palette(palette.colours());
    encoder.set_trns(palette.opacities());
    encoder
        .add_itxt_chunk("Description".into(), words.into())
        .unwrap();
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&indices)
        .unwrap();
    println!(
        "{}: {} bytes",
        path.display(),
        fs::metadata(path).unwrap().len()
    );
}

/// Red, green, blue, opacity.
type Pixel = [u8; 4];

fn rgba(bytes: &[u8], kind: png::ColorType) -> Vec<Pixel> {
    match kind {
        png::ColorType::Rgba => bytes
            .chunks_exact(4)
            .map(|it| [it[0], it[1], it[2], it[3]])
            .collect(),
        png::ColorType::Rgb => bytes
            .chunks_exact(3)
            .map(|it| [it[0], it[1], it[2], 255])
            .collect(),
        png::ColorType::Grayscale | png::ColorType::Indexed | png::ColorType::GrayscaleAlpha => {
            panic!("browsers write no {kind:?}")
        }
    }
}

/// The colours that occur most often; what is left over are steps of the edges of letters.
struct Palette(Vec<Pixel>);

impl Palette {
    fn of(pixels: &[Pixel]) -> Self {
        let mut counts = BTreeMap::<Pixel, u32>::new();
        for pixel in pixels {
            *counts.entry(*pixel).or_default() += 1;
        }
        let mut colours: Vec<(Pixel, u32)> = counts.into_iter().collect();
        colours.sort_by_key(|(pixel, count)| (u32::MAX - count, *pixel));
        colours.truncate(256);
        Self(colours.into_iter().map(|(pixel, _)| pixel).collect())
    }

    fn nearest(&self, pixel: Pixel) -> u8 {
        let apart = |other: &Pixel| -> u32 {
            pixel
                .iter()
                .zip(other)
                .map(|(one, two)| u32::from(one.abs_diff(*two)).pow(2))
                .sum()
        };
        let nearest = (0..=u8::MAX)
            .zip(&self.0)
            .min_by_key(|(_, other)| apart(other));
        nearest.map_or(0, |(index, _)| index)
    }

    fn colours(&self) -> Vec<u8> {
        self.0
            .iter()
            .flat_map(|pixel| [pixel[0], pixel[1], pixel[2]])
            .collect()
    }

    fn opacities(&self) -> Vec<u8> {
        self.0.iter().map(|pixel| pixel[3]).collect()
    }
}

#[test]
fn a_picture_of_few_colours_keeps_them_all() {
    let pixels = [[1, 2, 3, 255], [9, 9, 9, 0], [1, 2, 3, 255]];
    let palette = Palette::of(&pixels);
    let kept = pixels.map(|pixel| palette.0[usize::from(palette.nearest(pixel))]);
    assert_eq!(kept, pixels);
    assert_eq!(palette.0.len(), 2);
}
