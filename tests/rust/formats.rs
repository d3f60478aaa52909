//! Reading articles in the formats of other systems: a fixture per format, and no input that panics.

use crate::support::articles::{article as fixture, json as text_of, names as names_of_articles};
use crate::support::{languages, names, value, values, warnings};
use maqal::{Article, Body, BodyFormat, Json, Options, Source, Variant, WarningCode, convert, render};
use proptest::prelude::*;
use serde_json::{Value, json};

fn links(article: &Article) -> Vec<(&str, Option<&str>)> {
    article.links.iter().map(|link| (link.language.as_ref().map_or("", |tag| tag.as_str()), value(&link.headline))).collect()
}

fn pictures(variant: &Variant) -> Vec<&str> {
    variant.image.iter().flat_map(|image| &image.pictures).map(|picture| picture.url.as_str()).collect()
}

fn is_html(variant: &Variant) -> bool {
    matches!(&variant.body, Body::Text(_, BodyFormat::Html))
}

const FIXTURES: &[&str] = &[
    "activitystreams",
    "activitystreams-note",
    "ghost",
    "ghost-members",
    "govuk",
    "govuk-guide",
    "json-feed",
    "ninjs",
    "portable-text",
    "wordpress-polylang",
    "wordpress-wpml",
    "wordpress-yoast",
];

#[test]
fn converted_documents_are_the_same_articles_in_schema_org() {
    let schema = jsonschema::draft202012::new(&serde_json::from_str(include_str!("../../www/schema.json")).unwrap()).unwrap();
    for name in names_of_articles() {
        let name = name.as_str();
        let json = Json::from_text(&text_of(name)).unwrap();
        let Some(converted) = convert(&json) else {
            assert!(!FIXTURES.contains(&name), "{name} is not recognised");
            continue;
        };
        assert!(FIXTURES.contains(&name), "{name} is schema.org");
        assert_eq!(convert(&json), Some(converted.clone()), "{name}");
        assert_eq!(convert(&converted.article), None, "{name}");
        let article = Article::from_value(&converted.article, &Source::default()).unwrap();
        assert_eq!(render(&article, &Options::default()), render(&fixture(name), &Options::default()), "{name}");
        let text = serde_json::to_value(&converted.article).unwrap();
        let faults = schema.iter_errors(&text).map(|error| format!("{}: {error}", error.instance_path()));
        // Ghost has no languages, and a note no headline.
        let is_known =
            |fault: &String| ["inLanguage", "headline"].iter().any(|key| *fault == format!(": \"{key}\" is a required property"));
        let faults: Vec<_> = faults.filter(|fault| !is_known(fault)).collect();
        assert_eq!(faults, Vec::<String>::new(), "{name}");
    }
}

