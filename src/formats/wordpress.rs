//! WordPress' REST API: a post or page, or a list of them. `_embed` in the request adds the author and the image; the
//! plugins Polylang and WPML add languages.

use super::builder::{Value, table};
use super::converted::Warnings;
use super::parts::{self, HTML, link, named_people, names, set_body};
use super::yoast::Seo;
use crate::article::YEARS;
use crate::error::WarningCode;
use crate::json::Json;
use crate::text::{TextMap, concat, decimal};

/// The properties with the translations of a post: of Polylang Pro, of its REST extension, and of WPML.
const TRANSLATIONS: &str = "translations polylang_translations wpml_translations";
/// How many translations are searched for among the posts.
const MAX_TRANSLATIONS: usize = 1000;

pub fn convert<'a>(root: &'a Json, warnings: &mut Warnings<'a>) -> Option<Value<'a>> {
    let posts = root.items();
    let first = posts.first().copied().filter(|first| is_post(first))?;
    let mut translations = first.find(TRANSLATIONS).map(Json::values).unwrap_or_default();
    translations.truncate(MAX_TRANSLATIONS);
    let translated = ids(&translations);
    // The posts of the article, then the links to its other translations.
    let (mut all, mut others) = (Vec::new(), Vec::new());
    for &post in &posts {
        let is_variant = all.is_empty() || is_among(post, &translated);
        (if is_variant { &mut all } else { &mut others }).push(post);
    }
    let (variants, present) = (all.len(), ids(&all));
    for other in translations {
        if !is_among(other, &present) {
            all.push(other);
        }
    }
    let mut posts_left = variants - 1;
    let mut next = |other| {
        if posts_left == 0 {
            return link(other, LINK);
        }
        posts_left -= 1;
        let mut variant = Value::variant(other, "");
        set_properties(&mut variant, other);
        Some(variant)
    };
    let translations = Value::list_of(&all[1..], &mut next);
    let mut article = Value::article(first, "");
    set_properties(&mut article, first);
    article.set("workTranslation", translations);
    for post in &all[..variants] {
        for (_, key, key_gmt) in &DATES {
            if let Some(date) = post.get(key).filter(|_| is_of_another_calendar(post, key, key_gmt)) {
                warnings.warn(WarningCode::DateUnknown, date, ANOTHER_CALENDAR);
            }
        }
    }
    warnings.ignore(others.first().copied());
    Some(article)
}

/// The dates of publication and of the last change: their properties, in the site's time and in UTC.
const DATES: [(&str, &str, &str); 2] = [("datePublished", "date", "date_gmt"), ("dateModified", "modified", "modified_gmt")];
const ANOTHER_CALENDAR: &str = "This is no date of the Gregorian calendar; that in UTC is read instead.";

/// The properties of a translation of which only the URL is known.
const LINK: &str = table! {
    url: "href link url",
    inLanguage: "locale lang",
    headline: "post_title title",
};

fn is_post(json: &Json) -> bool {
    let is_post = || ["id", "type", "link"].iter().all(|key| json.get(key).is_some());
    json.find("title/rendered content/rendered").is_some() || is_post() && json.find("_links _embedded").is_some()
}

/// The IDs of posts, or of the posts that translations refer to.
fn ids(posts: &[&Json]) -> TextMap {
    let mut ids = TextMap::default();
    for id in posts.iter().copied().filter_map(id) {
        ids.insert(&id, 0);
    }
    ids
}

fn is_among(post: &Json, ids: &TextMap) -> bool {
    id(post).is_some_and(|id| ids.get(&id).is_some())
}

/// The ID of a post, which is a natural number, or of the post that a translation refers to.
fn id(json: &Json) -> Option<String> {
    match json.get("id").unwrap_or(json) {
        Json::Number(number) => Some(decimal(*number as u64)),
        _ => None,
    }
}

