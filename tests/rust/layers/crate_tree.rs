//! The files of the crate by module, and which of them defines an item.

use std::collections::{BTreeMap, BTreeSet};

use super::paths::ModulePath;
use super::source_file::SourceFile;

/// The crate's files, by module.
pub struct Crate(pub BTreeMap<ModulePath, SourceFile>);

impl Crate {
    pub fn parse(files: &[(&str, &str)]) -> Crate {
        Crate(files.iter().map(|(path, source)| SourceFile::parse(path, source)).map(|file| (file.module.clone(), file)).collect())
    }

    /// The modules whose files define what a path leads to; of a module itself there is none.
    pub fn definitions(&self, path: &[String], depth: usize, found: &mut BTreeSet<ModulePath>) {
        let mut module = Vec::new();
        for (at, name) in path.iter().enumerate() {
            let Some(file) = self.0.get(&module) else { return };
            if file.children.contains(name) {
                module.push(name.clone());
            } else if let Some(targets) = file.names.get(name).filter(|_| depth < 8) {
                for target in targets {
                    let target: Vec<_> = target.iter().chain(&path[at + 1..]).cloned().collect();
                    self.definitions(&target, depth + 1, found);
                }
                return;
            } else {
                found.insert(module);
                return;
            }
        }
    }
}
