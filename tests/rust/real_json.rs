//! What real JSON-LD does that schema.org does not say: vocabularies in names, language maps, escaped text, values that are said twice.

use crate::support::{value, warnings};
use maqal::{Article, Body, BodyFormat, Options, SafeUrl, Variant, WarningCode, render};

fn read(json: &str) -> Article {
    Article::from_json(json).unwrap()
}

fn body(variant: &Variant) -> (&str, Option<BodyFormat>) {
    match &variant.body {
        Body::Text(text, format) => (text, Some(*format)),
        _ => ("", None),
    }
}

#[test]
fn text_that_is_almost_json_is_read_with_a_warning() {
    for json in [
        "{\"inLanguage\":\"ar\",\"headline\":\"x\",\"articleBody\":\"واحد\nاثنان\"}",
        r#"{"inLanguage":"ar","headline":"x","articleBody":"واحد اثنان"};"#,
        r#"{"inLanguage":"ar","headline":"x","articleBody":"واحد اثنان",}"#,
        "{&quot;inLanguage&quot;:&quot;ar&quot;,&quot;headline&quot;:&quot;x&quot;,&quot;articleBody&quot;:&quot;واحد اثنان&quot;}",
    ] {
        let article = read(json);
        assert_eq!(warnings(&article), [(WarningCode::JsonRepaired, "")], "{json}");
        assert_eq!(body(&article.variants[0]).0.replace('\n', " "), "واحد اثنان", "{json}");
    }
}

