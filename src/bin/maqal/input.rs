//! Reads input files.

use crate::locate::end_of;
use crate::problem::Problem;
use maqal::{Article, BodyFile, Error, SafeUrl, Source, Warning};
use std::io::Read;
use std::path::{Component, Path};
use std::{fs, io};

/// The path that means standard input.
const STDIN: &str = "-";

pub fn is_stdin(path: &Path) -> bool {
    path == Path::new(STDIN)
}

/// Reads an article and its warnings, or returns the error and the warnings found before it; they are in the order of their lines.
pub fn article(path: &Path, source: &Source) -> Result<(Article, Vec<Problem>), Vec<Problem>> {
    let text = text(path).map_err(|problem| vec![problem])?;
    let read = |source: &Source| Article::from_json_at(&text, source);
    let complete = |article: Article| match files_beside(path, &article) {
        files if files.is_empty() => Ok(article),
        files => read(&Source { files, ..source.clone() }),
    };
    match read(source).and_then(complete) {
        Ok(article) => {
            let problems = problems(None, &article.warnings, &text);
            Ok((article, problems))
        }
        Err(error) => Err(problems(Some(&error), &error.warnings, &text)),
    }
}

fn problems(error: Option<&Error>, warnings: &[Warning], text: &str) -> Vec<Problem> {
    let error = error.map(|error| Problem::of_error(error, text));
    let mut problems: Vec<_> = error.into_iter().chain(warnings.iter().map(|warning| Problem::of_warning(warning, text))).collect();
    // The sort is stable, so that an error comes before a warning about the same value.
    problems.sort_by_key(|problem| problem.position);
    problems
}

/// The files that bodies are in, as far as they are in the folder of the article, which may come from anybody and must not show
/// others. The warning about one that is not read stays.
fn files_beside(path: &Path, article: &Article) -> Vec<BodyFile> {
    let read = |url: &SafeUrl| {
        let file = Path::new(url.as_str());
        if !file.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir)) {
            return None;
        }
        Some(BodyFile { url: url.clone(), text: fs::read_to_string(path.parent()?.join(file)).ok()? })
    };
    article.files().filter(|url| !is_stdin(path) && !url.is_absolute()).filter_map(read).collect()
}

/// Reads a text file. JSON is UTF-8 (RFC 8259, section 8.1).
pub fn text(path: &Path) -> Result<String, Problem> {
    let bytes = bytes(path).map_err(|error| Problem::of_file("file.unreadable", unreadable(path, &error)))?;
    String::from_utf8(bytes).map_err(|error| {
        let good = &error.as_bytes()[..error.utf8_error().valid_up_to()];
        let problem = Problem::of_file("file.encoding", "The file is not UTF-8, which JSON must be.".to_owned());
        Problem { position: Some(end_of(&String::from_utf8_lossy(good))), ..problem }
    })
}

/// A sentence on why a path cannot be read. Folders are read only if nothing was found in them.
fn unreadable(path: &Path, error: &io::Error) -> String {
    match fs::read_dir(path) {
        Ok(_) => "The folder contains no file *.json.".to_owned(),
        Err(error) if path.is_dir() => format!("The folder cannot be searched: {error}."),
        Err(_) => format!("The file cannot be read: {error}."),
    }
}

fn bytes(path: &Path) -> io::Result<Vec<u8>> {
    if !is_stdin(path) {
        return fs::read(path);
    }
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
