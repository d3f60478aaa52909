//! Lays out the npm package, `dist/npm`, and builds everything in it.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::build::{cdn, counted, embedded, licences, messages, playground, wasm};
use crate::setup::{npm_program, setup};
use crate::step::step;
use crate::workspace::Workspace;

/// The file with the licences of the crates in the WebAssembly.
pub const THIRD_PARTY: &str = "THIRD-PARTY.txt";
/// The layers of the script and its types, each a folder of `www/`; the package has their files in one folder.
const FOLDERS: [&str; 7] = ["entries", "react", "element", "library", "behaviour", "shared", "types"];
/// The placeholder for the crate's version in `www/package.json`.
const VERSION: &str = "\"version\": \"0.0.0\"";

/// Sets up, and rebuilds `dist/npm`, `dist/cdn`, `dist/demo` and, for tests of growth, `dist/counted`.
pub fn build(workspace: &Workspace) -> Result<()> {
    setup(workspace)?;
    let [npm, cdn] = ["dist/npm", "dist/cdn"].map(|folder| workspace.path(folder));
    empty(&npm)?;
    empty(&cdn)?;
    wasm::build(workspace, &npm)?;
    step("dist/npm", || lay_out(workspace, &npm))?;
    step("custom-elements.json", || manifest(workspace, &npm))?;
    step("dist/cdn", || cdn::bundle(workspace, &npm, &cdn))?;
    step("dist/demo", || playground::bundle(workspace, &workspace.path("dist/demo")))?;
    step("dist/counted", || counted::write(&npm.join("maqal.wasm"), &npm.join("maqal-chunk.wasm"), &workspace.path("dist/counted")))?;
    let sh = &workspace.shell;
    Ok(cmd!(sh, "node tests/bench/sizes.js").quiet().run()?)
}

fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    fs::create_dir_all(folder).with_context(|| folder.display().to_string())
}

/// Copies the files of `www/` and of its layers beside the bindings, and adds the element's messages, the manifest with its
/// version, README and licences. The package is flat, so that its URLs do not expose the layers: a page loads `hydrate.js`,
/// and a bundler that leaves `new URL('./maqal.wasm', import.meta.url)` as it is finds the file beside its bundle.
fn lay_out(workspace: &Workspace, npm: &Path) -> Result<()> {
    let wanted = |name: &str| !name.starts_with(cdn::ENTRY) && !name.starts_with('.');
    copy(&workspace.path("www"), npm, wanted)?;
    for folder in FOLDERS {
        flatten(&workspace.path("www").join(folder), npm, wanted)?;
    }
    copy(&workspace.root, npm, |name| name == "README.md" || name.starts_with("LICENSE-"))?;
    fs::write(npm.join("messages.js"), messages::module(&workspace.path("src/locale/labels"))?)?;
    let wasm = |file| fs::read(npm.join(file));
    let files = [("main", &*wasm("maqal.wasm")?), ("chunk", &wasm("maqal-chunk.wasm")?), ("entities", &wasm("maqal-entities.wasm")?)];
    fs::write(npm.join("embedded.js"), embedded::wasm(&files)?)?;
    fs::write(npm.join("embedded-style.js"), embedded::style(&cdn::style(workspace, npm)?)?)?;
    let [main, chunk] = wasm::build_for_servers(workspace, npm)?;
    fs::write(npm.join("embedded-node.js"), embedded::wasm(&[("main", &main), ("chunk", &chunk)])?)?;
    fs::write(npm.join(THIRD_PARTY), licences::third_party(workspace)?)?;
    let manifest = npm.join("package.json");
    fs::write(&manifest, versioned(&fs::read_to_string(&manifest)?, &workspace.version)?)?;
    Ok(())
}

/// Writes `custom-elements.json`: the element's members come from its source, all else from the tables of the docs.
fn manifest(workspace: &Workspace, npm: &Path) -> Result<()> {
    let (sh, analyzer) = (&workspace.shell, npm_program(workspace, "custom-elements-manifest"));
    let _folder = sh.push_dir(npm);
    cmd!(sh, "{analyzer} analyze --quiet --config ../../xtask/custom-elements.js").quiet().run()?;
    ensure!(npm.join("custom-elements.json").is_file(), "the analyzer wrote no custom-elements.json");
    Ok(())
}

/// Copies the files of a folder whose names are wanted, without its subfolders.
pub fn copy(from: &Path, to: &Path, wanted: impl Fn(&str) -> bool) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        if path.is_file() && wanted(name) {
            fs::copy(&path, to.join(name)).with_context(|| path.display().to_string())?;
        }
    }
    Ok(())
}

/// Copies the modules of a layer; their imports from other layers become imports from the package's folder.
fn flatten(from: &Path, to: &Path, wanted: impl Fn(&str) -> bool) -> Result<()> {
    for entry in fs::read_dir(from).with_context(|| from.display().to_string())? {
        let path = entry?.path();
        let name = path.file_name().and_then(OsStr::to_str).unwrap_or_default();
        if wanted(name) {
            let target = to.join(name);
            ensure!(!target.exists(), "two files of the package have the name {name}");
            let code = fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            fs::write(target, flat(&code))?;
        }
    }
    Ok(())
}

/// Rewrites a module's relative paths, `../shared/focus.js` and `../maqal.wasm`, to one folder: `./focus.js` and `./maqal.wasm`.
pub fn flat(code: &str) -> String {
    let code = FOLDERS.iter().fold(code.to_owned(), |code, folder| code.replace(&format!("'../{folder}/"), "'./"));
    code.replace("'../", "'./")
}

fn versioned(manifest: &str, version: &str) -> Result<String> {
    ensure!(manifest.matches(VERSION).count() == 1, "www/package.json must have {VERSION} once, in place of the version");
    Ok(manifest.replace(VERSION, &format!("\"version\": \"{version}\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_to_other_layers_become_those_of_one_folder() {
        let code = flat("import { a } from '../shared/a.js'; import './b.js'; new URL('../maqal.wasm', import.meta.url)");
        assert_eq!(code, "import { a } from './a.js'; import './b.js'; new URL('./maqal.wasm', import.meta.url)");
    }

    #[test]
    fn the_manifest_takes_the_crates_version() {
        let manifest = versioned("{ \"name\": \"maqal\", \"version\": \"0.0.0\" }", "1.2.3").unwrap();
        assert_eq!(manifest, "{ \"name\": \"maqal\", \"version\": \"1.2.3\" }");
    }

    #[test]
    fn a_manifest_with_another_version_is_refused() {
        assert!(versioned("{ \"version\": \"0.1.0\" }", "1.2.3").is_err());
    }
}
