//! The lines of a file around a position.

use crate::locate::Position;
use html_escape::encode_text as text;

/// The number of characters that are shown of a line. A body is often one line.
const WIDTH: usize = 120;
/// What stands for the characters that are not.
const CUT: &str = "…";

/// The line with a position and `around` lines before and after it, with their numbers, as HTML; the character at the position is
/// marked. Every line is isolated and left-to-right, as in an editor.
pub fn excerpt(file: &str, (line, column): Position, around: usize) -> String {
    let first = line.saturating_sub(around).max(1);
    let lines = file.lines().enumerate().map(|(index, content)| (index + 1, content));
    let shown = lines.skip(first - 1).take(line + around + 1 - first);
    let shown: String = shown
        .map(|(number, content)| {
            let (class, content) = if number == line { (" class=\"marked\"", marked(content, column)) } else { ("", window(content, 0)) };
            format!("<p{class}><span>{number}</span> <bdi dir=\"ltr\">{content}</bdi></p>")
        })
        .collect();
    format!("<div class=\"excerpt\">{shown}</div>")
}

/// A line whose character in this column, from 1, is marked; behind the last one it is a space.
fn marked(content: &str, column: usize) -> String {
    let at = content.char_indices().nth(column - 1).map_or(content.len(), |(at, _)| at);
    let (before, rest) = content.split_at(at);
    let mut rest = rest.chars();
    let character = rest.next().unwrap_or(' ').to_string();
    let start = before.chars().count().saturating_sub(WIDTH / 2);
    let cut = if start > 0 { CUT } else { "" };
    let before: String = before.chars().skip(start).collect();
    format!("{cut}{}<mark>{}</mark>{}", text(&before), text(&character), window(rest.as_str(), before.chars().count()))
}

/// The beginning of a text, of which a part of the width is taken.
fn window(content: &str, taken: usize) -> String {
    let end = content.char_indices().nth(WIDTH.saturating_sub(taken)).map_or(content.len(), |(at, _)| at);
    let cut = if end < content.len() { CUT } else { "" };
    format!("{}{cut}", text(&content[..end]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn excerpt_of(file: &str, position: Position, expected: &[(usize, &str)]) {
        let line = |(number, content): &(usize, &str)| {
            let class = if *number == position.0 { " class=\"marked\"" } else { "" };
            format!("<p{class}><span>{number}</span> <bdi dir=\"ltr\">{content}</bdi></p>")
        };
        let expected: String = expected.iter().map(line).collect();
        assert_eq!(excerpt(file, position, 2), format!("<div class=\"excerpt\">{expected}</div>"));
    }

    #[test]
    fn lines_around_the_position_are_shown() {
        let file = "a\nb\r\nc<d>\ne\nf\ng";
        excerpt_of(file, (3, 2), &[(1, "a"), (2, "b"), (3, "c<mark>&lt;</mark>d&gt;"), (4, "e"), (5, "f")]);
        excerpt_of(file, (1, 1), &[(1, "<mark>a</mark>"), (2, "b"), (3, "c&lt;d&gt;")]);
        excerpt_of(file, (6, 2), &[(4, "e"), (5, "f"), (6, "g<mark> </mark>")]);
        excerpt_of("سماء", (1, 3), &[(1, "سم<mark>ا</mark>ء")]);
        assert!(!excerpt(file, (3, 1), 0).contains("<span>2"));
    }

    #[test]
    fn long_lines_are_cut() {
        let file = format!("{}x{}\n{}", "a".repeat(500), "b".repeat(500), "c".repeat(500));
        let marked = format!("…{}<mark>x</mark>{}…", "a".repeat(WIDTH / 2), "b".repeat(WIDTH - WIDTH / 2));
        excerpt_of(&file, (1, 501), &[(1, &marked), (2, &format!("{}…", "c".repeat(WIDTH)))]);
        excerpt_of(&"a".repeat(WIDTH + 1), (1, 1), &[(1, &format!("<mark>a</mark>{}", "a".repeat(WIDTH)))]);
    }
}
