//! Deserializes a value from any serde format.

use super::value::{Json, MAX_DEPTH, MAX_SIZE, too_deep, too_large};
use crate::error::{Error, ErrorCode};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;

impl Json {
    /// Deserializes a value from any serde format: JSON text, a JavaScript object, a `serde_json::Value`.
    ///
    /// # Errors
    /// [`ErrorCode::JsonDepth`] when the value is nested deeper than [`MAX_DEPTH`], as JavaScript objects that contain
    /// themselves are; [`ErrorCode::JsonSize`] when it is larger than [`MAX_SIZE`]; otherwise [`ErrorCode::JsonSyntax`]
    /// with the message of the format.
    ///
    /// ```
    /// use maqal::{Article, Json, Source};
    /// let value = serde_json::json!({ "@type": "NewsArticle", "inLanguage": "en", "headline": "Rain at last" });
    /// let article = Article::from_value(&Json::from_deserializer(value)?, &Source::default())?;
    /// assert_eq!(article.variants[0].headline.as_ref().unwrap().value, "Rain at last");
    /// # Ok::<(), maqal::Error>(())
    /// ```
    pub fn from_deserializer<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Json, Error> {
        let (budget, exceeded) = (Cell::new(MAX_SIZE), Cell::new(None));
        let level = Level { left: MAX_DEPTH, budget: &budget, exceeded: &exceeded };
        level.deserialize(deserializer).map_err(|error| match exceeded.get() {
            Some(limit) => limit(),
            None => Error::new(ErrorCode::JsonSyntax, error.to_string()),
        })
    }
}

/// Deserializes one value. `left` more levels may be nested in it; `budget` is the number of bytes left for the whole
/// document.
#[derive(Clone, Copy)]
struct Level<'a> {
    left: u32,
    budget: &'a Cell<usize>,
    /// The limit that was exceeded.
    exceeded: &'a Cell<Option<fn() -> Error>>,
}

impl Level<'_> {
    fn inner<E: serde::de::Error>(self) -> Result<Self, E> {
        let Some(left) = self.left.checked_sub(1) else { return self.exceed(too_deep) };
        Ok(Level { left, ..self })
    }

    fn take<E: serde::de::Error>(self, bytes: usize) -> Result<(), E> {
        let Some(budget) = self.budget.get().checked_sub(bytes) else { return self.exceed(too_large) };
        self.budget.set(budget);
        Ok(())
    }

    fn exceed<T, E: serde::de::Error>(self, limit: fn() -> Error) -> Result<T, E> {
        self.exceeded.set(Some(limit));
        Err(E::custom(""))
    }
}

impl<'de> DeserializeSeed<'de> for Level<'_> {
    type Value = Json;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        self.take::<D::Error>(1)?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Level<'_> {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_none<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Json, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
        Ok(Json::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Json, E> {
        Ok(Json::Number(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Json, E> {
        Ok(Json::Number(value))
    }

    fn visit_str<E: serde::de::Error>(self, value: &str) -> Result<Json, E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: serde::de::Error>(self, value: String) -> Result<Json, E> {
        self.take::<E>(value.len())?;
        Ok(Json::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let level = self.inner::<A::Error>()?;
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(level)? {
            items.push(item);
        }
        Ok(Json::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Json, A::Error> {
        let level = self.inner::<A::Error>()?;
        let mut properties = Vec::new();
        while let Some(key) = access.next_key::<String>()? {
            self.take::<A::Error>(key.len())?;
            properties.push((key, access.next_value_seed(level)?));
        }
        Ok(Json::Object(properties))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::Article;

    fn nested(depth: usize) -> String {
        ["[".repeat(depth), "]".repeat(depth)].concat()
    }

    #[test]
    fn nesting_is_limited() {
        let read = |depth| Json::from_deserializer(&mut serde_json::Deserializer::from_str(&nested(depth)));
        assert!(read(MAX_DEPTH as usize).is_ok());
        assert_eq!(read(MAX_DEPTH as usize + 1).unwrap_err().code, ErrorCode::JsonDepth);
        assert!(too_deep().message.contains(&MAX_DEPTH.to_string()));
    }

    #[test]
    fn size_is_limited() {
        let large = "x".repeat(MAX_SIZE);
        assert_eq!(Json::from_deserializer(serde_json::json!({ "a": large })).unwrap_err().code, ErrorCode::JsonSize);
        assert_eq!(Article::from_json(&large).unwrap_err().code, ErrorCode::JsonSyntax);
        assert_eq!(Article::from_json(&[&large, "x"].concat()).unwrap_err(), too_large());
        assert!(too_large().message.contains(&(MAX_SIZE >> 20).to_string()));
    }

    #[test]
    fn every_kind_of_value_is_read() {
        let value = serde_json::json!({ "a": [null, true, 1, -2, 0.5, "x"] });
        let Ok(Json::Object(properties)) = Json::from_deserializer(value) else { panic!() };
        let items = [Json::Null, Json::Bool(true), Json::Number(1.0), Json::Number(-2.0), Json::Number(0.5), Json::String("x".into())];
        assert_eq!(properties, [("a".to_owned(), Json::Array(items.into()))]);
    }
}
