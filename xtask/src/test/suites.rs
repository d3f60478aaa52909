//! Fetches test suites of other projects.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use crate::apt::{apt_advice, apt_install};
use crate::step::step;
use crate::workspace::Workspace;

/// The source package of html5lib on PyPI carries html5lib's tests; no npm package and no crate does.
const HTML5LIB: &str = "html5lib==1.1";
/// The build tools of that package, which is older than the current packaging standards.
const BUILD: [&str; 2] = ["setuptools==75.8.0", "wheel==0.45.1"];
const PACKAGES: &[&str] = &["python3", "python3-venv"];

/// The folder of html5lib's tests, fetched on first use.
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
    let (sh, target) = (&workspace.shell, &workspace.target);
    let environment = target.join("python");
    if make_environment(sh, &environment).is_err() {
        let advice = format!("python3 with venv is missing; {}", apt_advice(PACKAGES));
        apt_install(PACKAGES).context(advice.clone())?;
        make_environment(sh, &environment).context(advice)?;
    }
    let (python, pip) = (environment.join("bin/python"), ["-m", "pip", "--quiet", "--disable-pip-version-check"]);
    cmd!(sh, "{python} {pip...} install {BUILD...}").run()?;
    cmd!(sh, "{python} {pip...} download --no-deps --no-build-isolation --no-binary :all: {HTML5LIB} --dest {target}").run()?;
    let tarball = target.join("html5lib-1.1.tar.gz");
    Ok(cmd!(sh, "tar xzf {tarball} -C {target}").run()?)
}

fn make_environment(sh: &Shell, folder: &Path) -> Result<()> {
    Ok(cmd!(sh, "python3 -m venv --clear {folder}").run()?)
}
