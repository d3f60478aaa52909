//! Collects the licences of the crates in the WebAssembly. RELEASING.md says why cargo-about does not.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use cargo_metadata::{CargoOpt, Metadata, MetadataCommand, Package};
use xshell::cmd;

use crate::build::wasm;
use crate::setup::sysroot;
use crate::workspace::{Workspace, cargo};

/// The licences of the standard library and of the crates in it, as the Rust toolchain names their files.
const STANDARD: [&str; 4] = ["MIT", "Apache-2.0", "LLVM-exception", "Unicode-3.0"];

/// A crate that is linked.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Linked {
    name: String,
    version: String,
}

/// The crates that are linked, in the versions of the lock file, and the standard library, each with its licence texts.
pub fn third_party(workspace: &Workspace) -> Result<String> {
    let mut metadata = MetadataCommand::new();
    metadata.manifest_path(workspace.path("Cargo.toml")).features(CargoOpt::AllFeatures).other_options(["--locked".to_owned()]);
    let metadata = metadata.exec()?;
    let mut text = "The .wasm files and bindings.js have parts of these in them. Where a licence can be chosen, it is MIT.\n".to_owned();
    for linked in linked(workspace)? {
        let package = package(&metadata, &linked).with_context(|| format!("cargo metadata has no {} {}", linked.name, linked.version))?;
        let licence = package.license.as_deref().with_context(|| format!("{} names no licence", linked.name))?;
        let folder = package.manifest_path.parent().context("a manifest without a folder")?;
        push(&mut text, &format!("{} {}", linked.name, linked.version), licence, &texts(folder.as_std_path())?)?;
    }
    let folder = sysroot(&workspace.shell)?.join("share/doc/rust/licenses");
    let files = STANDARD.map(|name| folder.join(format!("{name}.txt")));
    push(&mut text, "The Rust standard library", "MIT OR Apache-2.0, and those of its parts", &files)?;
    Ok(text)
}

/// The crates of the WebAssembly in the order of their names, without our own.
fn linked(workspace: &Workspace) -> Result<Vec<Linked>> {
    let (sh, cargo) = (&workspace.shell, cargo());
    let tree = cmd!(sh, "{cargo} tree --package maqal --edges normal,no-proc-macro --prefix none --format")
        .args(["{p}", "--locked", "--target", wasm::TARGET])
        .args(wasm::FEATURES)
        .read()?;
    let mut linked: Vec<Linked> = tree.lines().filter_map(parse).filter(|linked| linked.name != "maqal").collect();
    linked.sort();
    linked.dedup();
    ensure!(!linked.is_empty(), "cargo tree names no crates");
    Ok(linked)
}

/// `serde v1.0.229 (*)`
fn parse(line: &str) -> Option<Linked> {
    let mut words = line.split(' ');
    Some(Linked { name: words.next()?.to_owned(), version: words.next()?.strip_prefix('v')?.to_owned() })
}

fn package<'a>(metadata: &'a Metadata, linked: &Linked) -> Option<&'a Package> {
    metadata.packages.iter().find(|package| package.name == linked.name && package.version.to_string() == linked.version)
}

/// The files of a crate's licences, except those of Apache-2.0: where both are offered, MIT is chosen.
fn texts(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut texts = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    texts.retain(|path| path.file_name().is_some_and(|name| is_licence(&name.to_string_lossy())));
    texts.sort();
    Ok(texts)
}

fn is_licence(name: &str) -> bool {
    let name = name.to_ascii_uppercase();
    ["LICENSE", "LICENCE", "NOTICE"].iter().any(|start| name.starts_with(start)) && !name.contains("APACHE")
}

fn push(text: &mut String, name: &str, licence: &str, files: &[PathBuf]) -> Result<()> {
    ensure!(!files.is_empty(), "{name} has no text of its licence");
    text.push_str(&format!("\n{}\n{name}: {licence}\n\n", "=".repeat(80)));
    for file in files {
        text.push_str(fs::read_to_string(file).with_context(|| file.display().to_string())?.trim());
        text.push('\n');
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_crate_that_is_linked_has_its_licence() {
        let text = third_party(&Workspace::find().unwrap()).unwrap();
        for name in ["pulldown-cmark ", "wasm-bindgen ", "unicase ", "talc ", "The Rust standard library"] {
            assert!(text.contains(&format!("{}\n{name}", "=".repeat(80))), "{name}");
        }
        // Once each, and none that only a native build has.
        assert_eq!(text.matches("\npulldown-cmark 0").count(), 1);
        assert!(!text.contains("\nicu_"));
    }

    #[test]
    fn lines_and_files_are_told_apart() {
        assert_eq!(parse("serde v1.0.229 (*)"), Some(Linked { name: "serde".into(), version: "1.0.229".into() }));
        assert_eq!(parse(""), None);
        assert!(is_licence("LICENSE-MIT") && is_licence("license.md") && is_licence("LICENSE-UNICODE"));
        assert!(!is_licence("LICENSE-APACHE") && !is_licence("README.md"));
    }
}
