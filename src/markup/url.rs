//! URLs that are safe in markup.

use super::vocabulary::UrlAttr;
use crate::text::{before, concat, contains, is_bidi_control, split, trim};

/// The schemes that a URL may have; none of them can run script.
const SCHEMES: &[&str] = &["http", "https", "mailto", "sms", "tel"];

/// The schemes of what a browser requests by itself. Only pictures have the last one: [`SafeUrl::parse_picture_data`].
const FILES: &[&str] = &["http", "https", "data"];

/// A URL that cannot run script: `http`, `https`, `mailto`, `sms`, `tel`, or relative.
///
/// ```
/// use maqal::SafeUrl;
/// assert_eq!(SafeUrl::parse(" https://example.com/مقال ").unwrap().as_str(), "https://example.com/%D9%85%D9%82%D8%A7%D9%84");
/// assert!(SafeUrl::parse("java\nscript:alert(1)").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct SafeUrl(String);

impl SafeUrl {
    /// Parses a URL as a browser does (WHATWG URL, "basic URL parser": surrounding space and line breaks inside are
    /// removed) and encodes it in ASCII. Bidi controls are removed, too. `None` for every other scheme and for an empty
    /// string.
    pub fn parse(address: &str) -> Option<SafeUrl> {
        let address = trim(address, &|c| c <= ' ');
        let mut url = String::with_capacity(address.len());
        for c in address.chars().filter(|&c| !matches!(c, '\t' | '\n' | '\r') && !is_bidi_control(c)) {
            push_encoded(&mut url, c);
        }
        let safe = !url.is_empty() && scheme(&url).is_none_or(|scheme| SCHEMES.iter().any(|known| scheme.eq_ignore_ascii_case(known)));
        safe.then_some(SafeUrl(url))
    }

    /// Parses a URL that contains a picture (`data:`). Only raster images are accepted: an SVG image that is opened by itself
    /// may run script. Small ones are placeholders of scripts that load pictures late.
    pub fn parse_picture_data(address: &str) -> Option<SafeUrl> {
        const SIZES: std::ops::RangeInclusive<usize> = 200..=1 << 20;
        const TYPES: &str = "avif gif jpeg jpg png webp";
        let (kind, data) = strip_start(address.trim_ascii(), "data:image/")?.split_once(';')?;
        let data = strip_start(data, "base64,")?;
        let is_data = contains(TYPES, &kind.to_ascii_lowercase())
            && SIZES.contains(&data.len())
            && data.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=%".contains(&b));
        is_data.then(|| SafeUrl(address.trim_ascii().to_owned()))
    }

    /// The URL of an element in the same tree.
    pub fn fragment(id: &str) -> SafeUrl {
        let mut url = String::from("#");
        id.chars().for_each(|c| push_encoded(&mut url, c));
        SafeUrl(url)
    }

    /// The URL, in ASCII.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether a browser may request the URL by itself, as a picture, a sound or a video: it is of the web, or a picture. Others would
    /// start another program.
    pub fn is_file(&self) -> bool {
        scheme(&self.0).is_none_or(|scheme| FILES.iter().any(|known| scheme.eq_ignore_ascii_case(known)))
    }

    /// Whether the URL has a scheme.
    pub fn is_absolute(&self) -> bool {
        scheme(&self.0).is_some()
    }

    /// Resolves this URL against `base` (RFC 3986, section 5.2); against a relative one to a URL that is relative to the same. Fragments
    /// and absolute URLs stay unchanged, and so do all URLs if the base has a scheme and no authority.
    pub fn resolve(&self, base: &SafeUrl) -> SafeUrl {
        let reference = self.as_str();
        let Some((scheme, origin, path)) = base.parts() else { return self.clone() };
        if self.is_absolute() || reference.starts_with('#') {
            return self.clone();
        }
        if reference.starts_with("//") {
            return SafeUrl(concat(&[scheme, reference]));
        }
        let path_end = before(path, "?#").len();
        let folder = match reference.as_bytes()[0] {
            b'/' => "",
            b'?' => &path[..path_end],
            _ => &path[..path[..path_end].rfind('/').map_or(0, |slash| slash + 1)],
        };
        if origin.is_empty() {
            return SafeUrl(concat(&[folder, reference]));
        }
        let folder = if folder.is_empty() && !reference.starts_with('/') { "/" } else { folder };
        let (path, tail) = reference.split_at(before(reference, "?#").len());
        SafeUrl(concat(&[origin, &without_dot_segments(&concat(&[folder, path])), tail]))
    }

