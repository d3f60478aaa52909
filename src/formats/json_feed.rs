//! JSON Feed 1.1 (jsonfeed.org): a feed, of which the first item is the article, or an item.

use super::builder::{Value, table};
use super::converted::Warnings;
use super::parts::{HTML, PLAIN, image, parties, set_body};
use crate::json::Json;

pub fn convert<'a>(root: &'a Json, warnings: &mut Warnings<'a>) -> Option<Value<'a>> {
    let feed = root.item()?;
    if !is_feed(feed) && !is_item(feed) {
        return None;
    }
    let items = feed.get("items").unwrap_or(feed).items();
    // The first item with any text.
    let has_text = |item: &&Json| item.find("title content_html content_text summary").is_some();
    let mut items = items.iter().copied().filter(has_text);
    let Some(item) = items.next() else { return Some(Value::article(feed, "")) };
    let of_feed = |keys| feed.find(keys).filter(|_| feed.get("items").is_some());
    let mut article = Value::article(item, table! { inLanguage: "language inLanguage" });
    article.set_copy("inLanguage", of_feed("language"));
    article.copy_all(
        item,
        table! {
            url: "url external_url",
            headline: "title",
            description: "summary",
            datePublished: "date_published",
            dateModified: "date_modified",
            keywords: "tags",
        },
    );
    const AUTHORS: &str = "authors author";
    article.set("author", parties(item.find(AUTHORS).or_else(|| of_feed(AUTHORS)), "Person"));
    article.set("image", image(item.find("image banner_image"), item, "", ""));
    article.set("associatedMedia", attachments(item));
    article.set("publisher", publisher(of_feed("title"), of_feed("home_page_url")));
    set_body(&mut article, item.get("content_html"), HTML);
    set_body(&mut article, item.get("content_text"), PLAIN);
    warnings.ignore(items.next());
    Some(article)
}

fn is_feed(json: &Json) -> bool {
    json.string_of("version").is_some_and(|version| version.contains("jsonfeed.org/version/"))
        || json.find("feed_url home_page_url").is_some() && json.get("items").is_some()
}

fn is_item(json: &Json) -> bool {
    json.get("id").is_some() && json.find("content_html content_text").is_some()
}

/// The properties of an attachment.
const FILE: &str = table! {
    contentUrl: "url",
    encodingFormat: "mime_type",
    name: "title",
};

fn attachments(item: &Json) -> Option<Value<'_>> {
    let mut file = |source| {
        Json::get(source, "url")?;
        Some(Value::object("MediaObject", source, FILE))
    };
    Value::list(item.get("attachments"), &mut file)
}

fn publisher<'a>(name: Option<&'a Json>, url: Option<&'a Json>) -> Option<Value<'a>> {
    let name = name?;
    let mut publisher = Value::object("Organization", name, "");
    publisher.set_copy("name", Some(name));
    publisher.set_copy("url", url);
    Some(publisher)
}
