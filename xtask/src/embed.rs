//! `hook`: puts the case into the page that Trunk has just written, as data blocks and as the first words to read.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use casetrace::case::Case;
use casetrace::i18n::Language;
use casetrace::i18n::message::Message;
use casetrace::markup::{self, Element, tag};
use casetrace::restoration::Restoration;
use casetrace::wording::Voice;
use serde_json::Value;

use crate::failure::Failure;
use crate::place;

/// Trunk's `post_build` hook: edits `index.html` in `$TRUNK_STAGING_DIR`.
///
/// # Errors
/// When Trunk did not call us, the case cannot be read or is wrong, or the page lacks a placeholder.
pub(crate) fn run() -> Result<(), Failure> {
    let page = staged_page()?;
    let case = CaseFiles::read(&case_folder())?;
    let html = read(&page, "run `cargo xtask build` again")?;
    let html = with_case(&html, &case)?;
    fs::write(&page, html).map_err(|error| {
        Failure::new(
            "writing the page",
            format!("{}: {error}", page.display()),
            "make room, or make the folder writable",
        )
    })
}

/// The files of a case, read and checked.
struct CaseFiles {
    /// `case.json`, minified.
    case: String,
    /// `text.txt`.
    text: String,
    /// `source.txt`, the text as received.
    received: Option<String>,
    /// The repairs that `restoration.json` records, in the page's short form.
    restoration: Option<String>,
    preface: Preface,
}

/// What can be read before the program runs: title, sentence and a word on what comes, in every language.
struct Preface {
    language: Language,
    title: String,
    summary: String,
    words: String,
}

impl CaseFiles {
    fn read(folder: &Path) -> Result<Self, Failure> {
        let mend = "put the case's files there, or name another folder in CASETRACE_CASE";
        let case = read(&folder.join("case.json"), mend)?;
        let text = read(&folder.join("text.txt"), mend)?;
        let preface =
            check_case(&case, &text).map_err(|said| wrong(&folder.join("case.json"), &said))?;
        let restoration = read_if_there(&folder.join("restoration.json"))?;
        let repairs = restoration
            .map(|json| repairs(&json, &text))
            .transpose()
            .map_err(|said| wrong(&folder.join("restoration.json"), &said))?;
        Ok(Self {
            case: minified(&case),
            text,
            received: read_if_there(&folder.join("source.txt"))?,
            restoration: repairs,
            preface,
        })
    }

