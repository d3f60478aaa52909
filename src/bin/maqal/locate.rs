//! Where in a text of JSON a path leads.

/// Line and column, as an editor counts: in characters, from 1.
pub type Place = (usize, usize);

/// The place after a text.
pub fn place(before: &str) -> Place {
    let line = before.rfind('\n').map_or(0, |at| at + 1);
    (1 + before.bytes().filter(|&byte| byte == b'\n').count(), 1 + before[line..].chars().count())
}

/// The place of the value at `path` (`workTranslation[0].headline`) in a text that is JSON, or of the innermost value on
/// the way to it that there is. What stands before the JSON is passed over.
pub fn locate(text: &str, path: &str) -> Place {
    let start = text.find(['{', '[']).unwrap_or(0);
    let mut scanner = Scanner { bytes: text.as_bytes(), at: start };
    let at = scanner.find(text, path).unwrap_or(start);
    // A text that is cut off ends before what would follow.
    place(text.get(..at).unwrap_or(text))
}

struct Scanner<'a> {
    bytes: &'a [u8],
    at: usize,
}

impl Scanner<'_> {
    /// The offset of the value at `path` from the value that begins here.
    fn find(&mut self, text: &str, path: &str) -> Option<usize> {
        self.space();
        let start = self.at;
        if path.is_empty() {
            return Some(start);
        }
        let mut index = 0;
        let opened = self.peek();
        if !matches!(opened, Some(b'{' | b'[')) {
            return Some(start);
        }
        self.at += 1;
        loop {
            self.space();
            match self.peek()? {
                b'}' | b']' => return Some(start),
                b',' => {
                    self.at += 1;
                    continue;
                }
                _ => {}
            }
            let rest = if opened == Some(b'[') {
                index += 1;
                path.strip_prefix('[')
                    .and_then(|path| path.split_once(']'))
                    .filter(|(number, _)| number.parse() == Ok(index - 1))
                    .map(|(_, rest)| rest)
            } else {
                let key = self.at;
                self.skip();
                let name: Option<String> = text.get(key..self.at).and_then(|name| serde_json::from_str(name).ok());
                self.space();
                // The colon.
                self.at += 1;
                name.and_then(|name| path.strip_prefix(&name))
            };
            // What goes on with neither is a longer name.
            match rest.filter(|rest| rest.is_empty() || rest.starts_with(['.', '['])) {
                Some(rest) => return self.find(text, rest.strip_prefix('.').unwrap_or(rest)),
                None => self.skip(),
            }
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// Passes over a value.
    fn skip(&mut self) {
        self.space();
        let mut depth = 0;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => self.string(),
                b'{' | b'[' => depth += 1,
                b'}' | b']' | b',' if depth == 0 => return,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            self.at += 1;
            // A string or a container has ended; a number or a name goes on to what follows it.
            if depth == 0 && matches!(byte, b'"' | b'}' | b']') {
                return;
            }
        }
    }

    /// Passes to the end of a string, which is its last mark.
    fn string(&mut self) {
        self.at += 1;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => return,
                b'\\' => self.at += 2,
                _ => self.at += 1,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_values() {
        let text = "<!--\n{\"a\\\"{\": [1, \"}\"],\n \"ع\": \"ب\", \"b\": [ {\"c\": -1.5e3, \"d\": null},\n  {\"c.d\": {}, \"ca\": true, \"c\": \"x\"} ] }";
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
            // What is not there is told where it is missed.
            ("b[1].headline", "{\"c.d\""),
            ("b[7]", "[ {\"c\""),
            ("b[0].c.x", "-1.5e3"),
            ("z", "{\"a\\\"{\""),
        ] {
            let at = text.find(expected).unwrap();
            assert_eq!(locate(text, path), place(&text[..at]), "{path}");
        }
        assert_eq!(place("a\nبب"), (2, 3));
    }

    #[test]
    fn what_is_no_json_has_a_place_too() {
        for text in ["", "{", "[", "{\"a", "{\"a\"", "{\"a\":", "[1,", "\"\\"] {
            locate(text, "a[0].b");
            locate(text, "[0].b");
        }
    }
}
