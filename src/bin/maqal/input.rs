//! Reads input files.

use crate::locate::end_of;
use crate::problem::Problem;
use maqal::{Article, BodyFile, Error, SafeUrl, Source, Warning};
use std::io::Read;
use std::path::{Component, Path, PathBuf};
use std::{fs, io};

/// The path that means standard input.
const STDIN: &str = "-";

pub fn is_stdin(path: &Path) -> bool {
    path == Path::new(STDIN)
}

/// What reading a file gave.
#[derive(Default)]
pub struct Reading {
    /// Not there if there is an error among the problems.
    pub article: Option<Article>,
    /// In the order of their lines.
    pub problems: Vec<Problem>,
    /// Where the bodies in files of their own are, or would be.
    pub bodies: Vec<PathBuf>,
}

/// Reads an article.
pub fn article(path: &Path, source: &Source) -> Reading {
    let text = match text(path) {
        Ok(text) => text,
        Err(problem) => return Reading { problems: vec![problem], ..Reading::default() },
    };
    let read = |source: &Source| Article::from_json_at(&text, source);
    let mut bodies = Vec::new();
    let complete = |article: Article| {
        let places = bodies_beside(path, &article);
        let file = |(url, path): &(SafeUrl, PathBuf)| Some(BodyFile { url: url.clone(), text: fs::read_to_string(path).ok()? });
        let files: Vec<_> = places.iter().filter_map(file).collect();
        bodies = places.into_iter().map(|(_, path)| path).collect();
        // The warning about one that is not read stays.
        if files.is_empty() { Ok(article) } else { read(&Source { files, ..source.clone() }) }
    };
    let result = read(source).and_then(complete);
    let warnings = result.as_ref().map_or_else(|error| &error.warnings, |article| &article.warnings);
    let problems = problems(result.as_ref().err(), warnings, &text);
    Reading { article: result.ok(), problems, bodies }
}

fn problems(error: Option<&Error>, warnings: &[Warning], text: &str) -> Vec<Problem> {
    let error = error.map(|error| Problem::of_error(error, text));
    let mut problems: Vec<_> = error.into_iter().chain(warnings.iter().map(|warning| Problem::of_warning(warning, text))).collect();
    // The sort is stable, so that an error comes before a warning about the same value.
    problems.sort_by_key(|problem| problem.position);
    problems
}

/// The URLs and paths of the files that bodies are in, as far as they are in the folder of the article, which may come from anybody
/// and must not show others.
fn bodies_beside(path: &Path, article: &Article) -> Vec<(SafeUrl, PathBuf)> {
    let place = |url: &SafeUrl| {
        let file = Path::new(url.as_str());
        let is_beside = file.components().all(|part| matches!(part, Component::Normal(_) | Component::CurDir));
        if is_beside { Some((url.clone(), path.parent()?.join(file))) } else { None }
    };
    article.files().filter(|url| !is_stdin(path) && !url.is_absolute()).filter_map(place).collect()
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
