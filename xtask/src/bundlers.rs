use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::run::{output, run, step};
use crate::setup::{npm, packages};
use crate::workspace::Workspace;

pub const FOLDER: &str = "tests/bundlers";
const PROJECTS: [&str; 6] = ["esbuild", "next", "parcel", "rollup", "vite", "webpack"];

/// Installs the package, as it was built last, from its tarball into the projects of users, and builds each with its bundler.
pub fn build(workspace: &Workspace) -> Result<()> {
    let folder = workspace.path(FOLDER);
    packages(&folder)?;
    step("install the package", || install(workspace, &folder))?;
    PROJECTS.iter().try_for_each(|project| step(&format!("build with {project}"), || build_one(&folder, project)))
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
