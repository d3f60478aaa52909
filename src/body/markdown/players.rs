//! Audio and video in a line of Markdown, which have sources and other content between their tags.

use super::driver::Driver;
use crate::body::html::write_player;
use pulldown_cmark::{Event, TagEnd};

/// How many events after a start tag are searched for its end tag.
const LOOKAHEAD: usize = 32;

/// Whether a tag begins audio or video.
pub fn is_player(html: &str) -> bool {
    let is_name = |name: &str| name.eq_ignore_ascii_case("<audio") || name.eq_ignore_ascii_case("<video");
    html.split(|c: char| c.is_ascii_whitespace() || matches!(c, '>' | '/')).next().is_some_and(is_name)
}

impl Driver<'_, '_, '_> {
    /// Whether the paragraph that has begun contains only audio or video.
    pub fn is_player_alone(&mut self) -> bool {
        let Some(Event::InlineHtml(html)) = self.peek(0) else { return false };
        let html = html.to_string();
        let end = if is_player(&html) { self.player_end(&html, 1) } else { None };
        end.is_some_and(|end| matches!(self.peek(end + 1), Some(Event::End(TagEnd::Paragraph))))
    }

    /// Writes audio or video, from its start tag on. Its sources are written; its other content is only for browsers without
    /// players. Without an end tag it has no content.
    pub fn write_player(&mut self, start: &str) {
        let mut html = start.to_owned();
        let count = self.player_end(start, 0).map_or(0, |end| end + 1);
        for _ in 0..count {
            if let Some(Event::InlineHtml(tag)) = self.next() {
                html.push_str(&tag);
            }
        }
        write_player(&html, self.writer);
    }

    /// The number of events before the end tag of a start tag, if it is in the same line; `from` is where its content begins.
    fn player_end(&mut self, start: &str, from: usize) -> Option<usize> {
        for at in from..from + LOOKAHEAD {
            match self.peek(at)? {
                Event::InlineHtml(tag)
                    if tag.get(2..7).is_some_and(|name| tag.starts_with("</") && name.eq_ignore_ascii_case(&start[1..6])) =>
                {
                    return Some(at);
                }
                Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) => {}
                Event::End(_) => return None,
                _ => {}
            }
        }
        None
    }
}
