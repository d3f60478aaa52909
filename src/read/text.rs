//! Reads natural-language strings.

use super::context::{Context, read_items};
use super::language;
use super::node::Node;
use super::strip_markup::strip_markup;
use super::unescape::unescaped;
use crate::article::Text;
use crate::error::WarningCode;
use crate::json::Json;
use crate::text::{Direction, has_hidden, integer, without_hidden};

/// What the warning about hidden text says.
pub const HIDDEN: &str = "The text contains characters that carry hidden text, such as U+E0061; they are removed.";

/// The text in a property. Of several, the one in the article's language, else the first; of an object, its `@value` or
/// its `name`.
pub fn text(node: Node<'_>, context: &Context) -> Option<Text> {
    let (texts, language) = language::in_language(node, context.language.as_ref()).unwrap_or((node, None));
    let item = *texts.items().first()?;
    let direction = item.get("@direction").and_then(Node::string).and_then(Direction::parse);
    let mut found = match (item.get("@value"), item.get("name")) {
        (Some(value), _) => {
            let mut found = string(value)?;
            found.direction = direction;
            found
        }
        (None, Some(name)) => text(name, context)?,
        (None, None) => string(item)?,
    };
    if language.is_some() && language != context.language {
        found.language = language;
    }
    Some(found)
}

/// The text in the first of these properties that exists.
pub fn text_in(node: Node<'_>, keys: &[&str], context: &Context) -> Option<Text> {
    text(node.first(keys)?, context)
}

/// All texts in a property.
pub fn texts(node: Node<'_>, context: &Context) -> Vec<Text> {
    read_items(node, context, text)
}

/// A string, or an integer in decimal digits.
fn string(node: Node<'_>) -> Option<Text> {
    let value = match node.json() {
        Json::String(text) => {
            let text = unescaped(node, text);
            let text = strip_markup(&text);
            if has_hidden(&text) {
                node.warn(WarningCode::TextHidden, HIDDEN);
            }
            without_hidden(&text).trim().to_owned()
        }
        Json::Number(number) if number.trunc() == *number && number.abs() < 1e15 => integer(*number as i64),
        _ => {
            node.warn_type("a string");
            return None;
        }
    };
    (!value.is_empty()).then(|| Text { value, ..Text::default() })
}
