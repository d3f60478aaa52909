//! Where the workspace's folders are, and which version is built.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use cargo_metadata::{Metadata, MetadataCommand};

/// Where things are, and which version is being built, as cargo sees them.
pub struct Workspace {
    pub root: PathBuf,
    /// Cargo's target folder; not always `target`.
    pub target: PathBuf,
    /// The version of the crate `maqal`, which is the npm package's too.
    pub version: String,
}

impl Workspace {
    pub fn find() -> Result<Workspace> {
        // As cargo says when it runs this, not when it built it: checkouts may share one target folder.
        let xtask = std::env::var_os("CARGO_MANIFEST_DIR").context("this is run by `cargo xtask`")?;
        let metadata = MetadataCommand::new().manifest_path(Path::new(&xtask).join("Cargo.toml")).no_deps().exec()?;
        read(metadata).context("cargo metadata has no package maqal")
    }

    /// A path under the root, given with `/`.
    pub fn path(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }
}

/// The cargo that runs this program, so that the toolchain is the same.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

fn read(metadata: Metadata) -> Option<Workspace> {
    let package = metadata.packages.iter().find(|package| package.name == "maqal")?;
    Some(Workspace { version: package.version.to_string(), root: metadata.workspace_root.into(), target: metadata.target_directory.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_workspace_is_found() {
        let workspace = Workspace::find().unwrap();
        assert!(workspace.path("xtask/src/workspace.rs").is_file());
        assert!(workspace.target.is_absolute());
        assert!(workspace.version.starts_with(|first: char| first.is_ascii_digit()));
    }
}
