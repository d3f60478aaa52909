//! Captures the text of headings, links and abbreviations, which is needed when they end.

/// The captured text. Captures nest, and share one buffer.
#[derive(Debug, Default)]
pub struct Capture {
    text: String,
    captures: usize,
}

impl Capture {
    /// Appends text, if a capture is active.
    pub fn push(&mut self, text: &str) {
        if self.captures > 0 {
            self.text.push_str(text);
        }
    }

    /// The start position of a capture that would start now.
    pub fn position(&self) -> usize {
        self.text.len()
    }

    /// Starts a capture; returns its start position.
    pub fn start(&mut self) -> usize {
        self.captures += 1;
        self.position()
    }

    /// Ends a capture; returns the text since `start`.
    pub fn take(&mut self, start: usize) -> String {
        let text = self.text[start..].to_owned();
        self.captures -= 1;
        if self.captures == 0 {
            self.text.clear();
        }
        text
    }
}
