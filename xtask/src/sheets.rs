//! The page's style sheets as the bundle carries them: without what is for those who edit them, and in two parts. What
//! the head and the charts look like stands in the page; the rest is a file, linked behind the first chart. There a
//! browser stops reading until the file is there, and so it draws that chart before it lays out the whole report.

use crate::document;
use crate::failure::Failure;
use crate::policy::CHARSET;
use crate::variables;

/// Stands in `public/index.html` before the sheets of what comes below the charts.
const BELOW: &str = "<!-- below the charts -->";

/// Stands there before the sheets of what only the program shows.
const LIVE: &str = "<!-- with the program -->";

/// How a theme begins, and how what follows the last one does. Words of the page hold no tags.
pub(crate) const SECTION: &str = "<section ";

/// How a chart ends.
const CHART_ENDS: &str = "</figure>";

/// A script without effect. A browser that draws on while a sheet is on its way waits for it here, as scripts must.
const WAIT: &str = "<script> </script>";

/// The page without the sheets of what comes below the charts, and these as one.
///
/// # Errors
/// When `public/index.html` does not say where they begin.
pub(crate) fn parted(template: &str) -> Result<(String, String), Failure> {
    taken(&template.replacen(LIVE, "", 1), BELOW)
}

/// The page with the sheet of what comes below the charts linked behind the first chart, and asked for from the first.
///
/// # Errors
/// When the page has neither a chart nor a section.
pub(crate) fn linked(html: &str, file: &str) -> Result<String, Failure> {
    let link = format!("<link rel=\"stylesheet\" href=\"./{file}\">{WAIT}");
    let html = match html.split_once(CHART_ENDS) {
        Some((above, below)) => [above, CHART_ENDS, &link, below].concat(),
        None => document::put(html, SECTION, &[&link, "\n", SECTION].concat())?,
    };
    let early = format!("{CHARSET}\n<link rel=\"preload\" href=\"./{file}\" as=\"style\">");
    document::put(&html, CHARSET, &early)
}

/// The page with all sheets in its head but for those of what only the program shows, and these as one.
///
/// # Errors
/// When `public/index.html` does not say where they begin.
pub(crate) fn awaiting(template: &str) -> Result<(String, String), Failure> {
    taken(&template.replacen(BELOW, "", 1), LIVE)
}

/// The page without the sheets of its head behind a sign, and these as one.
fn taken(html: &str, sign: &str) -> Result<(String, String), Failure> {
    let (above, rest) = split(html, sign)?;
    let (behind, body) = split(rest, "</head>")?;
    let mut others = behind.to_owned();
    while let Some((before, after)) = others.split_once("<style>") {
        let (_, rest) = split(after, "</style>")?;
        others = [before, rest].concat();
    }
    Ok(([above, &others, "</head>", body].concat(), joined(behind)))
}

fn split<'a>(html: &'a str, at: &str) -> Result<(&'a str, &'a str), Failure> {
    html.split_once(at).ok_or_else(|| {
        Failure::new(
            "parting the page's style",
            format!("public/index.html has no {at} where one should be"),
            format!("put {at} back into public/index.html"),
        )
    })
}

/// The style sheets that a page holds, one after the other.
pub(crate) fn joined(html: &str) -> String {
    let parts = html.split("<style>").skip(1);
    let sheets = parts.filter_map(|part| Some(slim(part.split_once("</style>")?.0)));
    sheets.collect::<Vec<_>>().join("\n")
}

