//! WordPress' REST API: a post or page, or a list of them. `_embed` in the request brings the author and the picture;
//! languages are told by the plugins Polylang and WPML.

use super::builder::{Object, Value};
use super::converted::Converted;
use super::parts::{HTML, link, named_people, names, picture, set_body};
use crate::json::Json;

/// Where plugins tell the translations of a post; Polylang Pro first, then its extension for REST, then WPML.
const TRANSLATIONS: &[&str] = &["translations", "polylang_translations", "wpml_translations"];
/// How many translations are looked for among the posts.
const MAX_TRANSLATIONS: usize = 1000;

pub fn convert(root: &Json) -> Option<Converted<'_>> {
    let mut posts = root.items().into_iter();
    let first = posts.next().filter(|first| is_post(first))?;
    let mut translations = first.first(TRANSLATIONS).map(Json::values).unwrap_or_default();
    translations.truncate(MAX_TRANSLATIONS);
    let (variants, others): (Vec<_>, Vec<_>) =
        posts.partition(|post| id(post).is_some() && translations.iter().any(|other| id(other) == id(post)));
    let is_elsewhere = |other: &&Json| id(other) != id(first) && variants.iter().all(|post| id(post) != id(other));
    let mut all = variants.clone();
    all.extend(translations.iter().copied().filter(is_elsewhere));
    let mut posts_left = variants.len();
    let mut next = |other| {
        if posts_left == 0 {
            return link(other, LINK);
        }
        posts_left -= 1;
        Some(article(other).finish())
    };
    let translations = Value::list(all, &mut next);
    let mut article = article(first);
    article.set("workTranslation", translations);
    Some(Converted::new("a post of the WordPress REST API", root, article).ignore(others))
}

/// What is said of a translation that is elsewhere.
const LINK: &str = "
    url: href link url
    inLanguage: locale lang
    headline: post_title title
";

fn is_post(json: &Json) -> bool {
    let is_rendered = |key| json.at(&[key, "rendered"]).is_some();
    let is_post = || ["id", "type", "link"].iter().all(|key| json.get(key).is_some());
    is_rendered("title") || is_rendered("content") || is_post() && json.first(&["_links", "_embedded"]).is_some()
}

/// The number of a post, or of the post that a translation names.
fn id(json: &Json) -> Option<f64> {
    match json.get("id").unwrap_or(json) {
        Json::Number(number) => Some(*number),
        _ => None,
    }
}

fn article(post: &Json) -> Object<'_> {
    let mut article = Object::article(post);
    article.copy_all(
        post,
        "
            url: link
            inLanguage: lang polylang_current_lang wpml_current_locale inLanguage
        ",
    );
    article.copy("headline", post.at(&["title", "rendered"]));
    article.copy("description", post.at(&["excerpt", "rendered"]));
    // Where the author is not there or must not be known, an error stands in the place.
    article.set("author", named_people(post.at(&["_embedded", "author"])));
    article.set("datePublished", moment(post, "date", "date_gmt"));
    article.set("dateModified", moment(post, "modified", "modified_gmt"));
    article.set("image", image(post));
    article.set("articleSection", terms(post, "category"));
    article.set("keywords", terms(post, "post_tag"));
    set_body(&mut article, &[(post.at(&["content", "rendered"]), HTML)]);
    article
}

/// The site's own time has no zone, but the same moment is told in UTC beside it: the zone is what lies between.
fn moment<'a>(post: &'a Json, key: &str, key_gmt: &str) -> Option<Value<'a>> {
    let source = post.first(&[key, key_gmt])?;
    let (local, utc) = (post.string_of(key).unwrap_or_default().trim(), post.string_of(key_gmt).unwrap_or_default().trim());
    let Some(offset) = offset(local, utc) else { return Some(Value::copy(source)) };
    Some(Value::text(&[local, &offset].concat(), source))
}

/// What lies between two moments of the form `2024-05-05T01:00:00`: `+03:00`.
fn offset(local: &str, utc: &str) -> Option<String> {
    const MAX_MINUTES: u16 = 14 * 60;
    let minutes = |text: &str| {
        let number = |range: std::ops::Range<usize>| text.get(range)?.parse::<i16>().ok();
        Some(number(11..13)? * 60 + number(14..16)?)
    };
    let days = local.get(..10)?.cmp(utc.get(..10)?) as i16;
    let between = days * 24 * 60 + minutes(local)? - minutes(utc)?;
    let size = between.unsigned_abs();
    let two_digits = |number: u16| [if number < 10 { "0" } else { "" }, &number.to_string()].concat();
    let sign = if between < 0 { "-" } else { "+" };
    (size <= MAX_MINUTES).then(|| [sign, &two_digits(size / 60), ":", &two_digits(size % 60)].concat())
}

fn image(post: &Json) -> Option<Value<'_>> {
    let media = *post.at(&["_embedded", "wp:featuredmedia"])?.items().first()?;
    let mut image = picture(media.get("source_url"))?;
    image.copy("description", media.get("alt_text"));
    image.copy("caption", media.at(&["caption", "rendered"]));
    if let Some(details) = media.get("media_details") {
        image.copy_all(
            details,
            "
            width: width
            height: height
        ",
        );
    }
    Some(image.finish())
}

/// The names of a post's terms in a taxonomy.
fn terms<'a>(post: &'a Json, taxonomy: &str) -> Option<Value<'a>> {
    let terms = post.at(&["_embedded", "wp:term"])?.items();
    names(terms, &|term| term.string_of("taxonomy") == Some(taxonomy))
}
