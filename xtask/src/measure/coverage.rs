//! Measures with cargo-llvm-cov how much of the crate the tests in Rust run.

use std::env;

use anyhow::Result;
use xshell::cmd;

use crate::program::cargo_tool;
use crate::setup::{add_part, setup};
use crate::step::step;
use crate::test::suites;
use crate::workspace::Workspace;

const CARGO_LLVM_COV: &str = "0.9.1";

/// Runs the tests of the crate; prints the functions, lines and regions that they run, for each file and in total.
pub fn coverage(workspace: &Workspace) -> Result<()> {
    setup(workspace)?;
    let html5lib = suites::html5lib(workspace)?;
    let program = cargo_tool(workspace, "cargo-llvm-cov", CARGO_LLVM_COV)?;
    let sh = &workspace.shell;
    // These variables name the LLVM tools of a system whose Rust toolchain has none.
    if env::var_os("LLVM_COV").is_none() || env::var_os("LLVM_PROFDATA").is_none() {
        add_part(sh, "component", "llvm-tools")?;
    }
    let tests = cmd!(sh, "{program} llvm-cov --package maqal --features cli").env("HTML5LIB_TESTS", html5lib);
    step("coverage", || Ok(tests.run()?))
}
