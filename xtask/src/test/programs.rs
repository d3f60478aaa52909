//! Installs the programs that tests call.

use anyhow::{Context, Result};

use crate::apt::{apt_advice, apt_install};
use crate::program::find_program;
use crate::step::step;

/// A program that tests call, and the Debian package that has it.
pub type Program = (&'static str, &'static str);

/// Nu, the HTML checker, runs in Java; Poppler reads printed pages.
pub const BROWSER_TESTS: &[Program] = &[("java", "default-jre-headless"), ("pdftotext", "poppler-utils")];

/// Installs the missing ones of these programs, where that is possible. Quick and silent when none is missing.
pub fn set_up(programs: &[Program]) -> Result<()> {
    let missing: Vec<_> = programs.iter().filter(|(program, _)| find_program(program).is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = missing.iter().map(|(_, package)| *package).collect();
    let names: Vec<_> = missing.iter().map(|(program, _)| *program).collect();
    let advice = format!("{} is missing; {}", names.join(", "), apt_advice(&packages));
    step(&format!("install {}", packages.join(", ")), || apt_install(&packages)).context(advice)
}
