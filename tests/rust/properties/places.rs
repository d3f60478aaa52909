//! Where an article was written and what places it is about; where it is published.

use maqal::{Article, Options, WarningCode, render};

use crate::support::articles::article as fixture;
use crate::support::{value, values, warnings};

#[test]
fn datelines_and_locations_are_read() {
    let article = fixture("places");
    let [arabic, english, french] = &article.variants[..] else { panic!() };
    assert_eq!((value(&arabic.dateline), values(&arabic.locations_created)), (Some("القاهرة (Cairo)"), vec!["مصر"]));
    assert_eq!(values(&arabic.content_locations), ["الخرطوم", "بورتسودان"]);
    assert_eq!((value(&english.dateline), values(&english.locations_created)), (None, vec!["Duqm"]));
    assert_eq!((value(&french.dateline), french.locations_created.len()), (None, 0));
    assert_eq!(values(&french.content_locations), ["Douqm, Oman", "Oman"]);
    assert_eq!(warnings(&article), [(WarningCode::ValueType, "[1].dateline"), (WarningCode::ValueType, "[2].contentLocation[2]")]);
}

#[test]
fn the_url_of_an_article_is_where_it_is_published() {
    for (json, url) in [
        (r#"{"headline":"x","url":"https://example.com/a","mainEntityOfPage":"https://example.com/b"}"#, Some("https://example.com/a")),
        (r#"{"headline":"x","mainEntityOfPage":{"@type":"WebPage","@id":"https://example.com/b"}}"#, Some("https://example.com/b")),
        (r#"{"headline":"x","mainEntityOfPage":"True","@id":"https://example.com/c"}"#, Some("https://example.com/c")),
        (r##"{"headline":"x","@id":"#article"}"##, None),
    ] {
        assert_eq!(Article::from_json(json).unwrap().variants[0].url.as_ref().map(|url| url.as_str()), url, "{json}");
    }
    // Who can read the article here needs a link to it, who cannot has it in the headline.
    for (json, link) in [
        (r#"{"headline":"x","articleBody":"y","url":"https://example.com/a"}"#, r#"<a href="https://example.com/a" rel="bookmark">"#),
        (r#"{"headline":"x","url":"https://example.com/a"}"#, r#"<a href="https://example.com/a">x</a></h2>"#),
    ] {
        let html = render(&Article::from_json(json).unwrap(), &Options::default());
        assert!(html.contains(link) && html.matches("<a ").count() == 1, "{html}");
    }
}
