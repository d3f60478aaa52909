//! Builds the example projects of frameworks and opens them. `tests/recipes/project.js` installs and builds each.

use anyhow::Result;

use super::programs::{self, Program};
use super::{browser_tests, browsers, tests_in};
use crate::setup::{npm_packages, setup};
use crate::workspace::Workspace;

const FOLDER: &str = "tests/recipes";
/// What builds the examples that npm does not build: the name of the test, and the program.
const PROGRAMS: [(&str, Program); 2] = [("hugo.test.js", ("hugo", "hugo")), ("wordpress.test.js", ("php", "php-cli"))];

/// Tests the example projects with the package that was built last, or those whose names contain one of the words.
pub fn test(workspace: &Workspace, words: &[String]) -> Result<()> {
    setup(workspace)?;
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let tests = tests_in(workspace, FOLDER, &words)?;
    let is_tested = |name: &str| tests.iter().any(|test| test.ends_with(name));
    let needed: Vec<Program> = PROGRAMS.into_iter().filter(|(name, _)| is_tested(name)).map(|(_, program)| program).collect();
    programs::set_up(&needed)?;
    // The Node that the frameworks require.
    npm_packages(workspace, &workspace.path(FOLDER))?;
    let mut browsers = browsers::set_up()?;
    browsers.retain(|browser| browser.engine.name == "chromium");
    browser_tests(workspace, browsers, tests, None, false)
}
