//! The command `maqal render`.

use crate::args::Render;
use crate::page::page;
use crate::problem::{Problem, Severity};
use crate::{Outcome, check, input, jobs};
use maqal::{Options, Source};
use std::collections::HashMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

pub fn render(args: &Render) -> Outcome {
    let targets = match targets(&args.files.paths, args.out.as_deref()) {
        Ok(targets) => targets,
        Err(message) => {
            eprintln!("error: {message}");
            return Outcome::Usage;
        }
    };
    if let Some(out) = &args.out
        && let Err(error) = fs::create_dir_all(out)
    {
        eprintln!("{}: error[file.unwritable]: The folder cannot be created: {error}.", out.display());
        return Outcome::Failure;
    }
    let results = jobs::each(&args.files, |path| write(path, targets.get(path).map(PathBuf::as_path), args));
    let colours = check::colours(&io::stderr());
    let mut outcome = Outcome::Success;
    for (path, problems) in args.files.paths.iter().zip(results) {
        for problem in problems {
            eprintln!("{}", problem.line(path, colours));
            outcome = Outcome::Failure;
        }
    }
    outcome
}

/// The output file of each input file; none is standard output.
fn targets<'a>(paths: &'a [PathBuf], out: Option<&Path>) -> Result<HashMap<&'a Path, PathBuf>, String> {
    let mut targets = HashMap::new();
    let Some(out) = out else {
        return if paths.len() == 1 { Ok(targets) } else { Err("several articles require --out".to_owned()) };
    };
    let mut sources: HashMap<PathBuf, &Path> = HashMap::new();
    for path in paths {
        let name = if input::is_stdin(path) { "stdin".as_ref() } else { path.file_stem().unwrap_or(path.as_os_str()) };
        let mut file = name.to_owned();
        file.push(".html");
        let target = out.join(file);
        if let Some(other) = sources.insert(target.clone(), path) {
            return Err(format!("{} and {} would both be written to {}", other.display(), path.display(), target.display()));
        }
        targets.insert(path, target);
    }
    Ok(targets)
}

/// Renders one file; returns the errors.
fn write(path: &Path, target: Option<&Path>, args: &Render) -> Vec<Problem> {
    let source = Source { base: args.base.clone(), ..Source::default() };
    let article = match input::article(path, &source) {
        Ok((article, _)) => article,
        Err(mut problems) => {
            problems.retain(|problem| problem.severity == Severity::Error);
            return problems;
        }
    };
    let mut options = Options::default();
    options.languages = args.language.clone();
    options.heading_level = args.heading_level.unwrap_or(if args.page { 1 } else { 2 });
    options.id_prefix = args.id_prefix.clone();
    options.digits = args.digits;
    options.both_months = args.both_months;
    options.calendar = args.calendar;
    options.embeds = args.embeds.clone();
    let html = if args.page { page(&article, &options, args) } else { maqal::render(&article, &options) + "\n" };
    let written = match target {
        Some(target) => fs::write(target, html),
        None => io::stdout().write_all(html.as_bytes()),
    };
    match written {
        // A closed pipe is not an error.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            let target = target.map_or_else(|| "standard output".to_owned(), |target| target.display().to_string());
            let message = format!("{target} cannot be written: {error}.");
            vec![Problem { severity: Severity::Error, code: "file.unwritable", path: String::new(), position: None, message }]
        }
        _ => Vec::new(),
    }
}
