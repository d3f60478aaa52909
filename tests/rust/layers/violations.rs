//! The four rules: a module imports no module of a higher layer; nothing is imported through the re-exports of `lib.rs`; neither the
//! folders of a layer nor the files of a folder form a cycle; a `mod.rs` only declares and re-exports.

use std::collections::BTreeSet;

use super::LAYERS;
use super::crate_tree::Crate;
use super::graph::Graph;
use super::source_file::{Import, SourceFile};

/// Every violation, as `file:line: imports … (why)`.
pub fn violations(files: &[(&str, &str)]) -> Vec<String> {
    let tree = Crate::parse(files);
    let mut checker = Checker { tree: &tree, found: Vec::new(), folders: Graph::default(), siblings: Graph::default() };
    for file in tree.0.values() {
        if layer(file.top()).is_none() {
            checker.found.push(format!("{}:1: is in no layer (add `{}` to the list)", file.path, file.top()));
        }
        if file.defines && file.path.ends_with("/mod.rs") {
            checker.found.push(format!("{}:1: defines an item (a mod.rs only declares and re-exports)", file.path));
        }
        // An item was counted where it was imported; what is in a module counts where it is named.
        let is_counted = |import: &&Import| import.imported.is_none_or(|length| tree.0.contains_key(&import.path[..length]));
        for import in file.imports.iter().filter(is_counted) {
            checker.check(file, import);
        }
    }
    let mut found = checker.found;
    found.extend(checker.folders.cycles());
    found.extend(checker.siblings.cycles());
    found.sort();
    found.dedup();
    found
}

/// The layer of a folder or file directly below `src`; the lowest is 0.
fn layer(top: &str) -> Option<usize> {
    LAYERS.iter().position(|layer| layer.contains(&top))
}

struct Checker<'a> {
    tree: &'a Crate,
    found: Vec<String>,
    /// Which folders import which.
    folders: Graph,
    /// Which files of a folder import which.
    siblings: Graph,
}

impl Checker<'_> {
    fn check(&mut self, file: &SourceFile, import: &Import) {
        let (root, path) = (&self.tree.0[&Vec::new()], &import.path);
        let Some(first) = path.first().filter(|_| !file.module.is_empty()) else { return };
        let (place, shown) = (format!("{}:{}", file.path, import.line), path.join("::"));
        if !root.children.contains(first) {
            let why = match root.names.contains_key(first) {
                true => "through the re-exports of lib.rs",
                false if layer(file.top()) <= layer("lib") => "which lib.rs defines, a higher layer",
                false => return,
            };
            self.found.push(format!("{place}: imports crate::{shown} ({why})"));
        } else if first == file.top() {
            self.add_siblings(file, path, &place);
        } else if layer(first) > layer(file.top()) {
            self.found.push(format!("{place}: imports crate::{shown} (`{first}` is in a higher layer than `{}`)", file.top()));
        } else {
            self.folders.add(file.top(), first, &place, &shown);
        }
    }

    /// Adds the files of its own folder that a file imports from.
    fn add_siblings(&mut self, file: &SourceFile, path: &[String], place: &str) {
        let mut definitions = BTreeSet::new();
        self.tree.definitions(path, 0, &mut definitions);
        for target in definitions.iter().map(|module| &self.tree.0[module]).filter(|target| target.path != file.path) {
            if file.defines && target.defines && target.top() == file.top() {
                self.siblings.add(&file.path, &target.path, place, &path.join("::"));
            }
        }
    }
}
