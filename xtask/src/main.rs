//! The project's commands; `cargo xtask --help` lists them.

mod apt;
mod build;
mod measure;
mod program;
mod serve;
mod setup;
mod step;
mod test;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};
use test::fuzz_element::ELEMENT;
use workspace::Workspace;

/// Builds, serves, tests and measures maqal. Each command first installs what it needs, or says what to install.
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Builds the npm package in dist/npm, the script-tag build in dist/cdn and the demo's playground in dist/demo
    Build,
    /// Builds, and serves the demo on 127.0.0.1
    Serve {
        /// The port; 0 is a free one
        #[arg(long, value_name = "N", default_value_t = 0)]
        port: u16,
    },
    /// Checks formatting and lints, and runs the tests, those in browsers included
    #[command(args_conflicts_with_subcommands = true)]
    Test {
        /// Also what takes long and seldom fails alone: all bundlers, test runners, the recipes, fuzzing for a minute each, mutants,
        /// dependencies, a build to compare
        #[arg(long)]
        all: bool,
        #[command(subcommand)]
        part: Option<Part>,
    },
    /// Builds, measures sizes, times and memory beside other libraries, and writes docs/performance.md
    Bench(measure::bench::Options),
    /// Builds, and takes the pictures of README and docs, which are in docs/pictures
    Pictures,
    /// Builds, renders the lines of tests/comparison with maqal and other libraries in Chromium, and writes docs/comparison.md
    Compare,
    /// Reads and renders every JSON file in a folder and its subfolders, and checks the markup against the contract of the tests
    Corpus { folder: PathBuf },
    /// Prints what isolation changes in the lines of a folder's texts, against the bidi algorithm alone, and checks that it makes none
    /// worse in ways that can be decided
    Direction(measure::direction::Options),
    /// Sets off all vectors of tests/attack in every browser, as every way that an article gets into a page, with what was built last
    Attack {
        /// Only these engines
        engines: Vec<String>,
        /// Only the cases whose names this regular expression matches
        #[arg(long, value_name = "PATTERN")]
        case: Option<String>,
    },
    /// Fuzzes the reader, Markdown, HTML, other systems' formats, and the element
    Fuzz {
        /// read, markdown, html, formats or element; without one, each but the element in turn
        target: Option<String>,
        /// How long to fuzz each target
        #[arg(default_value_t = 600)]
        seconds: u32,
        /// In which browser engine the element is fuzzed
        #[arg(default_value = "chromium")]
        engine: String,
    },
    /// Changes the code of `.cargo/mutants.toml` in small ways, and fails for each change that no test notices
    Mutants,
    /// Checks the dependencies against deny.toml: licences, sources, duplicates, advisories
    Deny,
    /// Builds the last commit here and in a clone, and fails if a byte differs
    Reproduce,
    /// Runs the tests in Rust, and prints how much of each file they run
    Coverage,
}

/// A part of the tests, with what was built last.
#[derive(Subcommand)]
enum Part {
    /// Projects of users, built by their bundlers and opened in browsers
    Bundlers {
        /// Only the project of this bundler
        bundler: Option<String>,
    },
    /// The tests of a user's project, in Vitest and Jest
    Runners,
    /// The example projects of frameworks, built and opened in Chromium
    Recipes {
        /// Only those whose names contain one of the words
        words: Vec<String>,
    },
    /// The example servers in their runtimes
    Servers,
    /// The tests in browsers
    Browsers {
        /// Engines or parts of file names; `accessibility` is what screen readers get
        words: Vec<String>,
        /// Only the cases whose names this regular expression matches
        #[arg(long, value_name = "PATTERN")]
        case: Option<String>,
    },
}

fn main() -> ExitCode {
    match run(Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: Task) -> Result<()> {
    let workspace = &Workspace::find()?;
    match task {
        Task::Build => build::package::build(workspace),
        Task::Serve { port } => serve::server::serve(workspace, port),
        Task::Test { part: None, all } => test::test(workspace, all),
        Task::Test { part: Some(Part::Bundlers { bundler }), .. } => test::test_bundlers(workspace, bundler.as_deref()),
        Task::Test { part: Some(Part::Runners), .. } => test::test_runners(workspace),
        Task::Test { part: Some(Part::Recipes { words }), .. } => test::recipes::test(workspace, &words),
        Task::Test { part: Some(Part::Servers), .. } => test::test_servers(workspace),
        Task::Test { part: Some(Part::Browsers { words, case }), .. } => test::test_browsers(workspace, &words, case.as_deref()),
        Task::Bench(options) => measure::bench::bench(workspace, &options),
        Task::Pictures => measure::chromium::run(workspace, "pictures", "tests/pictures/take.js", &[]),
        Task::Compare => measure::chromium::run(workspace, "comparison", "tests/comparison/run.js", &[]),
        Task::Direction(options) => measure::direction::direction(&options),
        Task::Corpus { folder } => measure::corpus::corpus(&folder),
        Task::Attack { engines, case } => test::attack(workspace, &engines, case.as_deref()),
        Task::Fuzz { target: Some(target), seconds, engine } if target == ELEMENT => test::fuzz_element::fuzz(workspace, &engine, seconds),
        Task::Fuzz { target, seconds, .. } => test::fuzz::fuzz(workspace, target.as_deref(), seconds),
        Task::Mutants => test::mutants::mutants(workspace),
        Task::Deny => test::deny::deny(workspace),
        Task::Reproduce => test::reproduce::reproduce(workspace),
        Task::Coverage => measure::coverage::coverage(workspace),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        <Arguments as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn commands_are_understood() {
        let parse = |line: &str| Arguments::try_parse_from(["xtask"].into_iter().chain(line.split(' ')));
        for line in [
            "build",
            "serve --port 8000",
            "test --all",
            "test runners",
            "test browsers chromium sinks",
            "test browsers firefox tabs --case Home",
            "test recipes",
            "test recipes astro",
            "attack",
            "attack firefox --case element",
            "fuzz",
            "fuzz read 60",
            "fuzz element 60 firefox",
            "bench --check",
            "bench --quick cold later",
            "pictures",
            "compare",
            "corpus articles",
        ] {
            assert!(parse(line).is_ok(), "{line}");
        }
        for line in ["", "tests", "serve --port x", "test --all browsers", "fuzz read soon"] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
