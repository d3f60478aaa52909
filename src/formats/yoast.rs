//! What the SEO plugin Yoast adds to a post of WordPress' REST API: Open Graph properties, and a graph of schema.org.

use super::builder::{Value, table};
use super::parts;
use crate::json::Json;

/// The `yoast_head_json` of a post.
pub struct Seo<'a> {
    post: &'a Json,
    graph: Vec<&'a Json>,
}

impl<'a> Seo<'a> {
    pub fn of(post: &'a Json) -> Seo<'a> {
        let graph = post.list("yoast_head_json/schema/@graph");
        Seo { post, graph }
    }

    /// The language; that of Open Graph has a region that may be made up.
    pub fn language(&self) -> Option<&'a Json> {
        self.graph.iter().find_map(|node| node.get("inLanguage")).or_else(|| self.post.find("yoast_head_json/og_locale"))
    }

    /// A property of the article in the graph.
    pub fn of_article(&self, key: &str) -> Option<&'a Json> {
        self.typed("Article")?.get(key)
    }

    pub fn publisher(&self) -> Option<Value<'a>> {
        let organization = self.typed("Organization")?;
        organization.get("name")?;
        Some(Value::object("Organization", organization, table! { name: "name", url: "url" }))
    }

    pub fn image(&self) -> Option<Value<'a>> {
        let source = self.post.find("yoast_head_json/og_image")?.item()?;
        parts::image(
            source.get("url").or(Some(source)),
            source,
            "",
            table! {
                width: "width",
                height: "height",
                description: "alt",
            },
        )
    }

    /// The first object of the graph whose type has this name or ends with it.
    fn typed(&self, name: &str) -> Option<&'a Json> {
        for node in &self.graph {
            for kind in node.list("@type") {
                if kind.string().is_some_and(|kind| kind.ends_with(name)) {
                    return Some(node);
                }
            }
        }
        None
    }
}
