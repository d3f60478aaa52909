//! Runs the tests: formatting, lints, Rust, Node, servers, bundlers, browsers; with `--all`, what takes long too.

pub mod browsers;
pub mod bundlers;
pub mod deny;
pub mod drivers;
mod engines;
pub mod fuzz;
pub mod fuzz_element;
mod headless_display;
pub mod mutants;
mod programs;
pub mod recipes;
pub mod reproduce;
pub mod suites;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Cmd, cmd};

use crate::build::package;
use crate::build::wasm::{FEATURES, TARGET};
use crate::serve::server::{self, Server};
use crate::serve::site::Site;
use crate::setup::{NPM, npm_packages, setup};
use crate::step::step;
use crate::workspace::{Workspace, cargo};
use browsers::Browser;
use drivers::Drivers;
use engines::run_in_each;
use headless_display::HeadlessDisplay;

/// The only bundler without `--all`.
const BUNDLER: &str = "vite";
/// How long `--all` fuzzes each target.
const FUZZ_SECONDS: u32 = 60;

/// Checks formatting and lints, and runs the tests; with `all`, also the other bundlers, test runners, the recipes, fuzzing, mutants, the check of
/// the dependencies, and a second build to compare. The first failure ends it.
pub fn test(workspace: &Workspace, all: bool) -> Result<()> {
    // First, because tests in Rust read other projects' test suites from npm packages.
    setup(workspace)?;
    let html5lib = suites::html5lib(workspace)?;
    programs::set_up(programs::BROWSER_TESTS)?;
    let browsers = browsers::set_up()?;
    let (sh, cargo) = (&workspace.shell, cargo());
    step("rustfmt", || run(cmd!(sh, "{cargo} fmt --all --check")))?;
    step("clippy", || run(cmd!(sh, "{cargo} clippy --workspace --all-targets --features maqal/cli -- -D warnings")))?;
    step("clippy for wasm", || run(cmd!(sh, "{cargo} clippy --package maqal --lib --target {TARGET} {FEATURES...} -- -D warnings")))?;
    step("check without features", || run(cmd!(sh, "{cargo} check --package maqal --no-default-features")))?;
    step("check the fuzz targets", || fuzz::check(workspace))?;
    step("cargo test", || rust_tests(cmd!(sh, "{cargo} test --workspace --features maqal/cli"), &html5lib))?;
    package::build(workspace)?;
    // `cargo test` has built the command.
    let command = cli(workspace);
    step("tests in Node", || run(node_tests(workspace, "tests/node")?.env("MAQAL_CLI", command)))?;
    test_servers(workspace)?;
    let only = (!all).then_some(BUNDLER);
    bundlers::build(workspace, only)?;
    let tests = [tests_in(workspace, "tests/browser", &[])?, tests_in(workspace, bundlers::FOLDER, &[])?].concat();
    browser_tests(workspace, browsers.clone(), tests, None, false)?;
    accessibility_tests(workspace, browsers, None)?;
    if all {
        test_runners(workspace)?;
        recipes::test(workspace, &[])?;
        fuzz::fuzz(workspace, None, FUZZ_SECONDS)?;
        mutants::mutants(workspace)?;
        deny::deny(workspace)?;
        reproduce::reproduce(workspace)?;
    }
    browsers::report_missing();
    Ok(())
}

/// Builds the projects of tests/bundlers, or only one, with the package that was built last, and opens them in browsers.
pub fn test_bundlers(workspace: &Workspace, only: Option<&str>) -> Result<()> {
    setup(workspace)?;
    let browsers = browsers::set_up()?;
    bundlers::build(workspace, only)?;
    browser_tests(workspace, browsers, tests_in(workspace, bundlers::FOLDER, &[])?, None, false)
}

/// Tests the example servers in their runtimes, with the package that was built last.
pub fn test_servers(workspace: &Workspace) -> Result<()> {
    let folder = workspace.path("tests/servers");
    npm_packages(workspace, &folder)?;
    let (sh, bun) = (&workspace.shell, folder.join("node_modules/.bin/bun"));
    // npm does not run install scripts everywhere, and Bun needs its own.
    if cmd!(sh, "{bun} --version").read().is_err() {
        let _folder = sh.push_dir(folder.join("node_modules/bun"));
        run(cmd!(sh, "node install.js"))?;
    }
    step("tests on servers", || run(node_tests(workspace, "tests/servers")?))
}

/// Runs the tests of a user's project in Vitest and Jest, with the package that was built last.
pub fn test_runners(workspace: &Workspace) -> Result<()> {
    let folder = workspace.path("tests/runners");
    npm_packages(workspace, &folder)?;
    step("install the package", || bundlers::install(workspace, &folder))?;
    let sh = &workspace.shell;
    let _folder = sh.push_dir(folder);
    for script in ["jsdom", "happy-dom", "jest"] {
        step(&format!("tests in {script}"), || run(cmd!(sh, "{NPM} run --silent {script}")))?;
    }
    Ok(())
}

