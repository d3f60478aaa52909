//! Fuzzes the element in a browser: random operations of a page.

use anyhow::{Result, ensure};
use serde_json::Value;
use xshell::cmd;

use crate::serve::server::Server;
use crate::setup::setup;
use crate::step::step;
use crate::test::browsers;
use crate::test::drivers::{Driver, Drivers};
use crate::test::headless_display::HeadlessDisplay;
use crate::test::site;
use crate::workspace::Workspace;

/// The name of the target.
pub const ELEMENT: &str = "element";

/// Tries random sequences of operations for so many seconds in an engine, with the package that was built last. A sequence that breaks
/// something is printed, without the steps that it does not need.
pub fn fuzz(workspace: &Workspace, engine: &str, seconds: u32) -> Result<()> {
    setup(workspace)?;
    let mut browsers = browsers::set_up()?;
    browsers.retain(|browser| browser.engine.name == engine);
    ensure!(!browsers.is_empty(), "there is no engine {engine}");
    let drivers = Drivers::start(browsers, HeadlessDisplay::start_if_installed()?, false)?;
    let server = Server::start(site(workspace), 0)?;
    step("fuzz element", || {
        let engines = Value::from_iter(drivers.all.iter().map(Driver::json)).to_string();
        let environment = drivers.display.iter().flat_map(|display| display.environment.iter().cloned());
        let (sh, test) = (&workspace.shell, workspace.path("tests/browser/element-fuzz.test.js"));
        let run = cmd!(sh, "node --test-reporter=spec {test}").env("MAQAL_ENGINES", engines).env("MAQAL_URL", &server.url);
        Ok(run.envs(environment).env("MAQAL_FUZZ_SECONDS", seconds.to_string()).quiet().run()?)
    })
}