/// The page with its style sheets short, neighbours as one: comments are for those who edit them, and the page's policy
/// names each sheet by a digest. No sheet of ours holds the signs of a comment in a string.
pub(crate) fn short(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<style>") {
        let (sheet, behind) = after.split_once("</style>").unwrap_or((after, ""));
        let open = out
            .strip_suffix("</style>")
            .filter(|_| before.trim().is_empty());
        match open.map(str::len) {
            Some(end) => out.truncate(end),
            None => out.extend([before, "<style>"]),
        }
        out.extend([&slim(sheet), "</style>"]);
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// A sheet without comments and needless space, its custom properties in few letters.
pub(crate) fn slim(mut sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    while let Some((css, comment)) = sheet.split_once("/*") {
        bare.push_str(css);
        sheet = comment.split_once("*/").map_or("", |(_, css)| css);
    }
    bare.push_str(sheet);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    variables::shortened(&close_up(&lines.collect::<Vec<_>>().join("\n")))
}

/// Takes out the space that stands beside a sign which separates by itself. No sheet of ours holds these in a string.
fn close_up(sheet: &str) -> String {
    let marks = ["{", "}", ";", ",", ":"];
    let close = marks.into_iter().fold(sheet.to_owned(), |sheet, mark| {
        let after = [" ", "\n"].map(|space| [mark, space].concat());
        after
            .iter()
            .fold(sheet, |sheet, it| sheet.replace(it, mark))
    });
    close
        .replace(" {", "{")
        .replace(" }", "}")
        .replace(";}", "}")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head><meta charset=\"utf-8\"><style>a{}</style><!-- below the charts --><style>b { }</style><x><style>/* c */ d{}</style></head><body><section 1><figure></figure><figure></figure><section 2>";

    #[test]
    fn what_comes_below_the_charts_is_a_sheet_behind_the_first_one() {
        let (page, below) = parted(PAGE).unwrap();
        assert_eq!(below, "b{}\nd{}");
        let page = linked(&page, "b.css").unwrap();
        assert_eq!(
            page,
            "<head><meta charset=\"utf-8\">\n<link rel=\"preload\" href=\"./b.css\" as=\"style\"><style>a{}</style><x></head><body><section 1><figure></figure><link rel=\"stylesheet\" href=\"./b.css\"><script> </script><figure></figure><section 2>"
        );
        let bare = linked("<meta charset=\"utf-8\"><h1><section 1>", "b.css").unwrap();
        assert!(bare.contains("<h1><link rel=\"stylesheet\""), "{bare}");
    }

    #[test]
    fn a_page_without_place_for_a_sheet_is_refused() {
        assert!(parted(&PAGE.replace("<!--", "<")).is_err());
        assert!(linked("<meta charset=\"utf-8\"><h1>", "b.css").is_err());
    }

    #[test]
    fn what_only_the_program_shows_can_be_kept_for_it() {
        let page = PAGE.replace("<x>", "<!-- with the program -->");
        let (above, live) = awaiting(&page).unwrap();
        assert_eq!(live, "d{}");
        assert_eq!(above.matches("<style>").count(), 2);
        assert!(!above.contains("<!--"), "{above}");
        let (_, below) = parted(&page).unwrap();
        assert_eq!(below, "b{}\nd{}");
    }

    #[test]
    fn the_style_loses_its_comments_and_nothing_else() {
        let page =
            "<style>/* a */ b { c: d } /* e\nf */ g {}</style><p>/* stays */</p><style>h{}</style>";
        let slim = short(page);
        assert_eq!(
            slim,
            "<style>b{c:d} g{}</style><p>/* stays */</p><style>h{}</style>"
        );
        assert_eq!(
            short("<style>a{}</style>\n<style>b{}</style>"),
            "<style>a{}b{}</style>"
        );
    }

    #[test]
    fn no_string_of_our_sheets_holds_what_is_taken_out() {
        let folder = crate::place::root().join("style");
        for file in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let sheet = std::fs::read_to_string(file.path()).unwrap();
            let code = sheet.split("*/").filter_map(|part| part.split("/*").next());
            let code: String = code.collect();
            for text in code.split('"').skip(1).step_by(2) {
                let taken = close_up(text);
                assert_eq!(taken, text, "a string of {}", file.path().display());
            }
        }
    }
}