/// Runs only the tests in browsers, with the package that was built last. A word is an engine's name or part of a file
/// name; without an engine all engines run, without a file name all files. `accessibility` selects the accessibility tests.
pub fn test_browsers(workspace: &Workspace, words: &[String], case: Option<&str>) -> Result<()> {
    setup(workspace)?;
    programs::set_up(programs::BROWSER_TESTS)?;
    let mut browsers = browsers::set_up()?;
    let (engines, words): (Vec<&str>, Vec<&str>) =
        words.iter().map(String::as_str).partition(|word| browsers.iter().any(|browser| browser.engine.name == *word));
    browsers.retain(|browser| engines.is_empty() || engines.contains(&browser.engine.name));
    match &words[..] {
        ["accessibility"] => accessibility_tests(workspace, browsers, case),
        words => browser_tests(workspace, browsers, tests_in(workspace, "tests/browser", words)?, case, false),
    }
}

/// Sets off all attack vectors, with the package that was built last. `cargo xtask test` does those that are written by hand.
pub fn attack(workspace: &Workspace, engines: &[String], case: Option<&str>) -> Result<()> {
    setup(workspace)?;
    programs::set_up(programs::BROWSER_TESTS)?;
    let mut browsers = browsers::set_up()?;
    browsers.retain(|browser| engines.is_empty() || engines.iter().any(|engine| engine == browser.engine.name));
    ensure!(!browsers.is_empty(), "there is no such engine");
    let (sh, cargo) = (&workspace.shell, cargo());
    step("build the command", || run(cmd!(sh, "{cargo} build --package maqal --features cli")))?;
    browser_tests(workspace, browsers, vec![workspace.path("tests/attack/all.js")], case, false)
}

/// Tests the accessibility tree of each engine. Without a display it does nothing, which `report_missing` prints.
fn accessibility_tests(workspace: &Workspace, browsers: Vec<Browser>, case: Option<&str>) -> Result<()> {
    if !HeadlessDisplay::is_installed() {
        return Ok(());
    }
    browser_tests(workspace, browsers, tests_in(workspace, "tests/accessibility", &[])?, case, true)
}

fn browser_tests(
    workspace: &Workspace,
    browsers: Vec<Browser>,
    tests: Vec<PathBuf>,
    case: Option<&str>,
    with_screen_reader: bool,
) -> Result<()> {
    let drivers = Drivers::start(browsers, HeadlessDisplay::start_if_installed()?, with_screen_reader)?;
    let server = Server::start(site(workspace), 0)?;
    step("tests in browsers", || run_in_each(workspace, &drivers, &server, &tests, case))
}

/// The demo, and the folders that only tests request.
fn site(workspace: &Workspace) -> Site {
    let mut site = server::demo(workspace);
    site.folders.splice(0..0, [("/npm/", workspace.path("dist/npm")), ("/tests/", workspace.path("tests"))]);
    site
}

/// The path of the command `maqal`, as it is built for tests.
pub fn cli(workspace: &Workspace) -> PathBuf {
    workspace.target.join("debug").join(format!("maqal{}", env::consts::EXE_SUFFIX))
}

/// Runs a command as a step does, with an error of anyhow.
fn run(command: Cmd<'_>) -> Result<()> {
    Ok(command.run()?)
}

fn rust_tests(command: Cmd<'_>, html5lib: &Path) -> Result<()> {
    let command = command.env("HTML5LIB_TESTS", html5lib);
    // Continuous integration judges a change, so it tries the same random inputs each time. Everywhere else they are new.
    let is_fixed = env::var_os("CI").is_some() && env::var_os("PROPTEST_RNG_SEED").is_none();
    run(if is_fixed { command.env("PROPTEST_RNG_SEED", "2022") } else { command })
}

/// The command that runs the tests of a folder in Node.
fn node_tests<'a>(workspace: &'a Workspace, folder: &str) -> Result<Cmd<'a>> {
    let (sh, tests) = (&workspace.shell, tests_in(workspace, folder, &[])?);
    Ok(cmd!(sh, "node --test --test-reporter=spec {tests...}").quiet())
}

/// The test files of a folder that have one of the words in their names, or all; Node 20 does not expand patterns itself.
fn tests_in(workspace: &Workspace, folder: &str, words: &[&str]) -> Result<Vec<PathBuf>> {
    let entries = fs::read_dir(workspace.path(folder)).with_context(|| folder.to_owned())?;
    let mut tests = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    tests.retain(|path| name(path).ends_with(".test.js"));
    tests.retain(|path| words.is_empty() || words.iter().any(|word| name(path).contains(word)));
    tests.sort();
    ensure!(!tests.is_empty(), "{folder} has no such tests");
    Ok(tests)
}