/// Sets the properties of a variant.
fn set_properties<'a>(article: &mut Value<'a>, post: &'a Json) {
    let seo = Seo::of(post);
    article.copy_all(
        post,
        table! {
            url: "link",
            inLanguage: "lang polylang_current_lang wpml_current_locale inLanguage",
        },
    );
    article.set_copy("inLanguage", seo.language());
    article.copy_all(
        post,
        table! {
            headline: "title/rendered yoast_head_json/og_title yoast_head_json/title",
            description: "excerpt/rendered yoast_head_json/description yoast_head_json/og_description",
        },
    );
    // If the author is missing or not public, there is an error object instead.
    article.set("author", named_people(post.find("_embedded/author")));
    for (property, key, key_gmt) in &DATES {
        article.set(property, date_with_offset(post, key, key_gmt));
    }
    article.copy_all(
        post,
        table! {
            author: "yoast_head_json/author",
            datePublished: "yoast_head_json/article_published_time",
            dateModified: "yoast_head_json/article_modified_time",
        },
    );
    article.set("image", image(post));
    article.set("image", parts::image(post.get("jetpack_featured_media_url"), post, "", ""));
    article.set("image", seo.image());
    for (property, taxonomy) in &[("articleSection", "category"), ("keywords", "post_tag")] {
        article.set(property, terms(post, taxonomy));
        article.set_copy(property, seo.of_article(property));
    }
    article.set("publisher", seo.publisher());
    set_body(article, post.find("content/rendered"), HTML);
}

/// Whether a plugin has put a date of another calendar in place of the site's, whose time in UTC is still Gregorian.
fn is_of_another_calendar(post: &Json, key: &str, key_gmt: &str) -> bool {
    let is_gregorian = |key| post.string_of(key).and_then(gregorian_year).is_some();
    post.get(key).is_some() && !is_gregorian(key) && is_gregorian(key_gmt)
}

/// The year that a date begins with, if it can be one of the Gregorian calendar.
fn gregorian_year(date: &str) -> Option<u16> {
    u16::try_from(number(date.trim().get(..4)?)?).ok().filter(|year| YEARS.contains(year))
}

/// A date of the site with its UTC offset. The site's local time has none, but the same time in UTC is beside it: the
/// difference is the offset.
fn date_with_offset<'a>(post: &'a Json, key: &str, key_gmt: &str) -> Option<Value<'a>> {
    if is_of_another_calendar(post, key, key_gmt) {
        let utc = post.get(key_gmt)?;
        return Some(Value::text(&concat(&[utc.string()?.trim(), "Z"]), utc));
    }
    let source = post.get(key).or_else(|| post.get(key_gmt))?;
    let local = post.text_of(key).trim();
    match offset(local, post.text_of(key_gmt).trim()) {
        Some(offset) => Some(Value::text(&concat(&[local, &offset]), source)),
        None => Some(Value::copy(source)),
    }
}

/// The difference of two times of the form `2024-05-05T01:00:00`, as in `+03:00`.
fn offset(local: &str, utc: &str) -> Option<String> {
    const MAX_MINUTES: u32 = 14 * 60;
    let days = local.get(..10)?.cmp(utc.get(..10)?) as i32;
    let difference = days * 24 * 60 + minutes(local)? - minutes(utc)?;
    let size = difference.unsigned_abs();
    if size > MAX_MINUTES {
        return None;
    }
    let sign = if difference < 0 { "-" } else { "+" };
    // Of a number from 100 to 199, the last two digits are the number of two digits.
    let (hours, minutes) = (decimal((100 + size / 60).into()), decimal((100 + size % 60).into()));
    Some(concat(&[sign, &hours[1..], ":", &minutes[1..]]))
}

/// The minute of the day of a time.
fn minutes(time: &str) -> Option<i32> {
    Some(number(time.get(11..13)?)? * 60 + number(time.get(14..16)?)?)
}

/// The number that a few digits are.
fn number(digits: &str) -> Option<i32> {
    let mut number = 0;
    for c in digits.chars() {
        number = number * 10 + c.to_digit(10)? as i32;
    }
    Some(number)
}

fn image(post: &Json) -> Option<Value<'_>> {
    let media = post.find("_embedded/wp:featuredmedia")?.item()?;
    parts::image(
        media.get("source_url"),
        media,
        "",
        table! {
            description: "alt_text",
            caption: "caption/rendered",
            width: "media_details/width",
            height: "media_details/height",
        },
    )
}

/// The names of a post's terms in a taxonomy.
fn terms<'a>(post: &'a Json, taxonomy: &str) -> Option<Value<'a>> {
    names(post.find("_embedded/wp:term"), &|term| term.has("taxonomy", taxonomy))
}
