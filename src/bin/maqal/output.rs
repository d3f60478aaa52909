//! Writes what a command makes of each input file: to standard output, or into a folder.

use crate::args::Files;
use crate::files::{self, InputFile};
use crate::problem::{Problem, Severity};
use crate::{Outcome, check, input, jobs};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// The output file of each input file; empty for standard output.
type Targets<'a> = HashMap<&'a Path, PathBuf>;

/// Writes what `make` returns for each file, in a folder `out` under the path of the file with another extension. Prints the errors.
pub fn write_each(
    args: &Files,
    out: Option<&Path>,
    extension: &str,
    make: impl Fn(&Path) -> Result<String, Vec<Problem>> + Sync,
) -> Outcome {
    let files = files::find(&args.paths);
    let targets = match out.map_or_else(|| no_targets(&files), |out| targets(&files, out, extension)) {
        Ok(targets) => targets,
        Err(message) => {
            eprintln!("error: {message}");
            return Outcome::Usage;
        }
    };
    if let Some(out) = out
        && let Err(error) = fs::create_dir_all(out)
    {
        eprintln!("{}: error[file.unwritable]: The folder cannot be created: {error}.", out.display());
        return Outcome::Failure;
    }
    let results = jobs::each(&files, args.jobs, |file| match make(&file.path) {
        Ok(text) => write(targets.get(&*file.path).map(PathBuf::as_path), &text).into_iter().collect(),
        Err(problems) => problems,
    });
    let colours = check::colours(&io::stderr());
    let mut outcome = Outcome::Success;
    for (file, problems) in files.iter().zip(results) {
        for problem in problems.iter().filter(|problem| problem.severity == Severity::Error) {
            eprintln!("{}", problem.line(&file.path, colours));
            outcome = Outcome::Failure;
        }
    }
    outcome
}

fn no_targets(files: &[InputFile]) -> Result<Targets<'_>, String> {
    if files.len() == 1 { Ok(Targets::new()) } else { Err("several articles require --out".to_owned()) }
}

/// Fails if a file would be written twice, or an input file be overwritten.
fn targets<'a>(files: &'a [InputFile], out: &Path, extension: &str) -> Result<Targets<'a>, String> {
    let inputs: HashSet<_> = files.iter().filter_map(|file| file.path.canonicalize().ok()).collect();
    let (mut targets, mut sources) = (Targets::new(), HashMap::new());
    for InputFile { path, relative } in files {
        let name = if input::is_stdin(path) { Path::new("stdin") } else { relative };
        let target = out.join(name).with_extension(extension);
        if target.canonicalize().is_ok_and(|target| inputs.contains(&target)) {
            return Err(format!("{} would be overwritten; choose another folder for --out", target.display()));
        }
        if let Some(other) = sources.insert(file_system_name(&target), path) {
            return Err(format!("{} and {} would both be written to {}", other.display(), path.display(), target.display()));
        }
        targets.insert(path, target);
    }
    Ok(targets)
}

/// What is equal for two names of the same file.
fn file_system_name(path: &Path) -> PathBuf {
    if cfg!(any(windows, target_vendor = "apple")) { path.to_string_lossy().to_lowercase().into() } else { path.to_owned() }
}

/// Writes to a file, whose folder is created, or to standard output.
fn write(target: Option<&Path>, text: &str) -> Option<Problem> {
    let written = match target {
        Some(target) => target.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| fs::write(target, text)),
        None => io::stdout().write_all(text.as_bytes()),
    };
    // A closed pipe is not an error.
    let error = written.err().filter(|error| error.kind() != io::ErrorKind::BrokenPipe)?;
    let target = target.map_or_else(|| "standard output".to_owned(), |target| target.display().to_string());
    Some(Problem::of_file("file.unwritable", format!("{target} cannot be written: {error}.")))
}
