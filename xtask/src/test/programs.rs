//! Installs the programs that tests call.

use anyhow::{Context, Result};

use crate::apt::{apt_advice, apt_install};
use crate::program::find_program;
use crate::step::step;

/// Programs that tests call, and the Debian packages that have them. Nu, the HTML checker, runs in Java; Poppler reads printed pages.
const PROGRAMS: [(&str, &str); 2] = [("java", "default-jre-headless"), ("pdftotext", "poppler-utils")];

/// Installs the missing programs, where that is possible. Quick and silent when none is missing.
pub fn set_up() -> Result<()> {
    let missing: Vec<_> = PROGRAMS.iter().filter(|(program, _)| find_program(program).is_none()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = missing.iter().map(|(_, package)| *package).collect();
    let names: Vec<_> = missing.iter().map(|(program, _)| *program).collect();
    let advice = format!("{} is missing; {}", names.join(", "), apt_advice(&packages));
    step(&format!("install {}", packages.join(", ")), || apt_install(&packages)).context(advice)
}
