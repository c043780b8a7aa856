//! Things taken along: each is asked for as a reader does, read back, and held against what the native export makes.

use casetrace::case::{self, Id};
use casetrace::export::citation::Style;
use casetrace::export::{csv, digest};
use casetrace::i18n::Language;
use casetrace::take::{self, Content, Request, Taken};
use casetrace::wording::Voice;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fs;

use crate::case::case;
use crate::page::{Page, Setting, from_base64, listed};

/// Keeps what is downloaded in the page instead: its name and its bytes.
const KEPT: &str = "
    window.kept = [];
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = blob => { window.kept.push({ blob }); return make(blob); };
    const click = HTMLElement.prototype.click;
    HTMLElement.prototype.click = function () {
        if (this.download) window.kept.at(-1).name = this.download; else click.call(this);
    };";

/// A figure with a qualifier, and its chart.
const FIGURE: &str = "e-licence-rate";

fn opened(hash: &'static str, more: &'static str) -> Page {
    let page = Page::open(Setting {
        hash,
        before: Some(more),
        ..Setting::default()
    });
    page.wait_ready();
    page
}

fn chart() -> &'static Id {
    let has = |chart: &&case::Chart| {
        let mut data = chart.series.iter().flat_map(|series| &series.data);
        data.any(|datum| datum.of.as_str() == FIGURE)
    };
    &case().charts.iter().find(has).unwrap().id
}

/// Opens the list that a control stands in, and presses it.
fn press(page: &Page, with: &str) {
    page.run(
        "const lists = [...document.querySelectorAll('summary[data-do=take-open][data-with]')];
         const opens = lists.find(it => `:${arguments[0]}:`.includes(`:${it.dataset.with}:`));
         if (opens && !opens.parentNode.open) opens.click();
         const button = document.querySelector(`[data-do=take][data-with='${arguments[0]}']`);
         const list = button.closest('details'); if (list) list.open = true;
         button.click();",
        &[with.into()],
    );
}

/// Waits for a download and gives its name and bytes.
fn kept(page: &Page) -> (String, Vec<u8>) {
    page.wait_until("window.kept[0]?.name", "a download");
    let found = page.run(
        &format!("const {{ name, blob }} = window.kept.shift(); return ({IN_BASE64})(blob).then(data => [name, data]);"),
        &[],
    );
    (
        text_of(&found[0]).to_owned(),
        from_base64(text_of(&found[1])),
    )
}

/// The bytes of a blob on their way out: drivers carry a text faster than a list of numbers.
const IN_BASE64: &str = "blob => new Promise(done => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(',') + 1));
    reader.readAsDataURL(blob);
})";

fn text_of(value: &Value) -> &str {
    value
        .as_str()
        .unwrap_or_else(|| panic!("no text but {value}"))
}

/// What the native program makes of the same page.
fn native(page: &Page, language: Language, hash: &str, what: &str) -> Taken {
    let read = |name: &str| fs::read_to_string(format!("seeds/suizhou/{name}")).unwrap();
    let (json, mut packs) = case::unpacked(&read("case.json")).unwrap();
    packs.retain(|(other, _)| *other == language);
    let packs: Vec<_> = packs.into_iter().map(|(_, pack)| pack).collect();
    let address = page.text_of("location.href.split('#')[0]");
    let day = page.text_of(
        "new Date(Date.now() - new Date().getTimezoneOffset() * 6e4).toISOString().slice(0, 10)",
    );
    let request = Request {
        case: &json,
        text: &read("text.txt"),
        packs: &packs,
        source: Some(&read("source.txt")),
        terms: None,
        address: &address,
        hash,
        dark: false,
        narrow: false,
        day: &day,
        what,
    };
    take::take(&request).unwrap()
}

fn text(taken: &Taken) -> &str {
    match &taken.content {
        Content::Text(text) => text,
        Content::Bytes(_) => panic!("{} is no text", taken.name),
    }
}

