//! Plain text: blank lines separate paragraphs, whose line breaks are kept; without blank lines every line is a paragraph.

use super::writer::{Writer, is_visible};
use crate::chunk::in_chunk;
use crate::text::find_either;

/// Writes plain text. A first line that repeats the headline is omitted.
pub fn write(text: &str, writer: &mut Writer) {
    let first = lines(text).position(is_visible).unwrap_or_default();
    let repeats = lines(text).nth(first).is_some_and(|line| writer.context.is_headline(line));
    let mut open = false;
    each_line(text, first + usize::from(repeats), &mut |line, begins| {
        if begins && std::mem::replace(&mut open, true) {
            writer.end();
        }
        if begins {
            writer.paragraph();
        } else {
            writer.br();
        }
        writer.linked_text(line);
    });
    if open {
        writer.end();
    }
}

in_chunk! { "21"
    /// Plain text with inline tags as HTML.
    pub fn tagged_to_html(text: &str) -> String {
        let mut html = String::new();
        each_line(text, 0, &mut |line, begins| {
            html.push_str(if begins { "<p>" } else { "<br>" });
            html.push_str(line);
        });
        html
    }
}

/// Calls `write` with every visible line after the first ones, and whether it begins a paragraph.
fn each_line<'t>(text: &'t str, first: usize, write: &mut dyn FnMut(&'t str, bool)) {
    let lines = || lines(text).skip(first).skip_while(|line| !is_visible(line));
    // A blank line counts only if another paragraph follows.
    let has_blank = lines().skip_while(|line| is_visible(line)).any(is_visible);
    let mut open = false;
    for line in lines() {
        let visible = is_visible(line);
        if visible {
            write(line, !open);
        }
        open = visible && has_blank;
    }
}

/// The lines of a text, which LF, CR or both end. An iterator of its own is a third of the code of nested ones.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = find_either(text.as_bytes(), b'\n', b'\r') else { return rest.take() };
        let (line, after) = text.split_at(end);
        rest = after.strip_prefix("\r\n").or_else(|| after.get(1..));
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lf_cr_and_both_end_a_line() {
        assert_eq!(lines("a\r\nb\nc\rd\n\re\r\r\n").collect::<Vec<_>>(), ["a", "b", "c", "d", "", "e", "", ""]);
        assert_eq!(lines("").collect::<Vec<_>>(), [""]);
    }
}
