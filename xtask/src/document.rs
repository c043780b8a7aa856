//! One page of the bundle: Trunk's page with a language's words, the case as data, and everything to read in place.

use casetrace::i18n::Language;
use casetrace::markup;
use casetrace::page::{self, reading::Reading};

use crate::case_files::CaseFiles;
use crate::failure::Failure;

/// Another page or file that a page names.
pub(crate) struct Beside {
    /// The language it is in.
    pub(crate) language: Language,
    /// The page's own file in that language.
    pub(crate) page: String,
    /// The file of that language's words.
    pub(crate) pack: String,
}

/// The page in a language.
///
/// # Errors
/// When the case does not load, or `public/index.html` lacks a placeholder.
pub(crate) fn document(
    template: &str,
    case: &CaseFiles,
    language: Language,
    beside: &[Beside],
) -> Result<String, Failure> {
    let reading = Reading::served(case.world(language)?);
    let voice = reading.voice();
    let title = escaped(&voice.text(&voice.case.title));
    let summary = escaped(&voice.text(&voice.case.summary));
    let tag = language.tag();
    let mut html = without_css_comments(template);
    for (placeholder, content) in [
        ("<html lang=\"en\">", format!("<html lang=\"{tag}\">")),
        (
            "<title>CaseTrace</title>",
            format!("<title>{title} · CaseTrace</title>"),
        ),
        (
            "<meta name=\"description\" content=\"\">",
            format!(
                "<meta name=\"description\" content=\"{summary}\">{}",
                links(beside)
            ),
        ),
        (
            "<!-- page -->",
            markup::all(&page::anchors::anchored(&reading, page::body(&reading))),
        ),
        ("<!-- case -->", data_blocks(&case.blocks(language))),
    ] {
        html = put(&html, placeholder, &content)?;
    }
    Ok(preloads_first(&html))
}

/// Where the page and its words are to be had in each language.
fn links(beside: &[Beside]) -> String {
    let link = |it: &Beside| {
        let tag = it.language.tag();
        format!(
            "\n<link rel=\"alternate\" hreflang=\"{tag}\" href=\"{}\">\n<meta id=\"pack-{tag}\" name=\"pack\" content=\"{}\">",
            it.page, it.pack
        )
    };
    beside.iter().map(link).collect()
}

/// Data as script blocks, which a browser keeps and does not run.
pub(crate) fn data_blocks(blocks: &[(String, String)]) -> String {
    let block = |(id, json): &(String, String)| {
        let json = safe_in_script(json);
        format!("<script type=\"application/json\" id=\"{id}\">{json}</script>\n")
    };
    blocks.iter().map(block).collect()
}

/// Replaces the one `placeholder`.
fn put(html: &str, placeholder: &str, content: &str) -> Result<String, Failure> {
    let (before, after) = html.split_once(placeholder).ok_or_else(|| {
        Failure::new(
            "putting the case into the page",
            format!("public/index.html has no {placeholder}"),
            format!("put {placeholder} back into public/index.html"),
        )
    })?;
    Ok([before, content, after].concat())
}

/// The style sheets that a page holds, one after the other.
pub(crate) fn sheets(html: &str) -> String {
    let parts = html.split("<style>").skip(1);
    let sheets = parts.filter_map(|part| Some(slim(part.split_once("</style>")?.0)));
    sheets.collect::<Vec<_>>().join("\n")
}

/// Takes the comments out of the page's style sheets: they are for those who edit them. No sheet of ours holds the
/// signs of a comment in a string.
fn without_css_comments(html: &str) -> String {
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
    lines.collect::<Vec<_>>().join("\n")
}

/// Moves the requests for glue and program from the head's end to its beginning, where a browser meets them first.
fn preloads_first(html: &str) -> String {
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
    let charset = "<meta charset=\"utf-8\">";
    let first = format!("{charset}\n{}", preloads.join("\n"));
    let head = others.join("\n").replacen(charset, &first, 1);
    format!("{head}\n</head>{rest}")
}

