//! Checks that a commit builds to the same bytes in another folder, so that anyone can verify what is published.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::build::package;
use crate::step::step;
use crate::workspace::{Workspace, cargo};

/// The folders of what is built.
const BUILT: [&str; 2] = ["dist/npm", "dist/cdn"];

/// Builds the last commit here and in a clone with a target folder of its own, and compares all files.
///
/// # Errors
/// If there are uncommitted changes, or a file differs.
pub fn reproduce(workspace: &Workspace) -> Result<()> {
    let sh = &workspace.shell;
    let changes = cmd!(sh, "git status --porcelain").quiet().read()?;
    ensure!(changes.is_empty(), "commit first; these changes would not be in the clone:\n{changes}");
    package::build(workspace)?;
    let clone = workspace.target.join("reproduce");
    if clone.exists() {
        fs::remove_dir_all(&clone).with_context(|| clone.display().to_string())?;
    }
    let root = &workspace.root;
    cmd!(sh, "git clone --quiet {root} {clone}").quiet().run()?;
    step("build the clone", || {
        let _folder = sh.push_dir(&clone);
        let cargo = cargo();
        Ok(cmd!(sh, "{cargo} xtask build").env_remove("CARGO_TARGET_DIR").quiet().run()?)
    })?;
    for folder in BUILT {
        let [here, there] = [root.join(folder), clone.join(folder)].map(|folder| files(&folder));
        compare(&here?, &there?).with_context(|| folder.to_owned())?;
    }
    Ok(fs::remove_dir_all(&clone)?)
}

/// The files of a folder, by their names.
fn files(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        ensure!(path.is_file(), "{} is no file", path.display());
        files.insert(path.file_name().map(PathBuf::from).unwrap_or_default(), fs::read(path)?);
    }
    Ok(files)
}

/// # Errors
/// If a file differs, or is in one only.
fn compare(here: &BTreeMap<PathBuf, Vec<u8>>, there: &BTreeMap<PathBuf, Vec<u8>>) -> Result<()> {
    ensure!(!here.is_empty(), "nothing was built");
    let names = here.keys().chain(there.keys());
    let different: Vec<_> = names.filter(|name| here.get(*name) != there.get(*name)).map(|name| name.display().to_string()).collect();
    ensure!(different.is_empty(), "built to other bytes in another folder: {}", different.join(", "));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_is_an_error() {
        let files = |files: &[(&str, &[u8])]| files.iter().map(|(name, bytes)| (PathBuf::from(name), bytes.to_vec())).collect();
        let both = files(&[("a.js", b"1"), ("b.js", b"2")]);
        assert!(compare(&both, &both).is_ok());
        for other in [files(&[("a.js", b"1"), ("b.js", b"3")]), files(&[("a.js", b"1")]), files(&[])] {
            assert!(compare(&both, &other).is_err());
            assert!(compare(&other, &both).is_err());
        }
    }
}
