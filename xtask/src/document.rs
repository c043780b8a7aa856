//! One page of the bundle: Trunk's page with a language's words, the case as data, and everything to read in place.

use casetrace::case::Id;
use casetrace::export::jsonld;
use casetrace::i18n::Language;
use casetrace::markup;
use casetrace::page::{self, reading::Reading};

use crate::address::Address;
use crate::case_files::CaseFiles;
use crate::failure::Failure;
use crate::{early, manifest, names, script, sheets, take, version};

/// Another page or file that a page names.
pub(crate) struct Beside {
    /// The language it is in.
    pub(crate) language: Language,
    /// The page's own file in that language.
    pub(crate) page: String,
    /// The file of that language's words.
    pub(crate) pack: String,
}

/// What is put into Trunk's page besides words for search engines.
pub(crate) struct Parts {
    /// Further attributes of the root, each with a space before it.
    pub(crate) root: String,
    /// At the end of what the head says of the page.
    pub(crate) head: String,
    /// What there is to read.
    pub(crate) body: String,
    /// After it and the page's own scripts.
    pub(crate) end: String,
}

/// The page in a language, but for its policy; `sheet` is the file of the style of what stands below the charts.
///
/// # Errors
/// When the case does not load, or `public/index.html` lacks a placeholder.
pub(crate) fn document(
    template: &str,
    case: &CaseFiles,
    language: Language,
    beside: &[Beside],
    sheet: &str,
    address: Option<&Address>,
) -> Result<String, Failure> {
    let reading = Reading::served(case.world(language)?);
    let address =
        address.map(|address| address.said(&reading, case.picture_name(language).as_deref()));
    let numbers: Vec<_> = reading.voice().case.value_ids().collect();
    let (own, files) = (reading.page_in(language), take::published(&reading));
    let linked = linked_data(&reading, &own, &files, &numbers);
    let body = markup::all(&page::anchors::anchored(&reading, page::body(&reading)));
    names::each_once(&body)?;
    let parts = Parts {
        root: String::new(),
        head: links(beside) + &for_home_screens() + &address.unwrap_or_default(),
        body,
        end: data_blocks(&case.blocks(language)) + &linked,
    };
    let page = filled(template, &reading, &parts)?;
    let page = sheets::linked(&early::words_first(&page)?, sheet)?;
    Ok(early::preloads_first(&page))
}

/// Trunk's page with everything in it.
///
/// # Errors
/// When `public/index.html` lacks a placeholder.
pub(crate) fn filled(template: &str, reading: &Reading, parts: &Parts) -> Result<String, Failure> {
    let tag = reading.language().tag();
    let mut html = short_scripts(&sheets::short(template))?;
    for (placeholder, content) in [
        (
            "<html lang=\"en\">",
            format!("<html lang=\"{tag}\"{}>", parts.root),
        ),
        (
            "<title>CaseTrace</title>",
            format!("<title>{}</title>", escaped(&page::title(reading))),
        ),
        (
            "<meta name=\"description\" content=\"\">",
            described(reading) + &parts.head,
        ),
        ("<!-- page -->", parts.body.clone()),
        ("<!-- case -->", parts.end.clone()),
    ] {
        html = put(&html, placeholder, &content)?;
    }
    Ok(built(&html, &version::line()))
}

/// What the page says of itself to search engines and to chats that show a card (ogp.me). Its own address is
/// said where the build knows it, by [`Address::said`].
fn described(reading: &Reading) -> String {
    let voice = reading.voice();
    let summary = escaped(&voice.text(&voice.case.summary));
    let title = escaped(&voice.text(&voice.case.title));
    format!(
        "<meta name=\"description\" content=\"{summary}\">\n\
         <meta property=\"og:type\" content=\"article\">\n\
         <meta property=\"og:site_name\" content=\"CaseTrace\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{summary}\">"
    )
}

