//! Replays the operations that a page applies to its DOM.

use crate::dom::Node;

/// An open element: its tag, its attributes, its content.
type Open = (String, Vec<(String, String)>, Vec<Node>);

/// The nodes that `www/library/apply.js` makes of operations, the text that they take, and the names of their numbers.
/// Adjacent texts are merged, as a parser merges them.
///
/// # Panics
/// If the operations do not form a tree, or leave text.
pub fn replay(operations: &[u32], text: &str, vocabulary: &str) -> Vec<Node> {
    let names: Vec<Vec<&str>> = vocabulary.split('\n').map(|line| line.split(' ').collect()).collect();
    let name = |kind: usize, number: u32| names[kind][number as usize].to_owned();
    let text: Vec<u16> = text.encode_utf16().collect();
    let mut rest = &text[..];
    let mut words = operations.iter();
    let mut open: Vec<Open> = vec![Open::default()];
    // The start tags, and the indices of those with attributes of their own.
    let mut start_tags: Vec<(String, Vec<(String, String)>)> = Vec::new();
    let mut with_attributes: Vec<usize> = Vec::new();
    while let Some(word) = words.next() {
        let units = match word >> 10 {
            0x3fffff => *words.next().unwrap(),
            units => units,
        };
        if word & 0x3ff == 0x3fc {
            let (tag, attributes) = start_tags[with_attributes[units as usize]].clone();
            open.push((tag, attributes, Vec::new()));
            continue;
        }
        let (taken, left) = rest.split_at(units as usize);
        rest = left;
        let taken = String::from_utf16(taken).unwrap();
        let number = word >> 2 & 0xff;
        match word & 3 {
            0 => {
                start_tags.push((name(0, number), Vec::new()));
                open.push((name(0, number), Vec::new(), Vec::new()));
            }
            1 => {
                let last = start_tags.len() - 1;
                if start_tags[last].1.is_empty() {
                    with_attributes.push(last);
                }
                start_tags[last].1.push((name(1, number), taken.clone()));
                open.last_mut().unwrap().1.push((name(1, number), taken));
            }
            2 => match open.last_mut().unwrap().2.last_mut() {
                Some(Node::Text(before)) => before.push_str(&taken),
                _ => open.last_mut().unwrap().2.push(Node::Text(taken)),
            },
            _ => {
                let (tag, attributes, children) = open.pop().unwrap();
                open.last_mut().unwrap().2.push(Node::Element(tag, attributes, children));
            }
        }
    }
    assert!(rest.is_empty() && open.len() == 1, "text or elements left over");
    open.pop().unwrap().2
}
