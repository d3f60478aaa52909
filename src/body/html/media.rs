//! Pictures, sound and film, and what other sites are embedded with.

use super::Driver;
use super::attributes::class_has;
use super::tokenizer::StartTag;
use crate::body::inline::open_image;
use crate::markup::{Attr, SafeUrl, Sink, SrcSet, Tag, UrlAttr};

impl Driver<'_, '_, '_> {
    /// Adds a picture.
    pub(super) fn image(&mut self, tag: &StartTag) {
        let alt = tag.attribute("alt").or_else(|| tag.attribute("title")).unwrap_or_default();
        if class_has(tag, "emoji") || class_has(tag, "wp-smiley") {
            return self.text(&alt);
        }
        let is_pixel = |name| tag.attribute(name).is_some_and(|pixels| matches!(pixels.trim(), "0" | "1"));
        if is_pixel("width") && is_pixel("height") {
            return;
        }
        let Some(url) = self.picture_address(tag) else { return self.text(&alt) };
        self.say_code();
        self.enter_line();
        let context = self.writer.context;
        let out = self.writer.object();
        if self.inlines.iter().any(|inline| inline.is(Tag::Picture)) {
            for source in &self.sources {
                out.open(Tag::Source);
                write_sizes(source, |address| context.address(address), out);
                write_attributes(source, &[Attr::Media, Attr::Type], out);
                out.close(Tag::Source);
            }
        }
        open_image(&url, &alt, out);
        write_sizes(tag, |address| context.address(address), out);
        for name in [Attr::Width, Attr::Height] {
            if let Some(pixels) = tag.attribute(name.name()).filter(|pixels| pixels.parse::<u32>().is_ok()) {
                out.attr(name, &pixels);
            }
        }
        out.close(Tag::Img);
    }

    /// Where a picture is; it may be where scripts that wait for the reader to scroll find it.
    fn picture_address(&self, tag: &StartTag) -> Option<SafeUrl> {
        ["data-src", "data-lazy-src", "data-original", "src"].iter().find_map(|name| self.writer.context.address(&tag.attribute(name)?))
    }

    /// Adds sound or film, to be fetched and played when the reader says so.
    pub(super) fn player(&mut self, element: Tag, tag: &StartTag) {
        let context = self.writer.context;
        let address = |tag: &StartTag, name| context.address(&tag.attribute(name)?);
        let own = address(tag, "src");
        let has_source = self.sources.iter().any(|source| address(source, "src").is_some() && !is_track(source));
        if own.is_none() && !has_source {
            return;
        }
        let out = self.writer.object();
        out.open(element);
        out.attr(Attr::Controls, "");
        out.attr(Attr::Preload, "none");
        write_attributes(tag, &[Attr::Width, Attr::Height], out);
        if let Some(poster) = address(tag, "poster").filter(|_| element == Tag::Video) {
            out.url(UrlAttr::Poster, &poster);
        }
        if let Some(url) = own {
            out.url(UrlAttr::Src, &url);
        }
        for source in &self.sources {
            let Some(url) = address(source, "src") else { continue };
            let child = if is_track(source) { Tag::Track } else { Tag::Source };
            out.open(child);
            out.url(UrlAttr::Src, &url);
            write_attributes(source, if child == Tag::Track { &[Attr::Kind, Attr::Label, Attr::Srclang] } else { &[Attr::Type] }, out);
            out.close(child);
        }
        out.close(element);
    }

    /// Adds a break between themes.
    pub(super) fn rule(&mut self) {
        self.end_paragraph();
        self.fill();
        self.leave_line();
        self.writer.rule();
    }

    /// Drops the content of an element without markup in it. A frame is linked to, for nothing is fetched from others
    /// before the reader asks for it; so is what the script of Telegram would put in its place.
    pub(super) fn raw(&mut self, name: &str, tag: &StartTag) {
        self.tokens.raw_text(name);
        if self.is_muted() {
            return;
        }
        let address = match name {
            "iframe" => ["src", "data-src", "data-lazy-src"].iter().find_map(|name| page_of(&tag.attribute(name)?)),
            "script" => tag.attribute("data-telegram-post").map(|post| ["https://t.me/", &post].concat()),
            _ => None,
        };
        if let Some(url) = address.and_then(|address| self.writer.context.address(&address)) {
            self.embed(&url, &tag.attribute("title").unwrap_or_default());
        }
    }

    fn embed(&mut self, url: &SafeUrl, title: &str) {
        let url = url.as_str();
        let host = url.split('/').nth(2).unwrap_or(url);
        let title = if title.trim().is_empty() { host.strip_prefix("www.").unwrap_or(host) } else { title };
        self.end_paragraph();
        let framed = matches!(self.container(), Some((_, Tag::Figure)));
        if framed {
            self.enter_line();
        } else {
            self.fill();
            self.leave_line();
            self.writer.block(Tag::Figure, vec![(Attr::Part, "embed".to_owned())]);
        }
        self.writer.link(url, "");
        self.writer.text(title);
        self.writer.end();
        if !framed {
            self.writer.end();
        }
    }
}

/// The page that shows what a frame shows.
fn page_of(frame: &str) -> Option<String> {
    let address = frame.trim().trim_start_matches("https:").trim_start_matches("http:").strip_prefix("//")?;
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    let path = path.split('#').next().unwrap_or_default();
    let (bare, query) = path.split_once('?').unwrap_or((path, ""));
    let parameter = |name| query.split('&').find_map(|pair| pair.split_once('=').filter(|(key, _)| *key == name)).map(|(_, value)| value);
    let pieces = match host.trim_start_matches("www.") {
        "youtube.com" | "youtube-nocookie.com" => match bare.strip_prefix("embed/") {
            Some("videoseries") => ["https://www.youtube.com/playlist?list=", parameter("list")?],
            Some(video) => ["https://www.youtube.com/watch?v=", video],
            None => ["https://www.youtube.com/", path],
        },
        "player.vimeo.com" => ["https://vimeo.com/", bare.strip_prefix("video/").unwrap_or(bare)],
        "platform.twitter.com" | "platform.x.com" => ["https://x.com/i/status/", parameter("id")?],
        "instagram.com" => ["https://www.instagram.com/", bare.split("embed").next()?],
        "t.me" => ["https://t.me/", bare],
        _ => [if frame.trim().starts_with("http:") { "http://" } else { "https://" }, address],
    };
    Some(pieces.concat())
}

fn is_track(tag: &StartTag) -> bool {
    tag.name.eq_ignore_ascii_case(Tag::Track.name())
}

fn write_sizes(tag: &StartTag, address: impl Fn(&str) -> Option<SafeUrl>, out: &mut dyn Sink) {
    let set = tag.attribute("data-srcset").or_else(|| tag.attribute("srcset")).and_then(|set| SrcSet::parse(&set, address));
    if let Some(set) = set {
        out.srcset(&set);
        write_attributes(tag, &[Attr::Sizes], out);
    }
}

/// Writes the attributes of these names that an element has, as they are.
fn write_attributes(tag: &StartTag, names: &[Attr], out: &mut dyn Sink) {
    for &name in names {
        if let Some(value) = tag.attribute(name.name()) {
            out.attr(name, &value);
        }
    }
}
