//! What an article may have so much of that reading it would take too long or too much: it is bounded, and a warning says so.

use crate::support::values;
use maqal::{Article, MAX_VARIANTS, WarningCode};
use serde_json::{Value, json};

fn read(json: &Value) -> Article {
    Article::from_json(&json.to_string()).unwrap()
}

fn warned(article: &Article, code: WarningCode) -> Vec<&str> {
    article.warnings.iter().filter(|warning| warning.code == code).map(|warning| warning.message.as_str()).collect()
}

/// As many distinct languages as there may be variants.
fn translations(count: usize, body: &str) -> Vec<Value> {
    (0..count).map(|n| json!({ "inLanguage": format!("en-{n:03}"), "headline": "H", "articleBody": body })).collect()
}

#[test]
fn variants_beyond_the_limit_are_omitted_with_a_warning_that_names_it() {
    let most = read(&json!({ "headline": "H", "articleBody": "a", "workTranslation": translations(MAX_VARIANTS - 1, "b") }));
    assert_eq!((most.variants.len(), warned(&most, WarningCode::ArticleIgnored).len()), (MAX_VARIANTS, 0));
    let more = read(&json!({ "headline": "H", "articleBody": "a", "workTranslation": translations(MAX_VARIANTS, "b") }));
    let warnings = warned(&more, WarningCode::ArticleIgnored);
    assert!(more.variants.len() == MAX_VARIANTS && warnings.len() == 1 && warnings[0].contains(&MAX_VARIANTS.to_string()), "{warnings:?}");
}

/// A list that many articles share is read once: otherwise this would take a million steps for each of them.
#[test]
fn articles_may_share_a_list_of_translations() {
    let shared: Vec<_> = (0..1_000_000).map(|_| json!("/")).collect();
    let article = |n: usize| json!({ "@id": "#a", "@type": "NewsArticle", "inLanguage": format!("en-{n:03}"), "headline": "H", "articleBody": "a", "name": "b" });
    let mut graph: Vec<_> = (0..MAX_VARIANTS).map(article).collect();
    graph.push(json!({ "@id": "#a", "@type": "WebPage", "workTranslation": shared }));
    assert!(read(&json!({ "@graph": graph })).variants.len() > 1);
}

#[test]
fn what_variants_inherit_is_bounded_as_a_whole() {
    let article = |keyword: &str, count: usize, translations: Vec<Value>| {
        let keywords: Vec<_> = (0..count).map(|n| format!("{keyword}{n}")).collect();
        read(&json!({
            "headline": "H", "articleBody": "a", "license": "https://example.com/l", "publisher": { "name": "P" }, "keywords": keywords,
            "workTranslation": translations,
        }))
    };
    // In as many languages as the most translated texts, with as many keywords as any.
    let usual = article("keyword ", 30, translations(550, "b"));
    assert!(usual.variants.iter().all(|variant| variant.keywords.len() == 30 && variant.publisher.is_some()));
    assert_eq!(warned(&usual, WarningCode::LimitInheritance).len(), 0);
    for (keyword, count) in [("k", 20_000), (&*"long ".repeat(100_000), 1)] {
        let large = article(keyword, count, translations(900, "b"));
        let inherited: usize = large.variants.iter().flat_map(|variant| &variant.keywords).map(|keyword| keyword.value.len()).sum();
        assert!(inherited < 4 << 20, "{inherited}");
        let warnings = warned(&large, WarningCode::LimitInheritance);
        assert!(warnings.len() == 1 && large.variants[899].publisher.is_none(), "{warnings:?}");
    }
}

/// A copy of the whole text for each keyword would be half a terabyte.
#[test]
fn keywords_in_one_long_string_are_read_in_linear_time() {
    let keywords = "k,".repeat(1 << 20);
    let article = read(&json!({ "headline": "H", "articleBody": "a", "keywords": keywords }));
    assert_eq!(article.variants[0].keywords.len(), 1 << 20);
    assert_eq!(values(&read(&json!({ "headline": "H", "keywords": "a, b،c" })).variants[0].keywords), ["a", "b", "c"]);
}
