//! Fetches other people's test suites.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::apt::{apt_advice, apt_install};
use crate::run::{run, step};
use crate::workspace::Workspace;

/// The source package of html5lib on PyPI carries html5lib's tests; no npm package and no crate does.
const HTML5LIB: &str = "html5lib==1.1";
/// What pip needs to look into that package, which is older than today's ways of packaging.
const BUILD: [&str; 2] = ["setuptools==75.8.0", "wheel==0.45.1"];
const PACKAGES: &[&str] = &["python3", "python3-venv"];

/// The folder of html5lib's tests, fetched when it is not there.
pub fn html5lib(workspace: &Workspace) -> Result<PathBuf> {
    let package = workspace.target.join("html5lib-1.1");
    let tests = package.join("html5lib/tests/testdata");
    if !tests.join("tokenizer").is_dir() {
        step("fetch html5lib's tests", || fetch(workspace))?;
        ensure!(tests.join("tokenizer").is_dir(), "{HTML5LIB} has no {}", tests.display());
    }
    Ok(tests)
}

fn fetch(workspace: &Workspace) -> Result<()> {
    let python = workspace.target.join("python");
    if make_environment(&python).is_err() {
        let advice = format!("python3 with venv is missing; {}", apt_advice(PACKAGES));
        apt_install(PACKAGES).context(advice.clone())?;
        make_environment(&python).context(advice)?;
    }
    let pip = || {
        let mut pip = Command::new(python.join("bin/python"));
        pip.args(["-m", "pip", "--quiet", "--disable-pip-version-check"]);
        pip
    };
    run(pip().arg("install").args(BUILD))?;
    let options = ["download", "--no-deps", "--no-build-isolation", "--no-binary", ":all:", HTML5LIB, "--dest"];
    run(pip().args(options).arg(&workspace.target))?;
    run(Command::new("tar").arg("xzf").arg(workspace.target.join("html5lib-1.1.tar.gz")).arg("-C").arg(&workspace.target))
}

fn make_environment(folder: &Path) -> Result<()> {
    run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(folder))
}
