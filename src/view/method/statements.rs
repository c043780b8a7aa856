//! What the page says of itself: accessibility, privacy, licences, notices.

use super::{heading, paragraph};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::view::state::State;

/// When the statement on accessibility was last gone through.
const STATEMENT_DATE: &str = "2026-11-24";

/// The programs that are part of this page, with their licences.
const PARTS: &str = "leptos (MIT) · plotters (MIT) · gloo (MIT OR Apache-2.0) · wasm-bindgen, js-sys, web-sys \
    (MIT OR Apache-2.0) · serde, serde_json (MIT OR Apache-2.0) · rust_decimal (MIT) · percent-encoding \
    (MIT OR Apache-2.0) · console_error_panic_hook (MIT OR Apache-2.0) · Rust std (MIT OR Apache-2.0)";

/// The statements at the end of the method.
pub(super) fn statements(state: &State) -> Vec<Element> {
    let voice = state.voice();
    let language = voice.language;
    let mut parts = vec![
        heading(state, Message::AccessibilityHeading),
        tag("p").words(&Message::AccessibilityStatement.with(language, &[STATEMENT_DATE])),
        paragraph(state, Message::AccessibilityTested),
        paragraph(state, Message::AccessibilityUntested),
        heading(state, Message::PrivacyHeading),
        paragraph(state, Message::PrivacyStatement),
        heading(state, Message::ErrorHeading),
        paragraph(state, Message::ErrorHow),
        heading(state, Message::LicenceHeading),
    ];
    for licence in &voice.case.licenses {
        parts.push(
            tag("p")
                .child(tag("strong").words(&licence.name))
                .words(" ")
                .words(&voice.text(&licence.title)),
        );
    }
    for source in &voice.case.sources {
        let hash = tag("code").words(&format!("SHA-256 {}", source.sha256));
        parts.push(
            tag("p")
                .words(&voice.text(&source.title))
                .words(" ")
                .child(hash),
        );
    }
    parts.push(heading(state, Message::NoticesHeading));
    parts.push(tag("p").words(PARTS));
    parts
}
