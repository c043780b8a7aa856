//! A script that runs before any of the page's own, in engines whose driver has no command for it: it is written into
//! the page, ahead of the policy, which rules only what follows it.

use std::fs;
use std::path::{Path, PathBuf};

/// The page in each language, and the one file.
pub(crate) const PAGES: [&str; 4] = ["index.html", "zh-Hans.html", "en.html", "casetrace.html"];

/// Gathers what would be on the console as an error, which these drivers do not tell.
pub(crate) const GATHER: &str = "window.__errors = [];
    addEventListener('error', event => __errors.push(event.message || 'not loaded: ' + event.target.outerHTML), true);
    addEventListener('unhandledrejection', event => __errors.push(String(event.reason)));
    const say = console.error.bind(console);
    console.error = (...words) => { __errors.push(words.join(' ')); say(...words); };";

/// The encoding's name, as the folder's pages and as the one file write it.
const FIRST: [&str; 2] = ["<meta charset=\"utf-8\">", "<meta charset=utf-8>"];

/// The page with a script of one's own, as the first after the name of its encoding.
pub(crate) fn with_script(page: &[u8], script: &str) -> Vec<u8> {
    let text = String::from_utf8_lossy(page);
    let split = |first: &'static str| Some((first, text.split_once(first)?));
    let Some((first, (before, after))) = FIRST.into_iter().find_map(split) else {
        // A page that a test has damaged has none; then there is nothing to gather either.
        return page.to_vec();
    };
    // A block, so that its names are not those of the page.
    format!("{before}{first}<script>{{{script}}}</script>{after}").into_bytes()
}

/// A copy of the bundle in `folder` with `script` in each page.
pub(crate) fn copy(bundle: &Path, folder: PathBuf, script: &str) -> PathBuf {
    fs::create_dir_all(&folder).expect("a folder for the copy");
    for entry in fs::read_dir(bundle)
        .expect("the bundle")
        .map_while(Result::ok)
    {
        let name = entry.file_name();
        let bytes = fs::read(entry.path()).expect("a file of the bundle");
        let page = PAGES.iter().any(|page| name == *page);
        let bytes = if page {
            with_script(&bytes, script)
        } else {
            bytes
        };
        fs::write(folder.join(name), bytes).expect("a file of the copy");
    }
    folder
}
