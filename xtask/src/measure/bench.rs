//! Measures speed and sizes in a browser and on a server.

use std::process::Command;

use anyhow::Result;
use serde_json::Value;

use crate::build::package;
use crate::run::{run, step};
use crate::serve::server::Server;
use crate::serve::site::Site;
use crate::test::browsers;
use crate::test::drivers::{Driver, Drivers};
use crate::workspace::{Workspace, cargo};

/// Builds, and prints times and sizes; it judges nothing.
pub fn bench(workspace: &Workspace) -> Result<()> {
    let mut browsers = browsers::set_up()?;
    // The bench runs in one, and nobody listens.
    browsers.truncate(1);
    package::build(workspace)?;
    let drivers = Drivers::start(browsers, None, false)?;
    let server = Server::start(site(workspace), 0)?;
    // How much of it is direction and isolation.
    step("direction and isolation", || {
        let test = ["test", "--release", "--package", "maqal", "--lib", "--", "--ignored", "--nocapture", "direction_and_isolation"];
        run(cargo().args(test).current_dir(&workspace.root))
    })?;
    step("server", || run(Command::new("node").arg("--expose-gc").arg(workspace.path("tests/bench/server.js"))))?;
    step("bench", || {
        let script = workspace.path("tests/bench/run.js");
        let engines = Value::from_iter(drivers.all.iter().map(Driver::json)).to_string();
        run(Command::new("node").arg(script).env("MAQAL_ENGINES", engines).env("MAQAL_URL", &server.url))
    })
}

/// The bench's page, and all that it measures.
fn site(workspace: &Workspace) -> Site {
    let folders = [("/npm/", "dist/npm"), ("/node_modules/", "node_modules"), ("/", "tests/bench")];
    Site { folders: folders.map(|(prefix, folder)| (prefix, workspace.path(folder))).into(), isolated: true }
}
