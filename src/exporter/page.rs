//! What the page knows: its data blocks, its address, and how it is looked at.

use casetrace::case;
use casetrace::excerpt;
use casetrace::i18n::Language;
use casetrace::route::Route;
use casetrace::scene::plot;
use casetrace::take::Request;
use js_sys::Date;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, Response, Window};

/// The block of the one file that holds the terms of the libraries.
const TERMS: &str = "third-party";

/// The page as it stands.
pub(crate) struct Page {
    /// The language that it speaks.
    pub(crate) language: Language,
    case: String,
    text: String,
    packs: Vec<String>,
    source: Option<String>,
    terms: Option<String>,
    address: String,
    dark: bool,
    narrow: bool,
    day: String,
}

pub(crate) fn window() -> Result<Window, JsValue> {
    web_sys::window().ok_or(JsValue::NULL)
}

pub(crate) fn document() -> Result<Document, JsValue> {
    window()?.document().ok_or(JsValue::NULL)
}

impl Page {
    /// Reads the page, which speaks a language, with the words of that one or of all.
    pub(crate) async fn read(tag: &str, in_all: bool) -> Result<Self, JsValue> {
        let window = window()?;
        let language = Language::parse(tag).ok_or_else(|| missing(tag))?;
        let plain = |id: &str| block(id).and_then(|json| case::text_block(&json));
        let href = window.location().href()?;
        let width = window.inner_width()?.as_f64().unwrap_or_default();
        Ok(Self {
            language,
            case: block("case-data").ok_or_else(|| missing("case-data"))?,
            text: plain("case-text").ok_or_else(|| missing("case-text"))?,
            packs: packs(tag, in_all).await?,
            source: plain("case-received"),
            terms: block(TERMS),
            address: Route::page_in(&href),
            dark: matches(&window, "(prefers-color-scheme: dark)"),
            // The style sheet's own boundary between the two layouts.
            narrow: width < f64::from(plot::WIDTHS[1] - 80),
            day: today(),
        })
    }

    /// Something asked for in the state of a hash.
    pub(crate) fn request<'a>(&'a self, hash: &'a str, what: &'a str) -> Request<'a> {
        Request {
            case: &self.case,
            text: &self.text,
            packs: &self.packs,
            source: self.source.as_deref(),
            terms: self.terms.as_deref(),
            address: &self.address,
            hash,
            dark: self.dark,
            narrow: self.narrow,
            day: &self.day,
            what,
        }
    }
}

fn missing(what: &str) -> JsValue {
    [what, ": the page carries no such data"].concat().into()
}

fn element(id: &str) -> Option<Element> {
    document().ok()?.get_element_by_id(id)
}

fn block(id: &str) -> Option<String> {
    element(id)?.text_content()
}

fn matches(window: &Window, query: &str) -> bool {
    let list = window.match_media(query).ok().flatten();
    list.is_some_and(|list| list.matches())
}

/// The reader's own day.
fn today() -> String {
    let now = Date::new_0();
    let (month, day) = (now.get_month() + 1, now.get_date());
    format!("{:04}-{month:02}-{day:02}", now.get_full_year())
}

/// The pack of the page's language, and behind it those of others: all, or those that are at hand. What the page was
/// served with lacks the words of files, where the whole pack lies beside the page.
async fn packs(tag: &str, in_all: bool) -> Result<Vec<String>, JsValue> {
    let served = block("case-pack").unwrap_or_default();
    let mut packs = Vec::new();
    for language in Language::ALL.map(Language::tag) {
        let found = match element(&["pack-", language].concat()) {
            Some(place) => in_place(&place, in_all || language == tag).await?,
            None => None,
        };
        let served = || speaks(&served, language).then(|| served.clone());
        packs.extend(found.or_else(served));
    }
    packs.sort_by_key(|pack| !speaks(pack, tag));
    Ok(packs)
}

/// Whether a pack is of a language; its file is written without spaces.
fn speaks(pack: &str, tag: &str) -> bool {
    excerpt::find(pack, &["\"language\":\"", tag, "\""].concat()).is_some()
}

/// A pack that the page carries; one that it only names is fetched if it is needed.
async fn in_place(place: &Element, wanted: bool) -> Result<Option<String>, JsValue> {
    let Some(address) = place.get_attribute("content") else {
        return Ok(place.text_content());
    };
    if !wanted {
        return Ok(None);
    }
    let response = JsFuture::from(window()?.fetch_with_str(&address)).await?;
    let response: Response = response.dyn_into()?;
    let text = JsFuture::from(response.text()?).await?;
    Ok(text.as_string())
}
