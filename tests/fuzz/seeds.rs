//! Collects the seed inputs of the fuzzer from the test articles and examples.

use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, io};

/// The seeds of a target; `root` is the folder of the crate `maqal`.
pub fn seeds(root: &Path, target: &str) -> io::Result<BTreeSet<Vec<u8>>> {
    let mut seeds = BTreeSet::new();
    for entry in fs::read_dir(root.join("tests/spec/articles"))? {
        let text = fs::read_to_string(entry?.path().join("input.json"))?;
        if target == "read" {
            seeds.insert(text.into_bytes());
        } else if target == "formats" {
            // As it is, and its texts as the values of a document of each format.
            seeds.insert(["\0", &text].concat().into_bytes());
            let mut texts = Vec::new();
            strings(&serde_json::from_str(&text)?, &mut |text| texts.push(text.to_owned()));
            seeds.extend((1..10).map(|format| [vec![format], texts.join("\u{1f}").into_bytes()].concat()));
        } else {
            strings(&serde_json::from_str(&text)?, &mut |text| {
                seeds.insert(body(text));
            });
        }
    }
    if matches!(target, "markdown" | "html") {
        // Examples of Markdown, and of the expected HTML.
        let specification = fs::read_to_string(root.join("tests/spec/body.md"))?;
        seeds.extend(specification.split("`````").map(body));
    }
    Ok(seeds)
}

/// The first byte selects the language.
fn body(text: &str) -> Vec<u8> {
    let mut bytes = vec![text.len() as u8];
    bytes.extend(text.as_bytes());
    bytes
}

/// Calls `visit` for every string in a value.
fn strings(value: &Value, visit: &mut dyn FnMut(&str)) {
    match value {
        Value::String(text) => visit(text),
        Value::Array(items) => items.iter().for_each(|item| strings(item, visit)),
        Value::Object(properties) => properties.values().for_each(|value| strings(value, visit)),
        _ => {}
    }
}
