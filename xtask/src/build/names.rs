//! Shortens the names of what the WebAssembly imports and exports.

use std::collections::HashMap;

use anyhow::{Result, ensure};
use walrus::Module;

/// What the factory writes before an export that it uses.
const EXPORTS: &str = "wasm.";
/// An export that the chunk and the factory share; its name stays.
const MEMORY: &str = "memory";
/// The module of the imports that are functions of the factory.
const OWN: &str = "./bindings_bg.js";
/// Its name in what is written.
const SHORT: &str = "script";

/// Gives the imports and exports that only the factory names short names, in it and in the module: wasm-bindgen's have hashes,
/// which no compression makes shorter. Exports that neither the factory nor the chunk uses are removed. Returns the factory.
pub fn shorten(factory: &str, module: &mut Module, chunk: &Module) -> Result<String> {
    let factory = shorten_imports(factory.to_owned(), module)?;
    shorten_exports(&factory, module, chunk)
}

fn shorten_imports(factory: String, module: &mut Module) -> Result<String> {
    let [old, new] = [OWN, SHORT].map(|name| format!("\"{name}\":"));
    ensure!(factory.matches(&old).count() == 1, "the bindings must have the module {OWN} once");
    let mut factory = factory.replace(&old, &new);
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

fn shorten_exports(factory: &str, module: &mut Module, chunk: &Module) -> Result<String> {
    let mut uses = factory.split(EXPORTS);
    let mut shortened = uses.next().unwrap_or_default().to_owned();
    let mut names = HashMap::from([(MEMORY.to_owned(), MEMORY.to_owned())]);
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

    /// A module that imports `__wbg_new_01` and exports `memory`, `reading_new`, `reading_new_other` and `unused`.
    fn module() -> Module {
        let mut module = Module::default();
        let void = module.types.add(&[], &[]);
        module.add_import_func(OWN, "__wbg_new_01", void);
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add(MEMORY, memory);
        for name in ["reading_new", "reading_new_other", "unused"] {
            let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
            builder.func_body().i32_const(1);
            let function = builder.finish(Vec::new(), &mut module.funcs);
            module.exports.add(name, function);
        }
        module
    }

    #[test]
    fn names_are_shortened_on_both_sides() {
        let mut module = module();
        let factory = "{\"./bindings_bg.js\": {\n        __wbg_new_01: function() {\n wasm.reading_new(); wasm.memory; wasm.reading_new()";
        let mut chunk = Module::default();
        let void = chunk.types.add(&[], &[]);
        chunk.add_import_func("__wasm_split", "reading_new_other", void);
        let shortened = shorten(factory, &mut module, &chunk).unwrap();
        assert_eq!(shortened, "{\"script\": {\n        A: function() {\n wasm.B(); wasm.memory; wasm.B()");
        let exports: Vec<_> = module.exports.iter().map(|export| export.name.as_str()).collect();
        assert_eq!(exports, ["memory", "B", "reading_new_other"]);
        let import = module.imports.iter().next().unwrap();
        assert_eq!((&*import.module, &*import.name), (SHORT, "A"));
    }

    #[test]
    fn names_of_one_side_alone_are_rejected() {
        let import = "\"./bindings_bg.js\": \n        __wbg_new_01: function() {";
        assert!(shorten(import, &mut module(), &Module::default()).is_ok());
        assert!(shorten("", &mut module(), &Module::default()).is_err());
        assert!(shorten(&format!("{import} wasm.missing()"), &mut module(), &Module::default()).is_err());
    }
}
