//! Finds the line and column of a JSON path.

use serde::Deserialize;
use serde_json::Deserializer;
use serde_json::value::RawValue;
use std::collections::BTreeMap;

/// Line and column, in characters from 1, as in an editor.
pub type Position = (usize, usize);

/// The number of brackets to try as the start of the JSON: `<![CDATA[` has two of its own.
const STARTS: usize = 3;

/// The position at the end of a text.
pub fn end_of(text: &str) -> Position {
    let line = text.rfind('\n').map_or(0, |at| at + 1);
    (1 + text.bytes().filter(|&byte| byte == b'\n').count(), 1 + text[line..].chars().count())
}

/// The position of the value at `path`, such as `workTranslation[0].headline`, or of the innermost existing value on the way to it.
/// Text around the JSON is ignored. In invalid JSON it is the position of the first bracket.
pub fn locate(text: &str, path: &str) -> Position {
    let starts = || text.match_indices(['{', '[']).take(STARTS).map(|(start, _)| start);
    let root = starts().find_map(|start| <&RawValue>::deserialize(&mut Deserializer::from_str(&text[start..])).ok());
    let offset = match root {
        // A raw value is a slice of the text.
        Some(root) => find(root, path).get().as_ptr().addr() - text.as_ptr().addr(),
        None => starts().next().unwrap_or(0),
    };
    end_of(&text[..offset])
}

/// The innermost existing value on a path.
fn find<'a>(mut value: &'a RawValue, mut path: &str) -> &'a RawValue {
    while let Some((child, rest)) = item(value, path).or_else(|| property(value, path)) {
        (value, path) = (child, rest.strip_prefix('.').unwrap_or(rest));
    }
    value
}

/// The item of an array that a path begins with, and the rest of the path.
fn item<'a, 'p>(value: &'a RawValue, path: &'p str) -> Option<(&'a RawValue, &'p str)> {
    let (index, rest) = path.strip_prefix('[')?.split_once(']')?;
    let items: Vec<&RawValue> = serde_json::from_str(value.get()).ok()?;
    Some((items.get(index.parse::<usize>().ok()?)?, rest))
}

/// The property of an object that a path begins with, and the rest of the path. Names may contain dots, so the longest one wins.
fn property<'a, 'p>(value: &'a RawValue, path: &'p str) -> Option<(&'a RawValue, &'p str)> {
    let properties: BTreeMap<String, &RawValue> = serde_json::from_str(value.get()).ok()?;
    let rest = |name: &str| path.strip_prefix(name).filter(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
    let (name, child) =
        properties.into_iter().filter(|(name, _)| !name.is_empty() && rest(name).is_some()).max_by_key(|(name, _)| name.len())?;
    Some((child, rest(&name)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_located() {
        let text = "<!--\n{\"a\\\"{\": [1, \"}\"],\n \"ع\": \"ب\", \"b\": [ {\"c\": -1.5e3, \"d\": null},\n  {\"c.d\": {}, \"ca\": true, \"c\": \"x\"} ] }\n-->";
        for (path, expected) in [
            ("", "{\"a\\\"{\""),
            ("a\"{[1]", "\"}\"]"),
            ("ع", "\"ب\""),
            ("b", "[ {"),
            ("b[0].c", "-1.5e3"),
            ("b[0].d", "null"),
            ("b[1].c.d", "{}, "),
            ("b[1].ca", "true"),
            ("b[1].c", "\"x\"} ] }"),
            // The innermost existing value stands for a missing one.
            ("b[1].headline", "{\"c.d\""),
            ("b[7]", "[ {\"c\""),
            ("b[0].c.x", "-1.5e3"),
            ("z", "{\"a\\\"{\""),
        ] {
            let at = text.find(expected).unwrap();
            assert_eq!(locate(text, path), end_of(&text[..at]), "{path}");
        }
        assert_eq!(end_of("a\nبب"), (2, 3));
    }

    #[test]
    fn wrappers_and_unpaired_surrogates_are_skipped() {
        assert_eq!(locate("<!--//--><![CDATA[// ><!--\n{\"a\": \"\\ud83d\", \"b\": 1}\n//--><!]]>", "b"), (2, 22));
        // The reader uses the last of several properties with the same name.
        assert_eq!(locate("{\"a\": 1, \"a\": 2}", "a"), (1, 15));
    }

    #[test]
    fn invalid_json_has_a_position() {
        for text in ["", "{", "[", "{\"a", "{\"a\"", "{\"a\":", "[1,", "\"\\"] {
            assert_eq!(locate(text, "a[0].b"), (1, 1));
            assert_eq!(locate(text, "[0].b"), (1, 1));
        }
        assert_eq!(locate("\n x {\"a\": [}", "a"), (2, 4));
    }
}
