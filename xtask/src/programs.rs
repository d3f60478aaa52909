use anyhow::{Context, Result, ensure};

use crate::browsers::{apt_install, is_root};
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
    let advice = format!("{} is missing; on Debian, as root, install it with `apt-get install {}`", names.join(", "), packages.join(" "));
    ensure!(find_program("apt-get").is_some() && is_root(), "{advice}");
    step(&format!("install {}", packages.join(", ")), || apt_install(&packages)).context(advice)
}
