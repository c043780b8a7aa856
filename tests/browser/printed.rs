//! The page printed to a file, by the driver's own command where it has one.

use serde_json::json;

use crate::family::Family;
use crate::page::{Page, Setting, from_base64};
use crate::pdf::Pdf;

/// A4, in centimetres.
fn print(page: &Page) -> Result<Vec<u8>, String> {
    let paper = json!({ "page": { "width": 21.0, "height": 29.7 } });
    let printed = page.driver().try_to("POST", "/print", Some(&paper))?;
    Ok(from_base64(printed.as_str().unwrap_or_default()))
}

fn is_complete(bytes: &[u8]) {
    let pdf = Pdf::read(bytes).expect("a PDF file");
    assert!(pdf.pages >= 10, "{pdf:?}");
    // Engines round the 595.28 points of A4 their own way.
    let [size] = &pdf.sizes[..] else {
        panic!("one size of paper: {pdf:?}")
    };
    assert!(
        ["595 x 842", "596 x 842"].contains(&size.as_str()),
        "{pdf:?}"
    );
    assert!(
        pdf.texts > pdf.pages * 10,
        "words stand on the pages: {pdf:?}"
    );
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
