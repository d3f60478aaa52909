//! Runs scripts that drive Chromium over WebDriver and its DevTools protocol.

use anyhow::{Result, ensure};
use serde_json::Value;
use xshell::cmd;

use crate::build::package;
use crate::step::step;
use crate::test::browsers;
use crate::test::drivers::{Driver, Drivers};
use crate::workspace::Workspace;

/// Its DevTools throttle the network and the processor, count what is in memory, and take pictures of any size.
const ENGINE: &str = "chromium";

/// Builds, and runs a script of the workspace with the browser in `MAQAL_ENGINES`.
///
/// # Errors
/// Where Chromium is missing, or the script fails.
pub fn run(workspace: &Workspace, name: &str, script: &str, arguments: &[String]) -> Result<()> {
    let mut browsers = browsers::set_up()?;
    browsers.retain(|browser| browser.engine.name == ENGINE);
    ensure!(!browsers.is_empty(), "{name}: {ENGINE} is missing");
    package::build(workspace)?;
    let drivers = Drivers::start(browsers, None, false)?;
    step(name, || {
        let engines = Value::from_iter(drivers.all.iter().map(Driver::json)).to_string();
        let (sh, script) = (&workspace.shell, workspace.path(script));
        Ok(cmd!(sh, "node {script} {arguments...}").env("MAQAL_ENGINES", engines).quiet().run()?)
    })
}