/// Width and height of a PNG file, and how many colours stand in it.
fn looked_at(page: &Page, png: &[u8]) -> Value {
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n") && png.ends_with(b"IEND\xaeB`\x82"));
    // The header's width and height, big-endian, at their fixed place (PNG, section 11.2.2).
    let side = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    let seen = page.run(
        "return createImageBitmap(new Blob([new Uint8Array(arguments[0])], { type: 'image/png' })).then(image => {
             const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
             const pen = canvas.getContext('2d');
             pen.drawImage(image, 0, 0);
             const data = new Uint32Array(pen.getImageData(0, 0, image.width, image.height).data.buffer);
             return [image.width, image.height, new Set(data).size];
         });",
        &[json!(png)],
    );
    assert_eq!(json!([side(16), side(20)]), json!([seen[0], seen[1]]));
    seen
}

/// Holds a data package against its own list: every file is there as the descriptor sizes and digests it, and unpacks
/// to the sum that the archive says.
fn validate(zip: &[u8]) {
    let files = unpacked(zip);
    let descriptor: Value = serde_json::from_slice(&files["datapackage.json"]).unwrap();
    let resources = descriptor["resources"].as_array().unwrap();
    for resource in resources {
        let file = &files[text_of(&resource["path"])];
        assert_eq!(resource["bytes"], file.len(), "{resource}");
        let hash = format!("sha256:{}", digest::sha256(file));
        assert_eq!(resource["hash"], hash, "{resource}");
    }
    // Beside what is described: the descriptor and the words for people.
    assert_eq!(files.len(), resources.len() + 2);
    let figures = String::from_utf8(files["figures.csv"].clone()).unwrap();
    assert_eq!(ids(&csv::read(&figures).unwrap()), expected_ids());
}

fn unpacked(zip: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let archive = rawzip::ZipArchive::from_slice(zip).unwrap();
    let mut entries = archive.entries();
    let mut files = BTreeMap::new();
    while let Some(entry) = entries.next_entry().unwrap() {
        let path = entry.file_path().try_normalize().unwrap();
        let packed = archive.get_entry(entry.wayfinder()).unwrap();
        let bytes = miniz_oxide::inflate::decompress_to_vec(packed.data()).unwrap();
        assert_eq!(entry.crc32(), rawzip::crc32(&bytes));
        files.insert(path.as_ref().to_owned(), bytes);
    }
    files
}

/// The first column of a table without its head.
fn ids(rows: &[Vec<String>]) -> Vec<String> {
    rows.iter().skip(1).map(|row| row[0].clone()).collect()
}

/// Every value and claim of the case.
fn expected_ids() -> Vec<String> {
    let claims = case().claims.iter().map(|claim| &claim.id);
    case()
        .value_ids()
        .chain(claims)
        .map(Id::to_string)
        .collect()
}

#[test]
fn nothing_is_loaded_before_a_list_is_opened() {
    let page = Page::ready("#/?lang=en");
    let loaded = |page: &Page| {
        let asked = page.server().accesses();
        asked
            .iter()
            .filter(|access| access.path.contains("exporter"))
            .count()
    };
    assert_eq!(loaded(&page), 0, "{}", listed(&page.server().accesses()));
    page.click("figure.chart .take > summary");
    page.wait_until(
        "performance.getEntriesByType('resource').some(entry => entry.name.includes('exporter_bg.wasm'))",
        "the program",
    );
    assert_eq!(loaded(&page), 2);
    assert_eq!(page.console_errors(), Vec::<String>::new());
}

#[test]
fn the_files_of_a_chart_are_those_of_the_native_export() {
    let hash = "#/?lang=en&figure=e-licence-rate&unit=yi";
    let page = opened(hash, KEPT);
    let state = page.hash();
    for form in ["", ":square", ":long"] {
        let what = format!("chart-svg:{}{form}", chart());
        let expected = native(&page, Language::English, &state, &what);
        let [width, height, ratio] = expected.pixels.unwrap();
        press(&page, &format!("png:{what}"));
        let (name, png) = kept(&page);
        assert_eq!(name, expected.name.replace(".svg", ".png"));
        let seen = looked_at(&page, &png);
        assert_eq!(
            (&seen[0], &seen[1]),
            (&json!(width * ratio), &json!(height * ratio))
        );
        assert!(seen[2].as_u64().unwrap() > 20, "{what} is blank: {seen}");
    }
    let what = format!("chart-svg:{}", chart());
    press(&page, &what);
    let (name, svg) = kept(&page);
    let expected = native(&page, Language::English, &state, &what);
    assert_eq!(name, expected.name);
    let svg = String::from_utf8(svg).unwrap();
    roxmltree::Document::parse(&svg).unwrap();
    assert_eq!(svg, text(&expected));
    assert!(svg.contains("fill-opacity"), "the choice is framed");
    press(&page, &format!("chart-csv:{}", chart()));
    let (_, table) = kept(&page);
    let expected = native(
        &page,
        Language::English,
        &state,
        &format!("chart-csv:{}", chart()),
    );
    let table = String::from_utf8(table).unwrap();
    assert_eq!(table, text(&expected));
    assert!(csv::read(&table).unwrap().len() > 1);
    assert_eq!(page.console_errors(), Vec::<String>::new());
}

#[test]
fn all_figures_come_back_from_their_table_in_each_language() {
    for language in Language::ALL {
        // The page is told to change its language, so that the words are those that were fetched.
        let page = opened("#/", KEPT);
        page.run(
            "location.hash = '#/?lang=' + arguments[0];",
            &[language.tag().into()],
        );
        let speaks = format!("document.documentElement.lang === '{}'", language.tag());
        page.wait_until(&speaks, "the language");
        // In the next frame the page comes back to where the reader was, under the pointer of a test that is quicker.
        page.run(
            "return new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100))));",
            &[],
        );
        page.click("#take a[data-with=figures-csv]");
        let (name, table) = kept(&page);
        assert!(
            name.ends_with(&format!("figures-{}.csv", language.tag())),
            "{name}"
        );
        let rows = csv::read(&String::from_utf8(table).unwrap()).unwrap();
        assert_eq!(ids(&rows), expected_ids());
        let expected = native(&page, language, &page.hash(), "figures-csv");
        assert_eq!(rows, csv::read(text(&expected)).unwrap());
    }
}

#[test]
fn the_package_is_a_zip_of_its_files_beside_the_page_and_made_in_it() {
    let page = opened("#/", KEPT);
    page.run("return window.__exporter().then(program => program.hand_over('package', '#/', 'zh-Hant'));", &[]);
    let (name, bytes) = kept(&page);
    let voice = Voice {
        case: case(),
        language: Language::Traditional,
        money: None,
    };
    assert_eq!(name, take::package_name(voice));
    validate(&bytes);
    let case = &unpacked(&bytes)["case.json"];
    let beside = page.run(
        &format!("return fetch(document.querySelector('#take a[data-with=package]').href).then(answer => answer.blob()).then({IN_BASE64});"),
        &[],
    );
    validate(&from_base64(text_of(&beside)));
    let whole = page.run(
        "return fetch(document.querySelector('#take a[data-with=json]').href).then(answer => answer.text());",
        &[],
    );
    let given = fs::read_to_string("seeds/suizhou/case.json").unwrap();
    let given = given.replacen("../case.schema.json", "case.schema.json", 1);
    assert_eq!(whole.as_str(), Some(given.as_str()));
    let read = |json: &[u8]| serde_json::from_slice::<Value>(json).unwrap();
    assert_eq!(read(case), read(given.as_bytes()), "in every language");
    let schema = page.run(
        "return fetch('./case.schema.json').then(answer => answer.text());",
        &[],
    );
    let given = fs::read_to_string("seeds/case.schema.json").unwrap();
    assert_eq!(schema.as_str(), Some(given.as_str()), "it lies beside it");
}

#[test]
fn a_citation_stands_in_a_box_to_select_with_quote_and_qualifier() {
    let page = opened("#/?lang=en&figure=e-licence-rate", KEPT);
    for style in Style::ALL {
        let what = format!("citation:{FIGURE}:{}", style.code());
        press(&page, &what);
        page.wait_until(
            "document.querySelector('dialog.sheet textarea')",
            "the sheet",
        );
        let words = page.text_of("document.querySelector('dialog.sheet textarea').value");
        let expected = native(&page, Language::English, &page.hash(), &what);
        assert_eq!(
            words.replace('\r', ""),
            text(&expected).replace('\r', ""),
            "{what}"
        );
        // BibTeX puts a stroke before signs of its own.
        let plain = words.replace("\\%", "%");
        let quote = &case().figure(&Id::from(FIGURE)).unwrap().quote.exact;
        assert!(
            plain.contains(quote) && plain.contains("close to"),
            "{words}"
        );
        let selected = "(() => { const box = document.querySelector('dialog.sheet textarea');
            return box === document.activeElement && box.readOnly && box.selectionEnd === box.value.length; })()";
        assert_eq!(page.eval(selected), json!(true));
        page.click("dialog.sheet [data-sheet=download]");
        let (name, bytes) = kept(&page);
        assert_eq!(name, expected.name);
        assert_eq!(String::from_utf8(bytes).unwrap(), text(&expected));
        page.press("Escape");
        page.wait_until(
            "!document.querySelector('dialog.sheet')",
            "Escape closes the sheet",
        );
        assert!(page.hash().contains("figure="), "and nothing beneath it");
    }
    press(&page, &format!("png:card:{FIGURE}"));
    let (name, png) = kept(&page);
    assert!(name.ends_with("card-en.png"), "{name}");
    let seen = looked_at(&page, &png);
    assert_eq!(seen[0], json!(2160));
    assert!(seen[2].as_u64().unwrap() > 20, "{seen}");
}

#[test]
fn a_list_opens_in_view_and_closes_when_it_is_left() {
    let page = opened("#/?lang=en&figure=central-funds", KEPT);
    page.resize(1280, 900);
    page.wait_until("document.querySelector('.evidence .take')", "the evidence");
    page.run(
        "document.querySelector('.evidence .take > summary').scrollIntoView({ block: 'end' });",
        &[],
    );
    page.click(".evidence .take > summary");
    // Firefox scrolls by whole pixels of the screen.
    let whole = "(menu => menu && menu.getBoundingClientRect().bottom < innerHeight + 2)(document.querySelector('.take[open] .take-menu'))";
    page.wait_until(whole, "the whole list");
    page.click(".evidence h2");
    page.wait_until(
        "!document.querySelector('details.take[open]')",
        "a click elsewhere closes it",
    );
}

#[test]
fn the_list_is_used_by_keyboard_alone() {
    let page = opened("#/?lang=en", KEPT);
    let has_focus = |selector: &str| {
        page.eval(&format!("document.activeElement.matches({selector:?})")) == json!(true)
    };
    page.run(
        "document.querySelector('figure.chart .take > summary').focus();",
        &[],
    );
    page.press("Enter");
    page.wait_until("document.querySelector('details.take[open]')", "the list");
    page.press("Tab");
    assert!(has_focus(".take-menu button:first-child"));
    page.press("Escape");
    page.wait_until(
        "!document.querySelector('details.take[open]')",
        "Escape closes it",
    );
    assert!(has_focus(".take > summary"));
    page.press("Enter");
    for _ in 0..6 {
        page.press("Tab");
    }
    assert!(has_focus(".take-menu button[data-with^=chart-csv]"));
    page.press("Enter");
    let (name, _) = kept(&page);
    assert!(name.ends_with(".csv"), "{name}");
    page.press("Tab");
    page.press("Enter");
    page.wait_until(
        "document.querySelector('dialog.sheet textarea')",
        "the code to embed",
    );
    let words = page.text_of("document.querySelector('dialog.sheet textarea').value");
    assert!(words.starts_with("<iframe src=\"http"), "{words}");
    page.press("Escape");
    page.wait_until(
        "!document.querySelector('dialog.sheet')",
        "Escape closes the sheet",
    );
    assert!(
        has_focus(".take-menu button[data-with^=embed]"),
        "the focus is back"
    );
    let small = "[...document.querySelectorAll('details[open] .take-menu button, .take > summary, #take a')]
        .filter(it => it.offsetParent && it.getBoundingClientRect().height < 44).length";
    assert_eq!(page.eval(small), json!(0));
}

#[test]
fn a_picture_goes_to_the_clipboard_or_is_shown_to_be_held() {
    let copy = format!("copy:chart-svg:{}", chart());
    let lets = "window.items = []; Object.defineProperty(navigator, 'clipboard', { get() { return {
        write: items => { window.items.push(...items); return Promise.resolve(); } }; } });";
    let refuses = "Object.defineProperty(navigator, 'clipboard', { get() { return {
        write: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) }; } });";
    let has_none =
        "Object.defineProperty(navigator, 'clipboard', { get() { return undefined; } });";
    for (before, words) in [
        (lets, "The picture is copied"),
        (refuses, "does not let the page copy"),
        (has_none, "does not let the page copy"),
    ] {
        let page = opened("#/?lang=en", before);
        press(&page, &copy);
        page.wait_until(
            "document.querySelector('dialog.sheet img')?.complete",
            "the picture",
        );
        let said = page.text("dialog.sheet [role=status]");
        assert!(said.contains(words), "{said}");
        assert!(page.number_of("document.querySelector('dialog.sheet img').naturalWidth") > 600.0);
        if before == lets {
            assert_eq!(page.eval("items[0].types"), json!(["image/png"]));
        }
        page.click("dialog.sheet [data-sheet=close]");
        page.wait_until(
            "!document.querySelector('dialog.sheet')",
            "the button closes it",
        );
    }
}

#[test]
fn where_nothing_can_be_downloaded_a_picture_is_shown_to_be_held() {
    for before in [
        "Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (Linux; Android 14) MicroMessenger/8.0' });",
        "Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (Linux; Android 14; wv) Chrome/140.0 Mobile Safari/537.36' });",
        "Object.defineProperty(navigator, 'userAgent', { get: () => 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148' });",
        "URL.createObjectURL = () => { throw new TypeError('refused'); };",
    ] {
        let page = opened("#/?lang=en", before);
        press(&page, &format!("png:chart-svg:{}:long", chart()));
        page.wait_until(
            "document.querySelector('dialog.sheet img')?.complete",
            "the picture",
        );
        let source = page.text_of("document.querySelector('dialog.sheet img').src.slice(0, 15)");
        assert_eq!(source, "data:image/png;", "{before}");
        assert!(page.text("dialog.sheet").contains("Press and hold"));
        let words = page.text_of("document.querySelector('dialog.sheet textarea').value");
        assert!(words.contains("http"), "{words}");
        page.click("dialog.sheet [data-sheet=close]");
        press(&page, &format!("chart-csv:{}", chart()));
        let words = "document.querySelector('dialog.sheet textarea')?.value";
        page.wait_until(&format!("{words}?.includes(',')"), "the table in words");
    }
}

#[test]
fn a_program_that_does_not_arrive_says_so() {
    let page = opened("#/?lang=en", "");
    page.run(
        "window.__exporter = () => Promise.reject(new Error('gone'));",
        &[],
    );
    press(&page, &format!("chart-csv:{}", chart()));
    page.wait_until(
        "document.querySelector('[data-trouble=take]').offsetParent",
        "the words",
    );
    let words = page.text("[data-trouble=take]");
    assert!(
        words.contains("did not load") && words.contains("gone"),
        "{words}"
    );
}

#[test]
fn the_one_file_makes_all_of_it_from_disk_without_a_network() {
    let page = Page::open(Setting {
        hash: "#/?lang=en&figure=e-licence-rate",
        before: Some(KEPT),
        file: "casetrace.html",
        from_disk: true,
        ..Setting::default()
    });
    page.wait_ready();
    page.wait_until("document.documentElement.lang === 'en'", "the language");
    let made = |what: &str| native(&page, Language::English, &page.hash(), what);
    let citation = format!("citation:{FIGURE}:{}", Style::Plain.code());
    press(&page, &citation);
    page.wait_until(
        "document.querySelector('dialog.sheet textarea')",
        "the sheet",
    );
    let words = page.text_of("document.querySelector('dialog.sheet textarea').value");
    assert_eq!(
        words.replace('\r', ""),
        text(&made(&citation)).replace('\r', "")
    );
    page.press("Escape");
    for what in [
        format!("chart-svg:{}", chart()),
        format!("chart-csv:{}", chart()),
        "figures-csv".to_owned(),
    ] {
        press(&page, &what);
        let (name, bytes) = kept(&page);
        let expected = made(&what);
        assert_eq!(name, expected.name);
        assert_eq!(String::from_utf8(bytes).unwrap(), text(&expected), "{what}");
    }
    press(&page, "json");
    let (_, json) = kept(&page);
    let seeds = fs::read("seeds/suizhou/case.json").unwrap();
    let read = |bytes: &[u8]| serde_json::from_slice::<Value>(bytes).unwrap();
    let mut given = read(&seeds);
    given["$schema"] = "case.schema.json".into();
    assert_eq!(read(&json), given, "with the words of every language");
    press(&page, "package");
    let (name, zip) = kept(&page);
    assert!(name.ends_with(".zip"), "{name}");
    validate(&zip);
    press(&page, "terms");
    let (name, terms) = kept(&page);
    assert_eq!(name, "third-party.txt");
    let beside = fs::read(crate::server::dist().join("third-party.txt")).unwrap();
    assert!(terms == beside, "the same terms as beside a page");
    press(&page, &format!("png:chart-svg:{}", chart()));
    let (name, png) = kept(&page);
    assert!(name.ends_with(".png"), "{name}");
    let [width, height, ratio] = made(&format!("chart-svg:{}", chart())).pixels.unwrap();
    let seen = looked_at(&page, &png);
    assert_eq!(
        json!([seen[0], seen[1]]),
        json!([width * ratio, height * ratio])
    );
    assert!(
        seen[2].as_u64().unwrap() > 20,
        "the picture is blank: {seen}"
    );
    assert!(page.requests().is_empty(), "{:?}", page.requests());
    assert_eq!(page.console_errors(), Vec::<String>::new());
}
