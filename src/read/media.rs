//! Reads video, audio and other files.

use super::context::Context;
use super::image::pixels;
use super::language;
use super::node::Node;
use super::text::{text, text_in};
use super::url::{file_url, id_url, safe_url, url_in};
use super::work::{is_text, warn_unnamed};
use crate::article::{Image, Media, MediaKind, Track};
use crate::markup::SafeUrl;
use crate::text::{TextMap, split};

/// The `video`, `audio` and `associatedMedia` of an article, without its image. A file that is in two of them counts once.
pub fn media(article: Node<'_>, image: Option<&Image>, context: &Context) -> Vec<Media> {
    let mut by_kind: [Vec<Media>; 4] = Default::default();
    let mut known = TextMap::default();
    for picture in image.iter().flat_map(|image| &image.pictures) {
        known.insert(picture.url.as_str(), 0);
    }
    for (key, kind) in [("video", Some(MediaKind::Video)), ("audio", Some(MediaKind::Audio)), ("associatedMedia", None)] {
        for &item in &article.list(key) {
            let Some(object) = object(item, kind, context) else { continue };
            let url = object.content.as_ref().or(object.page.as_ref()).map_or("", SafeUrl::as_str);
            if known.insert(url, 0).is_none() {
                by_kind[object.kind as usize].push(object);
            }
        }
    }
    let mut media = Vec::new();
    for of_kind in &mut by_kind {
        media.append(of_kind);
    }
    media
}

/// One object, or the URL of one; `kind` is the kind that the property implies.
fn object(node: Node<'_>, kind: Option<MediaKind>, context: &Context) -> Option<Media> {
    let text_of = |keys: &[&str]| text_in(node, keys, context);
    let url_of = |keys: &[&str]| url_in(node, keys, context);
    let file_of = |keys: &[&str]| file_url(node.first(keys)?, context);
    let declared = node.types().iter().find_map(|name| kind_of(name));
    let (mut content, mut page) =
        if is_text(node) { (None, safe_url(node, context)) } else { (file_of(&["contentUrl"]), url_of(&["url", "embedUrl"])) };
    if content.is_none() {
        if page.is_none() {
            page = id_url(node);
        }
        // Some sites put the file in `url`.
        if page.as_ref().and_then(MediaKind::of_file).is_some() {
            std::mem::swap(&mut content, &mut page);
        }
    }
    if content.is_none() && page.is_none() {
        if !is_text(node) {
            warn_unnamed(node, "a contentUrl or a url");
        }
        return None;
    }
    let format = format(node);
    let by_format = || format.and_then(|format| kind_of(split(format, '/').next()?));
    let by_file = || content.as_ref().and_then(MediaKind::of_file);
    Some(Media {
        kind: declared.or(kind).or_else(by_format).or_else(by_file).unwrap_or(MediaKind::File),
        // A caption may be a file with captions instead of text.
        name: text_of(&["name"]).or_else(|| text(caption_text(node.get("caption")?)?, context)).or_else(|| text_of(&["description"])),
        thumbnail: file_of(&["thumbnailUrl", "thumbnail"]),
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

/// The text among captions, of which others are files.
fn caption_text(caption: Node<'_>) -> Option<Node<'_>> {
    let items = caption.items();
    if items.iter().all(|&item| is_text(item)) { Some(caption) } else { items.iter().find(|item| is_text(**item)).copied() }
}

/// The captions of a video or audio file.
fn tracks(node: Node<'_>, context: &Context) -> Vec<Track> {
    let mut tracks: Vec<Track> = Vec::new();
    for key in ["caption", "associatedMedia"] {
        for &item in &node.list(key) {
            if let Some(url) = item.get("contentUrl").and_then(|url| file_url(url, context))
                && Track::is_readable(&url, format(item))
            {
                let name = text_in(item, &["name"], context);
                tracks.push(Track { url, language: language::declared(item), name });
            }
        }
    }
    tracks
}

/// The kind that a name begins with: `VideoObject`, `videoObject`, `video`.
fn kind_of(name: &str) -> Option<MediaKind> {
    let kinds = [("video", MediaKind::Video), ("audio", MediaKind::Audio), ("image", MediaKind::Image)];
    kinds.into_iter().find(|(start, _)| name.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start))).map(|(_, kind)| kind)
}
