//! Audio and video in a line of Markdown, which have sources and other content between their tags.

use super::driver::Driver;
use crate::body::html::{is_player, write_player};
use pulldown_cmark::{Event, TagEnd};

/// How many events after a start tag are searched for its end tag.
const LOOKAHEAD: usize = 32;

impl Driver<'_, '_, '_> {
    /// Whether the paragraph that has begun contains only audio or video.
    pub fn is_player_alone(&mut self) -> bool {
        let is_player = matches!(self.peek(0), Some(Event::InlineHtml(html)) if is_player(html, false));
        let end = if is_player { self.player_end(1) } else { 0 };
        end > 0 && matches!(self.peek(end), Some(Event::End(TagEnd::Paragraph)))
    }

    /// Writes audio or video, from its start tag on. Its sources are written; its other content is only for browsers without
    /// players. Without an end tag it has no content.
    pub fn write_player(&mut self, start: &str) {
        let mut html = start.to_owned();
        for _ in 0..self.player_end(0) {
            if let Some(Event::InlineHtml(tag)) = self.next() {
                html.push_str(&tag);
            }
        }
        write_player(&html, self.writer);
    }

    /// The number of events up to the end tag of a player, if it is in the same element; its content is after `from` events.
    fn player_end(&mut self, from: usize) -> usize {
        let mut depth = 0u32;
        for at in from..from + LOOKAHEAD {
            match self.peek(at) {
                Some(Event::InlineHtml(tag)) if depth == 0 && is_player(tag, true) => return at + 1,
                Some(Event::Start(_)) => depth += 1,
                Some(Event::End(_)) if depth > 0 => depth -= 1,
                None | Some(Event::End(_)) => break,
                _ => {}
            }
        }
        0
    }
}
