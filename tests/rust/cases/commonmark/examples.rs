//! Reads the examples out of the text of the specification.

use crate::slug;

const SPECIFICATION: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/node_modules/commonmark-spec/spec.txt");

const START: &str = "\n```````````````````````````````` example\n";
const END: &str = "\n````````````````````````````````";

/// A text, and the HTML that it becomes.
pub struct Example {
    pub section: String,
    pub number: u32,
    pub markdown: String,
    pub html: String,
}

/// Returns all examples in order, or why there are none.
pub fn read() -> Result<Vec<Example>, String> {
    let specification = std::fs::read_to_string(SPECIFICATION)
        .map_err(|error| format!("The CommonMark specification is not at {SPECIFICATION} ({error}). Run `npm ci` first."))?;
    let mut pieces = specification.split(START);
    let mut section = last_heading(pieces.next().unwrap_or_default()).unwrap_or_default();
    let mut examples = Vec::new();
    for piece in pieces {
        let (example, prose) = piece.split_once(END).expect("an example ends");
        let [markdown, html] = parts(example).map(|part| part.replace('→', "\t") + "\n");
        examples.push(Example { section: section.clone(), number: examples.len() as u32 + 1, markdown, html });
        section = last_heading(prose).unwrap_or(section);
    }
    Ok(examples)
}

/// The Markdown and the HTML of an example, either of which may be empty.
fn parts(example: &str) -> [&str; 2] {
    if let Some((markdown, html)) = example.split_once("\n.\n") {
        return [markdown, html];
    }
    match example.strip_prefix(".\n") {
        Some(html) => ["", html],
        None => [example.strip_suffix("\n.").expect("an example has two parts"), ""],
    }
}

/// The last heading of a text, as a part of a case's name.
fn last_heading(prose: &str) -> Option<String> {
    prose.lines().rfind(|line| line.starts_with('#') && line.trim_start_matches('#').starts_with(' ')).map(slug)
}
