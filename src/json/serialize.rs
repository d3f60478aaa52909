//! Serializes a value to any serde format.

use super::value::Json;
use serde::ser::{Serialize, Serializer};

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        // All integers up to this limit are exact in `f64`.
        const EXACT: f64 = (1u64 << 53) as f64;
        match self {
            Json::Null => serializer.serialize_unit(),
            Json::Bool(value) => serializer.serialize_bool(*value),
            Json::Number(number) if number.trunc() == *number && number.abs() < EXACT => serializer.serialize_i64(*number as i64),
            Json::Number(number) => serializer.serialize_f64(*number),
            Json::String(text) => serializer.serialize_str(text),
            Json::Array(items) => serializer.collect_seq(items),
            Json::Object(entries) => serializer.collect_map(entries.iter().map(|(key, value)| (key, value))),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_round_trip() {
        let text = r#"{"b":[null,true,1,-2.5,"x"],"a":{}}"#;
        assert_eq!(serde_json::to_string(&Json::from_text(text).unwrap()).unwrap(), text);
    }
}
