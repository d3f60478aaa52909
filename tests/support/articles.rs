//! Loads the articles of the specification, `tests/spec/articles/NAME/input.json`, and those of the demo.

use maqal::Article;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of an article of the specification.
pub fn folder(name: &str) -> PathBuf {
    root().join("tests/spec/articles").join(name)
}

/// The names of all articles of the specification, sorted.
pub fn names() -> Vec<String> {
    let entries = fs::read_dir(root().join("tests/spec/articles")).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// The JSON of an article of the specification.
pub fn json(name: &str) -> String {
    let path = folder(name).join("input.json");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// An article of the specification. Panics if it cannot be read.
pub fn article(name: &str) -> Article {
    Article::from_json(&json(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Every article that can be read: those of the specification and of the demo.
pub fn all() -> Vec<Article> {
    let demo = fs::read_dir(root().join("www/demo/articles")).unwrap().map(|entry| entry.unwrap().path());
    let demo = demo.filter(|path| path.extension().is_some_and(|end| end == "json")).map(|path| fs::read_to_string(path).unwrap());
    names().iter().map(|name| json(name)).chain(demo).filter_map(|text| Article::from_json(&text).ok()).collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}
