//! Installs Debian packages, or says how a person does it.

use anyhow::{Result, ensure};
use xshell::{Shell, cmd};

use crate::program::find_program;

/// The arguments of apt-get before the packages to install.
const INSTALL: [&str; 3] = ["install", "--yes", "--no-install-recommends"];

/// How a person installs Debian packages.
pub fn apt_advice(packages: &[&str]) -> String {
    format!("on Debian, as root, install it with `apt-get {} {}`", INSTALL.join(" "), packages.join(" "))
}

/// Installs Debian packages. When that fails, the package lists may be missing or old: updates them and tries again.
pub fn apt_install(packages: &[&str]) -> Result<()> {
    let sh = &Shell::new()?;
    ensure!(find_program("apt-get").is_some() && is_root(sh), "apt-get works on Debian and as root");
    let install = [&INSTALL, packages].concat();
    if apt_get(sh, &install).is_ok() {
        return Ok(());
    }
    eprintln!("!! RETRIED: apt-get, after an update of the package lists");
    apt_get(sh, &["update"])?;
    apt_get(sh, &install)
}

fn apt_get(sh: &Shell, args: &[&str]) -> Result<()> {
    // A fresh machine often updates itself at the same time: apt-get waits for its lock.
    Ok(cmd!(sh, "apt-get -o DPkg::Lock::Timeout=120 {args...}").env("DEBIAN_FRONTEND", "noninteractive").run()?)
}

fn is_root(sh: &Shell) -> bool {
    cmd!(sh, "id -u").read().is_ok_and(|id| id == "0")
}
