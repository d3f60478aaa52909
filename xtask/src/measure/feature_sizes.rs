//! Prints how many bytes each feature adds to the WebAssembly that every page fetches.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::build::wasm::{FORMATS, build_with};
use crate::setup::setup;
use crate::workspace::Workspace;

/// Builds the module that every page fetches, then with each feature that it leaves out, and with all of them; prints the
/// compressed size that each adds. Formats add to HTML.
pub fn feature_sizes(workspace: &Workspace) -> Result<()> {
    setup(workspace)?;
    let folder = workspace.target.join("feature-sizes");
    fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let bytes = |features: &[&str]| {
        let module = folder.join("maqal.wasm");
        build_with(workspace, features, &module)?;
        compressed(workspace, &module)
    };
    let (core, html) = (bytes(&[])?, bytes(&["html"])?);
    let mut rows = vec![("core", core, 0), ("core, json-ld", bytes(&["json-ld"])?, core), ("core, html", html, core)];
    let names = FORMATS.map(|format| format!("core, html, {format}"));
    for (format, name) in FORMATS.iter().zip(&names) {
        rows.push((name, bytes(&["html", format])?, html));
    }
    rows.push(("full", bytes(&[&FORMATS[..], &["html", "json-ld"]].concat())?, core));
    println!("{:<28}{:>9}{:>9}", "", "brotli", "adds");
    for (name, bytes, without) in rows {
        println!("{name:<28}{bytes:>9}{:>9}", i64::try_from(bytes)? - i64::try_from(without)?);
    }
    Ok(())
}

/// The size of a file in brotli, quality 11.
fn compressed(workspace: &Workspace, file: &Path) -> Result<u64> {
    let sh = &workspace.shell;
    Ok(cmd!(sh, "node tests/bench/brotli.js {file}").read()?.trim().parse()?)
}
