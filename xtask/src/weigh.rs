use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};

use crate::run::output;
use crate::setup::setup;
use crate::wasm::{FORMATS, build_with};
use crate::workspace::Workspace;

/// Builds the module that every page fetches, with each part that it leaves out by itself, and with all; prints what each
/// adds, as servers send it.
pub fn weigh(workspace: &Workspace) -> Result<()> {
    setup(workspace)?;
    let folder = workspace.target.join("weigh");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let bytes = |features: &[&str]| {
        let module = folder.join("maqal.wasm");
        build_with(workspace, features, &module)?;
        compressed(workspace, &module)
    };
    let mut rows = vec![("core".to_owned(), bytes(&[])?)];
    for part in ["json-ld", "html"] {
        rows.push((part.to_owned(), bytes(&[part])?));
    }
    for format in FORMATS {
        rows.push((format!("html, {format}"), bytes(&["html", format])?));
    }
    rows.push(("full".to_owned(), bytes(&[&FORMATS[..], &["html", "json-ld"]].concat())?));
    let core = rows[0].1;
    println!("{:<24}{:>9}{:>9}", "", "brotli", "adds");
    rows.iter().for_each(|(name, bytes)| println!("{name:<24}{bytes:>9}{:>9}", bytes.wrapping_sub(core) as i64));
    Ok(())
}

/// The size of a file in brotli, quality 11.
fn compressed(workspace: &Workspace, file: &Path) -> Result<u64> {
    let script = workspace.path("tests/bench/brotli.js");
    Ok(output(Command::new("node").arg(script).arg(file))?.trim().parse()?)
}
