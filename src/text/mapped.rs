//! Changes a text character by character.

/// The characters that `of` gives in place of those of a text. A function of its own, because an iterator is compiled for each use.
pub fn mapped(text: &str, of: &mut dyn FnMut(char) -> Option<char>) -> String {
    let mut mapped = String::new();
    for c in text.chars() {
        if let Some(c) = of(c) {
            mapped.push(c);
        }
    }
    mapped
}
