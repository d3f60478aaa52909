//! Installs packages of Debian, or says how a person does.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::run::{find_program, run};

/// How apt-get is told to install.
const INSTALL: &[&str] = &["install", "--yes", "--no-install-recommends"];

/// How a person installs packages of Debian.
pub fn apt_advice(packages: &[&str]) -> String {
    format!("on Debian, as root, install it with `{}`", [&["apt-get"], INSTALL, packages].concat().join(" "))
}

/// Installs packages of Debian. Its lists may be missing or old: then they are fetched, and it is tried again.
pub fn apt_install(packages: &[&str]) -> Result<()> {
    ensure!(find_program("apt-get").is_some() && is_root(), "apt-get works on Debian and as root");
    if apt_get(INSTALL, packages).is_ok() {
        return Ok(());
    }
    eprintln!("!! RETRIED: apt-get, with new lists");
    apt_get(&["update"], &[])?;
    apt_get(INSTALL, packages)
}

fn apt_get(args: &[&str], packages: &[&str]) -> Result<()> {
    // Fresh machines often update themselves at the same time: their lock is waited for.
    let lock = ["-o", "DPkg::Lock::Timeout=120"];
    run(Command::new("apt-get").args(lock).args(args).args(packages).env("DEBIAN_FRONTEND", "noninteractive"))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}
