//! `docs/properties.md` and the reader agree, and every property is read in every shape that sites write it in.

use crate::support::articles::article as fixture;
use maqal::{Article, Body, Comment, MediaKind, Options, PartyKind, Text, Variant, WarningCode, Work, render};
use serde_json::Value;
use std::collections::BTreeSet;

const TABLE: &str = include_str!("../../docs/properties.md");
const EVERY: &str = include_str!("../spec/articles/every-property/input.json");

fn read(json: &str) -> Variant {
    Article::from_json(json).unwrap().variants.remove(0)
}

/// The rows of the table: the properties, each but the first standing in for the one before it, and where they show.
fn rows() -> Vec<(Vec<&'static str>, &'static str)> {
    let row = |line: &'static str| {
        let cells: Vec<_> = line.trim_matches('|').split('|').map(str::trim).collect();
        (cells[0].split(", else ").map(|name| name.trim_matches('`')).collect(), cells[3])
    };
    TABLE.lines().filter(|line| line.starts_with("| `")).map(row).collect()
}

fn remove(json: &mut Value, path: &str) {
    let (holder, name) = match path.split_once('.') {
        Some((outer, name)) => (&mut json[outer], name),
        None => (json, path),
    };
    assert!(holder.as_object_mut().unwrap().remove(name).is_some(), "the fixture has no {path}");
}

/// Whether a property shows, and whether the model has it.
fn effect(json: &Value, path: &str) -> (bool, bool) {
    let mut without = json.clone();
    remove(&mut without, path);
    let article = |json: &Value| Article::from_json(&json.to_string()).unwrap();
    let (with, without) = (article(json), article(&without));
    let html = |article: &Article| render(article, &Options::default());
    (html(&with) != html(&without), (&with.variants, &with.links) != (&without.variants, &without.links))
}

#[test]
fn every_property_of_the_table_is_read_and_shown() {
    let rows = rows();
    assert!(rows.len() > 40, "{}", rows.len());
    for (properties, place) in rows {
        let mut json: Value = serde_json::from_str(EVERY).unwrap();
        for property in properties {
            let expected = place != "never";
            assert_eq!(effect(&json, property), (expected, expected), "{property}");
            remove(&mut json, property);
        }
    }
}

#[test]
fn every_property_of_the_fixture_is_in_the_table() {
    let json: Value = serde_json::from_str(EVERY).unwrap();
    let told: BTreeSet<_> = rows().into_iter().flat_map(|(properties, _)| properties).collect();
    let names = json.as_object().unwrap().keys().cloned();
    let inner = json["image"].as_object().unwrap().keys().filter(|name| *name != "url").map(|name| format!("image.{name}"));
    let caption = json["video"].get("caption").map(|_| "video.caption".to_owned());
    let names: BTreeSet<_> = names.chain(inner).chain(caption).filter(|name| name.ends_with("@id") || !name.contains('@')).collect();
    assert_eq!(names.iter().map(String::as_str).collect::<BTreeSet<_>>(), told);
}

fn value(text: &Option<Text>) -> Option<&str> {
    text.as_ref().map(|text| text.value.as_str())
}

fn values(texts: &[Text]) -> Vec<&str> {
    texts.iter().map(|text| text.value.as_str()).collect()
}

fn pairs(works: &[Work]) -> Vec<(Option<&str>, Option<&str>)> {
    works.iter().map(|work| (value(&work.name), work.url.as_ref().map(|url| url.as_str()))).collect()
}

fn warnings(article: &Article) -> Vec<(WarningCode, &str)> {
    article.warnings.iter().map(|warning| (warning.code, warning.path.as_str())).collect()
}

#[test]
fn credits() {
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
    // An original that is elsewhere is one of the languages; one without an address is no version that could be shown.
    let links: Vec<_> = article.links.iter().map(|link| link.url.as_str()).collect();
    assert_eq!(links, ["https://example.com/ru/train", "https://example.com/original"]);
}

#[test]
fn an_original_is_linked_once() {
    let stub = r#"{"@type":"NewsArticle","inLanguage":"en","url":"https://example.com/en"}"#;
    let doubtful = r#"{"headline":"x","translationOfWork":{"inLanguage":"en","url":"javascript:x"}}"#;
    assert_eq!(warnings(&Article::from_json(doubtful).unwrap())[..1], [(WarningCode::UrlUnsafe, "translationOfWork.url")]);
    assert_eq!(warnings(&Article::from_json(doubtful).unwrap()).iter().filter(|(code, _)| *code == WarningCode::UrlUnsafe).count(), 1);
    let article = Article::from_json(&format!(
        r#"{{"inLanguage":"ar","url":"https://example.com/ar","headline":"أ","articleBody":"ب","translationOfWork":{stub},"workTranslation":[{stub},
            {{"inLanguage":"fa","headline":"آ","articleBody":"ب","translationOfWork":{{"inLanguage":"ar","url":"https://example.com/ar"}}}}]}}"#
    ))
    .unwrap();
    assert_eq!((article.variants.len(), article.links.len()), (2, 1));
}

