//! Reading articles from JSON: a fixture per form of input, helpful errors, and no input that panics.

use serde_json::json;

use crate::support::articles::{self, article as fixture};
use crate::support::{languages, names, value, values, warnings};
use maqal::{
    Article, Body, BodyFile, BodyFormat, Direction, ErrorCode, Json, LanguageTag, MAX_VARIANTS, MAX_WARNINGS, PageBody, PartyKind, SafeUrl,
    Source, Variant, WarningCode,
};
use proptest::prelude::*;

fn read(json: &str) -> Article {
    Article::from_json(json).unwrap()
}

fn body(variant: &Variant) -> (&str, Option<BodyFormat>) {
    match &variant.body {
        Body::Text(text, format) => (text, Some(*format)),
        Body::None => ("none", None),
        Body::Unreadable => ("unreadable", None),
        _ => ("blocks", None),
    }
}

fn pictures(variant: &Variant) -> Vec<&str> {
    variant.image.iter().flat_map(|image| &image.pictures).map(|picture| picture.url.as_str()).collect()
}

#[test]
fn translations_are_variants_and_inherit_no_text() {
    let article = fixture("translations");
    assert_eq!(languages(&article), ["ar", "fa", "he", "ru"]);
    assert_eq!(article.variants.iter().map(|variant| variant.direction.as_str()).collect::<Vec<_>>(), ["rtl", "rtl", "rtl", "ltr"]);
    assert_eq!(article.links.len(), 1);
    assert_eq!(value(&article.links[0].headline), Some("The storks are back"));

    let [arabic, persian, hebrew, _] = article.variants.as_slice() else { panic!() };
    assert_eq!(values(&arabic.sections), ["بيئة", "طيور"]);
    assert_eq!(names(arabic), ["سلمى الخطيب", "Jean Dupont"]);
    assert_eq!(arabic.published.unwrap().to_string(), "2024-03-02T09:30:00+03:00");
    assert!(arabic.modified.is_some());
    assert_eq!(body(hebrew), ("החסידות הראשונות הגיעו בשבת בבוקר.", Some(BodyFormat::Plain)));

    let image = persian.image.as_ref().unwrap();
    assert_eq!(pictures(persian), pictures(arabic));
    assert_eq!((&image.alternative, &image.caption, &image.credit), (&None, &None, &None));
    assert_eq!((persian.published, persian.modified), (arabic.published, arabic.modified));
    assert!(persian.authors.is_empty());
    // A date of its own is kept.
    assert_eq!((hebrew.published.unwrap().to_string().as_str(), hebrew.modified), ("2024-03-04", None));
    assert_eq!(
        warnings(&article),
        [0, 1, 2].map(|index| (
            WarningCode::AlternativeMissing,
            ["workTranslation[0].image", "workTranslation[1].image", "workTranslation[2].image"][index]
        ))
    );
}

#[test]
fn an_array_of_languages_is_one_article() {
    let article = fixture("array-of-languages");
    assert_eq!(languages(&article), ["ur", "en"]);
    assert_eq!(pictures(&article.variants[1]), ["https://example.com/lake.jpg"]);
    assert!(warnings(&article).contains(&(WarningCode::ArticleIgnored, "[2]")));
}

#[test]
fn references_of_a_graph_are_followed() {
    let article = fixture("graph-with-references");
    assert_eq!(languages(&article), ["de-DE", "tr"]);
    let german = &article.variants[0];
    assert_eq!(value(&german.headline), Some("Die Äpfel sind reif – \"so früh wie nie\""));
    assert_eq!(value(&german.description), Some("Im Tal beginnt die Ernte."));
    assert_eq!(german.url, SafeUrl::parse("https://example.org/apples"));
    assert_eq!(german.authors[0].url, SafeUrl::parse("https://example.org/anna"));
    assert_eq!(german.publisher.as_ref().map(|party| (party.name.value.as_str(), party.kind)), Some(("Talbote", PartyKind::Organization)));
    let picture = &german.image.as_ref().unwrap().pictures[0];
    assert_eq!((picture.url.as_str(), picture.width, picture.height), ("https://example.org/apples.jpg", Some(1200), Some(800)));
    assert_eq!(german.modified, None);
    assert_eq!(values(&german.keywords), ["Äpfel", "Ernte", "Tal"]);
    assert!(warnings(&article).contains(&(WarningCode::AlternativeMissing, "@graph[1].image")));
}

