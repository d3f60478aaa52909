//! Finds the objects of a document by their `@id`.

use crate::json::Json;
use crate::text::{TextMap, contains};

/// How many objects of different types with one `@id` are kept: more than real documents have.
const MAX_TYPES: usize = 8;

/// The objects that have an `@id` and other properties.
#[derive(Default)]
pub struct Definitions<'a> {
    objects: Vec<Definition<'a>>,
    /// The index in `objects` of the first one with each `@id`.
    first: TextMap,
}

/// An object, and the index of the next one with the same `@id`: a page and the article on it may share one.
struct Definition<'a> {
    object: &'a Json,
    next: Option<usize>,
}

impl<'a> Definitions<'a> {
    /// Collects the objects of a document.
    pub fn collect(root: &'a Json) -> Definitions<'a> {
        let mut definitions = Definitions::default();
        definitions.add_all(root);
        definitions
    }

    /// The objects with this `@id`, at most one of each type: the one with the most properties.
    pub fn get(&self, id: &str) -> Vec<&'a Json> {
        let (mut objects, mut next) = (Vec::new(), self.first.get(id));
        while let Some(place) = next {
            let definition = &self.objects[place];
            objects.push(definition.object);
            next = definition.next;
        }
        objects
    }

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

    /// Adds an object. Of those with one `@id` and type, the first with the most properties is kept.
    fn add(&mut self, id: &str, object: &'a Json) {
        if property_count(object) == 0 {
            return;
        }
        let new = self.objects.len();
        let Some(first) = self.first.get(id) else {
            self.first.insert(id, new);
            return self.objects.push(Definition { object, next: None });
        };
        let mut index = first;
        for _ in 1..MAX_TYPES {
            let known = &mut self.objects[index];
            if type_of(known.object) == type_of(object) {
                if property_count(object) > property_count(known.object) {
                    known.object = object;
                }
                return;
            }
            let Some(next) = known.next else {
                known.next = Some(new);
                return self.objects.push(Definition { object, next: None });
            };
            index = next;
        }
    }
}

/// The number of an object's properties besides its id, type and context.
pub fn property_count(json: &Json) -> usize {
    let mut count = 0;
    for (key, _) in json.entries() {
        count += usize::from(!contains("@id id @type type @context", key));
    }
    count
}

fn type_of(json: &Json) -> Option<&Json> {
    json.entries().iter().find(|(key, _)| key == "@type").map(|(_, value)| value)
}
