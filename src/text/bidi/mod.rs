//! Where text must be isolated so that its neighbours do not move it.
//!
//! The rules come from W3C "Inline markup and bidirectional text in HTML" and UAX #9; where neither decides, from the
//! examples in `tests/bidi`. A text goes through two steps: `item` cuts it into words, numbers and signs
//! (`cutter`, `word`, `number`, `address`, `pairs`), `run` finds the sequences that run against their block (`finder`, `edge`).

mod address;
mod block;
mod chars;
mod class;
mod cutter;
mod edge;
mod finder;
mod item;
mod number;
mod pairs;
mod run;
mod scan;
mod word;

pub use address::address;
pub use block::block_direction;
pub use chars::{is_alphanumeric, run};
pub use class::Class;
pub use run::{Run, collect, runs};
