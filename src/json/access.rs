//! Tolerant access to the properties and items of a value, because sources differ in how they write JSON.

use super::value::Json;
use crate::text::split;

impl Json {
    /// Returns a non-empty property. Its name is compared without regard to case, because sites mix it up (`headLine`,
    /// `InLanguage`), and without the vocabulary that JSON-LD may put before it (`schema:headline`,
    /// `https://schema.org/headline`). The last of several properties with the same name wins.
    pub(crate) fn get(&self, key: &str) -> Option<&Json> {
        let mut found = None;
        for (name, value) in self.entries().iter().rev() {
            if is_local_name(name, key) && value.is_something() {
                if name == key {
                    return Some(value);
                }
                found = found.or(Some(value));
            }
        }
        found
    }

    /// Returns the first of these properties that is present.
    pub(crate) fn first(&self, keys: &[&str]) -> Option<&Json> {
        keys.iter().find_map(|key| self.get(key))
    }

    /// Returns the first value that is present, of a list of names and paths such as `title/rendered`. (One string takes fewer
    /// bytes in the WebAssembly than an array of strings.)
    pub(crate) fn find(&self, places: &str) -> Option<&Json> {
        places.split_ascii_whitespace().find_map(|path| split(path, '/').try_fold(self, |json, key| json.get(key)))
    }

    /// The items of what [`Json::find`] returns; none if there is nothing.
    pub(crate) fn list(&self, places: &str) -> Vec<&Json> {
        self.find(places).map(Json::items).unwrap_or_default()
    }

    /// Its first item.
    pub(crate) fn item(&self) -> Option<&Json> {
        self.items().first().copied()
    }

    /// The properties of an object in their order; empty for any other value.
    pub(crate) fn entries(&self) -> &[(String, Json)] {
        if let Json::Object(entries) = self { entries } else { &[] }
    }

    /// Its items, with nested arrays, `@list` and `@set` flattened; the value itself if it is not an array.
    pub(crate) fn items(&self) -> Vec<&Json> {
        let mut items = Vec::new();
        self.push_items(&mut items);
        items
    }

    /// Appends its items to others.
    pub(crate) fn push_items<'a>(&'a self, items: &mut Vec<&'a Json>) {
        if let Json::Array(array) = self {
            return array.iter().for_each(|json| json.push_items(items));
        }
        match self.get("@list").or_else(|| self.get("@set")) {
            Some(list) => list.push_items(items),
            None if self.is_something() => items.push(self),
            None => {}
        }
    }

    /// The non-empty values of an object, in their order; for any other value, its items.
    pub(crate) fn values(&self) -> Vec<&Json> {
        let Json::Object(entries) = self else { return self.items() };
        let mut values = Vec::new();
        for (_, value) in entries {
            if value.is_something() {
                values.push(value);
            }
        }
        values
    }

    /// The content of a string.
    pub(crate) fn string(&self) -> Option<&str> {
        if let Json::String(text) = self { Some(text) } else { None }
    }

    /// The content of a property that is a string.
    pub(crate) fn string_of(&self, key: &str) -> Option<&str> {
        self.get(key)?.string()
    }

    /// The same; empty if there is none.
    pub(crate) fn text_of(&self, key: &str) -> &str {
        self.string_of(key).unwrap_or_default()
    }

    /// Whether a property is this string.
    pub(crate) fn has(&self, key: &str, value: &str) -> bool {
        self.string_of(key) == Some(value)
    }

    /// Whether a property is present and a blank string.
    pub(crate) fn is_blank(&self, key: &str) -> bool {
        self.entries().iter().any(|(name, value)| name == key && value.string().is_some_and(|text| text.trim().is_empty()))
    }

    /// Whether the value is non-empty. `null`, blank strings, empty arrays and empty objects are empty, and so is an object
    /// whose values are all empty, apart from its type: `{"@type": "Person", "name": ""}`.
    pub(crate) fn is_something(&self) -> bool {
        let is_filled = |json: &Json| match json {
            Json::Null => false,
            Json::Bool(_) | Json::Number(_) => true,
            Json::String(text) => !text.trim().is_empty(),
            Json::Array(items) => !items.is_empty(),
            Json::Object(entries) => !entries.is_empty(),
        };
        match self {
            Json::Object(entries) => entries.iter().any(|(key, value)| !matches!(key.as_str(), "@type" | "@context") && is_filled(value)),
            _ => is_filled(self),
        }
    }
}

/// Whether a name without its vocabulary is `key`.
fn is_local_name(name: &str, key: &str) -> bool {
    let name = name.as_bytes();
    let Some(start) = name.len().checked_sub(key.len()) else { return false };
    (start == 0 || matches!(name[start - 1], b':' | b'/' | b'#')) && name[start..].eq_ignore_ascii_case(key.as_bytes())
}
