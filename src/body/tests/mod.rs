//! Tests of whole bodies: properties and cost; `tests/rust/cases` runs the examples.

mod bounds;
mod cost;
pub mod dom;
mod properties;

use super::{Context, write};
use crate::article::BodyFormat;
use crate::locale::{Digits, Labels};
use crate::markup::HtmlSink;
use crate::text::{Direction, LanguageTag, Languages};

/// English, headline of level 2, prefix `m-en`.
pub fn context() -> Context<'static> {
    Context {
        labels: Labels::of(&LanguageTag::parse("en").unwrap()),
        labels_language: None,
        digits: Digits::Latn,
        direction: Direction::Ltr,
        languages: const { &Languages::unknown() },
        id: "m-en",
        heading_level: 2,
        headline: "The headline",
        base: None,
        embeds: &[],
    }
}

/// The markup of a body and its notes.
pub fn html(text: &str, format: BodyFormat, context: &Context) -> String {
    let mut html = HtmlSink::default();
    let notes = write(text, format, context, &mut html);
    notes.write(context, &mut html);
    html.into_string()
}
