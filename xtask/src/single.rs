//! The one file: the page of the report's own language with program, words and plain pages of the others inside.

use casetrace::i18n::Language;
use casetrace::markup;
use casetrace::page::{self, reading::Reading};

use crate::case_files::CaseFiles;
use crate::document::{self, Parts};
use crate::failure::Failure;
use crate::packed::{self, Known};
use crate::policy::{self, Later, Lies};
use crate::program::Program;
use crate::staged::Folder;
use crate::{place, plain, script, sheets, take};

/// The name of the file.
pub(crate) const NAME: &str = "casetrace.html";

/// The name of the packed terms of the libraries; the exporter knows them by that.
const TERMS: &str = "third-party";

/// The name of the words in the report's own language.
const PACK: &str = "case-pack";

/// The name of the packed style of what only the program shows; `public/single.js` knows it by that.
const LIVE: &str = "live";

/// The name of the packed script that starts the program; `public/single.js` knows it by that.
const PROGRAM: &str = "program";

/// Where the packed blocks come to stand, once all that a reader sees is written: its words help to pack them.
const PACKED: &str = "<script><!-- packed --></script>";

/// The program of the one file: the second one, which can wake the page as well, with the script that starts it.
pub(crate) struct Whole(Program);

impl Whole {
    /// Reads the program that Trunk has put into a folder.
    ///
    /// # Errors
    /// When a file is missing, or the glue cannot stand in a page.
    pub(crate) fn read(folder: &Folder) -> Result<Self, Failure> {
        let own = Folder::at(place::root().join("public"));
        let glue = folder.text("exporter.js")?;
        let script = [glue, own.text("start.js")?].join("\n");
        Self::of(&script, &folder.bytes("exporter_bg.wasm")?)
    }

    fn of(script: &str, wasm: &[u8]) -> Result<Self, Failure> {
        let program = Program::shortened(script, wasm)?;
        script::stands_alone(&program.script)?;
        Ok(Self(program))
    }
}

/// The whole file.
///
/// # Errors
/// When the case does not load, or the page lacks what is to be replaced.
pub(crate) fn document(
    template: &str,
    case: &CaseFiles,
    program: &Whole,
    icon: &str,
    terms: &str,
) -> Result<String, Failure> {
    let own = case.language();
    let (template, live) = sheets::awaiting(&without_folder(template))?;
    let reading = Reading::served(case.world(own)?);
    let others: Vec<_> = Language::ALL.into_iter().filter(|it| *it != own).collect();
    let mut pages = String::new();
    for language in &others {
        pages.push_str(&plain::page(&Reading::served(case.world(*language)?)).markup());
    }
    let parts = Parts {
        root: " data-single".to_owned(),
        head: style(&others),
        body: markup::all(&page::anchors::anchored(&reading, page::body(&reading))),
        end: [&pages, &linked_data(&reading), PACKED].join("\n"),
    };
    let html = document::filled(&template, &reading, &parts)?;
    let anchors: String = others.iter().map(|it| anchor(*it)).collect();
    let html = document::put(
        &html,
        "<div id=\"app\">",
        &format!("{anchors}<div id=\"app\">"),
    )?;
    let html = alone(&take::made_by_the_program(&own_links(&html, own)), icon);
    let blocks = blocks(case, &others, program, &live, terms);
    let mut known = Known::of(&html);
    let data = packed::block("packed-data", blocks.as_bytes(), &mut known)?;
    let html = document::put(&html, PACKED, &(data + &script(program, &mut known)?))?;
    // These are packed: the page does not hold them when its policy is written.
    let later = Later {
        scripts: &[&program.0.script],
        styles: &[&live],
    };
    Ok(policy::with_policy(&html, Lies::Alone, later))
}

/// Report, data set and key figures. For all numbers there is no room; they stand in the page's tables. Nothing lies beside
/// the file, which may have any name.
fn linked_data(reading: &Reading) -> String {
    let key_figures = &reading.voice().case.key_figures;
    let numbers: Vec<_> = key_figures.iter().map(|key| &key.of).collect();
    document::linked_data(reading, "#/", &[], &numbers)
}

/// Shows the plain page whose anchor is the address's, or that holds what the address names, or whose language the
/// address asks for until the program has come, in place of the page.
fn style(others: &[Language]) -> String {
    let show = |language: &Language| {
        let (id, tag) = (plain::id(*language), language.tag());
        format!(
            "#{id}:target ~ #app, [data-plain={tag}] #app {{ display: none; }}\n\
             #{id}:target ~ .plain-page[lang={tag}], [data-plain={tag}] .plain-page[lang={tag}] {{ display: block; }}\n"
        )
    };
    let shown: String = others.iter().map(show).collect();
    format!(
        "\n<style>{}</style>",
        sheets::slim(&[PLAIN, &shown].concat())
    )
}

