//! The command `maqal completions`.

use crate::Outcome;
use crate::args::{Args, Completions};
use clap::CommandFactory;
use std::io::{self, Write};

pub fn completions(args: &Completions) -> Outcome {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut Args::command(), "maqal", &mut script);
    // A closed pipe is not an error.
    let _ = io::stdout().write_all(&script);
    Outcome::Success
}
