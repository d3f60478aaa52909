//! Builds the projects of tests/bundlers with the npm package.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use crate::run::{output, run, step};
use crate::setup::{npm, packages};
use crate::workspace::Workspace;

pub const FOLDER: &str = "tests/bundlers";
/// The projects, and the folder in each that its bundler writes.
const PROJECTS: [(&str, &str); 6] =
    [("esbuild", "dist"), ("next", "out"), ("parcel", "dist"), ("rollup", "dist"), ("vite", "dist"), ("webpack", "dist")];

/// Installs the package, as it was built last, from its tarball into the projects of users, and builds each with its bundler,
/// or only one of them. What others were built before is removed, so that nothing old is tested.
pub fn build(workspace: &Workspace, only: Option<&str>) -> Result<()> {
    let names = PROJECTS.map(|(project, _)| project);
    ensure!(only.is_none_or(|only| names.contains(&only)), "there is no such project; there are {}", names.join(", "));
    let folder = workspace.path(FOLDER);
    packages(&folder)?;
    step("install the package", || install(workspace, &folder))?;
    for (project, output) in PROJECTS {
        let output = folder.join(project).join(output);
        if output.exists() {
            fs::remove_dir_all(&output).with_context(|| output.display().to_string())?;
        }
        if only.is_none_or(|only| only == project) {
            step(&format!("build with {project}"), || build_one(&folder, project))?;
        }
    }
    Ok(())
}

fn install(workspace: &Workspace, folder: &Path) -> Result<()> {
    let target = workspace.target.join("package");
    fs::create_dir_all(&target).with_context(|| target.display().to_string())?;
    let pack = ["pack", "--silent", "--ignore-scripts", "--pack-destination"];
    let tarball = output(npm().args(pack).arg(&target).current_dir(workspace.path("dist/npm")))?;
    // It has no dependencies that npm would have to fetch.
    run(npm().args(["install", "--no-save", "--offline", "--silent"]).arg(target.join(tarball.trim())).current_dir(folder))
}

fn build_one(folder: &Path, project: &str) -> Result<()> {
    let build = ["run", "build", "--silent", "--workspace", project];
    run(npm().args(build).current_dir(folder).env("NEXT_TELEMETRY_DISABLED", "1").env("PARCEL_DISABLE_TELEMETRY", "1"))
}
