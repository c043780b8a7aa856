//! The page's style sheets as the bundle carries them: without what is for those who edit them.

/// The style sheets that a page holds, one after the other.
pub(crate) fn joined(html: &str) -> String {
    let parts = html.split("<style>").skip(1);
    let sheets = parts.filter_map(|part| Some(slim(part.split_once("</style>")?.0)));
    sheets.collect::<Vec<_>>().join("\n")
}

/// The page with its style sheets short: comments are for those who edit them. No sheet of ours holds the
/// signs of a comment in a string.
pub(crate) fn short(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<style>") {
        let (sheet, behind) = after.split_once("</style>").unwrap_or((after, ""));
        out.push_str(before);
        out.push_str("<style>");
        out.push_str(&slim(sheet));
        out.push_str("</style>");
        rest = behind;
    }
    out.push_str(rest);
    out
}

fn slim(mut sheet: &str) -> String {
    let mut bare = String::with_capacity(sheet.len());
    while let Some((css, comment)) = sheet.split_once("/*") {
        bare.push_str(css);
        sheet = comment.split_once("*/").map_or("", |(_, css)| css);
    }
    bare.push_str(sheet);
    let lines = bare.lines().map(str::trim).filter(|line| !line.is_empty());
    close_up(&lines.collect::<Vec<_>>().join("\n"))
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

    #[test]
    fn the_style_loses_its_comments_and_nothing_else() {
        let page =
            "<style>/* a */ b { c: d } /* e\nf */ g {}</style><p>/* stays */</p><style>h{}</style>";
        let slim = short(page);
        assert_eq!(
            slim,
            "<style>b{c:d} g{}</style><p>/* stays */</p><style>h{}</style>"
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
