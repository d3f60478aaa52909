//! Checks that every `part` is documented in `docs/styling.md`.

use std::collections::BTreeSet;

use crate::dom::{Node, attribute, each};

const DOCS: &str = include_str!("../../../docs/styling.md");

/// The parts of the table, and whether they are created by the script.
pub fn documented() -> impl Iterator<Item = (&'static str, bool)> {
    let row = |line: &'static str| {
        let (name, what) = line.strip_prefix("| `")?.split_once("` | ")?;
        (!name.starts_with("--")).then_some((name, what.contains("created by the script")))
    };
    DOCS.lines().filter_map(row)
}

/// The parts in the markup.
pub fn used(nodes: &[Node]) -> BTreeSet<String> {
    let mut parts = BTreeSet::new();
    each(nodes, &mut |_, attributes, _| {
        let names = attribute(attributes, "part").unwrap_or_default().split_ascii_whitespace();
        parts.extend(names.map(str::to_owned));
    });
    parts
}

pub(super) fn check(nodes: &[Node], violations: &mut Vec<String>) {
    let known: BTreeSet<_> = documented().map(|(name, _)| name).collect();
    let unknown = used(nodes).into_iter().filter(|part| !known.contains(part.as_str()));
    violations.extend(unknown.map(|part| format!("a part that is not in docs/styling.md: {part}")));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_part_is_found() {
        let mut violations = Vec::new();
        check(&crate::dom::parse("<p part='label hidden'><b part=bold>a</b>"), &mut violations);
        assert_eq!(violations, ["a part that is not in docs/styling.md: bold"]);
    }
}
