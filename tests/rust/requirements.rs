//! The table of requirements in `tests/spec/README.md` has every requirement that a comment names, and no other.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

const INDEX: &str = include_str!("../spec/README.md");

/// Folders with code of others, with generated files or with examples.
const GENERATED: [&str; 4] = ["node_modules", "dist", "out", "spec"];

/// The requirements of the table, and the cells of each.
fn table() -> BTreeMap<&'static str, Vec<&'static str>> {
    let rows = INDEX.lines().filter_map(|line| line.strip_prefix("| ")?.strip_suffix(" |"));
    let rows = rows.map(|row| row.split(" | ").collect::<Vec<_>>()).filter(|row| !ids(row[0]).is_empty());
    let count = rows.clone().count();
    let table: BTreeMap<_, _> = rows.map(|row| (row[0], row)).collect();
    assert_eq!(table.len(), count, "a requirement has two rows");
    table
}

/// The numbers of requirements in a text, such as `R8` and `A28`, and all from `A1–A15`.
fn ids(text: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    let mut last: Option<(&str, u32)> = None;
    // A percent sign comes before a byte: `%A8`.
    let words = text.split_inclusive(|c: char| !c.is_alphanumeric() && c != '%' && c != '_');
    for word in words {
        let name = word.trim_end_matches(|c: char| !c.is_alphanumeric());
        let id = ["R", "A"].iter().find_map(|kind| Some((*kind, name.strip_prefix(kind)?.parse::<u32>().ok()?)));
        if let Some((kind, number)) = id {
            let first = match last {
                Some((first_kind, first)) if first_kind == kind => first,
                _ => number,
            };
            ids.extend((first..=number).map(|number| format!("{kind}{number}")));
        }
        last = id.filter(|_| word.ends_with('–'));
    }
    ids
}

/// The comment on a line of Rust, JavaScript or CSS; nothing, if it has none.
fn comment(line: &str) -> &str {
    let trimmed = line.trim_start();
    if trimmed.starts_with(['*', '/']) {
        return trimmed;
    }
    line.find("// ").map_or("", |at| &line[at..])
}

/// Calls `visit` for every source file below a folder.
fn each(folder: &Path, visit: &mut dyn FnMut(&Path)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if path.is_dir() && !name.starts_with('.') && !GENERATED.contains(&name) {
            each(&path, visit);
        } else if path.extension().is_some_and(|end| ["css", "js", "rs"].iter().any(|known| end == *known)) {
            visit(&path);
        }
    }
}

#[test]
fn the_table_has_every_requirement_that_a_comment_names() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut named: BTreeMap<String, String> = BTreeMap::new();
    for folder in ["src", "www", "tests"] {
        each(&root.join(folder), &mut |path| {
            // Its comments are examples.
            if path.ends_with("tests/rust/requirements.rs") {
                return;
            }
            for id in fs::read_to_string(path).unwrap().lines().flat_map(|line| ids(comment(line))) {
                named.entry(id).or_insert_with(|| path.display().to_string());
            }
        });
    }
    let table = table();
    // Paper sizes and bytes of UTF-8 look like requirements; the table has their numbers anyway.
    let missing: Vec<_> = named.iter().filter(|(id, _)| !table.contains_key(id.as_str())).collect();
    assert!(missing.is_empty(), "tests/spec/README.md lacks {missing:?}");
    let unused: Vec<_> = table.keys().filter(|id| !named.contains_key(**id)).collect();
    assert!(unused.is_empty(), "no comment names {unused:?} of tests/spec/README.md");
}

#[test]
fn every_requirement_has_a_source_and_a_file_that_shows_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (id, row) in table() {
        let [_, rule, source, file] = row[..] else { panic!("{id} has {} cells", row.len()) };
        assert!(rule.ends_with('.') && !source.is_empty(), "{id}");
        assert!(root.join(file.trim_matches('`')).is_file(), "{id}: there is no {file}");
    }
}

#[test]
fn numbers_of_requirements_are_found() {
    let found = |text: &str| ids(text).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(found("keys (A9, A10), R6: A43."), "A10 A43 A9 R6");
    assert_eq!(found("A1–A3, A19"), "A1 A19 A2 A3");
    assert_eq!(found("%A8 x_A8 RA8 A8b 'A'"), "");
}
