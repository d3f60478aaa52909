//! Measures speed and sizes in a browser and on a server, beside other libraries.

use anyhow::{Result, ensure};
use serde_json::Value;
use xshell::cmd;

use crate::build::package;
use crate::step::step;
use crate::test::browsers;
use crate::test::drivers::{Driver, Drivers};
use crate::workspace::Workspace;

/// Its DevTools throttle the network and the processor, and count what is in memory.
const ENGINE: &str = "chromium";

#[derive(clap::Args)]
pub struct Options {
    /// Fail where a time, a size or a count misses its goal (tests/bench/limits.js)
    #[arg(long)]
    check: bool,
    /// Only a few rounds, to see that the bench works; the numbers mean nothing
    #[arg(long)]
    quick: bool,
    /// Only these: sizes, cold, later, first, warm, growth, live, node, isolation, scaling
    measures: Vec<String>,
}

/// Builds and measures. A complete run writes docs/performance.md.
///
/// # Errors
/// Where articles leave something behind; with `check`, where a goal is missed, too.
pub fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut browsers = browsers::set_up()?;
    browsers.retain(|browser| browser.engine.name == ENGINE);
    ensure!(!browsers.is_empty(), "the bench needs {ENGINE}");
    package::build(workspace)?;
    let drivers = Drivers::start(browsers, None, false)?;
    step("bench", || {
        let engines = Value::from_iter(drivers.all.iter().map(Driver::json)).to_string();
        let flags = [(options.check, "--check"), (options.quick, "--quick")];
        let flags = flags.iter().filter(|(is_set, _)| *is_set).map(|(_, flag)| *flag);
        let (sh, script) = (&workspace.shell, workspace.path("tests/bench/run.js"));
        Ok(cmd!(sh, "node {script} {flags...}").args(&options.measures).env("MAQAL_ENGINES", engines).quiet().run()?)
    })
}
