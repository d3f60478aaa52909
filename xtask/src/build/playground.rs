//! Bundles the script of the demo's playground with the editor that it uses, `dist/demo`.

use std::path::Path;

use anyhow::Result;
use xshell::cmd;

use crate::setup::npm_program;
use crate::workspace::Workspace;

/// The entry of the script; the bundle has the same name.
const ENTRY: &str = "playground.js";

/// Bundles the script. It imports maqal from the script-tag build beside it, as the rest of the demo does.
pub fn bundle(workspace: &Workspace, demo: &Path) -> Result<()> {
    let (sh, esbuild) = (&workspace.shell, npm_program(workspace, "esbuild"));
    let (entry, out) = (workspace.path("www/demo/playground").join(ENTRY), demo.join(ENTRY));
    let options =
        ["--bundle", "--minify", "--format=esm", "--target=es2022", "--charset=utf8", "--external:/maqal/*", "--log-level=warning"];
    Ok(cmd!(sh, "{esbuild} {entry} {options...} --outfile={out}").quiet().run()?)
}
