//! JavaScript as the bundle carries it: without what is for those who edit it, and checked to stand in a page.

use std::collections::BTreeMap;

use oxc_allocator::Allocator;
use oxc_ast::ast::Program;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{
    CompressOptions, CompressOptionsUnused, MangleOptions, ManglePropertiesOptions, Minifier,
    MinifierOptions,
};
use oxc_parser::Parser;
use oxc_span::SourceType;

use crate::failure::Failure;

/// Whether a script shares its names with others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A module, whose names are its own.
    Module,
    /// A plain script, whose outermost names belong to the page.
    Page,
}

/// The syntax tree of a script.
///
/// # Errors
/// When it is no JavaScript; with the first place that is not.
pub(crate) fn parsed<'a>(
    tree: &'a Allocator,
    source: &'a str,
    kind: Kind,
) -> Result<Program<'a>, Failure> {
    let source_type = match kind {
        Kind::Module => SourceType::mjs(),
        Kind::Page => SourceType::script(),
    };
    let parsed = Parser::new(tree, source, source_type).parse();
    match parsed.diagnostics.first() {
        None => Ok(parsed.program),
        Some(said) => Err(Failure::new(
            "reading a script of the page",
            said.to_string(),
            "see `git log -- public` and the version of wasm-bindgen for what changed in it",
        )),
    }
}

/// A script in as few letters as do the same.
///
/// # Errors
/// When it is no JavaScript.
pub(crate) fn minified(source: &str, kind: Kind) -> Result<String, Failure> {
    let tree = Allocator::default();
    let mut program = parsed(&tree, source, kind)?;
    Ok(shortened(&tree, &mut program, kind, None).0)
}

/// A script in few letters, and under which names the properties stand in it that were to be renamed.
pub(crate) fn shortened<'a>(
    tree: &'a Allocator,
    program: &mut Program<'a>,
    kind: Kind,
    properties: Option<ManglePropertiesOptions>,
) -> (String, BTreeMap<String, String>) {
    let unused = match kind {
        Kind::Module => CompressOptionsUnused::Remove,
        Kind::Page => CompressOptionsUnused::Keep,
    };
    let options = MinifierOptions {
        mangle: Some(MangleOptions {
            top_level: Some(kind == Kind::Module),
            ..MangleOptions::default()
        }),
        mangle_properties: properties,
        compress: Some(CompressOptions {
            unused,
            ..CompressOptions::smallest()
        }),
    };
    let made = Minifier::new(options).minify(tree, program);
    let names = made.property_mangle_cache.into_iter().flatten();
    let names = names.filter_map(|(name, short)| Some((name.to_string(), short?.to_string())));
    let names = names.collect();
    let writer = Codegen::new().with_options(CodegenOptions::minify());
    let code = writer.with_scoping(made.scoping).build(program).code;
    (code, names)
}

/// Refuses a module that cannot stand in a page by itself.
///
/// # Errors
/// When it would end its script too early, or would ask for a file beside it.
pub(crate) fn stands_alone(script: &str) -> Result<(), Failure> {
    let lowered = script.to_ascii_lowercase();
    for (sign, said) in [
        ("</script", "ends the script that holds it"),
        ("<!--", "opens a comment in the script that holds it"),
    ] {
        if lowered.contains(sign) {
            return Err(refused(&format!("it holds `{sign}`, which {said}")));
        }
    }
    let tree = Allocator::default();
    let read = Parser::new(&tree, script, SourceType::mjs()).parse();
    let named = read.module_record.requested_modules.keys().next();
    let asked = read.module_record.dynamic_imports.first();
    let asked = asked.map(|it| it.module_request.source_text(script));
    match named.map(|it| it.as_str()).or(asked) {
        None => Ok(()),
        Some(file) => Err(refused(&format!("it asks for a file beside it: {file}"))),
    }
}

fn refused(said: &str) -> Failure {
    Failure::new(
        "putting the program's script into one file",
        said,
        "do not use what needs it (a snippet, an inline module of JavaScript); `git log` tells what came in last",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_for_editors_goes_and_what_is_done_stays() {
        let page = "// Why.\n(function () {\n  var seen = document.title;\n  alert(seen + seen); // twice\n})();\nvar shared = 1;\n";
        let short = minified(page, Kind::Page).unwrap();
        assert!(short.len() < page.len() * 2 / 3, "{short}");
        assert!(
            !short.contains("seen") && !short.contains("twice"),
            "{short}"
        );
        assert!(short.contains("shared"), "names of the page stay: {short}");
        let module = minified("const own = f(); g(own, own);", Kind::Module).unwrap();
        assert!(!module.contains("own"), "{module}");
    }

    #[test]
    fn what_is_no_script_is_refused() {
        let said = minified("function (", Kind::Page).unwrap_err().to_string();
        assert!(said.contains("reading a script"), "{said}");
    }

    #[test]
    fn what_cannot_stand_in_a_page_is_refused_with_its_reason() {
        assert!(stands_alone("f(`import('./a.js')`); export { f };").is_ok());
        for (script, reason) in [
            ("const a = '</SCRIPT>';", "ends the script"),
            ("const a = '<!--';", "opens a comment"),
            ("import * as b from './snippets/b.js';", "./snippets/b.js"),
            ("  import { c } from './c.js'", "./c.js"),
            ("await import('./d.js')", "./d.js"),
        ] {
            let said = stands_alone(script).unwrap_err().to_string();
            assert!(said.contains(reason), "{script}: {said}");
        }
    }
}
