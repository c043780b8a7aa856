//! The page printed to a file in every engine whose driver can, on the paper it asks for; `print` reads more of it.

use serde_json::json;

use crate::family::Family;
use crate::page::{Page, Setting, from_base64};
use crate::paper;

/// Without a word on paper: Letter is then what the standard takes, and A4 what the page asks for. Chromium's driver never
/// asks the page; its DevTools do.
fn print(page: &Page) -> Result<Vec<u8>, String> {
    if page.driver().family() == Family::Chromium {
        return Ok(page.printed());
    }
    let printed = page.driver().try_to("POST", "/print", Some(&json!({})))?;
    Ok(from_base64(printed.as_str().unwrap_or_default()))
}

fn is_complete(bytes: &[u8]) {
    let sheets = paper::read(bytes);
    assert!(sheets.len() >= 10, "{} pages", sheets.len());
    for (number, sheet) in sheets.iter().enumerate() {
        let (width, height) = sheet.size;
        // Engines round the 595.28 by 841.89 points of A4 their own way.
        let a4 = (width - 595.28).abs() < 1.0 && (height - 841.89).abs() < 1.0;
        assert!(a4, "page {number} is {width} x {height}");
        assert!(!sheet.words.is_empty(), "page {number} is empty");
    }
}

#[test]
fn the_page_prints_to_a_pdf_of_several_a4_pages_with_and_without_scripts() {
    for scripts in [true, false] {
        let page = Page::open(Setting {
            hash: "#/?lang=en",
            scripts,
            ..Setting::default()
        });
        if scripts {
            page.wait_ready();
        }
        match (page.driver().family(), print(&page)) {
            (Family::Chromium | Family::Firefox, printed) => is_complete(&printed.unwrap()),
            // Once it can, it is to be tested like the others, and README's note goes.
            (Family::WebKit, printed) => assert!(
                printed.unwrap_err().contains("unknown command"),
                "WebKitGTK's driver knows no printing"
            ),
        }
    }
}
