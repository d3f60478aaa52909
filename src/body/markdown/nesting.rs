//! Bounds how deep quotations and items nest, because the parser examines all that are open for each line.

use super::marker::{container, marks, spaces};
use std::ops::Range;

/// How deep quotations and items nest. Of deeper ones the writer would write only the content; published texts have ten.
pub const MAX_NESTING: usize = 100;

/// The markers in a line that would nest too deep, with the invisible marks before them.
pub fn excess(line: &str) -> Option<Range<usize>> {
    let (mut at, mut level, mut own, mut start) = (0, 0, 0, None);
    loop {
        let indented = spaces(&line[at..]);
        let tabs = line[at..at + indented].bytes().filter(|byte| *byte == b'\t').count();
        // Two columns may continue an item. A tab is up to four.
        level += (indented + 3 * tabs).saturating_sub(own) / 2;
        let marked = at + indented + marks(&line[at + indented..]);
        let marker = container(&line[marked..]);
        if marker == 0 {
            return start.map(|start| start..at);
        }
        if level >= MAX_NESTING && start.is_none() {
            if is_rule(&line[marked..]) {
                return None;
            }
            start = Some(at + indented);
        }
        level += 1;
        at = marked + marker;
        // The space after a marker belongs to it.
        own = 1;
    }
}

/// Whether the markers at the end of a line are those of a thematic break, however long it is.
fn is_rule(line: &str) -> bool {
    let sign = line.as_bytes()[0];
    sign != b'>' && line.bytes().all(|byte| byte == sign || byte.is_ascii_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::BodyFormat;
    use crate::body::markdown::reader::typed;
    use crate::body::tests::{context, html};

    /// Lines that open containers, each deeper than the limit in a way of its own.
    fn deep_lines() -> [String; 11] {
        [
            ">".repeat(500),
            "> ".repeat(500),
            "- ".repeat(500),
            "-\t".repeat(500),
            "1. ".repeat(500),
            "12345678) ".repeat(500),
            "> - + 1. ".repeat(125),
            "\u{200f}> \u{200f}٣. ".repeat(250),
            [" ".repeat(250), "- ".repeat(50)].concat(),
            ["\t> ".repeat(60), "* ".repeat(50)].concat(),
            // The reader takes it for a fence, the parser for code in an item.
            ["-     ```\n", &">".repeat(500)].concat(),
        ]
    }

    #[test]
    fn no_line_opens_more_containers_than_the_limit() {
        for line in deep_lines() {
            let text = [&line, "x"].concat();
            let typed = typed(&text);
            let markers = |line: &str| line.split('\u{fdd0}').next().unwrap().matches(['>', '-', '+', '*', '.', ')']).count();
            let most = typed.text.lines().map(markers).max().unwrap();
            assert!(
                most <= MAX_NESTING + 1 && typed.text != text && !typed.text.lines().any(|line| excess(line).is_some()),
                "{most}: {line}"
            );
        }
    }

    /// For each line the parser examines all that are open: without the limit this would take minutes.
    #[test]
    fn lazy_lines_after_deep_containers_take_linear_time() {
        for line in deep_lines() {
            let deep = line.repeat(100_000 / line.len());
            let written = html(&[&deep, "a\n", &"a\n".repeat(50_000)].concat(), BodyFormat::Markdown, &context());
            assert!(written.matches('a').count() >= 50_000);
        }
    }

    #[test]
    fn what_nests_too_deep_keeps_its_words_and_code_its_signs() {
        let write = |markdown: &str| html(markdown, BodyFormat::Markdown, &context());
        assert!(write(&[&"> ".repeat(500), "a *b*\n> - c"].concat()).contains("a b"));
        for code in [["```\n", &"> ".repeat(500), "\n```"].concat(), ["```\n", &" ".repeat(300), "- - a\n```"].concat()] {
            let lines = code.lines().nth(1).unwrap().replace('>', "&gt;");
            assert!(write(&code).contains(&[&lines, "\n</code>"].concat()), "{}", write(&code));
        }
        // All noncharacters are in use.
        let all: String = ('\u{fdd0}'..='\u{fdef}').collect();
        assert!(write(&["```\n", &all, "\n", &">".repeat(500), "a"].concat()).contains("&gt;a"));
    }

    #[test]
    fn thematic_breaks_and_usual_depths_are_unchanged() {
        for text in
            ["- ".repeat(500), "* ".repeat(200), ["> > ", &"* ".repeat(200)].concat(), ["> - 1. ".repeat(10), "a".to_owned()].concat()]
        {
            assert_eq!(typed(&text).text, text);
        }
        let quotes = html(&[&">".repeat(99), "a"].concat(), BodyFormat::Markdown, &context());
        assert_eq!(quotes.matches("<blockquote").count(), 99);
    }
}
