use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::browsers::{self, Browser};
use crate::bundlers;
use crate::desk::Desk;
use crate::drivers::Drivers;
use crate::engines::run_in_each;
use crate::fuzz;
use crate::package;
use crate::programs;
use crate::run::{output, run, step};
use crate::serve::{self, Server};
use crate::setup::{packages, setup};
use crate::site::Site;
use crate::suites;
use crate::wasm;
use crate::workspace::{Workspace, cargo};

/// The command is a feature, so that nobody else has its dependencies.
const CLI: &str = "maqal/cli";

/// Every test there is. The first that fails ends it.
pub fn test(workspace: &Workspace) -> Result<()> {
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
    bundlers::build(workspace)?;
    let tests = [tests_in(workspace, "tests/browser", &[])?, tests_in(workspace, bundlers::FOLDER, &[])?].concat();
    browser_tests(workspace, browsers.clone(), tests, false)?;
    heard_tests(workspace, browsers)?;
    browsers::tell_of_missing();
    Ok(())
}

/// Users' projects, each built by its bundler with the package as it was built last, and opened in a browser.
pub fn test_bundlers(workspace: &Workspace) -> Result<()> {
    setup(workspace)?;
    let browsers = browsers::set_up()?;
    bundlers::build(workspace)?;
    browser_tests(workspace, browsers, tests_in(workspace, bundlers::FOLDER, &[])?, false)
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
/// one of a kind, all of that kind. The word `heard` is for those of what a screen reader is told.
pub fn test_browsers(workspace: &Workspace, words: &[&str]) -> Result<()> {
    setup(workspace)?;
    programs::set_up()?;
    let mut browsers = browsers::set_up()?;
    let (engines, words): (Vec<&str>, Vec<&str>) =
        words.iter().partition(|word| browsers.iter().any(|browser| browser.engine.name == **word));
    browsers.retain(|browser| engines.is_empty() || engines.contains(&browser.engine.name));
    match &words[..] {
        ["heard"] => heard_tests(workspace, browsers),
        words => browser_tests(workspace, browsers, tests_in(workspace, "tests/browser", words)?, false),
    }
}

/// What each engine tells a screen reader. Without a desk there is none, and that is told elsewhere.
fn heard_tests(workspace: &Workspace, browsers: Vec<Browser>) -> Result<()> {
    if !Desk::is_installed() {
        return Ok(());
    }
    browser_tests(workspace, browsers, tests_in(workspace, "tests/heard", &[])?, true)
}

fn browser_tests(workspace: &Workspace, browsers: Vec<Browser>, tests: Vec<PathBuf>, is_heard: bool) -> Result<()> {
    let drivers = Drivers::start(browsers, Desk::start_if_installed()?, is_heard)?;
    let server = Server::start(site(workspace), 0)?;
    step("tests in browsers", || run_in_each(workspace, &drivers, &server, &tests))
}

/// The demo as it is served, and beside it what only tests ask for.
fn site(workspace: &Workspace) -> Site {
    let mut site = serve::demo(workspace);
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
