//! Runs the tests: formatting, lints, Rust, Node, servers, bundlers, browsers.

pub mod browsers;
pub mod bundlers;
pub mod drivers;
mod engines;
pub mod fuzz;
mod headless_display;
mod programs;
mod suites;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::build::{package, wasm};
use crate::run::{output, run, step};
use crate::serve::server::{self, Server};
use crate::serve::site::Site;
use crate::setup::{packages, setup};
use crate::workspace::{Workspace, cargo};
use browsers::Browser;
use drivers::Drivers;
use engines::run_in_each;
use headless_display::HeadlessDisplay;

/// The command is a feature, so that nobody else has its dependencies.
const CLI: &str = "maqal/cli";

/// The bundler that stands for all of them, unless all are asked for.
const BUNDLER: &str = "vite";
/// How long each target is fuzzed when everything is tested.
const FUZZ_SECONDS: u32 = 60;

/// Formatting, lints and tests; with `all`, the other bundlers and some fuzzing too. The first that fails ends it.
pub fn test(workspace: &Workspace, all: bool) -> Result<()> {
    // First, because tests in Rust read other projects' suites from the npm packages.
    setup(workspace)?;
    let html5lib = suites::html5lib(workspace)?;
    programs::set_up()?;
    let browsers = browsers::set_up()?;
    step("rustfmt", || cargo_at(workspace, &["fmt", "--all", "--check"], &[]))?;
    step("clippy", || cargo_at(workspace, &["clippy", "--workspace", "--all-targets", "--features", CLI], &["--", "-D", "warnings"]))?;
    step("clippy for wasm", || {
        let target = ["clippy", "--package", "maqal", "--lib", "--target", wasm::TARGET];
        cargo_at(workspace, &[&target[..], &wasm::FEATURES].concat(), &["--", "-D", "warnings"])
    })?;
    step("check without features", || cargo_at(workspace, &["check", "--package", "maqal", "--no-default-features"], &[]))?;
    step("check what fuzzing runs", || fuzz::check(workspace))?;
    step("cargo test", || rust_tests(workspace, &html5lib))?;
    package::build(workspace)?;
    // `cargo test` has built it.
    let command = workspace.target.join("debug").join(format!("maqal{}", env::consts::EXE_SUFFIX)).display().to_string();
    step("tests in Node", || node_tests(workspace, "tests/node", &[("MAQAL_CLI", command)]))?;
    test_servers(workspace)?;
    let only = (!all).then_some(BUNDLER);
    bundlers::build(workspace, only)?;
    let tests = [tests_in(workspace, "tests/browser", &[])?, tests_in(workspace, bundlers::FOLDER, &[])?].concat();
    browser_tests(workspace, browsers.clone(), tests, None, false)?;
    accessibility_tests(workspace, browsers, None)?;
    if all {
        fuzz::fuzz(workspace, None, FUZZ_SECONDS)?;
    }
    browsers::tell_of_missing();
    Ok(())
}

/// Users' projects, or only that of one bundler, built with the package as it was built last, and opened in a browser.
pub fn test_bundlers(workspace: &Workspace, only: Option<&str>) -> Result<()> {
    setup(workspace)?;
    let browsers = browsers::set_up()?;
    bundlers::build(workspace, only)?;
    browser_tests(workspace, browsers, tests_in(workspace, bundlers::FOLDER, &[])?, None, false)
}

/// The example servers in their runtimes, on the package as it was built last.
pub fn test_servers(workspace: &Workspace) -> Result<()> {
    let folder = workspace.path("tests/servers");
    packages(&folder)?;
    // npm does not run the scripts of packages everywhere, and this one cannot do without.
    if output(Command::new(folder.join("node_modules/.bin/bun")).arg("--version")).is_err() {
        run(Command::new("node").arg("install.js").current_dir(folder.join("node_modules/bun")))?;
    }
    step("tests on servers", || node_tests(workspace, "tests/servers", &[]))
}

/// The browser's tests alone, on the package as it was built last. A word is an engine's name or part of a file's; without
/// one of a kind, all of that kind. The word `accessibility` is for those of what a screen reader is told.
pub fn test_browsers(workspace: &Workspace, words: &[String], case: Option<&str>) -> Result<()> {
    setup(workspace)?;
    programs::set_up()?;
    let mut browsers = browsers::set_up()?;
    let (engines, words): (Vec<&str>, Vec<&str>) =
        words.iter().map(String::as_str).partition(|word| browsers.iter().any(|browser| browser.engine.name == *word));
    browsers.retain(|browser| engines.is_empty() || engines.contains(&browser.engine.name));
    match &words[..] {
        ["accessibility"] => accessibility_tests(workspace, browsers, case),
        words => browser_tests(workspace, browsers, tests_in(workspace, "tests/browser", words)?, case, false),
    }
}

/// What each engine tells a screen reader. Without a display there is none, and that is told elsewhere.
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

/// The demo as it is served, and beside it what only tests ask for.
fn site(workspace: &Workspace) -> Site {
    let mut site = server::demo(workspace);
    site.folders.splice(0..0, [("/npm/", workspace.path("dist/npm")), ("/tests/", workspace.path("tests"))]);
    site
}

fn rust_tests(workspace: &Workspace, html5lib: &Path) -> Result<()> {
    let command = &mut cargo();
    command.args(["test", "--workspace", "--features", CLI]).current_dir(&workspace.root).env("HTML5LIB_TESTS", html5lib);
    // Continuous integration judges a change, so it tries the same examples each time. Everybody else tries new ones.
    if env::var_os("CI").is_some() && env::var_os("PROPTEST_RNG_SEED").is_none() {
        command.env("PROPTEST_RNG_SEED", "2022");
    }
    run(command)
}

fn cargo_at(workspace: &Workspace, args: &[&str], more: &[&str]) -> Result<()> {
    run(cargo().args(args).args(more).current_dir(&workspace.root))
}

fn node_tests(workspace: &Workspace, folder: &str, environment: &[(&str, String)]) -> Result<()> {
    let tests = tests_in(workspace, folder, &[])?;
    let command = &mut Command::new("node");
    command.args(["--test", "--test-reporter=spec"]).args(tests).current_dir(&workspace.root);
    run(command.envs(environment.iter().map(|(name, value)| (name, value))))
}

/// The test files of a folder that have one of the words in their name, or all; Node 20 does not find them by a pattern itself.
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
