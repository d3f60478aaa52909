//! The project's commands: `cargo xtask build | serve | test | bench | weigh | corpus | fuzz`.

mod bench;
mod bindings;
mod browsers;
mod bundlers;
mod cdn;
mod corpus;
mod desk;
mod drivers;
mod embedded;
mod engines;
mod fuzz;
mod licences;
mod messages;
mod package;
mod programs;
mod run;
mod serve;
mod setup;
mod site;
mod suites;
mod test;
mod wasm;
mod weigh;
mod workspace;

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, Result, bail};
use workspace::Workspace;

const USAGE: &str = "\
usage: cargo xtask <command>

  build            the npm package in dist/npm, the script-tag build in dist/cdn
  serve [--port N] builds, and serves the demo on 127.0.0.1 (a free port, unless one is given)
  test             formatting, lints, and every test, the browser's included
  test bundlers    only users' projects, built with the package that was built last and opened in a browser
  test servers     only the example servers, on what was built last
  test browsers [WORD...]  only those in browsers, on what was built last; WORD is an engine or part of a file's name
  bench            builds, and times article to page in a browser against other ways, and a server; prints the sizes
  weigh            builds the WebAssembly with each part that the core leaves out, and prints what each adds
  corpus DIR       reads every JSON file in a folder and those below, renders it, and holds it to the contract of the tests
  fuzz [TARGET] [SECONDS]
                   fuzzes read, markdown, html or, without a name, each of them; for ten minutes, unless told otherwise

Each command sets up what it needs first, and names what it cannot set up.";

const FUZZ_SECONDS: u32 = 600;

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match command(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn command(args: &[&str]) -> Result<()> {
    match args {
        ["build"] => package::build(&Workspace::find()?),
        ["serve"] => serve::serve(&Workspace::find()?, 0),
        ["serve", "--port", port] => {
            serve::serve(&Workspace::find()?, port.parse().with_context(|| format!("{port} is not a port number"))?)
        }
        ["test"] => test::test(&Workspace::find()?),
        ["test", "bundlers"] => test::test_bundlers(&Workspace::find()?),
        ["test", "servers"] => test::test_servers(&Workspace::find()?),
        ["test", "browsers", words @ ..] => test::test_browsers(&Workspace::find()?, words),
        ["bench"] => bench::bench(&Workspace::find()?),
        ["weigh"] => weigh::weigh(&Workspace::find()?),
        ["corpus", folder] => corpus::corpus(Path::new(folder)),
        ["fuzz"] => fuzz::fuzz(&Workspace::find()?, None, FUZZ_SECONDS),
        ["fuzz", target] => fuzz::fuzz(&Workspace::find()?, Some(target), FUZZ_SECONDS),
        ["fuzz", target, seconds] => {
            fuzz::fuzz(&Workspace::find()?, Some(target), seconds.parse().with_context(|| format!("{seconds} is not a number of seconds"))?)
        }
        ["help" | "--help" | "-h"] => {
            println!("{USAGE}");
            Ok(())
        }
        _ => bail!("no such command\n\n{USAGE}"),
    }
}
