//! Checks that ids are unique and references resolve, panels have language and direction, and headings skip no level.

use std::collections::HashSet;

use crate::dom::{Node, attribute, each, text};

/// Attributes that name other elements by their id.
const REFERENCES: &[&str] = &["aria-labelledby", "aria-describedby", "aria-controls", "aria-details", "aria-owns", "for", "headers"];

pub(super) fn check_ids(nodes: &[Node], prefix: &str, violations: &mut Vec<String>) {
    let prefix = [prefix, "-"].concat();
    let mut ids = HashSet::new();
    each(nodes, &mut |_, attributes, _| {
        let Some(id) = attribute(attributes, "id") else { return };
        if !id.starts_with(&prefix) || id.contains(char::is_whitespace) {
            violations.push(format!("an id that may collide with one of the page: {id:?}"));
        }
        if !ids.insert(id) {
            violations.push(format!("a duplicate id: {id:?}"));
        }
    });
    each(nodes, &mut |_, attributes, _| {
        for name in REFERENCES.iter().filter_map(|name| attribute(attributes, name)).flat_map(str::split_ascii_whitespace) {
            if !ids.contains(name) {
                violations.push(format!("a reference to a missing id: {name:?}"));
            }
        }
        let fragment = attribute(attributes, "href").and_then(|href| href.strip_prefix('#')).map(decoded);
        // Links of the author may lead to another part of the page; generated ones may not.
        let is_panel = attribute(attributes, "part") == Some("language") && attribute(attributes, "rel") != Some("alternate");
        let is_generated = is_panel || attribute(attributes, "role").is_some_and(|role| role.starts_with("doc-"));
        if let Some(id) = fragment.filter(|id| (is_generated || id.starts_with(&prefix)) && !ids.contains(id.as_str())) {
            violations.push(format!("a link to a missing id: {id:?}"));
        }
    });
}

/// Percent-decodes a fragment (URL, "percent-decode").
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let code = std::str::from_utf8(tail.get(..2).unwrap_or_default()).ok().and_then(|code| u8::from_str_radix(code, 16).ok());
        match code.filter(|_| *first == b'%') {
            Some(code) => {
                bytes.push(code);
                rest = &tail[2..];
            }
            None => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

pub(super) fn check_panels(nodes: &[Node], violations: &mut Vec<String>) {
    let mut panels = 0;
    each(nodes, &mut |tag, attributes, children| {
        let dir = attribute(attributes, "dir");
        if !matches!(dir, None | Some("ltr" | "rtl")) {
            violations.push(format!("an undetermined direction: {dir:?}"));
        }
        if attribute(attributes, "part") != Some("panel") {
            return;
        }
        panels += 1;
        if tag != "div" || dir.is_none() || attribute(attributes, "lang").is_none() {
            violations.push(format!("a panel without lang or dir: {attributes:?}"));
        }
        let [Node::Element(tag, attributes, content)] = children else {
            return violations.push("a panel whose content is not a single article".to_owned());
        };
        let name = attribute(attributes, "aria-labelledby");
        let mut headline = None;
        each(content, &mut |_, attributes, content| {
            let is_headline = attribute(attributes, "part").is_some_and(|parts| parts.split(' ').any(|part| part == "headline"));
            if is_headline && attribute(attributes, "id") == name {
                headline = Some(text(content));
            }
        });
        if tag != "article" || headline.is_none_or(|headline| headline.trim().is_empty()) {
            violations.push("an article without a headline that names it".to_owned());
        }
    });
    if panels == 0 {
        violations.push("no panel".to_owned());
    }
}

/// A22: headings skip no level on the way down.
pub(super) fn check_headings(nodes: &[Node], violations: &mut Vec<String>) {
    let mut last: Option<u32> = None;
    each(nodes, &mut |tag, attributes, _| {
        let own = tag.strip_prefix('h').and_then(|level| level.parse().ok());
        let from_aria = || attribute(attributes, "aria-level").filter(|_| attribute(attributes, "role") == Some("heading"))?.parse().ok();
        let Some(level) = own.or_else(from_aria) else { return };
        if last.is_some_and(|last| level > last + 1) {
            violations.push(format!("a heading of level {level} after one of level {last:?}"));
        }
        last = Some(level);
    });
}

#[cfg(test)]
mod tests {
    use crate::dom::parse;

    #[test]
    fn broken_structure_is_found() {
        let panel = "<div part=panel lang=ar dir=rtl><article aria-labelledby=m-h><h2 part=headline id=m-h>x</h2>";
        assert_eq!(crate::violations(&parse(panel), "m"), Vec::<String>::new());
        for html in [
            "<p>",
            &panel.replace("lang=ar", ""),
            &panel.replace("dir=rtl", "dir=auto"),
            &panel.replace(">x<", "><"),
            &panel.replace("id=m-h", "id=n-h"),
            &[panel, "<p id=m-h>"].concat(),
            &[panel, "<h4>x</h4>"].concat(),
            &[panel, "<a href='#m-%D8%A8'>x</a>"].concat(),
        ] {
            assert!(!crate::violations(&parse(html), "m").is_empty(), "{html}");
        }
    }
}
