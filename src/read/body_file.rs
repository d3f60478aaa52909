//! Reads a body in a file of its own: the `contentUrl` of an `encoding`.

use super::body::{body_in, format_name};
use super::context::Context;
use super::node::Node;
use super::source::Source;
use super::url::safe_url;
use crate::article::{Body, BodyFormat};
use crate::error::WarningCode;
use crate::markup::SafeUrl;
use crate::text::before;

const NOT_GIVEN: &str = "The body is in a file of its own, which was not given.";

/// The body in the first file of a readable format, and the URL of that file, which is the base of the URLs in it.
pub fn body_file(article: Node<'_>, context: &Context, source: &Source) -> (Body, Option<SafeUrl>) {
    for &encoding in &article.list("encoding") {
        let Some(node) = encoding.get("contentUrl") else { continue };
        let Some(url) = safe_url(node, context) else { continue };
        let declared = format_name(encoding);
        let Some(format) = declared.map_or_else(|| format_of(&url), BodyFormat::parse) else { continue };
        let Some(file) = source.files.iter().find(|file| file.url == url) else {
            node.warn(WarningCode::BodyFile, NOT_GIVEN);
            return (Body::File(url, format), None);
        };
        return (body_in(file.text.clone(), format, node, None), Some(url));
    }
    (Body::None, None)
}

/// The format of a file by the end of its name.
fn format_of(url: &SafeUrl) -> Option<BodyFormat> {
    let path = before(url.as_str(), "?#");
    BodyFormat::named(path.rsplit_once('.')?.1)
}
