//! Fuzzes the library with cargo-fuzz, which it installs when it is missing.

#[path = "../../../tests/fuzz/seeds.rs"]
mod seeds;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::apt::{apt_advice, apt_install};
use crate::program::{cargo_tool, find_program};
use crate::step::step;
use crate::workspace::{Workspace, cargo};

/// The fuzz targets; each is a file in `tests/fuzz/targets`.
const TARGETS: [&str; 4] = ["read", "markdown", "html", "formats"];
const CARGO_FUZZ: &str = "0.13.2";
/// libFuzzer's limits: an input that takes longer than so many seconds, or more memory, is a failure.
const LIMITS: [&str; 3] = ["-timeout=10", "-rss_limit_mb=2048", "-max_len=8192"];

/// Fuzzes one target, or each in turn, for so many seconds. Inputs that reach new code are kept in the target folder and
/// tried first the next time. An input that fails is an error; it is then in `tests/fuzz/artifacts`.
pub fn fuzz(workspace: &Workspace, target: Option<&str>, seconds: u32) -> Result<()> {
    let targets = TARGETS.iter().copied().filter(|name| target.is_none_or(|target| target == *name));
    let targets: Vec<&str> = targets.collect();
    ensure!(!targets.is_empty(), "there is no such target; there are {}", TARGETS.join(", "));
    compiler()?;
    let program = cargo_tool(workspace, "cargo-fuzz", CARGO_FUZZ)?;
    for target in targets {
        step(&format!("fuzz {target}"), || run_target(workspace, &program, target, seconds))?;
    }
    Ok(())
}

/// Checks that the targets compile, with the flag that cargo-fuzz sets. It links nothing, so it needs neither libFuzzer nor a C++
/// compiler.
pub fn check(workspace: &Workspace) -> Result<()> {
    // A folder of its own, because the flag would invalidate what other commands have compiled.
    let (sh, cargo, target) = (&workspace.shell, cargo(), workspace.target.join("fuzz").join("check"));
    let check = cmd!(sh, "{cargo} check --quiet --locked --manifest-path tests/fuzz/Cargo.toml --target-dir {target}");
    Ok(check.env("RUSTFLAGS", "--cfg fuzzing").env("CUSTOM_LIBFUZZER_PATH", target.join("libfuzzer.a")).run()?)
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
    let (sh, build) = (&workspace.shell, folder.join("build"));
    // The library forbids unsafe code: a sanitizer would find nothing in it, and slows it down.
    let run = cmd!(sh, "{program} run --fuzz-dir tests/fuzz --sanitizer none --target-dir {build} {target} {corpus} {first} --");
    let limits = [format!("-max_total_time={seconds}"), format!("-dict={}", dictionary.display())];
    Ok(run.args(LIMITS).args(limits).arg("-print_final_stats=1").run()?)
}

/// Installs a C++ compiler, which libFuzzer needs.
fn compiler() -> Result<()> {
    if find_program("c++").is_some() {
        return Ok(());
    }
    apt_install(&["g++"]).with_context(|| format!("c++ is missing; {}", apt_advice(&["g++"])))
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
