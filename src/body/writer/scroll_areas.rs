//! Numbers the content that may be wider than the page.

use crate::locale::Label;

/// How many tables, blocks of code and formulas there are so far.
#[derive(Debug, Default)]
pub struct ScrollAreas {
    tables: u32,
    codes: u32,
    formulas: u32,
}

impl ScrollAreas {
    /// The number of the next one.
    pub fn next(&mut self, label: Label) -> u32 {
        let count = match label {
            Label::Table => &mut self.tables,
            Label::Code => &mut self.codes,
            _ => &mut self.formulas,
        };
        *count += 1;
        *count
    }
}
