//! Counts the letters of a body's words, by direction.

use super::context::Context;
use super::write::write_without_isolation;
use crate::article::BodyFormat;
use crate::markup::{Attr, Part, SafeUrl, Sink, SrcSet, Tag, UrlAttr};
use crate::text::{Direction, contains, strong};

/// The letters of a body's words. Not counted: code, formulas, words that contain `://` or `@` (URLs, e-mail addresses, accounts),
/// and the labels that maqal adds. All of these are in Latin letters in every language.
#[derive(Default)]
pub struct Letters {
    /// The direction of the first letter or directional mark.
    pub first: Option<Direction>,
    counts: [usize; 2],
    word: Word,
    depth: usize,
    /// The depth of the outermost open element that is not counted.
    skipped: Option<usize>,
}

/// The state of the current word.
#[derive(Default)]
struct Word {
    first: Option<Direction>,
    counts: [usize; 2],
    /// How many characters of `://` were just written.
    scheme_end: usize,
    is_address: bool,
}

impl Letters {
    /// Counts the letters of a body. It counts what the writer writes, so it needs no knowledge of markup.
    pub fn of(text: &str, format: BodyFormat) -> Letters {
        let context = Context::without_article();
        let mut letters = Letters::default();
        write_without_isolation(text, format, &context, &mut letters).play(&mut letters);
        letters.end_word();
        letters
    }

    /// The number of letters of a direction.
    pub fn count(&self, direction: Direction) -> usize {
        self.counts[direction as usize]
    }

    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        if !word.is_address {
            self.first = self.first.or(word.first);
            self.counts[0] += word.counts[0];
            self.counts[1] += word.counts[1];
        }
    }
}

impl Word {
    fn push(&mut self, c: char) {
        self.scheme_end = match c {
            ':' => 1,
            '/' if self.scheme_end > 0 => self.scheme_end + 1,
            _ => 0,
        };
        self.is_address |= c == '@' || self.scheme_end == 3;
        let Some(direction) = strong(c) else { return };
        self.first = self.first.or(Some(direction));
        // Directional marks are not letters.
        if !matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}') {
            self.counts[direction as usize] += 1;
        }
    }
}

impl Sink for Letters {
    fn open(&mut self, tag: Tag) {
        self.depth += 1;
        if !tag.is_inline() || tag == Tag::Br {
            self.end_word();
        }
        if matches!(tag, Tag::Code | Tag::Kbd | Tag::Math | Tag::Samp) {
            self.skipped = self.skipped.or(Some(self.depth));
        }
    }

    fn attr(&mut self, name: Attr, value: &str) {
        let is_label = name == Attr::Part && [Part::Label, Part::Hidden].iter().any(|part| contains(value, part.name()));
        // "zxx" means no linguistic content (BCP 47).
        if is_label || name == Attr::Lang && value == "zxx" {
            self.skipped = self.skipped.or(Some(self.depth));
        }
    }

    fn text(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        for c in text.chars() {
            if c.is_whitespace() { self.end_word() } else { self.word.push(c) }
        }
    }

    fn close(&mut self, tag: Tag) {
        if !tag.is_inline() {
            self.end_word();
        }
        self.skipped = self.skipped.filter(|&depth| depth < self.depth);
        self.depth -= 1;
    }

    fn url(&mut self, _: UrlAttr, _: &SafeUrl) {}

    fn srcset(&mut self, _: &SrcSet) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_are_counted() {
        for (format, text, [ltr, rtl]) in [
            (BodyFormat::Plain, "ab אבג https://example.com/ a@b.example @name", [2, 3]),
            (BodyFormat::Markdown, "ab `code` **א**ב\n\n```\ncode\n```\n\n    code\n\n[א](/a/path \"\")", [2, 3]),
            (BodyFormat::Markdown, "א[^1] ב\n\n[^1]: גד `code`", [0, 4]),
            (BodyFormat::Markdown, "- [x] א\n- [ ] ב\n\n[a]: /url 'a title'\n", [0, 2]),
            (BodyFormat::Html, "<p class='a b'>א<!-- a --><script>a()</script><style>a{}</style><b>ב</b></p>", [0, 2]),
            (BodyFormat::Html, "<p>@<a href='https://a.example'><span class='a'>name</span></a> א</p><p>b</p>", [1, 1]),
            (BodyFormat::Html, "<pre>a\nb</pre><code>c</code><kbd>d</kbd><samp>e</samp><pre class=verse>f</pre>", [1, 0]),
            (BodyFormat::Html, "<p>א <math><mi>sin</mi><mi>x</mi></math>", [0, 1]),
            (BodyFormat::Html, "<img alt='a' src='a.png'><p hidden>b</p><template>c</template>א&#1489;", [0, 2]),
        ] {
            let letters = Letters::of(text, format);
            assert_eq!([letters.count(Direction::Ltr), letters.count(Direction::Rtl)], [ltr, rtl], "{text}");
        }
    }

    #[test]
    fn the_first_letter_belongs_to_a_word() {
        for (text, first) in [
            ("<p class='a'>2024 א a</p>", Some(Direction::Rtl)),
            ("<p>https://example.com/ א</p>", Some(Direction::Rtl)),
            ("<p>\u{200f}C++</p>", Some(Direction::Rtl)),
            ("<pre>a</pre>", None),
        ] {
            assert_eq!(Letters::of(text, BodyFormat::Html).first, first, "{text}");
        }
    }
}
