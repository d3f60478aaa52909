//! Corrections, backstories, updates, and what is for speech alone.

use maqal::{Body, Comment, Options, WarningCode, render};

use crate::support::articles::article as fixture;
use crate::support::{value, warnings};

#[test]
fn corrections_and_backstories_are_read() {
    let article = fixture("comments");
    let [arabic, english, urdu, russian] = &article.variants[..] else { panic!() };
    let fields = |comment: &Comment| {
        let published = comment.published.map(|date| date.to_string()).unwrap_or_default();
        (value(&comment.text).unwrap_or_default().to_owned(), comment.url.as_ref().map_or("", |url| url.as_str()).to_owned(), published)
    };
    let comment = |text: &str, url: &str, published: &str| (text.to_owned(), url.to_owned(), published.to_owned());
    assert_eq!(
        arabic.corrections.iter().map(fields).collect::<Vec<_>>(),
        [comment("ذكرنا أولًا أن Souk X يفتح كل سبت.", "https://example.com/corrections/7", "2024-03-05T10:00:00+03:00")]
    );
    assert_eq!(
        english.corrections.iter().map(fields).collect::<Vec<_>>(),
        [
            comment("An earlier version said Saturdays.", "", ""),
            comment("", "https://example.com/corrections/8", ""),
            comment("It has 40 stalls.", "", "")
        ]
    );
    assert!(urdu.corrections.is_empty() && russian.corrections.is_empty());
    let backstories: Vec<_> = article.variants.iter().map(|variant| variant.backstory.as_ref().map(fields)).collect();
    assert_eq!(
        backstories,
        [
            Some(comment("زار مراسلنا السوق ثلاث مرات.", "", "")),
            Some(comment("", "https://example.com/how", "")),
            Some(comment("ہمارے نامہ نگار تین بار بازار گئے۔", "https://example.com/ur/how", "")),
            None
        ]
    );
    let principles: Vec<_> =
        article.variants.iter().map(|variant| variant.publishing_principles.as_ref().map(|url| url.as_str())).collect();
    assert_eq!(principles, [Some("https://example.com/principles"), Some("https://example.com/policy"), None, None]);
    assert_eq!(
        warnings(&article),
        [
            (WarningCode::ValueType, "[3].correction"),
            (WarningCode::ReferenceMissing, "[3].backstory"),
            (WarningCode::UrlUnsafe, "[3].publishingPrinciples")
        ]
    );
}

#[test]
fn updates_of_a_live_blog_are_read_in_the_time_of_the_publisher() {
    let article = fixture("live-blog");
    let [arabic, english] = &article.variants[..] else { panic!("a live blog without a body is no link") };
    let updates: Vec<_> = arabic
        .updates
        .iter()
        .map(|update| (value(&update.headline), update.published.map(|date| date.to_string()), matches!(update.body, Body::Text(..))))
        .collect();
    assert_eq!(
        updates,
        [
            (Some("عودة الكهرباء إلى Port 7"), Some("2024-03-02T18:40:00+03:00".to_owned()), true),
            (Some("الطرق مفتوحة"), Some("2024-03-02T16:05:00-03:30".to_owned()), true),
            (Some("بيان على صفحة أخرى"), None, false),
            (None, Some("2024-03-02".to_owned()), true),
            (None, None, true),
        ]
    );
    assert_eq!((arabic.updates[0].authors.len(), arabic.updates[0].image.is_some(), english.updates[0].media.len()), (1, true, 1));
    assert_eq!(warnings(&article), [(WarningCode::ValueType, "workTranslation.liveBlogUpdate[1]")]);
    // The publisher's time, never the reader's.
    let html = render(&article, &Options::default());
    assert!(html.contains("١٨:٤٠ (<bdi lang=\"en\" dir=\"ltr\">UTC+٣</bdi>)") && html.contains("15:40 (<bdi dir=\"ltr\">UTC</bdi>)"));
}

#[test]
fn speakable_parts_are_not_rendered() {
    let html = render(&fixture("speakable"), &Options::default());
    assert!(!html.contains("speakable-part") && !html.contains("/html/head"));
}
