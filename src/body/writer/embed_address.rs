//! Parses the URLs of pages and frames of other sites.

use crate::html::is_one_of;
use crate::text::split;

/// The pieces of a URL after the prefix that all URLs of a site have in common.
pub type Rest<'a> = [&'a str; 4];

/// The parts of an HTTP URL.
pub struct Address<'a> {
    pub authority: &'a str,
    path: &'a str,
    query: &'a str,
}

impl<'a> Address<'a> {
    pub fn parse(address: &'a str) -> Option<Address<'a>> {
        let address = address.trim_ascii();
        let (scheme, rest) = address.split_once("//")?;
        if !is_one_of(scheme, " http: https:") {
            return None;
        }
        let rest = split(rest, '#').next().unwrap_or_default();
        let (rest, query) = rest.split_once('?').unwrap_or((rest, ""));
        let (authority, path) = rest.split_once('/').unwrap_or((rest, ""));
        Some(Address { authority, path, query })
    }

    pub fn host(&self) -> String {
        let host = self.authority.to_ascii_lowercase();
        host.strip_prefix("www.").map(str::to_owned).unwrap_or(host)
    }

    /// A segment of the path, if it is a name or number of the form that these sites use.
    pub fn step(&self, place: usize) -> Option<&'a str> {
        split(self.path, '/').nth(place).filter(|step| is_name(step))
    }

    /// The segment after `name`, which is one of the first two segments, and the segment before it.
    pub fn after(&self, name: &str) -> Option<(&'a str, &'a str)> {
        let place = (0..2).find(|&place| self.step(place) == Some(name))?;
        Some((if place > 0 { self.step(0)? } else { "i" }, self.step(place + 1)?))
    }

    pub fn parameter(&self, name: &str) -> Option<&'a str> {
        let value = split(self.query, '&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
        is_name(value).then_some(value)
    }

    /// A YouTube video and its start time: its page and its frame.
    pub fn youtube(&self) -> Option<[Rest<'a>; 2]> {
        let id = match (self.step(0), self.step(1)) {
            (Some("watch"), _) => self.parameter("v")?,
            (Some("embed" | "live" | "shorts" | "v"), Some(id)) => id,
            (Some(id), None) if self.authority.ends_with("be") => id,
            _ => return None,
        };
        if id == "videoseries" {
            let list = self.parameter("list")?;
            return Some([["playlist?list=", list, "", ""], [id, "?list=", list, ""]]);
        }
        let start = self.parameter("start").or_else(|| self.parameter("t")).map(|start| start.trim_end_matches('s'));
        Some(match start.filter(|start| is_number(start)) {
            Some(start) => [["watch?v=", id, "&t=", start], [id, "?start=", start, ""]],
            None => [["watch?v=", id, "", ""], [id, "", "", ""]],
        })
    }

    /// A Vimeo video, which may be unlisted and need a second name.
    pub fn vimeo(&self) -> Option<[Rest<'a>; 2]> {
        let first = usize::from(self.step(0) == Some("video"));
        let id = self.step(first).filter(|id| is_number(id))?;
        Some(match self.parameter("h").or_else(|| self.step(first + 1)) {
            Some(secret) => [[id, "/", secret, ""], [id, "?dnt=1&h=", secret, ""]],
            None => [[id, "", "", ""], [id, "?dnt=1", "", ""]],
        })
    }
}

/// Whether a text consists of digits.
pub fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