/// JSON that cannot end its `<script>` or open a comment in it. Both can stand only inside strings.
fn safe_in_script(json: &str) -> String {
    json.replace("</", "<\\/").replace("<!--", "\\u003c!--")
}

pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_files::tests::fixture;
    use serde_json::Value;

    const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>CaseTrace</title>\n<meta name=\"description\" content=\"\">\n<style>a{}</style>\n<link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\" href=\"./a.wasm\" as=\"fetch\"></head>\n<body><div id=\"app\"><!-- page --></div>\n<!-- case -->\n<script>reload()</script></body></html>";

    fn page(language: Language) -> String {
        let beside = Beside {
            language: Language::English,
            page: "./en.html".into(),
            pack: "./words-en.json".into(),
        };
        document(PAGE, &fixture(), language, &[beside]).unwrap()
    }

    /// What a browser's script block of this id holds, decoded.
    fn block(html: &str, id: &str) -> Option<Value> {
        let (_, after) = html.split_once(&format!("id=\"{id}\">"))?;
        let (json, _) = after.split_once("</script>")?;
        serde_json::from_str(json).ok()
    }

    #[test]
    fn text_comes_back_unchanged_however_nasty() {
        for nasty in [
            "</script><script>alert(1)</script>",
            "<!-- <script>",
            "quote \" and \\ and\nline\u{2028}end",
        ] {
            let json = Value::from(nasty).to_string();
            let html = data_blocks(&[("x".to_owned(), json)]);
            assert_eq!(block(&html, "x"), Some(Value::from(nasty)));
            assert!(!html.contains("<!--"), "{html}");
            assert_eq!(html.matches("</script>").count(), 1, "{html}");
        }
    }

    #[test]
    fn each_page_is_complete_in_its_language() {
        for language in Language::ALL {
            let html = page(language);
            let world = fixture().world(language).unwrap();
            let title = Reading::served(world).voice().text(&world.case.title);
            assert!(html.contains(&format!("<html lang=\"{}\">", language.tag())));
            assert!(html.contains(&format!("<title>{title} · CaseTrace</title>")));
            assert!(html.contains(&format!(">{title}</h1>")));
            assert_eq!(html.matches("<svg ").count(), world.case.charts.len() * 2);
            assert!(block(&html, "case-data").is_some());
            assert_eq!(
                block(&html, "case-pack").unwrap()["language"],
                language.tag()
            );
            assert!(html.contains("hreflang=\"en\" href=\"./en.html\""));
        }
    }

    #[test]
    fn requests_for_the_program_come_before_the_style() {
        let html = page(Language::English);
        let at = |what: &str| html.find(what).unwrap();
        assert!(at("modulepreload") < at("a.wasm"));
        assert!(at("a.wasm") < at("<style>"));
        assert_eq!(html.matches("a.wasm").count(), 1);
        assert!(html.contains("reload()"), "what Trunk adds stays");
    }

    #[test]
    fn the_style_loses_its_comments_and_nothing_else() {
        let page =
            "<style>/* a */ b { c: d } /* e\nf */ g {}</style><p>/* stays */</p><style>h{}</style>";
        let slim = without_css_comments(page);
        assert_eq!(
            slim,
            "<style>b { c: d }  g {}</style><p>/* stays */</p><style>h{}</style>"
        );
    }

    #[test]
    fn a_page_without_placeholder_is_refused_with_its_name() {
        let page = PAGE.replace("<!-- case -->", "");
        let said = document(&page, &fixture(), Language::English, &[]);
        let said = said.unwrap_err().to_string();
        assert!(said.contains("<!-- case -->"), "{said}");
    }

    #[test]
    fn the_real_page_has_every_placeholder() {
        let page = crate::place::root().join("public/index.html");
        let page = std::fs::read_to_string(page).unwrap();
        document(&page, &fixture(), Language::English, &[]).unwrap();
    }
}
