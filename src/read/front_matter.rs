//! Front matter: data before the text of a Markdown file, between lines of `---` (YAML) or `+++` (TOML). CommonMark would read
//! it as a rule and a heading.

/// The text after the front matter; `None` if it has none. The line after the first one is a key, a table or a comment: with
/// other text there, `---` is a rule.
pub fn after_front_matter(text: &str) -> Option<&str> {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.split_inclusive('\n');
    let opening = lines.next()?;
    let fence = opening.trim_ascii_end();
    let separator = match fence {
        "---" => ':',
        "+++" => '=',
        _ => return None,
    };
    let mut at = opening.len();
    for (number, line) in lines.enumerate() {
        at += line.len();
        let content = line.trim_ascii_end();
        let is_data = match content.as_bytes() {
            [] | [b' ' | b'\t' | b'-' | b'*' | b'>' | b':' | b'=', ..] => false,
            [b'#' | b'[', ..] => true,
            _ => content.contains(separator),
        };
        if number == 0 && !is_data {
            return None;
        }
        if content == fence || separator == ':' && content == "..." {
            return Some(&text[at..]);
        }
    }
    None
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
