//! Writes a body with the driver of its format.

use super::context::Context;
use super::html::write as write_html;
use super::markdown;
use super::plain;
use super::writer::{Notes, Writer};
use crate::article::BodyFormat;
use crate::isolation::Isolating;
use crate::markup::Sink;
use crate::text::mapped;

/// Writes the blocks of a body; returns its footnotes, to be written after them.
pub fn write(text: &str, format: BodyFormat, context: &Context, sink: &mut dyn Sink) -> Notes {
    let mut sink = Isolating::new(sink, context.direction, context.languages);
    let notes = write_without_isolation(text, format, context, &mut sink);
    sink.finish();
    notes
}

/// Whether a body contains HTML, which is written by code in the chunk.
pub fn has_html(text: &str, format: BodyFormat) -> bool {
    match format {
        BodyFormat::Html => true,
        BodyFormat::Markdown => markdown::has_html(text),
        BodyFormat::Plain => false,
    }
}

/// Whether a body may show pictures: only tags and Markdown's images do.
pub fn may_have_pictures(text: &str, format: BodyFormat) -> bool {
    format != BodyFormat::Plain && (text.contains('<') || text.contains("!["))
}

/// Writes a body to a sink without the isolation layer.
pub fn write_without_isolation(text: &str, format: BodyFormat, context: &Context, sink: &mut dyn Sink) -> Notes {
    let mut writer = Writer::new(context, sink);
    // CommonMark, section 2.3. HTML cannot represent this character, and drops it.
    let replaced =
        (format != BodyFormat::Html && text.contains('\0')).then(|| mapped(text, &mut |c| Some(if c == '\0' { '\u{fffd}' } else { c })));
    let text = replaced.as_deref().unwrap_or(text);
    match format {
        BodyFormat::Html => write_html(text, &mut writer),
        BodyFormat::Markdown => markdown::write(text, &mut writer),
        BodyFormat::Plain => plain::write(text, &mut writer),
    }
    writer.into_notes()
}
