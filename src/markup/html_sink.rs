//! The sink that writes an HTML string (HTML, "Serializing HTML fragments").

use super::sink::Sink;
use super::srcset::SrcSet;
use super::url::SafeUrl;
use super::vocabulary::{Attr, Tag, UrlAttr};
use crate::text::without_hidden;

/// HTML as a string.
#[derive(Debug, Default)]
pub struct HtmlSink {
    out: String,
    /// Whether the last start tag still lacks its `>`.
    tag_open: bool,
    /// Whether the parser would drop a newline at the start of the text.
    eats_newline: bool,
}

impl HtmlSink {
    /// The markup.
    pub fn into_string(mut self) -> String {
        self.end_tag_open();
        self.out
    }

    fn end_tag_open(&mut self) {
        if std::mem::take(&mut self.tag_open) {
            self.out.push('>');
        }
    }

    fn attribute(&mut self, name: &str, value: &str) {
        debug_assert!(self.tag_open, "attribute {name} without an element");
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape(&mut self.out, value, |byte| match byte {
            b'&' => Some("&amp;"),
            b'"' => Some("&quot;"),
            b'<' => Some("&lt;"),
            b'>' => Some("&gt;"),
            b'\r' => Some("&#13;"),
            _ => None,
        });
        self.out.push('"');
    }
}

impl Sink for HtmlSink {
    fn open(&mut self, tag: Tag) {
        self.end_tag_open();
        self.out.push('<');
        self.out.push_str(tag.name());
        self.tag_open = true;
        self.eats_newline = tag == Tag::Pre;
    }

    fn attr(&mut self, name: Attr, value: &str) {
        self.attribute(name.name(), &name.shown(value));
    }

    fn url(&mut self, name: UrlAttr, value: &SafeUrl) {
        if name.allows(value) {
            self.attribute(name.name(), value.as_str());
        }
    }

    fn srcset(&mut self, value: &SrcSet) {
        self.attribute(UrlAttr::Srcset.name(), value.as_str());
    }

    fn text(&mut self, text: &str) {
        let text = &*without_hidden(text);
        if text.is_empty() {
            return;
        }
        self.end_tag_open();
        if std::mem::take(&mut self.eats_newline) && text.starts_with('\n') {
            self.out.push('\n');
        }
        escape(&mut self.out, text, |byte| match byte {
            b'&' => Some("&amp;"),
            b'<' => Some("&lt;"),
            b'>' => Some("&gt;"),
            // A parser turns a bare one into a newline.
            b'\r' => Some("&#13;"),
            _ => None,
        });
    }

    fn close(&mut self, tag: Tag) {
        self.end_tag_open();
        self.eats_newline = false;
        if !tag.is_void() {
            self.out.push_str("</");
            self.out.push_str(tag.name());
            self.out.push('>');
        }
    }
}

/// Appends `text`, with each byte that has a reference replaced by it.
fn escape(out: &mut String, text: &str, reference: impl Fn(u8) -> Option<&'static str>) {
    let bytes = text.as_bytes();
    // A plain loop: in a small build an iterator costs a call per byte.
    let (mut copied, mut at) = (0, 0);
    while at < bytes.len() {
        // All bytes to be replaced are before `A`, and few others are.
        if bytes[at] < b'A'
            && let Some(reference) = reference(bytes[at])
        {
            out.push_str(&text[copied..at]);
            out.push_str(reference);
            copied = at + 1;
        }
        at += 1;
    }
    out.push_str(&text[copied..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_attributes_and_text_are_written_and_escaped() {
        let mut html = HtmlSink::default();
        html.open(Tag::P);
        html.attr(Attr::Alt, "a \"b\" <c> & d\r");
        html.text("1 < 2 & \"3\" > 'x'\r\u{a0}");
        html.open(Tag::Br);
        html.close(Tag::Br);
        html.open(Tag::A);
        html.url(UrlAttr::Href, &SafeUrl::parse("https://example.com/?a=1&b=2").unwrap());
        html.close(Tag::A);
        html.close(Tag::P);
        assert_eq!(
            html.into_string(),
            "<p alt=\"a &quot;b&quot; &lt;c&gt; &amp; d&#13;\">1 &lt; 2 &amp; \"3\" &gt; 'x'&#13;\u{a0}<br>\
             <a href=\"https://example.com/?a=1&amp;b=2\"></a></p>"
        );
    }

    /// HTML, "The pre element": the parser drops a newline right after the start tag.
    #[test]
    fn a_newline_at_the_start_of_pre_is_kept() {
        let pre = |text: &str| {
            let mut html = HtmlSink::default();
            html.open(Tag::Pre);
            html.text(text);
            html.close(Tag::Pre);
            html.into_string()
        };
        assert_eq!(pre("\na"), "<pre>\n\na</pre>");
        assert_eq!(pre("a\n"), "<pre>a\n</pre>");
    }
}
