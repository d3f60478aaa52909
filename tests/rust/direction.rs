//! The visible words of an article decide its direction; markup and code around them change nothing.

use maqal::{Article, BodyFormat, Direction, Source, WarningCode};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

/// The direction of the first variant, and whether a warning says that the body contradicts its language.
fn direction(article: &Value) -> (Direction, bool) {
    let article = Article::from_json(&article.to_string()).unwrap();
    let is_warned = article.warnings.iter().any(|warning| warning.code == WarningCode::DirectionContradicted);
    (article.variants[0].direction, is_warned)
}

fn article(language: Option<&str>, format: &str, body: &str) -> Value {
    json!({ "@type": "NewsArticle", "inLanguage": language, "headline": "2024", "encodingFormat": format, "articleBody": body })
}

fn wordpress(language: &str, body: &str) -> Value {
    json!({ "title": { "rendered": "2024" }, "content": { "rendered": body }, "lang": language })
}

const WORDS: &str = "صور من افتتاح المعرض الجديد في المدينة.";

/// Markup with no words of its own, as content systems write it.
const MARKUP: &[&str] = &[
    r#"<figure class="wp-block-image size-large"><img decoding="async" width="1024" height="683" src="https://example.com/wp-content/uploads/photo-1024x683.jpg" alt="" class="wp-image-1" srcset="https://example.com/photo.jpg 1024w" sizes="(max-width: 1024px) 100vw, 1024px"></figure>"#,
    r#"<div class="elementor elementor-17" data-elementor-type="wp-post"><section class="elementor-section elementor-top-section"><div class="elementor-widget-wrap elementor-element-populated"></div></section></div>"#,
    r#"<p class="MsoNormal" style="margin-bottom:.0001pt;mso-margin-top-alt:auto;text-align:justify;line-height:normal"><span style="font-family:'Simplified Arabic',serif;mso-fareast-font-family:Calibri"></span></p>"#,
    "<script>window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments); }</script>",
    "<style>.entry-content .wp-block-group { margin-block-start: 2em; padding-inline: 1em; }</style>",
    "<!-- A comment of an editor, who wrote much more than the author of this short article did. -->",
    r#"<pre class="wp-block-code"><code lang="rust">fn main() { let article = Article::from_json(text)?; println!("{}", render(&article)); }</code></pre>"#,
    "<p>https://example.com/a/very/long/address/that/the/author/typed/as/it/stands</p>",
    r#"<template><p>This is not shown before a script takes it from here to another place.</p></template>"#,
    r#"<p hidden>This paragraph is not shown to anybody, whatever the author of the page meant by it.</p>"#,
];

#[test]
fn markup_of_content_systems_does_not_change_the_direction() {
    for language in ["ar", "fa", "ur"] {
        for markup in MARKUP {
            let body = [&markup.repeat(6), "<p>", WORDS, "</p>"].concat();
            for article in [wordpress(language, &body), article(Some(language), "text/html", &body)] {
                assert_eq!(direction(&article), (Direction::Rtl, false), "{language} {markup}");
            }
        }
    }
    assert_eq!(direction(&article(Some("ar"), "text/html", "<table><tr><th>أ</th></tr></table>")), (Direction::Rtl, false));
    let quotation = r#"<blockquote class="instagram-media" data-instgrm-permalink="https://www.instagram.com/p/abc/" style="background:#FFF; border:0; border-radius:3px; box-shadow:0 0 1px 0 rgba(0,0,0,0.5); margin: 1px; max-width:540px; min-width:326px; padding:0; width:99.375%;"><div style="padding:16px;"><a href="https://www.instagram.com/p/abc/" style="background:#FFFFFF; line-height:0; text-decoration:none;">View this post</a></div></blockquote>"#;
    assert_eq!(direction(&wordpress("he", &[quotation, "<p>תמונות מפתיחת המוזיאון החדש בעיר</p>"].concat())), (Direction::Rtl, false));
}

#[test]
fn without_a_language_the_first_letter_decides_the_direction() {
    let note = |content: &str| json!({ "@context": "https://www.w3.org/ns/activitystreams", "type": "Note", "id": "https://e.example/1", "content": content });
    let mention =
        r#"<p><span class="h-card"><a href="https://e.example/@name" class="u-url mention">@<span>name</span></a></span> أهلا بكم</p>"#;
    let feed = json!({ "id": "1", "content_html": "<p class='intro'>ברוכים הבאים</p>" });
    for article in [note(mention), note("<p>أهلا</p>"), feed] {
        assert_eq!(direction(&article), (Direction::Rtl, false), "{article}");
    }
}

