//! Sets up what a build needs: parts of the Rust toolchain, Node, npm packages.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use xshell::{Shell, cmd};

use crate::program::find_program;
use crate::step::step;
use crate::workspace::Workspace;

const NODE: u32 = 20;
const RUSTUP: &str = "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh";

/// Parts of a Rust toolchain: whether rustup calls it a target or a component, its name, and a path under the sysroot
/// that exists when the part is installed.
const PARTS: [(&str, &str, &str); 4] = [
    ("target", "wasm32-unknown-unknown", "lib/rustlib/wasm32-unknown-unknown/lib"),
    ("component", "rust-src", "lib/rustlib/src/rust/library/Cargo.lock"),
    ("component", "rustfmt", "bin/rustfmt"),
    ("component", "clippy", "bin/cargo-clippy"),
];

/// Sets up everything that a build needs: the parts of the toolchain, Node, and the npm packages of the lock file.
/// Quick and silent when all of it is installed.
pub fn setup(workspace: &Workspace) -> Result<()> {
    rust(&workspace.shell)?;
    node(&workspace.shell)?;
    npm_packages(workspace, &workspace.root)
}

fn rust(sh: &Shell) -> Result<()> {
    let sysroot = sysroot(sh)?;
    for (kind, name, path) in PARTS {
        let path = sysroot.join(path);
        if path.exists() || path.with_extension("exe").exists() {
            continue;
        }
        add_part(sh, kind, name)?;
    }
    Ok(())
}

/// The folder of the Rust toolchain.
pub fn sysroot(sh: &Shell) -> Result<PathBuf> {
    Ok(cmd!(sh, "rustc --print sysroot").read()?.into())
}

/// Adds a target or a component to the toolchain; rustup does nothing when it is installed.
pub fn add_part(sh: &Shell, kind: &str, name: &str) -> Result<()> {
    if find_program("rustup").is_none() {
        bail!("the Rust {kind} {name} is missing, and so is rustup that adds it; install rustup with `{RUSTUP}`");
    }
    // Asked for by name, because rustup does not add anything by itself everywhere (RUSTUP_AUTO_INSTALL=0).
    step(&format!("rustup {kind} add {name}"), || Ok(cmd!(sh, "rustup {kind} add {name}").quiet().run()?))
}

fn node(sh: &Shell) -> Result<()> {
    let advice =
        "install Node 20 or newer: on Debian 13 with `apt-get install nodejs npm`, elsewhere as https://nodejs.org/en/download says";
    let Some(node) = find_program("node") else { bail!("node is missing; {advice}") };
    if find_program("npm").is_none() && find_program("npm.cmd").is_none() {
        bail!("npm is missing; {advice}");
    }
    let version = cmd!(sh, "{node} --version").read()?;
    let major = major(&version).with_context(|| format!("node --version prints {version:?}"))?;
    if major < NODE {
        bail!("node {version} is too old; {advice}");
    }
    Ok(())
}

fn major(version: &str) -> Option<u32> {
    version.strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// Runs `npm ci` in a folder, unless its lock file is the one that was installed last: a copy of that stands beside the
/// packages.
pub fn npm_packages(workspace: &Workspace, folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json")).with_context(|| folder.join("package-lock.json").display().to_string())?;
    let installed = folder.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    let sh = &workspace.shell;
    let _folder = sh.push_dir(folder);
    step("npm ci", || Ok(cmd!(sh, "{NPM} ci").quiet().run()?))?;
    fs::write(installed, lock).context("node_modules")
}

/// The program npm; on Windows it is a script.
pub const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// The path of a program that an npm package brings.
pub fn npm_program(workspace: &Workspace, name: &str) -> PathBuf {
    let suffix = if cfg!(windows) { ".cmd" } else { "" };
    workspace.path(&format!("node_modules/.bin/{name}{suffix}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.0.0"), Some(9));
        assert_eq!(major("nightly"), None);
    }
}