const PLAIN: &str = "\
.plain-page { display: none; font-family: var(--sans); max-width: 46rem; margin: 0 auto; padding: 0 var(--margin) var(--gap-8); }
.plain-page > div > * { margin-top: var(--gap-2); }
.plain-page h2, .plain-page h3 { padding-top: var(--gap-3); }
.plain-page .picture { max-width: 27rem; }
.plain-page:has(:target) { display: block; }
body:has(.plain-page :target) #app { display: none; }
.plain-page a:not([lang]) { pointer-events: none; }
@media print { .plain-page h3, .plain-page h3 + p { break-after: avoid; } .plain-page svg, .plain-page tr { break-inside: avoid; } }
@supports selector(:has(a)) { .plain-page a:not([lang]) { pointer-events: auto; } }
";

/// Before the page, so that what follows it can be shown and hidden.
fn anchor(language: Language) -> String {
    format!("<span id=\"{}\"></span>", plain::id(language))
}

/// Links from page to page become links within the file.
fn own_links(html: &str, own: Language) -> String {
    Language::ALL.into_iter().fold(html.to_owned(), |html, it| {
        let file = format!("href=\"{}\"", page::reading::file(own, it));
        html.replace(&file, &format!("href=\"{}\"", plain::address(own, it)))
    })
}

/// What the program reads: the case as the page in a folder has it, and the words of the other languages; and its own
/// script. Name and content of each, a sign apart that none of them holds; what is alike is near each other.
fn blocks(
    case: &CaseFiles,
    others: &[Language],
    Whole(program): &Whole,
    live: &str,
    terms: &str,
) -> String {
    let mut blocks = case.blocks(case.language());
    // Nothing lies beside the one file: it has all words itself.
    blocks.retain(|(id, _)| id != PACK);
    let mut also = |id: &str, block: &str| blocks.push((id.to_owned(), block.to_owned()));
    also(PACK, case.pack(case.language()));
    for language in others {
        also(&format!("pack-{}", language.tag()), case.pack(*language));
    }
    also(TERMS, terms);
    also(LIVE, live);
    also(PROGRAM, &program.script);
    let blocks: Vec<_> = blocks
        .iter()
        .flat_map(|(id, block)| [id.as_str(), block])
        .collect();
    blocks.join("\0")
}

/// The program, packed, and the script that takes it out.
fn script(Whole(program): &Whole, known: &mut Known) -> Result<String, Failure> {
    let packed = packed::block("packed-program", &program.wasm, known)?;
    let own = Folder::at(place::root().join("public"));
    let script = [own.text("unpack.js")?, own.text("single.js")?].join("\n");
    // Its names are its own once it is a module.
    let script = script::minified(&script, script::Kind::Module)?;
    Ok(format!(
        "{packed}<script type=\"module\">\n{script}\n</script>"
    ))
}

/// Without what asks for files beside the page; the icon inside.
fn alone(html: &str, icon: &str) -> String {
    let html = without(
        html,
        "<script type=\"module\">\nimport init from",
        "</script>",
    );
    let html = without(&html, "<link rel=\"modulepreload\"", ">");
    let html = without(&html, "<link rel=\"preload\"", ">");
    let html = without(&html, "<link rel=\"icon\"", ">");
    // What tells that a page of several files does not start from disk.
    let html = without(
        &html,
        "<div class=\"notice\" role=\"alert\" data-kind=\"trouble\" data-trouble=\"file\"",
        "</a></div></div>",
    );
    let link = format!(
        "<link rel=\"icon\" type=\"image/svg+xml\" href=\"{}\">\n</head>",
        data(icon)
    );
    html.replacen("</head>", &link, 1)
}

/// A picture as an address (RFC 2397), with those signs written out that would end it or the attribute.
fn data(svg: &str) -> String {
    let svg = svg.trim().replace('%', "%25").replace('#', "%23");
    let svg = svg
        .replace('"', "'")
        .replace('<', "%3C")
        .replace('>', "%3E");
    format!("data:image/svg+xml,{svg}")
}

/// Without the script of what only a page in a folder does, which `public/index.html` puts between signs.
fn without_folder(template: &str) -> String {
    let [begin, end] = FOLDER;
    let stretches = template.matches(begin);
    stretches.fold(template.to_owned(), |html, _| without(&html, begin, end))
}

