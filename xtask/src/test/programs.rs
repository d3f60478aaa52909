//! Installs the programs that tests call.

use anyhow::{Context, Result};

use crate::apt::{apt_advice, apt_install};
use crate::run::{find_program, step};

/// Programs that tests call, and Debian's packages of them: Nu, the HTML checker, runs in Java; what was printed is read with Poppler.
const PROGRAMS: [(&str, &str); 2] = [("java", "default-jre-headless"), ("pdftotext", "poppler-utils")];

/// Installs what is missing, where that is possible. Quick and silent when all is there.
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
