//! Compiles the crate to WebAssembly: both modules, bound and optimised.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::build::bindings;
use crate::run::{run, step};
use crate::setup::npm_program;
use crate::workspace::{Workspace, cargo};

pub const TARGET: &str = "wasm32-unknown-unknown";
/// What every build of the crate for the browser has, and no other.
pub const FEATURES: [&str; 3] = ["--no-default-features", "--features", "wasm"];
/// What else the crate can read, each of them rare.
pub const FORMATS: [&str; 7] = ["activitystreams", "ghost", "govuk", "json-feed", "ninjs", "portable-text", "wordpress"];
/// The two modules: the one that most articles are content with, and the one that has everything.
pub const MODULES: [(&str, &[&str]); 2] = [("maqal", &[]), ("maqal-full", &["formats", "html", "json-ld"])];

/// What `wasm-opt` may use and produce: what rustc's default for the target has, and nothing newer, because a module
/// with one unknown instruction is refused as a whole.
const WASM_FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds the crate for the browser: `bindings.js`, which both modules share, `maqal.wasm` and `maqal-full.wasm` in the folder.
pub fn build(workspace: &Workspace, out: &Path) -> Result<()> {
    let mut shared: Option<String> = None;
    for (name, features) in MODULES {
        let bindings = build_with(workspace, features, &out.join(name).with_extension("wasm"))?;
        ensure!(shared.is_none_or(|other| other == bindings), "the bindings of the two modules differ, so that they cannot share them");
        shared = Some(bindings);
    }
    fs::write(out.join("bindings.js"), bindings::factory(&shared.unwrap_or_default())?)?;
    Ok(())
}

/// Builds one module with these features of the crate; gives the JavaScript that loads and calls it.
pub fn build_with(workspace: &Workspace, features: &[&str], module: &Path) -> Result<String> {
    let target = workspace.target.join("wasm");
    let name = module.file_stem().unwrap_or_default().to_string_lossy();
    let compiled = step(&format!("compile {name} to wasm"), || compile(workspace, features, &target))?;
    let bound = target.join("bound");
    step("wasm-bindgen", || bind(&compiled, &bound))?;
    step("wasm-opt", || optimise(workspace, &bound.join("bindings_bg.wasm"), module))?;
    fs::read_to_string(bound.join("bindings.js")).context("bindings.js")
}

/// The standard library is built along, for size and without the texts and places of panics: a panic is a trap, nothing
/// prints it. That takes a tenth off, and the paths of this machine out. All this is unstable, so the pinned compiler is
/// told to allow it; its target folder is its own, so that these flags do not throw away what was built for the host.
fn compile(workspace: &Workspace, features: &[&str], target: &Path) -> Result<PathBuf> {
    run(cargo()
        .args(["build", "--release", "--locked", "--package", "maqal", "--lib", "--target", TARGET])
        .args(FEATURES)
        .args(["--features", &features.join(",")])
        .args(["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"])
        .arg("--target-dir")
        .arg(target)
        .current_dir(&workspace.root)
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"))?;
    Ok(target.join(TARGET).join("release/maqal.wasm"))
}

/// JavaScript that loads and calls the module, and the module made ready for it.
fn bind(compiled: &Path, out: &Path) -> Result<()> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .out_name("bindings")
        .web(true)?
        .typescript(false)
        // The shim says where the module is; the default would name a file that is not there.
        .omit_default_module_path(true)
        .remove_producers_section(true)
        .generate_output()?;
    let snippets = output.snippets().values().flatten().count();
    ensure!(snippets + output.local_modules().len() == 0, "a crate brings JavaScript of its own, which has no place in the package");
    output.emit(out)
}

fn optimise(workspace: &Workspace, module: &Path, out: &Path) -> Result<()> {
    // For speed: compressed, what the levels leave differs by less than a hundredth. What the passes that are skipped make
    // shorter is longer when it is compressed, by a fiftieth; what deserves to be inlined the compiler has inlined already. A second round
    // finds more, and locals in the order of their use are told in fewer bits.
    let levels = ["-O3", "-O3", "--skip-pass=inlining-optimizing", "--skip-pass=local-cse", "--skip-pass=simplify-locals"];
    let options = ["--reorder-locals", "--strip-debug", "--strip-target-features"];
    run(npm_program(workspace, "wasm-opt").args(levels).args(options).args(WASM_FEATURES).arg(module).arg("-o").arg(out))
}
