//! Shortens the names of what the WebAssembly imports and exports.

use std::collections::HashMap;

use anyhow::{Result, ensure};
use walrus::Module;

use crate::build::bindings::Bindings;

/// What the factory writes before an export that it uses.
const EXPORTS: &str = "wasm.";
/// An export that the chunk and the factory share; its name stays.
const MEMORY: &str = "memory";
/// The module of the imports that are functions of the factory.
const OWN: &str = "./bindings_bg.js";
/// Its name in the factory.
const SHORT: &str = "script";

/// Gives the imports and exports that only the factory names short names, in it and in the module: wasm-bindgen's have hashes,
/// which no compression makes shorter. Exports that nothing uses are removed. Returns the factory.
pub fn shorten(bindings: Bindings, module: &mut Module, chunk: &Module) -> Result<String> {
    let factory = shorten_imports(bindings.factory, module)?;
    shorten_exports(&factory, bindings.exports, module, chunk)
}

fn shorten_imports(mut factory: String, module: &mut Module) -> Result<String> {
    let mut imports: Vec<_> = module.imports.iter_mut().filter(|import| import.module == OWN).collect();
    // Their order differs from build to build.
    imports.sort_by(|one, other| one.name.cmp(&other.name));
    for (index, import) in imports.into_iter().enumerate() {
        let [old, new] = [&import.name, &short(index)].map(|name| format!("\n        {name}: function("));
        ensure!(factory.matches(&old).count() == 1, "the bindings must have the import {} once", import.name);
        factory = factory.replace(&old, &new);
        import.name = short(index);
        import.module = SHORT.to_owned();
    }
    Ok(factory)
}

fn shorten_exports(factory: &str, called: Vec<String>, module: &mut Module, chunk: &Module) -> Result<String> {
    let mut uses = factory.split(EXPORTS);
    let mut shortened = uses.next().unwrap_or_default().to_owned();
    let mut names: HashMap<_, _> = called.into_iter().map(|name| (name.clone(), name)).collect();
    names.insert(MEMORY.to_owned(), MEMORY.to_owned());
    for used in uses {
        let end = used.find(|char: char| !char.is_ascii_alphanumeric() && char != '_').unwrap_or(used.len());
        let (name, rest) = used.split_at(end);
        let next = short(names.len());
        shortened.extend([EXPORTS, names.entry(name.to_owned()).or_insert(next), rest]);
    }
    let all: Vec<_> = module.exports.iter().map(|export| (export.id(), export.name.clone())).collect();
    for (id, old) in &all {
        if let Some(new) = names.remove(old) {
            module.exports.get_mut(*id).name = new;
        } else if !chunk.imports.iter().any(|import| import.name == *old) {
            module.exports.delete(*id);
        }
    }
    ensure!(names.is_empty(), "the bindings use exports that the module does not have: {:?}", names.keys());
    Ok(shortened)
}

/// `A`, `B` … `Z`, `A1`, `B1` …
fn short(index: usize) -> String {
    let letter = char::from(b'A' + (index % 26) as u8);
    if index < 26 { letter.to_string() } else { format!("{letter}{}", index / 26) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, ValType};

    /// A module that imports `__wbg_new_01` and exports `memory`, `read`, `malloc`, `malloc_other` and `unused`.
    fn module() -> Module {
        let mut module = Module::default();
        let void = module.types.add(&[], &[]);
        module.add_import_func(OWN, "__wbg_new_01", void);
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add(MEMORY, memory);
        for name in ["read", "malloc", "malloc_other", "unused"] {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            builder.func_body().i32_const(1);
            let function = builder.finish(Vec::new(), &mut module.funcs);
            module.exports.add(name, function);
        }
        module
    }

    fn bindings(factory: &str) -> Bindings {
        Bindings { factory: factory.to_owned(), exports: vec!["read".to_owned()] }
    }

    #[test]
    fn names_are_shortened_on_both_sides() {
        let mut module = module();
        let factory = "{\n        __wbg_new_01: function() {\n wasm.malloc(); wasm.memory; wasm.malloc()";
        let mut chunk = Module::default();
        let void = chunk.types.add(&[], &[]);
        chunk.add_import_func("__wasm_split", "malloc_other", void);
        let shortened = shorten(bindings(factory), &mut module, &chunk).unwrap();
        assert_eq!(shortened, "{\n        A: function() {\n wasm.C(); wasm.memory; wasm.C()");
        let exports: Vec<_> = module.exports.iter().map(|export| export.name.as_str()).collect();
        assert_eq!(exports, ["memory", "read", "C", "malloc_other"]);
        let import = module.imports.iter().next().unwrap();
        assert_eq!((&*import.module, &*import.name), (SHORT, "A"));
    }

    #[test]
    fn names_of_one_side_alone_are_rejected() {
        let import = "{\n        __wbg_new_01: function() {";
        let shortened = |factory: &str| shorten(bindings(factory), &mut module(), &Module::default());
        assert!(shortened(import).is_ok());
        assert!(shortened("").is_err());
        assert!(shortened(&format!("{import} wasm.missing()")).is_err());
    }
}
