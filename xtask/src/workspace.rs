use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

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
        let manifest = Path::new(&xtask).join("Cargo.toml");
        let output = cargo()
            .args(["metadata", "--no-deps", "--format-version", "1", "--manifest-path"])
            .arg(&manifest)
            .output()
            .context("cargo metadata did not start")?;
        ensure!(output.status.success(), "cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
        read(&serde_json::from_slice(&output.stdout)?).context("cargo metadata has no package maqal")
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

fn read(metadata: &Value) -> Option<Workspace> {
    let package = metadata["packages"].as_array()?.iter().find(|package| package["name"] == "maqal")?;
    Some(Workspace {
        root: metadata["workspace_root"].as_str()?.into(),
        target: metadata["target_directory"].as_str()?.into(),
        version: package["version"].as_str()?.into(),
    })
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
