//! The web manifest (W3C Web Application Manifest), by which a site's page can be put on a home screen.

use casetrace::page::{self, reading::Reading};
use serde_json::json;

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
        "icons": [{ "src": format!("./{icon}"), "type": "image/svg+xml", "sizes": "any" }],
    });
    manifest.to_string()
}

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
    }
}
