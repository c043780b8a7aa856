//! The sheet that hands over what cannot be downloaded, or is to be copied: a picture to hold, words to select.

use super::{Content, Taken};
use crate::i18n::Language;
use crate::i18n::export_message::ExportMessage;
use crate::i18n::message::Message;
use crate::markup::{Element, tag};

/// The id of the sheet's words.
pub const WORDS: &str = "sheet-words";

/// The id of what is said of copying.
pub const SAID: &str = "sheet-said";

/// Names what a button of the sheet does: `copy`, `download`, `close`.
pub const DO: &str = "data-sheet";

/// What has come of it so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is only shown.
    Shown,
    /// It is to be kept by hand, since nothing can be downloaded here.
    Held,
    /// The picture is on the clipboard.
    Copied,
    /// The browser refused the picture.
    Refused,
    /// The browser drew no pixels.
    NoPixels,
}

/// What stands in the sheet. `picture` is the address of a picture to show.
pub fn inside(
    taken: &Taken,
    language: Language,
    picture: Option<&str>,
    outcome: Outcome,
) -> Vec<Element> {
    let image = picture.map(|address| tag("img").set("src", address).set("alt", &taken.title));
    let words = words_of(taken);
    let area = (!words.is_empty()).then(|| {
        tag("textarea")
            .class("copy-text")
            .id(WORDS)
            .set("readonly", "")
            .set("rows", "8")
            .set("aria-label", ExportMessage::WordsToCopy.text(language))
            .words(words)
    });
    let copy = (!words.is_empty()).then(|| button("copy", ExportMessage::CopyWords.text(language)));
    // Where nothing can be downloaded, the button would do nothing.
    let download = (outcome != Outcome::Held)
        .then(|| button("download", ExportMessage::Download.text(language)));
    let buttons = tag("div")
        .class("actions")
        .maybe(copy)
        .maybe(download)
        .child(button("close", Message::Close.text(language)));
    let heading = tag("h2").id("sheet-title").words(&taken.title);
    let said = tag("p").id(SAID).set("role", "status").words(said(
        outcome,
        picture.is_some(),
        words,
        language,
    ));
    let parts = [Some(heading), Some(said), image, area, Some(buttons)];
    parts.into_iter().flatten().collect()
}

/// The words that can be copied: those that go with it, or else the text itself.
pub fn words_of(taken: &Taken) -> &str {
    match &taken.content {
        Content::Text(text) if taken.words.is_empty() => text,
        Content::Text(_) | Content::Bytes(_) => &taken.words,
    }
}

fn said(outcome: Outcome, pictured: bool, words: &str, language: Language) -> &'static str {
    let message = match outcome {
        Outcome::Shown => return "",
        Outcome::Held if pictured => ExportMessage::HoldToSave,
        Outcome::Held if words.is_empty() => ExportMessage::OpenElsewhere,
        Outcome::Held => ExportMessage::CopyInstead,
        Outcome::Copied => ExportMessage::PictureCopied,
        Outcome::Refused => ExportMessage::PictureRefused,
        Outcome::NoPixels => ExportMessage::NoPixels,
    };
    message.text(language)
}

fn button(action: &str, words: &str) -> Element {
    tag("button")
        .set("type", "button")
        .class("button")
        .set(DO, action)
        .words(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup;

    #[test]
    fn what_cannot_be_downloaded_is_kept_in_the_way_of_its_kind() {
        let said = |content: Content, picture: Option<&str>| {
            let taken = Taken {
                name: "a".into(),
                title: "a".into(),
                kind: "x/y",
                content,
                pixels: None,
                words: String::new(),
            };
            markup::all(&inside(&taken, Language::English, picture, Outcome::Held))
        };
        let text = || Content::Text("a,b".into());
        let check = |sheet: String, message: ExportMessage| {
            assert!(sheet.contains(message.text(Language::English)), "{sheet}");
        };
        check(said(text(), Some("blob:x")), ExportMessage::HoldToSave);
        check(said(text(), None), ExportMessage::CopyInstead);
        check(
            said(Content::Bytes(vec![1]), None),
            ExportMessage::OpenElsewhere,
        );
        assert!(!said(text(), None).contains("\"download\""));
    }

    #[test]
    fn words_of_a_case_stay_words_in_the_sheet() {
        let taken = Taken {
            name: "<b>.txt".into(),
            title: "<b>.txt".into(),
            kind: "text/plain",
            content: Content::Text("</textarea><script>".into()),
            pixels: None,
            words: String::new(),
        };
        let sheet = markup::all(&inside(&taken, Language::English, None, Outcome::Shown));
        assert!(
            !sheet.contains("<script") && !sheet.contains("<b>"),
            "{sheet}"
        );
        assert_eq!(sheet.matches("data-sheet").count(), 3);
        assert_eq!(sheet.matches("<img").count(), 0);
    }
}
