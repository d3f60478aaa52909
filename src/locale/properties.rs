//! Data files: lines of `key = value`, and comments that begin with `#`.

/// Reads a data file at compile time, without comments and empty lines, because every reader downloads it. `Value` drops
/// the keys, too, and the lines for [`ELEMENT`].
macro_rules! properties {
    ($path:expr, $kept:ident) => {{
        use $crate::locale::properties::{Kept, compact};
        const FILE: &str = include_str!($path);
        const LENGTH: usize = compact::<0>(FILE, Kept::$kept).1;
        const BYTES: [u8; LENGTH] = compact::<LENGTH>(FILE, Kept::$kept).0;
        const TEXT: &str = match str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => panic!("a line was cut inside a character"),
        };
        TEXT
    }};
}
pub(crate) use properties;

/// The prefix of the keys of the texts that the custom element needs before this code is loaded. `cargo xtask build` puts
/// them into the script instead.
const ELEMENT: &str = "element.";

/// What is kept of a line.
#[derive(Clone, Copy)]
pub enum Kept {
    Line,
    Value,
}

/// The first `N` kept bytes of a file, and the number of all kept bytes.
pub const fn compact<const N: usize>(file: &str, kept: Kept) -> ([u8; N], usize) {
    let (file, mut bytes, mut length, mut at) = (file.as_bytes(), [0; N], 0, 0);
    while at < file.len() {
        let values = matches!(kept, Kept::Value);
        let note = matches!(file[at], b'#' | b'\n' | b'\r') || values && starts_with(file, at, ELEMENT.as_bytes());
        if !note && values {
            at = value_start(file, at);
        }
        let mut end = false;
        while at < file.len() && !end {
            end = file[at] == b'\n';
            if !note {
                if length < N {
                    bytes[length] = file[at];
                }
                length += 1;
            }
            at += 1;
        }
    }
    (bytes, length)
}

const fn starts_with(file: &[u8], at: usize, prefix: &[u8]) -> bool {
    let mut place = 0;
    while place < prefix.len() && at + place < file.len() && file[at + place] == prefix[place] {
        place += 1;
    }
    place == prefix.len()
}

/// The start of the value in the line that begins at `at`.
const fn value_start(file: &[u8], mut at: usize) -> usize {
    while file[at] != b'=' {
        at += 1;
    }
    at += 1;
    while file[at] == b' ' {
        at += 1;
    }
    at
}

/// A value without the quotes around it, which protect the spaces at its ends.
pub fn unquoted(value: &str) -> &str {
    value.strip_prefix('"').and_then(|inner| inner.strip_suffix('"')).unwrap_or(value)
}

/// The value of the first key of a file that `is_it`. Every line ends with a line break.
pub fn value<'f>(file: &'f str, is_it: &dyn Fn(&str) -> bool) -> Option<&'f str> {
    let mut rest = file;
    while let Some((line, after)) = rest.split_once('\n') {
        if let Some((key, value)) = line.split_once('=')
            && is_it(key.trim_ascii())
        {
            return Some(value.trim_ascii());
        }
        rest = after;
    }
    None
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// Reads a data file of the repository, without comments; panics at a line that is not `key = value`.
    pub fn read(name: &str) -> Vec<(String, String)> {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/locale").join(name);
        let text = std::fs::read_to_string(path).unwrap();
        let entry = |line: &str| {
            let (key, value) = line.split_once(" = ").unwrap_or_else(|| panic!("{name}: {line}"));
            let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.');
            assert!(key.chars().all(plain) && value == value.trim_ascii() && !value.is_empty(), "{name}: {line}");
            (key.to_owned(), value.to_owned())
        };
        text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(entry).collect()
    }

    fn text<const N: usize>(file: &str, kept: Kept) -> String {
        let (bytes, length) = compact::<N>(file, kept);
        assert_eq!(length, N, "{file}");
        String::from_utf8(bytes.to_vec()).unwrap()
    }

    #[test]
    fn comments_are_not_compiled_in() {
        const FILE: &str = "# one = note\n\none = 1\n\n# two\ntwo = ب = c";
        assert_eq!(text::<20>(FILE, Kept::Line), "one = 1\ntwo = ب = c");
        assert_eq!(text::<8>(FILE, Kept::Value), "1\nب = c");
        assert_eq!(text::<3>("a = b\nelement.c = d\ne = f", Kept::Value), "b\nf");
        assert_eq!(text::<0>("# note", Kept::Line), "");
        assert_eq!(text::<7>("a = b\r\n", Kept::Line), "a = b\r\n");
    }

    #[test]
    fn quotes_around_a_value_keep_its_spaces() {
        for (value, expected) in [("\" and \"", " and "), ("a", "a"), ("\"", "\""), ("\"a", "\"a"), ("", "")] {
            assert_eq!(unquoted(value), expected);
        }
    }

    #[test]
    fn entries_are_split_at_the_first_equals_sign() {
        let of = |key| value("a = b = c\nd.e = f\u{a0}\n", &|own| own == key);
        assert_eq!([of("a"), of("d.e"), of("b")], [Some("b = c"), Some("f\u{a0}"), None]);
    }
}
