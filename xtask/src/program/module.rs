//! The WebAssembly half of a program: keeps what its glue calls, and takes the names that the glue gives.

use std::collections::{BTreeMap, BTreeSet};

use walrus::{ModuleConfig, passes};

use super::glue;
use crate::failure::Failure;

/// A module (WebAssembly core specification, section 2.5).
pub(super) struct Module(walrus::Module);

impl Module {
    /// Reads a module.
    ///
    /// # Errors
    /// When the bytes are none.
    pub(super) fn read(bytes: &[u8]) -> Result<Self, Failure> {
        let mut options = ModuleConfig::new();
        options
            .generate_name_section(false)
            .generate_producers_section(false);
        options.parse(bytes).map(Self).map_err(|error| {
            Failure::new(
                "reading the program",
                error.to_string(),
                "run `cargo xtask build` again",
            )
        })
    }

    /// Without the doors that nobody opens, and without what lies behind those alone.
    pub(super) fn keep_called(&mut self, called: &BTreeSet<&str>) {
        let doors = self.0.exports.iter();
        let shut = doors.filter(|it| !called.contains(it.name.as_str()));
        for door in shut.map(walrus::Export::id).collect::<Vec<_>>() {
            self.0.exports.delete(door);
        }
        passes::gc::run(&mut self.0);
    }

    /// What the module asks its glue for.
    pub(super) fn asked(&self) -> BTreeSet<String> {
        self.0.imports.iter().map(|it| it.name.clone()).collect()
    }

    /// Gives what both halves name the names that the glue has for it.
    ///
    /// # Errors
    /// When the glue does not give what the module asks for.
    pub(super) fn rename(&mut self, names: &BTreeMap<String, String>) -> Result<(), Failure> {
        for it in self.0.imports.iter_mut() {
            let short = names.get(&it.name).ok_or_else(|| not_given(&it.name))?;
            it.module = glue::GIVER.to_owned();
            it.name.clone_from(short);
        }
        for it in self.0.exports.iter_mut() {
            if let Some(short) = names.get(&it.name) {
                it.name.clone_from(short);
            }
        }
        Ok(())
    }

    /// The module's bytes.
    pub(super) fn bytes(mut self) -> Vec<u8> {
        self.0.emit_wasm()
    }
}

fn not_given(name: &str) -> Failure {
    Failure::new(
        "shortening the program",
        format!("its glue does not give it {name}"),
        "see whether wasm-bindgen writes its glue in another way, and mend `xtask::program::glue`",
    )
}
