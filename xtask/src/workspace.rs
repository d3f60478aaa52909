//! The folders of the workspace, and the version that is built.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::MetadataCommand;
use xshell::Shell;

/// The folders and the version of the workspace, as cargo reports them.
pub struct Workspace {
    pub root: PathBuf,
    /// Cargo's target folder; not always `target`.
    pub target: PathBuf,
    /// The version of the crate `maqal`, which is also that of the npm package.
    pub version: String,
    /// Runs programs in the root folder.
    pub shell: Shell,
}

impl Workspace {
    pub fn find() -> Result<Workspace> {
        // The variable that cargo sets when it runs this, not when it built it: checkouts may share one target folder.
        let xtask = env::var_os("CARGO_MANIFEST_DIR").context("run this as `cargo xtask`")?;
        let metadata = MetadataCommand::new().manifest_path(Path::new(&xtask).join("Cargo.toml")).no_deps().exec()?;
        let package = metadata.packages.iter().find(|package| package.name == "maqal").context("cargo metadata has no package maqal")?;
        let shell = Shell::new()?;
        shell.change_dir(&metadata.workspace_root);
        let version = package.version.to_string();
        Ok(Workspace { root: metadata.workspace_root.into(), target: metadata.target_directory.into(), version, shell })
    }

    /// A path under the root, given with `/`.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }
}

/// The cargo that runs this program, so that the toolchain is the same.
pub fn cargo() -> OsString {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_workspace_is_found() {
        let workspace = Workspace::find().unwrap();
        assert!(workspace.path("xtask/src/workspace.rs").is_file());
        assert_eq!(workspace.shell.current_dir(), workspace.root);
        assert!(workspace.target.is_absolute());
        assert!(workspace.version.starts_with(|first: char| first.is_ascii_digit()));
    }
}
