use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::run::output;
use crate::setup::setup;
use crate::wasm::{FORMATS, build_with};
use crate::workspace::Workspace;

/// Builds the module with each format by itself, with all and with none, and prints what each adds, as servers send it.
pub fn weigh(workspace: &Workspace) -> Result<()> {
    setup(workspace)?;
    let folder = workspace.target.join("weigh");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let bytes = |features: &[&str]| {
        build_with(workspace, features, &folder)?;
        compressed(workspace, &folder.join("maqal.wasm"))
    };
    let none = bytes(&[])?;
    let mut rows = vec![("none".to_owned(), none)];
    for format in FORMATS {
        rows.push((format.to_owned(), bytes(&[format])?));
    }
    rows.push(("all".to_owned(), bytes(&FORMATS)?));
    println!("{:<16}{:>9}{:>9}", "format", "brotli", "adds");
    rows.iter().for_each(|(name, bytes)| println!("{name:<16}{bytes:>9}{:>9}", bytes.wrapping_sub(none) as i64));
    Ok(())
}

/// The size of a file in brotli, quality 11.
fn compressed(workspace: &Workspace, file: &Path) -> Result<u64> {
    let script = workspace.path("tests/bench/brotli.js");
    Ok(output(Command::new("node").arg(script).arg(file))?.trim().parse()?)
}
