//! The whole JSON that is read: its definitions and what is doubtful in it.

use super::json::Json;
use super::node::Node;
use crate::{Finding, FindingCode};
use std::cell::{OnceCell, RefCell};

/// A JSON document while it is read.
pub(super) struct Document<'a> {
    root: &'a Json,
    /// The objects that have an `@id` and something else to say, sorted by it.
    definitions: OnceCell<Vec<(&'a str, &'a Json)>>,
    doubts: RefCell<Vec<Doubt<'a>>>,
}

/// A finding that does not know its path yet.
struct Doubt<'a> {
    code: FindingCode,
    at: &'a Json,
    /// The property of `at` that is meant, when it is missing.
    property: &'static str,
    message: String,
}

impl<'a> Document<'a> {
    pub(super) fn new(root: &'a Json) -> Document<'a> {
        Document { root, definitions: OnceCell::new(), doubts: RefCell::default() }
    }

    pub(super) fn root(&'a self) -> Node<'a> {
        Node::new(self.root, self)
    }

    pub(super) fn doubt(&self, code: FindingCode, at: &'a Json, property: &'static str, message: String) {
        self.doubts.borrow_mut().push(Doubt { code, at, property, message });
    }

    /// The object that says most about this `@id`.
    pub(super) fn definition(&self, id: &str) -> Option<&'a Json> {
        let definitions = self.definitions.get_or_init(|| {
            let mut definitions = Vec::new();
            define(self.root, &mut definitions);
            definitions.sort_by(|(a, one), (b, other)| a.cmp(b).then_with(|| properties(other).cmp(&properties(one))));
            definitions
        });
        let first = definitions.partition_point(|(known, _)| *known < id);
        definitions.get(first).filter(|(known, _)| *known == id).map(|(_, json)| *json)
    }

    /// The findings with their paths: one walk, however many there are.
    pub(super) fn findings(&self) -> Vec<Finding> {
        let doubts = self.doubts.take();
        if doubts.is_empty() {
            return Vec::new();
        }
        let address = |index: usize| std::ptr::from_ref(doubts[index].at).addr();
        let mut sorted: Vec<usize> = (0..doubts.len()).collect();
        sorted.sort_by_key(|&index| address(index));
        let mut paths = vec![String::new(); doubts.len()];
        walk(self.root, &mut String::new(), &mut |json, path| {
            let wanted = std::ptr::from_ref(json).addr();
            let first = sorted.partition_point(|&index| address(index) < wanted);
            for &index in sorted[first..].iter().take_while(|&&index| address(index) == wanted) {
                paths[index].push_str(path);
                push_property(&mut paths[index], doubts[index].property);
            }
        });
        doubts.into_iter().zip(paths).map(|(doubt, path)| Finding { code: doubt.code, path, message: doubt.message }).collect()
    }
}

fn define<'a>(json: &'a Json, definitions: &mut Vec<(&'a str, &'a Json)>) {
    match json {
        Json::Array(items) => items.iter().for_each(|item| define(item, definitions)),
        Json::Object(entries) => {
            for (key, value) in entries {
                match value {
                    Json::String(id) if key == "@id" && properties(json) > 0 => definitions.push((id, json)),
                    _ => define(value, definitions),
                }
            }
        }
        _ => {}
    }
}

/// How much an object says.
fn properties(json: &Json) -> usize {
    let Json::Object(entries) = json else { return 0 };
    entries.iter().filter(|(key, _)| !matches!(key.as_str(), "@id" | "@type" | "@context")).count()
}

fn walk(json: &Json, path: &mut String, visit: &mut dyn FnMut(&Json, &str)) {
    visit(json, path);
    let length = path.len();
    match json {
        Json::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                path.push('[');
                path.push_str(&index.to_string());
                path.push(']');
                walk(item, path, visit);
                path.truncate(length);
            }
        }
        Json::Object(entries) => {
            for (key, value) in entries {
                push_property(path, key);
                walk(value, path, visit);
                path.truncate(length);
            }
        }
        _ => {}
    }
}

fn push_property(path: &mut String, property: &str) {
    if !path.is_empty() && !property.is_empty() {
        path.push('.');
    }
    path.push_str(property);
}
