//! The names of a page's parts: each stands once, whatever the themes and charts of a case are called.

use std::collections::BTreeSet;

use crate::failure::Failure;

/// The names of what stands beside the body of a page, or in the one file.
const TAKEN: [&str; 17] = [
    "app",
    "case-data",
    "case-pack",
    "case-received",
    "case-restoration",
    "case-text",
    "live",
    "pack-en",
    "pack-zh-Hans",
    "pack-zh-Hant",
    "packed-data",
    "packed-program",
    "page-en",
    "page-zh-Hans",
    "page-zh-Hant",
    "program",
    "third-party",
];

/// The names of themes and charts become ids of the page, beside its own.
///
/// # Errors
/// When two parts have one name, or a part that of something else.
pub(crate) fn each_once(body: &str) -> Result<(), Failure> {
    let mut seen = BTreeSet::from(TAKEN);
    // The writer lets no quotation mark stand in text or value.
    let ids = body.split(" id=\"").skip(1);
    let mut ids = ids.filter_map(|rest| rest.split_once('"'));
    match ids.find(|(id, _)| !seen.insert(*id)) {
        None => Ok(()),
        Some((id, _)) => Err(Failure::new(
            "naming the parts of the page",
            format!("two of them are called “{id}”"),
            "rename the theme or the chart of that name in case.json",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_the_page_has_already_is_refused() {
        assert!(each_once("<p id=\"a\"><p id=\"b\">").is_ok());
        assert!(each_once("<p id=\"app\">").is_err());
        let said = each_once("<p id=\"a\"><p class=\"x\" id=\"a\">");
        let said = said.unwrap_err().to_string();
        assert!(said.contains("“a”"), "{said}");
    }
}
