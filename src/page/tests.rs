//! The two sinks make the same DOM, and the DOM satisfies the contract, for every fixture.

use std::path::{Path, PathBuf};

use maqal_contract::dom::{Node, attribute, each, parse, text};
use maqal_contract::operations;

use super::{Page, VariantIndex};
use crate::article::Article;
use crate::markup::{HtmlSink, OpSink, SafeUrl};
use crate::options::Options;

fn replay(stream: &OpSink) -> Vec<Node> {
    operations::replay(&stream.ops, &stream.text, &OpSink::vocabulary())
}

fn articles() -> Vec<(PathBuf, Article)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = ["tests/spec/articles", "www/demo/articles"].map(|folder| std::fs::read_dir(root.join(folder)).unwrap());
    let paths = folders.into_iter().flatten().map(|entry| entry.unwrap().path());
    let files = paths.map(|path| if path.is_dir() { path.join("input.json") } else { path });
    let files = files.filter(|path| path.extension().is_some_and(|e| e == "json"));
    files.filter_map(|path| Some((path.clone(), Article::from_json(&std::fs::read_to_string(&path).unwrap()).ok()?))).collect()
}

fn dom(article: &Article, options: &Options) -> Vec<Node> {
    let mut html = HtmlSink::default();
    Page::new(article, &VariantIndex::new(article), options, 0).write(&mut html);
    parse(&html.into_string())
}

#[test]
fn there_are_fixtures() {
    assert!(articles().len() >= 10, "only {} fixtures can be read", articles().len());
}

#[test]
fn both_sinks_make_the_same_dom() {
    for (path, article) in articles() {
        let mut ops = OpSink::default();
        Page::new(&article, &VariantIndex::new(&article), &Options::default(), 0).write(&mut ops);
        assert_eq!(replay(&ops), dom(&article, &Options::default()), "{}", path.display());
    }
}

#[test]
fn a_frame_and_its_panels_make_the_whole_page() {
    for (path, article) in articles() {
        let (variants, options) = (VariantIndex::new(&article), Options::default());
        let page = Page::new(&article, &variants, &options, 0);
        let mut frame = OpSink::default();
        page.write_frame(&mut frame);
        let mut nodes = replay(&frame);
        let [Node::Element(_, _, content)] = &mut nodes[..] else { panic!("one root") };
        let panels = content.iter_mut().filter_map(|node| match node {
            Node::Element(_, attributes, children) if attribute(attributes, "part") == Some("panel") => Some(children),
            _ => None,
        });
        for (index, content) in panels.enumerate() {
            let mut panel = OpSink::default();
            page.write_panel(index, &mut panel);
            match index {
                0 => assert_eq!(content, &replay(&panel)),
                _ => *content = replay(&panel),
            }
        }
        assert_eq!(nodes, dom(&article, &options), "{}", path.display());
    }
}

#[test]
fn every_article_satisfies_the_contract() {
    for (path, article) in articles() {
        for heading_level in 1..=6 {
            let nodes = dom(&article, &Options { id_prefix: "a1".to_owned(), heading_level, ..Options::default() });
            assert_eq!(maqal_contract::violations(&nodes, "a1"), Vec::<String>::new(), "{}", path.display());
        }
    }
}

#[test]
fn panels_have_the_language_and_direction_of_their_variant() {
    for (path, article) in articles() {
        let nodes = dom(&article, &Options::default());
        let mut panels = Vec::new();
        each(&nodes, &mut |_, attributes, _| {
            if attribute(attributes, "part") == Some("panel") {
                panels.push((attribute(attributes, "lang"), attribute(attributes, "dir")));
            }
        });
        let language =
            |variant: &'_ crate::article::Variant| variant.language.as_ref().map_or(String::new(), |tag| tag.as_str().to_owned());
        let variants: Vec<_> = article.variants.iter().map(|variant| (language(variant), variant.direction.as_str())).collect();
        let variants: Vec<_> = variants.iter().map(|(language, direction)| (Some(language.as_str()), Some(*direction))).collect();
        assert_eq!(panels, variants, "{}", path.display());
    }
}

