//! The visual order of every paragraph of every article of the specification: what `unicode-bidi` makes of the markup. The
//! engines are checked against the same file, `tests/spec/bidi/fixtures.json` (`tests/browser/bidi.test.js`).

use expect_test::expect_file;
use libtest_mimic::Trial;
use maqal::{Article, Options, render};
use maqal_contract::dom::{Node, attribute, parse};
use unicode_bidi::{BidiInfo, Level};

use crate::case;
use crate::support::articles;

/// What holds lines and no other of these.
const BLOCKS: &[&str] = &["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "figcaption", "summary"];

pub fn cases() -> Vec<Trial> {
    vec![case("visual_order", "every_paragraph", || {
        let lines: Vec<_> = articles::names().iter().filter_map(|name| line(name)).collect();
        let file = articles::folder("../bidi/fixtures.json");
        expect_file![file].assert_eq(&format!("[\n{}\n]\n", lines.join(",\n")));
    })]
}

/// The name of an article, and what is seen of its paragraphs; none, if it cannot be read.
fn line(name: &str) -> Option<String> {
    let article = Article::from_json(&articles::json(name)).ok()?;
    let mut blocks = Vec::new();
    collect(&parse(&render(&article, &Options::default())), Level::ltr(), &mut blocks);
    assert!(!blocks.is_empty(), "{name}");
    Some(serde_json::json!([name, blocks]).to_string())
}

/// Adds what is seen of the blocks that hold no others.
fn collect(nodes: &[Node], base: Level, blocks: &mut Vec<String>) {
    for node in nodes {
        let Node::Element(tag, attributes, children) = node else { continue };
        let base = match attribute(attributes, "dir") {
            Some(direction) => level(direction),
            None => base,
        };
        if BLOCKS.contains(&tag.as_str()) && !has_block(children) {
            let mut text = String::new();
            push(children, &mut text);
            blocks.push(text.split('\n').map(|line| seen(line, base)).collect());
        } else {
            collect(children, base, blocks);
        }
    }
}

fn has_block(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| matches!(node, Node::Element(tag, _, children) if BLOCKS.contains(&tag.as_str()) || has_block(children)))
}

fn level(direction: &str) -> Level {
    if direction == "rtl" { Level::rtl() } else { Level::ltr() }
}

/// The text of a block; elements with a direction are isolates (HTML, "Bidirectional text"), and what is not seen is out of the line.
fn push(nodes: &[Node], text: &mut String) {
    for node in nodes {
        match node {
            Node::Text(words) => text.extend(words.chars().map(|c| if c == '\n' { ' ' } else { c })),
            Node::Element(tag, ..) if tag == "br" => text.push('\n'),
            Node::Element(tag, ..) if matches!(tag.as_str(), "img" | "input" | "video" | "audio") => text.push('\u{fffc}'),
            Node::Element(_, attributes, _)
                if attribute(attributes, "part").is_some_and(|part| part.split(' ').any(|one| one == "hidden")) => {}
            Node::Element(tag, attributes, children) => {
                let opener = match attribute(attributes, "dir") {
                    Some("rtl") => "\u{2067}",
                    Some(_) => "\u{2066}",
                    None if tag == "bdi" => "\u{2068}",
                    None => "",
                };
                text.push_str(opener);
                push(children, text);
                text.push_str(if opener.is_empty() { "" } else { "\u{2069}" });
            }
        }
    }
}

/// The characters of a line from the left to the right.
fn seen(line: &str, base: Level) -> String {
    let info = BidiInfo::new(line, Some(base));
    let mut out = String::new();
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            match levels[run.start].is_rtl() {
                true => out.extend(line[run].chars().rev()),
                false => out.push_str(&line[run]),
            }
        }
    }
    out.retain(|c| !c.is_whitespace() && !matches!(c, '\u{fffc}' | '\u{61c}' | '\u{200c}'..='\u{200f}' | '\u{2066}'..='\u{2069}'));
    out
}
