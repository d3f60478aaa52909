//! Times each step of a command, and names the step that fails.

use std::time::Instant;

use anyhow::{Context, Result};

/// Runs one step of a command; prints its name and how long it took.
pub fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    eprintln!("── {name}");
    let start = Instant::now();
    let result = work().with_context(|| format!("{name} failed"))?;
    eprintln!("   {name}: {:.1} s", start.elapsed().as_secs_f32());
    Ok(result)
}
