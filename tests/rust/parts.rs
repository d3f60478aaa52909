//! The parts of `src/markup/vocabulary.rs` are those of the style sheet, the scripts and `docs/styling.md`.

use maqal_contract::parts::documented;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

const VOCABULARY: &str = include_str!("../../src/markup/vocabulary.rs");

/// The parts that only the scripts make.
const SCRIPTED: [&str; 7] = ["contents", "frame", "retry", "side-by-side", "status", "tab", "tablist"];

/// The values of the enum `Part`.
fn vocabulary() -> BTreeSet<&'static str> {
    let (_, part) = VOCABULARY.split_once("    Part {").unwrap();
    let (values, _) = part.split_once('}').unwrap();
    let values: BTreeSet<_> = values.split('"').skip(1).step_by(2).collect();
    assert!(values.len() > 50);
    values
}

fn known() -> BTreeSet<&'static str> {
    vocabulary().into_iter().chain(SCRIPTED).collect()
}

/// The names of parts that follow one of these prefixes in a style sheet or script.
fn named(text: &str, prefixes: &[&str]) -> BTreeSet<String> {
    let name =
        |rest: &str| rest.trim_start_matches(['"', '\'']).split(|c: char| !c.is_ascii_alphanumeric() && c != '-').next().map(str::to_owned);
    prefixes.iter().flat_map(|prefix| text.split(prefix).skip(1).filter_map(name)).filter(|name| !name.is_empty()).collect()
}

/// The paths and texts of the files with this extension below a folder.
fn texts(folder: &str, extension: &str) -> Vec<(String, String)> {
    let mut texts = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == extension) {
                texts.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(!texts.is_empty());
    texts
}

#[track_caller]
fn assert_known(path: &str, names: &BTreeSet<String>) {
    let known = known();
    let unknown: Vec<_> = names.iter().filter(|name| !known.contains(name.as_str())).collect();
    assert!(unknown.is_empty(), "{path} names parts that are not in the vocabulary: {unknown:?}");
}

#[test]
fn style_sheets_name_only_parts_of_the_vocabulary() {
    let mut count = 0;
    for (path, text) in texts("www", "css") {
        let names = named(&text, &["[part~=", "[part=", "::part("]);
        count += names.len();
        assert_known(&path, &names);
    }
    assert!(count > 30);
}

#[test]
fn scripts_name_only_parts_of_the_vocabulary() {
    let (mut made, mut selected) = (BTreeSet::new(), 0);
    for (path, text) in texts("www", "js") {
        let names = named(&text, &["[part~=", "[part=", "::part("]);
        selected += names.len();
        assert_known(&path, &names);
        // `setAttribute('part', 'tab')` and `element('button', { part: 'tab' })`.
        let names = named(&text, &["('part', '", " part: '"]);
        assert_known(&path, &names);
        made.extend(names);
    }
    assert!(selected > 5, "{selected}");
    made.remove("hidden");
    assert_eq!(made, SCRIPTED.map(str::to_owned).into());
}

#[test]
fn the_docs_list_the_vocabulary() {
    let (scripted, written): (Vec<_>, Vec<_>) = documented().partition(|(_, is_scripted)| *is_scripted);
    let names = |parts: Vec<(&'static str, bool)>| parts.into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>();
    assert_eq!(names(written), vocabulary());
    assert_eq!(names(scripted), SCRIPTED.into());
}

/// The source sets `part` to a value of the enum, not to a string.
#[test]
fn the_source_writes_no_part_as_a_string() {
    let mut count = 0;
    for (path, text) in texts("src", "rs") {
        for value in text.split("Attr::Part,").skip(1) {
            count += 1;
            assert!(!value.trim_start().starts_with('"'), "{path} writes a part as a string");
        }
    }
    assert!(count > 3, "{count}");
}
