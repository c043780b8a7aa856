//! Pictures of the page: of its window, of the whole of it, on paper, and how far two differ.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{Page, from_base64};

impl Page {
    /// The page as the browser prints it: a PDF file, on the paper that the page asks for. Chromium only.
    pub(crate) fn printed(&self) -> Vec<u8> {
        let wish = json!({ "preferCSSPageSize": true, "printBackground": true });
        let file = self.devtools("Page.printToPDF", &wish);
        from_base64(file["data"].as_str().unwrap_or_default())
    }

    /// Writes the viewport to `target/screenshots/NAME.png` and gives the path.
    pub(crate) fn screenshot(&self, name: &str) -> PathBuf {
        let picture = self.driver.ask("GET", "/screenshot", None);
        save_picture(name, &picture)
    }

    /// The viewport as a PNG in base64, for [`Page::differing`].
    pub(crate) fn picture(&self) -> Value {
        self.driver.ask("GET", "/screenshot", None)
    }

    /// The share of pixels in which two pictures of the viewport differ at all.
    pub(crate) fn differing(&self, one: &Value, other: &Value) -> f64 {
        let share = self.run(
            "const pixels = async data => {
                 const image = new Image();
                 image.src = 'data:image/png;base64,' + data;
                 await image.decode();
                 const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
                 canvas.drawImage(image, 0, 0);
                 return new Uint32Array(canvas.getImageData(0, 0, image.width, image.height).data.buffer);
             };
             return Promise.all([...arguments].map(pixels)).then(([one, other]) =>
                 one.length === other.length
                     ? one.reduce((sum, pixel, at) => sum + (pixel !== other[at]), 0) / one.length
                     : 1);",
            &[one.clone(), other.clone()],
        );
        share
            .as_f64()
            .unwrap_or_else(|| panic!("no share but {share}"))
    }

    /// Writes the whole page, from top to bottom, to `target/screenshots/NAME.png` and gives the path. Chromium only.
    pub(crate) fn screenshot_whole(&self, name: &str) -> PathBuf {
        let picture = self.devtools(
            "Page.captureScreenshot",
            &json!({ "captureBeyondViewport": true, "clip": {
                "x": 0, "y": 0, "scale": 1,
                "width": self.eval("innerWidth"),
                "height": self.eval("document.documentElement.scrollHeight"),
            }}),
        );
        save_picture(name, &picture["data"])
    }
}

fn save_picture(name: &str, base64: &Value) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
    fs::create_dir_all(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let path = folder.join(format!("{name}.png"));
    let bytes = from_base64(base64.as_str().unwrap_or_default());
    fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    path
}
