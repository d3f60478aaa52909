//! Finds the parts of a text that must be isolated so that the bidi algorithm does not reorder them with their neighbours.
//!
//! Each rule names its source: UAX #9; UTS #55; CLDR; of the W3C ALREQ and HLREQ (Arabic and Hebrew layout requirements), INLINE ("Inline
//! markup and bidirectional text in HTML"), STRINGS ("Strings and bidi") and STRUCT ("Structural markup and right-to-left text in HTML").
//! “Decision” marks our own rules; the examples in `tests/spec/bidi` cover all of them.
//!
//! `tokenizer` splits a text into words, numbers and signs (`scan`, `word`, `number`, `address`, `pairs`). In a left-to-right block,
//! `ltr_block` finds sequences of right-to-left words. In a right-to-left block, `uax9` says what the bidi algorithm alone shows from the
//! left to the right; `rtl_block` isolates only what it takes apart, which `edges` and `expression` find.

mod address;
mod bidi_class;
mod block;
mod chars;
mod class;
mod edges;
mod expression;
mod ltr_block;
mod number;
mod pairs;
mod rtl_block;
mod run;
mod run_finder;
mod scan;
#[cfg(test)]
mod tests;
mod token;
mod tokenizer;
mod uax9;
mod word;

pub use address::address;
pub use block::block_direction;
pub use chars::{before, divide, run};
pub use class::{Class, is_alphanumeric, is_wide_mark};
pub use run::Run;
pub use run_finder::{Runs, collect, runs};
