//! JSON Feed 1.1 (jsonfeed.org): a feed, of which the first item is the article, or an item.

use super::builder::{Object, Value};
use super::converted::Converted;
use super::parts::{HTML, PLAIN, image_object, parties, set_body};
use crate::json::Json;

const FORMAT: &str = "a JSON Feed";

pub fn convert(root: &Json) -> Option<Converted<'_>> {
    let feed = *root.items().first()?;
    if !is_feed(feed) && !is_item(feed) {
        return None;
    }
    let items = feed.get("items").map_or_else(|| vec![feed], Json::items);
    // The first item with any text.
    let has_text = |item: &&Json| item.first(&["title", "content_html", "content_text", "summary"]).is_some();
    let mut items = items.into_iter().filter(has_text);
    let Some(item) = items.next() else { return Some(Converted::new(FORMAT, root, Object::article(feed))) };
    let of_feed = |keys: &[&str]| feed.first(keys).filter(|_| feed.get("items").is_some());
    let mut article = Object::article(item);
    article.copy_all(item, "inLanguage: language inLanguage");
    article.copy("inLanguage", of_feed(&["language"]));
    article.copy_all(
        item,
        "
            url: url external_url
            headline: title
            description: summary
            datePublished: date_published
            dateModified: date_modified
            keywords: tags
        ",
    );
    let authors: &[&str] = &["authors", "author"];
    article.set("author", parties(item.first(authors).or_else(|| of_feed(authors)), "Person"));
    article.set("image", image_object(item.first(&["image", "banner_image"])).map(Object::finish));
    article.set("associatedMedia", attachments(item));
    article.set("publisher", publisher(of_feed(&["title"]), of_feed(&["home_page_url"])));
    set_body(&mut article, &[(item.get("content_html"), HTML), (item.get("content_text"), PLAIN)]);
    Some(Converted::new(FORMAT, root, article).ignore(items.next()))
}

fn is_feed(json: &Json) -> bool {
    json.string_of("version").is_some_and(|version| version.contains("jsonfeed.org/version/"))
        || json.first(&["feed_url", "home_page_url"]).is_some() && json.get("items").is_some()
}

fn is_item(json: &Json) -> bool {
    json.get("id").is_some() && json.first(&["content_html", "content_text"]).is_some()
}

fn attachments(item: &Json) -> Option<Value<'_>> {
    let mut file = |source| {
        Json::get(source, "url")?;
        let mut file = Object::new("MediaObject", source);
        file.copy_all(
            source,
            "
            contentUrl: url
            encodingFormat: mime_type
            name: title
        ",
        );
        Some(file.finish())
    };
    Value::list(item.get("attachments")?.items(), &mut file)
}

fn publisher<'a>(name: Option<&'a Json>, url: Option<&'a Json>) -> Option<Value<'a>> {
    let name = name?;
    let mut publisher = Object::new("Organization", name);
    publisher.copy("name", Some(name));
    publisher.copy("url", url);
    Some(publisher.finish())
}
