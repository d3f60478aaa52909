//! Empties functions that are in the modules, but are never called. The compiler keeps them, because values at run time decide.

use std::collections::HashSet;

use anyhow::{Result, ensure};
use walrus::{FunctionKind, Module};

use crate::build::linked_data::LinkedData;

/// pulldown-cmark's functions for syntax that no option enables: formulas, links in a wiki, front matter.
/// `src/body/markdown/source_events.rs` checks the options.
const SYNTAX: [&str; 5] =
    ["Parser>::make_math_span", "Parser>::handle_wikilink", "MathDelims>::find", "MathDelims>::insert", "scan_closing_metadata_block"];

/// A vtable has the destructor, the size and the alignment, then the methods of the trait, 4 bytes each. Those of `dyn Fn` and
/// `dyn FnMut` have that of their supertrait `FnOnce` first; `dyn FnOnce` has no other.
const CALL_ONCE: usize = 3 * 4;
const VTABLE_OF_FN_ONCE: usize = CALL_ONCE + 4;
/// A part of the names of functions that the compiler makes for that method.
const SHIM: &str = "call_once6vtable";

/// The names of the functions that call a closure behind `dyn Fn` or `dyn FnMut` and drop it; `linked` is the module that the linker
/// wrote. Only the owner of such a closure may call it so, in a box; here all are borrowed.
pub fn owned_closure_calls(linked: &[u8]) -> Result<HashSet<String>> {
    let data = LinkedData::parse(linked)?;
    let vtables = data.constants().filter(|constant| constant.len() > VTABLE_OF_FN_ONCE);
    let slots: HashSet<usize> = vtables.map(|vtable| vtable.start + CALL_ONCE).collect();
    let shims = data.functions().filter(|(_, name)| name.contains(SHIM));
    let owned = shims.filter(|&(symbol, _)| data.places(symbol).all(|place| slots.contains(&place)));
    let names: HashSet<String> = owned.map(|(_, name)| name.to_owned()).collect();
    ensure!(!names.is_empty(), "no vtable of a closure is found");
    Ok(names)
}

/// Empties the functions with these names.
pub fn empty_all(module: &mut Module, names: &HashSet<String>) {
    empty(module, |name| names.contains(name));
}

/// Empties the functions that call closures from JavaScript. js-sys declares one for each method that takes a closure, and the
/// table keeps them, although nothing here passes a closure to JavaScript.
pub fn empty_closure_calls(module: &mut Module) {
    empty(module, is_closure_call);
}

/// Empties the parser's functions for syntax that is not enabled.
pub fn empty_syntax(module: &mut Module) -> Result<()> {
    let found = empty(module, is_unused_syntax);
    ensure!(found == SYNTAX.len(), "pulldown-cmark has {found} of the {} functions that are never called", SYNTAX.len());
    Ok(())
}

/// Empties functions by their names; returns how many there are.
fn empty(module: &mut Module, is_it: impl Fn(&str) -> bool) -> usize {
    let mut found = 0;
    for function in module.funcs.iter_mut() {
        let is_found = function.name.as_ref().is_some_and(|name| is_it(name));
        if let (true, FunctionKind::Local(local)) = (is_found, &mut function.kind) {
            let entry = local.entry_block();
            local.block_mut(entry).instrs.clear();
            local.builder_mut().func_body().unreachable();
            found += 1;
        }
    }
    found
}

fn is_unused_syntax(name: &str) -> bool {
    name.contains("pulldown_cmark") && SYNTAX.iter().any(|end| name.ends_with(end))
}

/// Whether a function calls a closure, by its demangled name with or without the hashes of crates.
fn is_closure_call(name: &str) -> bool {
    name.starts_with("wasm_bindgen") && name.contains("::convert::closures::_::invoke")
}
