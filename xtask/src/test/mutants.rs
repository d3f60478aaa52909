//! Runs cargo-mutants, which changes the code in many small ways and reports each change that no test notices.

use anyhow::Result;
use xshell::cmd;

use crate::program::cargo_tool;
use crate::step::step;
use crate::workspace::Workspace;

const CARGO_MUTANTS: &str = "27.1.0";

/// Tests the mutants of the code that `.cargo/mutants.toml` names, in a copy of the tree. One that survives is an error;
/// `mutants.out` in the target folder has its difference.
pub fn mutants(workspace: &Workspace) -> Result<()> {
    let program = cargo_tool(workspace, "cargo-mutants", CARGO_MUTANTS)?;
    let (sh, target) = (&workspace.shell, &workspace.target);
    step("mutants", || Ok(cmd!(sh, "{program} mutants --output {target}").run()?))
}