const FOLDER: [&str; 2] = ["// [folder\n", "// folder]\n"];

/// Without the first stretch from `begin` to the next `end`.
fn without(html: &str, begin: &str, end: &str) -> String {
    let cut = || {
        let (before, rest) = html.split_once(begin)?;
        let (_, after) = rest.split_once(end)?;
        Some([before, after].concat())
    };
    cut().unwrap_or_else(|| html.to_owned())
}

/// What Trunk's page names between two signs.
pub(crate) fn named<'a>(template: &'a str, before: &str, after: &str) -> Result<&'a str, Failure> {
    let name = template
        .split_once(before)
        .and_then(|(_, rest)| rest.split_once(after));
    name.map(|(name, _)| name).ok_or_else(|| {
        Failure::new(
            "finding the program beside the page",
            format!("Trunk's page holds no {before}…{after}"),
            "build with the Trunk that `cargo xtask build` installs",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case_files::tests::fixture;

    const TRUNKS: &str = "<link rel=\"modulepreload\" href=\"./a.js\"><link rel=\"preload\" href=\"./a.wasm\" as=\"fetch\"><link rel=\"icon\" href=\"./icon.svg\"/>\n</head>";
    const START: &str = "<script type=\"module\">\nimport init from './a.js';\nconst wasm = await init({ module_or_path: './a.wasm' });\n</script>\n</body>";

    fn html() -> String {
        let page = std::fs::read_to_string(place::root().join("public/index.html")).unwrap();
        // Trunk replaces its own links by what they name.
        let ours = |link: &&str| !link.starts_with("link data-trunk");
        let page = page.split('<').filter(ours).collect::<Vec<_>>().join("<");
        let page = page.replace("</head>", TRUNKS).replace("</body>", START);
        let program = Whole::of("export function start() {}", b"\0asm\x01\0\0\0").unwrap();
        document(&page, &fixture(), &program, "<svg a=\"#b\"/>\n", "terms").unwrap()
    }

    #[test]
    fn the_one_file_asks_for_nothing() {
        let html = html();
        for foreign in [
            " src=",
            "<base",
            " hreflang=",
            "preload",
            "import init",
            "@import",
            "url(",
            // What only a page in a folder tells and does.
            "data-trouble=\"file\"",
            "exporter.js",
            "[folder",
        ] {
            assert!(!html.contains(foreign), "{foreign}");
        }
        let links = html.split("href=\"").skip(1);
        let mut links = links.filter_map(|it| it.split('"').next());
        let inside = |it: &str| it.is_empty() || it.starts_with(['#', 'd']);
        assert_eq!(links.find(|it| !inside(it)), None);
        assert!(html.contains("__askAgain") && html.contains("data-embedded"));
        assert!(html.contains("href=\"data:image/svg+xml,%3Csvg a='%23b'/%3E\""));
        let own = fixture().language().tag();
        assert!(html.contains(&format!("<html lang=\"{own}\" data-single>")));
    }

    #[test]
    fn each_language_has_a_page_and_links_to_it() {
        let html = html();
        let own = fixture().language();
        let at = |what: &str| html.find(what).unwrap();
        for language in Language::ALL.into_iter().filter(|it| *it != own) {
            let id = plain::id(language);
            assert_eq!(html.matches(&format!("id=\"{id}\"")).count(), 1);
            assert!(html.matches(&format!("href=\"#{id}\"")).count() > 2);
            assert!(at(&format!("id=\"{id}\"")) < at("id=\"app\""));
        }
        assert!(at("id=\"app\"") < at("class=\"plain-page"));
    }

    #[test]
    fn it_says_what_it_is_with_its_key_figures() {
        let html = html();
        let (_, block) = html.split_once("application/ld+json\">").unwrap();
        let (block, _) = block.split_once("</script>").unwrap();
        let block: serde_json::Value = serde_json::from_str(block).unwrap();
        let graph = block["@graph"].as_array().unwrap();
        let of_type = |kind: &str| graph.iter().filter(|it| it["@type"] == kind).count();
        assert_eq!((of_type("Report"), of_type("Dataset")), (1, 1));
        let world = fixture().world(fixture().language()).unwrap();
        assert_eq!(of_type("Observation"), world.case.key_figures.len());
    }

    #[test]
    fn every_id_is_there_once() {
        let html = html();
        let ids = html.split(" id=\"").skip(1);
        let mut ids: Vec<_> = ids.filter_map(|it| it.split('"').next()).collect();
        let all = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), all);
    }
}
