//! Compiles the crate to WebAssembly, for browsers and for servers, splits it, and makes the bindings.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use sha2::{Digest, Sha384};
use wasm_bindgen_cli_support::{Bindgen, EncodeInto};
use xshell::cmd;

use crate::build::{bindings, entities, names, never_called, order};
use crate::setup::npm_program;
use crate::step::step;
use crate::workspace::{Workspace, cargo};

pub const TARGET: &str = "wasm32-unknown-unknown";
/// The features of every build of the crate for the browser, and of no other.
pub const FEATURES: [&str; 3] = ["--no-default-features", "--features", "wasm"];
/// The custom section with the hash of the build, the same in all files: the script refuses files of different builds.
const BUILD: &str = "build";

/// The compiler's flags for all purposes.
const FLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none -Clink-arg=--emit-relocs";
/// The name that the splitter gives the chunk.
const CHUNK: &str = "split_chunk.wasm";

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

/// What the crate is compiled for.
struct Purpose {
    /// The profile in `Cargo.toml`, and the folder of what is compiled with it.
    profile: &'static str,
    /// Flags of the compiler.
    flags: &'static str,
    /// The features of the standard library.
    std_features: &'static str,
    /// The passes of `wasm-opt`.
    passes: &'static [&'static str],
}

/// Readers wait for each KB. `wasm-opt` optimises for speed: the compressed sizes of the levels differ by less than 1 %. The
/// skipped passes make the module shorter, but 2 % longer once it is compressed, and so does inlining, but for small functions
/// with one caller: the compiler has inlined already what is worth it, with a threshold above that for size. Before that it
/// inlines small generic functions of the standard library once and not in each instance, which it does not do by itself for size: rendering
/// takes a tenth less, at no cost. The default thresholds of that (50, 100) save another tenth, and cost 1.2 KB. A second round of
/// `wasm-opt` finds more. Locals in the order of their use take fewer bits. The lowest addresses are the end of the stack, where no
/// value ever is.
const BROWSER: Purpose = Purpose {
    profile: "release",
    flags: "-Cllvm-args=-inline-threshold=10 -Zinline-mir=yes -Zinline-mir-threshold=20 -Zinline-mir-hint-threshold=40",
    std_features: "optimize_for_size",
    passes: &[
        "-O3",
        "-O3",
        "--always-inline-max-function-size=0",
        "--flexible-inline-max-function-size=0",
        "--one-caller-inline-max-function-size=20",
        "--low-memory-unused",
        "--skip-pass=local-cse",
        "--skip-pass=simplify-locals",
        "--reorder-locals",
        "--strip-debug",
        "--strip-target-features",
    ],
};

/// On a server nobody waits for a download. What the compiler has made, `wasm-opt` makes only 3 % faster, and that takes it a
/// minute.
const SERVER: Purpose = Purpose { profile: "server", flags: "", std_features: "", passes: &["--strip-debug", "--strip-target-features"] };

/// Builds the crate for the browser: `bindings.js`, `maqal.wasm`, and what few articles need: `maqal-chunk.wasm` and
/// `maqal-entities.wasm`.
pub fn build(workspace: &Workspace, out: &Path) -> Result<()> {
    let [main, chunk, entities] = ["maqal.wasm", "maqal-chunk.wasm", "maqal-entities.wasm"].map(|file| out.join(file));
    let bindings = build_for(&BROWSER, workspace, [&main, &chunk], Some(&entities))?;
    fs::write(out.join("bindings.js"), bindings)?;
    Ok(())
}

/// Builds the main file and the chunk for servers, where the main file keeps the table of character references, and returns
/// them. Both builds have the same bindings.
pub fn build_for_servers(workspace: &Workspace, out: &Path) -> Result<[Vec<u8>; 2]> {
    let [main, chunk] = ["main.wasm", "chunk.wasm"].map(|name| workspace.target.join("wasm").join(name));
    let bindings = build_for(&SERVER, workspace, [&main, &chunk], None)?;
    ensure!(bindings == fs::read_to_string(out.join("bindings.js"))?, "the WebAssembly for servers needs other bindings");
    Ok([fs::read(main)?, fs::read(chunk)?])
}

/// Builds the main file and the chunk, and `entities` with what is cut out of the main file; returns the bindings.
fn build_for(purpose: &Purpose, workspace: &Workspace, files: [&Path; 2], entities: Option<&Path>) -> Result<String> {
    let target = workspace.target.join("wasm");
    let compiled = step("compile to wasm", || compile(purpose, workspace, &target))?;
    let parts = target.join("parts").join(purpose.profile);
    step("split", || split(&compiled, &parts))?;
    let bound = target.join("bound").join(purpose.profile);
    let linked = fs::read(&compiled)?;
    let bindings = step("wasm-bindgen", || bind(&parts, &bound, &linked, entities))?;
    let build = Sha384::digest(&linked);
    if let Some(file) = entities {
        append_build(file, &build[..8])?;
    }
    for (part, file) in [bound.join("bindings_bg.wasm"), parts.join(CHUNK)].iter().zip(files) {
        step("wasm-opt", || optimise(purpose, workspace, part, file))?;
        append_build(file, &build[..8])?;
    }
    Ok(bindings)
}

