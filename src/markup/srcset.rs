//! The `srcset` attribute of images.

use super::url::SafeUrl;
use crate::text::{decimal, split};

/// Image candidates for the browser to choose from (HTML, "srcset attributes").
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SrcSet(String);

impl SrcSet {
    /// Creates a set from URLs and their widths in pixels.
    pub fn new(candidates: &[(&SafeUrl, u32)]) -> SrcSet {
        let mut set = SrcSet::default();
        for (url, width) in candidates.iter().filter(|(url, _)| url.is_file()) {
            set.push(url, &[&decimal((*width).into()), "w"]);
        }
        set
    }

    /// Parses a set (HTML, "parse a srcset attribute"), reading each URL with `address`. Candidates without a safe URL or a
    /// valid width or density are omitted; `None` if no candidate is left.
    pub fn parse(text: &str, address: &dyn Fn(&str) -> Option<SafeUrl>) -> Option<SrcSet> {
        let mut set = SrcSet::default();
        candidates(text, address, &mut |url, descriptor| set.push(&url, &[descriptor]));
        (!set.0.is_empty()).then_some(set)
    }

    /// The URL of the largest candidate of a set, for browsers and readers that know only `src`.
    pub fn largest(text: &str, address: &dyn Fn(&str) -> Option<SafeUrl>) -> Option<SafeUrl> {
        let mut largest = None;
        candidates(text, address, &mut |url, descriptor| {
            let size = size(descriptor);
            if largest.as_ref().is_none_or(|(_, other)| size > *other) {
                largest = Some((url, size));
            }
        });
        largest.map(|(url, _)| url)
    }

    /// Whether the URL of any candidate `is_it`.
    pub fn has_url(&self, is_it: &dyn Fn(&SafeUrl) -> bool) -> bool {
        let mut words = split(&self.0, ' ');
        // A descriptor follows each URL; it may be empty.
        while let Some(url) = words.next() {
            if SafeUrl::parse(url).is_some_and(|url| is_it(&url)) {
                return true;
            }
            words.next();
        }
        false
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

/// Calls `each` with the URL and the descriptor of each candidate that has both (HTML, "parse a srcset attribute").
fn candidates(text: &str, address: &dyn Fn(&str) -> Option<SafeUrl>, each: &mut dyn FnMut(SafeUrl, &str)) {
    let mut rest = text.trim_ascii_start();
    while !rest.is_empty() {
        let (url, after) = until(rest, |byte| byte.is_ascii_whitespace());
        // A comma at the end of the URL ends the candidate; otherwise its descriptor ends at the next comma.
        let (descriptor, after) = if url.ends_with(',') { ("", after) } else { until(after, |byte| byte == b',') };
        rest = after.trim_ascii_start();
        let descriptor = descriptor.trim_ascii();
        let understood = descriptor.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'w' | b'x'));
        if let Some(url) = address(url.trim_matches(',')).filter(|url| understood && url.is_file()) {
            each(url, descriptor);
        }
    }
}

/// A width, or a density in hundredths. A candidate without a descriptor has the density 1.
fn size(descriptor: &str) -> u32 {
    let mut size = 0u32;
    let mut decimals = None;
    for byte in descriptor.bytes() {
        match byte {
            b'.' => decimals = Some(0),
            b'w' => return size,
            _ if !byte.is_ascii_digit() || decimals == Some(2) => {}
            _ => {
                size = size.saturating_mul(10).saturating_add((byte - b'0').into());
                decimals = decimals.map(|decimals| decimals + 1);
            }
        }
    }
    if descriptor.is_empty() { 100 } else { size.saturating_mul([100, 10, 1][decimals.unwrap_or(0)]) }
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
            ("mailto:a 1w, b.jpg 2w, TEL:1 3w", Some("b.jpg 2w")),
            ("sms:1", None),
            ("a.jpg 1w onerror=x, b.jpg 5q, c.jpg -1w", None),
            (" , ", None),
        ] {
            let set = SrcSet::parse(text, &SafeUrl::parse);
            assert_eq!(set.as_ref().map(SrcSet::as_str), expected, "{text}");
        }
    }

    #[test]
    fn the_largest_candidate_is_found() {
        for (text, expected) in [
            ("a.jpg 320w, b.jpg 1280w, c.jpg 640w", "b.jpg"),
            ("a.jpg, b.jpg 1.5x", "b.jpg"),
            ("a.jpg 0.5x, b.jpg", "b.jpg"),
            ("a.jpg 2x, b.jpg 1.25x, c.jpg 1.2555x", "a.jpg"),
            ("data:x 9w, b.jpg 2w", "b.jpg"),
        ] {
            assert_eq!(SrcSet::largest(text, &SafeUrl::parse).unwrap().as_str(), expected, "{text}");
        }
        assert_eq!(SrcSet::largest("data:x 9w", &SafeUrl::parse), None);
    }

    #[test]
    fn commas_do_not_break_a_set() {
        let (a, b) = (SafeUrl::parse("/a,b,").unwrap(), SafeUrl::parse("/c").unwrap());
        assert_eq!(SrcSet::new(&[(&a, 640), (&b, 1280)]).as_str(), "/a,b%2C 640w, /c 1280w");
    }
}
