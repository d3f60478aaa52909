//! The JSON path of a value: `workTranslation[0].headline`.

use super::value::Json;
use crate::text::decimal;

/// Returns the path from the root of its document to a value, which is identified by its address in memory.
pub fn path_to(wanted: &Json, root: &Json) -> String {
    let mut path = String::new();
    push_path_to(wanted, root, &mut path);
    path
}

/// Extends the path of `json` to the value `wanted` inside it; returns whether it was found.
pub fn push_path_to(wanted: &Json, json: &Json, path: &mut String) -> bool {
    if std::ptr::eq(wanted, json) {
        return true;
    }
    let length = path.len();
    let mut try_in = |value: &Json, push_step: &dyn Fn(&mut String)| {
        // Only arrays and objects can contain it.
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
                for part in ["[", &decimal(index as u64), "]"] {
                    path.push_str(part);
                }
            })
        }),
        Json::Object(entries) => entries.iter().any(|(key, value)| try_in(value, &|path| push_property(path, key))),
        _ => false,
    }
}

/// Appends a property to a path.
pub fn push_property(path: &mut String, property: &str) {
    if !path.is_empty() && !property.is_empty() {
        path.push('.');
    }
    path.push_str(property);
}
