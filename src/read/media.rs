//! Film, sound and other files.

use super::address::{address, identity};
use super::context::Context;
use super::image::pixels;
use super::language;
use super::node::Node;
use super::text::text;
use super::work::{is_text, warn_unknown};
use crate::article::{Image, Media, MediaKind, Track};
use crate::markup::SafeUrl;
use std::collections::BTreeMap;

/// What an article has in `video`, `audio` and `associatedMedia`, but for its picture. What stands in two of them is
/// taken once.
pub(super) fn media(article: Node<'_>, image: Option<&Image>, context: &Context) -> Vec<Media> {
    let mut by_kind: [Vec<Media>; 4] = Default::default();
    // The map that the ids of headings have, too, so that it adds no code.
    let mut known: BTreeMap<String, usize> = BTreeMap::new();
    for picture in image.iter().flat_map(|image| &image.pictures) {
        known.insert(picture.url.as_str().to_owned(), 0);
    }
    for (key, kind) in [("video", Some(MediaKind::Video)), ("audio", Some(MediaKind::Audio)), ("associatedMedia", None)] {
        for item in article.get(key).map(Node::items).unwrap_or_default() {
            let Some(object) = object(item, kind, context) else { continue };
            let url = object.content.as_ref().or(object.page.as_ref()).map_or("", SafeUrl::as_str);
            if known.insert(url.to_owned(), 0).is_none() {
                by_kind[object.kind as usize].push(object);
            }
        }
    }
    let [mut media, others @ ..] = by_kind;
    others.into_iter().for_each(|others| media.extend(others));
    media
}

/// One object, or the address of one; `kind` is what the property says that it is.
fn object(node: Node<'_>, kind: Option<MediaKind>, context: &Context) -> Option<Media> {
    let text_of = |keys: &[&str]| node.first(keys).and_then(|value| text(value, context));
    let address_of = |keys: &[&str]| node.first(keys).and_then(|value| address(value, context));
    let stated = node.types().find_map(kind_of);
    let (content, page) =
        if is_text(node) { (None, address(node, context)) } else { (address_of(&["contentUrl"]), address_of(&["url", "embedUrl"])) };
    let page = page.or_else(|| identity(node).filter(|_| content.is_none()));
    // Some call the file `url`.
    let (content, page) = match page {
        Some(file) if content.is_none() && MediaKind::of_file(&file).is_some() => (Some(file), None),
        page => (content, page),
    };
    if content.is_none() && page.is_none() {
        if !is_text(node) {
            warn_unknown(node, "a contentUrl or a url");
        }
        return None;
    }
    let format = format(node);
    let by_format = || format.and_then(|format| kind_of(format.split('/').next()?));
    let by_file = || content.as_ref().and_then(MediaKind::of_file);
    Some(Media {
        kind: stated.or(kind).or_else(by_format).or_else(by_file).unwrap_or(MediaKind::File),
        // A caption that is a file has no words.
        name: text_of(&["name"]).or_else(|| text(words(node.get("caption")?)?, context)).or_else(|| text_of(&["description"])),
        thumbnail: address_of(&["thumbnailUrl", "thumbnail"]),
        size: node.get("width").and_then(pixels).zip(node.get("height").and_then(pixels)),
        format: format.map(str::to_owned),
        tracks: tracks(node, context),
        content,
        page,
    })
}

fn format(node: Node<'_>) -> Option<&str> {
    node.get("encodingFormat").and_then(|format| format.items().first()?.string()).map(str::trim)
}

/// The words among captions, of which others are files.
fn words(caption: Node<'_>) -> Option<Node<'_>> {
    let items = caption.items();
    if items.iter().all(|&item| is_text(item)) { Some(caption) } else { items.into_iter().find(|&item| is_text(item)) }
}

/// What can be read while a film or a sound runs.
fn tracks(node: Node<'_>, context: &Context) -> Vec<Track> {
    let mut tracks: Vec<Track> = Vec::new();
    for key in ["caption", "associatedMedia"] {
        for item in node.get(key).map(Node::items).unwrap_or_default() {
            if let Some(url) = item.get("contentUrl").and_then(|file| address(file, context))
                && Track::is_readable(&url, format(item))
            {
                let name = item.get("name").and_then(|name| text(name, context));
                tracks.push(Track { url, language: language::stated(item), name });
            }
        }
    }
    tracks
}

/// What a name begins with says what it is: `VideoObject`, `videoObject`, `video`.
fn kind_of(name: &str) -> Option<MediaKind> {
    let kinds = [("video", MediaKind::Video), ("audio", MediaKind::Audio), ("image", MediaKind::Image)];
    kinds.into_iter().find(|(start, _)| name.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start))).map(|(_, kind)| kind)
}
