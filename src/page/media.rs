//! Video, audio and other files.

use super::names::write_address;
use super::panel::Panel;
use crate::article::{Media, MediaKind, Picture, Track};
use crate::locale::{Label, language_name};
use crate::markup::{Attr, Part, SafeUrl, Sink, Tag, UrlAttr};
use crate::text::{Direction, attribute, block_direction, concat, decimal};

impl Panel<'_> {
    /// Writes images, the browser's own player, without autoplay, for files that it can play, and links for all others.
    pub fn write_media(&self, sink: &mut dyn Sink, media: &[Media], id: &str) {
        for (number, object) in (1..).zip(media) {
            let player = match (&object.content, object.kind) {
                (Some(file), MediaKind::Video) if object.is_playable() => Some((Tag::Video, file)),
                (Some(file), MediaKind::Audio) if object.is_playable() => Some((Tag::Audio, file)),
                _ => None,
            };
            // A player is named by its caption; a link needs no caption.
            let tag = if player.is_some() { Tag::Figure } else { Tag::Div };
            sink.open(tag);
            match (player, &object.content) {
                (Some((player, file)), _) => self.write_player(sink, player, file, object, id, number),
                (None, Some(file)) if object.kind == MediaKind::Image => {
                    sink.part(Part::Figure);
                    let (width, height) = object.size.unzip();
                    self.write_image(sink, &[Picture { url: file.clone(), width, height }], object.name.as_ref());
                }
                _ => self.write_media_link(sink, object),
            }
            sink.close(tag);
        }
    }

    fn write_player(&self, sink: &mut dyn Sink, tag: Tag, file: &SafeUrl, object: &Media, id: &str, number: u32) {
        let id = concat(&[id, "-media-", &decimal(number.into())]);
        let poster = object.thumbnail.as_ref().filter(|_| tag == Tag::Video);
        sink.part(Part::Media);
        sink.open_part(tag, Part::Player);
        sink.attr(Attr::Controls, "");
        // Only a video without a poster needs its first frame.
        sink.attr(Attr::Preload, if tag == Tag::Video && poster.is_none() { "metadata" } else { "none" });
        if let Some(poster) = poster {
            // It waits as pictures do. Chromium loads no captions of a lazy video (measured in version 148).
            if object.tracks.is_empty() {
                sink.attr(Attr::Loading, "lazy");
            }
            sink.url(UrlAttr::Poster, poster);
        }
        sink.url(UrlAttr::Src, file);
        if let (Tag::Video, Some((width, height))) = (tag, object.size) {
            sink.attr(Attr::Width, &decimal(width.into()));
            sink.attr(Attr::Height, &decimal(height.into()));
        }
        sink.attr(Attr::AriaLabelledby, &id);
        object.tracks.iter().for_each(|track| write_track(sink, track));
        sink.close(tag);
        sink.open_part(Tag::Figcaption, Part::Caption);
        sink.attr(Attr::Id, &id);
        self.write_label(sink, Tag::Span, Part::Label, label(object));
        if let Some(name) = &object.name {
            sink.text(" ");
            self.write_text(sink, Tag::Span, Part::Text, name);
        }
        sink.close(Tag::Figcaption);
    }

    /// Writes a link to the page that shows the media object, else to the file, with its thumbnail.
    fn write_media_link(&self, sink: &mut dyn Sink, object: &Media) {
        sink.part(Part::Media);
        let Some(url) = object.page.as_ref().or(object.content.as_ref()) else { return };
        sink.open(Tag::A);
        sink.url(UrlAttr::Href, url);
        if let Some(thumbnail) = &object.thumbnail {
            sink.open_part(Tag::Img, Part::Image);
            sink.url(UrlAttr::Src, thumbnail);
            sink.attr(Attr::Alt, "");
            sink.attr(Attr::Loading, "lazy");
            sink.attr(Attr::Decoding, "async");
            sink.close(Tag::Img);
        }
        self.write_label(sink, Tag::Span, Part::Label, label(object));
        sink.text(" ");
        match &object.name {
            Some(name) => self.write_name(sink, name),
            None => write_address(sink, url),
        }
        sink.close(Tag::A);
    }
}

/// Writes captions. The player's menu shows their name, else the name of their language.
fn write_track(sink: &mut dyn Sink, track: &Track) {
    sink.open(Tag::Track);
    sink.attr(Attr::Kind, "captions");
    sink.url(UrlAttr::Src, &track.url);
    if let Some(language) = &track.language {
        sink.attr(Attr::Srclang, language.as_str());
    }
    match &track.name {
        Some(name) => sink.attr(Attr::Label, &attribute(&name.value, block_direction(&name.value, Direction::Ltr))),
        None => track.language.as_ref().and_then(language_name).iter().for_each(|name| sink.attr(Attr::Label, name)),
    }
    sink.close(Tag::Track);
}

fn label(object: &Media) -> Label {
    match object.kind {
        MediaKind::Video => Label::Video,
        MediaKind::Audio => Label::Audio,
        MediaKind::Image => Label::Image,
        MediaKind::File => Label::File,
    }
}
