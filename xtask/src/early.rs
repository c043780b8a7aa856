//! In which order a page's parts come, so that a slow browser draws and asks early for what it can.

use crate::failure::Failure;
use crate::policy::CHARSET;
use crate::{document, sheets};

/// Where what there is to read ends. Words of the page hold no tags, so the next script is the page's own.
pub(crate) const BEHIND_THE_PAGE: &str = "</div>\n<script>";

/// The page with its first script behind what there is to read moved up, between the first words and the charts. A
/// browser that has worked for ten milliseconds draws what it has before it reads on (Chromium's parser does); on a slow
/// one a script is that long, and so the words stand while the first chart is laid out.
///
/// # Errors
/// When `public/index.html` has no such script, or the page no section.
pub(crate) fn words_first(html: &str) -> Result<String, Failure> {
    let parts = html.split_once(BEHIND_THE_PAGE).and_then(|(page, rest)| {
        let (script, end) = rest.split_once("</script>")?;
        Some((page, script, end))
    });
    let (page, script, end) = parts.ok_or_else(|| {
        Failure::new(
            "putting the words first",
            "public/index.html has no script behind the page",
            "put its scripts back behind the element that holds the page",
        )
    })?;
    let moved = format!("<script>{script}</script>\n{}", sheets::SECTION);
    Ok([
        &document::put(page, sheets::SECTION, &moved)?,
        "</div>",
        end,
    ]
    .concat())
}

/// Moves the requests for glue and program from the head's end to its beginning, where a browser meets them first.
pub(crate) fn preloads_first(html: &str) -> String {
    let is_preload = |line: &str| {
        line.contains("<link rel=\"modulepreload\"") || line.contains("<link rel=\"preload\"")
    };
    let Some((head, rest)) = html.split_once("</head>") else {
        return html.to_owned();
    };
    // Trunk writes each link after another without line ends.
    let head = head.replace("<link rel=\"", "\n<link rel=\"");
    let (preloads, others): (Vec<&str>, Vec<&str>) = head
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .partition(|line| is_preload(line));
    let first = format!("{CHARSET}\n{}", preloads.join("\n"));
    let head = others.join("\n").replacen(CHARSET, &first, 1);
    format!("{head}\n</head>{rest}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_stands_between_the_first_words_and_the_charts() {
        let page =
            "<div><h1></h1><section 1></section></div>\n<script>a()</script>\n<script>b()</script>";
        assert_eq!(
            words_first(page).unwrap(),
            "<div><h1></h1><script>a()</script>\n<section 1></section></div>\n<script>b()</script>"
        );
        for lacking in [
            "<div></div><section 1>",
            "<div></div>\n<script>a()</script>",
        ] {
            assert!(words_first(lacking).is_err(), "{lacking}");
        }
    }

    #[test]
    fn requests_for_the_program_come_first() {
        let page = "<head>\n<meta charset=\"utf-8\">\n<style></style><link rel=\"preload\" a><link rel=\"icon\">\n</head>\n<body>";
        assert_eq!(
            preloads_first(page),
            "<head>\n<meta charset=\"utf-8\">\n<link rel=\"preload\" a>\n<style></style>\n<link rel=\"icon\">\n</head>\n<body>"
        );
    }
}
