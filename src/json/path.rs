//! Where in a document a value stands: `workTranslation[0].headline`.

use super::value::Json;

/// The path of a value from the root of its document. The value is found by its address in memory.
pub fn path_to(wanted: &Json, root: &Json) -> String {
    let mut path = String::new();
    push_path_to(wanted, root, &mut path);
    path
}

/// Extends the path of `json` to that of the value `wanted` in it; whether it is there.
pub fn push_path_to(wanted: &Json, json: &Json, path: &mut String) -> bool {
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

/// Extends a path by a property.
pub fn push_property(path: &mut String, property: &str) {
    if !path.is_empty() && !property.is_empty() {
        path.push('.');
    }
    path.push_str(property);
}