#[test]
fn an_article_may_be_the_main_entity_of_a_page() {
    let article = fixture("main-entity");
    assert_eq!(body(&article.variants[0]).0, "Desde mayo, el mercado abre también los domingos.");
}

#[test]
fn an_image_is_shown_once_in_its_sizes() {
    let article = fixture("several-crops");
    assert_eq!(pictures(&article.variants[0]), ["https://example.com/pont-1600.jpg", "https://example.com/fr/pont-800.jpg"]);
    let image = article.variants[0].image.as_ref().unwrap();
    assert_eq!((value(&image.alternative), value(&image.credit)), (Some("Un pont de pierre"), Some("Atelier du Pont")));
    assert_eq!(warnings(&article), []);

    let decoration = fixture("decoration");
    assert_eq!(value(&decoration.variants[0].image.as_ref().unwrap().alternative), Some(""));
    assert_eq!(warnings(&decoration), []);
}

#[test]
fn words_that_a_body_loses_yield_a_warning() {
    for (body, lost) in [
        ("<p>a</p><button>b</button><SELECT><option>c</SELECT><button>d</button>", Some("button, select")),
        ("<svg><text>a</text></svg><textarea>b</textarea>c", Some("svg, textarea")),
        ("<h2><button>a</button></h2><svg><title>b</title><style>c</style></svg><textarea> </textarea>", None),
        ("a<button hidden>b</button><div class=sharedaddy><button>c</button></div><template><button>d</button></template>", None),
    ] {
        let json = json!({ "headline": "x", "inLanguage": "en", "articleBody": body, "encodingFormat": "text/html" });
        let article = read(&json.to_string());
        let found: Vec<_> = article.warnings.iter().map(|warning| (warning.code, warning.path.as_str())).collect();
        let expected: Vec<_> = lost.iter().map(|_| (WarningCode::BodyIncomplete, "articleBody")).collect();
        assert_eq!(found, expected, "{body}");
        assert!(lost.is_none_or(|lost| article.warnings[0].message.contains(lost)), "{}", article.warnings[0].message);
    }
}

