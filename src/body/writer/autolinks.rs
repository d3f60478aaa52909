//! Bare addresses in the author's text become links (GitHub Flavored Markdown, "Autolinks").

use super::state::Writer;
use crate::text::{address, before, concat, find_either};

impl Writer<'_> {
    /// Writes text, with links for the addresses in it.
    pub fn linked_text(&mut self, text: &str) {
        let mut rest = text;
        let mut from = 0;
        while let Some(start) = next(rest, from) {
            let Some(length) = address(&rest[start..]).filter(|length| has_host(&rest[start..start + length])) else {
                from = start + 1;
                continue;
            };
            self.text(&rest[..start]);
            let (url, after) = rest[start..].split_at(length);
            let scheme = if url.starts_with('w') { "http://" } else { "" };
            self.link(&concat(&[scheme, url]), "");
            self.text(url);
            self.end();
            (rest, from) = (after, 0);
        }
        self.text(rest);
    }
}

/// Whether a text may contain an address.
pub fn may_hold_address(text: &str) -> bool {
    next(text, 0).is_some()
}

/// Where the next address may begin.
fn next(text: &str, from: usize) -> Option<usize> {
    let starts = |at: &usize| text[*at..].starts_with("http") || text[*at..].starts_with("www.");
    let free = |at: &usize| !text[..*at].ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '/' | '.' | '@' | '-'));
    let mut from = from;
    loop {
        let at = from + find_either(&text.as_bytes()[from..], b'h', b'w')?;
        if starts(&at) && free(&at) {
            return Some(at);
        }
        from = at + 1;
    }
}

/// Whether an address has a host.
fn has_host(url: &str) -> bool {
    let Some(host) = ["http://", "https://", "www."].iter().find_map(|start| url.strip_prefix(start)) else { return false };
    let host = before(host, "/?#");
    host.contains('.') && !host.starts_with('.')
}

#[cfg(test)]
mod tests {
    use crate::article::BodyFormat;
    use crate::body::tests::{context, html};

    #[test]
    fn addresses_end_before_punctuation_of_the_sentence() {
        let link = |url: &str| ["<a dir=\"ltr\" href=\"", url, "\">", url, "</a>"].concat();
        for (text, url, rest) in [
            ("https://example.com/a، ثم", "https://example.com/a", "، ثم"),
            ("https://example.com/a؛", "https://example.com/a", "؛"),
            ("https://example.com/a؟", "https://example.com/a", "؟"),
            ("https://example.com/a۔", "https://example.com/a", "۔"),
            ("https://example.com/a» قال", "https://example.com/a", "» قال"),
            ("https://example.com/a”", "https://example.com/a", "”"),
            ("https://example.com/a) x", "https://example.com/a", ") x"),
            ("https://example.com/a_b_c.", "https://example.com/a_b_c", "."),
            ("https://example.com/(a)?b=c, d", "https://example.com/(a)?b=c", ", d"),
        ] {
            for format in [BodyFormat::Markdown, BodyFormat::Plain] {
                let found = html(text, format, &context());
                let plain = found.replace("<bdi dir=\"rtl\">", "").replace("</bdi>", "").replace("<p dir=\"rtl\">", "<p>");
                assert_eq!(plain, ["<p>", &link(url), rest, "</p>"].concat(), "{text}");
            }
        }
    }

    #[test]
    fn other_text_and_links_are_unchanged() {
        for (text, expected) in [
            ("http https:// www. https://a xhttps://a.example", "<p>http https:// www. https://a xhttps://a.example</p>"),
            ("[https://a.example](https://a.example/b)", "<p><a dir=\"ltr\" href=\"https://a.example/b\">https://a.example</a></p>"),
            ("`https://a.example`", "<p><code dir=\"ltr\" lang=\"zxx\" translate=\"no\">https://a.example</code></p>"),
            ("www.a.example", "<p><a dir=\"ltr\" href=\"http://www.a.example\">www.a.example</a></p>"),
        ] {
            assert_eq!(html(text, BodyFormat::Markdown, &context()), expected, "{text}");
        }
    }
}
