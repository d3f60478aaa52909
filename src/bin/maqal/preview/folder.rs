//! The folder that is previewed: which file a URL stands for. Nothing outside of it is served.

use crate::files::{self, is_visible};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use std::path::{Component, Path, PathBuf};

/// The characters of a name that a URL escapes.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The extensions of the pictures, films, sounds and captions that an article may show from its folder. No other file is served.
const MEDIA: [(&str, &str); 18] = [
    ("avif", "image/avif"),
    ("gif", "image/gif"),
    ("jpeg", "image/jpeg"),
    ("jpg", "image/jpeg"),
    ("png", "image/png"),
    ("svg", "image/svg+xml"),
    ("webp", "image/webp"),
    ("aac", "audio/aac"),
    ("flac", "audio/flac"),
    ("m4a", "audio/mp4"),
    ("mp3", "audio/mpeg"),
    ("oga", "audio/ogg"),
    ("ogg", "audio/ogg"),
    ("opus", "audio/ogg"),
    ("wav", "audio/wav"),
    ("mp4", "video/mp4"),
    ("webm", "video/webm"),
    ("vtt", "text/vtt; charset=utf-8"),
];

pub struct Folder {
    pub root: PathBuf,
    /// The path of the article below the folder, if a file is previewed; else all articles of the folder are.
    pub only: Option<PathBuf>,
}

/// What a URL stands for.
#[derive(Debug, PartialEq)]
pub enum Resource {
    /// The list of the articles.
    Index,
    /// An article, by its path below the folder. It need not exist, because it may be written again.
    Article(PathBuf),
    /// A file that an article shows, and its media type.
    Media(PathBuf, &'static str),
}

impl Folder {
    /// `None` if there is neither a file nor a folder.
    pub fn open(path: &Path) -> Option<Folder> {
        if path.is_dir() {
            return Some(Folder { root: path.to_owned(), only: None });
        }
        let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        path.is_file().then(|| Folder { root: parent.to_owned(), only: path.file_name().map(PathBuf::from) })
    }

    /// The paths of the articles below the folder.
    pub fn articles(&self) -> Vec<PathBuf> {
        match &self.only {
            Some(path) => vec![path.clone()],
            None => files::json_files(&self.root).into_iter().map(|file| file.relative).collect(),
        }
    }

    /// What the path of a URL stands for.
    pub fn find(&self, path: &str) -> Option<Resource> {
        let path = percent_decode_str(path.strip_prefix('/')?).decode_utf8().ok()?;
        let relative = Path::new(&*path);
        if path.is_empty() {
            return Some(Resource::Index);
        } else if self.only.as_deref() == Some(relative) {
            return Some(Resource::Article(relative.to_owned()));
        }
        // On Windows a backslash would be a separator.
        let is_below = relative.components().all(|part| matches!(part, Component::Normal(name) if is_visible(name)));
        if !is_below || path.contains(['\\', '\0']) || self.is_link_out(relative) {
            return None;
        }
        if self.only.is_none() && files::is_json(relative) {
            return Some(Resource::Article(relative.to_owned()));
        }
        let extension = relative.extension()?.to_str()?;
        let (_, media_type) = MEDIA.iter().find(|(known, _)| extension.eq_ignore_ascii_case(known))?;
        Some(Resource::Media(self.root.join(relative), media_type))
    }

    /// Whether a symbolic link leads out of the folder.
    fn is_link_out(&self, relative: &Path) -> bool {
        let (root, file) = (self.root.canonicalize(), self.root.join(relative).canonicalize());
        file.is_ok_and(|file| root.is_ok_and(|root| !file.starts_with(root)))
    }
}

/// The path of the URL of an article.
pub fn url(relative: &Path) -> String {
    relative.iter().map(|part| format!("/{}", utf8_percent_encode(&part.to_string_lossy(), ESCAPED))).collect()
}