#[test]
fn bodies_follow_their_format() {
    for (name, text, format) in [
        ("headline-only", "none", None),
        ("body-number", "unreadable", None),
        ("body-html", "<p>One</p><p>Two</p>", Some(BodyFormat::Html)),
        ("body-begins-with-headline", "کلیوالو سل ونې وکرلې.\nاوبه یې هم ورکړې.", Some(BodyFormat::Plain)),
        ("body-in-encoding", "باخچەکە **کراوە** بوو.", Some(BodyFormat::Markdown)),
    ] {
        assert_eq!(body(&fixture(name).variants[0]), (text, format), "{name}");
    }
    assert_eq!(warnings(&fixture("body-number")), [(WarningCode::BodyUnreadable, "articleBody")]);
    assert_eq!(warnings(&fixture("body-html")), []);
    for (json, text, format) in [
        // Character references are decoded unless the body declares to be plain text.
        (r#"{"headline":"x","articleBody":"R&amp;D &lt;b>"}"#, "R&D <b>", BodyFormat::Plain),
        (r#"{"headline":"x","articleBody":"x\n<b>1</b>\n2\n\n<i>3</i>"}"#, "<p><b>1</b><br>2<p><i>3</i>", BodyFormat::Html),
        (r#"{"headline":"x","articleBody":"R&amp;D","encodingFormat":"text/plain"}"#, "R&amp;D", BodyFormat::Plain),
        (r#"{"headline":"x","articleBody":"R&amp;D","encodingFormat":["Text/Markdown"]}"#, "R&amp;D", BodyFormat::Markdown),
        // Markdown is never guessed.
        (r##"{"headline":"x","articleBody":"# One\n\n**two**"}"##, "# One\n\n**two**", BodyFormat::Plain),
        (r#"{"headline":"x","articleBody":["One.","Two."]}"#, "One.\n\nTwo.", BodyFormat::Plain),
        (r#"{"headline":"x","articleBody":"<p>a","encoding":{"text":"b","encodingFormat":"text/markdown"}}"#, "<p>a", BodyFormat::Html),
    ] {
        assert_eq!(body(&read(json).variants[0]), (text, Some(format)), "{json}");
    }
}

#[test]
fn translations_without_a_format_are_markdown_if_the_article_around_them_is() {
    let of = |original: &str, translation: &str| {
        let json = format!(
            r#"{{"inLanguage":"en","headline":"x","articleBody":"*a*",{original}"workTranslation":[{{"inLanguage":"fr","headline":"y",{translation}}}]}}"#
        );
        match &read(&json).variants[1].body {
            Body::Text(_, format) => *format,
            other => panic!("{other:?}"),
        }
    };
    let markdown = r#""encodingFormat":"text/markdown;variant=GFM","#;
    for (original, translation, format) in [
        (markdown, r#""articleBody":"*b*""#, BodyFormat::Markdown),
        (markdown, r#""articleBody":"<p>b""#, BodyFormat::Html),
        (markdown, r#""articleBody":"*b*","encodingFormat":"text/plain""#, BodyFormat::Plain),
        ("", r#""articleBody":"*b*""#, BodyFormat::Plain),
        (r#""encodingFormat":"text/plain","#, r#""articleBody":"<p>b""#, BodyFormat::Html),
    ] {
        assert_eq!(of(original, translation), format, "{original} {translation}");
    }
    // Articles beside each other may come from different sources.
    let list = r#"[{"inLanguage":"en","headline":"x","articleBody":"*a*","encodingFormat":"text/markdown"},{"inLanguage":"fr","headline":"y","articleBody":"*b*"}]"#;
    assert_eq!(body(&read(list).variants[1]), ("*b*", Some(BodyFormat::Plain)));
}

#[test]
fn irregular_names_and_lists_are_read() {
    let article = fixture("odd-names-of-properties");
    let variant = &article.variants[0];
    assert_eq!((value(&variant.headline), languages(&article)), (Some("Ein Titel"), vec!["en"]));
    assert_eq!(names(variant), ["Jane Roe", "Team A", "Team B"]);
    assert_eq!(variant.authors.iter().map(|author| author.kind).collect::<Vec<_>>()[1..], [PartyKind::Organization; 2]);
    assert_eq!(values(&variant.keywords), ["one", "two", "three"]);
    assert_eq!(values(&variant.sections), ["Culture"]);
    assert_eq!(variant.alternative_headline, None);
    assert_eq!(warnings(&article), [(WarningCode::ValueType, "creator[2]")]);
}

#[test]
fn language_and_direction_are_decided() {
    for (name, direction, expected) in [
        ("language-unknown", Direction::Ltr, vec![(WarningCode::LanguageUnknown, "inLanguage")]),
        ("language-missing", Direction::Rtl, vec![(WarningCode::LanguageMissing, "inLanguage")]),
        ("language-without-labels", Direction::Rtl, vec![(WarningCode::LabelsMissing, "inLanguage")]),
        ("direction-contradicted", Direction::Rtl, vec![(WarningCode::DirectionContradicted, "inLanguage")]),
        ("direction-stated", Direction::Rtl, vec![(WarningCode::LabelsMissing, "inLanguage")]),
        ("yiddish-and-uyghur", Direction::Rtl, vec![]),
    ] {
        let article = fixture(name);
        assert_eq!((article.variants[0].direction, warnings(&article)), (direction, expected), "{name}");
    }
    let twice = fixture("language-twice");
    assert_eq!((twice.variants.len(), warnings(&twice)), (2, vec![(WarningCode::LanguageTwice, "workTranslation.inLanguage")]));
    let forced = read(r#"{"inLanguage":"en","headline":"photo\u202egpj.exe","articleBody":"a\u202db"}"#);
    assert_eq!(warnings(&forced), [(WarningCode::DirectionForced, "")]);
    let stated = read(r#"{"inLanguage":"en","direction":"RTL","headline":"x","articleBody":"Latin letters only"}"#);
    assert_eq!((stated.variants[0].direction, warnings(&stated)), (Direction::Rtl, vec![]));
}

#[test]
fn the_context_has_defaults() {
    let article = fixture("context-defaults");
    let variant = &article.variants[0];
    assert_eq!(languages(&article), ["he"]);
    assert_eq!(
        variant.headline.as_ref().map(|text| (text.value.as_str(), text.direction)),
        Some(("CSS: הרפתקה חדשה!", Some(Direction::Rtl)))
    );
    let author = &variant.authors[0].name;
    assert_eq!((author.language.as_ref().map(|tag| tag.as_str()), author.direction), (Some("en"), Some(Direction::Ltr)));
    assert_eq!(variant.base, SafeUrl::parse("https://example.com/he/"));
    assert_eq!(pictures(variant), ["https://example.com/he/tree.jpg"]);
    // A translation has the language that it declares, not the document's.
    let json = r#"{"@context":{"@language":"ar","@direction":"rtl"},"headline":"مقال","workTranslation":{"headline":"Article","articleBody":"Text"}}"#;
    assert_eq!((languages(&read(json)), read(json).variants[1].direction), (vec!["ar", ""], Direction::Ltr));
}

#[test]
fn contexts_may_be_lists_and_occur_twice() {
    for (context, language) in [
        (r#""@context":["https://schema.org",{"@language":"fa"},["https://a.example",{"x":"y:z"}]]"#, Some("fa")),
        (r#""@context":[{"@language":"fa"},{"@language":"ur"}]"#, Some("ur")),
        // As in JavaScript, the last of two counts.
        (r#""@context":"https://schema.org","@context":{"@language":"he"}"#, Some("he")),
        (r#""@context":{"@language":"he"},"@context":"https://schema.org""#, None),
        (r#""@context":{"@language":{}},"@context":7"#, None),
    ] {
        let article = read(&["{", context, r#","@type":"NewsArticle","headline":"x"}"#].concat());
        assert_eq!(article.variants[0].language.as_ref().map(LanguageTag::as_str), language, "{context}");
    }
}

#[test]
fn relative_urls_resolve_against_the_first_base_that_exists() {
    let url = |text: &str| SafeUrl::parse(text);
    let json = r#"{"headline":"x","image":"a.jpg"BASE,"workTranslation":{"headline":"y","image":"b.jpg"}}"#;
    for (base, source, expected) in [
        ("", Source::default(), ["a.jpg", "b.jpg"]),
        (
            "",
            Source { url: url("https://j.example/d/x.json"), ..Source::default() },
            ["https://j.example/d/a.jpg", "https://j.example/d/b.jpg"],
        ),
        (
            r#","url":"https://u.example/u/""#,
            Source { url: url("https://j.example/d/x.json"), ..Source::default() },
            ["https://u.example/u/a.jpg", "https://u.example/u/b.jpg"],
        ),
        (
            r#","url":"https://u.example/u/","@context":["https://schema.org",{"@base":"https://c.example/"}]"#,
            Source::default(),
            ["https://c.example/a.jpg", "https://c.example/b.jpg"],
        ),
        (
            r#","url":"https://u.example/u/","@context":{"@base":"https://c.example/"}"#,
            Source { base: url("https://b.example/"), ..Source::default() },
            ["https://b.example/a.jpg", "https://b.example/b.jpg"],
        ),
    ] {
        let article = Article::from_json_at(&json.replace("BASE", base), &source).unwrap();
        assert_eq!([pictures(&article.variants[0])[0], pictures(&article.variants[1])[0]], expected, "{base}");
    }
}

#[test]
fn a_body_in_a_file_of_its_own_is_asked_for_and_read() {
    let json = r#"{
        "@type": "NewsArticle", "inLanguage": "ar", "headline": "أ", "url": "https://n.example/ar/1",
        "encoding": [
            { "@type": "MediaObject", "contentUrl": "1.pdf", "encodingFormat": "application/pdf" },
            { "@type": "MediaObject", "contentUrl": "text/1.md", "encodingFormat": "text/markdown" }
        ],
        "workTranslation": { "inLanguage": "en", "headline": "B", "url": "https://n.example/en/1", "encoding": { "contentUrl": "1.HTML?v=2" } }
    }"#;
    let asked = Article::from_json(json).unwrap();
    let urls = ["https://n.example/ar/text/1.md", "https://n.example/en/1.HTML?v=2"];
    assert_eq!(asked.files().map(SafeUrl::as_str).collect::<Vec<_>>(), urls);
    let expected = ["encoding[1].contentUrl", "workTranslation.encoding.contentUrl"].map(|path| (WarningCode::BodyFile, path));
    assert_eq!(warnings(&asked), expected);
    let file = |url: &str, text: &str| BodyFile { url: SafeUrl::parse(url).unwrap(), text: text.to_owned() };
    let files = vec![file(urls[0], "![ب](b.jpg)"), file(urls[1], "<p>C")];
    let article = Article::from_json_at(json, &Source { files, ..Source::default() }).unwrap();
    assert_eq!(article.variants.iter().map(body_of).collect::<Vec<_>>(), ["![ب](b.jpg)", "<p>C"]);
    assert_eq!(warnings(&article), []);
    // URLs in the file are relative to it.
    assert!(maqal::render(&article, &maqal::Options::default()).contains(r#"src="https://n.example/ar/text/b.jpg""#));
    // The text in the JSON takes precedence.
    let both = r#"{ "headline": "A", "articleBody": "B", "encoding": { "contentUrl": "a.md" } }"#;
    assert_eq!(Article::from_json(both).unwrap().files().count(), 0);
}

#[test]
fn the_language_of_the_page_is_that_of_an_article_without_one() {
    let source = Source { language: LanguageTag::parse("fa"), ..Source::default() };
    let languages = |json: &str| {
        let article = Article::from_json_at(json, &source).unwrap();
        article.variants.iter().map(|variant| variant.language.as_ref().map_or("", LanguageTag::as_str).to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(languages(r#"{ "headline": "الف" }"#), ["fa"]);
    assert_eq!(languages(r#"{ "headline": "A", "inLanguage": "en" }"#), ["en"]);
    assert_eq!(languages(r#"{ "headline": "A", "@context": ["https://schema.org", { "@language": "de" }] }"#), ["de"]);
    // A translation is in another language, whichever that is.
    assert_eq!(languages(r#"{ "headline": "الف", "workTranslation": { "headline": "B", "articleBody": "C" } }"#), ["fa", ""]);
}

#[test]
fn the_body_of_a_page_belongs_to_the_variant_in_its_language() {
    let ar = r#"{"inLanguage":"ar","headline":"أ""#;
    let stub = r#"{"inLanguage":"ru","url":"https://example.com/ru"}"#;
    let read = |json: &str, language: &str| {
        let base = SafeUrl::parse("https://page.example/a/");
        let body = PageBody { text: "<p>x".to_owned(), format: BodyFormat::Html, language: LanguageTag::parse(language), base };
        Article::from_json_at(json, &Source { bodies: vec![body], ..Source::default() }).unwrap()
    };
    let page = "page";
    for (json, language, bodies, twice) in [
        ([ar, "}"].concat(), "ar-EG", vec![page], None),
        ([ar, r#","articleBody":"b"}"#].concat(), "ar", vec!["b"], Some("articleBody")),
        ([ar, r#","articleBody":"b","workTranslation":"#, stub, "}"].concat(), "ar", vec!["b"], Some("articleBody")),
        // The page is the Russian variant.
        ([ar, r#","articleBody":"b","workTranslation":"#, stub, "}"].concat(), "ru", vec!["b", page], None),
        ([ar, r#","workTranslation":"#, stub, "}"].concat(), "de", vec![page], None),
        ([ar, r#","workTranslation":{"inLanguage":"en","headline":"c"}}"#].concat(), "", vec![page, ""], None),
        ([ar, r#","workTranslation":{"inLanguage":"en","headline":"c"}}"#].concat(), "en", vec!["", page], None),
        (
            [ar, r#","workTranslation":{"inLanguage":"en","headline":"c","articleBody":"d"}}"#].concat(),
            "en",
            vec!["", "d"],
            Some("workTranslation.articleBody"),
        ),
        (r#"{"content":{"rendered":""},"title":{"rendered":"t"},"link":"https://example.com/"}"#.to_owned(), "", vec![page], None),
    ] {
        let article = read(&json, language);
        assert_eq!(article.variants.iter().map(body_of).collect::<Vec<_>>(), bodies, "{json}");
        let found = warnings(&article).into_iter().find(|(code, _)| *code == WarningCode::BodyTwice);
        assert_eq!(found.map(|(_, path)| path), twice, "{json}");
        for variant in article.variants.iter().filter(|variant| body_of(variant) == page) {
            assert_eq!(variant.base.as_ref().map(SafeUrl::as_str), Some("https://page.example/a/"));
        }
    }
}

/// The text of a body; `page` for the page's body.
fn body_of(variant: &Variant) -> &str {
    match &variant.body {
        Body::Text(text, BodyFormat::Html) if text == "<p>x" => "page",
        Body::Text(text, _) => text,
        _ => "",
    }
}

#[test]
fn questionable_values_are_omitted_with_a_warning() {
    use WarningCode::*;
    for (name, expected) in [
        ("dates-unknown", vec![(DateUnknown, "datePublished"), (DateUnknown, "dateModified")]),
        ("date-epoch", vec![]),
        ("unsafe-addresses", vec![(UrlUnsafe, "url"), (UrlUnsafe, "author.url"), (UrlUnsafe, "image[0]")]),
        ("empty-values", vec![]),
        (
            "wrong-types",
            vec![
                (ValueType, "description"),
                (ValueType, "author"),
                (ReferenceMissing, "publisher"),
                (ValueType, "image"),
                (ValueType, "keywords[0]"),
                (LanguageUnknown, "inLanguage"),
                (ValueType, "workTranslation[0]"),
            ],
        ),
    ] {
        let article = fixture(name);
        let (mut found, mut expected) = (warnings(&article), expected);
        found.sort_by_key(|(code, path)| (path.to_owned(), code.as_str()));
        expected.sort_by_key(|(code, path)| (path.to_owned(), code.as_str()));
        assert_eq!(found, expected, "{name}");
    }
    let article = fixture("wrong-types");
    assert_eq!((value(&article.variants[0].headline), values(&article.variants[0].keywords)), (Some("2024"), vec!["kept"]));
    assert_eq!((article.variants[0].url.as_ref(), article.links[0].url.as_str()), (None, "https://example.com/other"));
    assert_eq!(fixture("date-epoch").variants[0].published.unwrap().to_string(), "2023-02-16");
}

#[test]
fn variants_that_refer_to_each_other_are_read_once() {
    let json = r##"{"@graph":[
        {"@id":"#a","@type":"Article","inLanguage":"ar","headline":"أ","workTranslation":[{"@id":"#b"},{"@id":"#a"}]},
        {"@id":"#b","@type":"Article","inLanguage":"en","headline":"b","workTranslation":{"@id":"#a"}}]}"##;
    assert_eq!(languages(&read(json)), ["ar", "en"]);
    let nested = r#"{"inLanguage":"ar","headline":"أ","workTranslation":{"inLanguage":"en","headline":"b","workTranslation":{"inLanguage":"ru","headline":"в"}}}"#;
    assert_eq!(languages(&read(nested)), ["ar", "en", "ru"]);
}

#[test]
fn variants_and_warnings_are_limited() {
    let translation = r#"{"headline":"y"}"#;
    let many = vec![translation; MAX_VARIANTS + 5].join(",");
    let article = read(&[r#"{"headline":"x","workTranslation":["#, &many, "]}"].concat());
    assert_eq!((article.variants.len(), article.warnings.len()), (MAX_VARIANTS, MAX_WARNINGS));
}

#[test]
fn all_warnings_are_reported_at_once() {
    let wrong = |headline: &str| {
        let rest = r#","datePublished":"soon","url":"javascript:x"}"#;
        let article = |language: &str| [r#"{"@type":"Article","inLanguage":""#, language, r#"","headline":"#, headline, rest].concat();
        ["[", &["ar", "en", "ru"].map(article).join(","), "]"].concat()
    };
    let paths = |warnings: &[maqal::Warning], code| -> Vec<String> {
        warnings.iter().filter(|warning| warning.code == code).map(|warning| warning.path.clone()).collect()
    };
    let of_all = |property: &str| [0, 1, 2].map(|place| format!("[{place}].{property}"));
    let shown = read(&wrong("\"x\"")).warnings;
    // The same if there is nothing to show.
    let error = Article::from_json(&wrong("true")).unwrap_err();
    assert_eq!(error.code, ErrorCode::ArticleEmpty);
    assert_eq!(paths(&error.warnings, WarningCode::ValueType), of_all("headline"));
    for warnings in [shown, error.warnings] {
        assert_eq!(paths(&warnings, WarningCode::DateUnknown), of_all("datePublished"));
        assert_eq!(paths(&warnings, WarningCode::UrlUnsafe), of_all("url"));
    }
}

#[test]
fn errors_say_what_was_found_and_what_was_expected() {
    for (json, code, words) in [
        ("{", ErrorCode::JsonSyntax, "This is not JSON. Line 1, column 2: EOF while parsing an object."),
        ("7", ErrorCode::ArticleMissing, "the JSON is a number;"),
        ("[]", ErrorCode::ArticleMissing, "the JSON is an array;"),
        (r#"{"@type":"Recipe","name":"Soup"}"#, ErrorCode::ArticleMissing, "an object with the @type Recipe;"),
        (r#"{"id":1,"heading":"x"}"#, ErrorCode::ArticleMissing, "an object with the properties id, heading;"),
        (r#"[{"id":1},{"id":2}]"#, ErrorCode::ArticleMissing, "an array of objects with the properties id;"),
        (
            r#"{"@graph":[{"@type":"WebSite","name":"x"},{"@type":"Person","name":"y"}]}"#,
            ErrorCode::ArticleMissing,
            "with the @type WebSite, Person;",
        ),
        (r#"{"type":"story","title":"x"}"#, ErrorCode::ArticleMissing, "an object with the type story;"),
        (r#"{"type":"story"}"#, ErrorCode::ArticleMissing, "or an article of WordPress, Ghost,"),
        (r#"{"@type":"NewsArticle"}"#, ErrorCode::ArticleEmpty, "an object with the @type NewsArticle;"),
        (r#"{"@type":"NewsArticle","datePublished":1676551869000}"#, ErrorCode::ArticleEmpty, "expected at least a headline"),
    ] {
        let error = Article::from_json(json).unwrap_err();
        assert_eq!(error.code, code, "{json}");
        assert!(error.message.contains(words), "{}", error.message);
    }
    let error =
        Article::from_json(r#"{"@graph":[{"@type":"NewsArticle","headline":true,"datePublished":"soon","articleBody":" "}]}"#).unwrap_err();
    assert_eq!(error.path, "@graph[0]");
    let found: Vec<_> = error.warnings.iter().map(|warning| (warning.code, warning.path.as_str())).collect();
    assert!(found.contains(&(WarningCode::ValueType, "@graph[0].headline")), "{found:?}");
    assert!(found.contains(&(WarningCode::DateUnknown, "@graph[0].datePublished")), "{found:?}");
    assert_eq!(Article::from_json(&"[".repeat(100_000)).unwrap_err().code, ErrorCode::JsonDepth);
}

#[test]
fn wrapped_scripts_are_read_with_a_warning() {
    let article = read("//<![CDATA[\n{\"inLanguage\":\"en\",\"headline\":\"x\"}\n//]]>");
    assert_eq!(warnings(&article), [(WarningCode::JsonRepaired, "")]);
}

#[test]
fn the_last_of_two_properties_counts() {
    assert_eq!(value(&read(r#"{"inLanguage":"en","headline":"first","headline":"last"}"#).variants[0].headline), Some("last"));
}

#[test]
fn json_ld_contains_the_whole_article() {
    let names = articles::names();
    assert!(names.len() > 20);
    for name in names {
        let mut article = fixture(&name);
        let mut again = read(&article.to_json_ld());
        (article.warnings, again.warnings) = (vec![], vec![]);
        assert_eq!(again, article, "{name}");
    }
}

fn json() -> impl Strategy<Value = serde_json::Value> {
    use serde_json::Value;
    let text = prop_oneof![
        "\\PC{0,12}",
        "[<>&;#a-z\\[\\]!/*-]{0,12}",
        "[0-9TZ:+/. -]{0,20}",
        proptest::sample::select(vec!["ar", "en", "NewsArticle", "text/markdown", "rtl", "https://example.com/x", "#a", "مقال"])
            .prop_map(str::to_owned),
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text.prop_map(Value::from),
    ];
    const KEYS: &[&str] = &[
        "@context",
        "@type",
        "@id",
        "@graph",
        "@list",
        "@value",
        "@language",
        "@direction",
        "@base",
        "articleBody",
        "about",
        "alt",
        "associatedMedia",
        "author",
        "backstory",
        "caption",
        "citation",
        "contentLocation",
        "contentUrl",
        "copyrightHolder",
        "copyrightNotice",
        "copyrightYear",
        "correction",
        "dateline",
        "dateModified",
        "datePublished",
        "description",
        "encoding",
        "encodingFormat",
        "headline",
        "hasPart",
        "image",
        "isAccessibleForFree",
        "isBasedOn",
        "inLanguage",
        "keywords",
        "license",
        "liveBlogUpdate",
        "locationCreated",
        "mainEntity",
        "mainEntityOfPage",
        "name",
        "publisher",
        "publishingPrinciples",
        "sameAs",
        "sourceOrganization",
        "text",
        "thumbnailUrl",
        "timeRequired",
        "translationOfWork",
        "translator",
        "url",
        "usageInfo",
        "video",
        "width",
        "wordCount",
        "workTranslation",
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::vec((proptest::sample::select(KEYS), inner), 0..12)
                .prop_map(|entries| Value::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn any_json_is_read_or_rejected(value in json()) {
        let json = Json::from_deserializer(&value).unwrap();
        if let Ok(article) = Article::from_value(&json, &Source::default()) {
            prop_assert!(!article.variants.is_empty());
            prop_assert!(Article::from_json(&article.to_json_ld()).is_ok());
        }
    }

    #[test]
    fn any_text_is_read_or_rejected(text in "[\\PC\n]{0,40}") {
        let _ = Article::from_json(&text);
        let _ = Article::from_json(&["{\"headline\":", &text].concat());
    }

    #[test]
    fn any_string_is_preserved_in_json_ld(headline in "\\PC{1,30}", words in "[<>&;#a-z0-9 ]{1,30}") {
        let mut article = Article::default();
        for text in [headline, words] {
            let text = text.trim();
            prop_assume!(!text.is_empty());
            // Those that carry hidden text are removed.
            prop_assume!(!text.contains(|c| matches!(c, '\u{e0000}'..='\u{e0fff}' | '\u{fe00}'..='\u{fe0f}')));
            article.variants = vec![Variant { headline: Some(text.into()), ..Variant::default() }];
            let again = Article::from_json(&article.to_json_ld()).unwrap();
            prop_assert_eq!(&again.variants[0].headline, &article.variants[0].headline);
        }
    }
}

/// An article that shares its `@id` with another object of the document is still the article.
#[test]
fn an_article_that_shares_its_id_is_not_replaced() {
    let page = r#"{"@type": "WebPage", "@id": "https://e.example/a", "name": "Page", "url": "https://e.example/a", "inLanguage": "en", "breadcrumb": "x", "isPartOf": "y", "image": "z.jpg", "keywords": "k"}"#;
    for id in [r#""@id""#, r#""id""#] {
        let article =
            format!(r#"{{"@type": "NewsArticle", "headline": "Own", "articleBody": "Words.", {id}: "https://e.example/a" OTHER}}"#);
        let with = |other: &str| article.replace("OTHER", other);
        for json in [
            with(&format!(r#", "mainEntityOfPage": {page}"#)),
            with(&format!(r#", "isPartOf": [{page}]"#)),
            format!(r#"{{"@context": "https://schema.org", "@graph": [{page}, {}]}}"#, with("")),
            format!("[{}, {page}]", with("")),
            page.replace(r#""breadcrumb": "x""#, &format!(r#""mainEntity": {}"#, with(""))),
        ] {
            let article = maqal::Article::from_json(&json).unwrap();
            assert_eq!(article.variants.len(), 1, "{json}");
            assert_eq!(article.variants[0].headline.as_ref().unwrap().value, "Own", "{json}");
            assert!(matches!(&article.variants[0].body, maqal::Body::Text(text, _) if text == "Words."), "{json}");
        }
    }
}

/// A reference to an `@id` that a page and an article share refers to the article.
#[test]
fn the_main_entity_of_a_page_is_the_article_of_its_id() {
    let json = r##"{"@graph": [
        {"@type": "WebPage", "@id": "#a", "name": "Page", "url": "https://e.example/a", "inLanguage": "en", "mainEntity": {"@id": "#a"}},
        {"@type": "NewsArticle", "@id": "#a", "headline": "Own", "author": {"@type": "Person", "@id": "#me"}},
        {"@type": "Organization", "@id": "#me", "name": "Ours", "url": "https://e.example", "logo": "x.png"},
        {"@type": "Person", "@id": "#me", "name": "Noor"}
    ]}"##;
    let article = maqal::Article::from_json(json).unwrap();
    assert_eq!(article.variants.len(), 1);
    assert_eq!(article.variants[0].headline.as_ref().unwrap().value, "Own");
    assert_eq!(article.variants[0].authors[0].name.value, "Noor");
}
