//! `maqal`: renders, checks and converts article JSON.

mod args;
mod check;
mod convert;
mod input;
mod jobs;
mod locate;
mod page;
mod problem;
mod render;

use std::process::ExitCode;

use args::{Args, Command};
use clap::Parser;

/// How a run ended. The codes are stable: scripts rely on them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    /// All is well.
    Good = 0,
    /// A file could not be read or written, holds no article, or, with `--strict`, has a warning.
    Bad = 1,
    /// The options do not go together; clap ends with the same code when they are wrong.
    Usage = 2,
}

fn main() -> ExitCode {
    let outcome = match Args::parse().command {
        Command::Render(args) => render::render(&args),
        Command::Check(args) => check::check(&args),
        Command::Convert(args) => convert::convert(&args),
    };
    ExitCode::from(outcome as u8)
}