    /// The scheme with its colon, the scheme with the authority, and the rest; `None` for one with a scheme and no authority.
    fn parts(&self) -> Option<(&str, &str, &str)> {
        let url = self.as_str();
        let scheme = &url[..scheme(url).map_or(0, |scheme| scheme.len() + 1)];
        let slashes = if url[scheme.len()..].starts_with("//") { "//" } else { "" };
        if !scheme.is_empty() && slashes.is_empty() {
            return None;
        }
        let authority = scheme.len() + slashes.len();
        let rest = &url[authority..];
        let end = if slashes.is_empty() { 0 } else { before(rest, "/?#").len() };
        Some((scheme, &url[..authority + end], &rest[end..]))
    }
}

impl UrlAttr {
    /// Whether an attribute may have this value: only a link may lead to another program, when the reader follows it.
    pub fn allows(self, url: &SafeUrl) -> bool {
        self == UrlAttr::Href || url.is_file()
    }
}

/// Removes the start of a text, ignoring case.
fn strip_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let (found, rest) = text.split_at_checked(start.len())?;
    found.eq_ignore_ascii_case(start).then_some(rest)
}

/// The scheme that a browser would find (WHATWG URL, "scheme start state" and "scheme state").
fn scheme(url: &str) -> Option<&str> {
    let (scheme, _) = url.split_once(':')?;
    let mut bytes = scheme.bytes();
    let well_formed = bytes.next()?.is_ascii_alphabetic() && bytes.all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'-' | b'.'));
    well_formed.then_some(scheme)
}

/// Percent-encodes a character in UTF-8 if RFC 3986 does not allow it; existing escapes stay.
fn push_encoded(url: &mut String, c: char) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    if c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c) {
        return url.push(c);
    }
    for &byte in c.encode_utf8(&mut [0; 4]).as_bytes() {
        url.push('%');
        url.push(HEX[byte as usize >> 4] as char);
        url.push(HEX[byte as usize & 15] as char);
    }
}

