//! Measures speed and sizes in a browser and on a server, beside other libraries.

use anyhow::Result;

use crate::measure::chromium;
use crate::workspace::Workspace;

#[derive(clap::Args)]
pub struct Options {
    /// Fail where a time, a size or a count misses its goal (tests/bench/limits.js)
    #[arg(long)]
    check: bool,
    /// Only a few rounds, to see that the bench works; the numbers mean nothing
    #[arg(long)]
    quick: bool,
    /// Only these: sizes, cold, later, first, warm, growth, live, node, isolation, scaling
    measures: Vec<String>,
}

/// Builds and measures. A complete run writes docs/performance.md.
///
/// # Errors
/// Where articles leave something behind; with `check`, where a goal is missed, too.
pub fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    let flags = [(options.check, "--check"), (options.quick, "--quick")];
    let flags = flags.iter().filter(|(is_set, _)| *is_set).map(|(_, flag)| (*flag).to_owned());
    let arguments: Vec<String> = flags.chain(options.measures.iter().cloned()).collect();
    chromium::run(workspace, "bench", "tests/bench/run.js", &arguments)
}
