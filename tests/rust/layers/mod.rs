//! Checks that the modules of the library depend on each other in one direction only, by the paths in their source.
//!
//! A `mod.rs` that only declares and re-exports is not a file in this sense: a path through it leads to the file that defines the
//! item. Tests, comments and strings do not count.

mod crate_tree;
mod graph;
mod paths;
mod source_file;
mod test_items;
#[cfg(test)]
mod tests;
mod tokens;
mod violations;

use std::path::Path;

use violations::violations;

/// The layers, lowest first.
const LAYERS: &[&[&str]] = &[
    &["chunk", "error", "json", "text"],
    &["markup", "html"],
    &["article", "isolation"],
    &["locale", "options"],
    &["body", "formats"],
    &["read", "page"],
    &["json_ld"],
    &["lib"],
    &["wasm", "bin"],
];

#[test]
fn modules_depend_on_each_other_in_one_direction() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    collect(root, &root.join("src"), &mut files);
    assert!(files.len() > 100, "only {} files are read", files.len());
    let files: Vec<(&str, &str)> = files.iter().map(|(path, source)| (path.as_str(), source.as_str())).collect();
    let violations = violations(&files);
    assert!(violations.is_empty(), "\n{}", violations.join("\n"));
}

/// Collects the paths and sources below a folder, without tests.
fn collect(root: &Path, folder: &Path, files: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
        if path.is_dir() {
            // The command is a crate of its own, which sees no more than the library's public items.
            if name != "src/bin" {
                collect(root, &path, files);
            }
        } else if name.ends_with(".rs") && !name.contains("/tests/") && !name.ends_with("/tests.rs") {
            files.push((name, std::fs::read_to_string(&path).unwrap()));
        }
    }
}
