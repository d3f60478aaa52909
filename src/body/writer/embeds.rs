//! Writes embeds: the link that loads a frame.

use super::embed::Embed;
use super::state::Writer;
use crate::body::context::Context;
use crate::isolation::write_prose;
use crate::locale::Label;
use crate::markup::{Attr, Part, Sink, Tag, UrlAttr};
use crate::text::{Direction, block_direction, concat, decimal};

impl Writer<'_> {
    /// Writes an embed, in a box of its own or in the open figure. `text` is the author's text for it, or its URL.
    pub fn embed(&mut self, embed: &Embed, text: &str, is_framed: bool) {
        if !is_framed {
            self.block(Tag::Div, vec![(Attr::Part, Part::Embed.name().to_owned())]);
        }
        let context = self.context;
        write_embed(embed, text.trim(), context, self.object());
        if !is_framed {
            self.end();
        }
    }
}

/// Writes the link to an embed, with the data to load its frame.
fn write_embed(embed: &Embed, text: &str, context: &Context, out: &mut dyn Sink) {
    let named = |label| {
        let (before, after) = context.labels.around(label);
        concat(&[before, &embed.site, after])
    };
    out.open_part(Tag::A, Part::Load);
    // Adjacent text of a page, in the same figure, may be in another language.
    context.write_own_language(out);
    out.attr(Attr::Dir, context.direction.as_str());
    out.url(UrlAttr::Href, &embed.page);
    if let Some(frame) = &embed.frame {
        let [width, height] = embed.size;
        // A URL is not a name.
        let name = if text.is_empty() || text.starts_with("http") { named(Label::EmbedFrame) } else { text.to_owned() };
        out.attr(Attr::DataLabel, &name);
        out.attr(Attr::DataSize, &concat(&[&decimal(width.into()), " ", &decimal(height.into())]));
        out.url(UrlAttr::DataFrame, frame);
    }
    if !text.is_empty() {
        let direction = block_direction(text, context.direction);
        out.open_part(Tag::Bdi, Part::Text);
        let script = context.write_language_of(text, direction, out);
        out.attr(Attr::Dir, direction.as_str());
        write_prose(text, direction, script, context.languages, out);
        out.close(Tag::Bdi);
        out.text(" ");
    }
    let (before, after) = context.labels.around(if embed.frame.is_some() { Label::Embed } else { Label::EmbedFrame });
    out.open_part(Tag::Span, Part::Label);
    context.mark_language(out);
    out.text(before);
    out.open(Tag::Bdi);
    context.write_language_of(&embed.site, Direction::Ltr, out);
    out.attr(Attr::Dir, "ltr");
    out.text(&embed.site);
    out.close(Tag::Bdi);
    out.text(after);
    out.close(Tag::Span);
    out.close(Tag::A);
}
