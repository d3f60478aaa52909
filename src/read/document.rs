//! The whole JSON that is read: its definitions and the warnings about it.

use crate::error::{Error, ErrorCode, MAX_WARNINGS, Warning, WarningCode};
#[cfg(feature = "_format")]
use crate::formats::Converted;
use crate::json::{self, Json};
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::BTreeMap;

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
    /// What `root` was converted from, if it was.
    #[cfg(feature = "_format")]
    converted: Option<&'a Converted<'a>>,
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
        Document {
            root,
            #[cfg(feature = "_format")]
            converted: None,
            definitions: OnceCell::new(),
            warnings: RefCell::default(),
            missing_feature: Cell::default(),
        }
    }

    /// The article that another system's document was converted to. Paths are those of that document.
    #[cfg(feature = "_format")]
    pub(super) fn of_converted(converted: &'a Converted<'a>) -> Document<'a> {
        Document { converted: Some(converted), ..Document::new(&converted.article) }
    }

    pub(super) fn root(&self) -> &'a Json {
        self.root
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
        self.path_to_property(json, "")
    }

    /// Where a property is missing. An original in another format has other properties: there, the path is that of the
    /// nearest value that is there.
    fn path_to_property(&self, json: &Json, property: &str) -> String {
        #[cfg(feature = "_format")]
        if let Some(converted) = self.converted {
            return converted.path_to(json);
        }
        let mut path = json::path_to(json, self.root);
        json::push_property(&mut path, property);
        path
    }

    /// The warnings with their paths.
    pub(super) fn warnings(&self) -> Vec<Warning> {
        let warnings = self.warnings.take().into_iter();
        let warning = |pending: PendingWarning<'a>| {
            let path = self.path_to_property(pending.at, pending.property);
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
