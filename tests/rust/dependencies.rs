//! The crates that maqal depends on.

use std::collections::BTreeSet;
use std::process::Command;

/// The crates that a build for this machine links, from `cargo tree`.
fn tree(features: &[&str]) -> BTreeSet<String> {
    let options = ["tree", "--package", "maqal", "--edges", "normal", "--prefix", "none", "--format", "{p}", "--locked", "--offline"];
    let output = Command::new(env!("CARGO")).args(options).args(features).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    text.lines().filter_map(|line| line.split(' ').next()).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// Crates that only the JavaScript boundary, the command or the examples need.
const FOREIGN: &[&str] = &[
    "axum",
    "clap",
    "clap_complete",
    "indicatif",
    "js-sys",
    "serde-wasm-bindgen",
    "serde_json",
    "talc",
    "tiny_http",
    "tokio",
    "wasm-bindgen",
    "web-sys",
];

#[test]
fn a_native_build_links_no_crates_of_the_boundary_or_the_command() {
    let tree = tree(&[]);
    assert!(tree.contains("icu_datetime"), "{tree:?}");
    assert_eq!(FOREIGN.iter().filter(|name| tree.contains(**name)).collect::<Vec<_>>(), Vec::<&&str>::new());
}

#[test]
fn a_build_without_features_links_few_crates() {
    let few = ["bitflags", "maqal", "memchr", "pulldown-cmark", "serde", "serde_core", "unicase"];
    assert_eq!(tree(&["--no-default-features"]), few.map(str::to_owned).into());
}

#[test]
fn the_command_links_no_crates_of_the_boundary() {
    let tree = tree(&["--features", "cli"]);
    assert!(tree.contains("clap") && !tree.contains("wasm-bindgen") && !tree.contains("js-sys"), "{tree:?}");
}

/// The published crate has the files outside of `src/*.rs` that are compiled in.
#[test]
fn the_package_has_the_style_and_the_script() {
    let options = ["package", "--package", "maqal", "--list", "--allow-dirty", "--locked", "--offline"];
    let output = Command::new(env!("CARGO")).args(options).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    let files = String::from_utf8(output.stdout).unwrap();
    for file in ["www/style.css", "src/hydrate.min.js"] {
        assert!(files.lines().any(|line| line.replace('\\', "/") == file), "{file} is missing: {files}");
    }
}