    /// `(id, JSON)` of each data block, in the order of the page.
    fn blocks(&self) -> Vec<(&'static str, String)> {
        let quoted = |text: &String| Value::from(text.as_str()).to_string();
        [
            Some(("case-data", self.case.clone())),
            Some(("case-text", quoted(&self.text))),
            self.restoration
                .clone()
                .map(|json| ("case-restoration", json)),
            self.received
                .as_ref()
                .map(|text| ("case-received", quoted(text))),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The one check of a case before it goes into the page: the page's own loader reads it.
/// `Err` says what is wrong, with path, rule and mend.
fn check_case(case: &str, text: &str) -> Result<Preface, String> {
    let case = casetrace::case::load(case, text).map_err(|error| error.to_string())?;
    let own = voice(&case, case.language);
    Ok(Preface {
        language: case.language,
        title: own.text(&case.title),
        summary: own.text(&case.summary),
        words: preface(&case),
    })
}

fn voice(case: &Case, language: Language) -> Voice<'_> {
    Voice {
        case,
        language,
        money: None,
    }
}

/// The head of the case in each language, of which the page shows its own until a script or the app knows better;
/// and what may have to be said if the app cannot start.
fn preface(case: &Case) -> String {
    let heads = Language::ALL.map(|language| {
        let voice = voice(case, language);
        tag("div")
            .class("case-head")
            .set("lang", language.tag())
            .set_if("hidden", (language != case.language).then_some(""))
            .child(tag("h1").words(&voice.text(&case.title)))
            .child(tag("p").class("summary").words(&voice.text(&case.summary)))
            .child(
                tag("p")
                    .class("loading")
                    .words(Message::Loading.text(language)),
            )
            .children(troubles(language))
    });
    let brand = tag("span").class("brand").words("CaseTrace");
    let masthead = tag("header")
        .class("masthead")
        .child(tag("div").class("masthead-row").child(brand));
    let main = tag("main").children(heads.into());
    let shell = tag("div").class("shell").child(main);
    let unscripted = Language::ALL.map(|language| {
        let words = Message::NoScript.text(language);
        tag("p").set("lang", language.tag()).words(words)
    });
    let unscripted = tag("noscript").child(
        tag("div")
            .class("notice")
            .child(tag("div").children(unscripted.into())),
    );
    markup::all(&[masthead, unscripted, shell])
}

/// Each reason why the app may not start; a script of the page shows the one that holds.
fn troubles(language: Language) -> Vec<Element> {
    let reasons = [
        ("file", Message::OpenedAsFile),
        ("wasm", Message::NoWebAssembly),
        ("start", Message::NotStarted),
    ];
    let trouble = |(reason, message): (&str, Message)| {
        tag("div")
            .class("notice")
            .set("data-kind", "trouble")
            .set("data-trouble", reason)
            .set("hidden", "")
            .child(tag("p").words(message.text(language)))
    };
    reasons.map(trouble).into()
}

/// The short form of a restoration that fits its text.
fn repairs(json: &str, text: &str) -> Result<String, String> {
    let restoration = Restoration::load(json, text).map_err(|error| error.to_string())?;
    Ok(casetrace::repairs::write(&restoration))
}

fn with_case(html: &str, case: &CaseFiles) -> Result<String, Failure> {
    let preface = &case.preface;
    let title = escaped(&preface.title);
    let summary = escaped(&preface.summary);
    let html = put(
        html,
        "<html lang=\"en\">",
        &format!("<html lang=\"{}\">", preface.language.tag()),
    )?;
    let html = put(
        &html,
        "<title>CaseTrace</title>",
        &format!("<title>{title} · CaseTrace</title>"),
    )?;
    let html = put(
        &html,
        "<meta name=\"description\" content=\"\">",
        &format!("<meta name=\"description\" content=\"{summary}\">"),
    )?;
    let html = put(&html, "<!-- preface -->", &preface.words)?;
    let html = put(&html, "<!-- case -->", &data_blocks(case))?;
    Ok(preloads_first(&without_css_comments(&html)))
}

fn data_blocks(case: &CaseFiles) -> String {
    let block = |(id, json): (&str, String)| {
        format!(
            "<script type=\"application/json\" id=\"{id}\">{}</script>\n",
            safe_in_script(&json)
        )
    };
    case.blocks().into_iter().map(block).collect()
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

/// Takes the comments out of the page's style sheets: they are for those who edit them. No sheet of ours holds the
/// signs of a comment in a string.
fn without_css_comments(html: &str) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once("<style>") {
        let (sheet, behind) = after.split_once("</style>").unwrap_or((after, ""));
        out.push_str(before);
        out.push_str("<style>");
        let mut sheet = sheet;
        while let Some((css, comment)) = sheet.split_once("/*") {
            out.push_str(css);
            sheet = comment.split_once("*/").map_or("", |(_, css)| css);
        }
        out.push_str(sheet.trim_end());
        out.push_str("</style>");
        rest = behind;
    }
    out.push_str(rest);
    out
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
    let preloads: String = head
        .lines()
        .filter(|line| is_preload(line))
        .map(|line| format!("{}\n", line.trim()))
        .collect();
    let others: Vec<&str> = head
        .lines()
        .filter(|line| !is_preload(line) && !line.trim().is_empty())
        .collect();
    let head = others.join("\n").replacen(
        "<meta charset=\"utf-8\">\n",
        &format!("<meta charset=\"utf-8\">\n{preloads}"),
        1,
    );
    format!("{head}\n</head>{rest}")
}

/// JSON without the blanks between its tokens. The input is known to be JSON.
fn minified(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    let (mut in_string, mut after_backslash) = (false, false);
    for character in json.chars() {
        if in_string {
            in_string = after_backslash || character != '"';
            after_backslash = character == '\\' && !after_backslash;
            out.push(character);
        } else if !character.is_ascii_whitespace() {
            in_string = character == '"';
            out.push(character);
        }
    }
    out
}

/// JSON that cannot end its `<script>` or open a comment in it. Both can stand only inside strings.
fn safe_in_script(json: &str) -> String {
    json.replace("</", "<\\/").replace("<!--", "\\u003c!--")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

fn staged_page() -> Result<PathBuf, Failure> {
    env::var_os("TRUNK_STAGING_DIR")
        .map(|folder| PathBuf::from(folder).join("index.html"))
        .ok_or_else(|| {
            Failure::new(
                "finding Trunk's staging folder",
                "TRUNK_STAGING_DIR is not set; Trunk sets it when it calls this hook",
                "run `cargo xtask build` or `trunk build`",
            )
        })
}

fn case_folder() -> PathBuf {
    let wish = env::var_os("CASETRACE_CASE").filter(|folder| !folder.is_empty());
    place::root().join(wish.map_or_else(|| PathBuf::from("seeds/suizhou"), PathBuf::from))
}

fn read(path: &Path, mend: &str) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| {
        Failure::new(
            "reading the case",
            format!("{}: {error}", path.display()),
            mend,
        )
    })
}

fn read_if_there(path: &Path) -> Result<Option<String>, Failure> {
    if !path.exists() {
        return Ok(None);
    }
    read(path, "make the file readable UTF-8, or take it away").map(Some)
}

fn wrong(path: &Path, said: &str) -> Failure {
    Failure::new(
        "checking the case",
        format!("{}: {said}", path.display()),
        "mend the case as said",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>CaseTrace</title>\n<meta name=\"description\" content=\"\">\n<style>a{}</style>\n<link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\" href=\"./a.wasm\" as=\"fetch\"></head>\n<body><div id=\"app\"><!-- preface --></div>\n<!-- case -->\n<script>reload()</script></body></html>";

    fn case(text: &str, title: &str) -> CaseFiles {
        CaseFiles {
            case: format!("{{\"title\":\"{title}\"}}"),
            text: text.into(),
            received: None,
            restoration: None,
            preface: Preface {
                language: Language::Traditional,
                title: title.into(),
                summary: "a < b & c".into(),
                words: tag("h1").words(title).markup(),
            },
        }
    }

    /// What a browser's script block of this id holds, decoded.
    fn block(html: &str, id: &str) -> Option<Value> {
        let (_, after) = html.split_once(&format!("id=\"{id}\">"))?;
        let (json, _) = after.split_once("</script>")?;
        serde_json::from_str(json).ok()
    }

    #[test]
    fn the_text_comes_back_unchanged_however_nasty() {
        for nasty in [
            "</script><script>alert(1)</script>",
            "<!-- <script>",
            "quote \" and \\ and\nline\u{2028}end",
        ] {
            let html = with_case(PAGE, &case(nasty, "t")).unwrap();
            assert_eq!(block(&html, "case-text"), Some(Value::from(nasty)));
            assert!(!html.contains("<!--"), "{html}");
        }
    }

    #[test]
    fn what_is_not_there_leaves_no_block() {
        let html = with_case(PAGE, &case("x", "t")).unwrap();
        assert_eq!(block(&html, "case-received"), None);
        assert!(!html.contains("case-restoration"));
    }

    #[test]
    fn title_language_and_summary_are_readable_without_the_program() {
        let html = with_case(PAGE, &case("x", "A & B")).unwrap();
        assert!(html.contains("<html lang=\"zh-Hant\">"));
        assert!(html.contains("<title>A &amp; B · CaseTrace</title>"));
        assert!(html.contains("<h1>A &amp; B</h1>"));
        assert!(html.contains("content=\"a &lt; b &amp; c\""));
    }

    #[test]
    fn requests_for_the_program_come_before_the_style() {
        let html = with_case(PAGE, &case("x", "t")).unwrap();
        let at = |what: &str| html.find(what).unwrap();
        assert!(at("modulepreload") < at("a.wasm"));
        assert!(at("a.wasm") < at("<style>"));
        assert_eq!(html.matches("a.wasm").count(), 1);
    }

    #[test]
    fn the_style_loses_its_comments_and_nothing_else() {
        let page =
            "<style>/* a */ b { c: d } /* e\nf */ g {}</style><p>/* stays */</p><style>h{}</style>";
        let slim = without_css_comments(page);
        assert_eq!(
            slim,
            "<style> b { c: d }  g {}</style><p>/* stays */</p><style>h{}</style>"
        );
    }

    #[test]
    fn the_reload_script_of_trunk_stays() {
        assert!(
            with_case(PAGE, &case("x", "t"))
                .unwrap()
                .contains("reload()")
        );
    }

    #[test]
    fn a_page_without_placeholder_is_refused_with_its_name() {
        let page = PAGE.replace("<!-- case -->", "");
        let said = with_case(&page, &case("x", "t")).unwrap_err().to_string();
        assert!(said.contains("<!-- case -->"), "{said}");
    }

    #[test]
    fn blanks_go_and_strings_stay() {
        assert_eq!(
            minified("{ \"a b\" : [ 1 ,\n 2 ], \"c\\\" d\\\\\" : 3 }"),
            "{\"a b\":[1,2],\"c\\\" d\\\\\":3}"
        );
    }

    #[test]
    fn a_missing_or_broken_case_names_path_and_mend() {
        let folder = env::temp_dir().join(format!("casetrace-case-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let said = |folder: &Path| CaseFiles::read(folder).err().unwrap().to_string();
        assert!(said(&folder).contains("case.json"));
        assert!(said(&folder).contains("CASETRACE_CASE"));
        fs::write(folder.join("text.txt"), "x").unwrap();
        fs::write(folder.join("case.json"), "{ \"title\": 1 }").unwrap();
        assert!(
            said(&folder).contains("id: this field is required"),
            "{}",
            said(&folder)
        );
        fs::write(folder.join("case.json"), "{ \"title\": ").unwrap();
        assert!(said(&folder).contains("must be JSON"), "{}", said(&folder));
        fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn the_real_page_has_every_placeholder() {
        let page = fs::read_to_string(place::root().join("public/index.html")).unwrap();
        with_case(&page, &case("x", "t")).unwrap();
    }
}
