//! What the page says of itself: accessibility, privacy, licences, notices.

use super::{heading, paragraph};
use crate::i18n::message::Message;
use crate::markup::{Element, tag};
use crate::page::reading::Reading;
use crate::page::take;

/// When the statement on accessibility was last gone through.
const STATEMENT_DATE: &str = "2026-11-29";

/// The program libraries that the page is built from, by licence: the terms, and the names.
const PARTS: [(&str, &str); 4] = [
    (
        "MIT",
        "leptos, leptos_dom, leptos_config, leptos_server, tachys, reactive_graph, reactive_stores, server_fn, \
         any_spawner, either_of, hydration_context, next_tuple, oco_ref, or_poisoned, throw_error, erased, \
         html-escape, slab, bytes, plotters, plotters-backend, rust_decimal, zmij, \
         generic-array, rawzip",
    ),
    (
        "MIT / Apache-2.0",
        "gloo, gloo-events, gloo-render, gloo-timers, gloo-utils, wasm-bindgen, wasm-bindgen-futures, js-sys, \
         web-sys, wasm_split_helpers, serde, serde_core, serde_json, itoa, percent-encoding, \
         num-traits, arrayvec, cfg-if, codee, either, futures, guardian, hashbrown, \
         indexmap, itertools, once_cell, rustc-hash, send_wrapper, thiserror, typed-builder, url, \
         adler2, block-buffer, crc, crc-catalog, crypto-common, digest, miniz_oxide, sha2, typenum, Rust std",
    ),
    ("Unlicense / MIT", "memchr"),
    ("Zlib", "slotmap, const_format"),
];

/// The names of the program's libraries.
pub fn libraries() -> impl Iterator<Item = &'static str> {
    PARTS.iter().flat_map(|(_, names)| names.split(", "))
}

/// The statements at the end of the method.
pub(super) fn statements(reading: &Reading) -> Vec<Element> {
    let voice = reading.voice();
    let language = voice.language;
    let mut parts = vec![
        heading(reading, Message::AccessibilityHeading),
        tag("p").words(&Message::AccessibilityStatement.with(language, &[STATEMENT_DATE])),
        paragraph(reading, Message::AccessibilityTested),
        paragraph(reading, Message::AccessibilityUntested),
        heading(reading, Message::PrivacyHeading),
        paragraph(reading, Message::PrivacyStatement),
        heading(reading, Message::ErrorHeading),
        paragraph(reading, Message::ErrorHow),
        heading(reading, Message::LicenceHeading),
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
        let title = [&voice.text(&source.title), " SHA-256 "].concat();
        let hash = tag("code").words(&source.sha256);
        parts.push(tag("p").words(&title).child(hash));
    }
    parts.push(heading(reading, Message::NoticesHeading));
    let mut list = tag("ul").class("plain");
    for (licence, names) in &PARTS {
        let licence = tag("strong").words(licence);
        list = list.child(tag("li").child(licence).words(" ").words(names));
    }
    parts.push(list);
    let terms = paragraph(reading, Message::NoticesTerms);
    parts.push(terms.words(" ").child(take::of_terms()));
    parts
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_library_named_is_one_that_the_lock_file_names() {
        let lock = include_str!("../../../Cargo.lock");
        for name in super::libraries() {
            let locked = lock.contains(&format!("name = \"{name}\""));
            assert!(locked || name == "Rust std", "{name} is not in Cargo.lock");
        }
    }
}
