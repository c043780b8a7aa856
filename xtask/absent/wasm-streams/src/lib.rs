//! What Leptos's server functions ask of `wasm-streams`, for a page that has no server.
//!
//! Leptos links its server functions into every page. The real crate exports classes to JavaScript, which no linker
//! may take out: a page that calls no server carried 15 KB of program, a twentieth, that nothing could reach. Here a
//! stream is what the browser gives, and reading one ends at once with an error that says why.

use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::{JsCast, JsValue};

/// A stream of the browser.
#[derive(Debug)]
pub struct ReadableStream(web_sys::ReadableStream);

impl ReadableStream {
    /// The stream that the browser gave.
    pub fn from_raw(raw: web_sys::ReadableStream) -> Self {
        Self(raw)
    }

    /// A stream of the browser without anything in it, whatever it was to be made of.
    pub fn from_stream<S>(_stream: S) -> Self
    where
        S: Stream<Item = Result<JsValue, JsValue>> + 'static,
    {
        let empty = web_sys::ReadableStream::new();
        Self(empty.unwrap_or_else(|_| JsValue::UNDEFINED.unchecked_into()))
    }

    /// The stream as the browser has it.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        self.0
    }

    /// What reading it gives: one error.
    pub fn into_stream(self) -> Refusal {
        Refusal { told: false }
    }
}

/// Says once that nothing is read here.
#[derive(Debug)]
pub struct Refusal {
    told: bool,
}

impl Stream for Refusal {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let first = !std::mem::replace(&mut self.told, true);
        let refusal = || Err(JsValue::from_str("this page reads no streams"));
        Poll::Ready(first.then(refusal))
    }
}
