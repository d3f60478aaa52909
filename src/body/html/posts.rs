//! Posts of other sites: the page that shows one, which is often only in an attribute, for the script of the site.

use super::attributes::{shows, trimmed};
use super::block::Block;
use super::driver::Driver;
use super::embeds::is_embed;
use crate::body::writer::Embed;
use crate::html::{StartTag, Token};
use crate::markup::{SafeUrl, Tag};

impl Driver<'_, '_, '_> {
    /// Writes the quoted post as an embed, unless it would only be a link that the quotation has. The quotation stays as its
    /// fallback.
    pub fn end_quotation(&mut self, block: &Block) {
        if !block.embeds {
            return;
        }
        let mut declared = post_address(block.start);
        for around in self.open.blocks.iter().rev() {
            declared = declared.or_else(|| post_address(around.start));
        }
        let post =
            self.open.post.take().or_else(|| self.page_of(&declared?)).filter(|post| post.frame.is_some() || !self.is_linked(&post.page));
        if let Some(post) = post {
            self.write_embed(&post, "");
        }
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

    /// The embed of a frame that shows a post of a site made with WordPress: the page is that of the post. Before it is a
    /// quotation with a link to the same page.
    pub fn embedded_post(&self, embed: Embed) -> Option<Embed> {
        let frame = embed.page.as_str();
        // The path ends with `embed/`, or the parameter `embed` is the last.
        let end = frame.match_indices("embed").last().map_or(frame.len(), |(end, _)| end);
        let page = trimmed(&frame[..end], "?&");
        let page = SafeUrl::parse(page).unwrap_or_else(|| embed.page.clone());
        (embed.frame.is_some() || !self.is_linked(&page)).then_some(Embed { page, ..embed })
    }

    /// Whether the last quotation of a post has a link to a page.
    fn is_linked(&self, page: &SafeUrl) -> bool {
        let path = |url: &SafeUrl| url.as_str().split(['?', '#']).next().map(|path| path.trim_end_matches('/').to_owned());
        self.open.post_links.iter().any(|link| link == page || !page.as_str().contains('?') && path(link) == path(page))
    }
}

/// The address of a post that an element declares: HTML's `cite`, or what the script of the site reads.
fn post_address(tag: StartTag) -> Option<String> {
    let is_it = |name: &str| {
        let name = name.to_ascii_lowercase();
        name == "cite" || name == "data-href" || name.starts_with("data-") && name.ends_with("permalink")
    };
    tag.attributes().find(|(name, value)| is_it(name) && value.starts_with("http")).and_then(|(name, _)| tag.attribute(name))
}
