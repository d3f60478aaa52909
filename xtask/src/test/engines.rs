//! Runs the browser tests, in all engines at the same time.

use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::serve::server::Server;
use crate::test::drivers::{Driver, Drivers};
use crate::workspace::Workspace;

/// Runs test files in all engines in parallel, each with one browser for all the files. With `case`, only the cases that it
/// matches run. Every line of the output begins with the engine's name.
///
/// # Errors
/// When a test fails; names the engines.
pub fn run_in_each(workspace: &Workspace, drivers: &Drivers, server: &Server, tests: &[PathBuf], case: Option<&str>) -> Result<()> {
    let commands = drivers.all.iter().map(|driver| {
        let mut command = Command::new("node");
        command.arg("--test-reporter=spec").args(case.map(|case| format!("--test-name-pattern={case}")));
        command.arg(workspace.path("tests/browser/run.js")).args(tests).current_dir(&workspace.root);
        command.envs(drivers.display.iter().flat_map(|display| display.environment.iter().cloned()));
        command.env("MAQAL_ENGINES", Value::from(vec![driver.json()]).to_string()).env("MAQAL_URL", &server.url);
        (driver, command)
    });
    let failed: Vec<&str> = thread::scope(|scope| {
        let running: Vec<_> = commands.map(|(driver, command)| (driver, scope.spawn(|| run(driver, command)))).collect();
        let is_failed = |thread: thread::ScopedJoinHandle<_>| !matches!(thread.join(), Ok(Ok(true)));
        running.into_iter().filter_map(|(driver, thread)| is_failed(thread).then_some(driver.name)).collect()
    });
    ensure!(failed.is_empty(), "tests failed in {}", failed.join(" and "));
    Ok(())
}

/// Whether all tests pass.
fn run(driver: &Driver, mut command: Command) -> Result<bool> {
    let name = driver.name;
    let start = Instant::now();
    let mut child = command.stdout(Stdio::piped()).spawn().context("node")?;
    for line in BufReader::new(child.stdout.take().context("node")?).lines() {
        println!("{name:8} │ {}", line?);
    }
    let is_success = child.wait()?.success();
    if !driver.answers() {
        println!("{name:8} │ !! its driver has ended, or does not answer");
    }
    println!("{name:8} │ {}, {:.0} s", if is_success { "passed" } else { "FAILED" }, start.elapsed().as_secs_f32());
    Ok(is_success)
}
