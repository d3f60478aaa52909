//! `noscript`: scripts do not run here, so what an author gives to readers without them is shown. That is the picture that a
//! script would load late, and what embed codes are without their script.

use super::attributes::{is_excluded, is_pixel, shows};
use super::driver::{Driver, LOOKAHEAD};
use super::picture::Picture;
use crate::html::{ElementKind, StartTag, Token, Tokenizer, is_one_of};
use crate::markup::{SafeUrl, Tag, is_same_picture};

impl<'s> Driver<'s, '_, '_> {
    /// Begins a `noscript`. A sentence in it says that scripts are needed, so only its pictures are written; its content is
    /// read as any other if all of its text is in links or code.
    pub fn noscript(&mut self, tag: StartTag) {
        // Nested ones are not read ahead, so that each character is read once.
        if self.open.in_noscript {
            return;
        }
        let mut after = self.tokens.clone();
        let content = after.raw_text(tag.name());
        if self.playlist_follows(after.clone()) {
            self.tokens = after;
            return;
        }
        self.open.in_noscript = true;
        if has_loose_text(content) {
            self.tokens = after;
            let mut content = Tokenizer::new(content);
            while let Some(picture) = next_picture(&mut content) {
                self.image(picture);
            }
        }
    }

    /// Whether an image is shown already: the one that a script loads late, and the one for readers without scripts.
    pub fn is_repeated(&mut self, url: &SafeUrl) -> bool {
        let in_noscript = self.open.in_noscript;
        let is_other = |last: &(SafeUrl, bool)| last.1 != in_noscript && is_same_picture(url, &last.0);
        let is_repeated = self.last_picture.as_ref().is_some_and(is_other);
        self.last_picture = Some((url.clone(), in_noscript));
        is_repeated
    }

    /// Whether an image stands for the one in the `noscript` that follows or precedes it.
    pub fn is_placeholder(&self, own: &Picture) -> bool {
        if self.open.in_noscript {
            return false;
        }
        if own.url.is_none() && self.last_picture.as_ref().is_some_and(|(_, was_noscript)| *was_noscript) {
            return true;
        }
        let next = self.next_noscript().and_then(|content| next_picture(&mut Tokenizer::new(content)));
        let Some(next) = next.map(|next| self.picture(next)) else { return false };
        match (&own.url, &next.url) {
            (_, None) => false,
            (None, _) => true,
            (Some(own_url), Some(url)) => !next.alt.is_empty() && next.alt == own.alt && !is_same_picture(own_url, url),
        }
    }

    /// The content of the `noscript` that follows, if only the ends of elements are between.
    fn next_noscript(&self) -> Option<&'s str> {
        let mut tokens = self.tokens.clone();
        for _ in 0..LOOKAHEAD {
            match tokens.next()? {
                Token::Start(tag) if tag.is("noscript") => return Some(tokens.raw_text(tag.name())),
                Token::Text(text) if !shows(&text) => {}
                Token::End(name) if matches!(ElementKind::of(name), ElementKind::Inline(_)) => {}
                _ => return None,
            }
        }
        None
    }
}

/// The next image of a text.
fn next_picture<'s>(tokens: &mut Tokenizer<'s>) -> Option<StartTag<'s>> {
    loop {
        if let Token::Start(tag) = tokens.next()?
            && matches!(tag.kind(), ElementKind::Void(Tag::Img))
            && !is_excluded(tag)
            && !is_pixel(tag)
        {
            return Some(tag);
        }
    }
}

/// Whether a text has words outside of links and code.
fn has_loose_text(html: &str) -> bool {
    const AROUND: &str = "a code figcaption pre";
    let mut depth = 0;
    for token in Tokenizer::new(html) {
        match token {
            Token::Start(tag) if tag.is(AROUND) => depth += 1,
            Token::End(name) if is_one_of(name, AROUND) => depth -= 1,
            Token::Text(text) if depth < 1 && shows(&text) => return true,
            _ => {}
        }
    }
    false
}