#[test]
fn names_may_have_a_vocabulary_and_values_the_expanded_form() {
    let expected = read(
        r#"{"@type":"NewsArticle","inLanguage":"ar","headline":"مطر","datePublished":"2024-03-02","articleBody":"هطل المطر.","wordCount":3,
        "isAccessibleForFree":false,"url":"https://example.com/a","author":{"@type":"Person","name":"A"}}"#,
    );
    for json in [
        r#"{"@context":{"schema":"https://schema.org/"},"@type":"schema:NewsArticle","schema:inLanguage":"ar","schema:headline":"مطر",
            "schema:datePublished":{"@type":"xsd:date","@value":"2024-03-02"},"schema:articleBody":"هطل المطر.","schema:wordCount":3,
            "schema:isAccessibleForFree":false,"schema:url":{"@id":"https://example.com/a"},
            "schema:author":{"@type":"schema:Person","schema:name":"A"}}"#,
        r#"[{"@type":["http://schema.org/NewsArticle"],"http://schema.org/inLanguage":[{"@value":"ar"}],"http://schema.org/headline":[{"@value":"مطر"}],
            "http://schema.org/datePublished":[{"@type":"http://schema.org/Date","@value":"2024-03-02"}],"http://schema.org/wordCount":[{"@value":3}],
            "http://schema.org/articleBody":[{"@value":"هطل المطر."}],"http://schema.org/isAccessibleForFree":[{"@value":false}],
            "http://schema.org/url":[{"@id":"https://example.com/a"}],
            "http://schema.org/author":[{"@type":["http://schema.org/Person"],"http://schema.org/name":[{"@value":"A"}]}]}]"#,
        r#"[{"@type":["http://schema.org/NewsArticle"],"http://schema.org/headline":[{"@value":"مطر","@language":"ar"}],
            "http://schema.org/datePublished":[{"@value":"2024-03-02"}],"http://schema.org/wordCount":[{"@value":3}],
            "http://schema.org/articleBody":[{"@value":"هطل المطر.","@language":"ar"}],"http://schema.org/isAccessibleForFree":[{"@value":false}],
            "http://schema.org/url":[{"@id":"https://example.com/a"}],
            "http://schema.org/author":[{"@type":["http://schema.org/Person"],"http://schema.org/name":[{"@value":"A"}]}]}]"#,
    ] {
        assert_eq!(read(json), expected, "{json}");
    }
    // The plain name takes precedence.
    assert_eq!(value(&read(r#"{"inLanguage":"en","og:headline":"other","headline":"own"}"#).variants[0].headline), Some("own"));
}

#[test]
fn of_a_language_map_the_language_of_the_article_is_read() {
    let article = |rest: &str| read(&[r#"{"@type":"NewsArticle","#, rest, "}"].concat());
    let of = |article: &Article| {
        let variant = &article.variants[0];
        let headline = variant.headline.clone().unwrap();
        let tag = |tag: Option<maqal::LanguageTag>| tag.map(|tag| tag.as_str().to_owned());
        (tag(variant.language.clone()), headline.value, tag(headline.language), body(variant).0.to_owned())
    };
    let some = |text: &str| Some(text.to_owned());
    let map = r#""headline":{"en":"Rain","ar":"مطر"},"articleBody":{"ar":"هطل.","en":"It rained."}"#;
    assert_eq!(of(&article(&[r#""inLanguage":"ar-EG","#, map].concat())), (some("ar-EG"), "مطر".into(), some("ar"), "هطل.".into()));
    assert_eq!(of(&article(&[r#""inLanguage":"en","#, map].concat())), (some("en"), "Rain".into(), None, "It rained.".into()));
    // Without a language it is the first of the body.
    assert_eq!(of(&article(map)), (some("ar"), "مطر".into(), None, "هطل.".into()));
    // A text without a language is in that of the article.
    let list = r#""inLanguage":"fa","headline":["باران",{"@value":"Rain","@language":"en"}],"articleBody":"باران آمد.""#;
    assert_eq!(of(&article(list)), (some("fa"), "باران".into(), None, "باران آمد.".into()));
    // Another language is better than none.
    assert_eq!(
        of(&article(r#""inLanguage":"fa","headline":{"en":"Rain"},"articleBody":"باران آمد.""#)),
        (some("fa"), "Rain".into(), some("en"), "باران آمد.".into())
    );
    assert_eq!(
        of(&article(r#""headline":{"ar":"مطر","en":"Rain"},"articleBody":"It rained.""#)),
        (None, "مطر".into(), some("ar"), "It rained.".into())
    );
}

#[test]
fn character_references_in_urls_are_decoded() {
    for url in [
        "https://example.com/a?b=1&amp;c=2",
        "https://example.com/a?b=1&#038;c=2",
        "https://example.com/a?b=1&#38;c=2",
        "https://example.com/a?b=1&c=2",
    ] {
        let article = read(&format!(
            r#"{{"@id":"{url}","inLanguage":"en","headline":"x","image":"{url}&amp;i=1","publisher":{{"name":"P","url":"{url}"}},"license":"{url}","about":{{"sameAs":"{url}"}},
                "video":{{"contentUrl":"{url}","embedUrl":"{url}","thumbnailUrl":"{url}"}},"workTranslation":{{"inLanguage":"ar","url":"{url}&amp;d=3"}}}}"#
        ));
        let variant = &article.variants[0];
        let media = &variant.media[0];
        let found = [
            variant.url.as_ref(),
            variant.publisher.as_ref().and_then(|publisher| publisher.url.as_ref()),
            variant.license.as_ref().and_then(|license| license.url.as_ref()),
            variant.about[0].url.as_ref(),
            media.content.as_ref(),
            media.page.as_ref(),
            media.thumbnail.as_ref(),
        ];
        for found in found {
            assert_eq!(found.map(SafeUrl::as_str), Some("https://example.com/a?b=1&c=2"), "{url}");
        }
        assert_eq!(variant.image.as_ref().unwrap().pictures[0].url.as_str(), "https://example.com/a?b=1&c=2&i=1");
        assert_eq!(article.links[0].url.as_str(), "https://example.com/a?b=1&c=2&d=3");
    }
}

#[test]
fn escaped_html_is_html() {
    let body_with = |rest: &str| {
        let article = read(&[r#"{"inLanguage":"ar","headline":"x","articleBody":"#, rest, "}"].concat());
        let (text, format) = body(&article.variants[0]);
        (text.to_owned(), format.unwrap(), article.variants[0].direction)
    };
    use maqal::Direction::Rtl;
    assert_eq!(
        body_with(r#""&lt;p class=&quot;lead&quot;&gt;هطل&lt;/p&gt;&lt;p&gt;المطر&lt;/p&gt;""#),
        (r#"<p class="lead">هطل</p><p>المطر</p>"#.into(), BodyFormat::Html, Rtl)
    );
    // Texts about tags.
    assert_eq!(body_with(r#""اكتب &lt;p&gt; هنا""#), ("اكتب <p> هنا".into(), BodyFormat::Plain, Rtl));
    for format in [("text/markdown", BodyFormat::Markdown), ("text/plain", BodyFormat::Plain), ("text/html", BodyFormat::Html)] {
        let body = body_with(&[r#""&lt;p&gt;هطل&lt;/p&gt;","encodingFormat":""#, format.0, "\""].concat());
        assert_eq!(body, ("&lt;p&gt;هطل&lt;/p&gt;".into(), format.1, Rtl));
    }
}

#[test]
fn what_is_said_twice_is_read_once() {
    let variant =
        |rest: &str| read(&[r#"{"inLanguage":"en","headline":"Rain","articleBody":"It rained.","#, rest, "}"].concat()).variants.remove(0);
    assert_eq!(variant(r#""description":"Rain""#).description, None);
    assert_eq!(value(&variant(r#""description":"Rain fell""#).description), Some("Rain fell"));
    for (caption, credit) in [("Photo: Agency", "Photo: Agency"), ("Photo: Agency", "Agency"), ("Agency", "Foto: Agency")] {
        let image = variant(&format!(r#""image":{{"url":"/a","caption":"{caption}","creditText":"{credit}"}}"#)).image.unwrap();
        assert_eq!((value(&image.caption), value(&image.credit)), (None, Some("Agency")), "{caption} {credit}");
    }
    let image = variant(r#""image":{"url":"/a","caption":"A river","creditText":"صورة: Agency"}"#).image.unwrap();
    assert_eq!((value(&image.caption), value(&image.credit)), (Some("A river"), Some("Agency")));
}

#[test]
fn translations_inherit_the_publisher_and_keywords_in_their_language() {
    let article = read(
        r#"[{"inLanguage":"ar","headline":"مطر","publisher":{"name":"الدار","url":"/p"},"keywords":["طقس"],"articleBody":"ب"},
        {"inLanguage":"en","headline":"Rain","articleBody":"b"},
        {"inLanguage":"fr","headline":"Pluie","articleBody":"c","publisher":"Maison","keywords":"temps"}]"#,
    );
    let of = |index: usize| {
        let variant = &article.variants[index];
        let publisher = variant.publisher.as_ref().unwrap();
        let tag = |text: &maqal::Text| (text.value.clone(), text.language.as_ref().map(|tag| tag.as_str().to_owned()));
        (tag(&publisher.name), publisher.url.is_some(), tag(&variant.keywords[0]))
    };
    let arabic = |text: &str| (text.to_owned(), Some("ar".to_owned()));
    assert_eq!(of(1), (arabic("الدار"), true, arabic("طقس")));
    assert_eq!(of(2), (("Maison".into(), None), false, ("temps".into(), None)));
}

#[test]
fn a_heading_that_says_nothing_is_hidden_unless_it_is_a_link() {
    let page = |json: &str| render(&read(json), &Options::default());
    let note = page(r#"{"inLanguage":"en","articleBody":"It rained."}"#);
    assert!(note.contains(r#"<h2 part="headline hidden" id="maqal-en-headline" dir="ltr">Untitled</h2>"#), "{note}");
    assert!(note.contains(r#"aria-labelledby="maqal-en-headline""#), "{note}");
    let linked = page(r#"{"@type":"NewsArticle","inLanguage":"en","description":"It rained.","url":"https://example.com/a"}"#);
    assert!(linked.contains(r#"<h2 part="headline" id="maqal-en-headline" dir="ltr"><a"#), "{linked}");
}
