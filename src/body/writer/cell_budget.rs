//! How many cells without content the tables of a body have. A browser makes a box for each of them.

use crate::markup::Attr;

/// How many empty cells at the ends of rows are written. A row of Markdown may lack any number of cells, and they are made for it.
const MAX_EMPTY_CELLS: usize = 5_000;

/// How many places of the grid cells may span. A cell of 40 bytes may span 65 million.
const MAX_SPANNED: u32 = 20_000;

/// What the tables of a body may still have. Published tables do not come near; in others the end of a row stays without cells, and a
/// cell spans only its own place.
#[derive(Debug)]
pub struct CellBudget {
    empty: usize,
    spanned: u32,
}

impl Default for CellBudget {
    fn default() -> CellBudget {
        CellBudget { empty: MAX_EMPTY_CELLS, spanned: MAX_SPANNED }
    }
}

impl CellBudget {
    /// Takes empty cells; returns how many of them may be written.
    pub fn take_empty(&mut self, count: usize) -> usize {
        let count = count.min(self.empty);
        self.empty -= count;
        count
    }

    /// Whether a cell with these attributes may span what they say.
    pub fn may_span(&mut self, attributes: &[(Attr, String)]) -> bool {
        let mut places = 1u32;
        for (name, value) in attributes {
            if is_span(*name) {
                let count = value.parse().unwrap_or(u32::MAX);
                // Zero means all rows.
                places = places.saturating_mul(if count == 0 { ALL_ROWS } else { count });
            }
        }
        let fits = places - 1 <= self.spanned;
        if fits {
            self.spanned -= places - 1;
        }
        fits
    }
}

/// What a cell that spans all rows counts.
const ALL_ROWS: u32 = 100;

/// Whether an attribute makes a cell span others.
pub fn is_span(name: Attr) -> bool {
    matches!(name, Attr::Colspan | Attr::Rowspan)
}
