//! What the SEO plugin Yoast adds to a post of WordPress' REST API: Open Graph properties, and a graph of schema.org.

use super::builder::{Object, Value};
use super::parts::image_object;
use crate::json::Json;

/// The `yoast_head_json` of a post, if it has one.
pub struct Seo<'a> {
    head: Option<&'a Json>,
    graph: Vec<&'a Json>,
}

impl<'a> Seo<'a> {
    pub fn of(post: &'a Json) -> Seo<'a> {
        let head = post.get("yoast_head_json");
        let graph = head.and_then(|head| head.at(&["schema", "@graph"])).map(Json::items).unwrap_or_default();
        Seo { head, graph }
    }

    /// The first of these properties that exists.
    pub fn get(&self, keys: &[&str]) -> Option<&'a Json> {
        self.head?.first(keys)
    }

    /// The language; that of Open Graph has a region that may be made up.
    pub fn language(&self) -> Option<&'a Json> {
        self.graph.iter().find_map(|node| node.get("inLanguage")).or_else(|| self.get(&["og_locale"]))
    }

    /// A property of the article in the graph.
    pub fn of_article(&self, key: &str) -> Option<&'a Json> {
        self.typed("Article")?.get(key)
    }

    pub fn publisher(&self) -> Option<Value<'a>> {
        let organization = self.typed("Organization")?;
        let mut publisher = Object::new("Organization", organization);
        publisher.copy("name", Some(organization.get("name")?));
        publisher.copy("url", organization.get("url"));
        Some(publisher.finish())
    }

    pub fn image(&self) -> Option<Value<'a>> {
        let source = *self.get(&["og_image"])?.items().first()?;
        let mut image = image_object(source.get("url").or(Some(source)))?;
        image.copy_all(
            source,
            "
            width: width
            height: height
            description: alt
        ",
        );
        Some(image.finish())
    }

    /// The first object of the graph whose type has this name or ends with it.
    fn typed(&self, name: &str) -> Option<&'a Json> {
        for node in &self.graph {
            for kind in node.get("@type").map(Json::items).unwrap_or_default() {
                if kind.string().is_some_and(|kind| kind.ends_with(name)) {
                    return Some(node);
                }
            }
        }
        None
    }
}