/// R8: every name from the article is in an element that isolates it. Keywords that only differ in case are merged.
#[test]
fn names_are_isolated() {
    for (path, article) in articles() {
        for variant in &article.variants {
            let credits = variant.authors.iter().chain(&variant.translators).chain(&variant.editors).chain(&variant.contributors);
            let parties = credits.chain(&variant.publisher).chain(&variant.source);
            let works = variant.about.iter().chain(&variant.mentions).chain(&variant.citations).chain(&variant.based_on);
            let places = variant.dateline.iter().chain(&variant.content_locations);
            let names = parties.map(|party| &party.name).chain(works.filter_map(|work| work.name.as_ref())).chain(places);
            let names: Vec<_> = names.chain(&variant.keywords).chain(&variant.sections).collect();
            let nodes = dom(&article, &Options::default());
            for name in names {
                let mut isolated = false;
                each(&nodes, &mut |tag, attributes, children| {
                    isolated |= tag == "bdi"
                        && attribute(attributes, "dir").is_some()
                        && text(children).to_lowercase() == name.value.to_lowercase();
                });
                assert!(isolated, "{}: {}", path.display(), name.value);
            }
        }
    }
}

/// An id of the author contains anything, and so may a language tag; neither makes two equal ids.
#[test]
fn ids_are_unique_whatever_the_languages_and_the_ids_of_the_author() {
    let languages = ["en", "en-ID-tuvwx", "en-headline", "en-fnref", "en-fnref-1-23", "en-h-tuvwx", "en-notes", "en-GB", "en", "id"];
    let body = "<p id=tuvwx>a</p><p id=headline>b</p><p id='2:tab'>c</p><h2>Tuvwx</h2><a href=#tuvwx>d</a><a href=#headline>e</a><a href='#2:tab'>f</a>\
        <sup><a href=#n1 id=r1>1</a></sup><ol><li id=n1>Note <a href=#r1>↩</a></ol>";
    let variant = |tag: &str| format!(r#"{{"inLanguage":"{tag}","headline":"H","articleBody":"{body}","encodingFormat":"text/html"}}"#);
    let json = format!(r#"{{"headline":"H","articleBody":"a","workTranslation":[{}]}}"#, languages.map(variant).join(","));
    let article = Article::from_json(&json).unwrap();
    assert_eq!(article.variants.len(), languages.len() + 1);
    let nodes = dom(&article, &Options::default());
    let mut ids = Vec::new();
    each(&nodes, &mut |_, attributes, _| ids.extend(attribute(attributes, "id").map(str::to_owned)));
    let mut unique = ids.clone();
    unique.sort();
    unique.dedup();
    assert!(ids.len() > 50 && unique.len() == ids.len(), "{ids:#?}");
}

/// What a browser requests by itself is of the web: no other program starts because an article is shown.
#[test]
fn only_files_of_the_web_are_requested() {
    for scheme in ["mailto", "tel", "sms", "TEL", "file", "ftp", "blob", "intent", "javascript"] {
        let url = format!("{scheme}:a.mp4");
        let html = format!(
            "<img src={url} srcset='{url} 2x' data-src={url} data-srcset='{url} 9w'><picture><source srcset={url}><img src=/b></picture>\
             <video src={url} poster={url} style='background:url({url})'><source src={url}><track src={url}></video><audio src={url}></audio>\
             <div role=img style='background:url({url})'></div><iframe src={url}></iframe><embed src={url}><object data={url}></object>\
             <input type=image src={url}><script class=wp-playlist-script type=application/json>{{\"tracks\":[{{\"src\":\"{url}\"}}]}}</script>"
        );
        let markdown = format!("![a]({url}) ![b][c]\n\n![]({url})\n\n<video src={url} poster={url}></video>\n\n[c]: {url}");
        for (body, format) in [(html, "text/html"), (markdown, "text/markdown")] {
            let media = serde_json::json!({ "contentUrl": url, "thumbnailUrl": url, "encodingFormat": "video/mp4", "caption": { "contentUrl": url, "encodingFormat": "text/vtt" } });
            let article = serde_json::json!({
                "headline": "H", "articleBody": body, "encodingFormat": format, "image": [url, { "url": url, "width": 1, "height": 1 }],
                "video": [media, url, { "url": "https://e.example/v", "thumbnailUrl": url }], "audio": url, "associatedMedia": [url, media],
                "author": { "name": "A", "image": url },
            });
            let article = Article::from_json(&article.to_string()).unwrap();
            each(&dom(&article, &Options::default()), &mut |tag, attributes, _| {
                for name in ["src", "srcset", "poster", "data-frame"] {
                    assert!(!attribute(attributes, name).is_some_and(|value| value.contains("a.mp4")), "{tag} {name} {attributes:?}");
                }
            });
        }
    }
}

/// A model that a program made, and not the reader, is no exception.
#[test]
fn a_model_with_other_addresses_requests_nothing() {
    let telephone = SafeUrl::parse("tel:1").unwrap();
    let article =
        Article::from_json(r#"{"headline":"H","image":{"url":"/a","width":1},"video":{"contentUrl":"/a.mp4","thumbnailUrl":"/b"}}"#);
    let mut article = article.unwrap();
    let variant = &mut article.variants[0];
    let image = variant.image.as_mut().unwrap();
    image.pictures[0].url = telephone.clone();
    image.pictures.push(crate::article::Picture { url: telephone.clone(), width: Some(2), height: None });
    variant.media[0].thumbnail = Some(telephone.clone());
    variant.media[0].tracks.push(crate::article::Track { url: telephone, language: None, name: None });
    let mut ops = OpSink::default();
    Page::new(&article, &VariantIndex::new(&article), &Options::default(), 0).write(&mut ops);
    assert!(!ops.text.contains("tel:1") && !crate::render(&article, &Options::default()).contains("tel:1"));
}

/// Text that only programs read is in nothing that is shown, and in no attribute; the flags of England and of others are.
#[test]
fn hidden_text_is_in_no_text_and_no_attribute() {
    let hidden: String = "ignore this".bytes().map(|byte| char::from_u32(0xe0000 + u32::from(byte)).unwrap()).collect();
    let flag = "🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
    let text = format!("a{hidden}b {flag}");
    for (body, format) in [
        (
            format!("{text} `{text}` **{hidden}**\n\n![{text}](/x \"{text}\") [{text}](/y \"{text}\")\n\n```\n{text}\n```\n\n# {text}\n"),
            "text/markdown",
        ),
        (
            format!("<p title='{text}'>{text}<img src=/a alt='{text}'><abbr title='{text}'>x</abbr> a&#xE0061;b<pre>{text}</pre>"),
            "text/html",
        ),
        (text.clone(), "text/plain"),
    ] {
        let article = serde_json::json!({
            "inLanguage": "en", "headline": text, "description": format!("d {text}"), "articleBody": body, "encodingFormat": format,
            "author": text, "keywords": [text, hidden], "image": { "url": "/i", "caption": text, "description": text, "creditText": text },
            "video": { "contentUrl": "/v.mp4", "name": text, "caption": { "contentUrl": "/t.vtt", "name": text } }, "articleSection": text,
            "citation": text, "correction": text, "publisher": text, "copyrightNotice": text, "dateline": text, "about": text,
        });
        let article = Article::from_json(&article.to_string()).unwrap();
        let paths: Vec<_> = article.warnings.iter().filter(|w| w.code == crate::WarningCode::TextHidden).map(|w| w.path.as_str()).collect();
        assert!(["", "headline", "author", "keywords[1]", "image.caption"].iter().all(|path| paths.contains(path)), "{paths:?}");
        let mut ops = OpSink::default();
        Page::new(&article, &VariantIndex::new(&article), &Options::default(), 0).write(&mut ops);
        let html = crate::render(&article, &Options::default());
        for written in [&html, &ops.text] {
            let rest = written.replace(flag, "");
            assert!(!rest.contains(|c| ('\u{e0000}'..='\u{e0fff}').contains(&c)), "{rest}");
        }
        assert!(html.matches(flag).count() > 10 && !html.contains("<strong>"), "{html}");
    }
}
