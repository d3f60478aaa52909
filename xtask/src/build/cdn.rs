//! Bundles the script-tag build, `dist/cdn`, with the integrity hash of each file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use xshell::cmd;

use crate::build::package::{THIRD_PARTY, copy, flat};
use crate::setup::npm_program;
use crate::workspace::Workspace;

/// The prefix of the script-tag build's entries; they are not part of the npm package.
pub const ENTRY: &str = "cdn";
/// The files that the script fetches; it has their hashes.
const FETCHED: [&str; 4] = ["maqal.wasm", "maqal-chunk.wasm", "maqal-entities.wasm", "style.css"];
/// The modules with the locations of the files, which the script-tag build replaces.
const LOCATIONS: [&str; 2] = ["locations.js", "style-location.js"];
/// The option of esbuild for a script that is a module.
const MODULE: &str = "--format=esm";
/// The entries that are modules, and the file that each is bundled into.
const MODULES: [(&str, &str); 3] = [("cdn.js", "maqal.js"), ("define.js", "define.js"), ("hydrate.js", "hydrate.js")];
/// The entries of the modules that those import when an attribute asks for them, their files, and the options with which they are in no
/// other.
const IMPORTED: [(&str, &str); 2] = [("cdn-contents.js", "contents.js"), ("cdn-side-by-side.js", "side-by-side.js")];
const WITHOUT_IMPORTED: [&str; 2] = ["--external:*/contents.js", "--external:*/side-by-side.js"];
/// The HTML that puts the files into a page, with placeholders for their hashes such as `{maqal.js}`.
const SNIPPET: &str = "snippet.html";
/// The same for a page that takes the files from a host that serves npm packages.
const HOSTED_SNIPPET: &str = "snippet.jsdelivr.html";
/// Where that host serves the files of a package, before its version.
const HOST: &str = "https://cdn.jsdelivr.net/npm/maqal@";
/// The files whose hashes the snippet has.
const NAMED: [&str; 6] = ["maqal.wasm", "style.css", "maqal-chunk.wasm", "contents.js", "side-by-side.js", "maqal.js"];

/// Bundles one module of all files of the package, with what it fetches beside it and the snippets that put them into a
/// page; single entries; and one script that has everything embedded. The package has a copy of all that, for hosts that serve
/// packages. Prints how a page includes the files.
pub fn bundle(workspace: &Workspace, npm: &Path, cdn: &Path) -> Result<()> {
    copy(npm, cdn, |name| name.ends_with(".wasm") || name == THIRD_PARTY)?;
    fs::write(cdn.join("style.css"), style(workspace, npm)?)?;
    let hashes: Map<String, Value> =
        FETCHED.iter().map(|&name| Ok((name.to_owned(), integrity(&cdn.join(name))?.into()))).collect::<Result<_>>()?;
    let define = format!("--define:INTEGRITY={}", Value::Object(hashes));
    // A module is UTF-8, whatever the encoding of its page.
    let modules = located(workspace, npm)?;
    for (entry, file) in MODULES {
        let options = [&[MODULE, "--charset=utf8", &define], &WITHOUT_IMPORTED[..]].concat();
        script(workspace, &modules, entry, &options, &cdn.join(file))?;
    }
    for (entry, file) in IMPORTED {
        script(workspace, &modules, entry, &[MODULE, "--charset=utf8"], &cdn.join(file))?;
    }
    snippets(workspace, cdn)?;
    // A page opened from a disk cannot load modules. The base URL is not used, because this script fetches nothing.
    let classic = ["--format=iife", "--global-name=maqal", "--define:import.meta.url=document.baseURI"];
    script(workspace, npm, "cdn-inline.js", &classic, &cdn.join("maqal.inline.js"))?;
    fs::create_dir_all(npm.join(ENTRY))?;
    copy(cdn, &npm.join(ENTRY), |name| name != THIRD_PARTY)?;
    println!("dist/cdn/{SNIPPET} is the HTML for a page; a page opened from a disk has");
    println!("<script src=\"maqal.inline.js\" integrity=\"{}\" crossorigin></script>", integrity(&cdn.join("maqal.inline.js"))?);
    Ok(())
}

/// A copy of the package's modules, of which some have the locations of the files: with their hashes in the script-tag build.
fn located(workspace: &Workspace, npm: &Path) -> Result<PathBuf> {
    let modules = workspace.target.join(ENTRY);
    fs::create_dir_all(&modules).with_context(|| modules.display().to_string())?;
    copy(npm, &modules, |name| name.ends_with(".js"))?;
    for name in LOCATIONS {
        let entry = workspace.path("www/entries").join(format!("{ENTRY}-{name}"));
        let code = fs::read_to_string(&entry).with_context(|| entry.display().to_string())?;
        fs::write(modules.join(name), flat(&code))?;
    }
    Ok(modules)
}

/// The minified style sheet. Without a target, esbuild replaces nothing by older syntax.
pub fn style(workspace: &Workspace, npm: &Path) -> Result<String> {
    let (sh, esbuild) = (&workspace.shell, npm_program(workspace, "esbuild"));
    let _folder = sh.push_dir(npm);
    Ok(cmd!(sh, "{esbuild} style.css --minify --log-level=warning").read()? + "\n")
}

