//! Measures speed and sizes in a browser and on a server.

use anyhow::Result;
use serde_json::Value;
use xshell::cmd;

use crate::build::package;
use crate::serve::server::Server;
use crate::serve::site::Site;
use crate::step::step;
use crate::test::browsers;
use crate::test::drivers::{Driver, Drivers};
use crate::workspace::{Workspace, cargo};

/// Builds, and prints times and sizes; it judges nothing.
pub fn bench(workspace: &Workspace) -> Result<()> {
    let mut browsers = browsers::set_up()?;
    // The bench runs in one, without a screen reader.
    browsers.truncate(1);
    package::build(workspace)?;
    let drivers = Drivers::start(browsers, None, false)?;
    let server = Server::start(site(workspace), 0)?;
    let (sh, cargo) = (&workspace.shell, cargo());
    // The share of direction and isolation.
    let direction = cmd!(sh, "{cargo} test --release --package maqal --lib -- --ignored --nocapture direction_and_isolation");
    step("direction and isolation", || Ok(direction.run()?))?;
    step("server", || Ok(cmd!(sh, "node --expose-gc tests/bench/server.js").run()?))?;
    let engines = Value::from_iter(drivers.all.iter().map(Driver::json)).to_string();
    step("bench", || Ok(cmd!(sh, "node tests/bench/run.js").env("MAQAL_ENGINES", engines).env("MAQAL_URL", &server.url).run()?))
}

/// The bench's page, and everything that it measures.
fn site(workspace: &Workspace) -> Site {
    let folders = [("/npm/", "dist/npm"), ("/node_modules/", "node_modules"), ("/", "tests/bench")];
    Site { folders: folders.map(|(prefix, folder)| (prefix, workspace.path(folder))).into(), isolated: true }
}
