//! The JSON Schema of maqal's own shape and the reader agree.

use jsonschema::Validator;
use maqal::{Article, WarningCode};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Articles in this shape, with those of the demo: neither the schema nor the reader finds a fault.
const NATIVE: &[&str] = &[
    "tests/spec/articles/every-property/input.json",
    "tests/spec/articles/news/input.json",
    "tests/spec/articles/translations/input.json",
    "www/demo/comparison/station.json",
];

/// Properties that the schema has in another place than among those of an article, or that are never rendered.
const NOT_READ: &[&str] = &["@type", "speakable", "translationOfWork", "hasPart", "@id", "mainEntityOfPage"];

fn json(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{path}: {error}"))).unwrap()
}

fn schema() -> (Value, Validator) {
    let schema = json("www/schema.json");
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    (schema, validator)
}

fn errors(validator: &Validator, json: &Value) -> Vec<String> {
    validator.iter_errors(json).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

fn properties(schema: &Value) -> &serde_json::Map<String, Value> {
    schema["$defs"]["article"]["properties"].as_object().unwrap()
}

#[test]
fn the_schema_is_valid_and_describes_every_property() {
    let schema = json("www/schema.json");
    assert!(jsonschema::meta::is_valid(&schema));
    for (name, property) in properties(&schema) {
        assert!(property["title"].is_string() && property["description"].is_string(), "{name} has no title or no description");
    }
}

#[test]
fn native_articles_are_valid() {
    let (_, validator) = schema();
    let demo = std::fs::read_dir("www/demo/articles").unwrap().map(|entry| entry.unwrap().path().to_str().unwrap().to_owned());
    for path in NATIVE.iter().map(|path| path.to_string()).chain(demo) {
        let json = json(&path);
        assert_eq!(errors(&validator, &json), Vec::<String>::new(), "{path}");
        let mut warnings = Article::from_json(&json.to_string()).unwrap().warnings;
        // It depends on the image of the original, which no schema can express.
        warnings.retain(|warning| warning.code != WarningCode::AlternativeMissing);
        assert!(warnings.is_empty(), "{path}: {warnings:?}");
    }
}

/// Another test checks `docs/properties.md` against the reader. Alternatives, after “else”, are not in the schema.
#[test]
fn the_schema_and_the_table_have_the_same_properties() {
    let schema = json("www/schema.json");
    let table = include_str!("../../docs/properties.md").lines().filter_map(|line| line.strip_prefix("| `"));
    let rows: Vec<Vec<&str>> =
        table.map(|row| row.split(" |").next().unwrap().split(", else `").map(|name| name.trim_end_matches('`')).collect()).collect();
    for row in &rows {
        let (object, name) = row[0].split_once('.').map_or((properties(&schema), row[0]), |(_, name)| {
            (schema["$defs"]["image"]["anyOf"][1]["properties"].as_object().unwrap(), name)
        });
        assert!(object.contains_key(name), "{name}");
    }
    let documented: BTreeSet<&str> = rows.iter().flatten().copied().collect();
    for name in properties(&schema).keys().filter(|name| !matches!(name.as_str(), "@context" | "@type")) {
        assert!(documented.contains(name.as_str()), "{name} is not in the table");
    }
}

/// Every example of a property changes the model of an article that has only a headline.
#[test]
fn every_property_is_read() {
    let (schema, validator) = schema();
    let every = json("tests/spec/articles/every-property/input.json");
    let bare = json!({ "@type": "NewsArticle", "headline": "A" });
    let read = |json: &Value| Article::from_json(&json.to_string()).unwrap();
    for (name, property) in properties(&schema).iter().filter(|(name, _)| !NOT_READ.contains(&name.as_str())) {
        let examples = property["examples"].as_array().into_iter().flatten();
        for example in examples.chain(every.get(name)) {
            let mut with = bare.clone();
            with[name] = example.clone();
            match name.as_str() {
                "@context" => with[name] = json!(["https://schema.org", { "@language": "ar" }]),
                "encodingFormat" if *example != "text/plain" => with["articleBody"] = json!("**A**"),
                "encodingFormat" => with["articleBody"] = json!("<p>A</p>"),
                "dateModified" => with["datePublished"] = json!("2000-01-01"),
                _ => {}
            }
            let mut without = with.clone();
            without.as_object_mut().unwrap().remove(name);
            without["headline"] = json!("A");
            assert!((read(&with).variants, read(&with).links) != (read(&without).variants, read(&without).links), "{name}: {example}");
            with["inLanguage"] = json!("en");
            assert_eq!(errors(&validator, &with), Vec::<String>::new(), "{name}");
        }
    }
}

#[test]
fn the_schema_and_the_reader_reject_the_same_values() {
    let (_, validator) = schema();
    for (property, value, code) in [
        ("headline", json!(true), WarningCode::ValueType),
        ("headline", Value::Null, WarningCode::HeadlineMissing),
        ("inLanguage", Value::Null, WarningCode::LanguageMissing),
        ("inLanguage", json!("english"), WarningCode::LanguageUnknown),
        ("datePublished", json!("yesterday"), WarningCode::DateUnknown),
        ("datePublished", json!("2024-13-01"), WarningCode::DateUnknown),
        ("articleBody", json!(7), WarningCode::BodyUnreadable),
        ("encodingFormat", json!("application/rtf"), WarningCode::BodyUnreadable),
        ("url", json!("javascript:alert(1)"), WarningCode::UrlUnsafe),
        ("image", json!({ "@type": "ImageObject", "caption": "A" }), WarningCode::ValueType),
        ("image", json!("data:image/png;base64,AAAA"), WarningCode::UrlUnsafe),
        ("author", json!(true), WarningCode::ValueType),
        ("author", json!([{ "@type": "Person", "jobTitle": "A" }]), WarningCode::ValueType),
        ("publisher", json!(false), WarningCode::ValueType),
        ("workTranslation", json!([true]), WarningCode::ValueType),
    ] {
        let mut article = json!({ "@type": "NewsArticle", "inLanguage": "en", "headline": "A", "description": "B", "articleBody": "C" });
        assert_eq!(errors(&validator, &article), Vec::<String>::new());
        match value {
            Value::Null => _ = article.as_object_mut().unwrap().remove(property),
            _ => article[property] = value.clone(),
        }
        assert!(!validator.is_valid(&article), "{property}: {value} is valid");
        let warnings = Article::from_json(&article.to_string()).unwrap().warnings;
        assert!(warnings.iter().any(|warning| warning.code == code), "{property}: {value}: {warnings:?}");
    }
}
