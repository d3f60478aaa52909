//! The `srcset` attribute of images.

use super::url::SafeUrl;
use crate::text::decimal;

/// Image candidates for the browser to choose from (HTML, "srcset attributes").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SrcSet(String);

impl SrcSet {
    /// Creates a set from URLs and their widths in pixels.
    pub fn new<'a>(candidates: impl IntoIterator<Item = (&'a SafeUrl, u32)>) -> SrcSet {
        let mut set = SrcSet::default();
        for (url, width) in candidates {
            set.push(url, &[&decimal(width.into()), "w"]);
        }
        set
    }

    /// Parses a set (HTML, "parse a srcset attribute"), reading each URL with `address`. Candidates without a safe URL or a
    /// valid width or density are omitted; `None` if no candidate is left.
    pub fn parse(text: &str, address: &dyn Fn(&str) -> Option<SafeUrl>) -> Option<SrcSet> {
        let mut set = SrcSet::default();
        let mut rest = text.trim_ascii_start();
        while !rest.is_empty() {
            let (url, after) = until(rest, |byte| byte.is_ascii_whitespace());
            // A comma at the end of the URL ends the candidate; otherwise its descriptor ends at the next comma.
            let (descriptor, after) = if url.ends_with(',') { ("", after) } else { until(after, |byte| byte == b',') };
            rest = after.trim_ascii_start();
            let descriptor = descriptor.trim_ascii();
            let understood = descriptor.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'w' | b'x'));
            if let Some(url) = address(url.trim_matches(',')).filter(|_| understood) {
                set.push(&url, &[descriptor]);
            }
        }
        (!set.0.is_empty()).then_some(set)
    }

    /// The value of the attribute.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn push(&mut self, url: &SafeUrl, descriptor: &[&str]) {
        if !self.0.is_empty() {
            self.0.push_str(", ");
        }
        // A comma at either end would end the candidate.
        let (start, url) = url.as_str().strip_prefix(',').map_or(("", url.as_str()), |rest| ("%2C", rest));
        let (url, end) = url.strip_suffix(',').map_or((url, ""), |rest| (rest, "%2C"));
        for piece in [start, url, end, " "].iter().chain(descriptor) {
            self.0.push_str(piece);
        }
    }
}

/// Splits a text before the first byte that satisfies `is_end`, and drops that byte.
#[inline(never)]
fn until(text: &str, is_end: fn(u8) -> bool) -> (&str, &str) {
    let end = text.bytes().position(is_end).unwrap_or(text.len());
    (&text[..end], text.get(end + 1..).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_parsed() {
        for (text, expected) in [
            ("a.jpg 320w, /b.jpg  640w", Some("a.jpg 320w, /b.jpg 640w")),
            ("a.jpg, b.jpg 1.5x", Some("a.jpg , b.jpg 1.5x")),
            ("a,b.jpg 1w,c.jpg 2w,", Some("a,b.jpg 1w, c.jpg 2w")),
            ("javascript:x 1w, b.jpg 2w", Some("b.jpg 2w")),
            ("a.jpg 1w onerror=x, b.jpg 5q, c.jpg -1w", None),
            (" , ", None),
        ] {
            let set = SrcSet::parse(text, &SafeUrl::parse);
            assert_eq!(set.as_ref().map(SrcSet::as_str), expected, "{text}");
        }
    }

    #[test]
    fn commas_do_not_break_a_set() {
        let (a, b) = (SafeUrl::parse("/a,b,").unwrap(), SafeUrl::parse("/c").unwrap());
        assert_eq!(SrcSet::new([(&a, 640), (&b, 1280)]).as_str(), "/a,b%2C 640w, /c 1280w");
    }
}
