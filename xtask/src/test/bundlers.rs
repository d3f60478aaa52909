//! Builds the projects of tests/bundlers with the npm package.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::setup::{NPM, npm_packages};
use crate::step::step;
use crate::workspace::Workspace;

pub const FOLDER: &str = "tests/bundlers";
/// The projects, and the folder in each that its bundler writes.
const PROJECTS: [(&str, &str); 8] = [
    ("esbuild", "dist"),
    ("next", "out"),
    ("parcel", "dist"),
    ("react18", "dist"),
    ("rollup", "dist"),
    ("vite", "dist"),
    ("vue", "dist"),
    ("webpack", "dist"),
];

/// Installs the package that was built last, from its tarball, into the projects, and builds each with its bundler, or only
/// one of them. Removes the earlier output of all projects, so that nothing old is tested.
pub fn build(workspace: &Workspace, only: Option<&str>) -> Result<()> {
    let names = PROJECTS.map(|(project, _)| project);
    ensure!(only.is_none_or(|only| names.contains(&only)), "there is no such project; there are {}", names.join(", "));
    let folder = workspace.path(FOLDER);
    npm_packages(workspace, &folder)?;
    step("install the package", || install(workspace, &folder))?;
    for (project, output) in PROJECTS {
        let output = folder.join(project).join(output);
        if output.exists() {
            fs::remove_dir_all(&output).with_context(|| output.display().to_string())?;
        }
        if only.is_none_or(|only| only == project) {
            step(&format!("build with {project}"), || build_one(workspace, &folder, project))?;
        }
    }
    Ok(())
}

/// Installs the package that was built last, from its tarball, into a project.
pub fn install(workspace: &Workspace, folder: &Path) -> Result<()> {
    let target = workspace.target.join("package");
    fs::create_dir_all(&target).with_context(|| target.display().to_string())?;
    let sh = &workspace.shell;
    let tarball = {
        let _folder = sh.push_dir("dist/npm");
        target.join(cmd!(sh, "{NPM} pack --silent --ignore-scripts --pack-destination {target}").read()?)
    };
    let _folder = sh.push_dir(folder);
    // The package has no dependencies that npm would have to fetch.
    Ok(cmd!(sh, "{NPM} install --no-save --offline --silent {tarball}").run()?)
}

fn build_one(workspace: &Workspace, folder: &Path, project: &str) -> Result<()> {
    let sh = &workspace.shell;
    let _folder = sh.push_dir(folder);
    let build = cmd!(sh, "{NPM} run build --silent --workspace {project}");
    Ok(build.env("NEXT_TELEMETRY_DISABLED", "1").env("PARCEL_DISABLE_TELEMETRY", "1").run()?)
}
