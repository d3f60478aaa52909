//! Ghost's Content API: a post or page, or a response with several. It has no languages.

use super::builder::{Value, table};
use super::converted::Warnings;
use super::markup::Markup;
use super::parts::{self, HTML, PLAIN, names, parties, set_body, set_html};
use crate::json::Json;

pub fn convert<'a>(root: &'a Json, warnings: &mut Warnings<'a>) -> Option<Value<'a>> {
    let mut posts = Vec::new();
    for item in &root.items() {
        item.find("posts pages").unwrap_or(item).push_items(&mut posts);
    }
    let post = *posts.first()?;
    let is_post = post.get("title").is_some() && post.get("slug").is_some();
    if !is_post || post.find("html plaintext feature_image custom_excerpt").is_none() {
        return None;
    }
    let mut article = Value::article(
        post,
        table! {
            url: "canonical_url url",
            inLanguage: "locale lang inLanguage",
            headline: "title",
            description: "custom_excerpt excerpt",
            datePublished: "published_at",
            dateModified: "updated_at",
        },
    );
    article.set("isAccessibleForFree", restriction(post).map(|source| Value::text("false", source)));
    article.set("author", parties(post.find("authors primary_author"), "Person"));
    article.set("image", image(post));
    article.set("keywords", tags(post));
    if let Some(html) = html_with_caption(post) {
        set_html(&mut article, &html, post);
    }
    set_body(&mut article, post.get("html"), HTML);
    set_body(&mut article, post.get("plaintext"), PLAIN);
    warnings.ignore(posts.get(1).copied());
    Some(article)
}

/// The value that says that not everybody may read the whole post.
fn restriction(post: &Json) -> Option<&Json> {
    let access = post.get("access").filter(|access| **access == Json::Bool(false));
    access.or_else(|| post.get("visibility").filter(|visibility| visibility.string() != Some("public")))
}

fn image(post: &Json) -> Option<Value<'_>> {
    parts::image(post.get("feature_image"), post, "feature_image_alt", table! { caption: "feature_image_caption" })
}

/// The HTML of a post whose image has a caption with links, as services ask for that give pictures away. The image begins the text,
/// where its caption may have links, and is shown there only.
fn html_with_caption(post: &Json) -> Option<String> {
    let caption = post.string_of("feature_image_caption").filter(|caption| caption.contains("<a "))?;
    let (url, text) = (post.string_of("feature_image")?, post.string_of("html")?);
    let mut html = Markup::default();
    html.open("figure");
    html.image(&url.replace("&amp;", "&"), post.string_of("feature_image_alt"));
    html.open("figcaption");
    html.push(caption);
    html.close("figcaption");
    html.close("figure");
    html.push(text);
    Some(html.finish())
}

/// The names of the tags, without those that begin with #, which are internal.
fn tags(post: &Json) -> Option<Value<'_>> {
    names(post.get("tags"), &|tag| tag.get("name").unwrap_or(tag).string().is_none_or(|name| !name.starts_with('#')))
}
