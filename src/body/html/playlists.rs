//! Playlists of WordPress: their tracks are only in JSON, for a script.

use super::attributes::class_has;
use super::driver::{Driver, LOOKAHEAD};
use super::own_attributes::attributes;
use super::players::open_player;
use crate::html::{StartTag, Token, Tokenizer};
use crate::json::Json;
use crate::markup::{Part, Tag, UrlAttr};
use crate::text::concat;

/// Whether a script contains the tracks of a playlist.
pub fn is_playlist(tag: StartTag) -> bool {
    class_has(tag, "wp-playlist-script")
}

impl Driver<'_, '_, '_> {
    /// Whether a playlist follows the open element, which only has links to the same tracks.
    pub fn playlist_follows(&self, mut tokens: Tokenizer) -> bool {
        let is_around = self.open.blocks.iter().any(|block| class_has(block.start, "wp-playlist"));
        for _ in 0..if is_around { LOOKAHEAD } else { 0 } {
            if matches!(tokens.next(), Some(Token::Start(tag)) if is_playlist(tag)) {
                return true;
            }
        }
        false
    }

    /// Writes each track as a player with its title.
    pub fn playlist(&mut self, json: &str) {
        let Ok(playlist) = Json::from_text(json) else { return };
        let player = if playlist.has("type", "video") { Tag::Video } else { Tag::Audio };
        self.end_paragraph();
        self.begin_missing();
        for track in playlist.list("tracks") {
            self.track(player, track);
        }
    }

    fn track(&mut self, player: Tag, track: &Json) {
        let Some(url) = track.string_of("src").and_then(|url| self.writer.context.file(url)) else { return };
        let title = track.text_of("title");
        let artist = track.find("meta/artist").and_then(Json::string).filter(|artist| !artist.is_empty());
        let is_named = !title.trim().is_empty();
        let figure = if is_named { Tag::Figure } else { Tag::Div };
        self.writer.block(figure, attributes(Some(Part::Figure), &[]));
        let out = self.writer.object();
        open_player(player, out);
        out.url(UrlAttr::Src, &url);
        out.close(player);
        if is_named {
            self.writer.block(Tag::Figcaption, attributes(Some(Part::Caption), &[]));
            self.writer.text(title);
            if let Some(artist) = artist {
                self.writer.text(&concat(&[" (", artist, ")"]));
            }
            self.writer.end();
        }
        self.writer.end();
    }
}
