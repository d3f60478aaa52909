//! What comes along with the crate.

use std::collections::BTreeSet;
use std::process::Command;

/// The crates that a build for this machine links, as cargo tells them.
fn tree(features: &[&str]) -> BTreeSet<String> {
    let options = ["tree", "--package", "maqal", "--edges", "normal", "--prefix", "none", "--format", "{p}", "--locked", "--offline"];
    let output = Command::new(env!("CARGO")).args(options).args(features).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().filter_map(|line| line.split(' ').next()).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// What only JavaScript, the command or the examples need.
const FOREIGN: &[&str] =
    &["axum", "clap", "indicatif", "js-sys", "serde-wasm-bindgen", "serde_json", "talc", "tokio", "wasm-bindgen", "web-sys"];

#[test]
fn a_native_build_has_nothing_of_javascript_or_of_the_command() {
    let tree = tree(&[]);
    assert!(tree.contains("icu_datetime"), "{tree:?}");
    assert_eq!(FOREIGN.iter().filter(|name| tree.contains(**name)).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn without_its_features_it_needs_little() {
    let few = ["bitflags", "maqal", "memchr", "pulldown-cmark", "serde", "serde_core", "unicase"];
    assert_eq!(tree(&["--no-default-features"]), few.map(str::to_owned).into());
}

#[test]
fn the_command_has_nothing_of_javascript() {
    let tree = tree(&["--features", "cli"]);
    assert!(tree.contains("clap") && !tree.contains("wasm-bindgen") && !tree.contains("js-sys"), "{tree:?}");
}
