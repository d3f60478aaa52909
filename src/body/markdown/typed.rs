//! Markdown as it is typed in right-to-left scripts, made such that the parser understands it, and its events made such that nobody
//! notices.
//!
//! - Marks of direction and their kin before the marker of a block are taken away (commonmark.js, issue 166).
//! - Emphasis begins and ends between a letter and punctuation, for prefixes are written together with what they belong to
//!   (CommonMark, issues 611, 650, 840): a filler, which is no punctuation, is put between the asterisks and the punctuation.
//! - Lists may be numbered in the digits of the language.

use crate::locale::Digits;
use crate::text::Class;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, Tag};
use std::borrow::Cow;
use std::ops::Range;

/// A text for the parser.
#[derive(Default)]
pub struct Typed<'a> {
    pub text: Cow<'a, str>,
    /// Where in it numbers stand that were typed in other digits.
    numbers: Vec<(usize, Digits)>,
    /// The character that is put between asterisks and punctuation; none if none is.
    filler: Option<char>,
}

/// Reads a text line by line.
struct Reader<'a> {
    source: &'a str,
    /// What is said of the text so far, and how much of the source that is.
    out: String,
    copied: usize,
    numbers: Vec<(usize, Digits)>,
    filler: Option<char>,
    /// The sign and length of the fence of the code that is open, and how many quotations it stands in.
    fence: Option<(u8, usize, usize)>,
    /// The runs of asterisks in the paragraph that are not closed.
    open: Vec<(u8, usize)>,
}

/// Makes a text such that the parser understands it.
pub fn typed(source: &str) -> Typed<'_> {
    if source.is_ascii() {
        return Typed { text: Cow::Borrowed(source), ..Typed::default() };
    }
    let (out, numbers, open) = (String::new(), Vec::new(), Vec::new());
    let mut reader = Reader { source, out, copied: 0, numbers, filler: None, fence: None, open };
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        reader.line(start, line);
        start += line.len();
    }
    if reader.copied == 0 {
        return Typed { text: Cow::Borrowed(source), ..Typed::default() };
    }
    reader.replace(source.len()..source.len(), "");
    Typed { text: Cow::Owned(reader.out), numbers: reader.numbers, filler: reader.filler }
}

impl Reader<'_> {
    /// Puts something in the place of a piece of the source.
    fn replace(&mut self, range: Range<usize>, by: &str) {
        self.out.push_str(&self.source[self.copied..range.start]);
        self.out.push_str(by);
        self.copied = range.end;
    }

    fn line(&mut self, start: usize, line: &str) {
        let mut at = 0;
        let mut quotes = 0;
        loop {
            at += spaces(&line[at..]);
            let marks = marks(&line[at..]);
            let rest = &line[at + marks..];
            if self.fence.is_none_or(|(.., depth)| depth > quotes) {
                // A quotation ends what is in it.
                self.fence = self.fence.filter(|_| rest.starts_with('>'));
            }
            let marker = marker(rest);
            let fenced = self.fence.is_some_and(|(sign, length, _)| !closes(rest, sign, length) && !rest.starts_with('>'));
            if marker == 0 || fenced {
                break;
            }
            if marks > 0 {
                self.replace(start + at..start + at + marks, "");
            }
            at += marks;
            quotes += usize::from(rest.starts_with('>'));
            if self.fence.is_none() && rest.starts_with(is_native_digit) {
                self.number(start + at..start + at + marker);
            }
            if let Some(fence) = fence(rest) {
                self.fence = if self.fence.is_some() { None } else { Some((fence.0, fence.1, quotes)) };
                return;
            }
            at += marker;
        }
        if line[at..].trim_ascii().is_empty() {
            self.open.clear();
        }
        if self.fence.is_none() {
            self.emphasis(start + at..start + line.len());
        }
    }

    /// The number of an item, with the sign after it.
    fn number(&mut self, range: Range<usize>) {
        let digits = if self.source[range.clone()].starts_with(|c| ('٠'..='٩').contains(&c)) { Digits::Arab } else { Digits::Arabext };
        let ascii: String = self.source[range.clone()].chars().map(|c| ascii(c).unwrap_or(c)).collect();
        self.replace(range.start..range.start, "");
        self.numbers.push((self.out.len(), digits));
        self.replace(range, &ascii);
    }

    /// The emphasis in a line.
    fn emphasis(&mut self, range: Range<usize>) {
        let bytes = self.source.as_bytes();
        let mut at = range.start;
        while let Some(offset) = bytes[at..range.end].iter().position(|b| matches!(b, b'*' | b'~')) {
            let start = at + offset;
            let sign = bytes[start];
            let length = bytes[start..range.end].iter().take_while(|b| **b == sign).count();
            at = start + length;
            let before = self.source[range.start..start].chars().next_back().unwrap_or(' ');
            let after = self.source[at..range.end].chars().next().unwrap_or(' ');
            if before == '\\' {
                continue;
            }
            match self.open.iter().rposition(|open| *open == (sign, length)) {
                Some(place) if !before.is_whitespace() => {
                    self.open.truncate(place);
                    if is_punctuation(before) && is_rtl(after) {
                        self.fill(start);
                    }
                }
                _ if !after.is_whitespace() => {
                    self.open.push((sign, length));
                    if is_rtl(before) && is_punctuation(after) {
                        self.fill(at);
                    }
                }
                _ => {}
            }
        }
    }

    fn fill(&mut self, at: usize) {
        // Noncharacters, which nobody writes; one that is not there all the same.
        self.filler = self.filler.or_else(|| ('\u{fdd0}'..='\u{fdef}').find(|filler| !self.source.contains(*filler)));
        if let Some(filler) = self.filler {
            self.replace(at..at, filler.encode_utf8(&mut [0; 4]));
        }
    }
}

