//! Finds the elements that are dropped with words that a browser shows, for a warning.

use super::attributes::is_excluded;
use super::driver::Driver;
use crate::body::context::Context;
use crate::body::writer::{Writer, is_visible};
use crate::chunk::in_chunk;
use crate::html::{StartTag, Token, Tokenizer, is_one_of};
use crate::markup::Recording;

/// The elements that are dropped and that a browser shows.
const SHOWN: &str = "button select svg textarea";

in_chunk! { "23"
    /// The names of the elements whose words an HTML body loses.
    pub fn dropped_words(html: &str) -> Vec<String> {
        // Few bodies have such elements.
        if !Tokenizer::new(html).any(|token| matches!(token, Token::Start(tag) if tag.is(SHOWN))) {
            return Vec::new();
        }
        let context = Context::without_article();
        let mut out = Recording::default();
        let mut writer = Writer::new(&context, &mut out);
        let mut driver = Driver::new(html, &mut writer);
        driver.run();
        driver.dropped
    }
}

impl<'s> Driver<'s, '_, '_> {
    /// Notes text in a skipped element.
    pub fn note_dropped(&mut self, text: &str) {
        if let Some(outermost) = self.outermost_skipped()
            && !outermost.is("svg")
        {
            self.note_dropped_in(outermost, text);
        }
    }

    fn outermost_skipped(&self) -> Option<StartTag<'s>> {
        self.open.blocks.iter().find(|block| block.is_skipped).map(|block| block.start)
    }

    /// Notes text of an element that is dropped.
    pub fn note_dropped_in(&mut self, tag: StartTag, text: &str) {
        let name = tag.name().to_ascii_lowercase();
        if is_one_of(&name, SHOWN) && is_visible(text) && !is_excluded(tag) && self.dropped.iter().all(|other| *other != name) {
            self.dropped.push(name);
        }
    }

    /// Notes an element in a skipped drawing. Most drawings are icons, without text.
    pub fn note_dropped_drawing(&mut self, tag: StartTag) {
        if let Some(outermost) = self.outermost_skipped()
            && tag.is("text")
        {
            self.note_dropped_in(outermost, tag.name());
        }
    }
}
