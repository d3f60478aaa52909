//! What real documents of other systems have besides their texts: attachments, parts, restrictions, the properties of plugins.

use crate::support::articles::article as fixture;
use crate::support::{names, value, values, warnings};
use maqal::{Article, MediaKind, Variant, WarningCode};
use serde_json::{Value, json};

fn read(json: &Value) -> Article {
    Article::from_json(&json.to_string()).unwrap()
}

/// The kind, the name and the file of each media object.
fn media(variant: &Variant) -> Vec<(MediaKind, Option<&str>, &str)> {
    variant.media.iter().map(|media| (media.kind, value(&media.name), media.content.as_ref().unwrap().as_str())).collect()
}

#[test]
fn attachments_of_a_note_are_shown() {
    let article = fixture("activitystreams-note");
    assert_eq!(
        media(&article.variants[0]),
        [
            (MediaKind::Video, Some("الرافعة تعمل"), "https://example.com/port.mp4"),
            (MediaKind::Image, Some("سفينة عند الرصيف"), "https://example.com/port.jpg"),
            (MediaKind::Image, None, "https://example.com/crane.webp"),
        ]
    );
    let note = json!({ "@context": "https://www.w3.org/ns/activitystreams", "type": "Note", "contentMap": { "en": "A", "fr": "B" },
        "attachment": { "mediaType": "audio/ogg", "href": "https://example.com/a", "name": "Waves", "nameMap": { "fr": "Vagues" } } });
    let article = read(&note);
    assert_eq!(media(&article.variants[0]), [(MediaKind::Audio, Some("Waves"), "https://example.com/a")]);
    assert_eq!(media(&article.variants[1]), [(MediaKind::Audio, Some("Vagues"), "https://example.com/a")]);
}

#[test]
fn links_in_the_caption_of_the_image_of_a_ghost_post_are_kept() {
    let json = json!({
        "title": "The tide", "slug": "tide", "lang": "en", "html": "<p>It rises.</p>",
        "feature_image": "https://example.com/tide.jpg?w=1&amp;h=2", "feature_image_alt": "A \"high\" tide",
        "feature_image_caption": "Photo by <a href=\"https://example.com/noor\">Noor</a>"
    });
    let article = Article::from_json(&json.to_string()).unwrap();
    let html = maqal::render(&article, &maqal::Options::default());
    let figure =
        r#"<div part="body"><figure part="figure"><img src="https://example.com/tide.jpg?w=1&amp;h=2" alt="A &quot;high&quot; tide""#;
    assert!(html.contains(figure), "{html}");
    assert!(
        html.contains(r#"<figcaption part="caption">Photo by <a dir="ltr" href="https://example.com/noor">Noor</a></figcaption>"#),
        "{html}"
    );
    assert_eq!(html.matches("<img").count(), 1, "{html}");
}

#[test]
fn restricted_posts_of_ghost_are_not_free() {
    let free = |rest: Value| {
        let mut post = json!({ "title": "A", "slug": "a", "html": "B", "lang": "en" });
        post.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        let article = read(&post);
        assert_eq!(warnings(&article), []);
        article.variants[0].accessible_for_free
    };
    assert_eq!(free(json!({ "visibility": "paid" })), Some(false));
    assert_eq!(free(json!({ "visibility": "members", "access": true })), Some(false));
    assert_eq!(free(json!({ "visibility": "public", "access": false })), Some(false));
    assert_eq!(free(json!({ "visibility": "public", "access": true })), None);
    assert_eq!(free(json!({})), None);
}

#[test]
fn yoast_has_what_a_post_lacks() {
    let article = fixture("wordpress-yoast");
    let post = &article.variants[0];
    assert_eq!((post.language.as_ref().unwrap().as_str(), names(post)), ("fa-IR", vec!["مینا راد"]));
    // It is the beginning of the body, and a link.
    assert_eq!(value(&post.description), None);
    assert_eq!((values(&post.sections), values(&post.keywords)), (vec!["هوا"], vec!["باران", "پاییز"]));
    assert_eq!(post.image.as_ref().unwrap().pictures[0].url.as_str(), "https://example.com/rain.jpg?resize=1200&ssl=1");
    assert_eq!(post.publisher.as_ref().unwrap().name.value, "خبر دریا");
    // `date` is Solar Hijri.
    assert_eq!(post.published.unwrap().to_string(), "2022-10-26T06:30:00+00:00");
    let found = warnings(&article);
    assert!(found.contains(&(WarningCode::DateUnknown, "date")) && !found.contains(&(WarningCode::DateUnknown, "modified")), "{found:?}");

    let head = json!({ "og_locale": "ar_AR", "author": "A", "description": "C", "article_published_time": "2024-01-02T03:04:05+00:00",
        "og_image": [{ "url": "https://example.com/a.jpg", "width": 600 }] });
    let article = read(&json!({ "title": { "rendered": "A" }, "content": { "rendered": "B" }, "yoast_head_json": head }));
    let post = &article.variants[0];
    assert_eq!((post.language.as_ref().unwrap().as_str(), names(post), value(&post.description)), ("ar-AR", vec!["A"], Some("C")));
    assert_eq!(post.published.unwrap().to_string(), "2024-01-02T03:04:05+00:00");
    assert_eq!(post.image.as_ref().unwrap().pictures[0].width, Some(600));
}
