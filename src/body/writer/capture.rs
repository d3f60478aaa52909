//! The text of headings, links and abbreviations, which is needed when they end.

/// Text that is kept while something captures it. Captures nest, and share one buffer.
#[derive(Debug, Default)]
pub struct Capture {
    text: String,
    captures: usize,
}

impl Capture {
    /// Adds text, if something captures it.
    pub fn push(&mut self, text: &str) {
        if self.captures > 0 {
            self.text.push_str(text);
        }
    }

    /// Where a capture that starts now would start.
    pub fn position(&self) -> usize {
        self.text.len()
    }

    /// Starts a capture; where it starts.
    pub fn start(&mut self) -> usize {
        self.captures += 1;
        self.position()
    }

    /// Ends a capture; the text since `start`.
    pub fn take(&mut self, start: usize) -> String {
        let text = self.text[start..].to_owned();
        self.captures -= 1;
        if self.captures == 0 {
            self.text.clear();
        }
        text
    }
}