fn script(workspace: &Workspace, modules: &Path, entry: &str, options: &[&str], out: &Path) -> Result<()> {
    let code = fs::read_to_string(workspace.path("www/entries").join(entry)).with_context(|| entry.to_owned())?;
    let (sh, esbuild) = (&workspace.shell, npm_program(workspace, "esbuild"));
    // An entry from stdin resolves its imports in the folder that esbuild runs in, that of the package's modules.
    let _folder = sh.push_dir(modules);
    let bundle = cmd!(sh, "{esbuild} --bundle --minify --target=es2022 --log-level=warning {options...} --outfile={out}");
    bundle.stdin(flat(&code)).quiet().run()?;
    minify(workspace, out, options.contains(&MODULE))
}

/// Minifies a bundle once more: terser finds another 4 % that esbuild does not look for; functions before all else compress
/// better, and so do concatenations than templates, and comparisons as they are written. For that terser must assume what is true here: no value in a template is a
/// symbol or has a `valueOf` of its own, and the page has the platform's constructors. In a module all names but those of
/// exports are its own; a classic script declares one for the page.
fn minify(workspace: &Workspace, script: &Path, is_module: bool) -> Result<()> {
    let (sh, terser) = (&workspace.shell, npm_program(workspace, "terser"));
    let compress = "passes=4,unsafe_arrows=true,pure_getters=true,hoist_funs=true,unsafe=true,lhs_constants=false";
    let module = is_module.then_some("--module");
    Ok(cmd!(sh, "{terser} {script} {module...} --ecma 2022 --compress {compress} --mangle --output {script}").quiet().run()?)
}

fn snippets(workspace: &Workspace, cdn: &Path) -> Result<()> {
    let entry = workspace.path("www").join(format!("{ENTRY}-{SNIPPET}"));
    let text = fs::read_to_string(&entry).with_context(|| entry.display().to_string())?;
    let own = pinned(text, |name| integrity(&cdn.join(name)))?;
    let files = format!("{HOST}{}/{ENTRY}/", workspace.version);
    let hosted = NAMED.iter().fold(own.clone(), |text, name| hosted_at(&text, name, &files));
    fs::write(cdn.join(SNIPPET), own)?;
    fs::write(cdn.join(HOSTED_SNIPPET), hosted)?;
    Ok(())
}

/// The snippet with a file at another place. An import map names the file beside the page with `./`.
fn hosted_at(snippet: &str, name: &str, files: &str) -> String {
    ["", "./"].iter().fold(snippet.to_owned(), |text, before| text.replace(&format!("\"{before}{name}\""), &format!("\"{files}{name}\"")))
}

/// The snippet with the hash of each file in place of its placeholder.
fn pinned(snippet: String, hash: impl Fn(&str) -> Result<String>) -> Result<String> {
    NAMED.iter().try_fold(snippet, |snippet, name| {
        let place = format!("\"{{{name}}}\"");
        ensure!(snippet.matches(&place).count() == 1, "www/{ENTRY}-{SNIPPET} must have {place} once, in place of the hash");
        // Base64 has no character that an attribute or a script must escape.
        Ok(snippet.replace(&place, &format!("\"{}\"", hash(name)?)))
    })
}

/// The value of an `integrity` attribute (Subresource Integrity).
fn integrity(file: &Path) -> Result<String> {
    let bytes = fs::read(file).with_context(|| file.display().to_string())?;
    Ok(sri(&bytes))
}

/// SHA-256, the shortest of the hashes of Subresource Integrity: no attack on it is known, and hashes do not compress.
fn sri(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// An example of a specification (Content Security Policy Level 3, "Usage of hashes").
    #[test]
    fn integrity_is_as_specified() {
        assert_eq!(sri(b"alert('Hello, world.');"), "sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng=");
    }

    #[test]
    fn the_snippet_has_the_hash_of_each_file() {
        let hash = |name: &str| Ok(format!("hash of {name}"));
        let places = "\"{maqal.js}\" \"{style.css}\" {src} \"{maqal-chunk.wasm}\" \"{maqal.wasm}\" \"{contents.js}\" \"{side-by-side.js}\"";
        let snippet = pinned(places.into(), hash).unwrap();
        let [script, style, chunk, main, contents, second] =
            ["maqal.js", "style.css", "maqal-chunk.wasm", "maqal.wasm", "contents.js", "side-by-side.js"]
                .map(|name| format!("\"hash of {name}\""));
        assert_eq!(snippet, format!("{script} {style} {{src}} {chunk} {main} {contents} {second}"));
        assert!(pinned("\"{maqal.js}\"".into(), hash).is_err());
    }

    #[test]
    fn the_hosted_snippet_has_the_files_of_the_host() {
        let snippet = hosted_at("src=\"maqal.js\" { \"./maqal.js\": \"\" }", "maqal.js", "https://host/");
        assert_eq!(snippet, "src=\"https://host/maqal.js\" { \"https://host/maqal.js\": \"\" }");
    }
}
