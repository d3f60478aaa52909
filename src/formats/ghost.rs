//! Ghost's Content API: a post or page, or a response with several. It has no languages.

use super::builder::{Object, Value};
use super::converted::Converted;
use super::markup::Markup;
use super::parts::{HTML, PLAIN, image_object, names, parties, set_alternative, set_body};
use crate::json::Json;

pub fn convert(root: &Json) -> Option<Converted<'_>> {
    let items = root.items();
    let post = *posts(items.first()?).first()?;
    let is_post = post.get("title").is_some() && post.get("slug").is_some();
    if !is_post || post.first(&["html", "plaintext", "feature_image", "custom_excerpt"]).is_none() {
        return None;
    }
    let mut article = Object::article(post);
    article.copy_all(
        post,
        "
            url: canonical_url url
            inLanguage: locale lang inLanguage
            headline: title
            description: custom_excerpt excerpt
            datePublished: published_at
            dateModified: updated_at
        ",
    );
    article.set("isAccessibleForFree", restriction(post).map(|source| Value::text("false", source)));
    article.set("author", parties(post.first(&["authors", "primary_author"]), "Person"));
    article.set("image", image(post));
    article.set("keywords", tags(post));
    if let Some(html) = html_with_caption(post) {
        article.set("articleBody", Some(Value::text(&html, post)));
        article.set_text("encodingFormat", HTML);
    }
    set_body(&mut article, &[(post.get("html"), HTML), (post.get("plaintext"), PLAIN)]);
    let mut others = Vec::new();
    for item in items {
        others.append(&mut posts(item));
    }
    Some(Converted::new("a post of Ghost", root, article).ignore(others.get(1).copied()))
}

fn posts(json: &Json) -> Vec<&Json> {
    json.first(&["posts", "pages"]).map_or_else(|| vec![json], Json::items)
}

/// The value that says that not everybody may read the whole post.
fn restriction(post: &Json) -> Option<&Json> {
    let access = post.get("access").filter(|access| **access == Json::Bool(false));
    access.or_else(|| post.get("visibility").filter(|visibility| visibility.string() != Some("public")))
}

fn image(post: &Json) -> Option<Value<'_>> {
    let mut image = image_object(post.get("feature_image"))?;
    set_alternative(&mut image, post, "feature_image_alt");
    image.copy("caption", post.get("feature_image_caption"));
    Some(image.finish())
}

/// The HTML of a post whose image has a caption with links, as services ask for that give pictures away. The image begins the text,
/// where its caption may have links, and is shown there only.
fn html_with_caption(post: &Json) -> Option<String> {
    let caption = post.string_of("feature_image_caption").filter(|caption| caption.contains("<a "))?;
    let (url, text) = (post.string_of("feature_image")?, post.string_of("html")?);
    let mut html = Markup::default();
    html.open("figure");
    html.push("<img src=\"");
    html.escaped(&url.replace("&amp;", "&"));
    if let Some(alternative) = post.string_of("feature_image_alt") {
        html.push("\" alt=\"");
        html.escaped(alternative);
    }
    html.push("\">");
    html.open("figcaption");
    html.push(caption);
    html.close("figcaption");
    html.close("figure");
    html.push(text);
    Some(html.finish())
}

/// The names of the tags, without those that begin with #, which are internal.
fn tags(post: &Json) -> Option<Value<'_>> {
    names(post.get("tags")?.items(), &|tag| tag.get("name").unwrap_or(tag).string().is_none_or(|name| !name.starts_with('#')))
}
