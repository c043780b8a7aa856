//! A page in fewer letters that a browser reads as the same: quotation marks and end tags where HTML needs none,
//! what is said of a whole picture once.

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
    let out = SHAPES.iter().fold(out, |out, shape| {
        out.replace(&format!("></{shape}>"), " />")
    });
    let ends = ENDS.iter();
    let out = ends.fold(out, |out, (end, before)| without_end(&out, end, before));
    with_usual(&out)
}

/// Each picture says itself what most of its words do, and they inherit it.
fn with_usual(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut parts = html.split("<svg");
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let (picture, behind) = part.split_once("</svg>").unwrap_or((part, ""));
        let picture = with_usual_anchor(&with_usual_size(picture));
        out.extend(["<svg", &picture, "</svg>", behind]);
    }
    out
}

/// The usual size of words in pictures.
const USUAL: &str = " font-size=13";

fn with_usual_size(picture: &str) -> String {
    if picture.contains(USUAL) {
        [USUAL, &picture.replace(USUAL, "")].concat()
    } else {
        picture.to_owned()
    }
}

const MIDDLE: &str = " text-anchor=middle";

/// Where most words stand around their place, the picture says so, and those that begin at it say that.
fn with_usual_anchor(picture: &str) -> String {
    let words: Vec<&str> = picture.split("<text").collect();
    let begins = |tag: &&str| !tag[..tag.find('>').unwrap_or(0)].contains(" text-anchor=");
    let other = words.iter().skip(1).filter(|tag| begins(tag)).count();
    if picture.matches(MIDDLE).count() <= other + 1 {
        return picture.to_owned();
    }
    let mut out = [MIDDLE, words[0]].concat();
    for tag in words.iter().skip(1) {
        let start = if begins(tag) {
            " text-anchor=start"
        } else {
            ""
        };
        out.extend(["<text", start, &tag.replacen(MIDDLE, "", 1)]);
    }
    out
}

/// End tags that may be left out, each where one of these follows (HTML, 13.1.2.4, optional tags). A cell or a row of
/// a table ends wherever our writer ends it.
const ENDS: [(&str, &[&str]); 8] = [
    (
        "</p>",
        &[
            "<p>",
            "<p ",
            "<h2",
            "<h3",
            "<h4",
            "<ul",
            "<dl",
            "<table",
            "<div",
            "<section",
            "<figure",
            "<details",
            "<blockquote",
            "</div>",
            "</section>",
            "</li>",
            "</blockquote>",
            "</td>",
            "</th>",
            "</dd>",
            "</details>",
            "</footer>",
            "</main>",
        ],
    ),
    ("</td>", &["<td", "<th", "</tr>"]),
    ("</th>", &["<td", "<th", "</tr>"]),
    ("</tr>", &["<tr", "</tbody>", "</thead>"]),
    ("</thead>", &["<tbody"]),
    ("</tbody>", &["</table>"]),
    ("</option>", &["<option", "</select>"]),
    ("</li>", &["<li", "</ul>", "</ol>"]),
];

fn without_end(html: &str, end: &str, before: &[&str]) -> String {
    let mut out = String::with_capacity(html.len());
    let mut parts = html.split(end);
    out.push_str(parts.next().unwrap_or_default());
    for part in parts {
        if !before.iter().any(|follows| part.starts_with(follows)) {
            out.push_str(end);
        }
        out.push_str(part);
    }
    out
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
    fn an_end_that_follows_from_what_comes_next_is_left_out() {
        check(
            "<ul><li><p>a</p><p>b</p></li><li>c</li></ul>",
            "<ul><li><p>a<p>b<li>c</ul>",
        );
        check(
            "<table><thead><tr><th>a</th></tr></thead><tbody><tr><th>b</th><td>c</td></tr></tbody></table>",
            "<table><thead><tr><th>a<tbody><tr><th>b<td>c</table>",
        );
    }

    #[test]
    fn a_picture_says_the_usual_size_once() {
        check(
            "<svg class=\"a\"><text font-size=\"13\">b</text><text font-size=\"13\">c</text><text font-size=\"15\">d</text></svg><svg></svg>",
            "<svg font-size=13 class=a><text>b</text><text>c</text><text font-size=15>d</text></svg><svg></svg>",
        );
    }

    #[test]
    fn a_picture_says_once_that_most_words_stand_around_their_place() {
        check(
            "<svg class=\"a\"><text text-anchor=\"middle\">b</text><text x=\"1\" text-anchor=\"middle\">c</text><text text-anchor=\"middle\">d</text><text text-anchor=\"end\">e</text><text>f</text></svg>",
            "<svg text-anchor=middle class=a><text>b</text><text x=1>c</text><text>d</text><text text-anchor=end>e</text><text text-anchor=start>f</text></svg>",
        );
        for few in [
            "<svg><text text-anchor=middle>a</text><text>b</text></svg>",
            "<svg><text text-anchor=middle>a</text></svg><p>a</p>b",
        ] {
            check(few, few);
        }
    }

    #[test]
    fn an_end_stays_where_words_or_a_link_follow() {
        for html in [
            "<p>a</p>b",
            "<a><p>a</p></a>",
            "<p>a</p><a>b</a>",
            "<p>a</p><svg></svg>",
        ] {
            check(html, html);
        }
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
