//! Compiles the crate to WebAssembly: both modules, bound and optimised.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;
use xshell::cmd;

use crate::build::bindings;
use crate::setup::npm_program;
use crate::step::step;
use crate::workspace::{Workspace, cargo};

pub const TARGET: &str = "wasm32-unknown-unknown";
/// The features of every build of the crate for the browser, and of no other.
pub const FEATURES: [&str; 3] = ["--no-default-features", "--features", "wasm"];
/// The features for other formats than schema.org, each of them rare.
pub const FORMATS: [&str; 7] = ["activitystreams", "ghost", "govuk", "json-feed", "ninjs", "portable-text", "wordpress"];
/// The two modules and their features: the core, which most articles need nothing beyond, and the full module.
pub const MODULES: [(&str, &[&str]); 2] = [("maqal", &[]), ("maqal-full", &["formats", "html", "json-ld"])];

/// The WebAssembly features that `wasm-opt` may use: those of rustc's default for the target, and nothing newer, because an
/// engine refuses a module with one unknown instruction as a whole.
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
        ensure!(shared.is_none_or(|other| other == bindings), "the bindings of the two modules differ, but both must share them");
        shared = Some(bindings);
    }
    fs::write(out.join("bindings.js"), bindings::factory(&shared.unwrap_or_default())?)?;
    Ok(())
}

/// Builds one module with these features of the crate; returns the JavaScript that loads and calls it.
pub fn build_with(workspace: &Workspace, features: &[&str], module: &Path) -> Result<String> {
    let target = workspace.target.join("wasm");
    let name = module.file_stem().unwrap_or_default().to_string_lossy();
    let compiled = step(&format!("compile {name} to wasm"), || compile(workspace, features, &target))?;
    let bound = target.join("bound");
    step("wasm-bindgen", || bind(&compiled, &bound))?;
    step("wasm-opt", || optimise(workspace, &bound.join("bindings_bg.wasm"), module))?;
    fs::read_to_string(bound.join("bindings.js")).context("bindings.js")
}

/// Builds the standard library as well, for size and without the messages and locations of panics: a panic is a trap, and
/// nothing prints it. That saves a tenth, and keeps the paths of this machine out. All this is unstable, so the environment
/// makes the pinned compiler allow it. The target folder is a separate one, so that these flags do not invalidate what was
/// built for the host.
fn compile(workspace: &Workspace, features: &[&str], target: &Path) -> Result<PathBuf> {
    let (sh, cargo, features) = (&workspace.shell, cargo(), features.join(","));
    let std = ["-Z", "build-std=std,panic_abort", "-Z", "build-std-features=optimize_for_size"];
    cmd!(sh, "{cargo} build --release --locked --package maqal --lib --target {TARGET} --target-dir {target}")
        .args(FEATURES)
        .args(["--features", &features])
        .args(std)
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTFLAGS", "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none")
        .quiet()
        .run()?;
    Ok(target.join(TARGET).join("release/maqal.wasm"))
}

/// Writes the JavaScript that loads and calls the module, and the module adapted to it.
fn bind(compiled: &Path, out: &Path) -> Result<()> {
    let mut output = Bindgen::new()
        .input_path(compiled)
        .out_name("bindings")
        .web(true)?
        .typescript(false)
        // The script says where the module is; the default would name a file that does not exist.
        .omit_default_module_path(true)
        .remove_producers_section(true)
        .generate_output()?;
    let snippets = output.snippets().values().flatten().count();
    ensure!(snippets + output.local_modules().len() == 0, "a dependency brings JavaScript snippets, which the package has no place for");
    output.emit(out)
}

fn optimise(workspace: &Workspace, module: &Path, out: &Path) -> Result<()> {
    // Optimises for speed: the compressed sizes of the levels differ by less than 1 %. The skipped passes make the module
    // shorter, but 2 % longer once it is compressed, and the compiler has inlined already what is worth it. A second round
    // finds more. Locals in the order of their use take fewer bits.
    let levels = ["-O3", "-O3", "--skip-pass=inlining-optimizing", "--skip-pass=local-cse", "--skip-pass=simplify-locals"];
    let options = ["--reorder-locals", "--strip-debug", "--strip-target-features"];
    let (sh, wasm_opt) = (&workspace.shell, npm_program(workspace, "wasm-opt"));
    Ok(cmd!(sh, "{wasm_opt} {levels...} {options...} {WASM_FEATURES...} {module} -o {out}").quiet().run()?)
}
