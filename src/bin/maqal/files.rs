//! Finds the input files: those that are named, those in folders, and those that globs match.

use crate::input::is_stdin;
use glob::{MatchOptions, Pattern};
use std::collections::HashSet;
use std::ffi::OsStr;
use std::path::{Path, PathBuf, absolute};
use walkdir::{DirEntry, WalkDir};

/// The characters that make a path a glob, unless a file has this name.
const WILDCARDS: [char; 3] = ['*', '?', '['];
/// As in shells: `*` matches no `/`, and no name that begins with a dot.
const MATCHING: MatchOptions = MatchOptions { case_sensitive: true, require_literal_separator: true, require_literal_leading_dot: true };

/// An input file.
#[derive(Clone, Debug, PartialEq)]
pub struct InputFile {
    pub path: PathBuf,
    /// Its path below the folder that was searched; the name of a file that was named itself.
    pub relative: PathBuf,
}

impl InputFile {
    fn named(path: &Path) -> InputFile {
        InputFile { path: path.to_owned(), relative: path.file_name().map_or_else(|| path.to_owned(), PathBuf::from) }
    }
}

/// The files that paths stand for, each once, in the order of the paths. A path that stands for no file remains, so that reading it
/// reports the error.
pub fn find(paths: &[PathBuf]) -> Vec<InputFile> {
    let mut known = HashSet::new();
    let mut files: Vec<_> = paths.iter().flat_map(|path| expand(path)).collect();
    files.retain(|file| known.insert(absolute(&file.path).unwrap_or_else(|_| file.path.clone())));
    files
}

fn expand(path: &Path) -> Vec<InputFile> {
    let files = if is_stdin(path) || path.is_file() {
        Vec::new()
    } else if path.is_dir() {
        json_files(path)
    } else {
        matches(path).unwrap_or_default()
    };
    if files.is_empty() { vec![InputFile::named(path)] } else { files }
}

/// The files `*.json` of a folder and its subfolders, sorted by name.
pub fn json_files(folder: &Path) -> Vec<InputFile> {
    walk(folder, usize::MAX, is_json)
}

pub fn is_json(file: &Path) -> bool {
    file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("json"))
}

/// The files that a glob matches; `None` if it is none.
fn matches(path: &Path) -> Option<Vec<InputFile>> {
    let mut parts = path.components().peekable();
    let mut folder = PathBuf::new();
    while let Some(part) = parts.next_if(|part| !part.as_os_str().to_string_lossy().contains(WILDCARDS)) {
        folder.push(part);
    }
    let parts: Vec<&str> = parts.map(|part| part.as_os_str().to_str()).collect::<Option<_>>()?;
    let depth = if parts.contains(&"**") { usize::MAX } else { parts.len() };
    let pattern = Pattern::new(&parts.join("/")).ok().filter(|_| depth > 0)?;
    Some(walk(&folder, depth, |file| pattern.matches_path_with(file, MATCHING)))
}

/// The files of a folder and its subfolders whose path below it is wanted. Neither hidden files nor packages are searched, and symbolic
/// links are not followed, as in other tools.
fn walk(folder: &Path, depth: usize, wanted: impl Fn(&Path) -> bool) -> Vec<InputFile> {
    let root = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let is_searched = |entry: &DirEntry| entry.depth() == 0 || is_visible(entry.file_name());
    let mut files = Vec::new();
    for entry in WalkDir::new(root).max_depth(depth).sort_by_file_name().into_iter().filter_entry(is_searched) {
        match entry {
            Ok(entry) if entry.file_type().is_file() => {
                let relative = entry.path().strip_prefix(root).unwrap_or(entry.path());
                if wanted(relative) {
                    files.push(InputFile { path: folder.join(relative), relative: relative.to_owned() });
                }
            }
            Ok(_) => {}
            // Reading the folder reports the error.
            Err(error) => files.extend(error.path().map(InputFile::named)),
        }
    }
    files
}

/// Whether a file or folder with this name is searched.
pub fn is_visible(name: &OsStr) -> bool {
    !name.as_encoded_bytes().starts_with(b".") && name != "node_modules"
}
