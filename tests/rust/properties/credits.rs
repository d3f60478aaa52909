//! Who translated, edited and contributed, and the original of a translation.

use maqal::{Article, PartyKind, Variant, WarningCode};

use crate::support::articles::article as fixture;
use crate::support::{value, warnings};

#[test]
fn translators_editors_contributors_and_originals_are_read() {
    let article = fixture("credits");
    let [arabic, english, hebrew, turkish] = &article.variants[..] else { panic!() };
    let names = |parties: &[maqal::Party]| parties.iter().map(|party| (party.name.value.clone(), party.kind)).collect::<Vec<_>>();
    assert_eq!(
        names(&arabic.translators),
        [("علي Haddad".into(), PartyKind::Person), ("Tarjim 2".into(), PartyKind::SoftwareApplication), ("نور".into(), PartyKind::Person)]
    );
    assert_eq!(names(&arabic.editors), [("Jean Dupont".into(), PartyKind::Person)]);
    assert_eq!(
        names(&arabic.contributors),
        [("مراسلون في حلب".into(), PartyKind::Person), ("وكالة النهر".into(), PartyKind::Organization)]
    );
    assert_eq!(names(&english.translators), [("مترجم آلي".into(), PartyKind::SoftwareApplication)]);
    assert!(english.editors.is_empty() && english.contributors.is_empty() && hebrew.translators.is_empty());
    let original = |variant: &Variant| {
        let original = variant.original.as_ref().unwrap();
        let url = original.url.as_ref().map(|url| url.as_str().to_owned());
        (original.language.as_ref().map(|tag| tag.as_str().to_owned()), value(&original.name).map(str::to_owned), url)
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(original(arabic), (text("ru"), text("Ночной поезд вернулся"), text("https://example.com/ru/train")));
    assert_eq!(original(english), (text("fa"), None, None));
    assert_eq!(original(hebrew), (None, None, text("https://example.com/original")));
    assert_eq!(original(turkish), (None, text("عودة القطار الليلي"), None));
    // An original that is elsewhere is one of the languages; one without a URL is no variant that could be shown.
    let links: Vec<_> = article.links.iter().map(|link| link.url.as_str()).collect();
    assert_eq!(links, ["https://example.com/ru/train", "https://example.com/original"]);
}

#[test]
fn an_original_is_linked_once() {
    let stub = r#"{"@type":"NewsArticle","inLanguage":"en","url":"https://example.com/en"}"#;
    let with_unsafe_url = r#"{"headline":"x","translationOfWork":{"inLanguage":"en","url":"javascript:x"}}"#;
    assert_eq!(warnings(&Article::from_json(with_unsafe_url).unwrap())[..1], [(WarningCode::UrlUnsafe, "translationOfWork.url")]);
    assert_eq!(
        warnings(&Article::from_json(with_unsafe_url).unwrap()).iter().filter(|(code, _)| *code == WarningCode::UrlUnsafe).count(),
        1
    );
    let article = Article::from_json(&format!(
        r#"{{"inLanguage":"ar","url":"https://example.com/ar","headline":"أ","articleBody":"ب","translationOfWork":{stub},"workTranslation":[{stub},
            {{"inLanguage":"fa","headline":"آ","articleBody":"ب","translationOfWork":{{"inLanguage":"ar","url":"https://example.com/ar"}}}}]}}"#
    ))
    .unwrap();
    assert_eq!((article.variants.len(), article.links.len()), (2, 1));
}
