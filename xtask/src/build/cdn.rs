//! Bundles the script-tag build, `dist/cdn`, with the integrity hash of each file.

use std::fs::{self, File};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};

use crate::build::package::{THIRD_PARTY, copy, flat};
use crate::run::{output, run};
use crate::setup::npm_program;
use crate::workspace::Workspace;

/// What the entries of the script-tag build begin with; they are no part of the npm package.
pub const ENTRY: &str = "cdn";
/// What the script fetches, whose hashes stand in it.
const FETCHED: [&str; 3] = ["maqal.wasm", "maqal-full.wasm", "style.css"];
/// What a page says to have them; the hashes stand in it as `{maqal.js}`.
const SNIPPET: &str = "snippet.html";
/// The files whose hashes stand in the snippet.
const NAMED: [&str; 3] = ["maqal.wasm", "style.css", "maqal.js"];

/// One module from all of them, what it fetches beside it, and the snippet that puts them into a page; and one script that
/// has everything inside. Prints how to come by them.
pub fn bundle(workspace: &Workspace, npm: &Path, cdn: &Path) -> Result<()> {
    copy(npm, cdn, |name| name.ends_with(".wasm") || name == THIRD_PARTY)?;
    fs::write(cdn.join("style.css"), style(workspace, npm)?)?;
    let hashes: Map<String, Value> =
        FETCHED.iter().map(|&name| Ok((name.to_owned(), integrity(&cdn.join(name))?.into()))).collect::<Result<_>>()?;
    let define = format!("--define:INTEGRITY={}", Value::Object(hashes));
    // A module is read as UTF-8, whatever its page is.
    script(workspace, npm, "cdn.js", &["--format=esm", "--charset=utf8", &define], &cdn.join("maqal.js"))?;
    snippet(workspace, cdn)?;
    // A page on a disk loads no modules. Nothing asks where this script is, for nothing is fetched.
    let classic = ["--format=iife", "--global-name=maqal", "--define:import.meta.url=document.baseURI"];
    script(workspace, npm, "cdn-inline.js", &classic, &cdn.join("maqal.inline.js"))?;
    println!("dist/cdn/{SNIPPET} is what a page says; a page on a disk says");
    println!("<script src=\"maqal.inline.js\" integrity=\"{}\" crossorigin></script>", integrity(&cdn.join("maqal.inline.js"))?);
    Ok(())
}

/// The style sheet, only shorter: without a target nothing is spelt in an older way.
pub fn style(workspace: &Workspace, npm: &Path) -> Result<String> {
    output(npm_program(workspace, "esbuild").args(["style.css", "--minify", "--log-level=warning"]).current_dir(npm))
}

fn script(workspace: &Workspace, npm: &Path, entry: &str, options: &[&str], out: &Path) -> Result<()> {
    let code = fs::read_to_string(workspace.path("www/entries").join(entry)).with_context(|| entry.to_owned())?;
    let source = workspace.target.join(entry);
    fs::write(&source, flat(&code))?;
    let esbuild: &mut Command = &mut npm_program(workspace, "esbuild");
    // Read from stdin, the entry finds its imports in the folder that esbuild runs in: the package.
    run(esbuild
        .args(["--bundle", "--minify", "--target=es2022", "--log-level=warning"])
        .args(options)
        .arg(format!("--outfile={}", out.display()))
        .current_dir(npm)
        .stdin(File::open(source)?))
}

fn snippet(workspace: &Workspace, cdn: &Path) -> Result<()> {
    let entry = workspace.path("www").join(format!("{ENTRY}-{SNIPPET}"));
    let text = fs::read_to_string(&entry).with_context(|| entry.display().to_string())?;
    fs::write(cdn.join(SNIPPET), pinned(text, |name| integrity(&cdn.join(name)))?)?;
    Ok(())
}

/// The snippet with the hash of each file in its place.
fn pinned(snippet: String, hash: impl Fn(&str) -> Result<String>) -> Result<String> {
    NAMED.iter().try_fold(snippet, |snippet, name| {
        let place = format!("\"{{{name}}}\"");
        ensure!(snippet.matches(&place).count() == 1, "www/{ENTRY}-{SNIPPET} must have {place} once, in place of the hash");
        // Base64 has nothing that an attribute would have to escape.
        Ok(snippet.replace(&place, &format!("\"{}\"", hash(name)?)))
    })
}

/// The value of an `integrity` attribute (Subresource Integrity).
fn integrity(file: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| file.display().to_string())?;
    Ok(sri(&bytes))
}

fn sri(bytes: &[u8]) -> String {
    format!("sha384-{}", STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the standard (Subresource Integrity, "Integrity metadata").
    #[test]
    fn integrity_is_that_of_the_standard() {
        assert_eq!(sri(b"alert('Hello, world.');"), "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO");
    }

    #[test]
    fn the_snippet_has_the_hash_of_each_file() {
        let hash = |name: &str| Ok(format!("hash of {name}"));
        let snippet = pinned("\"{maqal.js}\" \"{style.css}\" {src} \"{maqal.wasm}\"".into(), hash).unwrap();
        assert_eq!(snippet, "\"hash of maqal.js\" \"hash of style.css\" {src} \"hash of maqal.wasm\"");
        assert!(pinned("\"{maqal.js}\"".into(), hash).is_err());
    }
}