fn spaces(line: &str) -> usize {
    line.len() - line.trim_start_matches([' ', '\t']).len()
}

/// The length of the characters at the start of a line that nobody sees.
fn marks(line: &str) -> usize {
    line.len() - line.trim_start_matches(['\u{200e}', '\u{200f}', '\u{61c}', '\u{feff}', '\u{200b}']).len()
}

/// The length of the marker of a block at the start of a line: heading, quotation, item, fence, rule, row or definition.
fn marker(line: &str) -> usize {
    let ends = |at: usize| line[at..].chars().next().is_none_or(char::is_whitespace);
    match line.as_bytes().first() {
        Some(b'>' | b'|') => 1,
        Some(b'#') => {
            let level = line.len() - line.trim_start_matches('#').len();
            if level < 7 && ends(level) { level } else { 0 }
        }
        Some(b'-' | b'*' | b'+') if ends(1) => 1,
        Some(b'-' | b'*' | b'_' | b'=' | b':') if line.bytes().all(|b| b"-*_=|: \t\r\n".contains(&b)) => line.trim_ascii_end().len(),
        Some(b'`' | b'~') => fence(line).map_or(0, |(_, length)| length),
        Some(b'[') if line.contains("]:") => 1,
        _ => {
            let number = line.trim_start_matches(|c: char| c.is_ascii_digit() || is_native_digit(c));
            let length = line.len() - number.len();
            let fits = (1..10).contains(&line[..length].chars().count()) && number.starts_with(['.', ')']) && ends(length + 1);
            let native = line[..length].chars().filter(|c| is_native_digit(*c)).count();
            if fits && (native == 0 || native * 2 == length) { length + 1 } else { 0 }
        }
    }
}

/// The sign and length of the fence a line begins with.
fn fence(line: &str) -> Option<(u8, usize)> {
    let sign = *line.as_bytes().first().filter(|b| matches!(b, b'`' | b'~'))?;
    let length = line.bytes().take_while(|b| *b == sign).count();
    (length > 2 && (sign == b'~' || !line[length..].contains('`'))).then_some((sign, length))
}

/// Whether a line closes the code in this fence.
fn closes(line: &str, sign: u8, length: usize) -> bool {
    fence(line).is_some_and(|(found, found_length)| found == sign && found_length >= length && line[found_length..].trim().is_empty())
}

fn is_native_digit(c: char) -> bool {
    matches!(c, '٠'..='٩' | '۰'..='۹')
}

fn ascii(c: char) -> Option<char> {
    let zero = if ('٠'..='٩').contains(&c) { '٠' } else { '۰' };
    is_native_digit(c).then(|| char::from_digit(c as u32 - zero as u32, 10))?
}

fn is_rtl(c: char) -> bool {
    matches!(Class::of(c), Class::Letter(crate::text::Direction::Rtl) | Class::Digit { native: true } | Class::Mark)
}

fn is_punctuation(c: char) -> bool {
    matches!(Class::of(c), Class::Other | Class::RtlPunctuation)
}

/// Where the digits of a list stand beside its start, which has nine digits at most (CommonMark, section 5.2).
const DIGITS: u32 = 32;

/// The number a list starts with, and the digits that were typed.
pub fn list_start(start: u64) -> (u64, Option<Digits>) {
    let digits = match start >> DIGITS {
        0 => None,
        1 => Some(Digits::Arab),
        _ => Some(Digits::Arabext),
    };
    (start & ((1 << DIGITS) - 1), digits)
}

