//! The visual order of every paragraph of every article of the specification: what `unicode-bidi` makes of the markup. The
//! engines are checked against the same file, `tests/spec/bidi/fixtures.json` (`tests/browser/bidi.test.js`).

use expect_test::expect_file;
use libtest_mimic::Trial;
use maqal::{Article, Options, render};
use maqal_contract::dom::{Node, attribute, parse};
use unicode_bidi::Level;

use crate::support::articles;
use crate::{case, visual};

/// Elements that hold lines, if they hold no other of these.
const BLOCKS: &[&str] = &["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "figcaption", "summary"];

pub fn cases() -> Vec<Trial> {
    vec![case("visual_order", "every_paragraph", || {
        let lines: Vec<_> = articles::names().iter().filter_map(|name| line(name)).collect();
        let file = articles::folder("../bidi/fixtures.json");
        expect_file![file].assert_eq(&format!("[\n{}\n]\n", lines.join(",\n")));
    })]
}

/// The name of an article, and the visual order of each of its paragraphs; `None` if it cannot be read.
fn line(name: &str) -> Option<String> {
    let article = Article::from_json(&articles::json(name)).ok()?;
    let mut blocks = Vec::new();
    collect(&parse(&render(&article, &Options::default())), Level::ltr(), &mut blocks);
    assert!(!blocks.is_empty(), "{name}");
    Some(serde_json::json!([name, blocks]).to_string())
}

/// Adds the visual order of the blocks that hold no others.
fn collect(nodes: &[Node], base: Level, blocks: &mut Vec<String>) {
    for node in nodes {
        let Node::Element(tag, attributes, children) = node else { continue };
        let base = attribute(attributes, "dir").map_or(base, visual::level);
        if BLOCKS.contains(&tag.as_str()) && !has_block(children) {
            blocks.push(visual::text(std::slice::from_ref(node)).split('\n').map(|line| order(line, base)).collect());
        } else {
            collect(children, base, blocks);
        }
    }
}

fn has_block(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| matches!(node, Node::Element(tag, _, children) if BLOCKS.contains(&tag.as_str()) || has_block(children)))
}

/// The visible characters of a line from the left to the right.
fn order(line: &str, base: Level) -> String {
    let mut out = visual::order(line, base, |c| c);
    out.retain(|c| !c.is_whitespace() && c != '\u{fffc}' && !visual::is_control(c));
    out
}
