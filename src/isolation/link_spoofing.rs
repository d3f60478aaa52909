//! Links whose text shows one host while their URL has another.

use super::line::Line;
use super::mark::Mark;
use crate::text::{address, before, split};

/// The host of a closed link's URL, if the link's text looks like an address on another host; `mark` is the index of its
/// start tag.
pub fn mismatched_host(line: &Line, mark: usize) -> Option<&str> {
    // Most links show no host.
    let Mark { at, values, .. } = line.marks[mark];
    if !line.text.as_bytes()[at..].contains(&b'.') && !line.values.as_bytes()[values..].contains(&b'.') {
        return None;
    }
    let url = line.href(mark)?;
    other_host(&line.shown_text(mark), url)
}

/// The host of a URL, if a text looks like an address on another host.
fn other_host<'a>(text: &str, address: &'a str) -> Option<&'a str> {
    if text == address {
        return None;
    }
    let shown = host_shown(text.trim())?;
    let real = host_of(address.split_once("//")?.1);
    let (more, same) = real.split_at_checked(real.len().saturating_sub(shown.len()))?;
    let same = same.eq_ignore_ascii_case(shown) && (more.is_empty() || more.ends_with('.'));
    (!same).then_some(real)
}

/// The host in a text that looks like an address.
fn host_shown(text: &str) -> Option<&str> {
    let host = host_of(text.split_once("://").map_or(text, |(_, rest)| rest));
    let ends = [".com", ".org", ".net", ".gov", ".edu"];
    let is_name = host.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-')) && host.contains('.');
    let is_address = address(text).is_some() || ends.iter().any(|end| host.ends_with(end));
    (is_name && is_address).then_some(host)
}

/// The host of an address without its scheme.
fn host_of(address: &str) -> &str {
    let authority = before(address, "/?#\\");
    let host = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let host = split(host, ':').next().unwrap_or(host);
    host.strip_prefix("www.").unwrap_or(host)
}