/// Each document is followed by the expected warnings and their paths.
#[test]
fn warning_paths_are_those_of_the_original() {
    use WarningCode::*;
    let activity = |rest: Value| {
        let mut object = json!({ "@context": "https://www.w3.org/ns/activitystreams", "type": "Article", "name": "A" });
        object.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        object
    };
    let post = |rest: Value| {
        let mut post = json!({ "title": { "rendered": "A" }, "content": { "rendered": "B" }, "lang": "en" });
        post.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
        post
    };
    for (json, expected) in [
        (
            activity(json!({ "contentMap": { "en": "B", "english": "C" } })),
            vec![(LanguageUnknown, "contentMap.english"), (HeadlineMissing, "")],
        ),
        (activity(json!({ "inLanguage": "en", "published": "x" })), vec![(DateUnknown, "published")]),
        (activity(json!({ "inLanguage": "en", "image": { "href": "/a.png" } })), vec![(AlternativeMissing, "image.href")]),
        (activity(json!({ "inLanguage": "en", "content": "B", "mediaType": "text/rtf" })), vec![(BodyUnreadable, "content")]),
        (
            json!([{ "title": "A", "slug": "a", "html": "B", "locale": "?", "published_at": "x" }, { "title": "C" }]),
            vec![(DateUnknown, "[0].published_at"), (LanguageUnknown, "[0].locale"), (ArticleIgnored, "[1]")],
        ),
        (
            json!({ "pages": [{ "title": "A", "slug": "a", "html": "B", "lang": "en", "feature_image": "javascript:x", "authors": [{ "url": "/x" }] }] }),
            vec![(UrlUnsafe, "pages[0].feature_image"), (ValueType, "pages[0].authors[0]")],
        ),
        (
            json!({ "base_path": "/a", "title": "A", "schema_name": "x", "locale": "en", "public_updated_at": "x", "details": {
                "image": { "url": "/a.png" } }, "links": { "available_translations": [{ "locale": "ar", "web_url": "javascript:x" }] } }),
            vec![
                (AlternativeMissing, "details.image.url"),
                (DateUnknown, "public_updated_at"),
                (UrlUnsafe, "links.available_translations[0].web_url"),
                (ArticleIgnored, "links.available_translations[0]"),
            ],
        ),
        (
            json!({ "feed_url": "/f", "language": "none", "items": [{ "title": "A", "date_modified": "x", "banner_image": "/b" }] }),
            vec![(AlternativeMissing, "items[0].banner_image"), (DateUnknown, "items[0].date_modified"), (LanguageUnknown, "language")],
        ),
        (
            json!({ "uri": "a", "versioncreated": "x", "headlines": [{ "value": 0.5 }], "bodies": [{ "value": "B", "contenttype": "x" }],
                "associations": { "b": { "type": "picture", "renditions": { "c": { "href": "/c" } } } } }),
            vec![
                (ValueType, "headlines[0].value"),
                (AlternativeMissing, "associations.b"),
                (DateUnknown, "versioncreated"),
                (BodyUnreadable, "bodies[0].value"),
                (HeadlineMissing, ""),
                (LanguageMissing, ""),
            ],
        ),
        (
            json!({ "title": "A", "language": "none", "mainImage": { "asset": { "url": "/b" } }, "publishedAt": true,
                "content": [{ "_type": "block", "children": [{ "_type": "span", "text": "B" }, { "_type": "image" }] }] }),
            vec![
                (AlternativeMissing, "mainImage.asset.url"),
                (DateUnknown, "publishedAt"),
                (LanguageUnknown, "language"),
                (ReferenceMissing, "content[0].children[1]"),
            ],
        ),
        (
            json!([post(json!({ "date": "x", "date_gmt": "y", "_embedded": { "wp:featuredmedia": [{ "source_url": "/a" }] } }))]),
            vec![(DateUnknown, "[0].date"), (AlternativeMissing, "[0]._embedded.wp:featuredmedia[0].source_url")],
        ),
        (
            post(json!({ "date": "2024-05-05T01:00:00", "date_gmt": "0000-00-00T00:00:00", "lang": "english" })),
            vec![(LanguageUnknown, "lang")],
        ),
    ] {
        let article = Article::from_json(&json.to_string()).unwrap();
        let mut found = warnings(&article);
        let mut expected = expected;
        found.sort_by_key(|(code, path)| (code.as_str(), path.to_owned()));
        expected.sort_by_key(|(code, path)| (code.as_str(), path.to_owned()));
        assert_eq!(found, expected, "{json}");
    }
}

#[test]
fn bylines_lose_the_label_that_maqal_adds() {
    let author = |language: &str, author: Value| {
        let json = json!({ "@type": "NewsArticle", "headline": "A", "inLanguage": language, "author": author });
        names(&Article::from_json(&json.to_string()).unwrap().variants[0]).join(", ")
    };
    assert_eq!(author("de", json!("Von Anna Berg")), "Anna Berg");
    // Names that begin with the word.
    assert_eq!(author("it", json!("Di Stefano")), "Di Stefano");
    assert_eq!(author("de", json!({ "name": "Von Anna Berg" })), "Von Anna Berg");
    assert_eq!(
        author("en", json!([{ "name": "By Anna Berg" }, { "@type": "Organization", "name": "By the Lake" }])),
        "Anna Berg, By the Lake"
    );
}

#[test]
fn posts_of_wordpress_are_joined_by_polylang() {
    let article = fixture("wordpress-polylang");
    assert_eq!(languages(&article), ["ar", "tr"]);
    let [arabic, turkish] = &article.variants[..] else { panic!() };
    assert_eq!(value(&arabic.headline), Some("عودة اللقالق – “أخيرًا”"));
    // The excerpt is the beginning of the body.
    assert_eq!(value(&arabic.description), None);
    assert_eq!(names(arabic), ["سلمى الخطيب"]);
    // The site's time is three hours ahead of UTC, where it is still the day before.
    assert_eq!(arabic.published.unwrap().to_string(), "2024-03-02T01:30:00+03:00");
    assert_eq!(arabic.modified, None);
    assert_eq!((values(&arabic.sections), values(&arabic.keywords)), (vec!["بيئة"], vec!["طيور", "ربيع"]));
    let image = arabic.image.as_ref().unwrap();
    assert_eq!((value(&image.alternative), value(&image.caption)), (Some("لقلق على سطح"), Some("أول لقلق هذا العام")));
    assert_eq!(image.pictures[0].width, Some(1200));
    assert!(names(turkish).is_empty());
    assert_eq!(turkish.published.unwrap().to_string(), "2024-03-03");
    assert!(is_html(turkish));
    assert_eq!(warnings(&article), [(WarningCode::AlternativeMissing, "[1]"), (WarningCode::ArticleIgnored, "[2]")]);
    let html = render(&article, &Options::default());
    assert!(html.contains("https://example.com/school/") && !html.contains("track"));
}

