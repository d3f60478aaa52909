//! Builds the example projects of frameworks and opens them. `tests/recipes/project.js` installs and builds each.

use anyhow::Result;

use super::{browser_tests, browsers, programs, tests_in};
use crate::setup::{npm_packages, setup};
use crate::workspace::Workspace;

const FOLDER: &str = "tests/recipes";

/// Tests the example projects with the package that was built last, or those whose names contain one of the words.
pub fn test(workspace: &Workspace, words: &[String]) -> Result<()> {
    setup(workspace)?;
    programs::set_up(programs::RECIPES)?;
    // The Node that the frameworks require.
    npm_packages(workspace, &workspace.path(FOLDER))?;
    let mut browsers = browsers::set_up()?;
    browsers.retain(|browser| browser.engine.name == "chromium");
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    browser_tests(workspace, browsers, tests_in(workspace, FOLDER, &words)?, None, false)
}
