//! A page in fewer letters that a browser reads as the same: quotation marks and end tags where HTML needs none.

/// Elements of pictures that hold nothing; in pictures a tag may close itself.
const SHAPES: [&str; 4] = ["path", "rect", "circle", "line"];

/// The page, shorter. Scripts, style sheets and data stay as they are.
pub(crate) fn written(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((markup, raw, behind)) = next_raw(rest) {
        out.push_str(&markup_written(markup));
        out.push_str(raw);
        rest = behind;
    }
    out.push_str(&markup_written(rest));
    out
}

/// The markup up to the next script or style sheet, that itself, and what comes after it.
fn next_raw(html: &str) -> Option<(&str, &str, &str)> {
    let begin = ["<script", "<style"].map(|tag| html.find(tag));
    let begin = begin.into_iter().flatten().min()?;
    let (markup, raw) = html.split_at(begin);
    let end = if raw.starts_with("<script") {
        "</script>"
    } else {
        "</style>"
    };
    let (raw, behind) = raw.split_at(raw.find(end)? + end.len());
    Some((markup, raw, behind))
}

/// Our writer lets a quotation mark stand around values of attributes only.
fn markup_written(markup: &str) -> String {
    let mut out = String::with_capacity(markup.len());
    let mut rest = markup;
    while let Some((before, value, behind)) = next_value(rest) {
        out.push_str(before);
        let closes_itself = behind.starts_with('/');
        if may_stand_bare(value) && !closes_itself {
            out.push_str(value);
        } else {
            out.extend(["\"", value, "\""]);
        }
        rest = behind;
    }
    out.push_str(rest);
    SHAPES.iter().fold(out, |out, shape| {
        out.replace(&format!("></{shape}>"), " />")
    })
}

fn next_value(markup: &str) -> Option<(&str, &str, &str)> {
    let at = markup.find("=\"")? + 1;
    let (before, rest) = markup.split_at(at);
    let (value, behind) = rest.get(1..)?.split_once('"')?;
    Some((before, value, behind))
}

/// Whether a value needs no quotation marks (HTML, 13.1.2.3, unquoted attribute value syntax).
fn may_stand_bare(value: &str) -> bool {
    let ends = |it: char| it.is_ascii_whitespace() || "\"'=<>`".contains(it);
    !value.is_empty() && !value.contains(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, expected: &str) {
        assert_eq!(written(html), expected);
    }

    #[test]
    fn a_value_of_one_word_stands_bare() {
        check("<p class=\"a\" id=\"b-1\">x</p>", "<p class=a id=b-1>x</p>");
        check(
            "<a href=\"#/?figure=x&amp;y\">",
            "<a href=\"#/?figure=x&amp;y\">",
        );
        check("<a href=\"#x\" lang=\"en\">", "<a href=#x lang=en>");
    }

    #[test]
    fn what_would_end_a_value_keeps_it_quoted() {
        for value in ["", "a b", "a=b", "a'b", "a`b", "a>b", "a\nb"] {
            let html = format!("<p title=\"{value}\">");
            check(&html, &html);
        }
        check(
            "<link rel=\"icon\" href=\"a\"/>",
            "<link rel=icon href=\"a\"/>",
        );
    }

    #[test]
    fn a_shape_closes_itself_and_nothing_else_does() {
        check("<path d=\"M0\"></path><p></p>", "<path d=M0 /><p></p>");
        check("<rect x=\"1 2\"></rect>", "<rect x=\"1 2\" />");
    }

    #[test]
    fn scripts_styles_and_data_stay() {
        for raw in [
            "<script type=\"text/plain\" id=\"a\">=\"b\"</script>",
            "<style>a[b=\"c\"] { d: e }</style>",
        ] {
            let html = format!("<p id=\"a\">{raw}<p id=\"b\">");
            check(&html, &format!("<p id=a>{raw}<p id=b>"));
        }
    }
}