#[test]
fn posts_of_wordpress_are_linked_by_wpml() {
    let article = fixture("wordpress-wpml");
    assert_eq!(languages(&article), ["en-US"]);
    assert_eq!(links(&article), [("he-IL", Some("הבריכה מלאה"))]);
    let english = &article.variants[0];
    assert_eq!(value(&english.description), Some("After three dry years."));
    assert_eq!(english.published.unwrap().to_string(), "2024-05-01T08:00:00-04:00");
    assert_eq!(warnings(&article), []);
}

#[test]
fn the_first_item_of_a_json_feed_is_the_article() {
    let article = fixture("json-feed");
    assert_eq!(languages(&article), ["fa"]);
    let persian = &article.variants[0];
    assert_eq!((value(&persian.headline), value(&persian.description)), (Some("فانوس دریایی دوباره روشن شد"), Some("برج بندر باز است.")));
    assert_eq!((names(persian), values(&persian.keywords)), (vec!["مینا راد"], vec!["بندر", "تاریخ"]));
    assert_eq!(persian.publisher.as_ref().map(|party| party.name.value.as_str()), Some("Harbour News"));
    assert!(is_html(persian));
    assert!(render(&article, &Options::default()).contains("<audio"));
    assert_eq!(value(&persian.media[0].name), Some("صدای دریا"));
    assert!(render(&article, &Options::default()).contains("https://example.com/fa/tower.jpg"));
    assert_eq!(warnings(&article), [(WarningCode::AlternativeMissing, "items[0].image"), (WarningCode::ArticleIgnored, "items[1]")]);
    let item = json!({ "id": "1", "title": "A", "language": "en", "content_text": "One.\n\nTwo.", "tags": "one" }).to_string();
    let item = Article::from_json(&item).unwrap();
    assert_eq!(item.variants[0].body, Body::Text("One.\n\nTwo.".into(), BodyFormat::Plain));
    assert_eq!(values(&item.variants[0].keywords), ["one"]);
}

#[test]
fn posts_of_ghost_are_read() {
    let article = fixture("ghost");
    let post = &article.variants[0];
    assert_eq!((value(&post.headline), value(&post.description)), (Some("Bread & salt"), None));
    assert_eq!((names(post), values(&post.keywords)), (vec!["Ana Ruiz"], vec!["Food"]));
    assert!(post.modified.is_some() && is_html(post));
    let image = post.image.as_ref().unwrap();
    assert_eq!((value(&image.alternative), value(&image.caption)), (Some("Two loaves"), Some("Photo by Lee")));
    assert_eq!(warnings(&article), [(WarningCode::LanguageMissing, "posts[0]")]);
}

#[test]
fn maps_of_activitystreams_are_variants() {
    let article = fixture("activitystreams");
    assert_eq!(languages(&article), ["he", "en"]);
    let [hebrew, english] = &article.variants[..] else { panic!() };
    assert_eq!((value(&hebrew.headline), value(&english.headline)), (Some("הגשם הגיע"), Some("The rain is here")));
    assert_eq!((value(&hebrew.description), value(&english.description)), (None, Some("A wet week.")));
    assert_eq!((names(hebrew), values(&hebrew.keywords)), (vec!["Dana Levi"], vec!["גשם"]));
    assert_eq!(english.body, Body::Text("<p>At last.</p>".into(), BodyFormat::Html));
    assert_eq!(value(&hebrew.image.as_ref().unwrap().alternative), Some("גשם ברחוב"));
    assert_eq!((pictures(english), &english.image.as_ref().unwrap().alternative), (pictures(hebrew), &None));
}

