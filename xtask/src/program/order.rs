//! The functions of a module so ordered that like stand beside like: what a compressor meets again, it has just seen.
//!
//! Compilers order functions by where they come from, and tools by their length; either way the copies that a generic
//! function leaves are strewn about. Their order means nothing, as long as whatever names a function is told. It takes
//! 1.8 KB from the page's program after brotli, and 2.4 from the second.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use wasm_encoder::reencode::{self, Error, Reencode};
use wasm_encoder::{CodeSection, FunctionSection};
use wasmparser::{CodeSectionReader, FunctionSectionReader, Parser, Payload, TypeRef};

use crate::failure::Failure;

/// The module with its functions in a better order.
///
/// # Errors
/// When the bytes are no module.
pub(super) fn like_beside_like(wasm: &[u8]) -> Result<Vec<u8>, Failure> {
    ordered(wasm).map_err(|error| {
        Failure::new(
            "ordering the program's functions",
            error.to_string(),
            "run `cargo xtask build` again",
        )
    })
}

fn ordered(wasm: &[u8]) -> Result<Vec<u8>, Error> {
    let (imported, bodies) = functions(wasm)?;
    let mut order = Order::of(imported, &chain(&bodies));
    let mut module = wasm_encoder::Module::new();
    reencode::utils::parse_core_module(&mut order, &mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// How many functions the module is given, and the bytes of those that it has.
fn functions(wasm: &[u8]) -> Result<(u32, Vec<&[u8]>), Error> {
    let (mut imported, mut bodies) = (0, Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        if let Payload::CodeSectionEntry(body) = payload {
            bodies.push(&wasm[body.range()]);
        } else if let Payload::ImportSection(imports) = payload {
            for import in imports.into_imports() {
                imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
            }
        }
    }
    Ok((imported, bodies))
}

/// Which function comes where.
struct Order {
    /// Functions that come from outside; they stay.
    imported: u32,
    /// The old places of the module's own, in the new order.
    old: Vec<usize>,
    /// Their new places, in the old order.
    new: Vec<u32>,
}

impl Order {
    fn of(imported: u32, chain: &[usize]) -> Self {
        let mut new = vec![0; chain.len()];
        for (place, old) in (imported..).zip(chain) {
            new[*old] = place;
        }
        let old = chain.to_vec();
        Self { imported, old, new }
    }
}

impl Reencode for Order {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        let own = function.checked_sub(self.imported);
        let new = own.and_then(|own| self.new.get(own as usize));
        Ok(new.copied().unwrap_or(function))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let types = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for old in &self.old {
            functions.function(types[*old]);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        code: &mut CodeSection,
        section: CodeSectionReader<'_>,
    ) -> Result<(), Error> {
        let bodies = section.into_iter().collect::<Result<Vec<_>, _>>()?;
        for old in self.old.clone() {
            self.parse_function_body(code, bodies[old].clone())?;
        }
        Ok(())
    }
}

/// How many bytes in a row make a trait of a function.
const RUN: usize = 5;
/// Traits of so many functions tell nothing.
const COMMON: usize = 40;
/// A function is held against so many before it.
const BEFORE: usize = 3;

/// From the function with the most traits on, each time the one that is most like the last ones.
fn chain(bodies: &[&[u8]]) -> Vec<usize> {
    let mut alike = Alike::of(bodies);
    let mut chain: Vec<usize> = Vec::with_capacity(bodies.len());
    while let Some(next) = alike.next(&chain) {
        alike.left.remove(&next);
        chain.push(next);
    }
    chain
}

/// What functions have in common.
struct Alike {
    /// The functions that share each trait.
    owners: Vec<Vec<usize>>,
    /// Each function's traits, as places in `owners`.
    traits: Vec<Vec<usize>>,
    /// Those without a place in the order yet.
    left: BTreeSet<usize>,
}

impl Alike {
    fn of(bodies: &[&[u8]]) -> Self {
        let owners = owners(bodies);
        let mut traits = vec![Vec::new(); bodies.len()];
        for (place, owners) in owners.iter().enumerate() {
            owners.iter().for_each(|owner| traits[*owner].push(place));
        }
        let left = (0..bodies.len()).collect();
        Self {
            owners,
            traits,
            left,
        }
    }

    /// Of those left, the one with the most in common with the last of the chain for what it is; the first of equals.
    fn next(&self, chain: &[usize]) -> Option<usize> {
        let common = self.common(chain);
        let best = |of: &usize| {
            let (common, traits) = (common[*of], self.traits[*of].len());
            (common * common / (20 + traits), traits, Reverse(*of))
        };
        self.left.iter().copied().max_by_key(best)
    }

    /// How much each function has in common with the last ones of the chain; the very last counts most.
    fn common(&self, chain: &[usize]) -> Vec<usize> {
        let mut common = vec![0; self.traits.len()];
        for (back, function) in (1..).zip(chain.iter().rev().take(BEFORE)) {
            for place in &self.traits[*function] {
                for owner in &self.owners[*place] {
                    common[*owner] += 600 / back;
                }
            }
        }
        common
    }
}

/// The functions of each trait that more than one has, and few.
fn owners(bodies: &[&[u8]]) -> Vec<Vec<usize>> {
    let mut all: Vec<(&[u8], usize)> = Vec::new();
    for (function, body) in bodies.iter().enumerate() {
        all.extend(body.windows(RUN).map(|run| (run, function)));
    }
    all.sort_unstable();
    all.dedup();
    let shared = all.chunk_by(|(one, _), (other, _)| one == other);
    let shared = shared.filter(|it| (2..COMMON).contains(&it.len()));
    shared
        .map(|it| it.iter().map(|(_, owner)| *owner).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ConstExpr, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
        ImportSection, RefType, TableSection, TableType, TypeSection, ValType,
    };

    use super::*;
    use crate::call::Call;

    #[test]
    fn like_functions_come_to_stand_beside_each_other() {
        let bodies: [&[u8]; 5] = [
            b"number of a place",
            b"colour, then shape",
            b"numbers of places",
            b"x",
            b"colours, then shapes",
        ];
        assert_eq!(chain(&bodies), [1, 4, 0, 2, 3]);
        assert_eq!(chain(&[]), [0; 0]);
    }

    /// The function that multiplies by a number again and again and adds what the outside gives.
    fn times(number: i32, again: usize) -> Function {
        let mut function = Function::new([]);
        let mut code = function.instructions();
        code.local_get(0);
        for _ in 0..again {
            code.i32_const(number).i32_mul();
        }
        code.call(0).i32_add().end();
        function
    }

    /// The exported function, the last of all, asks the others: three by their number and three by their place in a table.
    fn asking(others: u32) -> Function {
        let mut function = Function::new([]);
        let mut code = function.instructions();
        code.i32_const(1);
        for other in 1..=others {
            code.call(other);
        }
        for place in 0..3 {
            code.i32_const(place).call_indirect(0, 1);
        }
        code.end();
        function
    }

    fn module() -> Vec<u8> {
        let (mut types, mut imports, mut functions) = (
            TypeSection::new(),
            ImportSection::new(),
            FunctionSection::new(),
        );
        types.ty().function([], [ValType::I32]);
        types.ty().function([ValType::I32], [ValType::I32]);
        imports.import("_", "given", EntityType::Function(0));
        let mut code = CodeSection::new();
        for (number, again) in [(3, 1), (5, 8), (7, 2), (5, 9), (3, 4), (5, 3)] {
            functions.function(1);
            code.function(&times(number, again));
        }
        functions.function(0);
        code.function(&asking(6));
        let (mut tables, mut elements, mut exports) = (
            TableSection::new(),
            ElementSection::new(),
            ExportSection::new(),
        );
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 3,
            maximum: None,
            shared: false,
        });
        elements.active(
            None,
            &ConstExpr::i32_const(0),
            Elements::Functions([2, 4, 6][..].into()),
        );
        exports.export("ask", ExportKind::Func, 7);
        let mut module = wasm_encoder::Module::new();
        module
            .section(&types)
            .section(&imports)
            .section(&functions)
            .section(&tables);
        module.section(&exports).section(&elements).section(&code);
        module.finish()
    }

    /// What the exported function answers in Node.
    fn answer(wasm: &[u8]) -> String {
        const ASK: &str = "const bytes = Buffer.from(process.argv[1], 'hex');
            const { ask } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { _: { given: () => 11 } }).exports;
            console.log(ask());";
        let bytes: String = wasm.iter().map(|byte| format!("{byte:02x}")).collect();
        Call::new("node")
            .with(["-e", ASK, &bytes])
            .answer()
            .expect("Node runs the module")
    }

    #[test]
    fn another_order_answers_the_same() {
        let before = module();
        let after = like_beside_like(&before).unwrap();
        assert_ne!(before, after);
        assert_eq!(answer(&before), answer(&after));
        let sizes = |wasm: &[u8]| -> BTreeSet<_> {
            functions(wasm)
                .unwrap()
                .1
                .iter()
                .map(|it| it.len())
                .collect()
        };
        assert_eq!(sizes(&before), sizes(&after));
    }

    #[test]
    fn what_is_no_module_is_refused() {
        let whole = module();
        for cut in [0, 3, 9, whole.len() / 2, whole.len() - 1] {
            assert!(like_beside_like(&whole[..cut]).is_err(), "{cut}");
        }
    }
}
