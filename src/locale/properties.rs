//! The data files of this module: lines of `key = value`, and notes that begin with `#`.

/// The value of `key`. Quotes around a value keep the spaces at its ends.
pub(super) fn value(file: &'static str, key: &str) -> Option<&'static str> {
    file.lines().find_map(|line| {
        // Only ASCII spaces are layout: a no-break space belongs to the text.
        let text = line.strip_prefix(key)?.trim_ascii_start().strip_prefix('=')?.trim_ascii();
        Some(text.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(text))
    })
}

#[cfg(test)]
pub(super) fn keys(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).map(|line| line.split_once('=').expect(line).0.trim_end())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str =
        "# one = note\r\none = 1\r\n\none.two =2\nspace = \" and \"\nequals = a = b\nquote = \"\nempty =\nno-break = a :\u{a0}\n";

    #[test]
    fn values_are_found_by_their_whole_key() {
        for (key, expected) in [
            ("one", Some("1")),
            ("one.two", Some("2")),
            ("space", Some(" and ")),
            ("equals", Some("a = b")),
            ("quote", Some("\"")),
            ("empty", Some("")),
            ("no-break", Some("a :\u{a0}")),
            ("two", None),
        ] {
            assert_eq!(value(FILE, key), expected, "{key}");
        }
    }
}
