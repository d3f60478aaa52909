//! Markdown: CommonMark with GitHub's tables, strikethrough, task lists and footnotes, read by pulldown-cmark.
//!
//! Raw HTML is read as a body in HTML is: each of its blocks by itself, and tags in a line one by one.

mod conversions;
mod definitions;
mod driver;
mod events;
mod figure;
mod marker;
mod raw_html;
pub mod reader;
mod typed;
mod write;

pub use write::{has_html, write};
