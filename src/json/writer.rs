//! Writes JSON text.

/// Writes JSON text, and the commas in it.
#[derive(Default)]
pub struct Writer {
    text: String,
}

impl Writer {
    pub fn finish(self) -> String {
        self.text
    }

    /// A number or a boolean.
    pub fn literal(&mut self, literal: &str) {
        self.comma();
        self.text.push_str(literal);
    }

    pub fn list<T>(&mut self, key: &str, items: &[T], write: impl Fn(&mut Writer, &T)) {
        if items.is_empty() {
            return;
        }
        self.begin_list(key);
        items.iter().for_each(|item| write(self, item));
        self.close(']');
    }

    /// Begins a property that is a list, to be ended with [`Writer::close`].
    pub fn begin_list(&mut self, key: &str) {
        self.key(key);
        self.open('[');
    }

    pub fn property(&mut self, key: &str, value: &str) {
        self.key(key);
        self.string(value);
    }

    pub fn key(&mut self, key: &str) {
        self.string(key);
        self.text.push(':');
    }

    pub fn object(&mut self, write: impl FnOnce(&mut Writer)) {
        self.open('{');
        write(self);
        self.close('}');
    }

    /// An object of a type of schema.org.
    pub fn typed(&mut self, kind: &str, write: impl FnOnce(&mut Writer)) {
        self.begin(kind);
        write(self);
        self.close('}');
    }

    fn begin(&mut self, kind: &str) {
        self.open('{');
        self.property("@type", kind);
    }

    pub fn open(&mut self, bracket: char) {
        self.comma();
        self.text.push(bracket);
    }

    pub fn close(&mut self, bracket: char) {
        self.text.push(bracket);
    }

    /// Writes a comma before a key or value, unless it is the first or follows a key.
    fn comma(&mut self) {
        if self.text.as_bytes().last().is_some_and(|last| !matches!(last, b'{' | b'[' | b':')) {
            self.text.push(',');
        }
    }

    /// Writes a string that can end neither a `<script>` nor, in old engines, a line of JavaScript.
    pub fn string(&mut self, value: &str) {
        self.comma();
        self.text.push('"');
        for c in value.chars() {
            match c {
                '"' => self.text.push_str("\\\""),
                '\\' => self.text.push_str("\\\\"),
                '\n' => self.text.push_str("\\n"),
                '<' | '\0'..='\u{1f}' | '\u{2028}' | '\u{2029}' => self.escaped(c),
                _ => self.text.push(c),
            }
        }
        self.text.push('"');
    }

    fn escaped(&mut self, c: char) {
        self.text.push_str("\\u");
        for shift in [12, 8, 4, 0] {
            self.text.extend(char::from_digit((c as u32 >> shift) & 0xf, 16));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_are_safe_in_a_script() {
        let mut json = Writer::default();
        json.string("</script> \"\\\n\t\u{2028}ب{");
        assert_eq!(json.text, r#""\u003c/script> \"\\\n\u0009\u2028ب{""#);
    }
}
