//! Finds the texts of an article's file without the reader: looks up in the JSON the properties that each format has for
//! its texts.

use maqal_contract::{html_words, markdown_words, words};
use serde_json::Value;

/// A text, as its path in the JSON and its words.
pub struct SourceText {
    pub path: String,
    pub words: Vec<String>,
}

/// The texts of the first article in a document, which the rendered article must have.
pub fn source_texts(json: &Value) -> Vec<SourceText> {
    let first = match json {
        Value::Array(items) if !is_block(json) => items.first().unwrap_or(json),
        _ => json,
    };
    let mut texts = Vec::new();
    let is_activity = first["@context"].to_string().contains("ns/activitystreams");
    match first {
        _ if is_activity => activity(first, &mut texts),
        _ if first["title"]["rendered"].is_string() => {
            ["title", "content"].into_iter().for_each(|key| push(&mut texts, key, &first[key]["rendered"], html_words));
        }
        _ if first["items"].is_array() => feed(first, &mut texts),
        _ if first["details"].is_object() && first["base_path"].is_string() => {
            push(&mut texts, "title", &first["title"], words);
            push(&mut texts, "description", &first["description"], words);
            push(&mut texts, "details.body", &first["details"]["body"], html_words);
        }
        _ if first["bodies"].is_array()
            || first["headlines"].is_array()
            || ["body_html", "body_xhtml"].iter().any(|key| first[*key].is_string()) =>
        {
            ninjs(first, &mut texts)
        }
        _ if is_block(json) => blocks(json, "", &mut texts),
        Value::Object(properties) if properties.values().any(is_block) => {
            properties.iter().filter(|(_, value)| is_block(value)).take(1).for_each(|(key, value)| blocks(value, key, &mut texts));
        }
        _ => schema_org(json, "", &mut texts),
    }
    texts
}

fn push(found: &mut Vec<SourceText>, path: &str, value: &Value, words: impl Fn(&str) -> Vec<String>) {
    if let Value::String(text) = value {
        found.push(SourceText { path: path.to_owned(), words: words(text) });
    }
}

fn activity(object: &Value, found: &mut Vec<SourceText>) {
    for (single, map) in [("name", "nameMap"), ("content", "contentMap")] {
        match &object[map] {
            Value::Object(texts) => texts.iter().for_each(|(language, text)| push(found, &format!("{map}.{language}"), text, html_words)),
            _ => push(found, single, &object[single], html_words),
        }
    }
}

fn feed(feed: &Value, found: &mut Vec<SourceText>) {
    let items = feed["items"].as_array().into_iter().flatten();
    let has_text = |item: &&Value| {
        ["title", "content_html", "content_text"].iter().any(|key| item[*key].as_str().is_some_and(|text| !text.is_empty()))
    };
    let Some(item) = items.into_iter().find(has_text) else { return };
    push(found, "items.title", &item["title"], words);
    match &item["content_html"] {
        Value::String(_) => push(found, "items.content_html", &item["content_html"], html_words),
        _ => push(found, "items.content_text", &item["content_text"], words),
    }
}

fn ninjs(item: &Value, found: &mut Vec<SourceText>) {
    push(found, "headline", &item["headline"], words);
    push(found, "headlines[0]", &item["headlines"][0]["value"], words);
    ["body_html", "body_xhtml"].into_iter().for_each(|key| push(found, key, &item[key], html_words));
    let is_html = |body: &&Value| {
        let stated = body["contentType"].as_str().or(body["contenttype"].as_str());
        stated.is_some_and(|stated| stated.contains("html"))
    };
    let html = item["bodies"].as_array().into_iter().flatten().find(is_html);
    push(found, "bodies", html.map_or(&Value::Null, |body| &body["value"]), html_words);
}

fn is_block(value: &Value) -> bool {
    match value {
        Value::Array(items) => items.iter().any(is_block),
        _ => value["_type"] == "block",
    }
}

/// The text of each block, joined from its spans.
fn blocks(value: &Value, path: &str, found: &mut Vec<SourceText>) {
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| blocks(item, &format!("{path}[{index}]"), found)),
        Value::Object(_) => {
            let children = value["children"].as_array().into_iter().flatten();
            let text: String = children.filter_map(|child| child["text"].as_str()).collect();
            found.push(SourceText { path: path.to_owned(), words: words(&text) });
        }
        _ => {}
    }
}

/// The first article at any depth, and its translations.
fn schema_org(json: &Value, path: &str, found: &mut Vec<SourceText>) {
    let Some((article, path)) = find(json, path) else { return };
    let mut queue = vec![(article, path)];
    while let Some((article, path)) = queue.pop() {
        let or = |key: &'static str, other: &'static str| if article[key].is_null() { other } else { key };
        let headline = or("headline", "name");
        push(found, &join(&path, headline), &article[headline], html_words);
        let is_html = |text: &str| ["<p", "<br", "</"].iter().any(|tag| text.contains(tag));
        let format = article["encodingFormat"].as_str().unwrap_or_default();
        let body = or("articleBody", "text");
        push(found, &join(&path, body), &article[body], |text| match format.split(';').next() {
            Some("text/markdown") => markdown_words(text),
            Some("text/plain") => words(text),
            Some("text/html") => html_words(text),
            // HTML that was escaped as a whole has no tag, and the end of one in references.
            _ if !is_html(text) && ["&lt;/", "/&gt;"].iter().any(|end| text.contains(end)) => {
                let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
                html_words(&references.iter().fold(text.to_owned(), |text, (reference, sign)| text.replace(reference, sign)))
            }
            // The reader decodes entities in a text without a format, and takes it for HTML if it has tags of HTML.
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