/// Splits the module at the functions that `src/chunk.rs` declares.
fn split(compiled: &Path, out: &Path) -> Result<()> {
    let wasm = fs::read(compiled).with_context(|| compiled.display().to_string())?;
    let main = out.join("main.wasm");
    let mut options = wasm_split_cli_support::Options::new(&wasm);
    options.output_dir = out;
    options.main_out_path = &main;
    let parts = wasm_split_cli_support::transform(options).map_err(|error| anyhow!("{error:#}"))?;
    let chunk = out.join(CHUNK);
    ensure!(parts.split_modules == [&*chunk], "expected one chunk: {:?}", parts.split_modules);
    let never_called = never_called::owned_closure_calls(&wasm)?;
    for part in [main, chunk] {
        let mut module = walrus::Module::from_file(&part)?;
        never_called::empty_all(&mut module, &never_called);
        module.emit_wasm_file(part)?;
    }
    Ok(())
}

/// Builds the standard library as well, without the messages and locations of panics: a panic is a trap, and
/// nothing prints it. For size that saves a tenth, and keeps the paths of this machine out. All this is unstable, so the environment
/// makes the pinned compiler allow it. The target folder is a separate one, so that these flags do not invalidate what was
/// built for the host. The relocations tell the splitter what refers to what.
fn compile(purpose: &Purpose, workspace: &Workspace, target: &Path) -> Result<PathBuf> {
    let (sh, cargo, profile) = (&workspace.shell, cargo(), purpose.profile);
    let std_features = ["build-std-features=", purpose.std_features].concat();
    let std = ["-Z", "build-std=std,panic_abort", "-Z", &std_features];
    cmd!(sh, "{cargo} build --profile {profile} --locked --package maqal --lib --target {TARGET} --target-dir {target}")
        .args(FEATURES)
        .args(std)
        .env("RUSTC_BOOTSTRAP", "1")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env("RUSTFLAGS", [FLAGS, purpose.flags].join(" "))
        .quiet()
        .run()?;
    Ok(target.join(TARGET).join(profile).join("maqal.wasm"))
}

/// Writes the main module, adapted to JavaScript, and the module `entities` with what is cut out of it; `linked` is the module
/// that was split. Returns the JavaScript that calls the main module.
fn bind(parts: &Path, out: &Path, linked: &[u8], entities: Option<&Path>) -> Result<String> {
    let mut output = Bindgen::new()
        .input_path(parts.join("main.wasm"))
        .out_name("bindings")
        .web(true)?
        .typescript(false)
        .encode_into(EncodeInto::Always)
        // The script says where the module is; the default would name a file that does not exist.
        .omit_default_module_path(true)
        .remove_producers_section(true)
        // The chunk imports the table and the stack pointer, which the linker exports.
        .keep_lld_exports(true)
        .generate_output()?;
    let snippets = output.snippets().values().flatten().count();
    ensure!(snippets + output.local_modules().len() == 0, "a dependency brings JavaScript snippets, which the package has no place for");
    ensure!(!output.js().contains("Closure("), "a closure is passed to JavaScript, so that its function is needed");
    never_called::empty_closure_calls(output.wasm_mut());
    if let Some(file) = entities {
        // The build for speed has some of these inside their callers.
        never_called::empty_syntax(output.wasm_mut())?;
        entities::cut(output.wasm_mut(), &entities::find(linked)?)?.emit_wasm_file(file)?;
    }
    // Written once only for its indentation.
    output.emit(out)?;
    let module = fs::read_to_string(out.join("bindings.js")).context("bindings.js")?;
    let chunk = walrus::Module::from_file(parts.join(CHUNK))?;
    let bindings = names::shorten(bindings::bindings(&module)?, output.wasm_mut(), &chunk)?;
    output.emit(out)?;
    Ok(bindings)
}

fn optimise(purpose: &Purpose, workspace: &Workspace, module: &Path, out: &Path) -> Result<()> {
    let (sh, wasm_opt, passes) = (&workspace.shell, npm_program(workspace, "wasm-opt"), purpose.passes);
    cmd!(sh, "{wasm_opt} {passes...} {WASM_FEATURES...} {module} -o {out}").quiet().run()?;
    Ok(fs::write(out, order::similar_together(&fs::read(out)?)?)?)
}

/// Appends the custom section with the hash of the build.
fn append_build(file: &Path, hash: &[u8]) -> Result<()> {
    let name = BUILD.as_bytes();
    let section = [&[name.len() as u8], name, hash].concat();
    let mut file = File::options().append(true).open(file)?;
    // 0 is the id of custom sections (WebAssembly, "Binary Format").
    file.write_all(&[&[0, section.len() as u8], &section[..]].concat())?;
    Ok(())
}
