//! A program as the bundle carries it: what nothing calls is gone, and what its halves call each other by is short.
//!
//! wasm-bindgen gives each function of the browser a name of thirty letters and more, which both halves repeat, and
//! digests in it keep compressors from saving them. It also lets no function go that a library marks for JavaScript.

mod glue;
mod module;
mod order;

use module::Module;

use crate::failure::Failure;

/// The two halves of a program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Program {
    /// The glue: a module of JavaScript, whose default export starts the other half.
    pub(crate) script: String,
    /// The WebAssembly.
    pub(crate) wasm: Vec<u8>,
}

impl Program {
    /// Makes a program small that wasm-bindgen has written.
    ///
    /// # Errors
    /// When a half is not what wasm-bindgen writes.
    pub(crate) fn shortened(script: &str, wasm: &[u8]) -> Result<Self, Failure> {
        let script = glue::without_classes(script)?;
        let mut module = Module::read(wasm)?;
        module.keep_called(&glue::words(&script).collect());
        let (script, names) = glue::shortened(&script, &module.asked())?;
        module.rename(&names)?;
        Ok(Self {
            script,
            wasm: order::like_beside_like(&module.bytes())?,
        })
    }
}