#[test]
fn the_richest_body_of_ninjs_is_read() {
    let article = fixture("ninjs");
    let german = &article.variants[0];
    assert_eq!((value(&german.headline), names(german)), (Some("Brücke bis Mai gesperrt"), vec!["Anna Berg"]));
    assert_eq!(german.body, Body::Text("<p>Die Brücke ist <b>gesperrt</b>.</p>".into(), BodyFormat::Html));
    assert_eq!(german.source.as_ref().map(|party| party.name.value.as_str()), Some("Stadtverwaltung"));
    assert_eq!(pictures(german), ["https://example.com/b-1200.jpg", "https://example.com/b-600.jpg"]);
    let image = german.image.as_ref().unwrap();
    assert_eq!((value(&image.alternative), value(&image.credit)), (Some("Die Brücke im Nebel"), Some("Max Tal")));
    assert!(german.modified.is_some());
    assert_eq!((value(&german.dateline), german.copyright_holders[0].name.value.as_str()), (Some("Mainz"), "Agentur Fluss"));
    assert_eq!(warnings(&article), []);
    let old = json!({ "uri": "x", "versioncreated": "2024-01-01", "language": "en", "headline": "A", "body_xhtml": "<p>B</p>" });
    assert!(is_html(&Article::from_json(&old.to_string()).unwrap().variants[0]));
}

#[test]
fn translations_of_govuk_are_links() {
    let article = fixture("govuk");
    assert_eq!((languages(&article), links(&article)), (vec!["ar"], vec![("en", Some("Safe swimming"))]));
    let arabic = &article.variants[0];
    assert_eq!(arabic.url.as_ref().unwrap().as_str(), "https://example.com/guidance/swimming.ar");
    assert_eq!(arabic.authors[0].name.language.as_ref().unwrap().as_str(), "en");
    assert!(arabic.modified.is_some() && is_html(arabic));
    assert_eq!(pictures(arabic), ["https://example.com/pool.jpg"]);
    assert_eq!(warnings(&article), []);
}

/// The nesting of lists and the order of marks are those of the official serialisers.
#[test]
fn portable_text_is_rendered_as_html_is() {
    let article = fixture("portable-text");
    assert_eq!(warnings(&article), [(WarningCode::ReferenceMissing, "body[6]")]);
    let html = render(&article, &Options::default());
    for markup in [
        "<h3 part=\"heading\" id=\"maqal-ar-h-المحطة\">المحطة</h3>",
        "<p>انظر <a dir=\"rtl\" href=\"https://example.com/map\">خريطة <strong>الخط</strong></a> كله</p>",
        "<li>حلب<ul><li>الجسر</li></ul></li><li>حماة</li></ol>",
        "alt=\"قطار\"",
        "آخر قطار",
        "<p>المتحف مغلق يوم الاثنين.</p>",
        "سطر<br>وسطر",
    ] {
        assert!(html.contains(markup), "{markup} is not in {html}");
    }
    assert_eq!(Article::from_json(&article.to_json_ld()).unwrap().variants[0].body, article.variants[0].body);
}

#[test]
fn every_kind_of_block_becomes_html() {
    let blocks = json!([
        { "_type": "block", "style": "h6", "children": [{ "_type": "span", "text": "A & <b> \"c\"" }] },
        { "_type": "block", "children": [
            { "_type": "span", "text": "d", "marks": ["sub", "highlight"] },
            { "_type": "span", "text": " " },
            { "_type": "span", "text": "e", "marks": ["highlight", "code", "k"] },
            { "_type": "image", "alt": "f", "asset": { "url": "/f.png" } },
        ], "markDefs": [{ "_key": "k", "href": "/?a&b\"" }] },
        { "_type": "block", "listItem": "bullet", "level": 2, "children": [{ "_type": "span", "text": "g" }] },
        { "_type": "block", "listItem": "bullet", "level": 1, "style": "h2", "children": [{ "_type": "span", "text": "h" }] },
        { "_type": "code", "language": "rust", "code": "\nfn i() -> &str {}\n" },
        { "_type": "break" },
        { "_type": "image", "alt": "j", "url": "/j.png" },
        { "_type": "own", "content": [{ "_type": "own", "title": "k\nl" }] },
    ]);
    let converted = Json::from_text(&blocks.to_string()).unwrap();
    let html = serde_json::to_value(convert(&converted).unwrap().article).unwrap()["articleBody"].clone();
    assert_eq!(
        html.as_str().unwrap(),
        "<h6>A &amp; &lt;b> &quot;c&quot;</h6>\
         <p><sub><mark>d</mark></sub> <mark><code><a href=\"/?a&amp;b&quot;\">e</a></code></mark><img src=\"/f.png\" alt=\"f\"></p>\
         <ul><li>g</li></ul><ul><li><h2>h</h2></li></ul>\
         <pre><code class=\"language-rust\">\n\nfn i() -> &amp;str {}\n</code></pre>\
         <hr><figure><img src=\"/j.png\" alt=\"j\"></figure><p>k<br>l</p>"
    );
}

