//! The JavaScript half of a program, as wasm-bindgen writes it: what of it nothing needs, and what it calls its other half.

use std::collections::{BTreeMap, BTreeSet};

use oxc_allocator::Allocator;
use oxc_ast::ast::{
    Declaration, Expression, ObjectExpression, ObjectPropertyKind, PropertyKey, Statement,
};
use oxc_ast_visit::{VisitMut, walk_mut};
use oxc_minifier::ManglePropertiesOptions;
use oxc_span::GetSpan as _;

use crate::failure::Failure;
use crate::script::{self, Kind};

/// The name under which the module asks for all that the glue gives it.
pub(super) const GIVER: &str = "_";

/// How names begin that wasm-bindgen makes, in both halves alike. All others are ours or the browser's.
const MADE: [&str; 3] = ["__wb", "__externref_", "wasm_bindgen__"];

/// The glue without its classes: a library for streams brings them along, and no page makes one.
///
/// # Errors
/// When it is no JavaScript.
pub(super) fn without_classes(glue: &str) -> Result<String, Failure> {
    let tree = Allocator::default();
    let program = script::parsed(&tree, glue, Kind::Module)?;
    let classes: Vec<_> = program.body.iter().filter_map(exported_class).collect();
    let of_a_class = |text: &&str| {
        let about = |word: &str| classes.iter().any(|class| word.starts_with(class.as_str()));
        words(text).any(about)
    };
    let statements = program.body.iter().map(|it| it.span().source_text(glue));
    let kept: Vec<_> = statements.filter(|text| !of_a_class(text)).collect();
    Ok(kept.join("\n"))
}

fn exported_class(statement: &Statement<'_>) -> Option<String> {
    let Statement::ExportDeclaration(export) = statement else {
        return None;
    };
    let Declaration::ClassDeclaration(class) = &export.declaration else {
        return None;
    };
    Some(class.id.as_ref()?.name.to_string())
}

/// The words of a script: all that can be a name in it.
pub(super) fn words(script: &str) -> impl Iterator<Item = &str> {
    script.split(|it: char| !(it.is_alphanumeric() || it == '_' || it == '$'))
}

/// The glue in few letters, giving the module only what it asks for, and the short names of what both halves name.
///
/// # Errors
/// When it is no JavaScript.
pub(super) fn shortened(
    glue: &str,
    asked: &BTreeSet<String>,
) -> Result<(String, BTreeMap<String, String>), Failure> {
    let tree = Allocator::default();
    let mut program = script::parsed(&tree, glue, Kind::Module)?;
    Given { asked }.visit_program(&mut program);
    let pattern = format!("^({})", MADE.join("|"));
    let made = ManglePropertiesOptions::from_pattern(&pattern)
        .map_err(|said| Failure::new("naming what wasm-bindgen made", said, "mend the pattern"))?;
    Ok(script::shortened(
        &tree,
        &mut program,
        Kind::Module,
        Some(made),
    ))
}

/// Goes through the objects of functions that the module is given.
struct Given<'a> {
    asked: &'a BTreeSet<String>,
}

impl<'a> VisitMut<'a> for Given<'_> {
    fn visit_object_expression(&mut self, object: &mut ObjectExpression<'a>) {
        object.properties.retain(|it| self.is_kept(it));
        walk_mut::walk_object_expression(self, object);
    }

    fn visit_property_key(&mut self, key: &mut PropertyKey<'a>) {
        if let PropertyKey::StringLiteral(literal) = key
            && literal.value.ends_with("_bg.js")
        {
            literal.value = GIVER.into();
            literal.raw = None;
        }
        walk_mut::walk_property_key(self, key);
    }
}

impl Given<'_> {
    fn is_kept(&self, property: &ObjectPropertyKind<'_>) -> bool {
        let ObjectPropertyKind::ObjectProperty(property) = property else {
            return true;
        };
        let gives = matches!(
            property.value,
            Expression::FunctionExpression(_) | Expression::CallExpression(_)
        );
        let name = property.key.static_name().unwrap_or_default();
        let made = MADE.iter().any(|it| name.starts_with(it));
        !gives || !made || self.asked.contains(name.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "\
export class Sink {
    free() { wasm.__wbg_sink_free(this.ptr, 0); }
}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;
export function start() { wasm.start(); }
function __wbg_get_imports() {
    const import0 = {
        __proto__: null,
        __wbg_alert_0123456789abcdef: function(arg0) { alert(arg0); },
        __wbg_unused_0123456789abcdef: function(arg0) { unused(arg0); },
        __wbindgen_cast_1: function(arg0) { return makeClosure(arg0, wasm_bindgen__invoke__h1); },
    };
    return { __proto__: null, \"./program_bg.js\": import0 };
}
function wasm_bindgen__invoke__h1(arg0) { wasm.wasm_bindgen__invoke__h1(arg0); }
const SinkFinalization = new FinalizationRegistry(ptr => wasm.__wbg_sink_free(ptr, 1));
function __wbg_init(bytes) { return run(bytes, __wbg_get_imports()); }
export { __wbg_init as default };
";

    fn asked() -> BTreeSet<String> {
        ["__wbg_alert_0123456789abcdef", "__wbindgen_cast_1"]
            .map(str::to_owned)
            .into()
    }

    #[test]
    fn classes_go_with_all_that_names_them() {
        let glue = without_classes(GLUE).unwrap();
        assert!(!glue.contains("Sink") && !glue.contains("sink"), "{glue}");
        for kept in ["function start", "__wbg_unused", "as default"] {
            assert!(glue.contains(kept), "{kept}");
        }
    }

    #[test]
    fn what_nobody_asks_for_is_not_given() {
        let (glue, _) = shortened(&without_classes(GLUE).unwrap(), &asked()).unwrap();
        assert!(
            glue.contains("alert(") && !glue.contains("unused"),
            "{glue}"
        );
    }

    #[test]
    fn made_names_are_short_and_told_and_ours_stay() {
        let (glue, names) = shortened(&without_classes(GLUE).unwrap(), &asked()).unwrap();
        assert!(
            !glue.contains("__wb") && !glue.contains("wasm_bindgen__"),
            "{glue}"
        );
        assert!(
            glue.contains(".start()") && glue.contains("as default"),
            "{glue}"
        );
        let told: Vec<_> = names.keys().map(String::as_str).collect();
        assert_eq!(
            told,
            [
                "__wbg_alert_0123456789abcdef",
                "__wbindgen_cast_1",
                "wasm_bindgen__invoke__h1"
            ]
        );
        for short in names.values() {
            assert!(
                short.len() <= 2 && words(&glue).any(|word| word == short),
                "{short}: {glue}"
            );
        }
    }
}
