//! Embeds of other sites: frames, and quotations that a site's script would replace.

use super::attributes::{class_has, is_number};
use super::driver::Driver;
use super::picture::{SOURCE, address};
use super::playlists::is_playlist;
use crate::body::writer::Embed;
use crate::html::{StartTag, Token};
use crate::markup::Tag;
use crate::text::concat;

/// The title of every video in YouTube's embed code.
const NO_TITLE: &str = "YouTube video player";

/// Whether an element contains an embed: a figure with such a class, or a quotation of a post.
pub fn is_embed(tag: Tag, start: StartTag) -> bool {
    match tag {
        Tag::Figure => class_has(start, "embed"),
        Tag::Blockquote => class_has(start, "-media embed fb- twitter-"),
        _ => false,
    }
}

impl<'s> Driver<'s, '_, '_> {
    /// Drops the content of an element that contains no markup. A frame, and an element that Telegram's script would
    /// replace, is written as an embed.
    pub fn raw(&mut self, tag: StartTag) {
        if tag.is("noscript") && !self.leaves_out(tag) {
            return self.noscript(tag);
        }
        let content = self.tokens.raw_text(tag.name());
        if self.leaves_out(tag) {
            return;
        }
        self.note_dropped_in(tag, content);
        // An obsolete element for code, which a browser shows.
        if tag.is("xmp") {
            self.end_paragraph();
            self.begin_missing();
            self.leave_line();
            self.writer.code_block("", content.strip_prefix('\n').unwrap_or(content));
        }
        if is_playlist(tag) {
            return self.playlist(content);
        }
        if let Some(mut embed) = self.embedded(tag)
            && self.shows_post(tag, &mut embed)
        {
            self.embed(&embed, &title(tag));
        }
    }

    /// Like [`Driver::raw`], inside a line of another format, where a figure is not allowed.
    pub fn raw_in_line(&mut self, tag: StartTag) {
        if self.writer.is_in_link() {
            return;
        }
        if let Some(mut embed) = self.embedded(tag)
            && self.shows_post(tag, &mut embed)
        {
            self.writer.embed(&embed, &title(tag), true);
        }
    }

    /// The embed of an element that contains no markup.
    fn embedded(&self, tag: StartTag) -> Option<Embed> {
        let context = self.writer.context;
        match tag.raw("data-telegram-post") {
            Some(post) => Embed::known(&concat(&["https://t.me/", post])),
            None if tag.is("iframe") => Embed::framed(&address(tag, SOURCE, context)?, size(tag), context.embeds),
            None => None,
        }
    }

    pub fn embed(&mut self, embed: &Embed, text: &str) {
        self.end_paragraph();
        self.leave_line();
        self.begin_missing();
        let is_framed = self.is_in_figure();
        self.writer.embed(embed, text, is_framed);
    }

    /// Whether the innermost written block is a figure.
    pub fn is_in_figure(&self) -> bool {
        self.container_tag() == Some(Tag::Figure)
    }

    /// Writes an address that is alone in a figure, if it is an embed; returns whether it was.
    pub fn embed_address(&mut self, address: &str) -> bool {
        let is_alone = !self.line && self.container().is_some_and(|block| block.tag == Some(Tag::Figure) && block.embeds);
        let Some(embed) = is_alone.then(|| Embed::known(address)).flatten() else { return false };
        self.embed(&embed, address);
        true
    }

    /// Like [`Driver::embed_address`], for an address that is a link. Also remembers a link to a quoted post. Returns whether
    /// the link was written.
    pub fn embed_link(&mut self, start: StartTag<'s>) -> bool {
        let Some(href) = start.attribute("href") else { return false };
        let is_address =
            matches!(self.tokens.clone().next(), Some(Token::Text(text)) if text.decoded().trim_ascii_start().starts_with("http"));
        if is_address && self.embed_address(&href) {
            self.skip(start);
            return true;
        }
        if self.open.blocks.iter().any(|block| block.embeds && block.tag == Some(Tag::Blockquote)) {
            if let Some(post) = Embed::known(&href) {
                self.open.post = Some(post);
            }
            if let Some(link) = self.writer.context.address(&href) {
                self.open.post_links.push(link);
            }
        }
        false
    }
}

/// The author's text for a frame.
fn title(tag: StartTag) -> String {
    if tag.raw("title") == Some(NO_TITLE) { String::new() } else { tag.text("title") }
}

/// The width and height of a frame, if they are numbers.
fn size(tag: StartTag) -> [u32; 2] {
    let side = |name| tag.raw(name).filter(|value| is_number(value)).and_then(|value| value.parse().ok()).unwrap_or(0);
    [side("width"), side("height")]
}
