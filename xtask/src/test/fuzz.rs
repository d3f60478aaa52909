//! Fuzzing with cargo-fuzz, which is installed when it is not there.

#[path = "../../../tests/fuzz/seeds.rs"]
mod seeds;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::apt::{apt_advice, apt_install};
use crate::run::{find_program, run, step};
use crate::workspace::{Workspace, cargo};

/// The targets; each is a file in `tests/fuzz/targets`.
const TARGETS: [&str; 3] = ["read", "markdown", "html"];
const CARGO_FUZZ: &str = "0.13.2";
/// libFuzzer's limits: what takes longer than so many seconds, or more memory, is a finding.
const LIMITS: [&str; 3] = ["-timeout=10", "-rss_limit_mb=2048", "-max_len=8192"];

/// Fuzzes one target, or each in turn, for so many seconds. The inputs that reached something new are kept in the target
/// folder and tried first the next time. A finding is an error; its input is then in `tests/fuzz/artifacts`.
pub fn fuzz(workspace: &Workspace, target: Option<&str>, seconds: u32) -> Result<()> {
    let targets = TARGETS.iter().copied().filter(|name| target.is_none_or(|target| target == *name));
    let targets: Vec<&str> = targets.collect();
    ensure!(!targets.is_empty(), "there is no such target; there are {}", TARGETS.join(", "));
    compiler()?;
    let program = cargo_fuzz(workspace)?;
    for target in targets {
        step(&format!("fuzz {target}"), || run_target(workspace, &program, target, seconds))?;
    }
    Ok(())
}

/// Compiles the targets. Nothing is linked, so libFuzzer, which takes a compiler of C++, need not be there.
pub fn check(workspace: &Workspace) -> Result<()> {
    run(cargo()
        .args(["check", "--quiet", "--locked", "--manifest-path"])
        .arg(workspace.path("tests/fuzz/Cargo.toml"))
        .arg("--target-dir")
        .arg(&workspace.target)
        .env("CUSTOM_LIBFUZZER_PATH", workspace.target.join("libfuzzer.a")))
}

fn run_target(workspace: &Workspace, program: &Path, target: &str, seconds: u32) -> Result<()> {
    let folder = workspace.target.join("fuzz");
    let [corpus, first] = ["corpus", "seeds"].map(|name| folder.join(name).join(target));
    for folder in [&corpus, &first] {
        fs::create_dir_all(folder).with_context(|| folder.display().to_string())?;
    }
    for (index, seed) in seeds::seeds(&workspace.root, target)?.iter().enumerate() {
        fs::write(first.join(index.to_string()), seed)?;
    }
    let dictionary = workspace.path(&format!("tests/fuzz/dictionaries/{target}.dict"));
    // The library forbids unsafe code: no sanitizer has anything to find in it, and all slow it down.
    run(Command::new(program)
        .args(["run", "--fuzz-dir", "tests/fuzz", "--sanitizer", "none", "--target-dir"])
        .arg(folder.join("build"))
        .arg(target)
        .args([corpus, first])
        .arg("--")
        .args(LIMITS)
        .arg(format!("-max_total_time={seconds}"))
        .arg(format!("-dict={}", dictionary.display()))
        .arg("-print_final_stats=1")
        .current_dir(&workspace.root))
}

/// libFuzzer is in C++.
fn compiler() -> Result<()> {
    if find_program("c++").is_some() {
        return Ok(());
    }
    apt_install(&["g++"]).with_context(|| format!("c++ is missing; {}", apt_advice(&["g++"])))
}

fn cargo_fuzz(workspace: &Workspace) -> Result<PathBuf> {
    let tools = workspace.target.join("tools");
    let program = tools.join("bin").join(format!("cargo-fuzz{}", std::env::consts::EXE_SUFFIX));
    if !program.is_file() {
        let install = || run(cargo().args(["install", "--locked", "--version", CARGO_FUZZ, "cargo-fuzz", "--root"]).arg(&tools));
        step("install cargo-fuzz", install)?;
    }
    Ok(program)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_target_has_its_files() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        for target in TARGETS {
            for file in [format!("tests/fuzz/targets/{target}.rs"), format!("tests/fuzz/dictionaries/{target}.dict")] {
                assert!(root.join(&file).is_file(), "{file}");
            }
        }
    }
}
