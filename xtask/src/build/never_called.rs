//! Empties functions that are in the main module, but are never called. The compiler keeps them, because values at run time decide.

use anyhow::{Result, ensure};
use walrus::{FunctionKind, Module};

/// pulldown-cmark's functions for syntax that no option enables: formulas, links in a wiki, front matter.
/// `src/body/markdown/source_events.rs` checks the options.
const SYNTAX: [&str; 5] =
    ["Parser>::make_math_span", "Parser>::handle_wikilink", "MathDelims>::find", "MathDelims>::insert", "scan_closing_metadata_block"];

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
fn empty(module: &mut Module, is_it: fn(&str) -> bool) -> usize {
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
