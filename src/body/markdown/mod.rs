//! Markdown: CommonMark with GitHub's tables, strikethrough, task lists, footnotes and alerts, read by pulldown-cmark.
//!
//! Raw HTML is written like an HTML body: blocks around the Markdown between their tags, and inline tags one at a time.

mod conversions;
mod definitions;
mod driver;
mod events;
mod figure;
mod html_blocks;
mod marker;
mod nesting;
mod players;
mod raw_html;
pub mod reader;
pub mod source_events;
mod survey;
mod typed;
mod write;

pub use write::{has_html, write};
