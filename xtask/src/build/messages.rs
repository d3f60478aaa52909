//! Writes the element's messages, from the label files, as a JavaScript module.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// The prefix of the element's messages in the label files.
const ELEMENT: &str = "element.";
/// The keys of the messages, in the order that compresses best: texts with words in common follow each other.
const KEYS: [&str; 4] = ["connection", "retry", "failed", "loading"];
/// What is between the messages of a language.
const SEPARATOR: char = '|';

/// The element's messages as a module, which the element needs before and without the WebAssembly: `messages[language]` is a
/// text of all messages, and the place of each in it has the name of its key, such as `FORMAT`. The
/// languages are in the order of their texts, which compresses best, because those of one script follow each other.
pub fn module(labels: &Path) -> Result<String> {
    let mut messages = BTreeSet::new();
    for entry in fs::read_dir(labels).with_context(|| labels.display().to_string())? {
        let path = entry?.path();
        let language = path.file_stem().and_then(|name| name.to_str()).context("a label file without a name")?.to_owned();
        let joined = joined(&fs::read_to_string(&path)?).with_context(|| path.display().to_string())?;
        messages.insert((joined, language));
    }
    let places: String = KEYS.iter().enumerate().map(|(place, key)| format!("export const {} = {place};\n", key.to_uppercase())).collect();
    let messages: Vec<_> = messages.iter().map(|(text, language)| format!("  \"{language}\": \"{text}\"")).collect();
    let messages = messages.join(",\n");
    Ok(format!("/** Generated from src/locale/labels. */\n{places}export const messages = {{\n{messages}\n}};\n"))
}

/// The messages of a label file in one text.
fn joined(file: &str) -> Result<String> {
    let texts: BTreeMap<_, _> = texts(file).collect();
    ensure!(texts.len() == KEYS.len(), "the keys that begin with {ELEMENT} are not {KEYS:?}");
    let texts: Vec<_> = KEYS.iter().map(|&key| texts.get(key).copied().with_context(|| key.to_owned())).collect::<Result<_>>()?;
    ensure!(!texts.iter().any(|text| text.contains([SEPARATOR, '"', '\\'])), "a message contains {SEPARATOR}, a quote or a backslash");
    Ok(texts.join(&SEPARATOR.to_string()))
}

/// Quotes protect a space at the start of a text.
fn texts(file: &str) -> impl Iterator<Item = (&str, &str)> {
    file.lines().filter_map(|line| line.strip_prefix(ELEMENT)?.split_once(" = ")).map(|(key, text)| (key, text.trim_matches('"')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_messages_of_the_element_are_read() {
        let texts = texts("# element.note = no\nimage = Image\nelement.retry = Try = again\nelement.connection = \" Yes.\"\n");
        assert_eq!(texts.collect::<Vec<_>>(), [("retry", "Try = again"), ("connection", " Yes.")]);
    }

    #[test]
    fn messages_are_joined_in_the_order_of_the_keys() {
        let file = |last: &str| KEYS.map(|key| format!("element.{key} = {}\n", if key == "retry" { last } else { key })).concat();
        assert_eq!(joined(&file("again")).unwrap(), "connection|again|failed|loading");
        assert!(joined(&file("a|b")).is_err());
        assert!(joined(&file("a\"b")).is_err());
        assert!(joined(&(file("again") + "element.other = x\n")).is_err());
        assert!(joined("element.retry = again\n").is_err());
    }

    #[test]
    fn every_language_has_all_messages() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let module = module(&root.join("src/locale/labels")).unwrap();
        let (_, json) = module.split_once("export const messages = ").unwrap();
        let messages: BTreeMap<String, String> = serde_json::from_str(json.trim_end().trim_end_matches(';')).unwrap();
        assert!(messages.contains_key("ar"));
        assert!(messages.values().all(|texts| texts.split(SEPARATOR).count() == KEYS.len()));
    }
}
