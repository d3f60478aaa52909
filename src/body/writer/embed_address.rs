//! Parses the URLs of pages and frames of other sites.

use crate::html::is_one_of;

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
        let rest = rest.split('#').next().unwrap_or_default();
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
        self.path.split('/').nth(place).filter(|step| is_name(step))
    }

    /// The segment after `name`, which is one of the first two segments, and the segment before it.
    pub fn after(&self, name: &str) -> Option<(&'a str, &'a str)> {
        let place = (0..2).find(|&place| self.step(place) == Some(name))?;
        Some((if place > 0 { self.step(0)? } else { "i" }, self.step(place + 1)?))
    }

    pub fn parameter(&self, name: &str) -> Option<&'a str> {
        let value = self.query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='))?;
        is_name(value).then_some(value)
    }

    /// A YouTube video and its start time: its page, and the rest of the URL of its frame.
    pub fn youtube(&self) -> Option<(String, String)> {
        const PAGE: &str = "https://www.youtube.com/";
        let id = match (self.step(0), self.step(1)) {
            (Some("watch"), _) => self.parameter("v")?,
            (Some("embed" | "live" | "shorts" | "v"), Some(id)) => id,
            (Some(id), None) if self.authority.ends_with("be") => id,
            _ => return None,
        };
        if id == "videoseries" {
            let list = ["list=", self.parameter("list")?].concat();
            return Some(([PAGE, "playlist?", &list].concat(), [id, "?", &list].concat()));
        }
        let start = self.parameter("start").or_else(|| self.parameter("t")).map(|start| start.trim_end_matches('s'));
        let start = start.filter(|start| start.bytes().all(|byte| byte.is_ascii_digit()));
        let with = |name, start| if let Some(start) = start { [name, start] } else { [""; 2] }.concat();
        Some(([PAGE, "watch?v=", id, &with("&t=", start)].concat(), [id, &with("?start=", start)].concat()))
    }

    /// A Vimeo video, which may be unlisted and need a second name.
    pub fn vimeo(&self) -> Option<(String, String)> {
        let first = usize::from(self.step(0) == Some("video"));
        let id = self.step(first).filter(|id| id.bytes().all(|byte| byte.is_ascii_digit()))?;
        let secret = self.parameter("h").or_else(|| self.step(first + 1));
        let with = |name, secret| if let Some(secret) = secret { [name, secret] } else { [""; 2] }.concat();
        let page = ["https://vimeo.com/", id, &with("/", secret)].concat();
        Some((page, [id, "?dnt=1", &with("&h=", secret)].concat()))
    }
}

fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}