/// Removes dot segments (RFC 3986, section 5.2.4).
fn without_dot_segments(path: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut segments = split(path, '/').peekable();
    while let Some(segment) = segments.next() {
        let last = segments.peek().is_none();
        match segment {
            "." if last => kept.push(""),
            "." => {}
            ".." => {
                if kept.len() > 1 {
                    kept.pop();
                }
                if last {
                    kept.push("");
                }
            }
            _ => kept.push(segment),
        }
    }
    let mut path = String::new();
    for segment in kept {
        path.push_str(segment);
        path.push('/');
    }
    path.pop();
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsafe_schemes_are_rejected() {
        for good in ["http://a", "HTTPS://a", "mailto:a@b.example", "tel:+1", "a/b", "/a:b", "?q=a:b", "#a:b", "//a", "a%3Ab", "1:2"] {
            assert!(SafeUrl::parse(good).is_some(), "{good}");
        }
        for bad in [
            "",
            "  ",
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            "java\tscript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\u{200f}script:alert(1)",
            "data:text/html,x",
            "vbscript:x",
            "blob:x",
            "file:///etc/passwd",
            "view-source:x",
            "x-custom:y",
        ] {
            assert!(SafeUrl::parse(bad).is_none(), "{bad:?}");
        }
    }

    #[test]
    fn only_files_of_the_web_are_requested() {
        for (url, is_file) in [
            ("https://a/b", true),
            ("HTTP://a", true),
            ("//a", true),
            ("a/b", true),
            ("?a=tel:1", true),
            ("mailto:a@b.example", false),
            ("TEL:+1", false),
            ("sms:1", false),
        ] {
            assert_eq!(SafeUrl::parse(url).unwrap().is_file(), is_file, "{url}");
        }
        assert!(SafeUrl::parse_picture_data(&["data:image/png;base64,", &"AAAA".repeat(60)].concat()).unwrap().is_file());
    }

    #[test]
    fn pictures_may_be_in_their_urls() {
        let data = "A+/b".repeat(60);
        for (start, data, is_picture) in [
            (" data:image/png;base64,", data.as_str(), true),
            ("DATA:image/JPEG;Base64,", &data, true),
            ("data:image/svg+xml;base64,", &data, false),
            ("data:image/png,", &data, false),
            ("data:text/html;base64,", &data, false),
            ("data:image/png;base64,", "R0lGODlhAQABAAAAACw=", false),
            ("data:image/png;base64,", &["<", &data].concat(), false),
            ("data:image/png;base64,", &"AAAA".repeat(1 << 19), false),
            ("/a", "", false),
        ] {
            let url = SafeUrl::parse_picture_data(&[start, data].concat());
            assert_eq!(url.is_some(), is_picture, "{start}");
            assert!(url.is_none_or(|url| url.as_str() == [start, data].concat().trim()), "{start}");
        }
    }

    #[test]
    fn urls_are_ascii() {
        for (address, expected) in [
            ("https://example.com/a b\"<>`{}|\\^", "https://example.com/a%20b%22%3C%3E%60%7B%7D%7C%5C%5E"),
            ("/مق\u{200f}ال?q=ب#ج", "/%D9%85%D9%82%D8%A7%D9%84?q=%D8%A8#%D8%AC"),
            ("a%20b%zz", "a%20b%zz"),
            ("https://a/[b](c)", "https://a/[b](c)"),
        ] {
            assert_eq!(SafeUrl::parse(address).unwrap().as_str(), expected);
        }
        assert_eq!(SafeUrl::fragment("m-عنوان").as_str(), "#m-%D8%B9%D9%86%D9%88%D8%A7%D9%86");
    }

    /// RFC 3986, section 5.4, except the fragment-only and the empty reference, which stay in the page.
    #[test]
    fn references_resolve_by_the_rfc() {
        let base = SafeUrl::parse("http://a/b/c/d;p?q").unwrap();
        for (reference, expected) in [
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y", "http://a/b/c/g?y"),
            ("#s", "#s"),
            ("g#s", "http://a/b/c/g#s"),
            ("g?y#s", "http://a/b/c/g?y#s"),
            (";x", "http://a/b/c/;x"),
            ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
            (".", "http://a/b/c/"),
            ("./", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../..", "http://a/"),
            ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"),
            ("/../g", "http://a/g"),
            ("g.", "http://a/b/c/g."),
            ("..g", "http://a/b/c/..g"),
            ("./../g", "http://a/b/g"),
            ("./g/.", "http://a/b/c/g/"),
            ("g/../h", "http://a/b/c/h"),
            ("g?y/../x", "http://a/b/c/g?y/../x"),
            ("g#s/../x", "http://a/b/c/g#s/../x"),
            ("mailto:a@b", "mailto:a@b"),
        ] {
            assert_eq!(SafeUrl::parse(reference).unwrap().resolve(&base).as_str(), expected, "{reference}");
        }
    }

    #[test]
    fn bases_without_a_path_or_an_authority() {
        let image = SafeUrl::parse("img/a.jpg").unwrap();
        for (base, expected) in [
            ("https://example.com", "https://example.com/img/a.jpg"),
            ("https://example.com?x=/y/", "https://example.com/img/a.jpg"),
            ("/news/", "/news/img/a.jpg"),
            ("/news?x=/y/", "/img/a.jpg"),
            ("rain/b.md", "rain/img/a.jpg"),
            ("b.md", "img/a.jpg"),
            ("//example.com/b", "//example.com/img/a.jpg"),
            ("mailto:a@b", "img/a.jpg"),
        ] {
            assert_eq!(image.resolve(&SafeUrl::parse(base).unwrap()).as_str(), expected, "{base}");
        }
    }
}
