//! Posts of other sites: the page that shows one, which is often only in an attribute, for the script of the site.

use super::attributes::{class_has, shows, trimmed};
use super::block::Block;
use super::driver::Driver;
use super::embeds::is_embed;
use crate::body::writer::Embed;
use crate::html::{StartTag, Token, is_one_of};
use crate::markup::{SafeUrl, Tag};

impl Driver<'_, '_, '_> {
    /// Writes the quoted post as an embed, unless it would only be a link that the quotation has. The quotation stays as its
    /// fallback.
    pub fn end_quotation(&mut self, block: &Block) {
        if !block.embeds {
            return;
        }
        if self.open.post.is_none() {
            self.open.post = self.declared_post(block.start);
        }
        let is_framed = self.is_in_figure();
        if let Some(post) = &self.open.post
            && (post.frame.is_some() || !self.is_linked(&post.page))
        {
            self.writer.embed(post, "", is_framed);
        }
        self.open.post = None;
    }

    /// The post that a quotation or an element around it declares.
    fn declared_post(&self, quotation: StartTag) -> Option<Embed> {
        let mut address = post_address(quotation);
        for around in self.open.blocks.iter().rev() {
            if address.is_none() {
                address = post_address(around.start);
            }
        }
        self.page_of(&address?)
    }

    /// Writes the post that an element without content stands for.
    pub fn empty_post(&mut self, tag: StartTag) {
        if !is_embed(Tag::Blockquote, tag) {
            return;
        }
        let next = self.tokens.clone().find(|token| !matches!(token, Token::Text(text) if !shows(text)));
        if matches!(next, Some(Token::End(_)))
            && let Some(post) = post_address(tag).and_then(|address| self.page_of(&address))
        {
            self.embed(&post, "");
        }
    }

    /// The embed of a page of another site.
    fn page_of(&self, address: &str) -> Option<Embed> {
        Embed::framed(&self.writer.context.address(address)?, [0; 2], &[])
    }

    /// Whether an embed is written: not the frame of a post of a site made with WordPress, if that is only a link that there is. The page of the embed becomes that of the post. Before
    /// it is a quotation with a link to the same page.
    pub fn shows_post(&self, tag: StartTag, embed: &mut Embed) -> bool {
        if !class_has(tag, "wp-embedded-content") {
            return true;
        }
        let frame = embed.page.as_str();
        // The path ends with `embed/`, or the parameter `embed` is the last.
        let end = frame.match_indices("embed").last().map_or(frame.len(), |(end, _)| end);
        if let Some(page) = SafeUrl::parse(trimmed(&frame[..end], "?&")) {
            embed.page = page;
        }
        embed.frame.is_some() || !self.is_linked(&embed.page)
    }

    /// Whether the last quotation of a post has a link to a page.
    fn is_linked(&self, page: &SafeUrl) -> bool {
        self.open.post_links.iter().any(|link| link == page || !page.as_str().contains('?') && path(link) == path(page))
    }
}

/// A URL without its query and fragment.
fn path(url: &SafeUrl) -> &str {
    let url = url.as_str();
    let (page, _) = url.split_once('#').unwrap_or((url, ""));
    let (path, _) = page.split_once('?').unwrap_or((page, ""));
    path.trim_end_matches('/')
}

/// The address of a post that an element declares: HTML's `cite`, or what the script of the site reads.
fn post_address(tag: StartTag) -> Option<String> {
    let is_it = |name: &str| {
        let lower = name.to_ascii_lowercase();
        is_one_of(name, "cite data-href") || lower.starts_with("data-") && lower.ends_with("permalink")
    };
    tag.attributes().find(|(name, value)| is_it(name) && value.starts_with("http")).and_then(|(name, _)| tag.attribute(name))
}
