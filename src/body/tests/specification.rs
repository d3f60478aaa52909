//! Runs the examples of `tests/spec/body.md`.

use super::{context, dom, html};
use crate::article::BodyFormat;
use crate::body::Context;
use crate::locale::{Digits, Labels};
use crate::markup::SafeUrl;
use crate::text::{Direction, LanguageTag};

const SPECIFICATION: &str = include_str!("../../../tests/spec/body.md");

#[test]
fn every_example_matches() {
    let base = SafeUrl::parse("https://example.com/news/").unwrap();
    let arabic = Context {
        labels: Labels::of(&LanguageTag::parse("ar").unwrap()),
        digits: Digits::Arab,
        direction: Direction::Rtl,
        id: "m-ar",
        headline: "العنوان",
        ..context()
    };
    let mut wrong = Vec::new();
    let mut count = 0;
    for block in SPECIFICATION.split("\n````` ").skip(1) {
        let block = block.split("\n`````").next().unwrap();
        let (kind, example) = block.split_once('\n').unwrap();
        let (text, expected) = example.split_once("\n.\n").unwrap_or((example.trim_end_matches("\n."), ""));
        let (format, context) = match kind {
            "markdown" => (BodyFormat::Markdown, context()),
            "markdown based" => (BodyFormat::Markdown, Context { base: Some(&base), ..context() }),
            "markdown ar" => (BodyFormat::Markdown, arabic),
            "markdown in a language without labels" => {
                (BodyFormat::Markdown, Context { labels_language: Some("en"), direction: Direction::Rtl, ..context() })
            }
            "plain" => (BodyFormat::Plain, context()),
            other => panic!("no such kind of example: {other}"),
        };
        let found = html(&visible(text), format, &context);
        let (ours, theirs) = (dom::show(&dom::parse(&found)), dom::show(&dom::parse(&visible(expected))));
        count += 1;
        if ours != theirs {
            wrong.push(format!("{kind}\n{text}\nexpected\n{theirs}\nfound\n{ours}\n{found}"));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} of {count} examples", wrong.join("\n\n"), wrong.len());
}

/// Writes invisible characters as `‹2028›`, as the examples do.
fn visible(text: &str) -> String {
    let mut out = String::new();
    for (at, piece) in text.split('‹').enumerate() {
        match piece.split_once('›').filter(|_| at > 0) {
            Some((code, rest)) => {
                out.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).expect("a character"));
                out.push_str(rest);
            }
            None => out.push_str(piece),
        }
    }
    out
}
