//! The table of `docs/properties.md` has every property, and says where each is rendered.

use maqal::{Article, Options, render};
use serde_json::Value;
use std::collections::BTreeSet;

const TABLE: &str = include_str!("../../../docs/properties.md");
const EVERY: &str = include_str!("../../spec/articles/every-property/input.json");

/// The rows of the table: the properties, each but the first standing in for the one before it, and where they are rendered.
fn rows() -> Vec<(Vec<&'static str>, &'static str)> {
    let row = |line: &'static str| {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        (cells[0].split(", else ").map(|name| name.trim_matches('`')).collect(), cells[3])
    };
    TABLE.lines().filter(|line| line.starts_with("| `")).map(row).collect()
}

fn remove(json: &mut Value, path: &str) {
    let (holder, name) = match path.split_once('.') {
        Some((outer, name)) => (&mut json[outer], name),
        None => (json, path),
    };
    assert!(holder.as_object_mut().unwrap().remove(name).is_some(), "the fixture has no {path}");
}

/// Whether the markup and the model are others without a property.
fn effect(json: &Value, path: &str) -> (bool, bool) {
    let mut without = json.clone();
    remove(&mut without, path);
    let article = |json: &Value| Article::from_json(&json.to_string()).unwrap();
    let (with, without) = (article(json), article(&without));
    let html = |article: &Article| render(article, &Options::default());
    (html(&with) != html(&without), (&with.variants, &with.links) != (&without.variants, &without.links))
}

#[test]
fn every_property_of_the_table_is_read_and_rendered() {
    let rows = rows();
    assert!(rows.len() > 40, "{}", rows.len());
    for (properties, place) in rows {
        let mut json: Value = serde_json::from_str(EVERY).unwrap();
        for property in properties {
            let expected = place != "never";
            assert_eq!(effect(&json, property), (expected, expected), "{property}");
            remove(&mut json, property);
        }
    }
}

#[test]
fn every_property_of_the_fixture_is_in_the_table() {
    let json: Value = serde_json::from_str(EVERY).unwrap();
    let read: BTreeSet<_> = rows().into_iter().flat_map(|(properties, _)| properties).collect();
    let names = json.as_object().unwrap().keys().cloned();
    let inner = json["image"].as_object().unwrap().keys().filter(|name| *name != "url").map(|name| format!("image.{name}"));
    let caption = json["video"].get("caption").map(|_| "video.caption".to_owned());
    let names: BTreeSet<_> = names.chain(inner).chain(caption).filter(|name| name.ends_with("@id") || !name.contains('@')).collect();
    assert_eq!(names.iter().map(String::as_str).collect::<BTreeSet<_>>(), read);
}
