//! `maqal`: renders, previews, checks and converts article JSON.

mod args;
mod check;
mod completions;
mod convert;
mod files;
mod input;
mod jobs;
mod locate;
mod metadata;
mod output;
mod page;
mod preview;
mod problem;
mod render;
mod rendering;

use std::process::ExitCode;

use args::{Args, Command};
use clap::Parser;

/// The exit code of a run. The codes are stable, because scripts rely on them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Success = 0,
    /// A file could not be read or written, contains no article, or, with `--strict`, has warnings.
    Failure = 1,
    /// The combination of options is invalid; clap exits with the same code for invalid options.
    Usage = 2,
}

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Render(args) => render::render(&args),
        Command::Preview(args) => preview::preview(args),
        Command::Check(args) => check::check(&args),
        Command::Convert(args) => convert::convert(&args),
        Command::Completions(args) => completions::completions(&args),
    };
    ExitCode::from(outcome as u8)
}
