//! Where text must be isolated so that its neighbours do not move it.
//!
//! Each rule names its source: UAX #9; UTS #55; CLDR; of the W3C ALREQ and HLREQ (Arabic and Hebrew layout requirements), INLINE ("Inline
//! markup and bidirectional text in HTML"), STRINGS ("Strings and bidi") and STRUCT ("Structural markup and right-to-left text in HTML").
//! A decision is where none of them says it; all are held by the examples in `tests/spec/bidi`. A text goes through two steps: `item` cuts it into words, numbers and signs
//! (`cutter`, `word`, `number`, `address`, `pairs`), `run` finds the sequences that run against their block (`finder`, `edge`).

mod address;
mod block;
mod chars;
mod class;
mod edge;
mod number;
mod pairs;
mod run;
mod run_finder;
mod scan;
mod token;
mod tokenizer;
mod word;

pub use address::address;
pub use block::block_direction;
pub use chars::{is_alphanumeric, run};
pub use class::Class;
pub use run::{Run, collect, runs};
