//! Runs the browser tests, in all engines at the same time.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use crate::serve::server::Server;
use crate::test::cli;
use crate::test::drivers::{Driver, Drivers};
use crate::workspace::Workspace;

/// The line of tests/browser/engines.js about a browser that has crashed.
const RESTARTED: &str = "!! RETRIED: the browser does not respond";

/// Runs test files in all engines in parallel, each with one browser for all the files. With `case`, only the cases that it
/// matches run. Every line of the output begins with the engine's name. Files in which tests fail run once more if the
/// browser has crashed, which fails the test that it crashed in.
///
/// # Errors
/// When a test fails; names the engines.
pub fn run_in_each(workspace: &Workspace, drivers: &Drivers, server: &Server, tests: &[PathBuf], case: Option<&str>) -> Result<()> {
    let (root, cli) = (&workspace.root, cli(workspace));
    let command = |driver: &Driver, tests: &[PathBuf]| {
        let mut command = Command::new("node");
        command.arg("--test-reporter=spec").args(case.map(|case| format!("--test-name-pattern={case}")));
        command.arg(root.join("tests/browser/run.js")).args(tests).current_dir(root);
        command.envs(drivers.display.iter().flat_map(|display| display.environment.iter().cloned()));
        command.env("MAQAL_ENGINES", Value::from(vec![driver.json()]).to_string()).env("MAQAL_URL", &server.url);
        command.env("MAQAL_CLI", &cli);
        command
    };
    let is_successful = |driver: &Driver| -> Result<bool> {
        let outcome = run(driver, command(driver, tests))?;
        if outcome.is_success || !outcome.has_crashed || outcome.failed.is_empty() {
            return Ok(outcome.is_success);
        }
        let failed: Vec<PathBuf> = outcome.failed.iter().map(|file| root.join(file)).collect();
        println!("{:8} │ !! RETRIED: the browser has crashed: {}", driver.name, Vec::from_iter(outcome.failed).join(", "));
        Ok(run(driver, command(driver, &failed))?.is_success)
    };
    let failed: Vec<&str> = thread::scope(|scope| {
        let running: Vec<_> = drivers.all.iter().map(|driver| (driver, scope.spawn(|| is_successful(driver)))).collect();
        let is_failed = |thread: thread::ScopedJoinHandle<_>| !matches!(thread.join(), Ok(Ok(true)));
        running.into_iter().filter_map(|(driver, thread)| is_failed(thread).then_some(driver.name)).collect()
    });
    ensure!(failed.is_empty(), "tests failed in {}", failed.join(" and "));
    Ok(())
}

/// The result of test files in an engine.
struct Outcome {
    is_success: bool,
    /// Whether the browser has crashed and was started again.
    has_crashed: bool,
    /// The files with tests that failed.
    failed: BTreeSet<String>,
}

fn run(driver: &Driver, mut command: Command) -> Result<Outcome> {
    let name = driver.name;
    let start = Instant::now();
    let mut child = command.stdout(Stdio::piped()).spawn().context("node")?;
    let (mut has_crashed, mut failed) = (false, BTreeSet::new());
    for line in BufReader::new(child.stdout.take().context("node")?).lines() {
        let line = line?;
        has_crashed |= line.contains(RESTARTED);
        failed.extend(failed_file(&line).map(str::to_owned));
        println!("{name:8} │ {line}");
    }
    let is_success = child.wait()?.success();
    if !driver.answers() {
        println!("{name:8} │ !! its driver has ended, or does not answer");
    }
    println!("{name:8} │ {}, {:.0} s", if is_success { "passed" } else { "FAILED" }, start.elapsed().as_secs_f32());
    Ok(Outcome { is_success, has_crashed, failed })
}

/// The file in a line of Node's reporter about a test that failed: `test at tests/browser/tabs.test.js:12:3`.
fn failed_file(line: &str) -> Option<&str> {
    line.strip_prefix("test at ")?.split(':').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_of_failed_tests_are_found() {
        assert_eq!(failed_file("test at tests/browser/tabs.test.js:12:3"), Some("tests/browser/tabs.test.js"));
        assert_eq!(failed_file("✖ failing tests:"), None);
    }
}
