//! Writes a declarative shadow root: a server sends it, the parser attaches it, and the element finds it.

use super::arguments::{Object, parse};
use crate::json::Json;

/// The tags around the markup of an article, inside `<maqal-article>`, as the options want them; empty for light DOM.
pub fn tags(options: &str) -> (String, &'static str) {
    let json = parse(options);
    let options = Object::of(&json);
    let shadow = match options.get("shadow") {
        Some(shadow @ (Json::Object(_) | Json::Bool(true))) => Object::of(shadow),
        _ => return Default::default(),
    };
    let mut before = String::from("<template shadowrootmode=\"open\" shadowrootclonable>");
    if let Some(href) = shadow.string("href") {
        before += "<link rel=\"stylesheet\" href=\"";
        for c in href.chars() {
            match c {
                '&' => before += "&amp;",
                '"' => before += "&quot;",
                _ => before.push(c),
            }
        }
        before += "\">";
    }
    if let Some(css) = shadow.string("css") {
        before += "<style>";
        for c in css.chars() {
            // CSS reads an escaped slash as a slash; HTML reads no end tag.
            if c == '/' && before.ends_with('<') {
                before.push('\\');
            }
            before.push(c);
        }
        before += "</style>";
    }
    (before, "</template>")
}
