//! Numbers the content that may be wider than the page.

use crate::locale::Label;

/// How many tables and blocks of code there are so far.
#[derive(Debug, Default)]
pub struct ScrollAreas {
    tables: u32,
    codes: u32,
}

impl ScrollAreas {
    /// The number of the next table, or of the next block of code.
    pub fn next(&mut self, label: Label) -> u32 {
        let count = if label == Label::Table { &mut self.tables } else { &mut self.codes };
        *count += 1;
        *count
    }
}
