//! What the file of an article says, found by another way than that of the reader: what a format calls its texts is
//! looked up in the JSON itself.

use maqal_contract::{html_words, markdown_words, words};
use serde_json::Value;

/// The words that stand at a place.
pub struct Said {
    pub path: String,
    pub words: Vec<String>,
}

/// The texts of the first article of a document, all that a reader must see again.
pub fn said(json: &Value) -> Vec<Said> {
    let first = match json {
        Value::Array(items) if !is_block(json) => items.first().unwrap_or(json),
        _ => json,
    };
    let mut said = Vec::new();
    let is_activity = first["@context"].to_string().contains("ns/activitystreams");
    match first {
        _ if is_activity => activity(first, &mut said),
        _ if first["title"]["rendered"].is_string() => {
            ["title", "content"].into_iter().for_each(|key| push(&mut said, key, &first[key]["rendered"], html_words));
        }
        _ if first["items"].is_array() => feed(first, &mut said),
        _ if first["details"].is_object() && first["base_path"].is_string() => {
            push(&mut said, "title", &first["title"], words);
            push(&mut said, "description", &first["description"], words);
            push(&mut said, "details.body", &first["details"]["body"], html_words);
        }
        _ if first["bodies"].is_array()
            || first["headlines"].is_array()
            || ["body_html", "body_xhtml"].iter().any(|key| first[*key].is_string()) =>
        {
            ninjs(first, &mut said)
        }
        _ if is_block(json) => blocks(json, "", &mut said),
        Value::Object(properties) if properties.values().any(is_block) => {
            properties.iter().filter(|(_, value)| is_block(value)).take(1).for_each(|(key, value)| blocks(value, key, &mut said));
        }
        _ => schema_org(json, "", &mut said),
    }
    said
}

fn push(said: &mut Vec<Said>, path: &str, value: &Value, words: impl Fn(&str) -> Vec<String>) {
    if let Value::String(text) = value {
        said.push(Said { path: path.to_owned(), words: words(text) });
    }
}

fn activity(object: &Value, said: &mut Vec<Said>) {
    for (single, map) in [("name", "nameMap"), ("content", "contentMap")] {
        match &object[map] {
            Value::Object(texts) => texts.iter().for_each(|(language, text)| push(said, &format!("{map}.{language}"), text, html_words)),
            _ => push(said, single, &object[single], html_words),
        }
    }
}

fn feed(feed: &Value, said: &mut Vec<Said>) {
    let items = feed["items"].as_array().into_iter().flatten();
    let is_said = |item: &&Value| {
        ["title", "content_html", "content_text"].iter().any(|key| item[*key].as_str().is_some_and(|text| !text.is_empty()))
    };
    let Some(item) = items.into_iter().find(is_said) else { return };
    push(said, "items.title", &item["title"], words);
    match &item["content_html"] {
        Value::String(_) => push(said, "items.content_html", &item["content_html"], html_words),
        _ => push(said, "items.content_text", &item["content_text"], words),
    }
}

fn ninjs(item: &Value, said: &mut Vec<Said>) {
    push(said, "headline", &item["headline"], words);
    push(said, "headlines[0]", &item["headlines"][0]["value"], words);
    ["body_html", "body_xhtml"].into_iter().for_each(|key| push(said, key, &item[key], html_words));
    let is_html = |body: &&Value| {
        let stated = body["contentType"].as_str().or(body["contenttype"].as_str());
        stated.is_some_and(|stated| stated.contains("html"))
    };
    let html = item["bodies"].as_array().into_iter().flatten().find(is_html);
    push(said, "bodies", html.map_or(&Value::Null, |body| &body["value"]), html_words);
}

fn is_block(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().any(is_block),
        _ => value["_type"] == "block",
    }
}

/// The texts of all spans.
fn blocks(value: &Value, path: &str, said: &mut Vec<Said>) {
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| blocks(item, &format!("{path}[{index}]"), said)),
        Value::Object(_) => {
            let children = value["children"].as_array().into_iter().flatten();
            let text: String = children.filter_map(|child| child["text"].as_str()).collect();
            said.push(Said { path: path.to_owned(), words: words(&text) });
        }
        _ => {}
    }
}

/// The first article, wherever it stands, and its translations.
fn schema_org(json: &Value, path: &str, said: &mut Vec<Said>) {
    let Some((article, path)) = find(json, path) else { return };
    let mut queue = vec![(article, path)];
    while let Some((article, path)) = queue.pop() {
        let or = |key: &'static str, other: &'static str| if article[key].is_null() { other } else { key };
        let headline = or("headline", "name");
        push(said, &join(&path, headline), &article[headline], html_words);
        let is_html = |text: &str| ["<p", "<br", "</"].iter().any(|tag| text.contains(tag));
        let format = article["encodingFormat"].as_str().unwrap_or_default();
        let body = or("articleBody", "text");
        push(said, &join(&path, body), &article[body], |text| match format.split(';').next() {
            Some("text/markdown") => markdown_words(text),
            Some("text/plain") => words(text),
            Some("text/html") => html_words(text),
            // Text that does not say what it is has its entities decoded, and tags when they are those of HTML.
            _ if is_html(text) || text.contains('&') => html_words(text),
            _ => words(text),
        });
        for key in ["workTranslation", "translationOfWork"] {
            match &article[key] {
                Value::Array(items) => queue.extend(items.iter().map(|item| (item, join(&path, key)))),
                item @ Value::Object(_) => queue.push((item, join(&path, key))),
                _ => {}
            }
        }
    }
}

fn find<'a>(json: &'a Value, path: &str) -> Option<(&'a Value, String)> {
    if let Value::Array(items) = json {
        return items.iter().enumerate().find_map(|(index, item)| find(item, &format!("{path}[{index}]")));
    }
    let types = json["@type"].to_string();
    if ["Article\"", "BlogPosting\"", "Report\""].iter().any(|name| types.contains(name))
        || json["articleBody"].is_string()
        || json["headline"].is_string()
    {
        return Some((json, path.to_owned()));
    }
    ["@graph", "mainEntity"].iter().find_map(|key| find(json.get(*key)?, &join(path, key)))
}

fn join(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}
