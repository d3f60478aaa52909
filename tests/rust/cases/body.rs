//! The examples of `tests/spec/body.md`: each is rendered as the body of an article.

use libtest_mimic::Trial;
use serde_json::json;

use crate::dom::{self, Node};
use crate::rendered_body::rendered_body;
use crate::{case, slug};

const SPECIFICATION: &str = include_str!("../../spec/body.md");
/// What begins and ends an example.
const FENCE: &str = "\n`````";

/// A text, and the HTML that it becomes.
struct Example {
    /// The format, then the language of the article or `based`.
    kind: &'static str,
    text: String,
    html: String,
}

pub fn cases() -> Vec<Trial> {
    let (mut cases, mut heading, mut number) = (Vec::new(), String::new(), 0);
    let mut blocks = SPECIFICATION.split(FENCE);
    while let Some(prose) = blocks.next() {
        if let Some(last) = prose.lines().filter_map(|line| line.strip_prefix("## ")).next_back() {
            (heading, number) = (slug(last), 0);
        }
        let Some(block) = blocks.next() else { break };
        let example = parse(block.trim_start());
        number += 1;
        cases.push(case("body", &format!("{heading}::{number}"), move || check(&example)));
    }
    cases
}

fn parse(block: &'static str) -> Example {
    let (kind, example) = block.split_once('\n').expect("a kind and an example");
    let (text, html) = example.split_once("\n.\n").unwrap_or((example.trim_end_matches("\n."), ""));
    Example { kind, text: with_characters(text), html: with_characters(html) }
}

fn check(Example { kind, text, html }: &Example) {
    let (format, rest) = kind.split_once(' ').unwrap_or((kind, "en"));
    let (language, base) = if rest == "based" { ("en", Some("https://example.com/news/")) } else { (rest, None) };
    let (direction, headline) = match language {
        "en" => ("ltr", "The headline"),
        "ar" => ("rtl", "العنوان"),
        "dv" => ("rtl", "ސުރުޚީ"),
        "zh" => ("ltr", "标题"),
        other => panic!("no example is in the language {other}"),
    };
    let article = json!({
        "@context": { "@base": base },
        "inLanguage": language,
        "direction": direction,
        "headline": headline,
        "articleBody": text,
        "encodingFormat": format!("text/{format}"),
    });
    let found = rendered_body(&article).into_iter().map(Node::from).collect();
    let (found, expected) = (dom::show(&dom::tidy(found, true)), dom::show(&dom::parse(html)));
    assert!(found == expected, "{kind}\n{text}\nexpected\n{expected}\nfound\n{found}");
}

/// A text in which `‹2028›` is the character with this code.
fn with_characters(text: &str) -> String {
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
