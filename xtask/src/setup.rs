//! Sets up what building needs: parts of the Rust toolchain, Node, npm packages.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run::{find_program, output, run, step};
use crate::workspace::Workspace;

const NODE: u32 = 20;
const RUSTUP: &str = "curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh";

/// Parts of a Rust toolchain: whether rustup calls it a target or a component, its name, and a path under the sysroot
/// that is there when the part is.
const PARTS: [(&str, &str, &str); 4] = [
    ("target", "wasm32-unknown-unknown", "lib/rustlib/wasm32-unknown-unknown/lib"),
    ("component", "rust-src", "lib/rustlib/src/rust/library/Cargo.lock"),
    ("component", "rustfmt", "bin/rustfmt"),
    ("component", "clippy", "bin/cargo-clippy"),
];

/// Everything that building needs: the toolchain's parts, Node, and the npm packages of the lock file.
/// Quick and silent when all is there.
pub fn setup(workspace: &Workspace) -> Result<()> {
    rust()?;
    node()?;
    packages(&workspace.root)
}

fn rust() -> Result<()> {
    let sysroot = output(Command::new("rustc").args(["--print", "sysroot"]))?;
    for (kind, name, path) in PARTS {
        let path = Path::new(sysroot.trim()).join(path);
        if path.exists() || path.with_extension("exe").exists() {
            continue;
        }
        if find_program("rustup").is_none() {
            bail!("the Rust {kind} {name} is missing, and so is rustup that adds it; install rustup with `{RUSTUP}`");
        }
        // Asked for by name, because rustup does not add anything by itself everywhere (RUSTUP_AUTO_INSTALL=0).
        step(&format!("rustup {kind} add {name}"), || run(Command::new("rustup").args([kind, "add", name])))?;
    }
    Ok(())
}

fn node() -> Result<()> {
    let advice =
        "install Node 20 or newer: on Debian 13 with `apt-get install nodejs npm`, elsewhere as https://nodejs.org/en/download says";
    let Some(node) = find_program("node") else { bail!("node is missing; {advice}") };
    if find_program("npm").is_none() && find_program("npm.cmd").is_none() {
        bail!("npm is missing; {advice}");
    }
    let version = output(Command::new(node).arg("--version"))?;
    let major = major(&version).with_context(|| format!("node --version prints {version:?}"))?;
    if major < NODE {
        bail!("node is {}, and that is too old; {advice}", version.trim());
    }
    Ok(())
}

fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// `npm ci` in a folder, unless its lock file is the one that was last installed: a copy of it is kept with what it
/// installed.
pub fn packages(folder: &Path) -> Result<()> {
    let lock = fs::read(folder.join("package-lock.json")).with_context(|| folder.join("package-lock.json").display().to_string())?;
    let installed = folder.join("node_modules/.installed-lock.json");
    if fs::read(&installed).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    step("npm ci", || run(npm().arg("ci").current_dir(folder)))?;
    fs::write(installed, lock).context("node_modules")
}

pub fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}

/// A program that an npm package brought.
pub fn npm_program(workspace: &Workspace, name: &str) -> Command {
    let suffix = if cfg!(windows) { ".cmd" } else { "" };
    Command::new(workspace.path(&format!("node_modules/.bin/{name}{suffix}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_major_version_is_the_first_number() {
        assert_eq!(major("v20.20.2\n"), Some(20));
        assert_eq!(major("v9.0.0"), Some(9));
        assert_eq!(major("nightly"), None);
    }
}
