//! Reading properties and items of a value, as tolerantly as JSON from many sources needs it.

use super::value::Json;

impl Json {
    /// A property that says something. The case of the name does not matter, because sites mix it up (`headLine`,
    /// `InLanguage`). Of two with one name the last counts.
    pub(crate) fn get(&self, key: &str) -> Option<&Json> {
        let is = |exact: bool| {
            move |(name, value): &&(String, Json)| {
                (if exact { name == key } else { name.eq_ignore_ascii_case(key) }) && value.is_something()
            }
        };
        let entries = self.entries();
        let found = entries.iter().rev().find(is(true)).or_else(|| entries.iter().rev().find(is(false)));
        found.map(|(_, value)| value)
    }

    /// The first of these properties that there is.
    pub(crate) fn first(&self, keys: &[&str]) -> Option<&Json> {
        keys.iter().find_map(|key| self.get(key))
    }

    /// The value at the end of a path of properties.
    pub(crate) fn at(&self, path: &[&str]) -> Option<&Json> {
        path.iter().try_fold(self, |json, key| json.get(key))
    }

    /// The properties of an object in their order; none of anything else.
    pub(crate) fn entries(&self) -> &[(String, Json)] {
        if let Json::Object(entries) = self { entries } else { &[] }
    }

    /// Its items, through arrays of arrays, `@list` and `@set`; itself if it is no array.
    pub(crate) fn items(&self) -> Vec<&Json> {
        let mut items = Vec::new();
        self.push_items(&mut items);
        items
    }

    fn push_items<'a>(&'a self, items: &mut Vec<&'a Json>) {
        if let Json::Array(array) = self {
            return array.iter().for_each(|json| json.push_items(items));
        }
        match self.first(&["@list", "@set"]) {
            Some(list) => list.push_items(items),
            None if self.is_something() => items.push(self),
            None => {}
        }
    }

    /// The values of an object that say something, in their order; of anything else, its items.
    pub(crate) fn values(&self) -> Vec<&Json> {
        let Json::Object(entries) = self else { return self.items() };
        entries.iter().map(|(_, value)| value).filter(|value| value.is_something()).collect()
    }

    /// The text of a string.
    pub(crate) fn string(&self) -> Option<&str> {
        if let Json::String(text) = self { Some(text) } else { None }
    }

    /// The text of a property that is a string.
    pub(crate) fn string_of(&self, key: &str) -> Option<&str> {
        self.get(key)?.string()
    }

    /// Whether a property is there and is a blank string.
    pub(crate) fn is_blank(&self, key: &str) -> bool {
        self.entries().iter().any(|(name, value)| name == key && value.string().is_some_and(|text| text.trim().is_empty()))
    }

    /// `null`, blank strings and what has nothing else in it say nothing, and neither do forms that were sent without
    /// being filled in: `{"@type": "Person", "name": ""}`.
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
