//! The web manifest (W3C Web Application Manifest), by which a site's page can be put on a home screen.

use casetrace::page::{self, reading::Reading};
use serde_json::{Value, json};

/// The name of the file.
pub(crate) const NAME: &str = "manifest.webmanifest";

/// The manifest of a case, told in the language of its page; `icon` is the file of the icon beside it.
pub(crate) fn of(reading: &Reading, icon: &str) -> String {
    let voice = reading.voice();
    let manifest = json!({
        "name": page::title(reading),
        "short_name": "CaseTrace",
        "description": voice.text(&voice.case.summary),
        "lang": reading.language().tag(),
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "icons": icons(icon),
    });
    manifest.to_string()
}

/// The drawing, and its pictures for systems that take none.
fn icons(icon: &str) -> Vec<Value> {
    let drawing = json!({ "src": format!("./{icon}"), "type": "image/svg+xml", "sizes": "any" });
    let picture = |(name, edge, purpose): (&str, u32, &str)| {
        let (src, sizes) = (format!("./{name}"), format!("{edge}x{edge}"));
        json!({ "src": src, "type": "image/png", "sizes": sizes, "purpose": purpose })
    };
    std::iter::once(drawing)
        .chain(PICTURES.map(picture))
        .collect()
}

/// Name, edge in pixels and purpose. They lie in `public/`, whose page tells Trunk to copy them.
const PICTURES: [(&str, u32, &str); 3] = [
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("icon-maskable-512.png", 512, "maskable"),
];

/// The icon that Apple's systems put on a home screen; they do not read it from a manifest.
pub(crate) const TOUCH_ICON: &str = "icon-180.png";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_files::tests::fixture;

    #[test]
    fn the_manifest_names_case_language_and_icon() {
        let case = fixture();
        let reading = Reading::served(case.world(case.language()).unwrap());
        let manifest: serde_json::Value = serde_json::from_str(&of(&reading, "i.svg")).unwrap();
        assert_eq!(manifest["lang"], case.language().tag());
        assert_eq!(manifest["icons"][0]["src"], "./i.svg");
        assert_eq!(manifest["start_url"], "./");
        let icons = manifest["icons"].as_array().unwrap();
        assert!(
            icons
                .iter()
                .all(|icon| icon["src"].as_str().unwrap().starts_with("./"))
        );
        assert!(icons.iter().any(|icon| icon["purpose"] == "maskable"));
    }

    #[test]
    fn each_picture_is_there_and_trunk_copies_it() {
        let public = crate::place::root().join("public");
        let page = std::fs::read_to_string(public.join("index.html")).unwrap();
        for (name, edge, _) in PICTURES.into_iter().chain([(TOUCH_ICON, 180, "")]) {
            let bytes = std::fs::read(public.join(name)).unwrap();
            // Width and height stand at a fixed place (PNG, section 11.2.2).
            assert_eq!(
                bytes[16..24],
                [edge.to_be_bytes(), edge.to_be_bytes()].concat(),
                "{name}"
            );
            assert!(
                page.contains(&format!("rel=\"copy-file\" href=\"{name}\"")),
                "{name}"
            );
        }
    }
}
