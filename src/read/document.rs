//! A JSON document that is being read: its definitions and the warnings about it.

use super::definitions::Definitions;
use crate::error::{Error, ErrorCode, MAX_WARNINGS, Warning, WarningCode};
#[cfg(feature = "_format")]
use crate::formats::Converted;
use crate::json::{self, Json};
use std::cell::{Cell, OnceCell, RefCell};

/// A JSON document that is being read.
pub struct Document<'a> {
    root: &'a Json,
    /// The conversion that produced `root`, if it was in another format.
    #[cfg(feature = "_format")]
    converted: Option<&'a Converted<'a>>,
    /// Collected when the first reference is followed.
    definitions: OnceCell<Definitions<'a>>,
    warnings: RefCell<Vec<PendingWarning<'a>>>,
    /// The first value that requires a feature that this build does not have, and the feature.
    missing_feature: Cell<Option<(&'a Json, &'static str)>>,
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
        Document {
            root,
            #[cfg(feature = "_format")]
            converted: None,
            definitions: OnceCell::new(),
            warnings: RefCell::default(),
            missing_feature: Cell::default(),
        }
    }

    /// The article that a document in another format was converted to. Paths are those of the original.
    #[cfg(feature = "_format")]
    pub fn of_converted(converted: &'a Converted<'a>) -> Document<'a> {
        Document { converted: Some(converted), ..Document::new(&converted.article) }
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

    /// Records that reading `at` requires a feature that this build does not have.
    pub fn require_feature(&self, at: &'a Json, feature: &'static str) {
        self.missing_feature.set(self.missing_feature.get().or(Some((at, feature))));
    }

    /// The error about a missing feature, if one is required.
    pub fn missing_feature(&self) -> Option<Error> {
        let (at, feature) = self.missing_feature.get()?;
        let message = ["Reading this requires the feature ", feature, ", which this build of maqal does not have."];
        Some(Error { path: self.path_to(at), ..Error::new(ErrorCode::FeatureMissing, message.concat()) })
    }

    /// The objects with this `@id`, at most one of each type: the one with the most properties.
    pub fn definitions(&self, id: &str) -> impl Iterator<Item = &'a Json> {
        self.definitions.get_or_init(|| Definitions::collect(self.root)).get(id)
    }

    /// The path of a value.
    pub fn path_to(&self, json: &Json) -> String {
        self.path_to_property(json, "")
    }

    /// The path of a missing property. An original in another format has other properties; the path is then that of the value that
    /// lacks the property.
    fn path_to_property(&self, json: &Json, property: &str) -> String {
        #[cfg(feature = "_format")]
        if let Some(converted) = self.converted {
            return converted.path_to(json);
        }
        let mut path = json::path_to(json, self.root);
        json::push_property(&mut path, property);
        path
    }

    /// Takes the warnings, with their paths.
    pub fn take_warnings(&self) -> Vec<Warning> {
        let warnings = self.warnings.take().into_iter();
        let warning = |pending: PendingWarning<'a>| {
            let path = self.path_to_property(pending.at, pending.property);
            Warning { code: pending.code, path, message: pending.message }
        };
        warnings.map(warning).collect()
    }
}
