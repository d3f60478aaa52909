//! Checks that formulas contain nothing but MathML, with text only in token elements: a parser then finds the same tree again.

use crate::dom::Node;
use crate::markup::MATH;

/// Elements of formulas that contain text, and nothing else.
const TOKENS: &[&str] = &["mi", "mn", "mo", "ms", "mtext"];

pub(super) fn check(nodes: &[Node], violations: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Element(tag, _, content) if tag == "math" => check_formula(content, violations),
            Node::Element(tag, ..) if MATH.contains(&tag.as_str()) => violations.push(format!("{tag} outside of a formula")),
            Node::Element(_, _, content) => check(content, violations),
            Node::Text(_) => {}
        }
    }
}

fn check_formula(nodes: &[Node], violations: &mut Vec<String>) {
    for node in nodes {
        match node {
            Node::Text(text) => violations.push(format!("text of a formula outside of a token element: {text:?}")),
            Node::Element(tag, _, content) if TOKENS.contains(&tag.as_str()) => {
                if content.iter().any(|node| matches!(node, Node::Element(..))) {
                    violations.push(format!("an element in {tag}"));
                }
            }
            Node::Element(tag, ..) if tag == "math" || !MATH.contains(&tag.as_str()) => violations.push(format!("{tag} in a formula")),
            Node::Element(_, _, content) => check_formula(content, violations),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dom::parse;

    #[test]
    fn misplaced_content_is_found() {
        for (html, count) in [
            ("<math><mrow><mi>a</mi></mrow></math>", 0),
            ("<p><mi>a</mi>", 1),
            ("<math>a<mrow>b</mrow></math>", 2),
            ("<math><mtext>a<b>c</b></mtext><mi><mglyph></mglyph></mi></math>", 2),
            ("<math><annotation-xml encoding=text/html><p>a</annotation-xml></math>", 1),
            ("<math><mrow><math></math></mrow></math>", 1),
        ] {
            let mut violations = Vec::new();
            super::check(&parse(html), &mut violations);
            assert_eq!(violations.len(), count, "{html} {violations:?}");
        }
    }
}
