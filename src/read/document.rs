//! A JSON document that is being read: its definitions and the warnings about it.

use super::definitions::Definitions;
use crate::error::{Error, ErrorCode, MAX_WARNINGS, Warning, WarningCode};
use crate::json::{self, Json};
use std::cell::{Cell, OnceCell, RefCell};

/// A JSON document that is being read.
pub struct Document<'a> {
    root: &'a Json,
    /// Returns the path of a value in the original, if `root` was converted from another format.
    original_path: Option<&'a dyn Fn(&Json) -> String>,
    /// Collected when the first reference is followed.
    definitions: OnceCell<Definitions<'a>>,
    warnings: RefCell<Vec<PendingWarning<'a>>>,
    /// The first value that requires a file of the WebAssembly that is not loaded, with the code of the error.
    requiring: Cell<Option<(ErrorCode, &'a Json)>>,
}

/// A warning whose path is not computed yet.
struct PendingWarning<'a> {
    code: WarningCode,
    at: &'a Json,
    /// The missing property of `at`; empty if the warning is about `at` itself.
    property: &'static str,
    message: String,
}

impl<'a> Document<'a> {
    pub fn new(root: &'a Json) -> Document<'a> {
        Document { root, original_path: None, definitions: OnceCell::new(), warnings: RefCell::default(), requiring: Cell::default() }
    }

    /// The article that a document in another format was converted to. Paths are those of the original.
    pub fn of_converted(article: &'a Json, original_path: &'a dyn Fn(&Json) -> String) -> Document<'a> {
        Document { original_path: Some(original_path), ..Document::new(article) }
    }

    pub fn root(&self) -> &'a Json {
        self.root
    }

    /// Adds a warning about `at`, or about its missing `property`.
    pub fn warn(&self, code: WarningCode, at: &'a Json, property: &'static str, message: String) {
        let mut warnings = self.warnings.borrow_mut();
        // A value that is read twice causes one warning.
        let is_known = warnings.iter().any(|known| known.code == code && std::ptr::eq(known.at, at) && known.property == property);
        if warnings.len() < MAX_WARNINGS && !is_known {
            warnings.push(PendingWarning { code, at, property, message });
        }
    }

    /// Records that reading `at` requires a file that is not loaded.
    pub fn require(&self, missing: ErrorCode, at: &'a Json) {
        self.requiring.set(self.requiring.get().or(Some((missing, at))));
    }

    /// The error about the file that is required and not loaded, if there is one.
    pub fn missing_file(&self) -> Option<Error> {
        let (missing, at) = self.requiring.get()?;
        let mut error = Error::not_loaded(missing);
        error.path = self.path_to(at);
        Some(error)
    }

    /// The objects with this `@id`, at most one of each type: the one with the most properties.
    pub fn definitions(&self, id: &str) -> Vec<&'a Json> {
        self.definitions.get_or_init(|| Definitions::collect(self.root)).get(id)
    }

    /// The path of a value.
    pub fn path_to(&self, json: &Json) -> String {
        self.path_to_property(json, "")
    }

    /// The path of a missing property. An original in another format has other properties; the path is then that of the value that
    /// lacks the property.
    fn path_to_property(&self, json: &Json, property: &str) -> String {
        if let Some(original_path) = self.original_path {
            return original_path(json);
        }
        let mut path = json::path_to(json, self.root);
        json::push_property(&mut path, property);
        path
    }

    /// Takes the warnings, with their paths.
    pub fn take_warnings(&self) -> Vec<Warning> {
        let mut warnings = Vec::new();
        for pending in self.warnings.take() {
            let path = self.path_to_property(pending.at, pending.property);
            warnings.push(Warning { code: pending.code, path, message: pending.message });
        }
        warnings
    }
}
