//! Plain text: blank lines separate paragraphs, whose line breaks are kept; without blank lines every line is a paragraph.

use super::writer::{Writer, is_visible};
use crate::chunk::in_chunk;
use crate::text::find_either;

/// Writes plain text. A first line that repeats the headline is omitted.
pub fn write(text: &str, writer: &mut Writer) {
    let lines = lines(text);
    let first = lines.iter().position(|line| is_visible(line)).unwrap_or_default();
    let repeats = writer.context.is_headline(lines[first]);
    let mut open = false;
    each_line(&lines[first + usize::from(repeats)..], &mut |line, begins| {
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
        each_line(&lines(text), &mut |line, begins| {
            html.push_str(if begins { "<p>" } else { "<br>" });
            html.push_str(line);
        });
        html
    }
}

/// Calls `write` with every visible line, and whether it begins a paragraph.
fn each_line<'t>(lines: &[&'t str], write: &mut dyn FnMut(&'t str, bool)) {
    // Blank lines separate paragraphs only if they are between two.
    let (mut groups, mut open) = (0, false);
    for line in lines {
        let visible = is_visible(line);
        groups += usize::from(visible && !open);
        open = visible;
    }
    open = false;
    for line in lines {
        let visible = is_visible(line);
        if visible {
            write(line, !open);
        }
        open = visible && groups > 1;
    }
}

/// The lines of a text, which LF, CR or both end.
fn lines(text: &str) -> Vec<&str> {
    let (mut lines, mut rest) = (Vec::new(), text);
    while let Some(end) = find_either(rest.as_bytes(), b'\n', b'\r') {
        let (line, after) = rest.split_at(end);
        lines.push(line);
        rest = after.strip_prefix("\r\n").unwrap_or(&after[1..]);
    }
    lines.push(rest);
    lines
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn lf_cr_and_both_end_a_line() {
        assert_eq!(lines("a\r\nb\nc\rd\n\re\r\r\n"), ["a", "b", "c", "d", "", "e", "", ""]);
        assert_eq!(lines(""), [""]);
    }
}
