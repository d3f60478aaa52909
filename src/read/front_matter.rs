//! Front matter: data before the text of a Markdown file, between lines of `---` (YAML) or `+++` (TOML). CommonMark would read
//! it as a rule and a heading.

/// The text after the front matter; `None` if it has none. The line after the first one is a key, a table or a comment: with
/// other text there, `---` is a rule.
pub fn after_front_matter(text: &str) -> Option<&str> {
    let text = text.trim_start_matches('\u{feff}');
    let (opening, mut rest) = text.split_once('\n')?;
    let fence = opening.trim_end();
    let separator = match fence {
        "---" => ':',
        "+++" => '=',
        _ => return None,
    };
    let mut is_first = true;
    while !rest.is_empty() {
        let (line, after) = rest.split_once('\n').unwrap_or((rest, ""));
        let line = line.trim_end();
        if std::mem::take(&mut is_first) && !is_data(line, separator) {
            return None;
        }
        if line == fence || separator == ':' && line == "..." {
            return Some(after);
        }
        rest = after;
    }
    None
}

/// Whether a line is a comment, a table, or a key and its value.
fn is_data(line: &str, separator: char) -> bool {
    let Some(first) = line.bytes().next() else { return false };
    matches!(first, b'#' | b'[') || line.contains(separator) && !b" \t-*>:=".contains(&first)
}

#[cfg(test)]
mod tests {
    use super::after_front_matter;

    #[test]
    fn front_matter_is_data_between_two_lines() {
        for (text, rest) in [
            ("---\ntitle: A\n---\nText", Some("Text")),
            ("\u{feff}--- \r\n# note\r\ntags:\r\n- b\r\n\r\n...\r\n\r\nText", Some("\r\nText")),
            ("+++\n[page]\na = 1\n+++", Some("")),
            ("+++\ndate = 1\n\n+++\n", Some("")),
            ("---\nعنوان: أ\n---\nنص", Some("نص")),
            ("---\n\ntitle: A\n\n---\n", None),
            ("---\nOnly words\n---\n", None),
            ("---\n- a: b\n---\n", None),
            ("---\ntitle: A\n", None),
            ("+++\ntitle: A\n+++", None),
            ("\n---\ntitle: A\n---\n", None),
            ("----\ntitle: A\n----\n", None),
            ("--- ---\n", None),
            ("---", None),
            ("", None),
        ] {
            assert_eq!(after_front_matter(text), rest, "{text:?}");
        }
    }
}
