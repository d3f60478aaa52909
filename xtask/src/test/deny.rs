//! Checks the dependencies with cargo-deny: licences, duplicates, sources, advisories. deny.toml has the rules.

use anyhow::Result;
use xshell::cmd;

use crate::program::cargo_tool;
use crate::step::step;
use crate::workspace::Workspace;

const CARGO_DENY: &str = "0.20.2";

/// Checks the licences and duplicates of what users link, and the sources and advisories of the tools' dependencies too.
pub fn deny(workspace: &Workspace) -> Result<()> {
    let program = cargo_tool(workspace, "cargo-deny", CARGO_DENY)?;
    let sh = &workspace.shell;
    step("licences and duplicates", || Ok(cmd!(sh, "{program} check licenses bans").run()?))?;
    step("sources", || Ok(cmd!(sh, "{program} --workspace check sources").run()?))?;
    // The database of advisories is a Git repository on GitHub, which some machines cannot reach.
    if cmd!(sh, "{program} fetch db").run().is_err() {
        eprintln!("!! NOT TESTED: advisories, because their database cannot be fetched");
        return Ok(());
    }
    step("advisories", || Ok(cmd!(sh, "{program} --workspace check --disable-fetch advisories").run()?))
}
