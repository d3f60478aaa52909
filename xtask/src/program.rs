//! Finds the programs that commands call, and installs those that cargo can install.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::Result;
use xshell::cmd;

use crate::step::step;
use crate::workspace::{Workspace, cargo};

/// The path of a program: an absolute path as it is, a name looked up in `PATH`.
pub fn find_program(name: &str) -> Option<PathBuf> {
    if Path::new(name).is_absolute() {
        return Some(PathBuf::from(name)).filter(|path| path.is_file());
    }
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// The path of a tool for cargo: the one in `PATH`, else the one in the target folder, which is installed on first use.
pub fn cargo_tool(workspace: &Workspace, name: &str, version: &str) -> Result<PathBuf> {
    if let Some(program) = find_program(name) {
        return Ok(program);
    }
    let tools = workspace.target.join("tools");
    let program = tools.join("bin").join(format!("{name}{}", env::consts::EXE_SUFFIX));
    if !program.is_file() {
        let (sh, cargo) = (&workspace.shell, cargo());
        let install = || Ok(cmd!(sh, "{cargo} install --locked --version {version} {name} --root {tools}").run()?);
        step(&format!("install {name}"), install)?;
    }
    Ok(program)
}
