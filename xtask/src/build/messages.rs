//! Writes the element's messages, from the label files, as a JavaScript module.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

/// The prefix of the element's messages in the label files.
const ELEMENT: &str = "element.";

/// The element's messages as a module, `messages[language][key]`: the element needs them before and without the WebAssembly.
pub fn module(labels: &Path) -> Result<String> {
    let mut messages = BTreeMap::new();
    for entry in fs::read_dir(labels).with_context(|| labels.display().to_string())? {
        let path = entry?.path();
        let language = path.file_stem().and_then(|name| name.to_str()).context("a label file without a name")?.to_owned();
        let file = fs::read_to_string(&path)?;
        let texts: BTreeMap<_, _> = texts(&file).map(|(key, text)| (key.to_owned(), text.to_owned())).collect();
        ensure!(!texts.is_empty(), "{} has no key that begins with {ELEMENT}", path.display());
        messages.insert(language, texts);
    }
    Ok(format!("/** Generated from src/locale/labels. */\nexport const messages = {};\n", serde_json::to_string_pretty(&messages)?))
}

fn texts(file: &str) -> impl Iterator<Item = (&str, &str)> {
    file.lines().filter_map(|line| line.strip_prefix(ELEMENT)?.split_once(" = "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_messages_of_the_element_are_read() {
        let texts = texts("# element.note = no\nimage = Image\nelement.retry = Try = again\n");
        assert_eq!(texts.collect::<Vec<_>>(), [("retry", "Try = again")]);
    }

    #[test]
    fn every_language_has_the_same_keys() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
        let module = module(&root.join("src/locale/labels")).unwrap();
        let (_, json) = module.split_once("export const messages = ").unwrap();
        let messages: BTreeMap<String, BTreeMap<String, String>> = serde_json::from_str(json.trim_end().trim_end_matches(';')).unwrap();
        assert!(messages.contains_key("ar"));
        for (language, texts) in &messages {
            assert!(texts.keys().eq(messages["en"].keys()), "{language}");
        }
    }
}
