//! HTML in a line of Markdown: one tag at a time.

use super::driver::Driver;
use crate::body::html::{LineTag, is_player, line_tag, write_in_line};
use pulldown_cmark::{Event, TagEnd};

impl Driver<'_, '_, '_> {
    /// The text of the block that has just begun.
    pub fn content(&mut self, end: TagEnd) -> String {
        let mut content = String::new();
        while let Some(event) = self.next() {
            match &event {
                Event::Text(text) | Event::Html(text) => content.push_str(text),
                Event::End(found) if *found == end => break,
                _ => {}
            }
        }
        content
    }

    /// Writes a tag. Its element ends with the element around it, if not before.
    pub fn inline_html(&mut self, html: &str) {
        if is_player(html, false) {
            return self.write_player(html);
        }
        match line_tag(html, self.writer) {
            LineTag::Begun(tag) => self.tags.push((tag, self.writer.depth())),
            LineTag::Ended(tag) if self.tags.last() == Some(&(tag, self.writer.depth())) => self.end_tag(),
            LineTag::Code => self.code = self.code.take().or(Some((String::new(), self.writer.depth()))),
            LineTag::CodeEnded => self.end_code(),
            LineTag::Math => self.math(html),
            LineTag::DroppedBegun => self.in_dropped = true,
            LineTag::DroppedEnded => self.in_dropped = false,
            LineTag::Ended(_) | LineTag::Done => {}
        }
    }

    /// Writes the formula that begins with a tag, up to its end tag or the end of the element around it.
    fn math(&mut self, tag: &str) {
        let mut html = tag.to_owned();
        let mut ended = tag.ends_with("/>");
        while !ended {
            match self.peek(0) {
                Some(Event::Text(text)) => html.push_str(text),
                Some(Event::SoftBreak) => html.push('\n'),
                Some(Event::InlineHtml(text)) => {
                    ended = text.eq_ignore_ascii_case("</math>");
                    html.push_str(text);
                }
                _ => break,
            }
            self.next();
        }
        write_in_line(&html, self.writer);
    }

    /// Writes the code of a `code` element that ends, with its tag or with the element around it.
    pub fn end_code(&mut self) {
        if let Some((code, _)) = self.code.take().filter(|(code, _)| !code.is_empty()) {
            self.writer.code(&code);
        }
    }

    /// Ends the elements begun by inline tags inside the element that ends.
    pub fn end_tags(&mut self) {
        while self.tags.last().is_some_and(|(_, place)| *place == self.writer.depth()) {
            self.end_tag();
        }
    }

    pub fn end_tag(&mut self) {
        self.tags.pop();
        self.end();
    }

    /// Ends the innermost element, and code that has begun in it.
    pub fn end(&mut self) {
        if self.code.as_ref().is_some_and(|(_, depth)| *depth >= self.writer.depth()) {
            self.end_code();
        }
        self.writer.end();
    }
}