impl Typed<'_> {
    /// An event as if the text had been parsed as it was typed; `range` is where it comes from.
    pub fn event<'e>(&self, event: Event<'e>, range: Range<usize>) -> Event<'e> {
        match event {
            Event::Start(Tag::List(Some(start))) => Event::Start(Tag::List(Some(start | self.digits(range.start) << DIGITS))),
            Event::Text(text) => Event::Text(self.typed(text, range)),
            Event::Html(text) => Event::Html(self.typed(text, range)),
            _ if self.filler.is_none() => event,
            Event::Code(text) => Event::Code(self.unfilled(text)),
            Event::InlineHtml(text) => Event::InlineHtml(self.unfilled(text)),
            Event::FootnoteReference(label) => Event::FootnoteReference(self.unfilled(label)),
            Event::Start(tag) => Event::Start(match tag {
                Tag::FootnoteDefinition(label) => Tag::FootnoteDefinition(self.unfilled(label)),
                Tag::CodeBlock(CodeBlockKind::Fenced(info)) => Tag::CodeBlock(CodeBlockKind::Fenced(self.unfilled(info))),
                Tag::Link { link_type, dest_url, title, id } => {
                    Tag::Link { link_type, dest_url: self.unfilled(dest_url), title: self.unfilled(title), id }
                }
                Tag::Image { link_type, dest_url, title, id } => {
                    Tag::Image { link_type, dest_url: self.unfilled(dest_url), title: self.unfilled(title), id }
                }
                tag => tag,
            }),
            event => event,
        }
    }

    /// The digits of the list that begins at a place.
    fn digits(&self, start: usize) -> u64 {
        let number = self.numbers.get(self.numbers.partition_point(|(place, _)| *place < start));
        match number.filter(|(place, _)| self.text[start..*place].trim_ascii().is_empty()) {
            None => 0,
            Some((_, Digits::Arab)) => 1,
            Some(_) => 2,
        }
    }

    /// A text with its own digits, where what looked like the number of an item was none.
    fn typed<'e>(&self, text: CowStr<'e>, range: Range<usize>) -> CowStr<'e> {
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
        if copied == 0 {
            return self.unfilled(text);
        }
        typed.push_str(&text[copied..]);
        self.unfilled(typed.into())
    }

    fn unfilled<'e>(&self, text: CowStr<'e>) -> CowStr<'e> {
        match self.filler {
            Some(filler) if text.contains(filler) => text.replace(filler, "").into(),
            _ => text,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::body::tests::{context, html};
    use crate::{BodyFormat, Direction};

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
    fn marks_before_markers_are_not_there() {
        each(&[
            ("\u{200f}- بند\n\u{200f}- ثان", "<ul><li>بند</li><li>ثان</li></ul>"),
            ("\u{200f}> اقتباس", "<blockquote part=\"quote\"><p>اقتباس</p></blockquote>"),
            ("\u{61c}1. بند", "<ol><li>بند</li></ol>"),
            ("\u{feff}# عنوان", "<h3 part=\"heading\" id=\"m-en-h-عنوان\">عنوان</h3>"),
            ("> \u{200f}- \u{200f}1. بند", "<blockquote part=\"quote\"><ul><li><ol><li>بند</li></ol></li></ul></blockquote>"),
            ("نص\n\u{200f}***\nنص", "<p>نص</p><hr><p>نص</p>"),
            // What begins no block keeps its mark.
            ("\u{200f}*مهم*", "<p>\u{200f}<em>مهم</em></p>"),
            ("\u{200f}-5 درجات", "<p>\u{200f}-5 درجات</p>"),
        ]);
        let table = written("\u{200f}| أ | ب |\n\u{200f}|---|---|\n\u{200f}| ج | د |");
        assert!(table.contains("<td>ج</td><td>د</td>"), "{table}");
        let code = written("\u{200f}```\n\u{200f}# x\n> - y\n\u{200f}```\nنص");
        assert!(code.contains(">U+200F# x\n&gt; - y\n</code>") && code.ends_with("<p>نص</p>"), "{code}");
    }

    #[test]
    fn emphasis_stands_beside_attached_letters() {
        each(&[
            ("و**\"داعش\"**", "<p>و<strong>\"داعش\"</strong></p>"),
            ("و**(القاعدة)**", "<p>و<strong>(القاعدة)</strong></p>"),
            ("**عنوان:**ثم", "<p><strong>عنوان:</strong>ثم</p>"),
            ("ה**\"שלום\"**", "<p>ה<strong>\"שלום\"</strong></p>"),
            ("و~~«قديم»~~", "<p>و<del>«قديم»</del></p>"),
            // As ever.
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
    fn quotation_marks_stay_as_they_are_typed() {
        each(&[("צה\"ל וד\"ר \"כהן\" -- '...'", "<p>צה\"ל וד\"ר \"כהן\" -- '...'</p>")]);
    }

    #[test]
    fn labels_of_notes_may_be_in_any_script() {
        assert!(written("نص[^أ]\n\n[^أ]: حاشية").contains("href=\"#m-en-fn-1\""));
    }
}