fn for_home_screens() -> String {
    let (manifest, icon) = (manifest::NAME, manifest::TOUCH_ICON);
    format!(
        "\n<link rel=\"manifest\" href=\"./{manifest}\">\n<link rel=\"apple-touch-icon\" href=\"./{icon}\">"
    )
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

/// The case as schema.org says it, with these of its numbers, for search engines and whatever else reads files. A browser
/// does not run it, and the program does not read it.
pub(crate) fn linked_data(
    reading: &Reading,
    page: &str,
    files: &[(String, &'static str)],
    numbers: &[&Id],
) -> String {
    let figure = |id: &Id| reading.href_of(id);
    let links = jsonld::Links {
        page,
        figure: &figure,
        files,
    };
    let block = close_up(&jsonld::block(reading.voice(), &links, numbers));
    format!("{LINKED_DATA}{block}</script>\n")
}

/// JSON without the space between its signs: nobody reads it in the page.
fn close_up(json: &str) -> String {
    let (mut inside, mut escaped) = (false, false);
    let stays = |sign: &char| {
        inside ^= *sign == '"' && !escaped;
        escaped = *sign == '\\' && !escaped;
        inside || !sign.is_ascii_whitespace()
    };
    json.chars().filter(stays).collect()
}

/// Says which version this is, to programs in the head and to readers in the foot.
fn built(html: &str, version: &str) -> String {
    let generator = format!("<meta name=\"generator\" content=\"{version}\">\n</head>");
    let html = html.replacen("</head>", &generator, 1);
    let empty = "<p id=\"build\"></p>";
    html.replacen(empty, &format!("<p id=\"build\">{version}</p>"), 1)
}

/// Data as script blocks, which a browser keeps and does not run.
pub(crate) fn data_blocks(blocks: &[(String, String)]) -> String {
    let block = |(id, json): &(String, String)| {
        let json = safe_in_script(json);
        let sum = casetrace::case::sum(json.as_bytes());
        format!(
            "<script type=\"application/json\" data-sum=\"{sum}\" id=\"{id}\">{json}</script>\n"
        )
    };
    blocks.iter().map(block).collect()
}

/// The page without what only readers and machines without the program need: the report in place, and the linked data.
/// Scripts stay, wherever they stand.
pub(crate) fn emptied(html: &str) -> String {
    let cut = |html: &str, begin: &str, end: &str| {
        let (before, rest) = html.split_once(begin)?;
        let (out, after) = rest.split_once(end)?;
        Some([before, begin, &scripts(out), end, after].concat())
    };
    let html = cut(html, "<div id=\"app\">", early::BEHIND_THE_PAGE).unwrap_or_default();
    cut(&html, LINKED_DATA, "</script>").unwrap_or(html)
}

fn scripts(html: &str) -> String {
    let parts = html.split("<script>").skip(1);
    let scripts = parts.filter_map(|part| part.split_once("</script>"));
    scripts
        .map(|(script, _)| format!("<script>{script}</script>"))
        .collect()
}

const LINKED_DATA: &str = "<script type=\"application/ld+json\">";

/// Replaces the one `placeholder`.
pub(crate) fn put(html: &str, placeholder: &str, content: &str) -> Result<String, Failure> {
    let (before, after) = html.split_once(placeholder).ok_or_else(|| {
        Failure::new(
            "putting the case into the page",
            format!("public/index.html has no {placeholder}"),
            format!("put {placeholder} back into public/index.html"),
        )
    })?;
    Ok([before, content, after].concat())
}

/// Makes the page's own scripts short.
fn short_scripts(html: &str) -> Result<String, Failure> {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<script>\n") {
        let (own, behind) = after.split_once("</script>").unwrap_or((after, ""));
        let short = script::minified(own, script::Kind::Page)?;
        out.extend([before, "<script>", &short, "</script>"]);
        rest = behind;
    }
    out.push_str(rest);
    Ok(out)
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

    const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>CaseTrace</title>\n<meta name=\"description\" content=\"\">\n<style>a{}</style>\n<link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\" href=\"./a.wasm\" as=\"fetch\"></head>\n<body><div id=\"app\"><!-- page --></div>\n<script>\ntrouble()\n</script>\n<script>\nframed()\n</script>\n<!-- case -->\n<script>reload()</script></body></html>";

    fn page(language: Language) -> String {
        let beside = Beside {
            language: Language::English,
            page: "./en.html".into(),
            pack: "./words-en.json".into(),
        };
        document(PAGE, &fixture(), language, &[beside], "below.css", None).unwrap()
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
            let heading = format!(">{title}</h1>");
            assert!(html.replace("<wbr>", "").contains(&heading));
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
    fn a_page_that_is_told_no_address_says_none() {
        let html = page(Language::English);
        for absolute in ["canonical", "og:url", "og:image", "twitter:"] {
            assert!(!html.contains(absolute), "{absolute}");
        }
        assert!(html.contains("rel=\"apple-touch-icon\" href=\"./"));
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
    fn a_script_stands_between_the_first_words_and_the_charts() {
        let html = page(Language::English);
        let at = |what: &str| html.find(what).unwrap();
        assert!(at("</h1>") < at("trouble()"));
        assert!(at("trouble()") < at("<section "));
        assert!(at("</footer>") < at("framed()"));
        assert_eq!(html.matches("trouble()").count(), 1);
    }

    #[test]
    fn an_emptied_page_keeps_what_the_program_needs() {
        let emptied = emptied(&page(Language::English));
        for kept in [
            "<div id=\"app\"><script>trouble()",
            "</div>\n<script>framed()",
            "<script type=\"application/ld+json\"></script>",
        ] {
            assert!(emptied.contains(kept), "{kept} in {emptied}");
        }
        assert!(block(&emptied, "case-data").is_some() && !emptied.contains("<svg"));
    }

    #[test]
    fn the_page_says_what_it_is_and_from_what_it_was_built() {
        let html = page(Language::English);
        let line = version::line();
        assert!(html.contains(&format!("name=\"generator\" content=\"{line}\"")));
        assert!(html.contains(&format!("<p id=\"build\">{line}</p>")));
        for property in ["type", "site_name", "title", "description"] {
            assert_eq!(
                html.matches(&format!("property=\"og:{property}\"")).count(),
                1
            );
        }
        let data = html
            .split_once(LINKED_DATA)
            .unwrap()
            .1
            .split_once("</script>")
            .unwrap()
            .0;
        let data: Value = serde_json::from_str(data).unwrap();
        assert_eq!(data["@graph"][0]["@type"], "Report");
    }

    #[test]
    fn json_is_closed_up_and_says_the_same() {
        for (loose, close) in [
            (
                "{\"a\": [1, 2],\n \"b c\": \" x, y \"}",
                "{\"a\":[1,2],\"b c\":\" x, y \"}",
            ),
            (
                r#"{"q": "a \" b", "e": "c\\", "n": 1}"#,
                r#"{"q":"a \" b","e":"c\\","n":1}"#,
            ),
        ] {
            let read = |json: &str| serde_json::from_str::<Value>(json).unwrap();
            assert_eq!(close_up(loose), close);
            assert_eq!(read(loose), read(close));
        }
    }

    #[test]
    fn a_page_without_placeholder_is_refused_with_its_name() {
        let page = PAGE.replace("<!-- case -->", "");
        let said = document(&page, &fixture(), Language::English, &[], "below.css", None);
        let said = said.unwrap_err().to_string();
        assert!(said.contains("<!-- case -->"), "{said}");
    }

    #[test]
    fn the_real_page_has_every_placeholder() {
        let page = crate::place::root().join("public/index.html");
        let page = std::fs::read_to_string(page).unwrap();
        document(&page, &fixture(), Language::English, &[], "below.css", None).unwrap();
    }
}
