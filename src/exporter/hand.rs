//! Hands something over: as a download, on the clipboard, or in a sheet where the browser lets the page do neither.

use super::page::{document, window};
use super::{pixels, sheet};
use casetrace::excerpt;
use casetrace::i18n::Language;
use casetrace::take::sheet::Outcome;
use casetrace::take::{Content, Taken};
use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How something is to reach the reader.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// As a file.
    File,
    /// As a file of pixels.
    Pixels,
    /// As pixels on the clipboard.
    Clipboard,
    /// As words in a sheet.
    Words,
}

const PIXELS: &str = "png:";
const COPY: &str = "copy:";

impl Way {
    /// The way that a control names.
    pub(crate) fn of(what: &str) -> Self {
        if what.starts_with(PIXELS) {
            Self::Pixels
        } else if what.starts_with(COPY) {
            Self::Clipboard
        } else if what.starts_with("citation:") || what.starts_with("embed:") {
            Self::Words
        } else {
            Self::File
        }
    }

    /// What is to be made, without the way.
    pub(crate) fn plain(self, what: &str) -> &str {
        match self {
            Self::Pixels => what.strip_prefix(PIXELS).unwrap_or(what),
            Self::Clipboard => what.strip_prefix(COPY).unwrap_or(what),
            Self::File | Self::Words => what,
        }
    }
}

/// Hands it over.
pub(crate) async fn over(taken: &Taken, way: Way, language: Language) -> Result<(), JsValue> {
    match way {
        Way::Words => sheet::show(taken, language, None, Outcome::Shown),
        Way::File if held() => shown(taken, language),
        Way::File => match download(taken) {
            Ok(()) => Ok(()),
            Err(_) => shown(taken, language),
        },
        Way::Pixels | Way::Clipboard => drawn(taken, way, language).await,
    }
}

/// What cannot be downloaded is shown: a picture to press and hold, words to select.
fn shown(taken: &Taken, language: Language) -> Result<(), JsValue> {
    let picture = pixels::address(taken);
    sheet::show(taken, language, picture.as_deref(), Outcome::Held)
}

/// A picture in pixels; where the browser draws none, it is shown as it is.
async fn drawn(taken: &Taken, way: Way, language: Language) -> Result<(), JsValue> {
    let Ok((blob, data)) = pixels_of(taken).await else {
        let picture = pixels::address(taken);
        return sheet::show(taken, language, picture.as_deref(), Outcome::NoPixels);
    };
    if way == Way::Clipboard {
        let copied = copy(&blob).await;
        let outcome = copied.map_or(Outcome::Refused, |()| Outcome::Copied);
        sheet::show(taken, language, Some(&data), outcome)
    } else if held() {
        sheet::show(taken, language, Some(&data), Outcome::Held)
    } else {
        save(&blob, &pixels_name(taken))
            .or_else(|_| sheet::show(taken, language, Some(&data), Outcome::Held))
    }
}

/// The name of a picture's file in pixels.
pub(crate) fn pixels_name(taken: &Taken) -> String {
    let name = taken.name.strip_suffix(".svg").unwrap_or(&taken.name);
    [name, ".png"].concat()
}

/// The PNG file, and its address without a file: what is pressed and held in a chat app must be one.
async fn pixels_of(taken: &Taken) -> Result<(Blob, String), JsValue> {
    let canvas = pixels::canvas(taken).await?;
    let data = canvas.to_data_url()?;
    Ok((pixels::png(&data)?, data))
}

/// The names by which apps tell that a page is open inside them, where blobs are not downloaded; `; wv)` is any app of
/// Android.
const APPS: [&str; 13] = [
    "MicroMessenger",
    "QQ/",
    "Weibo",
    "DingTalk",
    "Lark/",
    "Feishu",
    "AliApp",
    "FBAN",
    "FBAV",
    "Instagram",
    "Line/",
    "Twitter for",
    "; wv)",
];

/// Whether nothing can be downloaded: inside apps, and where links know no downloads.
fn held() -> bool {
    let agent = window().and_then(|window| window.navigator().user_agent());
    let agent = agent.unwrap_or_default();
    let says = |name: &str| excerpt::find(&agent, name).is_some();
    // A view of iOS inside an app says that it is AppleWebKit, and not that it is Safari.
    let inside = says("iPhone") && !says("Safari/");
    APPS.into_iter().any(says) || inside || !knows_downloads()
}

fn knows_downloads() -> bool {
    let link = document().and_then(|document| document.create_element("a"));
    link.and_then(|link| Reflect::has(&link, &"download".into()))
        .unwrap_or_default()
}

/// Downloads it as a file.
pub(crate) fn download(taken: &Taken) -> Result<(), JsValue> {
    let part: JsValue = match &taken.content {
        Content::Text(text) => text.into(),
        Content::Bytes(bytes) => Uint8Array::from(bytes.as_slice()).into(),
    };
    let options = BlobPropertyBag::new();
    // Of what is text the encoding is said, since old programs guess another.
    let text = matches!(taken.content, Content::Text(_)) && taken.kind.starts_with("text/");
    options.set_type(&[taken.kind, if text { ";charset=utf-8" } else { "" }].concat());
    let blob = Blob::new_with_buffer_source_sequence_and_options(&Array::of1(&part), &options)?;
    save(&blob, &taken.name)
}

fn save(blob: &Blob, name: &str) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    follow(&address, name)?;
    revoke_later(&address)
}

/// Downloads what lies at an address.
pub(crate) fn follow(address: &str, name: &str) -> Result<(), JsValue> {
    let document = document()?;
    let link: HtmlElement = document.create_element("a")?.dyn_into()?;
    link.set_attribute("href", address)?;
    link.set_attribute("download", name)?;
    // Some browsers follow only links that stand in the page.
    let body = document.body().ok_or(JsValue::NULL)?;
    body.append_child(&link)?;
    link.click();
    link.remove();
    Ok(())
}

/// Gives the memory back when the browser has surely begun to read.
fn revoke_later(address: &str) -> Result<(), JsValue> {
    let url = Reflect::get(window()?.as_ref(), &"URL".into())?;
    let revoke: Function = Reflect::get(&url, &"revokeObjectURL".into())?.dyn_into()?;
    let arguments = Array::of1(&address.into());
    window()?.set_timeout_with_callback_and_timeout_and_arguments(&revoke, 60_000, &arguments)?;
    Ok(())
}

/// Puts a picture on the clipboard, where the browser has one for this page.
async fn copy(blob: &Blob) -> Result<(), JsValue> {
    let window = window()?;
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"write".into())?.dyn_into()?;
    let item: Function = Reflect::get(&window, &"ClipboardItem".into())?.dyn_into()?;
    let forms = Object::new();
    Reflect::set(&forms, &blob.type_().into(), blob)?;
    let item = Reflect::construct(&item, &Array::of1(&forms))?;
    let written = write.call1(&clipboard, &Array::of1(&item))?;
    JsFuture::from(written.dyn_into::<js_sys::Promise>()?).await?;
    Ok(())
}