#[test]
fn works() {
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
fn media() {
    let article = fixture("media");
    let media = |variant: &Variant| {
        let entry = |media: &maqal::Media| {
            let url = media.content.as_ref().or(media.page.as_ref()).unwrap().as_str().replace("https://example.com/", "");
            (media.kind, url, media.is_playable(), value(&media.name).map(str::to_owned))
        };
        variant.media.iter().map(entry).collect::<Vec<_>>()
    };
    let entry = |kind, url: &str, playable, name: Option<&str>| (kind, url.to_owned(), playable, name.map(str::to_owned));
    use MediaKind::*;
    assert_eq!(
        media(&article.variants[0]),
        [
            entry(Video, "ar/bridge.mp4", true, Some("لحظة افتتاح Bridge 2")),
            entry(Audio, "bridge.mp3", true, Some("تقرير إذاعي")),
            entry(Audio, "walk.ogg", true, None),
            entry(Image, "arch.jpg", false, Some("القوس")),
            entry(File, "plan.pdf", false, Some("المخطط")),
        ]
    );
    let film = &article.variants[0].media[0];
    let tracks: Vec<_> =
        film.tracks.iter().map(|track| (track.url.as_str(), track.language.as_ref().map(|tag| tag.as_str()), value(&track.name))).collect();
    assert_eq!(
        tracks,
        [
            ("https://example.com/ar/bridge.ar.vtt", Some("ar"), Some("الحوار وأصوات الجسر")),
            ("https://example.com/captions/2", Some("en"), None)
        ]
    );
    assert_eq!((film.size, film.thumbnail.as_ref().unwrap().as_str()), (Some((1280, 720)), "https://example.com/bridge-1280.jpg"));
    assert_eq!(
        media(&article.variants[1]),
        [
            entry(Video, "embed/1?player=2", false, Some("The opening")),
            entry(Video, "live.m3u8", false, None),
            entry(Video, "silent", true, Some("A boat under the bridge")),
            entry(Audio, "report.mp3", true, Some("A report")),
        ]
    );
    assert_eq!(article.variants[1].media[1].page.as_ref().unwrap().as_str(), "https://example.com/live");
    let html = render(&article, &Options::default());
    assert_eq!((html.matches("<video").count(), html.matches("<audio").count(), html.contains("autoplay")), (2, 3, false));
    assert_eq!(html.matches("controls=\"\"").count(), 5);
}

#[test]
fn places() {
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
fn comments() {
    let article = fixture("comments");
    let [arabic, english, urdu, russian] = &article.variants[..] else { panic!() };
    let told = |comment: &Comment| {
        let published = comment.published.map(|date| date.to_string()).unwrap_or_default();
        (value(&comment.text).unwrap_or_default().to_owned(), comment.url.as_ref().map_or("", |url| url.as_str()).to_owned(), published)
    };
    let comment = |text: &str, url: &str, published: &str| (text.to_owned(), url.to_owned(), published.to_owned());
    assert_eq!(
        arabic.corrections.iter().map(told).collect::<Vec<_>>(),
        [comment("ذكرنا أولًا أن Souk X يفتح كل سبت.", "https://example.com/corrections/7", "2024-03-05T10:00:00+03:00")]
    );
    assert_eq!(
        english.corrections.iter().map(told).collect::<Vec<_>>(),
        [
            comment("An earlier version said Saturdays.", "", ""),
            comment("", "https://example.com/corrections/8", ""),
            comment("It has 40 stalls.", "", "")
        ]
    );
    assert!(urdu.corrections.is_empty() && russian.corrections.is_empty());
    let backstories: Vec<_> = article.variants.iter().map(|variant| variant.backstory.as_ref().map(told)).collect();
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
fn subjects() {
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

#[test]
fn length_and_access() {
    let article = fixture("length-and-access");
    let told: Vec<_> =
        article.variants.iter().map(|variant| (variant.time_required, variant.word_count, variant.accessible_for_free)).collect();
    assert_eq!(
        told,
        [
            (Some(5), Some(10_000), Some(false)),
            (None, Some(1_105), Some(false)),
            (None, Some(184), Some(false)),
            (Some(61), None, Some(true)),
            (Some(7), None, Some(false)),
            (Some(3), None, Some(true)),
            (None, None, None),
            (None, None, None),
            (Some(2), None, None),
            (Some(11), None, None),
            (Some(3), None, None),
            (Some(2), None, None),
        ]
    );
    assert_eq!(
        warnings(&article),
        [
            (WarningCode::ValueType, "[7].wordCount"),
            (WarningCode::ValueType, "[7].timeRequired"),
            (WarningCode::ValueType, "[7].isAccessibleForFree")
        ]
    );
    // 1,105 words are a little more than six minutes; 184 are one.
    let html = render(&article, &Options::default());
    for text in [
        "مدة القراءة: </span>٥<span part=\"label\"> دقائق</span>",
        "Reading time: </span>7<span part=\"label\"> minutes</span>",
        "זמן קריאה: דקה אחת</span></span>",
        "Время чтения: </span>61<span part=\"label\"> минута</span>",
        "مدة القراءة: دقيقتان</span></span>",
        "مدة القراءة: </span>11<span part=\"label\"> دقيقة</span>",
        "Время чтения: </span>3<span part=\"label\"> минуты</span>",
        "זמן קריאה: שתי דקות</span></span>",
    ] {
        assert!(html.contains(text), "{text}");
    }
    assert_eq!(html.matches("part=\"paid\"").count(), 4);
}

#[test]
fn rights() {
    let article = fixture("rights");
    let [arabic, english, hebrew, french] = &article.variants[..] else { panic!() };
    let holders = |variant: &Variant| variant.copyright_holders.iter().map(|holder| holder.name.value.clone()).collect::<Vec<_>>();
    assert_eq!((arabic.copyright_year, holders(arabic)), (Some(2024), vec!["وكالة النهر".to_owned(), "Bridge News".to_owned()]));
    assert_eq!(pairs(arabic.usage_info.as_slice()), [(None, Some("https://example.com/usage"))]);
    assert_eq!(value(&english.copyright_notice), Some("Copyright 2024 River Agency. All rights reserved."));
    // The licence goes over to a translation, but never its name.
    assert_eq!(pairs(english.license.as_slice()), [(None, Some("https://creativecommons.org/licenses/by-sa/4.0/"))]);
    assert_eq!(pairs(hebrew.license.as_slice()), [(Some("רישיון פתוח"), Some("https://example.com/open"))]);
    assert_eq!((hebrew.copyright_year, french.copyright_year), (Some(2022), None));
    assert_eq!(pairs(french.license.as_slice()), [(Some("Tous droits réservés"), None)]);
    let image = |variant: &Variant| {
        let image = variant.image.as_ref().unwrap();
        let holder = image.copyright_holder.as_ref().map(|holder| holder.name.value.clone());
        (value(&image.credit).map(str::to_owned), value(&image.copyright_notice).map(str::to_owned), holder)
    };
    let text = |text: &str| Some(text.to_owned());
    assert_eq!(image(arabic), (text("سلمى الخطيب"), None, text("River Agency")));
    assert_eq!(image(english), (None, text("© 2023 River Agency"), None));
    // A name is told once.
    assert_eq!(image(hebrew), (text("נועה"), None, None));
    assert_eq!(render(&article, &Options::default()).matches("River Agency").count(), 3);
}

#[test]
fn updates() {
    let article = fixture("live-blog");
    let [arabic, english] = &article.variants[..] else { panic!("a live blog without a body is no link") };
    let told: Vec<_> = arabic
        .updates
        .iter()
        .map(|update| (value(&update.headline), update.published.map(|date| date.to_string()), matches!(update.body, Body::Text(..))))
        .collect();
    assert_eq!(
        told,
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
fn what_is_for_speech_is_not_shown() {
    let html = render(&fixture("speakable"), &Options::default());
    assert!(!html.contains("speakable-part") && !html.contains("/html/head"));
}

#[test]
fn an_address_is_where_it_is_published() {
    for (json, url) in [
        (r#"{"headline":"x","url":"https://example.com/a","mainEntityOfPage":"https://example.com/b"}"#, Some("https://example.com/a")),
        (r#"{"headline":"x","mainEntityOfPage":{"@type":"WebPage","@id":"https://example.com/b"}}"#, Some("https://example.com/b")),
        (r#"{"headline":"x","mainEntityOfPage":"True","@id":"https://example.com/c"}"#, Some("https://example.com/c")),
        (r##"{"headline":"x","@id":"#article"}"##, None),
    ] {
        assert_eq!(read(json).url.as_ref().map(|url| url.as_str()), url, "{json}");
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
