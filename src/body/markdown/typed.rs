//! Markdown as typed in right-to-left scripts: it is rewritten for the parser, and the parser's events are restored to the
//! original text.
//!
//! - Directional marks and other invisible characters before a block marker are removed (commonmark.js, issue 166).
//! - Emphasis may begin and end between a letter and punctuation, because prefixes are attached to their words (CommonMark,
//!   issues 611, 650, 840): a filler, which is not punctuation, is inserted between the asterisks and the punctuation.
//! - Lists may be numbered in the digits of the language.

use crate::locale::Digits;
use crate::text::mapped;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};
use std::borrow::Cow;
use std::ops::Range;

/// A text rewritten for the parser.
#[derive(Default)]
pub struct Typed<'a> {
    pub text: Cow<'a, str>,
    /// The offsets of numbers that were typed in other digits.
    pub numbers: Vec<(usize, Digits)>,
    /// The character inserted between asterisks and punctuation; `None` if there is none.
    pub filler: Option<char>,
}

/// The bit offset of a list's digits in its start number, whose value needs fewer bits: it has at most nine digits
/// (CommonMark, section 5.2).
pub const DIGITS: u32 = 32;

impl Typed<'_> {
    /// Restores an event to the text as typed; `range` is its range in the rewritten text.
    pub fn restore(&self, event: &mut Event, range: Range<usize>) {
        match event {
            Event::Start(Tag::List(Some(start))) => *start |= self.digits(range.start) << DIGITS,
            Event::Text(text) | Event::Html(text) => {
                self.restore_digits(text, range);
                self.remove_filler(text);
            }
            Event::Code(text)
            | Event::InlineHtml(text)
            | Event::FootnoteReference(text)
            | Event::Start(Tag::FootnoteDefinition(text) | Tag::CodeBlock(CodeBlockKind::Fenced(text))) => self.remove_filler(text),
            Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
                self.remove_filler(dest_url);
                self.remove_filler(title);
            }
            _ => {}
        }
    }

    /// The digits of the list at an offset.
    fn digits(&self, start: usize) -> u64 {
        let number = self.numbers.get(self.numbers.partition_point(|(place, _)| *place < start));
        match number.filter(|(place, _)| self.text[start..*place].trim_ascii().is_empty()) {
            None => 0,
            Some((_, Digits::Arab)) => 1,
            Some(_) => 2,
        }
    }

    /// Restores the digits of a text that looked like the number of an item.
    fn restore_digits(&self, text: &mut CowStr, range: Range<usize>) {
        let from = self.numbers.partition_point(|(place, _)| *place < range.start);
        let numbers = self.numbers[from..].iter().take_while(|(place, _)| *place < range.end);
        let mut typed = String::new();
        let mut copied = 0;
        for (place, digits) in numbers.filter(|_| text.len() == range.len()) {
            let rest = &text[place - range.start..];
            let length = rest.bytes().take_while(u8::is_ascii_digit).count();
            typed.push_str(&text[copied..place - range.start]);
            typed.push_str(&digits.text(&rest[..length]));
            copied = place - range.start + length;
        }
        if copied > 0 {
            typed.push_str(&text[copied..]);
            *text = typed.into();
        }
    }

    fn remove_filler(&self, text: &mut CowStr) {
        if let Some(filler) = self.filler
            && text.contains(filler)
        {
            *text = mapped(text, &mut |c| Some(c).filter(|c| *c != filler)).into();
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::article::BodyFormat;
    use crate::body::tests::{context, html};
    use crate::text::Direction;

    fn written(markdown: &str) -> String {
        let context = crate::body::Context { direction: Direction::Rtl, ..context() };
        html(markdown, BodyFormat::Markdown, &context)
    }

    #[track_caller]
    fn each(cases: &[(&str, &str)]) {
        for (markdown, expected) in cases {
            assert_eq!(written(markdown), *expected, "{markdown}");
        }
    }

    #[test]
    fn marks_before_markers_are_removed() {
        each(&[
            ("\u{200f}- بند\n\u{200f}- ثان", "<ul><li>بند</li><li>ثان</li></ul>"),
            ("\u{200f}> اقتباس", "<blockquote part=\"quote\"><p>اقتباس</p></blockquote>"),
            ("\u{61c}1. بند", "<ol><li>بند</li></ol>"),
            ("\u{feff}# عنوان", "<h3 part=\"heading\" id=\"m-en-h-عنوان\">عنوان</h3>"),
            ("> \u{200f}- \u{200f}1. بند", "<blockquote part=\"quote\"><ul><li><ol><li>بند</li></ol></li></ul></blockquote>"),
            ("نص\n\u{200f}***\nنص", "<p>نص</p><hr><p>نص</p>"),
            // A line that begins no block keeps its mark.
            ("\u{200f}*مهم*", "<p>\u{200f}<em>مهم</em></p>"),
            ("\u{200f}-5 درجات", "<p>\u{200f}<bdi dir=\"ltr\">-5</bdi> درجات</p>"),
        ]);
        let table = written("\u{200f}| أ | ب |\n\u{200f}|---|---|\n\u{200f}| ج | د |");
        assert!(table.contains("<td>ج</td><td>د</td>"), "{table}");
        let code = written("\u{200f}```\n\u{200f}# x\n> - y\n\u{200f}```\nنص");
        assert!(code.contains(">U+200F# x\n&gt; - y\n</code>") && code.ends_with("<p>نص</p>"), "{code}");
    }

    #[test]
    fn emphasis_works_beside_attached_letters() {
        each(&[
            ("و**\"داعش\"**", "<p>و<strong>\"داعش\"</strong></p>"),
            ("و**(القاعدة)**", "<p>و<strong>(القاعدة)</strong></p>"),
            ("**عنوان:**ثم", "<p><strong>عنوان:</strong>ثم</p>"),
            ("ה**\"שלום\"**", "<p>ה<strong>\"שלום\"</strong></p>"),
            ("و~~«قديم»~~", "<p>و<del>«قديم»</del></p>"),
            // Emphasis that already worked.
            ("قال (\"**كلمة**\") و**أخرى**.", "<p>قال (\"<strong>كلمة</strong>\") و<strong>أخرى</strong>.</p>"),
            ("\\*كلمة\\*", "<p>*كلمة*</p>"),
            ("٣ * ٤ = \"١٢\"", "<p>٣ * ٤ = \"١٢\"</p>"),
        ]);
        assert!(written("و**\"`ب*\"ج\"`\"**").contains("translate=\"no\"><bdi dir=\"rtl\">ب</bdi>*\"<bdi dir=\"rtl\">ج</bdi>\"</code>"));
    }

    #[test]
    fn lists_are_numbered_in_the_digits_that_were_typed() {
        each(&[
            ("١. أ\n٢. ب", "<ol data-digits=\"arab\"><li>أ</li><li>ب</li></ol>"),
            ("۳) الف\n۴) ب", "<ol start=\"3\" data-digits=\"arabext\"><li>الف</li><li>ب</li></ol>"),
            ("- أ\n  ١. ب", "<ul><li>أ<ol data-digits=\"arab\"><li>ب</li></ol></li></ul>"),
            ("1. أ", "<ol><li>أ</li></ol>"),
            // A line that only looks like an item keeps its digits.
            ("كان ذلك عام\n٢٠٢٤. ثم", "<p>كان ذلك عام\n٢٠٢٤. ثم</p>"),
            ("٢٠٢٤.ثم", "<p>٢٠٢٤.ثم</p>"),
        ]);
    }

    #[test]
    fn quotation_marks_are_unchanged() {
        each(&[("צה\"ל וד\"ר \"כהן\" -- '...'", "<p>צה\"ל וד\"ר \"כהן\" -- '...'</p>")]);
    }

    #[test]
    fn labels_of_notes_may_be_in_any_script() {
        assert!(written("نص[^أ]\n\n[^أ]: حاشية").contains("href=\"#m-en-fn-1\""));
    }
}
