//! The whole JSON that is read: its definitions and what is doubtful in it.

use super::node::Node;
use crate::error::{Error, ErrorCode, Warning, WarningCode};
use crate::json::Json;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;

/// How many warnings are told. Nobody mends more at once, and each costs a walk through the document.
pub const MAX_WARNINGS: usize = 100;

/// How many objects of different types with one `@id` are kept: more than real documents have.
const MAX_TYPES: usize = 8;

/// Objects by their `@id`. The map is of the same kind as those of the body, so that the wasm has its code once.
#[derive(Default)]
struct Definitions<'a> {
    objects: Vec<Definition<'a>>,
    /// The place in `objects` of the first with each `@id`.
    places: BTreeMap<String, usize>,
}

/// An object, and the place of the next one with its `@id`: a page and the article on it may share one.
struct Definition<'a> {
    object: &'a Json,
    next: Option<usize>,
}

/// A JSON document while it is read.
pub(super) struct Document<'a> {
    root: &'a Json,
    /// The objects that have an `@id` and something else to say. Made when the first reference is met.
    definitions: OnceCell<Definitions<'a>>,
    warnings: RefCell<Vec<PendingWarning<'a>>>,
    /// What takes a feature that this build does not have, and the feature.
    missing_feature: Cell<Option<(&'a Json, &'static str)>>,
}

/// A warning that does not know its path yet.
struct PendingWarning<'a> {
    code: WarningCode,
    at: &'a Json,
    /// The property of `at` that is meant, when it is missing.
    property: &'static str,
    message: String,
}

impl<'a> Document<'a> {
    pub(super) fn new(root: &'a Json) -> Document<'a> {
        Document { root, definitions: OnceCell::new(), warnings: RefCell::default(), missing_feature: Cell::default() }
    }

    pub(super) fn root(&'a self) -> Node<'a> {
        Node::new(self.root, self)
    }

    pub(super) fn warn(&self, code: WarningCode, at: &'a Json, property: &'static str, message: String) {
        let mut warnings = self.warnings.borrow_mut();
        // What is read for two purposes is doubted once.
        let is_told = warnings.iter().any(|told| told.code == code && std::ptr::eq(told.at, at) && told.property == property);
        if warnings.len() < MAX_WARNINGS && !is_told {
            warnings.push(PendingWarning { code, at, property, message });
        }
    }

    /// Notes that reading `at` takes a feature that this build does not have.
    pub(super) fn require_feature(&self, at: &'a Json, feature: &'static str) {
        self.missing_feature.set(self.missing_feature.get().or(Some((at, feature))));
    }

    /// Why there is no article although there may be one.
    pub(super) fn missing_feature(&self) -> Option<Error> {
        let (at, feature) = self.missing_feature.get()?;
        let message = ["Reading this takes the feature ", feature, ", which this build of maqal does not have."];
        Some(Error { path: self.path_to(at), ..Error::new(ErrorCode::FeatureMissing, message.concat()) })
    }

    /// The objects with this `@id`, at most one of each type: that which says most.
    pub(super) fn definitions(&self, id: &str) -> impl Iterator<Item = &'a Json> {
        let definitions = self.definitions.get_or_init(|| {
            let mut definitions = Definitions::default();
            definitions.add_all(self.root);
            definitions
        });
        let mut next = definitions.places.get(id).copied();
        std::iter::from_fn(move || {
            let definition = &definitions.objects[next?];
            next = definition.next;
            Some(definition.object)
        })
    }

    /// Where a value stands.
    pub(super) fn path_to(&self, json: &Json) -> String {
        let mut path = String::new();
        push_path_to(json, self.root, &mut path);
        path
    }

    /// The warnings with their paths.
    pub(super) fn warnings(&self) -> Vec<Warning> {
        let warnings = self.warnings.take().into_iter();
        let warning = |pending: PendingWarning<'a>| {
            let mut path = self.path_to(pending.at);
            push_property(&mut path, pending.property);
            Warning { code: pending.code, path, message: pending.message }
        };
        warnings.map(warning).collect()
    }
}

impl<'a> Definitions<'a> {
    fn add_all(&mut self, json: &'a Json) {
        match json {
            Json::Array(items) => items.iter().for_each(|item| self.add_all(item)),
            Json::Object(entries) => {
                for (key, value) in entries {
                    match value {
                        Json::String(id) if key == "@id" => self.add(id, json),
                        _ => self.add_all(value),
                    }
                }
            }
            _ => {}
        }
    }

    /// Of those with one `@id` and type, the first that says most is kept.
    fn add(&mut self, id: &String, object: &'a Json) {
        if properties(object) == 0 {
            return;
        }
        let new = self.objects.len();
        let Some(&first) = self.places.get(id) else {
            self.places.insert(id.clone(), new);
            return self.objects.push(Definition { object, next: None });
        };
        let mut place = first;
        for _ in 1..MAX_TYPES {
            let known = &mut self.objects[place];
            if type_of(known.object) == type_of(object) {
                if properties(object) > properties(known.object) {
                    known.object = object;
                }
                return;
            }
            let Some(next) = known.next else {
                known.next = Some(new);
                return self.objects.push(Definition { object, next: None });
            };
            place = next;
        }
    }
}

/// How much an object says.
pub(super) fn properties(json: &Json) -> usize {
    let Json::Object(entries) = json else { return 0 };
    entries.iter().filter(|(key, _)| !matches!(key.as_str(), "@id" | "id" | "@type" | "type" | "@context")).count()
}

fn type_of(json: &Json) -> Option<&Json> {
    let Json::Object(entries) = json else { return None };
    entries.iter().find(|(key, _)| key == "@type").map(|(_, value)| value)
}

/// Extends the path of `json` to that of the value `wanted` in it. A value is told by where it lies in memory.
fn push_path_to(wanted: &Json, json: &Json, path: &mut String) -> bool {
    if std::ptr::eq(wanted, json) {
        return true;
    }
    let length = path.len();
    let mut try_in = |value: &Json, push_step: &dyn Fn(&mut String)| {
        // Only what has something in it can be on the way.
        if !std::ptr::eq(wanted, value) && !matches!(value, Json::Array(_) | Json::Object(_)) {
            return false;
        }
        push_step(path);
        let found = push_path_to(wanted, value, path);
        if !found {
            path.truncate(length);
        }
        found
    };
    match json {
        Json::Array(items) => items.iter().enumerate().any(|(index, item)| {
            try_in(item, &|path| {
                for part in ["[", &index.to_string(), "]"] {
                    path.push_str(part);
                }
            })
        }),
        Json::Object(entries) => entries.iter().any(|(key, value)| try_in(value, &|path| push_property(path, key))),
        _ => false,
    }
}

fn push_property(path: &mut String, property: &str) {
    if !path.is_empty() && !property.is_empty() {
        path.push('.');
    }
    path.push_str(property);
}