#[test]
fn portable_text_may_be_the_body_of_any_article() {
    let json =
        json!({ "headline": "A", "articleBody": [{ "_type": "block", "children": [{ "_type": "span", "text": "B", "marks": ["em"] }] }] });
    let article = Article::from_json(&json.to_string()).unwrap();
    assert!(render(&article, &Options::default()).contains("<p><em>B</em></p>"));
    let blocks = json["articleBody"].clone();
    let blog = json!({ "@type": "LiveBlogPosting", "headline": "A", "liveBlogUpdate": { "headline": "C", "articleBody": [blocks[0], { "_type": "image" }] } });
    let article = Article::from_json(&blog.to_string()).unwrap();
    assert!(render(&article, &Options::default()).contains("<p><em>B</em></p>"));
    assert!(warnings(&article).contains(&(WarningCode::ReferenceMissing, "liveBlogUpdate.articleBody[1]")));
}

#[test]
fn errors_about_empty_documents_name_the_format() {
    for (json, name) in [
        (
            json!({ "id": 1, "type": "post", "link": "https://example.com/1", "_links": { "self": [{ "href": "x" }] } }),
            "a post of the WordPress REST API",
        ),
        (json!({ "version": "https://jsonfeed.org/version/1.1", "title": "x", "items": [{ "id": "1" }] }), "a JSON Feed"),
    ] {
        let error = Article::from_json(&json.to_string()).unwrap_err();
        assert_eq!(error.code, maqal::ErrorCode::ArticleEmpty);
        assert!(error.message.contains(name), "{error}");
    }
}

/// Marks that open and close at every span, and very deeply nested lists.
#[test]
fn portable_text_is_bounded() {
    let spans: Vec<Value> = (0..20_000)
        .map(|at| json!({ "_type": "span", "text": "x", "marks": if at % 2 == 0 { vec!["strong"] } else { vec!["em", "strong"] } }))
        .collect();
    let mut blocks = vec![json!({ "_type": "block", "children": spans })];
    blocks
        .extend((0..5_000).map(
            |level| json!({ "_type": "block", "listItem": "bullet", "level": level, "children": [{ "_type": "span", "text": "y" }] }),
        ));
    let article = Article::from_json(&Value::from(blocks).to_string()).unwrap();
    let html = render(&article, &Options::default());
    assert_eq!((html.matches("x").count() >= 20_000, html.matches('y').count() >= 5_000), (true, true));
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,8}".prop_map(Value::from),
        proptest::sample::select(
            &["block", "span", "image", "Article", "strong", "2024-05-05T01:00:00", "text/html", "https://example.com/a"][..]
        )
        .prop_map(Value::from),
    ];
    const KEYS: &[&str] = &[
        "_embedded",
        "_type",
        "alt",
        "asset",
        "associations",
        "author",
        "available_translations",
        "base_path",
        "bodies",
        "body",
        "children",
        "content",
        "contentMap",
        "content_html",
        "date",
        "date_gmt",
        "details",
        "headlines",
        "html",
        "id",
        "image",
        "items",
        "lang",
        "language",
        "level",
        "link",
        "links",
        "listItem",
        "locale",
        "markDefs",
        "marks",
        "nameMap",
        "posts",
        "rendered",
        "renditions",
        "schema_name",
        "slug",
        "style",
        "tags",
        "text",
        "title",
        "translations",
        "type",
        "uri",
        "url",
        "value",
        "versioncreated",
        "wp:featuredmedia",
        "home_page_url",
    ];
    leaf.prop_recursive(6, 80, 8, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::vec((proptest::sample::select(KEYS), inner), 0..16)
                .prop_map(|entries| Value::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn any_shape_is_read_or_rejected(value in json(), activity in any::<bool>()) {
        let value = if activity { json!({ "@context": "https://www.w3.org/ns/activitystreams", "contentMap": value, "name": "x" }) } else { value };
        let json = Json::from_deserializer(&value).unwrap();
        if let Ok(article) = Article::from_value(&json, &Source::default()) {
            let html = render(&article, &Options::default());
            prop_assert_eq!(maqal_contract::violations(&maqal_contract::dom::parse(&html), "maqal"), Vec::<String>::new());
            prop_assert!(Article::from_json(&article.to_json_ld()).is_ok());
        }
    }
}
