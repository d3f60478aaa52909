//! Compares the words of input and output, to find lost text.

use std::collections::HashMap;

use crate::dom::{Node, attribute, parse};

/// Inline elements, which do not separate words.
const INLINES: &[&str] = &[
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "rb", "s", "samp",
    "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// Elements whose content is not shown as text.
const HIDDEN: &[&str] = &[
    "annotation",
    "annotation-xml",
    "applet",
    "button",
    "canvas",
    "datalist",
    "embed",
    "head",
    "iframe",
    "mphantom",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "script",
    "select",
    "style",
    "svg",
    "template",
    "textarea",
    "title",
];

/// The words of a text: sequences of letters, digits and marks.
pub fn words(text: &str) -> Vec<String> {
    // Bidi and joining controls do not separate words. Nor do delimiters of Markdown, which may be within a word, or literal.
    let is_control = |c: &char| matches!(c, '[' | ']' | '*' | '`' | '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
    let text: String = text.chars().filter(|c| !is_control(c)).collect();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The words of HTML, including alternative texts.
pub fn html_words(html: &str) -> Vec<String> {
    node_words(&parse(html))
}

/// The words of nodes.
pub fn node_words(nodes: &[Node]) -> Vec<String> {
    let mut text = String::new();
    push_text(nodes, &mut text);
    words(&text)
}

fn push_text(nodes: &[Node], text: &mut String) {
    for node in nodes {
        match node {
            Node::Text(words) => text.push_str(words),
            Node::Element(tag, attributes, _) if HIDDEN.contains(&tag.as_str()) || attribute(attributes, "hidden").is_some() => {
                text.push(' ')
            }
            Node::Element(tag, attributes, children) => {
                let apart = !INLINES.contains(&tag.as_str());
                text.push_str(if apart { " " } else { "" });
                if tag == "img" {
                    text.push_str(attribute(attributes, "alt").unwrap_or_default());
                }
                push_text(children, text);
                text.push_str(if apart { " " } else { "" });
            }
        }
    }
}

/// The words of Markdown, without URLs and the languages of code blocks. Independent of the parser that the library uses.
pub fn markdown_words(markdown: &str) -> Vec<String> {
    let mut text = String::new();
    for line in markdown.lines() {
        let bare = line.trim_start();
        if bare.starts_with("```") || bare.starts_with("~~~") {
            continue;
        }
        // `[name]: URL` is not shown.
        let is_definition =
            bare.starts_with('[') && !bare.starts_with("[^") && bare.split_once("]:").is_some_and(|(name, _)| !name.contains(' '));
        if !is_definition {
            push_line(line, &mut text);
        }
        text.push('\n');
    }
    // Tags and character references are parsed as HTML.
    html_words(&text)
}

/// A line without the targets of its links, `](…)`.
fn push_line(line: &str, text: &mut String) {
    let mut rest = line;
    while let Some(at) = rest.find("](") {
        text.push_str(&rest[..at]);
        let target = &rest[at + 2..];
        let mut depth = 1;
        let end = target.char_indices().find(|(_, c)| {
            depth += match c {
                '(' => 1,
                ')' => -1,
                _ => 0,
            };
            depth == 0
        });
        rest = end.map_or(target, |(end, _)| &target[end + 1..]);
    }
    text.push_str(rest);
}

/// The words that are less frequent in `shown` than in `expected`, at most eight.
pub fn lost(expected: &[String], shown: &[String]) -> Vec<String> {
    const LIMIT: usize = 8;
    let mut left: HashMap<&str, usize> = HashMap::new();
    for word in shown {
        *left.entry(word).or_default() += 1;
    }
    let mut lost = Vec::new();
    for word in expected {
        match left.get_mut(word.as_str()) {
            Some(count) if *count > 0 => *count -= 1,
            _ => lost.push(word.clone()),
        }
    }
    lost.truncate(LIMIT);
    lost
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_separated_as_displayed() {
        assert_eq!(html_words("<p>a<b>b</b> c</p><p>d<script>e</script><img alt='f g'>&amp;"), ["ab", "c", "d", "f", "g"]);
        assert_eq!(words("می\u{200c}خواهم، 3.5"), ["میخواهم", "3", "5"]);
        assert_eq!(
            markdown_words("# a [b](https://c.d/(e)) f\n\n[g]: https://h\n```rust\ni\n```\n<b>j</b>k[l](m)**n**"),
            ["a", "b", "f", "i", "jkln"]
        );
    }

    #[test]
    fn a_repeated_word_must_be_repeated() {
        let [twice, once] = ["a b a", "b a"].map(words);
        assert_eq!(lost(&twice, &once), ["a"]);
        assert_eq!(lost(&once, &twice), Vec::<String>::new());
    }
}