#[test]
fn text_that_runs_against_its_language_decides_the_direction() {
    for (language, body, expected) in
        [("en", "<p>هذا المقال بالعربية</p>", Direction::Rtl), ("ar", "<p>This one is not</p>", Direction::Ltr)]
    {
        assert_eq!(direction(&article(Some(language), "text/html", body)), (expected, true), "{body}");
    }
    let blocks = json!([{ "_type": "block", "children": [{ "_type": "span", "text": "هذا المقال بالعربية" }] }]);
    let portable = json!({ "@type": "NewsArticle", "inLanguage": "en", "headline": "2024", "articleBody": blocks });
    assert_eq!(direction(&portable), (Direction::Rtl, true));
    // Letters may be written as character references.
    assert_eq!(direction(&article(Some("en"), "text/html", "<p>&#1607;&#1584;&#x627;</p>")), (Direction::Rtl, true));
}

#[test]
fn a_body_from_the_page_decides_the_direction() {
    let source = |html: &str| {
        let body = maqal::PageBody { text: html.to_owned(), format: BodyFormat::Html, language: None, base: None };
        Source { bodies: vec![body], ..Source::default() }
    };
    let read = |html: &str| Article::from_json_at(r#"{ "@type": "NewsArticle", "headline": "2024" }"#, &source(html)).unwrap();
    assert_eq!(read("<p class='lead'>أهلا بكم</p>").variants[0].direction, Direction::Rtl);
    assert_eq!(read("<p class='lead'>Welcome</p>").variants[0].direction, Direction::Ltr);
}

/// HTML that stands around words, and shows no words of its own.
fn html_around() -> impl Strategy<Value = String> {
    let name = select(&["class", "style", "data-a", "title", "id", "onclick"][..]);
    let value = select(&["entry content wide", "color: red", "قيمة طويلة من الكلمات", "אבג דהו", "long-long-long-value"][..]);
    let text = select(&["var a = 1; function f() {}", "كلمات كثيرة لا يقرؤها أحد", "English words that nobody reads"][..]);
    let hidden = select(&["script", "style", "template", "pre", "code", "textarea", "svg"][..]);
    prop_oneof![
        (name, value).prop_map(|(name, value)| format!("<div {name}=\"{value}\"></div>")),
        text.clone().prop_map(|text| format!("<!-- {text} -->")),
        (hidden, text).prop_map(|(tag, text)| match tag {
            "pre" => format!("<pre class=\"code\"><code>x {text}</code></pre>"),
            tag => format!("<{tag}>{text}</{tag}>"),
        }),
        Just("<p>https://example.com/a/long/address</p>".to_owned()),
    ]
}

/// Markdown that stands around words, and shows no words of its own.
fn markdown_around() -> impl Strategy<Value = String> {
    let text = select(&["let x = 1; f(x)", "كلمات في شيفرة", "words in code"][..]);
    prop_oneof![
        text.clone().prop_map(|text| format!("```js\n{text}\n```")),
        text.clone().prop_map(|text| format!("`{text}`")),
        text.clone().prop_map(|text| format!("    {text}\n    {text}")),
        text.prop_map(|text| format!("[label]: /a/long/path/of/letters '{text}'")),
        Just("![](https://example.com/a/long/address/of/a/picture.jpg)".to_owned()),
        html_around(),
    ]
}

proptest! {
    #[test]
    fn markup_around_words_does_not_change_the_direction(
        language in select(&[None, Some("ar"), Some("he"), Some("en"), Some("ru")][..]),
        words in proptest::collection::vec(select(&["كلمة", "كلمات أخرى", "מילה", "word", "more words", "слово", "2024"][..]), 1..8),
        html in proptest::collection::vec(html_around(), 8),
        markdown in proptest::collection::vec(markdown_around(), 8),
    ) {
        let plain = direction(&article(language, "text/plain", &words.join("\n\n")));
        let around = |around: &[String], begin: &str, end: &str| {
            words.iter().zip(around).map(|(word, around)| format!("{around}\n\n{begin}{word}{end}\n\n")).collect::<String>()
        };
        prop_assert_eq!(direction(&article(language, "text/html", &around(&html, "<p>", "</p>"))), plain);
        prop_assert_eq!(direction(&article(language, "text/markdown", &around(&markdown, "", ""))), plain);
    }
}
