//! Video, audio and other files of an article.

use super::Text;
use crate::markup::SafeUrl;
use crate::text::{LanguageTag, before, split};

/// A video, an audio file or another file (schema.org `MediaObject`). It has at least one of `content` and `page`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// Its kind.
    pub kind: MediaKind,
    /// `name`, else `caption` if that is text, else `description`.
    pub name: Option<Text>,
    /// `contentUrl`: the file.
    pub content: Option<SafeUrl>,
    /// `url`, else `embedUrl`: the page that shows it.
    pub page: Option<SafeUrl>,
    /// `thumbnailUrl`: an image to show before a video plays.
    pub thumbnail: Option<SafeUrl>,
    /// `width` and `height` in pixels, if both are known.
    pub size: Option<(u32, u32)>,
    /// `encodingFormat`: the MIME type of the file.
    pub format: Option<String>,
    /// `caption` and `associatedMedia`, if they are files: captions.
    pub tracks: Vec<Track>,
}

/// Captions: a WebVTT file, the format that browsers support (schema.org `MediaObject`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Track {
    /// `contentUrl`.
    pub url: SafeUrl,
    /// `inLanguage`.
    pub language: Option<LanguageTag>,
    /// `name`.
    pub name: Option<Text>,
}

impl Track {
    /// Whether browsers support a file as captions, by its format, else by its file name extension.
    pub(crate) fn is_readable(url: &SafeUrl, format: Option<&str>) -> bool {
        match format {
            Some(format) => split(format, ';').next().is_some_and(|format| format.trim().eq_ignore_ascii_case("text/vtt")),
            None => extension(url) == Some("vtt"),
        }
    }
}

impl Media {
    /// Whether a browser's own player can play the file: by its format or file name extension, and not a segmented stream.
    pub fn is_playable(&self) -> bool {
        let Some(content) = self.content.as_ref().filter(|content| content.is_file()) else { return false };
        let format = self.format.as_deref().unwrap_or_default().to_ascii_lowercase();
        let is_format = (format.starts_with("video/") || format.starts_with("audio/")) && !format.contains("mpegurl");
        match extension(content) {
            Some("m3u8" | "mpd") => false,
            _ => is_format || matches!(MediaKind::of_file(content), Some(MediaKind::Video | MediaKind::Audio)),
        }
    }
}

/// What a media object is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MediaKind {
    /// `VideoObject`
    Video,
    /// `AudioObject`
    Audio,
    /// `ImageObject`
    Image,
    /// Any other `MediaObject`.
    File,
}

impl MediaKind {
    /// The kind of a file by its file name extension, if browsers can play it.
    pub(crate) fn of_file(url: &SafeUrl) -> Option<MediaKind> {
        match extension(url).filter(|_| url.is_file())? {
            "mp4" | "m4v" | "webm" | "ogv" | "mov" => Some(MediaKind::Video),
            "mp3" | "m4a" | "aac" | "ogg" | "oga" | "opus" | "wav" | "flac" => Some(MediaKind::Audio),
            _ => None,
        }
    }
}

/// The file name extension of a URL.
fn extension(url: &SafeUrl) -> Option<&str> {
    let path = before(url.as_str(), "?#");
    Some(path.rsplit_once('.')?.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_whole_files_are_played() {
        for (content, format, playable) in [
            ("https://example.com/a.mp4?x=.html", None, true),
            ("https://example.com/a.mp3", None, true),
            ("https://example.com/a", Some("video/mp4"), true),
            ("https://example.com/a", Some("Audio/MPEG"), true),
            ("mailto:a@b.example/a.mp4", None, false),
            ("tel:1", Some("video/mp4"), false),
            ("https://example.com/a.m3u8", Some("video/mpeg"), false),
            ("https://example.com/a", Some("application/x-mpegURL"), false),
            ("https://example.com/a", Some("audio/mpegurl"), false),
            ("https://example.com/embed/1", None, false),
            ("https://example.com/a.pdf", Some("application/pdf"), false),
            ("a", None, false),
        ] {
            let media = Media {
                kind: MediaKind::Video,
                name: None,
                content: SafeUrl::parse(content),
                page: None,
                thumbnail: None,
                size: None,
                format: format.map(str::to_owned),
                tracks: Vec::new(),
            };
            assert_eq!(media.is_playable(), playable, "{content} {format:?}");
        }
    }

    #[test]
    fn only_what_browsers_read_is_a_track() {
        for (url, format, readable) in [
            ("https://example.com/a.vtt?b", None, true),
            ("https://example.com/a", Some("Text/VTT; charset=utf-8"), true),
            ("https://example.com/a.srt", None, false),
            ("https://example.com/a.vtt", Some("application/ttml+xml"), false),
            ("https://example.com/vtt", None, false),
        ] {
            assert_eq!(Track::is_readable(&SafeUrl::parse(url).unwrap(), format), readable, "{url} {format:?}");
        }
    }
}
