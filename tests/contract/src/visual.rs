//! The visual order of rendered text, as the crate `unicode-bidi` implements the Unicode bidirectional algorithm.

use crate::dom::{Node, attribute};
use unicode_bidi::BidiInfo;
pub use unicode_bidi::Level;

/// The text of a block as the algorithm reads it: an element with a direction is an isolate (HTML, "Bidirectional text"), and what is
/// visually hidden is not in the line.
pub fn text(nodes: &[Node]) -> String {
    let mut out = String::new();
    push(nodes, &mut out);
    out
}

fn push(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(words) => out.extend(words.chars().map(|c| if c == '\n' { ' ' } else { c })),
            Node::Element(tag, ..) if tag == "br" => out.push('\n'),
            Node::Element(tag, ..) if matches!(tag.as_str(), "img" | "input" | "math" | "video" | "audio") => out.push('\u{fffc}'),
            Node::Element(_, attributes, _) if is_hidden(attributes) => {}
            Node::Element(tag, attributes, children) => {
                let opener = match attribute(attributes, "dir") {
                    Some("rtl") => "\u{2067}",
                    Some(_) => "\u{2066}",
                    None if tag == "bdi" => "\u{2068}",
                    None => "",
                };
                out.push_str(opener);
                push(children, out);
                out.push_str(if opener.is_empty() { "" } else { "\u{2069}" });
            }
        }
    }
}

fn is_hidden(attributes: &[(String, String)]) -> bool {
    attribute(attributes, "part").is_some_and(|part| part.split(' ').any(|one| one == "hidden"))
}

/// The level of a `dir` attribute.
pub fn level(direction: &str) -> Level {
    if direction == "rtl" { Level::rtl() } else { Level::ltr() }
}

/// The characters of a text from the left to the right; `glyph` is applied to those that are read from the right.
pub fn order(text: &str, base: Level, glyph: fn(char) -> char) -> String {
    let info = BidiInfo::new(text, Some(base));
    let mut out = String::new();
    for paragraph in &info.paragraphs {
        let (levels, runs) = info.visual_runs(paragraph, paragraph.range.clone());
        for run in runs {
            match levels[run.start].is_rtl() {
                true => out.extend(text[run].chars().rev().map(glyph)),
                false => out.push_str(&text[run]),
            }
        }
    }
    out
}

/// Whether a character is a directional mark, an embedding, an isolate, or a joiner.
pub fn is_control(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Elements that hold lines, if they hold no other of these.
const BLOCKS: &[&str] = &["p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "figcaption", "summary"];

/// The lines of the blocks that hold no others, each with the level of its block.
pub fn lines(nodes: &[Node]) -> Vec<(String, Level)> {
    blocks(nodes).into_iter().flatten().collect()
}

/// The lines of each block that holds no others.
pub fn blocks(nodes: &[Node]) -> Vec<Vec<(String, Level)>> {
    let mut blocks = Vec::new();
    collect(nodes, Level::ltr(), &mut blocks);
    blocks
}

fn collect(nodes: &[Node], base: Level, blocks: &mut Vec<Vec<(String, Level)>>) {
    for node in nodes {
        let Node::Element(tag, attributes, children) = node else { continue };
        let base = attribute(attributes, "dir").map_or(base, level);
        if BLOCKS.contains(&tag.as_str()) && !has_block(children) {
            blocks.push(text(std::slice::from_ref(node)).split('\n').map(|line| (line.to_owned(), base)).collect());
        } else {
            collect(children, base, blocks);
        }
    }
}

fn has_block(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| matches!(node, Node::Element(tag, _, children) if BLOCKS.contains(&tag.as_str()) || has_block(children)))
}
