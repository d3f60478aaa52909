//! The works and subjects that an article names: sources, citations, keywords, topics.

use maqal::{Options, WarningCode, render};

use super::pairs;
use crate::support::articles::article as fixture;
use crate::support::{values, warnings};

#[test]
fn sources_and_citations_are_read() {
    let article = fixture("works");
    let [english, arabic, german] = &article.variants[..] else { panic!() };
    assert_eq!(pairs(&english.based_on), [(None, Some("https://www.example.org/reports/2024/?page=2"))]);
    assert_eq!(
        pairs(&english.citations),
        [
            (Some("تقرير الأمطار السنوي"), None),
            (Some("Rain & wind, the weather office, 2024"), Some("https://example.com/data?year=2024&all=1")),
            (Some("Clouds"), Some("https://example.org/clouds")),
            (Some("Puddles"), None),
            (None, Some("https://example.org/drains")),
            (None, Some("https://example.org/book")),
        ]
    );
    assert_eq!(
        pairs(&arabic.based_on),
        [(Some("A year of rain"), Some("https://example.com/en/rain")), (None, Some("https://example.org/")), (Some("نشرة الطقس"), None)]
    );
    assert_eq!(arabic.citations[0].name.as_ref().unwrap().language.as_ref().unwrap().as_str(), "en");
    assert!(german.based_on.is_empty() && german.citations.is_empty());
    assert_eq!(
        warnings(&article),
        [
            (WarningCode::ReferenceMissing, "[0].citation[6]"),
            (WarningCode::ValueType, "[0].citation[7]"),
            (WarningCode::ValueType, "[0].citation[8]")
        ]
    );
}

#[test]
fn keywords_and_topics_are_read_and_rendered_once() {
    let article = fixture("subjects");
    let [arabic, german] = &article.variants[..] else { panic!() };
    assert_eq!(values(&arabic.keywords), ["أنهار", "C++", "مدن", "topic:الماء"]);
    assert_eq!(
        pairs(&arabic.about),
        [(Some("النهر"), Some("https://example.com/topics/river")), (Some("أنهار"), None), (Some("فيضان 2024"), None)]
    );
    assert_eq!(
        pairs(&arabic.mentions),
        [(Some("Khartoum"), Some("https://example.com/khartoum")), (Some("النهر"), None), (None, Some("https://example.com/nameless"))]
    );
    assert_eq!((values(&german.keywords), german.mentions.len()), (vec!["Fluss", "Stadt"], 1));
    assert_eq!(pairs(&german.about), [(Some("Hochwasser"), Some("https://example.org/flood"))]);
    // Each word once, and as a link if there is one.
    let html = render(&article, &Options::default());
    assert_eq!((html.matches(">أنهار<").count(), html.matches(">النهر<").count(), html.matches("nameless").count()), (1, 1, 0));
    assert!(html.contains(r#"<a href="https://example.org/city"><bdi dir="ltr">Stadt</bdi></a>"#) && !html.contains(">stadt<"));
}
