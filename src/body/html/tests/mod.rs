//! HTML bodies: examples, and properties of any markup.

mod blocks;
mod embeds;
mod inlines;
mod media;
mod skipped_elements;
mod tag_soup;

use crate::article::BodyFormat;
use crate::body::{Context, tests};
use crate::markup::SafeUrl;
use crate::text::Direction;

/// The markup of an HTML body in a left-to-right article.
fn written(html: &str) -> String {
    written_in(html, Direction::Ltr)
}

fn written_in(html: &str, direction: Direction) -> String {
    let base = SafeUrl::parse("https://example.com/news/1.html").unwrap();
    let context = Context { direction, id: "m", base: Some(&base), ..tests::context() };
    tests::html(html, BodyFormat::Html, &context)
}

#[track_caller]
fn each(cases: &[(&str, &str)]) {
    for (html, expected) in cases {
        assert_eq!(written(html), *expected, "{html}");
    }
}
